package anodyne.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.DesignReader;
import anodyne.data.EvidenceFiles;
import anodyne.data.LibraryFiles;
import anodyne.design.BiasRange;
import anodyne.design.Bonding;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.junction.Admittance;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.Layer;
import anodyne.junction.OperatingPoint;
import anodyne.junction.PhaseInputs;
import anodyne.junction.PhaseTransport;
import anodyne.library.Property;
import anodyne.library.Selection;
import anodyne.quantity.Assumption;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class CurrentStudyTest {
  private static final LibraryFiles LIBRARY = LibraryFiles.builtIn();
  private static final Map<String, Study> DONE = new ConcurrentHashMap<>();

  private static Study study(String pair) {
    return DONE.computeIfAbsent(
        pair,
        text -> {
          Design design =
              DesignReader.defaults(Heterostructure.parse(text))
                  .with(new Design.Settings(60, 16, new BiasRange(-0.4, 0.4, 0.1)));
          return StudyRun.of(
              LIBRARY,
              EvidenceFiles::builtIn,
              design,
              OptionalInt.empty(),
              List.of("junction", "sodiation"),
              TransportPlan.standard());
        });
  }

  private static JunctionResult junction(String pair) {
    return switch (study(pair).junction()) {
      case Stage.Available<JunctionResult>(JunctionResult result) -> result;
      case Stage.Unavailable<JunctionResult>(String reason, var _) ->
          throw new AssertionError(reason);
    };
  }

  private static CurrentResult current(String pair) {
    return switch (junction(pair).current()) {
      case Stage.Available<CurrentResult>(CurrentResult result) -> result;
      case Stage.Unavailable<CurrentResult>(String reason, var _) ->
          throw new AssertionError(reason);
    };
  }

  @Test
  void a_mobility_is_conductivity_over_carriers_and_says_that_the_samples_differ() {
    PhaseTransport transport = current("MoS2/ZnIn2S4").transports().getFirst().orElseThrow();
    PhaseInputs inputs = junction("MoS2/ZnIn2S4").inputs().getFirst();
    double conductivity =
        new Selection(LIBRARY.methods())
            .amount(inputs.phase(), Property.ELECTRICAL_CONDUCTIVITY)
            .orElseThrow()
            .value();
    double carriers_per_m3 = inputs.amount(Property.CARRIER_CONCENTRATION).value() * 1e6;
    double expected = conductivity / (Constants.ELEMENTARY_CHARGE_C * carriers_per_m3) * 1e4;
    assertThat(transport.mobility_cm2_per_Vs().value())
        .isCloseTo(expected, within(1e-9 * expected));
    assertThat(transport.basis()).isEqualTo(PhaseTransport.Basis.DIFFERENT_SAMPLES);
    assertThat(transport.mobility_cm2_per_Vs().quality()).isEqualTo(Quality.ESTIMATED);
  }

  @Test
  void without_conductivity_the_default_is_taken_and_the_missing_input_named() {
    PhaseTransport transport = current("NiS2/MoS2").transports().getFirst().orElseThrow();
    assertThat(transport.basis()).isEqualTo(PhaseTransport.Basis.DEFAULT);
    assertThat(transport.remark()).contains("carrier_concentration");
    assertThat(study("NiS2/MoS2").assumptions())
        .extracting(Assumption::name)
        .contains("current.mobility of NiS2", "current.lifetime of NiS2", "current.faces");
  }

  @Test
  void the_current_vanishes_without_bias_and_dissipates_with_one() {
    CurrentVoltage curve = current("MoS2/ZnIn2S4").curve().orElseThrow();
    curve
        .points()
        .forEach(p -> {
          if (p.bias_V() == 0) {
            assertThat(p.current_A_per_m2()).isZero();
          } else {
            assertThat(p.current_A_per_m2() * p.bias_V()).isPositive();
          }
        });
    assertThat(curve.rectification().orElseThrow().bias_V()).isEqualTo(0.4);
  }

  @Test
  void the_layers_turned_round_conduct_the_other_way_just_as_well() {
    CurrentVoltage one = current("MoS2/ZnIn2S4").curve().orElseThrow();
    CurrentVoltage other = current("ZnIn2S4/MoS2").curve().orElseThrow();
    assertThat(one.rectification().orElseThrow().forwardPositive())
        .isNotEqualTo(other.rectification().orElseThrow().forwardPositive());
    for (int i = 0; i < one.points().size(); i++) {
      double a = one.points().get(i).current_A_per_m2();
      double b = other.points().get(one.points().size() - 1 - i).current_A_per_m2();
      assertThat(a).isCloseTo(-b, within(0.01 * Math.abs(b) + 1e-12));
    }
  }

  @Test
  void the_size_of_the_current_follows_the_default_more_than_its_rectification_does() {
    CurrentResult result = current("MoS2/ZnIn2S4");
    assertThat(result.variations()).hasSize(7);
    assertThat(result.variations())
        .allSatisfy(v -> assertThat(v.currents()).as(v.what()).isPresent());
    assertThat(result.draws().samples()).isGreaterThanOrEqualTo(14);
    Confidence.Quantiles current = result.draws().current_A_per_m2().orElseThrow();
    assertThat(current.high() / current.low()).isGreaterThan(1e3);
    assertThat(study("MoS2/ZnIn2S4").warnings())
        .extracting(w -> w.code())
        .contains("current_scale_not_predictive");
  }

  @Test
  void a_coated_particle_is_taken_as_planar_and_says_so() {
    assertThat(study("MoS2@SnO2").assumptions())
        .filteredOn(a -> a.name().equals("current.geometry"))
        .singleElement()
        .extracting(Assumption::value)
        .isEqualTo("planar");
    assertThat(current("MoS2@SnO2").curve()).isPresent();
  }

  @Test
  void two_metals_have_no_current_to_solve_for() {
    assertThat(junction("CoSe2/NiSe2").current())
        .isInstanceOfSatisfying(
            Stage.Unavailable.class,
            u -> assertThat(u.reason()).contains("no layer is a semiconductor"));
  }

  @Test
  void an_unpinned_barrier_is_work_function_less_affinity_and_pinning_draws_it_to_midgap() {
    JunctionResult result = junction("MoS2/ZnIn2S4");
    Layer.Semiconductor layer = (Layer.Semiconductor) result.junction().stack().layers().getFirst();
    CurrentResult.Barrier barrier =
        result.barriers().stream()
            .filter(b -> b.semiconductor().equals("MoS2") && b.metal().equals("Ti3C2O2"))
            .findFirst()
            .orElseThrow();
    double workFunction =
        new Selection(LIBRARY.methods())
            .amount(LIBRARY.find("Ti3C2O2"), Property.WORK_FUNCTION)
            .orElseThrow()
            .value();
    double unpinned = barrier.of(Bonding.UNPINNED).orElseThrow().central_eV();
    assertThat(unpinned).isCloseTo(workFunction - layer.electronAffinity_eV(), within(1e-9));
    double slope = Bonding.COVALENT.slope();
    assertThat(barrier.of(Bonding.COVALENT).orElseThrow().central_eV())
        .isCloseTo(slope * unpinned + (1 - slope) * 0.5 * layer.gap_eV(), within(1e-9));
  }

  @Test
  void a_metal_without_work_function_stays_in_the_table_with_what_is_missing() {
    assertThat(junction("MoS2/ZnIn2S4").barriers())
        .hasSize(2 * BarrierStudy.METALS.size())
        .filteredOn(b -> b.byBonding().isEmpty())
        .isNotEmpty()
        .allSatisfy(b -> assertThat(b.missing()).isNotBlank());
  }

  @Test
  void layers_and_contacts_add_up_to_the_whole_and_the_effective_conductivity() {
    CurrentResult.InterfaceConduction c = current("MoS2/ZnIn2S4").conduction().orElseThrow();
    double layers =
        c.layers().stream().mapToDouble(CurrentResult.LayerConduction::resistance_ohm_m2).sum();
    assertThat(c.whole_ohm_m2()).isCloseTo(layers + c.contacts_ohm_m2(), within(1e-12));
    assertThat(c.effective_S_per_m() * c.whole_ohm_m2()).isCloseTo(40e-9, within(1e-15));
  }

  @Test
  void small_signals_are_those_of_the_stack_that_carries_the_current() {
    CurrentResult result = current("MoS2/ZnIn2S4");
    Admittance rest = result.small().admittances().orElseThrow().limit().orElseThrow();
    double resistance = result.conduction().orElseThrow().whole_ohm_m2();
    assertThat(rest.conductance_S_per_m2()).isCloseTo(1 / resistance, within(1e-4 / resistance));
    assertThat(result.small().curve().orElseThrow().points())
        .extracting(Admittance::bias_V)
        .containsExactlyElementsOf(
            result.curve().orElseThrow().points().stream().map(OperatingPoint::bias_V).toList());
    assertThat(study("MoS2/ZnIn2S4").assumptions())
        .extracting(Assumption::name)
        .contains("capacitance.frequency_Hz", "admittance.bias_V");
  }
}
