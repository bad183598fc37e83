package anodyne.study;

import anodyne.data.CurrentVoltageDocument;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.junction.CurrentStage;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.JunctionStage;
import anodyne.junction.Kinetics;
import anodyne.junction.Layer;
import anodyne.junction.OperatingPoint;
import anodyne.junction.PhaseInputs;
import anodyne.junction.PhaseTransport;
import anodyne.junction.SeriesResistance;
import anodyne.junction.Stack;
import anodyne.junction.TransportDefaults;
import anodyne.junction.TunnelBarrier;
import anodyne.junction.Tunnelling;
import anodyne.library.Property;
import anodyne.library.Selection;
import anodyne.quantity.Assumption;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import anodyne.sodiation.Conductor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Runs a junction under bias: central curve, variations of what is estimated, a few draws. */
final class CurrentStudy {
  /** A draw costs a sweep: quantiles to about a tenth of the distribution. */
  static final int MOST_DRAWS = 48;

  /** Intervals per layer of variations and draws. */
  private static final int INTERVALS = 40;

  /** Differences of currents beyond which they are not taken as resolved. */
  private static final double MOST_VARIATION = 1e-3;

  private static final double MOST_MESH_CHANGE = 0.05;

  private final Design design;
  private final List<PhaseInputs> phases;
  private final List<Optional<PhaseTransport>> transports;
  private final Selection selection;
  private final double compared_V;

  private CurrentStudy(
      Design design, List<PhaseInputs> phases, Selection selection, TransportDefaults defaults) {
    this.design = design;
    this.phases = phases;
    this.selection = selection;
    transports =
        phases.stream()
            .map(p ->
                p.type() == PhaseInputs.Type.METAL
                    ? Optional.<PhaseTransport>empty()
                    : Optional.of(PhaseTransport.of(p, selection, defaults)))
            .toList();
    double shorter =
        Math.min(
            Math.abs(design.settings().bias().from_V()), Math.abs(design.settings().bias().to_V()));
    compared_V = shorter > 0 ? shorter : design.settings().bias().largest_V();
  }

  /** Names of the estimates that the draws vary. */
  static List<String> estimates(List<PhaseInputs> phases) {
    Set<String> names = new LinkedHashSet<>();
    for (PhaseInputs phase : phases) {
      if (phase.type() != PhaseInputs.Type.METAL) {
        names.add(mobility(phase.name()));
        names.add(lifetime(phase.name()));
      }
    }
    return List.copyOf(names);
  }

  private static String mobility(String name) {
    return name + ": mobility";
  }

  private static String lifetime(String name) {
    return name + ": lifetime";
  }

  /** Runs the stage. */
  static Stage<CurrentResult> run(
      Design design,
      List<PhaseInputs> phases,
      Selection selection,
      TransportDefaults defaults,
      Uncertainties uncertainties) {
    if (phases.stream().allMatch(p -> p.type() == PhaseInputs.Type.METAL)) {
      return new Stage.Unavailable<>(
          "no layer is a semiconductor: metal on metal conducts both ways alike, without a"
              + " barrier");
    }
    if (!(design.settings().bias().largest_V() > 0)) {
      return new Stage.Unavailable<>("the only bias asked for is 0 V: no current flows");
    }
    return new Stage.Available<>(
        new CurrentStudy(design, phases, selection, defaults).result(uncertainties));
  }

  private CurrentResult result(Uncertainties uncertainties) {
    JunctionStage.Draw central = new JunctionStage.Central(design, phases);
    List<Optional<Kinetics>> usual = kinetics(_ -> 1, _ -> 1);
    Stack stack =
        CurrentStage.stack(design, phases, central, usual, design.settings().nodesPerLayer());
    DriftDiffusion.Outcome outcome =
        DriftDiffusion.sweep(
            stack, design.settings().bias().values_V(), DriftDiffusion.Settings.COMPARED);
    return new CurrentResult(
        stack,
        transports,
        outcome,
        compared_V,
        variations(central),
        draws(uncertainties),
        SeriesResistance.of(stack).map(r -> conduction(stack, r)),
        tunnels(stack),
        assumptions(),
        warnings(outcome));
  }

  private static List<TunnelBarrier> tunnels(Stack stack) {
    return DriftDiffusion.sweep(
                stack.with(stack.stepTransport(), Tunnelling.WKB),
                Series.of(0),
                DriftDiffusion.Settings.PLAIN)
            instanceof DriftDiffusion.Swept(CurrentVoltage curve)
        ? curve.barriers()
        : List.of();
  }

