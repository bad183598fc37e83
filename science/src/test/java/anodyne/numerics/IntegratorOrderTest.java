package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Observed orders with steps of one length. */
class IntegratorOrderTest {

  /**
   * dy/dt = -20 (y - cos t) - sin t, y = cos t, and an algebraic z = y + sin t. What the first
   * steps of lower order leave behind is gone at the times looked at.
   */
  private static final class Forced extends StiffProblems.Dense {
    Forced() {
      super(2);
    }

    @Override
    public boolean stores(int row) {
      return row == 0;
    }

    @Override
    public void amounts(double[] y, double[] amounts) {
      amounts[0] = y[0];
      amounts[1] = 0;
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      f[0] = -20 * (y[0] - Math.cos(t)) - Math.sin(t);
      f[1] = y[0] + Math.sin(t) - y[1];
    }

    @Override
    void matrix(double t, double[] y, double s, double[] g) {
      g[0] = s + 20;
      g[2] = -1;
      g[3] = 1;
    }
  }

  private static IntegratorSettings steps(double h) {
    // A tolerance that lets every step pass leaves the step at its longest.
    return IntegratorSettings.of(0.9, 1e3, 2).withSteps(0, h).withFirstStep(h);
  }

  /** Largest error at the ends of steps, and between them, from 4 to 6. */
  private static double[] errors(Integrator integrator) {
    integrator.begin(0, new double[] {1, 1});
    integrator.advance(4);
    double[] largest = new double[2];
    double[] y = new double[2];
    integrator.advance(
        6,
        List.of(),
        new StepObserver() {
          @Override
          public void stepped(Integrator at) {
            double h = at.time_s() - at.stepStart_s();
            for (int k = 0; k < 4; k++) {
              double t = at.time_s() - k * h / 4;
              at.unknowns(t, y);
              double error =
                  Math.max(
                      Math.abs(y[0] - Math.cos(t)), Math.abs(y[1] - Math.cos(t) - Math.sin(t)));
              largest[1] = Math.max(largest[1], error);
              largest[0] = k == 0 ? Math.max(largest[0], error) : largest[0];
            }
          }
        });
    return largest;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void backward_differentiation_and_its_dense_output_have_the_order_of_the_formula(int order) {
    double[][] errors = new double[2][];
    for (int k = 0; k < 2; k++) {
      Integrator integrator =
          new BackwardDifferentiation(
              new Forced(), steps(0.0625 / (k + 1)).withHighestOrder(order));
      errors[k] = errors(integrator);
      assertThat(integrator.statistics().lastOrder()).isEqualTo(order);
    }
    for (int at = 0; at < 2; at++) {
      double observed = Math.log(errors[0][at] / errors[1][at]) / Math.log(2);
      assertThat(observed).isBetween(order - 0.2, order + 1.2);
    }
  }

  @Test
  void the_runge_kutta_method_is_of_order_four_and_its_dense_output_of_three() {
    double[] coarse = errors(new DiagonallyImplicitRungeKutta(new Forced(), steps(0.0625)));
    double[] fine = errors(new DiagonallyImplicitRungeKutta(new Forced(), steps(0.03125)));
    assertThat(Math.log(coarse[0] / fine[0]) / Math.log(2)).isBetween(3.8, 4.4);
    assertThat(Math.log(coarse[1] / fine[1]) / Math.log(2)).isBetween(2.8, 4.4);
  }
}
