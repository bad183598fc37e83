package anodyne.data;

import anodyne.library.Finding;
import anodyne.library.Library;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.PropertyValue.Amount;
import anodyne.library.PropertyValue.Range;
import anodyne.library.PropertyValue.Word;
import anodyne.library.Selected;
import anodyne.library.SelectedWord;
import anodyne.library.Selection;
import anodyne.library.StructureRecord;
import anodyne.library.StructureRecord.Site;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The documents of the library commands, schema {@code library/1}: {@code phases[]} with the
 * selected value of each property, on request with all values, or {@code findings[]} of the check.
 */
public final class LibraryDocument {
  /** The schema written. */
  public static final String SCHEMA = "library/1";

  private final Selection selection;
  private final List<Warning> warnings = new ArrayList<>();

  private LibraryDocument(Selection selection) {
    this.selection = selection;
  }

  /** Phases with the selected value of each property. */
  public static JsonObject list(Library library, JsonObject provenance) {
    LibraryDocument document = new LibraryDocument(library.selection());
    List<JsonObject> phases = library.phases().stream().map(document::summary).toList();
    return document.closed(Document.of(SCHEMA).put("phases", phases), provenance);
  }

  /** One phase with all values, structure and notes. */
  public static JsonObject show(Phase phase, Selection selection, JsonObject provenance) {
    LibraryDocument document = new LibraryDocument(selection);
    JsonObject whole =
        document
            .head(phase)
            .put("properties", document.properties(phase, true))
            .put("structure", phase.structure().map(LibraryDocument::structure))
            .put("notes", phase.notes());
    return document.closed(Document.of(SCHEMA).put("phases", List.of(whole)), provenance);
  }

  /** What the check found. */
  public static JsonObject check(List<Finding> findings, JsonObject provenance) {
    JsonObject counts = new JsonObject();
    for (Finding.Severity severity : Finding.Severity.values()) {
      int count = (int) findings.stream().filter(f -> f.severity() == severity).count();
      counts.put(severity.word(), count);
    }
    List<JsonObject> rows =
        findings.stream()
            .map(f ->
                new JsonObject()
                    .put("severity", f.severity().word())
                    .put("phase", f.phase())
                    .put("property", f.property())
                    .put("message", f.message()))
            .toList();
    return Document.close(
        Document.of(SCHEMA).put("counts", counts).put("findings", rows),
        List.of(),
        List.of(),
        provenance);
  }

  private JsonObject closed(JsonObject body, JsonObject provenance) {
    return Document.close(body, warnings, List.of(), provenance);
  }

  private JsonObject summary(Phase phase) {
    return head(phase).put("properties", properties(phase, false));
  }

  private JsonObject head(Phase phase) {
    return new JsonObject()
        .put("id", phase.id())
        .put("formula", phase.formula())
        .put("form", phase.form())
        .put("names", phase.allNames())
        .put("description", phase.description());
  }

  private List<JsonObject> properties(Phase phase, boolean allValues) {
    List<JsonObject> properties = new ArrayList<>();
    for (Property property : Property.values()) {
      List<PropertyValue> values = phase.values(property);
      if (values.isEmpty()) {
        continue;
      }
      JsonObject entry = property.isText() ? word(phase, property) : amount(phase, property);
      if (allValues) {
        entry.put("values", values.stream().map(v -> value(phase, v)).toList());
      }
      properties.add(entry);
    }
    return properties;
  }

  private JsonObject amount(Phase phase, Property property) {
    Optional<Selected> selected = selection.amount(phase, property);
    if (selected.isEmpty()) {
      return inDoubt(phase, property);
    }
    Selected chosen = selected.get();
    if (chosen.mixedMethods()) {
      warn("mixed_methods", "values of several methods are combined", phase, property);
    }
    return new JsonObject()
        .put("name", property.word())
        .put("value", chosen.value())
        .put("unit", property.unit())
        .put("low", chosen.low())
        .put("high", chosen.high())
        .put("confidence", Selected.CONFIDENCE)
        .put("source", chosen.source())
        .put("quality", chosen.quality().word())
        .put("method", chosen.method())
        .put("lowest", chosen.lowest())
        .put("highest", chosen.highest())
        .put("overridden", chosen.overridden());
  }

  private JsonObject word(Phase phase, Property property) {
    Optional<SelectedWord> selected = selection.word(phase, property);
    if (selected.isEmpty()) {
      return inDoubt(phase, property);
    }
    SelectedWord chosen = selected.get();
    if (!chosen.conflicting().isEmpty()) {
      warn("conflicting_words", "other sources say " + chosen.conflicting(), phase, property);
    }
    return new JsonObject()
        .put("name", property.word())
        .put("value", chosen.word())
        .put("unit", property.unit())
        .put("source", chosen.source())
        .put("quality", chosen.quality().word())
        .put("method", chosen.method())
        .put("conflicting", chosen.conflicting());
  }

  private JsonObject inDoubt(Phase phase, Property property) {
    warn("only_doubtful_values", "every value is in doubt, so none is used", phase, property);
    JsonObject entry = new JsonObject().put("name", property.word()).put("value", Optional.empty());
    return entry
        .put("unit", property.unit())
        .put("source", Optional.empty())
        .put("quality", Optional.empty())
        .put("method", Optional.empty());
  }

  private void warn(String code, String message, Phase phase, Property property) {
    warnings.add(new Warning(code, message, phase.id() + " " + property.word()));
  }

  private static JsonObject value(Phase phase, PropertyValue value) {
    JsonObject entry = new JsonObject();
    switch (value.datum()) {
      case Amount(double amount) -> entry.put("value", amount);
      case Range(double low, double high) -> entry.put("range", List.of(low, high));
      case Word(String word) -> entry.put("word", word);
    }
    return entry
        .put("uncertainty", value.uncertainty())
        .put("method", value.method())
        .put("detail", value.detail())
        .put("sample", value.sample())
        .put("temperature_K", value.temperature_K())
        .put("quality", value.quality().word())
        .put("proxy_of", value.proxyOf())
        .put("source", value.source())
        .put("doubt", value.doubt())
        .put("override", phase.overrides().contains(value));
  }

  private static JsonObject structure(StructureRecord structure) {
    return new JsonObject()
        .put("space_group_number", structure.spaceGroupNumber())
        .put("space_group_symbol", structure.spaceGroupSymbol())
        .put("a_angstrom", structure.a_angstrom())
        .put("b_angstrom", structure.b_angstrom())
        .put("c_angstrom", structure.c_angstrom())
        .put("alpha_deg", structure.alpha_deg())
        .put("beta_deg", structure.beta_deg())
        .put("gamma_deg", structure.gamma_deg())
        .put("formula_units_per_cell", structure.formulaUnitsPerCell())
        .put("temperature_K", structure.temperature_K())
        .put("kind", structure.kind())
        .put("quality", structure.quality().word())
        .put("source", structure.source())
        .put("doubt", structure.doubt())
        .put("sites", structure.sites().stream().map(LibraryDocument::site).toList());
  }

  private static JsonObject site(Site site) {
    return new JsonObject()
        .put("label", site.label())
        .put("element", site.element())
        .put("multiplicity", site.multiplicity())
        .put("wyckoff", site.wyckoff())
        .put("x", site.x())
        .put("y", site.y())
        .put("z", site.z())
        .put("occupancy", site.occupancy());
  }
}
