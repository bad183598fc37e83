package anodyne.report;

import anodyne.junction.Geometry;
import anodyne.junction.Layer;
import anodyne.quantity.Series;
import anodyne.report.TransportStates.Shown;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.transport.PairStack;
import anodyne.transport.StackState;
import anodyne.transport.Transport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bands, field and sodium of a stack one above the other, on scales that all states share. */
final class StackPanels {
  static final double PANEL = 150;
  static final double GAP = 18;
  static final double HEIGHT = 3 * PANEL + 2 * GAP;

  private static final double NM = 1e9;
  private static final double PER_CM3 = 1e-6;

  /** Decades of sodium shown below the most. */
  private static final double DECADES = 10;

  static final Stroke SODIUM = Stroke.solid(Ink.GREEN, 2.4);
  static final Stroke FIELD = Stroke.solid(Ink.PURPLE, 2.4);

  private final Transport transport;
  private final Scale position;
  private final Scale energy;
  private final Scale field;
  private final Scale sodium;

  /**
   * @param states all states that are to be drawn
   */
  StackPanels(Transport transport, List<Shown> states) {
    this.transport = transport;
    StackState first = states.getFirst().state();
    position = new Scale.Linear(0, first.position_m().last() * NM);
    double low = -0.5;
    double high = 0.5;
    double strongest = 1;
    double most = 1;
    double least = Double.MAX_VALUE;
    for (Shown shown : states) {
      StackState state = shown.state();
      low = Math.min(low, state.valenceBand_eV().min());
      high = Math.max(high, state.conductionBand_eV().max());
      strongest = Math.max(strongest, Math.abs(state.field_V_per_m().min()));
      strongest = Math.max(strongest, state.field_V_per_m().max());
      for (double density : density(state)) {
        most = Math.max(most, density);
        least = density > 0 ? Math.min(least, density) : least;
      }
    }
    double span = high - low;
    energy = new Scale.Linear(low - 0.08 * span, high + 0.22 * span);
    field = Scale.Signed.around(strongest);
    sodium = Scale.Logarithmic.around(Math.max(least, most / Math.pow(10, DECADES)), 1.5 * most);
  }

  /** Sodium per cubic centimetre; 0 where there is none. */
  static double[] density(StackState state) {
    return state
        .ions_per_m3()
        .getOrDefault(PairStack.SODIUM, Series.of(new double[state.position_m().size()]))
        .map(n -> n * PER_CM3)
        .toArray();
  }

  /** Label of the position. */
  Rich axis() {
    return Rich.plain(
        transport.stack().geometry() == Geometry.SLAB
            ? "Position x (nm)"
            : "Distance from the centre r (nm)");
  }

  /** The three plots of a column. */
  List<Plot> plots(Svg svg, double left, double top, double width) {
    List<Plot> plots = new ArrayList<>();
    List<Axis> vertical =
        List.of(
            new Axis(Rich.plain("Energy (eV)"), energy),
            new Axis(Rich.plain("Field (V/m)"), field),
            new Axis(Rich.of("Na (cm^{−3})"), sodium));
    for (int k = 0; k < vertical.size(); k++) {
      plots.add(
          new Plot(
              svg,
              left,
              top + k * (PANEL + GAP),
              width,
              PANEL,
              new Axis(axis(), position),
              vertical.get(k)));
    }
    return plots;
  }

  /** What stands behind the curves: layers, their names, zero lines. */
  void ground(Svg svg, List<Plot> plots) {
    double[] faces = transport.stack().faces_m();
    for (Plot plot : plots) {
      for (int l = 0; l < faces.length - 1; l++) {
        double from = plot.x(faces[l] * NM);
        double to = plot.x(faces[l + 1] * NM);
        Layer layer = transport.stack().layers().get(l);
        if (layer instanceof Layer.Metal) {
          svg.rectangle(from, plot.top(), to - from, PANEL, Ink.PALE, 1);
        }
        if (l > 0) {
          plot.verticalLine(faces[l] * NM, Lines.INTERFACE);
        }
        if (plot.equals(plots.getFirst())) {
          Rich name = Names.shortened(layer.name(), to - from - 4, Svg.SMALL);
          svg.bold(0.5 * (from + to), plot.top() + 15, name, Anchor.MIDDLE, Svg.SMALL);
        }
      }
    }
    plots.get(1).horizontalLine(0, Lines.ZERO);
  }

  /** Axes of a column. */
  void axes(List<Plot> plots, boolean labelled) {
    for (int k = 0; k < plots.size(); k++) {
      plots.get(k).horizontalAxis(k == plots.size() - 1);
      plots.get(k).verticalAxis(labelled);
      plots.get(k).frame();
    }
  }

  /** The curves of a state. */
  void curves(List<Plot> plots, StackState state) {
    double[] x = state.position_m().map(p -> p * NM).toArray();
    double[] density = density(state);
    for (int l = 0; l < transport.stack().layers().size(); l++) {
      int from = first(state, l);
      int to = behind(state, l);
      double[] at = Arrays.copyOfRange(x, from, to);
      plots.getFirst().curve(at, part(state.fermiLevel_eV(), from, to), Lines.FERMI);
      if (transport.stack().layers().get(l) instanceof Layer.Semiconductor) {
        plots.getFirst().curve(at, part(state.conductionBand_eV(), from, to), Lines.CONDUCTION);
        plots.getFirst().curve(at, part(state.valenceBand_eV(), from, to), Lines.VALENCE);
      }
      plots.get(1).curve(at, part(state.field_V_per_m(), from, to), FIELD);
      plots.getLast().curve(at, Arrays.copyOfRange(density, from, to), SODIUM);
    }
  }

  private static double[] part(Series series, int from, int to) {
    return Arrays.copyOfRange(series.toArray(), from, to);
  }

  private static int first(StackState state, int layer) {
    int i = 0;
    while (state.layer().get(i) != layer) {
      i++;
    }
    return i;
  }

  private static int behind(StackState state, int layer) {
    int i = first(state, layer);
    while (i < state.layer().size() && state.layer().get(i) == layer) {
      i++;
    }
    return i;
  }
}
