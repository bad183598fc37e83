package anodyne.cell.ageing;

import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A named set of ageing laws with sourced parameters. Which laws act follows from which parameters
 * are there; the law of the film is named.
 *
 * @param family {@code carbonate} or {@code glyme}, or empty if it is meant for neither
 * @param growth law of the film, if it grows
 */
public record AgeingScenario(
    String id,
    String description,
    String family,
    Optional<GrowthKind> growth,
    Map<AgeingParameter, Estimate> parameters) {
  public AgeingScenario {
    Map<AgeingParameter, Estimate> given =
        Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    parameters = given;
    laws(growth, given, parameter -> required(id, given, parameter).value());
  }

  /** The laws with the values of the scenario. */
  public Ageing laws() {
    return laws(parameter -> required(id, parameters, parameter).value());
  }

  /**
   * The laws with other values of the parameters, of a draw for example.
   *
   * @param of value of a parameter that the scenario has
   */
  public Ageing laws(ToDoubleFunction<AgeingParameter> of) {
    return laws(growth, parameters, of);
  }

  /** The least trusted quality among the parameters. */
  public Quality weakest() {
    Quality weakest = Quality.MEASURED;
    for (Estimate parameter : parameters.values()) {
      weakest = weakest.weaker(parameter.quality());
    }
    return weakest;
  }

  private static Estimate required(
      String id, Map<AgeingParameter, Estimate> parameters, AgeingParameter parameter) {
    Estimate estimate = parameters.get(parameter);
    if (estimate == null) {
      throw new IllegalArgumentException("scenario " + id + " lacks " + parameter.word());
    }
    return estimate;
  }

  private static Ageing laws(
      Optional<GrowthKind> growth,
      Map<AgeingParameter, Estimate> parameters,
      ToDoubleFunction<AgeingParameter> of) {
    Optional<Film> film =
        growth.map(kind ->
            new Film(
                kind.law(of),
                of.applyAsDouble(AgeingParameter.FILM_MOLAR_VOLUME),
                of.applyAsDouble(AgeingParameter.FILM_ELECTRONS),
                of.applyAsDouble(AgeingParameter.FILM_RESISTIVITY),
                of.applyAsDouble(AgeingParameter.FILM_START),
                parameters.containsKey(AgeingParameter.FILM_DISSOLUTION)
                    ? of.applyAsDouble(AgeingParameter.FILM_DISSOLUTION)
                    : 0));
    Optional<DiffusionStress> stress =
        parameters.containsKey(AgeingParameter.YOUNGS_MODULUS)
            ? Optional.of(
                new DiffusionStress(
                    of.applyAsDouble(AgeingParameter.PARTIAL_MOLAR_VOLUME),
                    of.applyAsDouble(AgeingParameter.YOUNGS_MODULUS),
                    of.applyAsDouble(AgeingParameter.POISSON_RATIO)))
            : Optional.empty();
    Optional<CrackGrowth> cracks =
        parameters.containsKey(AgeingParameter.CRACK_RATE)
            ? Optional.of(
                new CrackGrowth(
                    of.applyAsDouble(AgeingParameter.CRACK_RATE),
                    of.applyAsDouble(AgeingParameter.CRACK_SHAPE),
                    of.applyAsDouble(AgeingParameter.CRACK_EXPONENT),
                    of.applyAsDouble(AgeingParameter.CRACK_START),
                    of.applyAsDouble(AgeingParameter.CRACK_WIDTH),
                    of.applyAsDouble(AgeingParameter.CRACK_NUMBER)))
            : Optional.empty();
    Optional<Shuttle> shuttle =
        parameters.containsKey(AgeingParameter.SHUTTLE_DISSOLUTION)
            ? Optional.of(
                new Shuttle(
                    of.applyAsDouble(AgeingParameter.SHUTTLE_DISSOLUTION),
                    of.applyAsDouble(AgeingParameter.SHUTTLE_SATURATION),
                    of.applyAsDouble(AgeingParameter.SHUTTLE_RATE),
                    of.applyAsDouble(AgeingParameter.SHUTTLE_LOSS)))
            : Optional.empty();
    return new Ageing(film, stress, cracks, losses(parameters, of), shuttle);
  }

  private static List<MaterialLoss> losses(
      Map<AgeingParameter, Estimate> parameters, ToDoubleFunction<AgeingParameter> of) {
    List<MaterialLoss> losses = new ArrayList<>();
    if (parameters.containsKey(AgeingParameter.LOSS_CRITICAL_STRESS)) {
      losses.add(
          new MaterialLoss.ByStress(
              of.applyAsDouble(AgeingParameter.LOSS_IN_TENSION),
              of.applyAsDouble(AgeingParameter.LOSS_IN_COMPRESSION),
              of.applyAsDouble(AgeingParameter.LOSS_CRITICAL_STRESS),
              of.applyAsDouble(AgeingParameter.LOSS_EXPONENT)));
    }
    if (parameters.containsKey(AgeingParameter.LOSS_BY_FILM)) {
      losses.add(new MaterialLoss.ByFilm(of.applyAsDouble(AgeingParameter.LOSS_BY_FILM)));
    }
    if (parameters.containsKey(AgeingParameter.LOSS_BY_CURRENT)) {
      losses.add(new MaterialLoss.ByCurrent(of.applyAsDouble(AgeingParameter.LOSS_BY_CURRENT)));
    }
    return losses;
  }
}
