package anodyne.study;

import anodyne.data.DesignReader;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.junction.Equilibrium;
import anodyne.junction.Interface;
import anodyne.junction.Junction;
import anodyne.junction.JunctionStage;
import anodyne.junction.PhaseInputs;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.Selection;
import anodyne.quantity.Quality;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Contacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The junctions of phases that touch during sodiation, each distinct pair once: all contacts across
 * hosts, and within a host those of a metal with something else. Every pair is solved at the
 * library's own values as two layers of default thickness and default bonding; nothing is drawn.
 *
 * @param pairs in the order they first touch
 */
public record ContactJunctions(List<Pair> pairs) {

  /** What is known of the junction of a pair. */
  public sealed interface Outcome permits Solved, Missing, NotSolved {}

  /**
   * The junction.
   *
   * @param kind by the carriers of both sides
   * @param alignment of the bands; empty with a metal
   * @param builtInPotential_V work function right minus left, over e
   * @param electrons which way electrons flow to reach equilibrium; empty if they do not
   * @param schottkyBarrier_eV of a metal with a semiconductor
   * @param quality the least trusted input
   */
  public record Solved(
      Interface.Kind kind,
      Optional<Interface.Alignment> alignment,
      double builtInPotential_V,
      Optional<Interface.Direction> electrons,
      OptionalDouble schottkyBarrier_eV,
      Quality quality)
      implements Outcome {}

  /**
   * The library does not say enough.
   *
   * @param what phase and what it lacks
   */
  public record Missing(List<String> what) implements Outcome {
    public Missing {
      what = List.copyOf(what);
    }
  }

  /**
   * No convergence.
   *
   * @param reason one sentence
   */
  public record NotSolved(String reason) implements Outcome {}

  /**
   * Two phases.
   *
   * @param left name of one
   * @param right name of the other
   * @param outcome what is known of their junction
   */
  public record Pair(String left, String right, Outcome outcome) {}

  public ContactJunctions {
    pairs = List.copyOf(pairs);
  }

  /**
   * The junctions of all contacts of these courses, such as the equilibrium and the measured one.
   *
   * @param temperature_K of the design
   */
  public static ContactJunctions of(
      List<Contacts> courses, Selection selection, double temperature_K) {
    Map<Set<Phase>, Pair> pairs = new LinkedHashMap<>();
    for (Contacts contacts : courses) {
      for (Contacts.AtState state : contacts.states()) {
        for (Contacts.Contact contact : state.contacts()) {
          Compound left = contact.left().compound();
          Compound right = contact.right().compound();
          boolean wanted =
              !contact.same()
                  && !left.phase().equals(right.phase())
                  && (contact.across() || isMetal(left, selection) || isMetal(right, selection));
          if (wanted) {
            pairs.computeIfAbsent(
                Set.of(left.phase(), right.phase()),
                _ ->
                    new Pair(
                        left.name(),
                        right.name(),
                        outcome(
                            left.name(),
                            left.phase(),
                            right.name(),
                            right.phase(),
                            selection,
                            temperature_K)));
          }
        }
      }
    }
    return new ContactJunctions(List.copyOf(pairs.values()));
  }

  /** The pair of two phases by name, in either order. */
  public Optional<Pair> find(String one, String other) {
    return pairs.stream()
        .filter(p ->
            (p.left().equals(one) && p.right().equals(other))
                || (p.left().equals(other) && p.right().equals(one)))
        .findFirst();
  }

  /** The junction of two phases. */
  public static Outcome outcome(
      String leftName,
      Phase left,
      String rightName,
      Phase right,
      Selection selection,
      double temperature_K) {
    List<PhaseInputs> inputs = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    collect(PhaseInputs.of(leftName, left, selection), inputs, missing);
    collect(PhaseInputs.of(rightName, right, selection), inputs, missing);
    if (!missing.isEmpty()) {
      return new Missing(missing);
    }
    Design design = design(leftName, rightName, temperature_K);
    JunctionStage.Central central = new JunctionStage.Central(design, inputs);
    return switch (Equilibrium.solve(
        JunctionStage.stack(design, inputs, central, design.settings().nodesPerLayer()),
        Equilibrium.Accuracy.SINGLE)) {
      case Equilibrium.NotSolved failure -> new NotSolved(failure.reason());
      case Equilibrium.Solved(Junction junction) -> {
        Interface only = junction.interfaces().getFirst();
        yield new Solved(
            only.kind(),
            only.alignment(),
            only.builtInPotential_V(),
            only.electrons(),
            only.schottkyBarrier_eV(),
            inputs.get(0).weakestQuality().weaker(inputs.get(1).weakestQuality()));
      }
    };
  }

  private static void collect(
      PhaseInputs.Resolution resolution, List<PhaseInputs> inputs, List<String> missing) {
    switch (resolution) {
      case PhaseInputs.Ready(PhaseInputs ready) -> inputs.add(ready);
      case PhaseInputs.Missing(String name, List<String> what) ->
          missing.add(name + " lacks " + String.join(", ", what));
    }
  }

  /** Two layers of which nothing is known but their names and the temperature. */
  private static Design design(String left, String right, double temperature_K) {
    Design defaults =
        DesignReader.defaults(
            new Heterostructure(List.of(left, right), Heterostructure.Arrangement.PLANAR));
    return new Design(
        defaults.heterostructure(),
        temperature_K,
        defaults.phases(),
        defaults.interfaces(),
        defaults.first(),
        defaults.last(),
        defaults.electrode(),
        defaults.sodiation(),
        defaults.drive(),
        defaults.settings(),
        defaults.assumptions());
  }

  private static boolean isMetal(Compound compound, Selection selection) {
    return selection
        .word(compound.phase(), Property.CONDUCTIVITY_TYPE)
        .filter(w -> w.word().equals("metal") || w.word().equals("semimetal"))
        .isPresent();
  }
}
