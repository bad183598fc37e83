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
    return isothermal(cell, resolution);
  }

  /** The equations of a cell that warms and cools. */
  public WarmCell model(Cell cell, Resolution resolution, LumpedHeat heat) {
    return WarmCell.of(isothermal(cell, resolution), heat);
  }

  private IsothermalCell isothermal(Cell cell, Resolution resolution) {
    return switch (this) {
      case DFN -> new PorousCell(cell, resolution);
      case SPME -> new SingleParticleCell(cell, resolution, true);
      case SPM -> new SingleParticleCell(cell, resolution, false);
    };
  }
}
