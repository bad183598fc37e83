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
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
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

  @Override
  public Recording read(Source source, Reading reading) {
    ParquetBounds.check(source);
    FutureTask<Recording> task = new FutureTask<>(() -> opened(source, reading));
    task.run();
    if (task.state() == Future.State.SUCCESS) {
      return task.resultNow();
    }
    throw told(task.exceptionNow(), source);
  }

  private Recording opened(Source source, Reading reading) throws IOException {
    try (ParquetFileReader file =
        ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(source.bytes())))) {
      return read(source, file, reading);
    }
  }

  /**
   * What is told of a failure: of the library's, that the file is damaged. What the library finds
   * in a page it tells by the class RuntimeException itself, so that only the class tells it from
   * our own mistakes, which stay as they are.
   */
  private static RuntimeException told(Throwable failure, Source source) {
    boolean damage =
        switch (failure) {
          case IOException _ -> true;
          case UncheckedIOException _ -> true;
          case IllegalArgumentException _ -> true;
          case IllegalStateException _ -> true;
          case IndexOutOfBoundsException _ -> true;
          case BufferUnderflowException _ -> true;
          case NegativeArraySizeException _ -> true;
          case ArithmeticException _ -> true;
          case ClassCastException _ -> true;
          case NullPointerException _ -> true;
          case UnsupportedOperationException _ -> true;
          default -> failure.getClass().equals(RuntimeException.class);
        };
    return switch (failure) {
      case InputException message -> message;
      case Throwable _ when damage ->
          new InputException(
              "the parquet file is damaged or packed in a way that is not known: "
                  + reason(failure),
              source.name(),
              "write it again with snappy, gzip or no compression");
      case Error error -> throw error;
      case RuntimeException mistake -> mistake;
      default -> new IllegalStateException(failure);
    };
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

  private Recording read(Source source, ParquetFileReader file, Reading reading) {
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
    int n = numbers.values().stream().mapToInt(values -> values.length).min().orElse(0);
    if (n == 0) {
      throw new InputException("the parquet file has no rows", source.name(), "export it again");
    }
    BdfRows rows = new BdfRows(source.name(), header, reading);
    for (int i = 0; i < n; i++) {
      rows.begin();
      for (Map.Entry<Integer, double[]> column : numbers.entrySet()) {
        rows.number(column.getKey(), column.getValue()[i]);
      }
      if (i < states.length) {
        rows.text(header.column(SheetQuantity.STATE), states[i]);
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
