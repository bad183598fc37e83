package anodyne.app;

import anodyne.data.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Entry point. */
public final class Main {
  private Main() {}

  /**
   * Runs a command and ends the process with its exit code. A command that is done just returns:
   * {@code System.exit} looks through every jar for a logger that might record it.
   */
  public static void main(String[] arguments) {
    WatchedStream stream = new WatchedStream(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = new PrintWriter(stream, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = written(boundByMemory(out, err, arguments), out, stream, err);
    if (code != ExitCode.DONE) {
      System.exit(code);
    }
  }

  /** The exit code once all output is written; a reader that had enough is no error. */
  static int written(int code, PrintWriter out, WatchedStream stream, PrintWriter err) {
    if (out.checkError() && code == ExitCode.DONE && !stream.readerLeft()) {
      err.println(ErrorLine.of("the output could not be written", "stdout", "check the disk"));
      return ExitCode.INPUT;
    }
    return code;
  }

  /** Running out of memory is a matter of the input and of the heap given, and said so. */
  private static int boundByMemory(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      return run(out, err, arguments);
    } catch (OutOfMemoryError e) {
      err.println(
          ErrorLine.of(
              "not enough memory",
              "heap of " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB",
              "set JAVA_TOOL_OPTIONS=-Xmx8g, or split the input"));
      return ExitCode.INPUT;
    }
  }

  /** Program and version. */
  static String version() {
    return "anodyne " + Version.text();
  }

  /** Runs a command; returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
      out.println(version());
      return ExitCode.DONE;
    }
    Optional<StackWords> stack = StackWords.of(arguments);
    if (stack.isPresent()) {
      return run(err, JunctionCommand.of(stack.get(), out, err));
    }
    Optional<CellWords> cell = CellWords.of(arguments);
    return cell.isEmpty()
        ? Commands.run(out, err, arguments)
        : run(err, CellRunCommand.of(cell.get(), out, err));
  }

  /** Runs a command that needs no reading of options; what it throws is one line as ever. */
  private static int run(PrintWriter err, Callable<Integer> command) {
    FutureTask<Integer> task = new FutureTask<>(command);
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      return switch (e.getCause()) {
        case Error error -> throw error;
        case Exception exception -> ErrorLine.print(err, exception, false);
        case null, default -> throw new IllegalStateException(e);
      };
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
