package anodyne.data;

import anodyne.formula.Amount;
import anodyne.formula.Balance;
import anodyne.formula.Balance.Side;
import anodyne.formula.Balance.Species;
import anodyne.formula.Equation;
import anodyne.formula.Outcome;
import anodyne.formula.Polynomial;
import anodyne.formula.Rational;
import anodyne.formula.Term;
import anodyne.quantity.Warning;
import anodyne.verdict.FaradaicBound;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the balance of an equation, schema {@code balance/1}. Amounts are numbers, those with
 * letters their text.
 */
public final class BalanceDocument {
  private static final BigInteger EXACT = BigInteger.TWO.pow(53);

  private BalanceDocument() {}

  /** The whole document. */
  public static JsonObject of(Balance balance) {
    Equation equation = balance.equation();
    JsonObject imbalance = new JsonObject();
    balance.imbalance().forEach((element, amount) -> imbalance.put(element, number(amount)));
    Optional<Outcome.Corrected> corrected = corrected(balance);
    JsonObject document =
        Document.of("balance/1")
            .put("equation", equation.toString())
            .put("balanced", balance.isBalanced())
            .put("imbalance", imbalance)
            .put("corrected", corrected.map(Outcome.Corrected::equation))
            .put("conditions", corrected.map(Outcome.Corrected::conditions).orElse(List.of()))
            .put("moved", corrected.map(Outcome.Corrected::moved).orElse(List.of()))
            .put("left_out", corrected.map(Outcome.Corrected::leftOut).orElse(List.of()))
            .put("missing", balance.missing().stream().map(BalanceDocument::missing).toList())
            .put("null_space_dimension", balance.nullSpaceDimension())
            .put("species", balance.species().stream().map(BalanceDocument::species).toList())
            .put(
                "basis",
                balance.basis().stream()
                    .map(v -> v.stream().map(BalanceDocument::number).toList())
                    .toList())
            .put("reactants", equation.reactants().stream().map(BalanceDocument::term).toList())
            .put("products", equation.products().stream().map(BalanceDocument::term).toList())
            .put("electrons_taken_up", number(Polynomial.of(equation.electronsTakenUp())))
            .put("sodium_taken_up", number(Polynomial.of(equation.sodiumTakenUp())))
            .put("capacity", capacity(balance));
    return Document.close(document, warnings(balance), List.of(), Document.provenance());
  }

  private static Optional<Outcome.Corrected> corrected(Balance balance) {
    return balance.outcome() instanceof Outcome.Corrected corrected
        ? Optional.of(corrected)
        : Optional.empty();
  }

  private static JsonObject missing(Balance.Missing missing) {
    return new JsonObject().put("name", missing.name()).put("side", missing.side().word());
  }

  private static JsonObject species(Species species) {
    return new JsonObject().put("species", species.name()).put("side", species.side().word());
  }

  private static JsonObject term(Term term) {
    return new JsonObject()
        .put("coefficient", number(Polynomial.of(term.coefficient())))
        .put("species", term.name());
  }

  /** A number where a double holds it exactly or as nearest, otherwise the exact text. */
  private static Object number(Polynomial amount) {
    if (!amount.isConstant()) {
      return amount.toString();
    }
    Rational value = amount.constant();
    boolean large = value.numerator().abs().compareTo(EXACT) > 0;
    if (value.isWhole()) {
      return large ? value.toString() : (Object) value.numerator().longValueExact();
    }
    return value.toDouble();
  }

