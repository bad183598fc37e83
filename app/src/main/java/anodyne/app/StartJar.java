package anodyne.app;

import anodyne.data.Version;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Makes the jar that the launcher starts from, once after a build: the classes of Anodyne and of
 * picocli as {@link QuickClasses} has them, with the other jars behind it as its class path. One
 * jar opens sooner than thirty.
 */
final class StartJar {
  /** Name of the jar, beside those it is made from. */
  static final String NAME = "start.jar";

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private StartJar() {}

  /** Makes the jar of the folder named. */
  public static void main(String[] arguments) {
    make(Path.of(arguments[0]));
  }

  /** Makes the jar of a folder of jars, complete or not at all. */
  static void make(Path folder) {
    Path jar = folder.resolve(NAME);
    Path written = folder.resolve(NAME + ".new");
    try {
      List<Path> jars = jars(folder);
      List<Path> merged = jars.stream().filter(StartJar::isMerged).toList();
      List<Path> behind = jars.stream().filter(path -> !isMerged(path)).toList();
      write(merged, behind, written);
      Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> path.toString().endsWith(".jar") && !path.endsWith(NAME))
          .sorted()
          .toList();
    }
  }

  private static boolean isMerged(Path jar) {
    String name = String.valueOf(jar.getFileName());
    return name.startsWith("anodyne-") || name.startsWith("picocli-");
  }

  private static void write(List<Path> merged, List<Path> behind, Path written) throws IOException {
    List<ZipFile> open = new ArrayList<>();
    try (JarOutputStream out =
        new JarOutputStream(
            new BufferedOutputStream(Files.newOutputStream(written)), manifest(behind))) {
      for (Path jar : merged) {
        open.add(new ZipFile(jar.toFile()));
      }
      QuickClasses quick = new QuickClasses(format(open));
      Set<String> taken = new HashSet<>();
      for (ZipFile jar : open) {
        for (ZipEntry entry : Collections.list(jar.entries())) {
          if (isKept(entry) && taken.add(entry.getName())) {
            ZipEntry copied = new ZipEntry(entry.getName());
            copied.setTimeLocal(NO_TIME);
            out.putNextEntry(copied);
            byte[] bytes = bytes(jar, entry);
            out.write(entry.getName().endsWith(".class") ? quick.of(bytes) : bytes);
            out.closeEntry();
          }
        }
      }
    } finally {
      for (ZipFile jar : open) {
        jar.close();
      }
    }
  }

  /** Classes and data, nothing that describes the jar it was in. */
  private static boolean isKept(ZipEntry entry) {
    return !entry.isDirectory()
        && !entry.getName().startsWith("META-INF/")
        && !entry.getName().equals("module-info.class");
  }

  private static Manifest manifest(List<Path> behind) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, Version.text());
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            behind.stream()
                .map(jar -> String.valueOf(jar.getFileName()))
                .collect(Collectors.joining(" ")));
    return manifest;
  }

  /** Stack maps ask what is above a class: the jars know, or Java itself. */
  private static ClassFile format(List<ZipFile> jars) {
    return ClassFile.of(
        ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
        ClassFile.ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofResourceParsing(name -> open(jars, name))
                .orElse(ClassHierarchyResolver.defaultResolver())
                .cached()));
  }

  private static @Nullable InputStream open(List<ZipFile> jars, ClassDesc name) {
    String descriptor = name.descriptorString();
    String entry = descriptor.substring(1, descriptor.length() - 1) + ".class";
    try {
      for (ZipFile jar : jars) {
        ZipEntry found = jar.getEntry(entry);
        if (found != null) {
          return jar.getInputStream(found);
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream stream = jar.getInputStream(entry)) {
      return stream.readAllBytes();
    }
  }
}
