package anodyne.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ElementTest {
  @Test
  void atomic_numbers_run_from_1_to_118_in_the_order_of_the_table() {
    for (int z = 1; z <= 118; z++) {
      assertThat(Element.ofNumber(z).orElseThrow().number()).isEqualTo(z);
    }
    assertThat(Element.ofNumber(0)).isEmpty();
    assertThat(Element.ofNumber(119)).isEmpty();
    assertThat(Element.of("Og").orElseThrow().number()).isEqualTo(118);
  }

  @Test
  void elements_without_a_standard_weight_have_none() {
    assertThat(Element.Tc.weight_g_per_mol()).isEmpty();
    assertThat(Element.T.weight_g_per_mol()).isEmpty();
    assertThat(Element.T.covalentRadius_angstrom()).isEmpty();
    assertThat(Element.Og.covalentRadius_angstrom()).isEmpty();
  }

  /** Weights rise with atomic number but for the known inversions, so a slipped row shows. */
  @Test
  void weights_rise_with_atomic_number_but_for_four_known_inversions() {
    StringBuilder inversions = new StringBuilder();
    Element last = Element.H;
    for (Element e : Element.values()) {
      if (e.weight_g_per_mol().isPresent() && e != Element.H) {
        if (e.weight_g_per_mol().getAsDouble() < last.weight_g_per_mol().getAsDouble()) {
          inversions.append(last).append('>').append(e).append(' ');
        }
        last = e;
      }
    }
    assertThat(inversions.toString().strip()).isEqualTo("Ar>K Co>Ni Te>I Th>Pa");
  }

  /** IUPAC 2021, abridged (doi:10.1515/pac-2019-0603): digits as printed. */
  @Test
  void sodium_sulfur_and_selenium_weigh_what_iupac_says() {
    assertThat(Element.Na.weight_g_per_mol().getAsDouble()).isCloseTo(22.990, within(1e-12));
    assertThat(Element.S.weight_g_per_mol().getAsDouble()).isCloseTo(32.06, within(1e-12));
    assertThat(Element.Se.weight_g_per_mol().getAsDouble()).isCloseTo(78.971, within(1e-12));
  }

  @Test
  void symbols_are_spelt_exactly() {
    assertThat(Element.of("na")).isEmpty();
    assertThat(Element.of("NA")).isEmpty();
    assertThat(Element.nearestSymbols("NA")).startsWith("Na");
  }
}
