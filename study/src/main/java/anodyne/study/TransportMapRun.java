package anodyne.study;

import anodyne.quantity.Series;
import anodyne.transport.Gains;
import anodyne.transport.Merit;
import anodyne.transport.SodiationRun;
import anodyne.transport.StackInput;
import anodyne.transport.SteppedStack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Drives a stack over a grid of two inputs. Every point is independent and has its own place, so
 * that the number of threads changes nothing. A point costs three runs of both ways, four where
 * diffusivities differ.
 */
public final class TransportMapRun {
  /** Cells a layer: times within 1 %. */
  public static final int CELLS = 32;

  /** Relative error of the amounts stored. */
  public static final double TOLERANCE = 1e-3;

  /** Steps of a way: one that ends takes a few hundred. */
  private static final int MOST_STEPS = 3000;

  private TransportMapRun() {}

  /** How a point is computed unless told otherwise. */
  public static SodiationRun.Settings settings() {
    return SodiationRun.Settings.standard()
        .withCells(CELLS)
        .withTolerance(TOLERANCE)
        .withMostSteps(MOST_STEPS);
  }

  /** Inputs a stack has, with their values. */
  public static Map<StackInput, Double> inputs(SteppedStack model) {
    Map<StackInput, Double> inputs = new EnumMap<>(StackInput.class);
    for (StackInput input : StackInput.values()) {
      model.central(input).ifPresent(value -> inputs.put(input, value));
    }
    return inputs;
  }

  /**
   * The map.
   *
   * @param progress told how many points are done, of how many, from the threads that compute
   */
  public static TransportMap of(
      SteppedStack model,
      TransportMap.Wish wish,
      SodiationRun.Settings settings,
      BiConsumer<Integer, Integer> progress) {
    TransportMap.Axis x = axis(model, wish.x());
    TransportMap.Axis y = axis(model, wish.y());
    int columns = x.values().size();
    int all = columns * y.values().size();
    AtomicInteger done = new AtomicInteger();
    List<Optional<Merit>> points =
        IntStream.range(0, all)
            .parallel()
            .mapToObj(k -> {
              Map<StackInput, Double> values = new EnumMap<>(StackInput.class);
              values.put(x.input(), x.values().get(k % columns));
              values.put(y.input(), y.values().get(k / columns));
              Optional<Merit> merit = Merit.of(model.with(values), settings);
              progress.accept(done.incrementAndGet(), all);
              return merit;
            })
            .toList();
    return new TransportMap(
        x,
        y,
        ways(points, columns, m -> Optional.of(m.gains())),
        ways(points, columns, Merit::field),
        ways(points, columns, Merit::plain),
        grid(points, columns, m -> m.gains().stored()),
        grid(points, columns, m -> m.gains().window()),
        grid(points, columns, m -> m.field().map(Gains::window).orElse(Double.NaN)),
        (int) points.stream().filter(Optional::isEmpty).count());
  }

  private static TransportMap.Axis axis(SteppedStack model, TransportMap.Span span) {
    return new TransportMap.Axis(
        span.input(),
        span.values(),
        model
            .central(span.input())
            .orElseThrow(
                () -> new IllegalArgumentException("this stack has no " + span.input().word())),
        span.origin());
  }

  private static TransportMap.Ways ways(
      List<Optional<Merit>> points, int columns, Function<Merit, Optional<Gains>> what) {
    return new TransportMap.Ways(
        grid(points, columns, m -> gain(what.apply(m), Gains::in)),
        grid(points, columns, m -> gain(what.apply(m), Gains::out)),
        grid(points, columns, m -> gain(what.apply(m), Gains::roundTrip)));
  }

  private static double gain(Optional<Gains> gains, Function<Gains, OptionalDouble> way) {
    return gains.isEmpty() ? Double.NaN : way.apply(gains.get()).orElse(Double.NaN);
  }

  private static List<Series> grid(
      List<Optional<Merit>> points, int columns, ToDoubleFunction<Merit> what) {
    List<Series> rows = new ArrayList<>();
    for (int first = 0; first < points.size(); first += columns) {
      int start = first;
      double[] row = new double[columns];
      Arrays.setAll(
          row,
          c -> {
            Optional<Merit> merit = points.get(start + c);
            return merit.isEmpty() ? Double.NaN : what.applyAsDouble(merit.get());
          });
      rows.add(Series.of(row));
    }
    return rows;
  }
}
