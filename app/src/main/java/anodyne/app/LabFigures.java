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
    if (folder == null) {
      return;
    }
    Map<String, String> files = new LinkedHashMap<>();
    for (DataFigure figure : figures) {
      files.put("figures/" + figure.figure().name() + ".svg", figure.figure().svg());
      files.put("figures/" + figure.figure().name() + ".csv", figure.csv());
    }
    common.write(folder, files);
    common.say(files.size() + " files written below " + folder);
  }
}
