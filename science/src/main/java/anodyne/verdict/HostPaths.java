package anodyne.verdict;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import anodyne.library.Phase;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Host;
import anodyne.sodiation.Mixture;
import anodyne.sodiation.SodiationInputs;
import anodyne.sodiation.SodiationPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Equilibrium of sodiation at the library's own values; the path of a host is computed once. */
final class HostPaths {
  private final LibraryView library;
  private final Map<String, String> standIns;
  private final Map<String, Resolved> known = new HashMap<>();

  /** Whether the library suffices for a host. */
  sealed interface Resolved permits Known, Unknown {}

  /**
   * It does.
   *
   * @param host the host
   * @param path its path
   * @param inputs what the path rests on
   */
  record Known(Host host, SodiationPath path, SodiationInputs inputs) implements Resolved {
    double molarMass_g_per_mol() {
      return host.molarMass_g_per_mol();
    }
  }

  /** It does not, for lack of this. */
  record Unknown(String needs) implements Resolved {}

  HostPaths(LibraryView library, Map<String, String> standIns) {
    this.library = library;
    this.standIns = Map.copyOf(standIns);
  }

  /** The path of a phase by its name. */
  Resolved of(String phase) {
    return known.computeIfAbsent(phase, this::resolve);
  }

  private Resolved resolve(String phase) {
    return switch (inputs(List.of(phase))) {
      case SodiationInputs.Missing(List<String> what) -> new Unknown(String.join(", ", what));
      case SodiationInputs.Ready(SodiationInputs inputs) -> {
        if (inputs.reacting().isEmpty()) {
          yield new Unknown("an energy of sodium on " + phase);
        }
        Host host = inputs.reacting().getFirst();
        yield new Known(
            host, SodiationPath.of(inputs.systemOf(host), Mixture.of(host.compound())), inputs);
      }
    };
  }

  /** What is found with the paths of all of these; one that is missing leaves the check open. */
  Finding with(List<String> phases, Function<List<Known>, Finding> use) {
    List<Known> hosts = new ArrayList<>();
    for (String phase : phases) {
      switch (of(phase)) {
        case Known host -> hosts.add(host);
        case Unknown(String needs) -> {
          return Finding.missing(needs);
        }
      }
    }
    return use.apply(hosts);
  }

  /** The values for phases of the library, all of them hosts. */
  SodiationInputs.Resolution inputs(List<String> phases) {
    List<SodiationInputs.Named> named = new ArrayList<>();
    Set<Element> elements = new LinkedHashSet<>(Set.of(Element.Na));
    for (String name : phases) {
      Optional<Phase> phase = library.find(name);
      if (phase.isEmpty()) {
        return new SodiationInputs.Missing(List.of("a phase " + name + " in the library"));
      }
      named.add(new SodiationInputs.Named(name, phase.get()));
      String counted = standIns.getOrDefault(phase.get().formula(), phase.get().formula());
      elements.addAll(PhaseNames.formula(counted).elements());
    }
    return SodiationInputs.of(
        named,
        library.within(elements),
        library.selection(),
        standIns,
        SodiationInputs.Choice.standard());
  }

  /** Compounds by name, or what is missing of one of them. */
  sealed interface Compounds permits Found, Lacking {}

  /** All of them. */
  record Found(Map<String, Compound> byName) implements Compounds {
    Found {
      byName = Map.copyOf(byName);
    }

    Compound compound(String name) {
      Compound compound = byName.get(name);
      if (compound == null) {
        throw new IllegalArgumentException("no compound " + name);
      }
      return compound;
    }

    /** Amounts of these compounds side by side. */
    Mixture mixture(Map<String, Rational> amounts) {
      LinkedHashMap<Compound, Rational> mixture = new LinkedHashMap<>();
      amounts.forEach((name, amount) -> mixture.put(compound(name), amount));
      return new Mixture(mixture);
    }
  }

  /** One of them is missing. */
  record Lacking(String needs) implements Compounds {}

  /**
   * The compounds of a reaction.
   *
   * @param poor those with less sodium; one without enthalpy is bounded by what it decomposes into
   * @param rich those with more sodium; each needs an enthalpy
   */
  Compounds compounds(Set<String> poor, Set<String> rich) {
    Set<String> all = new LinkedHashSet<>(poor);
    all.addAll(rich);
    List<String> names = all.stream().filter(name -> !isElement(name)).toList();
    return switch (inputs(names)) {
      case SodiationInputs.Missing(List<String> what) -> new Lacking(String.join(", ", what));
      case SodiationInputs.Ready(SodiationInputs inputs) -> chosen(inputs, names, all, rich);
    };
  }

  private static Compounds chosen(
      SodiationInputs inputs, List<String> names, Set<String> all, Set<String> rich) {
    Map<String, Compound> found = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Host host = inputs.hosts().get(i);
      if (host.storage() != Host.Storage.BULK) {
        return new Lacking("an energy of sodium on " + host.name());
      }
      Compound compound = host.compound();
      boolean bounded = compound.enthalpy().method().equals(SodiationInputs.DECOMPOSITION);
      if (bounded
          && (rich.contains(names.get(i))
              || compound.composition().elements().contains(Element.Na))) {
        return new Lacking("a formation enthalpy of " + names.get(i));
      }
      found.put(names.get(i), compound);
    }
    for (String name : all) {
      if (isElement(name)) {
        Formula element = Formula.parse(name);
        Optional<Compound> reference =
            inputs.competing().stream()
                .filter(c -> c.composition().sameCompositionAs(element))
                .findFirst();
        if (reference.isEmpty()) {
          return new Lacking(name + " among the elements of the other compounds");
        }
        found.put(name, reference.get());
      }
    }
    return new Found(found);
  }

  private static boolean isElement(String name) {
    return Formula.parse(name).elements().size() == 1;
  }
}
