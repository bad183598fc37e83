package anodyne.junction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Constants;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Charge of a double layer whose ions need sites, against first integrals. With u = ψ0/Vt, bulk
 * concentration c0 of both ions, N sites and ν = 2 c0 / N:
 *
 * <p>shared sites (Bikerman 1942): σ² = 2 ε kT N ln(1 + 2 ν sinh²(u/2));
 *
 * <p>N sites for each ion: ε E²/2 is the osmotic pressure N kT Σ ln(1 + λ e^(∓u)) less its value in
 * the bulk, λ = θ/(1 - θ), θ = c0/N = ν/2, so that σ² = 2 ε kT N ln(1 + 4 θ (1 - θ) sinh²(u/2)).
 */
class SiteLimitTest {
  private static final double C0 = 5e25;
  private static final double PERMITTIVITY = 20 * Constants.VACUUM_PERMITTIVITY_F_PER_M;

  @ParameterizedTest
  @CsvSource({
    "0.05, 0.1, 0.0182674",
    "0.2, 0.01, 0.193386",
    "0.2, 0.1, 0.0836193",
    "0.5, 0.01, 0.454396",
    "0.5, 0.1, 0.154934",
  })
  void ions_that_share_sites_charge_the_layer_as_bikerman(
      double psi0, double nu, double printed_C_per_m2) {
    double sites = 2 * C0 / nu;
    double sinh = Math.sinh(0.5 * psi0 / Stacks.VT);
    check(psi0, sites, true, 2 * nu * sinh * sinh, printed_C_per_m2);
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 0.01, 0.0191939",
    "0.05, 0.1, 0.0178524",
    "0.2, 0.01, 0.193212",
    "0.2, 0.1, 0.0831748",
    "0.5, 0.01, 0.454315",
    "0.5, 0.1, 0.154692",
  })
  void ions_with_sites_of_their_own_charge_the_layer_by_their_osmotic_pressures(
      double psi0, double nu, double printed_C_per_m2) {
    double sites = 2 * C0 / nu;
    double theta = C0 / sites;
    double sinh = Math.sinh(0.5 * psi0 / Stacks.VT);
    check(psi0, sites, false, 4 * theta * (1 - theta) * sinh * sinh, printed_C_per_m2);
  }

  private static void check(
      double psi0, double sites, boolean shared, double excess, double printed) {
    double exact =
        Math.sqrt(
            2
                * PERMITTIVITY
                * Stacks.VT
                * Constants.ELEMENTARY_CHARGE_C
                * sites
                * Math.log1p(excess));
    assertThat(exact).isCloseTo(printed, within(4e-6 * printed));
    Layer electrolyte =
        Stacks.semiconductor(
            "e", 20, 8, 1, 20, 1e18, 1e18, 0, 0, ion(1, sites, shared), ion(-1, sites, shared));
    Junction j =
        Stacks.solved(
            Stacks.slab(
                Statistics.BOLTZMANN,
                400,
                new Contact.BandBending(psi0),
                Stacks.OHMIC,
                electrolyte));
    double sigma = j.layers().getFirst().fieldAtStart_V_per_m() * PERMITTIVITY;
    assertThat(sigma).isCloseTo(exact, within(3e-5 * exact));
  }

  private static Ion ion(int charge, double sites, boolean shared) {
    return new Ion(
        charge > 0 ? "Na" : "PF6", charge, OptionalDouble.of(sites), 0, 1e-13, C0, shared);
  }
}
