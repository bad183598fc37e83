package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.library.Method;
import anodyne.library.MethodTable;
import anodyne.library.MethodTable.Floor;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.PropertyValue.Amount;
import anodyne.library.PropertyValue.Range;
import anodyne.library.StructureRecord;
import anodyne.quantity.Quality;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseReaderTest {
  static final String FILE =
      """
      schema: phase/1
      id: MoS2-2H
      formula: MoS2
      form: 2H
      names: [MoS2, "MoS2:2H", molybdenite]
      description: molybdenum disulfide
      properties:
        band_gap:
          unit: eV
          values:
            - value: 1.29
              uncertainty: 0.05
              method: optical
              sample: bulk
              temperature_K: 298
              quality: measured
              source: "made up for this test"
            - range: [0.9, 1.1]
              method: other
              quality: proxy
              proxy_of: WS2
              source: "made up for this test"
              doubt: "not the same compound"
        conductivity_type:
          unit: text
          values:
            - word: n
              method: other
              quality: recalled
              source: "made up for this test"
      structure:
        space_group_number: 194
        space_group_symbol: "P6_3/mmc"
        a_angstrom: 3.161
        b_angstrom: 3.161
        c_angstrom: 12.295
        alpha_deg: 90
        beta_deg: 90
        gamma_deg: 120
        formula_units_per_cell: 2
        kind: experimental
        quality: measured
        source: "made up for this test"
        sites:
          - {label: Mo1, element: Mo, multiplicity: 2, wyckoff: c, x: 0.3333333, y: 0.6666667, z: 0.25, occupancy: 1}
      notes: ["one", "two"]
      """;

  private final PhaseReader reader = new PhaseReader(methods());

  static MethodTable methods() {
    Map<Quality, Floor> floors = new EnumMap<>(Quality.class);
    for (Quality quality : Quality.values()) {
      floors.put(quality, new Floor(0, 0, 0, 0, 0, 0));
    }
    return new MethodTable(
        List.of(
            new Method("optical", "absorption edge", 1, 0, 0, 0, 0, "made up"),
            new Method("other", "anything else", 2, 0, 0, 0, 0, "made up")),
        floors);
  }

  private Phase read(String text) {
    return reader.read(TreeReader.yaml("phase.yaml", text));
  }

  @Test
  void every_field_of_a_file_arrives() {
    Phase phase = read(FILE);
    assertThat(phase.id()).isEqualTo("MoS2-2H");
    assertThat(phase.allNames()).containsExactly("MoS2-2H", "MoS2:2H", "MoS2", "molybdenite");
    assertThat(phase.properties()).hasSize(3);
    PropertyValue gap = phase.values(Property.BAND_GAP).getFirst();
    assertThat(gap.datum()).isEqualTo(new Amount(1.29));
    assertThat(gap.uncertainty()).hasValue(0.05);
    assertThat(gap.temperature_K()).hasValue(298);
    assertThat(gap.sample()).isEqualTo("bulk");
    PropertyValue borrowed = phase.values(Property.BAND_GAP).getLast();
    assertThat(borrowed.datum()).isEqualTo(new Range(0.9, 1.1));
    assertThat(borrowed.proxyOf()).contains("WS2");
    assertThat(borrowed.doubtful()).isTrue();
    StructureRecord structure = phase.structure().orElseThrow();
    assertThat(structure.formulaUnitsPerCell()).hasValue(2);
    assertThat(structure.sites().getFirst().y()).isEqualTo(0.6666667);
    assertThat(phase.notes()).containsExactly("one", "two");
  }

  @Test
  void what_is_written_reads_back_equal() {
    Phase phase = read(FILE);
    assertThat(read(PhaseText.of(phase))).isEqualTo(phase);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schema: phase/1 | schema: phase/2 | schema is the text 'phase/2'",
        "  band_gap: |  band_gpa: | did you mean 'band_gap'?",
        "unit: eV | unit: meV | write unit: eV",
        "method: optical | method: opitcal | did you mean 'optical'?",
        "quality: measured | quality: mesured | did you mean 'measured'?",
        "value: 1.29 | value: .nan | finite number",
        "value: 1.29 | value: \"1.29\" | value must be a number",
        "value: 1.29 | word: n | takes a number or a range",
        "value: 1.29 | doubt: x | exactly one of value, range, word",
        "range: [0.9, 1.1] | range: [1.1, 0.9] | low <= high",
        "range: [0.9, 1.1] | range: [1.1] | two ends",
        "proxy_of: WS2 | detail: WS2 | proxy_of",
        "word: n | word: q | must be one of",
        "word: n | value: 1 | takes a word",
        "uncertainty: 0.05 | uncertainty: -0.05 | uncertainty must be >= 0 eV",
        "temperature_K: 298 | temperature_K: -3 | temperature_K must be >= 0 K",
        "a_angstrom: 3.161 | a_angstrom: 0 | cell edges must be > 0",
        "gamma_deg: 120 | gamma_deg: 180 | cell angles",
        "space_group_number: 194 | space_group_number: 231 | 1..230",
        "space_group_number: 194 | space_group_number: 194.5 | whole number",
        "occupancy: 1 | occupancy: 0 | occupancy of site Mo1",
        "multiplicity: 2 | multiplicity: 0 | multiplicity of site Mo1",
        "id: MoS2-2H | id: ../MoS2 | not fit for a file name",
        "form: 2H | form: 2 | form must be text",
        "notes: | remarks: | unknown key 'remarks'",
        "source: | sauce: | did you mean 'source'?"
      })
  void a_wrong_entry_is_refused_in_one_line_with_its_place(
      String right, String wrong, String message) {
    String text = FILE.replaceFirst(Pattern.quote(right.strip()), wrong.strip());
    assertThat(text).isNotEqualTo(FILE);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message)
        .hasMessageMatching("[^\\n]*; phase\\.yaml:\\d+:\\d+; [^\\n]+");
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void a_damaged_file_is_read_or_refused_but_never_crashes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      try {
        Phase phase = read(TextFile.decode("phase.yaml", damaged(random)));
        assertThat(read(PhaseText.of(phase))).isEqualTo(phase);
      } catch (InputException e) {
        assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(700);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(300);
  }

  private static byte[] damaged(SplittableRandom random) {
    List<String> lines = new ArrayList<>(FILE.lines().toList());
    String[] scraps = {
      "null",
      ".nan",
      "-.inf",
      "[]",
      "{}",
      "1e999",
      "\"",
      "9".repeat(2000),
      "- ",
      "&a",
      "*a",
      "!!int 1"
    };
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(random.nextInt(lines.size()));
      case 1 -> lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
      case 2 -> {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int colon = line.indexOf(':');
        lines.set(at, line.substring(0, colon + 1) + " " + scraps[random.nextInt(scraps.length)]);
      }
      case 3 -> {
        byte[] whole = FILE.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(whole, random.nextInt(1, whole.length));
      }
      default -> {
        byte[] whole = FILE.getBytes(StandardCharsets.UTF_8);
        for (int k = 0; k < 3; k++) {
          whole[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return whole;
      }
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void any_phase_of_printable_text_and_finite_numbers_survives_the_round_trip(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 100; i++) {
      Phase phase = anyPhase(random);
      assertThat(read(PhaseText.of(phase))).isEqualTo(phase);
    }
  }

  private static Phase anyPhase(SplittableRandom random) {
    List<PropertyValue> values = new ArrayList<>();
    for (Property property : Property.values()) {
      for (int i = random.nextInt(3); i > 0 && !property.isText(); i--) {
        values.add(anyValue(property, random));
      }
    }
    StructureRecord structure =
        new StructureRecord(
            1 + random.nextInt(230),
            anyText(random),
            anyNumber(random),
            anyNumber(random),
            anyNumber(random),
            random.nextDouble(1, 179),
            random.nextDouble(1, 179),
            random.nextDouble(1, 179),
            random.nextBoolean() ? OptionalInt.of(random.nextInt(1, 99)) : OptionalInt.empty(),
            List.of(
                new StructureRecord.Site(
                    anyText(random), "Na", 4, "y", random.nextDouble(), 0, -0.25, 0.5)),
            OptionalDouble.empty(),
            anyText(random),
            anyText(random),
            Quality.COMPUTED,
            anyText(random));
    return new Phase(
        "id-1.5",
        "null",
        anyText(random),
        List.of("true", "1e5", anyText(random)),
        anyText(random),
        Optional.of(structure),
        values,
        List.of(anyText(random), ""));
  }

  private static PropertyValue anyValue(Property property, SplittableRandom random) {
    double low = anyNumber(random);
    return new PropertyValue(
        property,
        random.nextBoolean() ? new Amount(low) : new Range(low, low * 1.5),
        random.nextBoolean() ? OptionalDouble.of(anyNumber(random)) : OptionalDouble.empty(),
        "optical",
        anyText(random),
        anyText(random),
        random.nextBoolean() ? OptionalDouble.of(anyNumber(random)) : OptionalDouble.empty(),
        "source " + anyText(random),
        Quality.MEASURED,
        Optional.empty(),
        anyText(random));
  }

  private static double anyNumber(SplittableRandom random) {
    return Math.pow(10, random.nextInt(-12, 25))
        * (random.nextBoolean() ? 1 : random.nextDouble(0.1, 1));
  }

  private static String anyText(SplittableRandom random) {
    String[] pieces = {
      "\"", "'", ": ", "# ", "- ", "\\", "\n", "\t", "{", "]", "Å", "−", "S 2−", "%", "@", "~",
      "😀", "  ", "x", "3"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
