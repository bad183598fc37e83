package anodyne.transport;

import anodyne.junction.Geometry;
import anodyne.numerics.BlockTridiagonal;
import java.util.Arrays;

/**
 * What happens to the ions at both outer faces.
 *
 * <p>At a face held at a level the slot of the ion holds what has passed the face's node into the
 * stack, in units of {@link #passedUnit}, and its row is the flux past the node.
 */
final class IonFaces {
  private final Layout layout;
  private final double vt_V;
  private final double passedUnit;
  private final double[] area;
  private final Drive[] leftDrives;
  private final Drive[] rightDrives;
  private final boolean[] leftHeld;
  private final boolean[] rightHeld;
  private boolean leftDriven;
  private boolean rightDriven;

  IonFaces(Layout layout, TransportGrid grid, Geometry geometry, double vt_V, double passedUnit) {
    this.layout = layout;
    this.vt_V = vt_V;
    this.passedUnit = passedUnit;
    area =
        new double[] {
          Math.pow(grid.x()[0], geometry.power()),
          Math.pow(grid.x()[grid.nodes() - 1], geometry.power())
        };
    leftDrives = new Drive[layout.ions()];
    rightDrives = new Drive[layout.ions()];
    leftHeld = new boolean[layout.ions()];
    rightHeld = new boolean[layout.ions()];
    Arrays.fill(leftDrives, new Drive.Blocked());
    Arrays.fill(rightDrives, new Drive.Blocked());
  }

  private Drive[] drives(Face face) {
    return switch (face) {
      case LEFT -> leftDrives;
      case RIGHT -> rightDrives;
    };
  }

  void drive(int ion, Face face, Drive drive) {
    drives(face)[ion] = drive;
    (face == Face.LEFT ? leftHeld : rightHeld)[ion] = drive instanceof Drive.Held;
    boolean open = !(drive instanceof Drive.Blocked);
    leftDriven |= open && face == Face.LEFT;
    rightDriven |= open && face == Face.RIGHT;
  }

  /** True if ions passed a face or may have, now or before. */
  boolean isDriven(Face face) {
    return switch (face) {
      case LEFT -> leftDriven;
      case RIGHT -> rightDriven;
    };
  }

  boolean isHeld(int node, int ion) {
    return (node == 0 && leftHeld[ion]) || (node == layout.nodes() - 1 && rightHeld[ion]);
  }

  double heldLevel_V(int node, int ion) {
    return drives(node == 0 ? Face.LEFT : Face.RIGHT)[ion] instanceof Drive.Held(double level)
        ? level
        : Double.NaN;
  }

  /** Unit of the slot of a held face, particles. */
  double passedUnit() {
    return passedUnit;
  }

  private int row(Face face, int ion) {
    int node =
        switch (face) {
          case LEFT -> 0;
          case RIGHT -> layout.nodes() - 1;
        };
    return node * layout.block() + 1 + ion;
  }

  private double area(Face face) {
    return switch (face) {
      case LEFT -> area[0];
      case RIGHT -> area[1];
    };
  }

  /** Puts what has passed in the place of what held nodes contain. */
  void amounts(double[] y, double[] amounts) {
    for (int k = 0; k < layout.ions(); k++) {
      if (leftHeld[k]) {
        amounts[row(Face.LEFT, k)] = passedUnit * y[row(Face.LEFT, k)];
      }
      if (rightHeld[k]) {
        amounts[row(Face.RIGHT, k)] = passedUnit * y[row(Face.RIGHT, k)];
      }
    }
  }

  /** Turns what flows into a held node into what flows out of it, the flux past it. */
  void reverse(double[] f) {
    for (int k = 0; k < layout.ions(); k++) {
      if (leftHeld[k]) {
        f[row(Face.LEFT, k)] *= -1;
      }
      if (rightHeld[k]) {
        f[row(Face.RIGHT, k)] *= -1;
      }
    }
  }

  /** The same for rows of derivatives. */
  void reverse(BlockTridiagonal matrix) {
    for (int k = 0; k < layout.ions(); k++) {
      if (leftHeld[k]) {
        reverse(matrix, row(Face.LEFT, k));
      }
      if (rightHeld[k]) {
        reverse(matrix, row(Face.RIGHT, k));
      }
    }
  }

  private static void reverse(BlockTridiagonal matrix, int row) {
    int block = matrix.block();
    for (int at = row * block; at < (row + 1) * block; at++) {
      matrix.lower()[at] *= -1;
      matrix.diagonal()[at] *= -1;
      matrix.upper()[at] *= -1;
    }
  }

  /** Adds what comes in through the faces. */
  void rates(double[] y, double[] f) {
    for (int k = 0; k < layout.ions(); k++) {
      rate(k, Face.LEFT, y, f);
      rate(k, Face.RIGHT, y, f);
    }
  }

  private void rate(int k, Face face, double[] y, double[] f) {
    int row = row(face, k);
    switch (drives(face)[k]) {
      case Drive.Blocked(), Drive.Held _ -> {}
      case Drive.Fed(double flux) -> f[row] += area(face) * flux;
      case Drive.Exchange exchange -> f[row] += area(face) * exchanged(exchange, y[row]);
    }
  }

  private double exchanged(Drive.Exchange e, double level_V) {
    double x = (e.level_V() - level_V) / vt_V;
    return e.exchangeFlux_per_m2_s()
        * (Math.exp(e.symmetry() * x) - Math.exp((e.symmetry() - 1) * x));
  }

  private double exchangedByLevel(Drive.Exchange e, double level_V) {
    double x = (e.level_V() - level_V) / vt_V;
    double a = e.symmetry();
    return -e.exchangeFlux_per_m2_s()
        * (a * Math.exp(a * x) + (1 - a) * Math.exp((a - 1) * x))
        / vt_V;
  }

  /** Derivatives of what comes in. */
  void exchangeDerivatives(double[] y, BlockTridiagonal matrix) {
    for (int k = 0; k < layout.ions(); k++) {
      for (Face face : Face.values()) {
        if (drives(face)[k] instanceof Drive.Exchange exchange) {
          int row = row(face, k);
          matrix.diagonal()[row * layout.block() + 1 + k] -=
              area(face) * exchangedByLevel(exchange, y[row]);
        }
      }
    }
  }

  /**
   * Columns of held slots: nothing depends on what has passed.
   *
   * @param present entry k of node i at {@code i * ions + k}: the node holds the ion
   */
  void heldDerivatives(double shiftRate, boolean[] present, BlockTridiagonal matrix) {
    for (int k = 0; k < layout.ions(); k++) {
      for (Face face : Face.values()) {
        if (drives(face)[k] instanceof Drive.Held) {
          int row = row(face, k);
          clearColumn(matrix, face, 1 + k);
          matrix.diagonal()[row * layout.block() + 1 + k] =
              present[row / layout.block() * layout.ions() + k] ? shiftRate * passedUnit : 1;
        }
      }
    }
  }

  private void clearColumn(BlockTridiagonal matrix, Face face, int slot) {
    int block = layout.block();
    int square = block * block;
    int last = layout.nodes() - 1;
    for (int r = 0; r < block; r++) {
      int at = r * block + slot;
      switch (face) {
        case LEFT -> {
          matrix.diagonal()[at] = 0;
          matrix.lower()[square + at] = 0;
        }
        case RIGHT -> {
          matrix.diagonal()[last * square + at] = 0;
          matrix.upper()[(last - 1) * square + at] = 0;
        }
      }
    }
  }
}
