package anodyne.report.lab;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.impedance.Circuit;
import anodyne.impedance.CircuitFit;
import anodyne.impedance.Fit;
import anodyne.impedance.FitSettings;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class EisFiguresTest {
  private static final Circuit CIRCUIT = Circuit.of("R0-p(R1,CPE1)");

  private static Spectrum spectrum() {
    double[] f = new double[41];
    for (int k = 0; k < f.length; k++) {
      f[k] = Math.pow(10, 4 - 0.125 * k);
    }
    Circuit.Response z = CIRCUIT.impedance(Series.of(f), 10, 100, 1e-4, 0.9);
    return Spectrum.of(Series.of(f), z.real_ohm(), z.imaginary_ohm());
  }

  private static Element parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }

  @Test
  void a_fit_has_three_figures_with_their_numbers() throws Exception {
    Fit fit = CircuitFit.of(CIRCUIT, spectrum(), FitSettings.USUAL);
    List<DataFigure> figures = EisFigures.of("cell", spectrum(), fit);
    assertThat(figures)
        .extracting(f -> f.figure().name())
        .containsExactly("cell-nyquist", "cell-bode", "cell-residuals");
    for (DataFigure figure : figures) {
      assertThat(parsed(figure.figure().svg()).getTagName()).isEqualTo("svg");
      assertThat(figure.csv()).startsWith("frequency_Hz,");
    }
    assertThat(figures.getFirst().figure().svg()).contains("100 Hz").contains("R0-p(R1,CPE1)");
  }

  @Test
  void a_semicircle_is_round() throws Exception {
    Circuit circuit = Circuit.of("p(R1,C1)");
    double[] f = {1e-4, 1, 1e4};
    Circuit.Response z = circuit.impedance(Series.of(f), 100, 1 / (2 * Math.PI * 100));
    Spectrum spectrum = Spectrum.of(Series.of(f), z.real_ohm(), z.imaginary_ohm());
    var circles =
        parsed(EisFigures.nyquist("n", spectrum, java.util.Optional.empty()).figure().svg())
            .getElementsByTagName("circle");
    double[][] at = new double[3][2];
    int found = 0;
    for (int i = 0; i < circles.getLength() && found < 3; i++) {
      Element circle = (Element) circles.item(i);
      if (circle.getAttribute("r").equals("3.2")) {
        at[found][0] = Double.parseDouble(circle.getAttribute("cx"));
        at[found][1] = Double.parseDouble(circle.getAttribute("cy"));
        found++;
      }
    }
    double radius = Math.abs(at[0][0] - at[2][0]) / 2;
    assertThat(at[0][1] - at[1][1]).isCloseTo(radius, org.assertj.core.api.Assertions.within(0.2));
  }

  @Test
  void a_circuit_is_drawn_with_the_names_of_its_elements() throws Exception {
    String svg = EisFigures.circuit("c", Circuit.of("L0-R_s-p(C1,R2-p(CPE3,Wo4))-G5")).svg();
    String text = parsed(svg).getTextContent();
    assertThat(text).contains("Rs").contains("CPE3").contains("Wo4").contains("G5");
  }

  @Test
  void a_series_shows_every_parameter_and_holds_its_errors() throws Exception {
    Fit fit = CircuitFit.of(CIRCUIT, spectrum(), FitSettings.USUAL);
    DataFigure figure =
        EisFigures.series("s", "State of charge (%)", Series.of(0, 50), List.of(fit, fit));
    assertThat(parsed(figure.figure().svg()).getTextContent()).contains("CPE1_1");
    assertThat(figure.csv()).contains("R1 (ohm)_error");
  }
}
