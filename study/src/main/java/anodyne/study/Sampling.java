package anodyne.study;

import anodyne.design.Design;
import anodyne.junction.Equilibrium;
import anodyne.junction.Interface;
import anodyne.junction.Junction;
import anodyne.junction.JunctionStage;
import anodyne.junction.PhaseInputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Runs the junction on every draw. Draws are independent and written to their own place, so that
 * the result does not depend on how many threads took part.
 */
final class Sampling {
  /** Intervals per layer: fields within 1e-4, far inside the spread of the inputs. */
  static final int INTERVALS = 32;

  private final Design design;
  private final List<PhaseInputs> phases;
  private final Uncertainties uncertainties;

  /** What is kept of one draw at one interface. */
  private record Sample(
      Interface.Kind kind,
      Optional<Interface.Alignment> alignment,
      double builtIn_V,
      double field_V_per_m,
      double sheet_per_m2) {}

  Sampling(Design design, List<PhaseInputs> phases, Uncertainties uncertainties) {
    this.design = design;
    this.phases = phases;
    this.uncertainties = uncertainties;
  }

  Confidence run(int samples) {
    List<double[]> points = uncertainties.points(samples);
    List<List<Sample>> drawn = new ArrayList<>(samples);
    IntStream.range(0, samples)
        .parallel()
        .mapToObj(k -> solve(uncertainties.junction(points.get(k))))
        .forEachOrdered(drawn::add);
    List<Integer> solved =
        IntStream.range(0, samples).filter(k -> !drawn.get(k).isEmpty()).boxed().toList();
    List<Confidence.AtInterface> interfaces = new ArrayList<>();
    for (int i = 0; i < phases.size() - 1 && !solved.isEmpty(); i++) {
      int at = i;
      List<Sample> column = solved.stream().map(k -> drawn.get(k).get(at)).toList();
      List<double[]> inputs = solved.stream().map(points::get).toList();
      interfaces.add(summary(column, inputs));
    }
    return new Confidence(solved.size(), samples - solved.size(), interfaces);
  }

  /** The samples of all interfaces of one draw, none if it did not converge. */
  private List<Sample> solve(JunctionStage.Draw draw) {
    return switch (Equilibrium.solve(
        JunctionStage.stack(design, phases, draw, INTERVALS), Equilibrium.Accuracy.SINGLE)) {
      case Equilibrium.Solved(Junction junction) ->
          junction.interfaces().stream().map(Sampling::sample).toList();
      case Equilibrium.NotSolved _ -> List.of();
    };
  }

  private static Sample sample(Interface i) {
    double field =
        Math.abs(i.fieldLeft_V_per_m()) > Math.abs(i.fieldRight_V_per_m())
            ? i.fieldLeft_V_per_m()
            : i.fieldRight_V_per_m();
    double signed = i.field().isEmpty() ? 0 : field;
    return new Sample(
        i.kind(), i.alignment(), i.builtInPotential_V(), signed, i.sheetCharge_per_m2());
  }

  private Confidence.AtInterface summary(List<Sample> column, List<double[]> points) {
    int n = column.size();
    Map<Interface.Kind, Double> kinds = new EnumMap<>(Interface.Kind.class);
    Map<Interface.Alignment, Double> alignments = new EnumMap<>(Interface.Alignment.class);
    int electronsRight = 0;
    int fieldRight = 0;
    int fieldLeft = 0;
    for (Sample s : column) {
      kinds.merge(s.kind(), 1.0 / n, Double::sum);
      s.alignment().ifPresent(a -> alignments.merge(a, 1.0 / n, Double::sum));
      electronsRight += s.builtIn_V() > 0 ? 1 : 0;
      fieldRight += s.field_V_per_m() > 0 ? 1 : 0;
      fieldLeft += s.field_V_per_m() < 0 ? 1 : 0;
    }
    double[] builtIn = column.stream().mapToDouble(Sample::builtIn_V).toArray();
    double[] field = column.stream().mapToDouble(Sample::field_V_per_m).toArray();
    double[] sheet = column.stream().mapToDouble(Sample::sheet_per_m2).toArray();
    return new Confidence.AtInterface(
        kinds,
        alignments,
        (double) electronsRight / n,
        (double) fieldRight / n,
        (double) fieldLeft / n,
        quantiles(builtIn),
        quantiles(field),
        quantiles(sheet),
        influences(points, ranks(builtIn), ranks(field)));
  }

  static Confidence.Quantiles quantiles(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Confidence.Quantiles(at(sorted, 0.05), at(sorted, 0.5), at(sorted, 0.95));
  }

  /** Linear interpolation between order statistics. */
  private static double at(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  private List<Confidence.Influence> influences(
      List<double[]> points, double[] builtInRanks, double[] fieldRanks) {
    List<Confidence.Influence> influences = new ArrayList<>();
    for (int d = 0; d < uncertainties.junctionDimensions(); d++) {
      int coordinate = d;
      double[] ranks = ranks(points.stream().mapToDouble(p -> p[coordinate]).toArray());
      influences.add(
          new Confidence.Influence(
              uncertainties.labels().get(d),
              squaredCorrelation(ranks, builtInRanks),
              squaredCorrelation(ranks, fieldRanks)));
    }
    influences.sort(
        Comparator.comparingDouble(Confidence.Influence::onBuiltInPotential).reversed());
    return influences;
  }

  private static double[] ranks(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
        to++;
      }
      for (int k = from; k <= to; k++) {
        ranks[order[k]] = 0.5 * (from + to);
      }
      from = to + 1;
    }
    return ranks;
  }

  private static double squaredCorrelation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElse(0);
    double meanB = Arrays.stream(b).average().orElse(0);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return aa > 0 && bb > 0 ? ab * ab / (aa * bb) : 0;
  }
}
