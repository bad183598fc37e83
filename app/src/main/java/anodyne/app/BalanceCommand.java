package anodyne.app;

import anodyne.data.BalanceDocument;
import anodyne.data.InputException;
import anodyne.formula.Balance;
import anodyne.formula.Equation;
import anodyne.formula.FormulaException;
import anodyne.formula.Outcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Balances a chemical equation. */
@Command(
    name = "balance",
    description =
        "Balance a chemical equation exactly: what is not conserved, and the correction if there"
            + " is one and only one.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne balance \"3 ZnIn2S4 + 10 Na -> 5 Na2S + In6S7 + 3 Zn\"",
      "  anodyne balance \"NaxMoS2 + (4-x)Na+ + (4-x)e- -> 5Na2S + Mo\" --json"
    })
final class BalanceCommand implements Callable<Integer> {
  private static final String EXAMPLE = "write it as \"MoS2 + 4 Na -> Mo + 2 Na2S\"";

  @Mixin private final Common common = new Common();

  @Parameters(
      paramLabel = "EQUATION",
      arity = "1..*",
      description = "the equation in quotes; arrows -> and =, terms joined by ' + '")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    Balance balance = balance(String.join(" ", words));
    if (common.json) {
      common.out().print(BalanceDocument.of(balance).text());
    } else {
      print(common.out(), balance);
    }
    return ExitCode.DONE;
  }

  private static Balance balance(String text) {
    try {
      return Balance.of(Equation.parse(text));
    } catch (FormulaException e) {
      String message = Optional.ofNullable(e.getMessage()).orElse("not an equation");
      int hint = message.indexOf("; ");
      throw new InputException(
          hint < 0 ? message : message.substring(0, hint),
          "equation, character " + e.position(),
          hint < 0 ? EXAMPLE : message.substring(hint + 2));
    }
  }

  private static void print(PrintWriter out, Balance balance) {
    out.println(balance.equation());
    String imbalance =
        balance.imbalance().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    out.println(
        balance.isBalanced() ? "  balanced" : "  not balanced, right minus left: " + imbalance);
    BalanceDocument.warnings(balance).forEach(w -> out.println("  " + w.message()));
    switch (balance.outcome()) {
      case Outcome.Balanced _ ->
          BalanceDocument.capacity_mAh_per_g(balance)
              .ifPresent(q -> printCapacity(out, q, BalanceDocument.hosts(balance)));
      case Outcome.Corrected corrected -> out.println("  corrected: " + corrected.equation());
      case Outcome.Impossible _ -> {}
      case Outcome.Undetermined(List<String> reactions) ->
          reactions.forEach(reaction -> out.println("    " + reaction));
    }
  }

  private static void printCapacity(PrintWriter out, double capacity_mAh_per_g, String hosts) {
    out.printf(Locale.ROOT, "  %.1f mAh per gram of %s%n", capacity_mAh_per_g, hosts);
  }
}
