package anodyne.data;

/**
 * A place in a file, shown as {@code file:line:column}.
 *
 * @param file name as the user gave it
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
