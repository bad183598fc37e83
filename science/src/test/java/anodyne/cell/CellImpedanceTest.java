package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.impedance.LinearKramersKronig;
import anodyne.impedance.VoigtChain;
import anodyne.measurement.Spectrum;
import anodyne.measurement.TimeSeries;
import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.IntegratorSettings;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verification 5: the impedance of cells against transmission lines, causality and sines. */
final class CellImpedanceTest {
  private static final double LENGTH_M = 60e-6;
  private static final double EFFICIENCY = 0.3;
  private static final double CONDUCTIVITY = 0.5;
  private static final double AREA_M2 = 1e-4;
  private static final double CAPACITANCE = 0.2;
  private static final double RADIUS_M = 1e-6;

  /**
   * An electrode on one rail: sodium alone moves in the electrolyte, the solid has no resistance.
   */
  private static Cell line() {
    Insertion phase =
        new Insertion(
            "host",
            0.5,
            ParticleShape.SLAB,
            RADIUS_M,
            20_000,
            10_000,
            Property.constant(1e-10),
            Property.constant(2e-6),
            SingleCurve.of(new LinearTable(Series.of(0, 1), Series.of(1.5, 0.5))),
            0);
    PorousElectrode working =
        new PorousElectrode(LENGTH_M, 0.4, EFFICIENCY, 1e4, List.of(phase), CAPACITANCE);
    return new Cell(
        new SodiumMetal(1e9, 0, 1e7),
        new Separator(1e-9, 0.9, 0.9),
        working,
        new Electrolyte(
            Property.constant(CONDUCTIVITY),
            Property.constant(1e-10),
            new Constant(1),
            new Constant(1),
            1000),
        AREA_M2,
        0,
        1e-3,
        0,
        3,
        298.15);
  }

  private static double[] resting(CellModel model) {
    model.drive(new Drive.Current(0));
    BackwardDifferentiation integrator =
        new BackwardDifferentiation(
            model, IntegratorSettings.of(1e-8, Series.of(model.absoluteTolerances(1e-8))));
    integrator.begin(0, model.atRest());
    double[] y = new double[model.size()];
    integrator.unknowns(0, y);
    return y;
  }

  /** A complex number. */
  private record Z(double re, double im) {
    Z plus(Z other) {
      return new Z(re + other.re, im + other.im);
    }

    Z times(Z other) {
      return new Z(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    Z inverse() {
      double size = re * re + im * im;
      return new Z(re / size, -im / size);
    }

    Z root() {
      double size = Math.sqrt(Math.hypot(re, im));
      double angle = 0.5 * Math.atan2(im, re);
      return new Z(size * Math.cos(angle), size * Math.sin(angle));
    }

    Z coth() {
      double below = Math.cosh(2 * re) - Math.cos(2 * im);
      return new Z(Math.sinh(2 * re) / below, -Math.sin(2 * im) / below);
    }

    double distance(Z other) {
      return Math.hypot(re - other.re, im - other.im) / Math.hypot(other.re, other.im);
    }
  }

  /** 1/(iwC + 1/(R_ct + Z_D)) of all surfaces together, ohm. */
  private static Z surfaces(Cell cell, double w) {
    Insertion phase = (Insertion) cell.working().phases().getFirst();
    double exchange = 2e-6 * Math.sqrt(1000.0 * 10_000 * 10_000);
    double transfer = Constants.thermalVoltage_V(298.15) / exchange;
    Z s = new Z(0, w * RADIUS_M * RADIUS_M / 1e-10).root();
    double scale = RADIUS_M / (Constants.FARADAY_C_PER_MOL * 1e-10) * (1.0 / 20_000);
    Z diffusion = new Z(scale, 0).times(s.coth()).times(s.inverse());
    Z reacting = new Z(transfer, 0).plus(diffusion).inverse();
    Z each = reacting.plus(new Z(0, w * CAPACITANCE)).inverse();
    return each.times(new Z(1 / (phase.surface_per_m() * LENGTH_M * AREA_M2), 0));
  }

  private static Z line(Cell cell, double w) {
    double ionic = LENGTH_M / (EFFICIENCY * CONDUCTIVITY * AREA_M2);
    Z surfaces = surfaces(cell, w);
    Z ratio = new Z(ionic, 0).times(surfaces.inverse()).root();
    return new Z(ionic, 0).times(surfaces).root().times(ratio.coth());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 0.1, 1, 10, 100})
  void a_porous_electrode_without_salt_gradients_is_a_transmission_line(double frequency_Hz) {
    Cell cell = line();
    double w = 2 * Math.PI * frequency_Hz;
    PorousCell model = new PorousCell(cell, new Resolution(2, 2, 80, 40, 2.3, false));
    double[] z = model.impedance_ohm(resting(model), Series.of(frequency_Hz));
    double error = new Z(z[0], z[1]).distance(line(cell, w));
    assertThat(error).isLessThan(1e-4);
  }

