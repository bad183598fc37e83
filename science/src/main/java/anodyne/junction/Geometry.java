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

  /** Area of a face at x in the units of the shape: 1, x or x². */
  double area(double x) {
    return power(x, power);
  }

  /** Volume between two faces in the same units. */
  double volume(double from, double to) {
    return (power(to, power + 1) - power(from, power + 1)) / (power + 1);
  }

  private static double power(double base, int exponent) {
    double result = 1;
    for (int i = 0; i < exponent; i++) {
      result *= base;
    }
    return result;
  }
}
