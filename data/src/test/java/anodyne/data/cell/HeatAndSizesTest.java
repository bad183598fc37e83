package anodyne.data.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.ActivePhase;
import anodyne.cell.Cell;
import anodyne.cell.CellHistory;
import anodyne.cell.CellTest;
import anodyne.cell.Insertion;
import anodyne.cell.LumpedHeat;
import anodyne.cell.PorousCell;
import anodyne.cell.PorousElectrode;
import anodyne.cell.Step;
import anodyne.data.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries of a setup for heat, for sizes of particles and for profiles as data. */
final class HeatAndSizesTest {
  private static final String START = "{\"parameters\": \"chayambuka2022\", \"cell\": \"full\", ";
  private static final String SIZES =
      "{\"mean_radius\": {\"value\": 3, \"unit\": \"um\"}, \"deviation\": {\"value\": 1, \"unit\":"
          + " \"um\"}, \"classes\": 5, \"weighting\": \"number\"}";

  @TempDir private Path folder;

  private CellSetup read(String entries) throws IOException {
    return SetupReader.read(Files.writeString(folder.resolve("setup.json"), START + entries + "}"));
  }

  private static PorousElectrode negative(CellSetup setup) {
    return (PorousElectrode) setup.cell().counter();
  }

  @Test
  void heat_is_given_for_the_cell_or_by_mass_and_area() throws IOException {
    double area_m2 = 2.54e-4;
    assertThat(
            read("\"thermal\": {\"heat_capacity_J_per_K\": 2, \"cooling_W_per_K\": 0.1,"
                    + " \"ambient_K\": 300}")
                .heat())
        .contains(new LumpedHeat(2, 0.1, 300));
    LumpedHeat byMass =
        read("\"thermal\": {\"heat_capacity_J_per_kg_K\": 900, \"mass_g\": 10,"
                + " \"cooling_W_per_m2_K\": 5, \"surface_cm2\": 40}")
            .heat()
            .orElseThrow();
    assertThat(byMass.capacity_J_per_K()).isEqualTo(9, within(1e-14));
    assertThat(byMass.cooling_W_per_K()).isEqualTo(0.02, within(1e-16));
    assertThat(byMass.ambient_K()).isEqualTo(298.15);
    LumpedHeat byArea =
        read("\"thermal\": {\"heat_capacity_J_per_m2_K\": 700, \"cooling_W_per_K\": 0}")
            .heat()
            .orElseThrow();
    assertThat(byArea.capacity_J_per_K()).isEqualTo(700 * area_m2, within(1e-15));
    CellSetup plain = read("\"title\": \"none\"");
    assertThat(plain.heat()).isEmpty();
    assertThat(plain.model()).isInstanceOf(PorousCell.class);
  }

  @Test
  void what_does_not_follow_the_temperature_is_said() throws IOException {
    CellSetup setup =
        read(
            "\"thermal\": {\"heat_capacity_J_per_K\": 2, \"cooling_W_per_K\": 0.1}, \"overrides\":"
                + " {\"electrolyte.conductivity_activation_energy\": {\"value\": 20, \"unit\":"
                + " \"kJ/mol\"}, \"negative.entropic_coefficient\": {\"value\": 0.1, \"unit\":"
                + " \"mV/K\"}}");
    assertThat(setup.assumptions())
        .anySatisfy(a -> {
          assertThat(a.name()).isEqualTo("thermal.constant");
          assertThat(a.value())
              .contains("electrolyte.diffusivity", "hard carbon.diffusivity")
              .doesNotContain("electrolyte.conductivity", "hard carbon.open_circuit");
        })
        .anySatisfy(a -> assertThat(a.name()).isEqualTo("thermal.ambient_K"));
    assertThat(read("\"title\": \"none\"").assumptions())
        .noneMatch(a -> a.name().startsWith("thermal"));
  }

  @Test
  void sizes_make_classes_of_the_same_phase() throws IOException {
    CellSetup one = read("\"title\": \"one size\"");
    CellSetup many = read("\"overrides\": {\"negative.sizes\": " + SIZES + "}");
    Insertion carbon = (Insertion) negative(one).phases().getFirst();
    List<ActivePhase> classes = negative(many).phases();
    assertThat(classes).hasSize(5);
    assertThat(classes.getFirst().name()).isEqualTo(carbon.name() + "#1");
    assertThat(classes.stream().mapToDouble(ActivePhase::volumeShare).sum())
        .isEqualTo(carbon.volumeShare(), within(1e-15));
    assertThat(many.cell().working()).isEqualTo(one.cell().working());
    CellSetup none =
        read(
            "\"overrides\": {\"negative.sizes\": "
                + SIZES
                    .replace("\"value\": 1,", "\"value\": 0,")
                    .replace("\"value\": 3,", "\"value\": 3.48,")
                + "}");
    assertThat(negative(none).phases()).isEqualTo(negative(one).phases());
  }

