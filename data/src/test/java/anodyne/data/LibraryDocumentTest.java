package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.library.Finding;
import anodyne.library.Library;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryDocumentTest {
  private final Library library = LibraryFiles.builtIn().library();

  private static JsonObject provenance() {
    return new JsonObject().put("library", "built-in");
  }

  private static Node parsed(JsonObject document) {
    Node root = TreeReader.json("document", document.text());
    for (String key : List.of("schema", "warnings", "assumptions", "provenance")) {
      assertThat(root.has(key)).as(key).isTrue();
    }
    return root.schema("library/1");
  }

  @Test
  void the_list_has_every_phase_with_its_selected_values() {
    List<Node> phases = parsed(LibraryDocument.list(library, provenance())).list("phases");
    assertThat(phases).hasSameSizeAs(library.phases());
    for (Node phase : phases) {
      assertThat(phase.text("id")).isNotBlank();
      assertThat(phase.text("formula")).isNotBlank();
      assertThat(phase.has("form")).isTrue();
      for (Node property : phase.list("properties")) {
        assertThat(Property.of(property.text("name"))).isPresent();
        assertThat(property.keys()).contains("value", "unit", "source", "quality", "method");
      }
    }
  }

  @Test
  void a_shown_phase_carries_the_selected_and_all_values() {
    Phase phase = library.find("MoS2").orElseThrow();
    Selection selection = library.selection();
    Node shown =
        parsed(LibraryDocument.show(phase, selection, provenance())).list("phases").getFirst();
    Node gap =
        shown.list("properties").stream()
            .filter(p -> p.text("name").equals("band_gap"))
            .findFirst()
            .orElseThrow();
    assertThat(gap.number("value"))
        .isEqualTo(selection.amount(phase, Property.BAND_GAP).orElseThrow().value());
    assertThat(gap.number("low")).isLessThan(gap.number("value"));
    assertThat(gap.list("values")).hasSameSizeAs(phase.values(Property.BAND_GAP));
    assertThat(shown.get("structure").number("a_angstrom"))
        .isEqualTo(phase.structure().orElseThrow().a_angstrom());
  }

  @Test
  void the_same_library_gives_the_same_bytes() {
    assertThat(LibraryDocument.list(library, provenance()).text())
        .isEqualTo(LibraryDocument.list(LibraryFiles.builtIn().library(), provenance()).text());
  }

  @Test
  void findings_are_listed_and_counted() {
    List<Finding> findings =
        List.of(
            new Finding(Finding.Severity.NOTE, "X", "junction", "missing: band_gap"),
            new Finding(Finding.Severity.ERROR, "X", "band_gap", "outside"));
    Node root = parsed(LibraryDocument.check(findings, provenance()));
    assertThat(root.get("counts").integer("error")).isEqualTo(1);
    assertThat(root.get("counts").integer("warning")).isZero();
    assertThat(root.list("findings").getFirst().text("message")).isEqualTo("missing: band_gap");
  }
}
