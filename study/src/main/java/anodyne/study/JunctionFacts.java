package anodyne.study;

import anodyne.evidence.JunctionCheck.ModelFact;
import anodyne.junction.Contact;
import anodyne.junction.Equilibrium;
import anodyne.junction.Geometry;
import anodyne.junction.Interface;
import anodyne.junction.Junction;
import anodyne.junction.Kinetics;
import anodyne.junction.Layer;
import anodyne.junction.LayerState;
import anodyne.junction.MeshChoice;
import anodyne.junction.Profile;
import anodyne.junction.Stack;
import anodyne.junction.Statistics;
import anodyne.numerics.FermiIntegral;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import anodyne.verdict.JunctionFindings.ModelFinding;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * General facts about contacts at equilibrium, each decided by solving contacts of a model
 * semiconductor: gap 1.5 eV, affinity 4 eV, permittivity 10, Nc = Nv = 1e19 cm⁻³, 300 nm thick,
 * 298.15 K, ohmic outer faces.
 */
final class JunctionFacts {
  private static final double TEMPERATURE_K = 298.15;
  private static final double VT = Constants.thermalVoltage_V(TEMPERATURE_K);
  private static final double STATES_PER_M3 = 1e25;
  private static final double GAP_EV = 1.5;
  private static final double AFFINITY_EV = 4;

  private JunctionFacts() {}

  static Map<ModelFact, ModelFinding> all() {
    Map<ModelFact, ModelFinding> facts = new EnumMap<>(ModelFact.class);
    for (ModelFact fact : ModelFact.values()) {
      facts.put(fact, finding(fact));
    }
    return facts;
  }

  private static ModelFinding finding(ModelFact fact) {
    return switch (fact) {
      case FERMI_LEVEL_FLAT -> fermiLevel();
      case DEPLETION_AT_INTERFACE -> depletionAtInterface();
      case DEPLETION_IN_ISOTYPE -> depletionInIsotype();
      case SIDES_OPPOSITELY_CHARGED -> opposite();
      case ACCEPTOR_AT_LOWER_POTENTIAL -> potential();
      case FEWER_CARRIERS_WIDEN -> widths();
      case FEWER_CARRIERS_BEND_MORE -> bending();
      case GAP_ALONE_DRIVES -> gapAlone();
      case CONCENTRATION_ALONE_DRIVES -> concentrationAlone();
      case BARRIER_FROM_BENDING -> barrierFromBending();
      case BARRIER_DEPENDS_ON_METAL -> barriers();
      case INPUTS_MATTER -> inputs();
    };
  }

  private static ModelFinding fermiLevel() {
    Profile p = pn(1e24, 1e24).profile();
    double worst = 0;
    for (int i = 0; i < p.position_m().size(); i++) {
      double eta = FermiIntegral.HALF.inverse(p.electrons_per_m3().get(i) / STATES_PER_M3);
      worst = Math.max(worst, Math.abs(p.conductionBand_eV().get(i) + VT * eta));
    }
    return found(worst < 1e-6, "Fermi level from the local carriers: equal within %.1e eV", worst);
  }

  private static ModelFinding depletionAtInterface() {
    Junction j = pn(1e23, 1e23);
    double atInterface = Math.abs(j.interfaces().getFirst().fieldLeft_V_per_m());
    double atFaces = Math.abs(j.layers().getFirst().fieldAtStart_V_per_m());
    LayerState n = j.layers().getFirst();
    return found(
        n.greatestDepletion() > 0.9 && atFaces < 1e-3 * atInterface,
        "p-n contact: carriers fall by %.1f %% at the interface, field %.2g V/m there and %.1e V/m at"
            + " the far face",
        100 * n.greatestDepletion(),
        atInterface,
        atFaces);
  }

  private static ModelFinding depletionInIsotype() {
    Junction j = solved(n("high", AFFINITY_EV, 1e23), n("low", AFFINITY_EV + 0.3, 1e23));
    double depletion = j.layers().getFirst().greatestDepletion();
    return found(
        depletion > 0.5,
        "n-n contact, affinities 0.3 eV apart: one side loses %.1f %% of its" + " electrons",
        100 * depletion);
  }

