package anodyne.data;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.library.Library;
import anodyne.library.MethodTable;
import anodyne.library.Phase;
import anodyne.library.PhaseIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The phase library as files: the built-in phases and folders of the user's own (overlays).
 *
 * <p>A file of an overlay either adds a phase or, if it has the id of a phase already there,
 * changes it: its values win the selection over the earlier ones of the same property, which stay
 * in sight; its structure, if it has one, replaces the earlier one. Of several folders the later
 * wins. A name given in an overlay belongs to the overlay's phase even if a built-in phase answered
 * to it.
 *
 * <p>Finding a phase parses its own file only; the overlays are parsed once, on opening.
 */
public final class LibraryFiles {
  private static final String ROOT = "/anodyne/library/";

  private final MethodTable methods;
  private final Map<String, LibraryIndex.Line> builtIn;
  private final Map<String, List<Phase>> overlays;
  private final PhaseIndex index;

  private LibraryFiles(
      MethodTable methods,
      Map<String, LibraryIndex.Line> builtIn,
      Map<String, List<Phase>> overlays) {
    this.methods = methods;
    this.builtIn = builtIn;
    this.overlays = overlays;
    Map<String, List<String>> names = new LinkedHashMap<>();
    overlays.forEach((id, files) -> {
      List<String> all = new ArrayList<>();
      files.reversed().forEach(phase -> all.addAll(phase.allNames()));
      names.put(id, all);
    });
    builtIn.forEach(
        (id, line) -> names.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(line.names()));
    this.index = new PhaseIndex(names);
  }

  /** The built-in library alone. */
  public static LibraryFiles builtIn() {
    return open(List.of());
  }

  /** The built-in library below these folders, of which the later wins. */
  public static LibraryFiles open(List<Path> folders) {
    MethodTable methods =
        MethodsReader.read(TreeReader.yaml("methods.yaml", resource("methods.yaml")));
    Map<String, List<Phase>> overlays = new TreeMap<>();
    for (Path folder : folders) {
      for (Phase phase : overlay(folder, new PhaseReader(methods))) {
        overlays.computeIfAbsent(phase.id(), _ -> new ArrayList<>()).add(phase);
      }
    }
    return new LibraryFiles(methods, LibraryIndex.read(resource("index.tsv")), overlays);
  }

  /** The methods values were obtained by. */
  public MethodTable methods() {
    return methods;
  }

  /** Ids of all phases, in alphabetical order. */
  public List<String> ids() {
    return Stream.concat(builtIn.keySet().stream(), overlays.keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** True if a phase answers to a name. */
  public boolean knows(String name) {
    return index.find(name).isPresent();
  }

  /** The phase meant by a name; if there is none, the refusal suggests up to three names. */
  public Phase find(String name) {
    return load(
        index
            .find(name)
            .orElseThrow(() ->
                new InputException(
                    "unknown phase " + InputException.quoted(name),
                    "phase library of " + ids().size() + " phases",
                    mend(index.suggestions(name)))));
  }

  /**
   * The phases whose formula is fixed and holds no other elements than these, in order of id;
   * parses their files only.
   */
  public List<Phase> within(Set<Element> elements) {
    return ids().stream().filter(id -> within(formula(id), elements)).map(this::load).toList();
  }

  private String formula(String id) {
    LibraryIndex.Line line = builtIn.get(id);
    return line == null
        ? overlays.getOrDefault(id, List.of()).getFirst().formula()
        : line.formula();
  }

  private static boolean within(String text, Set<Element> elements) {
    try {
      Formula formula = Formula.parse(text);
      return formula.isFixed() && elements.containsAll(formula.elements());
    } catch (FormulaException e) {
      return false;
    }
  }

  /** True if the user's own folder adds the phase of that id or changes it. */
  public boolean isUsers(String id) {
    return overlays.containsKey(id);
  }

  /** Every phase, in the order of {@link #ids()}; parses all files. */
  public List<Phase> phases() {
    return ids().stream().map(this::load).toList();
  }

  /** All phases and methods in memory. */
  public Library library() {
    return new Library(phases(), methods);
  }

  /**
   * The phase as it would be over the one of the same id here; refused if it has another formula or
   * form than that one.
   *
   * @param where the file, for the refusal
   */
  public Phase overlaid(Phase phase, String where) {
    return ids().contains(phase.id()) ? over(load(phase.id()), phase, where) : phase;
  }

  /**
   * The phase under the formula and form of the phase of the same id here, if that has the same
   * composition.
   */
  Phase named(Phase phase) {
    if (!ids().contains(phase.id())) {
      return phase;
    }
    Phase known = load(phase.id());
    return known.sameCompositionAs(phase) ? phase.as(known.formula(), known.form()) : phase;
  }

  private Phase load(String id) {
    Optional<Phase> phase = builtIn.containsKey(id) ? Optional.of(builtIn(id)) : Optional.empty();
    for (Phase overlay : overlays.getOrDefault(id, List.of())) {
      phase =
          Optional.of(
              phase.isEmpty()
                  ? overlay
                  : over(phase.get(), overlay, id + ".yaml in the user's library"));
    }
    return phase.orElseThrow(() -> new IllegalArgumentException("no phase has the id " + id));
  }

  private static Phase over(Phase phase, Phase overlay, String where) {
    try {
      return phase.overlaidBy(overlay);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          String.valueOf(e.getMessage()),
          where,
          "give it another id, or the formula and form of the phase it changes");
    }
  }

  private Phase builtIn(String id) {
    String file = "phases/" + id + ".yaml";
    return new PhaseReader(methods).read(TreeReader.yaml(file, resource(file)));
  }

  private static List<Phase> overlay(Path folder, PhaseReader reader) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          "the library folder does not exist", folder.toString(), "make it, or correct its name");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(LibraryFiles::isPhaseFile)
          .sorted()
          .map(file -> named(file, reader.read(file)))
          .toList();
    } catch (IOException e) {
      throw new InputException(
          "the library folder cannot be listed", folder.toString(), "check that you may read it");
    }
  }

  private static boolean isPhaseFile(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static Phase named(Path file, Phase phase) {
    String name = file.getFileName().toString();
    if (name.equals(phase.id() + ".yml")) {
      if (Files.exists(file.resolveSibling(phase.id() + ".yaml"))) {
        throw new InputException(
            "the phase " + phase.id() + " has two files", file.toString(), "keep one of the two");
      }
      return phase;
    }
    if (!name.equals(phase.id() + ".yaml")) {
      throw new InputException(
          "a phase file is named after its id, but the id is " + phase.id(),
          file.toString(),
          "rename it " + phase.id() + ".yaml");
    }
    return phase;
  }

  private static String mend(List<String> suggestions) {
    return suggestions.isEmpty()
        ? "'library list' shows all names; 'library add' and 'library import' add a phase"
        : "did you mean " + String.join(" or ", suggestions) + "?";
  }

  private static String resource(String name) {
    try (InputStream in = LibraryFiles.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IllegalStateException("the built-in library lacks " + name);
      }
      return TextFile.decode(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
