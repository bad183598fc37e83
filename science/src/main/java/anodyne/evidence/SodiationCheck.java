package anodyne.evidence;

import java.util.List;
import java.util.OptionalInt;

/** Checks against the equilibrium of sodiation at the phase library's own values. */
public sealed interface SodiationCheck extends StatementCheck {

  /**
   * On discharge the stated potential does not lie above the equilibrium potential of the
   * reactions, on charge not below; the difference is the overpotential. A potential outside the
   * window of the row is contradicted too. A statement without a number is contradicted by nothing
   * here; it is shown the equilibrium.
   *
   * @param reactions recorded reactions in the order they run; of a stated range the upper end
   *     belongs to the first of a discharge, the lower end to the last
   * @param row row of Table 1, if the potential window is known
   */
  record EquilibriumPotential(List<String> reactions, OptionalInt row) implements SodiationCheck {
    public EquilibriumPotential {
      reactions = someOf(reactions);
    }
  }

  /** The reactions run in this order on discharge at equilibrium. */
  record StepOrder(List<String> reactions) implements SodiationCheck {
    public StepOrder {
      reactions = someOf(reactions);
      if (reactions.size() < 2) {
        throw new IllegalArgumentException("an order needs at least two reactions");
      }
    }
  }

  /** On charge one host is formed again, at equilibrium, before another. */
  record ReleaseOrder(String first, String then) implements SodiationCheck {}

  /** The stated capacity is that of the equilibrium path to its end. */
  record TheoreticalCapacity(String formula) implements SodiationCheck {}

  /** The equilibrium paths of the hosts end with exactly these products. */
  record Products(List<String> hosts, List<String> products) implements SodiationCheck {
    public Products {
      hosts = someOf(hosts);
      products = someOf(products);
    }
  }

  /** These phases side by side are what charging ends with at equilibrium. */
  record Recharged(List<String> phases) implements SodiationCheck {
    public Recharged {
      phases = someOf(phases);
    }
  }

  /**
   * The equilibrium steps of the hosts are of these kinds.
   *
   * @param hosts hosts, each with a step of the first kind
   * @param kinds kinds of step, each of which occurs, in the order they begin as the potential
   *     falls
   */
  record StepKinds(List<String> hosts, List<String> kinds) implements SodiationCheck {
    public StepKinds {
      hosts = someOf(hosts);
      kinds = someOf(kinds);
    }
  }

  /** Sodiation to the end of the equilibrium path expands each phase by at least this much. */
  record Expansion(List<String> phases, double least_percent) implements SodiationCheck {
    public Expansion {
      phases = someOf(phases);
    }
  }

  /** The stated energy is that of the path, per formula, per sodium or per chalcogen. */
  record Energy(String phase) implements SodiationCheck {}

  /** Sodiation of one phase releases less energy per sodium than that of another. */
  record EnergyOrder(String less, String more) implements SodiationCheck {}

  /** Shows how the swelling of hosts of equal mass is spread over the equilibrium steps. */
  record Swelling(List<String> hosts) implements SodiationCheck {
    public Swelling {
      hosts = someOf(hosts);
    }
  }

  private static List<String> someOf(List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a list of a check must not be empty");
    }
    return List.copyOf(names);
  }
}
