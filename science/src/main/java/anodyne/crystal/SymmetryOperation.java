package anodyne.crystal;

import anodyne.formula.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * A symmetry operation x' = R x + t on fractional coordinates, exact.
 *
 * @param rotation the nine whole numbers of R, row by row; determinant 1 or -1
 * @param translation the three components of t
 */
public record SymmetryOperation(List<Integer> rotation, List<Rational> translation) {
  public static final SymmetryOperation IDENTITY =
      new SymmetryOperation(
          List.of(1, 0, 0, 0, 1, 0, 0, 0, 1), List.of(Rational.ZERO, Rational.ZERO, Rational.ZERO));

  public SymmetryOperation {
    rotation = List.copyOf(rotation);
    translation = List.copyOf(translation);
    if (rotation.size() != 9 || translation.size() != 3) {
      throw new SymmetryException("a symmetry operation has 9 + 3 components");
    }
    if (Math.abs(determinant(rotation)) != 1) {
      throw new SymmetryException(
          "the matrix of a symmetry operation must have determinant 1 or -1, got "
              + determinant(rotation));
    }
  }

  /**
   * Reads {@code -x+1/2, y, z+1/4} and its variants ({@code 1/2-X}, {@code x+0.5}). Decimals within
   * 0.001 of a multiple of 1/24 are that fraction.
   *
   * @throws SymmetryException if the text is not an operation
   */
  public static SymmetryOperation parse(String text) {
    return new SymmetryOperationReader(text).operation();
  }

  /** Component of R, row and column from 0. */
  public int rotation(int row, int column) {
    return rotation.get(3 * row + column);
  }

  /** 1 for a proper operation, -1 for one that changes handedness. */
  public int determinant() {
    return determinant(rotation);
  }

  /** The operation that acts as {@code first}, then as this one. */
  public SymmetryOperation after(SymmetryOperation first) {
    List<Integer> product = new ArrayList<>(9);
    List<Rational> shift = new ArrayList<>(3);
    for (int i = 0; i < 3; i++) {
      Rational sum = translation.get(i);
      for (int j = 0; j < 3; j++) {
        int element = 0;
        for (int k = 0; k < 3; k++) {
          element += rotation(i, k) * first.rotation(k, j);
        }
        product.add(element);
        sum = sum.plus(first.translation.get(j).times(Rational.of(rotation(i, j))));
      }
      shift.add(sum);
    }
    return new SymmetryOperation(product, shift);
  }

  public SymmetryOperation inverse() {
    int sign = determinant();
    List<Integer> inverse = new ArrayList<>(9);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        inverse.add(
            sign
                * (rotation((j + 1) % 3, (i + 1) % 3) * rotation((j + 2) % 3, (i + 2) % 3)
                    - rotation((j + 1) % 3, (i + 2) % 3) * rotation((j + 2) % 3, (i + 1) % 3)));
      }
    }
    SymmetryOperation turnedBack = new SymmetryOperation(inverse, IDENTITY.translation);
    List<Rational> shift =
        turnedBack.after(new SymmetryOperation(IDENTITY.rotation, translation)).translation;
    return new SymmetryOperation(inverse, shift.stream().map(Rational::negated).toList());
  }

  /** The same operation with every translation in [0, 1). */
  public SymmetryOperation withinCell() {
    return new SymmetryOperation(
        rotation,
        translation.stream()
            .map(t -> new Rational(t.numerator().mod(t.denominator()), t.denominator()))
            .toList());
  }

  /** The image of a fractional position. */
  public Vector3 apply(Vector3 p) {
    return new Vector3(row(0, p), row(1, p), row(2, p));
  }

  private double row(int i, Vector3 p) {
    return rotation(i, 0) * p.x()
        + rotation(i, 1) * p.y()
        + rotation(i, 2) * p.z()
        + translation.get(i).toDouble();
  }

  private static int determinant(List<Integer> r) {
    return r.get(0) * (r.get(4) * r.get(8) - r.get(5) * r.get(7))
        - r.get(1) * (r.get(3) * r.get(8) - r.get(5) * r.get(6))
        + r.get(2) * (r.get(3) * r.get(7) - r.get(4) * r.get(6));
  }

  /** The operation as in a CIF: {@code -x+1/2,y,z+1/4}. */
  @Override
  public String toString() {
    return row(0) + "," + row(1) + "," + row(2);
  }

  private String row(int i) {
    StringBuilder text = new StringBuilder();
    for (int j = 0; j < 3; j++) {
      int factor = rotation(i, j);
      if (factor != 0) {
        text.append(factor < 0 ? "-" : text.isEmpty() ? "" : "+");
        text.append(Math.abs(factor) == 1 ? "" : Math.abs(factor));
        text.append("xyz".charAt(j));
      }
    }
    Rational shift = translation.get(i);
    if (!shift.isZero()) {
      text.append(shift.signum() > 0 ? "+" : "").append(shift.numerator());
      text.append(shift.isWhole() ? "" : "/" + shift.denominator());
    }
    return text.toString();
  }
}
