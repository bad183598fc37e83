package anodyne.study;

import anodyne.evidence.Evidence;
import anodyne.evidence.ReactionRecord;
import anodyne.evidence.ReactionRecord.Counted;
import anodyne.evidence.ReactionRecord.ReactionProcess;
import anodyne.formula.Amount;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import anodyne.sodiation.Host;
import anodyne.sodiation.Recharged;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Charge reactions of the evidence as phases a host is said to become. A reaction belongs to a host
 * if its electrode takes the host in on discharge and if its products hold the host's metals and
 * nothing the host lacks. The electrode that holds all hosts asked for comes first.
 */
public final class ReportedCharge {
  private ReportedCharge() {}

  /** The published phases of a host after charge, if there are any. */
  public static Optional<Recharged.Reported> of(Evidence evidence, Host host, List<Host> all) {
    Optional<Recharged.Reported> elsewhere = Optional.empty();
    for (ReactionRecord reaction : evidence.reactions()) {
      if (reaction.process() != ReactionProcess.CHARGE) {
        continue;
      }
      Set<Formula> taken = takenInBy(evidence, reaction.system());
      if (!holds(taken, host)) {
        continue;
      }
      SequencedMap<Formula, Rational> phases = solids(reaction.products());
      if (phases.isEmpty() || !belongs(phases.keySet(), host.compound().composition())) {
        continue;
      }
      boolean own = all.stream().allMatch(h -> holds(taken, h));
      Recharged.Reported found =
          new Recharged.Reported(reaction.id(), reaction.system(), phases, own);
      if (own) {
        return Optional.of(found);
      }
      elsewhere = elsewhere.or(() -> Optional.of(found));
    }
    return elsewhere;
  }

  /** What stands on the left of the discharge reactions of an electrode. */
  private static Set<Formula> takenInBy(Evidence evidence, String system) {
    Set<Formula> taken = new HashSet<>();
    evidence.reactions().stream()
        .filter(r -> r.system().equals(system) && r.process() == ReactionProcess.DISCHARGE)
        .forEach(r -> taken.addAll(solids(r.reactants()).keySet()));
    return taken;
  }

  private static boolean holds(Set<Formula> taken, Host host) {
    Formula composition = host.compound().composition();
    return composition.isFixed() && taken.stream().anyMatch(f -> f.sameCompositionAs(composition));
  }

  private static boolean belongs(Set<Formula> products, Formula host) {
    Set<Element> elements = new HashSet<>();
    products.forEach(p -> elements.addAll(p.elements()));
    Set<Element> metals = new HashSet<>(host.elements());
    host.chalcogens().forEach(metals::remove);
    return host.elements().containsAll(elements) && elements.containsAll(metals);
  }

  /** Neutral species of fixed composition with their amounts. */
  private static SequencedMap<Formula, Rational> solids(List<Counted> side) {
    SequencedMap<Formula, Rational> solids = new LinkedHashMap<>();
    for (Counted counted : side) {
      Formula formula = Formula.parse(counted.species());
      Amount amount = Amount.parse(counted.coefficient());
      if (formula.charge() == 0 && formula.isFixed() && amount.isConstant()) {
        solids.put(formula, amount.constant());
      }
    }
    return solids;
  }
}
