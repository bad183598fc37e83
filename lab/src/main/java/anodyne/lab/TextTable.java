package anodyne.lab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of a table in a text, read in place: a row is split by offsets and its cells are turned into
 * numbers without an object per cell.
 *
 * <p>A separator of a blank stands for runs of blanks and tabs. Blanks around a cell do not count;
 * a cell in quotes may hold separators.
 */
final class TextTable {
  private static final int MOST_CELLS = 4096;
  private final Text text;
  private final byte[] bytes;
  private final byte separator;
  private final byte decimal;
  private int cells;
  private int[] from = new int[64];
  private int[] to = new int[64];

  /**
   * @param text at the line before the first row
   * @param separator tab, comma, semicolon or a blank for runs of blanks
   * @param decimal point or comma
   */
  TextTable(Text text, char separator, char decimal) {
    this.text = text;
    this.bytes = text.bytes();
    this.separator = (byte) separator;
    this.decimal = (byte) decimal;
  }

  /** The separator of a line: tab, else semicolon, else comma, else blanks. */
  static char separator(String line) {
    for (char candidate : new char[] {'\t', ';', ','}) {
      if (line.strip().indexOf(candidate) >= 0) {
        return candidate;
      }
    }
    return ' ';
  }

  /**
   * The decimal mark of the numbers that follow the text's place, judged by at most 100 lines; the
   * place does not change.
   */
  static char decimal(Text text, char separator) {
    if (separator == ',') {
      return '.';
    }
    int position = text.position();
    int number = text.number();
    TextTable table = new TextTable(text, separator, '.');
    int points = 0;
    int commas = 0;
    for (int line = 0; line < 100 && table.next(); line++) {
      for (int c = 0; c < table.cells(); c++) {
        points += table.marked(c, (byte) '.') ? 1 : 0;
        commas += table.marked(c, (byte) ',') ? 1 : 0;
      }
    }
    text.resume(position, number);
    return commas > points ? ',' : '.';
  }

  /** Whether a cell is digits, one such mark, digits or an exponent. */
  private boolean marked(int cell, byte mark) {
    int marks = 0;
    for (int i = from[cell]; i < to[cell]; i++) {
      byte b = bytes[i];
      if (b == mark) {
        marks++;
      } else if (!(isDigit(b) || b == '-' || b == '+' || b == 'e' || b == 'E')) {
        return false;
      }
    }
    return marks == 1 && to[cell] - from[cell] > 1;
  }

  /** The cells of one line as text. */
  static List<String> cells(String line, char separator) {
    byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
    Source source = Source.of("line", utf8.length == 0 ? new byte[] {' '} : utf8);
    Text text = Text.of(source);
    text.next();
    TextTable table = new TextTable(text, separator, '.');
    table.split();
    List<String> cells = new ArrayList<>();
    for (int c = 0; c < table.cells(); c++) {
      cells.add(table.text(c));
    }
    return cells;
  }

  /** Goes to the next line that is not blank; false at the end. */
  boolean next() {
    do {
      if (!text.next()) {
        cells = 0;
        return false;
      }
    } while (text.isBlank());
    split();
    return true;
  }

  /** Splits the line the text stands at. */
  void split() {
    cells = 0;
    int at = text.start();
    int end = text.end();
    while (at <= end && cells < MOST_CELLS) {
      at = separator == ' ' ? blankCell(at, end) : cell(at, end);
    }
  }

  private int blankCell(int start, int end) {
    int at = start;
    while (at < end && isBlank(bytes[at])) {
      at++;
    }
    if (at == end) {
      return end + 1;
    }
    int begin = at;
    while (at < end && !isBlank(bytes[at])) {
      at++;
    }
    add(begin, at);
    return at == end ? end + 1 : at;
  }

  private int cell(int start, int end) {
    int at = start;
    while (at < end && isBlank(bytes[at]) && bytes[at] != separator) {
      at++;
    }
    if (at < end && bytes[at] == '"') {
      int close = at + 1;
      while (close < end && bytes[close] != '"') {
        close++;
      }
      int after = close + 1;
      while (after < end && isBlank(bytes[after]) && bytes[after] != separator) {
        after++;
      }
      if (close < end && (after >= end || bytes[after] == separator)) {
        add(at + 1, close);
        return after >= end ? end + 1 : after + 1;
      }
    }
    int begin = at;
    while (at < end && bytes[at] != separator) {
      at++;
    }
    add(begin, at);
    return at + 1;
  }

