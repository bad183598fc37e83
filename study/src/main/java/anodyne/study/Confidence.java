package anodyne.study;

import anodyne.junction.Interface;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the draws say.
 *
 * @param samples draws solved
 * @param failed draws that did not converge, not counted in anything
 * @param interfaces one entry per interface
 */
public record Confidence(int samples, int failed, List<AtInterface> interfaces) {
  public Confidence {
    interfaces = List.copyOf(interfaces);
  }

  /**
   * One interface over all draws.
   *
   * @param kind probability of each kind that occurred
   * @param alignment probability of each band alignment that occurred
   * @param electronsLeftToRight probability that electrons flow to the right, by work functions
   * @param fieldLeftToRight probability that the field points to the right
   * @param fieldRightToLeft probability that it points to the left
   * @param builtInPotential_V its distribution
   * @param field_V_per_m distribution of the field of larger size of the two sides, signed
   * @param sheetCharge_per_m2 its distribution
   * @param influences by size, largest first
   */
  public record AtInterface(
      Map<Interface.Kind, Double> kind,
      Map<Interface.Alignment, Double> alignment,
      double electronsLeftToRight,
      double fieldLeftToRight,
      double fieldRightToLeft,
      Quantiles builtInPotential_V,
      Quantiles field_V_per_m,
      Quantiles sheetCharge_per_m2,
      List<Influence> influences) {
    public AtInterface {
      kind = Collections.unmodifiableMap(new LinkedHashMap<>(kind));
      alignment = Collections.unmodifiableMap(new LinkedHashMap<>(alignment));
      influences = List.copyOf(influences);
    }
  }

  /**
   * Quantiles of a result over the draws.
   *
   * @param low 5 % lie below
   * @param median half lie below
   * @param high 95 % lie below
   */
  public record Quantiles(double low, double median, double high) {}

  /**
   * How much one input matters.
   *
   * @param input what it is
   * @param onBuiltInPotential share of the variance of the built-in potential that goes with it:
   *     squared rank correlation
   * @param onField the same for the field
   */
  public record Influence(String input, double onBuiltInPotential, double onField) {}
}
