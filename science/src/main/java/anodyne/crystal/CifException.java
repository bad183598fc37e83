package anodyne.crystal;

/** A CIF that cannot be read, and where. */
public final class CifException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final int line;
  private final int column;

  /**
   * @param reason what is wrong, in one line
   * @param line from 1
   * @param column from 1
   */
  public CifException(String reason, int line, int column) {
    super(reason + " at line " + line + ", column " + column);
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  CifException(String reason, CifValue where) {
    this(reason, where.line(), where.column());
  }

  /** What is wrong, without the place. */
  public String reason() {
    return reason;
  }

  /** Line, from 1. */
  public int line() {
    return line;
  }

  /** Column, from 1. */
  public int column() {
    return column;
  }
}
