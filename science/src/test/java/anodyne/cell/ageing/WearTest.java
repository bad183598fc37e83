package anodyne.cell.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class WearTest {
  private static double integrated(DoubleUnaryOperator rate, double from, double time, int steps) {
    double y = from;
    double h = time / steps;
    for (int i = 0; i < steps; i++) {
      double k1 = rate.applyAsDouble(y);
      double k2 = rate.applyAsDouble(y + 0.5 * h * k1);
      double k3 = rate.applyAsDouble(y + 0.5 * h * k2);
      double k4 = rate.applyAsDouble(y + h * k3);
      y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
    }
    return y;
  }

  @Test
  void stress_is_tension_where_sodium_leaves_and_no_swelling_is_no_stress() {
    DiffusionStress stress = new DiffusionStress(3.1e-6, 15e9, 0.3);
    assertThat(stress.tangential_Pa(20_000, 18_000))
        .isCloseTo(3.1e-6 * 15e9 * 2000 / (3 * 0.7), within(1.0));
    assertThat(stress.tangential_Pa(18_000, 20_000)).isNegative();
    assertThat(stress.displacement_m(5e-6, 20_000, 0))
        .isCloseTo(5e-6 * 3.1e-6 * 20_000 / 3, within(1e-15));
    assertThat(new DiffusionStress(0, 15e9, 0.3).tangential_Pa(1, 0)).isZero();
    double factor = 1 + 2 * 3.1e-6 * 3.1e-6 * 15e9 * 1e4 / (9 * 8.31446261815324 * 298.15 * 0.7);
    assertThat(stress.diffusivityFactor(1e4, 0, 298.15)).isCloseTo(factor, within(1e-12));
  }

  @Test
  void cracks_under_constant_tension_follow_the_law_of_paris_in_closed_form() {
    for (double exponent : new double[] {1.3, 2, 2.2, 3}) {
      double rate = 2e-6 / Math.pow(1e8 * 1.12 * Math.sqrt(Math.PI * 2e-8), exponent) * 1e-6;
      CrackGrowth crack = new CrackGrowth(rate, 1.12, exponent, 2e-8, 1.5e-8, 3.18e15);
      double time = 5e3;
      double expected =
          integrated(length -> crack.rate_m_per_s(length, 1e8), crack.start_m(), time, 4000);
      assertThat(expected).isGreaterThan(1.2 * crack.start_m());
      assertThat(crack.grown_m(crack.start_m(), 1e8, time))
          .isCloseTo(expected, Percentage.withPercentage(1e-6));
    }
  }

  @Test
  void cracks_stand_still_in_compression_and_run_away_above_the_exponent_two() {
    CrackGrowth crack = new CrackGrowth(1e-20, 1.12, 2.2, 2e-8, 1.5e-8, 3.18e15);
    assertThat(crack.rate_m_per_s(2e-8, -1e8)).isZero();
    assertThat(crack.grown_m(2e-8, -1e8, 1e9)).isEqualTo(2e-8);
    assertThat(crack.grown_m(2e-8, 1e9, 1e12)).isInfinite();
    assertThat(crack.roughness(2e-8)).isCloseTo(1 + 2 * 2e-8 * 1.5e-8 * 3.18e15, within(1e-12));
  }

  @Test
  void derivatives_of_cracking_are_those_of_differences() {
    SplittableRandom random = new SplittableRandom(3);
    for (int n = 0; n < 100; n++) {
      CrackGrowth crack = new CrackGrowth(1e-20, 1.12, random.nextDouble(1, 4), 2e-8, 1.5e-8, 3e15);
      double length = random.nextDouble(1e-8, 1e-6);
      double tension = random.nextDouble(1e6, 1e9);
      double h = 1e-5 * length;
      double byLength =
          (crack.rate_m_per_s(length + h, tension) - crack.rate_m_per_s(length - h, tension))
              / (2 * h);
      double s = 1e-5 * tension;
      double byTension =
          (crack.rate_m_per_s(length, tension + s) - crack.rate_m_per_s(length, tension - s))
              / (2 * s);
      assertThat(crack.byLength(length, tension))
          .isCloseTo(byLength, Percentage.withPercentage(1e-5));
      assertThat(crack.byTension(length, tension))
          .isCloseTo(byTension, Percentage.withPercentage(1e-5));
    }
  }

  @Test
  void material_is_lost_by_stress_by_the_film_or_by_current_and_never_comes_back() {
    MaterialLoss stress = new MaterialLoss.ByStress(2.7778e-7, 0, 60e6, 2);
    assertThat(stress.rate_per_s(0.5, 60e6, 0, 0)).isCloseTo(2.7778e-7, within(1e-18));
    assertThat(stress.rate_per_s(0.5, 120e6, 0, 0)).isCloseTo(4 * 2.7778e-7, within(1e-18));
    assertThat(stress.rate_per_s(0.5, -120e6, 0, 0)).isZero();
    MaterialLoss film = new MaterialLoss.ByFilm(1e-10);
    assertThat(film.rate_per_s(0.5, 0, 1e3, 0)).isCloseTo(1e-7, within(1e-18));
    assertThat(film.rate_per_s(0.5, 0, -1e3, 0)).isZero();
    MaterialLoss current = new MaterialLoss.ByCurrent(1e-12);
    double left = integrated(share -> -current.rate_per_s(share, 0, 0, 1e5), 0.5, 1e7, 1000);
    assertThat(left).isCloseTo(0.5 * Math.exp(-1), within(1e-9));
    assertThat(current.rate_per_s(0.5, 0, 0, -1e5)).isEqualTo(current.rate_per_s(0.5, 0, 0, 1e5));
  }

  @Test
  void a_shuttle_holds_the_stored_charge_below_current_over_rate() {
    Shuttle shuttle = new Shuttle(1e-6, 0.05, 1e-4, 1e-6);
    double stored = integrated(q -> 1e-3 - shuttle.current(q), 0, 2e4, 4000);
    assertThat(shuttle.stored(1e-3, 2e4)).isCloseTo(stored, Percentage.withPercentage(1e-8));
    assertThat(shuttle.stored(1e-3, 1e9)).isCloseTo(10, within(1e-9));
    assertThat(new Shuttle(1e-6, 0.05, 0, 0).stored(1e-3, 100)).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void dissolved_matter_comes_to_its_steady_value_and_what_reacts_is_lost() {
    Shuttle shuttle = new Shuttle(1e-7, 0.05, 1e-6, 1e-5);
    double dissolved = integrated(q -> shuttle.dissolvedRate(100, q, 100), 0, 5e6, 20_000);
    assertThat(shuttle.steady(100, 100)).isCloseTo(dissolved, Percentage.withPercentage(1e-6));
    double left =
        integrated(active -> -shuttle.loss_per_s() * shuttle.steady(active, 100), 100, 1e7, 20_000);
    assertThat(left).isLessThan(70);
    assertThat(shuttle.left(100, 100, 1e7)).isCloseTo(left, Percentage.withPercentage(1e-6));
    assertThat(new Shuttle(1e-7, 0.05, 1e-3, 0).left(100, 100, 1e7)).isEqualTo(100);
  }

  @Test
  void nonsense_is_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiffusionStress(1e-6, 1e9, 0.5))
        .withMessageContaining("Poisson");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Shuttle(1, 0, 1, 1))
        .withMessageContaining("saturation");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CrackGrowth(1, 1, 2, -1, 1, 1))
        .withMessageContaining("length of cracks");
  }
}
