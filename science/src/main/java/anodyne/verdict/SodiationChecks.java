package anodyne.verdict;

import anodyne.evidence.EvidenceRow;
import anodyne.evidence.Numbers;
import anodyne.evidence.ReactionRecord.ReactionProcess;
import anodyne.evidence.SodiationCheck;
import anodyne.evidence.Span;
import anodyne.evidence.StatedValue;
import anodyne.evidence.Statement;
import anodyne.evidence.StatementCheck.Reason;
import anodyne.verdict.EquilibriumPotential.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Interprets the checks against the equilibrium of sodiation. */
record SodiationChecks(CheckContext context, Potentials potentials) {
  /**
   * Equilibrium potentials are of enthalpies; the entropy of solid sodium lowers them by 0.02 to
   * 0.10 V, which a desodiation potential is allowed.
   */
  private static final double ENTROPY_V = 0.1;

  Finding find(Statement statement, SodiationCheck check) {
    HostChecks hosts = new HostChecks(context);
    EnergyChecks energies = new EnergyChecks(context);
    VolumeChecks volumes = new VolumeChecks(context);
    return switch (check) {
      case SodiationCheck.EquilibriumPotential(List<String> reactions, OptionalInt row) ->
          potential(statement, reactions, row);
      case SodiationCheck.StepOrder(List<String> reactions) -> order(reactions);
      case SodiationCheck.ReleaseOrder(String first, String then) -> hosts.release(first, then);
      case SodiationCheck.TheoreticalCapacity(String formula) ->
          hosts.capacity(CheckContext.number(statement), formula);
      case SodiationCheck.Products(List<String> phases, List<String> products) ->
          hosts.products(phases, products);
      case SodiationCheck.Recharged(List<String> phases) -> hosts.recharged(phases);
      case SodiationCheck.StepKinds(List<String> phases, List<String> kinds) ->
          hosts.kinds(phases, kinds);
      case SodiationCheck.Expansion(List<String> phases, double least_percent) ->
          volumes.expansion(phases, least_percent);
      case SodiationCheck.Energy(String phase) ->
          energies.energy(
              CheckContext.number(statement), statement.kind() == Statement.Kind.DFT, phase);
      case SodiationCheck.EnergyOrder(String less, String more) -> energies.energyOrder(less, more);
      case SodiationCheck.Swelling(List<String> phases) -> volumes.swelling(phases);
    };
  }

  private Finding order(List<String> reactions) {
    StepSequence sequence = new StepSequence(reactions.stream().map(potentials::of).toList());
    return sequence
        .agrees()
        .map(agrees -> Finding.decided(agrees, sequence.shown(), sequence.note(), sequence.note()))
        .orElseGet(() -> Finding.open(Reason.MISSING_DATA, sequence.shown(), sequence.note()));
  }

  private Finding potential(Statement statement, List<String> reactions, OptionalInt row) {
    List<PotentialComparison> found = reactions.stream().map(potentials::of).toList();
    String computed =
        found.stream()
            .filter(c -> c.equilibrium().isPresent())
            .map(SodiationChecks::shown)
            .collect(Collectors.joining("; "));
    if (!(statement.value() instanceof StatedValue.Numeric(Span stated))) {
      return Finding.open(
          Reason.MEASUREMENT, computed, "a potential; none is printed; " + notes(found));
    }
    if (row.isPresent()) {
      Optional<EvidenceRow.Window> window = context.row(row.getAsInt()).window();
      if (window.isPresent() && outside(stated, window.get())) {
        return Finding.contradicted(
            computed,
            "outside the window of "
                + context.row(row.getAsInt()).label()
                + ", "
                + Numbers.shown(window.get().min_V())
                + " to "
                + Numbers.shown(window.get().max_V())
                + " V");
      }
    }
    return found.stream().anyMatch(c -> c.equilibrium().isEmpty())
        ? Finding.open(Reason.MISSING_DATA, computed, notes(found))
        : judged(stated, found, computed);
  }

  private static boolean outside(Span stated, EvidenceRow.Window window) {
    return stated.low() < window.min_V() || stated.high() > window.max_V();
  }

  /** Values that rest on an estimate decide nothing, neither way. */
  private static Finding judged(Span stated, List<PotentialComparison> found, String computed) {
    List<String> impossible =
        found.stream().filter(c -> beyond(stated, c)).map(c -> c.reaction().id()).toList();
    String notes = notes(found);
    if (!impossible.isEmpty()) {
      String why =
          "beyond the equilibrium potential of "
              + String.join(", ", impossible)
              + ", where the reaction would run against its driving force";
      boolean decided =
          found.stream()
              .filter(c -> impossible.contains(c.reaction().id()))
              .anyMatch(c -> c.equilibrium().orElseThrow().decides());
      return decided
          ? Finding.contradicted(computed, why + "; " + notes)
          : Finding.open(Reason.MISSING_DATA, computed, why + ", but " + notes);
    }
    boolean same =
        found.stream()
            .map(c -> c.equilibrium().orElseThrow())
            .allMatch(e ->
                e.decides()
                    && e.basis() == Basis.REACTION
                    && stated.agreesWith(e.low_V(), e.high_V()));
    if (same) {
      return Finding.reproduced(computed, "the equilibrium potential; " + notes);
    }
    String distance = overpotentials(stated, found);
    boolean inside =
        found.stream()
            .map(c -> c.equilibrium().orElseThrow())
            .allMatch(e -> stated.agreesWith(e.value_V()));
    return distance.isEmpty() || inside
        ? Finding.open(Reason.MISSING_DATA, computed, notes)
        : Finding.open(
            Reason.MEASUREMENT,
            computed,
            "the overpotential of the cell, "
                + distance
                + " by this reading, which equilibrium does not give; "
                + notes);
  }

  /** True if no part of the printed range is on the possible side of equilibrium. */
  private static boolean beyond(Span stated, PotentialComparison comparison) {
    EquilibriumPotential equilibrium = comparison.equilibrium().orElseThrow();
    if (equilibrium.basis() == Basis.FIRST_OF_WHOLE) {
      return false;
    }
    return comparison.reaction().process() == ReactionProcess.CHARGE
        ? stated.high() + stated.resolution() < equilibrium.low_V() - ENTROPY_V
        : stated.low() - stated.resolution() > equilibrium.high_V();
  }

  /** Distances from equilibrium; of a range the nearer end belongs to the first reaction. */
  private static String overpotentials(Span stated, List<PotentialComparison> found) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      EquilibriumPotential equilibrium = found.get(i).equilibrium().orElseThrow();
      if (equilibrium.basis() == Basis.FIRST_OF_WHOLE) {
        continue;
      }
      boolean charge = found.get(i).reaction().process() == ReactionProcess.CHARGE;
      double end = PotentialComparison.partOf(stated, i, found.size(), charge);
      double below = equilibrium.value_V() - end;
      shown.add(Numbers.rounded(charge ? -below : below, 2) + " V");
    }
    return String.join(" and ", shown);
  }

  private static String shown(PotentialComparison comparison) {
    EquilibriumPotential equilibrium = comparison.equilibrium().orElseThrow();
    return "equilibrium "
        + Numbers.rounded(equilibrium.value_V(), 2)
        + " V ("
        + Numbers.rounded(equilibrium.low_V(), 2)
        + " to "
        + Numbers.rounded(equilibrium.high_V(), 2)
        + ") of "
        + equilibrium.reaction();
  }

  private static String notes(List<PotentialComparison> found) {
    return found.stream()
        .map(c -> c.reaction().id() + ": " + c.note())
        .collect(Collectors.joining("; "));
  }
}
