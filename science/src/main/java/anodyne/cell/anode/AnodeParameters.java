package anodyne.cell.anode;

import anodyne.cell.balance.Spread;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Values and intervals of all parameters, in their units.
 *
 * @param estimates one for each of {@link AnodeParameter}
 */
public record AnodeParameters(Map<AnodeParameter, Estimate> estimates) {
  public AnodeParameters {
    estimates = Collections.unmodifiableMap(new EnumMap<>(estimates));
    for (AnodeParameter parameter : AnodeParameter.values()) {
      if (!estimates.containsKey(parameter)) {
        throw new IllegalArgumentException("an anode needs its " + parameter.word());
      }
    }
  }

  public Estimate get(AnodeParameter parameter) {
    Estimate estimate = estimates.get(parameter);
    if (estimate == null) {
      throw new IllegalStateException("checked on construction: " + parameter.word());
    }
    return estimate;
  }

  /** The same with another estimate. */
  public AnodeParameters with(AnodeParameter parameter, Estimate estimate) {
    Map<AnodeParameter, Estimate> others = new EnumMap<>(estimates);
    others.put(parameter, estimate);
    return new AnodeParameters(others);
  }

  /** The values, in SI. */
  public ToDoubleFunction<AnodeParameter> central() {
    return parameter -> parameter.within(get(parameter).value()) * parameter.si();
  }

  /**
   * The values of a draw, in SI.
   *
   * @param normal a point of the standard normal distribution for each parameter
   */
  public ToDoubleFunction<AnodeParameter> drawn(ToDoubleFunction<AnodeParameter> normal) {
    return parameter ->
        parameter.within(
                Spread.at(
                    get(parameter), normal.applyAsDouble(parameter), parameter.isLogarithmic()))
            * parameter.si();
  }

  /** The least trusted quality among them. */
  public Quality weakest() {
    Quality weakest = Quality.MEASURED;
    for (Estimate estimate : estimates.values()) {
      weakest = weakest.weaker(estimate.quality());
    }
    return weakest;
  }
}