  @Test
  void at_low_frequencies_a_third_of_the_resistance_of_the_pores_remains() {
    Cell cell = line();
    double frequency_Hz = 1e-3;
    PorousCell model = new PorousCell(cell, new Resolution(2, 2, 80, 40, 2.3, false));
    double[] z = model.impedance_ohm(resting(model), Series.of(frequency_Hz));
    double third = LENGTH_M / (3 * EFFICIENCY * CONDUCTIVITY * AREA_M2);
    double left = z[0] - surfaces(cell, 2 * Math.PI * frequency_Hz).re;
    assertThat(left / third).isBetween(0.995, 1.0);
  }

  @Test
  void real_and_imaginary_part_belong_together() {
    for (Cell cell :
        List.of(
            ModelCells.ordinary(0.4, 0.05, 2.5), layered(ModelCells.ordinary(0.4, 0.05, 2.5)))) {
      PorousCell model = new PorousCell(cell, Resolution.exact(10, 20));
      double[] frequency_Hz = new double[71];
      for (int i = 0; i < frequency_Hz.length; i++) {
        frequency_Hz[i] = Math.pow(10, 5 - 0.1 * i);
      }
      double[] z = model.impedance_ohm(resting(model), Series.of(frequency_Hz));
      Spectrum spectrum =
          Spectrum.of(
              Series.of(frequency_Hz),
              Series.of(Arrays.copyOf(z, 71)),
              Series.of(Arrays.copyOfRange(z, 71, 142)));
      LinearKramersKronig test =
          new LinearKramersKronig(spectrum, VoigtChain.Representation.IMPEDANCE);
      VoigtChain chain = test.fit(65, VoigtChain.Part.COMPLEX, true, 0.5);
      for (int i = 0; i < frequency_Hz.length; i++) {
        assertThat(Math.hypot(chain.residualReal().get(i), chain.residualImaginary().get(i)))
            .isLessThan(1e-6);
      }
    }
  }

  private static Cell layered(Cell cell) {
    return cell.withElectrodes(cell.counter(), cell.working().withDoubleLayer(CAPACITANCE));
  }

  /** A current close to a sine, straight between many points, and the last of its periods. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 0.03})
  void the_spectrum_is_what_a_sine_in_time_gives(double frequency_Hz) {
    PorousCell model =
        new PorousCell(layered(ModelCells.ordinary(0.4, 0.05, 2.5)), Resolution.exact(6, 12));
    double[] z = model.impedance_ohm(resting(model), Series.of(frequency_Hz));
    int points = 100;
    int periods = 12;
    double[] time_s = new double[periods * points + 1];
    double[] current_A = new double[time_s.length];
    double amplitude_A = 5e-4 / Math.hypot(z[0], z[1]);
    for (int i = 0; i < time_s.length; i++) {
      time_s[i] = i / (points * frequency_Hz);
      current_A[i] = amplitude_A * Math.cos(2 * Math.PI * i / points);
    }
    Step profile =
        new Step.Profile(
            Step.Profile.Quantity.CURRENT_A,
            Series.of(time_s),
            Series.of(current_A),
            List.of(),
            OptionalDouble.of(time_s[1]));
    TimeSeries series =
        new CellTest(model, CellTest.Settings.of(1e-9)).run(Protocol.of(profile)).series();
    int from = series.size() - 1 - 4 * points;
    Z volts = new Z(0, 0);
    Z amperes = new Z(0, 0);
    for (int i = 0; i < 4 * points; i++) {
      double angle = -2 * Math.PI * series.time_s().get(from + i) * frequency_Hz;
      Z wave = new Z(Math.cos(angle), Math.sin(angle));
      volts = volts.plus(wave.times(new Z(series.voltage_V().get(from + i), 0)));
      amperes = amperes.plus(wave.times(new Z(series.current_A().get(from + i), 0)));
    }
    double error = volts.times(amperes.inverse()).distance(new Z(z[0], z[1]));
    assertThat(error).isLessThan(1e-3);
  }
}
