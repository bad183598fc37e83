package anodyne.data;

import anodyne.crystal.CifCrystal;
import anodyne.crystal.CifException;
import anodyne.crystal.CifReader;
import anodyne.library.CrystalPhase;
import anodyne.library.Phase;
import anodyne.library.PropertyValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of the user's own phases, one file {@code ID.yaml} or {@code ID.yml} each.
 *
 * @param path where it is; need not exist before something is stored
 */
public record LibraryFolder(Path path) {
  /** The environment variable that names the folder. */
  public static final String VARIABLE = "ANODYNE_LIBRARY";

  /**
   * The folder meant: that of the option, else of the environment variable {@link #VARIABLE}, else
   * {@code .anodyne/library} under the home folder.
   */
  public static LibraryFolder locate(
      Optional<Path> option, Map<String, String> environment, Path home) {
    return new LibraryFolder(
        option.orElseGet(() ->
            Optional.ofNullable(environment.get(VARIABLE))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElse(home.resolve(".anodyne").resolve("library"))));
  }

  /**
   * Copies a phase file here after reading it strictly; the text is kept as it is.
   *
   * @param replace whether a file of the same id may be replaced
   * @return the phase stored
   */
  public Phase add(Path file, LibraryFiles builtIn, boolean replace) {
    String text = TextFile.read(file);
    Phase phase = new PhaseReader(builtIn.methods()).read(TreeReader.yaml(file.toString(), text));
    builtIn.overlaid(phase, file.toString());
    put(phase.id(), text, replace);
    return phase;
  }

  /**
   * Makes a phase of the crystal in a CIF and stores it. Under the id of a built-in phase of the
   * same composition it becomes the structure of that phase.
   *
   * @param id id of the phase, by which it is found
   * @param replace whether a file of the same id may be replaced
   * @return the phase stored
   */
  public Phase importCif(Path file, String id, LibraryFiles builtIn, boolean replace) {
    PhaseReader.requireId(id, "id of the phase");
    String text = TextFile.read(file);
    try {
      CifCrystal crystal = CifReader.read(text);
      Phase phase = builtIn.named(CrystalPhase.of(id, crystal, String.valueOf(file.getFileName())));
      builtIn.overlaid(phase, file.toString());
      store(phase, replace);
      return phase;
    } catch (CifException e) {
      throw new InputException(
          e.reason(),
          new Place(file.toString(), e.line(), e.column()).toString(),
          "correct the file there");
    }
  }

  /**
   * Stores a phase.
   *
   * @param replace whether a file of the same id may be replaced
   * @return the file written
   */
  public Path store(Phase phase, boolean replace) {
    return put(phase.id(), PhaseText.of(phase), replace);
  }

  /**
   * Adds values to the file of a phase here; all else in it stays. A value of the same property,
   * method and source replaces the earlier one, so that the same measurement counts once.
   *
   * @param phase as the library has it, with or without a file here
   * @return the file's phase as stored
   */
  public Phase record(Phase phase, List<PropertyValue> values, LibraryFiles builtIn) {
    Path target = file(phase.id());
    Phase stored =
        Files.exists(target)
            ? new PhaseReader(builtIn.methods()).read(target)
            : new Phase(
                phase.id(),
                phase.formula(),
                phase.form(),
                List.of(),
                "",
                Optional.empty(),
                List.of(),
                List.of());
    List<PropertyValue> all = new ArrayList<>(stored.properties());
    all.removeIf(old -> values.stream().anyMatch(value -> sameMeasurement(old, value)));
    all.addAll(values);
    Phase changed =
        new Phase(
            stored.id(),
            stored.formula(),
            stored.form(),
            stored.names(),
            stored.description(),
            stored.structure(),
            all,
            stored.notes());
    builtIn.overlaid(changed, target.toString());
    store(changed, true);
    return changed;
  }

  private static boolean sameMeasurement(PropertyValue a, PropertyValue b) {
    return a.property() == b.property()
        && a.method().equals(b.method())
        && a.source().equals(b.source());
  }

  /** The file of a phase, {@code ID.yaml} unless it goes by the shorter ending already. */
  private Path file(String id) {
    Path shorter = path.resolve(id + ".yml");
    return Files.exists(shorter) ? shorter : path.resolve(id + ".yaml");
  }

  private Path put(String id, String text, boolean replace) {
    Path target = file(id);
    if (Files.exists(target) && !replace) {
      throw new InputException(
          "the library already has a phase " + id,
          target.toString(),
          "choose another id, or ask for it to be replaced");
    }
    WholeFile.write(target, text);
    return target;
  }
}
