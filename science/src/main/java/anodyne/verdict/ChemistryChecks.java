package anodyne.verdict;

import anodyne.evidence.ChemistryCheck;
import anodyne.evidence.ChemistryCheck.AtomQuantity;
import anodyne.evidence.Numbers;
import anodyne.evidence.ReferenceValue;
import anodyne.evidence.Span;
import anodyne.evidence.Statement;
import anodyne.formula.Amount;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Interprets the checks that need formulas, atomic data and arithmetic only. */
record ChemistryChecks(CheckContext context) {

  Finding find(Statement statement, ChemistryCheck check) {
    return switch (check) {
      case ChemistryCheck.Deficient(String formula, String element, String ideal) ->
          deficient(Formula.parse(formula), element(element), Formula.parse(ideal));
      case ChemistryCheck.SameElements(List<String> formulas) -> sameElements(formulas);
      case ChemistryCheck.Family family -> family(CheckContext.number(statement), family);
      case ChemistryCheck.IonicRadius(String ion, int coordination) ->
          ionicRadius(CheckContext.number(statement), ion, coordination);
      case ChemistryCheck.AtomOrder(AtomQuantity quantity, String greater, List<String> lesser) ->
          atomOrder(quantity, greater, lesser);
      case ChemistryCheck.PairsOf(List<String> things) -> {
        int pairs = things.size() * (things.size() - 1) / 2;
        yield Finding.decided(
            CheckContext.number(statement).agreesWith(pairs),
            pairs + " pairs of " + String.join(", ", things),
            "all pairs are compared",
            "the number of pairs differs");
      }
    };
  }

  private static Finding deficient(Formula formula, Element element, Formula ideal) {
    Amount lacking = ideal.amount(element).minus(formula.amount(element));
    boolean deficient =
        lacking.constant().signum() >= 0
            && lacking.letters().values().stream().allMatch(f -> f.signum() >= 0)
            && !lacking.isZero();
    return Finding.decided(
        deficient,
        formula
            + " holds "
            + formula.amount(element)
            + " of "
            + ideal.amount(element)
            + " "
            + element,
        "the formula of Table 1 lacks " + lacking + " " + element,
        "the formula of Table 1 lacks no " + element);
  }

  private static Finding sameElements(List<String> formulas) {
    List<Formula> parsed = formulas.stream().map(Formula::parse).toList();
    boolean same = parsed.stream().allMatch(f -> f.elements().equals(parsed.getFirst().elements()));
    return Finding.decided(
        same,
        parsed.stream()
            .map(f -> f + ": " + f.elements().stream().map(Element::symbol).sorted().toList())
            .collect(Collectors.joining("; ")),
        "the formulas hold the same elements",
        "the formulas hold different elements");
  }

  private Finding family(Span stated, ChemistryCheck.Family check) {
    Formula formula = Formula.parse(check.formula());
    List<String> named = context.sample(check.literatureRow()).phases();
    List<Formula> phases = named.stream().map(PhaseNames::formula).toList();
    List<Formula> members =
        LongStream.rangeClosed((long) stated.low(), (long) stated.high())
            .mapToObj(v -> formula.with(Map.of(check.letter(), Rational.of(v))))
            .toList();
    List<String> strangers =
        members.stream()
            .filter(m -> phases.stream().noneMatch(m::sameCompositionAs))
            .map(Formula::toString)
            .toList();
    return Finding.decided(
        strangers.isEmpty(),
        members.stream().map(Formula::toString).collect(Collectors.joining(", ")),
        "the paper names these phases",
        "the paper names "
            + String.join(" and ", named)
            + " (doi "
            + context.sample(check.literatureRow()).paper().doi()
            + "), not "
            + String.join(", ", strangers));
  }

  private Finding ionicRadius(Span stated, String ion, int coordination) {
    List<ReferenceValue> known =
        context.evidence().referenceValues().stream()
            .filter(v -> v.quantity().equals("ionic_radius") && v.symbol().equals(ion))
            .toList();
    Optional<ReferenceValue> meant =
        known.stream()
            .filter(
                v -> v.coordination().isPresent() && v.coordination().getAsInt() == coordination)
            .findFirst();
    if (meant.isEmpty()) {
      return Finding.missing("a radius of " + ion + " in coordination " + coordination);
    }
    String computed =
        known.stream()
            .map(v ->
                Numbers.shown(v.value()) + " in coordination " + v.coordination().orElseThrow())
            .collect(Collectors.joining(", "));
    return Finding.decided(
        stated.agreesWith(meant.get().value()),
        ion + ": " + computed + " angstrom",
        meant.get().source(),
        "the tabulated radius in coordination "
            + coordination
            + " is "
            + Numbers.shown(meant.get().value())
            + " angstrom ("
            + meant.get().source()
            + ")");
  }

  private Finding atomOrder(AtomQuantity quantity, String greater, List<String> lesser) {
    OptionalDouble most = atom(quantity, greater);
    List<OptionalDouble> others = lesser.stream().map(e -> atom(quantity, e)).toList();
    String name = quantity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    if (most.isEmpty() || others.stream().anyMatch(OptionalDouble::isEmpty)) {
      return Finding.missing("a " + name + " of " + greater + ", " + String.join(", ", lesser));
    }
    boolean holds = others.stream().allMatch(o -> o.getAsDouble() < most.getAsDouble());
    StringBuilder computed = new StringBuilder(name + ": " + greater + " " + most.getAsDouble());
    for (int i = 0; i < lesser.size(); i++) {
      computed.append(", ").append(lesser.get(i)).append(' ').append(others.get(i).getAsDouble());
    }
    return Finding.decided(
        holds,
        computed.toString(),
        source(quantity),
        "the order is the other way round (" + source(quantity) + ")");
  }

  private OptionalDouble atom(AtomQuantity quantity, String symbol) {
    return switch (quantity) {
      case COVALENT_RADIUS -> element(symbol).covalentRadius_angstrom();
      case ELECTRONEGATIVITY ->
          context.evidence().referenceValues().stream()
              .filter(v -> v.quantity().equals("electronegativity") && v.symbol().equals(symbol))
              .mapToDouble(ReferenceValue::value)
              .findFirst();
    };
  }

  private static String source(AtomQuantity quantity) {
    return switch (quantity) {
      case COVALENT_RADIUS -> "covalent radii of Cordero et al. 2008, doi 10.1039/b801115j";
      case ELECTRONEGATIVITY -> "Pauling scale; other scales may order differently";
    };
  }

  private static Element element(String symbol) {
    return Element.of(symbol)
        .orElseThrow(() -> new IllegalArgumentException("no element " + symbol));
  }
}
