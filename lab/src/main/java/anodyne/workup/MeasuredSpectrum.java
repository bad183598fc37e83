package anodyne.workup;

import anodyne.data.InputException;
import anodyne.lab.LabFiles;
import anodyne.lab.Reading;
import anodyne.lab.Recording;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Warning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A spectrum and the file it stands in.
 *
 * @param file name of the file
 * @param number of the spectrum in the file, from 1
 * @param of so many spectra in the file
 * @param spectrum the points
 */
public record MeasuredSpectrum(String file, int number, int of, Spectrum spectrum) {

  /**
   * Spectra with what their readers had to say.
   *
   * @param spectra in the order of the files
   * @param warnings of the readers and of the cut to a range
   */
  public record Set(List<MeasuredSpectrum> spectra, List<Warning> warnings) {
    public Set {
      spectra = List.copyOf(spectra);
      warnings = List.copyOf(warnings);
    }
  }

  /** Name for warnings and headings: the file, with the number where there are several. */
  public String name() {
    return of == 1 ? file : file + ", spectrum " + number;
  }

  /** Name for figures: as {@link #name}, without the folder. */
  public String title() {
    String name = name();
    return name.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  /** Name for files: letters, digits, dot, hyphen. */
  public String stem() {
    String base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = base.lastIndexOf('.');
    String plain = (dot > 0 ? base.substring(0, dot) : base).replaceAll("[^A-Za-z0-9.-]+", "_");
    return of == 1 ? plain : plain + "-" + number;
  }

  /**
   * The spectra of files, cut to a range of frequencies.
   *
   * @param from_Hz lowest frequency taken
   * @param to_Hz highest frequency taken
   * @param least fewest points a spectrum may have
   */
  public static Set read(
      List<Path> files, Reading reading, double from_Hz, double to_Hz, int least) {
    List<MeasuredSpectrum> spectra = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    for (Path file : files) {
      Recording recording = LabFiles.read(file, reading);
      warnings.addAll(recording.warnings());
      List<Spectrum> found = recording.of(Spectrum.class);
      if (found.isEmpty()) {
        throw new InputException(
            "holds no impedance spectrum", file.toString(), "give a file with frequency and Z");
      }
      for (int i = 0; i < found.size(); i++) {
        MeasuredSpectrum whole =
            new MeasuredSpectrum(file.toString(), i + 1, found.size(), found.get(i));
        Spectrum range = between(found.get(i), from_Hz, to_Hz);
        Spectrum cut = range.withoutZeros();
        if (cut.size() < range.size()) {
          warnings.add(withoutZeros(range.size() - cut.size(), whole.name()));
        }
        if (cut.frequencies() < least) {
          throw new InputException(
              "has "
                  + cut.frequencies()
                  + " points in the range, at least "
                  + least
                  + " are needed",
              whole.name(),
              cut.frequencies() < cut.size()
                  ? "points of equal frequency count once; measure at more frequencies"
                  : "widen the range of frequencies");
        }
        spectra.add(new MeasuredSpectrum(file.toString(), i + 1, found.size(), cut));
      }
    }
    return new Set(spectra, warnings);
  }

  /** What to say of points with Z = 0. */
  static Warning withoutZeros(int number, String subject) {
    return new Warning(
        "zero_points_dropped",
        number
            + (number == 1 ? " point with Z = 0 was" : " points with Z = 0 were")
            + " left out: an overload or a gap of the export; measure again",
        subject);
  }

  private static Spectrum between(Spectrum s, double from_Hz, double to_Hz) {
    int[] kept =
        IntStream.range(0, s.size())
            .filter(i -> s.frequency_Hz().get(i) >= from_Hz && s.frequency_Hz().get(i) <= to_Hz)
            .toArray();
    return kept.length == s.size() ? s : s.only(kept);
  }
}
