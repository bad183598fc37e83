package anodyne.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The main heterostructure of a paper against one control of the same paper, in one quantity.
 *
 * @param metric the quantity
 * @param heterostructure the main sample
 * @param control the control sample
 * @param sameSupport false if the control also lacks a carbon or polymer part, so that the gain is
 *     not the junction's alone
 */
public record LiteraturePair(
    Metric metric, LiteratureRow heterostructure, LiteratureRow control, boolean sameSupport) {

  /** What is compared. */
  public enum Metric {
    ICE_PERCENT(true),
    RCT_OHM(false),
    NA_BARRIER_EV(false),
    /** Adsorption energy as printed; more negative is stronger. */
    NA_ADSORPTION_EV(false),
    RETENTION_PERCENT(true),
    /** Capacity after the same number of cycles at the same current, mAh/g. */
    CAPACITY_SAME_CURRENT_AND_CYCLES(true),
    D_NA_CM2_PER_S(true);

    private final boolean moreIsBetter;

    Metric(boolean moreIsBetter) {
      this.moreIsBetter = moreIsBetter;
    }

    /** The word used in files and documents. */
    public String word() {
      return switch (this) {
        case NA_BARRIER_EV -> "na_barrier_eV";
        case NA_ADSORPTION_EV -> "na_adsorption_eV";
        case ICE_PERCENT,
            RCT_OHM,
            RETENTION_PERCENT,
            CAPACITY_SAME_CURRENT_AND_CYCLES,
            D_NA_CM2_PER_S ->
            name().toLowerCase(Locale.ROOT);
      };
    }

    /** True if a larger number is better. */
    public boolean moreIsBetter() {
      return moreIsBetter;
    }

    /** The metric of that word, if there is one. */
    public static Optional<Metric> of(String word) {
      return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
    }

    /** The words of all metrics. */
    public static List<String> words() {
      return Arrays.stream(values()).map(Metric::word).toList();
    }

    /**
     * The number of a sample: the least barrier of several paths, the geometric mean of a range of
     * diffusion coefficients.
     */
    public OptionalDouble of(LiteratureRow row) {
      return switch (this) {
        case ICE_PERCENT -> row.performance().ice_percent();
        case RCT_OHM -> row.kinetics().rct_ohm();
        case NA_BARRIER_EV ->
            row.electronic().sodiumBarriers_eV().values().stream()
                .mapToDouble(Double::doubleValue)
                .min();
        case NA_ADSORPTION_EV -> row.electronic().sodiumAdsorption_eV();
        case RETENTION_PERCENT -> row.performance().retention_percent();
        case CAPACITY_SAME_CURRENT_AND_CYCLES ->
            row.performance()
                .cycling()
                .map(c -> OptionalDouble.of(c.capacity_mAh_per_g()))
                .orElse(OptionalDouble.empty());
        case D_NA_CM2_PER_S ->
            row.kinetics()
                .sodiumDiffusion_cm2_per_s()
                .map(d -> OptionalDouble.of(Math.sqrt(d.low() * d.high())))
                .orElse(OptionalDouble.empty());
      };
    }
  }

  public LiteraturePair {
    if (metric.of(heterostructure).isEmpty() || metric.of(control).isEmpty()) {
      throw new IllegalArgumentException(
          "both samples of a pair need "
              + metric.word()
              + ", got "
              + heterostructure.id()
              + " and "
              + control.id());
    }
    if (!heterostructure.paper().doi().equals(control.paper().doi())) {
      throw new IllegalArgumentException(
          "a pair comes from one paper, got "
              + heterostructure.id()
              + " and "
              + control.id()
              + " of two");
    }
  }

  /** Number of the heterostructure. */
  public double valueOfHeterostructure() {
    return metric.of(heterostructure).getAsDouble();
  }

  /** Number of the control. */
  public double valueOfControl() {
    return metric.of(control).getAsDouble();
  }

  /** Heterostructure minus control. */
  public double difference() {
    return valueOfHeterostructure() - valueOfControl();
  }

  /** Heterostructure over control. */
  public double ratio() {
    return valueOfHeterostructure() / valueOfControl();
  }

  /** True if the heterostructure is the better of the two. */
  public boolean heterostructureIsBetter() {
    return metric.moreIsBetter() ? difference() > 0 : difference() < 0;
  }

  /** True if the control holds a chalcogenide, so that it is the fair comparison. */
  public boolean controlIsChalcogenide() {
    return List.of("sulfide", "selenide", "telluride", "mixed chalcogenide").stream()
        .anyMatch(control.anionClass()::contains);
  }
}
