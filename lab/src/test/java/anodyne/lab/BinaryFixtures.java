package anodyne.lab;

import io.github.spannm.jackcess.ColumnBuilder;
import io.github.spannm.jackcess.DataType;
import io.github.spannm.jackcess.Database;
import io.github.spannm.jackcess.DatabaseBuilder;
import io.github.spannm.jackcess.Table;
import io.github.spannm.jackcess.TableBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files of binary formats written from their layouts: a test of a rest, a charge and a discharge of
 * {@link #ROWS} rows each, 10 s apart, at 1 mA, from 2 V upwards by 1 mV a row.
 */
final class BinaryFixtures {
  static final int ROWS = 20;
  static final double CURRENT_A = 1e-3;

  private BinaryFixtures() {}

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] bytes(ByteBuffer b) {
    byte[] all = new byte[b.capacity()];
    b.get(0, all);
    return all;
  }

  private static ByteBuffer neware(int version, int size) {
    ByteBuffer b = buffer(size);
    b.put("NEWARE".getBytes(StandardCharsets.US_ASCII));
    b.put(14, (byte) version);
    return b;
  }

  static int step(int i, int rows) {
    return i / rows;
  }

  static double sign(int i, int rows) {
    int step = step(i, rows);
    return step == 0 ? 0 : step == 1 ? 1 : -1;
  }

  static int type(int i, int rows) {
    int step = step(i, rows);
    return step == 0 ? 4 : step == 1 ? 1 : 2;
  }

  /** Time within the step. */
  static int time_s(int i, int rows) {
    return 10 * (i % rows);
  }

  static byte[] nda8() {
    ByteBuffer b = neware(8, 2000 + 59 * (3 * ROWS + 1));
    b.position(2000);
    b.put((byte) 0xFF).putInt(1);
    for (int i = 0; i < 3 * ROWS; i++) {
      int at = 2000 + 59 * (i + 1);
      b.put(at, (byte) 0).putInt(at + 1, i + 1).putInt(at + 5, 1);
      b.put(at + 9, (byte) (step(i, ROWS) + 1)).put(at + 10, (byte) type(i, ROWS));
      b.putInt(at + 11, time_s(i, ROWS)).putInt(at + 15, 20_000 + 10 * i);
      b.putInt(at + 19, (int) (1000 * sign(i, ROWS)));
      b.putLong(at + 31, 1000L * time_s(i, ROWS) * Math.abs((int) sign(i, ROWS)));
      b.putLong(at + 47, 1_600_000_000L + 10L * i);
    }
    return bytes(b);
  }

  /** Versions 22 and 23, 26 and 29. */
  static byte[] nda(int version) {
    boolean dated = version >= 26;
    ByteBuffer b = neware(version, 3000 + 86 * (3 * ROWS * 2 + 1));
    b.position(3000 - 4);
    b.putInt(0).put((byte) (dated ? 0x55 : 0xAA)).put((byte) 0).putInt(1);
    int at = 3000;
    if (!dated) {
      at += 86;
    }
    for (int i = 0; i < 3 * ROWS; i++) {
      charged(b, at, i);
      if (dated) {
        b.putShort(at + 70, (short) 2021).put(at + 72, (byte) 3).put(at + 73, (byte) 4);
        b.put(at + 74, (byte) 12).put(at + 75, (byte) (i / 6)).put(at + 76, (byte) (i % 6 * 10));
        at += 86;
        b.put(at, (byte) 0x65).put(at + 1, (byte) 1).putInt(at + 2, i + 1);
        b.putShort(at + 34, (short) 251);
      } else {
        b.putLong(at + 70, 1_600_000_000L + 10L * i);
      }
      at += 86;
    }
    return bytes(b);
  }

  private static void charged(ByteBuffer b, int at, int i) {
    b.put(at, (byte) 0x55).put(at + 1, (byte) 0).putInt(at + 2, i + 1).putInt(at + 6, 0);
    b.putShort(at + 10, (short) (step(i, ROWS) + 1)).put(at + 12, (byte) type(i, ROWS));
    b.putLong(at + 14, 1000L * time_s(i, ROWS)).putInt(at + 22, 20_000 + 10 * i);
    b.putInt(at + 26, (int) (1000 * sign(i, ROWS)));
    long counts = 1000L * time_s(i, ROWS);
    b.putLong(at + 38, sign(i, ROWS) > 0 ? counts : 0);
    b.putLong(at + 46, sign(i, ROWS) < 0 ? counts : 0);
    b.putInt(at + 78, 50);
  }

  static byte[] nda130of90() {
    ByteBuffer b = neware(130, 1024 + 88 * 3 * ROWS);
    for (int i = 0; i < 3 * ROWS; i++) {
      int at = 1024 + 88 * i;
      b.position(at);
      b.put(new byte[] {0x12, 0x50, 0, 7, 0x55, (byte) 0x81, 1, 6});
      b.put(at + 9, (byte) (step(i, ROWS) + 1)).put(at + 10, (byte) type(i, ROWS));
      b.putInt(at + 16, i + 1).putLong(at + 28, 1_000_000L * time_s(i, ROWS));
      b.putFloat(at + 36, 2 + i * 1e-3f).putFloat(at + 40, (float) sign(i, ROWS));
      float charge = (float) (sign(i, ROWS) * time_s(i, ROWS));
      b.putFloat(at + (charge > 0 ? 52 : 60), charge);
      b.putLong(at + 68, 1_600_000_000_000_000L + 10_000_000L * i);
    }
    return bytes(b);
  }

  static byte[] nda130of91(int rows) {
    ByteBuffer b = neware(130, 1024 + 56 * 3 * rows);
    for (int i = 0; i < 3 * rows; i++) {
      int at = 1024 + 56 * i;
      int total_s = 10 * (i - step(i, rows));
      b.put(at, (byte) 0x55).put(at + 1, (byte) 7).put(at + 2, (byte) (step(i, rows) + 1));
      b.put(at + 3, (byte) type(i, rows)).putInt(at + 8, i + 1).putInt(at + 12, total_s);
      b.putFloat(at + 20, (float) sign(i, rows)).putFloat(at + 24, 2 + i * 1e-3f);
      b.putFloat(at + 28, (float) (sign(i, rows) * time_s(i, rows)));
      b.putInt(at + 44, 1_600_000_000 + total_s).putFloat(at + 52, 25.1f);
    }
    return bytes(b);
  }

  private static byte[] pages(int version, int kind, int size, int records, Filler filler) {
    int page = version == 2 ? 512 : 4096;
    int first = version == 2 ? 5 : 132;
    int each = (page - first - 1) / size;
    ByteBuffer b = buffer(page * (1 + (records + each - 1) / each));
    b.put(0, (byte) kind).put(2, (byte) version);
    for (int i = 0; i < records; i++) {
      int begin = page * (1 + i / each);
      int slot = i % each;
      if (version != 2) {
        int bits = begin + 4 + slot / 8;
        b.put(bits, (byte) (b.get(bits) | 1 << (slot % 8)));
      }
      filler.fill(b, begin + first + slot * size, i);
    }
    return bytes(b);
  }

  private interface Filler {
    void fill(ByteBuffer b, int at, int i);
  }

  /** Version 2 or 5 of the parts, with everything in each row. */
  static byte[] ndaxWhole(int version) {
    int shift = version == 2 ? 8 : 1;
    byte[] data =
        pages(
            version,
            1,
            version == 2 ? 94 : 87,
            3 * ROWS,
            (b, begin, i) -> {
              int at = begin + shift;
              b.putInt(at, i + 1).put(at + 8, (byte) (step(i, ROWS) + 1));
              b.put(at + 9, (byte) type(i, ROWS)).putLong(at + 15, 1000L * time_s(i, ROWS));
              b.putInt(at + 23, 20_000 + 10 * i).putInt(at + 27, (int) (1000 * sign(i, ROWS)));
              b.putLong(at + (sign(i, ROWS) > 0 ? 35 : 43), 1000L * time_s(i, ROWS) * type01(i));
              b.putShort(at + 67, (short) 2021).put(at + 69, (byte) 3).put(at + 70, (byte) 4);
              b.putInt(at + 74, 50);
            });
    return zip(Map.of("data.ndc", data));
  }

  private static int type01(int i) {
    return sign(i, ROWS) == 0 ? 0 : 1;
  }

  /** Versions 11, 14, 16, 17: every fifth row of a step has a time. */
  static byte[] ndaxJoined(int version, int rows) {
    boolean ampere = version == 14 || version == 17;
    Map<String, byte[]> parts = new TreeMap<>();
    parts.put(
        "data.ndc",
        pages(
            version,
            1,
            8,
            3 * rows,
            (b, at, i) ->
                b.putFloat(at, (float) ((2 + i * 1e-3) * (ampere ? 1 : 1e4)))
                    .putFloat(at + 4, (float) (sign(i, rows) * (ampere ? 1e-3 : 1)))));
    int infos = (rows + 4) / 5;
    parts.put(
        "data_runInfo.ndc",
        pages(
            version,
            18,
            version == 11 ? 47 : version == 14 ? 55 : 100,
            3 * infos,
            (b, at, k) -> {
              int i = k / infos * rows + 5 * (k % infos);
              float charge = (float) (time_s(i, rows) * (ampere ? 1e-3 / 3600 : 1));
              b.putInt(at, 1000 * time_s(i, rows));
              b.putFloat(at + 5, sign(i, rows) > 0 ? charge : 0);
              b.putFloat(at + 9, sign(i, rows) < 0 ? charge : 0);
              b.putInt(at + 29, 10_000).putInt(at + 33, 1_600_000_000 + 10 * i);
              b.putInt(at + 37, step(i, rows) + 1).putInt(at + 41, i + 1);
            }));
    parts.put(
        "data_step.ndc",
        pages(
            version,
            7,
            version <= 14 ? 37 : 100,
            3,
            (b, at, i) ->
                b.putInt(at + 4, i + 1)
                    .put(at + 24, (byte) (i == 0 ? 4 : i))
                    .putInt(at + 33, i * rows + 1)));
    parts.put(
        "TestInfo.xml",
        "<root><Aux1 AuxID=\"1\" ChlType=\"103\" /></root>".getBytes(StandardCharsets.US_ASCII));
    parts.put(
        "data_AUX_1_1_1.ndc",
        pages(
            version,
            5,
            ampere ? 4 : 7,
            3 * rows,
            (b, at, i) -> {
              if (ampere) {
                b.putFloat(at, 25.1f);
              } else {
                b.put(at, (byte) 0x65).putShort(at + 5, (short) 251);
              }
            }));
    return zip(parts);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void module(
      ByteArrayOutputStream out, String name, int version, boolean recent, byte[] content) {
    ByteBuffer b = buffer(6 + (recent ? 59 : 51));
    b.put("MODULE".getBytes(StandardCharsets.US_ASCII));
    b.put(String.format("%-10s%-25s", name, name).getBytes(StandardCharsets.US_ASCII));
    if (recent) {
      b.putInt(-1);
    }
    b.putInt(content.length).putInt(version);
    out.writeBytes(bytes(b));
    out.writeBytes(content);
  }

  /**
   * A file of EC-Lab.
   *
   * @param version of the points
   * @param recent whether as by EC-Lab 11.50 and later
   * @param ids numbers of columns
   * @param point bytes of a point
   */
  static byte[] mpr(
      int version,
      boolean recent,
      int technique,
      int[] ids,
      int point,
      int rows,
      RowFiller filler) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] head = new byte[52];
    java.util.Arrays.fill(head, 0, 48, (byte) ' ');
    byte[] magic = "BIO-LOGIC MODULAR FILE\u001a".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(magic, 0, head, 0, magic.length);
    out.writeBytes(head);
    byte[] set = new byte[700];
    set[0] = (byte) technique;
    module(out, "VMP Set", 0, recent, set);
    int first = version == 3 ? 406 : version == 2 ? 405 : recent ? 1007 : 100;
    ByteBuffer b = buffer(first + point * rows);
    b.putInt(rows).put((byte) ids.length);
    for (int id : ids) {
      if (version == 0 && !recent) {
        b.put((byte) id);
      } else {
        b.putShort(version == 0 ? Short.reverseBytes((short) id) : (short) id);
      }
    }
    for (int i = 0; i < rows; i++) {
      b.position(first + point * i);
      filler.fill(b, i);
    }
    module(out, "VMP data", version, recent, bytes(b));
    ByteBuffer log = buffer(700);
    log.putDouble(585, 44_197.5);
    module(out, "VMP LOG", 0, recent, bytes(log));
    return out.toByteArray();
  }

  /** Writes a point. */
  interface RowFiller {
    void fill(ByteBuffer b, int i);
  }

  static byte[] gcpl(int version, boolean recent) {
    return mpr(
        version,
        recent,
        4,
        new int[] {1, 2, 131, 4, 6, 11, 13},
        31,
        3 * ROWS,
        (b, i) -> {
          double total_C =
              sign(i, ROWS) > 0
                  ? time_s(i, ROWS) * 1e-3
                  : i < ROWS ? 0 : (10 * (ROWS - 1) - time_s(i, ROWS)) * 1e-3;
          b.put((byte) (sign(i, ROWS) == 0 ? 3 : 1)).putShort((short) step(i, ROWS));
          b.putDouble(10.0 * (i - step(i, ROWS))).putFloat(2 + i * 1e-3f);
          b.putDouble(sign(i, ROWS)).putDouble(total_C / 3.6);
        });
  }

  /** A resistor of 10 ohm in series with 1 mF, with an unknown column in the middle. */
  static byte[] peis(int unknownBytes) {
    return mpr(
        3,
        false,
        0x1D,
        new int[] {32, 37, 60_000, 38, 4},
        20 + unknownBytes,
        2 * ROWS,
        (b, i) -> {
          double f = 1e4 * Math.pow(10, -(i % ROWS) * 0.25);
          b.putFloat((float) f).putFloat(10).put(new byte[unknownBytes]);
          b.putFloat((float) (1 / (2 * Math.PI * f * 1e-3))).putDouble(i);
        });
  }

  /** A channel whose counts are worth {@code scale} times those of 5 V, 10 mA. */
  static byte[] cex(double scale) {
    ByteBuffer b = buffer(64 + 32 + 64 + 3 * 16 + 3 * ROWS * 16);
    b.put(new byte[] {0x10, 0x11, 9, (byte) 0x88}).put(8, (byte) 4).put(9, (byte) 2);
    b.putInt(16, 1_600_000_000).position(64);
    b.putInt(0xFFFFAAAA).putShort((short) 0xAA).putShort((short) 64).putLong(0);
    b.position(b.position() + 64);
    b.putInt(0xFFFFBBBB).putInt(0).putLong(0);
    for (int i = 0; i < 3 * ROWS; i++) {
      if (i % ROWS == 0) {
        b.putInt(0xFFFFCCCD).putShort((short) 0x22).putShort((short) (0x8000 | step(i, ROWS) + 1));
        b.put((byte) (i < ROWS ? 0x70 : i < 2 * ROWS ? 3 : 2)).put(new byte[3]).putInt(0);
      }
      double charge_Ah = Math.abs(sign(i, ROWS)) * 1e-3 * time_s(i, ROWS) / 3600;
      b.putInt(1000 * (i - step(i, ROWS)));
      b.putShort((short) Math.round(2.0 / (0.155e-3 * scale)));
      b.putShort((short) Math.round(sign(i, ROWS) * 1e-3 / (0.31e-6 * scale)));
      b.putFloat((float) charge_Ah).putFloat((float) (2 * charge_Ah));
    }
    return bytes(b);
  }

  /** A pattern of {@link #ROWS} points from 10 degrees by 0.02, intensity 100 plus the number. */
  static byte[] raw(int version) {
    ByteBuffer b = buffer(4096);
    int at;
    switch (version) {
      case 1 -> {
        b.put("RAW ".getBytes(StandardCharsets.US_ASCII));
        b.putInt(4, ROWS).putFloat(8, 1.5f).putFloat(12, 0.02f).putFloat(24, 10);
        b.putFloat(72, 1.5406f);
        at = 156;
      }
      case 2 -> {
        b.put("RAW2".getBytes(StandardCharsets.US_ASCII)).putShort((short) 1).position(168);
        b.put("04-Mar-2021 12:30:00".getBytes(StandardCharsets.US_ASCII));
        b.putFloat(190, 1.5406f).putShort(256, (short) 48).putShort(258, (short) ROWS);
        b.putFloat(264, 1.5f).putFloat(268, 0.02f).putFloat(272, 10);
        at = 304;
      }
      case 3 -> {
        b.put("RAW1.01".getBytes(StandardCharsets.US_ASCII)).putInt(12, 1).position(16);
        b.put("03/04/2021".getBytes(StandardCharsets.US_ASCII));
        b.put("12:30:00".getBytes(StandardCharsets.US_ASCII));
        b.putDouble(624, 1.5406).putInt(712, 304).putInt(716, ROWS).putDouble(728, 10);
        b.putDouble(712 + 176, 0.02).putFloat(712 + 192, 1.5f).putInt(712 + 256, 40);
        at = 712 + 304 + 40;
      }
      default -> {
        b.put("RAW4.00".getBytes(StandardCharsets.US_ASCII)).position(12);
        b.put("03/04/2021".getBytes(StandardCharsets.US_ASCII)).position(24);
        b.put("12:30:00".getBytes(StandardCharsets.US_ASCII));
        b.putInt(61, 10).putInt(65, 44).putInt(105, 160).position(105 + 32);
        b.put("Locked Coupled".getBytes(StandardCharsets.US_ASCII));
        b.putDouble(105 + 72, 10).putDouble(105 + 80, 0.02).putInt(105 + 88, ROWS);
        b.putFloat(105 + 92, 1.5f).putDouble(105 + 112, 1.5406).putInt(105 + 136, 8);
        at = 105 + 160;
      }
    }
    int stride = version == 4 ? 8 : 4;
    for (int i = 0; i < ROWS; i++) {
      b.putFloat(at + stride * i, 100 + i);
    }
    return java.util.Arrays.copyOf(bytes(b), at + stride * ROWS);
  }

  /** An Access database; rows stand in reverse, counters never begin anew. */
  static byte[] res(int rows) {
    try {
      Path file = Files.createTempFile("anodyne", ".res");
      Files.delete(file);
      try {
        write(file, rows);
        return Files.readAllBytes(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, int rows) throws IOException {
    try (Database database =
        new DatabaseBuilder()
            .withPath(file)
            .withFileFormat(Database.FileFormat.V2000)
            .withAutoSync(false)
            .create()) {
      TableBuilder builder = new TableBuilder("Channel_Normal_Table");
      for (String whole : new String[] {"Test_ID", "Data_Point", "Step_Index", "Cycle_Index"}) {
        builder.addColumn(new ColumnBuilder(whole, DataType.LONG));
      }
      for (String number :
          new String[] {
            "Test_Time",
            "Step_Time",
            "Current",
            "Voltage",
            "Charge_Capacity",
            "Discharge_Capacity",
            "Charge_Energy",
            "Discharge_Energy"
          }) {
        builder.addColumn(new ColumnBuilder(number, DataType.DOUBLE));
      }
      Table table = builder.toTable(database);
      for (int i = 3 * rows - 1; i >= 0; i--) {
        double charged = sign(i, rows) > 0 ? time_s(i, rows) : i < rows ? 0 : 10.0 * (rows - 1);
        double discharged = sign(i, rows) < 0 ? time_s(i, rows) : 0;
        table.addRow(
            1,
            i + 1,
            step(i, rows) + 1,
            1,
            10.0 * (i - step(i, rows)),
            (double) time_s(i, rows),
            sign(i, rows) * 1e-3,
            2 + i * 1e-3,
            charged * 1e-3 / 3600,
            discharged * 1e-3 / 3600,
            charged * 2e-3 / 3600,
            discharged * 2e-3 / 3600);
      }
      Table tests =
          new TableBuilder("Global_Table")
              .addColumn(new ColumnBuilder("Test_ID", DataType.LONG))
              .addColumn(new ColumnBuilder("Test_Name", DataType.TEXT))
              .addColumn(new ColumnBuilder("Start_DateTime", DataType.DOUBLE))
              .addColumn(new ColumnBuilder("MASS", DataType.DOUBLE))
              .toTable(database);
      tests.addRow(1, "a test", 44_197.5, 2e-3);
    }
  }
}
