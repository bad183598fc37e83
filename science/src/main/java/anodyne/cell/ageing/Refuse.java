package anodyne.cell.ageing;

/** What parameters of a law must be. */
final class Refuse {
  private Refuse() {}

  static void negative(String name, double value) {
    if (!(value >= 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(name + " " + value + " must not be negative");
    }
  }

  static void notPositive(String name, double value) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(name + " " + value + " must be positive and finite");
    }
  }

  static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " " + value + " must lie between 0 and 1");
    }
  }
}
