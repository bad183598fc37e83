package anodyne.app;

import anodyne.data.InputException;
import anodyne.data.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point. */
@Command(
    name = "anodyne",
    description = "Design and analysis of heterostructure anodes for sodium-ion batteries.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  anodyne study MoS2/ZnIn2S4")
public final class Main {
  /** Prints the version. */
  static final class VersionText implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"anodyne " + Version.text()};
    }
  }

  /** The list of constants in a message about the value of an option. */
  private static final Pattern ALLOWED_WORDS =
      Pattern.compile("one of (\\[[A-Z0-9_, ]+]) \\(case-insensitive\\)");

  /** The commands by name, in the order of the help; only the ones at hand are made. */
  private static final Map<String, Supplier<Object>> COMMANDS = commands();

  private Main() {}

  private static Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("study", StudyCommand::new);
    commands.put("junction", JunctionCommand::new);
    commands.put("transport", TransportCommand::new);
    commands.put("sodiate", SodiateCommand::new);
    commands.put("balance", BalanceCommand::new);
    commands.put("prepare", PrepareCommand::new);
    commands.put("library", LibraryCommand::new);
    commands.put("evidence", EvidenceCommand::new);
    commands.put("cell", CellCommand::new);
    commands.put("eis", EisCommand::new);
    commands.put("lab", LabCommand::new);
    commands.put("cv", CvCommand::new);
    commands.put("gitt", GittCommand::new);
    commands.put("doctor", DoctorCommand::new);
    return commands;
  }

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
      err.println(errorLine("the output could not be written", "stdout", "check the disk"));
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
          errorLine(
              "not enough memory",
              "heap of " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB",
              "set JAVA_TOOL_OPTIONS=-Xmx8g, or split the input"));
      return ExitCode.INPUT;
    }
  }

  /** Runs a command; returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = commandLine(arguments);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((exception, _) -> {
      err.println(
          errorLine(firstLine(exception), "command line", helpHint(exception.getCommandLine())));
      return ExitCode.INPUT;
    });
    line.setExecutionExceptionHandler((exception, command, _) ->
        failed(err, exception, command.getParseResult().hasMatchedOption("--debug")));
    return line.execute(arguments);
  }

  /** The command that the first word names, with its options; all of them for help and mistakes. */
  private static CommandLine commandLine(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    String first = arguments.length == 0 ? "" : arguments[0];
    if (first.equals("--version") || first.equals("-V")) {
      return line;
    }
    Supplier<Object> named = COMMANDS.get(first);
    if (named != null) {
      return line.addSubcommand(first, named.get());
    }
    COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.get()));
    return line;
  }

  private static int failed(PrintWriter err, Exception exception, boolean debug) {
    if (debug) {
      exception.printStackTrace(err);
    }
    if (exception instanceof InputException input) {
      err.println(errorLine(input.what(), input.where(), input.mend()));
      return ExitCode.INPUT;
    }
    if (exception instanceof NotConvergedException stalled) {
      err.println(errorLine(oneLine(stalled), stalled.where(), stalled.mend()));
      return ExitCode.NOT_CONVERGED;
    }
    err.println(
        errorLine(
            "a defect of anodyne: "
                + exception.getClass().getSimpleName()
                + " "
                + oneLine(exception),
            "internal",
            "run again with --debug and report it"));
    return ExitCode.DEFECT;
  }

  private static String helpHint(CommandLine line) {
    return "see " + line.getCommandSpec().qualifiedName() + " --help";
  }

  private static String firstLine(CommandLine.ParameterException exception) {
    String message = wordsAsWritten(oneLine(exception));
    if (exception instanceof CommandLine.UnmatchedArgumentException unmatched) {
      var suggestions = unmatched.getSuggestions();
      return suggestions.isEmpty()
          ? message
          : message + " (did you mean " + String.join(" or ", suggestions) + "?)";
    }
    return message;
  }

  /** The allowed words of an option as the help and the documents write them. */
  private static String wordsAsWritten(String message) {
    return ALLOWED_WORDS
        .matcher(message)
        .replaceAll(allowed -> "one of " + allowed.group(1).toLowerCase(Locale.ROOT));
  }

  private static String oneLine(Exception exception) {
    String message = exception.getMessage();
    return message == null ? "" : message.replaceAll("\\s+", " ").strip();
  }

  private static String errorLine(String what, String where, String mend) {
    return "error: " + what + "; " + where + "; " + mend;
  }
}
