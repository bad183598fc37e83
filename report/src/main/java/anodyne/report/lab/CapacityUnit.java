package anodyne.report.lab;

import anodyne.analysis.Normalisation;
import anodyne.measurement.Cell;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import java.util.List;
import java.util.Optional;

/**
 * What capacities are shown in: per gram if a mass is known, otherwise as they are.
 *
 * @param mass what they are divided by, if anything
 */
record CapacityUnit(Optional<Normalisation> mass) {
  private static final double COULOMB_PER_MAH = 3.6;

  /** The first mass known of the cell. */
  static CapacityUnit of(Cell cell) {
    List<Normalisation> masses = Normalisation.of(cell);
    return new CapacityUnit(masses.stream().findFirst());
  }

  double of(double charge_C) {
    return mass.map(m -> m.mAh_per_g(charge_C)).orElse(charge_C / COULOMB_PER_MAH);
  }

  Rich label(String quantity) {
    return mass.map(m -> Rich.of(quantity + " (mAh g^{−1} of " + m.basis().word() + ")"))
        .orElseGet(() -> Rich.plain(quantity + " (mAh)"));
  }

  /** dQ/dV with its unit. */
  Rich derivative() {
    return mass.map(m -> Rich.of("dQ/dV (mAh V^{−1} g^{−1} of " + m.basis().word() + ")"))
        .orElseGet(() -> Rich.of("dQ/dV (mAh V^{−1})"));
  }

  /** End of a column's name. */
  String column() {
    return mass.map(m -> "mAh_per_g_" + m.basis().word()).orElse("mAh");
  }

  /** A current, per gram if a mass is known. */
  String current(double current_A) {
    return mass.map(m -> Numbers.compact(current_A / (1e3 * m.mass_kg()), 3) + " A/g")
        .orElseGet(() -> Numbers.compact(1e3 * current_A, 3) + " mA");
  }
}
