package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.Integrator;
import anodyne.numerics.IntegratorSettings;
import anodyne.numerics.Newton;
import anodyne.quantity.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositeTest {
  private static final double ROOM_K = 298.15;
  private static final double[] WIDTH_M = {10e-6, 10e-6};

  private static final Insertion INSERTION =
      new Insertion(
          "layered",
          0.2,
          ParticleShape.SPHERE,
          1e-7,
          20_000,
          2_000,
          Property.constant(1e-14),
          Property.constant(1e-6),
          SingleCurve.of(new LinearTable(Series.of(0, 1), Series.of(1.6, 0.4))),
          0);
  private static final Conversion CONVERSION =
      new Conversion(
          "conversion",
          0.15,
          1e-7,
          40_000,
          List.of(
              ConversionStage.plain("only", 2, 1.0, 0.05, 0.05)
                  .withPotentials(new Constant(1.0), new Constant(1.5))
                  .withShell(1e4, 1e-9)),
          new HysteresisLaw.OneState(60, 60),
          -1,
          1000);
  private static final SurfaceStorage SURFACE =
      new SurfaceStorage("MXene", 0.1, 2e7, 0.3, new Isotherm.Linear(0.01, 2.5), 1e-2, 0.4, 1000);

  private static PhasesAlone electrode() {
    return new PhasesAlone(
        List.of(
            new DiffusingParticles(
                INSERTION, Radii.graded(ParticleShape.SPHERE, 8, 2.3), WIDTH_M, ROOM_K, 0),
            new ConvertingParticles(CONVERSION, WIDTH_M, ROOM_K),
            new SurfaceLayer(SURFACE, WIDTH_M, ROOM_K)),
        WIDTH_M,
        1000,
        ROOM_K);
  }

  private static BackwardDifferentiation begin(PhasesAlone electrode) {
    double[] y = electrode.atRest();
    electrode.settle(y);
    BackwardDifferentiation integrator =
        new BackwardDifferentiation(
            electrode, IntegratorSettings.of(1e-6, Series.of(electrode.tolerances(1e-6))));
    assertThat(integrator.begin(0, y)).isInstanceOf(Newton.Converged.class);
    return integrator;
  }

  @Test
  void three_phases_share_the_current_and_their_sodium_adds_up() {
    PhasesAlone electrode = electrode();
    double current = 3;
    electrode.holdCurrent(-current);
    BackwardDifferentiation integrator = begin(electrode);
    double[] amounts = new double[electrode.size()];
    integrator.amounts(0, amounts);
    double before = electrode.sodium(amounts);
    assertThat(integrator.advance(6000)).isInstanceOf(Integrator.Reached.class);
    integrator.amounts(6000, amounts);
    assertThat(electrode.sodium(amounts) - before)
        .isEqualTo(current * 6000, within(1e-5 * current * 6000));
    double[] rates = new double[electrode.size()];
    double[] y = new double[electrode.size()];
    integrator.unknowns(6000, y);
    electrode.rates(6000, y, rates);
    double[] shares = new double[3];
    for (int p = 0; p < 3; p++) {
      int end = p < 2 ? electrode.first(p + 1) : electrode.size() - 1;
      for (int row = electrode.first(p); row < end; row++) {
        boolean direction = p == 1 && (row - electrode.first(1)) % 2 == 1;
        shares[p] += direction ? 0 : rates[row];
      }
      assertThat(shares[p]).isPositive();
    }
    assertThat(shares[0] + shares[1] + shares[2]).isEqualTo(current, within(1e-5));
  }

  @Test
  void phases_left_alone_come_to_one_potential_by_passing_sodium() {
    PhasesAlone electrode = electrode();
    electrode.holdCurrent(0);
    BackwardDifferentiation integrator = begin(electrode);
    double[] amounts = new double[electrode.size()];
    integrator.amounts(0, amounts);
    double before = electrode.sodium(amounts);
    assertThat(integrator.advance(1e7)).isInstanceOf(Integrator.Reached.class);
    integrator.amounts(1e7, amounts);
    assertThat(electrode.sodium(amounts)).isEqualTo(before, within(1e-9 * before));
    double[] y = new double[electrode.size()];
    integrator.unknowns(1e7, y);
    double potential = y[electrode.size() - 1];
    int surface = electrode.first(2);
    assertThat(2.5 - 2.49 * y[surface]).isEqualTo(potential, within(1e-5));
    int outermost = electrode.first(1) - 1;
    assertThat(1.6 - 1.2 * y[outermost] / 20_000).isEqualTo(potential, within(1e-5));
  }

  @Test
  void the_matrix_of_all_undoes_differences() {
    PhasesAlone electrode = electrode();
    double[] y = electrode.atRest();
    y[electrode.size() - 1] = 1.1;
    double[] scale = new double[y.length];
    java.util.Arrays.fill(scale, 0, electrode.first(1), 200);
    java.util.Arrays.fill(scale, electrode.first(1), y.length, 0.02);
    assertThat(electrode.worstMatrixError(y, scale, 0.1, 3)).isLessThan(1e-6);
  }

  @Test
  void phases_follow_the_salt_as_differences_have_it() {
    for (double shift : new double[] {1e-3, 0.1, 100}) {
      for (double potential : new double[] {0.9, 1.3}) {
        PhasesAlone electrode = electrode();
        double[] y = electrode.atRest();
        y[electrode.size() - 1] = potential;
        double[] error = electrode.followsSalt(y, shift);
        assertThat(error[0]).isLessThan(1e-4);
        assertThat(error[1]).isLessThan(1e-4);
      }
    }
  }
}
