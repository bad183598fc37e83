package anodyne.study;

import anodyne.design.Design;
import anodyne.junction.JunctionStage;
import anodyne.junction.Kinetics;
import anodyne.junction.PhaseInputs;
import anodyne.junction.PhaseTransport;
import anodyne.junction.TransportDefaults;
import anodyne.library.Selection;
import anodyne.quantity.Assumption;
import anodyne.quantity.Quality;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import anodyne.transport.ElectronModel;
import anodyne.transport.Face;
import anodyne.transport.Gains;
import anodyne.transport.PairStack;
import anodyne.transport.SodiationRun;
import anodyne.transport.SodiumInputs;
import anodyne.transport.Transport;
import anodyne.transport.TransportStage;
import anodyne.transport.Uptake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs the transport stage: central solution with every comparison, and draws. */
final class TransportStudy {
  /** Draws: a share of a half is known to 0.06, quantiles to about a tenth of the distribution. */
  static final int DRAWS = 64;

  /**
   * Cells a layer of a draw. Beside 32 cells, a tolerance of 1e-3 and 500 steps, medians of gains
   * near 1 move by up to 0.04; small ones of stacks that trap sodium by factors of 2 to 10.
   */
  private static final int DRAWN_CELLS = 20;

  private static final double DRAWN_TOLERANCE = 3e-3;

  /** Steps of a way of a draw: one that ends takes one or two hundred. */
  private static final int DRAWN_STEPS = 400;

  private static final double MOST_ELECTRON_SHARE = 0.1;

  /** Refinements of a mesh on which the stack is not computed, each by a half. */
  private static final int MOST_REFINED = 2;

  private final Design design;
  private final List<PhaseInputs> phases;
  private final List<SodiumInputs> sodium;
  private final List<Optional<Kinetics>> kinetics;
  private final TransportPlan plan;

  TransportStudy(
      Design design,
      List<PhaseInputs> phases,
      List<SodiumInputs> sodium,
      Selection selection,
      TransportDefaults defaults,
      TransportPlan plan) {
    this.design = design;
    this.plan = plan;
    this.phases = phases;
    this.sodium = sodium;
    kinetics =
        phases.stream()
            .map(p ->
                p.type() == PhaseInputs.Type.METAL
                    ? Optional.<Kinetics>empty()
                    : Optional.of(PhaseTransport.of(p, selection, defaults).kinetics(1, 1)))
            .toList();
  }

  /**
   * Runs the stage.
   *
   * @param products what touches beyond the pristine phases, asked for if there is a result
   */
  Stage<TransportResult> run(
      Uncertainties uncertainties, Supplier<Optional<ProductContacts>> products) {
    if (sodium.size() < 2) {
      return new Stage.Unavailable<>("one phase alone has no contact");
    }
    if (phases.size() != sodium.size()) {
      return new Stage.Unavailable<>("the junction it goes through is not available");
    }
    return switch (pair(
        new JunctionStage.Central(design, phases), new SodiumInputs.Central(sodium))) {
      case PairStack.Missing(String reason) -> new Stage.Unavailable<>(reason);
      case PairStack.Ready(PairStack pair) -> run(pair, uncertainties, products);
    };
  }

  private PairStack.Outcome pair(JunctionStage.Draw draw, SodiumInputs.Draw sodiumDraw) {
    return PairStack.of(design, phases, draw, sodium, sodiumDraw, kinetics);
  }

  private Stage<TransportResult> run(
      PairStack pair, Uncertainties uncertainties, Supplier<Optional<ProductContacts>> products) {
    Tried tried = tried(pair);
    SodiationRun.Settings settings = tried.settings();
    return switch (tried.outcome()) {
      case TransportStage.NotSolved(String reason, Series history, var _) ->
          new Stage.Unavailable<>(
              history.size() > 0 && settings.proceed().getAsBoolean()
                  ? reason + ", last corrections " + history
                  : reason,
              Stage.Cause.NOT_CONVERGED);
      case TransportStage.Solved(Transport central) -> {
        List<TransportResult.LayerSodium> layers = layers(central);
        yield new Stage.Available<>(
            new TransportResult(
                sodium,
                pair,
                settings,
                central,
                halved(pair, central, settings),
                moving(pair, central, settings),
                layers,
                products.get(),
                draws(uncertainties),
                assumptions(pair),
                warnings(central, layers, settings)));
      }
    };
  }

