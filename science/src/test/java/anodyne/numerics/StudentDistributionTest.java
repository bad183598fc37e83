package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentDistributionTest {
  @ParameterizedTest
  @CsvSource({
    "1, 0.90, 6.314",
    "2, 0.90, 2.920",
    "3, 0.90, 2.353",
    "4, 0.95, 2.776",
    "5, 0.95, 2.571",
    "8, 0.90, 1.860",
    "30, 0.95, 2.042",
    "120, 0.95, 1.980"
  })
  void the_half_widths_are_those_of_printed_tables(int freedom, double confidence, double t) {
    assertThat(StudentDistribution.halfWidth(freedom, confidence)).isCloseTo(t, within(5.1e-4));
  }
}
