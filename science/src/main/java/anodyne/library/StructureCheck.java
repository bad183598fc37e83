package anodyne.library;

import anodyne.crystal.AsymmetricUnit;
import anodyne.crystal.Atom;
import anodyne.crystal.Contact;
import anodyne.crystal.Structure;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.library.Finding.Severity;
import anodyne.library.StructureRecord.Site;
import anodyne.quantity.Constants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Checks the structure of one phase: the space group fits the cell, every site has the multiplicity
 * listed, the content is that of the formula, no two atoms are too near, and density and molar
 * volume are those of the cell. What would be an error is a warning if the structure is in doubt.
 */
final class StructureCheck {
  /** Two atoms nearer than this part of the sum of their covalent radii overlap. */
  private static final double NEAREST = 0.7;

  private static final double SIGMAS = 1.6448536269514722;

  /** Cells of one phase by different sources differ by this much in volume. */
  private static final double VOLUME_ERROR = 0.02;

  private static final double CM3_PER_ANGSTROM3 = 1e-24;

  private final Phase phase;
  private final StructureRecord record;
  private final List<Finding> findings = new ArrayList<>();

  private StructureCheck(Phase phase, StructureRecord record) {
    this.phase = phase;
    this.record = record;
  }

  static List<Finding> of(Phase phase, Selection selection) {
    if (phase.structure().isEmpty()) {
      return List.of();
    }
    StructureCheck check = new StructureCheck(phase, phase.structure().get());
    try {
      check.atoms();
      check.volume(selection);
    } catch (IllegalArgumentException e) {
      check.error(String.valueOf(e.getMessage()));
    }
    return List.copyOf(check.findings);
  }

  private void atoms() {
    if (record.sites().isEmpty()) {
      return;
    }
    AsymmetricUnit unit = record.asymmetricUnit();
    multiplicities(unit);
    Structure structure = unit.expanded();
    composition(structure);
    distances(structure);
  }

  private void multiplicities(AsymmetricUnit unit) {
    List<Integer> found = unit.multiplicities();
    for (int i = 0; i < found.size(); i++) {
      Site site = record.sites().get(i);
      if (found.get(i) != site.multiplicity()) {
        error(
            "site %s has %d equivalents per cell, listed are %d"
                .formatted(site.label(), found.get(i), site.multiplicity()));
      }
    }
  }

  private void composition(Structure structure) {
    Optional<Formula> formula = formula();
    if (formula.isEmpty()) {
      return;
    }
    OptionalInt units = structure.formulaUnits(formula.get());
    if (units.isEmpty()) {
      String message = "the cell holds " + structure.content() + ", no multiple of the formula";
      if (formula.get().isStoichiometric()) {
        error(message);
      } else {
        add(Severity.WARNING, message);
      }
    } else if (record.formulaUnitsPerCell().isPresent()
        && record.formulaUnitsPerCell().getAsInt() != units.getAsInt()) {
      error(
          "the cell holds %d formula units, listed are %d"
              .formatted(units.getAsInt(), record.formulaUnitsPerCell().getAsInt()));
    }
  }

  private void distances(Structure structure) {
    double largest_angstrom = 0;
    for (Atom atom : structure.atoms()) {
      largest_angstrom =
          Math.max(largest_angstrom, atom.element().covalentRadius_angstrom().orElse(0));
    }
    structure.contacts(NEAREST * 2 * largest_angstrom).stream()
        .filter(contact -> overlap(structure, contact))
        .min(Comparator.comparingDouble(Contact::distance_angstrom))
        .ifPresent(contact ->
            error(
                String.format(
                    Locale.ROOT,
                    "%s and %s are only %.3f angstrom apart",
                    structure.atoms().get(contact.first()).label(),
                    structure.atoms().get(contact.second()).label(),
                    contact.distance_angstrom())));
  }

  /** True if two atoms are too near; two that are there part of the time may be alternatives. */
  private static boolean overlap(Structure structure, Contact contact) {
    Atom first = structure.atoms().get(contact.first());
    Atom second = structure.atoms().get(contact.second());
    boolean alternatives = first.occupancy() < 1 && second.occupancy() < 1;
    OptionalDouble sum = radii_angstrom(first.element(), second.element());
    return !alternatives
        && sum.isPresent()
        && contact.distance_angstrom() < NEAREST * sum.getAsDouble();
  }

  private static OptionalDouble radii_angstrom(Element first, Element second) {
    OptionalDouble a = first.covalentRadius_angstrom();
    OptionalDouble b = second.covalentRadius_angstrom();
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(a.getAsDouble() + b.getAsDouble())
        : OptionalDouble.empty();
  }

  private void volume(Selection selection) {
    Optional<Formula> formula = formula();
    if (formula.isEmpty() || record.formulaUnitsPerCell().isEmpty()) {
      return;
    }
    double molarVolume_cm3 =
        record.cell().volume_angstrom3()
            * CM3_PER_ANGSTROM3
            * Constants.AVOGADRO_PER_MOL
            / record.formulaUnitsPerCell().getAsInt();
    compare(selection, Property.MOLAR_VOLUME, OptionalDouble.of(molarVolume_cm3));
    OptionalDouble mass = formula.get().molarMass_g_per_mol();
    compare(
        selection,
        Property.DENSITY,
        mass.isEmpty() ? mass : OptionalDouble.of(mass.getAsDouble() / molarVolume_cm3));
  }

  private void compare(Selection selection, Property property, OptionalDouble ofCell) {
    Optional<Selected> listed = selection.amount(phase, property);
    if (listed.isEmpty() || ofCell.isEmpty()) {
      return;
    }
    double value = listed.get().value();
    double error = Math.hypot(VOLUME_ERROR, listed.get().sampleScatter_sd() / value);
    if (Math.abs(ofCell.getAsDouble() / value - 1) > SIGMAS * error) {
      add(
          Severity.WARNING,
          String.format(
              Locale.ROOT,
              "the cell gives a %s of %.3g %s, listed is %.3g",
              property.word().replace('_', ' '),
              ofCell.getAsDouble(),
              property.unit(),
              value));
    }
  }

  /** The formula, if it is one without letters. */
  private Optional<Formula> formula() {
    try {
      return Optional.of(Formula.parse(phase.formula())).filter(Formula::isFixed);
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }

  private void error(String message) {
    if (record.doubt().isEmpty()) {
      add(Severity.ERROR, message);
    } else {
      add(Severity.WARNING, message + " (in doubt: " + record.doubt() + ")");
    }
  }

  private void add(Severity severity, String message) {
    findings.add(new Finding(severity, phase.id(), "structure", message));
  }
}