  private static Optional<JsonObject> capacity(Balance balance) {
    OptionalDouble capacity = capacity_mAh_per_g(balance);
    return capacity.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new JsonObject()
                .put("capacity_mAh_per_g", capacity.getAsDouble())
                .put("basis", "host")
                .put("host", hosts(balance)));
  }

  /** The reactants that take up sodium, as text. */
  public static String hosts(Balance balance) {
    return balance.equation().hosts().stream()
        .map(Term::toString)
        .collect(Collectors.joining(" + "));
  }

  /**
   * Capacity of a balanced equation that takes up electrons, or sodium, without letters: per gram
   * of its other reactants.
   */
  public static OptionalDouble capacity_mAh_per_g(Balance balance) {
    Equation equation = balance.equation();
    Amount electrons = equation.electronsTakenUp();
    Amount charge = electrons.isZero() ? equation.sodiumTakenUp() : electrons;
    double mass_g_per_mol = 0;
    for (Term host : equation.hosts()) {
      OptionalDouble mass = host.formula().molarMass_g_per_mol();
      if (mass.isEmpty() || !host.coefficient().isConstant()) {
        return OptionalDouble.empty();
      }
      mass_g_per_mol += host.coefficient().constant().toDouble() * mass.getAsDouble();
    }
    boolean stores = balance.isBalanced() && charge.isConstant() && charge.constant().signum() > 0;
    return stores && mass_g_per_mol > 0
        ? OptionalDouble.of(
            FaradaicBound.capacity_mAh_per_g(charge.constant().toDouble(), mass_g_per_mol))
        : OptionalDouble.empty();
  }

  /** What the reader must know, in sentences. */
  public static List<Warning> warnings(Balance balance) {
    List<Warning> warnings = new ArrayList<>(repeated(balance));
    for (Balance.Missing missing : balance.missing()) {
      boolean charge = missing.name().equals("e-");
      warnings.add(
          new Warning(
              "missing",
              charge
                  ? "the charges cannot cancel: e- is missing on the " + side(missing.side())
                  : "nothing on the " + side(missing.side()) + " holds " + missing.name(),
              missing.name()));
    }
    switch (balance.outcome()) {
      case Outcome.Balanced _ -> {
        if (balance.nullSpaceDimension() > 1) {
          warnings.add(several(balance, "other proportions are balanced too"));
        }
      }
      case Outcome.Undetermined _ ->
          warnings.add(several(balance, "conservation alone does not choose among them"));
      case Outcome.Impossible(List<String> conflicting) ->
          warnings.add(
              new Warning(
                  "impossible",
                  "no coefficients balance these species"
                      + (balance.missing().isEmpty()
                          ? ": they cannot conserve " + String.join(", ", conflicting) + " together"
                          : ""),
                  String.join(", ", conflicting)));
      case Outcome.Corrected(
              String _,
              List<String> moved,
              List<String> leftOut,
              List<String> conditions) -> {
        moved.forEach(name ->
            warnings.add(new Warning("wrong_side", name + " stands on the wrong side", name)));
        leftOut.forEach(
            name -> warnings.add(new Warning("left_out", name + " can take no part in it", name)));
        if (!conditions.isEmpty()) {
          String all = String.join(", ", conditions);
          warnings.add(new Warning("letters", "the corrected equation needs " + all, all));
        }
      }
    }
    return warnings;
  }

  private static Warning several(Balance balance, String consequence) {
    return new Warning(
        "several_reactions",
        balance.nullSpaceDimension() + " independent reactions join these species; " + consequence,
        balance.equation().toString());
  }

  private static List<Warning> repeated(Balance balance) {
    List<Warning> warnings = new ArrayList<>();
    Map<Side, List<Term>> sides =
        Map.of(
            Side.LEFT, balance.equation().reactants(), Side.RIGHT, balance.equation().products());
    for (Side side : Side.values()) {
      Set<Object> seen = new HashSet<>();
      for (Term term : sides.getOrDefault(side, List.of())) {
        if (!seen.add(term.formula())) {
          warnings.add(
              new Warning(
                  "repeated_species",
                  term.name()
                      + " stands more than once on the "
                      + side(side)
                      + ", counted together",
                  term.name()));
        }
      }
    }
    return warnings;
  }

  private static String side(Side side) {
    return side.word() + " side";
  }
}
