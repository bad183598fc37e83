package anodyne.sodiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.library.Property;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SwellingTest {
  private static Solids solids(SodiationInputs inputs, Sequence... sequences) {
    Solids.Resolution resolution = Solids.of(inputs, List.of(sequences));
    assertThat(resolution).isInstanceOf(Solids.Ready.class);
    return ((Solids.Ready) resolution).solids();
  }

  private static Swelling swelling(List<MeasuredStep> steps, String... hosts) {
    SodiationInputs inputs = Electrodes.library(hosts);
    Sequence sequence = MeasuredPath.of(Electrodes.shares(inputs), steps, inputs).sequence();
    return Swelling.of(sequence, solids(inputs, sequence), Draw.central());
  }

  @Test
  void a_host_swells_to_the_volume_of_its_products() {
    Swelling swelling = swelling(Electrodes.antimonyMolybdenum(), "Sb2S3", "MoS2");
    Swelling.Point end = swelling.points().getLast();
    assertThat(end.hosts_percent().get(1))
        .as("MoS2 to Mo and 2 Na2S")
        .isCloseTo(100 * ((9.41 + 2 * 42.05) / 32.02 - 1), within(1e-9));
    assertThat(end.hosts_percent().get(0))
        .as("Sb2S3 to 2 Na3Sb and 3 Na2S")
        .isCloseTo(100 * ((2 * 71.44 + 3 * 42.05) / 73.41 - 1), within(1e-9));
    assertThat(swelling.points().getFirst().composite_percent()).isZero();
  }

  @Test
  void volumes_of_the_hosts_add_up_to_that_of_the_composite_at_every_point() {
    Swelling swelling = swelling(Electrodes.molybdenumZincIndium(), "MoS2", "ZnIn2S4");
    Swelling.Point start = swelling.points().getFirst();
    for (Swelling.Point point : swelling.points()) {
      double sum = 0;
      for (int i = 0; i < 2; i++) {
        sum += start.volumes_cm3_per_g().get(i) * (1 + point.hosts_percent().get(i) / 100);
      }
      assertThat(sum).isCloseTo(point.volume_cm3_per_g(), within(1e-12));
      assertThat(start.volume_cm3_per_g() * (1 + point.composite_percent() / 100))
          .isCloseTo(sum, within(1e-12));
    }
    assertThat(start.volumes_cm3_per_g().get(0))
        .as("half a gram of MoS2")
        .isCloseTo(0.5 * 32.02 / 160.07, within(1e-4));
  }

  @Test
  void compounds_stand_in_the_order_of_the_sequence() {
    SodiationInputs inputs = Electrodes.library("MoS2", "ZnIn2S4");
    Sequence sequence =
        MeasuredPath.of(Electrodes.shares(inputs), Electrodes.molybdenumZincIndium(), inputs)
            .sequence();
    Set<Compound> inOrder = new LinkedHashSet<>();
    sequence.hosts().forEach(s -> inOrder.add(s.host().compound()));
    for (Sequence.HostStep step : sequence.steps()) {
      inOrder.addAll(step.before().amounts().keySet());
      inOrder.addAll(step.after().amounts().keySet());
    }
    assertThat(inOrder).hasSizeGreaterThan(6);
    assertThat(solids(inputs, sequence).compounds().stream().map(Compound::name))
        .containsExactlyElementsOf(inOrder.stream().map(Compound::name).toList());
  }

  @Test
  void changes_by_step_add_up_to_the_whole_change() {
    Swelling swelling = swelling(Electrodes.molybdenumZincIndium(), "MoS2", "ZnIn2S4");
    double sum = 0;
    for (double change : swelling.steps_cm3_per_g().toArray()) {
      sum += change;
    }
    assertThat(sum)
        .isCloseTo(
            swelling.points().getLast().volume_cm3_per_g()
                - swelling.points().getFirst().volume_cm3_per_g(),
            within(1e-12));
  }

  @Test
  void capacity_counts_by_mass_and_volume_before_and_after() {
    Swelling swelling = swelling(Electrodes.antimonyMolybdenum(), "Sb2S3", "MoS2");
    Swelling.Capacity own = swelling.capacity(1);
    double charge = 4 * Constants.FARADAY_C_PER_MOL / 3.6;
    assertThat(own.host_mAh_per_g()).isCloseTo(charge / 160.07, within(0.01));
    assertThat(own.sodiated_mAh_per_g()).isCloseTo(charge / (160.07 + 4 * 22.98977), within(0.01));
    assertThat(own.host_mAh_per_cm3()).isCloseTo(charge / 32.02, within(1e-6));
    assertThat(own.sodiated_mAh_per_cm3()).isCloseTo(charge / (9.41 + 84.1), within(1e-6));
    assertThat(swelling.capacity().host_mAh_per_g())
        .isCloseTo(
            (own.host_mAh_per_g() + swelling.capacity(0).host_mAh_per_g()) / 2, within(1e-9));
  }

  @Test
  void the_void_that_takes_the_swelling_fills_up_exactly() {
    Swelling swelling = swelling(Electrodes.antimonyMolybdenum(), "Sb2S3", "MoS2");
    double empty = swelling.freeVolumeFraction();
    double grown = 1 + swelling.points().getLast().composite_percent() / 100;
    assertThat((1 - empty) * grown).isCloseTo(1, within(1e-12));
    assertThat(Math.pow(swelling.hollowRadiusRatio(), 3)).isCloseTo(empty, within(1e-12));
  }

  @Test
  void an_inserted_host_without_volume_lies_between_host_and_products() {
    Swelling swelling = swelling(Electrodes.molybdenumZincIndium(), "MoS2", "ZnIn2S4");
    double products = 5.0 / 3 * 42.05 + 178.94 / 3 + 9.16;
    double line = 95.39 + 0.3 * (products - 95.39);
    assertThat(swelling.points().get(2).hosts_percent().get(1))
        .isCloseTo(100 * ((95.39 + line) / 2 / 95.39 - 1), within(1e-9));
  }

  @Test
  void values_put_in_are_labelled_and_their_interval_holds_both_bounds() {
    SodiationInputs inputs = Electrodes.library("MoS2", "ZnIn2S4");
    Sequence sequence =
        MeasuredPath.of(Electrodes.shares(inputs), Electrodes.molybdenumZincIndium(), inputs)
            .sequence();
    Sequence other = new Sequence(Electrodes.shares(inputs), List.of());
    Solids solids = solids(inputs, other, sequence);
    List<Solids.Filled> volumes =
        solids.filled().stream()
            .filter(f -> f.value().property() == Property.MOLAR_VOLUME)
            .toList();
    assertThat(volumes)
        .singleElement()
        .satisfies(f -> {
          assertThat(f.compound().name()).isEqualTo("NaZnIn2S4");
          assertThat(f.value().quality()).isEqualTo(Quality.ESTIMATED);
          assertThat(f.value().low()).isCloseTo(95.39, within(1e-9));
          assertThat(f.value().source()).contains("the line to 5/3 Na2S + 1/3 In6S7 + Zn");
        });
  }

  @Test
  void sodium_of_a_known_composition_places_another_of_the_same_host() {
    SodiationInputs inputs =
        Electrodes.inputs(
            List.of(Electrodes.solid("MoS2", 32)),
            List.of(
                Electrodes.solid("NaMoS2", 42),
                Electrodes.solid("Mo", 9.4),
                Electrodes.solid("Na2S", 42)));
    Sequence sequence =
        MeasuredPath.of(
                Electrodes.shares(inputs),
                List.of(
                    Electrodes.step(
                        "i", "MoS2", "s", "insertion", "2MoS2 + Na+ + e- -> NaMo2S4", 1, 1)),
                inputs)
            .sequence();
    Swelling swelling = Swelling.of(sequence, solids(inputs, sequence), Draw.central());
    assertThat(swelling.points().getLast().hosts_percent().get(0))
        .isCloseTo(100 * 5 / 32.0, within(1e-9));
  }

  @Test
  void an_alloy_without_volume_is_that_of_its_elements_with_the_usual_contraction() {
    SodiationInputs inputs =
        Electrodes.inputs(
            List.of(Electrodes.solid("Sb", 18.23)), List.of(Electrodes.solid("Na", 23.75)));
    Sequence sequence =
        MeasuredPath.of(
                Electrodes.shares(inputs),
                List.of(
                    Electrodes.step(
                        "a", "Sb", "s", "alloying", "Sb + 3Na+ + 3e- -> Na3Sb", 0.5, 0.5)),
                inputs)
            .sequence();
    Swelling swelling = Swelling.of(sequence, solids(inputs, sequence), Draw.central());
    double alloy = 18.23 * (1 + swelling.points().getLast().hosts_percent().get(0) / 100);
    assertThat(alloy).isCloseTo(0.83 * (3 * 23.75 + 18.23), within(1e-9));
    assertThat(alloy).as("71.4 by diffraction").isBetween(66.0, 80.0);
  }

  @Test
  void a_host_without_any_volume_is_named() {
    SodiationInputs inputs =
        Electrodes.inputs(List.of(Electrodes.solid("MoS2", Map.of())), List.of());
    Sequence sequence = new Sequence(Electrodes.shares(inputs), List.of());
    assertThat(Solids.of(inputs, List.of(sequence)))
        .isEqualTo(new Solids.Missing(List.of("MoS2 lacks molar volume")));
  }

  @Test
  void doubling_every_volume_changes_no_percentage() {
    SodiationInputs inputs = Electrodes.library("Sb2S3", "MoS2");
    Sequence sequence =
        MeasuredPath.of(Electrodes.shares(inputs), Electrodes.antimonyMolybdenum(), inputs)
            .sequence();
    Solids solids = solids(inputs, sequence);
    Swelling once = Swelling.of(sequence, solids, Draw.central());
    Swelling twice =
        Swelling.of(sequence, solids, (c, p) -> (p == Property.MOLAR_VOLUME ? 2 : 1) * value(c, p));
    for (int k = 0; k < once.points().size(); k++) {
      assertThat(twice.points().get(k).composite_percent())
          .isCloseTo(once.points().get(k).composite_percent(), within(1e-9));
    }
  }

  private static double value(Compound compound, Property property) {
    return compound.amount(property).orElseThrow().value();
  }

  @Test
  void moduli_of_a_mixture_lie_between_those_of_its_parts() {
    SplittableRandom random = new SplittableRandom(7);
    for (int n = 0; n < 200; n++) {
      Elasticity one =
          Elasticity.ofYoung(1 + 400 * random.nextDouble(), 0.45 * random.nextDouble());
      Elasticity other =
          Elasticity.ofYoung(1 + 400 * random.nextDouble(), 0.45 * random.nextDouble());
      double f = random.nextDouble();
      Elasticity mean =
          Elasticity.mean(List.of(new Elasticity.Part(f, one), new Elasticity.Part(1 - f, other)));
      assertThat(mean.bulk_GPa())
          .isBetween(
              Math.min(one.bulk_GPa(), other.bulk_GPa()) * (1 - 1e-12),
              Math.max(one.bulk_GPa(), other.bulk_GPa()) * (1 + 1e-12));
      assertThat(one.youngs_GPa())
          .isCloseTo(
              Elasticity.ofBulk(one.bulk_GPa(), one.poisson()).youngs_GPa(),
              within(1e-9 * one.youngs_GPa()));
    }
  }
}
