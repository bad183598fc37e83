package anodyne.cell;

import java.util.Locale;

/** How much of a cell is resolved. */
public enum CellTheory {
  /** Porous electrodes (Doyle, Fuller, Newman). */
  DFN,
  /** One particle an electrode, and the electrolyte. */
  SPME,
  /** One particle an electrode. */
  SPM;

  /** As written in setups. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The equations of a cell. */
  public CellModel model(Cell cell, Resolution resolution) {
    return switch (this) {
      case DFN -> new PorousCell(cell, resolution);
      case SPME -> new SingleParticleCell(cell, resolution, true);
      case SPM -> new SingleParticleCell(cell, resolution, false);
    };
  }
}
