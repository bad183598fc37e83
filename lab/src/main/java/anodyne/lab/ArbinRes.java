package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.Measurement;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Warning;
import io.github.spannm.jackcess.Database;
import io.github.spannm.jackcess.DatabaseBuilder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Arbin's {@code .res}: an Access database with the rows of all tests in {@code
 * Channel_Normal_Table}, read row by row and never written.
 */
final class ArbinRes implements Format {
  private static final String ROWS = "Channel_Normal_Table";
  private static final String TESTS = "Global_Table";
  private static final String TEST = "Test_ID";
  private static final String POINT = "Data_Point";
  private static final String CYCLE = "Cycle_Index";
  private static final String STEP = "Step_Index";
  private static final List<String> QUANTITIES =
      List.of(
          "Test_Time",
          "Step_Time",
          "Current",
          "Voltage",
          "Charge_Capacity",
          "Discharge_Capacity",
          "Charge_Energy",
          "Discharge_Energy");
  private static final Set<String> SETTINGS =
      Set.of(TEST, "Start_DateTime", "Test_Name", "Schedule_File_Name", "Channel_Index", "MASS");
  private static final int MOST_TESTS = 1000;

  /** Bytes of the shortest row: its number, time, current and voltage. */
  private static final int LEAST_ROW_BYTES = 16;

  /** Bytes of pages that may be read for the catalogue and the definition of tables. */
  private static final long OPENING_BYTES = 4L << 20;

  /** How often a page may be read, on average: rows that stand elsewhere need their pages again. */
  private static final long READINGS = 50;

  /** Held so that its level stays: damage is told by a warning of this reader. */
  private static final Logger LIBRARY = Logger.getLogger("io.github.spannm.jackcess");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private static final Instant CLOCK_ZERO = Instant.parse("1899-12-30T00:00:00Z");

  @Override
  public String name() {
    return "Arbin res";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("res", "mdb");
  }

  @Override
  public boolean recognises(Source source) {
    return source.beginsWith(
        0, 1, 0, 0, 'S', 't', 'a', 'n', 'd', 'a', 'r', 'd', ' ', 'J', 'e', 't');
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Tests tests = new Tests(source.name(), source.size() / LEAST_ROW_BYTES);
    try (AccessPages pages = new AccessPages(source, OPENING_BYTES);
        Database database = LibraryCall.of(() -> open(pages))) {
      tests.readRows(database, pages);
      pages.allow(OPENING_BYTES);
      tests.readSettings(database);
    } catch (IOException e) {
      tests.damaged();
    }
    return tests.recording();
  }

  private static Database open(AccessPages pages) throws IOException {
    return new DatabaseBuilder()
        .withReadOnly(true)
        .withIgnoreBrokenSystemCatalogIndex(true)
        .withChannel(pages)
        .open();
  }

  private static final class Tests {
    private final String name;
    private final long mostRows;
    private final Map<Integer, ArbinRows> rows = new TreeMap<>();
    private final Map<Integer, Instant> start = new TreeMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    private boolean damaged;
    private int skipped;

    /**
     * @param name of the file
     * @param mostRows that fit into it; damaged pages may claim more, one over the other
     */
    Tests(String name, long mostRows) {
      this.name = name;
      this.mostRows = mostRows;
    }

    void damaged() {
      damaged = true;
    }

