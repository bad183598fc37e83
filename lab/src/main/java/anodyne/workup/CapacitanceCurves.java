package anodyne.workup;

import anodyne.analysis.MottSchottky.Curve;
import anodyne.data.InputException;
import anodyne.lab.LabFiles;
import anodyne.lab.NumberTable;
import anodyne.lab.Reading;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Capacitance against potential at several frequencies: from a table with potential, frequency and
 * capacitance or imaginary impedance, or from impedance spectra whose bias is known. C = -1 /
 * (omega Im Z), the capacitance of the series circuit.
 */
public final class CapacitanceCurves {
  private static final double SAME = 0.01;

  private CapacitanceCurves() {}

  /** The curves in some files, by rising frequency. */
  public static List<Curve> read(List<Path> files, Reading reading) {
    Map<Double, List<double[]>> byFrequency = new TreeMap<>();
    for (Path file : files) {
      List<Spectrum> biased = biased(file, reading);
      if (biased.isEmpty()) {
        table(NumberTable.read(file), byFrequency);
      } else {
        biased.forEach(spectrum -> spectrum(spectrum, byFrequency));
      }
    }
    List<Curve> curves = new ArrayList<>();
    byFrequency.forEach((frequency, points) -> {
      if (points.size() >= 10) {
        curves.add(
            new Curve(
                frequency,
                Series.of(points.stream().mapToDouble(p -> p[0]).toArray()),
                Series.of(points.stream().mapToDouble(p -> p[1]).toArray())));
      }
    });
    if (curves.isEmpty()) {
      throw new InputException(
          "no frequency has ten potentials",
          files.getFirst().toString(),
          "give columns potential_V, frequency_Hz and capacitance_F or z_imag_ohm");
    }
    return curves;
  }

  private static List<Spectrum> biased(Path file, Reading reading) {
    try {
      return LabFiles.read(file, reading).of(Spectrum.class).stream()
          .filter(s -> s.bias_V().isPresent())
          .toList();
    } catch (InputException e) {
      return List.of();
    }
  }

  private static void spectrum(Spectrum spectrum, Map<Double, List<double[]>> byFrequency) {
    for (int k = 0; k < spectrum.size(); k++) {
      double frequency = spectrum.frequency_Hz().get(k);
      add(
          byFrequency,
          frequency,
          spectrum.bias_V().getAsDouble(),
          series_F(frequency, spectrum.imaginary_ohm().get(k)));
    }
  }

  private static double series_F(double frequency_Hz, double imaginary_ohm) {
    return -1 / (2 * Math.PI * frequency_Hz * imaginary_ohm);
  }

  private static void add(
      Map<Double, List<double[]>> byFrequency, double frequency, double bias_V, double c_F) {
    double key =
        byFrequency.keySet().stream()
            .filter(f -> Math.abs(f - frequency) <= SAME * frequency)
            .findFirst()
            .orElse(frequency);
    byFrequency.computeIfAbsent(key, _ -> new ArrayList<>()).add(new double[] {bias_V, c_F});
  }

  private static void table(NumberTable table, Map<Double, List<double[]>> byFrequency) {
    OptionalInt potential = table.column("potential", "bias", "voltage", "e/v", "ewe");
    OptionalInt frequency = table.column("freq", "f/hz", "hz");
    OptionalInt capacitance = table.column("capacitance", "cs/", "c/f", "c (f)");
    OptionalInt imaginary = table.column("z_imag", "z''", "im(z)", "zimag", "z\"");
    if (potential.isEmpty()
        || frequency.isEmpty()
        || (capacitance.isEmpty() && imaginary.isEmpty())) {
      throw new InputException(
          "columns of a Mott-Schottky measurement are missing",
          table.file() + ", columns " + String.join(", ", table.names()),
          "name them potential_V, frequency_Hz and capacitance_F or z_imag_ohm");
    }
    boolean turned =
        imaginary.isPresent() && table.names().get(imaginary.getAsInt()).startsWith("-");
    for (int k = 0; k < table.columns().getFirst().size(); k++) {
      double f = table.columns().get(frequency.getAsInt()).get(k);
      double c =
          capacitance.isPresent()
              ? table.columns().get(capacitance.getAsInt()).get(k)
              : series_F(f, (turned ? -1 : 1) * table.columns().get(imaginary.getAsInt()).get(k));
      add(byFrequency, f, table.columns().get(potential.getAsInt()).get(k), c);
    }
  }
}
