package anodyne.verdict;

import anodyne.evidence.JunctionCheck.ModelFact;
import anodyne.evidence.Numbers;
import anodyne.junction.Contact;
import anodyne.junction.Equilibrium;
import anodyne.junction.Geometry;
import anodyne.junction.Interface;
import anodyne.junction.Junction;
import anodyne.junction.Layer;
import anodyne.junction.LayerState;
import anodyne.junction.MeshChoice;
import anodyne.junction.Stack;
import anodyne.junction.Statistics;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import anodyne.verdict.JunctionFindings.ModelFinding;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * General facts of a contact at equilibrium, found by solving contacts of a model semiconductor:
 * gap 1 eV, affinity 4 eV, relative permittivity 10, masses of a free electron, 10²³ dopants per m³
 * at 300 K. The faces are insulated, so that the contact is a floating particle. The numbers are
 * round ones of no material; the facts hold for any like them.
 */
public final class ContactModel {
  private static final double TEMPERATURE_K = 300;
  private static final double THICKNESS_M = 2e-6;
  private static final int INTERVALS = 150;
  private static final double GAP_EV = 1;
  private static final double AFFINITY_EV = 4;
  private static final double PERMITTIVITY = 10;
  private static final double DOPING_PER_M3 = 1e23;
  private static final double THERMAL_V = Constants.thermalVoltage_V(TEMPERATURE_K);
  private static final Layer.Kinetics AT_REST = new Layer.Kinetics(0, 0, 1, 0);

  private ContactModel() {}

  /** A side of a model contact: donors if the doping is positive, acceptors if negative. */
  private record Side(double gap_eV, double affinity_eV, double doping_per_m3) {
    Layer layer(String name) {
      double states = Constants.effectiveDensityOfStates_per_m3(1, TEMPERATURE_K);
      return new Layer.Semiconductor(
          name,
          THICKNESS_M,
          gap_eV,
          affinity_eV,
          PERMITTIVITY,
          states,
          states,
          Math.max(doping_per_m3, 0),
          Math.max(-doping_per_m3, 0),
          OptionalDouble.empty(),
          List.of(),
          AT_REST);
    }

    Side doped(double other_per_m3) {
      return new Side(gap_eV, affinity_eV, other_per_m3);
    }

    Side withAffinity(double other_eV) {
      return new Side(gap_eV, other_eV, doping_per_m3);
    }
  }

  private static final Side N = new Side(GAP_EV, AFFINITY_EV, DOPING_PER_M3);
  private static final Side P = N.doped(-DOPING_PER_M3);

  /** Solves the model contacts and says which facts hold. */
  public static Map<ModelFact, ModelFinding> facts() {
    Map<ModelFact, ModelFinding> facts = new EnumMap<>(ModelFact.class);
    for (ModelFact fact : ModelFact.values()) {
      facts.put(fact, find(fact));
    }
    return facts;
  }

  private static ModelFinding find(ModelFact fact) {
    return switch (fact) {
      case FERMI_LEVEL_FLAT -> fermiLevelFlat();
      case DEPLETION_AT_INTERFACE -> depletion(N, P, "p-n");
      case DEPLETION_IN_ISOTYPE -> depletion(N, N.withAffinity(AFFINITY_EV + 0.3), "n-n");
      case SIDES_OPPOSITELY_CHARGED -> charges();
      case ACCEPTOR_AT_LOWER_POTENTIAL -> acceptorLower();
      case FEWER_CARRIERS_WIDEN -> widen();
      case FEWER_CARRIERS_BEND_MORE -> bendMore();
      case GAP_ALONE_DRIVES -> drives(N, new Side(2 * GAP_EV, AFFINITY_EV, DOPING_PER_M3), "gaps");
      case CONCENTRATION_ALONE_DRIVES ->
          drives(N, N.doped(DOPING_PER_M3 / 100), "carrier concentrations");
      case BARRIER_FROM_BENDING -> barrierFromBending();
      case BARRIER_DEPENDS_ON_METAL -> barrierVaries();
      case INPUTS_MATTER -> inputsMatter();
    };
  }

