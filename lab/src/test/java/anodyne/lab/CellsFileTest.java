package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.InputException;
import anodyne.measurement.Cell;
import anodyne.measurement.Cell.Basis;
import anodyne.measurement.Cell.Role;
import anodyne.quantity.Warning;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsFileTest {
  private static final String EXAMPLE =
      """
      # cells of one batch
      cell,files,role,group,host,active_mass_mg,mass_basis,electrode_mass_mg,active_fraction,\
      carbon_fraction,binder_fraction,loading_mg_cm2,diameter_mm,collector,electrolyte,\
      electrolyte_volume_uL,separator,counter_mass_mg,temperature_degC,presodiated,length_um,\
      molar_volume_cm3_per_mol,molar_mass_g_per_mol
      A1,A1_*.ndax|eis/A1*.mpt,anode,MoS2 batch 3,MoS2/ZnIn2S4,1.20,composite,1.50,0.8,0.1,0.1,\
      1.061,12,Cu,"1 M NaPF6 in DME, dry",80,GF/D,50,25,no,5,32.0,160.07
      A2,,anode,MoS2 batch 3,MoS2/ZnIn2S4,,,1.4,0.8,0.1,0.1,,12,Cu,,,,,,,,,
      """;

  private static Cell only(String header, String line) {
    return CellsFile.read("cells.csv", header + "\n" + line + "\n").cells().getFirst().cell();
  }

  @Test
  void every_field_of_the_example_arrives_in_base_units() {
    CellsFile file = CellsFile.read("cells.csv", EXAMPLE);
    Cell cell = file.cells().getFirst().cell();
    assertThat(cell.id()).isEqualTo("A1");
    assertThat(cell.role()).contains(Role.ANODE);
    assertThat(cell.group()).isEqualTo("MoS2 batch 3");
    assertThat(cell.host()).contains("MoS2/ZnIn2S4");
    assertThat(cell.activeMass_kg().orElseThrow()).isCloseTo(1.2e-6, within(1e-15));
    assertThat(cell.massBasis()).isEqualTo(Basis.COMPOSITE);
    assertThat(cell.electrodeMass_kg().orElseThrow()).isCloseTo(1.5e-6, within(1e-15));
    assertThat(cell.area_m2().orElseThrow()).isCloseTo(Math.PI * 36e-6, within(1e-15));
    assertThat(cell.diameter_m().orElseThrow()).isCloseTo(0.012, within(1e-15));
    assertThat(cell.collector()).contains("Cu");
    assertThat(cell.electrolyte()).contains("1 M NaPF6 in DME, dry");
    assertThat(cell.electrolyteVolume_m3().orElseThrow()).isCloseTo(80e-9, within(1e-20));
    assertThat(cell.separator()).contains("GF/D");
    assertThat(cell.counterMass_kg().orElseThrow()).isCloseTo(50e-6, within(1e-15));
    assertThat(cell.temperature_K().orElseThrow()).isCloseTo(298.15, within(1e-9));
    assertThat(cell.presodiated()).contains(false);
    assertThat(cell.length_m().orElseThrow()).isCloseTo(5e-6, within(1e-15));
    assertThat(cell.molarVolume_m3().orElseThrow()).isCloseTo(32e-6, within(1e-15));
    assertThat(cell.molarMass_kg().orElseThrow()).isCloseTo(0.16007, within(1e-12));
  }

  @Test
  void active_mass_follows_from_the_electrode_or_from_the_loading() {
    Cell byFraction = CellsFile.read("cells.csv", EXAMPLE).cells().get(1).cell();
    assertThat(byFraction.activeMass_kg().orElseThrow()).isCloseTo(1.12e-6, within(1e-15));
    Cell byLoading = only("cell,loading_mg_cm2,area_cm2", "B,2,1.5");
    assertThat(byLoading.activeMass_kg().orElseThrow()).isCloseTo(3e-6, within(1e-15));
    assertThat(only("cell,diameter_mm", "C,12").activeMass_kg()).isEmpty();
  }

  @Test
  void a_mass_without_basis_is_that_of_the_host_and_warned_of() {
    CellsFile file = CellsFile.read("cells.csv", "cell,active_mass_mg\nA,1\nB,\n");
    assertThat(file.warnings())
        .singleElement()
        .extracting(Warning::code, Warning::subject)
        .containsExactly("mass_basis_missing", "A");
  }

  @Test
  void files_belong_to_a_cell_by_pattern_or_by_the_beginning_of_their_name() {
    CellsFile file = CellsFile.read("cells.csv", EXAMPLE);
    assertThat(file.of(Path.of("data", "A1_rate.ndax")).map(Cell::id)).contains("A1");
    assertThat(file.of(Path.of("data", "eis", "A1 after.mpt")).map(Cell::id)).contains("A1");
    assertThat(file.of(Path.of("A2_long.nda")).map(Cell::id)).contains("A2");
    assertThat(file.of(Path.of("A22_long.nda"))).isEmpty();
    assertThat(file.of(Path.of("A1_rate.csv"))).isEmpty();
  }

  @Test
  void a_file_that_two_cells_claim_is_an_error() {
    CellsFile file = CellsFile.read("cells.csv", "cell,files\nA,x*.nda\nB,*1.nda\n");
    assertThatThrownBy(() -> file.of(Path.of("x1.nda")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("A, B")
        .hasMessageContaining("cells.csv:3");
    assertThat(file.of(Path.of("x2.nda"))).map(Cell::id).isEqualTo(Optional.of("A"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cell,actve_mass_mg;A,1;unknown column;cells.csv:1;active_mass_mg",
        "cell,active_mass_mg;A,one;must be a number;cells.csv:2;without a unit",
        "cell,active_mass_mg;A,1.2 mg;must be a number;cells.csv:2;without a unit",
        "cell,active_mass_mg;A,-1;must be above;cells.csv:2;milligrams",
        "cell,active_mass_mg;A,0.0000012;must be above;cells.csv:2;milligrams",
        "cell,active_fraction;A,80;at most 1;cells.csv:2;not percent",
        "cell,active_fraction,carbon_fraction,binder_fraction;A,0.8,0.2,0.1;add up to"
            + " 1.1;cells.csv:2;correct",
        "cell,active_mass_mg,electrode_mass_mg;A,2,1;more than"
            + " electrode_mass_mg;cells.csv:2;coating",
        "cell,active_mass_mg,electrode_mass_mg,active_fraction;A,1,2,0.8;gives 1.6"
            + " mg;cells.csv:2;correct",
        "cell,active_mass_mg,loading_mg_cm2,diameter_mm;A,1,2,12;gives 2.2619"
            + " mg;cells.csv:2;loading",
        "cell,diameter_mm,area_cm2;A,12,2;has 1.1310 cm2;cells.csv:2;leave it out",
        "cell,temperature_degC;A,298;at most 250;cells.csv:2;25 and not 298",
        "cell,role;A,Anode;role is 'Anode';cells.csv:2;anode, cathode, full, symmetric",
        "cell,mass_basis;A,electrode;mass_basis is;cells.csv:2;host, composite",
        "cell,presodiated;A,true;presodiated is;cells.csv:2;yes, no",
        "cell,role;A;1 fields, the header 2;cells.csv:2;double quotes",
        "cell,role;,anode;cell is empty;cells.csv:2;name the cell",
        "role;anode;column cell is missing;cells.csv:1;add it",
        "cell,cell;A,A;stands twice;cells.csv:1;keep one"
      })
  void what_is_wrong_is_one_line_with_file_line_and_remedy(
      String header, String line, String what, String where, String mend) {
    assertThatThrownBy(() -> CellsFile.read("cells.csv", header + "\n" + line + "\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(what)
        .hasMessageContaining(where)
        .hasMessageContaining(mend)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  @Test
  void a_cell_may_stand_only_once() {
    assertThatThrownBy(() -> CellsFile.read("cells.csv", "cell\nA\nA\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cells.csv:3")
        .hasMessageContaining("cells.csv:2");
  }
}
