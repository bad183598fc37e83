package anodyne.junction;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import org.junit.jupiter.api.Test;

class SmallSignalTest {
  static AdmittanceSpectrum spectrum(Stack stack, double bias_V, double... frequency_Hz) {
    return switch (SmallSignal.admittance(
        stack, bias_V, Series.of(frequency_Hz), DriftDiffusion.Settings.PLAIN)) {
      case SmallSignal.Found(AdmittanceSpectrum found) -> found;
      case SmallSignal.Stopped stopped -> throw new AssertionError(stopped.toString());
    };
  }

  @Test
  void a_neutral_bar_is_a_resistor_beside_its_geometric_capacitance() {
    Layer.Semiconductor layer = Stacks.silicon("bar", 1000, 1e16, 0);
    Stack bar = Stacks.slab(Statistics.FERMI_DIRAC, 100, Stacks.OHMIC, Stacks.OHMIC, layer);
    Junction neutral = Stacks.solved(bar);
    double n = neutral.profile().electrons_per_m3().get(10);
    double p = neutral.profile().holes_per_m3().get(10);
    double sigma = Constants.ELEMENTARY_CHARGE_C * (n + p) * 1e-2;
    double permittivity = 11.7 * Constants.VACUUM_PERMITTIVITY_F_PER_M;
    for (Admittance y : spectrum(bar, 0, 1e-3, 1, 1e6, 1e11, 1e13, 1e16).points()) {
      double omega = 2 * Math.PI * y.frequency_Hz();
      System.out.println(
          y
              + " "
              + y.conductance_S_per_m2() / (sigma / 1e-6)
              + " "
              + y.capacitance_F_per_m2() / (permittivity / 1e-6));
    }
  }

  @Test
  void look() {
    for (double bias : new double[] {-0.5, -0.3, 0, 0.3, 0.7}) {
      for (Admittance y :
          spectrum(DriftDiffusionTest.homojunction(400), bias, 0, 1e-3, 1, 1e6, 1e9, 1e16)
              .points()) {
        System.out.println(y);
      }
      double h = 1e-3;
      CurrentVoltage c =
          DriftDiffusionTest.swept(
              DriftDiffusionTest.homojunction(400), bias - 2 * h, bias - h, bias + h, bias + 2 * h);
      double[] j = c.points().stream().mapToDouble(OperatingPoint::current_A_per_m2).toArray();
      System.out.println((8 * (j[2] - j[1]) - (j[3] - j[0])) / (12 * h));
    }
  }
}
