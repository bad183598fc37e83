package anodyne.study;

import static anodyne.study.ModelContacts.AFFINITY_EV;
import static anodyne.study.ModelContacts.GAP_EV;
import static anodyne.study.ModelContacts.STATES_PER_M3;
import static anodyne.study.ModelContacts.n;
import static anodyne.study.ModelContacts.p;
import static anodyne.study.ModelContacts.semiconductor;
import static anodyne.study.ModelContacts.solved;

import anodyne.evidence.JunctionCheck.ModelFact;
import anodyne.junction.Interface;
import anodyne.junction.InterfaceCharge;
import anodyne.junction.Junction;
import anodyne.junction.Layer;
import anodyne.junction.LayerState;
import anodyne.junction.Profile;
import anodyne.junction.Trap;
import anodyne.numerics.FermiIntegral;
import anodyne.quantity.Constants;
import anodyne.study.ModelContacts.Join;
import anodyne.verdict.JunctionFindings.ModelFinding;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** General facts about contacts, each decided by solving {@link ModelContacts model contacts}. */
final class JunctionFacts {
  private static final double VT = Constants.thermalVoltage_V(ModelContacts.TEMPERATURE_K);
  private static final double DIPOLE_V = 0.2;
  static final double STATES_PER_EV_M2 = 1e17;

  private JunctionFacts() {}

  static Map<ModelFact, ModelFinding> all() {
    Map<ModelFact, ModelFinding> facts = new EnumMap<>(ModelFact.class);
    ConductionFindings currents = new ConductionFindings();
    for (ModelFact fact : ModelFact.values()) {
      facts.put(fact, finding(fact, currents));
    }
    return facts;
  }

  private static ModelFinding finding(ModelFact fact, ConductionFindings currents) {
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
      case FIELD_POINTS_TO_METAL -> fieldToMetal();
      case FIELD_POINTS_TO_P -> fieldToP();
      case HOLES_CONDUCT_IN_P -> ConductionFindings.holesConduct();
      case ELECTRONS_CONDUCT_IN_N -> ConductionFindings.electronsConduct();
      case FORWARD_CONDUCTS_REVERSE_BLOCKS -> currents.rectifies();
      case ELECTRONS_ALONE_PASS_SCHOTTKY -> ConductionFindings.electronsAlone();
      case ELECTRONS_NEED_BARRIER_ENERGY -> ConductionFindings.needBarrierEnergy();
      case FIELD_STOPS_ELECTRONS -> ConductionFindings.stops();
      case FIELD_DRIVES_CURRENT -> ConductionFindings.drives();
      case ISOTYPE_RECOMBINES_LESS -> currents.recombinesLess();
      case ELECTRONS_TUNNEL -> ConductionFindings.tunnel();
      case CONTACT_CONDUCTS_BETTER -> currents.conductsBetter();
      case FIELD_LOWERS_RESISTANCE -> currents.fieldLowersResistance();
      case DEFECTS_CONDUCT -> currents.defects();
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
        "p-n contact: carriers fall by %.1f %% at the interface, field %.2g V/m there and %.1e V/m"
            + " at the far face",
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
    double low = barrier_eV(4.6, AFFINITY_EV, Join.PLAIN);
    double high = barrier_eV(5.1, AFFINITY_EV, Join.PLAIN);
    double other = barrier_eV(5.1, AFFINITY_EV - 0.3, Join.PLAIN);
    Join pinned = new Join(0, OptionalDouble.of(0), InterfaceCharge.NONE);
    Join dipole = new Join(DIPOLE_V, OptionalDouble.empty(), InterfaceCharge.NONE);
    return conditional(
        low != high && high != other,
        "with the vacuum levels aligned (S = 1); where gap states pin the Fermi level (S = 0) the"
            + " metal does not matter, and a dipole shifts the barrier by its whole potential",
        "barrier %.2f eV with a 4.6 eV metal, %.2f eV with 5.1 eV, %.2f eV with an affinity 0.3 eV"
            + " smaller; pinned %.2f and %.2f eV; with a dipole of 0.2 V %.2f eV",
        low,
        high,
        other,
        barrier_eV(4.6, AFFINITY_EV, pinned),
        barrier_eV(5.1, AFFINITY_EV, pinned),
        barrier_eV(4.6, AFFINITY_EV, dipole));
  }

  static double barrier_eV(double workFunction_eV, double affinity_eV, Join join) {
    return ModelContacts.joined(
            join, ModelContacts.metal(workFunction_eV), n("n", affinity_eV, 1e23))
        .interfaces()
        .getFirst()
        .schottkyBarrier_eV()
        .orElseThrow();
  }

