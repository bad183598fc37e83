package anodyne.lab;

import anodyne.data.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zip archive, read within bounds: number of parts, unpacked size of each and of all
 * together, and how far a part may grow against its packed size. Sizes written in the archive are
 * never trusted, memory grows with what really unpacks.
 *
 * <p>An archive whose directory at the end is lost is read from its beginning, part by part, as far
 * as it goes. A part that is cut or fails its checksum gives what unpacks and is named by {@link
 * #damaged()}.
 */
final class ZipParts {
  /** Most parts of an archive. */
  static final int MOST_PARTS = 10_000;

  /** Most bytes of one part, unpacked. */
  static final long MOST_BYTES_EACH = 512L << 20;

  /** Most bytes of one part that is read as a stream and never held. */
  static final long MOST_BYTES_STREAMED = 16L << 30;

  /** Most bytes unpacked and held through one instance. */
  static final long MOST_BYTES_TOGETHER = 2L << 30;

  /** Largest unpacked size against packed size, beyond {@link #FREE_BYTES}. */
  static final int MOST_RATIO = 250;

  /** Unpacked size up to which the ratio does not matter. */
  static final int FREE_BYTES = 16 << 20;

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final long LARGE = 0xFFFFFFFFL;
  private static final Charset CP437 =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

  private record Part(int at, int length, int method, long crc, boolean encrypted) {}

  private final String name;
  private final byte[] file;
  private final ByteBuffer data;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Set<String> damaged = new LinkedHashSet<>();
  private final boolean cut;
  private long unpacked;

  private ZipParts(Source source) {
    name = source.name();
    file = source.bytes();
    data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).asReadOnlyBuffer();
    data.order(ByteOrder.LITTLE_ENDIAN);
    cut = !readDirectory();
    if (cut) {
      parts.clear();
      readForward();
    }
  }

  /** Whether the file begins as a zip archive does. */
  static boolean isZip(Source source) {
    return source.beginsWith('P', 'K', 3, 4);
  }

  /**
   * The archive in a file.
   *
   * @throws InputException if it has too many parts
   */
  static ZipParts of(Source source) {
    return new ZipParts(source);
  }

  /** Names of the parts, in the order of the archive. */
  List<String> names() {
    return List.copyOf(parts.keySet());
  }

  boolean has(String part) {
    return parts.containsKey(part);
  }

  /** Whether the directory at the end is missing, as in a file that was cut. */
  boolean cut() {
    return cut;
  }

  /** Parts read so far that are cut or fail their checksum. */
  List<String> damaged() {
    return List.copyOf(damaged);
  }

  /**
   * A part unpacked, or as much of it as unpacks; empty if there is no such part.
   *
   * @throws InputException if it grows beyond the bounds or is encrypted
   */
  Optional<byte[]> bytes(String part) {
    Part found = parts.get(part);
    if (found == null) {
      return Optional.empty();
    }
    refuseEncrypted(part, found);
    byte[] packed = new byte[found.length];
    data.get(found.at, packed);
    byte[] whole = found.method == 0 ? packed : inflated(part, packed);
    if (found.method == 0) {
      count(part, whole.length, whole.length);
    }
    CRC32 crc = new CRC32();
    crc.update(whole);
    if (found.crc >= 0 && crc.getValue() != found.crc) {
      damaged.add(part);
    }
    return Optional.of(whole);
  }

  /**
   * A part as a stream that ends with an {@link InputException} when it grows beyond the bounds.
   */
  Optional<InputStream> open(String part) {
    Part found = parts.get(part);
    if (found == null) {
      return Optional.empty();
    }
    refuseEncrypted(part, found);
    InputStream in = new ByteArrayInputStream(file, found.at, found.length);
    return Optional.of(
        new Bounded(
            part,
            found.length,
            found.method == 0 ? in : new InflaterInputStream(in, new Inflater(true))));
  }

  /**
   * Unpacks every part once, keeping nothing.
   *
   * @throws InputException if one grows beyond the bounds
   */
  void refuseBombs() {
    byte[] buffer = new byte[1 << 16];
    for (String part : parts.keySet()) {
      try (InputStream in = open(part).orElseThrow()) {
        int got;
        do {
          got = in.read(buffer);
        } while (got >= 0);
      } catch (IOException e) {
        damaged.add(part);
      }
    }
    unpacked = 0;
  }

  private final class Bounded extends InputStream {
    private final String part;
    private final int packed;
    private final InputStream in;
    private long given;

    Bounded(String part, int packed, InputStream in) {
      this.part = part;
      this.packed = packed;
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = in.read(into, offset, length);
      if (n > 0) {
        given += n;
        bound(part, given, packed, MOST_BYTES_STREAMED);
      }
      return n;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private void refuseEncrypted(String part, Part found) {
    if (found.encrypted || (found.method != 0 && found.method != 8)) {
      throw new InputException(
          found.encrypted ? "part is encrypted" : "part is packed by method " + found.method,
          name + ", part " + part,
          "unpack the archive and pack it again as an ordinary zip");
    }
  }

  private byte[] inflated(String part, byte[] packed) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] out = new byte[Math.max(1 << 12, Math.min(packed.length * 4, 1 << 26))];
      int n = 0;
      while (!inflater.finished()) {
        if (n == out.length) {
          out = Arrays.copyOf(out, (int) Math.min(MOST_BYTES_EACH + 1, 2L * out.length));
        }
        int got = inflater.inflate(out, n, out.length - n);
        n += got;
        bound(part, n, packed.length, MOST_BYTES_EACH);
        if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          damaged.add(part);
          break;
        }
      }
      count(part, n, 0);
      return n == out.length ? out : Arrays.copyOf(out, n);
    } catch (DataFormatException e) {
      damaged.add(part);
      return salvaged(packed);
    } finally {
      inflater.end();
    }
  }

  /** What unpacks before the damage; the bounds held up to there. */
  private static byte[] salvaged(byte[] packed) {
    Inflater inflater = new Inflater(true);
    byte[] out = new byte[1 << 12];
    int n = 0;
    try {
      inflater.setInput(packed);
      while (true) {
        if (n == out.length) {
          out = Arrays.copyOf(out, 2 * out.length);
        }
        int got = inflater.inflate(out, n, out.length - n);
        if (got == 0) {
          break;
        }
        n += got;
      }
    } catch (DataFormatException e) {
      return Arrays.copyOf(out, n);
    } finally {
      inflater.end();
    }
    return Arrays.copyOf(out, n);
  }

  private void bound(String part, long size, long packed, long most) {
    if (size > most) {
      throw tooLarge("unpacks to more than " + (most >> 20) + " MB", part);
    }
    if (size > FREE_BYTES && size > MOST_RATIO * Math.max(1, packed)) {
      throw tooLarge("unpacks to more than " + MOST_RATIO + " times its size", part);
    }
  }

  private void count(String part, long more, long size) {
    unpacked += more;
    if (unpacked > MOST_BYTES_TOGETHER || size > MOST_BYTES_EACH) {
      throw tooLarge("parts unpack to more than " + (MOST_BYTES_TOGETHER >> 20) + " MB", part);
    }
  }

  private InputException tooLarge(String what, String part) {
    return new InputException(
        what,
        name + ", part " + part,
        "check where the file comes from; no instrument writes this");
  }

  private void add(String part, Part found) {
    if (parts.size() >= MOST_PARTS) {
      throw new InputException(
          "archive has more than " + MOST_PARTS + " parts",
          name,
          "check where the file comes from; no instrument writes this");
    }
    parts.putIfAbsent(part, found);
  }

  /** By the directory at the end; false if it is not whole. */
  private boolean readDirectory() {
    int end = endRecord();
    if (end < 0) {
      return false;
    }
    int count = data.getShort(end + 10) & 0xFFFF;
    long at = end - unsigned(end + 12);
    long shift = at - unsigned(end + 16);
    if (at < 0) {
      return false;
    }
    int next = (int) at;
    for (int i = 0; i < count; i++) {
      if (next + 46 > end || data.getInt(next) != CENTRAL) {
        return false;
      }
      int nameLength = data.getShort(next + 28) & 0xFFFF;
      int extra = next + 46 + nameLength;
      int extraEnd = extra + (data.getShort(next + 30) & 0xFFFF);
      if (extraEnd > end) {
        return false;
      }
      long unpackedSize = unsigned(next + 24);
      long length = wide(unsigned(next + 20), extra, extraEnd, unpackedSize == LARGE ? 8 : 0);
      long offset =
          wide(
              unsigned(next + 42),
              extra,
              extraEnd,
              (unpackedSize == LARGE ? 8 : 0) + (unsigned(next + 20) == LARGE ? 8 : 0));
      long local = offset + shift;
      if (length < 0 || local < 0 || local + 30 > at) {
        return false;
      }
      int start =
          (int) local
              + 30
              + (data.getShort((int) local + 26) & 0xFFFF)
              + (data.getShort((int) local + 28) & 0xFFFF);
      if (data.getInt((int) local) != LOCAL || start > at || length > at - start) {
        return false;
      }
      int flags = data.getShort(next + 8);
      add(
          text(next + 46, nameLength, flags),
          new Part(
              start,
              (int) length,
              data.getShort(next + 10) & 0xFFFF,
              unsigned(next + 16),
              (flags & 1) != 0));
      next = extraEnd + (data.getShort(next + 32) & 0xFFFF);
    }
    return !parts.isEmpty();
  }

  private long unsigned(int at) {
    return data.getInt(at) & 0xFFFFFFFFL;
  }

  /**
   * A size of 32 bits, or where it says so the one of 64 bits in the extra fields.
   *
   * @param skip bytes of other sizes that stand before it there
   */
  private long wide(long size, int extra, int extraEnd, int skip) {
    if (size != LARGE) {
      return size;
    }
    int at = extra;
    while (at + 4 <= extraEnd) {
      int length = data.getShort(at + 2) & 0xFFFF;
      if (data.getShort(at) == 1 && skip + 8 <= length && at + 4 + length <= extraEnd) {
        return data.getLong(at + 4 + skip);
      }
      at += 4 + length;
    }
    return -1;
  }

  private int endRecord() {
    for (int at = data.limit() - 22; at >= Math.max(0, data.limit() - 22 - 0xFFFF); at--) {
      if (data.getInt(at) == END) {
        return at;
      }
    }
    return -1;
  }

  private String text(int at, int length, int flags) {
    byte[] letters = new byte[length];
    data.get(at, letters);
    return new String(letters, (flags & 0x800) != 0 ? StandardCharsets.UTF_8 : CP437)
        .replace('\\', '/');
  }

  /** By the headers of the parts, as far as they go. */
  private void readForward() {
    int at = 0;
    while (at + 30 <= data.limit() && data.getInt(at) == LOCAL) {
      int flags = data.getShort(at + 6);
      int nameLength = data.getShort(at + 26) & 0xFFFF;
      int start = at + 30 + nameLength + (data.getShort(at + 28) & 0xFFFF);
      if (start > data.limit()) {
        return;
      }
      boolean later = (flags & 8) != 0;
      long written = wide(unsigned(at + 18), at + 30 + nameLength, start, 8);
      long length = later || written < 0 ? next(start) - start : written;
      int whole = (int) Math.min(length, data.limit() - start);
      add(
          text(at + 30, nameLength, flags),
          new Part(
              start,
              whole,
              data.getShort(at + 8) & 0xFFFF,
              later ? -1 : unsigned(at + 14),
              (flags & 1) != 0));
      at = start + whole;
      if (later) {
        at = next(at);
      }
    }
  }

  /** Where the next header of a part stands, or the end. */
  private int next(int from) {
    for (int at = from; at + 4 <= data.limit(); at++) {
      if (data.get(at) == 'P' && data.get(at + 1) == 'K') {
        int mark = data.getInt(at);
        if (mark == LOCAL || mark == CENTRAL) {
          return at;
        }
      }
    }
    return data.limit();
  }
}