    void readRows(Database database, AccessPages pages) throws IOException {
      Set<String> wanted = new LinkedHashSet<>(QUANTITIES);
      wanted.addAll(Set.of(TEST, POINT, CYCLE, STEP));
      Optional<AccessRows> table = AccessRows.of(database, ROWS, wanted);
      if (table.isEmpty()) {
        throw new InputException(
            "Access database without the table " + ROWS,
            name,
            "give a result file of an Arbin tester");
      }
      AccessRows row = table.get();
      if (!row.hasColumns(Set.of(POINT, "Test_Time", "Current", "Voltage"))) {
        throw new InputException(
            ROWS + " lacks point, time, current or voltage",
            name,
            "give a result file of an Arbin tester");
      }
      pages.allow(OPENING_BYTES + READINGS * pages.size());
      double[] values = new double[ArbinRows.QUANTITIES];
      for (long i = 0; row.next(); i++) {
        if (i >= mostRows) {
          damaged = true;
          return;
        }
        int point = whole(row, POINT, -1);
        if (point < 0) {
          skipped++;
          continue;
        }
        for (int quantity = 0; quantity < values.length; quantity++) {
          values[quantity] = number(row, quantity);
        }
        ArbinRows test = rows(whole(row, TEST, 1));
        test.add(point, whole(row, CYCLE, 1), whole(row, STEP, 1), values);
      }
    }

    private ArbinRows rows(int test) {
      if (!rows.containsKey(test) && rows.size() >= MOST_TESTS) {
        throw new InputException(
            "holds more than " + MOST_TESTS + " tests", name, "check where the file comes from");
      }
      return rows.computeIfAbsent(test, ignored -> new ArbinRows());
    }

    private static double number(AccessRows row, int quantity) {
      double value = row.number(QUANTITIES.get(quantity)).orElse(Double.NaN);
      return quantity < ArbinRows.CHARGED_C ? value : value * 3600;
    }

    private static int whole(AccessRows row, String column, int absent) {
      OptionalDouble number = row.number(column);
      return number.isPresent() ? (int) number.getAsDouble() : absent;
    }

    /** Name, mass, start and programme of each test. */
    void readSettings(Database database) throws IOException {
      Optional<AccessRows> table = AccessRows.of(database, TESTS, SETTINGS);
      if (table.isEmpty()) {
        return;
      }
      AccessRows row = table.get();
      for (int i = 0; i < MOST_TESTS && row.next(); i++) {
        int test = whole(row, TEST, 1);
        double days = row.number("Start_DateTime").orElse(Double.NaN);
        if (days > 30_000 && days < 100_000) {
          long ms = Math.round(days * 86_400_000);
          start.put(test, CLOCK_ZERO.plus(Duration.ofMillis(ms)));
        }
        String prefix = i == 0 ? "" : "test_" + test + "_";
        text(prefix + "test_name", row.text("Test_Name"));
        text(prefix + "schedule", row.text("Schedule_File_Name"));
        text(prefix + "channel", row.text("Channel_Index"));
        if (row.number("MASS").orElse(0) > 0) {
          settings.put(prefix + "mass_g", row.text("MASS"));
        }
      }
    }

    private void text(String key, String value) {
      if (!value.isBlank() && value.length() < 300) {
        settings.put(key, value.strip());
      }
    }

    Recording recording() {
      List<Measurement> measurements = new ArrayList<>();
      for (Map.Entry<Integer, ArbinRows> test : rows.entrySet()) {
        Rows table = new Rows(name);
        test.getValue().addTo(table);
        if (table.size() > 0) {
          TimeSeries series =
              table.series(
                  Optional.ofNullable(start.get(test.getKey())),
                  Technique.CYCLING,
                  Resolution.FINE);
          measurements.add(series);
          warnings.addAll(table.warnings());
          Gaps.warn(series.record(), warnings, name);
        }
      }
      if (measurements.isEmpty()) {
        throw new InputException(
            damaged ? "database is damaged or cut" : "holds no record of a measurement",
            name,
            "copy the file again from the tester");
      }
      if (damaged) {
        warnings.add(
            new Warning(
                "file_cut",
                "the database is damaged or cut; what could be read was read, copy it again from"
                    + " the tester",
                name));
      }
      if (skipped > 0) {
        warnings.add(
            new Warning("rows_skipped", skipped + " rows without a number left out", name));
      }
      if (!start.isEmpty()) {
        warnings.add(
            new Warning(
                "local_time",
                "the file has local time without a zone; it was taken as universal time",
                name));
      }
      return new Recording(name, "Arbin res", "Arbin", measurements, settings, warnings);
    }
  }
}
