package anodyne.study;

import anodyne.cell.Heterointerface;
import anodyne.cell.Resolution;
import anodyne.cell.ageing.FirstCycle;
import anodyne.cell.anode.AnodeParameter;
import anodyne.cell.anode.HalfCellCourse;
import anodyne.cell.anode.HalfCycle;
import anodyne.cell.anode.HeterostructureAnode;
import anodyne.cell.part.Parts;
import anodyne.design.Design;
import anodyne.quantity.Assumption;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import anodyne.sodiation.Draw;
import anodyne.transport.CellDiffusivity;
import anodyne.transport.SodiumInputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs the cell stage: the porous electrode at central values, and draws by its limit. */
final class CellStudy {
  /** Draws: quantiles to about a tenth of the distribution. */
  static final int DRAWS = 32;

  /** Of these, run without the heterointerface too. */
  private static final int CONTACT_DRAWS = 8;

  private static final Resolution FINE = Resolution.exact(8, 3);
  private static final double FINE_TOLERANCE = 3e-4;
  private static final int FINE_STEPS = 5000;
  private static final Resolution COARSE = Resolution.exact(4, 3);
  private static final double COARSE_TOLERANCE = 1e-3;

  /** Steps of a half cycle of a draw; one that ends takes a few hundred. */
  private static final int COARSE_STEPS = 2000;

  private static final int GRID = 75;

  /** Share of the capacity that must go in: soft ends of reactions alone make a few thousandths. */
  private static final double LEAST_SODIATED = 0.005;

  /** Cathode of the full cell. */
  private static final String CATHODE = "NVP";

  private final Design design;
  private final CellConditions conditions;
  private final CellHosts hosts;
  private final List<SodiumInputs> sodium;
  private final Heterointerface contact;
  private final Parts parts;
  private final CellPlan plan;
  private final BooleanSupplier goOn;

  CellStudy(
      Design design,
      CellConditions conditions,
      CellHosts hosts,
      List<SodiumInputs> sodium,
      Optional<CellDiffusivity> handed,
      Parts parts,
      CellPlan plan) {
    this.design = design;
    this.conditions = conditions;
    this.hosts = hosts;
    this.sodium = sodium;
    this.contact = new Heterointerface(handed, OptionalDouble.empty());
    this.parts = parts;
    this.plan = plan;
    goOn = plan.goOn();
  }

  /** Names of what a cell draws, whatever it is made of. */
  static List<String> labels(Design design) {
    return Stream.concat(
            Arrays.stream(AnodeParameter.values()).map(CellStudy::label),
            design.heterostructure().phases().stream()
                .distinct()
                .flatMap(n -> Stream.of(CellHosts.surfaceLabel(n), CellHosts.pathLabel(n))))
        .toList();
  }

  private static String label(AnodeParameter parameter) {
    return "cell: " + parameter.word().replace('_', ' ');
  }

  /** Runs the stage. */
  Stage<CellResult> run(Uncertainties uncertainties) {
    HeterostructureAnode anode =
        anode(
            Draw.central(),
            new SodiumInputs.Central(sodium),
            conditions.parameters().central(),
            _ -> 0);
    CompletableFuture<HalfCellCourse> plain =
        CompletableFuture.supplyAsync(
            () -> HalfCellCourse.of(anode, Heterointerface.none(), plan(true), goOn));
    HalfCellCourse central = HalfCellCourse.of(anode, contact, plan(true), goOn);
    if (central.halfCycles().size() < 4) {
      return new Stage.Unavailable<>(
          "the half cell at central values: " + central.stopped().orElse("it has no cycle"),
          Stage.Cause.NOT_CONVERGED);
    }
    if (central.halfCycles().getFirst().capacity_C_per_kg()
        < LEAST_SODIATED * anode.capacity_C_per_kg()) {
      return new Stage.Unavailable<>(
          String.format(
              Locale.ROOT,
              "next to no sodium goes in between %.2f and %.2f V",
              conditions.surroundings().low_V(),
              conditions.surroundings().high_V()));
    }
    HalfCellCourse without = plain.join();
    HalfCellCourse limit = HalfCellCourse.of(anode, contact, plan(false), goOn);
    CellResult.Draws draws = draws(uncertainties);
    FirstCycle first = firstCycle(central, conditions.parameters().central());
    return new Stage.Available<>(
        new CellResult(
            conditions,
            used(anode),
            contact,
            central,
            without,
            limit,
            first,
            draws,
            points(central, draws),
            CellFullStudy.of(
                central.halfCycles().get(3), draws, first.efficiency(), parts, CATHODE),
            plan.ageing()
                .map(scenario -> CellAgeingStudy.of(scenario, anode, conditions, contact, goOn)),
            weakest(),
            assumptions(),
            warnings(central, draws)));
  }

