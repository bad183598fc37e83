package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import org.junit.jupiter.api.Test;

class BackwardDifferentiationTest {
  /** Robertson's shares at 40 s, Hairer, Wanner, Solving Ordinary Differential Equations II. */
  private static final double[] AT_40 = {0.715827068719394, 9.185534764557e-6, 0.2841637457458};

  @Test
  void robertsons_kinetics_come_out_as_rates_and_as_constrained_rates() {
    for (StorageSystem system :
        new StorageSystem[] {
          new StiffProblems.Robertson(), new StiffProblems.RobertsonConstrained()
        }) {
      Integrator integrator =
          new BackwardDifferentiation(
              system, IntegratorSettings.of(1e-8, Series.of(1e-12, 1e-16, 1e-10)));
      integrator.begin(0, new double[] {1, 0, 0});
      assertThat(integrator.advance(40)).isEqualTo(new Integrator.Reached(40));
      double[] y = new double[3];
      integrator.unknowns(40, y);
      for (int i = 0; i < 3; i++) {
        assertThat(y[i]).isCloseTo(AT_40[i], within(3e-7 * AT_40[i]));
      }
    }
  }
}
