package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Warning;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Neware's {@code .nda}: a header with the version in byte 14, then records of fixed length, each
 * with its kind in the first byte, mixed with records of auxiliary channels. Layouts: docs,
 * Instrument files in binary form.
 */
final class NewareNda implements Format {
  private static final int DATA = 0x55;
  private static final int AUXILIARY = 0x65;

  @Override
  public String name() {
    return "Neware nda";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("nda");
  }

  @Override
  public boolean recognises(Source source) {
    return source.beginsWith("NEWARE") && source.head().length > 14;
  }

  @Override
  public Recording read(Source source, Reading reading) {
    byte[] bytes = source.bytes();
    int version = bytes[14] & 0xFF;
    Records records = new Records(source.name(), bytes);
    String layout =
        switch (version) {
          case 8 -> records.version8();
          case 22, 23 -> records.version22();
          case 26, 29 -> records.version29();
          case 130 -> records.version130();
          default ->
              throw new InputException(
                  "version " + version + " of Neware nda is not known",
                  source.name(),
                  "export it from BTSDA as csv or xlsx");
        };
    if (records.rows.size() == 0) {
      throw new InputException(
          "holds no record of a measurement",
          source.name(),
          "if the test ran, copy the file again from the tester or export it as csv");
    }
    TimeSeries series =
        records.rows.series(records.neware.start(), Technique.CYCLING, Resolution.FINE);
    List<Warning> warnings = new ArrayList<>(records.rows.warnings());
    records.neware.warn(warnings, source.name());
    Gaps.warn(series.record(), warnings, source.name());
    return new Recording(
        source.name(),
        "Neware nda " + layout,
        "Neware",
        List.of(series),
        records.settings(version),
        warnings);
  }

  private static final class Records {
    private final String name;
    private final byte[] bytes;
    private final ByteBuffer data;
    private final Neware neware = new Neware();
    private final ByRecord temperature_K = new ByRecord();
    private final Rows rows;

    Records(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
      data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      rows = new Rows(name);
    }

    /** Records of 59 bytes; whole seconds; one capacity with the sign of the current. */
    String version8() {
      for (int at = begin(0xFF, 1, 0, 0, 0); at + 59 <= bytes.length; at += 59) {
        int record = data.getInt(at + 1);
        if (bytes[at] != 0 || record <= 0) {
          continue;
        }
        double current_A = data.getInt(at + 19) * 1e-6;
        double time_s = data.getInt(at + 11) & 0xFFFFFFFFL;
        neware.begins(data.getLong(at + 47) - time_s);
        rows.add(
            record,
            data.getInt(at + 5),
            bytes[at + 9] & 0xFF,
            neware.mode(bytes[at + 10] & 0xFF),
            Double.NaN,
            time_s,
            current_A,
            data.getInt(at + 15) * 1e-4,
            Math.signum(current_A) * data.getLong(at + 31) * 1e-6,
            Math.signum(current_A) * data.getLong(at + 39) * 1e-6,
            Double.NaN);
      }
      return "8";
    }

    /** Records of 86 bytes with the clock as seconds since 1970. */
    String version22() {
      for (int at = begin(0xAA, 0, 1, 0, 0, 0); at + 86 <= bytes.length; at += 86) {
        if (bytes[at] == DATA && data.getInt(at + 2) > 0 && bytes[at + 12] != 0) {
          neware.begins(data.getLong(at + 70) - data.getLong(at + 14) * 1e-3);
          charged(at);
        }
      }
      return Integer.toString(bytes[14]);
    }

    /** Records of 86 bytes with the clock as a date, and auxiliary records among them. */
    String version29() {
      int begin = begin(DATA, 0, 1, 0, 0, 0);
      for (int at = begin; at + 86 <= bytes.length; at += 86) {
        int tenths = data.getShort(at + 34);
        if (bytes[at] == AUXILIARY && data.getInt(at + 2) > 0 && tenths != 0) {
          temperature_K.add(data.getInt(at + 2), 273.15 + tenths * 0.1);
        }
      }
      for (int at = begin; at + 86 <= bytes.length; at += 86) {
        if (bytes[at] == DATA && data.getInt(at + 2) > 0 && bytes[at + 12] != 0) {
          neware.begins(
              data.getShort(at + 70),
              bytes[at + 72],
              bytes[at + 73],
              bytes[at + 74],
              bytes[at + 75],
              bytes[at + 76],
              data.getLong(at + 14) * 1e-3);
          charged(at);
        }
      }
      return Integer.toString(bytes[14]);
    }

    /** The fields versions 22 to 29 share. */
    private void charged(int at) {
      int record = data.getInt(at + 2);
      double count_A = neware.milliampere(data.getInt(at + 78)) * 1e-3;
      rows.add(
          record,
          data.getInt(at + 6) + 1,
          data.getShort(at + 10) & 0xFFFF,
          neware.mode(bytes[at + 12] & 0xFF),
          Double.NaN,
          data.getLong(at + 14) * 1e-3,
          data.getInt(at + 26) * count_A,
          data.getInt(at + 22) * 1e-4,
          (data.getLong(at + 38) - (double) data.getLong(at + 46)) * count_A,
          (data.getLong(at + 54) - (double) data.getLong(at + 62)) * count_A,
          temperature_K.get(record));
    }

