package anodyne.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CifReaderTest {
  @Test
  void a_complete_file_gives_structure_identity_and_uncertainties_without_warnings() {
    CifCrystal crystal = CifReader.read(CifFixtures.WURTZITE);
    assertThat(crystal.warnings()).isEmpty();
    assertThat(crystal.block()).isEqualTo("wurtzite");
    assertThat(crystal.structure().formulaUnits(Formula.parse("ZnS"))).hasValue(2);
    assertThat(crystal.asymmetricUnit().multiplicities()).containsExactly(2, 2);
    assertThat(crystal.asymmetricUnit().cell())
        .isEqualTo(new Cell(3.811, 3.811, 6.234, 90, 90, 120));
    assertThat(crystal.cellUncertainties().get(0).getAsDouble()).isCloseTo(0.002, within(1e-15));
    assertThat(crystal.cellUncertainties().get(2).getAsDouble()).isCloseTo(0.014, within(1e-15));
    assertThat(crystal.cellUncertainties().get(5)).isEmpty();
    assertThat(crystal.identity().names()).containsExactly("Wurtzite");
    assertThat(crystal.identity().spaceGroupNumber()).hasValue(186);
    assertThat(crystal.identity().formulaUnitsPerCell()).hasValue(2);
    assertThat(crystal.identity().databaseCode()).hasValue("COD 9008878");
    assertThat(crystal.identity().citation())
        .hasValue("Wyckoff, R. W. G., Crystal Structures 1, second edition, 1963");
  }

  @Test
  void the_tags_of_both_dictionaries_are_read_in_any_case() {
    CifCrystal crystal = CifReader.read(CifFixtures.V2O5);
    assertThat(crystal.structure().formulaUnits(Formula.parse("V2O5"))).hasValue(2);
    assertThat(crystal.asymmetricUnit().multiplicities()).containsExactly(4, 4, 4, 2);
    assertThat(codes(crystal)).containsExactly("symmetry_from_symbol");
  }

  @Test
  void partial_and_mixed_sites_are_read_and_reported() {
    CifCrystal crystal = CifReader.read(CifFixtures.PARTIAL);
    assertThat(crystal.structure().content()).isEqualTo(Formula.parse("V1.13SSe"));
    assertThat(codes(crystal))
        .containsExactlyInAnyOrder("occupancy_missing", "partial_occupancy", "mixed_site");
    assertThat(crystal.warnings())
        .anySatisfy(w -> assertThat(w.message()).contains("V2 0.13(1), Se1 0.5, S1 0.5"));
  }

  private static List<String> codes(CifCrystal crystal) {
    return crystal.warnings().stream().map(CifWarning::code).toList();
  }

  @Test
  void the_kind_of_line_end_changes_nothing() {
    Structure expected = CifReader.read(CifFixtures.WURTZITE).structure();
    for (String end : new String[] {"\r\n", "\r"}) {
      assertThat(CifReader.read(CifFixtures.WURTZITE.replace("\n", end)).structure())
          .isEqualTo(expected);
    }
    assertThat(CifReader.read("\ufeff" + CifFixtures.WURTZITE).structure()).isEqualTo(expected);
  }

  /** Each row: what is replaced, by what, and the place and words of the refusal. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0.38500(3) | ? | 47 | 26 | _atom_site_fract_z of S1 is missing (?)",
        "0.38500(3) | . | 47 | 26 | _atom_site_fract_z of S1 is missing (.)",
        "0.38500(3) | 0.3.8 | 47 | 26 | '0.3.8' is not a number",
        "0.38500(3) | 0,385 | 47 | 26 | is not a number",
        "0.38500(3) | 1e5 | 47 | 26 | absurd",
        "0.38500(3) | ~~ | 47 | 1 | the last row of a loop has 4 values for 5 tags",
        "_cell_length_a  3.811(2) | ~~ | 2 | 1 | has no _cell_length_a",
        "_cell_length_a  3.811(2) | _cell_length_a  ? | 16 | 17 | _cell_length_a is missing (?)",
        "_cell_angle_gamma 120 | _cell_angle_gamma ? | 21 | 19 | _cell_angle_gamma is missing",
        "_cell_angle_gamma 120 | _cell_angle_gamma 90 | 28 | 3 | does not have the symmetry",
        "_cell_length_c  6.234(14) | _cell_length_c -6.2 | 16 | 1 | cell length c must lie in",
        "_cell_volume 78.41 | _cell_volume | 22 | 1 | no value after _cell_volume",
        "_cell_volume 78.41 | _Cell.Length_A 3 | 22 | 1 | given twice, first at line 16",
        "2 -y,x-y,z | 2 -y,x-w,z | 29 | 3 | unexpected 'w'",
        "2 -y,x-y,z | 2 ? | 29 | 3 | a symmetry operation is missing",
        "2 -y,x-y,z | 2 -y,x-y,z+1/2 | 28 | 3 | are no group",
        "12 x,x-y,z | 12 x,y,z | 28 | 3 | given twice",
        "Zn2+ | Xx2+ | 46 | 5 | no element can be read from 'Xx2+'",
        "'S Zn' | 'S Zn | 4 | 26 | a quoted text that is not closed on its line",
        "~ second edition~ | ;second edition | 8 | 2 | no blank after the ';'",
        "data_wurtzite | data_ | 2 | 1 | without a name",
        "data_wurtzite | loose | 2 | 1 | begins with a data_ block",
        "data_wurtzite | data_wurtzite stray | 2 | 15 | a value without a tag",
        "data_wurtzite | data_wurtzite save_frame | 2 | 15 | no place in a structure file",
        "data_wurtzite | data_wurtzite _a [1] | 2 | 18 | a bare value cannot begin with '['",
        "data_wurtzite | data_a data_A | 2 | 8 | a second data block A",
        "_atom_site_fract_y | _atom_site_fract_X | 44 | 1 | given twice in a loop",
      })
  void refuses_with_line_and_column(
      String part, String replacement, int line, int column, String reason) {
    String text = CifFixtures.WURTZITE.replace(part, replacement);
    assertThat(text).isNotEqualTo(CifFixtures.WURTZITE);
    assertThatThrownBy(() -> CifReader.read(text))
        .isInstanceOf(CifException.class)
        .hasMessageContaining(reason)
        .hasMessageEndingWith("at line " + line + ", column " + column);
  }

  @Test
  void a_text_field_that_is_never_closed_is_refused_at_its_beginning() {
    assertThatThrownBy(() -> CifReader.read("data_a\n_x\n;open\nmore\n"))
        .isInstanceOf(CifException.class)
        .hasMessageEndingWith("at line 3, column 1");
  }

  @Test
  void without_any_symmetry_the_file_is_refused() {
    String text = CifFixtures.PARTIAL.replace("_space_group_name_Hall '-P 3 2\"'", "");
    assertThatThrownBy(() -> CifReader.read(text)).hasMessageContaining("has no symmetry");
    assertThatThrownBy(() -> CifReader.read(CifFixtures.V2O5.replace("_code 2", "_code ?")))
        .hasMessageContaining("leaves the origin open");
  }

  @Test
  void operations_that_are_not_those_of_the_symbol_are_used_and_reported() {
    CifCrystal crystal =
        CifReader.read(CifFixtures.WURTZITE.replace("'P 63 m c'", "?").replace("186", "194"));
    assertThat(codes(crystal)).containsExactly("symmetry_disagrees");
    assertThat(crystal.structure().atoms()).hasSize(4);
    assertThat(codes(CifReader.read(CifFixtures.WURTZITE.replace("'P 63 m c'", "nonsense"))))
        .containsExactly("symmetry_symbol_unusable");
  }

  @Test
  void what_the_file_says_twice_is_compared() {
    assertThat(codes(CifReader.read(CifFixtures.WURTZITE.replace("78.41", "88.41"))))
        .containsExactly("volume_disagrees");
    assertThat(codes(CifReader.read(CifFixtures.WURTZITE.replace("'S Zn'", "'S2 Zn'"))))
        .containsExactly("formula_disagrees");
    assertThat(codes(CifReader.read(CifFixtures.WURTZITE.replace("'S Zn'", "'sulfide'"))))
        .containsExactly("formula_unreadable");
    assertThat(codes(CifReader.read(CifFixtures.WURTZITE.replace("'S Zn'", "'S.5 Zn.5'"))))
        .isEmpty();
  }

  @Test
  void an_element_read_from_the_first_letter_of_a_label_is_reported() {
    assertThat(codes(CifReader.read(CifFixtures.V2O5.replace("O3 .75", "Ow .75"))))
        .containsExactlyInAnyOrder("symmetry_from_symbol", "element_from_label");
  }

  @Test
  void coinciding_sites_that_are_fuller_than_one_atom_are_refused() {
    String text =
        CifFixtures.PARTIAL.replace("S1 0.3333 0.6667 0.257 0.5", "S1 .3333 .6667 .257 0.7");
    assertThatThrownBy(() -> CifReader.read(text))
        .isInstanceOf(CifException.class)
        .hasMessageContaining("sites Se1 and S1 coincide")
        .hasMessageContaining("line 19");
    String close = CifFixtures.PARTIAL.replace("V2 0 0 0.5 0.13(1)", "V2 0 0 0.04 1");
    assertThat(codes(CifReader.read(close))).contains("short_distance");
  }

  @Test
  void the_first_block_with_atoms_is_read_and_others_are_named() {
    String two = "data_info\n_journal_year 1999\n" + CifFixtures.V2O5 + CifFixtures.WURTZITE;
    CifCrystal first = CifReader.read(two);
    assertThat(first.block()).isEqualTo("V2O5");
    assertThat(codes(first)).contains("block_chosen");
    assertThat(CifReader.read(two, "WURTZITE").block()).isEqualTo("wurtzite");
    assertThatThrownBy(() -> CifReader.read(two, "other")).hasMessageContaining("no data block");
    assertThatThrownBy(() -> CifReader.read(two, "info")).hasMessageContaining("_cell_length_a");
    assertThatThrownBy(() -> CifReader.read("data_info\n_journal_year 1999\n"))
        .hasMessageContaining("no data block lists atoms");
  }

  @Test
  void a_structure_beyond_the_limit_is_refused() {
    StringBuilder text =
        new StringBuilder(
            """
            data_big
            _cell_length_a 900
            _cell_length_b 900
            _cell_length_c 900
            _space_group_name_H-M_alt 'F m -3 m'
            loop_
            _atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z
            """);
    for (int i = 0; i < 600; i++) {
      text.append("Na").append(i).append(" 0.1 0.21 0.").append(1000 + 3 * i).append('\n');
    }
    assertThatThrownBy(() -> CifReader.read(text.toString()))
        .isInstanceOf(CifException.class)
        .hasMessageContaining("more than 100000 atoms");
  }

  @ParameterizedTest
  @CsvSource({
    "Fe, Fe",
    "Fe3+, Fe",
    "Fe+3, Fe",
    "FE, Fe",
    "O2-, O",
    "O1-, O",
    "S-2, S",
    "Na1+, Na",
    "D, H",
    "CO, Co",
    "Ti0+, Ti",
    "V1.5+, V"
  })
  void type_symbols_lose_their_charge(String symbol, Element element) {
    assertThat(CifElement.ofType(symbol)).hasValue(element);
  }

  @ParameterizedTest
  @CsvSource({
    "Fe1, Fe",
    "FeA, Fe",
    "O1A, O",
    "OW1, O",
    "S, S",
    "S1, S",
    "Mo(1), Mo",
    "Na, Na",
    "D1, H",
    "MO1, Mo"
  })
  void labels_begin_with_their_element(String label, Element element) {
    assertThat(CifElement.ofLabel(label)).hasValue(element);
  }

  @ParameterizedTest
  @CsvSource({"CO1", "SN2", "HO1", "Xx1", "1Fe", "T1", "Q", "Wat1", "fe1"})
  void labels_that_name_no_element_or_two_are_refused(String label) {
    assertThat(CifElement.ofLabel(label)).isEmpty();
  }

  @Test
  void numbers_keep_their_uncertainty() {
    assertThat(CifNumber.parse("3.189(1)").orElseThrow().uncertainty().getAsDouble())
        .isCloseTo(0.001, within(1e-15));
    assertThat(CifNumber.parse("12(3)").orElseThrow().uncertainty().getAsDouble()).isEqualTo(3);
    assertThat(CifNumber.parse("-1.5e-3(2)").orElseThrow())
        .isEqualTo(new CifNumber(-1.5e-3, OptionalDouble.of(2e-4)));
    for (String bad : new String[] {"", ".", "+", "1.2.3", "1(2", "NaN", "1e9999", "0x10", "1 2"}) {
      assertThat(CifNumber.parse(bad)).as(bad).isEmpty();
    }
  }
}
