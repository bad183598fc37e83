package anodyne.report.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class ContoursTest {
  private static List<Series> grid(int n, DoubleBinaryOperator f) {
    List<Series> rows = new ArrayList<>();
    for (int r = 0; r < n; r++) {
      double row = r;
      double[] values = new double[n];
      Arrays.setAll(values, c -> f.applyAsDouble(c, row));
      rows.add(Series.of(values));
    }
    return rows;
  }

  @Test
  void the_line_of_a_plane_is_straight_and_runs_from_edge_to_edge() {
    List<Contours.Line> lines = Contours.of(grid(9, (x, y) -> x + 2 * y), 9.3);
    assertThat(lines).hasSize(1);
    Contours.Line line = lines.getFirst();
    for (int i = 0; i < line.column().size(); i++) {
      assertThat(line.column().get(i) + 2 * line.row().get(i)).isCloseTo(9.3, within(1e-12));
    }
    assertThat(List.of(line.row().first(), line.row().last()))
        .satisfiesExactlyInAnyOrder(
            y -> assertThat(y).isCloseTo(0.65, within(1e-12)),
            y -> assertThat(y).isCloseTo(4.65, within(1e-12)));
  }

  @Test
  void a_circle_closes() {
    List<Contours.Line> lines = Contours.of(grid(41, (x, y) -> Math.hypot(x - 20, y - 20)), 12.5);
    assertThat(lines).hasSize(1);
    Contours.Line line = lines.getFirst();
    assertThat(line.column().first()).isEqualTo(line.column().last());
    assertThat(line.row().first()).isEqualTo(line.row().last());
    for (int i = 0; i < line.column().size(); i++) {
      assertThat(Math.hypot(line.column().get(i) - 20, line.row().get(i) - 20))
          .isCloseTo(12.5, within(0.02));
    }
  }

  @Test
  void a_saddle_has_two_lines_that_do_not_cross() {
    List<Contours.Line> lines = Contours.of(grid(2, (x, y) -> (x - 0.5) * (y - 0.5)), 0.01);
    assertThat(lines).hasSize(2);
    for (Contours.Line line : lines) {
      assertThat(line.column().size()).isEqualTo(2);
      assertThat((line.column().first() - 0.5) * (line.column().last() - 0.5)).isPositive();
    }
  }

  @Test
  void cells_with_a_missing_corner_have_no_line_and_even_grids_none_at_all() {
    assertThat(Contours.of(grid(3, (x, y) -> x == 1 && y == 1 ? Double.NaN : x - 0.5), 0))
        .isEmpty();
    assertThat(Contours.of(grid(5, (x, y) -> 3), 2)).isEmpty();
  }
}
