package anodyne.analysis;

import anodyne.measurement.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A mass that capacities are divided by.
 *
 * @param basis what it weighs
 * @param mass_kg above 0
 */
public record Normalisation(Cell.Basis basis, double mass_kg) {
  /** Coulomb per mAh. */
  static final double COULOMB_PER_MAH = 3.6;

  public Normalisation {
    if (!(mass_kg > 0 && Double.isFinite(mass_kg))) {
      throw new IllegalArgumentException("mass_kg must be > 0, got " + mass_kg);
    }
  }

  /** The masses known of a cell, that of the active material first; none if none is known. */
  public static List<Normalisation> of(Cell cell) {
    List<Normalisation> known = new ArrayList<>();
    cell.activeMass_kg().ifPresent(m -> known.add(new Normalisation(cell.massBasis(), m)));
    cell.electrodeMass_kg().ifPresent(m -> known.add(new Normalisation(Cell.Basis.ELECTRODE, m)));
    return known;
  }

  /** A charge per gram. */
  public double mAh_per_g(double charge_C) {
    return charge_C / COULOMB_PER_MAH / (1e3 * mass_kg);
  }

  /** A charge per area of the electrode, if that is known. */
  public static OptionalDouble mAh_per_cm2(Cell cell, double charge_C) {
    return cell.area_m2().isPresent()
        ? OptionalDouble.of(charge_C / COULOMB_PER_MAH / (1e4 * cell.area_m2().getAsDouble()))
        : OptionalDouble.empty();
  }
}
