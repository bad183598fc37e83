package anodyne.study;

import anodyne.quantity.Series;
import anodyne.sodiation.Buffering;
import anodyne.sodiation.BufferingIndex;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Draw;
import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.Sodiation;
import anodyne.sodiation.SodiationInputs;
import anodyne.sodiation.Solids;
import anodyne.sodiation.Swelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Runs swelling and buffering: central values, and the spread of the draws.
 *
 * @param inputs library values of the hosts
 * @param central the equilibrium sequence
 * @param measured the measured sequence
 * @param resolution volumes and moduli of all compounds of both
 */
record VolumeStudy(
    SodiationInputs inputs, Sodiation central, MeasuredPath measured, Solids.Resolution resolution) {

  static VolumeStudy of(Sodiation central, MeasuredPath measured) {
    return new VolumeStudy(
        central.inputs(),
        central,
        measured,
        Solids.of(central.inputs(), List.of(central.sequence(), measured.sequence())));
  }

  /** Compounds that a draw must know. */
  List<Compound> compounds() {
    return switch (resolution) {
      case Solids.Ready(Solids solids) -> solids.compounds();
      case Solids.Missing _ -> List.of();
    };
  }

  /** What is kept of one draw: volume changes in percent, index (NaN if not defined). */
  private record Sample(Swelling equilibrium, Swelling measured, double index, double seen) {}

  Stage<SodiationResult.VolumeResult> run(Uncertainties uncertainties, int samples) {
    return switch (resolution) {
      case Solids.Missing(List<String> what) ->
          new Stage.Unavailable<>(String.join("; ", what));
      case Solids.Ready(Solids solids) -> {
        if (central.sequence().hosts().isEmpty()) {
          yield new Stage.Unavailable<>("no phase reacts in its bulk");
        }
        yield new Stage.Available<>(run(solids, uncertainties, samples));
      }
    };
  }

  private SodiationResult.VolumeResult run(
      Solids solids, Uncertainties uncertainties, int samples) {
    Swelling swelling = Swelling.of(central.sequence(), solids, Draw.central());
    Swelling seen = Swelling.of(measured.sequence(), solids, Draw.central());
    Buffering buffering =
        Buffering.of(inputs, swelling, seen, BufferingIndex.HALF_WIDTH_V);
    List<double[]> points = uncertainties.points(samples);
    List<Sample> drawn =
        IntStream.range(0, samples)
            .parallel()
            .mapToObj(k -> sample(solids, buffering, uncertainties.sodiation(points.get(k))))
            .toList();
    return new SodiationResult.VolumeResult(
        solids,
        swelling,
        seen,
        buffering,
        percent(swelling, drawn.stream().map(Sample::equilibrium).toList()),
        percent(seen, drawn.stream().map(Sample::measured).toList()),
        quantiles(drawn, Sample::index),
        quantiles(drawn, Sample::seen));
  }

  private Sample sample(Solids solids, Buffering central, Draw draw) {
    Swelling equilibrium = Swelling.of(this.central.sequence(), solids, draw);
    Swelling seen = Swelling.of(measured.sequence(), solids, draw);
    return new Sample(
        equilibrium,
        seen,
        central.equilibrium() instanceof BufferingIndex.Known
            ? index(
                BufferingIndex.of(
                    equilibrium,
                    Buffering.voltages_V(inputs, this.central.sequence(), draw),
                    0,
                    1,
                    BufferingIndex.HALF_WIDTH_V))
            : Double.NaN,
        central.measured() instanceof BufferingIndex.Known
            ? index(BufferingIndex.of(seen, 0, 1, BufferingIndex.HALF_WIDTH_V))
            : Double.NaN);
  }

  private static double index(BufferingIndex.Result result) {
    return switch (result) {
      case BufferingIndex.Known(double value) -> value;
      case BufferingIndex.Undefined _ -> Double.NaN;
    };
  }

  private static Optional<Confidence.Quantiles> quantiles(
      List<Sample> drawn, ToDoubleFunction<Sample> of) {
    double[] values =
        drawn.stream().mapToDouble(of).filter(Double::isFinite).toArray();
    return values.length == 0 ? Optional.empty() : Optional.of(Sampling.quantiles(values));
  }

  /** Per point of the curve: the hosts, then the composite. */
  private static List<List<Confidence.Quantiles>> percent(Swelling of, List<Swelling> drawn) {
    List<List<Confidence.Quantiles>> all = new ArrayList<>();
    for (int k = 0; k < of.points().size() && !drawn.isEmpty(); k++) {
      int at = k;
      List<Confidence.Quantiles> row = new ArrayList<>();
      for (int i = 0; i < of.sequence().hosts().size(); i++) {
        int host = i;
        row.add(
            Sampling.quantiles(
                drawn.stream()
                    .map(s -> s.points().get(at).hosts_percent())
                    .mapToDouble((Series s) -> s.get(host))
                    .toArray()));
      }
      row.add(
          Sampling.quantiles(
              drawn.stream().mapToDouble(s -> s.points().get(at).composite_percent()).toArray()));
      all.add(row);
    }
    return all;
  }
}
