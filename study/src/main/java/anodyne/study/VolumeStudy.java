package anodyne.study;

import anodyne.data.LibraryFiles;
import anodyne.design.Design;
import anodyne.library.Phase;
import anodyne.library.Selection;
import anodyne.quantity.Series;
import anodyne.sodiation.Bond;
import anodyne.sodiation.Buffering;
import anodyne.sodiation.BufferingIndex;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Draw;
import anodyne.sodiation.Host;
import anodyne.sodiation.Matrix;
import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.MisfitStress;
import anodyne.sodiation.Sodiation;
import anodyne.sodiation.SodiationInputs;
import anodyne.sodiation.Solids;
import anodyne.sodiation.Swelling;
import anodyne.sodiation.YieldRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Runs swelling and buffering: central values, and the spread of the draws.
 *
 * @param design the electrode
 * @param inputs library values of the hosts
 * @param central the equilibrium sequence
 * @param measured the measured sequence
 * @param resolution volumes and moduli of all compounds of both
 * @param matrices solids around the hosts
 */
record VolumeStudy(
    Design design,
    SodiationInputs inputs,
    Sodiation central,
    MeasuredPath measured,
    Solids.Resolution resolution,
    List<Matrix> matrices) {

  static VolumeStudy of(
      Design design, Sodiation central, MeasuredPath measured, LibraryFiles library) {
    return new VolumeStudy(
        design,
        central.inputs(),
        central,
        measured,
        Solids.of(central.inputs(), List.of(central.sequence(), measured.sequence())),
        matrices(design, central.inputs(), library));
  }

  private static List<Matrix> matrices(
      Design design, SodiationInputs inputs, LibraryFiles library) {
    List<Matrix> matrices = new ArrayList<>();
    inputs.hosts().stream()
        .filter(h -> h.storage() != Host.Storage.BULK)
        .forEach(h -> matrices.add(Matrix.of(h.name(), h.compound())));
    String name = design.electrode().matrix();
    if (design.electrode().matrixMassFraction() > 0 && library.knows(name)) {
      Phase phase = library.find(name);
      SodiationInputs.compound(phase, new Selection(library.methods()))
          .ifPresent(c -> matrices.add(Matrix.of(name, c)));
    }
    return matrices;
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
      case Solids.Missing(List<String> what) -> new Stage.Unavailable<>(String.join("; ", what));
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
    Buffering buffering = Buffering.of(inputs, swelling, seen, BufferingIndex.HALF_WIDTH_V);
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
        quantiles(drawn, Sample::seen),
        swelling.sequence().hosts().size() == 2
            ? Optional.of(stress(swelling, solids))
            : Optional.empty(),
        swelling.sequence().hosts().size() == 2 && measured.isComplete()
            ? Optional.of(stress(seen, solids))
            : Optional.empty(),
        matrices.stream().map(m -> held(m, swelling, solids)).toList());
  }

  private SodiationResult.StressResult stress(Swelling swelling, Solids solids) {
    Bond bond =
        switch (design.heterostructure().arrangement()) {
          case PLANAR -> Bond.LAYERS;
          case CORE_SHELL, COAXIAL -> Bond.CORE_SHELL;
        };
    return new SodiationResult.StressResult(
        MisfitStress.of(swelling, solids, Draw.central(), bond, YieldRule.estimate()),
        MisfitStress.of(
            swelling, solids, Draw.central(), bond, new YieldRule(YieldRule.LEAST_RATIO, Map.of())),
        MisfitStress.of(
            swelling,
            solids,
            Draw.central(),
            bond,
            new YieldRule(YieldRule.LARGEST_RATIO, Map.of())));
  }

  private static SodiationResult.MatrixResult held(
      Matrix matrix, Swelling swelling, Solids solids) {
    List<Matrix.Constraint> constraints = new ArrayList<>();
    for (int i = 0; i < swelling.sequence().hosts().size(); i++) {
      constraints.add(
          matrix.constraint(
              swelling, solids, i, swelling.points().size() - 1, YieldRule.RATIO, Draw.central()));
    }
    return new SodiationResult.MatrixResult(matrix, constraints);
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
    double[] values = drawn.stream().mapToDouble(of).filter(Double::isFinite).toArray();
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
