package anodyne.app;

import anodyne.data.InputException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of {@code --out}, looked at before work that takes long. */
final class OutFolder {
  private OutFolder() {}

  /** Requires that files can be written there, without creating anything. */
  static void require(Path out) {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new InputException("--out is a file", out.toString(), "name a folder");
    }
    Path there = out.toAbsolutePath().normalize();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
      throw new InputException(
          "nothing can be written to this folder",
          out.toString(),
          "name a folder you may write to");
    }
  }
}
