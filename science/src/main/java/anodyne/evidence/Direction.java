package anodyne.evidence;

/** From one side of an interface to the other. */
public record Direction(String from, String to) {
  public Direction {
    Bounds.notBlank("from", from);
    Bounds.notBlank("to", to);
    if (from.equals(to)) {
      throw new IllegalArgumentException("a direction needs two sides, got twice " + from);
    }
  }

  /** The opposite direction. */
  public Direction reversed() {
    return new Direction(to, from);
  }

  @Override
  public String toString() {
    return from + " -> " + to;
  }
}
