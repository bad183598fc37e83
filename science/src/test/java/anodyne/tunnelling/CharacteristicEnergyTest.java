package anodyne.tunnelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.tunnelling.CharacteristicEnergy.Regime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacteristicEnergyTest {

  @ParameterizedTest
  @CsvSource({"1e23, 0.10", "1e24, 0.32", "1e25, 1.02"})
  void ratio_to_the_thermal_energy_is_that_of_textbooks(double doping_per_m3, double ratio) {
    assertThat(CharacteristicEnergy.of(doping_per_m3, 0.5, 10, 298.15).ratio())
        .isCloseTo(ratio, within(0.005));
  }

  /** Sze and Ng: E00 = 18.5e-12 eV √(N/(m ε)), N per cm³. */
  @Test
  void formula_in_customary_units_agrees() {
    assertThat(CharacteristicEnergy.of(1e24, 0.5, 10, 300).e00_eV())
        .isCloseTo(18.5e-12 * Math.sqrt(1e18 / 5), within(5e-5));
  }

  @Test
  void regime_follows_the_ratio() {
    assertThat(CharacteristicEnergy.of(1e22, 0.5, 10, 298.15).regime())
        .isEqualTo(Regime.THERMIONIC);
    assertThat(CharacteristicEnergy.of(1e25, 0.5, 10, 298.15).regime())
        .isEqualTo(Regime.THERMIONIC_FIELD);
    assertThat(CharacteristicEnergy.of(1e27, 0.5, 10, 298.15).regime()).isEqualTo(Regime.FIELD);
    assertThat(CharacteristicEnergy.of(1e25, 0.5, 10, 20).regime()).isEqualTo(Regime.FIELD);
  }

  @Test
  void slope_tends_to_kt_for_few_and_to_e00_for_many_dopants() {
    CharacteristicEnergy few = new CharacteristicEnergy(1e-5, 300);
    CharacteristicEnergy many = new CharacteristicEnergy(1, 300);
    assertThat(few.slope_eV()).isCloseTo(0.0258520, within(1e-7));
    assertThat(many.slope_eV()).isCloseTo(1, within(1e-12));
    assertThat(few.passingHeight()).isCloseTo(1, within(1e-6));
    assertThat(many.passingHeight()).isLessThan(1e-12);
  }

  /** e^(-E/kT) T(E) over a depletion layer is largest where the formula says. */
  @Test
  void passing_height_is_where_most_electrons_pass() {
    CharacteristicEnergy energy = CharacteristicEnergy.of(1e25, 0.5, 10, 298.15);
    Wkb wkb = new Wkb(Barriers.schottky(0.6, 1e25, 10, 0.5, 2000));
    double kt = FermiLevels.equal(0, 298.15).thermal_eV();
    double best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (double e = 0.001; e < 0.6; e += 1e-4) {
      double logarithm = wkb.logarithmAt(e) - e / kt;
      if (logarithm > most) {
        most = logarithm;
        best = e;
      }
    }
    assertThat(best / 0.6).isCloseTo(energy.passingHeight(), within(2e-3));
  }

  @Test
  void nonsense_is_refused() {
    assertThatThrownBy(() -> CharacteristicEnergy.of(-1, 0.5, 10, 300))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CharacteristicEnergy(1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TriangularBarrier(1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TriangularBarrier(-1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TriangularBarrier(1, 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
