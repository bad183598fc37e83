package anodyne.junction;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.numerics.BlockTridiagonal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The analytic Jacobian of the carrier equations. */
class CarrierProblemTest {
  @Test
  void the_jacobian_is_the_derivative_of_the_residual() {
    int checked = 0;
    for (int number = 0; number < 60; number++) {
      Stack stack = RandomStacksTest.stack(number).with(new MeshChoice.PerLayer(6));
      if (Equilibrium.start(stack, 0) instanceof Equilibrium.Started(Equilibrium.Start start)) {
        CarrierProblem problem =
            new CarrierProblem(start, CarrierGrid.of(start), FluxScheme.EXCESS_POTENTIAL);
        check(problem, start, new SplittableRandom(number), number);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(55);
  }

  /**
   * Rows are divided by their diagonal after assembly, so that a row of a difference quotient
   * equals that of the Jacobian where the residual vanishes; elsewhere the raw rows are compared.
   */
  private static void check(
      CarrierProblem problem, Equilibrium.Start start, SplittableRandom random, int number) {
    int nodes = problem.nodes();
    double[] unknown = new double[3 * nodes];
    BiasedSolver solver = new BiasedSolver(start, FluxScheme.EXCESS_POTENTIAL);
    System.arraycopy(solver.state.unknown, 0, unknown, 0, unknown.length);
    problem.set(0.2, 0.7);
    problem.scaleRows(false);
    for (int i = 0; i < unknown.length; i++) {
      unknown[i] += random.nextDouble(-0.02, 0.02);
    }
    BlockTridiagonal jacobian = new BlockTridiagonal(nodes, 3);
    double[] residual = new double[unknown.length];
    double[] plus = new double[unknown.length];
    double[] minus = new double[unknown.length];
    problem.assemble(unknown, residual, jacobian);
    BlockTridiagonal other = new BlockTridiagonal(nodes, 3);
    double h = 1e-6;
    for (int j = 0; j < unknown.length; j++) {
      double kept = unknown[j];
      unknown[j] = kept + h;
      problem.assemble(unknown, plus, other);
      unknown[j] = kept - h;
      problem.assemble(unknown, minus, other);
      unknown[j] = kept;
      for (int i = 0; i < unknown.length; i++) {
        double expected = (plus[i] - minus[i]) / (2 * h);
        double actual = entry(jacobian, i, j);
        double scale = rowScale(jacobian, i) + Math.abs(residual[i]) / h * 1e-9;
        assertThat(Math.abs(actual - expected))
            .as(
                "stack %d row %d of node %d, column %d of node %d: %g %g",
                number, i % 3, i / 3, j % 3, j / 3, actual, expected)
            .isLessThan(1e-5 * scale + 1e-250);
      }
    }
  }

  private static double rowScale(BlockTridiagonal jacobian, int i) {
    double largest = 0;
    for (int k = 0; k < 3; k++) {
      largest = Math.max(largest, Math.abs(jacobian.diagonal()[3 * i + k]));
      largest = Math.max(largest, Math.abs(jacobian.lower()[3 * i + k]));
      largest = Math.max(largest, Math.abs(jacobian.upper()[3 * i + k]));
    }
    return largest;
  }

  private static double entry(BlockTridiagonal jacobian, int i, int j) {
    int blocks = j / 3 - i / 3;
    int at = 3 * i + j % 3;
    return switch (blocks) {
      case 0 -> jacobian.diagonal()[at];
      case -1 -> jacobian.lower()[at];
      case 1 -> jacobian.upper()[at];
      default -> 0;
    };
  }
}
