package anodyne.app;

import anodyne.data.WholeFile;
import anodyne.report.lab.DataFigure;
import java.nio.file.Path;
import java.util.List;

/** Figures of the impedance commands on disk. */
final class EisFiles {
  private EisFiles() {}

  /** Writes each figure as SVG and its numbers as CSV. */
  static void write(Path folder, List<DataFigure> figures) {
    for (DataFigure figure : figures) {
      WholeFile.write(folder.resolve(figure.figure().name() + ".svg"), figure.figure().svg());
      WholeFile.write(folder.resolve(figure.figure().name() + ".csv"), figure.csv());
    }
  }
}
