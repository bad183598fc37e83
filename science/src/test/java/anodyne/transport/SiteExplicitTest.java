package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Constants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites in planes against closed answers. */
class SiteExplicitTest {
  private static final double T = 298.15;
  private static final double VT = Constants.thermalVoltage_V(T);
  private static final double EPSILON = 20;
  private static final double PER_CHARGE =
      EPSILON * Constants.VACUUM_PERMITTIVITY_F_PER_M / Constants.ELEMENTARY_CHARGE_C;
  private static final double C0 = 5e25;
  private static final double LENGTH = Math.sqrt(PER_CHARGE * VT / (2 * C0));

  /** Dilute ions in sheets: tanh(ψ/4Vt) = tanh(ψ0/4Vt) e^(-x/λ), c = c0 ((1 + t)/(1 - t))². */
  @Test
  void all_defects_mobile_screen_as_gouy_and_chapman_with_second_order_in_the_spacing() {
    double coarse = gouyChapmanError(LENGTH / 20);
    double fine = gouyChapmanError(LENGTH / 40);
    assertThat(fine).isLessThan(2e-4);
    assertThat(coarse / fine).isCloseTo(4, within(0.4));
  }

  private static double gouyChapmanError(double step) {
    double psi0 = 0.1;
    SpaceCharge s = heldRow(psi0, step, 12 * LENGTH, 1e-7, 1, false);
    SpaceCharge.Distribution minus = s.distribution("minus");
    double worst = 0;
    for (int i = 0; i < s.position_m().size(); i++) {
      double t = Math.tanh(psi0 / (4 * VT)) * Math.exp(-s.position_m().get(i) / LENGTH);
      double exact = Math.pow((1 + t) / (1 - t), 2);
      worst = Math.max(worst, Math.abs(minus.fraction().get(i) / 1e-7 / exact - 1) * 0.25);
    }
    return worst;
  }

  /**
   * Dopant frozen: a parabola φ0 (1 - x/w)², w = λ √(4zφ0/Vt) with λ² = εVt/(2 z² q c), right to
   * Vt/z; its resistivity e^a/(2a), a = zφ0/Vt, is the leading term of an expansion in 1/a.
   */
  @Test
  void a_frozen_dopant_leaves_the_parabola_of_mott_and_schottky() {
    double z = 2;
    double a = 40;
    double psi0 = a * VT / z;
    double lambda = Math.sqrt(PER_CHARGE * VT / (2 * z * z * C0));
    double w = lambda * Math.sqrt(4 * a);
    SpaceCharge s = heldRow(psi0, w / 2000, 1.6 * w, 1e-7, z, true);
    double resistance = 0;
    for (int i = 0; i < s.position_m().size(); i++) {
      double x = s.position_m().get(i);
      double parabola = x < w ? psi0 * Math.pow(1 - x / w, 2) : 0;
      assertThat(s.potential_V().get(i)).isCloseTo(parabola, within(VT / z));
      if (x < w) {
        resistance += Math.exp(z * s.potential_V().get(i) / VT) * (w / 2000) / w;
      }
    }
    double leading = Math.exp(a) / (2 * a);
    // the sum takes each sheet for its cell: half a cell next to the face is missing
    resistance += 0.5 * Math.exp(a) / 2000;
    assertThat(resistance / leading).isBetween(1.0, 1 + 2 / a);
  }

  /** Ions on shared sites (Bikerman) and on sites of their own: charge of the double layer. */
  @ParameterizedTest
  @CsvSource({
    "true, 0.2, 0.1, 0.0836193", "true, 0.5, 0.1, 0.154934", "true, 0.5, 0.01, 0.454396",
    "false, 0.2, 0.1, 0.0831748", "false, 0.5, 0.1, 0.154692", "false, 0.5, 0.01, 0.454315",
  })
  void sheets_close_together_hold_the_charge_of_the_continuum(
      boolean shared, double psi0, double nu, double sigma_C_per_m2) {
    double step = LENGTH / 400;
    double sites = 2 * C0 / nu * step;
    Defect plus = new Defect("plus", 1, nu / 2, false);
    Defect minus = new Defect("minus", -1, nu / 2, false);
    List<Site> row = new ArrayList<>();
    for (int i = 1; i < 8000; i++) {
      if (shared) {
        row.add(site("s", i * step, sites, plus, minus));
      } else {
        row.add(site("p", i * step, sites, plus));
        row.add(site("m", i * step, sites, minus));
      }
    }
    SpaceCharge s = solved(new SiteModel(T, EPSILON, row, open(psi0, step)));
    double field = (psi0 - s.potential_V().get(0)) / step;
    // displacement at half a step, and the charge of the half sheet at the face
    double half = 0.5 * s.charge_e_per_m2().get(0) * Constants.ELEMENTARY_CHARGE_C;
    double sigma = field * EPSILON * Constants.VACUUM_PERMITTIVITY_F_PER_M - half;
    assertThat(sigma).isCloseTo(sigma_C_per_m2, within(3e-3 * sigma_C_per_m2));
  }

  /** A small potential falls by e^-μ from sheet to sheet, cosh μ = 1 + d²/(2λ²). */
  @ParameterizedTest
  @CsvSource({"0.3", "1", "3"})
  void a_small_potential_falls_from_sheet_to_sheet_by_a_constant_factor(double spacing) {
    double step = spacing * LENGTH;
    SpaceCharge s = heldRow(1e-5, step, 60 * step, 1e-7, 1, false);
    double factor =
        Math.exp(
            -Math.log(1 + spacing * spacing / 2 + spacing * Math.sqrt(1 + spacing * spacing / 4)));
    for (int i = 0; i < 5; i++) {
      assertThat(s.potential_V().get(i + 1) / s.potential_V().get(i))
          .isCloseTo(factor, within(1e-6));
    }
  }

