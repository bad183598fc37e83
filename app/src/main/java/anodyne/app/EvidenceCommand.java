package anodyne.app;

import anodyne.data.Document;
import anodyne.data.EvidenceCheckDocument;
import anodyne.data.EvidenceDocument;
import anodyne.data.EvidenceFiles;
import anodyne.data.InputException;
import anodyne.data.LibraryFiles;
import anodyne.evidence.Conflict;
import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.InterfaceCase;
import anodyne.evidence.MassRatio;
import anodyne.evidence.Numbers;
import anodyne.evidence.ReactionRecord;
import anodyne.evidence.Route;
import anodyne.evidence.Statement;
import anodyne.formula.Formula;
import anodyne.report.EvidencePlots;
import anodyne.study.JunctionEvidence;
import anodyne.study.TransportEvidence;
import anodyne.verdict.CapacityComparison;
import anodyne.verdict.CheckResult;
import anodyne.verdict.CheckStatus;
import anodyne.verdict.DirectionRule;
import anodyne.verdict.EvidenceCheck;
import anodyne.verdict.JunctionFindings;
import anodyne.verdict.PhaseNames;
import anodyne.verdict.PotentialComparison;
import anodyne.verdict.RowFilter;
import anodyne.verdict.SodiumFindings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What has been published. */
@Command(
    name = "evidence",
    description = "The published evidence: list, show, conflicts, check, plot, routes.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  anodyne evidence list --class sulfides/oxides",
    subcommands = {
      EvidenceCommand.ListRows.class,
      EvidenceCommand.Show.class,
      EvidenceCommand.Conflicts.class,
      EvidenceCommand.Check.class,
      EvidenceCommand.PlotRows.class,
      EvidenceCommand.Routes.class
    })
final class EvidenceCommand {
  /** Where rows come from. */
  static final class Source {
    @Option(
        names = "--rows",
        paramLabel = "CSV",
        description = "your own rows, taken together with Table 1")
    private @Nullable Path rows;

    Evidence evidence() {
      Evidence evidence = EvidenceFiles.builtIn();
      return rows == null ? evidence : evidence.withUserRows(EvidenceFiles.userRows(rows));
    }
  }

  /** Which rows are wanted. */
  static final class Wanted {
    @Option(names = "--class", paramLabel = "CLASS", description = "such as sulfides/oxides")
    private @Nullable String heterostructureClass;

    @Option(names = "--phase", paramLabel = "PHASE", description = "rows that hold this phase")
    private @Nullable String phase;

    @Option(
        names = "--window",
        paramLabel = "MIN:MAX",
        description = "rows whose potential window lies within, V")
    private @Nullable String window;

    @Option(
        names = "--current",
        paramLabel = "MIN:MAX",
        description = "rows with an operating point at such a current, A/g")
    private @Nullable String current;

    RowFilter filter() {
      Optional<HeterostructureClass> wantedClass = Optional.empty();
      if (heterostructureClass != null) {
        String word = heterostructureClass;
        wantedClass =
            Optional.of(
                HeterostructureClass.of(word)
                    .orElseThrow(() ->
                        new InputException(
                            "no class is called " + InputException.quoted(word),
                            "command line",
                            "classes are " + String.join(", ", HeterostructureClass.words()))));
      }
      Optional<double[]> volts = range("--window", window);
      Optional<double[]> amperes = range("--current", current);
      try {
        return new RowFilter(
            wantedClass,
            Optional.ofNullable(phase),
            volts.map(v -> new EvidenceRow.Window(v[0], v[1])),
            amperes.map(a -> OptionalDouble.of(a[0])).orElse(OptionalDouble.empty()),
            amperes.map(a -> OptionalDouble.of(a[1])).orElse(OptionalDouble.empty()));
      } catch (IllegalArgumentException e) {
        throw new InputException(
            Optional.ofNullable(e.getMessage()).orElse("bad filter"),
            "command line",
            "correct the filter");
      }
    }

    private static Optional<double[]> range(String option, @Nullable String text) {
      if (text == null) {
        return Optional.empty();
      }
      String[] ends = text.split(":", -1);
      String number = "[0-9]+([.][0-9]+)?";
      if (ends.length != 2 || !ends[0].matches(number) || !ends[1].matches(number)) {
        throw new InputException(
            option + " takes two numbers, got " + InputException.quoted(text),
            "command line",
            "write " + option + " 0.01:3");
      }
      return Optional.of(new double[] {Double.parseDouble(ends[0]), Double.parseDouble(ends[1])});
    }
  }

