package anodyne.report;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.quantity.Series;
import anodyne.report.draw.Figure;
import anodyne.tunnelling.BandEdge;
import anodyne.tunnelling.FermiLevels;
import anodyne.tunnelling.Reservoir;
import anodyne.tunnelling.TransmissionCurve;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransmissionFigureTest {

  /** A metal on a layer depleted over 6 nm. */
  private static TransmissionCurve curve(double left_eV, double right_eV) {
    int n = 61;
    double[] x = new double[n];
    double[] edge = new double[n];
    double[] mass = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = i * 0.1e-9;
      edge[i] = 0.6 * Math.pow(1 - x[i] / 6e-9, 2);
      mass[i] = 0.5;
    }
    BandEdge inside = BandEdge.throughNodes(Series.of(x), Series.of(edge), Series.of(mass));
    BandEdge contact = inside.between(new Reservoir(-3, 1), inside.right());
    return TransmissionCurve.of(contact, new FermiLevels(left_eV, right_eV, 298.15), 400);
  }

  @Test
  void axes_say_quantity_and_unit_and_marks_their_names() {
    Figure figure = TransmissionFigure.of(curve(0.15, -0.05), "electrons");
    List<String> texts = Xml.texts(Xml.parse(figure.svg()), "text");
    assertThat(texts)
        .contains(
            "Energy of the electrons (eV)",
            "Transmission T (share, no unit)",
            "top",
            "EF left",
            "EF right",
            "transfer matrix");
    assertThat(figure.caption().asPlain()).contains("298 K");
  }

  @Test
  void equal_fermi_levels_are_one_mark() {
    List<String> texts =
        Xml.texts(Xml.parse(TransmissionFigure.of(curve(0.05, 0.05), "electrons").svg()), "text");
    assertThat(texts).contains("EF").doesNotContain("EF left", "EF right");
  }

  @Test
  void table_holds_what_is_drawn() {
    TransmissionCurve curve = curve(0.05, 0.05);
    String[] lines = TransmissionFigure.csv(curve).split("\r\n");
    assertThat(lines).hasSize(401);
    assertThat(lines[0])
        .isEqualTo("energy_eV,log10_transmission_transfer_matrix,log10_transmission_wkb");
    assertThat(lines[200])
        .isEqualTo(
            curve.energy_eV().get(199)
                + ","
                + curve.transferMatrix().get(199)
                + ","
                + curve.wkb().get(199));
  }
}
