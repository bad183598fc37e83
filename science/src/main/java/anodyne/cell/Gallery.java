package anodyne.cell;

/**
 * Equal sites of a host: x_j = X/(1 + exp[(F/RT)(U - U₀)/w]).
 *
 * @param share X, sites over those of the host
 * @param potential_V U₀, at which half of them are filled
 * @param width w: 1 where sites are independent (Nernst), small for a plateau
 * @param exchange_A_per_m2 i₀ of i₀ x_j^(w/2) (X - x_j)^(w/2) √(c/c_ref); zero if not known
 */
public record Gallery(double share, double potential_V, double width, double exchange_A_per_m2) {
  public Gallery {
    Shares.share("share of a gallery", share);
    Shares.positive("width of a gallery", width);
    Shares.notNegative("exchange current of a gallery", exchange_A_per_m2);
    if (!Double.isFinite(potential_V)) {
      throw new IllegalArgumentException(
          "potential " + potential_V + " V of a gallery must be finite");
    }
  }

  /** Without kinetics of its own. */
  public static Gallery of(double share, double potential_V, double width) {
    return new Gallery(share, potential_V, width, 0);
  }
}
