package anodyne.report.draw;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A raster of palette colours as a PNG file (ISO/IEC 15948): eight bits a point, rows unfiltered,
 * the same bytes for the same raster.
 */
public final class PngImage {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private PngImage() {}

  /**
   * The file.
   *
   * @param points colour of each point, rows from the top
   * @param palette at most 256 colours as 0xRRGGBB
   */
  public static byte[] of(int width, int height, byte[] points, int[] palette) {
    if (points.length != width * height || palette.length > 256) {
      throw new IllegalArgumentException(
          "an image of " + width + " by " + height + " cannot have " + points.length + " points");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    byte[] head = {0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0};
    ByteBuffer.wrap(head).putInt(width).putInt(height);
    chunk(out, "IHDR", head);
    byte[] colours = new byte[3 * palette.length];
    for (int i = 0; i < palette.length; i++) {
      colours[3 * i] = (byte) (palette[i] >> 16);
      colours[3 * i + 1] = (byte) (palette[i] >> 8);
      colours[3 * i + 2] = (byte) palette[i];
    }
    chunk(out, "PLTE", colours);
    byte[] rows = new byte[height * (width + 1)];
    for (int r = 0; r < height; r++) {
      System.arraycopy(points, r * width, rows, r * (width + 1) + 1, width);
    }
    chunk(out, "IDAT", deflated(rows));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(9);
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeBytes(number(data.length));
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(number((int) crc.getValue()));
  }

  private static byte[] number(int value) {
    byte[] bytes = new byte[4];
    ByteBuffer.wrap(bytes).putInt(value);
    return bytes;
  }
}
