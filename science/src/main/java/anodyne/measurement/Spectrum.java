package anodyne.measurement;

import anodyne.quantity.Series;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * An impedance spectrum, in the order it was measured.
 *
 * @param start when it began, if known
 * @param frequency_Hz above 0
 * @param real_ohm real part of Z
 * @param imaginary_ohm imaginary part of Z, below 0 for a capacitor
 * @param bias_V potential it was taken at, if known
 * @param amplitude_V amplitude of the potential, if known
 * @param time_s time since the beginning of the test it belongs to, if known
 */
public record Spectrum(
    Optional<Instant> start,
    Series frequency_Hz,
    Series real_ohm,
    Series imaginary_ohm,
    OptionalDouble bias_V,
    OptionalDouble amplitude_V,
    OptionalDouble time_s)
    implements Measurement {
  public Spectrum {
    int n = frequency_Hz.size();
    if (real_ohm.size() != n || imaginary_ohm.size() != n) {
      throw new IllegalArgumentException(
          "a spectrum needs rows of equal length, got "
              + n
              + ", "
              + real_ohm.size()
              + ", "
              + imaginary_ohm.size());
    }
    for (int i = 0; i < n; i++) {
      if (!(frequency_Hz.get(i) > 0 && Double.isFinite(frequency_Hz.get(i)))) {
        throw new IllegalArgumentException(
            "frequency_Hz must be > 0, got " + frequency_Hz.get(i) + " at point " + (i + 1));
      }
      if (!Double.isFinite(real_ohm.get(i)) || !Double.isFinite(imaginary_ohm.get(i))) {
        throw new IllegalArgumentException("impedance is not finite at point " + (i + 1));
      }
    }
  }

  /** A spectrum without conditions. */
  public static Spectrum of(Series frequency_Hz, Series real_ohm, Series imaginary_ohm) {
    return new Spectrum(
        Optional.empty(),
        frequency_Hz,
        real_ohm,
        imaginary_ohm,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /** How many different frequencies it holds. */
  public int frequencies() {
    return (int) Arrays.stream(frequency_Hz.toArray()).distinct().count();
  }

  /** The same without points of Z = 0, which no instrument measures and no ratio to |Z| bears. */
  public Spectrum withoutZeros() {
    int[] kept =
        IntStream.range(0, size())
            .filter(i -> Math.hypot(real_ohm.get(i), imaginary_ohm.get(i)) > 0)
            .toArray();
    return kept.length == size() ? this : only(kept);
  }

  /** The points with these indices, in their order. */
  public Spectrum only(int[] indices) {
    return new Spectrum(
        start,
        picked(frequency_Hz, indices),
        picked(real_ohm, indices),
        picked(imaginary_ohm, indices),
        bias_V,
        amplitude_V,
        time_s);
  }

  private static Series picked(Series values, int[] indices) {
    return Series.of(IntStream.of(indices).mapToDouble(values::get).toArray());
  }

  @Override
  public int size() {
    return frequency_Hz.size();
  }
}