  private static ModelFinding fermiLevelFlat() {
    Junction junction = solve(N, P);
    Series edge = junction.profile().conductionBand_eV();
    LayerState first = junction.layers().getFirst();
    LayerState last = junction.layers().getLast();
    double left = Math.abs(edge.get(0) - first.bulk().fermiBelowConduction_eV());
    double right = Math.abs(edge.get(edge.size() - 1) - last.bulk().fermiBelowConduction_eV());
    double off = Math.max(left, right);
    return new ModelFinding(
        off < 1e-3 * THERMAL_V,
        "both interiors keep their distance to one Fermi level within " + shown(off) + " eV");
  }

  private static ModelFinding depletion(Side left, Side right, String kind) {
    Junction junction = solve(left, right);
    double most =
        Math.max(
            junction.layers().get(0).greatestDepletion(),
            junction.layers().get(1).greatestDepletion());
    double inside = Math.abs(junction.interfaces().getFirst().fieldLeft_V_per_m());
    double outside =
        Math.max(
            Math.abs(junction.layers().getFirst().fieldAtStart_V_per_m()),
            Math.abs(junction.layers().getLast().fieldAtEnd_V_per_m()));
    return new ModelFinding(
        most > 0.5 && outside < 1e-3 * inside,
        kind
            + " contact: carriers fall by "
            + Numbers.rounded(100 * most, 1)
            + " %, field "
            + shown(inside)
            + " V/m at the interface, "
            + shown(outside)
            + " V/m at the outer faces");
  }

  private static ModelFinding charges() {
    Junction junction = solve(N, P);
    double donor = charge(junction, 0);
    double acceptor = charge(junction, 1);
    return new ModelFinding(
        donor > 0 && acceptor < 0 && Math.abs(donor + acceptor) < 1e-2 * donor,
        "n side " + shown(donor) + ", p side " + shown(acceptor) + " elementary charges per m²");
  }

  /** Charge of a layer per area, in elementary charges. */
  private static double charge(Junction junction, int layer) {
    Series x = junction.profile().position_m();
    Series density = junction.profile().charge_per_m3();
    Series owner = junction.profile().layer();
    double sum = 0;
    for (int i = 1; i < x.size(); i++) {
      if (owner.get(i) == layer && owner.get(i - 1) == layer) {
        sum += 0.5 * (density.get(i) + density.get(i - 1)) * (x.get(i) - x.get(i - 1));
      }
    }
    return sum;
  }

  private static ModelFinding acceptorLower() {
    double pn = acceptorMinusDonor_V(solve(N, P));
    double nn = acceptorMinusDonor_V(solve(N, N.withAffinity(AFFINITY_EV + 0.3)));
    double metal = acceptorMinusDonor_V(solve(metal(AFFINITY_EV + 0.8), N.layer("n")));
    return new ModelFinding(
        pn < 0 && nn < 0 && metal < 0,
        "acceptor minus donor: p-n "
            + Numbers.rounded(pn, 3)
            + " V, n-n "
            + Numbers.rounded(nn, 3)
            + " V, metal on n "
            + Numbers.rounded(metal, 3)
            + " V");
  }

  private static double acceptorMinusDonor_V(Junction junction) {
    Series potential = junction.profile().potential_V();
    double rise = potential.get(potential.size() - 1) - potential.get(0);
    Interface.Direction electrons = junction.interfaces().getFirst().electrons().orElseThrow();
    return electrons == Interface.Direction.LEFT_TO_RIGHT ? rise : -rise;
  }

  private static ModelFinding widen() {
    double wide = solve(N.doped(DOPING_PER_M3 / 10), P).layers().getFirst().depletionWidth_m();
    double narrow = solve(N, P).layers().getFirst().depletionWidth_m();
    return new ModelFinding(
        wide > narrow,
        "a tenth of the donors: depletion "
            + Numbers.rounded(narrow * 1e9, 1)
            + " nm becomes "
            + Numbers.rounded(wide * 1e9, 1)
            + " nm");
  }

  private static ModelFinding bendMore() {
    Junction many = solve(N, P);
    Junction few = solve(N.doped(DOPING_PER_M3 / 10), P);
    double before = Math.abs(many.builtInPotential_V());
    double after = Math.abs(few.builtInPotential_V());
    return new ModelFinding(
        after > before,
        "a tenth of the donors: total bending "
            + Numbers.rounded(before, 3)
            + " V becomes "
            + Numbers.rounded(after, 3)
            + " V, the share of that side "
            + share(many)
            + " becomes "
            + share(few));
  }

