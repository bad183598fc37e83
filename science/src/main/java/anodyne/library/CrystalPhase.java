package anodyne.library;

import anodyne.crystal.Atom;
import anodyne.crystal.Cell;
import anodyne.crystal.CifCrystal;
import anodyne.crystal.CifIdentity;
import anodyne.crystal.CifWarning;
import anodyne.crystal.SpaceGroup;
import anodyne.crystal.Structure;
import anodyne.crystal.SymmetryException;
import anodyne.crystal.SymmetryOperation;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.formula.Rational;
import anodyne.library.StructureRecord.Site;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A phase made of the crystal of a CIF: its structure and nothing else.
 *
 * <p>The setting of the space group is the one whose operations are exactly those of the file. If
 * there is none, all atoms of the cell are listed in P1. The quality is measured if the file has a
 * temperature of measurement or comes from a collection of experimental structures (ICSD, AMCSD);
 * otherwise computed, since a CIF does not say how it was made.
 */
public final class CrystalPhase {
  private final CifCrystal crystal;
  private final String file;
  private final List<String> notes = new ArrayList<>();

  private CrystalPhase(CifCrystal crystal, String file) {
    this.crystal = crystal;
    this.file = file;
  }

  /**
   * The phase of a crystal.
   *
   * @param id id of the phase
   * @param file name of the file, for the source
   */
  public static Phase of(String id, CifCrystal crystal, String file) {
    return new CrystalPhase(crystal, file).phase(id);
  }

  private Phase phase(String id) {
    Composition composition = composition();
    StructureRecord structure = structure(composition.units());
    for (CifWarning warning : crystal.warnings()) {
      notes.add(plain(warning.message()) + " (line " + warning.line() + " of the file)");
    }
    List<String> names = crystal.identity().names().stream().map(CrystalPhase::plain).toList();
    return new Phase(
        id,
        composition.formula(),
        "",
        List.of(),
        String.join(", ", names),
        Optional.of(structure),
        List.of(),
        notes);
  }

  /** The formula of a phase and how many of it are in the cell. */
  private record Composition(String formula, OptionalInt units) {}

  /** The formula of the file if the cell holds a whole number of it, else that of the content. */
  private Composition composition() {
    Structure structure = crystal.structure();
    Formula content = structure.content();
    Optional<Formula> named = named();
    OptionalInt units = named.isEmpty() ? OptionalInt.empty() : structure.formulaUnits(named.get());
    if (units.isPresent()) {
      Formula inSiteOrder = content.times(Rational.of(1, units.getAsInt()));
      Formula formula = inSiteOrder.equals(named.get()) ? inSiteOrder : named.get();
      return new Composition(formula.toString(), units);
    }
    named.ifPresent(
        formula -> notes.add("the file says " + formula + ", its cell holds " + content));
    if (content.isStoichiometric()) {
      Formula reduced = content.reduced();
      return new Composition(reduced.toString(), structure.formulaUnits(reduced));
    }
    int stated = crystal.identity().formulaUnitsPerCell().orElse(1);
    return new Composition(
        content.times(Rational.of(1, Math.max(1, stated))).toString(),
        OptionalInt.of(Math.max(1, stated)));
  }

  private Optional<Formula> named() {
    try {
      return crystal
          .identity()
          .formula()
          .map(text -> Formula.parse(text.replaceAll("\\s+", "")))
          .filter(Formula::isFixed);
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }

  private StructureRecord structure(OptionalInt units) {
    Optional<SpaceGroup> setting = setting();
    if (setting.isEmpty()) {
      notes.add(
          "the symmetry operations of the file are no tabulated setting;"
              + " all atoms of the cell are listed in P1");
    }
    Cell cell = crystal.asymmetricUnit().cell();
    CifIdentity identity = crystal.identity();
    return new StructureRecord(
        setting.map(SpaceGroup::number).orElse(1),
        setting.map(CrystalPhase::symbol).orElse("P1"),
        cell.a_angstrom(),
        cell.b_angstrom(),
        cell.c_angstrom(),
        cell.alpha_deg(),
        cell.beta_deg(),
        cell.gamma_deg(),
        units,
        setting.isPresent() ? symmetricSites() : allSites(),
        identity.temperature_K(),
        "read from a CIF",
        source(),
        measured() ? Quality.MEASURED : Quality.COMPUTED,
        "");
  }

  /** The setting with the operations of the file, which its own symbol must give back. */
  private Optional<SpaceGroup> setting() {
    Cell cell = crystal.asymmetricUnit().cell();
    Set<SymmetryOperation> wanted = withinCell(crystal.asymmetricUnit().operations());
    OptionalInt number = crystal.identity().spaceGroupNumber();
    Stream<SpaceGroup> likely =
        SpaceGroup.settings().stream().filter(s -> number.orElse(0) == s.number());
    return Stream.concat(likely, SpaceGroup.settings().stream())
        .filter(s -> withinCell(s.operations()).equals(wanted))
        .filter(s -> givesBack(s, cell, wanted))
        .findFirst();
  }

  private static boolean givesBack(SpaceGroup s, Cell cell, Set<SymmetryOperation> wanted) {
    try {
      return withinCell(SpaceGroup.of(s.number(), symbol(s), cell).operations()).equals(wanted);
    } catch (SymmetryException e) {
      return false;
    }
  }

  private static String symbol(SpaceGroup setting) {
    return setting.choice().isEmpty()
        ? setting.symbol()
        : setting.symbol() + ":" + setting.choice();
  }

  private static Set<SymmetryOperation> withinCell(List<SymmetryOperation> operations) {
    Set<SymmetryOperation> folded = new HashSet<>();
    operations.forEach(o -> folded.add(o.withinCell()));
    return folded;
  }

  private List<Site> symmetricSites() {
    List<Atom> atoms = crystal.asymmetricUnit().sites();
    List<Integer> multiplicities = crystal.asymmetricUnit().multiplicities();
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < atoms.size(); i++) {
      sites.add(site(atoms.get(i), multiplicities.get(i)));
    }
    return sites;
  }

  private List<Site> allSites() {
    return crystal.structure().atoms().stream().map(atom -> site(atom, 1)).toList();
  }

  private static Site site(Atom atom, int multiplicity) {
    return new Site(
        plain(atom.label()),
        atom.element().symbol(),
        multiplicity,
        "",
        atom.position().x(),
        atom.position().y(),
        atom.position().z(),
        atom.occupancy());
  }

  private boolean measured() {
    String code = crystal.identity().databaseCode().orElse("");
    return crystal.identity().temperature_K().isPresent()
        || code.startsWith("ICSD")
        || code.startsWith("AMCSD");
  }

  private String source() {
    List<String> parts = new ArrayList<>();
    crystal.identity().citation().ifPresent(c -> parts.add(plain(c)));
    crystal.identity().databaseCode().ifPresent(c -> parts.add(plain(c)));
    parts.add("read from " + plain(file));
    return String.join("; ", parts);
  }

  /** A text of the file on one line and without characters that no editor shows. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{C}\\s]+", " ").strip();
  }
}
