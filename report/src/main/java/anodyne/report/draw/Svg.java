package anodyne.report.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A figure under construction; x to the right, y downwards, in units. */
public final class Svg {
  /** Size of common text. */
  public static final double TEXT = 13;

  /** Size of small text. */
  public static final double SMALL = 11.5;

  static final double SCRIPT_SIZE = 0.74;
  private static final double LOWERED = 0.22;
  private static final double RAISED = -0.38;

  private final Markup markup = new Markup();

  /** Where a text is held. */
  public enum Anchor {
    START,
    MIDDLE,
    END;

    private String word() {
      return switch (this) {
        case START -> "start";
        case MIDDLE -> "middle";
        case END -> "end";
      };
    }
  }

  /**
   * Begins a figure.
   *
   * @param description what it shows, for those who cannot see it
   */
  public Svg(double width, double height, String description) {
    markup.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + n(width) + " " + n(height),
        "width",
        n(width),
        "height",
        n(height),
        "role",
        "img",
        "font-family",
        "Helvetica, Arial, 'Liberation Sans', sans-serif",
        "font-size",
        n(TEXT),
        "fill",
        Ink.BLACK.code());
    markup.line().leaf("title", description).line();
    rectangle(0, 0, width, height, Ink.WHITE, 1);
  }

  /** The finished figure. */
  public String finish() {
    markup.close("svg").line();
    return markup.asText();
  }

  /**
   * Begins a group of what follows.
   *
   * @param attributes names and values in turn
   */
  public void openGroup(String... attributes) {
    markup.open("g", attributes).line();
  }

  /** Ends the group begun last. */
  public void closeGroup() {
    markup.close("g").line();
  }

  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    markup
        .empty("line", stroked(stroke, "x1", n(x1), "y1", n(y1), "x2", n(x2), "y2", n(y2)))
        .line();
  }

  /** Connected line pieces through these points. */
  public void polyline(double[] x, double[] y, Stroke stroke) {
    markup
        .empty(
            "polyline",
            stroked(stroke, "points", points(x, y), "fill", "none", "stroke-linejoin", "round"))
        .line();
  }

  /** A filled area. */
  public void polygon(double[] x, double[] y, Ink fill, double opacity) {
    markup
        .empty("polygon", "points", points(x, y), "fill", fill.code(), "fill-opacity", n(opacity))
        .line();
  }

  /** A filled area with a border. */
  public void polygon(double[] x, double[] y, Ink fill, Stroke border) {
    markup.empty("polygon", stroked(border, "points", points(x, y), "fill", fill.code())).line();
  }

  public void rectangle(double x, double y, double width, double height, Ink fill, double opacity) {
    markup
        .empty(
            "rect",
            "x",
            n(x),
            "y",
            n(y),
            "width",
            n(width),
            "height",
            n(height),
            "fill",
            fill.code(),
            "fill-opacity",
            n(opacity))
        .line();
  }

  /** A rectangle with a border. */
  public void rectangle(double x, double y, double width, double height, Ink fill, Stroke border) {
    markup
        .empty(
            "rect",
            stroked(
                border,
                "x",
                n(x),
                "y",
                n(y),
                "width",
                n(width),
                "height",
                n(height),
                "fill",
                fill.code()))
        .line();
  }

  /** A raster, stretched over a rectangle without blurring. */
  public void image(double x, double y, double width, double height, byte[] png) {
    markup
        .empty(
            "image",
            "x",
            n(x),
            "y",
            n(y),
            "width",
            n(width),
            "height",
            n(height),
            "preserveAspectRatio",
            "none",
            "style",
            "image-rendering:pixelated",
            "href",
            "data:image/png;base64," + java.util.Base64.getEncoder().encodeToString(png))
        .line();
  }

  public void circle(double x, double y, double radius, Ink fill, Stroke border) {
    markup
        .empty(
            "circle", stroked(border, "cx", n(x), "cy", n(y), "r", n(radius), "fill", fill.code()))
        .line();
  }

  /** A circle that hides nothing. */
  public void ring(double x, double y, double radius, Stroke border) {
    markup
        .empty("circle", stroked(border, "cx", n(x), "cy", n(y), "r", n(radius), "fill", "none"))
        .line();
  }

  /** A straight arrow with a filled head at its end. */
  public void arrow(double x1, double y1, double x2, double y2, Stroke stroke) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (!(length > 0)) {
      return;
    }
    double head = Math.min(5 + 2.2 * stroke.width(), length);
    double half = 0.38 * head;
    double ux = (x2 - x1) / length;
    double uy = (y2 - y1) / length;
    double bx = x2 - head * ux;
    double by = y2 - head * uy;
    line(x1, y1, bx, by, stroke);
    polygon(
        new double[] {x2, bx - half * uy, bx + half * uy},
        new double[] {y2, by + half * ux, by - half * ux},
        stroke.ink(),
        1);
  }

  /** A line of text; y is its base line. */
  public void text(double x, double y, Rich line, Anchor anchor, double size, Ink ink) {
    write(line, attributes(x, y, anchor, size, ink, false), size);
  }

  /** A line of bold text. */
  public void bold(double x, double y, Rich line, Anchor anchor, double size) {
    write(line, attributes(x, y, anchor, size, Ink.BLACK, true), size);
  }

  /** A line of text on a white rim, for places where lines pass behind it. */
  public void rimmed(double x, double y, Rich line, Anchor anchor, double size, Ink ink) {
    List<String> all = attributes(x, y, anchor, size, ink, false);
    all.addAll(
        List.of(
            "stroke",
            Ink.WHITE.code(),
            "stroke-width",
            "3.5",
            "stroke-linejoin",
            "round",
            "paint-order",
            "stroke"));
    write(line, all, size);
  }

  /** A line of text turned by 90 degrees, read from below. */
  public void upright(double x, double y, Rich line, double size) {
    List<String> all = attributes(x, y, Anchor.MIDDLE, size, Ink.BLACK, false);
    all.addAll(List.of("transform", "rotate(-90 " + n(x) + " " + n(y) + ")"));
    write(line, all, size);
  }

  private static List<String> attributes(
      double x, double y, Anchor anchor, double size, Ink ink, boolean bold) {
    List<String> all = new ArrayList<>(List.of("x", n(x), "y", n(y)));
    if (anchor != Anchor.START) {
      all.addAll(List.of("text-anchor", anchor.word()));
    }
    if (size != TEXT) {
      all.addAll(List.of("font-size", n(size)));
    }
    if (ink != Ink.BLACK) {
      all.addAll(List.of("fill", ink.code()));
    }
    if (bold) {
      all.addAll(List.of("font-weight", "bold"));
    }
    return all;
  }

  private void write(Rich line, List<String> attributes, double size) {
    markup.open("text", attributes.toArray(String[]::new));
    double shift = 0;
    for (Rich.Run run : line.runs()) {
      double wanted =
          switch (run.level()) {
            case BASE -> 0;
            case SUBSCRIPT -> LOWERED * size;
            case SUPERSCRIPT -> RAISED * size;
          };
      if (wanted == 0 && shift == 0) {
        markup.text(run.text());
      } else if (wanted == 0) {
        markup.leaf("tspan", run.text(), "dy", n(-shift));
      } else {
        markup.leaf(
            "tspan", run.text(), "dy", n(wanted - shift), "font-size", n(SCRIPT_SIZE * size));
      }
      shift = wanted;
    }
    markup.close("text").line();
  }

  /** Width of a line of text, estimated. */
  public static double width(Rich line, double size) {
    return TextWidth.of(line, size);
  }

  private static String points(double[] x, double[] y) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < x.length; i++) {
      points.append(i == 0 ? "" : " ").append(n(x[i])).append(',').append(n(y[i]));
    }
    return points.toString();
  }

  private static String[] stroked(Stroke stroke, String... first) {
    List<String> all = new ArrayList<>(Arrays.asList(first));
    all.addAll(List.of("stroke", stroke.ink().code(), "stroke-width", n(stroke.width())));
    if (!stroke.dash().isEmpty()) {
      all.addAll(List.of("stroke-dasharray", stroke.dash()));
    }
    return all.toArray(String[]::new);
  }

  /** A number of units, to a hundredth. */
  static String n(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
