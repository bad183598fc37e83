package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTextTest {
  private static final Limit HALF_HOUR = new Limit.Time(1800);

  private static Step one(String text) {
    Protocol protocol = ProtocolText.of(text);
    assertThat(protocol.cycles()).hasSize(1);
    assertThat(protocol.cycles().getFirst().steps()).hasSize(1);
    return protocol.cycles().getFirst().steps().getFirst();
  }

  private static Step.Steady current(double value, Basis basis, Limit... limits) {
    return Step.Steady.of(new Control.Current(new Scaled(value, basis)), limits);
  }

  private static Limit until(double voltage_V) {
    return new Limit.Voltage(voltage_V, Limit.Side.BY_DIRECTION);
  }

  @Test
  void discharge_is_a_current_below_zero() {
    assertThat(one("Discharge at 3 mA until 2.0 V"))
        .isEqualTo(current(-0.003, Basis.CELL, until(2)));
    assertThat(one("Charge at 200mA for 45 minutes"))
        .isEqualTo(current(0.2, Basis.CELL, new Limit.Time(2700)));
  }

  @ParameterizedTest
  @CsvSource({
    "C/5, 0.2",
    "1C, 1",
    "0.5 C, 0.5",
    "C, 1",
    "2C, 2",
    "C / 20, 0.05",
    "C/2.5, 0.4",
    "3C/4, 0.75"
  })
  void c_rates_come_in_several_spellings(String text, double rate) {
    assertThat(one("Charge at " + text + " for 0.5 hours"))
        .isEqualTo(current(rate, Basis.CAPACITY, HALF_HOUR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1 A/g",
        "100 mA/g",
        "100 mA g-1",
        "0.1 A g^-1",
        "0.1 A g⁻¹",
        "0.1A g–1",
        "100 A/kg",
        "100 mA per gram",
        "0.1 mA/mg",
        "0.1 A·g−1"
      })
  void currents_per_gram_are_those_of_the_active_mass(String text) {
    Step.Steady step = (Step.Steady) one("Discharge at " + text + " until 0.01 V");
    Scaled current = ((Control.Current) step.control()).current();
    assertThat(current.basis()).isEqualTo(Basis.MASS);
    assertThat(current.value()).isEqualTo(-100, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.5 mA/cm2",
        "0.5 mA cm-2",
        "0.5 mA/cm²",
        "500 µA cm⁻²",
        "5 A/m2",
        "5 A m-2",
        "0.5 mA/cm^2"
      })
  void currents_per_area_are_those_of_the_electrodes(String text) {
    Step.Steady step = (Step.Steady) one("Charge at " + text + " for 1 h");
    Scaled current = ((Control.Current) step.control()).current();
    assertThat(current.basis()).isEqualTo(Basis.AREA);
    assertThat(current.value()).isEqualTo(5, within(1e-12));
  }

  @Test
  void powers_and_loads_are_held_too() {
    assertThat(one("Discharge at 1W for 0.5 hours"))
        .isEqualTo(Step.Steady.of(new Control.Power(-1), HALF_HOUR));
    assertThat(one("Charge at 200 mW for 30 min"))
        .isEqualTo(Step.Steady.of(new Control.Power(0.2), HALF_HOUR));
    assertThat(one("Discharge at 4 Ohm for 30 min"))
        .isEqualTo(Step.Steady.of(new Control.Load(4), HALF_HOUR));
    assertThat(one("Charge at 4 ohm until 3 V"))
        .isEqualTo(Step.Steady.of(new Control.Load(-4), until(3)));
  }

  @Test
  void limits_are_joined_by_or() {
    assertThat(one("Charge at C/5 for 10 minutes or until 4.2 V"))
        .isEqualTo(current(0.2, Basis.CAPACITY, new Limit.Time(600), until(4.2)));
    assertThat(one("Hold at 4.2 V until C/50 or 10 mA"))
        .isEqualTo(
            Step.Steady.of(
                new Control.Voltage(4.2),
                new Limit.Current(new Scaled(0.02, Basis.CAPACITY), false),
                new Limit.Current(new Scaled(0.01, Basis.CELL), false)));
    assertThat(one("Discharge at C/5 until 300 mAh/g or 0.01 V or for 2 days"))
        .isEqualTo(
            current(
                -0.2,
                Basis.CAPACITY,
                new Limit.Charge(new Scaled(300, Basis.MASS)),
                until(0.01),
                new Limit.Time(172_800)));
    assertThat(one("Charge at C/5 until 50% of nominal capacity or 0.5 A.h"))
        .isEqualTo(
            current(
                0.2,
                Basis.CAPACITY,
                new Limit.Charge(new Scaled(0.5, Basis.CAPACITY)),
                new Limit.Charge(new Scaled(0.5, Basis.CELL))));
    assertThat(one("Charge at 4 W until >4.1 V"))
        .isEqualTo(Step.Steady.of(new Control.Power(4), new Limit.Voltage(4.1, Limit.Side.ABOVE)));
  }

  @Test
  void rests_last_for_a_time_and_records_have_a_period() {
    assertThat(one("Rest for 1 hour (5 minute period)"))
        .isEqualTo(
            new Step.Steady(
                new Control.Rest(), List.of(new Limit.Time(3600)), OptionalDouble.of(300)));
  }

  @Test
  void sweeps_go_from_vertex_to_vertex() {
    assertThat(one("Sweep from 1.2 V to 20 mV to 1.2 V at 0.1 mV/s"))
        .isEqualTo(new Step.Sweep(Series.of(1.2, 0.02, 1.2), 0.1 * 1e-3, OptionalDouble.empty()));
    assertThat(one("Sweep to 0.02 V at 6 mV/min (10 s period)"))
        .isEqualTo(
            new Step.Sweep(Series.of(Double.NaN, 0.02), 6 * (1e-3 / 60), OptionalDouble.of(10)));
  }

  @Test
  void sweeps_at_several_rates_are_cycles_of_their_own() {
    Protocol protocol =
        ProtocolText.of("CV: from 3 V to 0.01 V to 3 V at 0.1, 0.2 and 1 mV s-1, 2 cycles");
    assertThat(protocol.cycles()).hasSize(3).allMatch(c -> c.times() == 2);
    assertThat(
            protocol.cycles().stream()
                .map(c -> ((Step.Sweep) c.steps().getFirst()).rate_V_per_s() * 1e3))
        .containsExactly(0.1 * 1e-3 * 1e3, 0.2 * 1e-3 * 1e3, 1.0);
  }

  @Test
  void a_titration_is_pulses_and_rests() {
    Limit tenMinutes = new Limit.Time(600);
    assertThat(one("GITT: 20 pulses of C/10 for 10 minutes, rest 1 hour"))
        .isEqualTo(
            new Step.Pulses(
                20,
                current(-0.1, Basis.CAPACITY, tenMinutes),
                Step.Steady.of(new Control.Rest(), new Limit.Time(3600))));
    assertThat(one("GITT: 5 charge pulses at 0.1 A/g for 10 min or until 3 V, rest for 1 h"))
        .isEqualTo(
            new Step.Pulses(
                5,
                current(100, Basis.MASS, tenMinutes, until(3)),
                Step.Steady.of(new Control.Rest(), new Limit.Time(3600))));
    assertThat(one("PITT: from 1.2 V to 0.02 V in steps of 10 mV, each for 1 hour or until C/100"))
        .isEqualTo(
            new Step.Staircase(
                1.2,
                0.02,
                0.01,
                List.of(
                    new Limit.Time(3600),
                    new Limit.Current(new Scaled(0.01, Basis.CAPACITY), false)),
                OptionalDouble.empty()));
  }

  @Test
  void a_rate_test_is_cycles_at_each_rate() {
    Protocol protocol =
        ProtocolText.of(
            "Rate test: 0.1, 0.2, 0.5, 1, 2 A/g, 5 cycles each, between 0.01 V and 3 V");
    assertThat(protocol.cycles()).hasSize(5).allMatch(c -> c.times() == 5);
    assertThat(protocol.cycles().get(2).steps())
        .containsExactly(
            current(-500, Basis.MASS, until(0.01)), current(500, Basis.MASS, until(3)));
    assertThat(
            ProtocolText.of(
                    "Rate test: C/10, C/5, 1C, 3 cycles each, between 2 V and 4.2 V, charge first")
                .cycles())
        .hasSize(3)
        .allMatch(c ->
            ((Control.Current) ((Step.Steady) c.steps().getFirst()).control()).current().value()
                > 0);
    assertThat(ProtocolText.of("GCD: 3 cycles at C/5 between 0.01 V and 2.5 V").cycles())
        .containsExactly(
            new Protocol.Cycle(
                3,
                List.of(
                    current(-0.2, Basis.CAPACITY, until(0.01)),
                    current(0.2, Basis.CAPACITY, until(2.5)))));
  }

  @Test
  void steps_in_a_row_are_one_cycle_and_groups_are_their_own() {
    ProtocolText.Reading reading =
        ProtocolText.read(
            List.of(
                new ProtocolText.Text("Rest for 1 hour"),
                new ProtocolText.Text("Discharge at 1C until 2 V"),
                ProtocolText.Group.of(
                    List.of("Charge at 1C until 4 V", "Rest for 1 s", "Repeat 3 times")),
                new ProtocolText.Text("Repeat 2 times: Discharge at 1C until 2 V; Rest for 1 s")));
    assertThat(((ProtocolText.Understood) reading).protocol().cycles())
        .extracting(Protocol.Cycle::times)
        .containsExactly(1, 3, 2);
    assertThat(ProtocolText.of("Rest for 1 s", "Charge at 1C until 3 V", "Repeat 4 times").cycles())
        .singleElement()
        .matches(c -> c.times() == 4 && c.steps().size() == 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Diskharge at 3 mA until 2 V|1|Discharge",
        "Discharge at 3 mB until 2 V|16|a unit",
        "Discharge at -3 mA until 2 V|14|above 0",
        "Discharge at 3 mA|18|until",
        "Discharge at 3 mA until|24|voltage",
        "Discharge at 3 V until 2 V|14|power or resistance",
        "Discharge 3 mA until 2 V|11|at",
        "Rest|5|ends the step",
        "Rest for 1 fortnight|12|hours",
        "Rest for 0 s|10|above 0",
        "Rest until 3 mA|12|constant",
        "Hold at 4.2 V until 3 V|21|holds the voltage",
        "Hold at 3 A for 1 s|11|V",
        "Charge at C/5 until 4.2 V and more|27|the end",
        "Charge at C/0 until 4.2 V|11|finite",
        "Sweep from 1 V to 1 V at 1 mV/s|19|other",
        "Sweep from 1 V to 2 V|22|to",
        "GITT: pulses of C/10 for 10 min, rest 1 h|7|how many",
        "GITT: 3 pulses of C/10, rest 1 h|23|for",
        "PITT: from 1 V to 2 V in steps of 0 V, each for 1 h|35|above 0",
        "PITT: from 1 V to 1 V in steps of 1 mV, each for 1 h|1|from 1.0 to 1.0",
        "Rate test: 1, 2, 5 cycles each, between 0 V and 1 V|16|unit",
        "Repeat 0 times: Rest for 1 s|8|1 or more",
        "Charge at 1e999 A until 3 V|11|finite",
        "Discharge at 1e300 A until 2 V|14|at most 1e6 A",
        "Discharge at 1e7 C until 2 V|14|at most 1e6 C",
        "Discharge at 1 A until 1e7 mAh/mg|24|at most 1e6 Ah/g",
        "Rate test: 1e300, 1 A/g, 5 cycles each, between 0 V and 1 V|12|at most 1e6 A/g",
        "Rest for 1e300 hours|10|at most 1e6 hours",
        "Hold at 1e300 V for 1 s|9|from -10 to 10 V",
        "Discharge at 1 A until -100 V|24|from -10 to 10 V",
        "Sweep from 1 V to 2 V at 1e300 mV/s|26|at most 1e6 V/s",
        "GCD: 1000000000 cycles at C/5 between 1 V and 2 V|6|at most 9999999 cycles",
        "''|1|Rest",
      })
  void what_is_not_understood_is_named_with_its_place(String text, int column, String expected) {
    ProtocolText.Reading reading =
        ProtocolText.read(
            List.of(new ProtocolText.Text("Rest for 1 s"), ProtocolText.Group.of(List.of(text))));
    assertThat(reading).isInstanceOf(ProtocolText.NotUnderstood.class);
    ProtocolText.NotUnderstood not = (ProtocolText.NotUnderstood) reading;
    assertThat(not.index()).isEqualTo("[1][0]");
    assertThat(not.expected()).contains(expected);
    assertThat(not.column()).isEqualTo(column);
    assertThat(not.message()).contains("expected");
  }

  @Test
  void an_empty_protocol_is_said_to_be_one() {
    assertThatThrownBy(ProtocolText::of)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one step or more");
  }

  @Test
  void repetition_needs_something_to_repeat() {
    assertThatThrownBy(() -> ProtocolText.of("Repeat 3 times"))
        .hasMessageContaining("steps before it");
  }

  @Test
  void any_text_is_either_read_or_refused() {
    String[] texts = {
      "Charge at C/5 for 10 minutes or until 4.2 V (1 minute period)",
      "Hold at 4.2 V until C/50 or 10 mA or 1e-320 A",
      "Sweep from 1.2 V to 0.02 V to 1.2 V at 0.1, 0.2 and 1 mV/s, 3 cycles",
      "GITT: 20 charge pulses of C/10 for 10 minutes or until 3 V, rest 1 hour",
      "PITT: from 1.2 V to 0.02 V in steps of 10 mV, each for 1 hour or until C/100",
      "Rate test: 0.1, 0.2, 0.5, 1e308 A/g, 5 cycles each, between 0.01 V and 3 V, charge first",
      "Repeat 3 times: Discharge at 1 A until < 2 V; Rest for 1 hour; Charge at 4 ohm for 1 s"
    };
    SplittableRandom random = new SplittableRandom(7);
    int understood = 0;
    for (int i = 0; i < 5000; i++) {
      String[] words = texts[random.nextInt(texts.length)].split(" ", -1);
      StringBuilder text = new StringBuilder();
      for (String word : words) {
        int edit = random.nextInt(40);
        String[] other = texts[random.nextInt(texts.length)].split(" ", -1);
        text.append(edit == 0 ? "" : edit == 1 ? other[random.nextInt(other.length)] : word);
        text.append(random.nextInt(60) == 0 ? "" : " ");
      }
      switch (ProtocolText.read(List.of(new ProtocolText.Text(text.toString())))) {
        case ProtocolText.Understood _ -> understood++;
        case ProtocolText.NotUnderstood not ->
            assertThat(not.column()).isBetween(1, text.length() + 1);
      }
    }
    assertThat(understood).isBetween(100, 4900);
  }

  @Test
  void amounts_become_those_of_the_cell() {
    Cell cell = ModelCells.ordinary();
    assertThat(new Scaled(2, Basis.CAPACITY).of(cell, OptionalDouble.empty()))
        .isEqualTo(2 * cell.nominalCapacity_Ah());
    assertThat(new Scaled(100, Basis.MASS).of(cell, OptionalDouble.of(1e-6)))
        .isEqualTo(1e-4, within(1e-18));
    assertThatThrownBy(() -> new Scaled(100, Basis.MASS).of(cell, OptionalDouble.empty()))
        .hasMessageContaining("active mass");
  }

  /** Forms of steps that the documentation of PyBaMM lists. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Discharge at C/20 for 0.5 hours",
        "Discharge at C/10 for 10 hours or until 3.3 V",
        "Discharge at 1C for 0.5 hours",
        "Discharge at C/3 until 3.1 V",
        "Discharge at 3C until 2.5V or for 10 minutes",
        "Discharge at 20 mW until 3V",
        "Discharge at 1W for 0.5 hours",
        "Charge at 1 A until 4.1 V",
        "Charge at 1 C until 4.1 V",
        "Charge at C/2 until 4.1V",
        "Charge at 0.5 C for 8e2 seconds",
        "Charge at 200mA for 45 minutes (1 minute period)",
        "Charge at 1 W for 45 minutes (1 minute period)",
        "Charge at 1C until 4.1 V or 90%",
        "Hold at 4.2 V until 50 mA",
        "Hold at 4.2 V until C/50",
        "Hold at 4.1V until 50 mA (30 seconds period)",
        "Hold at 1 V for 20 seconds",
        "Hold at 3.0V for 1 hour or until C/100",
        "Rest for 10 minutes",
        "Rest for 1 hour (5 minute period)",
        "Rest for 2 hours (30 minutes period)"
      })
  void words_of_pybamm_are_understood(String step) {
    assertThat(ProtocolText.read(List.of(new ProtocolText.Text(step))))
        .isInstanceOf(ProtocolText.Understood.class);
  }

  @Test
  void a_drive_cycle_is_asked_for_as_data() {
    assertThat(ProtocolText.read(List.of(new ProtocolText.Text("Run US06 (A)"))))
        .isInstanceOfSatisfying(
            ProtocolText.NotUnderstood.class,
            not -> assertThat(not.message()).contains("as data").contains("profile"));
  }
}
