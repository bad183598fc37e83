package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Constants;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GalleriesTest {
  private static final double ROOM_K = 298.15;
  private static final double RT_F = Constants.thermalVoltage_V(ROOM_K);

  /** Graphite of the MSMR notebook of PyBaMM; here any curve with plateaus. */
  private static final Galleries STAGED =
      new Galleries(
          List.of(
              new Gallery(0.43336, 0.08843, 0.08611, 2.7),
              new Gallery(0.23963, 0.12799, 0.08009, 2.7),
              new Gallery(0.15018, 0.14331, 0.72469, 2.7),
              new Gallery(0.05462, 0.16984, 2.53277, 2.7),
              new Gallery(0.06744, 0.21446, 0.09470, 2.7),
              new Gallery(0.05476, 0.36325, 5.97354, 2.7)));

  private static Galleries nernst() {
    return new Galleries(List.of(new Gallery(1, 1.2, 1, 3)));
  }

  @Test
  void one_gallery_of_width_one_is_the_nernst_equation() {
    for (double x : new double[] {1e-9, 1e-3, 0.2, 0.5, 0.77, 0.999, 1 - 1e-9}) {
      double nernst = 1.2 - RT_F * (Math.log(x) - Math.log1p(-x));
      assertThat(nernst().potential_V(x, ROOM_K)).isEqualTo(nernst, within(2e-15));
      assertThat(nernst().curve(ROOM_K).potential_V().value(x)).isEqualTo(nernst, within(1e-12));
    }
  }

  @Test
  void one_gallery_of_width_one_conducts_and_exchanges_like_a_lattice_gas() {
    Curve diffusivity = nernst().diffusivity(4e-15, 20_000, ROOM_K);
    Curve exchange = nernst().exchange(20_000, 1000, ROOM_K);
    for (double x : new double[] {0.01, 0.3, 0.5, 0.9}) {
      assertThat(diffusivity.value(x * 20_000)).isEqualTo(4e-15, within(1e-22));
      double lattice = 3 * Math.sqrt(x * (1 - x));
      double c = x * 20_000;
      double built = exchange.value(c) * Math.sqrt(1000 * c * (20_000 - c));
      assertThat(built).isEqualTo(lattice, within(1e-10));
    }
  }

  @Test
  void inversion_returns_the_share_asked_for_whatever_the_galleries() {
    SplittableRandom random = new SplittableRandom(7);
    for (int draw = 0; draw < 300; draw++) {
      int count = 1 + random.nextInt(6);
      double[] shares = random.doubles(count, 0.01, 1).toArray();
      double sum = java.util.Arrays.stream(shares).sum();
      List<Gallery> list = new java.util.ArrayList<>();
      for (double share : shares) {
        list.add(
            Gallery.of(share / sum, random.nextDouble(0, 3), Math.exp(random.nextDouble(-4, 2))));
      }
      Galleries galleries = new Galleries(list);
      double x = 1 / (1 + Math.exp(random.nextDouble(-20, 20)));
      double u = galleries.potential_V(x, ROOM_K);
      double nearby = 4 * Math.ulp(u) * Math.abs(1 / galleries.slope_V(u, ROOM_K));
      assertThat(galleries.filled(u, ROOM_K)).isEqualTo(x, within(1e-14 + nearby));
    }
  }

  @Test
  void slope_and_entropy_are_the_derivatives_of_the_potential() {
    for (double x : new double[] {0.02, 0.2, 0.433, 0.6, 0.95}) {
      double u = STAGED.potential_V(x, ROOM_K);
      double h = 1e-6;
      double slope =
          (STAGED.potential_V(x + h, ROOM_K) - STAGED.potential_V(x - h, ROOM_K)) / (2 * h);
      assertThat(STAGED.slope_V(u, ROOM_K)).isEqualTo(slope, within(1e-6 * Math.abs(slope)));
      double byT =
          (STAGED.potential_V(x, ROOM_K + 0.01) - STAGED.potential_V(x, ROOM_K - 0.01)) / 0.02;
      assertThat(STAGED.entropic_V_per_K(u, ROOM_K))
          .isEqualTo(byT, within(1e-9 + 1e-6 * Math.abs(byT)));
    }
  }

  @Test
  void shares_of_the_galleries_add_up_to_the_whole() {
    double u = STAGED.potential_V(0.37, ROOM_K);
    double sum = 0;
    for (int j = 0; j < 6; j++) {
      sum += STAGED.filled(j, u, ROOM_K);
    }
    assertThat(sum).isEqualTo(0.37, within(1e-14));
  }

  @Test
  void the_sampled_curve_meets_the_exact_one_within_a_tenth_of_a_microvolt() {
    GalleryTable table = new GalleryTable(STAGED, ROOM_K);
    SplittableRandom random = new SplittableRandom(3);
    double worst = 0;
    double worstSlope = 0;
    for (int i = 0; i < 2000; i++) {
      double x = 1 / (1 + Math.exp(random.nextDouble(-20, 20)));
      double u = STAGED.potential_V(x, ROOM_K);
      worst = Math.max(worst, Math.abs(table.value(x) - u));
      double slope = STAGED.slope_V(u, ROOM_K);
      worstSlope = Math.max(worstSlope, Math.abs(table.slope(x) / slope - 1));
    }
    assertThat(worst).isLessThan(1.5e-7);
    assertThat(worstSlope).isLessThan(1e-3);
    assertThat(table.size()).isLessThan(2000);
  }

  @Test
  void plateaus_too_far_apart_for_the_digits_of_a_double_are_joined_by_a_step() {
    Galleries apart =
        new Galleries(List.of(Gallery.of(0.5, 2.2, 0.02), Gallery.of(0.5, 0.3, 0.02)));
    Curve curve = apart.curve(ROOM_K).potential_V();
    assertThat(curve.value(0.25)).isEqualTo(2.2, within(1e-6));
    assertThat(curve.value(0.75)).isEqualTo(0.3, within(1e-6));
    double before = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= 40_000; i++) {
      double x = i / 40_000.0;
      double now = curve.value(x);
      assertThat(now).isFinite().isLessThanOrEqualTo(before);
      if (x > 0.01 && x < 0.99) {
        assertThat(curve.slope(x)).isBetween(-2500.001, 0.0);
      }
      before = now;
    }
  }

  @Test
  void shares_that_do_not_add_up_are_refused() {
    assertThatThrownBy(() -> new Galleries(List.of(Gallery.of(0.5, 1, 1), Gallery.of(0.3, 1, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("add up to 0.8");
  }
}