  private static ModelFinding inputs() {
    Layer left = n("a", AFFINITY_EV, 1e23);
    double base = interfaceField(left, p("b", AFFINITY_EV, 1e23));
    double type = interfaceField(left, n("b", AFFINITY_EV, 1e23));
    double bands = interfaceField(left, p("b", AFFINITY_EV + 0.3, 1e23));
    double carriers = interfaceField(left, p("b", AFFINITY_EV, 1e22));
    LayerState deep =
        solved(
                ModelContacts.withTraps("a", 1e23, new Trap(5e22, 0.75, Trap.Kind.ACCEPTOR)),
                p("b", AFFINITY_EV, 1e23))
            .layers()
            .getFirst();
    double clean = solved(left, p("b", AFFINITY_EV, 1e23)).layers().getFirst().depletionWidth_m();
    double least = 0.01 * Math.abs(base);
    return conditional(
        Math.abs(type - base) > least
            && Math.abs(bands - base) > least
            && Math.abs(carriers - base) > least,
        "traps, interface states and dipoles, which are not named, matter as well",
        "field %.3g V/m; other type %.3g, other affinity %.3g, fewer carriers %.3g V/m; with 5e16"
            + " cm⁻³ deep acceptors on the n side %.3g V/m and a width of %.0f for %.0f nm; with"
            + " 1e13 interface states per cm² and eV %.3g and %.3g V/m on the two sides; with a"
            + " dipole of 0.2 V %.3g V/m",
        base,
        type,
        bands,
        carriers,
        deep.fieldAtEnd_V_per_m(),
        deep.depletionWidth_m() * 1e9,
        clean * 1e9,
        withStates().fieldLeft_V_per_m(),
        withStates().fieldRight_V_per_m(),
        ModelContacts.joined(
                new Join(DIPOLE_V, OptionalDouble.empty(), InterfaceCharge.NONE),
                left,
                p("b", AFFINITY_EV, 1e23))
            .interfaces()
            .getFirst()
            .fieldLeft_V_per_m());
  }

  /** The p-n contact with states that are neutral 0.5 eV below the conduction band. */
  static Interface withStates() {
    return ModelContacts.joined(
            new Join(
                0,
                OptionalDouble.empty(),
                new InterfaceCharge(0, STATES_PER_EV_M2, OptionalDouble.of(AFFINITY_EV + 0.5))),
            n("a", AFFINITY_EV, 1e23),
            p("b", AFFINITY_EV, 1e23))
        .interfaces()
        .getFirst();
  }

  private static ModelFinding fieldToMetal() {
    Interface at = schottky(5.0, AFFINITY_EV).interfaces().getFirst();
    double charge = charge(schottky(5.0, AFFINITY_EV), 1);
    return conditional(
        at.electrons().equals(Optional.of(Interface.Direction.RIGHT_TO_LEFT))
            && at.fieldRight_V_per_m() < 0
            && charge > 0,
        "for a metal of larger work function than the semiconductor",
        "metal 5.0 eV on the n-type model: electrons into the metal, field %.3g V/m towards it,"
            + " semiconductor %+.3e e/cm²",
        -at.fieldRight_V_per_m(),
        charge * 1e-4);
  }

  private static ModelFinding fieldToP() {
    Junction j = pn(1e23, 1e23);
    Interface at = j.interfaces().getFirst();
    return conditional(
        at.electrons().equals(Optional.of(Interface.Direction.LEFT_TO_RIGHT))
            && at.fieldLeft_V_per_m() > 0
            && charge(j, 0) > 0
            && charge(j, 1) < 0,
        "",
        "electrons from n to p, field %.3g V/m from n to p, n side %+.3e, p side %+.3e e/cm²",
        at.fieldLeft_V_per_m(),
        charge(j, 0) * 1e-4,
        charge(j, 1) * 1e-4);
  }

  private static double interfaceField(Layer a, Layer b) {
    return solved(a, b).interfaces().getFirst().fieldLeft_V_per_m();
  }

  @SuppressWarnings("AnnotateFormatMethod") // private; every format stands in this class
  private static ModelFinding found(boolean holds, String format, Object... numbers) {
    return new ModelFinding(holds, String.format(Locale.ROOT, format, numbers));
  }

  @SuppressWarnings("AnnotateFormatMethod") // private; every format stands in this class
  private static ModelFinding conditional(
      boolean holds, String condition, String format, Object... numbers) {
    return new ModelFinding(holds, String.format(Locale.ROOT, format, numbers), condition);
  }

  private static Junction pn(double donors_per_m3, double acceptors_per_m3) {
    return solved(n("n", AFFINITY_EV, donors_per_m3), p("p", AFFINITY_EV, acceptors_per_m3));
  }

  private static Junction schottky(double workFunction_eV, double affinity_eV) {
    return solved(ModelContacts.metal(workFunction_eV), n("n", affinity_eV, 1e23));
  }
}
