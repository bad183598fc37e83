package anodyne.verdict;

import anodyne.evidence.ChemistryCheck;
import anodyne.evidence.Evidence;
import anodyne.evidence.JunctionCheck;
import anodyne.evidence.LibraryCheck;
import anodyne.evidence.LiteratureCheck;
import anodyne.evidence.ReactionCheck;
import anodyne.evidence.ReactionRecord;
import anodyne.evidence.SodiationCheck;
import anodyne.evidence.Statement;
import anodyne.evidence.StatementCheck;
import anodyne.evidence.TableCheck;
import anodyne.evidence.TextCheck;
import anodyne.evidence.TransportCheck;
import anodyne.library.Library;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks every statement of the article by the check it carries, and sets every reaction and
 * theoretical capacity beside the equilibrium of sodiation.
 */
public final class EvidenceCheck {
  private final CheckContext context;
  private final Potentials potentials;
  private final TransportChecks transport;

  private EvidenceCheck(CheckContext context, SodiumFindings sodium) {
    this.context = context;
    transport = new TransportChecks(sodium, context.junctions());
    potentials = new Potentials(context);
  }

  /**
   * What the checks found.
   *
   * @param results one for each statement, in order
   * @param potentials every recorded reaction beside its equilibrium potential
   * @param sequences every recorded order of reactions beside the order at equilibrium, by system
   * @param capacities every theoretical capacity counted
   */
  public record Report(
      List<CheckResult> results,
      List<PotentialComparison> potentials,
      SequencedMap<String, StepSequence> sequences,
      List<CapacityComparison> capacities) {
    public Report {
      results = List.copyOf(results);
      potentials = List.copyOf(potentials);
      sequences = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sequences));
      capacities = List.copyOf(capacities);
    }
  }

  /**
   * Checks all statements, reactions and capacities.
   *
   * @param evidence what was published
   * @param library phases; values cited from the article are left out
   * @param junctions what the junction stage found; {@link JunctionFindings#none()} if it was not
   *     run
   */
  public static Report run(Evidence evidence, Library library, JunctionFindings junctions) {
    return run(evidence, library, junctions, SodiumFindings.none());
  }

  /**
   * Checks all statements, reactions and capacities.
   *
   * @param evidence what was published
   * @param library phases; values cited from the article are left out
   * @param junctions what the junction stage found
   * @param sodium what the transport stage found; {@link SodiumFindings#none()} if it was not run
   */
  public static Report run(
      Evidence evidence, Library library, JunctionFindings junctions, SodiumFindings sodium) {
    CheckContext context = CheckContext.of(evidence, library, junctions);
    EvidenceCheck check = new EvidenceCheck(context, sodium);
    SequencedMap<String, StepSequence> sequences = new LinkedHashMap<>();
    for (ReactionRecord.Sequence sequence : evidence.sequences()) {
      sequences.put(
          sequence.system(),
          new StepSequence(sequence.discharge().stream().map(check.potentials::of).toList()));
    }
    return new Report(
        evidence.statements().stream().map(check::result).toList(),
        evidence.reactions().stream().map(check.potentials::of).toList(),
        sequences,
        CapacityComparison.all(context));
  }

  private CheckResult result(Statement statement) {
    Finding finding = find(statement, statement.check());
    return new CheckResult(
        statement.id(),
        finding.status(),
        finding.computed(),
        statement.printed(),
        finding.note() + conflicts(statement, finding.status()),
        claim(statement.check()));
  }

  /** The claim about sodium in a check; one beside counts where the main check is of none. */
  private Optional<TransportJudgement> claim(StatementCheck check) {
    return switch (check) {
      case TransportCheck claim -> transport.judge(claim);
      case StatementCheck.All(List<StatementCheck> parts) ->
          TransportChecks.together(parts.stream().flatMap(part -> claim(part).stream()).toList());
      case StatementCheck.Partly(StatementCheck main, String _) -> claim(main);
      case StatementCheck.Beside(StatementCheck main, StatementCheck beside) ->
          claim(main).or(() -> claim(beside));
      case TableCheck _,
          ChemistryCheck _,
          LibraryCheck _,
          JunctionCheck _,
          ReactionCheck _,
          SodiationCheck _,
          LiteratureCheck _,
          TextCheck _,
          StatementCheck.NotCheckable _ ->
          Optional.empty();
    };
  }

  private Finding find(Statement statement, StatementCheck check) {
    return switch (check) {
      case TableCheck table -> new TableChecks(context).find(statement, table);
      case ChemistryCheck chemistry -> new ChemistryChecks(context).find(statement, chemistry);
      case LibraryCheck library -> new LibraryChecks(context).find(statement, library);
      case JunctionCheck junction -> new JunctionChecks(context).find(junction);
      case ReactionCheck reaction -> new ReactionChecks(context).find(statement, reaction);
      case SodiationCheck sodiation ->
          new SodiationChecks(context, potentials).find(statement, sodiation);
      case LiteratureCheck literature -> new LiteratureChecks(context).find(literature);
      case TextCheck text -> new TextChecks(context).find(statement, text);
      case TransportCheck claim -> transport.find(claim);
      case StatementCheck.All(List<StatementCheck> parts) -> all(statement, parts);
      case StatementCheck.Partly(StatementCheck main, String unchecked) -> {
        Finding found = find(statement, main);
        yield new Finding(
            found.status(), found.computed(), found.note() + "; not checked: " + unchecked);
      }
      case StatementCheck.Beside(StatementCheck main, StatementCheck other) -> {
        Finding found = find(statement, main);
        Finding beside = find(statement, other);
        yield new Finding(
            found.status(),
            Stream.of(found.computed(), beside.computed())
                .filter(c -> !c.isEmpty())
                .collect(Collectors.joining("; ")),
            found.note() + "; beside it, deciding nothing: " + beside.note());
      }
      case StatementCheck.NotCheckable(StatementCheck.Reason reason, String needs) ->
          Finding.open(reason, "", needs);
    };
  }

  /** Contradicted if a part is, reproduced only if every part is. */
  private Finding all(Statement statement, List<StatementCheck> parts) {
    List<Finding> found = parts.stream().map(part -> find(statement, part)).toList();
    CheckStatus status = CheckStatus.REPRODUCED;
    if (found.stream().anyMatch(f -> f.is(CheckStatus.CONTRADICTED))) {
      status = CheckStatus.CONTRADICTED;
    } else if (found.stream().anyMatch(f -> f.is(CheckStatus.NOT_CHECKABLE))) {
      status = CheckStatus.NOT_CHECKABLE;
    }
    return new Finding(
        status,
        found.stream()
            .map(Finding::computed)
            .filter(c -> !c.isEmpty())
            .collect(Collectors.joining("; ")),
        found.stream()
            .map(f -> f.status().word().replace('_', ' ') + ": " + f.note())
            .collect(Collectors.joining("; ")));
  }

  private String conflicts(Statement statement, CheckStatus status) {
    if (status != CheckStatus.CONTRADICTED) {
      return "";
    }
    List<String> ids = statement.conflictIds();
    return ids.isEmpty() ? "" : "; see " + String.join(", ", ids);
  }
}
