package anodyne.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactKindTest {
  private static final List<String> TYPES = List.of("n", "p", "intrinsic", "metal", "semimetal");

  @ParameterizedTest
  @CsvSource({
    "metal, n, schottky",
    "p, semimetal, schottky",
    "n, p, p-n",
    "p, p, p-p",
    "n, n, n-n",
    "metal, metal, metal-metal",
    "metal, intrinsic, schottky"
  })
  void the_types_of_both_sides_name_the_kind(String left, String right, String kind) {
    assertThat(ContactKind.of(left, right).map(ContactKind::word)).contains(kind);
  }

  @Test
  void every_pair_of_types_has_a_kind_unless_an_intrinsic_side_leaves_it_open() {
    for (String left : TYPES) {
      for (String right : TYPES) {
        assertThat(ContactKind.of(left, right)).isEqualTo(ContactKind.of(right, left));
        boolean open =
            (left.equals("intrinsic") && !right.contains("metal"))
                || (right.equals("intrinsic") && !left.contains("metal"));
        assertThat(ContactKind.of(left, right).isEmpty()).as(left + right).isEqualTo(open);
      }
    }
  }

  @Test
  void holes_carry_a_schottky_contact_of_a_p_type_side() {
    assertThat(ContactKind.carriers("metal", "p")).containsExactly("holes");
    assertThat(ContactKind.carriers("n", "p")).containsExactly("electrons", "holes");
    assertThat(ContactKind.carriers("metal", "metal")).isEmpty();
  }
}
