package anodyne.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.DesignReader;
import anodyne.data.EvidenceFiles;
import anodyne.data.LibraryFiles;
import anodyne.data.SodiationFiles;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.evidence.Evidence;
import anodyne.formula.Formula;
import anodyne.junction.Interface;
import anodyne.library.Phase;
import anodyne.library.Selection;
import anodyne.preparation.AnionExchange;
import anodyne.preparation.DrivingForce;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import anodyne.sodiation.Contacts;
import anodyne.sodiation.Host;
import anodyne.sodiation.Recharged;
import anodyne.sodiation.Sodiation;
import anodyne.sodiation.SodiationInputs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contacts, recharged pairs, conduction and driving forces with the library that comes along. */
class ContactJunctionsTest {
  private static final LibraryFiles LIBRARY = LibraryFiles.builtIn();
  private static final Selection SELECTION = new Selection(LIBRARY.methods());
  private static final List<Phase> PHASES = LIBRARY.phases();
  private static final Evidence EVIDENCE = EvidenceFiles.builtIn();

  private static SodiationInputs inputs(String pair) {
    List<SodiationInputs.Named> named =
        Heterostructure.parse(pair).phases().stream()
            .map(name -> new SodiationInputs.Named(name, LIBRARY.find(name)))
            .toList();
    return switch (SodiationInputs.of(
        named, PHASES, SELECTION, Map.of(), SodiationInputs.Choice.standard())) {
      case SodiationInputs.Ready(SodiationInputs ready) -> ready;
      case SodiationInputs.Missing(List<String> what) -> throw new AssertionError(what);
    };
  }

  private static Sodiation sodiation(SodiationInputs inputs) {
    int n = inputs.hosts().size();
    return Sodiation.of(inputs, Collections.nCopies(n, 1.0 / n));
  }

  private static Recharged recharged(String pair) {
    SodiationInputs inputs = inputs(pair);
    return Recharged.of(inputs, host -> ReportedCharge.of(EVIDENCE, host, inputs.reacting()));
  }

  @Test
  void every_distinct_pair_is_solved_once_or_names_what_is_missing() {
    SodiationInputs inputs = inputs("MoS2/SnS2");
    Contacts contacts = Contacts.of(inputs, sodiation(inputs).sequence());
    ContactJunctions junctions = ContactJunctions.of(List.of(contacts), SELECTION, 298.15);
    assertThat(junctions.find("MoS2", "SnS2").orElseThrow().outcome())
        .isInstanceOf(ContactJunctions.Solved.class);
    assertThat(junctions.pairs())
        .allSatisfy(
            pair -> assertThat(pair.outcome()).isNotInstanceOf(ContactJunctions.NotSolved.class));
    assertThat(junctions.pairs())
        .extracting(p -> p.left() + "/" + p.right())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_pair_of_the_hosts_themselves_agrees_with_the_junction_stage() {
    ContactJunctions.Outcome outcome =
        ContactJunctions.outcome(
            "MoS2", LIBRARY.find("MoS2"), "SnS2", LIBRARY.find("SnS2"), SELECTION, 298.15);
    Design design = DesignReader.defaults(Heterostructure.parse("MoS2/SnS2"));
    Stage<JunctionResult> stage =
        JunctionStudy.run(
            design.with(new Design.Settings(160, 0)),
            List.of(LIBRARY.find("MoS2"), LIBRARY.find("SnS2")),
            SELECTION);
    assertThat(stage).isInstanceOf(Stage.Available.class);
    Interface expected =
        switch (stage) {
          case Stage.Available<JunctionResult>(JunctionResult result) ->
              result.junction().interfaces().getFirst();
          case Stage.Unavailable<JunctionResult> none -> throw new AssertionError(none.reason());
        };
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ContactJunctions.Solved.class,
            solved -> {
              assertThat(solved.kind()).isEqualTo(expected.kind());
              assertThat(solved.builtInPotential_V())
                  .isCloseTo(expected.builtInPotential_V(), within(1e-9));
            });
  }

