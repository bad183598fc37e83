package anodyne.transport;

/**
 * A charged point defect or an ion that occupies sites.
 *
 * @param name as shown
 * @param charge relative to the site without it, in elementary charges
 * @param bulkFraction share of the sites it occupies in the bulk
 * @param frozen true if it keeps that share everywhere, false if it is at equilibrium
 */
public record Defect(String name, double charge, double bulkFraction, boolean frozen) {
  public Defect {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a defect needs a name");
    }
    if (!(Math.abs(charge) <= 8)) {
      throw new IllegalArgumentException(
          "charge of defect " + name + " must lie in [-8, 8], got " + charge);
    }
    if (!(bulkFraction > 0 && bulkFraction < 1)) {
      throw new IllegalArgumentException(
          "bulk fraction of defect " + name + " must lie between 0 and 1, got " + bulkFraction);
    }
  }

  /** The same defect that keeps its bulk fraction everywhere. */
  public Defect frozenIn() {
    return new Defect(name, charge, bulkFraction, true);
  }
}
