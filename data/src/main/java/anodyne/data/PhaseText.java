package anodyne.data;

import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.PropertyValue.Amount;
import anodyne.library.PropertyValue.Range;
import anodyne.library.PropertyValue.Word;
import anodyne.library.StructureRecord;
import anodyne.library.StructureRecord.Site;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A phase as the text of a phase file (schema {@code phase/1}) that reads back equal. Overrides are
 * written before the other values and read back as ordinary values.
 */
public final class PhaseText {
  private final StringBuilder text = new StringBuilder();

  private PhaseText() {}

  /** The text of the file. */
  public static String of(Phase phase) {
    PhaseText writer = new PhaseText();
    writer.phase(phase);
    return writer.text.toString();
  }

  private void phase(Phase phase) {
    line(0, "schema", PhaseReader.SCHEMA);
    line(0, "id", quoted(phase.id()));
    line(0, "formula", quoted(phase.formula()));
    line(0, "form", quoted(phase.form()));
    line(0, "names", list(phase.names()));
    line(0, "description", quoted(phase.description()));
    Set<Property> present = new LinkedHashSet<>();
    phase.overrides().forEach(v -> present.add(v.property()));
    phase.properties().forEach(v -> present.add(v.property()));
    text.append(present.isEmpty() ? "properties: {}\n" : "properties:\n");
    present.forEach(property -> property(property, phase.values(property)));
    phase.structure().ifPresent(this::structure);
    if (!phase.notes().isEmpty()) {
      line(0, "notes", list(phase.notes()));
    }
  }

  private void property(Property property, List<PropertyValue> values) {
    text.append("  ").append(property.word()).append(":\n");
    line(4, "unit", quoted(property.unit()));
    text.append("    values:\n");
    values.forEach(this::value);
  }

  private void value(PropertyValue value) {
    text.append("      - ");
    switch (value.datum()) {
      case Amount(double amount) -> line(0, "value", number(amount));
      case Range(double low, double high) ->
          line(0, "range", "[" + number(low) + ", " + number(high) + "]");
      case Word(String word) -> line(0, "word", quoted(word));
    }
    value.uncertainty().ifPresent(u -> line(8, "uncertainty", number(u)));
    line(8, "method", quoted(value.method()));
    optionalLine(8, "detail", value.detail());
    optionalLine(8, "sample", value.sample());
    value.temperature_K().ifPresent(t -> line(8, "temperature_K", number(t)));
    line(8, "quality", value.quality().word());
    value.proxyOf().ifPresent(p -> line(8, "proxy_of", quoted(p)));
    line(8, "source", quoted(value.source()));
    optionalLine(8, "doubt", value.doubt());
  }

  private void structure(StructureRecord structure) {
    text.append("structure:\n");
    line(2, "space_group_number", String.valueOf(structure.spaceGroupNumber()));
    line(2, "space_group_symbol", quoted(structure.spaceGroupSymbol()));
    line(2, "a_angstrom", number(structure.a_angstrom()));
    line(2, "b_angstrom", number(structure.b_angstrom()));
    line(2, "c_angstrom", number(structure.c_angstrom()));
    line(2, "alpha_deg", number(structure.alpha_deg()));
    line(2, "beta_deg", number(structure.beta_deg()));
    line(2, "gamma_deg", number(structure.gamma_deg()));
    structure
        .formulaUnitsPerCell()
        .ifPresent(z -> line(2, "formula_units_per_cell", String.valueOf(z)));
    structure.temperature_K().ifPresent(t -> line(2, "temperature_K", number(t)));
    line(2, "kind", quoted(structure.kind()));
    line(2, "quality", structure.quality().word());
    line(2, "source", quoted(structure.source()));
    optionalLine(2, "doubt", structure.doubt());
    text.append(structure.sites().isEmpty() ? "  sites: []\n" : "  sites:\n");
    structure.sites().forEach(this::site);
  }

  private void site(Site site) {
    text.append(
        "    - {label: %s, element: %s, multiplicity: %d, wyckoff: %s, x: %s, y: %s, z: %s, occupancy: %s}\n"
            .formatted(
                quoted(site.label()),
                quoted(site.element()),
                site.multiplicity(),
                quoted(site.wyckoff()),
                number(site.x()),
                number(site.y()),
                number(site.z()),
                number(site.occupancy())));
  }

  private void line(int indent, String key, String value) {
    text.append(" ".repeat(indent)).append(key).append(": ").append(value).append('\n');
  }

  private void optionalLine(int indent, String key, String value) {
    if (!value.isEmpty()) {
      line(indent, key, quoted(value));
    }
  }

  private static String list(List<String> items) {
    return "[" + String.join(", ", items.stream().map(PhaseText::quoted).toList()) + "]";
  }

  /** A JSON string, which is a double-quoted scalar of YAML too. */
  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }

  /** The shortest decimal that reads back as the same number. */
  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e7) {
      return String.valueOf((long) value);
    }
    return Double.toString(value).replace(".0E", "E").replace('E', 'e');
  }
}
