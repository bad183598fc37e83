package anodyne.cell;

/** What a stage waits for: (share of its neighbour)^order. */
final class Gate {
  private Gate() {}

  static double of(double share, double order) {
    if (order == 0) {
      return 1;
    }
    double there = Remainder.of(share);
    return order == 1 ? there : Math.pow(there, order);
  }

  static double slope(double share, double order) {
    return order == 0
        ? 0
        : order * Math.pow(Remainder.of(share), order - 1) * Remainder.slope(share);
  }
}
