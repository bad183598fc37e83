package anodyne.app;

import anodyne.data.InputException;
import java.io.PrintWriter;

/** What a user sees of a failure: one line that says what, where and how to mend it. */
final class ErrorLine {
  private ErrorLine() {}

  /** The line. */
  static String of(String what, String where, String mend) {
    return "error: " + what + "; " + where + "; " + mend;
  }

  /** Prints the line of an exception that ended a command; returns the exit code. */
  static int print(PrintWriter err, Exception exception, boolean debug) {
    if (debug) {
      exception.printStackTrace(err);
    }
    if (exception instanceof InputException input) {
      err.println(of(input.what(), input.where(), input.mend()));
      return ExitCode.INPUT;
    }
    if (exception instanceof NotConvergedException stalled) {
      err.println(of(oneLine(stalled), stalled.where(), stalled.mend()));
      return ExitCode.NOT_CONVERGED;
    }
    err.println(
        of(
            "a defect of anodyne: "
                + exception.getClass().getSimpleName()
                + " "
                + oneLine(exception),
            "internal",
            "run again with --debug and report it"));
    return ExitCode.DEFECT;
  }

  /** The message of an exception without line ends. */
  static String oneLine(Exception exception) {
    String message = exception.getMessage();
    return message == null ? "" : message.replaceAll("\\s+", " ").strip();
  }
}
