package anodyne.report.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DrawingTest {
  @Test
  void labels_are_spread_apart_in_their_order() {
    SplittableRandom random = new SplittableRandom(5);
    for (int run = 0; run < 500; run++) {
      double[] wanted = random.doubles(random.nextInt(1, 9), 0, 200).toArray();
      double[] placed = Spread.apart(wanted, 15, 0, 200);
      for (int i = 0; i < wanted.length; i++) {
        assertThat(placed[i]).isBetween(-1e-9, 200 + 1e-9);
        for (int k = 0; k < wanted.length; k++) {
          if (wanted[i] < wanted[k]) {
            assertThat(placed[k] - placed[i]).isGreaterThanOrEqualTo(15 - 1e-9);
          }
        }
      }
    }
  }

  @Test
  void labels_with_room_stay_where_they_are() {
    double[] wanted = {100, 20, 60};
    assertThat(Spread.apart(wanted, 15, 0, 200)).containsExactly(wanted);
  }

  @Test
  void points_left_out_lie_on_the_lines_between_the_others() {
    int n = 400;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = i / 40.0;
      y[i] = Math.sin(x[i]) + (i > 200 ? 3 : 0);
    }
    int[] kept = Thinning.kept(x, new double[][] {y}, 1e-2);
    assertThat(kept.length).isLessThan(n / 4);
    assertThat(kept[0]).isZero();
    assertThat(kept[kept.length - 1]).isEqualTo(n - 1);
    for (int k = 1; k < kept.length; k++) {
      for (int i = kept[k - 1]; i <= kept[k]; i++) {
        double share = (x[i] - x[kept[k - 1]]) / (x[kept[k]] - x[kept[k - 1]]);
        double line = y[kept[k - 1]] + share * (y[kept[k]] - y[kept[k - 1]]);
        assertThat(y[i]).isCloseTo(line, within(1e-2 + 1e-12));
      }
    }
  }

  @Test
  void a_curve_is_cut_at_the_edges_of_its_plot() {
    Svg svg = new Svg(100, 100, "test");
    Plot plot =
        new Plot(
            svg,
            0,
            0,
            100,
            100,
            new Axis(Rich.plain("x"), new Scale.Linear(0, 4)),
            new Axis(Rich.plain("y"), new Scale.Linear(0, 1)));
    plot.curve(
        new double[] {0, 1, 2, 3, 4},
        new double[] {0.5, 2.5, 0.5, -1.5, 0.5},
        Stroke.solid(Ink.BLACK, 1));
    String text = svg.finish();
    assertThat(text.split("<polyline", -1)).hasSize(4);
    assertThat(text)
        .contains("points=\"0,50 6.25,0\"")
        .contains("points=\"43.75,0 56.25,100\"")
        .contains("points=\"93.75,100 100,50\"");
  }

  @Test
  void a_logarithmic_curve_leaves_out_what_is_not_positive() {
    Svg svg = new Svg(100, 100, "test");
    Plot plot =
        new Plot(
            svg,
            0,
            0,
            100,
            100,
            new Axis(Rich.plain("x"), new Scale.Linear(0, 2)),
            new Axis(Rich.plain("y"), new Scale.Logarithmic(1, 100)));
    plot.curve(new double[] {0, 1, 2}, new double[] {0, 0, 0}, Stroke.solid(Ink.BLACK, 1));
    assertThat(svg.finish()).doesNotContain("polyline").doesNotContain("NaN");
  }

  @Test
  void markup_is_escaped_and_nested_rightly() {
    Markup markup = new Markup().open("p", "title", "a\"<b>").text("1 < 2 & 'x'\u0001");
    assertThatThrownBy(() -> markup.close("div")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(markup::asText).isInstanceOf(IllegalArgumentException.class);
    assertThat(markup.close("p").asText())
        .isEqualTo("<p title=\"a&quot;&lt;b&gt;\">1 &lt; 2 &amp; &#39;x&#39;\uFFFD</p>");
  }

  @Test
  void the_width_of_a_text_grows_with_every_letter() {
    double width = 0;
    for (int i = 1; i < 20; i++) {
      char[] letters = new char[i];
      Arrays.fill(letters, 'e');
      double wider = Svg.width(Rich.plain(new String(letters)), 13);
      assertThat(wider).isGreaterThan(width);
      width = wider;
    }
  }
}
