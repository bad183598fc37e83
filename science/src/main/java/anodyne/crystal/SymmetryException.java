package anodyne.crystal;

/** A symmetry operation or space-group symbol that cannot be read or does not fit. */
public final class SymmetryException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public SymmetryException(String message) {
    super(message);
  }
}
