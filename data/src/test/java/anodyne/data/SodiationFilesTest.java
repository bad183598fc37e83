package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.evidence.ReactionRecord;
import anodyne.evidence.SurfaceCapacity;
import anodyne.formula.Formula;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.Selection;
import anodyne.preparation.Precaution;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import java.util.List;
import org.junit.jupiter.api.Test;

class SodiationFilesTest {

  @Test
  void the_surface_of_the_common_mxene_has_a_wide_labelled_interval() {
    SurfaceCapacity surface = SodiationFiles.surfaces().getFirst();
    assertThat(surface.formula()).isEqualTo("Ti3C2Tx");
    assertThat(surface.used().quality()).isEqualTo(Quality.ESTIMATED);
    assertThat(surface.used().high() / surface.used().low()).isGreaterThan(5);
    assertThat(surface.reported()).hasSizeGreaterThan(2);
    assertThat(surface.reported())
        .anySatisfy(r -> assertThat(r.quality()).isEqualTo(Quality.MEASURED));
  }

  @Test
  void the_computed_capacity_of_bare_mxene_is_two_sodium() {
    double mass = Formula.parse("Ti3C2").molarMass_g_per_mol().orElseThrow();
    assertThat(319.8 * 3.6 * mass / Constants.FARADAY_C_PER_MOL).isCloseTo(2, within(1e-3));
    assertThat(SodiationFiles.surfaces().getFirst().reported())
        .anySatisfy(r -> assertThat(r.capacity_mAh_per_g().middle()).isEqualTo(319.8));
  }

  @Test
  void every_gas_has_an_enthalpy_and_none_is_a_phase_of_the_library() {
    LibraryFiles library = LibraryFiles.builtIn();
    Selection selection = new Selection(library.methods());
    List<Phase> gases = SodiationFiles.gases();
    assertThat(gases)
        .extracting(Phase::formula)
        .contains("H2O", "H2S", "H2Se", "SO2", "SeO2")
        .doesNotHaveDuplicates();
    assertThat(gases)
        .allSatisfy(gas -> {
          assertThat(selection.amount(gas, Property.FORMATION_ENTHALPY)).isPresent();
          assertThat(library.ids()).doesNotContain(gas.id());
        });
  }

  @Test
  void precautions_are_one_a_substance_and_recalled_where_no_source_was_seen() {
    List<Precaution> hazards = SodiationFiles.hazards();
    assertThat(hazards).hasSizeGreaterThan(40);
    assertThat(hazards).extracting(p -> p.substance().hill()).doesNotHaveDuplicates();
    assertThat(hazards)
        .allSatisfy(p -> assertThat(p.statementsQuality()).isEqualTo(Quality.RECALLED));
    assertThat(hazards)
        .filteredOn(p -> p.exposureLimit().isPresent())
        .allSatisfy(p -> assertThat(p.listSource()).isPresent());
  }

  @Test
  void reagents_of_the_synthesis_equations_are_covered() {
    List<Precaution> hazards = SodiationFiles.hazards();
    for (String reagent : List.of("FeCl2", "CH4N2S", "H2S", "Ti3AlC2")) {
      assertThat(hazards).anySatisfy(p -> assertThat(p.concerns(Formula.parse(reagent))).isTrue());
    }
    assertThat(EvidenceFiles.builtIn().reactions())
        .anyMatch(r -> r.process() == ReactionRecord.ReactionProcess.SYNTHESIS);
  }
}
