package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellWordsTest {
  @TempDir Path folder = Path.of("");

  private static final String SETUP =
      """
      {"schema": "cell-setup/1", "parameters": "chayambuka2022", "variant": "calibrated",
       "cell": "half", "mesh": {"separator": 3, "working": 3, "shells": 4},
       "protocol": ["Discharge at C/5 for 10 minutes"]}
      """;

  private static Console byAllOptions(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Commands.run(new PrintWriter(out), new PrintWriter(err, true), words);
    return new Console(code, out.toString(), err.toString());
  }

  private String[] words(String line) throws IOException {
    Path setup = folder.resolve("setup.json");
    Files.writeString(setup, SETUP);
    Path broken = folder.resolve("broken.json");
    Files.writeString(broken, SETUP.replace("C/5", "many amperes"));
    return ("cell run " + line)
        .replace("SETUP", setup.toString())
        .replace("BROKEN", broken.toString())
        .split(" ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SETUP", "SETUP --quiet", "BROKEN --json", "none.json", "none.txt --quiet"})
  void plain_words_give_what_the_reader_of_all_options_gives(String line) throws IOException {
    String[] words = words(line);
    assertThat(CellWords.of(words)).isPresent();
    assertThat(Console.run(words)).isEqualTo(byAllOptions(words));
  }

  @Test
  void flags_may_stand_before_the_file() {
    assertThat(CellWords.of("cell", "run", "--json", "a.json", "--quiet"))
        .isEqualTo(Optional.of(new CellWords("a.json", true, true)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cell",
        "cell run",
        "cell run --json",
        "cell list a.json",
        "cell run a.json b.json",
        "cell run a.json --out b",
        "cell run a.json --json --json",
        "cell run -h a.json",
        "cell run @a.json",
        "cell run a.json --json=true",
        "junction run a.json"
      })
  void other_lines_are_left_to_the_reader_of_all_options(String line) {
    assertThat(CellWords.of(line.split(" "))).isEmpty();
  }
}
