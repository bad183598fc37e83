package anodyne.app;

import anodyne.report.lab.DataFigure;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes figures of measurements with their numbers. */
final class LabFigures {
  private LabFigures() {}

  /** Writes an SVG and a CSV of each below a folder, if one was named. */
  static void write(Common common, @Nullable Path folder, List<DataFigure> figures) {
    write(common, folder, figures, Map.of());
  }

  /**
   * The same.
   *
   * @param others more files by their path below the folder
   */
  static void write(
      Common common, @Nullable Path folder, List<DataFigure> figures, Map<String, String> others) {
    if (folder == null) {
      return;
    }
    OutFolder.require(folder);
    Map<String, String> files = new LinkedHashMap<>(others);
    for (DataFigure figure : figures) {
      String name = "figures/" + figure.figure().name();
      String free = name;
      for (int number = 2; files.containsKey(free + ".svg"); number++) {
        free = name + "-" + number;
      }
      files.put(free + ".svg", figure.figure().svg());
      files.put(free + ".csv", figure.csv());
    }
    common.write(folder, files);
    common.say(Common.counted(files.size(), "file") + " written below " + folder);
  }
}
