package anodyne.sodiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Formula;
import anodyne.formula.Rational;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RechargedTest {
  private static final List<Compound> ALL = TestCompounds.all(Map.of(), List.of());

  private static SodiationInputs inputs(Compound... hosts) {
    return new SodiationInputs(
        List.of(hosts).stream()
            .map(c -> new Host(c.name(), c, Host.Storage.BULK, Optional.empty()))
            .toList(),
        ALL,
        List.of(),
        Energy.ENTHALPY);
  }

  private static Compound known(String name) {
    return TestCompounds.find(ALL, name);
  }

  private static Recharged recharged(Compound... hosts) {
    return Recharged.of(inputs(hosts), _ -> Optional.empty());
  }

  @Test
  void stable_hosts_come_back() {
    Recharged recharged = recharged(known("MoS2"), known("Sb2S3"));
    assertThat(recharged.pristineAgain()).isTrue();
    assertThat(recharged.hosts())
        .extracting(Recharged.OfHost::basis)
        .containsOnly(Recharged.Basis.EQUILIBRIUM);
    assertThat(recharged.across()).containsExactly("MoS2/Sb2S3");
  }

  @Test
  void a_sulfoselenide_above_the_hull_comes_back_as_sulfide_and_selenide() {
    Compound mixed = TestCompounds.compound("NiS1.23Se0.77", -100);
    Recharged.OfHost host = recharged(mixed).hosts().getFirst();
    assertThat(host.phases())
        .containsExactlyInAnyOrder(Formula.parse("NiS2"), Formula.parse("NiSe2"));
    assertThat(host.equilibrium().amount(known("NiS2"))).isEqualTo(Rational.of(615, 1000));
    assertThat(host.equilibrium().amount(known("NiSe2"))).isEqualTo(Rational.of(385, 1000));
    assertThat(host.pristineAgain()).isFalse();
    assertThat(host.undecided()).isFalse();
  }

  @Test
  void a_sodium_compound_gives_up_its_sodium() {
    Recharged.OfHost host = recharged(TestCompounds.compound("NaMoS2", -300)).hosts().getFirst();
    assertThat(host.shown()).isEqualTo("MoS2");
    assertThat(host.pristineAgain()).isFalse();
  }

  @Test
  void published_phases_go_before_the_hull() {
    LinkedHashMap<Formula, Rational> phases = new LinkedHashMap<>();
    phases.put(Formula.parse("MoS3"), Rational.ONE);
    Recharged.OfHost host =
        Recharged.of(
                inputs(known("MoS2")),
                _ -> Optional.of(new Recharged.Reported("X-1", "cell", phases, true)))
            .hosts()
            .getFirst();
    assertThat(host.basis().word()).isEqualTo("reported");
    assertThat(host.shown()).isEqualTo("MoS3");
    assertThat(host.equilibrium().shown()).isEqualTo("MoS2");
    assertThat(host.pristineAgain()).isFalse();
  }

  @Test
  void a_surface_takes_up_its_charge_evenly_over_the_window() {
    Estimate capacity = new Estimate(100, 20, 217, 0.9, "test", Quality.ESTIMATED);
    SurfaceBranch branch =
        SurfaceBranch.of("Ti3C2Tx", capacity, Formula.parse("Ti3C2O2"), 0.01, 3.01);
    assertThat(branch.charge_mAh_per_g(3.01)).isZero();
    assertThat(branch.charge_mAh_per_g(5)).isZero();
    assertThat(branch.charge_mAh_per_g(1.51)).isCloseTo(50, within(1e-9));
    assertThat(branch.charge_mAh_per_g(0)).isCloseTo(100, within(1e-9));
    assertThat(branch.capacitance_F_per_g()).isCloseTo(120, within(1e-9));
    assertThat(branch.sodium().value()).isCloseTo(0.745, within(1e-3));
    assertThat(branch.sodium().low()).isLessThan(branch.sodium().value());
    assertThat(branch.sodium().quality()).isEqualTo(Quality.ESTIMATED);
  }

  @Test
  void two_sodium_on_bare_Ti3C2_are_the_computed_capacity() {
    Estimate capacity = new Estimate(319.8, 319.8, 319.8, 0.9, "test", Quality.COMPUTED);
    assertThat(SurfaceBranch.of("Ti3C2", capacity, Formula.parse("Ti3C2"), 0, 3).sodium().value())
        .isCloseTo(2, within(1e-3));
  }

  @Test
  void an_empty_window_is_refused() {
    Estimate capacity = new Estimate(100, 20, 217, 0.9, "test", Quality.ESTIMATED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurfaceBranch.of("x", capacity, Formula.parse("Ti3C2"), 3, 3));
  }
}
