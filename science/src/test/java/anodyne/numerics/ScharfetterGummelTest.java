package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The exponentially fitted flux against closed forms and its own difference quotients. */
class ScharfetterGummelTest {
  private static final double SITES = 1e4;

  private final ScharfetterGummel flux = new ScharfetterGummel();

  @Test
  void nothing_flows_between_equal_electrochemical_potentials() {
    flux.evaluate(1e3, Math.log(1e3), 7e-9, Math.log(7e-9), 0, 1);
    assertThat(flux.flux()).isZero();
    flux.evaluate(1e3, Math.log(1e3), 7e-9, Math.log(7e-9), 0, 2.5);
    assertThat(flux.flux()).isZero();
  }

  @Test
  void an_ideal_solute_has_the_flux_of_scharfetter_and_gummel() {
    double rise = 3;
    for (int charge = -2; charge <= 2; charge++) {
      flux.between(5, Math.log(5), 2, Math.log(2), charge, rise);
      double x = charge * rise;
      assertThat(flux.flux())
          .isCloseTo(Bernoulli.value(x) * 5 - Bernoulli.value(-x) * 2, within(1e-13));
    }
  }

  @Test
  void a_strong_field_carries_what_is_upstream() {
    flux.between(5, Math.log(5), 2, Math.log(2), 1, -200);
    assertThat(flux.flux()).isCloseTo(200 * 5.0, within(1e-9));
    flux.between(5, Math.log(5), 2, Math.log(2), 1, 200);
    assertThat(flux.flux()).isCloseTo(-200 * 2.0, within(1e-9));
  }

  @Test
  void both_schemes_agree_for_an_ideal_solute_and_converge_for_a_crowded_one() {
    assertThat(ScharfetterGummel.enhancement(0.7, 0.7, 1, 1)).isEqualTo(1);
    double before = difference(0.1);
    double after = difference(0.05);
    assertThat(before / after).as("a flux error of second order").isBetween(3.8, 4.2);
  }

  /** Relative difference of the two schemes between two states of a lattice gas so far apart. */
  private double difference(double step) {
    double left = 0.5 * SITES;
    double right = left * Math.exp(step);
    double logStep = logActivity(right) - logActivity(left);
    double drop = -logStep - 0.4 * step;
    flux.evaluate(left, Math.log(left), right, Math.log(right), drop, 1);
    double excess = flux.flux();
    double g = ScharfetterGummel.enhancement(logStep, step, 1 - left / SITES, 1 - right / SITES);
    flux.evaluate(left, Math.log(left), right, Math.log(right), drop, g);
    return Math.abs(flux.flux() / excess - 1);
  }

  private static double logActivity(double concentration) {
    return Math.log(concentration / (SITES - concentration));
  }

  @Test
  void derivatives_are_those_of_the_flux() {
    SplittableRandom random = new SplittableRandom(3);
    double h = 1e-5;
    for (int k = 0; k < 200; k++) {
      double left = random.nextDouble(-12, 12);
      double right = random.nextDouble(-12, 12);
      double drop = random.nextDouble(-20, 20);
      double g = k % 2 == 0 ? 1 : random.nextDouble(1, 4);
      double scale = Math.exp(left) * 20 + Math.exp(right) * 20;
      double byLeft = (at(left + h, right, drop, g) - at(left - h, right, drop, g)) / (2 * h);
      double byRight = (at(left, right + h, drop, g) - at(left, right - h, drop, g)) / (2 * h);
      double byDrop = (at(left, right, drop + h, g) - at(left, right, drop - h, g)) / (2 * h);
      at(left, right, drop, g);
      assertThat(flux.byLogLeft()).isCloseTo(byLeft, within(1e-8 * scale));
      assertThat(flux.byLogRight()).isCloseTo(byRight, within(1e-8 * scale));
      assertThat(flux.byDrop()).isCloseTo(byDrop, within(1e-8 * scale));
    }
  }

  private double at(double logLeft, double logRight, double drop, double enhancement) {
    flux.evaluate(Math.exp(logLeft), logLeft, Math.exp(logRight), logRight, drop, enhancement);
    return flux.flux();
  }
}
