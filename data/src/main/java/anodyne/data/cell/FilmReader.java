package anodyne.data.cell;

import anodyne.cell.ActivePhase;
import anodyne.cell.GrowingFilm;
import anodyne.cell.ageing.AgeingParameter;
import anodyne.cell.ageing.Film;
import anodyne.cell.ageing.GrowthKind;
import anodyne.data.Node;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the film that grows on the particles of an electrode: its law, and the parameters of films
 * in scenarios of ageing, in their units.
 *
 * <pre>
 *   film: {growth: solvent_diffusion, film_start: {value: 2e-9, unit: m, ...}, ...}
 * </pre>
 */
final class FilmReader {
  static final String FILM = "film";
  static final String SURFACE = "surface";
  static final String THICKNESS = "thickness";
  static final String GROWTH = "growth";
  private static final String PREFIX = "FILM_";

  private final SetValues values;

  FilmReader(SetValues values) {
    this.values = values;
  }

  /** Parameters of films, with their units. */
  static List<AgeingParameter> parameters() {
    return List.of(AgeingParameter.values()).stream()
        .filter(parameter -> parameter.name().startsWith(PREFIX))
        .filter(parameter -> parameter != AgeingParameter.FILM_FORMED)
        .toList();
  }

  /**
   * The film of an electrode, if it has one.
   *
   * @param electrode node of the electrode
   * @param path {@code negative} or {@code positive}
   * @param phases it grows on
   */
  Optional<GrowingFilm> of(Node electrode, String path, List<ActivePhase> phases) {
    return values
        .optional(electrode, path, FILM)
        .map(node -> film(node, path + "." + FILM, phases));
  }

  private GrowingFilm film(Node node, String path, List<ActivePhase> phases) {
    List<String> keys = new ArrayList<>(List.of(GROWTH, SURFACE, THICKNESS));
    parameters().forEach(parameter -> keys.add(parameter.word()));
    node.object(keys.toArray(String[]::new));
    GrowthKind kind =
        Words.of(node.get(GROWTH), GROWTH, List.of(GrowthKind.values()), GrowthKind::word);
    Map<AgeingParameter, Double> given = new EnumMap<>(AgeingParameter.class);
    for (AgeingParameter parameter : parameters()) {
      node.optional(parameter.word())
          .ifPresent(value -> given.put(parameter, number(value, path, parameter)));
    }
    Film film = node.build(() -> Film.of(kind, parameter -> value(node, path, parameter, given)));
    List<AgeingParameter> needed = List.copyOf(film.parameters().keySet());
    given.keySet().stream()
        .filter(parameter -> !needed.contains(parameter))
        .findFirst()
        .ifPresent(parameter -> {
          throw node.get(parameter.word())
              .wrong(
                  path + " does not need " + parameter.word() + " to grow by " + kind.word(),
                  "leave it out");
        });
    double all_per_m = phases.stream().mapToDouble(ActivePhase::surface_per_m).sum();
    double surface_per_m =
        node.optional(SURFACE)
            .map(n -> values.number(n, path + "." + SURFACE, Measure.PER_LENGTH, Bound.POSITIVE))
            .orElse(all_per_m);
    double thickness_m =
        node.optional(THICKNESS)
            .map(n -> values.number(n, path + "." + THICKNESS, Measure.LENGTH, Bound.POSITIVE))
            .orElse(film.start_m());
    return node.build(() -> new GrowingFilm(FILM, film, surface_per_m, Series.of(thickness_m)));
  }

  private double number(Node node, String path, AgeingParameter parameter) {
    node.object("value", "unit", "low", "high", "confidence", "source", "quality", "note");
    node.word("unit", List.of(parameter.unit()));
    values.note(node);
    double value = node.number("value");
    if (!Double.isFinite(value)) {
      throw node.get("value")
          .wrong(path + "." + parameter.word() + " must be finite", "correct it");
    }
    return value;
  }

  private static double value(
      Node node, String path, AgeingParameter parameter, Map<AgeingParameter, Double> given) {
    Double value = given.get(parameter);
    if (value != null) {
      return value;
    }
    if (parameter == AgeingParameter.FILM_DISSOLUTION) {
      return 0;
    }
    throw node.wrong(
        path + " needs " + parameter.word(),
        "add " + parameter.word() + ": {value: .., unit: \"" + parameter.unit() + "\"}");
  }
}
