package anodyne.cell.balance;

import anodyne.cell.Curve;
import anodyne.cell.MonotoneTable;
import anodyne.cell.part.Part;
import anodyne.cell.part.PartCurve;
import anodyne.cell.part.PartProperty;
import anodyne.cell.part.Parts;
import anodyne.cell.part.SourcedCurve;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import anodyne.quantity.Series;
import java.util.EnumMap;
import java.util.Map;

/**
 * A stacked cell of an anode and a cathode of the library, foils coated on both sides, with the
 * recipes, separator and electrolyte of the library.
 */
public final class PouchCell {
  private static final int POINTS = 401;
  private static final double HALF = 0.5;

  /** Share of sites at both ends that the voltage limits of a cell leave out. */
  private static final double GALLERY_END = 0.01;

  private PouchCell() {}

  /**
   * An anode under test.
   *
   * @param capacity_C_per_kg reversible
   * @param efficiency reversible over first capacity
   * @param potential_V over the filled share of the reversible window, on desodiation
   * @param shift_V error of the potential, its value added
   */
  public record Anode(
      String name,
      Estimate capacity_C_per_kg,
      Estimate efficiency,
      Curve potential_V,
      Estimate shift_V) {}

  /**
   * The design of such a cell, without presodiation.
   *
   * @param cathode of the library, with capacity, efficiency and open-circuit curve
   */
  public static FullCellDesign design(Anode anode, Part cathode, Parts parts, LossOrder order) {
    Part anodeRecipe = named(parts, "anode-practical");
    Part cathodeRecipe = named(parts, "cathode-practical");
    Part pouch = named(parts, "pouch");
    Map<FullCellParameter, Estimate> all = new EnumMap<>(FullCellParameter.class);
    all.put(FullCellParameter.ANODE_CAPACITY, anode.capacity_C_per_kg());
    all.put(FullCellParameter.ANODE_EFFICIENCY, anode.efficiency());
    all.put(FullCellParameter.ANODE_SHIFT, anode.shift_V());
    all.put(FullCellParameter.CATHODE_CAPACITY, cathode.si(PartProperty.REVERSIBLE_CAPACITY));
    all.put(FullCellParameter.CATHODE_EFFICIENCY, cathode.si(PartProperty.FIRST_CYCLE_EFFICIENCY));
    all.put(FullCellParameter.CATHODE_SHIFT, shift(cathode));
    all.put(FullCellParameter.CATHODE_LOADING, cathodeRecipe.si(PartProperty.LOADING));
    all.put(FullCellParameter.NP_RATIO, pouch.si(PartProperty.NP_RATIO));
    all.put(FullCellParameter.PRESODIATION, exactly(0, "no presodiation"));
    all.put(FullCellParameter.OVERPOTENTIAL, exactly(0, "equilibrium"));
    all.put(FullCellParameter.ANODE_SHARE, anodeRecipe.si(PartProperty.ACTIVE_SHARE));
    all.put(FullCellParameter.CATHODE_SHARE, cathodeRecipe.si(PartProperty.ACTIVE_SHARE));
    all.put(FullCellParameter.COLLECTORS, foils(parts));
    all.put(FullCellParameter.SEPARATOR, separator(named(parts, "polyolefin")));
    all.put(FullCellParameter.ELECTROLYTE, pouch.si(PartProperty.ELECTROLYTE_PER_CAPACITY));
    return new FullCellDesign(
        anode.name(), cathode.id(), anode.potential_V(), window(cathode), order, all);
  }

  /** The open-circuit curve over the filled share of the part of it that is known. */
  public static Curve window(Part cathode) {
    SourcedCurve sourced =
        cathode
            .curve(PartCurve.OPEN_CIRCUIT)
            .orElseThrow(
                () -> new IllegalArgumentException(cathode.id() + " has no open-circuit curve"));
    Curve curve = sourced.curve(298.15);
    double from;
    double to;
    switch (sourced.form()) {
      case SourcedCurve.Points(Series x, Series y) -> {
        from = x.first();
        to = x.last();
      }
      case SourcedCurve.Sites sites -> {
        from = GALLERY_END;
        to = 1 - GALLERY_END;
      }
    }
    double[] share = new double[POINTS];
    double[] potential = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      share[i] = i / (POINTS - 1.0);
      potential[i] = curve.value(from + (to - from) * share[i]);
    }
    return new MonotoneTable(Series.of(share), Series.of(potential));
  }

  /** The interval of the mean voltage as a shift of the curve. */
  private static Estimate shift(Part cathode) {
    Estimate mean = cathode.si(PartProperty.AVERAGE_VOLTAGE);
    return new Estimate(
        0,
        mean.low() - mean.value(),
        mean.high() - mean.value(),
        mean.confidence(),
        mean.source(),
        mean.quality());
  }

  /** Half of an aluminium foil on both sides: sodium does not alloy with it. */
  private static Estimate foils(Parts parts) {
    Part foil = named(parts, "Al-foil");
    Estimate thickness = foil.si(PartProperty.THICKNESS);
    double perThickness = 2 * HALF * foil.value(PartProperty.DENSITY);
    return scaled(thickness, perThickness);
  }

  private static Estimate separator(Part separator) {
    double solid = 1 - separator.value(PartProperty.POROSITY);
    return scaled(
        separator.si(PartProperty.THICKNESS), solid * separator.value(PartProperty.DENSITY));
  }

  private static Estimate scaled(Estimate estimate, double factor) {
    return new Estimate(
        estimate.value() * factor,
        estimate.low() * factor,
        estimate.high() * factor,
        estimate.confidence(),
        estimate.source(),
        estimate.quality());
  }

  private static Estimate exactly(double value, String reason) {
    return new Estimate(value, value, value, 0.9, reason, Quality.ESTIMATED);
  }

  private static Part named(Parts parts, String id) {
    return parts
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("the library lacks " + id));
  }
}
