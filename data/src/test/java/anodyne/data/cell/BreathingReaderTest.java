package anodyne.data.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.cell.Breathing;
import anodyne.cell.SolidConductivity;
import anodyne.cell.SwollenElectrode;
import anodyne.data.InputException;
import anodyne.quantity.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BreathingReaderTest {
  private static final Path HOST =
      Path.of("src", "test", "resources", "anodyne", "data", "cell", "host.yaml");
  private static final String OF = ", source: made, quality: estimated}";
  private static final String ROOM =
      "  breathing:\n    voids: {value: 10, unit: \"%\""
          + OF
          + "\n"
          + "    thickening: {value: 0.3, unit: \"1\""
          + OF
          + "\n";
  private static final String PHASES =
      "    phases:\n"
          + "      - name: sulfide\n"
          + "        conductivity_empty: {value: 1, unit: \"S/m\""
          + OF
          + "\n"
          + "        conductivity_full: {value: 2, unit: \"S/m\""
          + OF
          + "\n"
          + "      - name: carbon\n"
          + "        swelling: {value: 0.1, unit: \"1\""
          + OF
          + "\n"
          + "        conductivity_empty: {value: 100, unit: \"S/m\""
          + OF
          + "\n"
          + "        conductivity_full: {value: 100, unit: \"S/m\""
          + OF
          + "\n"
          + "      - name: MXene\n"
          + "        conductivity_empty: {value: 3, unit: \"S/cm\""
          + OF
          + "\n"
          + "        conductivity_full: {value: 3, unit: \"S/cm\""
          + OF
          + "\n"
          + "    additives:\n"
          + "      - name: black\n"
          + "        volume_fraction: {value: 0.04, unit: \"1\""
          + OF
          + "\n"
          + "        conductivity: {value: 500, unit: \"S/m\""
          + OF
          + "\n";

  @TempDir private Path folder;

  private CellSetup setup(String block, String more) throws IOException {
    String text = Files.readString(HOST).replace("  double_layer:", block + "  double_layer:");
    Files.writeString(folder.resolve("set.yaml"), text);
    Path setup =
        Files.writeString(
            folder.resolve("s.yaml"), "parameters: set.yaml\ncell: half\n" + more + "\n");
    return SetupReader.read(setup);
  }

  @Test
  void an_electrode_follows_its_sodium() throws IOException {
    Breathing breathing = setup(ROOM + PHASES, "").cell().working().breathing().orElseThrow();
    assertThat(breathing.room()).isEqualTo(new SwollenElectrode(0.1, 0.3, 1.5));
    assertThat(breathing.swelling()).isEqualTo(Series.of(0, 0.1, 0));
    assertThat(breathing.conduction().orElseThrow().parts())
        .isEqualTo(
            List.of(
                new SolidConductivity.Part("sulfide", 0.2, 1, 2, 2.3),
                new SolidConductivity.Part("carbon", 0.05, 100, 100, 1.1),
                new SolidConductivity.Part("MXene", 0.05, 300, 300, 1),
                SolidConductivity.Part.additive("black", 0.04, 500)));
  }

  @Test
  void a_setup_can_say_it_of_a_set_that_does_not() throws IOException {
    CellSetup setup =
        setup(
            "",
            "overrides: {negative.breathing.thickening: {value: 0.5, unit: \"1\"},"
                + " negative.breathing.carbon.swelling: {value: 0.2, unit: \"1\"}}");
    Breathing breathing = setup.cell().working().breathing().orElseThrow();
    assertThat(breathing.room().thickening()).isEqualTo(0.5);
    assertThat(breathing.swelling()).isEqualTo(Series.of(0, 0.2, 0));
    assertThat(breathing.conduction()).isEmpty();
    assertThat(setup.warnings()).isEmpty();
  }

  @Test
  void without_a_word_nothing_follows() throws IOException {
    assertThat(setup("", "").cell().working().breathing()).isEmpty();
  }

  @Test
  void a_single_particle_warns_that_it_stays_as_it_is() throws IOException {
    assertThat(setup(ROOM, "model: spm").warnings())
        .extracting(w -> w.code())
        .containsExactly("breathing_not_followed");
  }

  @Test
  void bpx_cannot_say_it() throws IOException {
    CellSetup setup = setup(ROOM, "");
    assertThatThrownBy(() -> BpxWriter.text(setup))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("negative electrode follows its sodium");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "voids: {value: 10| voids: {value: -10| must be from 0 to 1",
        "thickening:| thicken:| thicken",
        "- name: MXene| - name: mxen| MXene",
        "- name: MXene| - name: carbon| names carbon twice",
        "swelling: {value: 0.1| swelling: {value: -1.5| must lie between -1 and 100",
        "conductivity_full: {value: 2| conductivity_fulll: {value: 2| conductivity_full",
        "volume_fraction: {value: 0.04| volume_fraction: {value: 0.9| fill",
        "conductivity: {value: 500| conductivity: {value: 0| must be positive"
      })
  void what_is_wrong_is_named_with_its_place(String good, String bad, String named) {
    assertThatThrownBy(() -> setup((ROOM + PHASES).replace(good, bad), ""))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(named)
        .hasMessageContaining("set.yaml:");
  }

  @Test
  void a_conversion_swells_by_its_stages_alone() {
    String block =
        (ROOM + PHASES)
            .replace(
                "- name: sulfide\n",
                "- name: sulfide\n        swelling: {value: 1, unit: \"1\"" + OF + "\n");
    assertThatThrownBy(() -> setup(block, ""))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("stages of a conversion phase say how it swells");
  }

  @Test
  void all_phases_conduct_or_none() {
    String block =
        (ROOM + PHASES)
            .replace("        conductivity_empty: {value: 3, unit: \"S/cm\"" + OF + "\n", "")
            .replace("        conductivity_full: {value: 3, unit: \"S/cm\"" + OF + "\n", "");
    assertThatThrownBy(() -> setup(block, ""))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("MXene needs conductivity_empty and conductivity_full");
  }
}
