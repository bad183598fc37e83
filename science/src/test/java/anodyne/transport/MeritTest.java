package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.Geometry;
import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeritTest {
  private static final SodiationRun.Settings COARSE =
      SodiationRun.Settings.standard().withCells(24).withTolerance(1e-3);

  private static SteppedStack model(Stack stack) {
    return new SteppedStack(stack, new SodiumStep("Na", Face.LEFT, 1e24, 1e26));
  }

  private static Ion inner(SteppedStack model) {
    return model.stack().layers().getLast().ions().getFirst();
  }

  private static Merit merit(SteppedStack model) {
    return Merit.of(model, COARSE).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.3, 0", "-0.3, -0.3, 0", "0.3, 0, 0.3", "0, 0.2, -0.2"})
  void steps_of_bands_and_insertion_potential_fix_the_site_energy(
      double band, double insertion, double energy) {
    SteppedStack moved =
        model(TransportStacks.bilayer(0, 0))
            .with(Map.of(StackInput.BAND_OFFSET, band, StackInput.INSERTION_STEP, insertion));
    assertThat(inner(moved).siteEnergy_eV()).isCloseTo(energy, within(1e-9));
    assertThat(moved.central(StackInput.BAND_OFFSET).orElseThrow()).isCloseTo(band, within(1e-12));
    assertThat(moved.central(StackInput.INSERTION_STEP).orElseThrow())
        .isCloseTo(insertion, within(1e-9));
  }

  @Test
  void carriers_and_bands_leave_the_insertion_potentials_where_they_are() {
    SteppedStack given = model(TransportStacks.bilayer(0.1, 0.05));
    double before = given.central(StackInput.INSERTION_STEP).orElseThrow();
    SteppedStack moved =
        given.with(Map.of(StackInput.BAND_OFFSET, -0.4, StackInput.CARRIERS, 1e20));
    assertThat(moved.central(StackInput.INSERTION_STEP).orElseThrow())
        .isCloseTo(before, within(1e-9));
    assertThat(moved.central(StackInput.CARRIERS).orElseThrow()).isCloseTo(1e20, within(1e6));
  }

  @Test
  void thickness_keeps_the_proportions_of_the_layers() {
    SteppedStack moved =
        model(TransportStacks.bilayer(0, 0)).with(Map.of(StackInput.THICKNESS, 50.0));
    assertThat(moved.stack().layers())
        .allSatisfy(layer -> assertThat(layer.thickness_m()).isCloseTo(25e-9, within(1e-20)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, 0, 0.5})
  void metals_with_equal_insertion_potentials_gain_nothing_whatever_their_work_functions(
      double offset) {
    Stack metals =
        TransportStacks.stack(
            Geometry.SLAB,
            TransportStacks.INSULATED,
            TransportStacks.INSULATED,
            new Layer.Metal(
                "outer", 10e-9, 4.5, List.of(TransportStacks.sodium(1e27, 0, 1e-17, 1e24))),
            new Layer.Metal(
                "inner", 10e-9, 4.7, List.of(TransportStacks.sodium(1e27, 0.1, 1e-17, 1e24))));
    Merit merit =
        merit(
            model(metals)
                .with(Map.of(StackInput.BAND_OFFSET, offset, StackInput.INSERTION_STEP, 0.0)));
    assertThat(merit.gains().roundTrip().orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(merit.gains().stored()).isCloseTo(1, within(1e-9));
    assertThat(merit.field().orElseThrow().roundTrip().orElseThrow()).isCloseTo(1, within(1e-9));
  }

  @Test
  void without_steps_a_stack_gains_nothing_at_any_thickness_and_carrier_density() {
    for (double thickness : new double[] {4, 100}) {
      for (double carriers : new double[] {1e16, 1e20}) {
        Merit merit =
            merit(
                model(TransportStacks.bilayer(0, 0))
                    .with(Map.of(StackInput.THICKNESS, thickness, StackInput.CARRIERS, carriers)));
        assertThat(merit.gains().in().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(merit.gains().out().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(merit.plain().orElseThrow().roundTrip().orElseThrow())
            .isCloseTo(1, within(1e-9));
      }
    }
  }

  /** Where the inner layer holds all resistance, times are those of it alone. */
  @Test
  void a_barrier_of_the_inner_layer_multiplies_times_by_its_factor_and_is_no_gain_of_the_offsets() {
    SteppedStack given = model(TransportStacks.bilayer(0, 0));
    double change = 0.02;
    Merit high = merit(given.with(Map.of(StackInput.BARRIER_CHANGE, 0.20)));
    Merit higher = merit(given.with(Map.of(StackInput.BARRIER_CHANGE, 0.20 + change)));
    double factor =
        high.plain().orElseThrow().roundTrip().orElseThrow()
            / higher.plain().orElseThrow().roundTrip().orElseThrow();
    assertThat(factor).isCloseTo(Math.exp(change / TransportStacks.VT), within(5e-3 * factor));
    assertThat(high.gains().roundTrip().orElseThrow()).isCloseTo(1, within(1e-9));
  }
}
