package anodyne.verdict;

import anodyne.evidence.ChemistryCheck;
import anodyne.evidence.Conflict;
import anodyne.evidence.Evidence;
import anodyne.evidence.JunctionCheck;
import anodyne.evidence.LibraryCheck;
import anodyne.evidence.LiteratureCheck;
import anodyne.evidence.ReactionCheck;
import anodyne.evidence.Statement;
import anodyne.evidence.StatementCheck;
import anodyne.evidence.TableCheck;
import anodyne.evidence.TextCheck;
import anodyne.library.Library;
import java.util.List;
import java.util.stream.Collectors;

/** Checks every statement of the article by the check it carries. */
public final class EvidenceCheck {
  private final CheckContext context;

  private EvidenceCheck(CheckContext context) {
    this.context = context;
  }

  /**
   * Checks all statements.
   *
   * @param evidence what was published
   * @param library phases; values cited from the article are left out
   * @param junctions what the junction stage found; {@link JunctionFindings#none()} if it was not
   *     run
   * @return a result for each statement, in order
   */
  public static List<CheckResult> run(
      Evidence evidence, Library library, JunctionFindings junctions) {
    EvidenceCheck check =
        new EvidenceCheck(
            new CheckContext(
                evidence,
                new LibraryView(library, evidence.citedAs()),
                junctions,
                FaradaicBound.of(evidence.capacities())));
    return evidence.statements().stream().map(check::result).toList();
  }

  private CheckResult result(Statement statement) {
    Finding finding = find(statement, statement.check());
    return new CheckResult(
        statement.id(),
        finding.status(),
        finding.computed(),
        statement.printed(),
        finding.note() + conflicts(statement, finding.status()));
  }

  private Finding find(Statement statement, StatementCheck check) {
    return switch (check) {
      case TableCheck table -> new TableChecks(context).find(statement, table);
      case ChemistryCheck chemistry -> new ChemistryChecks(context).find(statement, chemistry);
      case LibraryCheck library -> new LibraryChecks(context).find(statement, library);
      case JunctionCheck junction -> new JunctionChecks(context).find(junction);
      case ReactionCheck reaction -> new ReactionChecks(context).find(statement, reaction);
      case LiteratureCheck literature -> new LiteratureChecks(context).find(literature);
      case TextCheck text -> new TextChecks(context).find(statement, text);
      case StatementCheck.All(List<StatementCheck> parts) -> all(statement, parts);
      case StatementCheck.Partly(StatementCheck main, String unchecked) -> {
        Finding found = find(statement, main);
        yield new Finding(
            found.status(), found.computed(), found.note() + "; not checked: " + unchecked);
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
    List<String> ids =
        statement.conflictIds().stream()
            .flatMap(id -> context.evidence().conflict(id).stream())
            .filter(Conflict::contradiction)
            .map(Conflict::id)
            .toList();
    return ids.isEmpty() ? "" : " (" + String.join(", ", ids) + ")";
  }
}
