package anodyne.study;

import anodyne.numerics.SobolIndices;
import anodyne.transport.Merit;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Sobol indices of what sodium does in a pair, over the uncertain inputs of junction and sodium.
 *
 * @param inputs what varies, in the order of the indices
 * @param evaluations stacks asked for
 * @param failed stacks that could not be driven or did not converge; their rows are left out
 * @param cells of each layer
 * @param indices of every result that varies
 */
public record TransportSensitivity(
    List<Sensitivity.Input> inputs,
    int evaluations,
    int failed,
    int cells,
    Map<Quantity, SobolIndices> indices) {
  public TransportSensitivity {
    inputs = List.copyOf(inputs);
    indices = Map.copyOf(indices);
  }

  /** Results whose variance is shared out; logarithms, as they spread over orders of magnitude. */
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