  /** The kinetics with factors on the mobility and the lifetime of each phase by its number. */
  private List<Optional<Kinetics>> kinetics(
      ToDoubleFunction<Integer> mobility, ToDoubleFunction<Integer> lifetime) {
    List<Optional<Kinetics>> kinetics = new ArrayList<>();
    for (int i = 0; i < transports.size(); i++) {
      int phase = i;
      kinetics.add(
          transports
              .get(i)
              .map(t -> t.kinetics(mobility.applyAsDouble(phase), lifetime.applyAsDouble(phase))));
    }
    return kinetics;
  }

  private List<CurrentResult.Variation> variations(JunctionStage.Draw central) {
    List<CurrentResult.Variation> variations = new ArrayList<>();
    variations.add(
        new CurrentResult.Variation(
            "nothing", 1, mirrored(stack(central, kinetics(_ -> 1, _ -> 1)))));
    for (int i = 0; i < transports.size(); i++) {
      int moved = i;
      if (transports.get(i).isPresent()) {
        PhaseTransport transport = transports.get(i).get();
        double value = transport.mobility_cm2_per_Vs().value();
        for (double end :
            new double[] {
              transport.mobility_cm2_per_Vs().low(), transport.mobility_cm2_per_Vs().high()
            }) {
          variations.add(
              new CurrentResult.Variation(
                  "mobility of " + transport.name(),
                  end / value,
                  mirrored(stack(central, kinetics(k -> k == moved ? end / value : 1, _ -> 1)))));
        }
      }
    }
    PhaseTransport any = transports.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    for (double end : new double[] {any.lifetime_s().low(), any.lifetime_s().high()}) {
      double factor = end / any.lifetime_s().value();
      variations.add(
          new CurrentResult.Variation(
              "lifetime of all carriers",
              factor,
              mirrored(stack(central, kinetics(_ -> 1, _ -> factor)))));
    }
    return variations;
  }

  private Stack stack(JunctionStage.Draw draw, List<Optional<Kinetics>> kinetics) {
    return CurrentStage.stack(design, phases, draw, kinetics, INTERVALS);
  }

  private Optional<CurrentResult.Mirrored> mirrored(Stack stack) {
    return DriftDiffusion.sweep(
                stack, Series.of(-compared_V, compared_V), DriftDiffusion.Settings.PLAIN)
            instanceof DriftDiffusion.Swept(CurrentVoltage curve)
        ? Optional.of(
            new CurrentResult.Mirrored(
                curve.points().get(1).current_A_per_m2(), curve.points().get(0).current_A_per_m2()))
        : Optional.empty();
  }

  /** What is kept of a draw. */
  private record Sample(CurrentResult.Mirrored currents, double contacts_ohm_m2) {}

  private CurrentResult.Draws draws(Uncertainties uncertainties) {
    int samples = Math.min(MOST_DRAWS, design.settings().samples());
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
      return new CurrentResult.Draws(
          0, samples, OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    double positive =
        solved.stream().filter(s -> s.currents().ratio() >= 1).count() / (double) solved.size();
    return new CurrentResult.Draws(
        solved.size(),
        samples - solved.size(),
        OptionalDouble.of(positive),
        Optional.of(
            quantiles(solved, s -> Math.max(s.currents().ratio(), 1 / s.currents().ratio()))),
        Optional.of(
            quantiles(
                solved,
                s ->
                    Math.max(s.currents().positive_A_per_m2(), -s.currents().negative_A_per_m2()))),
        Optional.of(quantiles(solved, Sample::contacts_ohm_m2)));
  }

  private static Confidence.Quantiles quantiles(
      List<Sample> solved, ToDoubleFunction<Sample> part) {
    return Sampling.quantiles(solved.stream().mapToDouble(part).toArray());
  }

  private Optional<Sample> sample(Uncertainties uncertainties, double[] point) {
    ToDoubleFunction<String> deviates = uncertainties.deviates(point);
    List<Optional<Kinetics>> kinetics =
        transports.stream()
            .map(t ->
                t.map(known ->
                    known.drawn(
                        deviates.applyAsDouble(mobility(known.name())),
                        deviates.applyAsDouble(lifetime(known.name())))))
            .toList();
    Stack stack = stack(uncertainties.junction(point), kinetics);
    Optional<CurrentResult.Mirrored> currents = mirrored(stack);
    Optional<SeriesResistance> resistance = SeriesResistance.of(stack);
    return currents.isPresent() && resistance.isPresent()
        ? Optional.of(new Sample(currents.get(), resistance.get().contacts_ohm_m2()))
        : Optional.empty();
  }

  private CurrentResult.InterfaceConduction conduction(Stack stack, SeriesResistance resistance) {
    List<CurrentResult.LayerConduction> layers = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      Layer layer = stack.layers().get(i);
      OptionalDouble alone = resistance.layers_ohm_m2().get(i);
      if (alone.isPresent()) {
        layers.add(
            new CurrentResult.LayerConduction(
                phases.get(i).name(),
                layer.thickness_m(),
                layer.thickness_m() / alone.getAsDouble(),
                phases.get(i).weakestQuality().weaker(transports.get(i).orElseThrow().quality())));
      } else {
        Conductor metal = conductor(phases.get(i));
        layers.add(
            new CurrentResult.LayerConduction(
                metal.name(), layer.thickness_m(), metal.conductivity_S_per_m(), metal.quality()));
      }
    }
    return new CurrentResult.InterfaceConduction(layers, resistance.contacts_ohm_m2());
  }

