package anodyne.lab;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A part of a Neware {@code .ndax}: pages after a page of heading. From version 5 on a page has
 * 4096 bytes: which of its places are taken, as bits from byte 4; records from byte 132. In version
 * 2 it has 512 bytes and records from byte 5, taken where their record number is above 0.
 */
final class NewareNdc {
  /** What a part holds, by its first byte. */
  static final int ROWS = 1;

  static final int AUXILIARY = 5;
  static final int STEPS = 7;
  static final int TIMES = 18;

  /** Takes a record. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes one.
     *
     * @param place number of the place from 1, empty places counted
     * @param at where the record begins
     */
    void take(int place, int at);
  }

  final ByteBuffer data;
  private final byte[] bytes;

  NewareNdc(byte[] bytes) {
    this.bytes = bytes;
    data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** What it holds, or -1 if it is too short to tell. */
  int kind() {
    return bytes.length < 4 ? -1 : data.get(0) & 0xFF;
  }

  int version() {
    return bytes.length < 4 ? -1 : data.get(2) & 0xFF;
  }

  private boolean small() {
    return version() == 2;
  }

  int page() {
    return small() ? 512 : 4096;
  }

  int first() {
    return small() ? 5 : 132;
  }

  /** Calls for every record that is there, whole. */
  void each(int size, Taker taker) {
    boolean all = small();
    int page = page();
    int first = first();
    int most = (page - first - 1) / size;
    int place = 0;
    for (int begin = page; begin + first < bytes.length; begin += page) {
      for (int k = 0; k < most; k++) {
        place++;
        int at = begin + first + k * size;
        if (at + size <= bytes.length && (all || taken(begin, k))) {
          taker.take(place, at);
        }
      }
    }
  }

  private boolean taken(int begin, int k) {
    return (bytes[begin + 4 + k / 8] >> (k % 8) & 1) != 0;
  }
}
