package anodyne.sodiation;

import anodyne.formula.Amount;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.formula.Rational;
import anodyne.formula.Term;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps that one electrode reports of one host, linked so that each starts from what the ones
 * before it leave.
 *
 * <p>Steps are taken by falling potential, the first whose reactants are present goes next, and it
 * runs until one of them is used up. An equation reported at several potentials is one step over
 * their range.
 */
final class MeasuredChain {
  /** A step reported at one or more potentials. */
  private record Candidate(List<MeasuredStep> steps, ReportedEquation equation) {
    double low_V() {
      return steps.stream().mapToDouble(MeasuredStep::low_V).min().orElseThrow();
    }

    double high_V() {
      return steps.stream().mapToDouble(MeasuredStep::high_V).max().orElseThrow();
    }

    double middle_V() {
      return (low_V() + high_V()) / 2;
    }
  }

  /**
   * A step of the chain.
   *
   * @param step with the index of the host
   * @param reported where it comes from
   */
  record Link(Sequence.HostStep step, MeasuredPath.Reported reported) {}

  private final int index;
  private final MeasuredPath.Electrode electrode;
  private final SodiationInputs inputs;
  private final Compound host;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Formula, Map<String, Rational>> known = new LinkedHashMap<>();
  private final List<MeasuredPath.AssumedSodium> assumed = new ArrayList<>();
  private final List<MeasuredPath.Unused> unused = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private Mixture now;

  /**
   * @param index of the host in the sequence
   * @param steps at least one, all of one electrode and this host
   */
  MeasuredChain(int index, Host host, SodiationInputs inputs, List<MeasuredStep> steps) {
    this.index = index;
    this.inputs = inputs;
    electrode = MeasuredPath.Electrode.of(steps.getFirst());
    this.host = host.compound();
    now = Mixture.of(this.host);
    Map<String, List<MeasuredStep>> same = new LinkedHashMap<>();
    steps.forEach(s -> same.computeIfAbsent(s.equation().strip(), _ -> new ArrayList<>()).add(s));
    same.forEach((equation, reports) -> read(equation, List.copyOf(reports)));
    candidates.sort(Comparator.comparingDouble(Candidate::middle_V).reversed());
    link();
  }

  private void read(String text, List<MeasuredStep> steps) {
    try {
      candidates.add(new Candidate(steps, ReportedEquation.parse(text)));
    } catch (FormulaException e) {
      leave(steps, "its equation cannot be read: " + e.getMessage());
    }
  }

  private void leave(List<MeasuredStep> steps, String reason) {
    steps.forEach(s -> unused.add(new MeasuredPath.Unused(s.id(), s.equation(), reason)));
  }

