package anodyne.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import anodyne.report.BesideFigure.Branch;
import anodyne.report.BesideFigure.Measured;
import anodyne.report.BesideFigure.Point;
import anodyne.report.lab.DataFigure;
import java.util.List;
import org.junit.jupiter.api.Test;

class BesideFigureTest {
  private static final DataFigure FIGURE =
      BesideFigure.of(
          new Measured(
              "cell A",
              "composite",
              List.of(
                  new Branch("cycle 1, discharge", Series.of(0, 300, 620), Series.of(2.5, 1, 0.01)),
                  new Branch("cycle 1, charge", Series.of(0, 250, 480), Series.of(0.1, 1.5, 2.9))),
              List.of(new Point(0.1, 480), new Point(1, 350))),
          Studies.of("MoS2/ZnIn2S4"));

  private static Series column(String name) {
    return FIGURE.columns().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow()
        .values();
  }

  @Test
  void the_cell_stands_beside_equilibrium_reported_path_and_table() {
    assertThat(Xml.parse(FIGURE.figure().svg()).getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(FIGURE.figure().svg())
        .contains("computed equilibrium", "reported path", "measured here", "same phases", "(b)")
        .contains("Potential (V vs. Na/Na", "Current (A g", "cycle 1, discharge");
    assertThat(column("cycle 1, charge voltage_V").max()).isEqualTo(2.9);
    assertThat(column("measured current_A_per_g").toArray()).containsExactly(0.1, 1);
  }

  @Test
  void the_stairs_end_at_the_computed_capacity_and_fall() {
    double computed =
        Studies.sodiation(Studies.of("MoS2/ZnIn2S4")).central().sequence().capacity_mAh_per_g();
    assertThat(column("equilibrium charge_mAh_per_g").last()).isCloseTo(computed, within(1e-6));
    double[] volts = column("equilibrium voltage_V").toArray();
    assertThat(volts[0]).isGreaterThan(volts[volts.length - 1]);
  }

  @Test
  void the_caption_says_what_grams_are_counted() {
    assertThat(FIGURE.figure().caption().toString()).contains("per gram of composite");
  }
}