  /** Lists rows. */
  @Command(
      name = "list",
      description = "List published rows; each is two operating points, not a rate curve.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  anodyne evidence list --phase MoS2 --current 2:10",
        "  anodyne evidence list --template > my-rows.csv",
        "  anodyne evidence list --rows my-rows.csv --json"
      })
  static final class ListRows implements Callable<Integer> {
    @Mixin private final Common common = new Common();
    @Mixin private final Source source = new Source();
    @Mixin private final Wanted wanted = new Wanted();

    @Option(names = "--template", description = "print an empty CSV for your own rows")
    private boolean template;

    @Option(names = "--literature", description = "the second set, read in full texts")
    private boolean literature;

    @Override
    public Integer call() {
      if (template) {
        common.out().print(EvidenceFiles.template());
        return ExitCode.DONE;
      }
      Evidence evidence = source.evidence();
      if (literature) {
        common.out().print(EvidenceDocument.literature(evidence).text());
        return ExitCode.DONE;
      }
      List<EvidenceRow> rows = wanted.filter().of(evidence.rows());
      if (common.json) {
        common.out().print(EvidenceDocument.list(evidence, rows).text());
        return ExitCode.DONE;
      }
      for (EvidenceRow row : rows) {
        common.out().println(line(row));
      }
      common.out().println(rows.size() + " rows; * marks disputed cells");
      return ExitCode.DONE;
    }

    private static String line(EvidenceRow row) {
      return String.format(
          Locale.ROOT,
          "%-18s %-22s %-26s ICE %-6s cycling %-18s rate %-12s%s",
          row.label(),
          row.heterostructureClass().map(HeterostructureClass::word).orElse("-"),
          row.material(),
          row.ice_percent().isPresent() ? row.ice_percent().getAsDouble() + " %" : "-",
          row.cycling()
              .map(c -> c.capacity_mAh_per_g() + "/" + c.current_A_per_g() + "/" + c.cycles())
              .orElse("-"),
          row.rate().map(r -> r.capacity_mAh_per_g() + "/" + r.current_A_per_g()).orElse("-"),
          row.isDisputed() ? " * " + row.disputed() : "");
    }
  }

  /** Shows one row. */
  @Command(
      name = "show",
      description = "Show one row of Table 1 with its statements and conflicts.",
      footerHeading = "%nExample:%n",
      footer = "  anodyne evidence show 16")
  static final class Show implements Callable<Integer> {
    @Mixin private final Common common = new Common();
    @Mixin private final Source source = new Source();

    @Parameters(paramLabel = "N", description = "row number")
    private int row;

    @Override
    public Integer call() {
      Evidence evidence = source.evidence();
      EvidenceRow found =
          evidence
              .table1Row(row)
              .orElseThrow(() ->
                  new InputException(
                      "Table 1 has no row " + row,
                      "command line",
                      "rows run from 1 to " + evidence.table1().size()));
      common.out().print(EvidenceDocument.show(evidence, found).text());
      return ExitCode.DONE;
    }
  }

  /** Lists conflicts. */
  @Command(
      name = "conflicts",
      description = "Where the article disagrees with itself, with arithmetic or with physics.",
      footerHeading = "%nExample:%n",
      footer = "  anodyne evidence conflicts --json")
  static final class Conflicts implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Override
    public Integer call() {
      Evidence evidence = EvidenceFiles.builtIn();
      if (common.json) {
        common.out().print(EvidenceDocument.conflicts(evidence).text());
        return ExitCode.DONE;
      }
      for (Conflict conflict : evidence.conflicts()) {
        common
            .out()
            .printf("%-7s %-32s %s%n", conflict.severity().word(), conflict.id(), conflict.title());
      }
      return ExitCode.DONE;
    }
  }

  /** Checks every statement. */
  @Command(
      name = "check",
      description = "Re-run what can be computed of every statement of the article.",
      footerHeading = "%nExample:%n",
      footer = "  anodyne evidence check --json")
  static final class Check implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Option(names = "--status", paramLabel = "WORD", description = "only results of this status")
    private @Nullable String status;

    @Override
    public Integer call() {
      List<String> words = Arrays.stream(CheckStatus.values()).map(CheckStatus::word).toList();
      if (status != null && !words.contains(status)) {
        throw new InputException(
            "no status is called " + InputException.quoted(status),
            "command line",
            "write one of " + String.join(", ", words));
      }
      LibraryFiles library = common.phases();
      Evidence evidence = EvidenceFiles.builtIn();
      JunctionFindings junctions = JunctionEvidence.of(library, evidence, _ -> {});
      SodiumFindings sodium = TransportEvidence.of(library, evidence, _ -> {});
      EvidenceCheck.Report report =
          EvidenceCheck.run(evidence, library.library(), junctions, sodium);
      List<CheckResult> results =
          report.results().stream()
              .filter(r -> status == null || status.equals(r.status().word()))
              .toList();
      if (common.json) {
        common.out().print(EvidenceCheckDocument.of(evidence, report, results, junctions).text());
        return ExitCode.DONE;
      }
      for (CheckResult r : results) {
        common
            .out()
            .printf(
                "%-13s %-32s printed %s; computed %s; %s%n",
                r.status().word(), r.id(), r.printed(), r.computed(), r.note());
      }
      common.out().println("direction rule on the interface cases:");
      DirectionRule.judgeAll(evidence).forEach(v -> common.out().println(line(v, junctions)));
      common.out().println("reactions beside their equilibrium potentials:");
      report.potentials().forEach(c -> common.out().println(line(c)));
      common
          .out()
          .println("theoretical capacities that are printed or that the path does not reach:");
      report.capacities().stream()
          .filter(c -> c.verdict().isPresent() || !c.reachedByPath())
          .forEach(c -> common.out().println(line(c)));
      for (CheckStatus s : CheckStatus.values()) {
        long count = results.stream().filter(r -> r.status() == s).count();
        common.out().printf("%d %s%n", count, s.word().replace('_', ' '));
      }
      return ExitCode.DONE;
    }
  }

  /** One reaction on a line. */
  private static String line(PotentialComparison c) {
    return String.format(
        Locale.ROOT,
        "  %-10s printed %-12s equilibrium %-22s overpotential %-7s %s; %s",
        c.reaction().id(),
        c.reaction().potential_V().map(p -> p.shown() + " V").orElse("-"),
        c.equilibrium()
            .map(e ->
                String.format(
                    Locale.ROOT, "%.2f (%.2f to %.2f) V", e.value_V(), e.low_V(), e.high_V()))
            .orElse("-"),
        c.overpotential_V().isPresent()
            ? String.format(Locale.ROOT, "%.2f V", c.overpotential_V().getAsDouble())
            : "-",
        c.reaction().equation(),
        c.note());
  }

  /** One theoretical capacity on a line. */
  private static String line(CapacityComparison c) {
    return String.format(
        Locale.ROOT,
        "  %-10s printed %-6s computed %.1f mAh/g (%s) %s; %s",
        c.counted().formula(),
        c.counted().printed_mAh_per_g().isPresent()
            ? Numbers.shown(c.counted().printed_mAh_per_g().getAsDouble())
            : "-",
        c.computed_mAh_per_g(),
        c.counted().how(),
        c.verdict().orElse(""),
        c.note());
  }

  /** One interface case on a line. */
  private static String line(DirectionRule.Verdict v, JunctionFindings junctions) {
    InterfaceCase c = v.mechanism().interfaceCase().orElseThrow();
    return String.format(
        Locale.ROOT,
        "  %-26s electrons %s (%s), field by the rule %s, printed %s: %s; library %s",
        v.mechanism().id(),
        v.flow().direction(),
        v.flow().basis().words(),
        v.flow().field(),
        v.printed().map(Object::toString).orElse("not"),
        v.agreement().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        junctions
            .outcome(c.left(), c.right())
            .map(o ->
                String.format(
                    Locale.ROOT, "electrons %s, %.0f %%", o.electrons(), 100 * o.probability()))
            .orElse("has no such pair"));
  }

  /** Lists preparation routes. */
  @Command(
      name = "routes",
      description = "How materials were made: conditions, equations, hazards, proportions.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  anodyne evidence routes --phase MoS2",
        "  anodyne evidence routes --method selenization --json"
      })
  static final class Routes implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Option(names = "--phase", paramLabel = "PHASE", description = "only routes to this phase")
    private @Nullable String phase;

    @Option(names = "--method", paramLabel = "METHOD", description = "such as hydrothermal")
    private @Nullable String method;

    @Override
    public Integer call() {
      Evidence evidence = EvidenceFiles.builtIn();
      Optional<Formula> formula = Optional.ofNullable(phase).map(Routes::formula);
      Optional<Route.Method> step = Optional.ofNullable(method).map(Routes::method);
      List<Route> routes =
          evidence.routes().stream()
              .filter(r -> formula.isEmpty() || r.makes(formula.get()))
              .filter(r -> step.isEmpty() || r.methods().contains(step.get()))
              .toList();
      List<MassRatio> ratios =
          evidence.massRatios().stream()
              .filter(m -> formula.isEmpty() || m.holds(formula.get()))
              .toList();
      List<Statement> statements =
          evidence.preparationStatements().stream().filter(s -> wanted(s.subject())).toList();
      List<ReactionRecord> syntheses =
          evidence.syntheses().stream().filter(r -> wanted(r.system())).toList();
      if (common.json) {
        common
            .out()
            .print(EvidenceDocument.routes(evidence, routes, ratios, statements, syntheses).text());
        return ExitCode.DONE;
      }
      routes.forEach(this::print);
      ratios.forEach(m ->
          common
              .out()
              .printf(
                  "%-28s %s to %s = %s by %s%n",
                  m.system(), m.first(), m.second(), m.ratio().shown(), m.basis().word()));
      common.out().println(routes.size() + " routes, " + ratios.size() + " proportions");
      return ExitCode.DONE;
    }

    private void print(Route route) {
      common.out().printf("%s (%s)%n", route.system(), route.source());
      for (Route.Step step : route.steps()) {
        common
            .out()
            .printf(
                "    %s%s%s%s%n",
                step.method().word().replace('_', ' '),
                step.temperature_C().map(t -> ", " + t.shown() + " degC").orElse(""),
                step.duration_h().map(t -> ", " + t.shown() + " h").orElse(""),
                step.atmosphere().map(a -> ", " + a).orElse(""));
      }
      route.equations().forEach(e -> common.out().println("    " + e));
      if (!route.hazards().isEmpty()) {
        common
            .out()
            .println(
                "    hazards: "
                    + String.join(
                        ", ",
                        route.hazards().stream().map(h -> h.word().replace('_', ' ')).toList()));
      }
    }

    private static Formula formula(String text) {
      try {
        return PhaseNames.formula(text);
      } catch (IllegalArgumentException e) {
        throw new InputException(
            InputException.quoted(text) + " is not a formula", "--phase", "write one such as MoS2");
      }
    }

    private static Route.Method method(String text) {
      String word = text.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
      if (!Route.Method.words().contains(word)) {
        throw new InputException(
            "no method is called " + InputException.quoted(text),
            "--method",
            "methods are " + String.join(", ", Route.Method.words()));
      }
      return Route.Method.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private boolean wanted(String system) {
      return phase == null || system.contains(phase);
    }
  }

  /** Draws rows. */
  @Command(
      name = "plot",
      description = "Draw capacity against current, cycles and ICE as SVG files.",
      footerHeading = "%nExample:%n",
      footer = "  anodyne evidence plot --class sulfides/sulfides --out plots")
  static final class PlotRows implements Callable<Integer> {
    @Mixin private final Common common = new Common();
    @Mixin private final Source source = new Source();
    @Mixin private final Wanted wanted = new Wanted();

    @Option(names = "--out", paramLabel = "DIR", description = "folder (default: anodyne-out)")
    private Path out = Path.of("anodyne-out");

    @Override
    public Integer call() {
      Evidence evidence = source.evidence();
      List<EvidenceRow> rows = wanted.filter().of(evidence.rows());
      var files = EvidencePlots.of(evidence.rows(), rows);
      common.write(out, files);
      if (common.json) {
        common
            .out()
            .print(
                Document.close(
                        Document.of("files/1").put("files", List.copyOf(files.keySet())),
                        List.of(),
                        List.of(),
                        Document.provenance())
                    .text());
        return ExitCode.DONE;
      }
      files.keySet().forEach(name -> common.say("wrote " + out.resolve(name)));
      return ExitCode.DONE;
    }
  }
}
