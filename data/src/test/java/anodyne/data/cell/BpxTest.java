package anodyne.data.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.Cell;
import anodyne.cell.Curve;
import anodyne.cell.Insertion;
import anodyne.cell.PorousElectrode;
import anodyne.cell.SingleCurve;
import anodyne.cell.SodiumMetal;
import anodyne.data.InputException;
import anodyne.quantity.Constants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BpxTest {
  private static final Path OWN =
      Path.of("src", "test", "resources", "anodyne", "data", "cell", "blend_bpx.json");

  @TempDir private Path folder;

  private CellSetup setup(String text) throws IOException {
    return SetupReader.read(Files.writeString(folder.resolve("setup.json"), text));
  }

  private static Insertion phase(PorousElectrode electrode, int number) {
    return (Insertion) electrode.phases().get(number);
  }

  private static void sameCurve(Curve one, Curve other, double low, double high) {
    for (int i = 0; i <= 40; i++) {
      double x = low + (high - low) * i / 40;
      assertThat(other.value(x))
          .isCloseTo(one.value(x), within(1e-12 * Math.abs(one.value(x)) + 1e-300));
    }
  }

  private static void same(PorousElectrode one, PorousElectrode other) {
    assertThat(other.thickness_m()).isEqualTo(one.thickness_m());
    assertThat(other.porosity()).isEqualTo(one.porosity());
    assertThat(other.transportEfficiency()).isEqualTo(one.transportEfficiency());
    assertThat(other.conductivity_S_per_m()).isEqualTo(one.conductivity_S_per_m());
    assertThat(other.doubleLayer_F_per_m2()).isEqualTo(one.doubleLayer_F_per_m2());
    assertThat(other.phases()).hasSameSizeAs(one.phases());
    for (int i = 0; i < one.phases().size(); i++) {
      Insertion a = phase(one, i);
      Insertion b = phase(other, i);
      double most = a.most_mol_per_m3();
      assertThat(b.volumeShare()).isCloseTo(a.volumeShare(), within(1e-15));
      assertThat(b.shape()).isEqualTo(a.shape());
      assertThat(b.radius_m()).isEqualTo(a.radius_m());
      assertThat(b.most_mol_per_m3()).isEqualTo(most);
      assertThat(b.start_mol_per_m3()).isCloseTo(a.start_mol_per_m3(), within(1e-10));
      assertThat(b.film_ohm_m2()).isEqualTo(a.film_ohm_m2());
      sameCurve(
          a.diffusivity_m2_per_s().curve(), b.diffusivity_m2_per_s().curve(), 0.01 * most, most);
      sameCurve(a.exchange().curve(), b.exchange().curve(), 0.01 * most, 0.99 * most);
      sameCurve(
          ((SingleCurve) a.openCircuit()).potential_V(),
          ((SingleCurve) b.openCircuit()).potential_V(),
          0.01,
          0.99);
    }
  }

  @ParameterizedTest
  @CsvSource({"pybamm-exact, full", "calibrated, full", "pybamm-fixed, half", "calibrated, half"})
  void a_cell_written_and_read_again_is_the_same(String variant, String kind) throws IOException {
    String rest = "\"cell\": \"" + kind + "\", \"double_layer_F_per_m2\": 0.15}";
    CellSetup first =
        setup("{\"parameters\": \"chayambuka2022\", \"variant\": \"" + variant + "\", " + rest);
    Files.writeString(folder.resolve("written.json"), BpxWriter.text(first));
    CellSetup again = setup("{\"parameters\": \"written.json\", \"cell\": \"" + kind + "\"}");
    Cell one = first.cell();
    Cell other = again.cell();
    same(one.working(), other.working());
    switch (one.counter()) {
      case PorousElectrode counter -> same(counter, (PorousElectrode) other.counter());
      case SodiumMetal metal -> assertThat(other.counter()).isEqualTo(metal);
    }
    assertThat(other.separator()).isEqualTo(one.separator());
    assertThat(other.area_m2()).isEqualTo(one.area_m2());
    assertThat(other.contact_ohm_m2()).isEqualTo(one.contact_ohm_m2());
    assertThat(other.nominalCapacity_Ah()).isEqualTo(one.nominalCapacity_Ah());
    assertThat(other.lowest_V()).isEqualTo(one.lowest_V());
    assertThat(other.highest_V()).isEqualTo(one.highest_V());
    assertThat(other.electrolyte()).isEqualTo(one.electrolyte());
    assertThat(BpxWriter.text(again)).contains("\"Initial stoichiometry\"");
  }

  @Test
  void a_blend_of_two_particles_is_two_phases() {
    Cell cell = CellSets.read(OWN).cell("bpx", CellKind.FULL).cell();
    assertThat(cell.area_m2()).isEqualTo(2 * 0.01);
    PorousElectrode negative = (PorousElectrode) cell.counter();
    assertThat(negative.phases()).hasSize(1);
    assertThat(cell.working().phases()).hasSize(2);
    Insertion large = phase(cell.working(), 0);
    assertThat(large.name()).isEqualTo("Large");
    assertThat(large.volumeShare()).isCloseTo(150_000 * 8e-6 / 3, within(1e-15));
    assertThat(large.start_mol_per_m3()).isCloseTo((0.4 + 0.25 * 0.5) * 46000, within(1e-9));
    assertThat(phase(negative, 0).start_mol_per_m3())
        .isCloseTo((0.01 + 0.75 * 0.79) * 30000, within(1e-9));
  }

  @Test
  void the_rate_constant_of_bpx_gives_its_exchange_current() {
    Cell cell = CellSets.read(OWN).cell("bpx", CellKind.FULL).cell();
    Insertion phase = phase((PorousElectrode) cell.counter(), 0);
    double x = 0.3;
    double salt = 640;
    double expected = Constants.FARADAY_C_PER_MOL * 5e-6 * Math.sqrt(salt / 1200 * x * (1 - x));
    double c = x * phase.most_mol_per_m3();
    assertThat(
            phase.exchange().curve().value(c) * Math.sqrt(salt * c * (phase.most_mol_per_m3() - c)))
        .isCloseTo(expected, within(1e-12 * expected));
    assertThat(phase.exchange().activation_J_per_mol()).isEqualTo(55000);
  }

  @Test
  void expressions_and_tables_of_bpx_mean_what_they_say() {
    Cell cell = CellSets.read(OWN).cell("bpx", CellKind.FULL).cell();
    assertThat(cell.electrolyte().conductivity_S_per_m().curve().value(1000))
        .isCloseTo(0.1297 - 2.51 + 3.329, within(1e-12));
    Insertion negative = phase((PorousElectrode) cell.counter(), 0);
    SingleCurve potential = (SingleCurve) negative.openCircuit();
    assertThat(potential.potential_V().value(0.5)).isCloseTo(0.3, within(1e-12));
    assertThat(negative.diffusivity_m2_per_s().curve().value(0.5 * 30000))
        .isCloseTo(2.7e-14 * Math.exp(-0.5), within(1e-26));
    assertThat(cell.temperature_K()).isEqualTo(303.15);
  }

  @Test
  void an_old_file_is_warned_about() throws IOException {
    String text = Files.readString(OWN).replace("\"BPX\": \"1.1.0\"", "\"BPX\": \"0.1.0\"");
    Files.writeString(folder.resolve("old.json"), text);
    CellSetup setup = setup("{\"parameters\": \"old.json\", \"cell\": \"full\"}");
    assertThat(setup.warnings()).anyMatch(w -> w.code().equals("bpx_old_kinetics"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"Porosity\": 0.47|\"Porosity\": 1.47|separator.porosity",
        "\"Thickness [m]\": 2e-05,||'Thickness [m]' is missing",
        "\"Cation transference number\": 0.26,|\"Cation transference number\": \"a\",|character 1",
        "\"Model\": \"DFN\"|\"Model\": \"SPM\"|single-particle",
        "[0.05, 0.1, 0.5, 1.2]|[0.05, 0.1, 0.5]|as many of both",
        "\"BPX\": \"1.1.0\"|\"BPX\": \"one\"|must be a version",
        "\"BPX\": \"1.1.0\"|\"BPX\": \"9.9\"|BPX version 9.9, versions 0 and 1 are",
        "\"Separator\"|\"Separater\"|'Separater'"
      })
  void what_is_wrong_in_a_file_is_told_with_its_line(String from, String to, String message)
      throws IOException {
    String text = Files.readString(OWN);
    assertThat(text).contains(from);
    Path file =
        Files.writeString(folder.resolve("bad.json"), text.replace(from, to == null ? "" : to));
    assertThatThrownBy(() -> CellSets.read(file).cell("bpx", CellKind.FULL))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("bad.json:");
  }
}