  private static ModelFinding opposite() {
    Junction j = pn(1e23, 4e23);
    double left = charge(j, 0);
    double right = charge(j, 1);
    return found(
        left > 0 && right < 0 && Math.abs(left + right) < 1e-6 * left,
        "charges of the two sides: %+.3e and %+.3e e/cm²",
        left * 1e-4,
        right * 1e-4);
  }

  /** Charge of a layer per area, by Gauss's law, in elementary charges per m². */
  private static double charge(Junction j, int layer) {
    LayerState state = j.layers().get(layer);
    double permittivity =
        10 * Constants.VACUUM_PERMITTIVITY_F_PER_M / Constants.ELEMENTARY_CHARGE_C;
    return permittivity * (state.fieldAtEnd_V_per_m() - state.fieldAtStart_V_per_m());
  }

  private static ModelFinding potential() {
    Junction j = pn(1e23, 1e23);
    double difference = j.profile().potential_V().last() - j.profile().potential_V().first();
    boolean toRight =
        j.interfaces().getFirst().electrons().orElseThrow() == Interface.Direction.LEFT_TO_RIGHT;
    return found(
        toRight && difference < 0,
        "electrons went to the p side, whose potential lies %.3f V below that of the n side",
        -difference);
  }

  private static ModelFinding widths() {
    double many = pn(1e23, 1e24).layers().getFirst().depletionWidth_m();
    double few = pn(1e22, 1e24).layers().getFirst().depletionWidth_m();
    return found(
        few > many,
        "width on the n side: %.1f nm at 1e17 cm⁻³, %.1f nm at 1e16 cm⁻³",
        many * 1e9,
        few * 1e9);
  }

  private static ModelFinding bending() {
    double many = Math.abs(pn(1e24, 1e24).builtInPotential_V());
    double few = Math.abs(pn(1e22, 1e22).builtInPotential_V());
    return found(
        few > many,
        "total bending %.3f V at 1e18 cm⁻³ on both sides, %.3f V at 1e16 cm⁻³",
        many,
        few);
  }

  private static ModelFinding gapAlone() {
    Layer narrow = semiconductor("narrow", GAP_EV, AFFINITY_EV, 1e23, 0);
    Layer wide = semiconductor("wide", 2 * GAP_EV, AFFINITY_EV, 1e23, 0);
    return flow(solved(narrow, wide), "gaps 1.5 and 3.0 eV at equal work functions");
  }

  private static ModelFinding concentrationAlone() {
    double shift = VT * (eta(1e24) - eta(1e22));
    Layer many = n("many", AFFINITY_EV, 1e24);
    Layer few = n("few", AFFINITY_EV - shift, 1e22);
    return flow(solved(many, few), "1e18 and 1e16 cm⁻³ at equal work functions");
  }

  private static double eta(double carriers_per_m3) {
    return FermiIntegral.HALF.inverse(carriers_per_m3 / STATES_PER_M3);
  }

  /** Electrons flow over a distance if the work functions differ by more than round-off. */
  private static ModelFinding flow(Junction j, String what) {
    Interface at = j.interfaces().getFirst();
    return found(
        at.electrons().isPresent() && Math.abs(at.builtInPotential_V()) > 1e-6,
        "%s: built-in potential %.1e V, field %.1e V/m",
        what,
        at.builtInPotential_V(),
        at.fieldLeft_V_per_m());
  }

  private static ModelFinding barrierFromBending() {
    Junction j = schottky(5.0, AFFINITY_EV);
    double bending = j.layers().get(1).potentialDrop_V();
    double barrier = j.interfaces().getFirst().schottkyBarrier_eV().orElseThrow();
    return found(
        bending > 0 && barrier > 0,
        "metal 5.0 eV on the n-type model: bands bend up by %.3f eV into a barrier of %.3f eV",
        bending,
        barrier);
  }

