package anodyne.lab;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of a text, one after the other, in place. */
final class Text {
  /** Most bytes of a line that are looked at as a whole. */
  private static final int LONGEST = 1 << 16;

  private final byte[] bytes;
  private final Charset charset;
  private final int origin;
  private int start;
  private int end;
  private int next;
  private int number;

  private Text(byte[] bytes, Charset charset, int origin) {
    this.bytes = bytes;
    this.charset = charset;
    this.origin = origin;
    rewind();
  }

  /** The whole text of a file. */
  static Text of(Source source) {
    return of(source.bytes(), source.charset());
  }

  /** The text at its beginning; the last line may be cut. */
  static Text head(Source source) {
    return of(source.head(), source.charset());
  }

  private static Text of(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_16)) {
      byte[] utf8 = new String(bytes, charset).getBytes(StandardCharsets.UTF_8);
      return new Text(utf8, StandardCharsets.UTF_8, 0);
    }
    boolean mark =
        bytes.length >= 3
            && (bytes[0] & 0xFF) == 0xEF
            && (bytes[1] & 0xFF) == 0xBB
            && (bytes[2] & 0xFF) == 0xBF;
    return new Text(bytes, charset, mark ? 3 : 0);
  }

  /** The same text in UTF-8. */
  Text utf8() {
    return charset.equals(StandardCharsets.UTF_8)
        ? this
        : new Text(
            new String(bytes, charset).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 0);
  }

  /** Before the first line. */
  final void rewind() {
    start = origin;
    end = origin;
    next = origin;
    number = 0;
  }

  /** Goes to the next line; false at the end. */
  boolean next() {
    if (next >= bytes.length) {
      start = bytes.length;
      end = bytes.length;
      return false;
    }
    start = next;
    int at = start;
    while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    end = at;
    if (at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n') {
      at++;
    }
    next = at + 1;
    number++;
    return true;
  }

  /** Goes to a line by its number from 1; false if there are fewer. */
  boolean to(int line) {
    if (line <= number) {
      rewind();
    }
    while (number < line) {
      if (!next()) {
        return false;
      }
    }
    return true;
  }

  /** Where the next line begins, for {@link #resume}. */
  int position() {
    return next;
  }

  /** Goes on at a place that {@link #position} gave, as if so many lines had gone before. */
  void resume(int position, int lines) {
    next = position;
    number = lines;
    start = position;
    end = position;
  }

  /** Number of the line, from 1. */
  int number() {
    return number;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  byte[] bytes() {
    return bytes;
  }

  Charset charset() {
    return charset;
  }

  /** The line without its end; of a very long one the beginning. */
  String line() {
    return new String(bytes, start, Math.min(end - start, LONGEST), charset);
  }

  /** Whether nothing but blanks stands in the line. */
  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Whether the line begins with these letters, whatever their case. */
  boolean beginsWith(String ascii) {
    return start + ascii.length() <= end
        && line(ascii.length()).toLowerCase(Locale.ROOT).equals(ascii.toLowerCase(Locale.ROOT));
  }

  private String line(int length) {
    return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
  }

  /** The first lines, at most so many. */
  List<String> first(int most) {
    rewind();
    List<String> lines = new ArrayList<>();
    while (lines.size() < most && next()) {
      lines.add(line());
    }
    rewind();
    return lines;
  }
}
