package anodyne.report;

import anodyne.junction.LayerState;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Svg;

/** Names as they are shown. */
final class Names {
  private Names() {}

  /** The name of a phase, cut with an ellipsis if it is wider than the room there is. */
  static Rich shortened(String name, double room, double size) {
    Rich whole = Rich.formula(name);
    for (int length = name.length() - 1; length > 0; length--) {
      if (Svg.width(whole, size) <= room) {
        return whole;
      }
      whole = Rich.formula(name.substring(0, length)).then("…");
    }
    return whole;
  }

  /** Word for the conduction of a layer. */
  static String type(LayerState.Conduction conduction) {
    return switch (conduction) {
      case N -> "n-type";
      case P -> "p-type";
      case METAL -> "metal";
    };
  }
}
