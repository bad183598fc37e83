package anodyne.study;

import anodyne.design.Design;
import anodyne.junction.Contact;
import anodyne.junction.Equilibrium;
import anodyne.junction.Interface;
import anodyne.junction.Junction;
import anodyne.junction.Layer;
import anodyne.junction.LayerState;
import anodyne.junction.PhaseInputs;
import anodyne.junction.Stack;
import anodyne.library.Property;
import anodyne.numerics.FermiIntegral;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Sweeps the carrier concentration of every doped side of every contact. Each contact is taken
 * alone, with the two faces that the design states.
 */
final class CarrierStudy {
  private static final double LEAST_PER_CM3 = 1e13;
  private static final double MOST_PER_CM3 = 1e21;
  private static final int PER_DECADE = 8;
  private static final double PER_CM3 = 1e6;

  /** Largest 1 - m/m0 of a side that accumulates, above round-off. */
  private static final double ACCUMULATED = 1e-3;

  private final Design design;
  private final List<PhaseInputs> phases;
  private final List<JunctionInput> inputs;

  private CarrierStudy(Design design, List<PhaseInputs> phases) {
    this.design = design;
    this.phases = phases;
    inputs = JunctionInput.all(design, phases);
  }

  /** One sweep per side that has carriers of its own, in order of x. */
  static List<CarrierSweep> of(Design design, List<PhaseInputs> phases) {
    CarrierStudy study = new CarrierStudy(design, phases);
    List<CarrierSweep> sweeps = new ArrayList<>();
    for (int i = 0; i < phases.size() - 1; i++) {
      study.sweep(i, true).ifPresent(sweeps::add);
      study.sweep(i, false).ifPresent(sweeps::add);
    }
    return sweeps;
  }

  private Optional<CarrierSweep> sweep(int at, boolean left) {
    PhaseInputs phase = phases.get(left ? at : at + 1);
    return JunctionInput.find(inputs, phase.name() + "." + Property.CARRIER_CONCENTRATION.word())
        .map(carriers -> sweep(at, left, carriers));
  }

  private CarrierSweep sweep(int at, boolean left, JunctionInput carriers) {
    List<Double> values = values(carriers);
    List<CarrierSweep.Point> points = new ArrayList<>();
    IntStream.range(0, values.size())
        .parallel()
        .mapToObj(k -> point(at, left, carriers, values.get(k)))
        .forEachOrdered(p -> p.ifPresent(points::add));
    int layer = left ? at : at + 1;
    return new CarrierSweep(
        phases.get(layer).name(),
        phases.get(left ? at + 1 : at).name(),
        left,
        design.phases().get(layer).thickness_m(),
        carriers.central(),
        degenerateFrom(stack(at, carriers, carriers.central()), left, phases.get(layer)),
        points);
  }

  /** Even steps over the range with the central value among them. */
  private static List<Double> values(JunctionInput carriers) {
    double low = Math.min(LEAST_PER_CM3, carriers.central());
    double high = Math.max(MOST_PER_CM3, carriers.central());
    TreeSet<Double> values = new TreeSet<>(List.of(carriers.central()));
    int steps = (int) Math.ceil(PER_DECADE * Math.log10(high / low));
    for (int k = 0; k <= steps; k++) {
      values.add(low * Math.pow(high / low, (double) k / steps));
    }
    return List.copyOf(values);
  }

  /** The two layers of a contact alone, with these carriers in one of them. */
  private Stack stack(int at, JunctionInput carriers, double value) {
    Stack whole =
        MovedDraw.of(design, phases, List.of(new MovedDraw.Setting(carriers, value)))
            .stack(design.settings().nodesPerLayer());
    return new Stack(
        whole.temperature_K(),
        whole.geometry(),
        whole.statistics(),
        whole.layers().subList(at, at + 2),
        at == 0 ? whole.left() : new Contact.Ohmic(),
        at == phases.size() - 2 ? whole.right() : new Contact.Ohmic(),
        Series.of(whole.interfaceDipole_V().get(at)),
        List.of(whole.pinningSlope().get(at)),
        whole.mesh());
  }

  private static double degenerateFrom(Stack stack, boolean left, PhaseInputs phase) {
    Layer layer = stack.layers().get(left ? 0 : 1);
    return layer instanceof Layer.Semiconductor s
        ? FermiIntegral.HALF.value(0)
            * (phase.type() == PhaseInputs.Type.N
                ? s.conductionStates_per_m3()
                : s.valenceStates_per_m3())
            / PER_CM3
        : Double.NaN;
  }

  /** One solution, none if it did not converge. */
  private Optional<CarrierSweep.Point> point(
      int at, boolean left, JunctionInput carriers, double value) {
    Stack stack = stack(at, carriers, value);
    return switch (Equilibrium.solve(stack, Equilibrium.Accuracy.SINGLE)) {
      case Equilibrium.NotSolved _ -> Optional.empty();
      case Equilibrium.Solved(Junction junction) -> {
        Interface contact = junction.interfaces().getFirst();
        LayerState state = junction.layers().get(left ? 0 : 1);
        yield Optional.of(
            new CarrierSweep.Point(
                value,
                regime(state, stack.layers().get(left ? 0 : 1)),
                state.depletionWidth_m(),
                contact
                    .approximation()
                    .map(a -> left ? a.widthLeft_m() : a.widthRight_m())
                    .orElse(0.0),
                contact.builtInPotential_V(),
                state.potentialDrop_V(),
                left ? contact.fieldLeft_V_per_m() : contact.fieldRight_V_per_m()));
      }
    };
  }

  private static CarrierSweep.Regime regime(LayerState state, Layer layer) {
    Layer.Semiconductor s = (Layer.Semiconductor) layer;
    double toBand = state.bulk().fermiBelowConduction_eV();
    if (s.donors_per_m3() == 0 && s.acceptors_per_m3() == 0) {
      return CarrierSweep.Regime.INTRINSIC;
    }
    if (state.greatestDepletion() < ACCUMULATED) {
      return CarrierSweep.Regime.ACCUMULATED;
    }
    if (state.fullyDepleted()) {
      return CarrierSweep.Regime.FULLY_DEPLETED;
    }
    if (toBand < 0 || toBand > s.gap_eV()) {
      return CarrierSweep.Regime.DEGENERATE;
    }
    return state.greatestDepletion() < 1 - Math.exp(-1)
        ? CarrierSweep.Regime.FLAT
        : CarrierSweep.Regime.DEPLETED;
  }
}
