package anodyne.workup;

import anodyne.lab.Recording;
import anodyne.measurement.Cell;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;

/**
 * A file with what follows from it alone.
 *
 * @param recording what the file holds
 * @param cycling the cycling data in it
 */
public record FileWork(Recording recording, List<CyclingWorkUp> cycling) {
  public FileWork {
    cycling = List.copyOf(cycling);
  }

  /** Works up a file. */
  public static FileWork of(Recording recording, Cell cell, CyclingSettings settings) {
    List<CyclingWorkUp> cycling = new ArrayList<>();
    for (TimeSeries series : recording.of(TimeSeries.class)) {
      if (CyclingWorkUp.applies(series)) {
        cycling.add(CyclingWorkUp.of(recording.file(), series, cell, settings));
      }
    }
    return new FileWork(recording, cycling);
  }

  /** Warnings of reading and of the work-up. */
  public List<Warning> warnings() {
    List<Warning> all = new ArrayList<>(recording.warnings());
    cycling.forEach(work -> all.addAll(work.warnings()));
    return List.copyOf(all);
  }
}
