package anodyne.lab;

import java.io.IOException;

/**
 * A call of a library that reads a binary file. Libraries do not check all that a damaged file says
 * before they use it, and tell of it by exceptions of many kinds; here they are one kind. Nothing
 * but the library's own work may stand in such a call, so that a defect of this program is never
 * taken for damage of a file.
 */
@FunctionalInterface
interface LibraryCall<T> {
  /** What the library gives. */
  T run() throws IOException;

  /**
   * Runs a call.
   *
   * @throws IOException if the file is damaged; its message says how as far as the library does
   */
  static <T> T of(LibraryCall<T> call) throws IOException {
    try {
      return call.run();
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
  }
}
