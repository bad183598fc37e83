package anodyne.junction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed answers: exact first integrals of the Poisson equation, computed independently. */
class VerificationTest {
  private static final int N = 400;

  private static void close(double value, double expected, double relative) {
    if (System.getProperty("show") != null) {
      System.out.printf("   %.8g %.8g  %.2e%n", value, expected, value / expected - 1);
    }
    assertThat(value).isCloseTo(expected, within(relative * Math.abs(expected)));
  }

  /** Sze and Ng ch. 2 with spilled carriers: I(N, u) = N(u + e^-u - 1) + (ni²/N)(e^u - 1 - u). */
  @ParameterizedTest
  @CsvSource({
    "1e16, 1e16, 0.737583, 0.368791, 3.257710e6",
    "1e18, 1e18, 0.974220, 0.487110, 3.777895e7",
    "1e18, 1e16, 0.855901, 0.033658, 6.788315e6",
  })
  void homojunction_has_the_exact_field(
      double nd, double na, double vbi, double nSide, double field) {
    Junction j =
        Stacks.solved(
            Stacks.slab(
                Statistics.BOLTZMANN,
                N,
                Stacks.OHMIC,
                Stacks.OHMIC,
                Stacks.silicon("n", 2000, nd, 0),
                Stacks.silicon("p", 2000, 0, na)));
    Interface i = j.interfaces().getFirst();
    assertThat(i.kind()).isEqualTo(Interface.Kind.P_N);
    assertThat(j.builtInPotential_V()).isCloseTo(vbi, within(6e-7));
    assertThat(-j.layers().getFirst().potentialDrop_V()).isCloseTo(nSide, within(4e-6));
    close(i.fieldLeft_V_per_m(), field, 1e-4);
    close(i.fieldRight_V_per_m(), field, 1e-4);
    assertThat(i.electrons()).contains(Interface.Direction.LEFT_TO_RIGHT);
    assertThat(i.field()).contains(Interface.Direction.LEFT_TO_RIGHT);
  }

  /** Accumulation against depletion: ε1 N1 (e^u1 - u1 - 1) = ε2 N2 (e^-u2 + u2 - 1). */
  @ParameterizedTest
  @CsvSource({
    "1e17, 1e17, 10, 10, 0.3, 0.063142, 0.236858, 8.741985e6, 8.741985e6, 4.8311e11",
    "1e18, 1e17, 15, 7, 0.5, 0.027043, 0.472957, 7.096365e6, 1.520650e7, 5.8825e11",
    "1e19, 1e19, 12.5, 9, 0.9, 0.084119, 0.815881, 1.283431e8, 1.782543e8, 8.8659e12",
  })
  void isotype_junction_has_the_exact_split(
      double n1,
      double n2,
      double eps1,
      double eps2,
      double vbi,
      double vAccumulated,
      double vDepleted,
      double e1,
      double e2,
      double sheet_per_cm2) {
    // Same states and gap on both sides; the affinity step makes the built-in potential exactly
    // vbi.
    double affinityStep = vbi + Stacks.VT * Math.log(n1 / n2);
    Junction j =
        Stacks.solved(
            Stacks.slab(
                Statistics.BOLTZMANN,
                N,
                Stacks.OHMIC,
                Stacks.OHMIC,
                Stacks.semiconductor("acc", 1000, 2.5, 4 + affinityStep, eps1, 1e20, 1e20, n1, 0),
                Stacks.semiconductor("dep", 1000, 2.5, 4, eps2, 1e20, 1e20, n2, 0)));
    Interface i = j.interfaces().getFirst();
    assertThat(i.kind()).isEqualTo(Interface.Kind.N_N);
    assertThat(j.builtInPotential_V()).isCloseTo(-vbi, within(1e-9));
    assertThat(j.layers().get(0).potentialDrop_V())
        .isCloseTo(vAccumulated, within(1e-6 + 1e-4 * vAccumulated));
    assertThat(j.layers().get(1).potentialDrop_V())
        .isCloseTo(vDepleted, within(1e-6 + 1e-4 * vDepleted));
    close(-i.fieldLeft_V_per_m(), e1, 1e-4);
    close(-i.fieldRight_V_per_m(), e2, 1e-4);
    close(-i.sheetCharge_per_m2() * 1e-4, sheet_per_cm2, 1e-4);
    assertThat(i.electrons()).contains(Interface.Direction.RIGHT_TO_LEFT);
    Interface.DepletionApproximation textbook = i.approximation().orElseThrow();
    assertThat(textbook.fieldLeft_V_per_m()).isZero();
    assertThat(textbook.fieldRight_V_per_m() / i.fieldRight_V_per_m())
        .as("sign and size")
        .isBetween(1.0, 1.3);
  }

  @ParameterizedTest
  @CsvSource({"1e17, 0", "0, 1e17"})
  void textbook_field_points_from_donors_to_acceptors(double donors, double acceptors) {
    Interface i =
        Stacks.solved(
                Stacks.slab(
                    Statistics.BOLTZMANN,
                    N,
                    Stacks.OHMIC,
                    Stacks.OHMIC,
                    Stacks.silicon("first", 1000, donors, acceptors),
                    Stacks.silicon("last", 1000, acceptors, donors)))
            .interfaces()
            .getFirst();
    Interface.DepletionApproximation textbook = i.approximation().orElseThrow();
    double sign = Math.signum(donors - acceptors);
    assertThat(sign * i.fieldLeft_V_per_m()).isPositive();
    assertThat(sign * textbook.fieldLeft_V_per_m()).isPositive();
    assertThat(textbook.fieldRight_V_per_m())
        .isCloseTo(
            textbook.fieldLeft_V_per_m(), within(1e-6 * Math.abs(textbook.fieldLeft_V_per_m())));
  }

