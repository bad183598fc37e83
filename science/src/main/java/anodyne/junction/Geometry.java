package anodyne.junction;

/** Shape of a stack: area of a face at x grows as x to the power {@link #power()}. */
public enum Geometry {
  /** Plane layers. */
  SLAB(0),
  /** Coaxial layers, the first innermost. */
  CYLINDER(1),
  /** Concentric layers, the first innermost: a core with its shells. */
  SPHERE(2);

  private final int power;

  Geometry(int power) {
    this.power = power;
  }

  public int power() {
    return power;
  }
}
