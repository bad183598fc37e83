package anodyne.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands with all their options, help and suggestions. */
@Command(
    name = "anodyne",
    description = "Design and analysis of heterostructure anodes for sodium-ion batteries.",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  anodyne study MoS2/ZnIn2S4")
final class Commands {
  /** Prints the version. */
  static final class VersionText implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Main.version()};
    }
  }

  /** The list of constants in a message about the value of an option. */
  private static final Pattern ALLOWED_WORDS =
      Pattern.compile("one of (\\[[A-Z0-9_, ]+]) \\(case-insensitive\\)");

  /** The commands by name, in the order of the help; only the ones at hand are made. */
  private static final Map<String, Supplier<Object>> COMMANDS = commands();

  private Commands() {}

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
    commands.put("eis", EisCommand::new);
    commands.put("lab", LabCommand::new);
    commands.put("cv", CvCommand::new);
    commands.put("gitt", GittCommand::new);
    commands.put("cell", CellCommand::new);
    commands.put("doctor", DoctorCommand::new);
    return commands;
  }

  /** Runs a command; returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = commandLine(arguments);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((exception, _) -> {
      err.println(
          ErrorLine.of(firstLine(exception), "command line", helpHint(exception.getCommandLine())));
      return ExitCode.INPUT;
    });
    line.setExecutionExceptionHandler((exception, command, _) ->
        ErrorLine.print(err, exception, command.getParseResult().hasMatchedOption("--debug")));
    return line.execute(arguments);
  }

  /** The command that the first word names, with its options; all of them for help and mistakes. */
  private static CommandLine commandLine(String... arguments) {
    CommandLine line = new CommandLine(new Commands());
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

  private static String helpHint(CommandLine line) {
    return "see " + line.getCommandSpec().qualifiedName() + " --help";
  }

  private static String firstLine(CommandLine.ParameterException exception) {
    String message = wordsAsWritten(ErrorLine.oneLine(exception));
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
}
