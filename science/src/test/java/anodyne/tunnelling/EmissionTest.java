package anodyne.tunnelling;

import static anodyne.tunnelling.Barriers.TEMPERATURE_K;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmissionTest {
  private static final double KT_EV = Constants.thermalVoltage_V(TEMPERATURE_K);

  @Test
  void richardson_constant_of_a_free_electron_is_120_A_per_cm2_K2() {
    assertThat(Emission.richardson_A_per_m2_K2(1)).isCloseTo(1.20173e6, within(6.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.2, -1e-6, 1e-9, 0.01, 0.05})
  void thermionic_limit_is_the_formula_of_richardson(double bias_V) {
    BandEdge edge = Barriers.schottky(0.6, 1e22, 10, 0.5, 50);
    Emission emission = Emission.of(new Classical(edge), new FermiLevels(bias_V, 0, TEMPERATURE_K));
    double formula =
        Emission.richardson_A_per_m2_K2(0.5)
            * TEMPERATURE_K
            * TEMPERATURE_K
            * Math.exp(-0.6 / KT_EV)
            * Math.expm1(bias_V / KT_EV);
    assertThat(emission.current_A_per_m2() / formula).isCloseTo(1, within(1e-6));
    assertThat(emission.classical_A_per_m2() / formula).isCloseTo(1, within(1e-6));
    assertThat(emission.thermionic_A_per_m2()).isEqualTo(emission.current_A_per_m2());
  }

  /** ∫ ln(1 + e^-u) du = π²/12. */
  @Test
  void degenerate_thermionic_limit_is_the_dilogarithm() {
    BandEdge edge = Barriers.schottky(0.6, 1e22, 10, 0.5, 50);
    Emission emission = Emission.of(new Classical(edge), new FermiLevels(0.6, -2, TEMPERATURE_K));
    double formula =
        Emission.richardson_A_per_m2_K2(0.5)
            * TEMPERATURE_K
            * TEMPERATURE_K
            * Math.PI
            * Math.PI
            / 12;
    assertThat(emission.current_A_per_m2() / formula).isCloseTo(1, within(1e-8));
  }

  /** Without any barrier: e m/(4π² ħ³) (EF_l² - EF_r²), whatever the temperature. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 30, 77})
  void degenerate_reservoirs_without_a_barrier_pass_the_sphere_of_sharvin(double temperature_K) {
    BandEdge edge = Barriers.rectangular(0.5, 0, 1e-9);
    double joule = Constants.ELEMENTARY_CHARGE_C;
    double unit =
        joule
            * 0.5
            * Constants.ELECTRON_MASS_KG
            / (4 * Math.PI * Math.PI * Math.pow(Barriers.HBAR_J_S, 3))
            * joule
            * joule;
    Emission emission =
        Emission.of(new TransferMatrix(edge), new FermiLevels(0.2, 0.15, temperature_K));
    assertThat(emission.current_A_per_m2() / (unit * (0.04 - 0.0225))).isCloseTo(1, within(1e-7));
    ContactResistivity contact =
        ContactResistivity.of(new TransferMatrix(edge), 0.2, temperature_K);
    assertThat(contact.resistivity_ohm_m2() * 2 * unit * 0.2).isCloseTo(1, within(1e-7));
  }

  @Test
  void no_current_flows_between_equal_fermi_levels() {
    SplittableRandom random = new SplittableRandom(51);
    for (int k = 0; k < 60; k++) {
      BandEdge edge = Barriers.random(random);
      FermiLevels levels = FermiLevels.equal(random.nextDouble(-1, 1), random.nextDouble(100, 500));
      for (Transmission t : new Transmission[] {new Wkb(edge), new TransferMatrix(edge)}) {
        Emission emission = Emission.of(t, levels);
        assertThat(emission.current_A_per_m2()).as("case %s", k).isZero();
        assertThat(emission.classical_A_per_m2()).isZero();
        assertThat(emission.enhancement().orElseThrow()).isFinite().isPositive();
      }
    }
  }

  @Test
  void exchanged_fermi_levels_turn_the_current_exactly() {
    SplittableRandom random = new SplittableRandom(52);
    for (int k = 0; k < 60; k++) {
      BandEdge edge = Barriers.random(random);
      double a = random.nextDouble(-1, 1);
      double b = random.nextDouble(-1, 1);
      Wkb wkb = new Wkb(edge);
      double there = Emission.of(wkb, new FermiLevels(a, b, 300)).current_A_per_m2();
      double back = Emission.of(wkb, new FermiLevels(b, a, 300)).current_A_per_m2();
      assertThat(there).isEqualTo(-back);
      assertThat(Math.signum(there)).isEqualTo(Math.signum(a - b));
      double seen =
          Emission.of(new Wkb(edge.mirrored()), new FermiLevels(b, a, 300)).current_A_per_m2();
      assertThat(seen / back).isCloseTo(1, within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({"1e24, 0.1, 0", "1e25, 0.05, -0.3", "1e26, 0.3, 0.1", "1e26, -0.2, 0.2"})
  void current_agrees_with_a_fine_sum_over_energy(double doping, double left_eV, double right_eV) {
    BandEdge edge = Barriers.schottky(0.6, doping, 10, 0.5, 60);
    Wkb wkb = new Wkb(edge);
    double sum =
        simpson(
            e ->
                wkb.at(e)
                    * KT_EV
                    * (Math.log1p(Math.exp((left_eV - e) / KT_EV))
                        - Math.log1p(Math.exp((right_eV - e) / KT_EV))),
            edge.floor_eV(),
            0.6,
            1.6);
    double unit = Emission.richardson_A_per_m2_K2(0.5) * Math.pow(TEMPERATURE_K / KT_EV, 2);
    Emission emission = Emission.of(wkb, new FermiLevels(left_eV, right_eV, TEMPERATURE_K));
    assertThat(emission.current_A_per_m2() / (unit * sum)).isCloseTo(1, within(1e-6));
    assertThat(emission.relativeError()).isLessThanOrEqualTo(1e-7);
  }

  @Test
  void few_dopants_give_thermionic_many_give_field_emission() {
    FermiLevels levels = new FermiLevels(0.001, 0, TEMPERATURE_K);
    double before = 1;
    for (double doping : new double[] {1e21, 1e23, 1e24, 1e25, 1e26, 1e27}) {
      BandEdge edge = Barriers.schottky(0.6, doping, 10, 0.5, 400);
      Emission emission = Emission.of(new Wkb(edge), levels);
      double share = emission.thermionic_A_per_m2() / emission.current_A_per_m2();
      assertThat(share).as("doping %s", doping).isLessThan(before);
      before = share;
      switch (CharacteristicEnergy.of(doping, 0.5, 10, TEMPERATURE_K).regime()) {
        case THERMIONIC ->
            assertThat(emission.field_A_per_m2()).isLessThan(1e-3 * emission.current_A_per_m2());
        case THERMIONIC_FIELD ->
            assertThat(emission.thermionicField_A_per_m2())
                .isGreaterThan(0.5 * emission.current_A_per_m2());
        case FIELD -> assertThat(share).isLessThan(1e-6);
      }
    }
    Emission thick = Emission.of(new Wkb(Barriers.schottky(0.6, 1e18, 10, 0.5, 400)), levels);
    assertThat(thick.thermionic_A_per_m2() / thick.current_A_per_m2()).isGreaterThan(0.98);
    // Near its top the parabola is a triangle: 1 + Γ(5/3) (height/kT) (3 E00/2 height)^(2/3).
    double e00 = CharacteristicEnergy.of(1e18, 0.5, 10, TEMPERATURE_K).e00_eV();
    double triangle = 0.902745 * 0.6 / KT_EV * Math.pow(1.5 * e00 / 0.6, 2.0 / 3);
    assertThat(thick.enhancement().orElseThrow() - 1).isCloseTo(triangle, within(0.05 * triangle));
    Emission thin =
        Emission.of(
            new Wkb(Barriers.schottky(0.6, 1e27, 10, 0.5, 400)),
            new FermiLevels(0.25, 0.2, TEMPERATURE_K));
    assertThat(thin.field_A_per_m2() / thin.current_A_per_m2()).isGreaterThan(0.7);
  }

  @ParameterizedTest
  @CsvSource({"1e24", "1e25", "1e26"})
  void enhancement_of_the_edge_is_that_of_the_current_for_few_electrons(double doping) {
    BandEdge edge = Barriers.schottky(0.5, doping, 10, 0.5, 100);
    Wkb wkb = new Wkb(edge);
    double factor = Emission.enhancement(wkb, TEMPERATURE_K);
    double current =
        Emission.of(wkb, new FermiLevels(-0.99, -1, TEMPERATURE_K)).enhancement().orElseThrow();
    assertThat(current / factor).isCloseTo(1, within(1e-6));
    double sum =
        simpson(e -> wkb.at(e) * Math.exp((0.5 - e) / KT_EV) / KT_EV, edge.floor_eV(), 0.5, 1.7);
    assertThat(factor / sum).isCloseTo(1, within(1e-6));
    assertThat(factor).isGreaterThan(1);
  }

  @Test
  void enhancement_of_an_edge_without_barrier_is_one() {
    BandEdge slope =
        Barriers.trapezium(10e-9, 0, -0.2, 0.5, new Reservoir(0, 0.5), new Reservoir(-0.2, 0.5));
    assertThat(Emission.enhancement(new Wkb(slope), TEMPERATURE_K)).isCloseTo(1, within(1e-12));
    assertThat(Emission.enhancement(new Classical(slope), TEMPERATURE_K))
        .isCloseTo(1, within(1e-12));
    assertThat(Emission.enhancement(new TransferMatrix(slope), TEMPERATURE_K)).isBetween(0.5, 1.0);
  }

  @ParameterizedTest
  @CsvSource({"1e24, 0", "1e26, 0.05", "1e27, 0.1"})
  void contact_resistivity_is_the_inverse_slope_of_the_current(double doping, double fermi_eV) {
    TransferMatrix wave = new TransferMatrix(Barriers.schottky(0.6, doping, 10, 0.5, 100));
    ContactResistivity contact = ContactResistivity.of(wave, fermi_eV, TEMPERATURE_K);
    double h = 1e-3 * KT_EV;
    double up =
        Emission.of(wave, new FermiLevels(fermi_eV + h, fermi_eV, TEMPERATURE_K))
            .current_A_per_m2();
    double down =
        Emission.of(wave, new FermiLevels(fermi_eV - h, fermi_eV, TEMPERATURE_K))
            .current_A_per_m2();
    assertThat(contact.resistivity_ohm_m2() * (up - down) / (2 * h)).isCloseTo(1, within(1e-6));
    assertThat(contact.fieldShare() + contact.thermionicFieldShare() + contact.thermionicShare())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void classical_contact_resistivity_is_the_formula_of_textbooks() {
    Classical classical = new Classical(Barriers.schottky(0.6, 1e22, 10, 0.5, 10));
    double formula =
        Constants.BOLTZMANN_J_PER_K
            / (Constants.ELEMENTARY_CHARGE_C * Emission.richardson_A_per_m2_K2(0.5) * TEMPERATURE_K)
            * Math.exp(0.6 / KT_EV);
    ContactResistivity contact = ContactResistivity.of(classical, 0, TEMPERATURE_K);
    assertThat(contact.resistivity_ohm_m2() / formula).isCloseTo(1, within(1e-6));
    assertThat(contact.classical_ohm_m2() / formula).isCloseTo(1, within(1e-6));
  }

  /** The forward current of thermionic-field emission grows e-fold over E0 = E00 coth(E00/kT). */
  @Test
  void forward_slope_of_thermionic_field_emission_is_that_of_padovani_and_stratton() {
    double doping = 3e24;
    CharacteristicEnergy energy = CharacteristicEnergy.of(doping, 0.2, 10, TEMPERATURE_K);
    double[] current = new double[2];
    double bending = 0.8;
    for (int i = 0; i < 2; i++) {
      double bias_V = 0.2 + 0.02 * i;
      BandEdge edge = Barriers.schottky(bending - bias_V, doping, 10, 0.2, 400);
      // The semiconductor stays, the metal moves: levels from the neutral band edge.
      current[i] =
          Emission.of(new Wkb(edge), new FermiLevels(-0.1 - bias_V, -0.1, TEMPERATURE_K))
              .current_A_per_m2();
    }
    double slope_eV = 0.02 / Math.log(current[1] / current[0]);
    assertThat(slope_eV / energy.slope_eV()).isCloseTo(1, within(0.05));
  }

  @Test
  void extremes_give_numbers_or_none() {
    SplittableRandom random = new SplittableRandom(53);
    for (int k = 0; k < 200; k++) {
      BandEdge edge = Barriers.random(random);
      double temperature_K = Math.pow(10, random.nextDouble(-1, 3.3));
      Wkb wkb = new Wkb(edge);
      Emission emission =
          Emission.of(
              wkb,
              new FermiLevels(random.nextDouble(-30, 5), random.nextDouble(-30, 5), temperature_K));
      assertThat(emission.current_A_per_m2()).as("case %s", k).isFinite();
      assertThat(emission.relativeError()).isBetween(0.0, 1e-3);
      emission.enhancement().ifPresent(e -> assertThat(e).isNotNaN().isNotNegative());
      assertThat(Emission.enhancement(wkb, temperature_K)).isNotNaN().isPositive();
      ContactResistivity contact = ContactResistivity.of(wkb, 0, temperature_K);
      assertThat(contact.resistivity_ohm_m2()).isNotNaN().isPositive();
      assertThat(contact.thermionicShare()).isBetween(0.0, 1.0);
    }
    Emission cold =
        Emission.of(
            new Wkb(Barriers.schottky(0.6, 1e27, 10, 0.5, 100)), new FermiLevels(0.1, 0.05, 1));
    assertThat(cold.enhancement()).isEmpty();
    assertThat(cold.field_A_per_m2()).isPositive();
    ContactResistivity insulator =
        ContactResistivity.of(new Wkb(Barriers.rectangular(1, 5, 1e-6)), 0.1, 1);
    assertThat(insulator.resistivity_ohm_m2()).isInfinite();
    assertThat(insulator.fieldShare()).isZero();
  }

  /** The example of the chapter: through 2 nm of oxide, far more than classical, near WKB. */
  @Test
  void example_of_the_chapter_runs() {
    BandEdge oxide =
        BandEdge.throughNodes(
            Series.of(0, 1e-9, 1e-9, 3e-9, 3e-9, 4e-9),
            Series.of(0, 0, 1.0, 0.8, -0.2, -0.2),
            Series.of(0.5, 0.5, 0.4, 0.4, 0.5, 0.5));
    Transmission wave = new TransferMatrix(oxide);
    double share = wave.at(0.1);
    Emission emission = Emission.of(wave, new FermiLevels(0.1, -0.1, 298.15));
    double current_A_per_m2 = emission.current_A_per_m2();
    double timesClassical = emission.enhancement().orElseThrow();
    assertThat(share / new Wkb(oxide).at(0.1)).isBetween(1.0, 16.0);
    assertThat(current_A_per_m2 / emission.classical_A_per_m2())
        .isCloseTo(timesClassical, within(1e-9 * timesClassical));
    assertThat(timesClassical).isGreaterThan(1e6);
  }

  private static double simpson(DoubleUnaryOperator f, double a, double top, double b) {
    return simpson(f, a, top) + simpson(f, top, b);
  }

  private static double simpson(DoubleUnaryOperator f, double a, double b) {
    int n = 20000;
    double h = (b - a) / n;
    double sum = f.applyAsDouble(Math.nextUp(a)) + f.applyAsDouble(b);
    for (int i = 1; i < n; i++) {
      sum += f.applyAsDouble(a + i * h) * (i % 2 == 1 ? 4 : 2);
    }
    return sum * h / 3;
  }
}
