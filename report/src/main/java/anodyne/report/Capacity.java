package anodyne.report;

import anodyne.evidence.Capacities;
import anodyne.evidence.Evidence;
import anodyne.formula.Rational;
import anodyne.quantity.Constants;
import anodyne.sodiation.Host;
import anodyne.sodiation.SodiationPath;
import java.util.List;

/**
 * The charge of a host's path in the units people compare.
 *
 * @param host the host
 * @param path its path
 */
record Capacity(Host host, SodiationPath path) {
  private static final double COULOMB_PER_MAH = 3.6;

  private double charge_mAh_per_mol(double electrons) {
    return electrons * Constants.FARADAY_C_PER_MOL / COULOMB_PER_MAH;
  }

  double electrons() {
    return path.sodium().toDouble();
  }

  double perHost_mAh_per_g() {
    return of(electrons());
  }

  double perSodiated_mAh_per_g() {
    return charge_mAh_per_mol(electrons()) / path.end().mass_g_per_mol();
  }

  /** Capacity of so many electrons per formula unit of the host. */
  double of(double electrons) {
    return charge_mAh_per_mol(electrons) / host.molarMass_g_per_mol();
  }

  /** What the article prints or counts for this host. */
  List<Capacities.Theoretical> quoted(Evidence evidence) {
    return evidence.capacities().theoretical().stream()
        .filter(t -> t.formula().equals(host.compound().name()))
        .toList();
  }

  /** Electrons of a quoted capacity. */
  static double electrons(Capacities.Theoretical quoted) {
    return Rational.parse(quoted.electrons()).toDouble();
  }
}
