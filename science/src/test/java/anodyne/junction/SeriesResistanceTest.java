package anodyne.junction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Constants;
import org.junit.jupiter.api.Test;

class SeriesResistanceTest {
  private static SeriesResistance resistance(Layer... layers) {
    return SeriesResistance.of(
            Stacks.slab(Statistics.FERMI_DIRAC, 60, Stacks.OHMIC, Stacks.OHMIC, layers))
        .orElseThrow();
  }

  @Test
  void a_uniform_layer_cut_in_two_has_no_contact_resistance() {
    SeriesResistance cut =
        resistance(Stacks.silicon("a", 30, 1e17, 0), Stacks.silicon("b", 70, 1e17, 0));
    double expected =
        100e-9 / (Constants.ELEMENTARY_CHARGE_C * 1e23 * Stacks.STILL.electronMobility_m2_per_Vs());
    assertThat(cut.layersTogether_ohm_m2()).isCloseTo(expected, within(1e-4 * expected));
    assertThat(cut.whole_ohm_m2()).isCloseTo(expected, within(1e-4 * expected));
    assertThat(cut.contacts_ohm_m2()).isCloseTo(0, within(1e-5 * expected));
  }

  @Test
  void a_depleting_metal_adds_resistance_and_an_accumulating_one_takes_some_away() {
    Layer layer = Stacks.silicon("n", 60, 1e16, 0);
    SeriesResistance blocks = resistance(layer, new Layer.Metal("high", 1e-8, 4.65));
    SeriesResistance injects = resistance(layer, new Layer.Metal("low", 1e-8, 4.0));
    assertThat(blocks.contacts_ohm_m2()).isGreaterThan(10 * blocks.layersTogether_ohm_m2());
    assertThat(injects.contacts_ohm_m2()).isNegative();
    assertThat(injects.whole_ohm_m2()).isPositive();
    assertThat(blocks.layers_ohm_m2().getLast()).isEmpty();
  }

  /** Emission over a barrier Φ has a resistance that goes with e^(Φ/kT). */
  @Test
  void a_thin_layer_under_a_barrier_has_the_resistance_of_emission() {
    double one = emission(4.45).contacts_ohm_m2();
    double other = emission(4.55).contacts_ohm_m2();
    assertThat(Math.log(other / one) * Stacks.VT).isCloseTo(0.1, within(1e-4));
  }

  private static SeriesResistance emission(double workFunction_eV) {
    Layer layer = Stacks.silicon("n", 60, 1e16, 0).with(Kinetics.ofCentres(1e2, 1e2, 1e-8));
    Layer metal = new Layer.Metal("m", 1e-8, workFunction_eV);
    Stack stack =
        Stacks.slab(Statistics.FERMI_DIRAC, 60, Stacks.OHMIC, Stacks.OHMIC, layer, metal)
            .with(StepTransport.THERMIONIC, Tunnelling.NONE);
    return SeriesResistance.of(stack).orElseThrow();
  }
}
