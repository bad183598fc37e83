package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Warning;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Neware's {@code .ndax}: a zip archive with the rows in {@code data.ndc}. Up to version 5 a row
 * has everything; from version 11 on it has voltage and current only, {@code data_runInfo.ndc} has
 * time and charge of some rows and {@code data_step.ndc} the steps ({@link NewareTimes}).
 */
final class NewareNdax implements Format {
  private static final String ROWS = "data.ndc";
  private static final Pattern AUXILIARY = Pattern.compile("data_AUX_(\\d+)_(\\d+)_(\\d+)\\.ndc");
  private static final Pattern NUMBERED = Pattern.compile(".*_(\\d+)\\.ndc");
  private static final Pattern CHANNEL = Pattern.compile("<Aux\\d*\\s[^>]*?ChlType=\"(\\d{1,6})\"");
  private static final Pattern CONFIG_TEXT =
      Pattern.compile("<(Remark|Creator|PN|SCQ) Value=\"([^\"]{1,200})\"");
  private static final Pattern SERVER = Pattern.compile("SvrVer=\"([^\"]{1,200})\"");
  private static final Pattern ZONED =
      Pattern.compile("StartTime=\"(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)\"");
  private static final int TEMPERATURE_CHANNEL = 103;
  private static final int MOST_XML = 1 << 20;

  @Override
  public String name() {
    return "Neware ndax";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("ndax");
  }

  @Override
  public boolean recognises(Source source) {
    return ZipParts.isZip(source) && ZipParts.of(source).has(ROWS);
  }

  @Override
  public Recording read(Source source, Reading reading) {
    ZipParts parts = ZipParts.of(source);
    NewareNdc rows = new NewareNdc(parts.bytes(ROWS).orElseThrow());
    int version = rows.version();
    Test test = new Test(source.name(), parts, rows);
    switch (version) {
      case 2, 5 -> test.whole(version == 2 ? 94 : 87, version == 2 ? 8 : 1);
      case 11, 14, 16, 17 -> test.joined();
      default ->
          throw new InputException(
              "version " + version + " of " + ROWS + " is not known",
              source.name(),
              "export it from BTSDA as csv or xlsx");
    }
    if (test.rows.size() == 0) {
      throw new InputException(
          "holds no record of a measurement",
          source.name(),
          "if the test ran, copy the file again from the tester or export it as csv");
    }
    TimeSeries series = test.rows.series(test.neware.start(), Technique.CYCLING, Resolution.FINE);
    List<Warning> warnings = new ArrayList<>(test.rows.warnings());
    warnings.addAll(test.warnings);
    test.neware.warn(warnings, source.name());
    Gaps.warn(series.record(), warnings, source.name());
    if (parts.cut() || !parts.damaged().isEmpty()) {
      warnings.add(
          new Warning(
              "archive_damaged",
              "the archive is cut or damaged"
                  + (parts.damaged().isEmpty() ? "" : " in " + String.join(", ", parts.damaged()))
                  + "; what could be unpacked was read, copy the file again",
              source.name()));
    }
    return new Recording(
        source.name(),
        "Neware ndax, ndc " + version,
        "Neware",
        List.of(series),
        test.settings(),
        warnings);
  }

  private static final class Test {
    private final ZipParts parts;
    private final NewareNdc data;
    private final Neware neware = new Neware();
    private final Rows rows;
    private final ByRecord temperature_K = new ByRecord();
    private final List<Warning> warnings = new ArrayList<>();
    private final String name;

    Test(String name, ZipParts parts, NewareNdc data) {
      this.name = name;
      this.parts = parts;
      this.data = data;
      rows = new Rows(name);
    }

    /** Rows that have everything, as versions 2 and 5 write them. */
    void whole(int size, int shift) {
      readTemperature();
      ByteBuffer b = data.data;
      data.each(
          size,
          (place, begin) -> {
            int at = begin + shift;
            int record = b.getInt(at);
            if (record <= 0) {
              return;
            }
            double time_s = b.getLong(at + 15) * 1e-3;
            double count_A = neware.milliampere(b.getInt(at + 74)) * 1e-3;
            neware.begins(
                b.getShort(at + 67),
                b.get(at + 69),
                b.get(at + 70),
                b.get(at + 71),
                b.get(at + 72),
                b.get(at + 73),
                time_s);
            rows.add(
                record,
                b.getInt(at + 4) + 1,
                b.get(at + 8) & 0xFF,
                neware.mode(b.get(at + 9) & 0xFF),
                Double.NaN,
                time_s,
                b.getInt(at + 27) * count_A,
                b.getInt(at + 23) * 1e-4,
                (b.getLong(at + 35) - (double) b.getLong(at + 43)) * count_A,
                (b.getLong(at + 51) - (double) b.getLong(at + 59)) * count_A,
                temperature_K.get(record));
          });
    }

