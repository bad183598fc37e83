package anodyne.study;

import anodyne.design.Design;
import anodyne.junction.CurrentStage;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.JunctionStage;
import anodyne.junction.Kinetics;
import anodyne.junction.PhaseInputs;
import anodyne.junction.PhaseTransport;
import anodyne.junction.SeriesResistance;
import anodyne.junction.Stack;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The currents at two mirrored biases when the estimates move: one at a time to the ends of its
 * interval, or all together with the library values of a draw.
 */
final class CurrentVariations {
  /** A draw costs a sweep: quantiles to about a tenth of the distribution. */
  static final int MOST_DRAWS = 48;

  /** Intervals per layer of variations and draws. */
  private static final int INTERVALS = 40;

  private final Design design;
  private final List<PhaseInputs> phases;
  private final List<Optional<PhaseTransport>> transports;
  private final double compared_V;

  CurrentVariations(
      Design design,
      List<PhaseInputs> phases,
      List<Optional<PhaseTransport>> transports,
      double compared_V) {
    this.design = design;
    this.phases = phases;
    this.transports = transports;
    this.compared_V = compared_V;
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

  /** The kinetics of the central values. */
  List<Optional<Kinetics>> usual() {
    return kinetics(_ -> 1, _ -> 1);
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

  /** One estimate moved at a time. */
  List<CurrentResult.Variation> variations(JunctionStage.Draw central) {
    List<CurrentResult.Variation> variations = new ArrayList<>();
    variations.add(new CurrentResult.Variation("nothing", 1, mirrored(stack(central, usual()))));
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

  /** All of them with the draws of library values. */
  CurrentResult.Draws draws(Uncertainties uncertainties) {
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
}
