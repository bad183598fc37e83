package anodyne.cell;

/** Words of a protocol that mean nothing, and what could stand there. */
final class NotUnderstoodException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final int place;

  /**
   * @param place index of the first character not understood
   * @param expected what could stand there
   */
  NotUnderstoodException(int place, String expected) {
    super(expected);
    this.place = place;
  }

  int place() {
    return place;
  }
}
