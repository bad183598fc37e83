package anodyne.sodiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.library.Property;
import anodyne.quantity.Quality;
import anodyne.sodiation.Staggered.Plateau;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MisfitStressTest {
  private static final Elasticity SOFT = Elasticity.ofYoung(30, 0.3);
  private static final Elasticity HARD = Elasticity.ofYoung(200, 0.22);

  private static double pressure_GPa(Elasticity core, Elasticity shell, double fraction) {
    return -Bond.CORE_SHELL.stiffness_GPa(core, shell, fraction);
  }

  @Test
  void a_core_in_its_shell_agrees_with_finite_volumes_of_second_order() {
    double outer = 1.4;
    double exact = 0.01 * pressure_GPa(SOFT, HARD, Math.pow(outer, -3));
    double coarse = error(outer, 20, exact);
    double middle = error(outer, 40, exact);
    double fine = error(outer, 80, exact);
    assertThat(Math.log(coarse / middle) / Math.log(2)).isCloseTo(2, within(0.1));
    assertThat(Math.log(middle / fine) / Math.log(2)).isCloseTo(2, within(0.1));
    assertThat(fine).isLessThan(1e-3 * exact);
  }

  private static double error(double outer, int cells, double exact) {
    return Math.abs(new RadialElasticity(outer, cells, SOFT, HARD, 0.01).pressure_GPa() - exact);
  }

  @Test
  void a_sphere_in_a_matrix_is_the_limit_of_a_thick_shell_by_finite_volumes() {
    Matrix.Constraint constraint = Matrix.constraint(0.01, HARD, SOFT, 0.01);
    double thick = new RadialElasticity(12, 3000, HARD, SOFT, 0.01).pressure_GPa();
    assertThat(thick).isCloseTo(constraint.pressure_GPa(), within(1e-3 * thick));
    assertThat(constraint.pressure_GPa())
        .isCloseTo(0.01 * pressure_GPa(HARD, SOFT, 1e-12), within(1e-9));
  }

  @Test
  void a_thin_shell_is_stretched_as_a_membrane_and_a_rigid_one_holds_the_core() {
    double fraction = 1 - 1e-7;
    double first = Bond.CORE_SHELL.stiffness_GPa(SOFT, HARD, fraction) * 1e-3;
    Bond.Stress stress = Bond.CORE_SHELL.stresses(first, fraction, 1e9);
    assertThat(stress.second()).isCloseTo(HARD.biaxial_GPa() * 1e-3, within(1e-6));
    Elasticity rigid = new Elasticity(1e12, 1e12);
    assertThat(pressure_GPa(SOFT, rigid, 0.3)).isCloseTo(3 * SOFT.bulk_GPa(), within(1e-6));
  }

  @Test
  void a_core_of_the_same_solid_is_pressed_as_eshelby_found() {
    double fraction = 0.4;
    double k = SOFT.bulk_GPa();
    double g = SOFT.shear_GPa();
    assertThat(pressure_GPa(SOFT, SOFT, fraction))
        .isCloseTo(12 * k * g * (1 - fraction) / (3 * k + 4 * g), within(1e-9));
  }

  @Test
  void stresses_at_the_interface_balance_and_strains_fit() {
    SplittableRandom random = new SplittableRandom(21);
    for (int n = 0; n < 100; n++) {
      Elasticity one = random(random);
      Elasticity other = random(random);
      double f = 0.05 + 0.9 * random.nextDouble();
      double e = 0.02 * random.nextDouble() - 0.01;
      double first = e * Bond.LAYERS.stiffness_GPa(one, other, f);
      Bond.Stress stress = Bond.LAYERS.stresses(first, f, 1e9);
      assertThat(stress.first() * f + stress.second() * (1 - f)).isCloseTo(0, within(1e-12));
      assertThat(e + stress.first() / one.biaxial_GPa())
          .isCloseTo(stress.second() / other.biaxial_GPa(), within(1e-12));
      Bond.Stress radial =
          Bond.CORE_SHELL.stresses(e * Bond.CORE_SHELL.stiffness_GPa(one, other, f), f, 1e9);
      double hoopStrain =
          (radial.second() * (1 - other.poisson()) - other.poisson() * radial.first())
              / other.youngs_GPa();
      assertThat(e + radial.first() / (3 * one.bulk_GPa()))
          .as("the core ends where the shell begins")
          .isCloseTo(hoopStrain, within(1e-12));
    }
  }

  private static Elasticity random(SplittableRandom random) {
    return Elasticity.ofYoung(5 + 300 * random.nextDouble(), 0.1 + 0.3 * random.nextDouble());
  }

  @Test
  void a_film_far_thinner_than_its_partner_takes_all_the_strain() {
    assertThat(Bond.LAYERS.stiffness_GPa(SOFT, HARD, 1e-9))
        .isCloseTo(-SOFT.biaxial_GPa(), within(1e-6));
  }

  private static Staggered.Plateau small(int host, double volt, double swelling) {
    return new Plateau(host, volt, 20 * (1 + swelling));
  }

  private record Case(Swelling swelling, Solids solids) {}

  /** Two hosts of given moduli that swell one after the other. */
  private static Case twoHosts(double firstSwelling, double secondSwelling) {
    Swelling swelling =
        Staggered.swelling(0.5, List.of(small(0, 1, firstSwelling), small(1, 0.5, secondSwelling)));
    Solids.Resolution solids =
        Solids.of(Electrodes.inputs(List.of(), List.of()), List.of(swelling.sequence()));
    return new Case(swelling, ((Solids.Ready) solids).solids());
  }

  private static MisfitStress stress(Case of, Bond bond, double ratio) {
    return MisfitStress.of(
        of.swelling(), of.solids(), Draw.central(), bond, new YieldRule(ratio, Map.of()));
  }

  @Test
  void below_the_limit_stress_is_elastic_and_goes_back_to_that_of_the_last_misfit() {
    MisfitStress stress = stress(twoHosts(0.003, 0.003), Bond.LAYERS, 0.5);
    assertThat(stress.limits()).allSatisfy(l -> assertThat(l.reached()).isEmpty());
    assertThat(stress.points())
        .allSatisfy(p -> {
          assertThat(p.plasticMisfit()).isZero();
          assertThat(p.first_GPa()).isCloseTo(p.elasticFirst_GPa(), within(1e-15));
        });
    assertThat(stress.points().getLast().misfit()).isCloseTo(0, within(1e-12));
    assertThat(stress.points().getLast().first_GPa()).isCloseTo(0, within(1e-12));
    assertThat(stress.limits().getFirst().peak_GPa())
        .isEqualTo(stress.limits().getFirst().peakBefore_GPa());
  }

  @Test
  void the_limit_is_reached_at_the_charge_where_the_elastic_stress_crosses_it() {
    Case two = twoHosts(0.3, 0.3);
    MisfitStress stress = stress(two, Bond.LAYERS, 0.01);
    MisfitStress.Limit thinner = stress.limits().get(1);
    List<Swelling.Point> ends = two.swelling().points();
    double part =
        thinner.reached().orElseThrow().charge_mAh_per_g() / ends.get(1).charge_mAh_per_g();
    double misfit = Math.cbrt(1 + 0.3 * part) - 1;
    double one = ends.getFirst().volumes_cm3_per_g().get(0) * (1 + 0.3 * part);
    double fraction = one / (one + ends.getFirst().volumes_cm3_per_g().get(1));
    assertThat(fraction * misfit)
        .as("stress of the thinner layer over the biaxial modulus of both")
        .isCloseTo(0.01 * (1 - Staggered.POISSON), within(2e-5));
    assertThat(thinner.peakBefore_GPa()).isCloseTo(thinner.yield_GPa(), within(2e-3));
  }

  @Test
  void stress_never_passes_what_the_joint_bears_and_turns_round_when_the_partner_catches_up() {
    for (Bond bond : Bond.values()) {
      Case two = twoHosts(0.5, 0.5);
      MisfitStress stress = stress(two, bond, 0.01);
      double least =
          stress.points().stream().mapToDouble(MisfitStress.Point::first_GPa).min().orElseThrow();
      double most =
          stress.points().stream().mapToDouble(MisfitStress.Point::first_GPa).max().orElseThrow();
      assertThat(least).as("pressed while it swells first").isNegative();
      assertThat(most).as("drawn when the partner swells too").isPositive();
      assertThat(stress.points())
          .allSatisfy(p ->
              assertThat(Math.abs(p.first_GPa()))
                  .isLessThanOrEqualTo(Math.abs(p.elasticFirst_GPa()) + 5));
      assertThat(stress.points().getLast().plasticMisfit()).isNotZero();
    }
  }

  @Test
  void the_core_does_not_yield_under_pressure_but_the_shell_does() {
    MisfitStress stress = stress(twoHosts(0.5, 0.01), Bond.CORE_SHELL, 0.01);
    assertThat(stress.limits().get(0).reached()).isEmpty();
    assertThat(stress.limits().get(1).reached().orElseThrow().step()).isZero();
    assertThat(stress.limits().get(1).reached().orElseThrow().voltage_V()).isEqualTo(1);
  }

  @Test
  void a_stated_limit_wins_over_the_estimate() {
    YieldRule rule = new YieldRule(0.01, Map.of(1, 0.5));
    assertThat(rule.limit_GPa(0, SOFT)).isCloseTo(0.3, within(1e-12));
    assertThat(rule.limit_GPa(1, SOFT)).isEqualTo(0.5);
    assertThat(rule.isEstimated(0)).isTrue();
    assertThat(rule.isEstimated(1)).isFalse();
    assertThatThrownBy(() -> new YieldRule(0, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(0, 1)");
  }

  @Test
  void a_soft_matrix_gives_and_a_stiff_one_presses() {
    Elasticity rigid = Elasticity.ofYoung(1e6, 0.2);
    Elasticity gel = Elasticity.ofYoung(0.01, 0.2);
    assertThat(Matrix.constraint(0.1, SOFT, rigid, 0.01).stiffness()).isGreaterThan(0.999);
    assertThat(Matrix.constraint(0.1, SOFT, gel, 0.01).isCompliant()).isTrue();
    Matrix.Constraint one = Matrix.constraint(0.05, SOFT, HARD, 0.01);
    assertThat(one.pressure_GPa() / one.strain() * one.yieldStrain() * 1.5)
        .as("three halves of the pressure is the yield limit")
        .isCloseTo(0.01 * HARD.youngs_GPa(), within(1e-9));
    assertThat((1 - one.freeVolumeFraction()) * Math.pow(1.05, 3)).isCloseTo(1, within(1e-12));
  }

  @Test
  void carbon_without_moduli_takes_a_labelled_estimate_and_a_mxene_its_own() {
    Matrix carbon = Matrix.of("C", TestCompounds.compound("C", Map.of()));
    assertThat(carbon.quality()).isEqualTo(Quality.ESTIMATED);
    assertThat(carbon.elasticity(Draw.central()).youngs_GPa())
        .isCloseTo(Matrix.CARBON_GPA, within(1e-9));
    Matrix mxene =
        Matrix.of("Ti3C2", Electrodes.solid("Ti3C2", Map.of(Property.YOUNGS_MODULUS, 330.0)));
    assertThat(mxene.elasticity(Draw.central()).youngs_GPa()).isCloseTo(330, within(1e-9));
    assertThat(mxene.filled())
        .singleElement()
        .satisfies(f -> assertThat(f.property()).isEqualTo(Property.POISSON_RATIO));
  }

  @Test
  void moduli_known_in_pairs_are_used_together() {
    assertThat(pair(Map.of(Property.BULK_MODULUS, 50.0, Property.SHEAR_MODULUS, 30.0)))
        .isEqualTo(new Elasticity(50, 30));
    Elasticity same = new Elasticity(50, 30);
    for (Map<Property, Double> known :
        List.of(
            Map.of(
                Property.YOUNGS_MODULUS, same.youngs_GPa(), Property.POISSON_RATIO, same.poisson()),
            Map.of(Property.BULK_MODULUS, 50.0, Property.POISSON_RATIO, same.poisson()),
            Map.of(Property.SHEAR_MODULUS, 30.0, Property.POISSON_RATIO, same.poisson()),
            Map.of(Property.BULK_MODULUS, 50.0, Property.YOUNGS_MODULUS, same.youngs_GPa()),
            Map.of(Property.SHEAR_MODULUS, 30.0, Property.YOUNGS_MODULUS, same.youngs_GPa()))) {
      Elasticity found = pair(known);
      assertThat(found.bulk_GPa()).isCloseTo(50, within(1e-9));
      assertThat(found.shear_GPa()).isCloseTo(30, within(1e-9));
    }
  }

  private static Elasticity pair(Map<Property, Double> known) {
    Compound compound = Electrodes.solid("ZnS", known);
    assertThat(ElasticRules.missing(compound)).isEmpty();
    return ElasticRules.of(compound, Draw.central());
  }
}
