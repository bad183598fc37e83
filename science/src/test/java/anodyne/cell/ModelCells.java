package anodyne.cell;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.List;

/** Cells with closed answers. */
final class ModelCells {
  static final double AREA_M2 = 1e-4;
  static final double TEMPERATURE_K = 298.15;
  static final double MOST = 20_000;
  static final double STANDARD_V = 1.0;
  private static final double VOLUME_SHARE = 0.5;

  private ModelCells() {}

  /** RT/F. */
  static double thermal_V() {
    return Constants.thermalVoltage_V(TEMPERATURE_K);
  }

  /** U = 1 V - RT/F ln(x/(1 - x)), tabulated. */
  static Curve latticeGas() {
    int n = 4001;
    double[] x = new double[n];
    double[] u = new double[n];
    for (int i = 0; i < n; i++) {
      double logit = -24 + 48.0 * i / (n - 1);
      x[i] = 1 / (1 + Math.exp(-logit));
      u[i] = STANDARD_V - thermal_V() * logit;
    }
    return new MonotoneTable(Series.of(x), Series.of(u));
  }

  /**
   * Slabs of a lattice gas against sodium, with next to no other resistance.
   *
   * @param half_m half thickness of the slabs
   * @param diffusivity_m2_per_s in them
   * @param x0 share of filled sites at rest
   */
  static Cell slabs(double half_m, double diffusivity_m2_per_s, double x0) {
    return slabs(half_m, diffusivity_m2_per_s, x0, latticeGas());
  }

  static Cell slabs(double half_m, double diffusivity_m2_per_s, double x0, Curve potential) {
    double thickness_m = 1e-6;
    Insertion phase =
        new Insertion(
            "slabs",
            VOLUME_SHARE,
            ParticleShape.SLAB,
            half_m,
            MOST,
            x0 * MOST,
            Property.constant(diffusivity_m2_per_s),
            Property.constant(0.03),
            SingleCurve.of(potential),
            0);
    double capacity_Ah =
        Constants.FARADAY_C_PER_MOL * MOST * VOLUME_SHARE * thickness_m * AREA_M2 / 3600;
    return new Cell(
        new SodiumMetal(1e9, 0, 1e7),
        new Separator(1e-6, 0.9, 0.9),
        new PorousElectrode(thickness_m, 0.5, 0.5, 1e3, List.of(phase), 0),
        new Electrolyte(
            Property.constant(100),
            Property.constant(1e-4),
            new Constant(0.4),
            new Constant(1),
            1000),
        AREA_M2,
        0,
        capacity_Ah,
        -5,
        10,
        TEMPERATURE_K);
  }

  /** Surface of the slabs, m². */
  static double surface_m2(double half_m) {
    return VOLUME_SHARE / half_m * 1e-6 * AREA_M2;
  }

  /** An ordinary half cell: 30 µm of particles of 1 µm, sloping potential. */
  static Cell ordinary() {
    return ordinary(1e-4, 0.05, 2.5);
  }

  static Cell ordinary(double start, double lowest_V, double highest_V) {
    double thickness_m = 30e-6;
    double share = 0.5;
    double most = 15_000;
    Insertion phase =
        new Insertion(
            "host",
            share,
            ParticleShape.SPHERE,
            1e-6,
            most,
            Math.max(start, 1e-3) * most,
            Property.constant(1e-15),
            Property.constant(3e-6),
            SingleCurve.of(
                new MonotoneTable(
                    Series.of(0, 0.05, 0.2, 0.5, 0.8, 0.95, 1),
                    Series.of(2.6, 1.8, 1.3, 0.9, 0.6, 0.2, -0.3))),
            0);
    return new Cell(
        new SodiumMetal(10, 1e-4, 2e7),
        new Separator(100e-6, 0.8, 0.7),
        new PorousElectrode(thickness_m, 0.45, 0.3, 100, List.of(phase), 0),
        new Electrolyte(
            Property.constant(0.8),
            Property.constant(1e-10),
            new Constant(0.4),
            new Constant(1),
            1000),
        1e-4,
        1e-4,
        Constants.FARADAY_C_PER_MOL * most * share * thickness_m * 1e-4 / 3600,
        lowest_V,
        highest_V,
        TEMPERATURE_K);
  }

  /** A capacitor of 1 C/V behind 100 ohm: U = 2 V - x V, without diffusion. */
  static Cell capacitor() {
    Cell slabs = slabs(1e-8, 1e-12, 0.5, new LinearTable(Series.of(0, 1), Series.of(2, 1)));
    double scale = 1 / (3600 * slabs.nominalCapacity_Ah());
    return new Cell(
        slabs.counter(),
        slabs.separator(),
        slabs.working(),
        slabs.electrolyte(),
        slabs.area_m2() * scale,
        100 * slabs.area_m2() * scale,
        1.0 / 3600,
        1.1,
        1.9,
        TEMPERATURE_K);
  }

  static final double TITRATED_RADIUS_M = 1e-6;
  static final double TITRATED_M2_PER_S = 1e-16;

  /** Spheres whose potential falls evenly, with next to no other resistance. */
  static Cell titrated() {
    Cell slabs = slabs(1e-6, 1e-16, 0.1);
    Insertion spheres =
        new Insertion(
            "spheres",
            VOLUME_SHARE,
            ParticleShape.SPHERE,
            TITRATED_RADIUS_M,
            MOST,
            0.1 * MOST,
            Property.constant(TITRATED_M2_PER_S),
            Property.constant(1e-3),
            SingleCurve.of(new LinearTable(Series.of(0, 1), Series.of(2, 1))),
            0);
    return new Cell(
        slabs.counter(),
        slabs.separator(),
        slabs.working().withPhases(List.of(spheres)),
        slabs.electrolyte(),
        slabs.area_m2(),
        0,
        slabs.nominalCapacity_Ah(),
        slabs.lowest_V(),
        slabs.highest_V(),
        TEMPERATURE_K);
  }
}
