package anodyne.app;

/** A computation ended without a solution, or with a part of it. */
final class NotConvergedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String where;
  private final String mend;

  /**
   * @param what one sentence
   * @param where what was solved
   * @param mend what may help
   */
  NotConvergedException(String what, String where, String mend) {
    super(what);
    this.where = where;
    this.mend = mend;
  }

  String where() {
    return where;
  }

  String mend() {
    return mend;
  }
}
