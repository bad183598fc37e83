package anodyne.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file, refused if it is absent, too large, empty or no UTF-8 text. */
public final class TextFile {
  /** Largest file accepted, in bytes. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  private TextFile() {}

  /** The text of a file, without a byte-order mark. */
  public static String read(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new InputException("is a directory", name, "give the name of a file");
    }
    if (!Files.exists(file)) {
      throw new InputException("no such file", name, "check the name");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return decode(name, bounded(name, in));
    } catch (IOException e) {
      throw new InputException(
          "file cannot be read: " + reason(e), name, "check that you may read it");
    }
  }

  /** The text in these bytes, without a byte-order mark; {@code name} is used in messages. */
  public static String decode(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw tooLarge(name);
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw notText(name, "it has bytes that are not UTF-8");
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      throw new InputException("file is empty", name, "write its content or leave it out");
    }
    refuseControlCharacters(name, text);
    return text;
  }

  private static byte[] bounded(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw tooLarge(name);
    }
    return bytes;
  }

  private static void refuseControlCharacters(String name, String text) {
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (Character.isISOControl(c) && c != '\t' && c != '\r') {
        throw notText(
            name + ":" + line, "it has the control character " + String.format("U+%04X", (int) c));
      }
    }
  }

  private static InputException tooLarge(String name) {
    return new InputException(
        "file is larger than " + MOST_BYTES / (1024 * 1024) + " MB", name, "split it");
  }

  private static InputException notText(String where, String why) {
    return new InputException(
        "file is not text: " + why, where, "save it as UTF-8 text, or give the file meant");
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
