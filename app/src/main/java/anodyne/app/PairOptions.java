package anodyne.app;

import anodyne.data.DesignReader;
import anodyne.data.DesignWriter;
import anodyne.data.EvidenceFiles;
import anodyne.data.InputException;
import anodyne.data.LibraryFiles;
import anodyne.data.WholeFile;
import anodyne.design.BiasRange;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.study.CellPlan;
import anodyne.study.Study;
import anodyne.study.StudyRun;
import anodyne.study.TransportPlan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a heterostructure is named, and its design. */
final class PairOptions {
  @Parameters(
      arity = "0..1",
      paramLabel = "A/B",
      description = {
        "A/B planar contact, A/B/C more layers, A@B A coated by B; a phase is a formula (MoS2) or"
            + " formula and form (MoS2:2H)"
      })
  private @Nullable String name;

  @Option(
      names = "--table1",
      paramLabel = "ROW",
      description = "a row of the article's Table 1, 1 to 55, in place of A/B")
  private @Nullable String table1;

  @Option(
      names = "--design",
      paramLabel = "FILE",
      description = "the electrode: sizes, geometry, overrides (YAML or JSON, see --write-design)")
  private @Nullable Path design;

  @Option(
      names = "--write-design",
      paramLabel = "FILE",
      description = "write the full design with every default, YAML or (*.json) JSON")
  private @Nullable Path writeDesign;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "draws for the confidence (design: numerics.samples)")
  private @Nullable Integer samples;

  @Option(
      names = "--rows",
      paramLabel = "CSV",
      description = "your own rows of evidence (see 'anodyne evidence list --template')")
  private @Nullable Path rows;

  @Option(
      names = "--gibbs",
      description = "hull of Gibbs energies (design: sodiation.thermodynamics: gibbs)")
  private boolean gibbs;

  @Option(
      names = "--exclude",
      split = ",",
      paramLabel = "PHASE",
      description = "phases kept off the hull, such as those too slow to form")
  private List<String> exclude = List.of();

  @Option(
      names = "--include",
      split = ",",
      paramLabel = "PHASE",
      description = "phases put on the hull though their enthalpy is computed or estimated")
  private List<String> include = List.of();

  @Option(
      names = "--mass-ratio",
      paramLabel = "A:B",
      description = "masses of the phases, such as 3:1 (design: mass_fraction)")
  private @Nullable String massRatio;

  @Option(
      names = "--overpotential",
      split = ",",
      paramLabel = "V",
      description = "overpotential of each phase, V (design: sodiation.overpotential_V)")
  private List<Double> overpotential = List.of();

  private Optional<BiasRange> bias = Optional.empty();
  private UnaryOperator<Design> drive = UnaryOperator.identity();
  private CellPlan cell = CellPlan.standard();

  /** The study with its cell computed otherwise. */
  void cell(CellPlan plan) {
    cell = plan;
  }

  /** The study at other biases than the design's. */
  void sweep(BiasRange range) {
    bias = Optional.of(range);
  }

  /** The study with sodium driven otherwise than the design says. */
  void drive(UnaryOperator<Design> other) {
    drive = other;
  }

  boolean isGiven() {
    return gibbs
        || !exclude.isEmpty()
        || !include.isEmpty()
        || massRatio != null
        || !overpotential.isEmpty()
        || name != null
        || table1 != null
        || design != null
        || writeDesign != null
        || samples != null
        || rows != null;
  }

  /** True for {@code --table1 all}. */
  boolean isAllOfTable1() {
    if ("all".equals(table1) && (design != null || writeDesign != null || name != null)) {
      throw new InputException(
          "--table1 all takes no design and no heterostructure",
          "command line",
          "name one row, or leave them out");
    }
    return "all".equals(table1);
  }

  Evidence evidence() {
    Evidence evidence = EvidenceFiles.builtIn();
    return rows == null ? evidence : evidence.withUserRows(EvidenceFiles.userRows(rows));
  }

  /** Stages of a study without transport, which takes longer than all others. */
  static final List<String> STILL = List.of("junction", "sodiation", "evidence");

  /**
   * The study of the one heterostructure named.
   *
   * @param stages that run, all if empty
   */
  Study study(Common common, List<String> stages) {
    return study(common, stages, TransportPlan.standard());
  }

  /**
   * The study of the one heterostructure named.
   *
   * @param stages that run, all if empty
   * @param plan how transport is computed
   */
  Study study(Common common, List<String> stages, TransportPlan plan) {
    CompletableFuture<Evidence> evidence = CompletableFuture.supplyAsync(this::evidence);
    LibraryFiles library = common.phases();
    if (name != null && table1 != null) {
      throw new InputException(
          "both a heterostructure and --table1 are given", "command line", "give one of them");
    }
    if (table1 != null) {
      Evidence read = await(evidence);
      EvidenceRow row = row(read, table1);
      return run(
          library,
          () -> read,
          design(StudyRun.heterostructure(row)),
          OptionalInt.of(row.number()),
          stages,
          plan);
    }
    if (name == null) {
      throw new InputException(
          "no heterostructure is named", "command line", "write for example MoS2/ZnIn2S4");
    }
    Heterostructure heterostructure;
    try {
      heterostructure = Heterostructure.parse(name);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("not a heterostructure"),
          "command line",
          "write for example MoS2/ZnIn2S4 or MoS2@SnO2");
    }
    Design whole = design(heterostructure);
    return run(library, () -> await(evidence), whole, OptionalInt.empty(), stages, plan);
  }

  /**
   * The study of one row of Table 1.
   *
   * @param stages that run, all if empty
   */
  Study study(LibraryFiles library, Evidence evidence, EvidenceRow row, List<String> stages) {
    return run(
        library,
        () -> evidence,
        design(StudyRun.heterostructure(row)),
        OptionalInt.of(row.number()),
        stages,
        TransportPlan.standard());
  }

  /**
   * Runs the study, and writes the design, if asked for, once it is done. A value that a stage
   * refuses comes from the user's library or design.
   */
  private Study run(
      LibraryFiles library,
      Supplier<Evidence> evidence,
      Design whole,
      OptionalInt row,
      List<String> stages,
      TransportPlan plan) {
    Study study;
    try {
      study = StudyRun.of(library, evidence, whole, row, stages, plan, cell);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("a value is not acceptable"),
          whole.heterostructure().text(),
          "correct the value in your library or design; 'anodyne library check' names it");
    }
    if (writeDesign != null) {
      WholeFile.write(writeDesign, DesignWriter.text(study.design(), writeDesign.toString()));
    }
    return study;
  }

  /** The evidence once it is read; a refusal of a file of rows comes out as it was. */
  private static Evidence await(CompletableFuture<Evidence> evidence) {
    try {
      return evidence.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof InputException refused) {
        throw refused;
      }
      throw e;
    }
  }

  private static EvidenceRow row(Evidence evidence, String text) {
    if (text.equals("all")) {
      throw new InputException(
          "--table1 all is for study", "command line", "name one row, such as --table1 12");
    }
    if (!text.matches("\\d{1,6}")) {
      throw new InputException(
          "--table1 takes a row number or all, got " + InputException.quoted(text),
          "command line",
          "write --table1 12");
    }
    int number = Integer.parseInt(text);
    return evidence
        .table1Row(number)
        .orElseThrow(() ->
            new InputException(
                "Table 1 has no row " + number,
                "command line",
                "rows run from 1 to " + evidence.table1().size()));
  }

  private Design design(Heterostructure heterostructure) {
    Design read =
        design == null
            ? DesignReader.defaults(heterostructure)
            : DesignReader.read(design, heterostructure);
    Design swept = bias.map(b -> withBias(read, b)).orElse(read);
    Design sampled = samples == null ? swept : withSamples(swept, samples);
    Design weighed = massRatio == null ? sampled : withMassRatio(sampled, massRatio);
    return drive.apply(withSodiation(weighed));
  }

  private static Design withMassRatio(Design design, String ratio) {
    String[] parts = ratio.split(":", -1);
    if (parts.length != design.phases().size()
        || !Arrays.stream(parts).allMatch(p -> p.matches("\\d{1,6}(\\.\\d{1,9})?"))) {
      throw new InputException(
          "--mass-ratio takes one number per phase, got " + InputException.quoted(ratio),
          "command line",
          "write for example --mass-ratio 3:1");
    }
    double[] masses = Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
    double sum = Arrays.stream(masses).sum();
    if (!(Arrays.stream(masses).min().orElse(0) > 0)) {
      throw new InputException(
          "every mass of --mass-ratio must be > 0, got " + InputException.quoted(ratio),
          "command line",
          "leave out a phase that is absent");
    }
    return design.withMassFractions(Arrays.stream(masses).map(m -> m / sum).boxed().toList());
  }

  private Design withSodiation(Design design) {
    Design.Sodiation given = design.sodiation();
    try {
      return design.with(
          new Design.Sodiation(
              gibbs || given.gibbs(),
              exclude.isEmpty() ? given.exclude() : exclude,
              include.isEmpty() ? given.include() : include,
              overpotential.isEmpty() ? given.overpotential_V() : overpotential,
              given.hysteresis_V()));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("bad --overpotential"),
          "command line",
          "give --overpotential one number per phase, such as 0.1,0.8");
    }
  }

  /** With the biases of the command line, which are no assumption. */
  private static Design withBias(Design design, BiasRange bias) {
    return design.with(
        new Design.Settings(design.settings().nodesPerLayer(), design.settings().samples(), bias));
  }

  private static Design withSamples(Design design, int samples) {
    try {
      return design.with(
          new Design.Settings(
              design.settings().nodesPerLayer(), samples, design.settings().bias()));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("bad --samples"),
          "command line",
          "give --samples a number in that range");
    }
  }
}
