package anodyne.impedance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The thresholds keep the error rates the documentation gives, on a part of the study. */
class ThresholdStudyTest {
  @Test
  void the_plateau_neither_convicts_sound_cells_nor_acquits_a_resistance_that_doubles() {
    ThresholdStudy.Rates rates = ThresholdStudy.plateau(1.02, 30);
    assertThat(rates.falseAlarms()).isLessThan(0.05);
    assertThat(rates.misses()).isLessThan(0.05);
  }

  @Test
  void four_points_a_decade_are_enough_and_three_are_not() {
    assertThat(ThresholdStudy.sparse(4, 20)).isLessThanOrEqualTo(0.05);
    assertThat(ThresholdStudy.sparse(2, 20)).isGreaterThan(0.5);
  }

  @Test
  void scatter_of_one_percent_makes_no_loop_and_a_loop_of_three_percent_is_seen() {
    assertThat(ThresholdStudy.loops(0.01, 0.05, 100).falseAlarms()).isLessThan(0.05);
    assertThat(ThresholdStudy.loops(0.002, 0.03, 100).misses()).isLessThan(0.05);
  }

  @Test
  void identified_parameters_lie_within_their_errors_as_often_as_promised() {
    assertThat(ThresholdStudy.identified(60).wrong()).isBetween(0.02, 0.09);
  }
}
