package anodyne.lab;

import anodyne.data.InputException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Lengths and counts of an Apache Parquet file against the bytes that are there, before the library
 * believes them: of the metadata at the end, of the indexes, and of the heading of each page
 * (Apache Parquet format 2.10, parquet.thrift; Thrift's compact protocol).
 */
final class ParquetBounds {
  private static final int MOST_DEPTH = 24;
  private static final long MOST_PAGE = 256L << 20;
  private static final int FREE_BYTES = 16 << 20;
  private static final int MOST_RATIO = 1000;

  /** Fields of the metadata: row groups, their columns, and what is said of a column. */
  private static final int ROW_GROUPS = 4;

  private static final int COLUMNS = 1;
  private static final int METADATA = 3;

  private final String name;
  private final byte[] file;
  private ByteBuffer data;
  private final int[] path = new int[MOST_DEPTH + 1];

  /** Last whole numbers of the fields of a column, of what is said of it, and of a page. */
  private final long[] column = new long[16];

  private final long[] metadata = new long[16];
  private final long[] page = new long[16];
  private boolean inPage;

  private ParquetBounds(Source source) {
    name = source.name();
    file = source.bytes();
    data = ByteBuffer.wrap(file);
  }

  /**
   * Checks a file.
   *
   * @throws InputException if a length or a count cannot be true
   */
  static void check(Source source) {
    new ParquetBounds(source).check();
  }

  private void check() {
    if (file.length < 12) {
      throw damaged("ends before its metadata");
    }
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
    if (length <= 0 || length > file.length - 12) {
      throw damaged("gives a wrong length of its metadata");
    }
    structAt(file.length - 8L - length, length, false);
  }

  /** Walks a struct that must lie within so many bytes; gives where it ends. */
  private int structAt(long at, long length, boolean heading) {
    if (at < 0 || length < 0 || at + length > file.length) {
      throw damaged("points outside of itself");
    }
    ByteBuffer outer = data;
    int[] outerPath = path.clone();
    boolean outerPage = inPage;
    data = ByteBuffer.wrap(file, (int) at, (int) length);
    inPage = heading;
    try {
      struct(0);
      return data.position();
    } catch (BufferUnderflowException e) {
      throw damaged("has metadata that end too early");
    } finally {
      data = outer;
      inPage = outerPage;
      System.arraycopy(outerPath, 0, path, 0, path.length);
    }
  }

  private void struct(int depth) {
    if (depth >= MOST_DEPTH) {
      throw damaged("has metadata nested too deep");
    }
    begins(depth);
    int id = 0;
    while (true) {
      int head = data.get() & 0xFF;
      int type = head & 0xF;
      if (type == 0) {
        ends(depth);
        return;
      }
      id = head >> 4 == 0 ? (int) zigzag() : id + (head >> 4);
      path[depth] = id;
      value(type, depth, false);
    }
  }

  private void value(int type, int depth, boolean listed) {
    switch (type) {
      case 1, 2 -> {
        if (listed) {
          data.get();
        }
      }
      case 3 -> data.get();
      case 4, 5, 6 -> whole(depth, zigzag());
      case 7 -> skip(8);
      case 8 -> skip(varint());
      case 9, 10 -> {
        int head = data.get() & 0xFF;
        long size = head >> 4 == 15 ? varint() : head >> 4;
        values(size, 1, depth, head & 0xF, head & 0xF);
      }
      case 11 -> {
        long size = varint();
        int types = size == 0 ? 0 : data.get() & 0xFF;
        values(size, 2, depth, types >> 4, types & 0xF);
      }
      case 12 -> struct(depth + 1);
      default -> throw damaged("has metadata of an unknown type");
    }
  }

  private void values(long size, int each, int depth, int first, int second) {
    if (size < 0 || size * each > data.remaining()) {
      throw damaged("counts more in its metadata than it holds");
    }
    if (size > 0 && depth + 1 >= MOST_DEPTH) {
      throw damaged("has metadata nested too deep");
    }
    for (long i = 0; i < size; i++) {
      path[depth + 1] = 0;
      value(first, listDepth(first, depth), true);
      if (each == 2) {
        value(second, listDepth(second, depth), true);
      }
    }
  }

  /** Structs in a list stand one below the field that holds the list; a list in a list, too. */
  private static int listDepth(int type, int depth) {
    return type == 12 ? depth : depth + 1;
  }

  private void skip(long length) {
    if (length < 0 || length > data.remaining()) {
      throw damaged("counts more in its metadata than it holds");
    }
    data.position(data.position() + (int) length);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = data.get();
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw damaged("has a number without an end in its metadata");
  }

  private long zigzag() {
    long value = varint();
    return (value >>> 1) ^ -(value & 1);
  }

  private void whole(int depth, long value) {
    int id = path[depth];
    if (id < 0 || id >= 16) {
      return;
    }
    if (inPage) {
      if (depth == 0) {
        page[id] = value;
      } else if (depth == 1 && id == 1 && (value < 0 || value > Integer.MAX_VALUE - 8)) {
        throw damaged("gives a wrong number of values in a page");
      }
    } else if (depth == 2 && inColumn()) {
      column[id] = value;
    } else if (depth == 3 && inColumn() && path[2] == METADATA) {
      metadata[id] = value;
    }
  }

  private boolean inColumn() {
    return path[0] == ROW_GROUPS && path[1] == COLUMNS;
  }

  private void begins(int depth) {
    if (!inPage && depth == 2 && inColumn()) {
      java.util.Arrays.fill(column, 0);
      java.util.Arrays.fill(metadata, 0);
    }
    if (inPage && depth == 0) {
      java.util.Arrays.fill(page, 0);
    }
  }

  /** At the end of what the metadata say of a column: its indexes and its pages. */
  private void ends(int depth) {
    if (inPage || depth != 2 || !inColumn()) {
      return;
    }
    for (int index = 4; index <= 6; index += 2) {
      if (column[index] != 0 || column[index + 1] != 0) {
        structAt(column[index], column[index + 1], true);
      }
    }
    pages(metadata[11] > 0 ? Math.min(metadata[11], metadata[9]) : metadata[9], metadata[7]);
  }

  private void pages(long begin, long length) {
    if (begin < 4 || length < 0 || begin + length > file.length) {
      throw damaged("points outside of itself");
    }
    long at = begin;
    while (at < begin + length) {
      int body = structAt(at, begin + length - at, true);
      long unpacked = page[2];
      long packed = page[3];
      if (packed < 0
          || body + packed > begin + length
          || unpacked < 0
          || unpacked > MOST_PAGE
          || (unpacked > FREE_BYTES && unpacked > MOST_RATIO * packed)) {
        throw damaged("gives wrong lengths of a page");
      }
      at = body + packed;
    }
  }

  private InputException damaged(String what) {
    return new InputException(
        "the parquet file is damaged: it " + what, name, "export it or copy it again");
  }
}
