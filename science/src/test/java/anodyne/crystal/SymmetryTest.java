package anodyne.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.formula.Rational;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetryTest {
  private static final Cell CUBE = new Cell(5, 5, 5, 90, 90, 90);
  private static final Cell HEXAGONAL = new Cell(4, 4, 10, 90, 90, 120);
  private static final Cell RHOMBOHEDRAL = new Cell(5, 5, 5, 70, 70, 70);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,y,z | x,y,z",
        "-x+1/2, y, z+1/4 | -x+1/2,y,z+1/4",
        "1/2+x,y,z | x+1/2,y,z",
        "X-Y,X,Z+5/6 | x-y,x,z+5/6",
        "x+0.5,y-.25,z | x+1/2,y-1/4,z",
        "x+0.3333,y+0.6667,z | x+1/3,y+2/3,z",
        "-1/2-x, -y , + z | -x-1/2,-y,z",
        "-1*x,y,z | -x,y,z",
        "x+1/5,y,z | x+1/5,y,z",
      })
  void operations_are_read_exactly(String text, String plain) {
    assertThat(SymmetryOperation.parse(text)).hasToString(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "x",
        "x,y",
        "x,y,z,x",
        "x,y,",
        "x,y,w",
        "x,x,z",
        "x,y,z+1/0",
        "x,y,z+",
        "x y,y,z",
        "0.5x,y,z",
        "x,y,z+0.123456",
        "2x,y,z",
        "x,y,z+1e3",
        "x;y;z",
        "x,y,١",
        "--x,y,z"
      })
  void other_texts_are_no_operations(String text) {
    assertThatThrownBy(() -> SymmetryOperation.parse(text)).isInstanceOf(SymmetryException.class);
  }

  @Test
  void garbage_is_an_operation_or_a_symmetry_exception() {
    SplittableRandom random = new SplittableRandom(3);
    String alphabet = "xyzXYZ+-/,.0123456789 *abc\u0000é";
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        SymmetryOperation.parse(text.toString());
      } catch (SymmetryException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(19_000, 20_000);
  }

  @Test
  void an_operation_after_its_inverse_is_the_identity() {
    for (SymmetryOperation operation : SpaceGroup.of(230, "Ia-3d", CUBE).operations()) {
      assertThat(operation.after(operation.inverse())).isEqualTo(SymmetryOperation.IDENTITY);
      assertThat(operation.inverse().after(operation)).isEqualTo(SymmetryOperation.IDENTITY);
      assertThat(SymmetryOperation.parse(operation.toString())).isEqualTo(operation);
    }
  }

  @Test
  void composition_acts_like_one_operation_after_the_other() {
    List<SymmetryOperation> group = SpaceGroup.of(205, "Pa-3", CUBE).operations();
    Vector3 p = new Vector3(0.11, 0.23, 0.37);
    for (SymmetryOperation second : group) {
      for (SymmetryOperation first : group) {
        Vector3 once = second.after(first).apply(p);
        assertThat(once.minus(second.apply(first.apply(p))).norm()).isLessThan(1e-14);
      }
    }
  }

  /** Order of the point group of each number (International Tables A) times the centring. */
  @Test
  void every_setting_has_as_many_operations_as_its_point_group_and_centring_demand() {
    for (SpaceGroup group : SpaceGroup.settings()) {
      int centring =
          switch (group.symbol().charAt(0)) {
            case 'P' -> 1;
            case 'F' -> 4;
            case 'R' -> group.choice().equals("H") ? 3 : 1;
            default -> 2;
          };
      assertThat(group.operations())
          .as(group.toString())
          .hasSize(centring * pointGroupOrder(group.number()))
          .doesNotHaveDuplicates()
          .startsWith(SymmetryOperation.IDENTITY);
    }
  }

  private static int pointGroupOrder(int number) {
    int[] last = {
      1, 2, 9, 15, 46, 74, 82, 122, 142, 146, 148, 161, 167, 174, 190, 194, 199, 220, 230
    };
    int[] order = {1, 2, 2, 4, 4, 8, 4, 8, 16, 3, 6, 6, 12, 6, 12, 24, 12, 24, 48};
    int i = 0;
    while (number > last[i]) {
      i++;
    }
    return number >= 83 && number <= 88 ? 8 : order[i];
  }

  @Test
  void the_operations_of_every_tenth_setting_form_a_group() {
    List<SpaceGroup> settings = SpaceGroup.settings();
    for (int i = 0; i < settings.size(); i += 10) {
      OperationGroup.requireGroup(settings.get(i).operations());
    }
  }

  /**
   * All 530 lists were compared with those of spglib 2.0.2 ({@code spg_get_symmetry_from_database})
   * and were equal as sets; the digest keeps it so.
   */
  @Test
  void the_operations_of_all_settings_are_those_compared_with_spglib()
      throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (SpaceGroup group : SpaceGroup.settings()) {
      group.operations().stream()
          .map(SymmetryOperation::toString)
          .sorted()
          .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.US_ASCII)));
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("d9be1d1df655de54e262bd4789aafc7f6ae7e280f98891e37380618b07828023");
  }

  @Test
  void a_symbol_never_means_two_groups() {
    Map<String, Integer> numbers = new HashMap<>();
    for (SpaceGroup group : SpaceGroup.settings()) {
      for (String symbol : group.symbols()) {
        Integer before = numbers.put(symbol.replace(" ", ""), group.number());
        assertThat(before == null || before == group.number()).as(symbol).isTrue();
      }
    }
    assertThat(numbers.values()).contains(1, 230);
  }

  @ParameterizedTest
  @CsvSource({
    "Fm-3m, 225, ''",
    "F m 3 m, 225, ''",
    "P 63/m m c, 194, ''",
    "P6_3/mmc, 194, ''",
    "P6(3)/mmc, 194, ''",
    "P-3m1 (slab; c=25 vacuum cell), 164, ''",
    "R -3 m :H, 166, H",
    "R -3 m {hexagonal axes}, 166, H",
    "P 63/m m c S, 194, ''",
    "R-3m H, 166, H",
    "R-3m, 166, H",
    "R-3m (hexagonal axes), 166, H",
  })
  void symbols_are_read_in_their_common_spellings(String symbol, int number, String choice) {
    Cell cell = number == 225 ? CUBE : HEXAGONAL;
    SpaceGroup group = SpaceGroup.of(symbol, cell);
    assertThat(group.number()).isEqualTo(number);
    assertThat(group.choice()).isEqualTo(choice);
    assertThat(SpaceGroup.of(number, symbol, cell)).isEqualTo(group);
  }

  @Test
  void the_cell_decides_between_hexagonal_and_rhombohedral_axes() {
    assertThat(SpaceGroup.of("R-3m", RHOMBOHEDRAL).choice()).isEqualTo("R");
    assertThat(SpaceGroup.of(166, "", RHOMBOHEDRAL).choice()).isEqualTo("R");
    assertThat(SpaceGroup.of(166, "", HEXAGONAL).choice()).isEqualTo("H");
    assertThatThrownBy(() -> SpaceGroup.of("R-3m:H", RHOMBOHEDRAL))
        .isInstanceOf(SymmetryException.class)
        .hasMessageContaining("does not have the symmetry");
  }

  @Test
  void an_open_choice_of_origin_is_refused_not_guessed() {
    assertThat(SpaceGroup.of("Fd-3m:1", CUBE).choice()).isEqualTo("1");
    assertThat(SpaceGroup.of("F d -3 m Z", CUBE).choice()).isEqualTo("2");
    assertThat(SpaceGroup.of(227, "Fd-3m (origin choice 1)", CUBE).choice()).isEqualTo("1");
    assertThatThrownBy(() -> SpaceGroup.of("Fd-3m", CUBE))
        .isInstanceOf(SymmetryException.class)
        .hasMessageContaining("':1' or ':2'");
    assertThatThrownBy(() -> SpaceGroup.of(227, "", CUBE)).isInstanceOf(SymmetryException.class);
  }

  @Test
  void unknown_symbols_and_numbers_are_refused() {
    assertThatThrownBy(() -> SpaceGroup.of("Pxyz", CUBE)).hasMessageContaining("no known");
    assertThatThrownBy(() -> SpaceGroup.of(231, "", CUBE)).hasMessageContaining("1..230");
    assertThatThrownBy(() -> SpaceGroup.of(225, "Pm-3m", CUBE)).hasMessageContaining("225");
    assertThatThrownBy(() -> SpaceGroup.of("Fm-3m:H", CUBE)).hasMessageContaining("no setting");
    assertThatThrownBy(() -> SpaceGroup.of("P".repeat(1000), CUBE))
        .isInstanceOf(SymmetryException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X 2",
        "P 5",
        "P 2 2 2 2 2",
        "P 2q",
        "P 2 (0 0",
        "P 2 (0 0)",
        "P 2'5",
        "-",
        "P 3' 2"
      })
  void other_texts_are_no_hall_symbols(String text) {
    assertThatThrownBy(() -> SpaceGroup.operationsOfHall(text))
        .isInstanceOf(SymmetryException.class);
  }

  @Test
  void lists_that_are_no_groups_are_refused() {
    SymmetryOperation inversion = SymmetryOperation.parse("-x,-y,-z");
    SymmetryOperation screw = SymmetryOperation.parse("-x,y+1/2,-z+1/2");
    assertThatThrownBy(() -> OperationGroup.requireGroup(List.of(inversion)))
        .hasMessageContaining("identity");
    assertThatThrownBy(() ->
            OperationGroup.requireGroup(List.of(SymmetryOperation.IDENTITY, inversion, screw)))
        .hasMessageContaining("no group");
    assertThatThrownBy(() ->
            OperationGroup.requireGroup(
                List.of(SymmetryOperation.IDENTITY, SymmetryOperation.IDENTITY)))
        .hasMessageContaining("twice");
    assertThat(inversion.translation()).containsOnly(Rational.ZERO);
  }
}