  private HalfCellCourse.Plan plan(boolean porous) {
    return new HalfCellCourse.Plan(
        conditions.currents_A_per_kg(),
        porous,
        porous ? FINE : COARSE,
        porous ? FINE_TOLERANCE : COARSE_TOLERANCE,
        porous ? FINE_STEPS : COARSE_STEPS);
  }

  private HeterostructureAnode anode(
      Draw draw,
      SodiumInputs.Draw sodiumDraw,
      ToDoubleFunction<AnodeParameter> values,
      ToDoubleFunction<String> normal) {
    return new HeterostructureAnode(
        conditions.surroundings(), hosts.drawn(draw, sodiumDraw, values, normal), values);
  }

  private List<CellResult.HostUsed> used(HeterostructureAnode anode) {
    List<CellResult.HostUsed> used = new ArrayList<>();
    for (int i = 0; i < anode.hosts().size(); i++) {
      boolean reported = hosts.hosts().get(i) instanceof CellHosts.Bulk bulk && bulk.reported();
      used.add(new CellResult.HostUsed(anode.hosts().get(i), reported));
    }
    return used;
  }

  /** Charge of the film beside what the particles keep. */
  private static FirstCycle firstCycle(
      HalfCellCourse course, ToDoubleFunction<AnodeParameter> values) {
    double film =
        values.applyAsDouble(AnodeParameter.FILM_ELECTRONS)
            * Constants.FARADAY_C_PER_MOL
            * values.applyAsDouble(AnodeParameter.FILM_THICKNESS)
            / values.applyAsDouble(AnodeParameter.FILM_MOLAR_VOLUME)
            * values.applyAsDouble(AnodeParameter.SURFACE_AREA);
    double in = course.halfCycles().get(0).capacity_C_per_kg();
    double out = Math.min(in, course.halfCycles().get(1).capacity_C_per_kg());
    return new FirstCycle(in + film, film, in - out, 0);
  }

  /** What is kept of a draw. */
  private record Sample(
      Optional<String> stopped, List<HalfCycle> with, List<Double> ratios, double efficiency) {}

  private CellResult.Draws draws(Uncertainties uncertainties) {
    int samples = Math.min(DRAWS, design.settings().samples());
    List<double[]> points = uncertainties.points(samples);
    List<Sample> all =
        IntStream.range(0, samples)
            .parallel()
            .mapToObj(k -> sample(uncertainties, points.get(k), k < CONTACT_DRAWS))
            .toList();
    Map<String, Integer> stopped = new TreeMap<>();
    all.stream().flatMap(s -> s.stopped().stream()).forEach(r -> stopped.merge(r, 1, Integer::sum));
    List<Sample> ended = all.stream().filter(s -> s.stopped().isEmpty()).toList();
    List<CellResult.Band> bands = new ArrayList<>();
    List<CellResult.Capacity> capacities = new ArrayList<>();
    if (!ended.isEmpty()) {
      for (int h = 0; h < ended.getFirst().with().size(); h++) {
        bands.add(band(ended, h));
      }
      for (int c = 0; c < ended.getFirst().with().size() / 2; c++) {
        capacities.add(capacity(ended, c));
      }
    }
    return new CellResult.Draws(
        ended.size(),
        stopped,
        bands,
        capacities,
        ended.isEmpty() ? Optional.empty() : Optional.of(quantiles(ended, Sample::efficiency)),
        ended.stream().noneMatch(s -> s.with().get(3).capacity_C_per_kg() > 0)
            ? Optional.empty()
            : Optional.of(quantiles(ended, s -> s.with().get(3).meanVoltage_V())));
  }

  private static Confidence.Quantiles quantiles(List<Sample> ended, ToDoubleFunction<Sample> part) {
    return Sampling.quantiles(ended.stream().mapToDouble(part).filter(Double::isFinite).toArray());
  }

  private CellResult.Band band(List<Sample> ended, int halfCycle) {
    HalfCycle first = ended.getFirst().with().get(halfCycle);
    double low = conditions.surroundings().low_V();
    double high = conditions.surroundings().high_V();
    double[] voltages = new double[GRID + 1];
    List<Confidence.Quantiles> charges = new ArrayList<>();
    for (int i = 0; i <= GRID; i++) {
      double voltage = low + (high - low) * i / GRID;
      voltages[i] = voltage;
      charges.add(quantiles(ended, s -> s.with().get(halfCycle).chargeAt_C_per_kg(voltage)));
    }
    return new CellResult.Band(first.cycle(), first.sodiation(), Series.of(voltages), charges);
  }

  private static CellResult.Capacity capacity(List<Sample> ended, int cycle) {
    HalfCycle first = ended.getFirst().with().get(2 * cycle);
    return new CellResult.Capacity(
        first.cycle(),
        first.current_A_per_kg(),
        quantiles(ended, s -> s.with().get(2 * cycle).capacity_C_per_kg()),
        quantiles(ended, s -> s.with().get(2 * cycle + 1).capacity_C_per_kg()),
        ratio(ended, cycle));
  }