    String version130() {
      if (bytes.length <= 1024) {
        throw cut();
      }
      return switch (bytes[1024]) {
        case 0x12 -> version130of90();
        case DATA -> version130of91();
        default ->
            throw new InputException(
                "kind " + (bytes[1024] & 0xFF) + " of Neware nda version 130 is not known",
                name,
                "export it from BTSDA as csv or xlsx");
      };
    }

    /** Records of 88 bytes, microseconds, no number of a cycle. */
    private String version130of90() {
      int begin = begin(0x12, 0x50, 0x00, 0x07, DATA, 0x81, 0x01, 0x06);
      for (int at = begin; at + 88 <= bytes.length; at += 88) {
        int record = data.getInt(at + 16);
        if (bytes[at] != 0x12 || bytes[at + 4] != DATA || record <= 0) {
          continue;
        }
        double time_s = data.getLong(at + 28) * 1e-6;
        neware.begins(data.getLong(at + 68) * 1e-6 - time_s);
        rows.add(
            record,
            1,
            bytes[at + 9] & 0xFF,
            neware.mode(bytes[at + 10] & 0xFF),
            Double.NaN,
            time_s,
            data.getFloat(at + 40) * 1e-3,
            data.getFloat(at + 36),
            (data.getFloat(at + 52) + (double) data.getFloat(at + 60)) * 1e-3,
            (data.getFloat(at + 56) + (double) data.getFloat(at + 64)) * 1e-3,
            Double.NaN);
      }
      return "130, BTS 9.0";
    }

    /** Records of 52 bytes and more from byte 1024; time since the test began. */
    private String version130of91() {
      int length = lengthOf91();
      for (int at = 1024; at + length <= bytes.length; at += length) {
        int record = data.getInt(at + 8);
        if (data.getShort(at) != data.getShort(1024) || record <= 0) {
          continue;
        }
        double time_s = unsigned(at + 12) + unsigned(at + 16) * 1e-9;
        neware.begins(unsigned(at + 44) + unsigned(at + 48) * 1e-9 - time_s);
        rows.add(
            record,
            data.getInt(at + 36) + 1,
            bytes[at + 2] & 0xFF,
            neware.mode(bytes[at + 3] & 0xFF),
            time_s,
            Double.NaN,
            data.getFloat(at + 20) * 1e-3,
            data.getFloat(at + 24),
            data.getFloat(at + 28) * 1e-3,
            data.getFloat(at + 32) * 1e-3,
            length >= 56 ? kelvin(data.getFloat(at + 52)) : Double.NaN);
      }
      return "130, BTS 9.1";
    }

    private static double kelvin(float celsius) {
      return celsius > -273 && celsius < 1000 && celsius != 0 ? 273.15 + celsius : Double.NaN;
    }

    private double unsigned(int at) {
      return data.getInt(at) & 0xFFFFFFFFL;
    }

    /** From the first record to the next: the same kind, and the record number one higher. */
    private int lengthOf91() {
      for (int length = 52; length <= 256 && 1024 + length + 12 <= bytes.length; length += 4) {
        if (data.getShort(1024 + length) == data.getShort(1024)
            && data.getInt(1024 + length + 8) == data.getInt(1032) + 1) {
          return length;
        }
      }
      return 56;
    }

    private int begin(int... mark) {
      for (int at = 15; at + mark.length <= bytes.length; at++) {
        int k = 0;
        while (k < mark.length && (bytes[at + k] & 0xFF) == mark[k]) {
          k++;
        }
        if (k == mark.length) {
          return at;
        }
      }
      throw cut();
    }

    private InputException cut() {
      return new InputException(
          "file ends before the first record",
          name,
          "copy the file again from the tester or export the test as csv");
    }

    private Map<String, String> settings(int version) {
      Map<String, String> settings = new LinkedHashMap<>();
      put(settings, "server", "BTSServer");
      put(settings, "client", "BTS Client");
      if (version == 29 && bytes.length >= 2417) {
        int mass_ug = data.getInt(152);
        if (mass_ug > 0) {
          settings.put("active_mass_mg", Double.toString(mass_ug / 1000.0));
        }
        String remarks = printable(2317, 2417);
        if (!remarks.isEmpty()) {
          settings.put("remarks", remarks);
        }
      }
      return settings;
    }

    private void put(Map<String, String> settings, String key, String mark) {
      byte[] letters = mark.getBytes(StandardCharsets.US_ASCII);
      int limit = Math.min(bytes.length, 1 << 16) - letters.length;
      for (int at = 0; at < limit; at++) {
        int k = 0;
        while (k < letters.length && bytes[at + k] == letters[k]) {
          k++;
        }
        if (k == letters.length) {
          settings.put(key, printable(at, Math.min(bytes.length, at + 50)));
          return;
        }
      }
    }

    private String printable(int from, int to) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to && bytes[i] != 0; i++) {
        if (bytes[i] >= ' ' && bytes[i] < 127) {
          text.append((char) bytes[i]);
        }
      }
      return text.toString().strip();
    }
  }
}
