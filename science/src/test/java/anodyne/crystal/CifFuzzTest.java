package anodyne.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CifFuzzTest {
  private static final List<String> PIECES =
      List.of(
          "data_x",
          "loop_",
          "_cell_length_a",
          "_cell_length_b",
          "_cell_length_c",
          "_atom_site_label",
          "_atom_site_fract_x",
          "_atom_site_fract_y",
          "_atom_site_fract_z",
          "3.1",
          "4.2(3)",
          "?",
          ".",
          "''",
          "'a b'",
          "\"",
          ";",
          "\n;",
          "#",
          "x,y,z",
          "-x,-y,-z",
          "_space_group_symop_operation_xyz",
          "_space_group_name_H-M_alt",
          "'P 1'",
          "Na1",
          "0.5",
          "\u0000",
          "é",
          "save_",
          "1e400",
          "_",
          "data_");

  /** True if the text was read; a refusal must carry a place inside the text. */
  private static boolean isRead(String text) {
    try {
      return !CifReader.read(text).structure().atoms().isEmpty();
    } catch (CifException e) {
      long lines = text.lines().count();
      if (e.line() < 1 || e.line() > lines + 2 || e.column() < 1) {
        throw new AssertionError("place outside the text: " + e.getMessage(), e);
      }
      return false;
    }
  }

  @Test
  void a_file_cut_anywhere_is_refused_or_still_a_structure() {
    int refused = 0;
    int cuts = 0;
    for (String text : CifFixtures.ALL) {
      cuts += text.length();
      assertThat(isRead(text)).isTrue();
      for (int length = 0; length < text.length(); length++) {
        refused += isRead(text.substring(0, length)) ? 0 : 1;
      }
    }
    assertThat(refused).isBetween(9 * cuts / 10, cuts - 1);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void flipped_characters_give_a_refusal_or_a_structure(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int read = 0;
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text =
          new StringBuilder(CifFixtures.ALL.get(random.nextInt(CifFixtures.ALL.size())));
      for (int flips = random.nextInt(1, 6); flips > 0; flips--) {
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
      }
      read += isRead(text.toString()) ? 1 : 0;
    }
    assertThat(read).isBetween(100, 2_900);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 4})
  void random_tokens_give_a_refusal_or_a_structure(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder("data_x\n");
      for (int pieces = random.nextInt(1, 30); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(3) == 0 ? '\n' : ' ');
      }
      refused += isRead(text.toString()) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(4_900);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "''", "\"\"", "'", ";", ";;", "_", "data_", "loop_", "#", "\n", "\u0000"})
  void the_smallest_files_are_refused(String text) {
    assertThat(isRead(text)).isFalse();
  }

  @Test
  void a_megabyte_of_anything_is_done_within_seconds() {
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder noise = new StringBuilder("data_x\n");
    while (noise.length() < 1_000_000) {
      noise.append((char) random.nextInt(32, 127));
    }
    String values = "data_x\nloop_\n_a\n" + "1 ".repeat(500_000);
    String tags = "data_x\n" + "_a ".repeat(333_000);
    String field = "data_x\n_a\n;" + "\nx".repeat(500_000);
    String quotes = "data_x\nloop_\n_a\n" + "'a' ".repeat(250_000);
    String crowd = CifFixtures.PARTIAL + "Na 0.1 0.2 0.3 0.0001\n".repeat(8_000);
    String heavy = CifFixtures.PARTIAL + "Na 0 0 0.2 0.0001\n".repeat(40_000);
    for (String text : List.of(noise.toString(), values, tags, field, quotes, crowd, heavy)) {
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(isRead(text)).isFalse());
    }
  }
}
