package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceReadersTest {
  private static final String STATEMENTS =
      """
      schema: statements/1
      article: "title"
      cited_as: "review"
      statements:
      - id: a
        section: "4.2"
        line: 568
        kind: stated
        subject: MoS2
        quantity: "theoretical capacity"
        value: 670
        unit: mAh/g
        check: {kind: theoretical_capacity, formula: MoS2}
      - id: b
        section: "1"
        line: 3
        kind: definition
        subject: words
        quantity: list
        value: [one, two]
        check: {kind: all, parts: [{kind: two_phases}, {kind: model, fact: fermi_level_flat}]}
      """;
  private static final String LITERATURE =
      """
      schema: literature/1
      rows:
      - id: L1
        doi: "10.1/x"
        year: 2020
        title: "t"
        material: M
        phases: [MoS2]
        class: sulfide
        role: control
        ice_percent: 80
        d_na_cm2_per_s: [1e-12, 4e-12]
        confidence: high
      - id: L2
        doi: "10.1/x"
        year: 2020
        title: "t"
        material: N
        phases: [MoS2, SnS2]
        class: sulfide/sulfide
        role: heterostructure
        ice_percent: 85
        confidence: medium
      pairs:
      - {metric: ice_percent, heterostructure: L2, control: L1, same_support: true}
      """;

  @Test
  void the_examples_are_read() {
    EvidenceStatements.Contents contents = EvidenceStatements.read(yaml(STATEMENTS));
    assertThat(contents.statements()).hasSize(2);
    assertThat(EvidenceLiterature.read(yaml(LITERATURE)).pairs()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "kind: stated @ kind: state @ kind must be one of a few words",
        "unit: mAh/g @ units: mAh/g @ unknown key 'units'; file.yaml:12",
        "formula: MoS2} @ formla: MoS2} @ unknown key 'formla'",
        "kind: theoretical_capacity @ kind: theoretical @ kind must be one of a few words",
        "value: 670 @ value: .nan @ value must be a finite number",
        "line: 568 @ line: 5.5 @ line must be a whole number",
        "id: b @ id: a @ statement a stands twice",
        "fact: fermi_level_flat @ fact: flat @ fact must be one of a few words",
        "schema: statements/1 @ schema: statements/2 @ schema is",
      })
  void a_mistake_in_a_statement_is_refused_with_its_place(
      String right, String wrong, String message) {
    String text =
        STATEMENTS.replaceFirst(java.util.regex.Pattern.quote(right.strip()), wrong.strip());
    assertThat(text).isNotEqualTo(STATEMENTS);
    assertThatThrownBy(() -> EvidenceStatements.read(yaml(text)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message.strip())
        .hasMessageContaining("file.yaml:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "control: L1 @ control: L9 @ no sample L9",
        "metric: ice_percent @ metric: rct_ohm @ both samples of a pair need rct_ohm",
        "id: L2 @ id: L1 @ sample L1 stands twice",
        "[1e-12, 4e-12] @ [4e-12, 1e-12] @ low <= high",
        "role: control @ role: kontrol @ role must be one of a few words",
      })
  void a_mistake_in_the_literature_is_refused(String right, String wrong, String message) {
    String text = LITERATURE.replace(right.strip(), wrong.strip());
    assertThat(text).isNotEqualTo(LITERATURE);
    assertThatThrownBy(() -> EvidenceLiterature.read(yaml(text)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message.strip());
  }

  @Test
  void no_damaged_file_does_anything_but_refuse_or_read() {
    damage(STATEMENTS, 11, text -> EvidenceStatements.read(yaml(text)));
    damage(LITERATURE, 12, text -> EvidenceLiterature.read(yaml(text)));
  }

  private static void damage(String good, long seed, Consumer<String> reader) {
    SplittableRandom random = new SplittableRandom(seed);
    String alphabet = ":,[]{}\"'\n -#&*!abc019.eE\t";
    int refused = 0;
    for (int trial = 0; trial < 1500; trial++) {
      StringBuilder text = new StringBuilder(good);
      int edits = 1 + random.nextInt(3);
      for (int i = 0; i < edits; i++) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.deleteCharAt(at);
        } else {
          text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
        }
      }
      try {
        reader.accept(text.toString());
      } catch (InputException e) {
        assertThat(e.getMessage()).contains("file.yaml").doesNotContain("\n");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(300);
  }

  private static Node yaml(String text) {
    return TreeReader.yaml("file.yaml", text);
  }
}