  private static String share(Junction junction) {
    double left = Math.abs(junction.layers().getFirst().potentialDrop_V());
    double right = Math.abs(junction.layers().getLast().potentialDrop_V());
    return Numbers.rounded(100 * left / (left + right), 0) + " %";
  }

  /** Whether electrons flow between sides that differ, once their work functions are made equal. */
  private static ModelFinding drives(Side left, Side other, String what) {
    Junction unequal = solve(left, other);
    double difference_eV =
        unequal.layers().getLast().bulk().workFunction_eV()
            - unequal.layers().getFirst().bulk().workFunction_eV();
    Junction junction = solve(left, other.withAffinity(other.affinity_eV() - difference_eV));
    double built = Math.abs(junction.builtInPotential_V());
    double field = Math.abs(junction.interfaces().getFirst().fieldLeft_V_per_m());
    return new ModelFinding(
        built > 1e-3 * THERMAL_V,
        "different "
            + what
            + " at equal work functions: built-in potential "
            + shown(built)
            + " V, field "
            + shown(field)
            + " V/m");
  }

  private static ModelFinding barrierFromBending() {
    Junction junction = solve(metal(AFFINITY_EV + 0.8), N.layer("n"));
    double barrier = barrier_eV(junction);
    double bulk = junction.layers().getLast().bulk().fermiBelowConduction_eV();
    return new ModelFinding(
        barrier > bulk && bulk > 0,
        "barrier "
            + Numbers.rounded(barrier, 3)
            + " eV at the metal, "
            + Numbers.rounded(bulk, 3)
            + " eV in the interior");
  }

  private static ModelFinding barrierVaries() {
    double one = barrier_eV(solve(metal(AFFINITY_EV + 0.8), N.layer("n")));
    double otherMetal = barrier_eV(solve(metal(AFFINITY_EV + 0.6), N.layer("n")));
    double otherSide =
        barrier_eV(solve(metal(AFFINITY_EV + 0.8), N.withAffinity(AFFINITY_EV + 0.1).layer("n")));
    return new ModelFinding(
        Math.abs(one - otherMetal) > THERMAL_V && Math.abs(one - otherSide) > THERMAL_V,
        "barriers "
            + Numbers.rounded(one, 3)
            + ", with another metal "
            + Numbers.rounded(otherMetal, 3)
            + ", with another semiconductor "
            + Numbers.rounded(otherSide, 3)
            + " eV");
  }

  private static double barrier_eV(Junction junction) {
    return junction.interfaces().getFirst().schottkyBarrier_eV().orElseThrow();
  }

  private static ModelFinding inputsMatter() {
    double field = field_V_per_m(solve(N, P));
    double type = field_V_per_m(solve(P, P));
    double bands = field_V_per_m(solve(N.withAffinity(AFFINITY_EV - 0.2), P));
    double carriers = field_V_per_m(solve(N.doped(DOPING_PER_M3 / 10), P));
    double least = 0.01 * Math.abs(field);
    return new ModelFinding(
        Math.abs(type - field) > least
            && Math.abs(bands - field) > least
            && Math.abs(carriers - field) > least,
        "field "
            + shown(field)
            + " V/m; with another type "
            + shown(type)
            + ", other bands "
            + shown(bands)
            + ", fewer carriers "
            + shown(carriers));
  }

  private static double field_V_per_m(Junction junction) {
    return junction.interfaces().getFirst().fieldLeft_V_per_m();
  }

  private static Layer metal(double workFunction_eV) {
    return new Layer.Metal("metal", THICKNESS_M, workFunction_eV);
  }

  private static Junction solve(Side left, Side right) {
    return solve(left.layer("left"), right.layer("right"));
  }

  private static Junction solve(Layer left, Layer right) {
    Stack stack =
        new Stack(
            TEMPERATURE_K,
            Geometry.SLAB,
            Statistics.FERMI_DIRAC,
            List.of(left, right),
            new Contact.Insulated(),
            new Contact.Insulated(),
            Series.of(0),
            List.of(OptionalDouble.empty()),
            new MeshChoice.PerLayer(INTERVALS));
    return switch (Equilibrium.solve(stack, Equilibrium.Accuracy.SINGLE)) {
      case Equilibrium.Solved(Junction junction) -> junction;
      case Equilibrium.NotSolved(String reason, Series _) ->
          throw new IllegalStateException("a model contact was not solved: " + reason);
    };
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, "%.2e", value);
  }
}