  /**
   * A stack and the settings with which it was tried last.
   *
   * @param settings how
   * @param outcome what came of it
   */
  private record Tried(SodiationRun.Settings settings, TransportStage.Outcome outcome) {}

  /** On a finer mesh where a front was too sharp for the cells asked for. */
  private Tried tried(PairStack pair) {
    SodiationRun.Settings settings = settings(pair);
    TransportStage.Outcome outcome = outcome(pair, settings);
    for (int k = 0;
        k < MOST_REFINED
            && outcome instanceof TransportStage.NotSolved
            && settings.proceed().getAsBoolean();
        k++) {
      settings = settings.withCells(settings.cells() + settings.cells() / 2);
      outcome = outcome(pair, settings);
    }
    return new Tried(settings, outcome);
  }

  private TransportStage.Outcome outcome(PairStack pair, SodiationRun.Settings settings) {
    return TransportStage.of(pair.stack(), pair.step(), settings, plan.scope());
  }

  /** How the central solution is computed. */
  private SodiationRun.Settings settings(PairStack pair) {
    return design.drive().movingElectrons()
        ? plan.settings().withElectrons(ElectronModel.COMMON, supply(pair))
        : plan.settings();
  }

  private Face supply(PairStack pair) {
    return design
        .drive()
        .electronFace()
        .map(end ->
            switch (end) {
              case FIRST -> Face.LEFT;
              case LAST -> Face.RIGHT;
            })
        .orElse(pair.step().face());
  }

  private Optional<TransportResult.MeshChange> halved(
      PairStack pair, Transport central, SodiationRun.Settings settings) {
    int cells = settings.cells();
    return plan.scope() == TransportStage.Scope.ALL
            && SodiationRun.of(
                    pair.stack(),
                    pair.step(),
                    settings.withCells(2 * cells).withShares(Series.of()))
                instanceof SodiationRun.Completed(Uptake in, Uptake out)
        ? Optional.of(
            new TransportResult.MeshChange(
                cells,
                Math.max(
                    change(in.before().stored_per_m2(), central.in().before().stored_per_m2()),
                    change(in.after().stored_per_m2(), central.in().after().stored_per_m2())),
                Math.max(change(t90(in), t90(central.in())), change(t90(out), t90(central.out())))))
        : Optional.empty();
  }

  private static double t90(Uptake way) {
    return way.timeOfShare_s(Gains.SHARE).orElse(Double.NaN);
  }

  private static double change(double fine, double coarse) {
    return Math.abs(fine - coarse) / Math.abs(fine);
  }

  private Optional<Transport> moving(
      PairStack pair, Transport central, SodiationRun.Settings settings) {
    double share = Math.max(central.in().electronShare(), central.out().electronShare());
    return plan.scope() == TransportStage.Scope.ALL
            && settings.electrons() == ElectronModel.EQUILIBRIUM
            && share > MOST_ELECTRON_SHARE
            && TransportStage.of(
                    pair.stack(),
                    pair.step(),
                    settings
                        .withShares(Series.of())
                        .withElectrons(ElectronModel.COMMON, pair.step().face()),
                    TransportStage.Scope.GAINS)
                instanceof TransportStage.Solved(Transport moving)
        ? Optional.of(moving)
        : Optional.empty();
  }

