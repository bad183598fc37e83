package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.design.Bonding;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.library.Property;
import anodyne.quantity.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignReaderTest {
  private static final Heterostructure PAIR = Heterostructure.parse("MoS2/ZnIn2S4");
  private static final String GIVEN =
      """
      schema: design/1
      heterostructure: MoS2/ZnIn2S4
      temperature_K: 310
      phases:
        - name: MoS2
          thickness_nm: 6
          mass_fraction: 0.7
          carrier_concentration_per_cm3: 1e18
        - name: ZnIn2S4
          thickness_nm: 30
          mass_fraction: 0.3
          overrides:
            work_function: {value: 6.11, uncertainty: 0.1, quality: computed, source: own slab}
      interfaces:
        - bonding: covalent
          dipole_V: 0.2
      faces: {first: ohmic}
      electrode:
        window_V: [0.1, 2.5]
      numerics: {samples: 64}
      """;

  private static Design read(String text) {
    return DesignReader.read(TreeReader.yaml("design.yaml", text), PAIR);
  }

  @Test
  void given_entries_are_read_and_the_others_listed_as_assumptions() {
    Design design = read(GIVEN);
    assertThat(design.phases().getFirst().thickness_m()).isCloseTo(6e-9, within(1e-20));
    assertThat(design.phases().getFirst().overrides())
        .singleElement()
        .satisfies(v -> assertThat(v.property()).isEqualTo(Property.CARRIER_CONCENTRATION));
    assertThat(design.phases().get(1).overrides())
        .singleElement()
        .satisfies(v -> {
          assertThat(v.quality()).isEqualTo(Quality.COMPUTED);
          assertThat(v.source()).isEqualTo("own slab");
        });
    assertThat(design.interfaces().getFirst().bonding()).isEqualTo(Bonding.COVALENT);
    assertThat(design.first()).isEqualTo(Design.Face.OHMIC);
    assertThat(design.electrode().windowHigh_V()).isEqualTo(2.5);
    assertThat(design.settings().samples()).isEqualTo(64);
    assertThat(design.assumptions())
        .extracting("name")
        .contains("faces.last", "interfaces[0].pinning_slope")
        .doesNotContain("temperature_K", "phases[0].thickness_nm", "interfaces[0].bonding");
  }

  @Test
  void a_plain_override_is_the_users_estimate_and_not_a_measurement() {
    Design design =
        read(
            GIVEN.replace(
                "{value: 6.11, uncertainty: 0.1, quality: computed, source: own slab}", "6.11"));
    assertThat(design.phases().get(1).overrides().getFirst().quality())
        .isEqualTo(Quality.ESTIMATED);
  }

  @Test
  void an_entry_of_the_electrode_that_is_stated_is_none_of_the_defaults() {
    Design stated = read("schema: design/1\nelectrode: {loading_mg_per_cm2: 1, porosity: null}");
    assertThat(stated.electrode().given()).containsExactly("loading_mg_per_cm2");
    assertThat(stated.electrode().loading_kg_per_m2())
        .isEqualTo(DesignReader.defaults(PAIR).electrode().loading_kg_per_m2());

    String written = DesignWriter.text(DesignReader.defaults(PAIR), "d.yaml");
    assertThat(read(written).electrode().given()).isEmpty();
    assertThat(read(written.replace("porosity: 0.5", "porosity: 0.4")).electrode().given())
        .containsExactly("porosity");
    assertThatThrownBy(() -> read("schema: design/1\nelectrode: {defaults: [mass]}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'mass' is no entry of the electrode");
  }

  @Test
  void a_written_design_reads_back_as_the_same_design() {
    for (Design design : new Design[] {read(GIVEN), DesignReader.defaults(PAIR)}) {
      Design yaml =
          DesignReader.read(TreeReader.yaml("d.yaml", DesignWriter.text(design, "d.yaml")), PAIR);
      Design json =
          DesignReader.read(TreeReader.json("d.json", DesignWriter.text(design, "d.json")), PAIR);
      assertThat(yaml).isEqualTo(json);
      assertThat(yaml.phases()).isEqualTo(design.phases());
      assertThat(yaml.electrode()).isEqualTo(design.electrode());
      assertThat(yaml.settings()).isEqualTo(design.settings());
      assertThat(yaml.temperature_K()).isEqualTo(design.temperature_K());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "temperature_K: 310 | temperature_k: 310 | did you mean 'temperature_K'",
        "thickness_nm: 6 | thickness_nm: -6 | thickness_nm of MoS2",
        "thickness_nm: 6 | thickness_nm: .nan | thickness_nm",
        "mass_fraction: 0.7 | mass_fraction: 0.8 | add up to 1",
        "bonding: covalent | bonding: covalnt | did you mean 'covalent'",
        "name: MoS2 | name: WS2 | the heterostructure has",
        "heterostructure: MoS2/ZnIn2S4 | heterostructure: SnS/SnO2 | the command names",
        "value: 6.11 | value: 61.1 | work_function must lie in",
        "quality: computed | quality: mesured | did you mean 'measured'",
        "schema: design/1 | schema: design/2 | schema",
        "'[0.1, 2.5]' | '[0.1]' | two numbers",
      })
  void what_is_wrong_is_named_with_its_place(String good, String bad, String message) {
    String text = GIVEN.replace(good, bad);
    assertThat(text).isNotEqualTo(GIVEN);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("design.yaml");
  }

  @ParameterizedTest
  @CsvSource({"MoS2/", "/MoS2", "''", "A//B", "A@B/C"})
  void a_heterostructure_needs_a_phase_on_every_side(String text) {
    assertThatThrownBy(() -> Heterostructure.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_two_signs_mean_layers_and_coating() {
    assertThat(Heterostructure.parse("A/B/C").phases()).containsExactly("A", "B", "C");
    assertThat(Heterostructure.parse("A@B").arrangement())
        .isEqualTo(Heterostructure.Arrangement.CORE_SHELL);
  }

  @Test
  void how_sodium_is_driven_reads_back_as_it_was_written() {
    Heterostructure pair = Heterostructure.parse("MoS2/SnO2");
    Design driven =
        DesignReader.read(
            TreeReader.json(
                "design.json",
                """
                {"schema": "design/1", "transport": {"from_na_per_formula": 0.01,
                 "to_na_per_formula": 0.05, "electrons": "moving", "electron_face": "last"}}
                """),
            pair);
    assertThat(driven.drive().toNaPerFormula()).hasValue(0.05);
    assertThat(driven.drive().electronFace()).contains(Design.End.LAST);
    Design again =
        DesignReader.read(
            TreeReader.json("design.json", DesignWriter.text(driven, "design.json")), pair);
    assertThat(again.drive()).isEqualTo(driven.drive());
    assertThat(DesignReader.defaults(pair).drive()).isEqualTo(Design.Drive.standard());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"from_na_per_formula\": 0.1, \"to_na_per_formula\": 0.1} | must lie below",
        "{\"to_na_per_formula\": -1} | must lie in",
        "{\"electron_face\": \"last\"} | electrons at equilibrium need none",
        "{\"electrons\": \"fast\"} | electrons",
      })
  void sodium_is_not_driven_backwards_or_by_nothing(String transport, String message) {
    assertThatThrownBy(() ->
            DesignReader.read(
                TreeReader.json(
                    "design.json", "{\"schema\": \"design/1\", \"transport\": " + transport + "}"),
                Heterostructure.parse("MoS2/SnO2")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }
}
