package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.ParticleSizes.Lognormal;
import anodyne.cell.ParticleSizes.SizeClass;
import anodyne.cell.ParticleSizes.Table;
import anodyne.cell.ParticleSizes.Weighting;
import anodyne.quantity.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Particles of several sizes: what is exact, what converges, and its limits. */
final class ParticleSizesTest {
  private static final ParticleShape SPHERE = ParticleShape.SPHERE;
  private static final double MEAN_M = 1e-6;
  private static final Resolution MESH = Resolution.exact(4, 12);

  private static Insertion host() {
    return (Insertion) ModelCells.ordinary(0.3, 0.05, 2.5).working().phases().getFirst();
  }

  private static Cell with(List<ActivePhase> phases) {
    Cell cell = ModelCells.ordinary(0.3, 0.05, 2.5);
    return cell.withElectrodes(cell.counter(), cell.working().withPhases(phases));
  }

  private static CellHistory run(
      CellTheory theory, ParticleSizes sizes, double rate_s, String text) {
    CellTest.Settings settings = CellTest.Settings.of(1e-6).withPeriod(rate_s);
    CellHistory history =
        new CellTest(theory.model(with(sizes.of(host())), MESH), settings)
            .run(ProtocolText.of(text));
    assertThat(history.stopped()).isEmpty();
    return history;
  }

  @Test
  void volume_and_surface_are_exact_at_every_number_of_classes() {
    for (double deviation : new double[] {0.1, 0.5, 1, 2}) {
      for (int count = 1; count <= ParticleSizes.MOST_CLASSES; count++) {
        Lognormal sizes = new Lognormal(MEAN_M, deviation * MEAN_M, count, Weighting.VOLUME);
        List<SizeClass> classes = sizes.classes(SPHERE);
        double surfaceRadius_m = MEAN_M / (1 + deviation * deviation);
        double volume = classes.stream().mapToDouble(SizeClass::volumeShare).sum();
        double surface = classes.stream().mapToDouble(c -> c.volumeShare() / c.radius_m()).sum();
        assertThat(classes).hasSize(count);
        assertThat(volume).isEqualTo(1, within(1e-14));
        assertThat(surface * surfaceRadius_m).isEqualTo(1, within(1e-13));
        List<ActivePhase> phases = sizes.of(host());
        double share = phases.stream().mapToDouble(ActivePhase::volumeShare).sum();
        double perVolume = phases.stream().mapToDouble(ActivePhase::surface_per_m).sum();
        assertThat(share).isEqualTo(host().volumeShare(), within(1e-14));
        assertThat(perVolume)
            .isEqualTo(3 * host().volumeShare() / surfaceRadius_m, within(1e-12 * perVolume));
      }
    }
  }

