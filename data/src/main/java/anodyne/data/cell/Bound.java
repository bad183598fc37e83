package anodyne.data.cell;

/** What a value must be. */
enum Bound {
  ANY("finite"),
  POSITIVE("positive"),
  NOT_NEGATIVE("0 or above"),
  SHARE("above 0 and at most 1"),
  UNIT_INTERVAL("from 0 to 1"),
  AT_MOST_ONE("at most 1"),
  TEMPERATURE("between 100 and 1000");

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
      case AT_MOST_ONE -> value <= 1 && value > Double.NEGATIVE_INFINITY;
      case TEMPERATURE -> value >= 100 && value <= 1000;
    };
  }

  String words() {
    return words;
  }
}
