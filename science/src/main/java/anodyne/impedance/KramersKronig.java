package anodyne.impedance;

import anodyne.quantity.Warning;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Outcome of the test of a spectrum by the Kramers-Kronig relations.
 *
 * @param chain the chain the verdict rests on
 * @param suggestions number of elements each criterion would take
 * @param maxResidual_percent largest residual of either part, in percent of |Z|
 * @param worst_Hz where it is
 * @param rms_percent root mean square residual of both parts per degree of freedom
 * @param real structure of the residuals of the real part
 * @param imaginary structure of those of the imaginary part
 * @param extended_percent the same root mean square if time constants a decade beyond the measured
 *     range are admitted
 * @param sound_low_Hz lower end of the widest range without a residual above {@link
 *     #USABLE_PERCENT}; NaN if no two neighbouring points keep it
 * @param sound_high_Hz upper end of that range
 * @param outliers_Hz frequencies of single points beyond {@link #USABLE_PERCENT} whose neighbours
 *     are not
 * @param verdict what to make of it
 * @param warnings in words
 */
public record KramersKronig(
    VoigtChain chain,
    Map<Criterion, Integer> suggestions,
    double maxResidual_percent,
    double worst_Hz,
    double rms_percent,
    ResidualStructure real,
    ResidualStructure imaginary,
    double extended_percent,
    double sound_low_Hz,
    double sound_high_Hz,
    List<Double> outliers_Hz,
    Verdict verdict,
    List<Warning> warnings) {

  /** Below it the spectrum is valid. */
  public static final double VALID_PERCENT = 1;

  /** Below it the spectrum is usable. */
  public static final double USABLE_PERCENT = 3;

  /** Below it the spectrum is suspect, above invalid. */
  public static final double SUSPECT_PERCENT = 5;

  /** A mean of five neighbours beyond this, with runs of equal sign, is a clear trend. */
  public static final double TREND_PERCENT = 3;

  /** What to make of a spectrum. */
  public enum Verdict {
    /** Residuals below 1 %. */
    VALID,
    /** Residuals of 1 to 3 %. */
    USABLE,
    /** Residuals of 3 to 5 %: fit with care. */
    SUSPECT,
    /** Residuals above 5 % or a clear trend: do not fit the range concerned. */
    INVALID;

    /** As documents and figures spell it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Ways to choose the number of elements. */
  public enum Criterion {
    /** Smallest number whose reduced pseudo chi square is within 2 % of the least. */
    PLATEAU,
    /** First number with mu below 0.85, the original rule. */
    MU,
    /** Last number before sum |R_k| exceeds twice its median over smaller numbers. */
    NORM,
    /** Last number before the curvature of the imaginary part exceeds twice its median. */
    CURVATURE,
    /** Last number before the changes of sign of that curvature exceed twice their median. */
    SIGN_CHANGES,
    /** Number at which log sum |tau_k R_k| is largest. */
    APEX;

    /** As documents spell it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public KramersKronig {
    suggestions = java.util.Collections.unmodifiableMap(new EnumMap<>(suggestions));
    outliers_Hz = List.copyOf(outliers_Hz);
    warnings = List.copyOf(warnings);
  }

  /** Whether the spectrum may be fitted without further thought: every verdict but invalid. */
  public boolean valid() {
    return verdict != Verdict.INVALID;
  }
}