    /** Voltage and current joined with the times and steps that stand apart. */
    void joined() {
      int version = data.version();
      boolean ampere = version == 14 || version == 17;
      NewareNdc info =
          new NewareNdc(
              parts
                  .bytes("data_runInfo.ndc")
                  .orElseThrow(() ->
                      new InputException(
                          "part data_runInfo.ndc with the times is missing",
                          name,
                          "copy the file again from the tester or export it as csv")));
      NewareTimes times = new NewareTimes(info, ampere);
      parts.bytes("data_step.ndc").ifPresent(step -> times.readSteps(new NewareNdc(step)));
      if (times.withoutSteps()) {
        warnings.add(
            new Warning(
                "steps_missing",
                "kind and cycle of the steps could not be read; steps stand as other",
                name));
      }
      readTemperature();
      ByteBuffer b = data.data;
      double volt = ampere ? 1 : 1e-4;
      double ampereEach = ampere ? 1 : 1e-3;
      data.each(
          8,
          (place, at) -> {
            double voltage_V = b.getFloat(at) * volt;
            double current_A = b.getFloat(at + 4) * ampereEach;
            times.next(place, current_A, voltage_V);
            if (!times.known()) {
              rows.skip();
              return;
            }
            neware.begins(times.unix_s() - times.time_s());
            rows.add(
                place,
                times.cycle(),
                times.step(),
                neware.mode(times.type()),
                Double.NaN,
                times.time_s(),
                current_A,
                voltage_V,
                times.charge_C(),
                times.energy_J(),
                temperature_K.get(place));
          });
    }

    private record Channel(String part, long a, long b) {}

    private void readTemperature() {
      List<Channel> channels = new ArrayList<>();
      for (String part : parts.names()) {
        Matcher auxiliary = AUXILIARY.matcher(part);
        Matcher numbered = NUMBERED.matcher(part);
        if (auxiliary.matches()) {
          channels.add(new Channel(part, number(auxiliary.group(1)), number(auxiliary.group(2))));
        } else if (numbered.matches()) {
          channels.add(new Channel(part, number(numbered.group(1)), 0));
        }
      }
      channels.sort(Comparator.comparingLong(Channel::a).thenComparingLong(Channel::b));
      List<Integer> types = types();
      boolean matched = types.size() == channels.size();
      for (int i = 0; i < channels.size() && temperature_K.isEmpty(); i++) {
        NewareNdc part = new NewareNdc(parts.bytes(channels.get(i).part).orElseThrow());
        if (part.kind() == NewareNdc.AUXILIARY) {
          readChannel(part, matched && types.get(i) == TEMPERATURE_CHANNEL);
        }
      }
      if (!channels.isEmpty() && temperature_K.isEmpty()) {
        warnings.add(
            new Warning(
                "auxiliary_unread",
                "auxiliary channels are there, but none could be told to be a temperature",
                name));
      }
    }

    private static long number(String digits) {
      return digits.length() > 15 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private void readChannel(NewareNdc part, boolean temperature) {
      ByteBuffer b = part.data;
      switch (part.version()) {
        case 2 -> part.each(94, (place, at) -> tenths(b.getInt(at + 8), b.getShort(at + 41)));
        case 5 -> part.each(87, (place, at) -> tenths(b.getInt(at + 1), b.getShort(at + 34)));
        case 11, 16 -> {
          int kind = b.limit() > 4096 + 132 ? b.get(4096 + 132) : -1;
          if (kind == 0x65) {
            part.each(7, (place, at) -> tenths(place, b.getShort(at + 5)));
          } else if (kind == 0x74) {
            part.each(88, (place, at) -> tenths(b.getInt(at + 1), b.getShort(at + 35)));
          }
        }
        case 14, 17 -> {
          if (temperature) {
            part.each(4, (place, at) -> kelvin(place, b.getFloat(at)));
          }
        }
        default -> {}
      }
    }

    private void tenths(int record, int tenths) {
      if (tenths != 0) {
        kelvin(record, tenths * 0.1);
      }
    }

    private void kelvin(int record, double celsius) {
      if (record > 0 && celsius > -273 && celsius < 2000) {
        temperature_K.add(record, 273.15 + celsius);
      }
    }

    /** Kinds of the auxiliary channels in the order of the file about the test. */
    private List<Integer> types() {
      List<Integer> types = new ArrayList<>();
      Matcher matcher = CHANNEL.matcher(text("TestInfo.xml"));
      while (matcher.find() && types.size() < 1000) {
        types.add(Integer.valueOf(matcher.group(1)));
      }
      return types;
    }

    private String text(String part) {
      Optional<byte[]> bytes = parts.bytes(part);
      return bytes.isEmpty() || bytes.get().length > MOST_XML
          ? ""
          : new String(bytes.get(), Charset.forName("GB18030"));
    }

    Map<String, String> settings() {
      Map<String, String> settings = new LinkedHashMap<>();
      first(settings, "server", SERVER, text("VersionInfo.xml"), 1);
      first(settings, "start_local", ZONED, text("TestInfo.xml"), 1);
      Matcher matcher = CONFIG_TEXT.matcher(text("Step.xml"));
      while (matcher.find() && settings.size() < 8) {
        if (matcher.group(1).equals("SCQ")) {
          mass(settings, matcher.group(2));
        } else {
          settings.putIfAbsent(
              matcher.group(1).toLowerCase(java.util.Locale.ROOT), matcher.group(2));
        }
      }
      return settings;
    }

    /** The entry is the active mass in microgram. */
    private static void mass(Map<String, String> settings, String text) {
      if (text.matches("[1-9]\\d{0,11}")) {
        settings.putIfAbsent("active_mass_mg", Double.toString(Long.parseLong(text) / 1000.0));
      }
    }

    private static void first(
        Map<String, String> settings, String key, Pattern pattern, String text, int group) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        settings.put(key, matcher.group(group));
      }
    }
  }
}
