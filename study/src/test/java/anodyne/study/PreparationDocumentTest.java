package anodyne.study;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.data.DesignReader;
import anodyne.data.EvidenceFiles;
import anodyne.data.JsonObject;
import anodyne.data.LibraryFiles;
import anodyne.data.SodiationFiles;
import anodyne.design.Heterostructure;
import anodyne.evidence.SurfaceCapacity;
import anodyne.formula.Formula;
import anodyne.library.Phase;
import anodyne.library.Selection;
import anodyne.preparation.Synthesis;
import anodyne.sodiation.Recharged;
import anodyne.sodiation.SodiationInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreparationDocumentTest {
  private static final LibraryFiles LIBRARY = LibraryFiles.builtIn();
  private static final Selection SELECTION = new Selection(LIBRARY.methods());
  private static final SynthesisEnergies ENERGIES = new SynthesisEnergies(phases(), SELECTION);

  private static List<Phase> phases() {
    List<Phase> phases = new ArrayList<>(LIBRARY.phases());
    phases.addAll(SodiationFiles.gases());
    return phases;
  }

  private static SodiationInputs inputs(String pair) {
    return switch (SodiationInputs.of(
        Heterostructure.parse(pair).phases().stream()
            .map(name -> new SodiationInputs.Named(name, LIBRARY.find(name)))
            .toList(),
        LIBRARY.phases(),
        SELECTION,
        Map.of(),
        SodiationInputs.Choice.standard())) {
      case SodiationInputs.Ready(SodiationInputs ready) -> ready;
      case SodiationInputs.Missing(List<String> what) -> throw new AssertionError(what);
    };
  }

  @Test
  void a_batch_names_masses_heat_and_precautions() {
    Synthesis synthesis = Synthesis.parse("Mo + 2Se -> MoSe2");
    String text =
        PreparationDocument.batch(
                synthesis,
                synthesis.perGram(Formula.parse("MoSe2")),
                ENERGIES,
                SodiationFiles.hazards())
            .text();
    assertThat(text)
        .contains("\"mass_g\"")
        .contains("\"value_kJ_per_mol\"")
        .contains("selenium")
        .contains("0.2 mg/m3")
        .contains("recalled");
  }

  @Test
  void a_hydrate_gets_the_precautions_of_its_salt_and_a_missing_enthalpy_is_named() {
    Synthesis synthesis = Synthesis.parse("FeCl2·4H2O + H2S -> FeS + 2HCl + 4H2O");
    String text =
        PreparationDocument.batch(
                synthesis,
                synthesis.perGram(Formula.parse("FeS")),
                ENERGIES,
                SodiationFiles.hazards())
            .text();
    assertThat(text).contains("iron(II) chloride").contains("no formation enthalpy of");
  }

  @Test
  void exchanges_of_a_phase_say_what_brings_the_new_chalcogen() {
    List<JsonObject> exchanges =
        PreparationDocument.exchanges(ENERGIES.exchanges(Formula.parse("SnS2")));
    assertThat(exchanges).hasSizeGreaterThan(3);
    assertThat(exchanges).anySatisfy(e -> assertThat(e.text()).contains("\"hydride\""));
  }

  @Test
  void exchanges_to_a_phase_start_from_its_neighbours() {
    assertThat(ENERGIES.exchangesTo(Formula.parse("SnSe2")))
        .allSatisfy(e -> assertThat(e.exchange().target()).isEqualTo(Formula.parse("SnSe2")))
        .extracting(e -> e.exchange().host().toString())
        .contains("SnS2", "SnO2");
  }

  @Test
  void routes_that_make_a_phase_give_batches_of_it() {
    PreparationStudy study =
        PreparationStudy.of(
            EvidenceFiles.builtIn(),
            Formula.parse("MoS2"),
            new PreparationStudy.Wanted(2, 0.9, Map.of()),
            ENERGIES);
    assertThat(study.batches())
        .isNotEmpty()
        .allSatisfy(made -> {
          assertThat(made.batch().mass_g()).isEqualTo(2);
          assertThat(made.synthesis().makes(Formula.parse("MoS2"))).isTrue();
        });
    assertThat(PreparationDocument.of(study, ENERGIES, SodiationFiles.hazards()).text())
        .contains("\"batches\"")
        .contains("\"exchanges\"");
  }

  @Test
  void a_mxene_has_a_surface_branch_over_the_window_of_the_design() {
    SodiationInputs inputs = inputs("FeS2/Ti3C2Tx");
    SurfaceBranches branches =
        SurfaceBranches.of(
            inputs,
            DesignReader.defaults(Heterostructure.parse("FeS2/Ti3C2Tx")).electrode(),
            SodiationFiles.surfaces());
    assertThat(branches.missing()).isEmpty();
    assertThat(branches.branches()).hasSize(1);
    assertThat(branches.documents().getFirst().text())
        .contains("Ti3C2TxNay")
        .contains("\"estimated\"");
    List<SurfaceCapacity> none = List.of();
    assertThat(
            SurfaceBranches.of(
                    inputs,
                    DesignReader.defaults(Heterostructure.parse("FeS2/Ti3C2Tx")).electrode(),
                    none)
                .missing())
        .containsExactly("Ti3C2Tx");
  }

  @Test
  void the_document_of_the_recharged_pair_says_where_it_is_from() {
    SodiationInputs inputs = inputs("NiS1.23Se0.77");
    Recharged recharged =
        Recharged.of(
            inputs, host -> ReportedCharge.of(EvidenceFiles.builtIn(), host, inputs.reacting()));
    assertThat(RechargedDocument.of(recharged).text())
        .contains("\"reported\"")
        .contains("NS-2")
        .contains("NiSe2");
  }

  @Test
  void the_document_of_a_junction_says_kind_or_what_is_missing() {
    ContactJunctions junctions =
        new ContactJunctions(List.of(pair("MoS2", "SnS2"), pair("Na2S", "Mo")));
    List<JsonObject> documents = ContactJunctionsDocument.of(junctions);
    assertThat(documents.get(0).text()).contains("\"n-n\"").contains("electrons_from");
    assertThat(documents.get(1).text()).contains("Na2S lacks");
  }

  private static ContactJunctions.Pair pair(String left, String right) {
    return new ContactJunctions.Pair(
        left,
        right,
        ContactJunctions.outcome(
            left, LIBRARY.find(left), right, LIBRARY.find(right), SELECTION, 298.15));
  }
}
