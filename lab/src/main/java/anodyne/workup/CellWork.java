package anodyne.workup;

import anodyne.data.InputException;
import anodyne.lab.LabFiles;
import anodyne.lab.Reading;
import anodyne.lab.Recording;
import anodyne.measurement.Cell;
import anodyne.quantity.Warning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A cell with everything measured on it.
 *
 * @param cell the cell
 * @param files what could be read, in the order of the files
 * @param unread what could not, with the reason
 */
public record CellWork(Cell cell, List<FileWork> files, List<Warning> unread) {
  public CellWork {
    files = List.copyOf(files);
    unread = List.copyOf(unread);
  }

  /**
   * Reads and works up the files of a cell.
   *
   * @param before told the name of each file before it is read
   */
  public static CellWork of(
      CellFiles cell, Reading reading, CyclingSettings settings, Consumer<Path> before) {
    List<FileWork> files = new ArrayList<>();
    List<Warning> unread = new ArrayList<>();
    for (Path file : cell.files()) {
      before.accept(file);
      Recording recording;
      try {
        recording = LabFiles.read(file, reading);
      } catch (InputException e) {
        unread.add(new Warning("file_not_read", e.what() + "; " + e.mend(), file.toString()));
        continue;
      }
      files.add(FileWork.of(recording, cell.cell(), settings));
    }
    return new CellWork(cell.cell(), files, unread);
  }

  /** The cycling data of all files. */
  public List<CyclingWorkUp> cycling() {
    return files.stream().flatMap(f -> f.cycling().stream()).toList();
  }

  /** What could not be read, and the warnings of every file. */
  public List<Warning> warnings() {
    List<Warning> all = new ArrayList<>(unread);
    files.forEach(file -> all.addAll(file.warnings()));
    return List.copyOf(all);
  }
}
