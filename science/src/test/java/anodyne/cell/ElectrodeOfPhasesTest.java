package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import anodyne.transport.CellDiffusivity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interfaces, swelling and conductivity of electrodes. */
class ElectrodeOfPhasesTest {
  private static final Insertion INSERTION =
      new Insertion(
          "host",
          0.3,
          ParticleShape.SPHERE,
          1e-7,
          20_000,
          2_000,
          Property.of(new LinearTable(Series.of(0, 20_000), Series.of(1e-15, 3e-15))),
          Property.constant(1e-6),
          SingleCurve.of(new LinearTable(Series.of(0, 1), Series.of(1.6, 0.4))),
          0);
  private static final Conversion CONVERSION =
      new Conversion(
          "host",
          0.3,
          1e-7,
          40_000,
          List.of(
              ConversionStage.plain("only", 2, 1.0, 0.05, 0.05)
                  .withShell(1e4, 1e-9)
                  .withSwelling(1.5)),
          new HysteresisLaw.OneState(60, 60),
          -1,
          1000);

  private static CellDiffusivity field(double peclet, double share) {
    double in = peclet / -Math.expm1(-peclet);
    double out = peclet / Math.expm1(peclet);
    return new CellDiffusivity(2e-15, share, peclet, in, out, false);
  }

  private static Heterointerface interfaceWith(double peclet, double share, OptionalDouble ratio) {
    return new Heterointerface(Optional.of(field(peclet, share)), ratio);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-6, -0.5, 1e-3, 2, 8})
  void a_field_helps_one_way_and_never_the_round_trip(double peclet) {
    Heterointerface.Ways<Insertion> ways =
        interfaceWith(peclet, 0.4, OptionalDouble.empty()).of(INSERTION);
    double plain = diffusivity(INSERTION);
    double in = diffusivity(ways.sodiation());
    double out = diffusivity(ways.desodiation());
    assertThat(Math.signum(in - plain)).isEqualTo(Math.signum(peclet));
    assertThat(Math.signum(out - plain)).isEqualTo(-Math.signum(peclet));
    assertThat(1 / in + 1 / out).isGreaterThanOrEqualTo(2 / plain * (1 - 1e-12));
    assertThat(plain / diffusivity(ways.roundTrip()))
        .isEqualTo(field(peclet, 0.4).roundTrip(), within(1e-12));
    assertThat(ways.sodiation().exchange()).isEqualTo(INSERTION.exchange().times(1));
  }

  private static double diffusivity(Insertion phase) {
    return phase.diffusivity_m2_per_s().curve().value(10_000);
  }

  @Test
  void without_an_interface_nothing_changes() {
    assertThat(Heterointerface.none().of(INSERTION).roundTrip()).isEqualTo(INSERTION);
    assertThat(Heterointerface.none().of(CONVERSION).sodiation()).isEqualTo(CONVERSION);
  }

  @Test
  void a_measured_charge_transfer_resistance_changes_the_exchange_current_both_ways() {
    Heterointerface half = interfaceWith(2, 0.4, OptionalDouble.of(0.5));
    assertThat(half.of(INSERTION).sodiation().exchange().curve().value(1))
        .isEqualTo(2e-6, within(1e-18));
    ConversionStage stage = half.of(CONVERSION).desodiation().stages().getFirst();
    assertThat(stage.exchange_A_per_m2()).isEqualTo(0.1, within(1e-12));
    assertThat(stage.shellCarrier_mol_per_m_s()).isLessThan(1e-9);
  }

  @Test
  void a_pair_that_gains_both_ways_is_refused() {
    CellDiffusivity both = new CellDiffusivity(2e-15, 0.4, 1, 3, 2, false);
    assertThatThrownBy(() -> new Heterointerface(Optional.of(both), OptionalDouble.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("round trip");
  }

  private static PorousElectrode electrode(ActivePhase phase) {
    return new PorousElectrode(20e-6, 0.5, 0.35, 100, List.of(phase), 0);
  }

  @Test
  void swelling_fills_voids_then_thickens_or_takes_pores_and_keeps_the_capacity() {
    Series ratio = Series.of(2.0);
    PorousElectrode rigid = new SwollenElectrode(0.1, 0, 1.5).of(electrode(CONVERSION), ratio);
    assertThat(rigid.porosity()).isEqualTo(0.5 - 0.2, within(1e-12));
    assertThat(rigid.transportEfficiency()).isEqualTo(0.35 * Math.pow(0.6, 1.5), within(1e-12));
    PorousElectrode free = new SwollenElectrode(0.1, 1, 1.5).of(electrode(CONVERSION), ratio);
    assertThat(free.thickness_m()).isEqualTo(20e-6 * 1.2, within(1e-18));
    assertThat(free.porosity() * free.thickness_m()).isEqualTo(0.5 * 20e-6, within(1e-18));
    for (PorousElectrode swollen : List.of(rigid, free)) {
      double phase_m = swollen.phases().getFirst().volumeShare() * swollen.thickness_m();
      assertThat(phase_m).isEqualTo(0.3 * 20e-6, within(1e-18));
    }
    PorousElectrode hollow = new SwollenElectrode(0.3, 0, 1.5).of(electrode(CONVERSION), ratio);
    assertThat(hollow.porosity()).isEqualTo(0.5);
  }

  @Test
  void more_than_the_pores_hold_does_not_fit() {
    SwollenElectrode rigid = new SwollenElectrode(0, 0, 1.5);
    assertThat(rigid.fits(electrode(CONVERSION), Series.of(2.0))).isTrue();
    assertThat(rigid.fits(electrode(CONVERSION), Series.of(3.5))).isFalse();
  }

  @Test
  void a_model_tells_the_volume_of_its_phases() {
    double[] y = {0.4, 0, 0.8, 0};
    ConvertingParticles particles =
        new ConvertingParticles(CONVERSION, new double[] {1e-5, 3e-5}, 298.15);
    Places places = new Places(new double[] {1e-5, 3e-5}, 298.15);
    assertThat(particles.volumeRatio(y, 0, places))
        .isEqualTo(1 + 1.5 * (0.25 * 0.4 + 0.75 * 0.8), within(1e-12));
  }

  @Test
  void an_electrode_conducts_by_its_phases_as_they_are_sodiated() {
    SolidConductivity solid =
        new SolidConductivity(
            List.of(
                new SolidConductivity.Part("host", 0.45, 1e-3, 10, 1.5),
                SolidConductivity.Part.additive("carbon", 0.1, 1000)));
    double before = solid.at_S_per_m(0);
    double half = solid.at_S_per_m(0.5);
    double after = solid.at_S_per_m(1);
    assertThat(before).isPositive().isLessThan(half);
    assertThat(half).isLessThan(after);
    assertThat(after).isLessThan(1000);
    SolidConductivity alone =
        new SolidConductivity(List.of(SolidConductivity.Part.additive("carbon", 1, 250)));
    assertThat(alone.at_S_per_m(0.3)).isEqualTo(250, within(1e-9));
  }
}
