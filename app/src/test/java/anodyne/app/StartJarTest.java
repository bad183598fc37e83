package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StartJarTest {
  @TempDir Path folder = Path.of("");

  /** What a switch over types may meet. */
  public sealed interface Shape permits Square, Pair, Word {}

  public record Square(double side) implements Shape {}

  public record Pair(Shape first, Shape second) implements Shape {}

  public record Word(String text) implements Shape {}

  /** Switches with patterns, guards, null, nesting and a default. */
  public static final class Switches {
    private Switches() {}

    public static String name(Shape shape) {
      return switch (shape) {
        case Square(double side) when side < 0 -> "inverse square";
        case Square _ -> "square";
        case Pair(Word(String a), Word(String b)) when a.equals(b) -> "twice " + a;
        case Pair(Shape a, Shape b) -> name(a) + " and " + name(b);
        case Word(String text) -> text;
      };
    }

    public static String kind(Object object) {
      return switch (object) {
        case null -> "null";
        case Integer i when i > 9 -> "large";
        case Number _ -> "number";
        case double[] row -> "row of " + row.length;
        default -> "other";
      };
    }

    /** All answers in one text. */
    public static String answers() {
      StringBuilder text = new StringBuilder();
      Shape word = new Word("w");
      for (Shape shape :
          List.of(
              new Square(1),
              new Square(-1),
              word,
              new Pair(word, word),
              new Pair(new Pair(word, new Square(-2)), word))) {
        text.append(name(shape)).append('\n');
      }
      for (Object object : new Object[] {null, 3, 12, 1.5, new double[2], "s"}) {
        text.append(kind(object)).append('\n');
      }
      return text.toString();
    }
  }

  @Test
  void old_class_files_get_stack_maps_and_keep_their_members() throws Exception {
    Path original =
        Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(original, folder.resolve("picocli-1.jar"));
    StartJar.make(folder);
    try (ZipFile before = new ZipFile(original.toFile());
        ZipFile after = new ZipFile(folder.resolve(StartJar.NAME).toFile())) {
      List<String> classes =
          after.stream().map(ZipEntry::getName).filter(n -> n.endsWith(".class")).toList();
      assertThat(classes)
          .hasSameElementsAs(
              before.stream()
                  .map(ZipEntry::getName)
                  .filter(n -> n.endsWith(".class") && !n.contains("module-info"))
                  .toList())
          .isNotEmpty();
      for (String name : classes) {
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

  @Test
  void a_switch_over_types_answers_as_before_without_a_class_made_for_it() throws Exception {
    Path jar = folder.resolve("anodyne-test-1.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Class<?> type :
          List.of(Shape.class, Square.class, Pair.class, Word.class, Switches.class)) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry(name));
        try (InputStream in = StartJarTest.class.getClassLoader().getResourceAsStream(name)) {
          assertThat(in).isNotNull();
          in.transferTo(out);
        }
      }
    }
    StartJar.make(folder);
    Path start = folder.resolve(StartJar.NAME);
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {start.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Class<?> renewed = loader.loadClass(Switches.class.getName());
      assertThat(renewed.getMethod("answers").invoke(null))
          .isEqualTo(Switches.answers())
          .isEqualTo(
              """
              square
              inverse square
              w
              twice w
              w and inverse square and w
              null
              number
              large
              number
              row of 2
              other
              """);
      assertThat(renewed.getDeclaredMethods()).anyMatch(m -> m.getName().startsWith("typeSwitch$"));
    }
    try (ZipFile after = new ZipFile(start.toFile())) {
      String name = Switches.class.getName().replace('.', '/') + ".class";
      assertThat(switchCalls(ClassFile.of().parse(bytes(after, name)))).isZero();
      ClassModel original =
          ClassFile.of()
              .parse(
                  Switches.class.getResourceAsStream("StartJarTest$Switches.class").readAllBytes());
      assertThat(switchCalls(original)).isEqualTo(2);
    }
  }

  @Test
  void other_jars_stay_behind_it_and_are_named_in_its_manifest() throws Exception {
    for (String name : List.of("anodyne-a-1.jar", "anodyne-b-1.jar", "other-2.jar")) {
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(folder.resolve(name)))) {
        out.putNextEntry(new ZipEntry(name + ".txt"));
        out.write('x');
      }
    }
    StartJar.make(folder);
    StartJar.make(folder);
    try (JarFile jar = new JarFile(folder.resolve(StartJar.NAME).toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .containsExactly("META-INF/MANIFEST.MF", "anodyne-a-1.jar.txt", "anodyne-b-1.jar.txt");
      assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
          .isEqualTo("other-2.jar");
    }
  }

  private static long switchCalls(ClassModel model) {
    return model.methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .filter(element ->
            element instanceof InvokeDynamicInstruction call
                && call.bootstrapMethod().owner().displayName().equals("SwitchBootstraps"))
        .count();
  }

  private static byte[] bytes(ZipFile jar, String name) throws IOException {
    try (InputStream stream = jar.getInputStream(jar.getEntry(name))) {
      return stream.readAllBytes();
    }
  }
}