  @Test
  void sodium_sulfide_lacks_what_a_junction_needs_and_that_is_said() {
    assertThat(
            ContactJunctions.outcome(
                "Na2S", LIBRARY.find("Na2S"), "Mo", LIBRARY.find("Mo"), SELECTION, 298.15))
        .isInstanceOfSatisfying(
            ContactJunctions.Missing.class,
            missing -> assertThat(missing.what()).anyMatch(w -> w.startsWith("Na2S lacks ")));
  }

  @Test
  void nickel_sulfoselenide_is_reported_to_come_back_as_two_phases() {
    Recharged.OfHost host = recharged("NiS1.23Se0.77").hosts().getFirst();
    assertThat(host.basis()).isEqualTo(Recharged.Basis.REPORTED);
    assertThat(host.reported().orElseThrow().id()).isEqualTo("NS-2");
    assertThat(host.phases())
        .containsExactlyInAnyOrder(Formula.parse("NiS2"), Formula.parse("NiSe2"));
    assertThat(host.pristineAgain()).isFalse();
  }

  @Test
  void molybdenum_disulfide_and_zinc_indium_sulfide_are_reported_to_come_back() {
    Recharged recharged = recharged("MoS2/ZnIn2S4");
    assertThat(recharged.hosts())
        .allSatisfy(h -> {
          assertThat(h.basis()).isEqualTo(Recharged.Basis.REPORTED);
          assertThat(h.reported().orElseThrow().ownElectrode()).isTrue();
        });
    assertThat(recharged.pristineAgain()).isTrue();
  }

  @Test
  void a_report_of_another_electrode_says_so() {
    Recharged recharged = recharged("MoS2/SnS2");
    assertThat(recharged.hosts().getFirst().reported().orElseThrow().ownElectrode()).isFalse();
    assertThat(recharged.hosts().getLast().reported()).isEmpty();
    assertThat(recharged.hosts().getLast().basis()).isEqualTo(Recharged.Basis.EQUILIBRIUM);
  }

  @Test
  void selenium_takes_the_place_of_sulfur_uphill_and_oxygen_downhill_in_molybdenum_disulfide() {
    List<Phase> phases = new ArrayList<>(PHASES);
    phases.addAll(SodiationFiles.gases());
    SynthesisEnergies energies = new SynthesisEnergies(phases, SELECTION);
    List<SynthesisEnergies.Exchanged> exchanged = energies.exchanges(Formula.parse("MoS2"));
    assertThat(exchanged)
        .extracting(e -> e.exchange().target().toString())
        .contains("MoSe2", "MoO2");
    Estimate selenide = enthalpy(exchanged, "MoSe2", AnionExchange.Agent.ELEMENT);
    assertThat(selenide.low()).isPositive();
    assertThat(selenide.quality()).isLessThanOrEqualTo(Quality.HANDBOOK);
    assertThat(enthalpy(exchanged, "MoSe2", AnionExchange.Agent.HYDRIDE).value())
        .isCloseTo(selenide.value() + 2 * (-20.6 - 29.7), within(1e-9));
    assertThat(enthalpy(exchanged, "MoO2", AnionExchange.Agent.ROAST).high()).isNegative();
  }

  private static Estimate enthalpy(
      List<SynthesisEnergies.Exchanged> exchanged, String target, AnionExchange.Agent agent) {
    return exchanged.stream()
        .filter(e ->
            e.exchange().target().equals(Formula.parse(target)) && e.exchange().agent() == agent)
        .map(SynthesisEnergies.Exchanged::force)
        .filter(DrivingForce.Ready.class::isInstance)
        .map(DrivingForce.Ready.class::cast)
        .findFirst()
        .orElseThrow()
        .force()
        .enthalpy_kJ_per_mol();
  }

  @Test
  void hosts_that_keep_their_phase_stand_last_among_the_contacts() {
    SodiationInputs inputs = inputs("FeS2/Ti3C2Tx");
    Contacts contacts = Contacts.of(inputs, sodiation(inputs).sequence());
    assertThat(contacts.hosts()).containsExactly("FeS2", "Ti3C2Tx");
    assertThat(inputs.hosts().getLast().storage()).isEqualTo(Host.Storage.SURFACE);
    assertThat(contacts.states().getLast().across()).isNotEmpty();
  }
}
