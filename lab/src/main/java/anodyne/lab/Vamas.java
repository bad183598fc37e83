package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.Scan;
import anodyne.measurement.Scan.Abscissa;
import anodyne.quantity.Series;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Surface analysis in the VAMAS format (ISO 14976; Dench, Hazell, Seah, Surf. Interface Anal. 13,
 * 63 (1988), doi 10.1002/sia.740130202): one value a line, in an order that the experiment mode and
 * the technique decide. Regular scans are read.
 */
final class Vamas implements Format {
  private static final String MARK = "VAMAS Surface Chemical Analysis";
  private static final Set<String> SPUTTERED_MODES = Set.of("MAPDP", "MAPSVDP", "SDP", "SDPSV");
  private static final Set<String> ION_TECHNIQUES =
      Set.of(
          "FABMS",
          "FABMS energy spec",
          "ISS",
          "SIMS",
          "SIMS energy spec",
          "SNMS",
          "SNMS energy spec");
  private static final int MOST_BLOCKS = 10_000;
  private static final int MOST_VALUES = 2_000_000;

  @Override
  public String name() {
    return "VAMAS";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("vms", "npl", "vamas");
  }

  @Override
  public boolean recognises(Source source) {
    return source.isText() && source.headText().stripLeading().startsWith(MARK);
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    Lines lines = new Lines(source);
    List<Scan> scans = new ArrayList<>();
    try {
      new Experiment(lines, notes, scans).read();
    } catch (CutException e) {
      if (scans.isEmpty()) {
        throw new InputException(
            "the file ends or turns to nonsense within its first block",
            source.name() + ", line " + lines.number(),
            "export it again");
      }
      notes.warn("file_damaged", "the file ends early; blocks are missing, export it again");
    }
    return notes.recording(name(), notes.setting("instrument").orElse(""), scans);
  }

  /** A line that should be there is not, or is no number. */
  private static final class CutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CutException() {
      super("cut", null, false, false);
    }
  }

  private static final class Lines {
    private final Text text;

    Lines(Source source) {
      text = Text.of(source);
    }

    int number() {
      return text.number();
    }

    String next() {
      if (!text.next()) {
        throw new CutException();
      }
      return text.line().strip();
    }

    double value() {
      double value = SheetNumbers.number(next());
      if (!Double.isFinite(value)) {
        throw new CutException();
      }
      return value;
    }

    int count(int most) {
      double value = value();
      if (!(value >= 0 && value <= most)) {
        throw new CutException();
      }
      return (int) value;
    }

    void skip(int count) {
      for (int i = 0; i < count; i++) {
        next();
      }
    }
  }

  private static final class Experiment {
    private final Lines lines;
    private final Notes notes;
    private final List<Scan> scans;
    private String mode = "";
    private boolean regular;
    private int variables;
    private int upgrades;

    Experiment(Lines lines, Notes notes, List<Scan> scans) {
      this.lines = lines;
      this.notes = notes;
      this.scans = scans;
    }

    void read() {
      lines.next();
      notes.setting("institution", lines.next());
      notes.setting("instrument", lines.next());
      lines.next();
      notes.setting("experiment", lines.next());
      lines.skip(lines.count(100_000));
      mode = lines.next();
      regular = lines.next().equals("REGULAR");
      if (Set.of("MAP", "MAPDP", "NORM", "SDP").contains(mode)) {
        lines.next();
      }
      if (mode.equals("MAP") || mode.equals("MAPDP")) {
        lines.skip(3);
      }
      variables = lines.count(100);
      lines.skip(2 * variables);
      int excluded = (int) lines.value();
      if (excluded != 0) {
        throw new InputException(
            "blocks with left-out parameters are not read",
            notes.file() + ", line " + lines.number(),
            "export the spectra as text with headings");
      }
      lines.skip(lines.count(1000));
      int experimentUpgrades = lines.count(1000);
      upgrades = lines.count(1000);
      lines.skip(experimentUpgrades);
      int blocks = lines.count(MOST_BLOCKS);
      for (int b = 0; b < blocks; b++) {
        block();
      }
    }

    private void block() {
      String name = lines.next();
      notes.setting("sample", lines.next());
      Optional<Instant> start = start();
      lines.skip(lines.count(100_000));
      String technique = lines.next();
      if (mode.equals("MAP") || mode.equals("MAPDP")) {
        lines.skip(2);
      }
      lines.skip(variables);
      notes.setting("source", lines.next());
      if (SPUTTERED_MODES.contains(mode) || ION_TECHNIQUES.contains(technique)) {
        lines.skip(3);
      }
      notes.setting("photon energy/eV", lines.next());
      lines.skip(3);
      boolean map = mode.startsWith("MAP") || mode.equals("SEM");
      lines.skip(map ? 2 : 0);
      lines.skip(Set.of("MAPSV", "MAPSVDP", "SEM").contains(mode) ? 6 : 0);
      lines.skip(2);
      lines.skip(2);
      lines.skip(technique.equals("AES diff") ? 1 : 0);
      lines.skip(7);
      lines.skip(3);
      Abscissa abscissa = Abscissa.UNKNOWN;
      double first = 0;
      double increment = 1;
      if (regular) {
        abscissa = ScanText.abscissa(lines.next()).orElse(Abscissa.UNKNOWN);
        lines.next();
        first = lines.value();
        increment = lines.value();
      }
      int corresponding = lines.count(100);
      String ordinate = "";
      for (int i = 0; i < corresponding; i++) {
        String label = lines.next();
        String unit = lines.next();
        ordinate = i == 0 ? label + " (" + unit + ")" : ordinate;
      }
      lines.skip(4);
      boolean spectral =
          Set.of("AES diff", "AES dir", "EDX", "ELS", "UPS", "XPS", "XRF").contains(technique);
      lines.skip(spectral && SPUTTERED_MODES.contains(mode) ? 7 : 0);
      lines.skip(3);
      lines.skip(3 * lines.count(1000));
      lines.skip(upgrades);
      int values = lines.count(MOST_VALUES);
      lines.skip(2 * corresponding);
      add(name, start, abscissa, ordinate, first, increment, values, Math.max(corresponding, 1));
    }

    private void add(
        String name,
        Optional<Instant> start,
        Abscissa abscissa,
        String ordinate,
        double first,
        double increment,
        int values,
        int corresponding) {
      int n = values / corresponding;
      double[] x = new double[n];
      double[] y = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = first + i * increment;
        y[i] = lines.value();
        lines.skip(corresponding - 1);
      }
      lines.skip(values - n * corresponding);
      if (!regular) {
        notes.warn("block_left_out", "block " + name + " is no regular scan and was left out");
        return;
      }
      scans.add(new Scan(start, abscissa, name + ": " + ordinate, Series.of(x), Series.of(y)));
    }

    /** Local time with its hours from Greenwich. */
    private Optional<Instant> start() {
      int[] parts = new int[6];
      for (int i = 0; i < 6; i++) {
        parts[i] = (int) lines.value();
      }
      double offset_h = lines.value();
      try {
        return Optional.of(
            LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
                .toInstant(ZoneOffset.UTC)
                .minusSeconds(Math.round(offset_h * 3600)));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }
}
