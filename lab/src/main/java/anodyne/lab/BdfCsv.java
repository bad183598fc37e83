package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.TimeSeries.Resolution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Battery Data Format as text with comma, semicolon or tab. */
final class BdfCsv implements Format {
  private static final int ROWS_FOR_DIGITS = 20_000;
  private static final int FINE_DIGITS = 6;

  @Override
  public String name() {
    return "BDF csv";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("csv", "bdf", "txt", "tsv");
  }

  @Override
  public boolean recognises(Source source) {
    return source.isText() && header(Text.head(source)).isPresent();
  }

  private static Optional<SheetHeader> header(Text text) {
    if (!text.next()) {
      return Optional.empty();
    }
    String line = text.line();
    return BdfColumn.header(TextTable.cells(line, TextTable.separator(line)));
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Text text = Text.of(source);
    SheetHeader header = header(text).orElseThrow(() -> none(source));
    char separator = TextTable.separator(text.line());
    TextTable table = new TextTable(text, separator, TextTable.decimal(text, separator));
    BdfRows rows = new BdfRows(source.name(), header, reading);
    int state = header.column(SheetQuantity.STATE);
    int[] digits = new int[SheetCells.MOST_COLUMNS];
    int current = header.column(SheetQuantity.CURRENT);
    CurrentDigits currents = new CurrentDigits();
    while (table.next()) {
      rows.begin();
      for (int c = 0; c < Math.min(table.cells(), SheetCells.MOST_COLUMNS); c++) {
        if (c == state) {
          rows.text(c, table.text(c));
        } else {
          rows.number(c, table.number(c));
          if (rows.size() < ROWS_FOR_DIGITS && digits[c] <= FINE_DIGITS) {
            digits[c] = Math.max(digits[c], digits(table.text(c)));
            if (c == current) {
              currents.add(table, c);
            }
          }
        }
      }
      rows.end();
    }
    if (rows.size() == 0) {
      throw none(source);
    }
    Resolution resolution =
        new Resolution(
            currents.decimals() < 0 ? 0 : step(digits, header, SheetQuantity.CURRENT),
            Math.max(
                step(digits, header, SheetQuantity.CHARGE_CAPACITY),
                step(digits, header, SheetQuantity.CAPACITY)),
            step(digits, header, SheetQuantity.VOLTAGE));
    return rows.recording(name(), resolution, Map.of(), List.of());
  }

  private static InputException none(Source source) {
    return new InputException(
        "no row of BDF with time, voltage and current",
        source.name(),
        "the file may be cut; export it again");
  }

  /** Digits after the point; many for a number with exponent. */
  private static int digits(String number) {
    if (number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
      return FINE_DIGITS + 1;
    }
    int mark = Math.max(number.indexOf('.'), number.indexOf(','));
    return mark < 0 ? 0 : number.length() - mark - 1;
  }

  private static double step(int[] digits, SheetHeader header, SheetQuantity quantity) {
    int column = header.column(quantity);
    return column < 0 || digits[column] > FINE_DIGITS || digits[column] == 0
        ? 0
        : Math.pow(10, -digits[column]) * header.factor(quantity);
  }
}
