package anodyne.cell.part;

import java.util.Locale;

/** What a part is in a cell. */
public enum PartKind {
  CATHODE,
  ELECTROLYTE,
  /** Sodium as counter electrode. */
  SODIUM,
  /** How an electrode is made: loading, shares, porosity. */
  RECIPE,
  /** What a cell holds beside electrodes and separator. */
  ASSEMBLY,
  SEPARATOR,
  COLLECTOR,
  CONDUCTOR,
  BINDER,
  CASE;

  /** The word used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
