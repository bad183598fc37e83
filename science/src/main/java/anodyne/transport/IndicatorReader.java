package anodyne.transport;

import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Reads {@link Indicators} from a stack and its ways in and out. */
final class IndicatorReader {
  private static final double SHARE_OF_DROP = 0.9;

  /** A field below this part of the largest one has no direction worth naming. */
  private static final double LEAST_FIELD = 1e-6;

  private final Stack stack;
  private final LevelStep step;
  private final Uptake in;
  private final Uptake out;
  private final Bulk bulk;
  private final int ion;
  private final double[] levels;

  IndicatorReader(Stack stack, LevelStep step, Uptake in, Uptake out) {
    this.stack = stack;
    this.step = step;
    this.in = in;
    this.out = out;
    bulk = new Bulk(stack);
    ion = Species.of(stack).indexOf(step.ion());
    levels = bulk.initialLevels_V();
    levels[ion] = step.to_V();
  }

  Indicators read() {
    StackState before = in.before();
    int layers = stack.layers().size();
    double[] steps = new double[layers - 1];
    double[] widths = new double[layers];
    double[] means = new double[layers];
    double[] charges = new double[layers - 1];
    double[] ratios = new double[layers];
    double[] numbers = new double[layers];
    double[] segregation = new double[2 * (layers - 1)];
    for (int l = 0; l < layers; l++) {
      int first = first(before, l);
      int last = last(before, l);
      widths[l] = width(before, first, last);
      means[l] = widths[l] > 0 ? -before.potentialDrop_V().get(l) / widths[l] : 0;
      ratios[l] = bulk.chemicalOverTracer(l, ion, levels);
      numbers[l] = bulk.electronNumber(l, ion, levels);
      if (l < layers - 1) {
        steps[l] = before.potential_V().get(last + 1) - before.potential_V().get(last);
        charges[l] = before.fieldAtInterface_V_per_m().get(l) * permittivityPerCharge(l);
        segregation[2 * l] = segregated(last(in.after(), l), l);
        segregation[2 * l + 1] = segregated(first(in.after(), l + 1), l + 1);
      }
    }
    return new Indicators(
        before.potential_V().last(),
        before.potentialDrop_V(),
        Series.of(steps),
        before.fieldPeak_V_per_m(),
        Series.of(widths),
        Series.of(means),
        Series.of(charges),
        dipole(before),
        Series.of(excess(in.after())),
        Series.of(segregation),
        Series.of(ratios),
        Series.of(numbers),
        reversals());
  }

  /** ε/q of the side of an interface on which its field is given. */
  private double permittivityPerCharge(int i) {
    Layer side =
        stack.layers().get(i) instanceof Layer.Metal
            ? stack.layers().get(i + 1)
            : stack.layers().get(i);
    return perCharge(side);
  }

  /** ε/q of a layer; 0 for a metal. */
  private static double perCharge(Layer layer) {
    return switch (layer) {
      case Layer.Metal _ -> 0;
      case Layer.Semiconductor s ->
          s.permittivity() * Constants.VACUUM_PERMITTIVITY_F_PER_M / Constants.ELEMENTARY_CHARGE_C;
    };
  }

  private static int first(StackState state, int layer) {
    int i = 0;
    while (state.layer().get(i) != layer) {
      i++;
    }
    return i;
  }

  private static int last(StackState state, int layer) {
    int i = state.layer().size() - 1;
    while (state.layer().get(i) != layer) {
      i--;
    }
    return i;
  }

