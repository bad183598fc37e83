package anodyne.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "R0",
        "R0-p(R1,CPE1)-Wo1",
        "R0-p(R1,C1)-p(R2-Wo1,C2)",
        "R0-p(CPE1,R1-W1)",
        "L0-R0-p(R1,CPE1)-p(R2,CPE2)-W1",
        "p(R1,C1,R2-p(C2,R3-Ws1))",
        "R_sol{R=20f}-p(C_dl{C=2.5E-5//0.001},R_ct{R=100/50/200}-W_diff{sigma=300/200})",
        "R0-Zarc1-G1-Gs1-K1-HN1-TLMQ1-T1-La1-Wog1-Wsg1-Gg1"
      })
  void a_string_and_its_code_read_back_equal(String text) {
    Circuit circuit = Circuit.of(text);
    assertThat(circuit.text()).isEqualTo(text);
    assertThat(Circuit.of(circuit.text())).isEqualTo(circuit);
    Circuit again = Circuit.of(circuit.code());
    assertThat(again.parameterNames()).isEqualTo(circuit.parameterNames());
    assertThat(again.root().elements()).hasSameSizeAs(circuit.elements());
    assertThat(again.text().replaceAll("\\{[^}]*}", ""))
        .isEqualTo(circuit.text().replaceAll("\\{[^}]*}", ""));
  }

  @Test
  void codes_of_boukamp_are_read() {
    assertThat(Circuit.of("R(RQ)W").text()).isEqualTo("R1-p(R2,CPE1)-W1");
    assertThat(Circuit.of("R(C[RW])").text()).isEqualTo("R1-p(C1,R2-W1)");
    assertThat(Circuit.of("[R(RC)([R(RQ)]C)]").shape()).isEqualTo("[R(RC)([R(RQ)]C)]");
  }

  @Test
  void settings_of_the_extended_code_are_read() {
    Circuit circuit =
        Circuit.of("R{R=20f:sol}(C{C=25e-6//1e-3:dl}[R{R=100/50/200:ct}W{Y=2.357e-3/inf/150%}])");
    assertThat(circuit.parameterNames()).containsExactly("R_sol", "C_dl", "R_ct", "W1");
    assertThat(circuit.settings().get(0)).isEqualTo(Setting.fixedAt(20));
    assertThat(circuit.settings().get(1).upper()).hasValue(1e-3);
    assertThat(circuit.settings().get(1).lower()).isEmpty();
    assertThat(circuit.settings().get(2).lower()).hasValue(50);
    Setting sigma = circuit.settings().get(3);
    assertThat(sigma.value().orElseThrow()).isCloseTo(1 / (Math.sqrt(2) * 2.357e-3), within(1e-9));
    assertThat(sigma.lower().orElseThrow())
        .isCloseTo(1 / (Math.sqrt(2) * 1.5 * 2.357e-3), within(1e-9));
    assertThat(sigma.upper()).isEmpty();
  }

  @Test
  void admittances_of_the_code_become_our_parameters() {
    Circuit wo = Circuit.of("Wo{Y=0.02,B=8}");
    double z0 = wo.settings().get(0).value().orElseThrow();
    assertThat(z0).isCloseTo(Math.sqrt(8 / 0.02), within(1e-12));
    assertThat(wo.settings().get(1).value()).hasValue(8);
    Circuit free = Circuit.of("Wo{Y=0.02,B=8,n=0.45}");
    assertThat(free.elements().getFirst().kind()).isEqualTo(ElementKind.GENERAL_OPEN_WARBURG);
    Circuit gerischer = Circuit.of("G{Y=0.5,k=4}");
    assertThat(gerischer.settings().get(0).value().orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(gerischer.settings().get(1).value()).hasValue(0.25);
    assertThat(Circuit.of("W{Y=1e-3,n=0.6}").elements().getFirst().kind())
        .isEqualTo(ElementKind.CONSTANT_PHASE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R0-p(R1,D1) | 9 | no element is called D",
        "R0-p(R1,C1 | 4 | p( is not closed",
        "R0--C1 | 4 | expected an element",
        "R0-p(R1,C1)) | 12 | unexpected",
        "R0-R0 | 4 | R0 stands twice",
        "R(RC | 2 | ( is not closed",
        "R(RC] | 2 | ( is not closed",
        "R{R=10/20/30} | 3 | lies outside",
        "R{X=1} | 3 | has no parameter X",
        "R{R=-5} | 1 | must be > 0",
        "R{R=} | 5 | expected a number",
        "R0- | 4 | circuit ends",
        "'' | 1 | no circuit",
        "R() | 2 | empty ()"
      })
  void what_cannot_be_read_says_where(String text, int position, String message) {
    CircuitException e = catchThrowableOfType(CircuitException.class, () -> Circuit.of(text));
    assertThat(e).hasMessageContaining(message).hasMessageContaining("; ");
    assertThat(e.position()).isEqualTo(position);
  }

  @Test
  void random_letters_are_read_or_refused_with_a_position() {
    java.util.SplittableRandom random = new java.util.SplittableRandom(3);
    String letters = "RCLQWosp()[]{}-,=/%:f0123e.TGKa ";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(1, 14);
      for (int k = 0; k < length; k++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      try {
        Circuit circuit = Circuit.of(text.toString());
        assertThat(Circuit.of(circuit.text())).as(text.toString()).isEqualTo(circuit);
      } catch (CircuitException e) {
        assertThat(e.position()).isBetween(1, length + 1);
      }
    }
  }

  @Test
  void series_adds_and_parallel_adds_inverses() {
    Circuit.Response z = Circuit.of("R0-p(R1,R2)").impedance(Series.of(1, 10), 5, 10, 10);
    assertThat(z.real_ohm().toArray()).containsExactly(10, 10);
    assertThat(z.imaginary_ohm().toArray()).containsExactly(0, 0);
  }

  @Test
  void a_wrong_number_of_parameters_is_refused() {
    Circuit circuit = Circuit.of("R0-C1");
    Series f = Series.of(1);
    assertThatThrownBy(() -> circuit.impedance(f, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 parameters");
  }

  @Test
  void every_preset_is_a_circuit_found_by_its_name() {
    for (Preset preset : Preset.values()) {
      assertThat(Preset.named(preset.word())).contains(preset);
      assertThat(preset.circuit().elements()).isNotEmpty();
    }
  }
}