  /** ε E²/2 = q Vt N [F3/2(ηs) - F3/2(ηb)] - q Nd (ψs - ψb). */
  @ParameterizedTest
  @CsvSource({"1e18, 0.2, 1.463499e8, 8.0878e12", "1e20, 0.3, 4.411046e8, 2.4377e13"})
  void degenerate_accumulation_has_the_exact_field(
      double nd, double bending, double field, double sheet_per_cm2) {
    Junction j =
        Stacks.solved(
            Stacks.slab(
                Statistics.FERMI_DIRAC,
                N,
                new Contact.BandBending(bending),
                Stacks.OHMIC,
                Stacks.semiconductor("n", 200, 3, 4, 10, 8.79017e18, 8.79017e18, nd, 0)));
    double e = j.layers().getFirst().fieldAtStart_V_per_m();
    close(e, field, 1e-4);
    close(e * 10 * Equilibrium.PERMITTIVITY_PER_CHARGE * 1e-4, sheet_per_cm2, 2e-4);
    assertThat(j.layers().getFirst().potentialDrop_V()).isCloseTo(-bending, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "FERMI_DIRAC, 1e17, 1.289346e7",
    "FERMI_DIRAC, 1e18, 4.333811e7",
    "FERMI_DIRAC, 1e19, 1.452215e8",
    "BOLTZMANN, 1e17, 1.289273e7",
    "BOLTZMANN, 1e18, 4.331656e7",
    "BOLTZMANN, 1e19, 1.445830e8",
  })
  void schottky_barrier_has_the_exact_field(Statistics statistics, double nd, double field) {
    Layer n = Stacks.semiconductor("n", 1000, 3, 4, 10, 8.79017e18, 8.79017e18, nd, 0);
    Junction byContact =
        Stacks.solved(
            Stacks.slab(statistics, N, new Contact.SchottkyBarrier(0.6), Stacks.OHMIC, n));
    close(-byContact.layers().getFirst().fieldAtStart_V_per_m(), field, 1e-4);
    Junction byMetal =
        Stacks.solved(
            Stacks.slab(
                statistics, N, Stacks.OHMIC, Stacks.OHMIC, new Layer.Metal("M", 1e-8, 4.6), n));
    Interface i = byMetal.interfaces().getFirst();
    close(-i.fieldRight_V_per_m(), field, 1e-4);
    assertThat(i.kind()).isEqualTo(Interface.Kind.SCHOTTKY);
    assertThat(i.schottkyBarrier_eV().orElseThrow()).isCloseTo(0.6, within(1e-12));
    assertThat(i.electrons()).contains(Interface.Direction.RIGHT_TO_LEFT);
  }

  /** σ = sqrt(8 ε kT c0) sinh(ψ0 / 2Vt), Gouy-Chapman; Debye length 0.5329 nm. */
  @ParameterizedTest
  @CsvSource({"0.05, 0.0193643", "0.2, 0.418329", "0.5, 143.6"})
  void dilute_ions_screen_as_gouy_and_chapman(double psi0, double sigma_C_per_m2) {
    Ion plus = new Ion("Na", 1, OptionalDouble.empty(), 0, 1e-13, 5e25, false);
    Ion minus = new Ion("PF6", -1, OptionalDouble.empty(), 0, 1e-13, 5e25, false);
    Layer electrolyte = Stacks.semiconductor("e", 20, 8, 1, 20, 1e18, 1e18, 0, 0, plus, minus);
    Junction j =
        Stacks.solved(
            Stacks.slab(
                Statistics.BOLTZMANN, N, new Contact.BandBending(psi0), Stacks.OHMIC, electrolyte));
    double exact =
        Math.sqrt(8 * 20 * 8.8541878188e-12 * Stacks.VT * 1.602176634e-19 * 5e25)
            * Math.sinh(psi0 / (2 * Stacks.VT));
    double sigma = j.layers().getFirst().fieldAtStart_V_per_m() * 20 * 8.8541878188e-12;
    close(sigma, exact, 1e-4);
    close(exact, sigma_C_per_m2, 5e-4);
    assertThat(j.layers().getFirst().debyeLength_m()).isCloseTo(0.5329e-9, within(1e-13));
  }

  /** q N R² / (2 (g + 1) ε) of a depleted particle. */
  @ParameterizedTest
  @CsvSource({
    "5, 1e17, 0.75", "25, 1e17, 18.8", "50, 1e17, 75",
    "5, 1e18, 7.5", "25, 1e18, 188", "5, 1e19, 75",
  })
  void depleted_sphere_bends_by_the_closed_form(double radius_nm, double nd, double bending_mV) {
    for (Geometry geometry : Geometry.values()) {
      Junction j =
          Stacks.solved(
              Stacks.stack(
                  geometry,
                  Statistics.FERMI_DIRAC,
                  N,
                  Stacks.INSULATED,
                  new Contact.SchottkyBarrier(1.5),
                  Stacks.semiconductor("n", radius_nm, 3, 4, 10, 8.8e18, 8.8e18, nd, 0)));
      double r = radius_nm * 1e-9;
      double exact =
          nd
              * 1e6
              * r
              * r
              / (2 * (geometry.power() + 1) * 10 * Equilibrium.PERMITTIVITY_PER_CHARGE);
      close(-j.layers().getFirst().potentialDrop_V(), exact, 1e-4);
      if (geometry == Geometry.SPHERE) {
        close(exact * 1e3, bending_mV, 6e-3);
      }
      assertThat(j.layers().getFirst().fullyDepleted()).isTrue();
    }
  }
}
