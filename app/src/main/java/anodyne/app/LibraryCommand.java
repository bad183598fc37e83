package anodyne.app;

import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.data.LibraryDocument;
import anodyne.data.LibraryFiles;
import anodyne.data.PhaseText;
import anodyne.library.Finding;
import anodyne.library.Library;
import anodyne.library.LibraryCheck;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.library.Selection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The phase library. */
@Command(
    name = "library",
    description = "The phase library: list, show, check, add, import, export; parts of cells.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  anodyne library show MoS2",
    subcommands = {
      LibraryCommand.ListPhases.class,
      LibraryCommand.Show.class,
      LibraryCommand.Check.class,
      LibraryCommand.Add.class,
      LibraryImport.class,
      LibraryCommand.Export.class,
      LibraryParts.class
    })
final class LibraryCommand {
  /** Lists phases. */
  @Command(
      name = "list",
      description = "List all phases with the values used.",
      footerHeading = "%nExample:%n",
      footer = "  anodyne library list --json")
  static final class ListPhases implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Override
    public Integer call() {
      Library library = common.phases().library();
      if (common.json) {
        common.out().print(LibraryDocument.list(library, Document.provenance()).text());
        return ExitCode.DONE;
      }
      for (Phase phase : library.phases()) {
        common
            .out()
            .printf(
                "%-22s %-34s %s%n",
                phase.id(), String.join(", ", phase.names()), phase.description());
      }
      return ExitCode.DONE;
    }
  }

  /** Shows one phase. */
  @Command(
      name = "show",
      description = "Show every value of one phase, and which is used.",
      footerHeading = "%nExample:%n",
      footer = "  anodyne library show CoSe2:marcasite")
  static final class Show implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "PHASE", description = "formula, formula:form, id or any other name")
    private String phase = "";

    @Override
    public Integer call() {
      LibraryFiles files = common.phases();
      Phase found = files.find(phase);
      Selection selection = new Selection(files.methods());
      if (common.json) {
        JsonObject document = LibraryDocument.show(found, selection, Document.provenance());
        common.out().print(document.text());
        return ExitCode.DONE;
      }
      print(common.out(), found, selection);
      return ExitCode.DONE;
    }

    private static void print(PrintWriter out, Phase phase, Selection selection) {
      out.println(phase.id() + ": " + phase.description());
      out.println("names: " + String.join(", ", phase.allNames()));
      for (Property property : Property.values()) {
        List<PropertyValue> values = phase.values(property);
        if (values.isEmpty()) {
          continue;
        }
        out.println(property.word() + (property.isText() ? "" : " (" + property.unit() + ")"));
        used(phase, property, selection).ifPresent(text -> out.println("  used: " + text));
        for (PropertyValue v : values) {
          out.printf(
              "  %-16s %-10s %-24s %s%s%n",
              shown(v),
              v.quality().word(),
              v.method() + (v.sample().isEmpty() ? "" : ", " + v.sample()),
              v.source(),
              v.doubtful() ? " [not used: " + v.doubt() + "]" : "");
        }
      }
      phase
          .structure()
          .ifPresent(s ->
              out.printf(
                  Locale.ROOT,
                  "structure: %s (%d), a %.4f b %.4f c %.4f angstrom, %.2f %.2f %.2f deg, %s,"
                      + " %s%n",
                  s.spaceGroupSymbol(),
                  s.spaceGroupNumber(),
                  s.a_angstrom(),
                  s.b_angstrom(),
                  s.c_angstrom(),
                  s.alpha_deg(),
                  s.beta_deg(),
                  s.gamma_deg(),
                  s.quality().word(),
                  s.source()));
      phase.notes().forEach(note -> out.println("note: " + note));
    }

    private static Optional<String> used(Phase phase, Property property, Selection selection) {
      if (property.isText()) {
        return selection.word(phase, property).map(w -> w.word());
      }
      return selection.amount(phase, property).map(Show::used);
    }

    private static String used(Selected s) {
      return String.format(
          Locale.ROOT,
          "%.5g (%.4g to %.4g, 90 %%), %s, %s",
          s.value(),
          s.low(),
          s.high(),
          s.quality().word(),
          s.method());
    }

    private static String shown(PropertyValue v) {
      return switch (v.datum()) {
        case PropertyValue.Amount(double value) -> String.format(Locale.ROOT, "%.6g", value);
        case PropertyValue.Range(double low, double high) ->
            String.format(Locale.ROOT, "%.4g to %.4g", low, high);
        case PropertyValue.Word(String text) -> text;
      };
    }
  }

  /** Checks the library. */
  @Command(
      name = "check",
      description = "Check every phase: units, ranges, structures, inputs missing for each stage.",
      footerHeading = "%nExample:%n",
      footer = "  anodyne library check --library my-phases")
  static final class Check implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Override
    public Integer call() {
      List<Finding> findings = LibraryCheck.of(common.phases().library());
      if (common.json) {
        common.out().print(LibraryDocument.check(findings, Document.provenance()).text());
      } else {
        findings.forEach(f ->
            common
                .out()
                .printf(
                    "%-8s %-22s %-24s %s%n",
                    f.severity().word(), f.phase(), f.property(), f.message()));
        common.out().println(findings.size() + " findings");
      }
      boolean broken = findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
      return broken ? ExitCode.INPUT : ExitCode.DONE;
    }
  }

  /** Adds a phase file. */
  @Command(
      name = "add",
      description = "Check a phase file and store it in your own library.",
      footerHeading = "%nExample:%n",
      footer = "  anodyne library add my-phase.yaml")
  static final class Add implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "FILE", description = "phase file, schema phase/1")
    private @Nullable Path file;

    @Option(names = "--replace", description = "replace a phase of the same id")
    private boolean replace;

    @Override
    public Integer call() {
      if (file == null) {
        throw new InputException("no file is named", "command line", "name a phase file");
      }
      common.stored(common.folder().add(file, LibraryFiles.builtIn(), replace));
      return ExitCode.DONE;
    }
  }

  /** Exports phases as files. */
  @Command(
      name = "export",
      description = "Print a phase as a phase file, to edit and add as your own.",
      footerHeading = "%nExample:%n",
      footer = "  anodyne library export MoS2 > my-MoS2.yaml")
  static final class Export implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "PHASE", description = "formula, formula:form, id or any other name")
    private String phase = "";

    @Override
    public Integer call() {
      LibraryFiles files = common.phases();
      Phase found = files.find(phase);
      common
          .out()
          .print(
              common.json
                  ? LibraryDocument.show(
                          found, new Selection(files.methods()), Document.provenance())
                      .text()
                  : PhaseText.of(found));
      return ExitCode.DONE;
    }
  }
}
