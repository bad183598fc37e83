package anodyne.junction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Currents against published and peers' numbers. */
class DriftDiffusionTest {
  private static final double PER_CM2 = 1e-4;

  static CurrentVoltage swept(Stack stack, double... bias_V) {
    return swept(stack, DriftDiffusion.Settings.PLAIN, bias_V);
  }

  static CurrentVoltage swept(Stack stack, DriftDiffusion.Settings settings, double... bias_V) {
    return switch (DriftDiffusion.sweep(stack, Series.of(bias_V), settings)) {
      case DriftDiffusion.Swept(CurrentVoltage curve) -> curve;
      case DriftDiffusion.Stopped stopped -> throw new AssertionError(stopped.toString());
    };
  }

  /** Two 200 nm halves of one semiconductor, n on the left: a positive bias blocks. */
  static Stack homojunction(int intervals) {
    double length = 400e-9;
    double[] edges = new double[intervals + 1];
    for (int i = 0; i <= intervals; i++) {
      edges[i] = i * length / intervals;
    }
    Kinetics kinetics = Kinetics.ofCentres(1e-4, 1e-4, 1e-7);
    return new Stack(
        300,
        Geometry.SLAB,
        Statistics.BOLTZMANN,
        List.of(
            new Layer.Semiconductor("p", 200e-9, 1, 4, 4, 1e25, 1e25, 0, 3.022e22, kinetics),
            new Layer.Semiconductor("n", 200e-9, 1, 4, 4, 1e25, 1e25, 3.022e22, 0, kinetics)),
        new Contact.Ohmic(),
        new Contact.Ohmic(),
        Series.of(0),
        List.of(OptionalDouble.empty()),
        new MeshChoice.Edges(Series.of(edges)));
  }

  @Test
  void a_homojunction_has_the_converged_currents_of_three_codes() {
    double[] voltage = {-0.1, -0.2, -0.4, -0.6, -0.7, -0.8};
    double[] expected = {2.003968e-7, 1.770280e-6, 2.707504e-4, 2.969917e-1, 5.874595, 29.31034};
    CurrentVoltage curve = swept(homojunction(1600), voltage);
    for (int i = 0; i < voltage.length; i++) {
      OperatingPoint point = curve.points().get(i);
      assertThat(-point.current_A_per_m2() * PER_CM2)
          .isCloseTo(expected[i], within(2e-4 * expected[i]));
      assertThat(point.variation()).isLessThan(1e-6);
    }
  }

  /**
   * An n-p heterojunction of 0.5 and 2.5 µm under light. Currents of COMSOL as typed into the test
   * suite of sesame (usnistgov/sesame, test_suite/TEST1), on the mesh used there.
   *
   * @param refinement parts that every cell of that mesh is cut into
   */
  static Stack litHeterojunction(int refinement) {
    double[] edges = new double[370 * refinement];
    int count = 0;
    double[][] parts = {{0, 0.4, 50}, {0.4, 0.6, 20}, {0.6, 1, 100}, {1, 3, 199}};
    for (double[] part : parts) {
      int cells = (int) (part[2] * refinement);
      for (int i = 0; i < cells; i++) {
        edges[count++] = (part[0] + (part[1] - part[0]) * i / cells) * 1e-6;
      }
    }
    edges[count++] = 3e-6;
    Kinetics kinetics = Kinetics.ofCentres(320e-4, 40e-4, 1e-8).withGeneration(1e24);
    return new Stack(
        300,
        Geometry.SLAB,
        Statistics.BOLTZMANN,
        List.of(
            new Layer.Semiconductor("n", 0.5e-6, 2.4, 4.15, 10, 8e23, 1.8e25, 1e23, 0, kinetics),
            new Layer.Semiconductor("p", 2.5e-6, 1.5, 4.05, 10, 8e23, 1.8e25, 0, 1e21, kinetics)),
        new Contact.Ohmic(),
        new Contact.Ohmic(),
        Series.of(0),
        List.of(OptionalDouble.empty()),
        new MeshChoice.Edges(Series.of(java.util.Arrays.copyOf(edges, count))));
  }

  @Test
  void a_lit_heterojunction_has_the_currents_of_comsol() {
    double[] expected = {
      0.32117, 0.31672, 0.31198, 0.30683, 0.30031, 0.28562, 0.20949, -0.39374, -7.0681
    };
    double[] voltage = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8};
    for (int refinement : new int[] {1, 2}) {
      CurrentVoltage curve = swept(litHeterojunction(refinement), voltage);
      for (int i = 0; i < voltage.length; i++) {
        OperatingPoint point = curve.points().get(i);
        double current = point.current_A_per_m2() * PER_CM2 / 1e-4;
        System.out.println(
            voltage[i]
                + " "
                + current
                + " "
                + (Math.abs(current) / Math.abs(expected[i]) - 1)
                + " "
                + point);
      }
    }
  }
}
