import io.github.spannm.jackcess.ColumnBuilder;
import io.github.spannm.jackcess.DataType;
import io.github.spannm.jackcess.Database;
import io.github.spannm.jackcess.DatabaseBuilder;
import io.github.spannm.jackcess.Table;
import io.github.spannm.jackcess.TableBuilder;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes large files of cyclers: cycles of {@value #PER_CYCLE} rows at 1 mA, 10 s apart, charge
 * first, with noise of 0.1 mV. Arguments: format (nda, ndax, res, xlsx, csv), rows, file.
 */
final class LargeFiles {
  private static final int PER_CYCLE = 1400;
  private static final int PER_STEP = PER_CYCLE / 2;
  private static final int INTERVAL_S = 10;
  private static final int START_S = 1_600_000_000;
  private static final double CURRENT_A = 1e-3;

  private final SplittableRandom random = new SplittableRandom(7);

  public static void main(String[] args) throws IOException {
    int rows = Integer.parseInt(args[1]);
    Path file = Path.of(args[2]);
    LargeFiles files = new LargeFiles();
    switch (args[0]) {
      case "nda" -> files.nda(rows, file);
      case "ndax" -> files.ndax(rows, file);
      case "res" -> files.res(rows, file);
      case "xlsx" -> files.xlsx(rows, file);
      case "csv" -> files.csv(rows, file);
      default -> throw new IllegalArgumentException("no such format " + args[0]);
    }
  }

  private static int step(int row) {
    return row / PER_STEP;
  }

  private static int cycle(int row) {
    return row / PER_CYCLE + 1;
  }

  private static int sign(int row) {
    return step(row) % 2 == 0 ? 1 : -1;
  }

  private static int inStep_s(int row) {
    return INTERVAL_S * (row % PER_STEP);
  }

  private static int time_s(int row) {
    return INTERVAL_S * row;
  }

  private static double charge_Ah(int row) {
    return CURRENT_A * inStep_s(row) / 3600;
  }

  /** Two plateaus on a slope; falls on discharge. */
  private double voltage_V(int row) {
    double share = (row % PER_STEP) / (double) PER_STEP;
    double filled = sign(row) > 0 ? share : 1 - share;
    double smooth =
        1 + filled + 0.3 * Math.tanh(20 * (filled - 0.3)) + 0.3 * Math.tanh(20 * (filled - 0.7));
    return smooth + 0.03 * sign(row) + 2e-4 * (random.nextDouble() - 0.5);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Version 130 of BTS 9.1: records of 56 bytes. */
  private void nda(int rows, Path file) throws IOException {
    ByteBuffer b = buffer(1024 + 56 * rows);
    b.put("NEWARE".getBytes(StandardCharsets.US_ASCII)).put(14, (byte) 130);
    for (int i = 0; i < rows; i++) {
      int at = 1024 + 56 * i;
      b.put(at, (byte) 0x55).put(at + 1, (byte) 7).put(at + 2, (byte) (step(i) % 250 + 1));
      b.put(at + 3, (byte) (sign(i) > 0 ? 1 : 2)).putInt(at + 8, i + 1).putInt(at + 12, time_s(i));
      b.putFloat(at + 20, (float) (1e3 * CURRENT_A * sign(i)))
          .putFloat(at + 24, (float) voltage_V(i));
      b.putFloat(at + 28, (float) (sign(i) * charge_Ah(i) * 3.6e6));
      b.putFloat(at + 32, (float) (sign(i) * charge_Ah(i) * 7.2e6)).putInt(at + 36, cycle(i) - 1);
      b.putInt(at + 44, START_S + time_s(i)).putFloat(at + 52, 25.1f);
    }
    Files.write(file, b.array());
  }

  /** Parts of version 17: a time for every fifth row. */
  private void ndax(int rows, Path file) throws IOException {
    ByteBuffer data = pages(1, 8, rows);
    ByteBuffer info = pages(18, 100, (rows + 4) / 5);
    ByteBuffer steps = pages(7, 100, step(rows - 1) + 1);
    ByteBuffer temperature = pages(5, 4, rows);
    for (int i = 0; i < rows; i++) {
      int at = place(data, 8, i);
      data.putFloat(at, (float) voltage_V(i)).putFloat(at + 4, (float) (CURRENT_A * sign(i)));
      temperature.putFloat(place(temperature, 4, i), 25.1f);
      if (i % 5 == 0) {
        int known = place(info, 100, i / 5);
        info.putInt(known, 1000 * inStep_s(i)).putInt(known + 29, 1000 * INTERVAL_S);
        info.putFloat(known + (sign(i) > 0 ? 5 : 9), (float) charge_Ah(i));
        info.putInt(known + 33, START_S + time_s(i)).putInt(known + 37, step(i) + 1);
        info.putInt(known + 41, i + 1);
      }
      if (i % PER_STEP == 0) {
        int begin = place(steps, 100, step(i));
        steps.putInt(begin, cycle(i) - 1).putInt(begin + 4, step(i) + 1);
        steps.put(begin + 24, (byte) (sign(i) > 0 ? 1 : 2)).putInt(begin + 33, i + 1);
      }
    }
    try (ZipOutputStream zip = zip(file)) {
      part(zip, "data.ndc", data.array());
      part(zip, "data_runInfo.ndc", info.array());
      part(zip, "data_step.ndc", steps.array());
      part(zip, "data_AUX_1_1_1.ndc", temperature.array());
      part(
          zip,
          "TestInfo.xml",
          "<root><Aux1 AuxID=\"1\" ChlType=\"103\" /></root>".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static ByteBuffer pages(int kind, int size, int records) {
    int each = (4096 - 133) / size;
    return buffer(4096 * (1 + (records + each - 1) / each)).put(0, (byte) kind).put(2, (byte) 17);
  }

  /** Where a record begins, marked as taken. */
  private static int place(ByteBuffer part, int size, int record) {
    int each = (4096 - 133) / size;
    int page = 4096 * (1 + record / each);
    int slot = record % each;
    int bits = page + 4 + slot / 8;
    part.put(bits, (byte) (part.get(bits) | 1 << slot % 8));
    return page + 132 + slot * size;
  }

  private static ZipOutputStream zip(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    return zip;
  }

  private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
  }

  /** Columns of a result file of Arbin, 150 bytes a row. */
  private void res(int rows, Path file) throws IOException {
    Files.deleteIfExists(file);
    DatabaseBuilder builder =
        new DatabaseBuilder()
            .withPath(file)
            .withFileFormat(Database.FileFormat.V2000)
            .withAutoSync(false);
    try (Database database = builder.create()) {
      TableBuilder columns = new TableBuilder("Channel_Normal_Table");
      for (String name : new String[] {"Test_ID", "Data_Point", "Step_Index", "Cycle_Index"}) {
        columns.addColumn(new ColumnBuilder(name, DataType.LONG));
      }
      for (String name :
          ("Test_Time Step_Time DateTime Current Voltage Charge_Capacity Discharge_Capacity"
                  + " Charge_Energy Discharge_Energy dV/dt Internal_Resistance AC_Impedance"
                  + " ACI_Phase_Angle")
              .split(" ")) {
        columns.addColumn(new ColumnBuilder(name, DataType.DOUBLE));
      }
      Table table = columns.toTable(database);
      for (int i = 0; i < rows; i++) {
        double charged = sign(i) > 0 ? charge_Ah(i) : CURRENT_A * INTERVAL_S * PER_STEP / 3600;
        double discharged = sign(i) < 0 ? charge_Ah(i) : 0;
        table.addRow(
            1,
            i + 1,
            sign(i) > 0 ? 1 : 2,
            cycle(i),
            (double) time_s(i),
            (double) inStep_s(i),
            44_197.5 + time_s(i) / 86_400.0,
            CURRENT_A * sign(i),
            voltage_V(i),
            charged,
            discharged,
            2 * charged,
            2 * discharged,
            0.0,
            12.5,
            0.0,
            0.0);
      }
      Table tests =
          new TableBuilder("Global_Table")
              .addColumn(new ColumnBuilder("Test_ID", DataType.LONG))
              .addColumn(new ColumnBuilder("Test_Name", DataType.TEXT))
              .addColumn(new ColumnBuilder("Start_DateTime", DataType.DOUBLE))
              .addColumn(new ColumnBuilder("MASS", DataType.DOUBLE))
              .toTable(database);
      tests.addRow(1, "a long test", 44_197.5, 2e-3);
    }
  }

  /** A record sheet with six columns of auxiliary channels. */
  private void xlsx(int rows, Path file) throws IOException {
    String[] heads = {
      "DataPoint",
      "Cycle Index",
      "Step Index",
      "Step Type",
      "Time(s)",
      "Total Time(s)",
      "Current(A)",
      "Voltage(V)",
      "Capacity(Ah)",
      "Energy(Wh)",
      "Aux 1",
      "Aux 2",
      "Aux 3",
      "Aux 4",
      "Aux 5",
      "Aux 6"
    };
    try (ZipOutputStream zip = zip(file)) {
      part(
          zip,
          "[Content_Types].xml",
          ascii(
              """
              <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>\
              """));
      part(
          zip,
          "_rels/.rels",
          ascii(
              """
              <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>\
              """));
      part(
          zip,
          "xl/workbook.xml",
          ascii(
              """
              <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="record" sheetId="1" r:id="rId1"/></sheets></workbook>\
              """));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          ascii(
              """
              <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>\
              """));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      Writer out =
          new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.US_ASCII), 1 << 16);
      out.write(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
              + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
              + " r=\"1\">");
      for (int c = 0; c < heads.length; c++) {
        text(out, c, 1, heads[c]);
      }
      out.write("</row>");
      for (int i = 0; i < rows; i++) {
        out.write("<row r=\"" + (i + 2) + "\">");
        double[] values = {
          i + 1,
          cycle(i),
          sign(i) > 0 ? 1 : 2,
          0,
          inStep_s(i),
          time_s(i),
          CURRENT_A * sign(i),
          voltage_V(i),
          charge_Ah(i),
          2 * charge_Ah(i)
        };
        for (int c = 0; c < heads.length; c++) {
          if (c == 3) {
            text(out, c, i + 2, sign(i) > 0 ? "CC Chg" : "CC DChg");
          } else {
            double value = c < values.length ? values[c] : 25 + random.nextDouble();
            String digits =
                value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
            out.write("<c r=\"" + (char) ('A' + c) + (i + 2) + "\"><v>" + digits + "</v></c>");
          }
        }
        out.write("</row>");
      }
      out.write("</sheetData></worksheet>");
      out.flush();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void text(Writer out, int column, int row, String text) throws IOException {
    out.write(
        "<c r=\""
            + (char) ('A' + column)
            + row
            + "\" t=\"inlineStr\"><is><t>"
            + text
            + "</t></is></c>");
  }

  /** Columns of the battery data format. */
  private void csv(int rows, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(
          "Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Step Index / 1,Step Time / s\n");
      for (int i = 0; i < rows; i++) {
        out.write(
            String.format(
                Locale.ROOT,
                "%d,%.5f,%.6f,%d,%d,%d%n",
                time_s(i),
                voltage_V(i),
                CURRENT_A * sign(i),
                cycle(i),
                sign(i) > 0 ? 1 : 2,
                inStep_s(i)));
      }
    }
  }
}
