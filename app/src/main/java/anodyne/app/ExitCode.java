package anodyne.app;

/** Exit codes, the same for every command. */
final class ExitCode {
  static final int DONE = 0;
  static final int DEFECT = 1;
  static final int INPUT = 2;
  static final int NOT_CONVERGED = 3;
  static final int PROGRAM_MISSING = 4;

  private ExitCode() {}
}
