package anodyne.cell.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Constants;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class FilmGrowthTest {
  private static final double T = 298.15;
  private static final double V = 4e-5;
  private static final double F = Constants.FARADAY_C_PER_MOL;
  private static final double START = 5e-9;
  private static final double YEAR = 3.15e7;
  private static final double TOLERANCE = 1e-9;
  private static final Percentage EXACT = Percentage.withPercentage(1e-5);

  private static double grown(FilmGrowth law, double potential_V, double time_s) {
    return new Film(law, V, 1, 2e5, START, 0).grown_m(START, potential_V, T, time_s, TOLERANCE);
  }

  @Test
  void a_steady_current_and_a_reaction_grow_films_linearly() {
    assertThat(grown(new FilmGrowth.Steady(1e-6), 0.1, YEAR))
        .isCloseTo(START + V * 1e-6 * YEAR / F, EXACT);
    double current = 1e-7 * Math.exp(-0.5 * (0.1 - 0.4) / Constants.thermalVoltage_V(T));
    assertThat(grown(new FilmGrowth.Reaction(1e-7, 0.5, 0.4), 0.1, YEAR))
        .isCloseTo(START + V * current * YEAR / F, EXACT);
  }

  @Test
  void diffusing_solvent_grows_a_film_by_the_square_root_of_time() {
    double d = 2.5e-22;
    double c = 2636;
    for (double time : new double[] {1e4, 1e6, YEAR}) {
      assertThat(grown(new FilmGrowth.SolventDiffusion(d, c), 0.1, time))
          .isCloseTo(Math.sqrt(START * START + 2 * V * d * c * time), EXACT);
    }
  }

  @Test
  void migrating_electrons_and_interstitials_do_so_too_and_depend_on_the_potential() {
    double kappa = 8.95e-14;
    assertThat(grown(new FilmGrowth.ElectronMigration(kappa, 0.8), 0.1, YEAR))
        .isCloseTo(Math.sqrt(START * START + 2 * V * kappa * 0.7 * YEAR / F), EXACT);
    assertThat(grown(new FilmGrowth.ElectronMigration(kappa, 0.8), 1.2, YEAR)).isEqualTo(START);
    double dc = 1e-20 * 15;
    double e = Math.exp(-0.1 / Constants.thermalVoltage_V(T));
    assertThat(grown(new FilmGrowth.InterstitialDiffusion(1e-20, 15), 0.1, 1e3 * YEAR))
        .isCloseTo(Math.sqrt(START * START + 2 * V * dc * e * 1e3 * YEAR), EXACT);
  }

  @Test
  void reaction_and_diffusion_in_series_follow_their_quadratic_law() {
    double k = 1e-12;
    double d = 2e-18;
    double c = 4541;
    double rate = k * Math.exp(-0.5 * (0.1 - 0.4) / Constants.thermalVoltage_V(T));
    for (double time : new double[] {1e2, 1e4, 1e6}) {
      double length = grown(new FilmGrowth.ReactionAndDiffusion(k, 0.5, 0.4, d, c), 0.1, time);
      double ran = length - START + (length * length - START * START) * rate / (2 * d);
      assertThat(ran).isCloseTo(V * c * rate * time, EXACT);
    }
  }

  @Test
  void tunnelling_grows_a_film_by_the_logarithm_of_time() {
    double beta = 2e9;
    double g = 1;
    for (double time : new double[] {1e3, 1e6, YEAR}) {
      double expected = Math.log(Math.exp(beta * START) + beta * V * g * time / F) / beta;
      assertThat(grown(new FilmGrowth.Tunnelling(g, beta), 0.1, time)).isCloseTo(expected, EXACT);
    }
  }

  @Test
  void growth_by_diffusion_and_dissolution_come_to_rest_at_their_balance() {
    double d = 1e-20;
    double c = 2636;
    double dissolution = 1e-15;
    Film film = new Film(new FilmGrowth.SolventDiffusion(d, c), V, 1, 0, START, dissolution);
    double rest = START + V * d * c / dissolution;
    assertThat(film.rate_m_per_s(rest, 0.1, T)).isCloseTo(0, within(1e-25));
    assertThat(film.grown_m(START, 0.1, T, 4e10, TOLERANCE)).isCloseTo(rest, EXACT);
  }

  @Test
  void derivatives_of_all_laws_are_those_of_differences() {
    SplittableRandom random = new SplittableRandom(7);
    for (int n = 0; n < 200; n++) {
      double length = 1e-9 * Math.exp(3 * random.nextDouble());
      double potential = random.nextDouble(0.01, 2.0);
      double temperature = random.nextDouble(253, 333);
      for (FilmGrowth law : laws(random)) {
        if (law instanceof FilmGrowth.ElectronMigration(double _, double inner)
            && Math.abs(potential - inner) < 1e-5) {
          continue;
        }
        Film film = new Film(law, V, 2, 1e5, 1e-9, 1e-14);
        double h = 1e-6 * length;
        double byThickness =
            (film.rate_m_per_s(length + h, potential, temperature)
                    - film.rate_m_per_s(length - h, potential, temperature))
                / (2 * h);
        double u = 1e-7;
        double byPotential =
            (film.rate_m_per_s(length, potential + u, temperature)
                    - film.rate_m_per_s(length, potential - u, temperature))
                / (2 * u);
        double scale = Math.abs(film.rate_m_per_s(length, potential, temperature)) + 1e-14;
        assertThat(film.byThickness(length, potential, temperature))
            .as(law.toString())
            .isCloseTo(byThickness, within(1e-6 * scale / length));
        assertThat(film.byPotential(length, potential, temperature))
            .as(law.toString())
            .isCloseTo(byPotential, within(1e-5 * scale / 0.025));
      }
    }
  }

  private static List<FilmGrowth> laws(SplittableRandom random) {
    double factor = Math.exp(random.nextDouble(-3, 3));
    return List.of(
        new FilmGrowth.Steady(1e-6 * factor),
        new FilmGrowth.Reaction(1e-7 * factor, 0.5, 0.4),
        new FilmGrowth.SolventDiffusion(1e-21 * factor, 2636),
        new FilmGrowth.ElectronMigration(1e-13 * factor, 0.8),
        new FilmGrowth.InterstitialDiffusion(1e-18 * factor, 15),
        new FilmGrowth.ReactionAndDiffusion(1e-12 * factor, 0.5, 0.4, 2e-18, 4541),
        new FilmGrowth.Tunnelling(1e-2 * factor, 2e9));
  }

  @Test
  void reaction_and_diffusion_is_the_slower_of_the_two() {
    double thick = 1e-6;
    FilmGrowth fast = new FilmGrowth.ReactionAndDiffusion(1e-6, 0.5, 0.4, 2e-18, 4541);
    FilmGrowth diffusion = new FilmGrowth.SolventDiffusion(2e-18, 4541);
    assertThat(fast.current_A_per_m2(thick, 0.4, T))
        .isCloseTo(diffusion.current_A_per_m2(thick, 0.4, T), Percentage.withPercentage(1e-3));
    FilmGrowth slow = new FilmGrowth.ReactionAndDiffusion(1e-16, 0.5, 0.4, 2e-18, 4541);
    assertThat(slow.current_A_per_m2(1e-9, 0.4, T))
        .isCloseTo(F * 4541 * 1e-16, Percentage.withPercentage(1e-3));
  }

  @Test
  void a_film_without_thickness_or_a_negative_parameter_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Film(new FilmGrowth.Steady(1), V, 1, 0, 0, 0))
        .withMessageContaining("start thickness");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FilmGrowth.SolventDiffusion(Double.NaN, 1))
        .withMessageContaining("solvent diffusivity");
  }
}