  private List<TransportResult.LayerSodium> layers(Transport central) {
    List<TransportResult.LayerSodium> layers = new ArrayList<>();
    for (int l = 0; l < sodium.size(); l++) {
      layers.add(
          switch (sodium.get(l)) {
            case SodiumInputs.Inserting host ->
                new TransportResult.LayerSodium(
                    host.name(),
                    OptionalDouble.of(perFormula(host, l, central.in().before())),
                    OptionalDouble.of(perFormula(host, l, central.in().after())),
                    OptionalDouble.of(host.pristineLimit()),
                    OptionalDouble.of(host.insertionPotential().value()));
            case SodiumInputs.Blocking _, SodiumInputs.Missing _ ->
                new TransportResult.LayerSodium(
                    sodium.get(l).name(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty());
          });
    }
    return layers;
  }

  private double perFormula(
      SodiumInputs.Inserting host, int layer, anodyne.transport.StackState state) {
    return state.meanDensity_per_m3(layer, PairStack.SODIUM) / host.formulaUnits_per_m3();
  }

  private List<Assumption> assumptions(PairStack pair) {
    List<Assumption> assumptions = new ArrayList<>();
    for (SodiumInputs each : sodium) {
      if (each instanceof SodiumInputs.Inserting host) {
        assumptions.addAll(host.assumptions());
      }
    }
    assumptions.add(
        new Assumption(
            "transport.driven_face",
            phases.get(pair.driven()).name(),
            "electrolyte touches the first layer of a slab, the shell of a particle"));
    if (design.drive().fromNaPerFormula().isEmpty()) {
      assumptions.add(
          new Assumption(
              "transport.from_na_per_formula",
              String.format(Locale.ROOT, "%.2f V", -pair.step().from_V()),
              "a ten-thousandth of the sodium at the end: an almost empty driven layer"));
    }
    if (design.drive().toNaPerFormula().isEmpty()) {
      assumptions.add(
          new Assumption(
              "transport.to_na_per_formula",
              String.format(Locale.ROOT, "%.2f V", -pair.step().to_V()),
              "the limit of the pristine phase in the driven layer"));
    }
    if (!design.drive().movingElectrons()) {
      assumptions.add(
          new Assumption(
              "transport.electrons", "equilibrium", "every layer is wired to the collector"));
    }
    return assumptions;
  }

  private List<Warning> warnings(
      Transport central, List<TransportResult.LayerSodium> layers, SodiationRun.Settings settings) {
    List<Warning> warnings = new ArrayList<>(central.warnings());
    if (settings.cells() != plan.settings().cells()) {
      warnings.add(
          new Warning(
              "mesh_refined",
              String.format(
                  Locale.ROOT,
                  "a front was too sharp for %d cells a layer: computed on %d",
                  plan.settings().cells(),
                  settings.cells()),
              "transport"));
    }
    unfinished("in", central.in()).ifPresent(warnings::add);
    unfinished("out", central.out()).ifPresent(warnings::add);
    for (TransportResult.LayerSodium layer : layers) {
      if (layer.isBeyondPristine()) {
        warnings.add(new Warning("beyond_pristine", beyondPristine(layer), layer.name()));
      }
    }
    return warnings;
  }

  private static Optional<Warning> unfinished(String way, Uptake uptake) {
    return uptake.timeOfShare_s(Gains.SHARE).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Warning(
                "way_not_finished",
                String.format(
                    Locale.ROOT,
                    "nine tenths of the sodium did not move within the %.2g s that could be"
                        + " followed (traps, or a front too sharp to be followed): gains that need"
                        + " them are not available",
                    uptake.time_s().last()),
                "transport." + way));
  }

  /** What is not modelled in a layer that fills beyond the limit of its pristine phase. */
  static String beyondPristine(TransportResult.LayerSodium layer) {
    if (layer.isBeyondBefore()) {
      return String.format(
          Locale.ROOT,
          "holds %.2f sodium per formula unit already before the step, as sodium goes there at the"
              + " starting level, and %.2f after it; beyond %.2f the pristine levels no longer"
              + " hold: what happens there is not modelled",
          layer.before().orElse(Double.NaN),
          layer.after().orElse(Double.NaN),
          layer.limit().orElse(Double.NaN));
    }
    return String.format(
        Locale.ROOT,
        "takes up %.2f sodium per formula unit at the end of the step; beyond %.2f the pristine"
            + " levels no longer hold: what happens there is not modelled",
        layer.after().orElse(Double.NaN),
        layer.limit().orElse(Double.NaN));
  }

  /** What is kept of a draw. */
  private record Sample(
      Optional<DrawnGain> total,
      Optional<DrawnGain> field,
      Optional<DrawnGain> siteEnergies,
      boolean fieldPositive,
      boolean reverses,
      double in_s,
      double out_s) {}

