package anodyne.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.Admittance;
import anodyne.junction.CapacitanceVoltage;
import anodyne.junction.Contact;
import anodyne.junction.Geometry;
import anodyne.junction.Kinetics;
import anodyne.junction.Layer;
import anodyne.junction.MeshChoice;
import anodyne.junction.Solver;
import anodyne.junction.Stack;
import anodyne.junction.Statistics;
import anodyne.quantity.Series;
import anodyne.report.lab.DataFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CapacitanceFigureTest {
  private static final Stack STACK =
      new Stack(
          300,
          Geometry.SLAB,
          Statistics.BOLTZMANN,
          List.of(
              new Layer.Semiconductor(
                  "n", 1e-6, 1, 4, 10, 1e25, 1e25, 1e22, 0, Kinetics.ofCentres(1e-2, 1e-2, 1e-8))),
          new Contact.Ohmic(),
          new Contact.Ohmic(),
          Series.of(),
          List.of(),
          new MeshChoice.PerLayer(40));

  private static DataFigure figure(double... capacitance_F_per_m2) {
    List<Admittance> points = new ArrayList<>();
    for (int i = 0; i < capacitance_F_per_m2.length; i++) {
      points.add(new Admittance(0.1 * i, 1e6, 1, 1, capacitance_F_per_m2[i], 0, Series.of(1)));
    }
    return CapacitanceFigure.of(
        new CapacitanceVoltage(STACK, 1e6, points, new Solver(40, 4), OptionalDouble.empty()));
  }

  private static long circles(DataFigure figure) {
    return figure.figure().svg().split("<circle", -1).length - 1L;
  }

  @Test
  void a_capacitance_below_zero_has_no_inverse_square() {
    DataFigure figure = figure(1e-3, 2e-3, -1e-3, 0, 1e-3);
    assertThat(circles(figure)).isEqualTo(5 + 3);
    assertThat(figure.figure().svg()).doesNotContain("NaN");
    assertThat(figure.figure().caption().asPlain()).contains("at 1 MHz", "where C > 0", "inertia");
    List<Map<String, String>> rows = Csv.rows(SmallSignalSection.csv(figure));
    assertThat(rows).hasSize(5);
    assertThat(rows.get(2)).containsEntry("inverse_square_cm4_per_F2", "");
    assertThat(Double.parseDouble(rows.get(0).get("inverse_square_cm4_per_F2")))
        .isCloseTo(1e14, within(1e4));
  }

  @Test
  void nothing_but_inertia_still_draws() {
    DataFigure figure = figure(-1e-3, -2e-3);
    assertThat(circles(figure)).isEqualTo(2);
    assertThat(figure.figure().svg()).doesNotContain("NaN");
  }
}
