package anodyne.data.cell;

import java.util.Locale;

/** How a cell is divided into volumes. */
public enum CellMode {
  /** Uniform meshes and surface values by extrapolation, to compare with PyBaMM. */
  PARITY,
  /** Meshes graded towards surfaces. */
  EXACT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
