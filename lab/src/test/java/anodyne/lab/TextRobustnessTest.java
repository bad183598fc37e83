package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import anodyne.data.InputException;
import anodyne.measurement.Measurement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Damaged files of every text format: what comes out is a recording or one line that says what is
 * wrong; any other exception fails the test.
 */
class TextRobustnessTest {
  /** Reads; true if something came of it. */
  private static boolean survives(String name, byte[] bytes) {
    try {
      Recording recording = LabFiles.read(Source.of(name, bytes), Reading.PLAIN);
      assertThat(recording.measurements()).isNotEmpty();
      assertThat(recording.measurements()).allMatch(measurement -> measurement.size() > 0);
      return true;
    } catch (InputException e) {
      assertThat(e.getMessage()).doesNotContain("\n").contains(name);
      return false;
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
      return fail("reading " + name + " ended as " + e, e);
    }
  }

  @Test
  void files_cut_at_every_twentieth_are_read_as_far_as_they_go_or_refused() {
    for (Map.Entry<String, byte[]> file : TextFixtures.all().entrySet()) {
      int read = 0;
      for (int part = 1; part < 20; part++) {
        int length = file.getValue().length * part / 20;
        read += survives(file.getKey(), Arrays.copyOf(file.getValue(), length)) ? 1 : 0;
      }
      assertThat(read).as(file.getKey()).isGreaterThan(5);
    }
  }

  @Test
  void flipped_bytes_end_as_a_recording_or_one_line() {
    SplittableRandom random = new SplittableRandom(20260317);
    for (Map.Entry<String, byte[]> file : TextFixtures.all().entrySet()) {
      for (int trial = 0; trial < 60; trial++) {
        byte[] bytes = file.getValue().clone();
        int flips = 1 + random.nextInt(20);
        for (int i = 0; i < flips; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        survives(file.getKey(), bytes);
      }
    }
  }

  @Test
  void lines_dropped_doubled_and_shuffled_end_as_a_recording_or_one_line() {
    SplittableRandom random = new SplittableRandom(7);
    for (Map.Entry<String, byte[]> file : TextFixtures.all().entrySet()) {
      String[] lines = new String(file.getValue(), StandardCharsets.ISO_8859_1).split("\n", -1);
      for (int trial = 0; trial < 30; trial++) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
          int from = random.nextInt(10) == 0 ? random.nextInt(lines.length) : i;
          if (random.nextInt(15) > 0) {
            text.append(lines[from]).append('\n');
          }
          if (random.nextInt(15) == 0) {
            text.append(lines[from], 0, random.nextInt(lines[from].length() + 1)).append('\n');
          }
        }
        if (!text.isEmpty()) {
          survives(file.getKey(), text.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  @Test
  void huge_lines_and_binary_in_a_table_are_bounded() {
    byte[] head = TextFixtures.neware().getBytes(StandardCharsets.UTF_8);
    for (byte filler : new byte[] {'1', ',', 'x', (byte) 0xFF, 0, '"', '\n'}) {
      byte[] bytes = Arrays.copyOf(head, head.length + (4 << 20));
      Arrays.fill(bytes, head.length, bytes.length, filler);
      survives("huge.csv", bytes);
    }
    byte[] noise = new byte[1 << 20];
    SplittableRandom random = new SplittableRandom(1);
    random.nextBytes(noise);
    survives("noise.txt", noise);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (32 + (noise[i] & 0x3F));
    }
    survives("noise-text.txt", noise);
  }

  @Test
  void every_format_is_known_by_its_content_under_another_extension() {
    for (Map.Entry<String, byte[]> file : TextFixtures.all().entrySet()) {
      Recording plain = LabFiles.read(Source.of(file.getKey(), file.getValue()), Reading.PLAIN);
      Recording other = LabFiles.read(Source.of("x.qqq", file.getValue()), Reading.PLAIN);
      assertThat(other.format()).isEqualTo(plain.format());
      assertThat(other.measurements())
          .usingElementComparator((Measurement a, Measurement b) -> a.equals(b) ? 0 : 1)
          .isEqualTo(plain.measurements());
    }
  }
}
