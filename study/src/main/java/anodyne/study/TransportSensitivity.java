package anodyne.study;

import anodyne.numerics.SobolIndices;
import anodyne.transport.Merit;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Sobol indices of what sodium does in a pair, over the uncertain inputs of junction and sodium:
 * those of the rank of a result among all evaluations, since gains spread over so many orders of
 * magnitude that a few draws make up their variance.
 *
 * @param inputs what varies, in the order of the indices
 * @param evaluations stacks asked for
 * @param failed stacks that could not be driven or did not converge, of which some result is
 *     missing
 * @param cells of each layer
 * @param results every result that varies
 */
public record TransportSensitivity(
    List<Sensitivity.Input> inputs,
    int evaluations,
    int failed,
    int cells,
    Map<Quantity, Ranked> results) {
  /** Differences of logarithms that count as equal: what times are computed to. */
  public static final double SAME = 0.01;

  public TransportSensitivity {
    inputs = List.copyOf(inputs);
    results = Map.copyOf(results);
  }

  /**
   * A result.
   *
   * @param median over all evaluations
   * @param low a twentieth lies below
   * @param high a twentieth lies above
   * @param missing evaluations without it
   * @param indices of its rank
   */
  public record Ranked(double median, double low, double high, int missing, SobolIndices indices) {}

  /** Results that are ranked. */
  public enum Quantity {
    /** Gain of the round trip over the stack without offsets. */
    ROUND_TRIP("ln_gain_round_trip"),
    /** Gain of the way in over the stack without offsets. */
    IN("ln_gain_in"),
    /** Ions at the second level over those of the stack without offsets. */
    STORED("ln_stored_ratio"),
    /** Ions taken up between the two levels, per m². */
    WINDOW("ln_window_per_m2");

    private final String word;

    Quantity(String word) {
      this.word = word;
    }

    /** The word used in documents. */
    public String word() {
      return word;
    }

    /** This result; NaN where there is none. */
    double of(Merit merit) {
      return switch (this) {
        case ROUND_TRIP -> ln(merit.gains().roundTrip());
        case IN -> ln(merit.gains().in());
        case STORED -> Math.log(merit.gains().stored());
        case WINDOW -> Math.log(merit.moved_per_m2());
      };
    }

    private static double ln(OptionalDouble gain) {
      return gain.isPresent() ? Math.log(gain.getAsDouble()) : Double.NaN;
    }
  }
}
