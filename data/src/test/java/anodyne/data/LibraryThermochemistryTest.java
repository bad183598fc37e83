package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.library.StructureRecord;
import anodyne.quantity.Quality;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LibraryThermochemistryTest {
  /** Molar volume in cm3 of one angstrom3 a formula unit. */
  private static final double CM3_PER_ANGSTROM3 = 0.602214076;

  private final LibraryFiles files = LibraryFiles.builtIn();
  private final Selection selection = files.library().selection();

  private Optional<Selected> of(Phase phase, Property property) {
    return selection.amount(phase, property);
  }

  private OptionalDouble volume_cm3(Phase phase) {
    Optional<Selected> listed = of(phase, Property.MOLAR_VOLUME);
    return listed.isPresent() ? OptionalDouble.of(listed.get().value()) : ofCell_cm3(phase);
  }

  private OptionalDouble tabulatedVolume_cm3(Phase phase) {
    Optional<Selected> listed = of(phase, Property.MOLAR_VOLUME).filter(this::isSeen);
    return listed.isPresent() ? OptionalDouble.of(listed.get().value()) : ofCell_cm3(phase);
  }

  private boolean isSeen(Selected selected) {
    return selected.quality().compareTo(Quality.HANDBOOK) <= 0;
  }

  private static OptionalDouble ofCell_cm3(Phase phase) {
    return phase
        .structure()
        .filter(s -> s.doubt().isEmpty() && s.formulaUnitsPerCell().isPresent())
        .map(s -> OptionalDouble.of(cellVolume_cm3(s)))
        .orElse(OptionalDouble.empty());
  }

  private static double cellVolume_cm3(StructureRecord structure) {
    return structure.cell().volume_angstrom3()
        * CM3_PER_ANGSTROM3
        / structure.formulaUnitsPerCell().getAsInt();
  }

  @Test
  void every_phase_of_the_table_has_enthalpy_entropy_and_volume() {
    List<String> names =
        EvidenceFiles.table1().stream().flatMap(r -> r.phases().stream()).distinct().toList();
    assertThat(names).hasSizeGreaterThan(40);
    for (String name : names) {
      Phase phase = files.find(name);
      assertThat(of(phase, Property.FORMATION_ENTHALPY)).as("enthalpy of " + name).isPresent();
      assertThat(of(phase, Property.ENTROPY)).as("entropy of " + name).isPresent();
      assertThat(volume_cm3(phase)).as("volume of " + name).isPresent();
    }
  }

  @Test
  void every_element_of_the_table_and_sodium_has_a_reference_phase_of_zero_enthalpy() {
    for (String name :
        List.of(
            "Na", "Mo", "W", "V", "Fe", "Co", "Ni", "Cu", "Zn", "In", "Sn", "Sb", "Bi", "S", "Se",
            "Te", "O2", "C", "Ti", "Mn", "Ge", "Nb", "Re", "As", "Al")) {
      Phase phase = files.find(name);
      assertThat(of(phase, Property.FORMATION_ENTHALPY).orElseThrow().value()).as(name).isZero();
      assertThat(of(phase, Property.ENTROPY).orElseThrow().quality())
          .as(name)
          .isEqualTo(Quality.HANDBOOK);
    }
  }

  @Test
  void whatever_has_an_enthalpy_has_an_entropy_and_unless_it_is_a_gas_a_volume() {
    for (Phase phase : files.phases()) {
      if (of(phase, Property.FORMATION_ENTHALPY).isPresent()) {
        assertThat(of(phase, Property.ENTROPY)).as(phase.id()).isPresent();
        if (!phase.id().equals("O2")) {
          assertThat(volume_cm3(phase)).as(phase.id()).isPresent();
        }
      }
    }
  }

  @Test
  void what_is_calculated_borrowed_or_estimated_states_its_error_or_range() {
    for (Phase phase : files.phases()) {
      for (PropertyValue value : phase.values(Property.FORMATION_ENTHALPY)) {
        if (value.quality().compareTo(Quality.COMPUTED) >= 0) {
          assertThat(value.uncertainty().isPresent() || value.low() < value.high())
              .as(phase.id() + " " + value.source())
              .isTrue();
        }
      }
    }
  }

  @Test
  void calculated_enthalpies_stand_only_where_no_table_has_one() {
    for (Phase phase : files.phases()) {
      List<Quality> qualities =
          phase.values(Property.FORMATION_ENTHALPY).stream().map(PropertyValue::quality).toList();
      if (qualities.contains(Quality.COMPUTED)) {
        assertThat(qualities).as(phase.id()).doesNotContain(Quality.HANDBOOK, Quality.MEASURED);
      }
    }
  }

  /** The rms difference a atom between the rule of volumes and the tables. */
  private double ruleError(Predicate<Formula> kind) {
    double sum = 0;
    int count = 0;
    for (Phase phase : files.phases()) {
      Formula formula = Formula.parse(phase.formula());
      boolean counts = formula.isFixed() && formula.elements().size() > 1 && kind.test(formula);
      Optional<Selected> entropy = of(phase, Property.ENTROPY).filter(this::isSeen);
      OptionalDouble volume_cm3 = tabulatedVolume_cm3(phase);
      if (counts && entropy.isPresent() && volume_cm3.isPresent()) {
        double rule = 2.258 * volume_cm3.getAsDouble() + 15;
        double perAtom = (rule - entropy.get().value()) / formula.atoms().constant().toDouble();
        sum += perAtom * perAtom;
        count++;
      }
    }
    assertThat(count).isGreaterThan(10);
    return Math.sqrt(sum / count);
  }

  private static boolean has(Formula formula, String symbol) {
    return formula.elements().contains(Element.of(symbol).orElseThrow());
  }

  @Test
  void the_error_given_to_entropies_from_volumes_is_that_of_the_rule_against_the_tables() {
    assertThat(ruleError(f -> has(f, "O"))).isCloseTo(4.4, within(0.4));
    assertThat(ruleError(f -> has(f, "S") && !has(f, "O"))).isCloseTo(6.4, within(0.4));
    assertThat(ruleError(f -> (has(f, "Se") || has(f, "Te")) && !has(f, "S")))
        .isCloseTo(7.5, within(0.4));
  }

  @Test
  void entropies_from_volumes_follow_the_rule() {
    int count = 0;
    for (Phase phase : files.phases()) {
      for (PropertyValue value : phase.values(Property.ENTROPY)) {
        if (value.method().equals("volume-entropy")) {
          double rule = 2.258 * volume_cm3(phase).getAsDouble() + 15;
          assertThat(value.low()).as(phase.id()).isCloseTo(rule, within(0.6));
          count++;
        }
      }
    }
    assertThat(count).isGreaterThan(20);
  }
}
