package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.Geometry;
import anodyne.junction.Stack;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model of a cell takes from the field of a stack. */
class CellDiffusivityTest {
  private static final double D = 1e-17;

  /** Gains of a path that lies to a share in a frozen field. */
  private static double gain(double share, double peclet) {
    return 1 / (1 - share + share * -Math.expm1(-peclet) / peclet);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.5", "1, -3", "0.2, 2", "0.7, 8", "0.05, -5"})
  void a_frozen_field_is_handed_over_as_it_is(double share, double peclet) {
    CellDiffusivity cell =
        CellDiffusivity.of(
            D, share, Math.abs(peclet) * (1 + 1e-9), gain(share, peclet), gain(share, -peclet));
    double law = Math.sinh(peclet) / peclet;
    assertThat(cell.peclet()).isCloseTo(peclet, within(1e-6 * Math.abs(peclet)));
    assertThat(cell.sodiation())
        .isCloseTo(peclet / -Math.expm1(-peclet), within(1e-6 * cell.sodiation()));
    assertThat(cell.desodiation())
        .isCloseTo(peclet / Math.expm1(peclet), within(1e-6 * cell.desodiation()));
    assertThat(cell.roundTrip()).isCloseTo(1 + share * (law - 1), within(1e-6 * law));
    assertThat(D / cell.wholeSodiation_m2_per_s())
        .isCloseTo(1 / gain(share, peclet), within(1e-6 / gain(share, peclet)));
  }

  @Test
  void whatever_was_computed_the_round_trip_never_comes_out_faster() {
    SplittableRandom random = new SplittableRandom(5);
    int limited = 0;
    for (int n = 0; n < 20_000; n++) {
      CellDiffusivity cell =
          CellDiffusivity.of(
              D,
              random.nextDouble(),
              50 * random.nextDouble(),
              Math.pow(10, random.nextDouble(-4, 4)),
              Math.pow(10, random.nextDouble(-4, 4)));
      assertThat(cell.roundTrip()).isGreaterThanOrEqualTo(1 - 1e-12);
      double law = cell.peclet() == 0 ? 1 : Math.sinh(cell.peclet()) / cell.peclet();
      double charged = 0.5 * (1 / cell.sodiation() + 1 / cell.desodiation());
      assertThat(charged).isGreaterThanOrEqualTo(law * (1 - 1e-9));
      limited += cell.limited() ? 1 : 0;
    }
    assertThat(limited).isBetween(1000, 19_999);
  }

  @Test
  void no_drop_hands_over_no_field() {
    CellDiffusivity cell = CellDiffusivity.of(D, 0, 0, 1, 1);
    assertThat(cell.sodiation()).isEqualTo(1);
    assertThat(cell.desodiation()).isEqualTo(1);
    assertThat(cell.roundTrip()).isEqualTo(1);
  }

  /** Two layers of one diffusivity and one density of sites, steps of the affinity either way. */
  @ParameterizedTest
  @ValueSource(doubles = {-0.3, -0.1, 0.1, 0.3})
  void a_stack_with_equal_barriers_and_sites_gives_a_cell_no_faster_round_trip(double step) {
    Stack stack = TransportStacks.bilayer(step, 0);
    assertThat(stack.geometry()).isEqualTo(Geometry.SLAB);
    if (!(TransportStage.of(
            stack,
            TransportStacks.step(stack),
            SodiationRun.Settings.standard().withCells(40).withTolerance(1e-3),
            TransportStage.Scope.EFFECTS)
        instanceof TransportStage.Solved(Transport transport))) {
      throw new AssertionError("not solved");
    }
    CellDiffusivity cell = CellDiffusivity.of(transport).orElseThrow();
    TransportStacks.show("Pe", cell.peclet());
    TransportStacks.show("round trip", cell.roundTrip());
    assertThat(cell.diffusivity_m2_per_s()).isCloseTo(1e-17, within(1e-29));
    assertThat(cell.share()).isBetween(0.01, 1.0);
    assertThat(cell.roundTrip()).isGreaterThanOrEqualTo(1 - 1e-12);
  }
}
