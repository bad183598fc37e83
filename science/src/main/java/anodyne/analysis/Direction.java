package anodyne.analysis;

import java.util.Locale;

/** Which way the current of a cell flows. */
public enum Direction {
  /** Current above 0: the working electrode is oxidised; in a half cell sodium leaves it. */
  CHARGE,
  /** Current below 0: the working electrode is reduced; in a half cell it takes up sodium. */
  DISCHARGE;

  /** As written in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** +1 for charge, -1 for discharge. */
  public int sign() {
    return this == CHARGE ? 1 : -1;
  }
}
