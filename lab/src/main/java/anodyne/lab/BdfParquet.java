package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.TimeSeries.Resolution;
import dev.hardwood.InputFile;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.Validity;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Battery Data Format as Apache Parquet. */
final class BdfParquet implements Format {
  private static final long MOST_VALUES = 100_000_000;

  /** Held so that its level stays: the library tells which decompressor it takes. */
  private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");

  static {
    LIBRARY.setLevel(Level.WARNING);
  }

  @Override
  public String name() {
    return "BDF parquet";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("parquet");
  }

  @Override
  public boolean recognises(Source source) {
    return source.beginsWith("PAR1");
  }

  /** What is read of a file before anything is made of it. */
  private record Columns(SheetHeader header, Map<Integer, double[]> numbers, List<String> states) {}

  @Override
  public Recording read(Source source, Reading reading) {
    ParquetBounds.check(source);
    return rows(columns(source), source, reading);
  }

  private static Columns columns(Source source) {
    try (ParquetFileReader file =
        ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(source.bytes())))) {
      return columns(source, file);
    } catch (InputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // the library tells damage by many classes, RuntimeException itself among them; nothing but
      // its calls stands in this block
      throw new InputException(
          "the parquet file is damaged or packed in a way that is not known: " + reason(e),
          source.name(),
          "write it again with snappy, gzip or no compression");
    }
  }

  /** The innermost message: the library wraps it in the places it passed. */
  private static String reason(Throwable e) {
    Throwable inner = e;
    for (int i = 0; i < 10 && inner.getCause() != null; i++) {
      inner = inner.getCause();
    }
    String message = inner.getMessage();
    return message == null
        ? inner.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  private static Columns columns(Source source, ParquetFileReader file) {
    List<ColumnSchema> schema = file.getFileSchema().getColumns();
    List<String> names = schema.stream().map(ColumnSchema::name).toList();
    SheetHeader header =
        BdfColumn.header(names)
            .orElseThrow(() ->
                new InputException(
                    "the parquet file has no BDF columns of time, voltage and current",
                    source.name() + ", columns " + String.join(", ", names),
                    "name them Test Time / s, Voltage / V, Current / A"));
    long rowCount = file.getFileMetaData().numRows();
    if (rowCount < 0 || rowCount > MOST_VALUES / header.columns().size()) {
      throw new InputException(
          "the parquet file declares " + rowCount + " rows", source.name(), "split the test");
    }
    Map<Integer, double[]> numbers = new LinkedHashMap<>();
    String[] states = new String[0];
    for (Map.Entry<SheetQuantity, Integer> column : header.columns().entrySet()) {
      if (column.getKey() == SheetQuantity.STATE) {
        states = texts(file, column.getValue());
      } else {
        numbers.put(column.getValue(), numbers(file, column.getValue()));
      }
    }
    return new Columns(header, numbers, Arrays.asList(states));
  }

  private Recording rows(Columns columns, Source source, Reading reading) {
    int n = columns.numbers().values().stream().mapToInt(values -> values.length).min().orElse(0);
    if (n == 0) {
      throw new InputException("the parquet file has no rows", source.name(), "export it again");
    }
    BdfRows rows = new BdfRows(source.name(), columns.header(), reading);
    for (int i = 0; i < n; i++) {
      rows.begin();
      for (Map.Entry<Integer, double[]> column : columns.numbers().entrySet()) {
        rows.number(column.getKey(), column.getValue()[i]);
      }
      if (i < columns.states().size()) {
        rows.text(columns.header().column(SheetQuantity.STATE), columns.states().get(i));
      }
      rows.end();
    }
    return rows.recording(name(), Resolution.FINE, Map.of(), List.of());
  }

  private static double[] numbers(ParquetFileReader file, int column) {
    double[] all = new double[1024];
    int n = 0;
    try (ColumnReader reader = file.columnReader(column)) {
      PhysicalType type = reader.getColumnSchema().type();
      while (reader.nextBatch()) {
        int count = reader.getValueCount();
        if (n + count > all.length) {
          all = Arrays.copyOf(all, Math.max(n + count, n + (n >> 1)));
        }
        Validity validity = reader.getLeafValidity();
        double[] batch = batch(reader, type, count);
        for (int i = 0; i < count; i++) {
          all[n + i] = validity.isNull(i) ? Double.NaN : batch[i];
        }
        n += count;
      }
    }
    return Arrays.copyOf(all, n);
  }

  private static double[] batch(ColumnReader reader, PhysicalType type, int count) {
    double[] values = new double[count];
    switch (type) {
      case DOUBLE -> System.arraycopy(reader.getDoubles(), 0, values, 0, count);
      case FLOAT -> {
        float[] source = reader.getFloats();
        for (int i = 0; i < count; i++) {
          values[i] = source[i];
        }
      }
      case INT32 -> {
        int[] source = reader.getInts();
        for (int i = 0; i < count; i++) {
          values[i] = source[i];
        }
      }
      case INT64 -> {
        long[] source = reader.getLongs();
        for (int i = 0; i < count; i++) {
          values[i] = source[i];
        }
      }
      case BYTE_ARRAY -> {
        String[] source = reader.getStrings();
        for (int i = 0; i < count; i++) {
          values[i] = source[i] == null ? Double.NaN : SheetNumbers.number(source[i].strip());
        }
      }
      case BOOLEAN, INT96, FIXED_LEN_BYTE_ARRAY -> Arrays.fill(values, Double.NaN);
    }
    return values;
  }

  private static String[] texts(ParquetFileReader file, int column) {
    String[] all = new String[1024];
    int n = 0;
    try (ColumnReader reader = file.columnReader(column)) {
      if (reader.getColumnSchema().type() != PhysicalType.BYTE_ARRAY) {
        return new String[0];
      }
      while (reader.nextBatch()) {
        int count = reader.getValueCount();
        String[] batch = reader.getStrings();
        Validity validity = reader.getLeafValidity();
        if (n + count > all.length) {
          all = Arrays.copyOf(all, Math.max(n + count, n + (n >> 1)));
        }
        for (int i = 0; i < count; i++) {
          all[n + i] = validity.isNull(i) ? "" : batch[i];
        }
        n += count;
      }
    }
    return Arrays.copyOf(all, n);
  }
}
