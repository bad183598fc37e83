package anodyne.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void distance_counts_edits_and_neighbour_swaps() {
    assertThat(Spelling.distance("mos2", "mos2")).isZero();
    assertThat(Spelling.distance("mso2", "mos2")).isEqualTo(1);
    assertThat(Spelling.distance("gap_ev", "gap_eV")).isEqualTo(1);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void the_closest_names_come_first_and_distant_ones_not_at_all() {
    List<String> names = List.of("ZnIn2S4", "MoS2", "MoSe2", "SnS2");
    assertThat(Spelling.closest("mos", names, 3)).first().isEqualTo("MoS2");
    assertThat(Spelling.closest("graphite", names, 3)).isEmpty();
    assertThat(Spelling.closest("x".repeat(100_000), names, 3)).isEmpty();
  }
}
