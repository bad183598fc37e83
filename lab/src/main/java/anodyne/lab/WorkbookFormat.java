package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.Measurement;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Workbooks of cyclers, xlsx and xls: LAND (sheets Record..., continued without header), Neware
 * (record sheets), Arbin (Global_Info, Channel_N_k), and any sheet with voltage, current and time.
 */
final class WorkbookFormat implements Format {
  @Override
  public String name() {
    return "Excel workbook of a cycler";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("xlsx", "xls", "xlsm");
  }

  @Override
  public boolean recognises(Source source) {
    return XlsxSheets.recognises(source) || XlsSheets.recognises(source);
  }

  @Override
  public Recording read(Source source, Reading reading) {
    boolean xlsx = source.beginsWith('P', 'K', 3, 4);
    Book book = new Book(source.name(), reading);
    Optional<String> damage = xlsx ? XlsxSheets.read(source, book) : XlsSheets.read(source, book);
    if (book.tests.values().stream().allMatch(rows -> rows.size() == 0)) {
      throw new InputException(
          damage.orElse("no sheet with rows of voltage, current and time"),
          source.name() + ", sheets " + String.join(", ", book.sheets),
          "export the record sheet, or give --columns");
    }
    return book.recording(xlsx ? "xlsx" : "xls", damage);
  }

  /** Makers whose tables differ in more than names. */
  private enum Maker {
    LAND,
    NEWARE,
    ARBIN,
    OTHER
  }

  /** Takes the sheets of one workbook. */
  private static final class Book implements SheetTaker {
    private static final int HEADER_WITHIN = 60;
    private static final Pattern CHANNEL = Pattern.compile("Channel_(\\d+)_\\d+");

    private final String file;
    private final Reading reading;
    private final List<String> sheets = new ArrayList<>();
    private final Map<String, SheetRows> tests = new LinkedHashMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    private Maker maker = Maker.OTHER;
    private String sheet = "";
    private Optional<SheetHeader> header = Optional.empty();
    private Optional<SheetHeader> continued = Optional.empty();
    private Optional<SheetHeader> lastRecords = Optional.empty();
    private boolean inRecords;
    private List<String> keys = List.of();

    Book(String file, Reading reading) {
      this.file = file;
      this.reading = reading;
    }

    @Override
    public void sheet(String name) {
      sheet = name;
      sheets.add(name);
      keys = List.of();
      if (inRecords && header.isPresent()) {
        lastRecords = header;
      }
      inRecords = name.startsWith("Record");
      continued = inRecords ? lastRecords : Optional.empty();
      header = Optional.empty();
    }

    @Override
    public boolean row(SheetCells cells) {
      if (header.isEmpty()) {
        if (sheet.equals("Global_Info")) {
          settings(cells);
          return cells.row() < HEADER_WITHIN;
        }
        header = SheetHeader.of(cells, reading, file + ", sheet " + sheet + ", row " + cells.row());
        if (header.isPresent()) {
          begin(header.get());
          return true;
        }
        if (continued.isEmpty() || !isData(cells, continued.get())) {
          return cells.row() < HEADER_WITHIN;
        }
        header = continued;
      }
      tests
          .computeIfAbsent(test(), _ -> new SheetRows(file, reading.flipCurrent()))
          .add(cells, header.get());
      return true;
    }

    private static boolean isData(SheetCells cells, SheetHeader header) {
      return Double.isFinite(cells.number(header.column(SheetQuantity.VOLTAGE)))
          && Double.isFinite(cells.number(header.column(SheetQuantity.CURRENT)));
    }

    /** Sheets of one channel belong together, and so do all sheets without channel. */
    private String test() {
      Matcher channel = CHANNEL.matcher(sheet);
      return channel.matches() ? "channel " + channel.group(1) : "";
    }

    private void begin(SheetHeader found) {
      if (maker == Maker.OTHER) {
        maker = maker(found);
      }
      if (tests.isEmpty()) {
        warnings.addAll(found.warnings(file));
      }
    }

    private Maker maker(SheetHeader found) {
      if (CHANNEL.matcher(sheet).matches()) {
        return Maker.ARBIN;
      }
      if (sheet.startsWith("Record") || found.names("SpeCap") || found.names("SysTime")) {
        return Maker.LAND;
      }
      return found.names("DataPoint")
              || found.names("数据序号")
              || found.names("记录序号")
              || found.names("Record Index")
              || found.names("Step Type")
              || found.names("工步")
          ? Maker.NEWARE
          : Maker.OTHER;
    }

    /** Global_Info of Arbin: a row of names, below it a row of values. */
    private void settings(SheetCells cells) {
      List<String> row = new ArrayList<>();
      for (int c = 0; c < cells.size(); c++) {
        double number = cells.number(c);
        String text = cells.text(c);
        row.add(
            !text.isEmpty() || Double.isNaN(number)
                ? text
                : cells.isClock(c)
                    ? SheetNumbers.instant(number).map(Object::toString).orElse("")
                    : plain(number));
      }
      if (keys.contains("Channel")) {
        for (int c = 0; c < Math.min(keys.size(), row.size()); c++) {
          if (!keys.get(c).isEmpty() && !row.get(c).isEmpty()) {
            settings.putIfAbsent(keys.get(c), row.get(c));
          }
        }
        keys = List.of();
      } else {
        keys = row;
      }
    }

    private static String plain(double number) {
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? Long.toString((long) number)
          : Double.toString(number);
    }

    Recording recording(String kind, Optional<String> damage) {
      List<Measurement> measurements = new ArrayList<>();
      for (SheetRows rows : tests.values()) {
        if (rows.size() > 0) {
          measurements.add(rows.series(Resolution.FINE));
          if (rows.hasClock()) {
            settings.put("clock", "local time of the instrument, taken as UTC");
          }
          warnings.addAll(rows.warnings());
        }
      }
      damage.ifPresent(what ->
          warnings.add(
              new Warning(
                  "file_damaged", what + "; the rows before were kept, export it again", file)));
      String name =
          switch (maker) {
            case LAND -> "LAND ";
            case NEWARE -> "Neware ";
            case ARBIN -> "Arbin ";
            case OTHER -> "table ";
          };
      String instrument = maker == Maker.OTHER ? "" : name.strip();
      return new Recording(file, name + kind, instrument, measurements, settings, warnings);
    }
  }
}
