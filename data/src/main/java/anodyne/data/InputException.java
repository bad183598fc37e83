package anodyne.data;

/**
 * Something a user wrote cannot be accepted. The message is one line: what is wrong, where, how to
 * mend it, joined by semicolons.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String where;
  private final String mend;

  /**
   * @param what what is wrong
   * @param where file with line and column, or the option or name concerned
   * @param mend what the user can do about it
   */
  public InputException(String what, String where, String mend) {
    super(oneLine(what) + "; " + oneLine(where) + "; " + oneLine(mend));
    this.what = oneLine(what);
    this.where = oneLine(where);
    this.mend = oneLine(mend);
  }

  /** What is wrong. */
  public String what() {
    return what;
  }

  /** Where: file with line and column, or the option or name concerned. */
  public String where() {
    return where;
  }

  /** What the user can do about it. */
  public String mend() {
    return mend;
  }

  /** Text of a user as it may stand in a message: in quotes, printable, at most 60 characters. */
  public static String quoted(String text) {
    int most = 60;
    String shown = text.length() <= most ? text : text.substring(0, most) + "...";
    return "'" + oneLine(shown) + "'";
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
  }
}
