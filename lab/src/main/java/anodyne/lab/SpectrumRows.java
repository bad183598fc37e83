package anodyne.lab;

import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Points of impedance spectra as a reader finds them. A new spectrum begins where the instrument
 * counts a new one or where the frequency turns back by more than a factor of 3.
 */
final class SpectrumRows {
  private static final double TURN = 3;

  private final String subject;
  private int size;
  private double[] frequency_Hz = new double[128];
  private double[] real_ohm = new double[128];
  private double[] imaginary_ohm = new double[128];
  private double[] bias_V = new double[128];
  private double[] time_s = new double[128];
  private int[] group = new int[128];
  private int skipped;
  private int direct;
  private final List<Warning> warnings = new ArrayList<>();

  /**
   * @param subject name of the file, for warnings
   */
  SpectrumRows(String subject) {
    this.subject = subject;
  }

  int size() {
    return size;
  }

  /**
   * Adds a point.
   *
   * @param group the instrument's number of the spectrum
   * @param bias_V potential, or NaN
   * @param time_s since the test began, or NaN
   */
  void add(
      int group,
      double frequency_Hz,
      double real_ohm,
      double imaginary_ohm,
      double bias_V,
      double time_s) {
    if (frequency_Hz == 0) {
      direct++;
      return;
    }
    if (!(frequency_Hz > 0
        && Double.isFinite(frequency_Hz)
        && Double.isFinite(real_ohm)
        && Double.isFinite(imaginary_ohm))) {
      skipped++;
      return;
    }
    if (size == this.group.length) {
      grow();
    }
    this.group[size] = group;
    this.frequency_Hz[size] = frequency_Hz;
    this.real_ohm[size] = real_ohm;
    this.imaginary_ohm[size] = imaginary_ohm;
    this.bias_V[size] = bias_V;
    this.time_s[size] = time_s;
    size++;
  }

  private void grow() {
    int n = 2 * size;
    group = Arrays.copyOf(group, n);
    frequency_Hz = Arrays.copyOf(frequency_Hz, n);
    real_ohm = Arrays.copyOf(real_ohm, n);
    imaginary_ohm = Arrays.copyOf(imaginary_ohm, n);
    bias_V = Arrays.copyOf(bias_V, n);
    time_s = Arrays.copyOf(time_s, n);
  }

  /** Warnings of what was left out, complete after {@link #spectra}. */
  List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  /** The spectra, in the order of the points. */
  List<Spectrum> spectra(Optional<Instant> start, OptionalDouble amplitude_V) {
    if (skipped > 0) {
      warnings.add(
          new Warning(
              "rows_skipped",
              skipped + (skipped == 1 ? " row" : " rows") + " without frequency or Z left out",
              subject));
    }
    if (direct > 0) {
      warnings.add(
          new Warning(
              "dc_points",
              direct + (direct == 1 ? " row" : " rows") + " at frequency 0 left out",
              subject));
    }
    List<Spectrum> spectra = new ArrayList<>();
    int first = 0;
    int direction = 0;
    for (int i = 1; i <= size; i++) {
      boolean ends = i == size || group[i] != group[i - 1];
      if (!ends) {
        double ratio = frequency_Hz[i] / frequency_Hz[i - 1];
        int turn = ratio > 1 ? 1 : ratio < 1 ? -1 : 0;
        double change = Math.max(ratio, 1 / ratio);
        ends = turn != 0 && direction != 0 && turn != direction && change > TURN;
        direction = direction == 0 ? turn : direction;
      }
      if (ends) {
        spectra.add(spectrum(first, i, start, amplitude_V));
        first = i;
        direction = 0;
      }
    }
    return spectra;
  }

  private Spectrum spectrum(
      int first, int end, Optional<Instant> start, OptionalDouble amplitude_V) {
    return new Spectrum(
        start,
        Series.of(Arrays.copyOfRange(frequency_Hz, first, end)),
        Series.of(Arrays.copyOfRange(real_ohm, first, end)),
        Series.of(Arrays.copyOfRange(imaginary_ohm, first, end)),
        mean(bias_V, first, end),
        amplitude_V,
        Double.isFinite(time_s[first]) ? OptionalDouble.of(time_s[first]) : OptionalDouble.empty());
  }

  private static OptionalDouble mean(double[] values, int first, int end) {
    return Arrays.stream(values, first, end).filter(Double::isFinite).average();
  }
}
