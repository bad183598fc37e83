package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.Diffractogram;
import anodyne.measurement.Measurement;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bruker's and Siemens' {@code .raw}, versions 1 to 4, each range a pattern. */
final class BrukerRaw implements Format {
  private static final int MOST_RANGES = 10_000;
  private static final Pattern DATE = Pattern.compile("(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})");
  private static final Pattern NAMED_DATE = Pattern.compile("(\\d{1,2})-([A-Za-z]{3})-(\\d{2,4})");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  @Override
  public String name() {
    return "Bruker raw";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("raw");
  }

  @Override
  public boolean recognises(Source source) {
    return source.beginsWith("RAW1.01")
        || source.beginsWith("RAW4.00")
        || source.beginsWith("RAW2")
        || (source.beginsWith("RAW ") && !source.isText());
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Ranges ranges = new Ranges(source.name(), source.bytes());
    int version =
        source.beginsWith("RAW4.00")
            ? 4
            : source.beginsWith("RAW1.01") ? 3 : source.beginsWith("RAW2") ? 2 : 1;
    switch (version) {
      case 1 -> ranges.version1();
      case 2 -> ranges.version2();
      case 3 -> ranges.version3();
      default -> ranges.version4();
    }
    return ranges.recording(version);
  }

  private static final class Ranges {
    private final String name;
    private final ByteBuffer data;
    private final List<Measurement> found = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private boolean cut;
    private int otherAxes;
    private Optional<Instant> start = Optional.empty();

    Ranges(String name, byte[] bytes) {
      this.name = name;
      data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private boolean holds(long at, long length) {
      if (at < 0 || length < 0 || at + length > data.limit()) {
        cut = true;
        return false;
      }
      return true;
    }

    /** Ranges follow each other, each with its heading of 156 bytes. */
    void version1() {
      long at = 4;
      boolean more = true;
      while (more && found.size() < MOST_RANGES && holds(at, 152)) {
        int p = (int) at;
        if (!found.isEmpty() && data.getInt(p) == 0x20574152) {
          p += 4;
          if (!holds(p, 152)) {
            return;
          }
        }
        long points = data.getInt(p) & 0xFFFFFFFFL;
        more = data.getInt(p + 148) > 0;
        at =
            take(
                p + 152,
                points,
                4,
                data.getFloat(p + 20),
                data.getFloat(p + 8),
                data.getFloat(p + 4),
                data.getFloat(p + 68));
      }
    }

    /** A heading of 256 bytes with the number of ranges, then ranges with headings of their own. */
    void version2() {
      if (!holds(0, 256)) {
        return;
      }
      int count = data.getShort(4) & 0xFFFF;
      clock(text(168, 20));
      float wavelength = data.getFloat(190);
      put("anode", text(188, 2));
      long at = 256;
      for (int i = 0; i < count && i < MOST_RANGES && holds(at, 48); i++) {
        int p = (int) at;
        int header = data.getShort(p) & 0xFFFF;
        if (header < 48 || !holds(at, header)) {
          cut = true;
          return;
        }
        at =
            take(
                at + header,
                data.getShort(p + 2) & 0xFFFF,
                4,
                data.getFloat(p + 16),
                data.getFloat(p + 12),
                data.getFloat(p + 8),
                wavelength);
      }
    }

    /** A heading of 712 bytes; ranges with headings of 304 bytes and more that say their length. */
    void version3() {
      if (!holds(0, 712)) {
        return;
      }
      long count = data.getInt(12) & 0xFFFFFFFFL;
      clock(text(16, 10) + " " + text(26, 10));
      put("sample", text(326, 60));
      put("comment", text(386, 160));
      put("anode", text(608, 4));
      long at = 712;
      for (int i = 0; i < count && i < MOST_RANGES && holds(at, 304); i++) {
        int p = (int) at;
        long header = data.getInt(p) & 0xFFFFFFFFL;
        if (header < 260 || header > 1 << 20) {
          cut = true;
          return;
        }
        int written = data.getInt(p + 252);
        int stride = written >= 4 && written <= 4096 && written % 4 == 0 ? written : 4;
        double used = data.getDouble(p + 240);
        at =
            take(
                at + header + (data.getInt(p + 256) & 0xFFFFFFFFL),
                data.getInt(p + 4) & 0xFFFFFFFFL,
                stride,
                data.getDouble(p + 16),
                data.getDouble(p + 176),
                data.getFloat(p + 192),
                used > 0 ? used : data.getDouble(624));
      }
    }

    /**
     * A heading of 61 bytes, then segments, each with its kind and length; kinds 0, 160 a range.
     */
    void version4() {
      if (!holds(0, 61)) {
        return;
      }
      clock(text(12, 12) + " " + text(24, 10));
      long at = 61;
      while (at < data.limit() && found.size() < MOST_RANGES && holds(at, 8)) {
        int p = (int) at;
        int kind = data.getInt(p);
        if (kind == 0 || kind == 160) {
          at = range4(p);
          continue;
        }
        long length = data.getInt(p + 4) & 0xFFFFFFFFL;
        if (length < 8 || !holds(at, length)) {
          cut = true;
          return;
        }
        if (kind == 10 && length > 36 && length < 1 << 16) {
          put(text(p + 12, 24).toLowerCase(Locale.ROOT), text(p + 36, (int) length - 36));
        }
        if (kind == 30 && length >= 120) {
          put("anode", text(p + 116, 4));
        }
        at += length;
      }
    }

    private long range4(int p) {
      if (!holds(p, 160)) {
        return data.limit();
      }
      String scan = text(p + 32, 24);
      int stride = data.getInt(p + 136);
      long header = data.getInt(p + 140) & 0xFFFFFFFFL;
      long points = data.getInt(p + 88) & 0xFFFFFFFFL;
      if (stride < 4 || stride > 1 << 16) {
        cut = true;
        return data.limit();
      }
      boolean angle =
          scan.isEmpty()
              || scan.toLowerCase(Locale.ROOT).contains("coupled")
              || scan.toLowerCase(Locale.ROOT).contains("detector");
      if (!angle) {
        otherAxes++;
        return p + 160 + header + points * stride;
      }
      return take(
          p + 160 + header,
          points,
          stride,
          data.getDouble(p + 72),
          data.getDouble(p + 80),
          data.getFloat(p + 92),
          data.getDouble(p + 112));
    }

    /** Takes a range; gives where the next begins. A range that is cut gives the points it has. */
    private long take(
        long at,
        long points,
        int stride,
        double from_deg,
        double step_deg,
        double time_s,
        double wavelength) {
      long end = at + points * stride;
      long whole = Math.min(points, Math.max(0, data.limit() - at) / stride);
      if (whole < points) {
        cut = true;
      }
      boolean axis =
          Double.isFinite(from_deg)
              && Math.abs(from_deg) <= 360
              && step_deg > 1e-7
              && step_deg <= 90;
      if (whole == 0 || !axis) {
        cut |= !axis;
        return end;
      }
      int n = (int) whole;
      double[] angle = new double[n];
      double[] intensity = new double[n];
      for (int i = 0; i < n; i++) {
        angle[i] = from_deg + i * step_deg;
        intensity[i] = data.getFloat((int) at + i * stride);
        if (!Float.isFinite((float) intensity[i])) {
          cut = true;
          return end;
        }
      }
      found.add(
          new Diffractogram(
              found.isEmpty() ? start : Optional.empty(),
              Series.of(angle),
              Series.of(intensity),
              wavelength > 0.01 && wavelength < 10
                  ? OptionalDouble.of(wavelength)
                  : OptionalDouble.empty(),
              time_s > 0 && time_s < 1e7 ? OptionalDouble.of(time_s) : OptionalDouble.empty()));
      return end;
    }

    private String text(int at, int length) {
      if (at + length > data.limit()) {
        return "";
      }
      byte[] letters = new byte[length];
      data.get(at, letters);
      int end = 0;
      while (end < length && letters[end] != 0) {
        end++;
      }
      return new String(letters, 0, end, StandardCharsets.ISO_8859_1).strip();
    }

    private void put(String key, String value) {
      if (!key.isEmpty() && !value.isEmpty() && settings.size() < 40) {
        settings.putIfAbsent(key, value);
      }
    }

    private void clock(String text) {
      start = instant(text);
      if (start.isPresent()) {
        warnings.add(
            new Warning(
                "local_time",
                "the file has local time without a zone; it was taken as universal time",
                name));
      }
    }

    Recording recording(int version) {
      if (found.isEmpty()) {
        throw new InputException(
            otherAxes > 0 ? "holds only scans of other axes than 2-theta" : "holds no pattern",
            name,
            "export the scan as xy or brml");
      }
      if (cut) {
        warnings.add(
            new Warning(
                "file_cut",
                "the file is cut or damaged; what is whole was read, copy it again from the"
                    + " instrument",
                name));
      }
      if (otherAxes > 0) {
        warnings.add(
            new Warning(
                "scans_left_out",
                otherAxes + " scans of other axes than 2-theta were left out",
                name));
      }
      return new Recording(name, "Bruker raw " + version, "Bruker", found, settings, warnings);
    }
  }

