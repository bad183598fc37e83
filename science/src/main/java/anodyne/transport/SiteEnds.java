package anodyne.transport;

import java.util.Optional;

/** What lies beyond the first and the last plane of a row of sites. */
public sealed interface SiteEnds {
  /**
   * The row repeats for ever.
   *
   * @param gap_m from the last plane to the first one of the next period
   * @param bulk where the bulk is taken to be; empty: the period is neutral, and the bulk fractions
   *     hold where potential and energies are zero
   */
  record Periodic(double gap_m, Optional<BulkWindow> bulk) implements SiteEnds {
    public Periodic {
      if (!(gap_m > 0 && gap_m <= 1)) {
        throw new IllegalArgumentException("gap_m must lie in (0, 1] m, got " + gap_m);
      }
    }
  }

  /** The row ends; the bulk fractions hold where potential and energies are zero. */
  record Open(End first, End last) implements SiteEnds {}

  /** One end of an open row. */
  sealed interface End {
    /** No field leaves. */
    record Sealed() implements End {}

    /**
     * A face held at a potential.
     *
     * @param potential_V against the bulk
     * @param distance_m from the outermost plane
     */
    record Held(double potential_V, double distance_m) implements End {
      public Held {
        if (!(Math.abs(potential_V) <= 20)) {
          throw new IllegalArgumentException(
              "potential_V of an end must lie in [-20, 20] V, got " + potential_V);
        }
        if (!(distance_m > 0 && distance_m <= 1)) {
          throw new IllegalArgumentException("distance_m must lie in (0, 1] m, got " + distance_m);
        }
      }
    }
  }

  /**
   * A part of the period that stands for the bulk. The mean potential of its mobile defects' planes
   * is zero; charge that the row then lacks is spread evenly over the period.
   *
   * @param from_m first end
   * @param to_m last end
   * @param holdsFractions true if the mean occupation of every mobile defect in the window is its
   *     bulk fraction; false if that holds where potential and energy are zero
   */
  record BulkWindow(double from_m, double to_m, boolean holdsFractions) {
    public BulkWindow {
      if (!(to_m > from_m)) {
        throw new IllegalArgumentException(
            "a bulk window must end behind its start, got " + from_m + " to " + to_m + " m");
      }
    }

    boolean contains(double position_m) {
      return position_m >= from_m && position_m <= to_m;
    }
  }
}
