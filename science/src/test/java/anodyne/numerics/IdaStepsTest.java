package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Steps beside those of SUNDIALS IDA at equal tolerances, recorded with bench/peers/ida_steps.sh;
 * the first lines of the file name version and platform.
 */
class IdaStepsTest {
  private static final Map<String, StiffProblems.Case> CASES =
      StiffProblems.all().stream()
          .collect(Collectors.toMap(StiffProblems.Case::name, Function.identity()));

  static Stream<String> recorded() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(IdaStepsTest.class.getResourceAsStream("ida-steps.csv"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#") && !line.startsWith("problem"))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void takes_at_most_a_tenth_more_steps_than_ida(String line) {
    String[] fields = line.split(",", -1);
    StiffProblems.Case problem = Objects.requireNonNull(CASES.get(fields[0]));
    Integrator integrator =
        new BackwardDifferentiation(
            problem.system(), problem.settings(Double.parseDouble(fields[1])));
    integrator.begin(0, problem.start().toArray());
    assertThat(integrator.advance(problem.end_s()))
        .isEqualTo(new Integrator.Reached(problem.end_s()));
    assertThat(integrator.statistics().steps())
        .isLessThanOrEqualTo((int) (1.1 * Integer.parseInt(fields[3])));
  }
}
