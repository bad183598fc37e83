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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackWordsTest {
  @TempDir Path folder = Path.of("");

  private static final String STACK =
      """
      {"layers": [
        {"name": "n", "thickness_nm": 60, "band_gap_eV": 1.2, "electron_affinity_eV": 4,
         "permittivity": 9, "nc_per_cm3": 1e19, "nv_per_cm3": 1e19, "donors_per_cm3": 1e17},
        {"name": "Au", "work_function_eV": 5.1,
         "ions": [{"name": "Na", "charge": 1, "initial_per_cm3": 1e18}]}],
       "mesh": {"nodes_per_layer": 40}}
      """;

  private static Console byAllOptions(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Commands.run(new PrintWriter(out), new PrintWriter(err, true), words);
    return new Console(code, out.toString(), err.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--stack STACK",
        "--stack=STACK",
        "--json --stack STACK",
        "--stack STACK --quiet",
        "--stack STACK --bias=0:0.2:0.1 --json",
        "--bias=-0.1:0.1:0.1 --quiet --json --stack=STACK",
        "--stack STACK --bias 0:0.1:0.1",
        "--stack STACK --bias=0:x:1",
        "--stack STACK --bias=0:1:-1",
        "--stack STACK --bias=0:1000:100",
        "--stack none.json",
        "--stack none.txt --quiet",
        "--stack BROKEN --json",
        "--stack METALS --bias=0:1:0.5"
      })
  void plain_words_give_what_the_reader_of_all_options_gives(String line) throws IOException {
    String[] words = words(line);
    assertThat(StackWords.of(words)).isPresent();
    assertThat(Console.run(words)).isEqualTo(byAllOptions(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--stack",
        "--stack=",
        "--stack --json",
        "--stack STACK --stack STACK",
        "--stack STACK --json --json",
        "--stack STACK --json=true",
        "--stack STACK --bias",
        "--stack STACK --bias -1:1:1",
        "--stack STACK --debug",
        "--stack STACK --help",
        "--stack STACK -h",
        "--stack STACK --frequency 1e3",
        "--stack STACK MoS2/SnO2",
        "--stack @STACK",
        "--stack \"STACK",
        "--stack é.json",
        "--stack STACK --samples 3",
        "MoS2/SnO2",
        "--json",
        ""
      })
  void all_other_words_are_left_to_the_reader_of_all_options(String line) throws IOException {
    assertThat(StackWords.of(words(line))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"balance", "--version", "junctions", "junction"})
  void other_commands_are_left_too(String word) {
    assertThat(StackWords.of(word)).isEmpty();
    assertThat(StackWords.of(word, "--stack")).isEmpty();
    assertThat(StackWords.of()).isEmpty();
  }

  @Test
  void what_was_written_is_read() {
    assertThat(StackWords.of("junction", "--stack", "a b.json", "--bias=-1:1:0.5", "--quiet"))
        .contains(new StackWords("a b.json", Optional.of("-1:1:0.5"), false, true));
  }

  private String[] words(String line) throws IOException {
    Files.writeString(folder.resolve("stack.json"), STACK);
    Files.writeString(folder.resolve("broken.json"), STACK.replace("permittivity", "permitivity"));
    Files.writeString(
        folder.resolve("metals.json"),
        "{\"layers\": [{\"name\": \"Au\", \"work_function_eV\": 5.1}]}");
    String filled =
        ("junction " + line)
            .replace("STACK", folder.resolve("stack.json").toString())
            .replace("BROKEN", folder.resolve("broken.json").toString())
            .replace("METALS", folder.resolve("metals.json").toString());
    return filled.strip().split(" ");
  }
}
