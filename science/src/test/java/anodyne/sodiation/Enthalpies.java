package anodyne.sodiation;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Enthalpies of formation and conversion reactions beside the tests, with their sources there. */
final class Enthalpies {
  private Enthalpies() {}

  /** Lines of a table without comments and header, split at commas. */
  static List<String[]> table(String name) {
    try (InputStream in = Enthalpies.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no table " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All compounds, under their formulas as names. */
  static List<Entry> all() {
    return table("enthalpies.csv").stream().map(row -> entry(row[0], row[1])).toList();
  }

  static Entry entry(String formula, String enthalpy_kJ_per_mol) {
    return new Entry(formula, Formula.parse(formula), Double.parseDouble(enthalpy_kJ_per_mol));
  }

  /** The compounds of sodium and the elements of a host. */
  static List<Entry> withSodium(Formula host, Set<String> without, Map<String, String> instead) {
    EnumSet<Element> elements = EnumSet.copyOf(host.elements());
    elements.add(Element.Na);
    List<Entry> chosen = new ArrayList<>();
    for (Entry entry : all()) {
      if (elements.containsAll(entry.composition().elements()) && !without.contains(entry.name())) {
        String other = instead.get(entry.name());
        chosen.add(other == null ? entry : entry(entry.name(), other));
      }
    }
    return chosen;
  }
}