  @Test
  void a_mirrored_ring_is_a_sealed_row() {
    List<Site> half = boundary(0);
    List<Site> ring = new ArrayList<>(half);
    for (Site site : half) {
      ring.add(site.moved(-site.position_m(), site.density_per_m2(), energies(site)));
    }
    double last = half.getLast().position_m();
    double gap = 0.3e-9;
    SiteEnds.End end = new SiteEnds.End.Sealed();
    SpaceCharge row = solved(new SiteModel(T, EPSILON, half, new SiteEnds.Open(end, end)));
    SpaceCharge whole =
        solved(new SiteModel(T, EPSILON, ring, new SiteEnds.Periodic(gap, Optional.empty())));
    int n = half.size();
    assertThat(whole.position_m().last()).isEqualTo(last);
    for (int i = 0; i < n; i++) {
      double expected = row.potential_V().get(i);
      assertThat(whole.potential_V().get(n + i)).isCloseTo(expected, within(1e-9));
      assertThat(whole.potential_V().get(n - 1 - i)).isCloseTo(expected, within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({"40", "41"})
  void a_window_holds_potential_and_fractions_and_the_background_the_missing_charge(int count) {
    List<Site> sites = boundary(count - 30);
    SiteEnds.BulkWindow bulk = new SiteEnds.BulkWindow(6e-9, 20e-9, true);
    SpaceCharge s =
        solved(new SiteModel(T, EPSILON, sites, new SiteEnds.Periodic(3e-10, Optional.of(bulk))));
    double charge = 0;
    double mean = 0;
    double fraction = 0;
    int planes = 0;
    for (int i = 0; i < s.position_m().size(); i++) {
      charge += s.charge_e_per_m2().get(i) + s.background_e_per_m3() * s.width_m().get(i);
      if (s.position_m().get(i) >= 6e-9) {
        mean += s.potential_V().get(i);
        fraction += s.distribution("plus").fraction().get(i);
        planes++;
      }
    }
    assertThat(charge).isCloseTo(0, within(1e-9 * sites.getFirst().density_per_m2()));
    assertThat(mean / planes).isCloseTo(0, within(1e-9));
    assertThat(fraction / planes).isCloseTo(0.02, within(1e-8));
  }

  @Test
  void a_period_that_cannot_become_neutral_is_said_not_solved() {
    Defect stuck = new Defect("stuck", 1, 0.1, true);
    List<Site> sites = List.of(site("s", 0, 1e18, stuck), site("s", 1e-9, 1e18, stuck));
    assertThat(
            SiteExplicit.solve(
                new SiteModel(T, 10, sites, new SiteEnds.Periodic(1e-9, Optional.empty()))))
        .isInstanceOf(SiteExplicit.NotSolved.class);
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> new Defect("x", 1, 1, false)).hasMessageContaining("fraction");
    assertThatThrownBy(() -> new SiteModel(T, 0, boundary(0), open(0, 1e-10)))
        .hasMessageContaining("permittivity");
    assertThatThrownBy(() -> site("s", 0, -1, new Defect("x", 1, 0.1, false)))
        .hasMessageContaining("density");
  }

  private static SpaceCharge heldRow(
      double psi0, double step, double length, double fraction, double z, boolean frozen) {
    Defect plus = new Defect("plus", z, fraction, false);
    Defect minus = new Defect("minus", -z, fraction, frozen);
    double sites = C0 / fraction * step;
    List<Site> row = new ArrayList<>();
    for (int i = 1; i * step < length; i++) {
      row.add(site("p", i * step, sites, plus));
      row.add(site("m", i * step, sites, minus));
    }
    return solved(new SiteModel(T, EPSILON, row, open(psi0, step)));
  }

  /** A boundary at x = 0 that draws the positive defect in, every plane 0.3 nm. */
  private static List<Site> boundary(int more) {
    Defect plus = new Defect("plus", 1, 0.02, false);
    Defect minus = new Defect("minus", -1, 0.02, false);
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 30 + more; i++) {
      double x = (i + 0.5) * 0.3e-9;
      sites.add(
          new Site(
              "s",
              x,
              5e18,
              0,
              List.of(new Site.Occupant(plus, i == 0 ? -0.3 : 0), new Site.Occupant(minus, 0))));
    }
    return sites;
  }

  private static double[] energies(Site site) {
    return site.occupants().stream().mapToDouble(Site.Occupant::energy_eV).toArray();
  }

  private static Site site(String lattice, double x, double density, Defect... defects) {
    List<Site.Occupant> occupants = new ArrayList<>();
    for (Defect defect : defects) {
      occupants.add(new Site.Occupant(defect, 0));
    }
    return new Site(lattice, x, density, 0, occupants);
  }

  private static SiteEnds open(double psi0, double step) {
    return new SiteEnds.Open(new SiteEnds.End.Held(psi0, step), new SiteEnds.End.Held(0, step));
  }

  private static SpaceCharge solved(SiteModel model) {
    return switch (SiteExplicit.solve(model)) {
      case SiteExplicit.Solved(SpaceCharge s) -> s;
      case SiteExplicit.NotSolved failed -> throw new AssertionError(failed.reason());
    };
  }
}
