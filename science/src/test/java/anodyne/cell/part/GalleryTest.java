package anodyne.cell.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.Curve;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import java.util.List;
import org.junit.jupiter.api.Test;

class GalleryTest {
  private static final double T = 298.15;

  private static Curve curve(Gallery... galleries) {
    return new SourcedCurve(
            new SourcedCurve.Galleries(List.of(galleries)), Quality.ESTIMATED, "shape", "source")
        .curve(T);
  }

  @Test
  void one_gallery_of_width_one_is_the_nernst_equation() {
    Curve curve = curve(new Gallery(1, 3.4, 1));
    for (double x = 0.01; x < 1; x += 0.0197) {
      double nernst = 3.4 - Constants.thermalVoltage_V(T) * Math.log(x / (1 - x));
      assertThat(curve.value(x)).isCloseTo(nernst, within(1e-4));
    }
  }

  @Test
  void a_narrow_gallery_is_a_plateau() {
    Curve curve = curve(new Gallery(1, 3.4, 0.1));
    assertThat(curve.value(0.05)).isCloseTo(3.4, within(0.008));
    assertThat(curve.value(0.95)).isCloseTo(3.4, within(0.008));
    assertThat(curve.value(0.5)).isCloseTo(3.4, within(1e-9));
  }

  @Test
  void the_curve_of_two_galleries_gives_back_their_content() {
    Gallery low = new Gallery(0.5, 3.0, 0.4);
    Gallery high = new Gallery(0.5, 3.4, 0.4);
    Curve curve = curve(low, high);
    for (double x = 0.02; x < 0.99; x += 0.013) {
      double back = Gallery.content(List.of(low, high), curve.value(x), T);
      assertThat(back).isCloseTo(x, within(2e-4));
    }
    assertThat(curve.value(0.25)).isCloseTo(3.4, within(1e-3));
    assertThat(curve.value(0.75)).isCloseTo(3.0, within(1e-3));
  }

  @Test
  void shares_that_do_not_add_up_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve(new Gallery(0.5, 3, 1), new Gallery(0.4, 3.4, 1)))
        .withMessageContaining("add up to 0.9");
  }
}
