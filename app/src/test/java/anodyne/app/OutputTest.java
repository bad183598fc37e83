package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputTest {
  /** A run that ends with a code and prints a long text to a stream that takes nothing. */
  private static Console printedTo(String refusal, int code) {
    WatchedStream stream =
        new WatchedStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(refusal);
              }
            });
    PrintWriter out = new PrintWriter(stream, false, StandardCharsets.UTF_8);
    StringWriter err = new StringWriter();
    out.print("long text ".repeat(10_000));
    return new Console(
        Main.written(code, out, stream, new PrintWriter(err, true)), "", err.toString());
  }

  @Test
  void a_reader_that_had_enough_ends_the_command_quietly() {
    Console console = printedTo("Broken pipe", ExitCode.DONE);
    assertThat(console.err()).isEmpty();
    assertThat(console.code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void a_full_disk_is_said() {
    Console console = printedTo("No space left on device", ExitCode.DONE);
    assertThat(console.err())
        .isEqualTo("error: the output could not be written; stdout; check the disk\n");
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
  }

  @ParameterizedTest
  @CsvSource({"1, Broken pipe", "2, Broken pipe", "3, No space left on device"})
  void what_went_wrong_before_keeps_its_exit_code(int code, String refusal) {
    assertThat(printedTo(refusal, code).code()).isEqualTo(code);
  }
}
