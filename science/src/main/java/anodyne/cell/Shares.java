package anodyne.cell;

/** What dimensions and volume shares must be. */
final class Shares {
  private Shares() {}

  static void positive(String name, double value) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(name + " " + value + " must be positive and finite");
    }
  }

  static void notNegative(String name, double value) {
    if (!(value >= 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(name + " " + value + " must not be negative");
    }
  }

  static void share(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " " + value + " must be above 0 and at most 1");
    }
  }
}
