package anodyne.study;

import anodyne.design.Design;
import anodyne.library.Property;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import anodyne.sodiation.ChemicalSystem;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Draw;
import anodyne.sodiation.EnergyCurve;
import anodyne.sodiation.Host;
import anodyne.sodiation.Mixture;
import anodyne.sodiation.Sodiation;
import anodyne.sodiation.SodiationPath;
import anodyne.sodiation.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Runs the sodiation on every draw: each draw has its own hull and path, of which the windows of
 * the central steps are read.
 */
final class SodiationSampling {
  private static final double CONFIDENCE = 0.9;

  private final Design design;
  private final Sodiation central;
  private final Uncertainties uncertainties;

  /** What is kept of one draw of one host; the mean potential of the path stands last. */
  private record Sample(List<Double> voltages, List<Boolean> stops, boolean stable) {}

  SodiationSampling(Design design, Sodiation central, Uncertainties uncertainties) {
    this.design = design;
    this.central = central;
    this.uncertainties = uncertainties;
  }

  /** One result per phase of the heterostructure. */
  List<SodiationResult.HostResult> run(int samples) {
    List<double[]> points = uncertainties.points(samples);
    List<SodiationResult.HostResult> results = new ArrayList<>();
    List<Host> reacting = central.inputs().reacting();
    int next = 0;
    for (int i = 0; i < central.inputs().hosts().size(); i++) {
      Host host = central.inputs().hosts().get(i);
      double share = design.phases().get(i).massFraction();
      if (next < reacting.size() && host.storage() == Host.Storage.BULK) {
        results.add(result(host, share, central.paths().get(next), points));
        next++;
      } else {
        results.add(
            new SodiationResult.HostResult(
                host, share, Optional.empty(), List.of(), Optional.empty(), 1));
      }
    }
    return results;
  }

  private SodiationResult.HostResult result(
      Host host, double share, SodiationPath path, List<double[]> points) {
    ChemicalSystem system = central.inputs().systemOf(host);
    List<Sample> samples =
        IntStream.range(0, points.size())
            .parallel()
            .mapToObj(k -> sample(system, path, uncertainties.sodiation(points.get(k))))
            .toList();
    List<SodiationResult.StepResult> steps = new ArrayList<>();
    for (int k = 0; k < path.steps().size(); k++) {
      int at = k;
      Step step = path.steps().get(k);
      steps.add(
          new SodiationResult.StepResult(
              step,
              estimate(
                  step.voltage_V(),
                  samples.stream().mapToDouble(s -> s.voltages().get(at)).toArray(),
                  List.of(step.before(), step.after())),
              share(samples.stream().filter(s -> s.stops().get(at)).count(), samples.size())));
    }
    Optional<Estimate> average =
        path.steps().isEmpty()
            ? Optional.empty()
            : Optional.of(
                estimate(
                    path.averageVoltage_V(),
                    samples.stream().mapToDouble(s -> s.voltages().getLast()).toArray(),
                    List.of(path.start(), path.end())));
    return new SodiationResult.HostResult(
        host,
        share,
        Optional.of(path),
        steps,
        average,
        share(samples.stream().filter(Sample::stable).count(), samples.size()));
  }

  private static double share(long count, int of) {
    return of == 0 ? 1 : (double) count / of;
  }

  private static Sample sample(ChemicalSystem system, SodiationPath path, Draw draw) {
    EnergyCurve hull = SodiationPath.hull(system, path.start(), draw);
    double own = SodiationPath.energy_eV(system, path.start(), draw);
    double start = path.start().sodium().toDouble();
    EnergyCurve curve = hull.from(start, own);
    List<Double> voltages = new ArrayList<>();
    List<Boolean> stops = new ArrayList<>();
    for (Step step : path.steps()) {
      double to = step.after().sodium().toDouble();
      voltages.add(curve.voltage_V(step.before().sodium().toDouble(), to));
      stops.add(curve.stopsAt(to));
    }
    if (!path.steps().isEmpty()) {
      voltages.add(curve.voltage_V(start, path.end().sodium().toDouble()));
    }
    return new Sample(voltages, stops, own <= hull.at(start) + 1e-9);
  }

  /** Mean potentials of the windows of the steps of a path on the hull of a draw, V. */
  static List<Double> voltages_V(ChemicalSystem system, SodiationPath path, Draw draw) {
    return sample(system, path, draw).voltages().subList(0, path.steps().size());
  }

  /** The central value with the 90 % interval of the draws, widened to hold the value. */
  private static Estimate estimate(double value, double[] drawn, List<Mixture> between) {
    Set<String> sources = new LinkedHashSet<>();
    Quality weakest = Quality.MEASURED;
    for (Mixture mixture : between) {
      for (Compound compound : mixture.amounts().keySet()) {
        if (!compound.isElement()) {
          sources.add(
              compound.name()
                  + ": "
                  + compound.amount(Property.FORMATION_ENTHALPY).orElseThrow().source());
          weakest = weakest.weaker(compound.quality());
        }
      }
    }
    String source = sources.stream().collect(Collectors.joining("; "));
    if (drawn.length == 0) {
      return new Estimate(value, value, value, CONFIDENCE, source, weakest);
    }
    Confidence.Quantiles quantiles = Sampling.quantiles(drawn);
    return new Estimate(
        value,
        Math.min(value, quantiles.low()),
        Math.max(value, quantiles.high()),
        CONFIDENCE,
        source,
        weakest);
  }
}
