package anodyne.library;

import anodyne.quantity.Quality;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Methods and qualities with the errors to be expected of them.
 *
 * @param methods in file order, each word once
 * @param floors for every quality, the least scatter its values are believed to have
 */
public record MethodTable(List<Method> methods, Map<Quality, Floor> floors) {

  /**
   * Least scatter of values of one quality, one standard deviation, whatever they state themselves.
   *
   * @param level_eV of electron levels
   * @param gap_eV of band gaps
   * @param logarithmic of the natural logarithm of properties that scatter by factors
   * @param carriers of the natural logarithm of carrier concentrations
   * @param diffusivity of the natural logarithm of diffusivities
   * @param relative of all other numbers that state no uncertainty, relative to their value
   */
  public record Floor(
      double level_eV,
      double gap_eV,
      double logarithmic,
      double carriers,
      double diffusivity,
      double relative) {
    public Floor {
      for (double least :
          new double[] {level_eV, gap_eV, logarithmic, carriers, diffusivity, relative}) {
        if (!(least >= 0 && least < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              "a least scatter must be >= 0 and finite, got " + least);
        }
      }
    }

    /** The least scatter of this kind of value. */
    public double of(Property.Kind kind) {
      return switch (kind) {
        case LEVEL -> level_eV;
        case GAP -> gap_eV;
        case LOGARITHMIC -> logarithmic;
        case CARRIERS -> carriers;
        case DIFFUSIVITY -> diffusivity;
        case AMOUNT -> relative;
        case WORD -> 0;
      };
    }
  }

  public MethodTable {
    methods = List.copyOf(methods);
    floors = Map.copyOf(new EnumMap<>(floors));
    Set<String> words = new HashSet<>();
    for (Method method : methods) {
      if (!words.add(method.word())) {
        throw new IllegalArgumentException("method " + method.word() + " is listed twice");
      }
    }
    for (Quality quality : Quality.values()) {
      if (!floors.containsKey(quality)) {
        throw new IllegalArgumentException("no least scatter for quality " + quality.word());
      }
    }
  }

  /** The method of this word, if it is listed. */
  public Optional<Method> find(String word) {
    return methods.stream().filter(m -> m.word().equals(word)).findFirst();
  }

  /** The method of this word, which must be listed. */
  public Method get(String word) {
    return find(word)
        .orElseThrow(() -> new IllegalArgumentException("method " + word + " is not listed"));
  }

  /** The least scatter of values of this quality and kind, as in {@link Floor}. */
  public double floor(Quality quality, Property.Kind kind) {
    Floor floor = floors.get(quality);
    if (floor == null) {
      throw new IllegalStateException("no least scatter for quality " + quality.word());
    }
    return floor.of(kind);
  }

  /** All words, in file order. */
  public List<String> words() {
    return methods.stream().map(Method::word).toList();
  }
}
