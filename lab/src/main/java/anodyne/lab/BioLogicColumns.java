package anodyne.lab;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where the values of a point stand in the data of an {@code .mpr}: columns follow each other as
 * the list of their numbers says, without gaps; the numbers of all flags share one byte at the
 * first of them. A number that is not known is sized by what the others leave of the point.
 */
final class BioLogicColumns {
  /** A value the reader uses. */
  enum Column {
    FLAGS,
    TIME_s,
    POTENTIAL_V,
    MEAN_POTENTIAL_V,
    CURRENT_mA,
    MEAN_CURRENT_mA,
    CHARGE_SINCE_POINT_mAh,
    CHARGE_mAh,
    CHARGE_C,
    HALF_CYCLE,
    CYCLE,
    SEQUENCE,
    CONTROL,
    CONTROL_mA,
    FREQUENCY_Hz,
    REAL_ohm,
    MINUS_IMAGINARY_ohm,
    MODULUS_ohm,
    PHASE_deg,
    AMPLITUDE_V,
    TEMPERATURE_degC
  }

  private static final Set<Integer> FLAGS = Set.of(1, 2, 3, 21, 31, 65);
  private static final int[] EIGHT = {
    4, 7, 11, 13, 23, 24, 74, 110, 112, 115, 116, 123, 124, 125, 126, 182, 211, 438, 467, 498, 499,
    500, 501, 502
  };
  private static final int[] FOUR = {
    5, 6, 8, 9, 15, 16, 17, 19, 20, 26, 27, 32, 33, 34, 35, 36, 37, 38, 45, 46, 69, 70, 75, 76, 77,
    78, 96, 98, 99, 100, 101, 105, 106, 135, 136, 163, 166, 167, 168, 169, 172, 173, 174, 175, 176,
    177, 178, 179, 185, 206, 212, 213, 215, 217, 218, 219, 220, 221, 222, 223, 224, 225, 230, 231,
    232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 271,
    272, 301, 302, 331, 332, 361, 362, 391, 392, 422, 423, 424, 425, 426, 430, 431, 432, 433, 434,
    435, 441, 462, 468, 469, 471, 473, 474, 476, 477, 479, 480, 486, 487, 488, 489, 490, 491, 492,
    493, 494, 495, 496, 497, 505
  };
  private static final int[] TWO = {39, 131};
  private static final int[] ONE = {253, 509};

  private final Map<Column, Integer> offset = new EnumMap<>(Column.class);
  private final Map<Column, Integer> size = new EnumMap<>(Column.class);
  private final List<Integer> unknown = new ArrayList<>();
  private final boolean settled;
  private int length;

  /**
   * The place of each column.
   *
   * @param ids numbers of the columns, in order
   * @param point bytes of a point as the data tell, if they do
   */
  BioLogicColumns(int[] ids, OptionalInt point) {
    for (int id : ids) {
      if (!FLAGS.contains(id) && sizeOf(id) == 0) {
        unknown.add(id);
      }
    }
    int known = place(ids, 0);
    int each = 0;
    boolean fits = true;
    if (!unknown.isEmpty() && point.isPresent()) {
      int left = point.getAsInt() - known;
      each = left / unknown.size();
      fits = left == each * unknown.size() && (each == 1 || each == 2 || each == 4 || each == 8);
    } else if (!unknown.isEmpty()) {
      each = 4;
    } else if (point.isPresent()) {
      fits = point.getAsInt() == known;
    }
    settled = fits;
    length = place(ids, fits ? each : 4);
  }

  private int place(int[] ids, int sizeOfUnknown) {
    offset.clear();
    size.clear();
    int at = 0;
    for (int id : ids) {
      if (FLAGS.contains(id)) {
        if (offset.putIfAbsent(Column.FLAGS, at) == null) {
          at++;
        }
        continue;
      }
      int bytes = sizeOf(id) == 0 ? sizeOfUnknown : sizeOf(id);
      name(id, ids, at, bytes);
      at += bytes;
    }
    return at;
  }

  /** Above 256 many numbers mean what they mean 256 or 512 or 768 below. */
  private static int meaning(int id) {
    return id < 1024 && written(id) == 0 && written(id % 256) != 0 ? id % 256 : id;
  }

  private static int sizeOf(int id) {
    return written(meaning(id));
  }

  private static int written(int id) {
    return in(EIGHT, id) ? 8 : in(FOUR, id) ? 4 : in(TWO, id) ? 2 : in(ONE, id) ? 1 : 0;
  }

  private static boolean in(int[] sorted, int id) {
    return Arrays.binarySearch(sorted, id) >= 0;
  }

  private void name(int id, int[] ids, int at, int bytes) {
    switch (meaning(id)) {
      case 4 -> put(Column.TIME_s, at, bytes);
      case 5 -> put(Column.CONTROL, at, bytes);
      case 20 -> put(Column.CONTROL_mA, at, bytes);
      case 6 -> put(Column.POTENTIAL_V, at, bytes);
      case 77 -> put(Column.MEAN_POTENTIAL_V, at, bytes);
      case 174 -> {
        if (Arrays.stream(ids).noneMatch(other -> other == 6 || other == 77)) {
          put(Column.MEAN_POTENTIAL_V, at, bytes);
        }
      }
      case 7 -> put(Column.CHARGE_SINCE_POINT_mAh, at, bytes);
      case 8 -> put(Column.CURRENT_mA, at, bytes);
      case 11, 76 -> put(Column.MEAN_CURRENT_mA, at, bytes);
      case 13 -> put(Column.CHARGE_mAh, at, bytes);
      case 178, 434 -> put(Column.CHARGE_C, at, bytes);
      case 24 -> put(Column.CYCLE, at, bytes);
      case 32 -> put(Column.FREQUENCY_Hz, at, bytes);
      case 33 -> put(Column.AMPLITUDE_V, at, bytes);
      case 35 -> put(Column.PHASE_deg, at, bytes);
      case 36 -> put(Column.MODULUS_ohm, at, bytes);
      case 37 -> put(Column.REAL_ohm, at, bytes);
      case 38 -> put(Column.MINUS_IMAGINARY_ohm, at, bytes);
      case 131 -> put(Column.SEQUENCE, at, bytes);
      case 206, 462 -> put(Column.TEMPERATURE_degC, at, bytes);
      case 212, 468 -> put(Column.HALF_CYCLE, at, bytes);
      default -> {}
    }
  }

  private void put(Column column, int at, int bytes) {
    if (offset.putIfAbsent(column, at) == null) {
      size.put(column, bytes);
    }
  }

  /** Bytes of a point. */
  int length() {
    return length;
  }

  /** Whether the sizes of the columns agree with the data. */
  boolean settled() {
    return settled;
  }

  /** Numbers of columns that are not known. */
  List<Integer> unknown() {
    return List.copyOf(unknown);
  }

  boolean has(Column column) {
    return offset.containsKey(column);
  }

  /** A value of the point that begins at a byte, or NaN if there is no such column. */
  double value(ByteBuffer data, int point, Column column) {
    Integer at = offset.get(column);
    if (at == null) {
      return Double.NaN;
    }
    return switch (column) {
      case FLAGS -> data.get(point + at) & 0xFF;
      case SEQUENCE -> data.getShort(point + at) & 0xFFFF;
      case HALF_CYCLE -> data.getInt(point + at) & 0xFFFFFFFFL;
      default ->
          size.getOrDefault(column, 4) == 8
              ? data.getDouble(point + at)
              : data.getFloat(point + at);
    };
  }
}
