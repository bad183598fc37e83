package anodyne.analysis;

import java.util.Locale;

/** Whose cycles are counted. */
public enum CycleNumbering {
  /** The numbers the instrument wrote down. */
  INSTRUMENT,
  /** A cycle begins with each charge that follows a discharge. */
  CHARGE_FIRST,
  /** A cycle begins with each discharge that follows a charge. */
  DISCHARGE_FIRST;

  /** As written in files and options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As said in a sentence: cycles are numbered ... */
  public String words() {
    return switch (this) {
      case INSTRUMENT -> "by the instrument";
      case CHARGE_FIRST -> "from each charge on";
      case DISCHARGE_FIRST -> "from each discharge on";
    };
  }
}
