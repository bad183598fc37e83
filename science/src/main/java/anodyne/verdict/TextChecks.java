package anodyne.verdict;

import anodyne.evidence.Numbers;
import anodyne.evidence.Span;
import anodyne.evidence.StatedValue;
import anodyne.evidence.Statement;
import anodyne.evidence.TextCheck;
import java.util.List;

/** Interprets the checks of one place of the article against another. */
record TextChecks(CheckContext context) {

  Finding find(Statement statement, TextCheck check) {
    return switch (check) {
      case TextCheck.NamedIn(TextCheck.Part part, String where, List<String> names) -> {
        String stated =
            switch (part) {
              case SUBJECT -> statement.subject();
              case VALUE -> statement.value().shown();
            };
        yield Finding.decided(
            names.contains(stated),
            where + " names " + String.join(", ", names),
            stated + " is among them",
            stated + " is not among them");
      }
      case TextCheck.StatementOrder(String greater, String lesser) -> {
        Span more = CheckContext.number(context.statement(greater));
        Span less = CheckContext.number(context.statement(lesser));
        yield Finding.decided(
            more.low() > less.high(),
            Numbers.shown(more.middle()) + " against " + Numbers.shown(less.middle()),
            "the printed numbers are in the order stated",
            "the printed numbers are in another order");
      }
      case TextCheck.CountOfGroup(String group) ->
          counted(
              statement,
              context.evidence().mechanisms().stream().filter(m -> m.group().equals(group)).count(),
              "recorded rules of the group " + group);
      case TextCheck.CountOfInterfaces(String left, String right) ->
          counted(
              statement,
              context.evidence().interfaceCases().stream()
                  .map(m -> m.interfaceCase().orElseThrow())
                  .filter(c ->
                      (c.left().equals(left) && c.right().equals(right))
                          || (c.left().equals(right) && c.right().equals(left)))
                  .count(),
              "described interfaces of " + left + " and " + right);
    };
  }

  private static Finding counted(Statement statement, long count, String what) {
    double stated =
        switch (statement.value()) {
          case StatedValue.Numeric(Span span) -> span.middle();
          case StatedValue.Items(List<String> items) -> items.size();
          case StatedValue.Text _, StatedValue.Assigned _ ->
              throw new IllegalArgumentException("statement " + statement.id() + " counts nothing");
        };
    return Finding.decided(
        stated == count, count + " " + what, "the numbers agree", "the numbers differ");
  }
}
