package anodyne.cell.part;

import java.util.Locale;

/** What a curve of a part is of, with its axes. */
public enum PartCurve {
  /** Potential against Na/Na+ over the share of filled sites. */
  OPEN_CIRCUIT("1", "V"),
  /** Of an electrolyte over the salt concentration. */
  CONDUCTIVITY("mol/m3", "S/m"),
  SALT_DIFFUSIVITY("mol/m3", "m2/s"),
  /** Of an active material over the sodium concentration. */
  SODIUM_DIFFUSIVITY("mol/m3", "m2/s");

  private final String unitX;
  private final String unitY;

  PartCurve(String unitX, String unitY) {
    this.unitX = unitX;
    this.unitY = unitY;
  }

  public String unitX() {
    return unitX;
  }

  public String unitY() {
    return unitY;
  }

  /** The word used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