  private TransportResult.Draws draws(Uncertainties uncertainties) {
    int samples = Math.min(DRAWS, design.settings().samples());
    List<double[]> points = uncertainties.points(samples);
    List<Sample> solved =
        IntStream.range(0, samples)
            .parallel()
            .mapToObj(k -> sample(uncertainties, points.get(k)))
            .toList()
            .stream()
            .flatMap(Optional::stream)
            .toList();
    if (solved.isEmpty()) {
      return new TransportResult.Draws(
          0,
          samples,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          Optional.empty());
    }
    return new TransportResult.Draws(
        solved.size(),
        samples - solved.size(),
        effect(solved, Sample::total),
        effect(solved, Sample::field),
        effect(solved, Sample::siteEnergies),
        Optional.of(quantiles(solved, s -> s.total().map(DrawnGain::stored).orElse(Double.NaN))),
        OptionalDouble.of(share(solved, Sample::fieldPositive)),
        OptionalDouble.of(share(solved, Sample::reverses)),
        Optional.of(quantiles(solved, Sample::in_s)),
        Optional.of(quantiles(solved, Sample::out_s)));
  }

  private static double share(List<Sample> solved, Predicate<Sample> property) {
    return solved.stream().filter(property).count() / (double) solved.size();
  }

  private static Confidence.Quantiles quantiles(
      List<Sample> solved, ToDoubleFunction<Sample> part) {
    return Sampling.quantiles(solved.stream().mapToDouble(part).toArray());
  }

  private static Optional<TransportResult.Effect> effect(
      List<Sample> solved, Function<Sample, Optional<DrawnGain>> part) {
    List<DrawnGain> gains =
        solved.stream().flatMap(s -> part.apply(s).stream()).filter(DrawnGain::isKnown).toList();
    return gains.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TransportResult.Effect(
                gains.size(),
                of(gains, DrawnGain::in),
                of(gains, DrawnGain::out),
                of(gains, DrawnGain::roundTrip),
                above(gains, DrawnGain::in),
                above(gains, DrawnGain::out),
                above(gains, DrawnGain::roundTrip)));
  }

  private static Confidence.Quantiles of(List<DrawnGain> gains, ToDoubleFunction<DrawnGain> part) {
    return Sampling.quantiles(gains.stream().mapToDouble(part).toArray());
  }

  private static double above(List<DrawnGain> gains, ToDoubleFunction<DrawnGain> part) {
    return gains.stream().filter(g -> part.applyAsDouble(g) > 1).count() / (double) gains.size();
  }

  private Optional<Sample> sample(Uncertainties uncertainties, double[] point) {
    if (!(pair(uncertainties.junction(point), uncertainties.sodium(point))
        instanceof PairStack.Ready(PairStack pair))) {
      return Optional.empty();
    }
    SodiationRun.Settings settings =
        settings(pair)
            .withCells(DRAWN_CELLS)
            .withTolerance(DRAWN_TOLERANCE)
            .withMostSteps(DRAWN_STEPS)
            .withShares(Series.of());
    return TransportStage.of(pair.stack(), pair.step(), settings, drawnScope())
            instanceof TransportStage.Solved(Transport transport)
        ? Optional.of(
            new Sample(
                gains(transport, "no_offsets"),
                gains(transport, "no_field"),
                gains(transport, "no_site_energies"),
                transport.in().before().fieldAtInterface_V_per_m().get(0) > 0,
                !transport.indicators().reversals().isEmpty(),
                transport.in().timeOfShare_s(Gains.SHARE).orElse(Double.POSITIVE_INFINITY),
                transport.out().timeOfShare_s(Gains.SHARE).orElse(Double.POSITIVE_INFINITY)))
        : Optional.empty();
  }

  private TransportStage.Scope drawnScope() {
    return switch (plan.scope()) {
      case GAINS -> TransportStage.Scope.GAINS;
      case EFFECTS, ALL -> TransportStage.Scope.EFFECTS;
    };
  }

  private static Optional<DrawnGain> gains(Transport transport, String id) {
    return transport.comparisons().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .flatMap(c -> DrawnGain.of(transport, c));
  }

  /** The least trusted quality of an input of sodium, if any phase takes it up. */
  static Optional<Quality> weakest(List<SodiumInputs> sodium) {
    return sodium.stream()
        .flatMap(s ->
            s instanceof SodiumInputs.Inserting host
                ? Optional.of(host.weakestQuality()).stream()
                : Stream.empty())
        .reduce(Quality::weaker);
  }
}
