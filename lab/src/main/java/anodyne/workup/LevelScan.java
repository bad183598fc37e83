package anodyne.workup;

import anodyne.data.InputException;
import anodyne.lab.LabFiles;
import anodyne.lab.NumberTable;
import anodyne.lab.Reading;
import anodyne.lab.Recording;
import anodyne.measurement.Scan;
import anodyne.measurement.Scan.Abscissa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A spectrum of electrons or light with the file it stands in.
 *
 * @param file name of the file, without folders
 * @param date it was measured, or the file was written
 * @param scan the numbers
 */
public record LevelScan(String file, LocalDate date, Scan scan) {

  /**
   * All spectra in a file; those of a plain table share its first column.
   *
   * @param axis what the abscissa is; empty to go by the file
   */
  public static List<LevelScan> read(Path file, Reading reading, Optional<Abscissa> axis) {
    List<Scan> scans = recorded(file, reading);
    if (scans.isEmpty()) {
      scans = ofTable(NumberTable.read(file));
    }
    List<LevelScan> all = new ArrayList<>();
    for (Scan scan : scans) {
      Abscissa meant = axis.orElse(scan.abscissa());
      all.add(
          new LevelScan(
              String.valueOf(file.getFileName()),
              scan.start().map(s -> LocalDate.ofInstant(s, ZoneOffset.UTC)).orElse(written(file)),
              new Scan(
                  scan.start(),
                  meant,
                  scan.ordinate().toLowerCase(Locale.ROOT),
                  scan.x(),
                  scan.y())));
    }
    return all;
  }

  /** The day a file was written. */
  public static LocalDate written(Path file) {
    try {
      return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    } catch (IOException e) {
      throw new InputException(
          "file cannot be read", file.toString(), "check that you may read it");
    }
  }

  /** Spectra a known instrument wrote; none where the make of the file is not known. */
  private static List<Scan> recorded(Path file, Reading reading) {
    try {
      Recording recording = LabFiles.read(file, reading);
      return recording.of(Scan.class);
    } catch (InputException e) {
      return List.of();
    }
  }

  private static List<Scan> ofTable(NumberTable table) {
    String name = table.names().getFirst();
    Abscissa abscissa =
        name.contains("binding") || name.equals("be") || name.contains("b.e.")
            ? Abscissa.BINDING_ENERGY_eV
            : name.contains("kinetic") || name.equals("ke") || name.contains("k.e.")
                ? Abscissa.KINETIC_ENERGY_eV
                : name.contains("nm") || name.contains("wavelength")
                    ? Abscissa.WAVELENGTH_nm
                    : name.contains("photon") || name.contains("ev")
                        ? Abscissa.PHOTON_ENERGY_eV
                        : Abscissa.UNKNOWN;
    List<Scan> scans = new ArrayList<>();
    for (int c = 1; c < table.columns().size(); c++) {
      scans.add(
          new Scan(
              Optional.empty(),
              abscissa,
              table.names().get(c),
              table.columns().getFirst(),
              table.columns().get(c)));
    }
    return scans;
  }

  /** Where it comes from, as a source of values. */
  public String source() {
    return "own measurement, " + file + ", " + date;
  }
}
