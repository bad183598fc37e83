package anodyne.crystal;

/** A triple of coordinates: Cartesian in angstrom, or fractional along the cell edges. */
public record Vector3(double x, double y, double z) {
  public static final Vector3 ZERO = new Vector3(0, 0, 0);

  public Vector3 plus(Vector3 other) {
    return new Vector3(x + other.x, y + other.y, z + other.z);
  }

  public Vector3 minus(Vector3 other) {
    return new Vector3(x - other.x, y - other.y, z - other.z);
  }

  public Vector3 times(double factor) {
    return new Vector3(factor * x, factor * y, factor * z);
  }

  public double dot(Vector3 other) {
    return x * other.x + y * other.y + z * other.z;
  }

  public Vector3 cross(Vector3 other) {
    return new Vector3(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  public double norm() {
    return Math.sqrt(dot(this));
  }

  public boolean isFinite() {
    return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z);
  }

  /** The same fractional position in the cell at the origin: each coordinate in [0, 1). */
  public Vector3 wrapped() {
    return new Vector3(wrapped(x), wrapped(y), wrapped(z));
  }

  /** The nearest lattice image of a fractional difference: each coordinate in [-1/2, 1/2]. */
  Vector3 centred() {
    return new Vector3(x - Math.rint(x), y - Math.rint(y), z - Math.rint(z));
  }

  private static double wrapped(double value) {
    double part = value - Math.floor(value);
    return part < 1 ? part : 0;
  }
}