  private static ModelFinding barriers() {
    double low =
        schottky(4.6, AFFINITY_EV).interfaces().getFirst().schottkyBarrier_eV().orElseThrow();
    double high =
        schottky(5.1, AFFINITY_EV).interfaces().getFirst().schottkyBarrier_eV().orElseThrow();
    double other =
        schottky(5.1, AFFINITY_EV - 0.3).interfaces().getFirst().schottkyBarrier_eV().orElseThrow();
    return found(
        low != high && high != other,
        "barrier %.2f eV with a 4.6 eV metal, %.2f eV with 5.1 eV, %.2f eV with an affinity 0.3 eV"
            + " smaller",
        low,
        high,
        other);
  }

  private static ModelFinding inputs() {
    double base = interfaceField(n("a", AFFINITY_EV, 1e23), p("b", AFFINITY_EV, 1e23));
    double type = interfaceField(n("a", AFFINITY_EV, 1e23), n("b", AFFINITY_EV, 1e23));
    double bands = interfaceField(n("a", AFFINITY_EV, 1e23), p("b", AFFINITY_EV + 0.3, 1e23));
    double carriers = interfaceField(n("a", AFFINITY_EV, 1e23), p("b", AFFINITY_EV, 1e22));
    double least = 0.01 * Math.abs(base);
    return found(
        Math.abs(type - base) > least
            && Math.abs(bands - base) > least
            && Math.abs(carriers - base) > least,
        "field %.3g V/m; other type %.3g, other affinity %.3g, fewer carriers %.3g V/m",
        base,
        type,
        bands,
        carriers);
  }

  private static double interfaceField(Layer a, Layer b) {
    return solved(a, b).interfaces().getFirst().fieldLeft_V_per_m();
  }

  @SuppressWarnings("AnnotateFormatMethod") // private; every format stands in this class
  private static ModelFinding found(boolean holds, String format, Object... numbers) {
    return new ModelFinding(holds, String.format(Locale.ROOT, format, numbers));
  }

  private static Junction pn(double donors_per_m3, double acceptors_per_m3) {
    return solved(n("n", AFFINITY_EV, donors_per_m3), p("p", AFFINITY_EV, acceptors_per_m3));
  }

  private static Junction schottky(double workFunction_eV, double affinity_eV) {
    return solved(new Layer.Metal("metal", 1e-8, workFunction_eV), n("n", affinity_eV, 1e23));
  }

  private static Layer n(String name, double affinity_eV, double donors_per_m3) {
    return semiconductor(name, GAP_EV, affinity_eV, donors_per_m3, 0);
  }

  private static Layer p(String name, double affinity_eV, double acceptors_per_m3) {
    return semiconductor(name, GAP_EV, affinity_eV, 0, acceptors_per_m3);
  }

  private static Layer semiconductor(
      String name, double gap_eV, double affinity_eV, double donors, double acceptors) {
    return new Layer.Semiconductor(
        name,
        3e-7,
        gap_eV,
        affinity_eV,
        10,
        STATES_PER_M3,
        STATES_PER_M3,
        donors,
        acceptors,
        Kinetics.ofCentres(1e-4, 1e-4, 1e-8));
  }

  private static Junction solved(Layer left, Layer right) {
    Stack stack =
        new Stack(
            TEMPERATURE_K,
            Geometry.SLAB,
            Statistics.FERMI_DIRAC,
            List.of(left, right),
            new Contact.Ohmic(),
            new Contact.Ohmic(),
            Series.of(0),
            List.of(OptionalDouble.empty()),
            new MeshChoice.PerLayer(200));
    return switch (Equilibrium.solve(stack, Equilibrium.Accuracy.SINGLE)) {
      case Equilibrium.Solved(Junction junction) -> junction;
      case Equilibrium.NotSolved(String reason, Series _) ->
          throw new IllegalStateException("a model contact did not converge: " + reason);
    };
  }
}
