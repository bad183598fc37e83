package anodyne.study;

import anodyne.design.Design;
import anodyne.junction.Equilibrium;
import anodyne.junction.Junction;
import anodyne.junction.JunctionStage;
import anodyne.junction.PhaseInputs;
import anodyne.numerics.SaltelliPoints;
import anodyne.numerics.SobolIndices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Shares out the variance of the junction among its uncertain inputs, over the same draws as its
 * confidence. Every evaluation is independent and written to its own place, so that the result does
 * not depend on how many threads took part.
 */
final class SensitivityStudy {
  /** Independent sets of points, whose spread is the error. */
  private static final int REPLICATES = 8;

  private static final List<Sensitivity.Quantity> QUANTITIES =
      List.of(Sensitivity.Quantity.values());

  private static final int LEAST_ROWS = 16;
  private static final int MOST_ROWS = 1 << 14;

  /** Results kept at once, a quarter of a gigabyte. */
  private static final int MOST_VALUES = 1 << 25;

  private final Design design;
  private final List<PhaseInputs> phases;
  private final Uncertainties uncertainties;
  private final List<Uncertainties.Input> inputs;

  private SensitivityStudy(Design design, List<PhaseInputs> phases) {
    this.design = design;
    this.phases = phases;
    uncertainties = new Uncertainties(design, phases, List.of(), List.of(), List.of());
    inputs = uncertainties.junctionInputs();
  }

  /**
   * The indices.
   *
   * @param wanted rows; taken are eight times the power of two that gives as many or more, fewer
   *     only where they would not fit into memory
   */
  static Sensitivity of(Design design, List<PhaseInputs> phases, int wanted) {
    return new SensitivityStudy(design, phases).run(wanted);
  }

  private Sensitivity run(int wanted) {
    int rows = rows(wanted);
    SaltelliPoints points =
        new SaltelliPoints(
            Math.max(1, uncertainties.dimensions()),
            inputs.stream()
                .map(i -> i.coordinates().stream().mapToInt(Integer::intValue).toArray())
                .toList(),
            rows,
            REPLICATES);
    double[][][] values = evaluated(points);
    List<Sensitivity.AtInterface> interfaces = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Map<Sensitivity.Quantity, SobolIndices> indices = new EnumMap<>(Sensitivity.Quantity.class);
      Map<Sensitivity.Quantity, Sensitivity.Compressed> compressed =
          new EnumMap<>(Sensitivity.Quantity.class);
      for (int q = 0; q < QUANTITIES.size(); q++) {
        Sensitivity.Quantity quantity = QUANTITIES.get(q);
        SobolIndices.of(points, values[i][q]).ifPresent(s -> indices.put(quantity, s));
        if (quantity.isHeavyTailed()) {
          compressed(points, values[i][q]).ifPresent(c -> compressed.put(quantity, c));
        }
      }
      interfaces.add(
          new Sensitivity.AtInterface(
              phases.get(i).name(), phases.get(i + 1).name(), indices, compressed));
    }
    double[] builtIn = values[0][QUANTITIES.indexOf(Sensitivity.Quantity.BUILT_IN_POTENTIAL)];
    return new Sensitivity(
        inputs.stream().map(this::named).toList(),
        points.evaluations(),
        (int) Arrays.stream(builtIn).filter(Double::isNaN).count(),
        interfaces);
  }

  private int rows(int wanted) {
    int perRow = REPLICATES * (inputs.size() + 2) * (phases.size() - 1) * QUANTITIES.size();
    int most = Math.clamp(MOST_VALUES / perRow, LEAST_ROWS, MOST_ROWS);
    int least = Math.clamp(Math.ceilDiv(wanted, REPLICATES), LEAST_ROWS, most);
    return Math.min(Integer.highestOneBit(2 * least - 1), Integer.highestOneBit(most));
  }

  private static Optional<Sensitivity.Compressed> compressed(
      SaltelliPoints points, double[] values) {
    double[] sizes =
        Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(Math::abs).sorted().toArray();
    double scale = sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    if (!(scale > 0)) {
      return Optional.empty();
    }
    double[] asinh = Arrays.stream(values).map(v -> asinh(v / scale)).toArray();
    return SobolIndices.of(points, asinh).map(s -> new Sensitivity.Compressed(scale, s));
  }

  private static double asinh(double x) {
    double size = Math.abs(x);
    return Math.copySign(Math.log1p(size + size * size / (1 + Math.sqrt(1 + size * size))), x);
  }

  private Sensitivity.Input named(Uncertainties.Input input) {
    return new Sensitivity.Input(
        input.label(),
        JunctionInput.all(design, phases).stream()
            .filter(known -> known.label().equals(Optional.of(input.label())))
            .map(JunctionInput::name)
            .findFirst());
  }

  /** Every result at every interface of every evaluation, NaN where there is none. */
  private double[][][] evaluated(SaltelliPoints points) {
    double[][][] values = new double[phases.size() - 1][QUANTITIES.size()][points.evaluations()];
    IntStream.range(0, points.evaluations())
        .parallel()
        .forEach(k -> {
          Optional<Junction> solved = solved(uncertainties.junction(points.point(k)));
          for (int i = 0; i < values.length; i++) {
            for (int q = 0; q < QUANTITIES.size(); q++) {
              values[i][q][k] =
                  solved.isEmpty() ? Double.NaN : QUANTITIES.get(q).of(solved.get(), i);
            }
          }
        });
    return values;
  }

  private Optional<Junction> solved(JunctionStage.Draw draw) {
    return switch (Equilibrium.solve(
        JunctionStage.stack(design, phases, draw, Sampling.INTERVALS),
        Equilibrium.Accuracy.SINGLE)) {
      case Equilibrium.Solved(Junction junction) -> Optional.of(junction);
      case Equilibrium.NotSolved _ -> Optional.empty();
    };
  }
}
