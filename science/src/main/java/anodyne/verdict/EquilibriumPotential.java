package anodyne.verdict;

import anodyne.quantity.Quality;
import java.util.List;

/**
 * The equilibrium potential that belongs to a recorded reaction.
 *
 * @param value_V against Na/Na+
 * @param halfWidth_V half width of its 90 % interval
 * @param basis which reaction it is the potential of
 * @param reaction that reaction, in whole numbers
 * @param steps_V plateaus of the equilibrium path on the way, where there is one host
 * @param quality the least trusted quality among the enthalpies
 * @param uncertain compounds whose enthalpy is neither measured nor from a handbook
 */
public record EquilibriumPotential(
    double value_V,
    double halfWidth_V,
    Basis basis,
    String reaction,
    List<Double> steps_V,
    Quality quality,
    List<String> uncertain) {

  /** What an equilibrium potential belongs to. */
  public enum Basis {
    /** The recorded reaction itself. */
    REACTION("reaction"),
    /** The sum of this first step and the next: its intermediate has no fixed composition. */
    FIRST_OF_WHOLE("whole_reaction_of_this_first_step"),
    /** The sum of an earlier step and this last one. */
    LAST_OF_WHOLE("whole_reaction_of_this_last_step"),
    /** The equilibrium path of the host, as the product has no fixed composition. */
    PATH("path_of_the_host");

    private final String word;

    Basis(String word) {
      this.word = word;
    }

    /** The word used in documents. */
    public String word() {
      return word;
    }
  }

  public EquilibriumPotential {
    steps_V = List.copyOf(steps_V);
    uncertain = List.copyOf(uncertain);
  }

  /** Lower end of the 90 % interval. */
  public double low_V() {
    return value_V - halfWidth_V;
  }

  /** Upper end of the 90 % interval. */
  public double high_V() {
    return value_V + halfWidth_V;
  }

  /** True if the enthalpies are good enough to contradict what is printed. */
  boolean decides() {
    return uncertain.isEmpty();
  }
}
