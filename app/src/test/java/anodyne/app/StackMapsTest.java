package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StackMapsTest {
  @TempDir Path folder = Path.of("");

  @Test
  void old_class_files_get_stack_maps_that_verify_and_all_else_stays() throws Exception {
    Path original =
        Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = Files.copy(original, folder.resolve("copy.jar"));
    StackMaps.rewrite(jar);
    try (ZipFile before = new ZipFile(original.toFile());
        ZipFile after = new ZipFile(jar.toFile())) {
      assertThat(names(after)).isEqualTo(names(before)).isNotEmpty();
      for (String name : names(after)) {
        if (!name.endsWith(".class") || name.endsWith("module-info.class")) {
          assertThat(bytes(after, name)).as(name).isEqualTo(bytes(before, name));
          continue;
        }
        ClassModel old = ClassFile.of().parse(bytes(before, name));
        ClassModel renewed = ClassFile.of().parse(bytes(after, name));
        assertThat(renewed.majorVersion())
            .as(name)
            .isGreaterThanOrEqualTo(ClassFile.JAVA_6_VERSION);
        assertThat(renewed.methods()).as(name).hasSameSizeAs(old.methods());
        assertThat(renewed.fields()).as(name).hasSameSizeAs(old.fields());
      }
    }
  }

  private static List<String> names(ZipFile jar) {
    List<String> names = new ArrayList<>();
    for (ZipEntry entry : Collections.list(jar.entries())) {
      names.add(entry.getName());
    }
    return names;
  }

  private static byte[] bytes(ZipFile jar, String name) throws IOException {
    try (InputStream stream = jar.getInputStream(jar.getEntry(name))) {
      return stream.readAllBytes();
    }
  }
}