  /**
   * Month first with slashes, as the programs write it; day first with points or a month's name.
   */
  static Optional<Instant> instant(String text) {
    Matcher date = DATE.matcher(text);
    Matcher named = NAMED_DATE.matcher(text);
    int year;
    int month;
    int day;
    if (named.find()) {
      day = Integer.parseInt(named.group(1));
      month = MONTHS.indexOf(named.group(2).toLowerCase(Locale.ROOT)) + 1;
      year = Integer.parseInt(named.group(3));
    } else if (date.find()) {
      int a = Integer.parseInt(date.group(1));
      int b = Integer.parseInt(date.group(2));
      int c = Integer.parseInt(date.group(3));
      boolean yearFirst = a > 31;
      boolean dayFirst = a > 12 || text.charAt(date.end(1)) == '.';
      year = yearFirst ? a : c;
      month = yearFirst ? b : dayFirst ? b : a;
      day = yearFirst ? c : dayFirst ? a : b;
    } else {
      return Optional.empty();
    }
    Matcher time = TIME.matcher(text);
    boolean timed = time.find();
    int hour = timed ? Integer.parseInt(time.group(1)) : 0;
    int minute = timed ? Integer.parseInt(time.group(2)) : 0;
    int second = timed && time.group(3) != null ? Integer.parseInt(time.group(3)) : 0;
    year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
    boolean possible =
        year > 1950
            && year < 2200
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= java.time.YearMonth.of(year, month).lengthOfMonth()
            && hour < 24
            && minute < 60
            && second < 60;
    return possible
        ? Optional.of(
            LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC))
        : Optional.empty();
  }
}