  private void link() {
    List<Candidate> left = new ArrayList<>(candidates);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Candidate candidate : left) {
        if (take(candidate)) {
          left.remove(candidate);
          moved = true;
          break;
        }
      }
    }
    left.forEach(c -> leave(c.steps(), whyNot(c)));
  }

  private boolean take(Candidate candidate) {
    Optional<Map<String, Rational>> given = given(candidate.equation());
    if (given.isEmpty() || candidate.equation().releases()) {
      return false;
    }
    Map<String, Rational> values = new LinkedHashMap<>(given.get());
    List<MeasuredPath.AssumedSodium> choices = new ArrayList<>();
    for (Term product : candidate.equation().products()) {
      for (String letter : product.formula().letters()) {
        if (!values.containsKey(letter)
            && product.formula().amount(Element.Na).with(values).letters().containsKey(letter)) {
          MeasuredPath.AssumedSodium choice = choose(product.formula(), letter, values);
          choices.add(choice);
          values.put(letter, choice.value());
        }
      }
    }
    if (!candidate.equation().allows(values)) {
      return false;
    }
    ReportedEquation equation = candidate.equation().with(values);
    Optional<Mixture> after = equation.isBalanced() ? after(equation) : Optional.empty();
    if (after.isEmpty() || after.get().sodium().compareTo(now.sodium()) <= 0) {
      return false;
    }
    assumed.addAll(choices);
    candidate.equation().products().stream()
        .map(Term::formula)
        .filter(f -> !f.isFixed())
        .forEach(f -> known.put(f, Map.copyOf(values)));
    links.add(link(candidate, equation, after.get()));
    now = after.get();
    return true;
  }

  private Link link(Candidate candidate, ReportedEquation equation, Mixture after) {
    MeasuredStep first = candidate.steps().getFirst();
    String kind = first.kind().equals("intercalation") ? "insertion" : first.kind();
    return new Link(
        new Sequence.HostStep(
            index, kind, candidate.middle_V(), candidate.low_V(), candidate.high_V(), now, after),
        new MeasuredPath.Reported(
            candidate.steps().stream().map(MeasuredStep::id).toList(),
            candidate.equation().text(),
            equation.text(),
            first.technique(),
            first.source(),
            first.quality()));
  }

  /** Numbers for the letters of the reactants; empty if one of them is unknown yet. */
  private Optional<Map<String, Rational>> given(ReportedEquation equation) {
    Map<String, Rational> values = new LinkedHashMap<>();
    for (Term reactant : equation.solids()) {
      Formula formula = reactant.formula();
      if (formula.isFixed()) {
        continue;
      }
      Optional<Map<String, Rational>> found =
          Optional.ofNullable(known.get(formula)).or(() -> asHost(formula));
      if (found.isEmpty()) {
        return Optional.empty();
      }
      for (String letter : formula.letters()) {
        Rational value = found.get().getOrDefault(letter, Rational.ZERO);
        if (!values.getOrDefault(letter, value).equals(value)) {
          return Optional.empty();
        }
        values.put(letter, value);
      }
    }
    return Optional.of(values);
  }

  /** Numbers that make a formula with letters the host, if there are any. */
  private Optional<Map<String, Rational>> asHost(Formula formula) {
    Map<String, Rational> values = new LinkedHashMap<>();
    for (var part : formula.amounts().entrySet()) {
      Amount amount = part.getValue().with(values);
      if (amount.letters().size() == 1) {
        Rational own = host.composition().amount(part.getKey()).constant();
        values.put(
            amount.letters().firstKey(),
            own.minus(amount.constant()).dividedBy(factor(amount, amount.letters().firstKey())));
      }
    }
    boolean same =
        formula.amounts().entrySet().stream()
            .allMatch(part ->
                part.getValue().with(values).equals(host.composition().amount(part.getKey())));
    return same && formula.elements().equals(host.composition().elements())
        ? Optional.of(values)
        : Optional.empty();
  }

  /** The sodium content of a product that nobody states. */
  private MeasuredPath.AssumedSodium choose(
      Formula product, String letter, Map<String, Rational> values) {
    List<Element> others = product.elements().stream().filter(e -> e != Element.Na).toList();
    Rational factor = factor(product.amount(Element.Na).with(values), letter);
    if (others.size() == 1) {
      Rational metal = product.amount(others.getFirst()).constant();
      Optional<Compound> richest = richest(others.getFirst());
      if (richest.isPresent()) {
        Rational value = sodiumPer(richest.get(), others.getFirst()).times(metal).dividedBy(factor);
        return new MeasuredPath.AssumedSodium(
            product.toString(),
            letter,
            value,
            0,
            value.toDouble(),
            "as in " + richest.get().name() + ", the alloy richest in sodium that is known");
      }
    }
    Optional<Rational> limit = limit(product, letter);
    Rational half = limit.map(l -> l.times(Rational.of(1, 2))).orElse(Rational.ONE);
    Rational value = half.compareTo(Rational.ONE) < 0 ? half : Rational.ONE;
    return new MeasuredPath.AssumedSodium(
        product.toString(),
        letter,
        value,
        0,
        limit.map(Rational::toDouble).orElse(Math.max(2.0, value.toDouble())),
        "not stated by the source; one sodium per formula unit is assumed"
            + (value.isOne() ? "" : ", less as a later step leaves no room for it"));
  }

  private static Rational factor(Amount amount, String letter) {
    return amount.letters().getOrDefault(letter, Rational.ZERO);
  }

  private Optional<Compound> richest(Element metal) {
    return MeasuredPath.compounds(inputs)
        .filter(c ->
            c.composition().elements().size() == 2
                && c.composition().elements().contains(Element.Na)
                && c.composition().elements().contains(metal))
        .max(Comparator.comparing(c -> sodiumPer(c, metal)));
  }

  private static Rational sodiumPer(Compound alloy, Element metal) {
    return alloy
        .composition()
        .amount(Element.Na)
        .constant()
        .dividedBy(alloy.composition().amount(metal).constant());
  }

  /** Value of the letter at which a later step that uses the product up would need no sodium. */
  private Optional<Rational> limit(Formula product, String letter) {
    return candidates.stream()
        .map(Candidate::equation)
        .filter(e -> e.solids().stream().anyMatch(t -> t.formula().equals(product)))
        .map(ReportedEquation::sodium)
        .filter(a -> a.letters().size() == 1 && factor(a, letter).signum() < 0)
        .map(a -> a.constant().dividedBy(factor(a, letter).negated()))
        .min(Comparator.naturalOrder());
  }

  /** The mixture after a reaction has used up one of its reactants; empty if one is absent. */
  private Optional<Mixture> after(ReportedEquation equation) {
    LinkedHashMap<Compound, Rational> needed = new LinkedHashMap<>();
    for (Term reactant : equation.solids()) {
      Optional<Compound> present =
          now.amounts().keySet().stream()
              .filter(c -> MeasuredPath.same(c, reactant.formula()))
              .findFirst();
      if (present.isEmpty()) {
        return Optional.empty();
      }
      needed.merge(present.get(), moles(reactant, present.get()), Rational::plus);
    }
    Rational extent =
        needed.entrySet().stream()
            .map(e -> now.amount(e.getKey()).dividedBy(e.getValue()))
            .min(Comparator.naturalOrder())
            .orElse(Rational.ZERO);
    LinkedHashMap<Compound, Rational> mixture = new LinkedHashMap<>(now.amounts());
    needed.forEach((c, amount) -> mixture.merge(c, amount.times(extent).negated(), Rational::plus));
    for (Term product : equation.products()) {
      Compound compound = compound(product.formula());
      mixture.merge(compound, moles(product, compound).times(extent), Rational::plus);
    }
    return Optional.of(new Mixture(mixture));
  }

  private static Rational moles(Term term, Compound compound) {
    return term.coefficient()
        .constant()
        .times(term.formula().atoms().constant())
        .dividedBy(compound.composition().atoms().constant());
  }

  private Compound compound(Formula formula) {
    return MeasuredPath.same(host, formula)
        ? host
        : MeasuredPath.compounds(inputs)
            .filter(c -> MeasuredPath.same(c, formula))
            .findFirst()
            .orElseGet(() -> MeasuredPath.unknown(formula));
  }

  private String whyNot(Candidate candidate) {
    Optional<Map<String, Rational>> given = given(candidate.equation());
    if (candidate.equation().releases()) {
      return "it releases sodium";
    }
    boolean readable =
        given.isPresent() && given.get().keySet().containsAll(candidate.equation().letters());
    if (readable
        && candidate.equation().allows(given.get())
        && !candidate.equation().with(given.get()).isBalanced()) {
      return "its equation is not balanced";
    }
    return "it does not follow from " + now.shown();
  }

  List<Link> links() {
    return List.copyOf(links);
  }

  List<MeasuredPath.AssumedSodium> assumed() {
    return List.copyOf(assumed);
  }

  List<MeasuredPath.Unused> unused() {
    return List.copyOf(unused);
  }

  /** The electrode all steps come from. */
  MeasuredPath.Electrode electrode() {
    return electrode;
  }

  /** Sodium taken up in all, per formula unit of the host. */
  double sodium() {
    return now.sodium().toDouble() - host.composition().amount(Element.Na).constant().toDouble();
  }

  /** True if the source of every step was seen. */
  boolean wasSeen() {
    return links.stream().allMatch(l -> l.reported().quality().compareTo(Quality.COMPUTED) <= 0);
  }
}
