package anodyne.study;

import anodyne.design.Design;
import anodyne.junction.Kinetics;
import anodyne.junction.Layer;
import anodyne.junction.PhaseInputs;
import anodyne.numerics.SaltelliPoints;
import anodyne.numerics.SobolIndices;
import anodyne.transport.Merit;
import anodyne.transport.PairStack;
import anodyne.transport.SodiationRun;
import anodyne.transport.SteppedStack;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Shares out the order of gains and amounts among the uncertain inputs of a pair, over draws like
 * those of its confidence. Every evaluation is independent and written to its own place.
 */
final class TransportSensitivityStudy {
  /** Independent sets of points, whose spread is the error. */
  private static final int REPLICATES = 8;

  private static final int MOST_ROWS = 256;
  private static final List<TransportSensitivity.Quantity> QUANTITIES =
      List.of(TransportSensitivity.Quantity.values());

  private final Design design;
  private final List<PhaseInputs> phases;
  private final TransportResult result;
  private final SodiationRun.Settings settings;
  private final Uncertainties uncertainties;
  private final List<Uncertainties.Input> inputs;
  private final List<Optional<Kinetics>> kinetics;

  private TransportSensitivityStudy(
      Design design,
      List<PhaseInputs> phases,
      TransportResult result,
      SodiationRun.Settings settings) {
    this.design = design;
    this.phases = phases;
    this.result = result;
    this.settings = settings;
    uncertainties = new Uncertainties(design, phases, List.of(), List.of(), result.inputs());
    inputs = uncertainties.inputs();
    kinetics =
        result.pair().stack().layers().stream()
            .map(layer ->
                switch (layer) {
                  case Layer.Semiconductor s -> Optional.of(s.kinetics());
                  case Layer.Metal _ -> Optional.<Kinetics>empty();
                })
            .toList();
  }

  /**
   * The indices.
   *
   * @param wanted rows; taken are eight times the power of two that gives as many or more, at least
   *     16
   */
  static TransportSensitivity of(
      Design design,
      List<PhaseInputs> phases,
      TransportResult result,
      int wanted,
      SodiationRun.Settings settings,
      BiConsumer<Integer, Integer> progress) {
    return new TransportSensitivityStudy(design, phases, result, settings).run(wanted, progress);
  }

  private TransportSensitivity run(int wanted, BiConsumer<Integer, Integer> progress) {
    int least = Math.clamp(Math.ceilDiv(wanted, REPLICATES), 2, MOST_ROWS);
    SaltelliPoints points =
        new SaltelliPoints(
            Math.max(1, uncertainties.dimensions()),
            inputs.stream()
                .map(i -> i.coordinates().stream().mapToInt(Integer::intValue).toArray())
                .toList(),
            Integer.highestOneBit(2 * least - 1),
            REPLICATES);
    double[][] values = evaluated(points, progress);
    Map<TransportSensitivity.Quantity, TransportSensitivity.Ranked> results =
        new EnumMap<>(TransportSensitivity.Quantity.class);
    for (int q = 0; q < QUANTITIES.size(); q++) {
      TransportSensitivity.Quantity quantity = QUANTITIES.get(q);
      ranked(points, values[q]).ifPresent(r -> results.put(quantity, r));
    }
    return new TransportSensitivity(
        inputs.stream().map(i -> new Sensitivity.Input(i.label(), Optional.empty())).toList(),
        points.evaluations(),
        (int)
            IntStream.range(0, points.evaluations())
                .filter(k -> Arrays.stream(values).anyMatch(v -> Double.isNaN(v[k])))
                .count(),
        settings.cells(),
        results);
  }

  private static Optional<TransportSensitivity.Ranked> ranked(
      SaltelliPoints points, double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    double[] rough =
        Arrays.stream(values)
            .map(v -> Double.isNaN(v) ? v : Math.rint(v / TransportSensitivity.SAME))
            .toArray();
    return SobolIndices.ofRanks(points, rough)
        .filter(TransportSensitivityStudy::known)
        .map(indices ->
            new TransportSensitivity.Ranked(
                at(sorted, 0.5),
                at(sorted, 0.05),
                at(sorted, 0.95),
                values.length - sorted.length,
                indices));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /** Few rows may leave a replicate without variance, and an index without interval. */
  private static boolean known(SobolIndices indices) {
    return indices.inputs().stream()
        .allMatch(i -> Double.isFinite(i.first().high()) && Double.isFinite(i.total().high()));
  }

  /** Every result of every evaluation, NaN where there is none. */
  private double[][] evaluated(SaltelliPoints points, BiConsumer<Integer, Integer> progress) {
    double[][] values = new double[QUANTITIES.size()][points.evaluations()];
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, points.evaluations())
        .parallel()
        .forEach(k -> {
          Optional<Merit> merit = merit(points.point(k));
          for (int q = 0; q < values.length; q++) {
            values[q][k] = merit.isEmpty() ? Double.NaN : QUANTITIES.get(q).of(merit.get());
          }
          progress.accept(done.incrementAndGet(), points.evaluations());
        });
    return values;
  }

  private Optional<Merit> merit(double[] point) {
    return switch (PairStack.of(
        design,
        phases,
        uncertainties.junction(point),
        result.inputs(),
        uncertainties.sodium(point),
        kinetics)) {
      case PairStack.Missing _ -> Optional.empty();
      case PairStack.Ready(PairStack pair) -> Merit.gainsOnly(SteppedStack.of(pair), settings);
    };
  }
}
