package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BalanceCommandTest {
  private static JsonNode json(String equation) {
    Console console = Console.run("balance", equation, "--json");
    assertThat(console.code()).as(console.err()).isZero();
    assertThat(console.err()).isEmpty();
    return JsonMapper.shared().readTree(console.out());
  }

  private static String lines(String equation) {
    Console console = Console.run("balance", equation);
    assertThat(console.code()).as(console.err()).isZero();
    assertThat(console.err()).isEmpty();
    return console.out().replace(System.lineSeparator(), "\n");
  }

  @Test
  void a_balanced_equation_is_said_to_be_balanced() {
    JsonNode document = json("3 ZnIn2S4 + 10 Na -> 5 Na2S + In6S7 + 3 Zn");
    assertThat(document.at("/schema").asString()).isEqualTo("balance/1");
    assertThat(document.at("/balanced").asBoolean()).isTrue();
    assertThat(document.at("/imbalance").isObject()).isTrue();
    assertThat(document.at("/imbalance").isEmpty()).isTrue();
    assertThat(document.at("/corrected").isNull()).isTrue();
    assertThat(document.at("/null_space_dimension").asInt()).isEqualTo(1);
    assertThat(document.at("/basis/0").toString()).isEqualTo("[3,10,5,1,3]");
    assertThat(document.at("/reactants/1/coefficient").asInt()).isEqualTo(10);
    assertThat(document.at("/reactants/1/species").asString()).isEqualTo("Na");
    assertThat(document.at("/sodium_taken_up").asInt()).isEqualTo(10);
    assertThat(document.at("/electrons_taken_up").asInt()).isZero();
    assertThat(document.at("/capacity/basis").asString()).isEqualTo("host");
    assertThat(document.at("/capacity/capacity_mAh_per_g").asDouble())
        .isCloseTo(211.1, within(0.05));
    assertThat(document.at("/warnings").isEmpty()).isTrue();
  }

  @Test
  void an_unbalanced_equation_is_an_answer_with_its_correction() {
    JsonNode document = json("NaxMoS2 + (4-x)Na+ + (4-x)e- -> 5Na2S + Mo");
    assertThat(document.at("/balanced").asBoolean()).isFalse();
    assertThat(document.at("/imbalance").toString()).isEqualTo("{\"Na\":6,\"S\":3}");
    assertThat(document.at("/corrected").asString())
        .isEqualTo("NaxMoS2 + (4-x)Na+ + (4-x)e- -> 2 Na2S + Mo");
    assertThat(document.at("/conditions/0").asString()).isEqualTo("x < 4");
    assertThat(document.at("/electrons_taken_up").asString()).isEqualTo("4-x");
    assertThat(document.at("/basis/0/1").asString()).isEqualTo("4-x");
    assertThat(document.at("/capacity").isNull()).isTrue();
  }

  @Test
  void the_charge_is_counted_among_the_elements_and_letters_are_text() {
    JsonNode document = json("MoS2 + xNa+ -> NaxMoS2");
    assertThat(document.at("/imbalance/charge").asString()).isEqualTo("-x");
    assertThat(document.at("/corrected").isNull()).isTrue();
    assertThat(document.at("/missing/0/name").asString()).isEqualTo("e-");
    assertThat(document.at("/missing/0/side").asString()).isEqualTo("left");
    assertThat(json("NiS1.23Se0.77 + 4 Na -> Ni + Na2S + Na2Se").at("/imbalance/S").asDouble())
        .isEqualTo(-0.23);
  }

  @Test
  void several_reactions_leave_the_answer_open() {
    JsonNode document = json("MoS2 + Na -> Na2S + Mo + MoS2");
    assertThat(document.at("/null_space_dimension").asInt()).isEqualTo(2);
    assertThat(document.at("/corrected").isNull()).isTrue();
    assertThat(document.at("/basis")).hasSize(2);
    assertThat(document.at("/warnings/0/code").asString()).isEqualTo("several_reactions");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MoS2 + 4Na+ + 4e- -> Mo + 2Na2S | balanced",
        "MoS2 + 4Na+ + 4e- -> Mo + 2Na2S | 669.7 mAh per gram of MoS2",
        "NaxMoS2 + (4-x)Na = 5Na2S + Mo | not balanced, right minus left: Na 6, S 3",
        "NaxMoS2 + (4-x)Na = 5Na2S + Mo | corrected: NaxMoS2 + (4-x)Na -> 2 Na2S + Mo",
        "NaxMoS2 + (4-x)Na = 5Na2S + Mo | the corrected equation needs x < 4",
        "FeS2 -> Fe + Na2S | nothing on the left side holds Na",
        "FeS2 -> FeS | no coefficients balance these species: they cannot conserve Fe, S together",
        "MoS2 + 4Na+ -> Mo + 2Na2S | the charges cannot cancel: e- is missing on the left side",
        "FeS2 + Na2S -> Fe + Na | Na2S stands on the wrong side",
        "MoS2 + Na + Zn -> Mo + Na2S | Zn can take no part in it",
        "MoS2 + Na -> Na2S + Mo + MoS2 | 2 independent reactions",
        "MoS2 + 2Na + 2Na -> Na2S + Mo | Na stands more than once on the left side",
      })
  void the_terminal_says_what_matters(String equation, String expected) {
    assertThat(lines(equation)).contains(expected);
  }

  @Test
  void an_equation_without_quotes_is_joined_again() {
    Console console = Console.run("balance", "MoS2", "+", "4Na", "=", "Mo", "+", "2Na2S");
    assertThat(console.code()).isZero();
    assertThat(console.out()).contains("  balanced");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Na + NA -> Na2S | term 2 of the left side: unknown element A at position 2 of 'NA';"
            + " equation, character 7; did you mean Na?",
        "Na + S | no arrow between the sides; equation, character 6; write -> or =",
        "-2 Na + S -> Na2S | EQUATION",
        "0 Na + S -> Na2S | an amount of zero",
        "Na-2S -> Na | neither belongs to an amount",
        "Xx + Na -> NaXx | unknown element X",
        "Na -> | term 1 of the right side is missing",
        "'' | empty",
      })
  void a_malformed_equation_is_one_line_that_says_how_to_mend_it(String equation, String message) {
    refused(Console.run("balance", equation, "--json"), message);
    refused(Console.run("balance", equation), message);
  }

  @Test
  void a_missing_equation_is_refused() {
    refused(Console.run("balance"), "EQUATION");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Na", "Na + ", "((", "-> ", "x", "+"})
  void a_hundred_thousand_characters_are_refused_in_a_short_line(String unit) {
    Console console = Console.run("balance", unit.repeat(100_000 / unit.length()));
    refused(console, unit.startsWith("-") ? "EQUATION" : "too long");
    assertThat(console.err()).hasSizeLessThan(250);
  }

  private static void refused(Console console, String message) {
    assertThat(console.code()).as(console.err()).isEqualTo(ExitCode.INPUT);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines().toList())
        .singleElement()
        .asString()
        .startsWith("error: ")
        .contains(message)
        .matches("error: [^;]+(;.*)+");
  }
}
