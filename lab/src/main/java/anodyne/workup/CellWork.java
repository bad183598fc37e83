package anodyne.workup;

import anodyne.data.InputException;
import anodyne.lab.LabFiles;
import anodyne.lab.Reading;
import anodyne.lab.Recording;
import anodyne.measurement.Cell;
import anodyne.measurement.Spectrum;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A cell with everything measured on it and every analysis the data allow.
 *
 * @param cell the cell
 * @param files what could be read, in the order of the files
 * @param unread what could not, with the reason
 * @param parts which files were joined to one test, or why they were not
 * @param voltammetry all voltammograms together, since rates are compared
 * @param titrations tests that are pulses and rests by turns; only with a diffusion length
 * @param spectra impedance
 * @param diffraction patterns on the clock of the longest test
 */
public record CellWork(
    Cell cell,
    List<FileWork> files,
    List<Warning> unread,
    List<Warning> parts,
    Optional<VoltammetryWorkUp> voltammetry,
    List<TitrationWorkUp> titrations,
    List<SpectrumWork> spectra,
    Optional<DiffractionWorkUp> diffraction) {
  public CellWork {
    files = List.copyOf(files);
    unread = List.copyOf(unread);
    parts = List.copyOf(parts);
    titrations = List.copyOf(titrations);
    spectra = List.copyOf(spectra);
  }

  /**
   * Reads and works up the files of a cell.
   *
   * @param before told what is done next: the name of each file and spectrum
   */
  public static CellWork of(
      CellFiles cell, Reading reading, CyclingSettings settings, Consumer<String> before) {
    List<FileWork> files = new ArrayList<>();
    List<Recording> read = new ArrayList<>();
    List<Warning> unread = new ArrayList<>();
    for (Path file : cell.files()) {
      before.accept(file.toString());
      Recording recording;
      try {
        recording = LabFiles.read(file, reading);
      } catch (InputException e) {
        unread.add(new Warning("file_not_read", e.what() + "; " + e.mend(), file.toString()));
        continue;
      }
      read.add(recording);
    }
    JoinedParts joined = JoinedParts.of(cell.cell(), cell.described(), read);
    List<Recording> recordings = joined.recordings();
    recordings.forEach(recording -> files.add(FileWork.of(recording, cell.cell(), settings)));
    return new CellWork(
        cell.cell(),
        files,
        unread,
        joined.warnings(),
        voltammetry(recordings),
        titrations(recordings, cell.cell()),
        spectra(recordings, before),
        diffraction(recordings, cell.cell()));
  }

  private static Optional<VoltammetryWorkUp> voltammetry(List<Recording> recordings) {
    List<Recording> own =
        recordings.stream()
            .filter(r -> r.of(TimeSeries.class).stream().anyMatch(VoltammetryWorkUp::applies))
            .toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(VoltammetryWorkUp.of(own, VoltammetrySettings.PLAIN));
  }

  private static List<TitrationWorkUp> titrations(List<Recording> recordings, Cell cell) {
    Optional<TitrationSettings> settings =
        TitrationSettings.of(cell, anodyne.analysis.SurfaceResponse.SLAB, cell.host());
    List<TitrationWorkUp> titrations = new ArrayList<>();
    if (settings.isPresent()) {
      for (Recording recording : recordings) {
        for (TimeSeries series : recording.of(TimeSeries.class)) {
          if (TitrationWorkUp.applies(series)) {
            titrations.add(TitrationWorkUp.of(recording.file(), series, settings.get()));
          }
        }
      }
    }
    return titrations;
  }

  private static List<SpectrumWork> spectra(List<Recording> recordings, Consumer<String> before) {
    List<SpectrumWork> works = new ArrayList<>();
    for (Recording recording : recordings) {
      List<Spectrum> spectra = recording.of(Spectrum.class);
      for (int i = 0; i < spectra.size(); i++) {
        MeasuredSpectrum at =
            new MeasuredSpectrum(recording.file(), i + 1, spectra.size(), spectra.get(i));
        before.accept(at.name());
        works.add(SpectrumWork.of(at));
      }
    }
    return works;
  }

  private static Optional<DiffractionWorkUp> diffraction(List<Recording> recordings, Cell cell) {
    if (!DiffractionWorkUp.applies(recordings)) {
      return Optional.empty();
    }
    Optional<TimeSeries> longest =
        recordings.stream()
            .flatMap(r -> r.of(TimeSeries.class).stream())
            .filter(CyclingWorkUp::applies)
            .max(Comparator.comparingInt(TimeSeries::size));
    return Optional.of(DiffractionWorkUp.of(cell.id(), recordings, longest));
  }

  /** The cycling data of all files. */
  public List<CyclingWorkUp> cycling() {
    return files.stream().flatMap(f -> f.cycling().stream()).toList();
  }

  /** What could not be read, and the warnings of every file and analysis. */
  public List<Warning> warnings() {
    List<Warning> all = new ArrayList<>(unread);
    all.addAll(parts);
    files.forEach(file -> all.addAll(file.warnings()));
    voltammetry.ifPresent(work -> all.addAll(work.warnings()));
    titrations.forEach(work -> all.addAll(work.warnings()));
    spectra.forEach(work -> all.addAll(work.warnings()));
    diffraction.ifPresent(work -> all.addAll(work.warnings()));
    return List.copyOf(all);
  }
}
