package anodyne.design;

import java.util.Arrays;
import java.util.List;

/**
 * Phases in contact, by name, in order.
 *
 * @param phases at least one name: a formula, formula and form ({@code MoS2:2H}), or any name the
 *     library knows
 * @param arrangement how they touch
 */
public record Heterostructure(List<String> phases, Arrangement arrangement) {
  /** How the phases touch. */
  public enum Arrangement {
    /** Flat layers, written {@code A/B/C}. */
    PLANAR,
    /** Sphere and shells, the first innermost, written {@code A@B}: A coated by B. */
    CORE_SHELL,
    /** Coaxial wire and sheaths, the first innermost; chosen in a design file. */
    COAXIAL
  }

  public Heterostructure {
    phases = List.copyOf(phases);
    if (phases.isEmpty() || phases.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "a heterostructure is written A/B (layers) or A@B (A coated by B), with a phase on every"
              + " side");
    }
    if (phases.size() > 20) {
      throw new IllegalArgumentException("a heterostructure may have at most 20 phases");
    }
  }

  /**
   * Reads {@code A/B}, {@code A/B/C} or {@code A@B}.
   *
   * @throws IllegalArgumentException if a side is empty or the two signs are mixed
   */
  public static Heterostructure parse(String text) {
    boolean coated = text.contains("@");
    if (coated && text.contains("/")) {
      throw new IllegalArgumentException(
          "'" + text + "' mixes / (layers) and @ (coating): use one of them");
    }
    return new Heterostructure(
        Arrays.stream(text.split(coated ? "@" : "/", -1)).map(String::strip).toList(),
        coated ? Arrangement.CORE_SHELL : Arrangement.PLANAR);
  }

  /** As it is written. */
  public String text() {
    return String.join(arrangement == Arrangement.CORE_SHELL ? "@" : "/", phases);
  }
}