  private static Optional<Confidence.Quantiles> ratio(List<Sample> ended, int cycle) {
    double[] known =
        ended.stream()
            .filter(s -> !s.ratios().isEmpty())
            .mapToDouble(s -> s.ratios().get(cycle))
            .filter(Double::isFinite)
            .toArray();
    return known.length == 0 ? Optional.empty() : Optional.of(Sampling.quantiles(known));
  }

  private Sample sample(Uncertainties uncertainties, double[] point, boolean both) {
    ToDoubleFunction<String> normal = uncertainties.deviates(point);
    ToDoubleFunction<AnodeParameter> values =
        conditions.parameters().drawn(p -> normal.applyAsDouble(label(p)));
    HeterostructureAnode anode =
        anode(uncertainties.sodiation(point), uncertainties.sodium(point), values, normal);
    HalfCellCourse with = HalfCellCourse.of(anode, contact, plan(false), goOn);
    if (with.stopped().isPresent()) {
      return new Sample(Optional.of(reason(with.stopped().get())), List.of(), List.of(), 0);
    }
    List<Double> ratios = new ArrayList<>();
    if (both && contact.diffusivity().isPresent()) {
      HalfCellCourse without = HalfCellCourse.of(anode, Heterointerface.none(), plan(false), goOn);
      if (without.stopped().isPresent()) {
        return new Sample(Optional.of(reason(without.stopped().get())), List.of(), List.of(), 0);
      }
      for (int c = 0; c < with.halfCycles().size() / 2; c++) {
        ratios.add(
            with.halfCycles().get(2 * c + 1).capacity_C_per_kg()
                / without.halfCycles().get(2 * c + 1).capacity_C_per_kg());
      }
    }
    return new Sample(
        Optional.empty(), with.halfCycles(), ratios, firstCycle(with, values).efficiency());
  }

  /** Without numbers, so that like reasons count together. */
  private static String reason(String stopped) {
    return stopped.replaceAll("-?\\d+(\\.\\d+)?(E-?\\d+)?", "#");
  }

  private List<CellResult.PointBeside> points(HalfCellCourse central, CellResult.Draws draws) {
    List<CellResult.PointBeside> points = new ArrayList<>();
    for (int k = 0; k < conditions.points().size(); k++) {
      int half = 2 * (k + 2) + 1;
      points.add(
          new CellResult.PointBeside(
              conditions.points().get(k),
              half < central.halfCycles().size()
                  ? OptionalDouble.of(central.halfCycles().get(half).capacity_C_per_kg())
                  : OptionalDouble.empty(),
              draws.capacities().stream()
                  .skip(k + 2)
                  .findFirst()
                  .map(CellResult.Capacity::desodiation)));
    }
    return points;
  }

  private Quality weakest() {
    Quality weakest = conditions.parameters().weakest();
    for (CellHosts.CellHost host : hosts.hosts()) {
      weakest =
          weakest.weaker(
              switch (host) {
                case CellHosts.Bulk bulk -> bulk.diffusivity();
                case CellHosts.Surface surface -> surface.capacity_mAh_per_g().quality();
              });
    }
    return weakest;
  }

  private List<Assumption> assumptions() {
    List<Assumption> assumptions = new ArrayList<>(conditions.assumptions());
    for (CellHosts.CellHost host : hosts.hosts()) {
      if (host instanceof CellHosts.Bulk bulk) {
        assumptions.add(
            new Assumption(
                "cell.steps of " + host.name(),
                bulk.reported() ? "reported" : "equilibrium",
                bulk.reported()
                    ? "reported steps of this host"
                    : "no reported step of this host could be used; lowered as steps of their kind"
                        + " are seen to be"));
      }
    }
    assumptions.add(
        new Assumption(
            "cell.geometry",
            "as coated",
            "swelling takes neither pores nor thickens the electrode in these cycles"));
    assumptions.add(
        plan.ageing()
            .map(scenario ->
                new Assumption(
                    "cell.ageing",
                    scenario.id(),
                    "asked for; each phase is aged alone, predicted curves are those of a fresh"
                        + " cell"))
            .orElse(
                new Assumption(
                    "cell.ageing", "none", "a fresh cell; name a scenario with --ageing")));
    return assumptions;
  }

  private static List<Warning> warnings(HalfCellCourse central, CellResult.Draws draws) {
    List<Warning> warnings = new ArrayList<>();
    central
        .stopped()
        .ifPresent(reason ->
            warnings.add(
                new Warning(
                    "cell_cycle_not_finished",
                    "the cell at central values did not go through all cycles: " + reason,
                    "cell")));
    if (draws.failed() > 0) {
      warnings.add(
          new Warning(
              "cell_draws_stopped",
              String.format(
                  Locale.ROOT,
                  "%d of %d draws came to no end and count in no interval: %s",
                  draws.failed(),
                  draws.failed() + draws.samples(),
                  String.join("; ", draws.stopped().keySet())),
              "cell"));
    }
    return warnings;
  }
}
