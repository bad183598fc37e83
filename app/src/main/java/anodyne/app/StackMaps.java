package anodyne.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the class files of a jar that are older than Java 6 stack maps. The launcher runs it once
 * after a build: Java keeps no class without stack maps in its start-up cache, since only the slow
 * verifier of old can check it. What the classes do stays the same.
 */
final class StackMaps {
  private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;
  private static final int MAJOR_VERSION = 7;

  private StackMaps() {}

  /** Rewrites the jars named. */
  public static void main(String[] arguments) {
    for (String argument : arguments) {
      rewrite(Path.of(argument));
    }
  }

  /** Rewrites a jar in place; complete or as before. */
  static void rewrite(Path jar) {
    Path written = jar.resolveSibling(jar.getFileName() + ".new");
    try {
      copy(jar, written);
      Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path jar, Path written) throws IOException {
    try (ZipFile read = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(written))) {
      ClassFile format =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(name -> open(read, name))
                      .orElse(ClassHierarchyResolver.defaultResolver())
                      .cached()));
      for (ZipEntry entry : Collections.list(read.entries())) {
        ZipEntry copied = new ZipEntry(entry.getName());
        copied.setTimeLocal(entry.getTimeLocal());
        out.putNextEntry(copied);
        out.write(renewed(format, entry.getName(), bytes(read, entry)));
        out.closeEntry();
      }
    }
  }

  private static byte[] renewed(ClassFile format, String name, byte[] bytes) {
    if (!name.endsWith(".class") || bytes[MAJOR_VERSION] >= FIRST_WITH_STACK_MAPS) {
      return bytes;
    }
    ClassTransform sameCode = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    return format.transformClass(
        format.parse(bytes),
        sameCode.andThen((builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
          } else {
            builder.with(element);
          }
        }));
  }

  private static @Nullable InputStream open(ZipFile jar, ClassDesc name) {
    String descriptor = name.descriptorString();
    ZipEntry entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
    try {
      return entry == null ? null : jar.getInputStream(entry);
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
