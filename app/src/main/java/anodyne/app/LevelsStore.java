package anodyne.app;

import anodyne.data.InputException;
import anodyne.data.LibraryFiles;
import anodyne.data.LibraryFolder;
import anodyne.data.TextFile;
import anodyne.library.Phase;
import anodyne.library.PropertyValue;
import anodyne.library.Selection;
import anodyne.quantity.Warning;
import anodyne.workup.LevelsLibrary;
import anodyne.workup.LevelsWorkUp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Measured levels put into the user's own library.
 *
 * @param phase as stored
 * @param warnings values that are stored but not used, and what the file lost
 */
record LevelsStore(Phase phase, List<Warning> warnings) {
  LevelsStore {
    warnings = List.copyOf(warnings);
  }

  /** Stores the values of a result under a phase. */
  static LevelsStore of(LevelsWorkUp work, LibraryFolder folder, String name) {
    List<PropertyValue> values = LevelsLibrary.values(work);
    if (values.isEmpty()) {
      throw new InputException(
          "a valence offset belongs to a contact, not to a phase",
          "--add-to-library",
          "leave it out");
    }
    LibraryFiles before = open(folder.path());
    Phase known = before.find(name);
    Path file = folder.path().resolve(known.id() + ".yaml");
    boolean commented = Files.exists(file) && hasRemarks(TextFile.read(file));
    Phase stored = folder.record(known, values, LibraryFiles.builtIn());
    List<Warning> warnings = new ArrayList<>();
    if (commented) {
      warnings.add(
          new Warning(
              "remarks_dropped",
              "the file was written anew and lost its remarks after #; keep them in its notes",
              file.toString()));
    }
    LibraryFiles after = open(folder.path());
    Selection selection = new Selection(after.methods());
    Phase whole = after.find(stored.id());
    for (PropertyValue value : values) {
      unused(selection, whole, value, file).ifPresent(warnings::add);
    }
    return new LevelsStore(stored, warnings);
  }

  private static LibraryFiles open(Path path) {
    return Files.isDirectory(path) ? LibraryFiles.open(List.of(path)) : LibraryFiles.builtIn();
  }

  private static boolean hasRemarks(String yaml) {
    return yaml.lines().anyMatch(line -> line.strip().startsWith("#") || line.contains(" # "));
  }

  /** Says that another value of the user's own is taken in place of the new one, or beside it. */
  private static Optional<Warning> unused(
      Selection selection, Phase phase, PropertyValue value, Path file) {
    if (value.property().isText()) {
      return Optional.empty();
    }
    List<PropertyValue> others =
        selection.amount(phase, value.property()).stream()
            .flatMap(selected -> selected.used().stream())
            .toList();
    boolean used = others.stream().anyMatch(other -> same(other, value));
    if (used && others.size() == 1) {
      return Optional.empty();
    }
    String named =
        others.stream()
            .filter(other -> !same(other, value))
            .map(other -> other.method() + " of " + other.source())
            .distinct()
            .collect(Collectors.joining("; "));
    return Optional.of(
        new Warning(
            used ? "median_used" : "stored_but_not_used",
            value.property().word()
                + (used
                    ? " is the median of this measurement and of others (" + named + ")"
                    : " of this measurement is stored, but a value of better rank is used ("
                        + named
                        + ")")
                + "; to use this one alone, delete the others from "
                + file,
            phase.id()));
  }

  private static boolean same(PropertyValue a, PropertyValue b) {
    return a.method().equals(b.method()) && a.source().equals(b.source());
  }
}
