package anodyne.lab;

import anodyne.data.InputException;
import anodyne.lab.BioLogicColumns.Column;
import anodyne.lab.BioLogicModules.Module;
import anodyne.measurement.Measurement;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Warning;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** BioLogic's {@code .mpr}: modules with the settings, the points, the log. */
final class BioLogicMpr implements Format {
  private static final int[] CLOCKS = {465, 469, 473, 585};
  private static final Instant CLOCK_ZERO = Instant.parse("1899-12-30T00:00:00Z");

  @Override
  public String name() {
    return "BioLogic mpr";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("mpr");
  }

  @Override
  public boolean recognises(Source source) {
    return source.beginsWith("BIO-LOGIC MODULAR FILE");
  }

  @Override
  public Recording read(Source source, Reading reading) {
    BioLogicModules modules = new BioLogicModules(source.bytes());
    String name = source.name();
    List<Warning> warnings = new ArrayList<>();
    if (modules.damaged()) {
      warnings.add(
          new Warning(
              "file_cut",
              "the file is cut or damaged; what is whole was read, copy it again from the"
                  + " instrument",
              name));
    }
    Module points =
        modules
            .named("VMP data")
            .orElseThrow(() ->
                new InputException(
                    "holds no points", name, "copy the file again from the instrument"));
    BioLogicPoints table = points(modules.data, points, name, warnings);
    Optional<Instant> start = start(modules, name, warnings);
    int code =
        modules
            .named("VMP Set")
            .filter(module -> module.available() > 0)
            .map(module -> modules.data.get(module.at()) & 0xFF)
            .orElse(-1);
    List<Measurement> measurements = new ArrayList<>(table.spectra(start, warnings));
    table.series(start, technique(code), warnings).ifPresent(measurements::add);
    if (measurements.isEmpty()) {
      throw new InputException(
          "holds no points with potential and current or with impedance",
          name,
          "export it from EC-Lab as text (.mpt)");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("technique", word(code));
    return new Recording(
        name,
        "BioLogic mpr, data " + points.version() + (points.recent() ? ", EC-Lab 11.50+" : ""),
        "BioLogic",
        measurements,
        settings,
        warnings);
  }

  private static BioLogicPoints points(
      ByteBuffer data, Module module, String name, List<Warning> warnings) {
    if (module.available() < 8) {
      throw new InputException("holds no points", name, "copy the file again");
    }
    long count = data.getInt(module.at()) & 0xFFFFFFFFL;
    int columns = data.get(module.at() + 4) & 0xFF;
    boolean single = !module.recent() && module.version() == 0 && data.get(module.at() + 5) != 0;
    boolean big = module.version() == 0 && !single;
    int first =
        single
            ? 100
            : big
                ? 1007
                : switch (module.version()) {
                  case 2 -> 405;
                  case 3 -> 406;
                  default ->
                      throw new InputException(
                          "version " + module.version() + " of the points is not known",
                          name,
                          "export it from EC-Lab as text (.mpt)");
                };
    if (module.available() < first || 5 + columns * (single ? 1 : 2) > first) {
      throw new InputException("file ends before the first point", name, "copy the file again");
    }
    int[] ids = new int[columns];
    for (int i = 0; i < columns; i++) {
      int at = module.at() + 5 + i * (single ? 1 : 2);
      ids[i] =
          single
              ? data.get(at) & 0xFF
              : big ? Short.reverseBytes(data.getShort(at)) & 0xFFFF : data.getShort(at) & 0xFFFF;
    }
    long bytes = module.length() - first;
    OptionalInt point =
        count > 0 && bytes > 0 && bytes % count == 0 && bytes / count < 1 << 16
            ? OptionalInt.of((int) (bytes / count))
            : OptionalInt.empty();
    BioLogicColumns layout = new BioLogicColumns(ids, point);
    if (!layout.settled() && !layout.unknown().isEmpty()) {
      throw new InputException(
          "columns " + layout.unknown() + " are not known and their sizes cannot be told",
          name,
          "export it from EC-Lab as text (.mpt)");
    }
    if (!layout.unknown().isEmpty()) {
      warnings.add(
          new Warning(
              "unknown_columns",
              "columns " + layout.unknown() + " are not known and were left out",
              name));
    }
    if (!layout.settled() || point.isEmpty()) {
      warnings.add(
          new Warning(
              "count_mismatch",
              "number and length of the points do not agree with the length of the data; check"
                  + " the last points",
              name));
    }
    int rows =
        layout.length() == 0
            ? 0
            : (int) Math.min(count, (module.available() - first) / layout.length());
    return new BioLogicPoints(name, data, module.at() + first, rows, layout);
  }

  /** The clock of the log is in days since 1899-12-30, at one of four places. */
  private static Optional<Instant> start(
      BioLogicModules modules, String name, List<Warning> warnings) {
    Optional<Module> log = modules.named("VMP LOG");
    if (log.isEmpty()) {
      return Optional.empty();
    }
    for (int place : CLOCKS) {
      if (place + 8 <= log.get().available()) {
        double days = modules.data.getDouble(log.get().at() + place);
        if (days > 40_000 && days < 60_000) {
          warnings.add(
              new Warning(
                  "local_time",
                  "the file has local time without a zone; it was taken as universal time",
                  name));
          return Optional.of(CLOCK_ZERO.plus(Duration.ofMillis(Math.round(days * 86_400_000))));
        }
      }
    }
    return Optional.empty();
  }

  private static Technique technique(int code) {
    return switch (code) {
      case 0x06, 0x30, 0x33, 0x6C -> Technique.VOLTAMMETRY;
      case 0x0B -> Technique.OPEN_CIRCUIT;
      case 0x04, 0x18, 0x19, 0x77, 0x7F, 0x88 -> Technique.CYCLING;
      default -> Technique.OTHER;
    };
  }

  private static String word(int code) {
    return switch (code) {
      case 0x04, 0x77 -> "GCPL";
      case 0x06, 0x30 -> "CV";
      case 0x0B -> "OCV";
      case 0x16 -> "MP";
      case 0x18 -> "CA";
      case 0x19 -> "CP";
      case 0x1C -> "WAIT";
      case 0x1D -> "PEIS";
      case 0x1E -> "GEIS";
      case 0x32 -> "ZIR";
      case 0x33 -> "CVA";
      case 0x6C -> "LSV";
      case 0x75 -> "coV";
      case 0x76 -> "coC";
      case 0x7F -> "MB";
      case 0x88 -> "BCD";
      default -> code < 0 ? "unknown" : "number " + code;
    };
  }

  /** Whether a table has what a spectrum needs. */
  static boolean impedance(BioLogicColumns layout) {
    return layout.has(Column.FREQUENCY_Hz)
        && ((layout.has(Column.REAL_ohm) && layout.has(Column.MINUS_IMAGINARY_ohm))
            || (layout.has(Column.MODULUS_ohm) && layout.has(Column.PHASE_deg)));
  }
}
