package anodyne.data.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.Cell;
import anodyne.cell.Insertion;
import anodyne.cell.PorousElectrode;
import anodyne.cell.SingleCurve;
import anodyne.cell.SodiumMetal;
import anodyne.quantity.Constants;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CellSetsTest {
  private static final String SET = "chayambuka2022";

  private static Insertion only(PorousElectrode electrode) {
    return (Insertion) electrode.phases().getFirst();
  }

  private static Insertion negative(Cell cell) {
    return only((PorousElectrode) cell.counter());
  }

  private static double potential_V(Insertion phase, double x) {
    return ((SingleCurve) phase.openCircuit()).potential_V().value(x);
  }

  @Test
  void the_full_cell_has_the_dimensions_of_the_paper() {
    Cell cell = CellSets.read(SET, "pybamm-exact", CellKind.FULL).cell();
    PorousElectrode negative = (PorousElectrode) cell.counter();
    assertThat(negative.thickness_m()).isEqualTo(64e-6);
    assertThat(cell.working().thickness_m()).isEqualTo(68e-6);
    assertThat(cell.separator().thickness_m()).isEqualTo(25e-6);
    assertThat(cell.separator().transportEfficiency()).isEqualTo(Math.pow(0.55, 1.5));
    assertThat(cell.area_m2()).isEqualTo(2.54e-4);
    assertThat(cell.nominalCapacity_Ah()).isEqualTo(3e-3);
    assertThat(cell.lowest_V()).isEqualTo(2.0);
    assertThat(cell.highest_V()).isEqualTo(4.2);
    assertThat(negative(cell).surface_per_m()).isCloseTo(421_552, within(1.0));
    assertThat(only(cell.working()).surface_per_m()).isCloseTo(2_796_610, within(1.0));
  }

  @Test
  void one_variant_reads_the_diffusivity_of_the_cathode_where_pybamm_does() {
    Insertion exact = only(CellSets.read(SET, "pybamm-exact", CellKind.FULL).cell().working());
    Insertion mended = only(CellSets.read(SET, "pybamm-fixed", CellKind.FULL).cell().working());
    double half = 0.5 * 15320;
    double atBug =
        2.51e-15 + (1.71e-15 - 2.51e-15) * (500 - 131.578947) / (592.105263 - 131.578947);
    assertThat(exact.diffusivity_m2_per_s().curve().value(half)).isCloseTo(atBug, within(1e-20));
    assertThat(mended.diffusivity_m2_per_s().curve().value(13333.33333))
        .isCloseTo(3.66e-17, within(1e-24));
    assertThat(mended.diffusivity_m2_per_s().curve().value(half)).isCloseTo(8.4e-17, within(1e-18));
  }

  @Test
  void the_exchange_current_is_half_of_F_k_and_the_roots() {
    Insertion phase = negative(CellSets.read(SET, "pybamm-exact", CellKind.FULL).cell());
    double c = 4660.194175;
    double salt = 700;
    double root = Math.sqrt(salt * c * (14540 - c));
    double expected =
        Constants.FARADAY_C_PER_MOL
            * 7.48e-11
            * Math.sqrt(salt / 1000)
            * Math.sqrt(c * (14540 - c))
            / 2;
    assertThat(phase.exchange().curve().value(c) * root).isCloseTo(expected, within(1e-12));
    Insertion fitted = negative(CellSets.read(SET, "calibrated", CellKind.FULL).cell());
    assertThat(fitted.exchange().curve().value(c) * root).isCloseTo(20 * expected, within(1e-11));
  }

  @Test
  void the_open_circuit_voltage_of_the_charged_cell_is_that_of_its_tables() {
    Cell cell = CellSets.read(SET, "pybamm-exact", CellKind.FULL).cell();
    double u =
        potential_V(only(cell.working()), 3320.0 / 15320)
            - potential_V(negative(cell), 13520.0 / 14540);
    assertThat(u).isCloseTo(4.185164 - 0.041012, within(2e-6));
  }

  @Test
  void the_calibrated_variant_has_a_contact_resistance_and_says_that_it_is_a_fit() {
    ReadCell read = CellSets.read(SET, "calibrated", CellKind.FULL);
    assertThat(read.cell().contact_ohm_m2()).isEqualTo(10.5e-3);
    assertThat(read.says()).contains("fit");
    assertThat(read.mode()).isEqualTo(CellMode.EXACT);
    assertThat(read.citations()).anyMatch(c -> c.contains("10.1149/1945-7111/acb01b"));
    assertThat(CellSets.read(SET, "pybamm-exact", CellKind.FULL).citations())
        .anyMatch(c -> c.contains("10.1016/j.electacta.2021.139764"))
        .noneMatch(c -> c.contains("10.1149/1945-7111/acb01b"));
  }

  @Test
  void the_half_cell_is_hard_carbon_against_sodium() {
    Cell cell = CellSets.read(SET, "pybamm-exact", CellKind.HALF).cell();
    assertThat(cell.isHalf()).isTrue();
    assertThat(cell.counter()).isEqualTo(new SodiumMetal(10, 100e-6, 2.1e7));
    assertThat(only(cell.working()).start_mol_per_m3()).isEqualTo(400);
    assertThat(cell.lowest_V()).isEqualTo(0.005);
    assertThat(potential_V(only(cell.working()), 400.0 / 14540)).isCloseTo(1.0097, within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({
    "marquis2019,pybamm,0.680616,3.851821,1e-6",
    "petlion2021,petlion,29.2300072,4.171514,1e-6"
  })
  void sets_to_compare_solvers_on_can_be_read(
      String name, String variant, double capacity_Ah, double rest_V, double tolerance) {
    Path file = Path.of("../bench/src/main/resources/anodyne/bench/" + name + ".yaml");
    Cell cell = CellSets.read(file).cell(variant, CellKind.FULL).cell();
    assertThat(cell.nominalCapacity_Ah()).isCloseTo(capacity_Ah, within(1e-6));
    Insertion negative = negative(cell);
    Insertion positive = only(cell.working());
    double u =
        potential_V(positive, positive.start_mol_per_m3() / positive.most_mol_per_m3())
            - potential_V(negative, negative.start_mol_per_m3() / negative.most_mol_per_m3());
    assertThat(u).isCloseTo(rest_V, within(tolerance));
  }
}
