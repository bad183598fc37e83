package anodyne.lab;

import anodyne.data.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The bytes of a file, its first part at hand and the whole on demand. */
final class Source {
  /** Number of bytes a format is recognised by. */
  static final int HEAD = 1 << 16;

  /** Largest file that is read whole. */
  static final long MOST_BYTES = 1L << 30;

  private static final Charset CP1252 = Charset.forName("windows-1252");
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final String name;
  private final Optional<Path> path;
  private final long size;
  private final byte[] head;
  private Optional<byte[]> whole;

  private Source(String name, Optional<Path> path, long size, byte[] head, Optional<byte[]> whole) {
    this.name = name;
    this.path = path;
    this.size = size;
    this.head = head;
    this.whole = whole;
  }

  /** A file on disk. */
  static Source of(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new InputException("is a directory", name, "give the name of a file");
    }
    if (!Files.exists(file)) {
      throw new InputException("no such file", name, "check the name");
    }
    if (!Files.isRegularFile(file)) {
      throw new InputException("is not a regular file", name, "give the name of a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new Source(
          name, Optional.of(file), Files.size(file), in.readNBytes(HEAD), Optional.empty());
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** Bytes in memory. */
  static Source of(String name, byte[] bytes) {
    return new Source(
        name,
        Optional.empty(),
        bytes.length,
        Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)),
        Optional.of(bytes));
  }

  private static InputException unreadable(String name, IOException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new InputException("file cannot be read: " + reason, name, "check that you may read it");
  }

  String name() {
    return name;
  }

  /** The extension in lower case without the dot, or empty. */
  String extension() {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  Optional<Path> path() {
    return path;
  }

  long size() {
    return size;
  }

  /** The first {@link #HEAD} bytes, or all if there are fewer; not to be changed. */
  byte[] head() {
    return head;
  }

  /** Whether the file begins with these bytes. */
  boolean beginsWith(int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the file begins with these letters. */
  boolean beginsWith(String ascii) {
    return beginsWith(ascii.chars().toArray());
  }

  /** All bytes; not to be changed. */
  byte[] bytes() {
    if (whole.isEmpty()) {
      if (size > MOST_BYTES) {
        throw new InputException(
            "file is larger than " + MOST_BYTES / (1 << 20) + " MB", name, "split it");
      }
      try {
        whole = Optional.of(Files.readAllBytes(path.orElseThrow()));
      } catch (IOException e) {
        throw unreadable(name, e);
      }
    }
    return whole.get();
  }

  /** Whether the head looks like text. */
  boolean isText() {
    if (beginsWith(0xFF, 0xFE) || beginsWith(0xFE, 0xFF)) {
      return true;
    }
    int control = 0;
    for (byte b : head) {
      if (b == 0) {
        return false;
      }
      if (b > 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        control++;
      }
    }
    return head.length > 0 && control * 50 <= head.length;
  }

  /** The head as text; a character cut at its end is lost. */
  String headText() {
    return decode(head, size > head.length);
  }

  /** The whole file as text: UTF-8 or UTF-16 with a mark, else UTF-8, else GB18030, else cp1252. */
  String text() {
    return decode(bytes(), false);
  }

  /** How the letters of the head are written: by a mark, else UTF-8, else GB18030, else cp1252. */
  Charset charset() {
    if (beginsWith(0xFF, 0xFE) || beginsWith(0xFE, 0xFF)) {
      return StandardCharsets.UTF_16;
    }
    boolean cut = size > head.length;
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
      for (int lost = 0; lost <= (cut ? Math.min(3, head.length) : 0); lost++) {
        Optional<String> text = strictly(charset, head, head.length - lost);
        if (text.isPresent() && (!charset.equals(GB18030) || plausibleChinese(text.get()))) {
          return charset;
        }
      }
    }
    return CP1252;
  }

  private static String decode(byte[] bytes, boolean cut) {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
      for (int lost = 0; lost <= (cut ? Math.min(3, bytes.length) : 0); lost++) {
        Optional<String> text = strictly(charset, bytes, bytes.length - lost);
        if (text.isPresent() && (!charset.equals(GB18030) || plausibleChinese(text.get()))) {
          String found = text.get();
          return found.startsWith("\uFEFF") ? found.substring(1) : found;
        }
      }
    }
    return new String(bytes, CP1252);
  }

  private static Optional<String> strictly(Charset charset, byte[] bytes, int length) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Two cp1252 letters may also be one rare Chinese character; a real text has common ones. */
  private static boolean plausibleChinese(String text) {
    int common = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) {
        continue;
      }
      if ("序号循环工步类型时间电流压容量比充放绝对日期能数据据状态通道温度备注记录恒搁置（）安伏毫微秒开始结束总率克第次：，度测试名称".indexOf(c) >= 0) {
        common++;
      } else {
        other++;
      }
    }
    return common > 0 && common * 2 >= other;
  }
}
