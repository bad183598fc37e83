package anodyne.sodiation;

import anodyne.formula.Formula;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compounds with given enthalpies. */
final class TestCompounds {
  private TestCompounds() {}

  /** The compounds of the table and their elements. */
  static List<Compound> all(Map<String, Double> overrides, List<String> excluded) {
    List<Compound> compounds = new ArrayList<>();
    Set<String> elements = new LinkedHashSet<>();
    for (String[] cells : Enthalpies.table("enthalpies.csv")) {
      if (!excluded.contains(cells[0])) {
        compounds.add(
            compound(cells[0], overrides.getOrDefault(cells[0], Double.valueOf(cells[1]))));
        Formula.parse(cells[0]).elements().forEach(e -> elements.add(e.symbol()));
      }
    }
    elements.forEach(e -> compounds.add(compound(e, 0)));
    return compounds;
  }

  static Compound find(List<Compound> compounds, String name) {
    return compounds.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  static Compound compound(String formula, double enthalpy_kJ_per_mol) {
    return compound(
        formula,
        Map.of(
            Property.FORMATION_ENTHALPY,
            exactly(Property.FORMATION_ENTHALPY, enthalpy_kJ_per_mol)));
  }

  static Compound compound(String formula, Map<Property, Selected> amounts) {
    return new Compound(
        formula,
        new Phase(formula, formula, "", List.of(), "test", Optional.empty(), List.of(), List.of()),
        Formula.parse(formula),
        amounts);
  }

  static Selected exactly(Property property, double value) {
    return new Selected(
        property,
        value,
        value,
        value,
        0,
        0,
        "table",
        Quality.HANDBOOK,
        "table",
        List.of(),
        List.of(),
        value,
        value,
        false,
        false);
  }
}
