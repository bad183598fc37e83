package anodyne.crystal;

import anodyne.formula.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the atom loop of a data block into sites. */
final class CifSites {
  static final String X = "_atom_site_fract_x";

  private static final String Y = "_atom_site_fract_y";
  private static final String Z = "_atom_site_fract_z";
  private static final double MAX_COORDINATE = 1000;

  private final CifBlock block;
  private final CifNotes notes;
  private final CifColumn x;
  private final CifColumn y;
  private final CifColumn z;
  private final Optional<CifColumn> label;
  private final Optional<CifColumn> type;
  private final Optional<CifColumn> occupancy;
  private final Optional<CifColumn> multiplicity;
  private final Optional<CifColumn> flag;
  private final Optional<CifColumn> disorder;
  private final Optional<CifColumn> hydrogens;

  /**
   * One site and the values it was read from.
   *
   * @param multiplicity as the file states it, if it does
   */
  record Row(Atom atom, CifValue where, Optional<CifValue> multiplicity) {}

  private CifSites(CifBlock block, CifNotes notes) {
    this.block = block;
    this.notes = notes;
    x = required(block, X);
    y = required(block, Y);
    z = required(block, Z);
    requireSameLoop(y);
    requireSameLoop(z);
    label = optional("_atom_site_label");
    type = optional("_atom_site_type_symbol");
    occupancy = optional("_atom_site_occupancy");
    multiplicity =
        optional("_atom_site_site_symmetry_multiplicity", "_atom_site_symmetry_multiplicity");
    flag = optional("_atom_site_calc_flag");
    disorder = optional("_atom_site_disorder_group");
    hydrogens = optional("_atom_site_attached_hydrogens");
    if (label.isEmpty() && type.isEmpty()) {
      throw new CifException(
          "the atoms have neither _atom_site_label nor _atom_site_type_symbol",
          x.line(),
          x.column());
    }
  }

  static List<Row> of(CifBlock block, CifNotes notes) {
    CifSites sites = new CifSites(block, notes);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < sites.x.values().size(); i++) {
      sites.row(i).ifPresent(rows::add);
    }
    if (rows.isEmpty()) {
      throw new CifException(
          "data block " + block.name() + " has no atoms", sites.x.line(), sites.x.column());
    }
    return rows;
  }

  private Optional<Row> row(int i) {
    Optional<String> name = at(label, i).flatMap(CifValue::present);
    Optional<String> symbol = at(type, i).flatMap(CifValue::present);
    String site = name.or(() -> symbol).orElse("row " + (i + 1));
    if (isDummy(i, site)) {
      return Optional.empty();
    }
    Vector3 position =
        new Vector3(
            coordinate(x.values().get(i), X, site),
            coordinate(y.values().get(i), Y, site),
            coordinate(z.values().get(i), Z, site));
    boolean byType = symbol.isPresent() || label.isEmpty();
    Element element = element(name, symbol, at(byType ? type : label, i).orElseThrow());
    double share = occupancy(i, site);
    noteDisorder(i, site);
    return share > 0
        ? Optional.of(
            new Row(
                new Atom(site, element, position, share), x.values().get(i), at(multiplicity, i)))
        : Optional.empty();
  }

  private static CifColumn required(CifBlock block, String tag) {
    return block
        .column(tag)
        .orElseThrow(() ->
            new CifException("data block " + block.name() + " has no " + tag, block.line(), 1));
  }

  private Optional<CifColumn> optional(String... tags) {
    Optional<CifColumn> column = block.column(tags);
    column.ifPresent(this::requireSameLoop);
    return column;
  }

  private void requireSameLoop(CifColumn column) {
    if (column.loop() != x.loop()) {
      throw new CifException(
          column.tag() + " stands in another loop than " + x.tag(), column.line(), column.column());
    }
  }

  private static Optional<CifValue> at(Optional<CifColumn> column, int row) {
    return column.map(c -> c.values().get(row));
  }

  private boolean isDummy(int row, String site) {
    Optional<CifValue> dummy = at(flag, row).filter(value -> value.text().equalsIgnoreCase("dum"));
    dummy.ifPresent(
        value -> notes.addSite("dummy_atom", "dummy atoms are left out:", site, value.line()));
    return dummy.isPresent();
  }

  private static double coordinate(CifValue value, String tag, String site) {
    double coordinate = value.number(tag + " of " + site).value();
    if (Math.abs(coordinate) > MAX_COORDINATE) {
      throw new CifException(tag + " of " + site + " is absurd: " + value.shown(), value);
    }
    return coordinate;
  }

  private Element element(Optional<String> label, Optional<String> type, CifValue where) {
    Optional<Element> found =
        type.isPresent() ? CifElement.ofType(type.get()) : label.flatMap(CifElement::ofLabel);
    String given = type.or(() -> label).orElse("?");
    if (found.isEmpty()) {
      throw new CifException(
          "no element can be read from '"
              + new CifValue(given, true, 0, 0).shown()
              + "'"
              + (type.isPresent() ? "" : "; give _atom_site_type_symbol"),
          where);
    }
    if (type.isEmpty() && CifElement.isLoose(given)) {
      notes.addSite(
          "element_from_label",
          "no type symbol; the element is the first letter of",
          given,
          where.line());
    }
    if (given.matches("D(?![a-z]).*")) {
      notes.addSite("deuterium", "deuterium counts as hydrogen at", given, where.line());
    }
    return found.get();
  }

  private double occupancy(int row, String site) {
    Optional<CifValue> value = at(occupancy, row);
    if (value.isEmpty()) {
      return 1;
    }
    int line = value.get().line();
    if (value.get().isMissing()) {
      notes.addSite(
          "occupancy_missing", "no occupancy given, full occupancy assumed, at", site, line);
      return 1;
    }
    double share = value.get().number("_atom_site_occupancy of " + site).value();
    if (!(share >= 0 && share <= 1)) {
      throw new CifException(
          "the occupancy of " + site + " must lie in 0..1, got " + value.get().shown(),
          value.get());
    }
    if (share == 0) {
      notes.addSite("zero_occupancy", "sites of occupancy 0 are left out:", site, line);
    } else if (share < 1) {
      notes.addSite(
          "partial_occupancy", "partial occupancy at", site + " " + value.get().shown(), line);
    }
    return share;
  }

  private void noteDisorder(int row, String site) {
    at(disorder, row)
        .filter(v -> !v.isMissing() && !v.text().equals("0"))
        .ifPresent(v -> notes.addSite("disorder", "disordered groups at", site, v.line()));
    at(hydrogens, row)
        .filter(v -> CifNumber.parse(v.text()).map(n -> n.value() > 0).orElse(false))
        .ifPresent(v ->
            notes.addSite(
                "hydrogen_not_located", "hydrogen atoms are not listed at", site, v.line()));
  }
}
