package anodyne.study;

import anodyne.quantity.Series;
import java.util.List;

/**
 * Results of a junction over two of its inputs, the others at their central values.
 *
 * @param x first input
 * @param y second input
 * @param interfaces one entry per interface
 * @param failed points that did not converge, NaN in every grid
 */
public record JunctionMap(Axis x, Axis y, List<AtInterface> interfaces, int failed) {
  public JunctionMap {
    interfaces = List.copyOf(interfaces);
  }

  /**
   * One input.
   *
   * @param input which
   * @param values its values, evenly spaced, or by equal factors if it is logarithmic
   * @param origin where the range comes from
   */
  public record Axis(JunctionInput input, Series values, String origin) {}

  /**
   * One interface.
   *
   * @param left name of the layer before it
   * @param right name of the layer behind it
   * @param leftIsMetal true if there is no field on the left
   * @param rightIsMetal true if there is no field on the right
   * @param builtInPotential_V one row per value of y, one number per value of x
   * @param fieldLeft_V_per_m field on the left side, likewise
   * @param fieldRight_V_per_m field on the right side, likewise
   */
  public record AtInterface(
      String left,
      String right,
      boolean leftIsMetal,
      boolean rightIsMetal,
      List<Series> builtInPotential_V,
      List<Series> fieldLeft_V_per_m,
      List<Series> fieldRight_V_per_m) {
    public AtInterface {
      builtInPotential_V = List.copyOf(builtInPotential_V);
      fieldLeft_V_per_m = List.copyOf(fieldLeft_V_per_m);
      fieldRight_V_per_m = List.copyOf(fieldRight_V_per_m);
    }
  }

  /**
   * What is asked for.
   *
   * @param x first input
   * @param y second input
   * @param points of each axis
   */
  public record Wish(Span x, Span y, int points) {
    /** Points of each axis unless told otherwise. */
    public static final int USUAL_POINTS = 31;

    /** The most points of an axis. */
    public static final int MOST_POINTS = 301;

    public Wish {
      if (!(points >= 2 && points <= MOST_POINTS)) {
        throw new IllegalArgumentException(
            "a map takes 2 to " + MOST_POINTS + " points a side, got " + points);
      }
      if (x.input().equals(y.input())) {
        throw new IllegalArgumentException(
            "a map needs two inputs, got " + x.input().name() + " twice");
      }
    }
  }

  /**
   * An input and its range.
   *
   * @param input which
   * @param interval from where to where
   */
  public record Span(JunctionInput input, JunctionInput.Interval interval) {
    public Span {
      boolean within =
          interval.low() < interval.high()
              && interval.low() >= Math.min(input.least(), input.interval().low())
              && interval.high() <= Math.max(input.most(), input.interval().high())
              && !(input.logarithmic() && interval.low() <= 0);
      if (!within) {
        throw new IllegalArgumentException(
            "the range of "
                + input.name()
                + " must rise and lie in ["
                + input.least()
                + ", "
                + input.most()
                + (input.unit().equals("1") ? "]" : "] " + input.unit())
                + ", got "
                + interval.low()
                + ":"
                + interval.high());
      }
    }

    /** An input over its own interval. */
    public static Span of(JunctionInput input) {
      return new Span(input, input.interval());
    }
  }
}
