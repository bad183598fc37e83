package anodyne.lab;

import anodyne.measurement.Measurement;
import anodyne.measurement.Spectrum;
import anodyne.measurement.TimeSeries.Technique;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * VersaStudio {@code .par} of Princeton Applied Research: blocks between tags, of which those named
 * Segment hold a line {@code Definition=} with the names of the columns, then rows. In an impedance
 * the first rows may be of the rest before; they have the frequency 0.
 */
final class VersaStudioText implements Format {
  @Override
  public String name() {
    return "VersaStudio par";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("par", "txt");
  }

  @Override
  public boolean recognises(Source source) {
    List<String> lines = Text.head(source).first(400);
    boolean application =
        lines.getFirst().startsWith("<Application>")
            || lines.getFirst().startsWith("VersaStudio")
            || lines.stream().anyMatch(line -> line.startsWith("Name=VersaStudio"));
    return application
        || lines.stream().anyMatch(line -> line.startsWith("Definition=Segment #, Point #"));
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    Text text = Text.of(source);
    Optional<TextTable> table = Optional.empty();
    Optional<ImpedanceTable> impedance = Optional.empty();
    Optional<Sweep> sweep = Optional.empty();
    SpectrumRows points = new SpectrumRows(notes.file());
    List<Measurement> found = new ArrayList<>();
    List<Sweep> sweeps = new ArrayList<>();
    List<String> definition = List.of();
    while (text.next()) {
      if (text.beginsWith("Definition=")) {
        List<String> names = TextTable.cells(text.line().substring("Definition=".length()), ',');
        impedance = ImpedanceTable.among(names, notes.file());
        if (sweep.isEmpty() || !names.equals(definition)) {
          List<Header> headers = names.stream().map(Header::of).toList();
          sweep =
              Sweep.isAmong(headers)
                  ? Optional.of(new Sweep(notes, headers, technique(notes)))
                  : Optional.empty();
          sweep.ifPresent(sweeps::add);
        }
        definition = names;
        table = Optional.of(new TextTable(text, ',', '.'));
      } else if (text.beginsWith("<") || table.isEmpty()) {
        table = text.beginsWith("</Segment") ? Optional.empty() : table;
        entry(text.line(), notes);
      } else if (!text.isBlank() && !entry(text.line(), notes)) {
        row(table.orElseThrow(), impedance, sweep, points);
      }
    }
    Optional<Instant> start =
        notes
            .setting("DateAcquired")
            .or(() -> notes.setting("Date Acquired"))
            .flatMap(date -> notes.start(date, Dates.Order.MONTH_FIRST));
    List<Spectrum> spectra = points.spectra(start, OptionalDouble.empty());
    notes.warn(points.warnings());
    found.addAll(spectra);
    if (spectra.isEmpty()) {
      for (Sweep each : sweeps) {
        found.addAll(each.series(start, List.of(), OptionalDouble.empty(), reading.flipCurrent()));
      }
    }
    return notes.recording(name(), "Princeton Applied Research", found);
  }

  private static void row(
      TextTable table,
      Optional<ImpedanceTable> impedance,
      Optional<Sweep> sweep,
      SpectrumRows points) {
    table.split();
    if (impedance.isPresent() && impedance.get().frequency_Hz(table) > 0) {
      impedance.get().row(table, points);
    } else {
      sweep.ifPresent(series -> series.row(table, OptionalDouble.empty()));
    }
  }

  /** Keeps an entry {@code name=value}; false if the line is none. */
  private static boolean entry(String line, Notes notes) {
    int equals = line.indexOf('=');
    if (equals <= 0) {
      return false;
    }
    String name = line.substring(0, equals);
    if (name.equals("Name")) {
      notes.setting("Action " + line.substring(equals + 1), "run");
    } else {
      notes.setting(name, line.substring(equals + 1));
    }
    return true;
  }

  private static Technique technique(Notes notes) {
    String actions = String.join(" ", notes.names()).toLowerCase(Locale.ROOT);
    if (actions.contains("voltammetry") || actions.contains("scan rate")) {
      return Technique.VOLTAMMETRY;
    }
    if (actions.contains("chronopotentiometry") || actions.contains("constant current")) {
      return Technique.CYCLING;
    }
    return actions.contains("open circuit") ? Technique.OPEN_CIRCUIT : Technique.OTHER;
  }
}
