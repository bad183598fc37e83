package anodyne.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.library.Finding.Severity;
import anodyne.library.MethodTable.Floor;
import anodyne.library.PropertyValue.Amount;
import anodyne.library.StructureRecord.Site;
import anodyne.quantity.Quality;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Rock salt, a = 5.64 angstrom, right and with one thing wrong at a time. */
class StructureCheckTest {
  private static final Site NA = new Site("Na1", "Na", 4, "a", 0, 0, 0, 1);
  private static final Site CL = new Site("Cl1", "Cl", 4, "b", 0.5, 0.5, 0.5, 1);

  private static StructureRecord rockSalt(String symbol, int units, String doubt, Site... sites) {
    return new StructureRecord(
        225,
        symbol,
        5.64,
        5.64,
        5.64,
        90,
        90,
        90,
        units == 0 ? OptionalInt.empty() : OptionalInt.of(units),
        List.of(sites),
        OptionalDouble.empty(),
        "experimental",
        "made up",
        Quality.MEASURED,
        doubt);
  }

  private static List<String> findings(
      Severity severity, String formula, StructureRecord structure, PropertyValue... values) {
    Map<Quality, Floor> floors = new EnumMap<>(Quality.class);
    for (Quality quality : Quality.values()) {
      floors.put(quality, new Floor(0, 0, 0, 0, 0, 0.01));
    }
    MethodTable methods =
        new MethodTable(
            List.of(new Method("weighing", "made up", 1, 0, 0, 0, 0, "made up")), floors);
    Phase phase =
        new Phase(
            "X", formula, "", List.of(), "", Optional.of(structure), List.of(values), List.of());
    return LibraryCheck.of(new Library(List.of(phase), methods)).stream()
        .filter(f -> f.severity() == severity && f.property().equals("structure"))
        .map(Finding::message)
        .toList();
  }

  private static List<String> errors(String formula, StructureRecord structure) {
    return findings(Severity.ERROR, formula, structure);
  }

  private static PropertyValue density(double value) {
    return new PropertyValue(
        Property.DENSITY,
        new Amount(value),
        OptionalDouble.empty(),
        "weighing",
        "",
        "",
        OptionalDouble.empty(),
        "made up",
        Quality.MEASURED,
        Optional.empty(),
        "");
  }

  @Test
  void a_right_structure_has_no_findings() {
    StructureRecord right = rockSalt("Fm-3m", 4, "", NA, CL);
    assertThat(errors("NaCl", right)).isEmpty();
    assertThat(findings(Severity.WARNING, "NaCl", right, density(2.163))).isEmpty();
    assertThat(right.asymmetricUnit().expanded().atoms()).hasSize(8);
    assertThat(right.cell().volume_angstrom3()).isCloseTo(179.406, within(0.001));
  }

  @Test
  void a_multiplicity_that_the_space_group_does_not_give_is_an_error() {
    assertThat(
            errors("NaCl", rockSalt("Fm-3m", 4, "", new Site("Na1", "Na", 8, "c", 0, 0, 0, 1), CL)))
        .containsExactly("site Na1 has 4 equivalents per cell, listed are 8");
  }

  @Test
  void a_content_that_is_no_multiple_of_the_formula_is_an_error() {
    assertThat(errors("Na2Cl", rockSalt("Fm-3m", 4, "", NA, CL)))
        .containsExactly("the cell holds Na4Cl4, no multiple of the formula");
    assertThat(errors("KCl", rockSalt("Fm-3m", 4, "", NA, CL))).hasSize(1);
  }

  @Test
  void a_non_stoichiometric_formula_only_warns_and_one_with_letters_does_not() {
    StructureRecord right = rockSalt("Fm-3m", 4, "", NA, CL);
    assertThat(findings(Severity.WARNING, "Na0.9Cl", right)).hasSize(1);
    assertThat(findings(Severity.WARNING, "Na1-xCl", right)).isEmpty();
    assertThat(errors("Na1-xCl", right)).isEmpty();
  }

  @Test
  void a_wrong_number_of_formula_units_is_an_error() {
    assertThat(errors("NaCl", rockSalt("Fm-3m", 2, "", NA, CL)))
        .containsExactly("the cell holds 4 formula units, listed are 2");
  }

  @Test
  void atoms_that_overlap_are_an_error_unless_they_are_alternatives() {
    Site near = new Site("Cl2", "Cl", 32, "f", 0.52, 0.52, 0.52, 0.125);
    assertThat(errors("NaCl", rockSalt("Fm-3m", 4, "", NA, near))).isEmpty();
    Site full = new Site("Cl2", "Cl", 32, "f", 0.52, 0.52, 0.52, 1);
    assertThat(errors("NaCl8", rockSalt("Fm-3m", 4, "", NA, full)))
        .containsExactly("Cl2 and Cl2 are only 0.226 angstrom apart");
  }

  @Test
  void a_space_group_that_does_not_exist_or_fit_is_an_error() {
    assertThat(errors("NaCl", rockSalt("P6_3/mmc", 4, "", NA, CL)))
        .singleElement()
        .asString()
        .contains("no symbol of space group 225");
    assertThat(
            errors("NaCl", rockSalt("Fm-3m", 4, "", new Site("Na1", "Nx", 4, "a", 0, 0, 0, 1), CL)))
        .containsExactly("site Na1 holds the unknown element Nx");
  }

  @Test
  void what_is_wrong_with_a_structure_in_doubt_is_a_warning() {
    StructureRecord doubtful = rockSalt("Fm-3m", 2, "copied badly", NA, CL);
    assertThat(errors("NaCl", doubtful)).isEmpty();
    assertThat(findings(Severity.WARNING, "NaCl", doubtful))
        .containsExactly("the cell holds 4 formula units, listed are 2 (in doubt: copied badly)");
  }

  @Test
  void a_density_that_is_not_that_of_the_cell_is_warned_of() {
    assertThat(findings(Severity.WARNING, "NaCl", rockSalt("Fm-3m", 4, "", NA, CL), density(2.5)))
        .containsExactly("the cell gives a density of 2.16 g/cm3, listed is 2.50");
  }

  @Test
  void a_cell_without_sites_is_compared_by_its_volume_alone() {
    assertThat(errors("NaCl", rockSalt("Fm-3m", 4, ""))).isEmpty();
    assertThat(findings(Severity.WARNING, "NaCl", rockSalt("Fm-3m", 4, ""), density(2.5)))
        .hasSize(1);
  }
}
