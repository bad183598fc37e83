package anodyne.cell;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.List;

/**
 * Sites of several energies, filled in parallel equilibrium (multi-site, multi-reaction model):
 *
 * <pre>
 *   x = Σ X_j / (1 + exp[f (U - U₀_j)/w_j]),   f = F/RT
 *   j₀ = Σ i₀_j x_j^(w_j/2) (X_j - x_j)^(w_j/2) √(c/c_ref)
 *   ∂x/∂t = div(x (1 - x) f D (-dU/dx) grad x)
 * </pre>
 *
 * <p>The logit of x falls with U, nearly in straight pieces, and lies between those of the
 * galleries alone: U is found by Newton's method on it, within this bracket. Shares are counted
 * relative to their sum, which the digits of a publication may leave short of 1.
 *
 * <p>Verbrugge, Baker, Koch, Xiao, Gu, J. Electrochem. Soc. 164, E3243 (2017),
 * doi:10.1149/2.0341708jes; Baker, Verbrugge, J. Electrochem. Soc. 165, A3952 (2018),
 * doi:10.1149/2.0771816jes.
 *
 * @param galleries one or more
 */
public record Galleries(List<Gallery> galleries) implements SingleValued {
  private static final double LEFT_OUT = 0.01;
  private static final int MOST_ITERATIONS = 200;
  private static final int POINTS = 400;

  public Galleries {
    galleries = List.copyOf(galleries);
    double sum = galleries.stream().mapToDouble(Gallery::share).sum();
    if (!(Math.abs(sum - 1) <= LEFT_OUT)) {
      throw new IllegalArgumentException(
          "shares of galleries must add up to 1, they add up to " + sum);
    }
  }

  private double sum() {
    return galleries.stream().mapToDouble(Gallery::share).sum();
  }

  /** Share x of filled sites at a potential. */
  public double filled(double potential_V, double temperature_K) {
    double sum = 0;
    for (int j = 0; j < galleries.size(); j++) {
      sum += filled(j, potential_V, temperature_K);
    }
    return sum;
  }

  /** Filled sites of one gallery, x_j, over those of the host. */
  public double filled(int gallery, double potential_V, double temperature_K) {
    Gallery one = galleries.get(gallery);
    return one.share() / sum() * logistic(-exponent(one, potential_V, temperature_K));
  }

