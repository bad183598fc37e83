package anodyne.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.zip.GZIPOutputStream;

/**
 * A flat table as an Apache Parquet file: one row group, required columns, plain encoding, gzip
 * (Apache Parquet format 2.10, parquet.thrift; metadata in Thrift's compact protocol).
 */
final class ParquetTable {
  private static final int PAGE_ROWS = 100_000;
  private static final int INT32 = 1;
  private static final int DOUBLE = 5;
  private static final int BYTE_ARRAY = 6;
  private static final int GZIP = 2;
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private record Column(String name, int type, long offset, long unpacked, long packed) {}

  private interface Page {
    void write(ByteBuffer into, int row);
  }

  private final int rows;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Column> columns = new ArrayList<>();

  ParquetTable(int rows) {
    this.rows = rows;
    out.writeBytes(MAGIC);
  }

  void doubles(String name, IntToDoubleFunction at) {
    column(name, DOUBLE, 8, (into, row) -> into.putDouble(at.applyAsDouble(row)));
  }

  void wholes(String name, IntUnaryOperator at) {
    column(name, INT32, 4, (into, row) -> into.putInt(at.applyAsInt(row)));
  }

  /** Words of at most 60 bytes each. */
  void words(String name, IntFunction<String> at) {
    column(
        name,
        BYTE_ARRAY,
        64,
        (into, row) -> {
          byte[] word = at.apply(row).getBytes(StandardCharsets.UTF_8);
          into.putInt(word.length).put(word);
        });
  }

  private void column(String name, int type, int most, Page page) {
    long offset = out.size();
    long unpacked = 0;
    for (int first = 0; first < rows; first += PAGE_ROWS) {
      int count = Math.min(PAGE_ROWS, rows - first);
      byte[] raw = new byte[count * most];
      ByteBuffer values = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = first; i < first + count; i++) {
        page.write(values, i);
      }
      byte[] packed = packed(raw, values.position());
      byte[] header = pageHeader(count, values.position(), packed.length);
      out.writeBytes(header);
      out.writeBytes(packed);
      unpacked += header.length + values.position();
    }
    columns.add(new Column(name, type, offset, unpacked, out.size() - offset));
  }

  private static byte[] packed(byte[] raw, int length) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(raw, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] pageHeader(int count, int unpacked, int packed) {
    ThriftCompact page = new ThriftCompact();
    page.i32(1, 0).i32(2, unpacked).i32(3, packed);
    page.struct(5).i32(1, count).i32(2, 0).i32(3, 3).i32(4, 3).end();
    return page.end().bytes();
  }

  /** The whole file. */
  byte[] bytes() {
    ThriftCompact footer = new ThriftCompact();
    footer.i32(1, 2).list(2, ThriftCompact.STRUCT, columns.size() + 1);
    footer.element().text(4, "schema").i32(5, columns.size()).end();
    for (Column column : columns) {
      footer.element().i32(1, column.type()).i32(3, 0).text(4, column.name());
      if (column.type() == BYTE_ARRAY) {
        footer.i32(6, 0);
      }
      footer.end();
    }
    footer.i64(3, rows).list(4, ThriftCompact.STRUCT, 1);
    footer.element().list(1, ThriftCompact.STRUCT, columns.size());
    long total = 0;
    for (Column column : columns) {
      total += column.unpacked();
      footer.element().i64(2, column.offset()).struct(3).i32(1, column.type());
      footer.list(2, ThriftCompact.I32, 1).item(0);
      footer.list(3, ThriftCompact.BINARY, 1).item(column.name());
      footer.i32(4, GZIP).i64(5, rows).i64(6, column.unpacked()).i64(7, column.packed());
      footer.i64(9, column.offset()).end().end();
    }
    footer.i64(2, total).i64(3, rows).end();
    byte[] metadata = footer.text(6, "anodyne").end().bytes();
    out.writeBytes(metadata);
    out.writeBytes(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(metadata.length).array());
    out.writeBytes(MAGIC);
    return out.toByteArray();
  }
}
