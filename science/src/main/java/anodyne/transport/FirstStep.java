package anodyne.transport;

import anodyne.quantity.Assumption;
import anodyne.quantity.Quality;
import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.ReactionEnergy;
import anodyne.sodiation.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The first step in which a phase takes up sodium. Of the following the first that is known: an
 * insertion in the electrode followed; the median of the insertions in other electrodes; the
 * conversion or alloying that the electrode followed begins with; the first step of equilibrium;
 * nothing, and the potential is swept.
 *
 * @param origin where it comes from
 * @param kind what happens
 * @param reaction as it is written, or empty
 * @param potential against Na/Na+
 * @param sodium taken up, per formula unit
 * @param lowSodium least it could be
 * @param highSodium most it could be
 * @param assumptions what was taken because nothing was known
 */
public record FirstStep(
    Origin origin,
    Kind kind,
    String reaction,
    SodiumValue potential,
    double sodium,
    double lowSodium,
    double highSodium,
    List<Assumption> assumptions) {
  private static final String INTERCALATION = "intercalation";

  /** Where a first step comes from. */
  public enum Origin {
    /** The electrode that the sodiation follows. */
    FOLLOWED,
    /** Other electrodes of the same host. */
    OTHER_ELECTRODES,
    /** The equilibrium path. */
    EQUILIBRIUM,
    /** Nothing. */
    UNKNOWN;

    /** The word used in documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What happens in a step. */
  public enum Kind {
    /** The phase takes up sodium and stays one phase. */
    INSERTION,
    /** The phase decomposes. */
    CONVERSION,
    /** A metal takes up sodium. */
    ALLOYING,
    /** Not known. */
    UNKNOWN;

    /** The word used in documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return switch (word) {
        case "insertion", INTERCALATION -> INSERTION;
        case "conversion" -> CONVERSION;
        case "alloying" -> ALLOYING;
        default -> UNKNOWN;
      };
    }
  }

  public FirstStep {
    assumptions = List.copyOf(assumptions);
    if (!(lowSodium > 0 && lowSodium <= sodium && sodium <= highSodium)) {
      throw new IllegalArgumentException(
          "the sodium of a first step needs 0 < low <= value <= high, got "
              + lowSodium
              + ", "
              + sodium
              + ", "
              + highSodium);
    }
  }

  /** True if its extent was reported. */
  public boolean hasExtent() {
    return assumptions.stream().noneMatch(a -> a.name().endsWith(EXTENT));
  }

  private static final String EXTENT = ".sodium_per_formula_unit";

  /** The first step of a phase. */
  static FirstStep of(String name, SodiatedHost host, SodiumDefaults defaults) {
    Optional<SodiatedHost.Reported> followed = host.measured();
    Optional<SodiatedHost.Reported> inserting =
        followed.filter(r -> Kind.of(r.step().kind()) == Kind.INSERTION);
    if (inserting.isPresent()) {
      return followed(name, inserting.get(), defaults);
    }
    Optional<Potentials.Reading> others = others(host.discharges());
    if (others.isPresent()) {
      return assumed(
          name,
          Origin.OTHER_ELECTRODES,
          Kind.INSERTION,
          Potentials.reported(SodiumQuantity.INSERTION_POTENTIAL, others.get(), defaults),
          List.of(),
          defaults);
    }
    if (followed.isPresent()) {
      return followed(name, followed.get(), defaults);
    }
    return host.path()
        .filter(p -> !p.steps().isEmpty())
        .map(p -> computed(name, p.steps().getFirst(), defaults))
        .orElseGet(() -> swept(name, "no step is reported and no path is known", defaults));
  }

  private static FirstStep followed(
      String name, SodiatedHost.Reported first, SodiumDefaults defaults) {
    Kind kind = Kind.of(first.step().kind());
    SodiumValue potential =
        Potentials.reported(SodiumQuantity.INSERTION_POTENTIAL, first.reading(), defaults);
    if (kind != Kind.INSERTION || first.assumed().isPresent()) {
      return assumed(name, Origin.FOLLOWED, kind, potential, List.of(), defaults);
    }
    double sodium = first.step().sodium();
    return new FirstStep(
        Origin.FOLLOWED, kind, first.origin().read(), potential, sodium, sodium, sodium, List.of());
  }

  /**
   * The median over electrodes of the highest potential of insertion; seen electrodes in their
   * first cycle before others.
   */
  private static Optional<Potentials.Reading> others(List<MeasuredStep> discharges) {
    Map<MeasuredPath.Electrode, MeasuredStep> highest = new LinkedHashMap<>();
    for (MeasuredStep step : discharges) {
      if (step.kind().equals(INTERCALATION)) {
        highest.merge(
            new MeasuredPath.Electrode(step.source(), step.system(), step.cycle()),
            step,
            (a, b) -> b.middle_V() > a.middle_V() ? b : a);
      }
    }
    List<MeasuredStep> steps = new ArrayList<>(highest.values());
    List<MeasuredStep> seen =
        steps.stream()
            .filter(s -> s.quality() == Quality.MEASURED && s.cycle().equals("first"))
            .toList();
    List<MeasuredStep> pool = new ArrayList<>(seen.isEmpty() ? steps : seen);
    if (pool.isEmpty()) {
      return Optional.empty();
    }
    pool.sort(Comparator.comparingDouble(MeasuredStep::middle_V));
    MeasuredStep upper = pool.get(pool.size() / 2);
    MeasuredStep lower = pool.get((pool.size() - 1) / 2);
    double median_V = (lower.middle_V() + upper.middle_V()) / 2;
    boolean one = pool.size() == 1;
    return Optional.of(
        new Potentials.Reading(
            one ? upper.low_V() : median_V,
            one ? upper.high_V() : median_V,
            upper.technique(),
            pool.stream().map(MeasuredStep::quality).reduce(Quality.MEASURED, Quality::weaker),
            pool.stream().map(MeasuredStep::source).distinct().collect(Collectors.joining("; ")),
            upper.equation()));
  }

  private static FirstStep computed(String name, Step first, SodiumDefaults defaults) {
    if (!SodiumQuantity.INSERTION_POTENTIAL.holds(first.voltage_V())) {
      String computed = String.format(Locale.ROOT, "%.2f V", first.voltage_V());
      return swept(
          name,
          "no step is reported, and the first step of equilibrium, " + computed + ", is no anode's",
          defaults);
    }
    ReactionEnergy energy = ReactionEnergy.of(first);
    return assumed(
        name,
        Origin.EQUILIBRIUM,
        Kind.of(first.kind()),
        Potentials.computed(
            SodiumQuantity.INSERTION_POTENTIAL,
            energy,
            first.voltage_V(),
            defaults.equilibriumInsertion()),
        List.of(
            new Assumption(
                name + ".insertion_potential",
                String.format(Locale.ROOT, "%.2f V", first.voltage_V()),
                "no step is reported: the first step of equilibrium, which is no insertion")),
        defaults);
  }

  private static FirstStep swept(String name, String why, SodiumDefaults defaults) {
    return assumed(
        name,
        Origin.UNKNOWN,
        Kind.UNKNOWN,
        SodiumValue.swept(
            SodiumQuantity.INSERTION_POTENTIAL, defaults.insertionPotential_V(), "swept default"),
        List.of(
            new Assumption(
                name + ".insertion_potential",
                String.format(
                    Locale.ROOT,
                    "%.2f to %.2f V",
                    defaults.insertionPotential_V().low(),
                    defaults.insertionPotential_V().high()),
                why + ": a default that is swept")),
        defaults);
  }

  /** A step of which only the potential is known. */
  private static FirstStep assumed(
      String name,
      Origin origin,
      Kind kind,
      SodiumValue potential,
      List<Assumption> before,
      SodiumDefaults defaults) {
    double sodium = defaults.sodiumPerFormulaUnit().value();
    List<Assumption> assumptions = new ArrayList<>(before);
    assumptions.add(
        new Assumption(
            name + EXTENT,
            String.format(Locale.ROOT, "%.3g", sodium),
            kind == Kind.INSERTION
                ? "the insertion is reported without its extent"
                : "no step of insertion is reported"));
    return new FirstStep(
        origin,
        kind,
        potential.remark(),
        potential,
        sodium,
        defaults.sodiumPerFormulaUnit().low(),
        defaults.sodiumPerFormulaUnit().high(),
        assumptions);
  }
}
