package anodyne.sodiation;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The library values sodiation rests on: the hosts and every compound that may form from them.
 *
 * <p>A compound competes on the hull if its enthalpy is measured, from a handbook, derived from
 * measurements, the user's own, or if it is named to be included. Values that are computed,
 * borrowed, recalled or estimated differ from those by more than compounds differ from the hull;
 * they are used for the hosts only. A host without any enthalpy is placed on the hull of its
 * decomposition products with the scatter {@link #ESTIMATE_SD_EV_PER_ATOM}.
 *
 * @param hosts the phases of the heterostructure, in order
 * @param competing compounds that may form, the elements among them
 * @param leftOut phases of the system that do not compete, with the reason
 * @param energy the energy of the hull
 */
public record SodiationInputs(
    List<Host> hosts, List<Compound> competing, List<LeftOut> leftOut, Energy energy) {

  /**
   * One standard deviation of the distance of a known compound from the hull of its neighbours, eV
   * per atom. An estimate: half of all known compounds lie within 0.02 eV per atom of the hull, 90
   * % below 0.07 (Sun et al., Sci. Adv. 2, e1600225 (2016)); stable ones as far below it.
   */
  public static final double ESTIMATE_SD_EV_PER_ATOM = 0.05;

  /** Method of a value placed on the hull of decomposition products. */
  public static final String DECOMPOSITION = "decomposition-hull";

  private static final String DERIVED = "derived";
  private static final double KILOJOULE_PER_MOL_PER_EV = Constants.FARADAY_C_PER_MOL / 1000;

  /** Half width of a 90 % interval of a normal distribution in standard deviations. */
  private static final double SIGMAS = 1.6448536269514722;

  private static final List<Property> USED =
      List.of(
          Property.FORMATION_ENTHALPY,
          Property.ENTROPY,
          Property.MOLAR_VOLUME,
          Property.DENSITY,
          Property.YOUNGS_MODULUS,
          Property.POISSON_RATIO,
          Property.BULK_MODULUS,
          Property.SHEAR_MODULUS,
          Property.ELECTRICAL_CONDUCTIVITY);

  /**
   * A phase of the system that does not compete.
   *
   * @param name formula and form
   * @param compound what is known of it, perhaps without an enthalpy
   * @param reason one clause
   */
  public record LeftOut(String name, Compound compound, String reason) {}

  /**
   * A phase by the name the user gave it.
   *
   * @param name as the user wrote it
   * @param phase with the design's overrides
   */
  public record Named(String name, Phase phase) {}

  /**
   * What competes beside the rule.
   *
   * @param energy the energy of the hull
   * @param exclude names of phases kept off the hull, such as those too slow to form
   * @param include names of phases put on it whatever their quality
   * @param own ids of phases of the user's own library: other phases of the same composition give
   *     way to them
   */
  public record Choice(Energy energy, Set<String> exclude, Set<String> include, Set<String> own) {
    public Choice {
      exclude = Set.copyOf(exclude);
      include = Set.copyOf(include);
      own = Set.copyOf(own);
    }

    /** Enthalpies, by the rule alone. */
    public static Choice standard() {
      return new Choice(Energy.ENTHALPY, Set.of(), Set.of(), Set.of());
    }
  }

  /** Whether the library suffices. */
  public sealed interface Resolution permits Ready, Missing {}

  /** It does. */
  public record Ready(SodiationInputs inputs) implements Resolution {}

  /**
   * It does not.
   *
   * @param what each missing input: phase and what it lacks
   */
  public record Missing(List<String> what) implements Resolution {
    public Missing {
      what = List.copyOf(what);
    }
  }

  public SodiationInputs {
    hosts = List.copyOf(hosts);
    competing = List.copyOf(competing);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Collects the inputs.
   *
   * @param named the phases of the heterostructure
   * @param library phases that hold nothing but sodium and elements of the hosts; others are
   *     ignored
   * @param standIns fixed formulas for phases written with letters
   */
  public static Resolution of(
      List<Named> named,
      List<Phase> library,
      Selection selection,
      Map<String, String> standIns,
      Choice choice) {
    List<String> missing = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Named each : named) {
      candidate(each, standIns, missing).ifPresent(candidates::add);
    }
    if (!missing.isEmpty()) {
      return new Missing(missing);
    }
    List<LeftOut> leftOut = new ArrayList<>();
    List<Compound> competing =
        competing(elements(candidates), named, library, selection, choice, leftOut);
    if (choice.energy() == Energy.GIBBS) {
      competing.stream()
          .filter(c -> c.amount(Property.ENTROPY).isEmpty())
          .forEach(c -> missing.add(c.name() + " lacks entropy"));
    }
    if (!missing.isEmpty()) {
      return new Missing(missing);
    }
    List<Host> hosts = new ArrayList<>();
    for (Candidate each : candidates) {
      Host host = host(each, competing, selection, choice.energy());
      if (host.storage() == Host.Storage.BULK
          && choice.energy() == Energy.GIBBS
          && host.compound().amount(Property.ENTROPY).isEmpty()) {
        missing.add(each.named().name() + " lacks entropy");
      }
      hosts.add(host);
    }
    return missing.isEmpty()
        ? new Ready(new SodiationInputs(hosts, competing, leftOut, choice.energy()))
        : new Missing(missing);
  }

  /** A host before its values are known. */
  private record Candidate(
      Named named, Formula composition, Host.Storage storage, Optional<String> standIn) {}

  private static Optional<Candidate> candidate(
      Named named, Map<String, String> standIns, List<String> missing) {
    Phase phase = named.phase();
    Formula formula;
    try {
      formula = Formula.parse(phase.formula());
    } catch (FormulaException e) {
      missing.add(named.name() + " has no readable formula");
      return Optional.empty();
    }
    if (formula.isMXene()) {
      return Optional.of(new Candidate(named, formula, Host.Storage.SURFACE, Optional.empty()));
    }
    if (formula.elements().equals(Set.of(Element.C))) {
      return Optional.of(new Candidate(named, formula, Host.Storage.NONE, Optional.empty()));
    }
    if (formula.isFixed()) {
      return Optional.of(new Candidate(named, formula, Host.Storage.BULK, Optional.empty()));
    }
    String standIn = standIns.get(phase.formula());
    if (standIn == null) {
      missing.add(
          named.name()
              + " has no fixed composition: "
              + String.join(", ", formula.letters())
              + " unknown");
      return Optional.empty();
    }
    return Optional.of(
        new Candidate(named, Formula.parse(standIn), Host.Storage.BULK, Optional.of(standIn)));
  }

  private static Set<Element> elements(List<Candidate> candidates) {
    Set<Element> elements = new LinkedHashSet<>();
    elements.add(Element.Na);
    candidates.stream()
        .filter(c -> c.storage() == Host.Storage.BULK)
        .forEach(c -> elements.addAll(c.composition().elements()));
    return elements;
  }

  private static List<Compound> competing(
      Set<Element> elements,
      List<Named> hosts,
      List<Phase> library,
      Selection selection,
      Choice choice,
      List<LeftOut> leftOut) {
    Set<Formula> owned = new LinkedHashSet<>();
    for (Phase phase : library) {
      if (choice.own().contains(phase.id())
          && selection.amount(phase, Property.FORMATION_ENTHALPY).isPresent()) {
        fixed(phase).ifPresent(f -> owned.add(f.reduced()));
      }
    }
    Map<Formula, Compound> lowest = new LinkedHashMap<>();
    for (Phase each : library) {
      Phase phase =
          hosts.stream()
              .map(Named::phase)
              .filter(h -> h.id().equals(each.id()))
              .findFirst()
              .orElse(each);
      Optional<Formula> formula = fixed(phase);
      if (formula.isEmpty() || !elements.containsAll(formula.get().elements())) {
        continue;
      }
      Map<Property, Selected> amounts = amounts(phase, selection);
      Compound compound = new Compound(phase.formula(), phase, formula.get(), amounts);
      boolean givesWay =
          !choice.own().contains(phase.id()) && owned.contains(formula.get().reduced());
      Optional<String> reason =
          givesWay
              ? Optional.of("your own library has this composition")
              : whyNot(
                  phase, Optional.ofNullable(amounts.get(Property.FORMATION_ENTHALPY)), choice);
      if (reason.isPresent()) {
        leftOut.add(new LeftOut(shown(phase), compound, reason.get()));
        continue;
      }
      lowest.merge(formula.get().reduced(), compound, SodiationInputs::lower);
    }
    for (Element element : elements) {
      Formula alone = Formula.parse(element.symbol());
      lowest.computeIfAbsent(alone, _ -> reference(element, selection));
    }
    return List.copyOf(lowest.values());
  }

  private static Compound lower(Compound one, Compound other) {
    double ratio =
        one.composition().atoms().constant().toDouble()
            / other.composition().atoms().constant().toDouble();
    return other.enthalpy().value() * ratio < one.enthalpy().value() ? other : one;
  }

  private static Optional<String> whyNot(Phase phase, Optional<Selected> enthalpy, Choice choice) {
    if (named(phase, choice.exclude())) {
      return Optional.of("excluded");
    }
    if (enthalpy.isEmpty()) {
      return Optional.of("no formation enthalpy");
    }
    Selected value = enthalpy.get();
    boolean evaluated =
        value.overridden()
            || choice.own().contains(phase.id())
            || value.quality().compareTo(Quality.HANDBOOK) <= 0
            || value.method().equals(DERIVED)
            || named(phase, choice.include());
    return evaluated
        ? Optional.empty()
        : Optional.of("formation enthalpy is " + value.quality().word());
  }

  private static boolean named(Phase phase, Set<String> names) {
    return names.stream().anyMatch(name -> phase.answersTo(name) || phase.formula().equals(name));
  }

  private static String shown(Phase phase) {
    return phase.form().isEmpty() ? phase.formula() : phase.formula() + " (" + phase.form() + ")";
  }

  private static Optional<Formula> fixed(Phase phase) {
    try {
      Formula formula = Formula.parse(phase.formula());
      return formula.isFixed() && formula.charge() == 0 && !formula.isElectron()
          ? Optional.of(formula)
          : Optional.empty();
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }

  /** A phase with the values the stage uses; empty if its formula cannot be read. */
  public static Optional<Compound> compound(Phase phase, Selection selection) {
    try {
      return Optional.of(
          new Compound(
              phase.formula(), phase, Formula.parse(phase.formula()), amounts(phase, selection)));
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }

  private static Map<Property, Selected> amounts(Phase phase, Selection selection) {
    Map<Property, Selected> amounts = new EnumMap<>(Property.class);
    for (Property property : USED) {
      (property == Property.MOLAR_VOLUME
              ? selection.molarVolume(phase)
              : selection.amount(phase, property))
          .ifPresent(v -> amounts.put(property, v));
    }
    return amounts;
  }

  /** An element that the library does not list: zero by definition. */
  private static Compound reference(Element element, Selection selection) {
    Phase phase =
        new Phase(
                element.symbol(),
                element.symbol(),
                "",
                List.of(),
                "element",
                Optional.empty(),
                List.of(),
                List.of())
            .with(
                value(
                    Property.FORMATION_ENTHALPY,
                    0,
                    OptionalDouble.empty(),
                    "definition",
                    "reference state of an element",
                    Quality.HANDBOOK));
    return new Compound(
        element.symbol(), phase, Formula.parse(element.symbol()), amounts(phase, selection));
  }

  private static PropertyValue value(
      Property property,
      double amount,
      OptionalDouble uncertainty,
      String method,
      String source,
      Quality quality) {
    return new PropertyValue(
        property,
        new PropertyValue.Amount(amount),
        uncertainty,
        method,
        "",
        "",
        OptionalDouble.empty(),
        source,
        quality,
        Optional.empty(),
        "");
  }

  private static Host host(
      Candidate candidate, List<Compound> competing, Selection selection, Energy energy) {
    Phase phase = candidate.named().phase();
    Map<Property, Selected> amounts = amounts(phase, selection);
    if (candidate.storage() == Host.Storage.BULK
        && !amounts.containsKey(Property.FORMATION_ENTHALPY)) {
      amounts.put(Property.FORMATION_ENTHALPY, onHull(candidate.composition(), competing, energy));
    }
    String name = candidate.standIn().orElse(phase.formula());
    return new Host(
        candidate.named().name(),
        new Compound(name, phase, candidate.composition(), amounts),
        candidate.storage(),
        candidate.standIn());
  }

  /** The enthalpy that puts a composition on the hull of the others, with its label. */
  private static Selected onHull(Formula composition, List<Compound> competing, Energy energy) {
    ChemicalSystem system = ChemicalSystem.of(competing, List.of(composition), energy);
    Map<Compound, Double> decomposed = decomposed(system, composition);
    double enthalpy = 0;
    for (var part : decomposed.entrySet()) {
      enthalpy += part.getValue() * part.getKey().enthalpy().value();
    }
    double sd =
        ESTIMATE_SD_EV_PER_ATOM
            * composition.atoms().constant().toDouble()
            * KILOJOULE_PER_MOL_PER_EV;
    String products =
        decomposed.keySet().stream().map(Compound::name).collect(Collectors.joining(" + "));
    PropertyValue value =
        value(
            Property.FORMATION_ENTHALPY,
            enthalpy,
            OptionalDouble.of(sd),
            DECOMPOSITION,
            "placed on the hull of " + products + ": no enthalpy of " + composition + " is known",
            Quality.ESTIMATED);
    return new Selected(
        Property.FORMATION_ENTHALPY,
        enthalpy,
        enthalpy - SIGMAS * sd,
        enthalpy + SIGMAS * sd,
        0,
        sd,
        DECOMPOSITION,
        Quality.ESTIMATED,
        value.source(),
        List.of(value),
        List.of(value),
        enthalpy,
        enthalpy,
        false,
        false);
  }

  /** The stable mixture of a composition: between the two of its titration around its sodium. */
  private static Map<Compound, Double> decomposed(ChemicalSystem system, Formula composition) {
    List<TitrationCurve.Vertex> vertices =
        system
            .titration(ChemicalSystem.atoms(composition), system.energies_eV(Draw.central()))
            .vertices();
    double sodium = composition.amount(Element.Na).constant().toDouble();
    int above = 0;
    while (above < vertices.size() - 1 && vertices.get(above).sodium() < sodium) {
      above++;
    }
    TitrationCurve.Vertex more = vertices.get(above);
    TitrationCurve.Vertex less = vertices.get(Math.max(0, above - 1));
    double width = more.sodium() - less.sodium();
    double share = width > 0 ? Math.min(1, (sodium - less.sodium()) / width) : 1;
    Map<Compound, Double> mixture = new LinkedHashMap<>();
    add(system, less, 1 - share, mixture);
    add(system, more, share, mixture);
    return mixture;
  }

  private static void add(
      ChemicalSystem system, TitrationCurve.Vertex vertex, double share, Map<Compound, Double> to) {
    for (int k = 0; k < vertex.compounds().size() && share > 0; k++) {
      to.merge(
          system.compounds().get(vertex.compounds().get(k)),
          share * vertex.amounts().get(k),
          Double::sum);
    }
  }

  /** The hosts that react in their bulk. */
  public List<Host> reacting() {
    return hosts.stream().filter(h -> h.storage() == Host.Storage.BULK).toList();
  }

  /** The system of one host: the competing compounds of its elements, and itself. */
  public ChemicalSystem systemOf(Host host) {
    return ChemicalSystem.of(with(List.of(host)), List.of(host.compound().composition()), energy);
  }

  /** The system of all hosts that react. */
  public ChemicalSystem jointSystem() {
    return ChemicalSystem.of(
        with(reacting()),
        reacting().stream().map(h -> h.compound().composition()).toList(),
        energy);
  }

  private List<Compound> with(List<Host> added) {
    List<Compound> all = new ArrayList<>();
    added.stream().map(Host::compound).distinct().forEach(all::add);
    competing.stream().filter(c -> !all.contains(c)).forEach(all::add);
    return all;
  }

  /** The least trusted quality among the energies used by the hosts' own paths. */
  public Quality weakestQuality(List<SodiationPath> paths) {
    Quality weakest = Quality.MEASURED;
    for (SodiationPath path : paths) {
      for (Compound compound : path.start().amounts().keySet()) {
        weakest = weakest.weaker(compound.quality());
      }
      for (Step step : path.steps()) {
        for (Compound compound : step.after().amounts().keySet()) {
          weakest = weakest.weaker(compound.quality());
        }
      }
    }
    return weakest;
  }
}
