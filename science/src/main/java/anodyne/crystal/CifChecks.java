package anodyne.crystal;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares the atoms of a structure with each other and with what else the file says. */
final class CifChecks {
  private static final double NEAR_ANGSTROM = 0.5;
  private static final double FULL = 1.01;
  private static final double VOLUME_TOLERANCE = 0.01;
  private static final double COUNT_TOLERANCE = 0.01;
  private static final int MAX_NEAR_PER_ATOM = 20;

  private final CifBlock block;
  private final Structure structure;
  private final List<CifSites.Row> origins;
  private final CifNotes notes;

  /**
   * @param origins row of each atom of the structure
   */
  CifChecks(CifBlock block, Structure structure, List<CifSites.Row> origins, CifNotes notes) {
    this.block = block;
    this.structure = structure;
    this.origins = origins;
    this.notes = notes;
  }

  void run() {
    overlaps();
    volume();
    formula();
  }

  private void overlaps() {
    int count = structure.atoms().size();
    int enough = MAX_NEAR_PER_ATOM * count;
    List<Contact> near = new NeighbourGrid(structure, NEAR_ANGSTROM).contacts(enough);
    if (near.size() >= enough) {
      throw new CifException(
          "the atoms crowd: more than "
              + MAX_NEAR_PER_ATOM
              + " neighbours within "
              + NEAR_ANGSTROM
              + " angstrom of each",
          origins.getFirst().where());
    }
    double[] total = new double[count];
    for (int i = 0; i < count; i++) {
      total[i] = structure.atoms().get(i).occupancy();
    }
    Set<String> named = new HashSet<>();
    for (Contact contact : near) {
      Atom one = structure.atoms().get(contact.first());
      Atom other = structure.atoms().get(contact.second());
      boolean same = contact.distance_angstrom() < SiteOrbit.MERGE_ANGSTROM;
      if (same) {
        total[contact.first()] += other.occupancy();
        total[contact.second()] += one.occupancy();
        requireShared(contact, total);
      }
      String pair = one.label() + " and " + other.label();
      if ((same || one.occupancy() + other.occupancy() > FULL) && named.add(pair)) {
        note(contact, pair, same);
      }
    }
  }

  private void requireShared(Contact contact, double[] total) {
    if (total[contact.first()] > FULL || total[contact.second()] > FULL) {
      throw new CifException(
          "sites "
              + structure.atoms().get(contact.first()).label()
              + " and "
              + structure.atoms().get(contact.second()).label()
              + " coincide under the symmetry, with a total occupancy above 1",
          origins.get(contact.second()).where());
    }
  }

  private void note(Contact contact, String pair, boolean same) {
    int line = origins.get(contact.second()).where().line();
    if (same) {
      notes.addSite("mixed_site", "one position is shared by", pair, line);
    } else {
      notes.addSite("short_distance", "closer than 0.5 angstrom are", pair, line);
    }
  }

  private void volume() {
    Optional<CifValue> stated = block.value("_cell_volume");
    if (stated.isEmpty()) {
      return;
    }
    double volume = stated.get().number("_cell_volume").value();
    double own = structure.volume_angstrom3();
    if (Math.abs(volume - own) > VOLUME_TOLERANCE * own) {
      notes.add(
          "volume_disagrees",
          String.format(
              Locale.ROOT,
              "_cell_volume is %s, the cell has %.3f angstrom3",
              stated.get().shown(),
              own),
          stated.get().line());
    }
  }

  private void formula() {
    Optional<CifValue> stated = block.value("_chemical_formula_sum");
    if (stated.isEmpty()) {
      return;
    }
    String text =
        stated
            .get()
            .text()
            .replaceAll("\\s+", "")
            .replaceAll("D(?![a-z])", "H")
            .replaceAll("(?<![0-9])\\.(?=[0-9])", "0.");
    Formula formula;
    try {
      formula = Formula.parse(text);
    } catch (FormulaException e) {
      notes.add(
          "formula_unreadable", "_chemical_formula_sum: " + e.getMessage(), stated.get().line());
      return;
    }
    if (!formula.isFixed() || !agrees(formula)) {
      notes.add(
          "formula_disagrees",
          "the atoms make " + structure.content() + " per cell, no multiple of " + formula,
          stated.get().line());
    }
  }

  private boolean agrees(Formula formula) {
    Formula content = structure.content();
    if (!content.elements().equals(formula.elements())) {
      return false;
    }
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (Element element : formula.elements()) {
      double ratio =
          content.amount(element).constant().toDouble()
              / formula.amount(element).constant().toDouble();
      least = Math.min(least, ratio);
      most = Math.max(most, ratio);
    }
    return most - least <= COUNT_TOLERANCE * most;
  }
}
