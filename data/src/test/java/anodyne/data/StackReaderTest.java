package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.Contact;
import anodyne.junction.Geometry;
import anodyne.junction.Layer;
import anodyne.junction.MeshChoice;
import anodyne.junction.Statistics;
import anodyne.transport.ElectronModel;
import anodyne.transport.Face;
import anodyne.transport.SodiumStep;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackReaderTest {
  private static final String FULL =
      """
      {"temperature_K": 300, "geometry": "sphere", "statistics": "boltzmann",
       "step_transport": "continuous", "tunnelling": "none",
       "layers": [
        {"name": "n", "thickness_nm": 2000, "band_gap_eV": 1.12, "electron_affinity_eV": 4.05,
         "permittivity": 11.7, "nc_per_cm3": 2.8e19, "nv_per_cm3": 1.04e19,
         "donors_per_cm3": 1e16, "acceptors_per_cm3": 0,
         "electron_mobility_cm2_per_Vs": 320, "hole_mobility_cm2_per_Vs": 40,
         "srh_lifetime_s": 1e-8, "generation_per_cm3_s": 0,
         "ions": [{"name": "Na", "charge": 1, "sites_per_cm3": 1e21, "site_energy_eV": 0.0,
                   "diffusivity_cm2_per_s": 1e-13, "initial_per_cm3": 1e18, "lattice": "own"}]},
        {"name": "p", "thickness_nm": 1000, "band_gap_eV": 1.5, "electron_affinity_eV": 4,
         "permittivity": 10, "electron_mass": 0.5, "hole_mass": 1},
        {"name": "Cu", "work_function_eV": 4.65}],
       "contacts": {"left": "insulated", "right": {"schottky_barrier_eV": 0.6}},
       "interface_dipole_V": [0.1, 0],
       "mesh": {"nodes_per_layer": 200},
       "sodium_step": {"ion": "Na", "face": "left", "from_per_cm3": 1e18, "to_per_cm3": 1e20}}
      """;

  private static StackReader.StackFile read(String text) {
    return StackReader.read(TreeReader.json("stack.json", text));
  }

  @Test
  void every_field_is_read_and_converted_to_si() {
    StackReader.StackFile file = read(FULL);
    assertThat(file.stack().temperature_K()).isEqualTo(300);
    assertThat(file.stack().geometry()).isEqualTo(Geometry.SPHERE);
    assertThat(file.stack().statistics()).isEqualTo(Statistics.BOLTZMANN);
    assertThat(file.stack().layers()).hasSize(3);
    assertThat(file.stack().layers().getFirst())
        .isInstanceOfSatisfying(
            Layer.Semiconductor.class,
            s -> {
              assertThat(s.thickness_m()).isCloseTo(2e-6, within(1e-20));
              assertThat(s.conductionStates_per_m3()).isCloseTo(2.8e25, within(1e12));
              assertThat(s.donors_per_m3()).isEqualTo(1e22);
              assertThat(s.kinetics().electronMobility_m2_per_Vs()).isCloseTo(0.032, within(1e-12));
              assertThat(s.ions().getFirst().sites_per_m3()).hasValue(1e27);
            });
    assertThat(file.stack().layers().get(2)).isInstanceOf(Layer.Metal.class);
    assertThat(file.stack().right()).isEqualTo(new Contact.SchottkyBarrier(0.6));
    assertThat(file.stack().interfaceDipole_V().get(0)).isEqualTo(0.1);
    assertThat(file.stack().mesh()).isEqualTo(new MeshChoice.PerLayer(200));
    assertThat(file.warnings()).isEmpty();
    assertThat(file.junctionWarnings()).extracting("subject").containsExactly("sodium_step");
    assertThat(file.sodiumStep())
        .contains(
            new StackReader.StepEntry(
                new SodiumStep("Na", Face.LEFT, 1e24, 1e26), ElectronModel.EQUILIBRIUM, Face.LEFT));
  }

  private static final String METAL =
      """
      {"geometry": "%s", "layers": [
        {"name": "n", "thickness_nm": 100, "band_gap_eV": 1, "permittivity": 10,
         "electron_affinity_eV": 4, "nc_per_cm3": 1e19, "nv_per_cm3": 1e19,
         "ions": [{"name": "Na", "charge": 1, "initial_per_cm3": 1e18}]},
        {"name": "m", "work_function_eV": 4.5,
         "ions": [{"name": "Na", "charge": 1, "initial_per_cm3": 2e18}]}],
       "sodium_step": {"ion": "Na", "face": "%s", "from_per_cm3": 1e18, "to_per_cm3": 1e20,
                       "electrons": "moving"}}
      """;

  @Test
  void metals_hold_ions_and_a_junction_says_that_it_ignores_them() {
    StackReader.StackFile file = read(METAL.formatted("slab", "left"));
    assertThat(file.stack().layers().get(1).ions().getFirst().initial_per_m3()).isEqualTo(2e24);
    assertThat(file.junctionWarnings())
        .extracting("code")
        .containsExactly("not_used_at_equilibrium", "ions_of_metal");
    assertThat(file.assumptions())
        .extracting("name")
        .contains("layers[1].ions[0].diffusivity_cm2_per_s", "layers[0].ions[0].sites_per_cm3");
  }

  @Test
  void electrons_and_holes_may_have_levels_of_their_own() {
    StackReader.StackFile file =
        read(METAL.formatted("slab", "left").replace("\"moving\"", "\"separate\""));
    assertThat(file.sodiumStep().orElseThrow().electrons()).isEqualTo(ElectronModel.SEPARATE);
    assertThat(file.sodiumStep().orElseThrow().electronFace()).isEqualTo(Face.RIGHT);
  }

  /** Shape, driven face, face of the electrons. */
  @ParameterizedTest
  @CsvSource({"slab, left, RIGHT", "slab, right, LEFT", "sphere, right, RIGHT"})
  void moving_electrons_come_from_the_other_face_but_never_from_a_centre(
      String geometry, String driven, Face supply) {
    StackReader.StackFile file = read(METAL.formatted(geometry, driven));
    assertThat(file.sodiumStep().orElseThrow().electrons()).isEqualTo(ElectronModel.COMMON);
    assertThat(file.sodiumStep().orElseThrow().electronFace()).isEqualTo(supply);
    assertThat(file.assumptions()).extracting("name").contains("sodium_step.electron_face");
  }

  @Test
  void defaults_are_listed_as_assumptions() {
    StackReader.StackFile file =
        read(
            """
            {"layers": [{"name": "n", "thickness_nm": 100, "band_gap_eV": 1, "permittivity": 10,
             "electron_affinity_eV": 4, "nc_per_cm3": 1e19, "nv_per_cm3": 1e19}]}
            """);
    assertThat(file.assumptions())
        .extracting("name")
        .contains(
            "temperature_K",
            "geometry",
            "statistics",
            "layers[0].donors_per_cm3",
            "contacts.left",
            "mesh.nodes_per_layer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"thickness_nm\": 2000 | \"thickness_nm\": -5 | thickness_nm of n must lie in [0.01",
        "\"acceptors_per_cm3\": 0 | \"acceptors_per_cm3\": 1e40 |"
            + " acceptors_per_cm3 of n must lie in [0, 1e24], got 1.0E40",
        "\"thickness_nm\": 2000 | \"thicknes_nm\": 2000 | did you mean 'thickness_nm'",
        "\"thickness_nm\": 2000 | \"thickness_nm\": NaN | stack.json",
        "\"thickness_nm\": 2000 | \"thickness_nm\": \"thick\" | must be a number",
        "\"thickness_nm\": 2000, | | key 'thickness_nm' is missing",
        "\"permittivity\": 11.7 | \"permittivity\": 0 | permittivity of n",
        "\"geometry\": \"sphere\" | \"geometry\": \"spher\" | did you mean 'sphere'",
        "\"nodes_per_layer\": 200 | \"nodes_per_layer\": 10000000 | nodes_per_layer",
        "[0.1, 0] | [0.1] | one number per interface",
        "\"electron_mass\": 0.5 | \"electron_mass\": 0.5, \"nc_per_cm3\": 1e19 | both given",
        "{\"schottky_barrier_eV\": 0.6} | \"ohmc\" | did you mean 'ohmic'",
      })
  void what_is_wrong_is_named_with_its_place(String good, String bad, String message) {
    String text = FULL.replace(good, bad == null ? "" : bad);
    assertThat(text).isNotEqualTo(FULL);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("stack.json");
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void damaged_files_are_refused_and_nothing_else(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 400; run++) {
      StringBuilder damaged = new StringBuilder(FULL);
      int edits = 1 + random.nextInt(3);
      for (int e = 0; e < edits; e++) {
        int at = random.nextInt(damaged.length());
        switch (random.nextInt(3)) {
          case 0 -> damaged.setLength(Math.max(1, at));
          case 1 -> damaged.setCharAt(at, (char) random.nextInt(1, 0x250));
          default -> damaged.insert(at, random.nextInt(10));
        }
      }
      Throwable thrown = catchThrowable(() -> read(damaged.toString()));
      if (thrown != null) {
        assertThat(thrown).as("input %s", damaged).isInstanceOf(InputException.class);
      }
    }
  }

  @Test
  void tunnelling_without_emission_is_said_to_have_no_effect() {
    String text =
        """
        {"tunnelling": "wkb", "step_transport": "%s",
         "layers": [{"name": "m", "work_function_eV": 4.6},
          {"name": "n", "thickness_nm": 10, "band_gap_eV": 1, "electron_affinity_eV": 4,
           "permittivity": 10, "electron_mass": 1, "hole_mass": 1}]}
        """;
    assertThat(read(text.formatted("continuous")).warnings())
        .extracting(w -> w.code())
        .containsExactly("tunnelling_without_emission");
    assertThat(read(text.formatted("thermionic")).warnings()).isEmpty();
  }
}
