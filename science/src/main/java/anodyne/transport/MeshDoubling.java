package anodyne.transport;

import anodyne.junction.MeshChoice;
import anodyne.junction.Stack;
import anodyne.quantity.Series;
import java.util.OptionalDouble;

/**
 * A stack on twice the cells, and what that changes.
 *
 * @param cells of the finer mesh, per layer; of the whole stack where it gives its edges
 * @param stored_per_m2 ions stored before and after
 * @param times_s 50 and 90 % in, 50 and 90 % out; not a number beyond the last step
 * @param amountChange largest relative change of an amount
 * @param timeChange largest relative change of a time; empty if none was reached on both
 * @param reason why there is nothing, empty if there is
 */
public record MeshDoubling(
    int cells,
    Series stored_per_m2,
    Series times_s,
    OptionalDouble amountChange,
    OptionalDouble timeChange,
    String reason) {

  /** Repeats a run on twice the cells. */
  public static MeshDoubling of(Transport transport, SodiationRun.Settings settings) {
    Stack stack = transport.stack();
    boolean given = stack.mesh() instanceof MeshChoice.Edges;
    Stack finer =
        stack.mesh() instanceof MeshChoice.Edges(Series edges)
            ? stack.with(new MeshChoice.Edges(halved(edges)))
            : stack;
    SodiationRun.Settings twice =
        settings.withCells(given ? settings.cells() : 2 * settings.cells()).withShares(Series.of());
    int cells =
        finer.mesh() instanceof MeshChoice.Edges(Series edges) ? edges.size() - 1 : twice.cells();
    return switch (SodiationRun.of(finer, transport.step(), twice)) {
      case SodiationRun.Stopped stopped ->
          new MeshDoubling(
              cells,
              Series.of(),
              Series.of(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              stopped.reason());
      case SodiationRun.Completed run -> {
        Series amounts = amounts(run.in());
        Series times = times(run.in(), run.out());
        yield new MeshDoubling(
            cells,
            amounts,
            times,
            change(amounts(transport.in()), amounts),
            change(times(transport.in(), transport.out()), times),
            "");
      }
    };
  }

  private static Series halved(Series edges) {
    double[] halved = new double[2 * edges.size() - 1];
    for (int i = 0; i < edges.size(); i++) {
      halved[2 * i] = edges.get(i);
      if (i > 0) {
        halved[2 * i - 1] = 0.5 * (edges.get(i - 1) + edges.get(i));
      }
    }
    return Series.of(halved);
  }

  private static Series amounts(Uptake in) {
    return Series.of(in.before().stored_per_m2(), in.after().stored_per_m2());
  }

  private static Series times(Uptake in, Uptake out) {
    return Series.of(
        in.timeOfShare_s(0.5).orElse(Double.NaN),
        in.timeOfShare_s(0.9).orElse(Double.NaN),
        out.timeOfShare_s(0.5).orElse(Double.NaN),
        out.timeOfShare_s(0.9).orElse(Double.NaN));
  }

  private static OptionalDouble change(Series coarse, Series fine) {
    OptionalDouble largest = OptionalDouble.empty();
    for (int i = 0; i < fine.size(); i++) {
      double change = Math.abs(coarse.get(i) / fine.get(i) - 1);
      if (change <= Double.MAX_VALUE) {
        largest = OptionalDouble.of(Math.max(largest.orElse(0), change));
      }
    }
    return largest;
  }
}
