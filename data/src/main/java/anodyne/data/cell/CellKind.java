package anodyne.data.cell;

import java.util.Locale;

/** What the electrode under test runs against. */
public enum CellKind {
  /** Negative against positive electrode. */
  FULL,
  /** One electrode against sodium. */
  HALF;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
