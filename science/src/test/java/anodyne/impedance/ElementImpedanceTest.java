package anodyne.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Values printed in the tests of impedance.py 1.7.1 for parameters 0.1, 0.2, 0.3, 0.4. */
class ElementImpedanceTest {
  @ParameterizedTest
  @CsvSource({
    "C1, 1e-3, 0, -1591.5494309189532",
    "C1, 1, 0, -1.5915494309189535",
    "C1, 1e3, 0, -0.0015915494309189533",
    "L1, 1e-3, 0, 0.000628319",
    "L1, 1, 0, 0.628319",
    "L1, 1e3, 0, 628.319",
    "W1, 1e-3, 1.26156626, -1.26156626",
    "W1, 1, 0.03989423, -0.03989423",
    "W1, 1e3, 0.00126157, -0.00126157",
    "CPE1, 1e-3, 26.216236841407248, -8.51817171087997",
    "CPE1, 1, 6.585220960717244, -2.139667994182814",
    "CPE1, 1e3, 1.6541327179718126, -0.537460300252313",
    "Wo1, 1e-3, 0.033333332999112786, -79.57747433847442",
    "Wo1, 1, 0.03300437046673635, -0.08232866785870396",
    "Wo1, 1e3, 0.0019947114020071634, -0.0019947114020071634",
    "Ws1, 1e-3, 0.09999998, -4.18878913e-05",
    "Ws1, 1, 0.08327519, -0.0333838167",
    "Ws1, 1e3, 0.00199471, -0.0019947114",
    "G1, 1e-3, 0.09999994078244179, -0.00006283179105931961",
    "G1, 1, 0.07107755021941357, -0.03427465211788068",
    "G1, 1e3, 0.00199550459845528, -0.0019939172581851707",
    "Gs1, 1e-3, 0.3432733166533134, -0.00041895248193532704",
    "Gs1, 1, 0.1391819314527732, -0.16248466787637972",
    "Gs1, 1e3, 0.0019955029598887875, -0.0019939170758457437",
    "Zarc1, 1e-3, 0.08900974, -0.00486384",
    "Zarc1, 1, 0.04818879, -0.01198904",
    "Zarc1, 1e3, 0.00969182, -0.00436265",
    "TLMQ1, 1e-3, 20.42237173, -10.38874276",
    "TLMQ1, 1, 2.6000937, -1.30789949",
    "TLMQ1, 1e3, 0.35594139, -0.16491599",
    "T1, 1e-3, 1.00041, -0.00837309",
    "T1, 1, 0.0156037, -0.114062",
    "T1, 1e3, 0.00141056, -0.00141039",
    "K1, 1e-3, 0.099999842086579, -0.000125663507704",
    "K1, 1, 0.038772663673915, -0.048723166143232",
    "K1, 1e3, 6.332569967499333e-08, -7.957742115295703e-05"
  })
  void elements_have_the_published_values(String text, double f, double re, double im) {
    Circuit circuit = Circuit.of(text);
    double[] p = Arrays.copyOf(new double[] {0.1, 0.2, 0.3, 0.4}, circuit.parameters().size());
    Circuit.Response z = circuit.impedance(Series.of(f), p);
    double digit = 1e-5 * Math.hypot(re, im);
    assertThat(z.real_ohm().first()).isCloseTo(re, within(Math.max(digit * 0.1, digit(re))));
    assertThat(z.imaginary_ohm().first()).isCloseTo(im, within(Math.max(digit * 0.1, digit(im))));
  }

  /** Half a unit of the sixth digit, the fewest that are printed. */
  private static double digit(double printed) {
    return printed == 0 ? 1e-9 : 0.5 * Math.pow(10, Math.floor(Math.log10(Math.abs(printed))) - 4);
  }

  @Test
  void the_modified_inductor_is_that_of_impedance_py_with_its_inductance_to_the_power_n() {
    Circuit.Response z = Circuit.of("La1").impedance(Series.of(1), Math.pow(0.1, 0.2), 0.2);
    assertThat(z.real_ohm().first()).isCloseTo(0.86664712, within(5e-9));
    assertThat(z.imaginary_ohm().first()).isCloseTo(0.28159072, within(5e-9));
  }

