package anodyne.app;

/** Exit codes, the same for every command; 4, a missing program, is the launcher's. */
final class ExitCode {
  static final int DONE = 0;
  static final int DEFECT = 1;
  static final int INPUT = 2;
  static final int NOT_CONVERGED = 3;

  private ExitCode() {}
}
