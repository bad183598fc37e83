package anodyne.junction;

import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.quantity.Constants;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mobility and lifetime of the carriers of a semiconductor phase, with where they come from.
 *
 * <p>The mobility is σ/(e n) if the library has the conductivity σ and the carrier concentration n,
 * and a default otherwise. σ of a pressed powder holds its grain boundaries, and σ and n of
 * different samples do not belong together: then the mobility carries both uncertainties. Electrons
 * and holes get the same one. Library values say nothing of lifetimes.
 *
 * @param name of the phase
 * @param basis how the mobility was obtained
 * @param mobility_cm2_per_Vs of electrons and of holes
 * @param mobilitySpread one standard deviation of its natural logarithm
 * @param lifetime_s of electrons and of holes
 * @param lifetimeSpread one standard deviation of its natural logarithm
 * @param remark what must be said about the mobility
 */
public record PhaseTransport(
    String name,
    Basis basis,
    Estimate mobility_cm2_per_Vs,
    double mobilitySpread,
    Estimate lifetime_s,
    double lifetimeSpread,
    String remark) {
  private static final double SIGMAS = 1.6448536269514722;
  private static final double CM2 = 1e-4;
  private static final double PER_CM3 = 1e6;

  /** How a mobility was obtained. */
  public enum Basis {
    /** Conductivity over carriers of one sample. */
    SAME_SAMPLE,
    /** Conductivity over carriers of different samples. */
    DIFFERENT_SAMPLES,
    /** Nothing is known. */
    DEFAULT;

    /** The word used in documents. */
    public String word() {
      return switch (this) {
        case SAME_SAMPLE -> "conductivity_over_carriers";
        case DIFFERENT_SAMPLES -> "conductivity_over_carriers_of_other_samples";
        case DEFAULT -> "default";
      };
    }
  }

  /** The transport of a semiconductor phase. */
  public static PhaseTransport of(
      PhaseInputs inputs, Selection selection, TransportDefaults defaults) {
    Optional<Selected> conductivity =
        selection.amount(inputs.phase(), Property.ELECTRICAL_CONDUCTIVITY);
    Optional<Selected> carriers =
        Optional.ofNullable(inputs.amounts().get(Property.CARRIER_CONCENTRATION));
    if (conductivity.isEmpty() || carriers.isEmpty()) {
      String lacks =
          conductivity.isEmpty()
              ? Property.ELECTRICAL_CONDUCTIVITY.word()
              : Property.CARRIER_CONCENTRATION.word();
      return byDefault(inputs.name(), defaults, "the library has no " + lacks);
    }
    double mobility =
        conductivity.get().value()
            / (Constants.ELEMENTARY_CHARGE_C * carriers.get().value() * PER_CM3)
            / CM2;
    if (!(mobility >= defaults.leastMobility_cm2_per_Vs()
        && mobility <= defaults.mostMobility_cm2_per_Vs())) {
      return byDefault(
          inputs.name(),
          defaults,
          String.format(
              Locale.ROOT,
              "conductivity over carriers would be %.1e cm2/(V s), which is not believed",
              mobility));
    }
    boolean same = sameSample(conductivity.get(), carriers.get());
    double spread = spread(conductivity.get());
    spread = same ? spread : Math.hypot(spread, spread(carriers.get()));
    String remark =
        same
            ? "conductivity and carriers of one sample"
            : "conductivity and carriers of different samples: they need not belong together";
    Quality quality = conductivity.get().quality().weaker(carriers.get().quality());
    return new PhaseTransport(
        inputs.name(),
        same ? Basis.SAME_SAMPLE : Basis.DIFFERENT_SAMPLES,
        new Estimate(
            mobility,
            mobility * Math.exp(-SIGMAS * spread),
            mobility * Math.exp(SIGMAS * spread),
            Selected.CONFIDENCE,
            "σ/(e n); σ: " + conductivity.get().source() + "; n: " + carriers.get().source(),
            same ? quality : quality.weaker(Quality.ESTIMATED)),
        spread,
        defaults.lifetime_s(),
        spread(defaults.lifetime_s()),
        remark);
  }

  private static PhaseTransport byDefault(String name, TransportDefaults defaults, String why) {
    return new PhaseTransport(
        name,
        Basis.DEFAULT,
        defaults.mobility_cm2_per_Vs(),
        spread(defaults.mobility_cm2_per_Vs()),
        defaults.lifetime_s(),
        spread(defaults.lifetime_s()),
        why);
  }

  /** True if both come from one source, and from one sample where samples are named. */
  private static boolean sameSample(Selected one, Selected other) {
    return one.quality().compareTo(Quality.COMPUTED) <= 0
        && one.source().equals(other.source())
        && samples(one.used()).equals(samples(other.used()));
  }

  private static Set<String> samples(List<PropertyValue> values) {
    return values.stream().map(PropertyValue::sample).collect(Collectors.toSet());
  }

  private static double spread(Selected value) {
    return Math.hypot(value.methodBias_sd(), value.sampleScatter_sd());
  }

  private static double spread(Estimate estimate) {
    return Math.log(estimate.high() / estimate.low()) / (2 * SIGMAS);
  }

  /** The kinetics, with mobility and lifetime times these factors. */
  public Kinetics kinetics(double mobilityFactor, double lifetimeFactor) {
    double mobility = mobility_cm2_per_Vs.value() * CM2 * mobilityFactor;
    return Kinetics.ofCentres(mobility, mobility, lifetime_s.value() * lifetimeFactor);
  }

  /** The kinetics so many standard deviations of the logarithms away. */
  public Kinetics drawn(double mobilityDeviate, double lifetimeDeviate) {
    return kinetics(
        Math.exp(mobilitySpread * mobilityDeviate), Math.exp(lifetimeSpread * lifetimeDeviate));
  }

  /** The weaker quality of mobility and lifetime. */
  public Quality quality() {
    return mobility_cm2_per_Vs.quality().weaker(lifetime_s.quality());
  }
}