  /** Potential at which a share 0 &lt; x &lt; 1 is filled, V. */
  public double potential_V(double x, double temperature_K) {
    if (!(x > 0 && x < 1)) {
      throw new IllegalArgumentException("share " + x + " of filled sites must lie in (0, 1)");
    }
    double goal = Math.log(x) - Math.log1p(-x);
    double thermal_V = Constants.thermalVoltage_V(temperature_K);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Gallery one : galleries) {
      double alone = one.potential_V() - one.width() * thermal_V * goal;
      low = Math.min(low, alone);
      high = Math.max(high, alone);
    }
    double u = 0.5 * (low + high);
    for (int i = 0; i < MOST_ITERATIONS && high - low > Math.ulp(u); i++) {
      double excess = logit(u, temperature_K) - goal;
      if (excess > 0) {
        low = u;
      } else {
        high = u;
      }
      double next = u - excess / logitByPotential_per_V(u, temperature_K);
      next = next > low && next < high ? next : 0.5 * (low + high);
      if (Math.abs(next - u) <= Math.ulp(u)) {
        return next;
      }
      u = next;
    }
    return u;
  }

  /** dU/dx at a potential, V. */
  public double slope_V(double potential_V, double temperature_K) {
    double x = filled(potential_V, temperature_K);
    double empty = empty(potential_V, temperature_K);
    return 1 / (logitByPotential_per_V(potential_V, temperature_K) * x * empty);
  }

  /** dU/dT at constant x, V/K. */
  public double entropic_V_per_K(double potential_V, double temperature_K) {
    double above = 0;
    double below = 0;
    for (Gallery one : galleries) {
      double weight = spread(one, potential_V, temperature_K) / one.width();
      above += weight * (potential_V - one.potential_V());
      below += weight;
    }
    return above / (temperature_K * below);
  }

  /** Exchange current at a potential and the salt concentration it is given for, A/m². */
  public double exchange_A_per_m2(double potential_V, double temperature_K) {
    double total = 0;
    for (int j = 0; j < galleries.size(); j++) {
      Gallery one = galleries.get(j);
      double share = one.share() / sum();
      double full = filled(j, potential_V, temperature_K);
      double empty = share * logistic(exponent(one, potential_V, temperature_K));
      total += one.exchange_A_per_m2() * Math.pow(full * empty, 0.5 * one.width());
    }
    return total;
  }

  /** Sampled for solves in time. */
  @Override
  public SingleCurve curve(double temperature_K) {
    double[] x = shares();
    Series entropic =
        Series.of(x)
            .map(share -> entropic_V_per_K(potential_V(share, temperature_K), temperature_K));
    return new SingleCurve(
        new GalleryTable(this, temperature_K),
        new MonotoneTable(Series.of(x), entropic),
        temperature_K);
  }

  /**
   * K of j₀ = K √(c_e c (c_most - c)) over the sodium concentration, from the galleries' exchange
   * currents.
   *
   * @param salt_mol_per_m3 salt concentration for which these are given
   */
  public Curve exchange(double most_mol_per_m3, double salt_mol_per_m3, double temperature_K) {
    Series x = Series.of(shares());
    return new MonotoneTable(
        x.map(share -> share * most_mol_per_m3),
        x.map(share ->
            exchange_A_per_m2(potential_V(share, temperature_K), temperature_K)
                / (most_mol_per_m3 * Math.sqrt(salt_mol_per_m3 * share * (1 - share)))));
  }

  /**
   * Diffusivity D x (1 - x) f (-dU/dx) over the sodium concentration, m²/s.
   *
   * @param mobile_m2_per_s D, that of a host of one gallery with w = 1
   */
  public Curve diffusivity(double mobile_m2_per_s, double most_mol_per_m3, double temperature_K) {
    double f = 1 / Constants.thermalVoltage_V(temperature_K);
    Series x = Series.of(shares());
    return new MonotoneTable(
        x.map(share -> share * most_mol_per_m3),
        x.map(share ->
            mobile_m2_per_s
                * -f
                / logitByPotential_per_V(potential_V(share, temperature_K), temperature_K)));
  }

  /** Dense at both ends: logits of equal distance. */
  private static double[] shares() {
    double most = Math.log(1e6);
    double[] x = new double[POINTS + 1];
    for (int i = 0; i <= POINTS; i++) {
      x[i] = logistic(most * (2.0 * i / POINTS - 1));
    }
    return x;
  }

  double empty(double potential_V, double temperature_K) {
    double sum = 0;
    for (Gallery one : galleries) {
      sum += one.share() * logistic(exponent(one, potential_V, temperature_K));
    }
    return sum / sum();
  }

  /** ln(x/(1 - x)), exact at both ends. */
  double logit(double potential_V, double temperature_K) {
    return Math.log(filled(potential_V, temperature_K) / empty(potential_V, temperature_K));
  }

  /** Below 0. */
  double logitByPotential_per_V(double potential_V, double temperature_K) {
    double sum = 0;
    for (Gallery one : galleries) {
      sum += spread(one, potential_V, temperature_K) / one.width();
    }
    double sites = sum();
    return -sum
        / sites
        / Constants.thermalVoltage_V(temperature_K)
        / (filled(potential_V, temperature_K) * empty(potential_V, temperature_K));
  }

  /** X times the derivative of the logistic function. */
  private static double spread(Gallery one, double potential_V, double temperature_K) {
    double a = exponent(one, potential_V, temperature_K);
    return one.share() * logistic(a) * logistic(-a);
  }

  private static double exponent(Gallery one, double potential_V, double temperature_K) {
    return (potential_V - one.potential_V())
        / (one.width() * Constants.thermalVoltage_V(temperature_K));
  }

  private static double logistic(double a) {
    return 1 / (1 + Math.exp(-a));
  }
}
