package anodyne.sodiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.sodiation.EffectiveMedium.Bounds;
import anodyne.sodiation.EffectiveMedium.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EffectiveMediumTest {
  private static final int MANY = 300;

  /** Root of the quadratic that two phases leave. */
  private static double closedForm(double f, double one, double other) {
    double b = (3 * f - 1) * one + (3 * (1 - f) - 1) * other;
    double root = Math.sqrt(b * b + 8 * one * other);
    return b > 0 ? (b + root) / 4 : 2 * one * other / (root - b);
  }

  private static List<Part> random(SplittableRandom random) {
    List<Part> parts = new ArrayList<>();
    int count = 2 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      parts.add(new Part(random.nextDouble() + 1e-3, Math.pow(10, -16 + 23 * random.nextDouble())));
    }
    return parts;
  }

  @Test
  void two_phases_give_the_root_of_the_quadratic() {
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < MANY; k++) {
      double f = random.nextDouble();
      double one = Math.pow(10, 14 * random.nextDouble() - 7);
      double other = Math.pow(10, 14 * random.nextDouble() - 7);
      double expected = closedForm(f, one, other);
      assertThat(
              EffectiveMedium.bruggeman_S_per_m(List.of(new Part(f, one), new Part(1 - f, other))))
          .isCloseTo(expected, within(1e-9 * expected));
    }
  }

  @Test
  void one_phase_alone_conducts_as_itself() {
    assertThat(EffectiveMedium.bruggeman_S_per_m(List.of(new Part(0.3, 42), new Part(0, 7))))
        .isCloseTo(42, within(1e-12 * 42));
  }

  @Test
  void a_metal_beside_pores_conducts_from_a_third_of_the_volume() {
    assertThat(EffectiveMedium.bruggeman_S_per_m(List.of(new Part(0.333, 1e6), new Part(0.667, 0))))
        .isZero();
    for (double f : new double[] {0.34, 0.4, 0.5, 0.75, 1}) {
      double expected = 1e6 * (3 * f - 1) / 2;
      assertThat(EffectiveMedium.bruggeman_S_per_m(List.of(new Part(f, 1e6), new Part(1 - f, 0))))
          .isCloseTo(expected, within(1e-9 * expected));
    }
  }

  @Test
  void at_the_threshold_two_phases_mix_as_the_root_of_their_product() {
    double s = closedForm(1.0 / 3, 1e6, 1e-6);
    assertThat(EffectiveMedium.bruggeman_S_per_m(List.of(new Part(1, 1e6), new Part(2, 1e-6))))
        .isCloseTo(s, within(1e-6 * s));
    assertThat(s).isCloseTo(Math.sqrt(1e6 * 1e-6 / 2), within(1e-3 * s));
  }

  @Test
  void few_spheres_in_a_matrix_follow_Maxwell_to_first_order() {
    double f = 1e-6;
    for (double ratio : new double[] {1e-3, 0.5, 3, 1e3}) {
      double s = EffectiveMedium.bruggeman_S_per_m(List.of(new Part(f, ratio), new Part(1 - f, 1)));
      assertThat((s - 1) / f).isCloseTo(3 * (ratio - 1) / (ratio + 2), within(2e-4));
      Bounds bounds =
          EffectiveMedium.hashinShtrikman(List.of(new Part(f, ratio), new Part(1 - f, 1)));
      double maxwell = ratio > 1 ? bounds.low_S_per_m() : bounds.high_S_per_m();
      assertThat((maxwell - 1) / f).isCloseTo(3 * (ratio - 1) / (ratio + 2), within(2e-4));
    }
  }

  @Test
  void bounds_of_Hashin_and_Shtrikman_hold_the_medium_and_lie_within_those_of_Wiener() {
    SplittableRandom random = new SplittableRandom(2);
    for (int k = 0; k < MANY; k++) {
      List<Part> parts = random(random);
      double s = EffectiveMedium.bruggeman_S_per_m(parts);
      Bounds isotropic = EffectiveMedium.hashinShtrikman(parts);
      Bounds outermost = EffectiveMedium.wiener(parts);
      double slack = 1 + 1e-9;
      assertThat(outermost.low_S_per_m()).isLessThanOrEqualTo(isotropic.low_S_per_m() * slack);
      assertThat(isotropic.low_S_per_m()).isLessThanOrEqualTo(s * slack);
      assertThat(s).isLessThanOrEqualTo(isotropic.high_S_per_m() * slack);
      assertThat(isotropic.high_S_per_m()).isLessThanOrEqualTo(outermost.high_S_per_m() * slack);
    }
  }

  @Test
  void the_root_balances_the_fields_of_all_spheres() {
    SplittableRandom random = new SplittableRandom(3);
    for (int k = 0; k < MANY; k++) {
      List<Part> parts = random(random);
      double s = EffectiveMedium.bruggeman_S_per_m(parts);
      double total = parts.stream().mapToDouble(Part::volume).sum();
      double balance =
          parts.stream()
              .mapToDouble(p ->
                  p.volume()
                      / total
                      * (p.conductivity_S_per_m() - s)
                      / (p.conductivity_S_per_m() + 2 * s))
              .sum();
      assertThat(balance).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void order_and_unit_of_volume_play_no_part() {
    SplittableRandom random = new SplittableRandom(4);
    for (int k = 0; k < MANY; k++) {
      List<Part> parts = random(random);
      double s = EffectiveMedium.bruggeman_S_per_m(parts);
      List<Part> shuffled =
          new ArrayList<>(
              parts.stream().map(p -> new Part(7 * p.volume(), p.conductivity_S_per_m())).toList());
      Collections.shuffle(shuffled, new Random(k));
      assertThat(EffectiveMedium.bruggeman_S_per_m(shuffled)).isCloseTo(s, within(1e-9 * s));
    }
  }

  @Test
  void a_phase_cut_in_two_changes_nothing_and_a_better_one_never_conducts_less() {
    SplittableRandom random = new SplittableRandom(5);
    for (int k = 0; k < MANY; k++) {
      List<Part> parts = random(random);
      double s = EffectiveMedium.bruggeman_S_per_m(parts);
      Part first = parts.getFirst();
      List<Part> cut = new ArrayList<>(parts.subList(1, parts.size()));
      cut.add(new Part(0.3 * first.volume(), first.conductivity_S_per_m()));
      cut.add(new Part(0.7 * first.volume(), first.conductivity_S_per_m()));
      assertThat(EffectiveMedium.bruggeman_S_per_m(cut)).isCloseTo(s, within(1e-9 * s));
      List<Part> better = new ArrayList<>(parts);
      better.set(0, new Part(first.volume(), 10 * first.conductivity_S_per_m()));
      assertThat(EffectiveMedium.bruggeman_S_per_m(better)).isGreaterThanOrEqualTo(s * (1 - 1e-9));
    }
  }

  @Test
  void nonsense_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Part(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Part(1, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectiveMedium.bruggeman_S_per_m(List.of()));
  }
}
