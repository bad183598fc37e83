package anodyne.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Reads crystal structures from CIF 1.1 texts, strictly: what is missing or contradictory is an
 * error with its line and column, never a silent zero.
 */
public final class CifReader {
  private static final String[] LENGTHS = {"_cell_length_a", "_cell_length_b", "_cell_length_c"};
  private static final String[] ANGLES = {
    "_cell_angle_alpha", "_cell_angle_beta", "_cell_angle_gamma"
  };

  private final CifBlock block;
  private final CifNotes notes = new CifNotes();
  private final List<OptionalDouble> uncertainties = new ArrayList<>();

  private CifReader(CifBlock block) {
    this.block = block;
  }

  /**
   * Reads the first data block that lists atoms; others that do are named in a warning.
   *
   * @throws CifException if the text is no CIF or holds no complete structure
   */
  public static CifCrystal read(String text) {
    List<CifBlock> blocks = CifDocument.parse(text).blocks();
    List<CifBlock> withAtoms =
        blocks.stream().filter(b -> b.column(CifSites.X).isPresent()).toList();
    if (withAtoms.isEmpty()) {
      throw new CifException(
          "no data block lists atoms (" + CifSites.X + ")", blocks.getFirst().line(), 1);
    }
    CifReader reader = new CifReader(withAtoms.getFirst());
    if (withAtoms.size() > 1) {
      reader.notes.add(
          "block_chosen",
          withAtoms.size()
              + " data blocks list atoms; the first, "
              + withAtoms.getFirst().name()
              + ", is read",
          withAtoms.getFirst().line());
    }
    return reader.crystal();
  }

  /**
   * Reads the data block of that name, whatever the case of its letters.
   *
   * @throws CifException if there is no such block, or it holds no complete structure
   */
  public static CifCrystal read(String text, String blockName) {
    List<CifBlock> blocks = CifDocument.parse(text).blocks();
    CifBlock block =
        blocks.stream()
            .filter(b -> b.name().equalsIgnoreCase(blockName))
            .findFirst()
            .orElseThrow(() -> new CifException("there is no data block " + blockName, 1, 1));
    return new CifReader(block).crystal();
  }

  private CifCrystal crystal() {
    Cell cell = cell();
    CifSymmetry symmetry = CifSymmetry.of(block, cell, notes);
    List<CifSites.Row> rows = CifSites.of(block, notes);
    AsymmetricUnit unit = asymmetricUnit(cell, symmetry, rows);
    List<Atom> atoms = new ArrayList<>();
    List<CifSites.Row> origins = new ArrayList<>();
    for (CifSites.Row row : rows) {
      for (Vector3 image : orbit(cell.lattice(), symmetry.operations(), row)) {
        atoms.add(row.atom().at(image));
        origins.add(row);
      }
      if (atoms.size() > AsymmetricUnit.MAX_ATOMS) {
        throw new CifException(
            "more than " + AsymmetricUnit.MAX_ATOMS + " atoms in the cell", row.where());
      }
    }
    Structure structure = new Structure(cell.lattice(), atoms);
    CifIdentity identity = CifIdentity.of(block);
    new CifChecks(block, structure, origins, notes).run();
    return new CifCrystal(block.name(), identity, unit, structure, uncertainties, notes.warnings());
  }

  private Cell cell() {
    double[] length = new double[3];
    double[] angle = new double[3];
    for (int i = 0; i < 3; i++) {
      length[i] = length(LENGTHS[i]);
    }
    for (int i = 0; i < 3; i++) {
      angle[i] = angle(ANGLES[i]);
    }
    try {
      return new Cell(length[0], length[1], length[2], angle[0], angle[1], angle[2]);
    } catch (IllegalArgumentException e) {
      CifColumn a = block.column(LENGTHS[0]).orElseThrow();
      throw new CifException(String.valueOf(e.getMessage()), a.line(), a.column());
    }
  }

  private double length(String tag) {
    CifColumn column =
        block
            .column(tag)
            .orElseThrow(() ->
                new CifException("data block " + block.name() + " has no " + tag, block.line(), 1));
    return measured(column);
  }

  /** The dictionary gives an angle that is not mentioned as 90 degrees. */
  private double angle(String tag) {
    var column = block.column(tag);
    if (column.isEmpty()) {
      notes.add("angle_default", tag + " is not given, 90 degrees by definition", block.line());
      uncertainties.add(OptionalDouble.empty());
      return 90;
    }
    return measured(column.get());
  }

  private double measured(CifColumn column) {
    if (column.values().isEmpty()) {
      throw new CifException(column.tag() + " has no value", column.line(), column.column());
    }
    CifNumber number = column.values().getFirst().number(column.tag());
    uncertainties.add(number.uncertainty());
    return number.value();
  }

  private static AsymmetricUnit asymmetricUnit(
      Cell cell, CifSymmetry symmetry, List<CifSites.Row> rows) {
    try {
      return new AsymmetricUnit(
          cell, symmetry.operations(), rows.stream().map(CifSites.Row::atom).toList());
    } catch (SymmetryException e) {
      throw new CifException(String.valueOf(e.getMessage()), symmetry.where());
    }
  }

  private List<Vector3> orbit(
      Lattice lattice, List<SymmetryOperation> operations, CifSites.Row row) {
    List<Vector3> images;
    try {
      images = SiteOrbit.of(lattice, operations, row.atom());
    } catch (SymmetryException e) {
      throw new CifException(String.valueOf(e.getMessage()), row.where());
    }
    row.multiplicity()
        .flatMap(CifValue::present)
        .flatMap(CifNumber::parse)
        .filter(stated -> stated.value() != images.size())
        .ifPresent(stated ->
            notes.addSite(
                "multiplicity_disagrees",
                "the stated multiplicity is not that of the position at",
                row.atom().label() + " (" + images.size() + " by symmetry)",
                row.where().line()));
    return images;
  }
}
