package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.analysis.SurfaceResponse;
import anodyne.analysis.Titration;
import anodyne.cell.CellHistory.Ending;
import anodyne.quantity.Constants;
import anodyne.quantity.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Salt between two sodium electrodes, and titration of particles. */
class DiffusionLimitsTest {
  private static final double SALT = 1000;
  private static final double D_M2_PER_S = 1e-10;
  private static final double T_PLUS = 0.4;

  /**
   * Electrolyte between a sodium electrode and a film so thin and of so much capacity at 0 V that
   * it is one as well.
   */
  private static Cell symmetric(double length_m) {
    double film_m = 1e-7;
    Insertion film =
        new Insertion(
            "film",
            0.5,
            ParticleShape.SLAB,
            1e-7,
            2e8,
            1e8,
            Property.constant(1e-12),
            Property.constant(1e-7),
            SingleCurve.of(new Constant(0)),
            0);
    return new Cell(
        new SodiumMetal(100, 0, 1e7),
        new Separator(length_m, 1, 1),
        new PorousElectrode(film_m, 0.5, 1, 1e3, List.of(film), 0),
        new Electrolyte(
            Property.constant(100),
            Property.constant(D_M2_PER_S),
            new Constant(T_PLUS),
            new Constant(1),
            SALT),
        1e-4,
        0,
        1e-3,
        -10,
        10,
        298.15);
  }

  private static CellHistory run(Cell cell, int places, Step step) {
    Resolution resolution = new Resolution(2, places, 2, 3, 0, true);
    return new CellTest(new PorousCell(cell, resolution), CellTest.Settings.of(1e-6))
        .run(Protocol.of(step));
  }

  @Test
  void salt_is_used_up_after_the_time_of_sand() {
    double sand_s = 100;
    double density =
        Constants.FARADAY_C_PER_MOL
            * SALT
            / (2 * (1 - T_PLUS))
            * Math.sqrt(Math.PI * D_M2_PER_S / sand_s);
    Cell cell = symmetric(1.5e-3);
    CellHistory history =
        run(
            cell,
            1000,
            Step.Steady.of(
                new Control.Current(new Scaled(-density, Basis.AREA)),
                new Limit.Voltage(-0.45, Limit.Side.BY_DIRECTION)));
    assertThat(history.steps().getFirst().ending()).isEqualTo(Ending.LIMIT);
    assertThat(history.steps().getFirst().end_s()).isEqualTo(sand_s, within(0.003 * sand_s));
  }

  @Test
  void the_steady_current_ends_at_the_diffusion_of_salt() {
    double length_m = 100e-6;
    double limit_A =
        2 * Constants.FARADAY_C_PER_MOL * D_M2_PER_S * SALT / ((1 - T_PLUS) * length_m) * 1e-4;
    CellHistory history =
        run(
            symmetric(length_m),
            100,
            Step.Steady.of(
                new Control.Voltage(-0.3), new Limit.Time(5 * length_m * length_m / D_M2_PER_S)));
    double share = -history.series().current_A().last() / limit_A;
    double left = history.unknowns().get(Pores.BLOCK * (100 + 1)) / SALT;
    assertThat(share).isBetween(0.95, 1.0);
    assertThat(share).isEqualTo(1 - left, within(1e-3));
  }

  @Test
  void titration_gives_back_the_diffusivity_of_spheres() {
    Cell cell = ModelCells.titrated();
    CellHistory history =
        new CellTest(
                new PorousCell(cell, new Resolution(2, 4, 4, 30, 3, true)),
                CellTest.Settings.of(1e-6))
            .run(
                ProtocolText.of(
                    "Rest for 1 hour", "GITT: 20 pulses of C/20 for 10 minutes, rest 4 hours"));
    assertThat(history.stopped()).isEmpty();
    assertThat(history.steps()).hasSize(41);
    Titration titration =
        Titration.of(history.series(), SurfaceResponse.SPHERE, ModelCells.TITRATED_RADIUS_M);
    assertThat(titration.points())
        .allSatisfy(point ->
            assertThat(point.diffusivity_m2_per_s().orElseThrow())
                .isEqualTo(
                    ModelCells.TITRATED_M2_PER_S, within(0.005 * ModelCells.TITRATED_M2_PER_S)));
    assertThat(titration.warnings("simulated"))
        .extracting(Warning::code)
        .containsExactly("gitt_long_pulse");
    assertThat(titration.points())
        .allSatisfy(point ->
            assertThat(point.usual_m2_per_s().orElseThrow() / ModelCells.TITRATED_M2_PER_S)
                .isEqualTo(SurfaceResponse.SPHERE.usual(point.theta()), within(0.05)));
  }
}