  /** Width next to the face with the larger field in which nine tenths of the drop lie. */
  private static double width(StackState state, int first, int last) {
    boolean fromLast =
        Math.abs(state.field_V_per_m().get(last)) > Math.abs(state.field_V_per_m().get(first));
    int from = fromLast ? last : first;
    int to = fromLast ? first : last;
    double drop = state.potential_V().get(to) - state.potential_V().get(from);
    if (Math.abs(drop) < 1e-12) {
      return 0;
    }
    int way = fromLast ? -1 : 1;
    for (int i = from; i != to; i += way) {
      double here = (state.potential_V().get(i) - state.potential_V().get(from)) / drop;
      double next = (state.potential_V().get(i + way) - state.potential_V().get(from)) / drop;
      if (next >= SHARE_OF_DROP) {
        double t = (SHARE_OF_DROP - here) / (next - here);
        double x =
            state.position_m().get(i)
                + t * (state.position_m().get(i + way) - state.position_m().get(i));
        return Math.abs(x - state.position_m().get(from));
      }
    }
    return Math.abs(state.position_m().get(to) - state.position_m().get(from));
  }

  /**
   * ∫ x ρ dx over e with the charge of every face and metal. As the displacement vanishes outside,
   * it is -∫ D dx, which needs no charge that sits on a face.
   */
  private double dipole(StackState state) {
    double sum = 0;
    for (int l = 0; l < stack.layers().size(); l++) {
      sum += perCharge(stack.layers().get(l)) * state.potentialDrop_V().get(l);
    }
    return sum;
  }

  /** Ions beyond the interiors in the halves of both layers beside each interface. */
  private double[] excess(StackState state) {
    Series density = state.ions_per_m3().getOrDefault(step.ion(), Series.of());
    double[] faces = stack.faces_m();
    double[] excess = new double[stack.layers().size() - 1];
    for (int l = 0; l < stack.layers().size(); l++) {
      double interior = bulk.density_per_m3(l, ion, levels);
      for (int i = first(state, l); i < last(state, l); i++) {
        double width = state.position_m().get(i + 1) - state.position_m().get(i);
        double middle = 0.5 * (state.position_m().get(i + 1) + state.position_m().get(i));
        double more = width * (0.5 * (density.get(i) + density.get(i + 1)) - interior);
        boolean leftHalf = middle < 0.5 * (faces[l] + faces[l + 1]);
        boolean outermost = l == 0 || l == excess.length;
        int at = outermost ? Math.min(l, excess.length - 1) : leftHalf ? l - 1 : l;
        if (l == excess.length) {
          at = excess.length - 1;
        }
        if (at >= 0) {
          excess[at] += more;
        }
      }
    }
    return excess;
  }

  private double segregated(int point, int layer) {
    double interior = bulk.density_per_m3(layer, ion, levels);
    Series density = in.after().ions_per_m3().getOrDefault(step.ion(), Series.of());
    return interior > 0 ? density.get(point) / interior : Double.NaN;
  }

  private List<Indicators.Reversal> reversals() {
    List<Indicators.Reversal> found = new ArrayList<>();
    for (int i = 0; i < stack.layers().size() - 1; i++) {
      reversals(i, in, true, found);
      reversals(i, out, false, found);
    }
    return found;
  }

  private static void reversals(int i, Uptake way, boolean isIn, List<Indicators.Reversal> found) {
    Series field = way.interfaceField_V_per_m().get(i);
    double least = LEAST_FIELD * Math.max(way.fieldPeak_V_per_m().max(), 1);
    double last = way.before().fieldAtInterface_V_per_m().get(i);
    for (int n = 0; n < field.size(); n++) {
      double now = field.get(n);
      if (Math.abs(now) < least) {
        continue;
      }
      if (Math.abs(last) >= least && now * last < 0) {
        double moved = way.stored_per_m2().get(n) - way.before().stored_per_m2();
        found.add(
            new Indicators.Reversal(
                i, isIn, OptionalDouble.of(way.time_s().get(n)), moved / way.moved_per_m2()));
      }
      last = now;
    }
    double end = way.after().fieldAtInterface_V_per_m().get(i);
    if (Math.abs(end) >= least && Math.abs(last) >= least && end * last < 0) {
      found.add(new Indicators.Reversal(i, isIn, OptionalDouble.empty(), 1));
    }
  }
}
