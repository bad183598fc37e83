package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3|7",
        "(1 + 2) * 3|9",
        "8 / 4 / 2|1",
        "7 - 4 - 2|1",
        "-x ** 2|-0.25",
        "(-x) ** 2|0.25",
        "2 ** 3 ** 2|512",
        "2 ^ -1|0.5",
        "x**-2|4",
        "- - 3|3",
        "2 * -x|-1",
        "1.5e3 + .5 + 2. - 1E-1|1502.4",
        "exp(log(3)) + ln(1) + log10(1000)|6",
        "sqrt(16) + abs(-2)|6",
        "min(1, 2) + max(1, 2) + pow(2, 3)|11",
        "cosh(0) + sinh(0) + tanh(0) + cos(0) + sin(0) + tan(0)|2",
        "2 * pi|6.283185307179586"
      })
  void operators_and_functions_mean_what_they_mean_in_python(String text, double expected) {
    assertThat(Formula.parse(text).value(0.5)).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3.7 - 0.5 * x + 0.1 * tanh(20 * (x - 0.5))",
        "x ** 2.5 / (1 + exp(-3 * x))",
        "2 ** x - x ** x",
        "sqrt(x) * log(x) + log10(2 * x) - ln(x)",
        "sinh(x) * cosh(2 * x) - tan(x)",
        "sin(x) / cos(x) + abs(x - 2)",
        "min(x, 0.5) + max(x ** 2, 0.3 * x) + pow(x, 3)",
        "-(x - 1) ^ 2 / -x"
      })
  void the_slope_is_the_limit_of_the_secant(String text) {
    Formula formula = Formula.parse(text);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200; i++) {
      double x = 0.05 + 0.9 * random.nextDouble();
      if (Math.abs(x - 0.5) < 1e-4 || Math.abs(x - 0.3) < 1e-4) {
        continue;
      }
      double h = 1e-6;
      double secant = (formula.value(x + h) - formula.value(x - h)) / (2 * h);
      assertThat(formula.slope(x)).isCloseTo(secant, within(2e-7 * (1 + Math.abs(secant))));
    }
  }

  @Test
  void a_constant_exponent_needs_no_logarithm_of_the_base() {
    assertThat(Formula.parse("(x - 1) ** 2").slope(0.5)).isEqualTo(-1);
    assertThat(Formula.parse("x ** 2").slope(0)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 +|character 4|it ends",
        "2 x|character 3|'x'",
        "(1 + 2|character 7|')'",
        "foo(x)|character 1|'foo'",
        "y|character 1|'y'",
        "1 + * 2|character 5|'*'",
        "exp x|character 5|'('",
        "pow(x)|character 6|','",
        "1..2|character 3|'.'",
        "x = 2|character 3|'='",
        "import os|character 1|'import'",
        "''|character 1|it ends"
      })
  void a_mistake_is_told_with_its_place(String text, String place, String found) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.parse(text))
        .withMessageContaining(place)
        .withMessageContaining(found)
        .withMessageContaining("expected");
  }

  @Test
  void endless_nesting_and_length_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.parse("(".repeat(2000) + "x" + ")".repeat(2000)))
        .withMessageContaining("nested deeper");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.parse("x" + " + x".repeat(5000)))
        .withMessageContaining("longer than");
    assertThat(Formula.parse("x" + " + x".repeat(2000)).value(1)).isEqualTo(2001);
  }
}
