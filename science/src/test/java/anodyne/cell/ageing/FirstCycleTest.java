package anodyne.cell.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FirstCycleTest {
  @Test
  void ten_nanometres_of_film_bind_6_7_mAh_per_square_metre() {
    Film film = new Film(new FilmGrowth.Steady(0), 4e-5, 1, 0, 1e-9, 0);
    assertThat(film.charge_C_per_m2(10e-9) / 3.6).isCloseTo(6.70, within(0.005));
    double perGram = FirstCycle.formation_C_per_kg(film, 10e-9, 10_000) / 3600;
    assertThat(perGram).as("10 m2/g, mAh/g").isCloseTo(67.0, within(0.05));
  }

  @Test
  void charge_is_accounted_for_to_1e_10() {
    SplittableRandom random = new SplittableRandom(11);
    for (int n = 0; n < 1000; n++) {
      double first = random.nextDouble(1, 1e7);
      double film = first * random.nextDouble(0, 0.3);
      double trapped = first * random.nextDouble(0, 0.3);
      double side = first * random.nextDouble(0, 0.3);
      FirstCycle cycle = new FirstCycle(first, film, trapped, side);
      double sum = cycle.desodiation() + film + trapped + side;
      assertThat(sum / first - 1).isCloseTo(0, within(1e-10));
      assertThat(cycle.efficiency() + cycle.irreversible() / first).isCloseTo(1, within(1e-10));
      FirstCycle back = FirstCycle.measured(first, cycle.desodiation(), film, trapped);
      assertThat(back.side()).isCloseTo(side, within(1e-10 * first));
      assertThat(back.irreversible()).isCloseTo(cycle.irreversible(), within(1e-10 * first));
    }
  }

  @Test
  void more_loss_than_charge_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FirstCycle(100, 60, 50, 0))
        .withMessageContaining("exceed the first sodiation");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FirstCycle.measured(100, 90, 8, 4))
        .withMessageContaining("more than the irreversible");
  }
}