  private void add(int begin, int end) {
    if (cells == from.length) {
      from = Arrays.copyOf(from, 2 * cells);
      to = Arrays.copyOf(to, 2 * cells);
    }
    int first = begin;
    int last = end;
    while (first < last && isBlank(bytes[first])) {
      first++;
    }
    while (last > first && isBlank(bytes[last - 1])) {
      last--;
    }
    from[cells] = first;
    to[cells] = last;
    cells++;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Number of cells in the row. */
  int cells() {
    return cells;
  }

  /** Number of the row's line in the file, from 1. */
  int line() {
    return text.number();
  }

  boolean isEmpty(int cell) {
    return cell < 0 || cell >= cells || from[cell] == to[cell];
  }

  /** The words of a cell; empty if the row is too short. */
  String text(int cell) {
    return isEmpty(cell)
        ? ""
        : new String(bytes, from[cell], Math.min(to[cell] - from[cell], 1 << 12), text.charset());
  }

  /** A number that changes whenever the words of the cell change, nearly always. */
  int fingerprint(int cell) {
    int hash = 7;
    if (!isEmpty(cell)) {
      for (int i = from[cell]; i < to[cell]; i++) {
        hash = 31 * hash + bytes[i];
      }
    }
    return hash;
  }

  /** Digits after the decimal mark of a cell without exponent; -1 where there is no such number. */
  int decimals(int cell) {
    if (isEmpty(cell)) {
      return -1;
    }
    int mark = -1;
    for (int i = from[cell]; i < to[cell]; i++) {
      if (bytes[i] == decimal) {
        mark = i;
      } else if (!(isDigit(bytes[i]) || bytes[i] == '-')) {
        return -1;
      }
    }
    return mark < 0 ? 0 : to[cell] - mark - 1;
  }

  /** Whether a number with decimals ends in 0, as only columns of fixed width print it. */
  boolean endsInZero(int cell) {
    return decimals(cell) > 0 && bytes[to[cell] - 1] == '0';
  }

  /** Writes the rest of the row from a cell on as it stands. */
  void copy(int cell, ByteArrayOutputStream out) {
    if (cell < cells) {
      out.write(bytes, from[cell], text.end() - from[cell]);
    }
  }

  /** Goes on at the line that begins here. */
  void at(int position, int line) {
    text.resume(position, line);
    next();
  }

  /** Where the row begins, for {@link #at}. */
  int position() {
    return text.start();
  }

  /** The number in a cell; NaN if there is none. */
  double number(int cell) {
    return isEmpty(cell) ? Double.NaN : number(from[cell], to[cell]);
  }

  /** The whole number in a cell, or the other if there is none. */
  int whole(int cell, int otherwise) {
    double number = number(cell);
    return Math.abs(number) <= Integer.MAX_VALUE ? (int) Math.rint(number) : otherwise;
  }

  /**
   * A time in a cell, in its own unit: a number, or {@code hh:mm:ss.fff}, {@code mm:ss}, {@code 1d
   * 02:03:04}, {@code 1-02:03:04} or {@code 1 02:03:04}, which are seconds; NaN if there is none.
   */
  double time(int cell) {
    if (isEmpty(cell)) {
      return Double.NaN;
    }
    int begin = from[cell];
    int end = to[cell];
    if (!isClock(cell)) {
      return number(begin, end);
    }
    double days = 0;
    int at = begin;
    for (int i = begin + 1; i < end; i++) {
      byte b = bytes[i];
      if (b == 'd' || b == 'D' || b == '-' || (b == ' ' && bytes[i - 1] != 'd')) {
        days = number(at, i);
        at = i + 1;
        while (at < end && isBlank(bytes[at])) {
          at++;
        }
        break;
      }
    }
    double seconds = 0;
    int part = at;
    for (int i = at; i <= end; i++) {
      if (i == end || bytes[i] == ':') {
        seconds = 60 * seconds + number(part, i);
        part = i + 1;
      }
    }
    return 86400 * days + seconds;
  }

  /** Whether a cell holds a time with colons. */
  boolean isClock(int cell) {
    if (!isEmpty(cell)) {
      for (int i = from[cell]; i < to[cell]; i++) {
        if (bytes[i] == ':') {
          return true;
        }
      }
    }
    return false;
  }

  private double number(int begin, int end) {
    return DecimalNumber.of(bytes, begin, end, decimal);
  }
}
