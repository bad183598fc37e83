package anodyne.app;

/** A computation ended without a solution. */
final class NotConvergedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotConvergedException(String message) {
    super(message);
  }
}
