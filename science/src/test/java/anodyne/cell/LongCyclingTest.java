package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.ageing.Ageing;
import anodyne.cell.ageing.CrackGrowth;
import anodyne.cell.ageing.DiffusionStress;
import anodyne.cell.ageing.Film;
import anodyne.cell.ageing.FilmGrowth;
import anodyne.cell.ageing.MaterialLoss;
import anodyne.cell.ageing.Shuttle;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LongCyclingTest {
  private static final Resolution COARSE = Resolution.exact(4, 6);
  private static final double V = 4e-5;
  private static final double START = 5e-9;

  private static Film film(FilmGrowth law) {
    return new Film(law, V, 1, 2e5, START, 0);
  }

  private static Ageing films(FilmGrowth law) {
    return new Ageing(
        Optional.of(film(law)), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }

  private static Cell half() {
    return ModelCells.ordinary(0.02, 0.3, 2.2);
  }

  private static Protocol cycle() {
    return ProtocolText.of("Discharge at 1C until 0.3 V", "Charge at 1C until 2.2 V");
  }

  private static AgeingCourse run(Ageing ageing, LongCycling.Settings settings) {
    return new LongCycling(half(), ageing, cycle(), settings).run(() -> true);
  }

  private static Cell withFilm(Cell cell, FilmGrowth law) {
    Insertion host = (Insertion) cell.working().phases().getFirst();
    GrowingFilm film = new GrowingFilm("film", film(law), host.surface_per_m(), Series.of(START));
    return new Cell(
        cell.counter(),
        cell.separator(),
        cell.working().withPhases(List.of(host, film)),
        cell.electrolyte(),
        cell.area_m2(),
        cell.contact_ohm_m2(),
        cell.nominalCapacity_Ah(),
        cell.lowest_V(),
        cell.highest_V(),
        cell.temperature_K());
  }

  @Test
  void a_film_in_a_resting_cell_takes_sodium_from_the_particles_by_the_square_root_of_time() {
    double d = 2.5e-20;
    double c = 2636;
    Cell cell = withFilm(ModelCells.ordinary(0.5, 0.1, 2.5), new FilmGrowth.SolventDiffusion(d, c));
    PorousCell model = new PorousCell(cell, COARSE);
    double[] rest = model.atRest();
    double[] before = new double[rest.length];
    model.amounts(rest, before);
    double time = 30 * 3600;
    CellHistory history =
        new CellTest(model, CellTest.Settings.of(1e-7)).run(ProtocolText.of("Rest for 30 hours"));
    assertThat(history.stopped()).isEmpty();
    double[] after = history.amounts().toArray();
    double thickness = Math.sqrt(START * START + 2 * V * d * c * time);
    for (int i = 0; i < 4; i++) {
      double found = history.unknowns().get(model.firstRow(1) + 4 + i) * START;
      assertThat(found).isCloseTo(thickness, Percentage.withPercentage(1e-3));
    }
    double bound = model.held_C_per_m2(1, after);
    double left = model.held_C_per_m2(0, before) - model.held_C_per_m2(0, after);
    assertThat(bound).isCloseTo(left, within(1e-9 * model.held_C_per_m2(0, before)));
    Insertion host = (Insertion) cell.working().phases().getFirst();
    double charge = (thickness - START) * Constants.FARADAY_C_PER_MOL / V;
    double surface = host.surface_per_m() * cell.working().thickness_m();
    assertThat(bound).isCloseTo(charge * surface, Percentage.withPercentage(1e-2));
    assertThat(model.sodium_mol(after) / model.sodium_mol(before) - 1).isCloseTo(0, within(1e-13));
  }

  @Test
  void the_matrix_of_a_film_beside_particles_is_that_of_its_rates() {
    Cell cell =
        withFilm(
            ModelCells.ordinary(0.4, 0.3, 2.2),
            new FilmGrowth.ReactionAndDiffusion(1e-9, 0.5, 0.9, 2e-16, 4541));
    Insertion host = (Insertion) cell.working().phases().get(0);
    GrowingFilm film = (GrowingFilm) cell.working().phases().get(1);
    double[] width = {1e-5};
    PhasesAlone alone =
        new PhasesAlone(
            List.of(
                new DiffusingParticles(
                    host, Radii.graded(ParticleShape.SPHERE, 6, 2.3), width, 298.15, 0),
                new FilmLayer(film, width)),
            width,
            1000,
            298.15);
    alone.holdCurrent(-1);
    double[] y = alone.atRest();
    y[y.length - 1] += 0.01;
    double[] scale = y.clone();
    for (int i = 0; i < scale.length; i++) {
      scale[i] = y[i] == 0 ? 1 : 1e-2 * Math.abs(y[i]);
    }
    assertThat(alone.worstMatrixError(y, scale, 1e-2, 5)).isLessThan(1e-6);
  }

  @Test
  void extrapolated_cycles_agree_with_simulated_ones() {
    Ageing ageing = films(new FilmGrowth.SolventDiffusion(2.5e-20, 2636));
    LongCycling.Settings settings = LongCycling.Settings.of(60, COARSE);
    AgeingCourse all = run(ageing, settings.withoutExtrapolation());
    AgeingCourse few = run(ageing, settings);
    assertThat(all.stopped()).isEmpty();
    assertThat(few.stopped()).isEmpty();
    assertThat(all.simulated()).hasSize(60);
    assertThat(few.simulated().size()).isLessThan(45);
    AgedCycle last = all.simulated().getLast();
    AgedCycle jumped = few.simulated().getLast();
    assertThat(jumped.cycle()).isEqualTo(60);
    assertThat(jumped.film_m()).isCloseTo(last.film_m(), Percentage.withPercentage(1));
    assertThat(jumped.bound_C()).isCloseTo(last.bound_C(), Percentage.withPercentage(1.5));
    assertThat(jumped.capacity_C()).isCloseTo(last.capacity_C(), Percentage.withPercentage(0.2));
    assertThat(last.film_m()).isGreaterThan(2 * START);
  }

  @Test
  void a_thousand_cycles_of_a_half_cell_take_seconds() {
    Ageing ageing =
        new Ageing(
            Optional.of(film(new FilmGrowth.SolventDiffusion(2.5e-21, 2636))),
            Optional.of(new DiffusionStress(3.1e-6, 15e9, 0.3)),
            Optional.of(new CrackGrowth(1e-24, 1.12, 2.2, 2e-8, 1.5e-8, 3.18e15)),
            List.of(new MaterialLoss.ByStress(2.7778e-7, 0, 60e6, 2)),
            Optional.of(new Shuttle(1e-9, 0.1, 1e-6, 1e-6)));
    long start = System.nanoTime();
    AgeingCourse course = run(ageing, LongCycling.Settings.of(1000, Resolution.exact(10, 10)));
    double seconds = (System.nanoTime() - start) * 1e-9;
    assertThat(course.stopped()).isEmpty();
    assertThat(course.simulated().getLast().cycle()).isEqualTo(1000);
    assertThat(course.worstCheck()).isLessThan(0.2);
    assertThat(course.retention(1000)).isBetween(0.1, 0.999);
    assertThat(course.simulated().getLast().crack_m()).isGreaterThan(2e-8);
    double last_C = course.simulated().getLast().capacity_C();
    assertThat(-course.series().orElseThrow().stepCharge_C().orElseThrow().min())
        .as("charge of the discharge kept with its rows")
        .isCloseTo(last_C, within(1e-6 * last_C));
    assertThat(course.steps()).isGreaterThan(10L * course.simulated().size());
    assertThat(course.newtonIterations()).isGreaterThanOrEqualTo(course.steps());
    assertThat(seconds)
        .as("s for 1000 cycles, %d simulated", course.simulated().size())
        .isLessThan(60);
  }

  @Test
  void a_cell_that_does_not_age_keeps_its_capacity() {
    AgeingCourse course = run(Ageing.none(), LongCycling.Settings.of(200, COARSE));
    assertThat(course.stopped()).isEmpty();
    assertThat(course.simulated().size()).isLessThan(40);
    assertThat(course.retention(200)).isCloseTo(course.retention(2), within(2e-3));
    assertThat(course.simulated().getLast().efficiency()).isCloseTo(1, within(2e-3));
  }

  @Test
  void a_film_that_fills_the_pores_ends_the_test_with_a_reason() {
    AgeingCourse course =
        run(films(new FilmGrowth.Steady(0.05)), LongCycling.Settings.of(5000, COARSE));
    assertThat(course.stopped()).isPresent();
    assertThat(course.stopped().orElseThrow()).contains("cycle");
    assertThat(course.simulated().getLast().cycle()).isLessThan(5000);
  }

  /** A flat cathode that holds less than the ordinary host: what films bind is lost. */
  private static Cell full() {
    Cell half = half();
    PorousElectrode negative = half.working();
    Insertion host = (Insertion) negative.phases().getFirst();
    Insertion cathode =
        new Insertion(
            "cathode",
            0.5,
            ParticleShape.SPHERE,
            0.5e-6,
            15_000,
            0.9 * 15_000,
            Property.constant(1e-14),
            Property.constant(3e-6),
            new Galleries(List.of(Gallery.of(1, 3.4, 0.5))),
            0);
    PorousElectrode positive =
        new PorousElectrode(0.7 * negative.thickness_m(), 0.45, 0.3, 100, List.of(cathode), 0);
    return new Cell(
        negative.withPhases(List.of(host)),
        half.separator(),
        positive,
        half.electrolyte(),
        half.area_m2(),
        half.contact_ohm_m2(),
        half.nominalCapacity_Ah(),
        0.8,
        3.2,
        half.temperature_K());
  }

  @Test
  void a_full_cell_loses_the_capacity_whose_sodium_its_film_binds() {
    Ageing ageing = films(new FilmGrowth.SolventDiffusion(2.5e-21, 2636));
    Protocol cycle = ProtocolText.of("Charge at C/5 until 3.2 V", "Discharge at C/5 until 1.2 V");
    AgeingCourse course =
        new LongCycling(full(), ageing, cycle, LongCycling.Settings.of(150, COARSE))
            .run(() -> true);
    assertThat(course.stopped()).isEmpty();
    AgedCycle early = course.simulated().get(3);
    AgedCycle last = course.simulated().getLast();
    double bound = last.bound_C() - early.bound_C();
    assertThat(bound).isGreaterThan(0.02 * early.capacity_C());
    assertThat(early.capacity_C() - last.capacity_C())
        .isCloseTo(bound, Percentage.withPercentage(2));
  }

  @Test
  void a_converting_electrode_ages_as_an_inserting_one_does() {
    Cell half = half();
    Conversion sulfide =
        new Conversion(
            "sulfide",
            0.3,
            100e-9,
            20_000,
            List.of(
                ConversionStage.plain("insertion", 1, 1.6, 0.2, 0.02),
                ConversionStage.plain("conversion", 3, 0.9, 0.2, 0.02)),
            new HysteresisLaw.OneState(50, 50),
            1,
            1000);
    PorousElectrode electrode = half.working().withPhases(List.of(sulfide));
    double capacity = sulfide.capacity_C_per_m3() * 0.3 * electrode.thickness_m();
    Cell cell =
        new Cell(
            half.counter(),
            half.separator(),
            electrode,
            half.electrolyte(),
            half.area_m2(),
            half.contact_ohm_m2(),
            capacity * half.area_m2() / 3600,
            0.3,
            2.4,
            half.temperature_K());
    Protocol cycle = ProtocolText.of("Discharge at C/2 until 0.4 V", "Charge at C/2 until 2.3 V");
    Ageing ageing =
        new Ageing(
            Optional.of(film(new FilmGrowth.SolventDiffusion(2.5e-22, 2636))),
            Optional.empty(),
            Optional.empty(),
            List.of(new MaterialLoss.ByCurrent(1e-14)),
            Optional.of(new Shuttle(1e-9, 0.1, 1e-6, 1e-6)));
    LongCycling.Settings settings = LongCycling.Settings.of(30, COARSE);
    AgeingCourse all =
        new LongCycling(cell, ageing, cycle, settings.withoutExtrapolation()).run(() -> true);
    AgeingCourse few = new LongCycling(cell, ageing, cycle, settings).run(() -> true);
    assertThat(all.stopped()).isEmpty();
    assertThat(few.stopped()).isEmpty();
    AgedCycle last = all.simulated().getLast();
    assertThat(last.capacity_C())
        .isBetween(0.9 * capacity * half.area_m2(), 1.01 * capacity * half.area_m2());
    double film = last.bound_C() - all.simulated().get(28).bound_C();
    assertThat(last.efficiency()).isCloseTo(1 - film / last.capacity_C(), within(2e-4));
    assertThat(last.activeShare()).isLessThan(0.999);
    assertThat(few.simulated().getLast().film_m())
        .isCloseTo(last.film_m(), Percentage.withPercentage(1));
    assertThat(few.simulated().getLast().capacity_C())
        .isCloseTo(last.capacity_C(), Percentage.withPercentage(0.5));
  }

  @Test
  void cracks_of_a_conversion_and_bare_surfaces_are_refused() {
    Ageing cracking =
        new Ageing(
            Optional.empty(),
            Optional.of(new DiffusionStress(3e-6, 1e10, 0.3)),
            Optional.empty(),
            List.of(),
            Optional.empty());
    Conversion sulfide =
        new Conversion(
            "sulfide",
            0.3,
            100e-9,
            20_000,
            List.of(ConversionStage.plain("conversion", 3, 0.9, 0.2, 0.02)),
            new HysteresisLaw.OneState(50, 50),
            1,
            1000);
    Cell half = half();
    Cell cell =
        new Cell(
            half.counter(),
            half.separator(),
            half.working().withPhases(List.of(sulfide)),
            half.electrolyte(),
            half.area_m2(),
            0,
            1e-3,
            0.3,
            2.4,
            298.15);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new LongCycling(cell, cracking, cycle(), LongCycling.Settings.of(3, COARSE)))
        .withMessageContaining("sulfide is a conversion");
  }
}