  @Test
  void sizes_have_the_state_of_charge_of_their_phase() throws IOException {
    CellSetup one = read("\"state_of_charge\": 0.4");
    CellSetup many =
        read("\"state_of_charge\": 0.4, \"overrides\": {\"negative.sizes\": " + SIZES + "}");
    double start = ((Insertion) negative(one).phases().getFirst()).start_mol_per_m3();
    for (ActivePhase phase : negative(many).phases()) {
      assertThat(((Insertion) phase).start_mol_per_m3()).isEqualTo(start, within(1e-8 * start));
    }
  }

  @Test
  void a_table_of_sizes_is_read_and_the_radius_is_the_mean_without_another() throws IOException {
    CellSetup table =
        read(
            "\"overrides\": {\"negative.sizes\": {\"table\": [[2, 1], [4, 3]], \"unit\": \"um\","
                + " \"weighting\": \"volume\"}}");
    Insertion first = (Insertion) negative(table).phases().getFirst();
    assertThat(first.radius_m()).isEqualTo(4e-6, within(1e-20));
    assertThat(first.volumeShare()).isEqualTo(0.75 * 0.489, within(1e-12));
    CellSetup mean =
        read(
            "\"overrides\": {\"negative.sizes\": {\"deviation\": {\"value\": 0, \"unit\": \"um\"},"
                + " \"classes\": 3, \"weighting\": \"volume\"}}");
    assertThat(((Insertion) negative(mean).phases().getFirst()).radius_m()).isEqualTo(3.48e-6);
  }

  @Test
  void a_cell_of_many_sizes_is_written_as_bpx_and_read_again() throws IOException {
    CellSetup many = read("\"overrides\": {\"negative.sizes\": " + SIZES + "}");
    Path file = Files.writeString(folder.resolve("many.json"), BpxWriter.text(many));
    Cell again = CellSets.read(file).cell("bpx", CellKind.FULL).cell();
    List<ActivePhase> classes = ((PorousElectrode) again.counter()).phases();
    assertThat(classes).hasSize(5);
    for (int k = 0; k < 5; k++) {
      assertThat(((Insertion) classes.get(k)).radius_m())
          .isEqualTo(((Insertion) negative(many).phases().get(k)).radius_m(), within(1e-18));
    }
  }

  @Test
  void a_profile_is_a_step_of_its_own_or_of_a_cycle() throws IOException {
    Files.writeString(
        folder.resolve("drive.csv"),
        "# seconds and amperes\ntime_s, current_A\n0,0\n60,-0.003\n\n120, -0.001\n180,0\n");
    CellSetup setup =
        read(
            "\"mesh\": {\"counter\": 4, \"separator\": 3, \"working\": 4, \"shells\": 5},"
                + " \"protocol\": [{\"profile\": \"drive.csv\", \"period_s\": 30}, [\"Rest for 60"
                + " s\", {\"profile\": {\"time_s\": [0, 100], \"power_W\": [-0.001, -0.005]}},"
                + " \"Repeat 2 times\"]]");
    assertThat(setup.protocol().orElseThrow().cycles()).hasSize(2);
    Step.Profile profile =
        (Step.Profile) setup.protocol().orElseThrow().cycles().getFirst().steps().getFirst();
    assertThat(profile.quantity()).isEqualTo(Step.Profile.Quantity.CURRENT_A);
    assertThat(profile.time_s().toArray()).containsExactly(0, 60, 120, 180);
    CellHistory history =
        new CellTest(setup.model(), CellTest.Settings.of(1e-6)).run(setup.protocol().orElseThrow());
    assertThat(history.stopped()).isEmpty();
    double charge_C = 60 * (-0.0015 - 0.002 - 0.0005);
    assertThat(history.steps().getFirst().charge_C()).isEqualTo(charge_C, within(1e-5));
    assertThat(history.steps()).hasSize(5);
    int last = history.series().size() - 1;
    assertThat(history.series().current_A().get(last) * history.series().voltage_V().get(last))
        .isEqualTo(-0.005, within(1e-9));
  }

  @Test
  void a_table_with_several_quantities_needs_to_be_told_which() throws IOException {
    Files.writeString(
        folder.resolve("run.csv"), "time_s,current_A,voltage_V\n0,-0.001,3.9\n10,-0.001,3.8\n");
    assertThatThrownBy(() -> read("\"protocol\": [{\"profile\": \"run.csv\"}]"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("current_A and voltage_V");
    Step.Profile chosen =
        (Step.Profile)
            read("\"protocol\": [{\"profile\": \"run.csv\", \"quantity\": \"voltage_V\"}]")
                .protocol()
                .orElseThrow()
                .cycles()
                .getFirst()
                .steps()
                .getFirst();
    assertThat(chosen.values().toArray()).containsExactly(3.9, 3.8);
  }
}
