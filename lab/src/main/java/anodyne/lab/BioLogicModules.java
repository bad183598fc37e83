package anodyne.lab;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The modules of an {@code .mpr}: after 52 bytes of heading each begins with {@code MODULE}, a
 * short name of 10 and a long one of 25 letters, its length, its version and a date. From EC-Lab
 * 11.50 on the first length is the largest unsigned number, followed by the true length, two
 * versions and the date.
 */
final class BioLogicModules {
  private static final byte[] MARK = "MODULE".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADING = 52;

  /**
   * A module.
   *
   * @param name short name
   * @param at where its data begin
   * @param length of its data as written
   * @param available of its data in the file
   * @param version of its layout
   * @param recent whether it has the header of EC-Lab 11.50 and later
   */
  record Module(String name, int at, long length, int available, int version, boolean recent) {}

  final ByteBuffer data;
  private final List<Module> modules = new ArrayList<>();
  private boolean damaged;

  BioLogicModules(byte[] bytes) {
    data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = next(HEADING);
    damaged = at != HEADING;
    while (at >= 0 && modules.size() < 100) {
      at = read(at);
    }
  }

  /** Whether the chain of modules is broken or ends too early. */
  boolean damaged() {
    return damaged;
  }

  Optional<Module> named(String name) {
    return modules.stream().filter(module -> module.name.equals(name)).findFirst();
  }

  /** Reads the module whose mark stands at a byte; gives where the next one stands, or -1. */
  private int read(int at) {
    int header = at + MARK.length;
    if (header + 51 > data.limit()) {
      damaged = true;
      return -1;
    }
    boolean recent = data.getInt(header + 35) == -1;
    int begin = header + (recent ? 59 : 51);
    if (begin > data.limit()) {
      damaged = true;
      return -1;
    }
    long length = data.getInt(header + (recent ? 39 : 35)) & 0xFFFFFFFFL;
    int available = (int) Math.min(length, data.limit() - begin);
    byte[] name = new byte[10];
    data.get(header, name);
    modules.add(
        new Module(
            new String(name, StandardCharsets.ISO_8859_1).strip(),
            begin,
            length,
            available,
            data.getInt(header + (recent ? 43 : 39)),
            recent));
    if (available < length) {
      damaged = true;
    }
    int end = begin + available;
    if (end >= data.limit()) {
      return -1;
    }
    if (marked(end)) {
      return end;
    }
    damaged = true;
    return next(begin);
  }

  private boolean marked(int at) {
    for (int k = 0; k < MARK.length; k++) {
      if (at + k >= data.limit() || data.get(at + k) != MARK[k]) {
        return false;
      }
    }
    return true;
  }

  private int next(int from) {
    for (int at = from; at + MARK.length <= data.limit(); at++) {
      if (data.get(at) == 'M' && marked(at)) {
        return at;
      }
    }
    return -1;
  }
}
