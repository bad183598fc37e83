package anodyne.cell.ageing;

/**
 * Where the charge of a first sodiation went, per gram or per area alike.
 *
 * <pre>
 *   Q₁ = Q_back + Q_film + Q_trapped + Q_side,     ICE = Q_back/Q₁
 * </pre>
 *
 * @param sodiation Q₁
 * @param film bound in films formed on the surface
 * @param trapped in the particles below the voltage of the cut-off
 * @param side other reactions of the electrolyte, groups of the surface, dissolved matter
 */
public record FirstCycle(double sodiation, double film, double trapped, double side) {
  public FirstCycle {
    Refuse.notPositive("charge of the first sodiation", sodiation);
    Refuse.negative("charge of the film", film);
    Refuse.negative("trapped charge", trapped);
    Refuse.negative("charge of side reactions", side);
    if (film + trapped + side > sodiation) {
      throw new IllegalArgumentException(
          "losses of " + (film + trapped + side) + " exceed the first sodiation, " + sodiation);
    }
  }

  /**
   * From both measured charges: what neither film nor particles explain is a side reaction.
   *
   * @throws IllegalArgumentException if film and particles hold more than is missing
   */
  public static FirstCycle measured(
      double sodiation, double desodiation, double film, double trapped) {
    double side = sodiation - desodiation - film - trapped;
    if (side < -1e-12 * sodiation) {
      throw new IllegalArgumentException(
          "film and trapped sodium hold "
              + (film + trapped)
              + ", more than the irreversible "
              + (sodiation - desodiation));
    }
    return new FirstCycle(sodiation, film, trapped, Math.max(0, side));
  }

  /** Q_irr. */
  public double irreversible() {
    return film + trapped + side;
  }

  /** Q_back. */
  public double desodiation() {
    return sodiation - irreversible();
  }

  /** Share that comes back. */
  public double efficiency() {
    return desodiation() / sodiation;
  }

  /**
   * Charge of a film over the inner surface of a powder, C/kg.
   *
   * @param surface_m2_per_kg by gas adsorption (BET)
   */
  public static double formation_C_per_kg(Film film, double thickness_m, double surface_m2_per_kg) {
    Refuse.negative("surface of the powder", surface_m2_per_kg);
    return film.charge_C_per_m2(thickness_m) * surface_m2_per_kg;
  }
}
