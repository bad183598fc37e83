package anodyne.lab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Structures in Thrift's compact protocol, written field by field in rising order. */
final class ThriftCompact {
  static final int I32 = 5;
  static final int BINARY = 8;
  static final int STRUCT = 12;
  private static final int I64 = 6;
  private static final int LIST = 9;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int last;

  private void field(int id, int type) {
    int step = id - last;
    if (step > 0 && step < 16) {
      out.write((step << 4) | type);
    } else {
      out.write(type);
      zigzag(id);
    }
    last = id;
  }

  private void zigzag(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  ThriftCompact i32(int id, int value) {
    field(id, I32);
    zigzag(value);
    return this;
  }

  ThriftCompact i64(int id, long value) {
    field(id, I64);
    zigzag(value);
    return this;
  }

  ThriftCompact text(int id, String value) {
    field(id, BINARY);
    return item(value);
  }

  /** Begins a structure as a field. */
  ThriftCompact struct(int id) {
    field(id, STRUCT);
    return element();
  }

  /** Begins a structure as an element of a list. */
  ThriftCompact element() {
    outer.push(last);
    last = 0;
    return this;
  }

  /** Ends the innermost structure. */
  ThriftCompact end() {
    out.write(0);
    last = outer.isEmpty() ? 0 : outer.pop();
    return this;
  }

  /** Begins a list; its elements follow. */
  ThriftCompact list(int id, int type, int size) {
    field(id, LIST);
    if (size < 15) {
      out.write((size << 4) | type);
    } else {
      out.write(0xF0 | type);
      varint(size);
    }
    return this;
  }

  /** A whole number as an element of a list. */
  ThriftCompact item(int value) {
    zigzag(value);
    return this;
  }

  /** A text as an element of a list. */
  ThriftCompact item(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