  @ParameterizedTest
  @EnumSource(ElementKind.class)
  void derivatives_agree_with_central_differences(ElementKind kind) {
    SplittableRandom random = new SplittableRandom(kind.symbol().hashCode());
    double[] f = {1e-3, 0.1, 1, 30, 1e4};
    for (int draw = 0; draw < 40; draw++) {
      double[] p = new double[kind.parameters().size()];
      for (int i = 0; i < p.length; i++) {
        p[i] =
            switch (kind.parameters().get(i).quantity()) {
              case EXPONENT -> random.nextDouble(0.4, 1);
              case DIFFUSION_EXPONENT -> random.nextDouble(0.3, 0.55);
              default -> Math.pow(10, random.nextDouble(-2, 2));
            };
      }
      CircuitModel model = new CircuitModel(Circuit.of(kind.symbol() + "1"), f);
      for (int i = 0; i < p.length; i++) {
        double h = 1e-5 * p[i];
        double[] up = p.clone();
        up[i] += h;
        double[] down = p.clone();
        down[i] -= h;
        model.evaluate(up);
        double[] upRe = model.real().clone();
        double[] upIm = model.imaginary().clone();
        model.evaluate(down);
        double[] downRe = model.real().clone();
        double[] downIm = model.imaginary().clone();
        model.evaluate(p);
        for (int k = 0; k < f.length; k++) {
          double size = Math.hypot(model.real()[k], model.imaginary()[k]) / p[i];
          assertThat(model.realBy(i)[k])
              .as("%s, parameter %d, f %g, p %s", kind, i, f[k], Arrays.toString(p))
              .isCloseTo((upRe[k] - downRe[k]) / (2 * h), within(1e-7 * size));
          assertThat(model.imaginaryBy(i)[k])
              .as("%s, parameter %d, f %g, p %s", kind, i, f[k], Arrays.toString(p))
              .isCloseTo((upIm[k] - downIm[k]) / (2 * h), within(1e-7 * size));
        }
      }
    }
  }

  @Test
  void derivatives_of_nested_circuits_agree_with_central_differences() {
    Circuit circuit = Circuit.of("L0-R0-p(C1,R1-p(R2-Wo1,CPE2))-W2");
    double[] f = {1e-2, 1, 100, 1e4};
    double[] p = {1e-6, 10, 1e-5, 50, 80, 30, 5, 1e-3, 0.8, 4};
    CircuitModel model = new CircuitModel(circuit, f);
    for (int i = 0; i < p.length; i++) {
      double h = 1e-5 * p[i];
      double[] moved = p.clone();
      moved[i] = p[i] + h;
      model.evaluate(moved);
      double[] up = model.imaginary().clone();
      moved[i] = p[i] - h;
      model.evaluate(moved);
      double[] down = model.imaginary().clone();
      model.evaluate(p);
      for (int k = 0; k < f.length; k++) {
        double size = Math.hypot(model.real()[k], model.imaginary()[k]) / p[i];
        assertThat(model.imaginaryBy(i)[k])
            .isCloseTo((up[k] - down[k]) / (2 * h), within(1e-8 * size));
      }
    }
  }

  @Test
  void nothing_overflows_far_from_the_diffusion_time() {
    Series f = Series.of(1e-9, 1e4, 1e12);
    for (String text : new String[] {"T1", "Wo1", "Ws1", "Wog1", "Gs1", "TLMQ1"}) {
      Circuit circuit = Circuit.of(text);
      double[] p = Arrays.copyOf(new double[] {1, 2, 50, 100}, circuit.parameters().size());
      if (circuit.parameters().getLast().quantity() == Parameter.Quantity.DIFFUSION_EXPONENT
          || circuit.parameters().getLast().quantity() == Parameter.Quantity.EXPONENT) {
        p[p.length - 1] = 0.5;
      }
      Circuit.Response z = circuit.impedance(f, p);
      assertThat(Arrays.stream(z.real_ohm().toArray())).as(text).allMatch(Double::isFinite);
      assertThat(Arrays.stream(z.imaginary_ohm().toArray())).as(text).allMatch(Double::isFinite);
    }
  }

  @Test
  void a_blocked_diffusion_ends_as_a_third_of_its_resistance_and_a_capacitor() {
    Circuit.Response z = Circuit.of("Wo1").impedance(Series.of(1e-6), 30, 2);
    assertThat(z.real_ohm().first()).isCloseTo(10, within(1e-4));
    double omega = 2 * Math.PI * 1e-6;
    assertThat(z.imaginary_ohm().first()).isCloseTo(-30 / (omega * 2), within(1.0));
  }

  @Test
  void a_zarc_is_a_resistor_beside_a_constant_phase_element() {
    Series f = Series.of(0.1, 10, 1000);
    double r = 20;
    double tau = 0.03;
    double n = 0.8;
    assertThat(Circuit.of("Zarc1").impedance(f, r, tau, n).real_ohm().get(1))
        .isCloseTo(
            Circuit.of("p(R1,CPE1)").impedance(f, r, Math.pow(tau, n) / r, n).real_ohm().get(1),
            within(1e-12));
  }
}
