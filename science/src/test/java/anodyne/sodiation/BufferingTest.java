package anodyne.sodiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import anodyne.sodiation.Staggered.Plateau;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BufferingTest {
  private static final double WIDTH = 0.05;
  private static final double SCALE = WIDTH / Math.log(3 + 2 * Math.sqrt(2));

  private static double index(Swelling swelling) {
    return value(BufferingIndex.of(swelling, 0, 1, WIDTH));
  }

  private static double value(BufferingIndex.Result result) {
    assertThat(result).isInstanceOf(BufferingIndex.Known.class);
    return ((BufferingIndex.Known) result).value();
  }

  @Test
  void two_single_steps_give_the_hyperbolic_tangent_of_their_distance() {
    for (double distance : new double[] {0, 0.01, 0.05, 0.2, 0.7}) {
      Swelling swelling =
          Staggered.swelling(0.4, List.of(new Plateau(0, 1, 40), new Plateau(1, 1 - distance, 90)));
      assertThat(index(swelling)).isCloseTo(Math.tanh(distance / (4 * SCALE)), within(1e-12));
    }
  }

  @Test
  void hosts_that_swell_in_proportion_have_index_zero() {
    Swelling swelling =
        Staggered.swelling(
            0.3,
            List.of(
                new Plateau(0, 1, 30),
                new Plateau(0, 0.5, 50),
                new Plateau(1, 1, 25),
                new Plateau(1, 0.5, 35)));
    assertThat(index(swelling)).isCloseTo(0, within(1e-12));
  }

  @Test
  void hosts_that_never_swell_at_the_same_charge_have_index_one() {
    Swelling swelling =
        Staggered.swelling(
            0.3, List.of(new Plateau(0, 3, 30), new Plateau(0, 2.9, 50), new Plateau(1, 0, 35)));
    assertThat(index(swelling)).isCloseTo(1, within(1e-9));
  }

  @Test
  void the_index_lies_between_zero_and_one_and_swapping_the_hosts_keeps_it() {
    SplittableRandom random = new SplittableRandom(11);
    for (int n = 0; n < 200; n++) {
      Swelling swelling = Staggered.swelling(0.5, Staggered.random(random));
      double index = index(swelling);
      assertThat(index).isBetween(0.0, 1.0);
      assertThat(value(BufferingIndex.of(swelling, 1, 0, WIDTH))).isCloseTo(index, within(1e-12));
    }
  }

  @Test
  void mass_ratio_scale_of_volume_and_a_common_shift_of_potential_leave_the_index() {
    SplittableRandom random = new SplittableRandom(12);
    for (int n = 0; n < 100; n++) {
      List<Plateau> plateaus = Staggered.random(random);
      double index = index(Staggered.swelling(0.5, plateaus));
      List<Plateau> scaled =
          plateaus.stream()
              .map(p -> new Plateau(p.host(), p.voltage_V() + 0.7, 3 * p.volume_cm3()))
              .toList();
      assertThat(index(Staggered.swelling(0.9, 60, scaled))).isCloseTo(index, within(1e-9));
    }
  }

  @Test
  void the_integral_over_charge_of_the_definition_gives_the_same_index() {
    SplittableRandom random = new SplittableRandom(13);
    for (int n = 0; n < 30; n++) {
      Swelling swelling = Staggered.swelling(0.5, Staggered.random(random));
      assertThat(index(swelling)).isCloseTo(1 - overlapOverCharge(swelling), within(2e-4));
    }
  }

  /** Sum of min(rho_A, rho_B) dq over small increments of charge. */
  private static double overlapOverCharge(Swelling swelling) {
    Series change = swelling.steps_cm3_per_g();
    List<Sequence.HostStep> steps = swelling.sequence().steps();
    double[] total = new double[2];
    for (int k = 0; k < steps.size(); k++) {
      total[steps.get(k).host()] += Math.abs(change.get(k));
    }
    double overlap = 0;
    double[] before = new double[3];
    for (double volt = 4; volt > -4; volt -= 0.0005) {
      double[] now = new double[3];
      for (int k = 0; k < steps.size(); k++) {
        double extent = 1 / (1 + Math.exp((volt - steps.get(k).voltage_V()) / SCALE));
        now[steps.get(k).host()] += Math.abs(change.get(k)) / total[steps.get(k).host()] * extent;
        now[2] += swelling.sequence().charge_mAh_per_g(steps.get(k)) * extent;
      }
      double charge = now[2] - before[2];
      if (charge > 0) {
        overlap += Math.min((now[0] - before[0]) / charge, (now[1] - before[1]) / charge) * charge;
      }
      before = now;
    }
    return overlap;
  }

  @Test
  void a_printed_range_wider_than_the_default_spreads_a_step() {
    SodiationInputs inputs = Electrodes.library("Sb2S3", "MoS2");
    Swelling swelling = measured(inputs, Electrodes.antimonyMolybdenum());
    assertThat(value(BufferingIndex.of(swelling, 0, 1, 0.05)))
        .isLessThan(value(BufferingIndex.of(narrowed(swelling), 0, 1, 0.05)));
  }

  private static Swelling narrowed(Swelling swelling) {
    List<Sequence.HostStep> sharp =
        swelling.sequence().steps().stream()
            .map(s ->
                new Sequence.HostStep(
                    s.host(),
                    s.kind(),
                    s.voltage_V(),
                    s.voltage_V(),
                    s.voltage_V(),
                    s.before(),
                    s.after()))
            .toList();
    return new Swelling(new Sequence(swelling.sequence().hosts(), sharp), swelling.points());
  }

  private static Swelling measured(SodiationInputs inputs, List<MeasuredStep> steps) {
    Sequence sequence = MeasuredPath.of(Electrodes.shares(inputs), steps, inputs).sequence();
    return swelling(inputs, sequence);
  }

  private static Swelling swelling(SodiationInputs inputs, Sequence sequence) {
    Solids.Ready ready = (Solids.Ready) Solids.of(inputs, List.of(sequence));
    return Swelling.of(sequence, ready.solids(), Draw.central());
  }

  /**
   * The equilibrium steps of Sb2S3 and MoS2: conversion, then alloying only after Mo has formed.
   */
  private static Swelling antimonyEquilibrium(SodiationInputs inputs) {
    Sequence measured =
        MeasuredPath.of(Electrodes.shares(inputs), Electrodes.antimonyMolybdenum(), inputs)
            .sequence();
    List<Sequence.HostStep> steps = new ArrayList<>();
    for (Sequence.HostStep step : measured.steps()) {
      double volt =
          switch (step.kind()) {
            case "alloying" -> 0.68;
            case "insertion" -> 1.2;
            default -> step.host() == 0 ? 1.636 : 1.182;
          };
      steps.add(
          new Sequence.HostStep(
              step.host(), step.kind(), volt, volt, volt, step.before(), step.after()));
    }
    steps.sort(java.util.Comparator.comparingDouble(Sequence.HostStep::voltage_V).reversed());
    return swelling(inputs, new Sequence(measured.hosts(), steps));
  }

  @Test
  void the_order_of_antimony_alloying_and_molybdenum_formation_is_seen_to_flip() {
    SodiationInputs inputs = Electrodes.library("Sb2S3", "MoS2");
    Buffering buffering =
        Buffering.of(
            inputs,
            antimonyEquilibrium(inputs),
            measured(inputs, Electrodes.antimonyMolybdenum()),
            WIDTH);
    StepOrder order = buffering.order().orElseThrow();
    assertThat(order.matches()).as("insertion has no counterpart on the hull").hasSize(3);
    assertThat(order.agrees()).contains(false);
    assertThat(value(buffering.equilibrium())).isBetween(0.5, 1.0);
    assertThat(buffering.map().orElseThrow().flips())
        .extracting(OverpotentialMap.Flip::difference_V)
        .anySatisfy(d -> assertThat(d).isCloseTo(0.68 - 1.182, within(1e-9)));
  }

  @Test
  void overpotentials_within_the_span_bring_the_measured_order() {
    SodiationInputs inputs = Electrodes.library("Sb2S3", "MoS2");
    Swelling equilibrium = antimonyEquilibrium(inputs);
    Swelling measured = measured(inputs, Electrodes.antimonyMolybdenum());
    Optional<StepOrder.Span> span =
        StepOrder.of(equilibrium.sequence(), measured.sequence()).measuredOrder();
    assertThat(span.orElseThrow().low_V()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(span.orElseThrow().high_V())
        .as("MoS2 must lag by what parts molybdenum from antimony alloying")
        .isCloseTo((2 * 0.684 + 4 * 0.68) / 6 - 1.182, within(5e-3));
    MeasuredPath conversions =
        MeasuredPath.of(
            Electrodes.shares(inputs), Electrodes.antimonyMolybdenum().subList(1, 3), inputs);
    assertThat(StepOrder.of(equilibrium.sequence(), conversions.sequence()).agrees()).isEmpty();
  }

  @Test
  void the_span_of_two_steps_ends_at_their_distance() {
    Swelling equilibrium =
        Staggered.swelling(0.5, List.of(new Plateau(0, 1.2, 40), new Plateau(1, 0.9, 40)));
    Swelling measured =
        Staggered.swelling(0.5, List.of(new Plateau(0, 0.4, 40), new Plateau(1, 0.6, 40)));
    StepOrder order = StepOrder.of(equilibrium.sequence(), measured.sequence());
    assertThat(order.agrees()).contains(false);
    assertThat(order.measuredOrder().orElseThrow().low_V()).isCloseTo(0.3, within(1e-12));
    assertThat(order.measuredOrder().orElseThrow().high_V()).isInfinite();
  }

  @Test
  void the_map_depends_on_the_difference_of_the_overpotentials_alone() {
    Swelling swelling =
        Staggered.swelling(0.5, List.of(new Plateau(0, 1.25, 40), new Plateau(1, 0.95, 40)));
    OverpotentialMap map =
        Buffering.of(Electrodes.inputs(List.of(), List.of()), swelling, swelling, WIDTH)
            .map()
            .orElseThrow();
    for (int a = 0; a < 11; a++) {
      for (int b = 0; b < 11; b++) {
        double distance = Math.abs(0.3 - (a - b) * 0.1);
        assertThat(map.index().get(a).get(b))
            .isCloseTo(Math.tanh(distance / (4 * SCALE)), within(1e-9));
        if (a - b != 3) {
          assertThat(map.sameOrder().get(a).get(b)).isEqualTo(a - b < 3);
        }
      }
    }
  }

  @Test
  void staggering_costs_at_least_the_misfit_at_the_end() {
    SplittableRandom random = new SplittableRandom(14);
    for (int n = 0; n < 100; n++) {
      Swelling swelling = Staggered.swelling(0.5, Staggered.random(random));
      Buffering.Misfit misfit = Buffering.misfit(swelling);
      int last = swelling.points().size() - 1;
      double end = Math.abs(swelling.freeStrain(last, 0) - swelling.freeStrain(last, 1));
      assertThat(misfit.staggered()).isGreaterThanOrEqualTo(end - 1e-12);
      assertThat(misfit.simultaneous()).isGreaterThanOrEqualTo(end - 1e-12);
    }
  }

  @Test
  void equal_hosts_have_no_misfit_together_and_all_of_it_one_after_the_other() {
    Swelling swelling =
        Staggered.swelling(0.5, List.of(new Plateau(0, 1, 40), new Plateau(1, 0.5, 40)));
    Buffering.Misfit misfit = Buffering.misfit(swelling);
    assertThat(misfit.simultaneous()).isCloseTo(0, within(1e-12));
    assertThat(misfit.staggered()).isCloseTo(Math.cbrt(2) - 1, within(1e-12));
  }

  @Test
  void a_partner_that_does_not_swell_has_no_index_but_a_reason() {
    SodiationInputs inputs = Electrodes.library("MoS2");
    Compound mxene = TestCompounds.compound("Ti3C2Tx", java.util.Map.of());
    SodiationInputs pair =
        new SodiationInputs(
            List.of(
                inputs.hosts().getFirst(),
                new Host("Ti3C2Tx", mxene, Host.Storage.SURFACE, Optional.empty())),
            inputs.competing(),
            List.of(),
            Energy.ENTHALPY);
    Swelling alone = measured(inputs, Electrodes.antimonyMolybdenum());
    assertThat(Buffering.of(pair, alone, alone, WIDTH).equilibrium())
        .isEqualTo(
            new BufferingIndex.Undefined(
                "Ti3C2Tx takes up sodium on its surfaces and does not swell: a matrix"));
  }

  @Test
  void a_host_without_measured_steps_leaves_the_measured_index_undefined() {
    SodiationInputs inputs = Electrodes.library("Sb2S3", "MoS2");
    Swelling partial = measured(inputs, Electrodes.antimonyMolybdenum().subList(1, 3));
    Buffering buffering = Buffering.of(inputs, antimonyEquilibrium(inputs), partial, WIDTH);
    assertThat(buffering.measured())
        .isEqualTo(new BufferingIndex.Undefined("no measured steps of MoS2"));
    assertThat(buffering.measuredMisfit()).isEmpty();
    assertThat(value(buffering.equilibrium())).isPositive();
  }
}
