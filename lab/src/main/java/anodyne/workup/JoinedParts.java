package anodyne.workup;

import anodyne.lab.Recording;
import anodyne.measurement.Cell;
import anodyne.measurement.Measurement;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cycling data of one cell that stand in several files, one after the other on the clock: the parts
 * of one test. They become one time series, in the recording of the first; the others keep what
 * else they hold. Parts that overlap or bear no time are left as they are, and a warning says so.
 *
 * @param recordings of the files, in their order
 * @param warnings what was joined, or why not
 */
record JoinedParts(List<Recording> recordings, List<Warning> warnings) {
  /** Setting of a file whose cycles stand with another: the name of that file. */
  static final String JOINED_INTO = "joined into";

  /** Clocks show whole minutes in some exports. */
  private static final double CLOCK_s = 60;

  /** A cycling series of one of the files. */
  private record Part(int file, TimeSeries series) {
    /** Seconds since 1970 of its first or last point. */
    double clock_s(int row) {
      return 1e-3 * series.start().orElseThrow().toEpochMilli() + series.time_s().get(row);
    }

    double begin_s() {
      return clock_s(0);
    }

    double end_s() {
      return clock_s(series.size() - 1);
    }
  }

  JoinedParts {
    recordings = List.copyOf(recordings);
    warnings = List.copyOf(warnings);
  }

  /**
   * Joins what belongs together.
   *
   * @param described whether the table of cells says whose the files are
   */
  static JoinedParts of(Cell cell, boolean described, List<Recording> recordings) {
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < recordings.size(); k++) {
      for (TimeSeries series : recordings.get(k).of(TimeSeries.class)) {
        if (series.technique() == TimeSeries.Technique.CYCLING && series.size() > 0) {
          parts.add(new Part(k, series));
        }
      }
    }
    if (parts.stream().map(Part::file).distinct().count() < 2) {
      return new JoinedParts(recordings, List.of());
    }
    Optional<String> reason = reason(described, parts, recordings);
    if (reason.isPresent()) {
      return new JoinedParts(
          recordings, List.of(new Warning("parts_not_joined", reason.get(), cell.id())));
    }
    List<Part> ordered = parts.stream().sorted(Comparator.comparingDouble(Part::begin_s)).toList();
    String names =
        String.join(", ", ordered.stream().map(p -> recordings.get(p.file()).file()).toList());
    TimeSeries whole = SeriesJoin.of(ordered.stream().map(Part::series).toList());
    return new JoinedParts(
        replaced(recordings, parts, ordered.getFirst().file(), whole, names),
        List.of(
            new Warning(
                "parts_joined",
                "its cycling files were joined in the order of their time stamps: " + names,
                cell.id())));
  }

  private static Optional<String> reason(
      boolean described, List<Part> parts, List<Recording> recordings) {
    if (!described) {
      return Optional.of(
          "several files hold cycling data and no cells.csv says whose they are; each stands alone"
              + " and the summary takes the first. Write a cells.csv with a line per cell; files of"
              + " one cell are then joined by their time stamps");
    }
    List<Part> undated = parts.stream().filter(p -> p.series().start().isEmpty()).toList();
    if (!undated.isEmpty()) {
      return Optional.of(
          "its cycling files were not joined, because "
              + recordings.get(undated.getFirst().file()).file()
              + " bears no time stamp; each stands alone and the summary takes the first. Export"
              + " them with date and time");
    }
    List<Part> ordered = parts.stream().sorted(Comparator.comparingDouble(Part::begin_s)).toList();
    for (int k = 1; k < ordered.size(); k++) {
      if (ordered.get(k).begin_s() < ordered.get(k - 1).end_s() - CLOCK_s) {
        return Optional.of(
            "its cycling files were not joined, because "
                + recordings.get(ordered.get(k - 1).file()).file()
                + " and "
                + recordings.get(ordered.get(k).file()).file()
                + " overlap in time; each stands alone and the summary takes the first. Leave out"
                + " what stands twice in column files of cells.csv, or give the cells lines of"
                + " their own");
      }
    }
    return Optional.empty();
  }

  private static List<Recording> replaced(
      List<Recording> recordings, List<Part> parts, int first, TimeSeries whole, String names) {
    List<Recording> all = new ArrayList<>();
    for (int k = 0; k < recordings.size(); k++) {
      Recording recording = recordings.get(k);
      int file = k;
      List<TimeSeries> gone =
          parts.stream().filter(p -> p.file() == file).map(Part::series).toList();
      if (gone.isEmpty()) {
        all.add(recording);
        continue;
      }
      List<Measurement> left = new ArrayList<>();
      if (k == first) {
        left.add(whole);
      }
      recording.measurements().stream().filter(m -> !gone.contains(m)).forEach(left::add);
      Map<String, String> settings = new LinkedHashMap<>(recording.settings());
      settings.put(
          k == first ? "joined from" : JOINED_INTO,
          k == first ? names : recordings.get(first).file());
      all.add(
          new Recording(
              recording.file(),
              recording.format(),
              recording.instrument(),
              left,
              settings,
              recording.warnings()));
    }
    return all;
  }
}
