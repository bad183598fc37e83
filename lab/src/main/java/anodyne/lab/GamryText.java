package anodyne.lab;

import anodyne.lab.Dates.Order;
import anodyne.measurement.Measurement;
import anodyne.measurement.TimeSeries.Technique;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Gamry {@code .DTA}: lines of key, type and value between tabs; tables with two lines of headings
 * whose rows begin with a tab. The rest potential before an impedance is no measurement of its own.
 */
final class GamryText implements Format {
  private static final int ANODIC = 1;

  @Override
  public String name() {
    return "Gamry DTA";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("dta", "txt");
  }

  @Override
  public boolean recognises(Source source) {
    List<String> lines = Text.head(source).first(2);
    return lines.getFirst().strip().equals("EXPLAIN")
        && (lines.size() < 2 || lines.get(1).startsWith("TAG"));
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    Text text = Text.of(source);
    SpectrumRows impedance = new SpectrumRows(notes.file());
    GamryCurves curves = new GamryCurves(notes);
    boolean more = text.next();
    while (more) {
      String[] parts = text.line().split("\t", -1);
      if (parts.length > 1 && parts[1].equals("TABLE")) {
        more = table(text, parts[0], impedance, curves, notes);
      } else {
        setting(parts, notes);
        more = text.next();
      }
    }
    return recording(reading, notes, impedance, curves);
  }

  private Recording recording(
      Reading reading, Notes notes, SpectrumRows impedance, GamryCurves curves) {
    Optional<Instant> start =
        notes
            .setting("DATE")
            .flatMap(date ->
                notes.start(date + " " + notes.setting("TIME").orElse(""), Order.MONTH_FIRST));
    OptionalDouble rms_mV = notes.number("VAC");
    List<Measurement> found = new ArrayList<>();
    found.addAll(
        impedance.spectra(
            start,
            rms_mV.isPresent()
                ? OptionalDouble.of(1e-3 * Math.sqrt(2) * rms_mV.getAsDouble())
                : OptionalDouble.empty()));
    notes.warn(impedance.warnings());
    OptionalDouble convention = notes.number("CONVENTION");
    if (convention.isPresent() && convention.getAsDouble() != ANODIC) {
      notes.warn(
          "current_convention",
          "the file names another sign convention of the current than usual; compare with a plot"
              + " and turn the current if oxidation is negative");
    }
    curves
        .series(start, technique(notes), reading.flipCurrent(), found.isEmpty())
        .ifPresent(found::add);
    notes
        .setting("EXPERIMENTABORTED")
        .ifPresent(aborted -> notes.warn("aborted", "the experiment was aborted by its user"));
    return notes.recording(name(), "Gamry " + notes.setting("PSTAT").orElse(""), found);
  }

  private static void setting(String[] parts, Notes notes) {
    if (parts.length > 2) {
      notes.setting(parts[0], parts[2]);
    } else if (parts[0].equals("TAG") && parts.length > 1) {
      notes.setting("TAG", parts[1]);
    } else if (parts[0].startsWith("EXPERIMENTABORTED")) {
      notes.setting("EXPERIMENTABORTED", "T");
    }
  }

  private static Technique technique(Notes notes) {
    String tag = notes.setting("TAG").orElse("");
    if (tag.startsWith("CV") || tag.startsWith("LSV") || tag.startsWith("POTENTIODYNAMIC")) {
      return Technique.VOLTAMMETRY;
    }
    if (tag.startsWith("CORPOT") || tag.startsWith("OCP")) {
      return Technique.OPEN_CIRCUIT;
    }
    return tag.startsWith("PWR") || tag.startsWith("CHRONOP") || tag.contains("CHARGE")
        ? Technique.CYCLING
        : Technique.OTHER;
  }

  /** Reads the table that begins here and ends at a line that does not begin with a tab. */
  private static boolean table(
      Text text, String name, SpectrumRows impedance, GamryCurves curves, Notes notes) {
    if (!text.next() || !text.beginsWith("\t")) {
      return text.number() > 0 && text.start() < text.end();
    }
    List<String> names = TextTable.cells(text.line(), '\t');
    if (!text.next() || !text.beginsWith("\t")) {
      return text.start() < text.end();
    }
    TextTable rows = new TextTable(text, '\t', TextTable.decimal(text, '\t'));
    boolean isImpedance = name.startsWith("ZCURVE");
    Optional<ImpedanceTable> columns =
        isImpedance ? ImpedanceTable.among(names, notes.file()) : Optional.empty();
    if (isImpedance && names.stream().anyMatch(n -> n.contains("DrCor"))) {
      notes.warn(
          "drift_correction",
          "the file also holds drift-corrected values; those as measured were taken");
    }
    if (!isImpedance) {
      curves.begin(name, names);
    }
    boolean more = text.next();
    while (more && text.beginsWith("\t")) {
      rows.split();
      if (columns.isPresent()) {
        columns.get().row(rows, impedance);
      } else if (!isImpedance) {
        curves.row(rows);
      }
      more = text.next();
    }
    return more;
  }
}
