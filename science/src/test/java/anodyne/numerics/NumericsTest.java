package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NumericsTest {

  @Test
  void a_geometric_mesh_has_the_wanted_first_cell_and_mirrors_itself() {
    double[] edges = Mesh.geometric(2, 12, 40, 1e-3);
    assertThat(edges).hasSize(41);
    assertThat(edges[0]).isEqualTo(2);
    assertThat(edges[40]).isEqualTo(12);
    assertThat(edges[1] - edges[0]).isCloseTo(1e-3, within(1e-9));
    for (int c = 0; c < 40; c++) {
      double width = edges[c + 1] - edges[c];
      double mirrored = edges[40 - c] - edges[39 - c];
      assertThat(width).isPositive().isCloseTo(mirrored, within(1e-9));
    }
    double[] uniform = Mesh.geometric(0, 1, 10, 1);
    assertThat(uniform[3]).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void equidistributed_cells_hold_equal_shares() {
    double[] edges = Mesh.geometric(0, 1, 50, 0.02);
    double[] density = new double[50];
    for (int c = 0; c < 50; c++) {
      density[c] = 1 + 20 * Math.exp(-10 * (edges[c] + edges[c + 1]));
    }
    double[] placed = Mesh.equidistribute(edges, 0, 50, density, 17);
    double share = Double.NaN;
    for (int k = 0; k < 17; k++) {
      double integral = 0;
      for (int c = 0; c < 50; c++) {
        double overlap = Math.min(placed[k + 1], edges[c + 1]) - Math.max(placed[k], edges[c]);
        integral += Math.max(0, overlap) * density[c];
      }
      share = k == 0 ? integral : share;
      assertThat(integral).isCloseTo(share, within(1e-10));
    }
    assertThat(placed[17]).isEqualTo(1);
  }

  @Test
  void halving_keeps_every_edge() {
    assertThat(Mesh.halved(new double[] {0, 1, 4})).containsExactly(0, 0.5, 1, 2.5, 4);
  }

  /** u'' = e^u on [0, 1], u(0) = u(1) = 0: Newton converges quadratically from far away. */
  private static final class Exponential implements NodalSystem {
    @Override
    public int nodes() {
      return 41;
    }

    @Override
    public int block() {
      return 1;
    }

    @Override
    public void assemble(double[] u, double[] residual, BlockTridiagonal jacobian) {
      double h = 1.0 / 40;
      jacobian.clear();
      for (int i = 0; i < 41; i++) {
        if (i == 0 || i == 40) {
          residual[i] = u[i];
          jacobian.diagonal()[i] = 1;
        } else {
          residual[i] = (u[i - 1] - 2 * u[i] + u[i + 1]) / (h * h) - Math.exp(u[i]);
          jacobian.lower()[i] = 1 / (h * h);
          jacobian.diagonal()[i] = -2 / (h * h) - Math.exp(u[i]);
          jacobian.upper()[i] = 1 / (h * h);
        }
      }
    }
  }

  @Test
  void newton_solves_from_far_away_and_reports_what_it_cannot() {
    Exponential system = new Exponential();
    double[] u = new double[41];
    Arrays.fill(u, 30);
    assertThat(new Newton(41, 1, 100).solve(system, u, 1, 1e-12))
        .isInstanceOf(Newton.Converged.class);
    // u(1/2) = -0.113704 by shooting with a Runge-Kutta method; the mesh adds O(h²).
    assertThat(u[20]).isCloseTo(-0.113704, within(1e-5));
    Arrays.fill(u, 30);
    assertThat(new Newton(41, 1, 3).solve(system, u, 1, 1e-12))
        .isInstanceOfSatisfying(
            Newton.Stalled.class, s -> assertThat(s.updates().size()).isEqualTo(3));
  }

  @Test
  void sobol_points_fill_the_cube_and_start_behind_the_corner() {
    SobolPoints points = new SobolPoints(5, 0);
    assertThat(points.next()).containsOnly(0.5);
    double[] mean = new double[5];
    double product = 0;
    int n = 4095;
    SobolPoints all = new SobolPoints(5, 0);
    for (int k = 0; k < n; k++) {
      double[] p = all.next();
      for (int d = 0; d < 5; d++) {
        mean[d] += p[d] / n;
      }
      product += p[0] * p[1] * p[2] * p[3] * p[4] / n;
    }
    for (double m : mean) {
      assertThat(m).isCloseTo(0.5, within(1e-3));
    }
    assertThat(product).isCloseTo(1 / 32.0, within(2e-4));
  }

  @Test
  void normal_quantiles_are_those_of_the_tables() {
    assertThat(SobolPoints.normal(0.5)).isCloseTo(0, within(1e-14));
    assertThat(SobolPoints.normal(0.95)).isCloseTo(1.6448536270, within(1e-9));
    assertThat(SobolPoints.normal(0.001)).isCloseTo(-3.0902323062, within(1e-9));
  }
}
