package anodyne.study;

import anodyne.quantity.Series;
import anodyne.transport.StackInput;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Gains of a driven stack over two of its inputs, the others as they are. Every grid has one row
 * per value of y and one number per value of x; NaN where there is none.
 *
 * @param x first input
 * @param y second input
 * @param total gains over the stack without offsets
 * @param field gains over the stack without its field, insertion potentials kept
 * @param plain gains over the stack without offsets whose layers all have the diffusivity of the
 *     driven one
 * @param stored ions at the second level over those of the stack without offsets
 * @param window ions taken up over those of the stack without offsets
 * @param fieldWindow ions taken up over those of the stack without its field
 * @param failed points of which the stack or its reference was not computed
 */
public record TransportMap(
    Axis x,
    Axis y,
    Ways total,
    Ways field,
    Ways plain,
    List<Series> stored,
    List<Series> window,
    List<Series> fieldWindow,
    int failed) {
  public TransportMap {
    stored = List.copyOf(stored);
    window = List.copyOf(window);
    fieldWindow = List.copyOf(fieldWindow);
  }

  /** Number of points. */
  public int points() {
    return x.values().size() * y.values().size();
  }

  /**
   * One input.
   *
   * @param input which
   * @param values its values, evenly spaced, or by equal factors if it is logarithmic
   * @param central value of the stack as it is
   * @param origin where the range comes from
   */
  public record Axis(StackInput input, Series values, double central, String origin) {}

  /**
   * Gains of both ways.
   *
   * @param in on the way in
   * @param out on the way out
   * @param roundTrip of both together
   */
  public record Ways(List<Series> in, List<Series> out, List<Series> roundTrip) {
    public Ways {
      in = List.copyOf(in);
      out = List.copyOf(out);
      roundTrip = List.copyOf(roundTrip);
    }
  }

  /**
   * What is asked for.
   *
   * @param x first input
   * @param y second input
   */
  public record Wish(Span x, Span y) {
    public Wish {
      if (x.input() == y.input()) {
        throw new IllegalArgumentException(
            "a map needs two inputs, got " + x.input().word() + " twice");
      }
    }
  }

  /**
   * An input and its range.
   *
   * @param input which
   * @param low lowest value
   * @param high highest value
   * @param points number of values
   * @param origin where the range comes from
   */
  public record Span(StackInput input, double low, double high, int points, String origin) {
    /** Points of each axis unless told otherwise. */
    public static final int USUAL_POINTS = 11;

    /** The most points of an axis. */
    public static final int MOST_POINTS = 101;

    private static final double STEP = 0.5;
    private static final double BARRIER_EV = 0.2;
    private static final double FACTOR = 5;
    private static final double FEWEST_PER_CM3 = 1e15;
    private static final double MOST_PER_CM3 = 1e21;

    public Span {
      if (!(points >= 2 && points <= MOST_POINTS)) {
        throw new IllegalArgumentException(
            "a map of a stack takes 2 to " + MOST_POINTS + " points a side, got " + points);
      }
      if (!(low < high && low >= input.least() && high <= input.most())) {
        throw new IllegalArgumentException(
            "the range of "
                + input.word()
                + " must rise and lie in ["
                + input.least()
                + ", "
                + input.most()
                + "] "
                + input.unit()
                + ", got "
                + low
                + ":"
                + high);
      }
    }

    /**
     * An input over its usual range: steps half an electronvolt either way of none, barriers 0.2 eV
     * either way, thickness a factor of five either way, carriers 1e15 to 1e21 per cm³.
     */
    public static Span usual(StackInput input, OptionalDouble central, int points) {
      return switch (input) {
        case BAND_OFFSET, INSERTION_STEP ->
            new Span(input, -STEP, STEP, points, "0.5 either way of none");
        case BARRIER_CHANGE ->
            new Span(input, -BARRIER_EV, BARRIER_EV, points, "0.2 eV either way");
        case THICKNESS -> {
          double middle = Math.clamp(central.orElse(20), 10 * input.least(), 0.1 * input.most());
          yield new Span(
              input, middle / FACTOR, middle * FACTOR, points, "a factor of 5 either way");
        }
        case CARRIERS ->
            new Span(input, FEWEST_PER_CM3, MOST_PER_CM3, points, "doped little to heavily");
      };
    }

    Series values() {
      double[] values = new double[points];
      for (int i = 0; i < points; i++) {
        double share = i / (points - 1.0);
        values[i] =
            input.logarithmic()
                ? Math.exp(Math.log(low) + share * Math.log(high / low))
                : low + share * (high - low);
      }
      values[0] = low;
      values[points - 1] = high;
      return Series.of(values);
    }
  }
}
