package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.StackReader;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.Kinetics;
import anodyne.junction.Layer;
import anodyne.junction.OperatingPoint;
import anodyne.junction.Stack;
import anodyne.quantity.Series;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Currents of the stack files of the examples against those of other programs. */
class PeerCurrentsTest {
  private static final Path STACKS = Path.of("..", "examples", "stacks");

  /**
   * A case.
   *
   * @param name as in the file of currents
   * @param column currents to compare with
   * @param tolerance relative, from the cells of the stack file and the digits of the source
   * @param dark true to leave the generation out
   */
  record Case(String name, String column, double tolerance, boolean dark) {}

  static Stream<Case> cases() {
    return Stream.of(
        new Case("lit-heterojunction", "comsol_A_per_cm2", 1e-3, false),
        new Case("lit-heterojunction", "converged_A_per_cm2", 1e-3, false),
        new Case("lit-heterojunction-dark", "converged_A_per_cm2", 1e-3, true),
        new Case("permittivity-step", "comsol_A_per_cm2", 1e-3, false),
        new Case("permittivity-step", "converged_A_per_cm2", 1e-3, false),
        new Case("pn-diode", "converged_A_per_cm2", 2e-4, false),
        new Case("cds-cdte-thermal", "converged_A_per_cm2", 1e-3, false),
        new Case("p-i-n", "converged_A_per_cm2", 1e-3, false),
        new Case("p-i-n-dark", "converged_A_per_cm2", 1e-3, true),
        new Case("space-charge-limited", "exact_A_per_cm2", 1e-3, false));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_stack_has_the_currents_of_other_programs(Case wanted) throws Exception {
    JsonNode node = read(wanted.name());
    Stack stack = stack(node.path("stack").asString(), wanted.dark());
    double[] bias = numbers(node.path("bias_V"));
    double[] expected = numbers(node.path(wanted.column()));
    CurrentVoltage curve =
        switch (DriftDiffusion.sweep(stack, Series.of(bias), DriftDiffusion.Settings.PLAIN)) {
          case DriftDiffusion.Swept(CurrentVoltage swept) -> swept;
          case DriftDiffusion.Stopped stopped -> throw new AssertionError(stopped.toString());
        };
    for (int i = 0; i < bias.length; i++) {
      OperatingPoint point = curve.points().get(i);
      assertThat(point.current_A_per_m2() * 1e-4)
          .as("at %s V", bias[i])
          .isCloseTo(expected[i], within(wanted.tolerance() * Math.abs(expected[i]) + 1e-30));
      assertThat(point.variation()).isLessThan(1e-6);
    }
  }

  private static JsonNode read(String name) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(PeerCurrentsTest.class.getResourceAsStream("peer-currents.json"))) {
      for (JsonNode node : JsonMapper.shared().readTree(in).path("cases")) {
        if (node.path("name").asString().equals(name)) {
          return node;
        }
      }
    }
    throw new AssertionError("no case " + name);
  }

  private static double[] numbers(JsonNode list) {
    assertThat(list.size()).isPositive();
    double[] values = new double[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i).asDouble();
    }
    return values;
  }

  private static Stack stack(String file, boolean dark) {
    Stack stack = StackReader.read(STACKS.resolve(file + ".json")).stack();
    List<Layer> layers = stack.layers().stream().map(layer -> dark ? unlit(layer) : layer).toList();
    return stack.with(layers);
  }

  private static Layer unlit(Layer layer) {
    return switch (layer) {
      case Layer.Metal metal -> metal;
      case Layer.Semiconductor s -> {
        Kinetics kinetics = s.kinetics().withGeneration(0);
        yield new Layer.Semiconductor(
            s.name(),
            s.thickness_m(),
            s.gap_eV(),
            s.electronAffinity_eV(),
            s.permittivity(),
            s.conductionStates_per_m3(),
            s.valenceStates_per_m3(),
            s.donors_per_m3(),
            s.acceptors_per_m3(),
            kinetics);
      }
    };
  }
}
