package anodyne.transport;

import anodyne.quantity.Series;
import java.util.List;

/**
 * A row of planes at equilibrium.
 *
 * @param model what was solved
 * @param position_m of the planes
 * @param width_m of each plane, from middle to middle
 * @param potential_V of the planes
 * @param charge_e_per_m2 of the planes, without the background
 * @param background_e_per_m3 charge spread evenly; 0 without a bulk window
 * @param distributions one for each defect
 * @param iterations of Newton's method, all told
 */
public record SpaceCharge(
    SiteModel model,
    Series position_m,
    Series width_m,
    Series potential_V,
    Series charge_e_per_m2,
    double background_e_per_m3,
    List<Distribution> distributions,
    int iterations) {
  public SpaceCharge {
    distributions = List.copyOf(distributions);
  }

  /**
   * A defect over its planes.
   *
   * @param defect which
   * @param position_m of the planes with sites for it
   * @param width_m from middle to middle of these planes
   * @param potential_V there
   * @param sites_per_m2 sites of the plane per area
   * @param fraction occupied share of these sites
   */
  public record Distribution(
      Defect defect,
      Series position_m,
      Series width_m,
      Series potential_V,
      Series sites_per_m2,
      Series fraction) {

    /** Defects of plane i per area. */
    public double amount_per_m2(int i) {
      return sites_per_m2.get(i) * fraction.get(i);
    }

    /** Defects per volume around plane i. */
    public double concentration_per_m3(int i) {
      return amount_per_m2(i) / width_m.get(i);
    }

    /** Defects per area in excess of the bulk fraction on all sites. */
    public double excess_per_m2() {
      double sum = 0;
      for (int i = 0; i < position_m.size(); i++) {
        sum += sites_per_m2.get(i) * (fraction.get(i) - defect.bulkFraction());
      }
      return sum;
    }
  }

  /**
   * Resistivity of a defect in the space charge over that of the bulk, for hops whose rate does not
   * depend on the place.
   *
   * @param perpendicular planes in series
   * @param parallel planes side by side
   * @param planes of the space charge
   */
  public record Resistivity(double perpendicular, double parallel, int planes) {}

  /** Largest potential of a plane. */
  public double highestPotential_V() {
    return potential_V.max();
  }

  /** The defect of that name. */
  public Distribution distribution(String defect) {
    return distributions.stream()
        .filter(d -> d.defect().name().equals(defect))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no defect is named " + defect));
  }

  /**
   * Resistivity of a defect in the space charge against its bulk.
   *
   * @param defect name
   * @param threshold_V planes whose potential differs by more from the mean of the bulk belong to
   *     the space charge
   * @param bulkFrom_m first end of the bulk
   * @param bulkTo_m last end of the bulk
   */
  public Resistivity resistivity(
      String defect, double threshold_V, double bulkFrom_m, double bulkTo_m) {
    Distribution d = distribution(defect);
    double length = 0;
    double potential = 0;
    double conductance = 0;
    for (int i = 0; i < d.position_m().size(); i++) {
      double x = d.position_m().get(i);
      if (x >= bulkFrom_m && x <= bulkTo_m) {
        length += d.width_m().get(i);
        potential += d.width_m().get(i) * d.potential_V().get(i);
        conductance += conductivity(d, i) * d.width_m().get(i);
      }
    }
    if (length == 0) {
      throw new IllegalArgumentException("the bulk from " + bulkFrom_m + " m holds no plane");
    }
    double bulkPotential = potential / length;
    double bulk = conductance / length;
    double extent = 0;
    double series = 0;
    double parallel = 0;
    int planes = 0;
    for (int i = 0; i < d.position_m().size(); i++) {
      if (Math.abs(d.potential_V().get(i) - bulkPotential) > threshold_V) {
        double width = d.width_m().get(i);
        extent += width;
        series += width / conductivity(d, i);
        parallel += width * conductivity(d, i);
        planes++;
      }
    }
    return planes == 0
        ? new Resistivity(1, 1, 0)
        : new Resistivity(series * bulk / extent, bulk * extent / parallel, planes);
  }

  /** Conductivity over charge and mobility: a hop needs a defect and an empty site to go to. */
  private static double conductivity(Distribution d, int i) {
    return d.concentration_per_m3(i) * (1 - d.fraction().get(i));
  }
}
