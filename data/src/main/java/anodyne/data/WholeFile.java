package anodyne.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files that are complete or absent: under a temporary name beside the place, then moved.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Writes a text, replacing what is there; makes the folders above it. */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes, replacing what is there; makes the folders above it. */
  public static void write(Path file, byte[] bytes) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new InputException("is not a place for a file", file.toString(), "name a file");
    }
    try {
      Files.createDirectories(folder);
      Path partial = folder.resolve("." + file.getFileName() + "." + unique() + ".partial");
      try {
        Files.write(partial, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        move(partial, file);
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new InputException(
          "file cannot be written: " + reason,
          file.toString(),
          "check the folder and the space on the disk");
    }
  }

  private static String unique() {
    return ProcessHandle.current().pid() + "-" + System.nanoTime();
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
