package anodyne.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this build. */
public final class Version {
  private Version() {}

  /** Such as {@code 0.1.0}: what the jar says of itself, else a file of the build. */
  public static String text() {
    String ofJar = Version.class.getPackage().getImplementationVersion();
    return ofJar == null ? ofBuild() : ofJar;
  }

  private static String ofBuild() {
    try (InputStream stream = Version.class.getResourceAsStream("version.txt")) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks version.txt");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
