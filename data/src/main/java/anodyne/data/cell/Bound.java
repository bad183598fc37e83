package anodyne.data.cell;

/** What a value must be. */
enum Bound {
  ANY("finite"),
  POSITIVE("positive"),
  NOT_NEGATIVE("0 or above"),
  SHARE("above 0 and at most 1"),
  UNIT_INTERVAL("from 0 to 1");

  private final String words;

  Bound(String words) {
    this.words = words;
  }

  boolean holds(double value) {
    return switch (this) {
      case ANY -> Double.isFinite(value);
      case POSITIVE -> value > 0;
      case NOT_NEGATIVE -> value >= 0;
      case SHARE -> value > 0 && value <= 1;
      case UNIT_INTERVAL -> value >= 0 && value <= 1;
    };
  }

  String words() {
    return words;
  }
}
