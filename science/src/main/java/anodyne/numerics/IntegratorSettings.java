package anodyne.numerics;

import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How accurately to integrate, and when to give up.
 *
 * <p>Errors e are measured as the root mean square of e_i / (relative |v_i| + absolute_i), v being
 * what the measure names; a step is taken if its local error is at most one.
 *
 * @param relative relative tolerance
 * @param absolute absolute tolerance of each row, in the unit of what is measured; zero only where
 *     what is measured never is, or the system gives its own tolerances
 * @param measure what the tolerances are tolerances of
 * @param highestOrder highest order of multistep formulas, 1 to 5
 * @param firstStep_s first step after a start; chosen from the rates where empty
 * @param smallestStep_s an integration whose steps would be shorter stops
 * @param largestStep_s longest step
 * @param mostSteps steps after which one call to advance stops
 */
public record IntegratorSettings(
    double relative,
    Series absolute,
    ErrorMeasure measure,
    int highestOrder,
    OptionalDouble firstStep_s,
    double smallestStep_s,
    double largestStep_s,
    int mostSteps) {

  public IntegratorSettings {
    if (!(relative >= 0 && relative < 1)) {
      throw new IllegalArgumentException(
          "relative tolerance " + relative + " must be at least 0 and below 1");
    }
    for (int i = 0; i < absolute.size(); i++) {
      if (!(absolute.get(i) >= 0)) {
        throw new IllegalArgumentException(
            "absolute tolerance " + absolute.get(i) + " of row " + i + " must not be negative");
      }
    }
    if (!(highestOrder >= 1 && highestOrder <= 5)) {
      throw new IllegalArgumentException("highest order " + highestOrder + " must be 1 to 5");
    }
    if (!(firstStep_s.orElse(1) > 0)) {
      throw new IllegalArgumentException(
          "first step " + firstStep_s.orElse(1) + " s must be positive");
    }
    if (!(smallestStep_s >= 0 && largestStep_s > smallestStep_s)) {
      throw new IllegalArgumentException(
          "steps from " + smallestStep_s + " to " + largestStep_s + " s leave no choice");
    }
    if (!(mostSteps >= 1)) {
      throw new IllegalArgumentException("most steps " + mostSteps + " must be at least 1");
    }
  }

  /** Errors of all unknowns, orders up to five, first step from the rates, 100 000 steps. */
  public static IntegratorSettings of(double relative, Series absolute) {
    return new IntegratorSettings(
        relative,
        absolute,
        ErrorMeasure.UNKNOWNS,
        5,
        OptionalDouble.empty(),
        0,
        Double.POSITIVE_INFINITY,
        100_000);
  }

  /** The same absolute tolerance for every row. */
  public static IntegratorSettings of(double relative, double absolute, int rows) {
    double[] each = new double[rows];
    Arrays.fill(each, absolute);
    return of(relative, Series.of(each));
  }

  public IntegratorSettings withMeasure(ErrorMeasure other) {
    return new IntegratorSettings(
        relative,
        absolute,
        other,
        highestOrder,
        firstStep_s,
        smallestStep_s,
        largestStep_s,
        mostSteps);
  }

  public IntegratorSettings withHighestOrder(int order) {
    return new IntegratorSettings(
        relative, absolute, measure, order, firstStep_s, smallestStep_s, largestStep_s, mostSteps);
  }

  /** Steps between these limits. */
  public IntegratorSettings withSteps(double smallest_s, double largest_s) {
    return new IntegratorSettings(
        relative, absolute, measure, highestOrder, firstStep_s, smallest_s, largest_s, mostSteps);
  }

  public IntegratorSettings withFirstStep(double step_s) {
    return new IntegratorSettings(
        relative,
        absolute,
        measure,
        highestOrder,
        OptionalDouble.of(step_s),
        smallestStep_s,
        largestStep_s,
        mostSteps);
  }

  public IntegratorSettings withMostSteps(int steps) {
    return new IntegratorSettings(
        relative,
        absolute,
        measure,
        highestOrder,
        firstStep_s,
        smallestStep_s,
        largestStep_s,
        steps);
  }
}
