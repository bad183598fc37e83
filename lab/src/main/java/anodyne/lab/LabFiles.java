package anodyne.lab;

import anodyne.data.InputException;
import anodyne.quantity.Warning;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads files of instruments, whatever their names. */
public final class LabFiles {
  private LabFiles() {}

  /** What a file holds, by the first format that recognises its content. */
  public static Recording read(Path file, Reading reading) {
    return read(Source.of(file), reading);
  }

  static Recording read(Source source, Reading reading) {
    if (source.size() == 0) {
      throw new InputException("file is empty", source.name(), "export the measurement again");
    }
    boolean mapped = !reading.columns().isEmpty();
    if (mapped && PlainTable.fits(source, reading)) {
      return PlainTable.readMapped(source, reading);
    }
    for (Format format : Formats.ALL) {
      if (format.recognises(source)) {
        Recording recording = named(format, source, format.read(source, reading));
        return mapped && source.isText() ? recording.with(unused(format, source)) : recording;
      }
    }
    if (mapped && source.isText()) {
      return PlainTable.readMapped(source, reading);
    }
    if (source.extension().equals("ccs")) {
      throw new InputException(
          "format is not recognised; a .ccs of LAND cannot be read",
          source.name(),
          "open it in the LAND software and export all record sheets as xlsx or csv");
    }
    throw new InputException(
        "format is not recognised",
        source.name(),
        "known are "
            + Formats.ALL.stream().map(Format::name).collect(Collectors.joining(", "))
            + "; for another table give --columns");
  }

  private static Warning unused(Format format, Source source) {
    return new Warning(
        "columns_not_used",
        "the content is "
            + format.name()
            + " and lacks a column that --columns names; it was read by its own headings",
        source.name());
  }

  private static Recording named(Format format, Source source, Recording recording) {
    if (format.extensions().isEmpty() || format.extensions().contains(source.extension())) {
      return recording;
    }
    return recording.with(
        new Warning(
            "unusual_extension",
            "content is " + format.name() + ", though the name ends in ." + source.extension(),
            source.name()));
  }
}
