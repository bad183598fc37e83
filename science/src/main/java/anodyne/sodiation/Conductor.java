package anodyne.sodiation;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import java.util.Optional;
import java.util.Set;

/**
 * The electronic conductivity of a phase with its spread, which is one of factors.
 *
 * @param name of the phase
 * @param conductivity_S_per_m central value
 * @param spread one standard deviation of its natural logarithm
 * @param quality trust class
 * @param source citation, or the rule of an estimate
 */
public record Conductor(
    String name, double conductivity_S_per_m, double spread, Quality quality, String source) {
  private static final double SIGMAS = 1.6448536269514722;
  private static final double TEMPERATURE_K = 298.15;
  private static final double PER_CM3 = 1e6;

  /** Mobility taken where only carriers are known, 0.3 to 300 cm²/(V s) around 10. */
  private static final double MOBILITY_M2_PER_VS = 1e-3;

  private static final double MOBILITY_FACTOR = 30;

  /** Non-metals among the elements of anodes. */
  private static final Set<Element> NON_METALS =
      Set.of(
          Element.O,
          Element.S,
          Element.Se,
          Element.Te,
          Element.P,
          Element.C,
          Element.N,
          Element.F,
          Element.Cl,
          Element.H,
          Element.B,
          Element.T);

  /** Elements with a gap that no salt rule covers. */
  private static final Set<Element> ELEMENTAL_SEMICONDUCTORS =
      Set.of(Element.Si, Element.Ge, Element.Te);

  /** What an unknown conductivity is taken for, with a 90 % interval. An estimate. */
  public enum Kind {
    ELEMENTAL_METAL(
        "elemental metal", 1e5, 6e7, "bulk Bi to Cu, ten times less in nanometre grains"),
    METALLIC_COMPOUND("metallic compound", 1e4, 1e7, "poor metals to good ones"),
    INTERMETALLIC("compound of metals", 1e3, 1e7, "Zintl phases may be semiconductors"),
    MXENE("MXene", 1e4, 1.5e6, "stacked flakes to well aligned films"),
    CARBON("carbon", 1, 1e5, "pressed hard carbon to graphite"),
    SEMICONDUCTOR("semiconductor", 1e-8, 1e4, "carriers unknown from 1e14 to 1e26 per m3"),
    INSULATOR("salt of sodium or non-metal", 1e-16, 1e-6, "set by defects");

    private final String word;
    private final double low_S_per_m;
    private final double high_S_per_m;
    private final String reason;

    Kind(String word, double low_S_per_m, double high_S_per_m, String reason) {
      this.word = word;
      this.low_S_per_m = low_S_per_m;
      this.high_S_per_m = high_S_per_m;
      this.reason = reason;
    }

    /** The word used in documents. */
    public String word() {
      return word;
    }

    /** Lower end of the 90 % interval. */
    public double low_S_per_m() {
      return low_S_per_m;
    }

    /** Upper end of the 90 % interval. */
    public double high_S_per_m() {
      return high_S_per_m;
    }
  }

  public Conductor {
    if (!(conductivity_S_per_m > 0 && conductivity_S_per_m < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "conductivity of " + name + " must be > 0 S/m, got " + conductivity_S_per_m);
    }
    if (!(spread >= 0 && spread < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("spread of " + name + " must be >= 0, got " + spread);
    }
  }

  /** A known conductivity. */
  public static Conductor of(String name, Selected known) {
    return new Conductor(
        name,
        known.value(),
        Math.hypot(known.methodBias_sd(), known.sampleScatter_sd()),
        known.quality(),
        known.source());
  }

  /** The conductivity between two ends of a 90 % interval, in the middle of their logarithms. */
  public static Conductor between(
      String name, double low_S_per_m, double high_S_per_m, String reason) {
    return new Conductor(
        name,
        Math.sqrt(low_S_per_m * high_S_per_m),
        Math.log(high_S_per_m / low_S_per_m) / (2 * SIGMAS),
        Quality.ESTIMATED,
        reason);
  }

  /** The estimate for a phase of which no conductivity is known. */
  public static Conductor estimate(
      String name, Phase phase, Formula composition, Selection selection) {
    Optional<Selected> gap = selection.amount(phase, Property.BAND_GAP);
    Kind kind = kind(phase, composition, selection, gap.isPresent());
    Optional<Selected> carriers = selection.amount(phase, Property.CARRIER_CONCENTRATION);
    if (kind == Kind.SEMICONDUCTOR && carriers.isPresent()) {
      return new Conductor(
          name,
          Constants.ELEMENTARY_CHARGE_C * carriers.get().value() * PER_CM3 * MOBILITY_M2_PER_VS,
          Math.hypot(
              Math.hypot(carriers.get().methodBias_sd(), carriers.get().sampleScatter_sd()),
              Math.log(MOBILITY_FACTOR) / SIGMAS),
          Quality.ESTIMATED,
          "its carriers with a mobility of 10 cm2/(V s), a factor 30 either way");
    }
    boolean gapped = kind == Kind.SEMICONDUCTOR || kind == Kind.INSULATOR;
    if (gapped && gap.isPresent()) {
      double low = Math.min(intrinsic_S_per_m(gap.get().value()), 1e-3 * kind.high_S_per_m());
      return between(
          name,
          low,
          kind.high_S_per_m(),
          kind.word() + ": from its intrinsic carriers up, " + kind.reason);
    }
    return between(name, kind.low_S_per_m(), kind.high_S_per_m(), kind.word() + ": " + kind.reason);
  }

  /** Conductivity of a pure crystal with this gap, free-electron masses. */
  private static double intrinsic_S_per_m(double gap_eV) {
    double states = Constants.effectiveDensityOfStates_per_m3(1, TEMPERATURE_K);
    double carriers =
        2 * states * Math.exp(-gap_eV / (2 * Constants.thermalVoltage_V(TEMPERATURE_K)));
    return Constants.ELEMENTARY_CHARGE_C * carriers * MOBILITY_M2_PER_VS;
  }

  private static Kind kind(
      Phase phase, Formula composition, Selection selection, boolean gapKnown) {
    Set<Element> elements = composition.elements();
    if (composition.isMXene()) {
      return Kind.MXENE;
    }
    if (elements.equals(Set.of(Element.C))) {
      return Kind.CARBON;
    }
    if (elements.size() == 1 && ELEMENTAL_SEMICONDUCTORS.containsAll(elements)) {
      return Kind.SEMICONDUCTOR;
    }
    boolean salt = elements.stream().allMatch(e -> e == Element.Na || NON_METALS.contains(e));
    if (salt && !elements.equals(Set.of(Element.Na))) {
      return Kind.INSULATOR;
    }
    if (elements.size() == 1) {
      return Kind.ELEMENTAL_METAL;
    }
    boolean metallic =
        selection
            .word(phase, Property.CONDUCTIVITY_TYPE)
            .filter(w -> w.word().equals("metal") || w.word().equals("semimetal"))
            .isPresent();
    if (metallic) {
      return Kind.METALLIC_COMPOUND;
    }
    boolean metals = elements.stream().noneMatch(NON_METALS::contains);
    return metals && !gapKnown ? Kind.INTERMETALLIC : Kind.SEMICONDUCTOR;
  }

  /** The conductivity so many standard deviations of its logarithm away, S/m. */
  public double at_S_per_m(double deviate) {
    return conductivity_S_per_m * Math.exp(spread * deviate);
  }

  /** Lower end of the 90 % interval. */
  public double low_S_per_m() {
    return at_S_per_m(-SIGMAS);
  }

  /** Upper end of the 90 % interval. */
  public double high_S_per_m() {
    return at_S_per_m(SIGMAS);
  }
}
