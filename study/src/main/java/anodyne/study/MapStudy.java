package anodyne.study;

import anodyne.design.Design;
import anodyne.junction.Equilibrium;
import anodyne.junction.Interface;
import anodyne.junction.Junction;
import anodyne.junction.PhaseInputs;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Solves a junction over a grid of two inputs. */
final class MapStudy {
  private MapStudy() {}

  /** The map; every point is independent, so that the number of threads changes nothing. */
  static JunctionMap of(Design design, List<PhaseInputs> phases, JunctionMap.Wish wish) {
    JunctionMap.Axis x = axis(wish.x(), wish.points());
    JunctionMap.Axis y = axis(wish.y(), wish.points());
    int points = wish.points();
    List<List<Interface>> solved = new ArrayList<>(points * points);
    IntStream.range(0, points * points)
        .parallel()
        .mapToObj(k ->
            solved(
                MovedDraw.of(
                    design,
                    phases,
                    List.of(
                        new MovedDraw.Setting(x.input(), x.values().get(k % points)),
                        new MovedDraw.Setting(y.input(), y.values().get(k / points))))))
        .forEachOrdered(solved::add);
    List<JunctionMap.AtInterface> interfaces = new ArrayList<>();
    for (int i = 0; i < phases.size() - 1; i++) {
      int at = i;
      interfaces.add(
          new JunctionMap.AtInterface(
              phases.get(i).name(),
              phases.get(i + 1).name(),
              phases.get(i).type() == PhaseInputs.Type.METAL,
              phases.get(i + 1).type() == PhaseInputs.Type.METAL,
              grid(solved, points, j -> j.get(at).builtInPotential_V()),
              grid(solved, points, j -> j.get(at).fieldLeft_V_per_m()),
              grid(solved, points, j -> j.get(at).fieldRight_V_per_m())));
    }
    return new JunctionMap(x, y, interfaces, (int) solved.stream().filter(List::isEmpty).count());
  }

  private static JunctionMap.Axis axis(JunctionMap.Span span, int points) {
    double low = span.interval().low();
    double high = span.interval().high();
    double[] values = new double[points];
    Arrays.setAll(
        values,
        i -> {
          double share = i / (points - 1.0);
          return span.input().logarithmic()
              ? Math.exp(Math.log(low) + share * Math.log(high / low))
              : low + share * (high - low);
        });
    values[0] = low;
    values[points - 1] = high;
    return new JunctionMap.Axis(span.input(), Series.of(values), span.interval().origin());
  }

  private static List<Interface> solved(MovedDraw draw) {
    return switch (Equilibrium.solve(draw.stack(Sampling.INTERVALS), Equilibrium.Accuracy.SINGLE)) {
      case Equilibrium.Solved(Junction junction) -> junction.interfaces();
      case Equilibrium.NotSolved _ -> List.of();
    };
  }

  private static List<Series> grid(
      List<List<Interface>> solved, int points, ToDoubleFunction<List<Interface>> what) {
    List<Series> rows = new ArrayList<>();
    for (int row = 0; row < points; row++) {
      int first = row * points;
      double[] values = new double[points];
      Arrays.setAll(
          values,
          column -> {
            List<Interface> interfaces = solved.get(first + column);
            return interfaces.isEmpty() ? Double.NaN : what.applyAsDouble(interfaces);
          });
      rows.add(Series.of(values));
    }
    return rows;
  }
}
