package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.impedance.Circuit;
import anodyne.quantity.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EisFitCommandTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("cell.csv");
  }

  @BeforeEach
  void writeSpectrum() throws IOException {
    StringBuilder text = new StringBuilder("frequency/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n");
    Circuit circuit = Circuit.of("R0-p(R1,C1)");
    for (int k = 0; k < 31; k++) {
      double f = Math.pow(10, 4 - 0.1 * k);
      Circuit.Response z = circuit.impedance(Series.of(f), 10, 50, 1e-5);
      text.append(f)
          .append(',')
          .append(z.real_ohm().first() * (1 + 1e-3 * Math.sin(7.0 * k)))
          .append(',')
          .append(z.imaginary_ohm().first())
          .append('\n');
    }
    Files.writeString(file(), text);
  }

  @Test
  void the_document_has_parameters_with_errors() {
    Console console = Console.run("eis", "fit", file().toString(), "--circuit", "R(RC)", "--json");
    assertThat(console.code()).isZero();
    assertThat(console.out())
        .contains("\"schema\" : \"circuit-fit/1\"")
        .contains("\"standard_error\"")
        .contains("\"at_bound\" : false")
        .contains("\"identified\" : true")
        .contains("\"sum_of_squares\"")
        .contains("\"chi_square\"");
  }

  @Test
  void figures_and_tables_are_written_on_demand() {
    Path out = folder.resolve("out");
    Console console =
        Console.run(
            "eis",
            "fit",
            file().toString(),
            "--circuit",
            "arc",
            "--compare",
            "R(RC),R(RQ)(RQ)",
            "--out",
            out.toString());
    assertThat(console.code()).isZero();
    assertThat(out.resolve("figures/circuit.svg")).exists();
    assertThat(out.resolve("tables/parameters.csv")).exists();
    assertThat(out.resolve("figures/cell-nyquist.svg")).exists();
    assertThat(out.resolve("figures/cell-residuals.csv")).exists();
    assertThat(console.out()).contains("AICc");
  }

  @Test
  void a_wrong_circuit_is_one_line_with_the_position() {
    Console console =
        Console.run("eis", "fit", file().toString(), "--circuit", "R0-p(R1,D1)", "--json");
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    assertThat(console.err()).contains("character 9").contains("no element is called D");
    assertThat(console.err().lines()).hasSize(1);
  }

  @Test
  void a_circuit_of_fixed_values_only_is_refused() {
    Console console =
        Console.run("eis", "fit", file().toString(), "--circuit", "R{R=1f}", "--quiet");
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("fixed");
  }
}