  private Conductor conductor(PhaseInputs metal) {
    return selection
        .amount(metal.phase(), Property.ELECTRICAL_CONDUCTIVITY)
        .map(known -> Conductor.of(metal.name(), known))
        .or(() ->
            formula(metal).map(f -> Conductor.estimate(metal.name(), metal.phase(), f, selection)))
        .orElseGet(() ->
            Conductor.between(
                metal.name(),
                Conductor.Kind.METALLIC_COMPOUND.low_S_per_m(),
                Conductor.Kind.METALLIC_COMPOUND.high_S_per_m(),
                "a metal whose composition is not known"));
  }

  private static Optional<Formula> formula(PhaseInputs metal) {
    try {
      return Optional.of(Formula.parse(metal.phase().formula()));
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }

  private List<Assumption> assumptions() {
    List<Assumption> assumptions = new ArrayList<>();
    if (design.first() == Design.Face.INSULATED || design.last() == Design.Face.INSULATED) {
      assumptions.add(
          new Assumption(
              "current.faces", "ohmic", "no current passes the insulated faces of a particle"));
    }
    if (design.heterostructure().arrangement() != Heterostructure.Arrangement.PLANAR) {
      assumptions.add(
          new Assumption(
              "current.geometry",
              "planar",
              "no current passes a core without a contact of its own: core radius and shell"
                  + " thickness become layers"));
    }
    assumptions.add(
        new Assumption(
            "current.step_transport",
            "thermionic",
            "carriers are emitted over the steps of the bands; tunnelling is not counted"));
    for (Optional<PhaseTransport> transport : transports) {
      transport.ifPresent(t -> {
        assumptions.add(
            new Assumption(
                "current.mobility of " + t.name(),
                String.format(Locale.ROOT, "%.3g cm2/(V s)", t.mobility_cm2_per_Vs().value()),
                t.remark()));
        assumptions.add(
            new Assumption(
                "current.lifetime of " + t.name(),
                t.lifetime_s().value() + " s",
                "the library has no lifetimes"));
      });
    }
    return assumptions;
  }

  private List<Warning> warnings(DriftDiffusion.Outcome outcome) {
    List<Warning> warnings = new ArrayList<>();
    if (outcome instanceof DriftDiffusion.Stopped stopped) {
      warnings.add(
          new Warning(
              "current_stopped",
              CurrentVoltageDocument.sentence(stopped),
              design.heterostructure().text()));
    }
    if (outcome instanceof DriftDiffusion.Swept(CurrentVoltage curve)) {
      double variation =
          curve.points().stream().mapToDouble(OperatingPoint::variation).max().orElse(0);
      if (variation > MOST_VARIATION || curve.meshChange().orElse(0) > MOST_MESH_CHANGE) {
        warnings.add(
            new Warning(
                "current_not_resolved",
                String.format(
                    Locale.ROOT,
                    "currents differ by %.0e along x and by %.0e on halving the cells; raise"
                        + " numerics.nodes_per_layer",
                    variation,
                    curve.meshChange().orElse(0)),
                design.heterostructure().text()));
      }
    }
    warnings.add(
        new Warning(
            "current_scale_not_predictive",
            "the size of the current goes with mobilities and lifetimes that are estimates; trust"
                + " its direction and, less, its rectification, and measure the mobilities",
            design.heterostructure().text()));
    double vt = Constants.thermalVoltage_V(design.temperature_K());
    if (compared_V < 2 * vt) {
      warnings.add(
          new Warning(
              "bias_below_thermal",
              "a bias below twice kT/q shows no rectification; sweep to at least 0.1 V",
              design.heterostructure().text()));
    }
    return warnings;
  }
}
