package anodyne.app;

import anodyne.data.InputException;
import anodyne.data.WholeFile;
import anodyne.lab.BdfWriter;
import anodyne.lab.LabFiles;
import anodyne.lab.Recording;
import anodyne.measurement.TimeSeries;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a measurement in the Battery Data Format. */
@Command(
    name = "export",
    description =
        "Write the time series of a file in the Battery Data Format, as text or as Apache Parquet.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne lab export test.ndax --bdf test.bdf.csv",
      "  anodyne lab export test.mpr --bdf test.bdf.parquet"
    })
final class BdfExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "file of an instrument")
  private @Nullable Path file;

  @Option(
      names = "--bdf",
      required = true,
      paramLabel = "OUT",
      description = "file to write; its ending, .csv or .parquet, says which kind")
  private @Nullable Path out;

  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final Common common = new Common();

  @Override
  public Integer call() {
    if (file == null || out == null) {
      throw new InputException(
          "a file and --bdf are needed", "command line", "see anodyne lab export --help");
    }
    Recording recording = LabFiles.read(file, reading.reading());
    common.warn(recording.warnings());
    List<TimeSeries> series = recording.of(TimeSeries.class);
    if (series.isEmpty()) {
      throw new InputException(
          "there is no voltage and current against time to export",
          file.toString(),
          "the format holds time series only");
    }
    for (int i = 0; i < series.size(); i++) {
      Path place = place(out, i, series.size());
      write(place, series.get(i));
      common.say("wrote " + place + ", " + series.get(i).size() + " rows");
    }
    return ExitCode.DONE;
  }

  /** One file holds one test; further ones get a number before the ending. */
  private static Path place(Path out, int index, int count) {
    if (count == 1) {
      return out;
    }
    String name = String.valueOf(out.getFileName());
    int dot = name.indexOf('.') < 0 ? name.length() : name.indexOf('.');
    return out.resolveSibling(name.substring(0, dot) + "-" + (index + 1) + name.substring(dot));
  }

  private static void write(Path place, TimeSeries series) {
    String name = String.valueOf(place.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".parquet")) {
      WholeFile.write(place, BdfWriter.parquet(series));
    } else if (name.endsWith(".csv") || name.endsWith(".bdf")) {
      WholeFile.write(place, BdfWriter.csv(series));
    } else {
      throw new InputException(
          "the ending says neither csv nor parquet", place.toString(), "name it NAME.bdf.csv");
    }
  }
}