  @Test
  void the_mean_by_volume_converges_and_the_weightings_tell_one_distribution() {
    double spread = Math.log1p(0.25);
    for (ParticleShape shape : ParticleShape.values()) {
      double byVolume = MEAN_M * Math.exp(shape.factor() * spread);
      double byArea = MEAN_M * Math.exp((shape.factor() - 1) * spread);
      List<SizeClass> number =
          new Lognormal(MEAN_M, 0.5 * MEAN_M, 9, Weighting.NUMBER).classes(shape);
      List<SizeClass> volume =
          new Lognormal(byVolume, 0.5 * byVolume, 9, Weighting.VOLUME).classes(shape);
      List<SizeClass> area = new Lognormal(byArea, 0.5 * byArea, 9, Weighting.AREA).classes(shape);
      double mean = number.stream().mapToDouble(c -> c.volumeShare() * c.radius_m()).sum();
      assertThat(mean / byVolume).isEqualTo(1, within(1e-9));
      for (int k = 0; k < number.size(); k++) {
        double r = number.get(k).radius_m();
        assertThat(volume.get(k).radius_m()).isEqualTo(r, within(1e-12 * r));
        assertThat(area.get(k).radius_m()).isEqualTo(r, within(1e-12 * r));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void without_deviation_there_is_one_size(CellTheory theory) {
    ParticleSizes none = new Lognormal(MEAN_M, 0, 5, Weighting.NUMBER);
    assertThat(none.of(host())).containsExactly(host());
    Series one = run(theory, none, 60, "Discharge at 1C for 20 minutes").series().voltage_V();
    Series next =
        run(
                theory,
                new Lognormal(MEAN_M, 1e-5 * MEAN_M, 5, Weighting.VOLUME),
                60,
                "Discharge at 1C for 20 minutes")
            .series()
            .voltage_V();
    for (int i = 0; i < one.size(); i++) {
      assertThat(next.get(i)).isEqualTo(one.get(i), within(3e-5));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_curve_converges_with_the_number_of_classes(CellTheory theory) {
    Series[] curves = new Series[4];
    int[] counts = {1, 3, 6, 12};
    for (int n = 0; n < counts.length; n++) {
      curves[n] =
          run(
                  theory,
                  new Lognormal(MEAN_M, 0.5 * MEAN_M, counts[n], Weighting.VOLUME),
                  60,
                  "Discharge at 1C for 25 minutes")
              .series()
              .voltage_V();
    }
    double[] worst = new double[3];
    for (int n = 0; n < 3; n++) {
      for (int i = 0; i < curves[3].size(); i++) {
        worst[n] = Math.max(worst[n], Math.abs(curves[n].get(i) - curves[3].get(i)));
      }
    }
    assertThat(worst[0]).isGreaterThan(5e-3);
    assertThat(worst[1]).isLessThan(0.3 * worst[0]);
    assertThat(worst[2]).isLessThan(0.3 * worst[1]);
  }

  @Test
  void slowly_all_sizes_give_the_same_capacity_and_at_once_their_surface_counts() {
    Lognormal sizes = new Lognormal(MEAN_M, 0.6 * MEAN_M, 5, Weighting.VOLUME);
    ParticleSizes surface = new Lognormal(sizes.surfaceRadius_m(SPHERE), 0, 1, Weighting.VOLUME);
    double[] slow = new double[2];
    double[] quick = new double[2];
    double[] rest = new double[2];
    List<ParticleSizes> both = List.of(sizes, surface);
    for (int k = 0; k < 2; k++) {
      slow[k] =
          run(CellTheory.SPM, both.get(k), 3600, "Discharge at C/500 until 0.3 V")
              .steps()
              .getFirst()
              .charge_C();
      quick[k] =
          run(CellTheory.DFN, both.get(k), 0.1, "Discharge at 2C for 0.2 s")
              .series()
              .voltage_V()
              .last();
      rest[k] =
          run(CellTheory.DFN, both.get(k), 60, "Discharge at 2C for 300 s")
              .series()
              .voltage_V()
              .last();
    }
    assertThat(slow[0]).isEqualTo(slow[1], within(2e-3 * Math.abs(slow[1])));
    assertThat(quick[0]).isEqualTo(quick[1], within(1e-4));
    assertThat(Math.abs(rest[0] - rest[1])).isGreaterThan(1e-3);
  }

  @ParameterizedTest
  @EnumSource
  void sodium_and_charge_are_conserved(CellTheory theory) {
    Lognormal sizes = new Lognormal(MEAN_M, 0.8 * MEAN_M, 7, Weighting.VOLUME);
    CellModel model = theory.model(with(sizes.of(host())), MESH);
    double[] before = new double[model.size()];
    model.amounts(model.atRest(), before);
    CellHistory history =
        new CellTest(model, CellTest.Settings.of(1e-4))
            .run(ProtocolText.of("Discharge at 1C for 20 minutes", "Rest for 1 hour"));
    double[] after = history.amounts().toArray();
    assertThat(model.sodium_mol(after) / model.sodium_mol(before)).isEqualTo(1, within(1e-14));
    assertThat(model.salt_mol(after) / model.salt_mol(before)).isEqualTo(1, within(1e-14));
  }

  @Test
  void a_table_of_sizes_counts_as_it_is_weighted() {
    Series radii = Series.of(1e-6, 2e-6);
    List<SizeClass> number = new Table(radii, Series.of(1, 1), Weighting.NUMBER).classes(SPHERE);
    assertThat(number).containsExactly(new SizeClass(2e-6, 8.0 / 9), new SizeClass(1e-6, 1.0 / 9));
    List<SizeClass> volume = new Table(radii, Series.of(3, 1), Weighting.VOLUME).classes(SPHERE);
    assertThat(volume).containsExactly(new SizeClass(1e-6, 0.75), new SizeClass(2e-6, 0.25));
    assertThat(new Table(radii, Series.of(1, 1), Weighting.AREA).surfaceRadius_m(SPHERE))
        .isEqualTo(1.5e-6, within(1e-20));
  }

  @Test
  void sizes_that_mean_nothing_are_refused() {
    assertThatThrownBy(() -> new Lognormal(0, 0, 3, Weighting.VOLUME))
        .hasMessageContaining("mean radius 0.0 must be positive");
    assertThatThrownBy(() -> new Lognormal(1e-6, -1e-7, 3, Weighting.VOLUME))
        .hasMessageContaining("must not be negative");
    assertThatThrownBy(() -> new Lognormal(1e-6, 3e-6, 3, Weighting.VOLUME))
        .hasMessageContaining("at most twice");
    assertThatThrownBy(() -> new Lognormal(1e-6, 1e-7, 0, Weighting.VOLUME))
        .hasMessageContaining("1 to 20 classes");
    assertThatThrownBy(() -> new Table(Series.of(1e-6), Series.of(1, 2), Weighting.VOLUME))
        .hasMessageContaining("as many amounts");
  }
}
