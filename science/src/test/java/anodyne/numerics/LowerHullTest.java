package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LowerHullTest {
  private static final int NONE = -1;
  private static final int[] GIVEN = {0, 8, 14, 14, 12, 9, 7};

  private static List<HullSystem> small(HullSystem.Energies kind, int seed, int each) {
    SplittableRandom random = new SplittableRandom(seed);
    List<HullSystem> systems = new ArrayList<>();
    for (int d = 1; d <= 6; d++) {
      for (int i = 0; i < each; i++) {
        systems.add(HullSystem.random(random, d, GIVEN[d], kind));
      }
    }
    return systems;
  }

  @ParameterizedTest
  @EnumSource
  void every_height_is_that_of_the_lowest_simplex(HullSystem.Energies kind) {
    for (HullSystem system : small(kind, 1, 3)) {
      LowerHull hull = system.hull();
      for (int i = 0; i < hull.points(); i++) {
        double expected = system.energy(i) - system.lowest(system.fraction(i), NONE);
        assertThat(hull.energyAboveHull(i)).isCloseTo(expected, within(1e-10));
        assertThat(hull.isStable(i)).isEqualTo(expected <= LowerHull.TOLERANCE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_depth_of_a_point_is_that_below_the_simplices_of_the_others(HullSystem.Energies kind) {
    for (HullSystem system : small(kind, 2, 2)) {
      LowerHull hull = system.hull();
      for (int i = 0; i < hull.points(); i++) {
        double others = system.lowest(system.fraction(i), i);
        OptionalDouble depth = hull.depthBelowOthers(i);
        assertThat(depth.isPresent()).isEqualTo(others < Double.POSITIVE_INFINITY);
        if (depth.isPresent()) {
          assertThat(depth.getAsDouble()).isCloseTo(others - system.energy(i), within(1e-10));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void any_composition_has_the_energy_of_the_lowest_simplex(HullSystem.Energies kind) {
    SplittableRandom random = new SplittableRandom(3);
    for (HullSystem system : small(kind, 3, 2)) {
      LowerHull hull = system.hull();
      for (int i = 0; i < 4; i++) {
        double[] x = composition(random, hull.elements());
        assertThat(hull.energy(x)).isCloseTo(system.lowest(x, NONE), within(1e-10));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void decompositions_conserve_every_element_and_the_energy(HullSystem.Energies kind) {
    SplittableRandom random = new SplittableRandom(4);
    for (int d = 1; d <= 6; d++) {
      HullSystem system = HullSystem.random(random, d, 60, kind);
      LowerHull hull = system.hull();
      for (int i = 0; i < hull.points() + 20; i++) {
        double[] x = i < hull.points() ? system.fraction(i) : composition(random, d);
        double[] rest = x.clone();
        double energy = 0;
        for (LowerHull.Part part : hull.decomposition(x)) {
          assertThat(part.share()).isPositive();
          assertThat(hull.isVertex(part.point())).isTrue();
          energy += part.share() * system.energy(part.point());
          for (int k = 0; k < d; k++) {
            rest[k] -= part.share() * system.fraction(part.point())[k];
          }
        }
        assertThat(rest).containsExactly(new double[d], within(1e-12));
        assertThat(energy).isCloseTo(hull.energy(x), within(1e-11));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_point_lies_below_a_facet_and_corners_lie_on_theirs(HullSystem.Energies kind) {
    SplittableRandom random = new SplittableRandom(5);
    for (int d = 1; d <= LowerHull.MAX_ELEMENTS; d++) {
      HullSystem system = HullSystem.random(random, d, 80, kind);
      LowerHull hull = system.hull();
      double lowest = 0;
      double farthest = 0;
      for (int f = 0; f < hull.facets(); f++) {
        for (int i = 0; i < hull.points(); i++) {
          lowest = Math.min(lowest, aboveFacet(system, hull, f, i));
        }
        for (int k = 0; k < d; k++) {
          double above = aboveFacet(system, hull, f, hull.corner(f, k));
          farthest = Math.max(farthest, Math.abs(above));
        }
      }
      assertThat(lowest).isGreaterThan(-1e-11);
      assertThat(farthest).isLessThan(1e-11);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_order_of_points_and_elements_changes_nothing(HullSystem.Energies kind) {
    SplittableRandom random = new SplittableRandom(6);
    for (int d = 2; d <= 6; d++) {
      HullSystem system = HullSystem.random(random, d, 50, kind);
      int[] elements = shuffled(random, 0, d);
      int[] points = shuffled(random, d, 50);
      LowerHull one = system.hull();
      LowerHull other = system.permuted(elements, points).hull();
      for (int i = 0; i < one.points(); i++) {
        int old = i < d ? elements[i] : points[i - d];
        assertThat(other.energyAboveHull(i)).isCloseTo(one.energyAboveHull(old), within(1e-12));
        assertThat(other.isStable(i)).isEqualTo(one.isStable(old));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void energies_linear_in_composition_change_nothing(HullSystem.Energies kind) {
    SplittableRandom random = new SplittableRandom(7);
    for (int d = 1; d <= 6; d++) {
      HullSystem system = HullSystem.random(random, d, 50, kind);
      double[] slope = random.doubles(d, -5, 5).toArray();
      LowerHull one = system.hull();
      LowerHull other = system.tilted(slope).hull();
      for (int i = 0; i < one.points(); i++) {
        assertThat(other.energyAboveHull(i)).isCloseTo(one.energyAboveHull(i), within(1e-10));
        assertThat(other.isStable(i)).isEqualTo(one.isStable(i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6})
  void heights_of_hundreds_of_points_are_those_above_their_mixtures(int d) {
    SplittableRandom random = new SplittableRandom(d);
    for (HullSystem.Energies kind : HullSystem.Energies.values()) {
      HullSystem system = HullSystem.random(random, d, 400, kind);
      assertThat(largestError(system)).isLessThan(1e-11);
    }
  }

  /** In these systems many facets lie in one plane, and rounding folds some of them. */
  @ParameterizedTest
  @CsvSource({"6, 300, 8", "6, 300, 420", "6, 300, 443", "5, 200, 584"})
  void folded_flat_facets_are_told_apart(int d, int given, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    HullSystem system = HullSystem.random(random, d, given, HullSystem.Energies.COARSE);
    assertThat(largestError(system)).isLessThan(1e-11);
  }

  private static double largestError(HullSystem system) {
    LowerHull hull = system.hull();
    double largest = 0;
    for (int i = 0; i < hull.points(); i++) {
      double[] x = system.fraction(i);
      double mixture =
          hull.decomposition(x).stream()
              .mapToDouble(part -> part.share() * system.energy(part.point()))
              .sum();
      double base = system.energy(i) - hull.energyAboveHull(i);
      largest = Math.max(largest, Math.abs(base - mixture));
      largest = Math.max(largest, Math.abs(hull.energy(x) - mixture));
    }
    return largest;
  }

  @Test
  void a_hull_of_elements_has_one_facet_and_takes_their_energies() {
    LowerHull hull = LowerHull.of(new double[] {1, -2, 3}, new double[0], new double[0]);
    assertThat(hull.facets()).isOne();
    assertThat(hull.energy(new double[] {1, 1, 2})).isCloseTo(1.25, within(1e-15));
    assertThat(hull.depthBelowOthers(1)).isEmpty();
  }

  @Test
  void without_energies_only_the_elements_are_corners_and_everything_is_stable() {
    HullSystem system =
        HullSystem.random(new SplittableRandom(8), 4, 100, HullSystem.Energies.ZERO);
    LowerHull hull = system.hull();
    assertThat(hull.facets()).isOne();
    for (int i = 0; i < hull.points(); i++) {
      assertThat(hull.isStable(i)).isTrue();
      assertThat(hull.isVertex(i)).isEqualTo(i < 4);
    }
  }

  @Test
  void of_equal_compositions_the_lowest_wins_and_of_equal_points_both_are_stable() {
    LowerHull hull =
        LowerHull.of(
            new double[2], new double[] {1, 1, 2, 2, 3, 3, 1, 1}, new double[] {-1, -2, -1.5, -2});
    assertThat(hull.isVertex(3)).isTrue();
    assertThat(hull.isVertex(5)).isFalse();
    assertThat(hull.isStable(5)).isTrue();
    assertThat(hull.energyAboveHull(2)).isEqualTo(1);
    assertThat(hull.energyAboveHull(4)).isEqualTo(0.5);
    assertThat(hull.depthBelowOthers(3).orElseThrow()).isZero();
    assertThat(hull.depthBelowOthers(4).orElseThrow()).isEqualTo(-0.5);
  }

  @Test
  void a_lower_form_of_an_element_takes_its_corner() {
    LowerHull hull =
        LowerHull.of(new double[2], new double[] {1, 0, 1, 1}, new double[] {-0.5, -0.2});
    assertThat(hull.energyAboveHull(0)).isEqualTo(0.5);
    assertThat(hull.isVertex(2)).isTrue();
    assertThat(hull.energyAboveHull(3)).isCloseTo(0.05, within(1e-15));
    assertThat(hull.depthBelowOthers(2).orElseThrow()).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void points_a_little_off_a_tie_line_are_told_from_points_on_it() {
    double[] energies = {-1, -0.5, -0.5 - 2e-9, -0.5 + 2e-9, -0.5 + 1e-13};
    double[] amounts = {1, 1, 3, 1, 3, 1, 3, 1, 3, 1};
    LowerHull hull = LowerHull.of(new double[2], amounts, energies);
    assertThat(hull.isVertex(4)).isTrue();
    assertThat(hull.isStable(3)).isFalse();
    assertThat(hull.energyAboveHull(5)).isCloseTo(4e-9, within(1e-15));
    LowerHull without =
        LowerHull.of(new double[2], new double[] {1, 1, 3, 1, 3, 1}, new double[] {-1, -0.5, -0.5});
    assertThat(without.isStable(3)).isTrue();
    assertThat(without.isVertex(3)).isFalse();
  }

  @Test
  void compositions_closer_than_rounding_and_traces_of_an_element_do_no_harm() {
    SplittableRandom random = new SplittableRandom(9);
    int n = 200;
    double[] amounts = new double[3 * n];
    double[] energies = new double[n];
    for (int i = 0; i < n; i++) {
      amounts[3 * i] = 1 + random.nextInt(3) * 1e-16 + (i % 7) * 1e-9;
      amounts[3 * i + 1] = 1 + random.nextInt(3) * 2e-16;
      amounts[3 * i + 2] = i % 5 == 0 ? 0 : Math.pow(10, -random.nextInt(15));
      energies[i] = -random.nextDouble();
    }
    LowerHull hull = LowerHull.of(new double[3], amounts, energies);
    for (int i = 0; i < n; i++) {
      double[] x = Arrays.copyOfRange(amounts, 3 * i, 3 * i + 3);
      assertThat(hull.energyAboveHull(3 + i))
          .isCloseTo(Math.max(0, energies[i] - hull.energy(x)), within(1e-9));
      assertThat(hull.decomposition(x).stream().mapToDouble(LowerHull.Part::share).sum())
          .isCloseTo(1, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_pieces_along_a_line_follow_the_hull(HullSystem.Energies kind) {
    SplittableRandom random = new SplittableRandom(10);
    for (int d = 2; d <= 6; d++) {
      HullSystem system = HullSystem.random(random, d, 40, kind);
      LowerHull hull = system.hull();
      double[] from = composition(random, d);
      double[] to = random.nextBoolean() ? composition(random, d) : system.fraction(0);
      double reached = 0;
      double slope = Double.NEGATIVE_INFINITY;
      for (LowerHull.Piece piece : hull.along(from, to)) {
        assertThat(piece.start()).isCloseTo(reached, within(1e-12));
        assertThat(piece.atTo() - piece.atFrom()).isGreaterThan(slope);
        slope = piece.atTo() - piece.atFrom();
        reached = piece.end();
        for (double s : new double[] {0, 0.3, 1}) {
          double t = piece.start() + s * (piece.end() - piece.start());
          double[] x = new double[d];
          for (int k = 0; k < d; k++) {
            x[k] = (1 - t) * from[k] + t * to[k];
          }
          assertThat(piece.atFrom() + t * slope).isCloseTo(hull.energy(x), within(2e-9));
        }
      }
      assertThat(reached).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void potentials_are_one_sided_slopes_of_the_hull() {
    SplittableRandom random = new SplittableRandom(11);
    for (int d = 2; d <= 5; d++) {
      HullSystem system = HullSystem.random(random, d, 30, HullSystem.Energies.BOWL);
      LowerHull hull = system.hull();
      for (int i = 0; i < hull.points(); i++) {
        double[] x = system.fraction(i);
        if (x[0] == 1) {
          continue;
        }
        LowerHull.PotentialRange range = hull.potentialRange(0, x);
        LowerHull.Piece first = hull.along(x, system.fraction(0)).getFirst();
        assertThat(range.highest()).isCloseTo(first.atTo(), within(1e-8));
        if (x[0] == 0) {
          assertThat(range.lowest()).isEqualTo(Double.NEGATIVE_INFINITY);
        } else {
          double step = 1e-7 * x[0];
          double[] less = x.clone();
          less[0] -= step;
          double atoms = 1 - step;
          double slope = (hull.energy(x) - atoms * hull.energy(less)) / step;
          assertThat(range.lowest()).isCloseTo(slope, within(1e-6));
        }
      }
    }
  }

  @Test
  void nonsense_is_refused() {
    double[] two = new double[2];
    assertThatThrownBy(() -> LowerHull.of(new double[0], two, two))
        .hasMessage("a hull needs 1 to 8 elements, got 0");
    assertThatThrownBy(() -> LowerHull.of(new double[9], new double[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LowerHull.of(two, new double[3], two))
        .hasMessage("2 points of 2 elements need 4 amounts, got 3");
    assertThatThrownBy(() -> LowerHull.of(two, new double[] {1, -1}, new double[1]))
        .hasMessage("amount of element 1 must be >= 0, got -1.0");
    assertThatThrownBy(() -> LowerHull.of(two, two, new double[1]))
        .hasMessage("sum of amounts must be > 0 and finite, got 0.0");
    assertThatThrownBy(() -> LowerHull.of(two, new double[] {1, 1}, new double[] {Double.NaN}))
        .hasMessage("energy of point 2 must be finite, got NaN");
    LowerHull hull = LowerHull.of(two, new double[0], new double[0]);
    assertThatThrownBy(() -> hull.energy(new double[3]))
        .hasMessage("a composition of 2 elements needs as many amounts, got 3");
  }

  private static double aboveFacet(HullSystem system, LowerHull hull, int f, int point) {
    double sum = system.energy(point);
    for (int k = 0; k < hull.elements(); k++) {
      sum -= hull.potential(f, k) * system.fraction(point)[k];
    }
    return sum;
  }

  /** Amounts that add up to one, half of them zero. */
  private static double[] composition(SplittableRandom random, int d) {
    double[] x = new double[d];
    double sum = 0;
    while (sum == 0) {
      for (int k = 0; k < d; k++) {
        x[k] = random.nextBoolean() ? random.nextDouble() : 0;
        sum += x[k];
      }
    }
    for (int k = 0; k < d; k++) {
      x[k] /= sum;
    }
    return x;
  }

  private static int[] shuffled(SplittableRandom random, int from, int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = from + i;
    }
    return order;
  }
}
