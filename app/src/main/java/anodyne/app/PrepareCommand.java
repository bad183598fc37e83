package anodyne.app;

import anodyne.data.Document;
import anodyne.data.EvidenceFiles;
import anodyne.data.InputException;
import anodyne.data.LibraryFiles;
import anodyne.data.SodiationFiles;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.library.Phase;
import anodyne.library.Selection;
import anodyne.preparation.DrivingForce;
import anodyne.preparation.Precaution;
import anodyne.preparation.Synthesis;
import anodyne.quantity.Estimate;
import anodyne.study.PreparationDocument;
import anodyne.study.PreparationStudy;
import anodyne.study.SynthesisEnergies;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What making a phase takes. */
@Command(
    name = "prepare",
    description =
        "Masses of precursors for a phase by the equations of recorded routes or one of your own,"
            + " heat of the equations, exchange of chalcogens, precautions.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne prepare MoS2 --grams 5 --yield 0.8",
      "  anodyne prepare MoSe2 --equation \"Mo + 2 Se -> MoSe2\" --purity Se=0.995 --json"
    })
final class PrepareCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "PHASE", description = "formula of what is wanted")
  private String phase = "";

  @Option(names = "--grams", paramLabel = "G", description = "how much of it (default: 1)")
  private double grams = 1;

  @Option(names = "--yield", paramLabel = "Y", description = "0 to 1 (default: 1)")
  private double yield = 1;

  @Option(
      names = "--purity",
      paramLabel = "FORMULA=P",
      description = "mass fraction of a reactant that is the substance (default: 1)")
  private Map<String, Double> purity = new LinkedHashMap<>();

  @Option(names = "--equation", paramLabel = "EQUATION", description = "your own, in quotes")
  private @Nullable String equation;

  @Override
  public Integer call() {
    Formula wanted = formula(phase, "phase");
    if (!wanted.isFixed()) {
      throw new InputException(
          phase + " has letters for amounts", "phase", "write numbers, such as Co0.9S");
    }
    SynthesisEnergies energies = energies(common.phases());
    List<Precaution> precautions = SodiationFiles.hazards();
    PreparationStudy study = study(wanted, energies);
    if (common.json) {
      common
          .out()
          .print(
              Document.close(
                      Document.of("preparation/1")
                          .putAll(PreparationDocument.of(study, energies, precautions)),
                      List.of(),
                      List.of(),
                      Document.provenance())
                  .text());
    } else {
      print(common.out(), study, energies, precautions);
    }
    return ExitCode.DONE;
  }

  private PreparationStudy study(Formula wanted, SynthesisEnergies energies) {
    Map<Formula, Double> purities = new LinkedHashMap<>();
    purity.forEach((text, share) -> purities.put(formula(text, "--purity"), share));
    PreparationStudy.Wanted amount = new PreparationStudy.Wanted(grams, yield, purities);
    try {
      if (equation == null) {
        return PreparationStudy.of(EvidenceFiles.builtIn(), wanted, amount, energies);
      }
      return new PreparationStudy(
          wanted,
          List.of(PreparationStudy.Made.by(Synthesis.parse(equation), wanted, amount)),
          energies.exchangesTo(wanted));
    } catch (FormulaException e) {
      throw new InputException(message(e), "--equation", "write it as \"Mo + 2 Se -> MoSe2\"");
    } catch (IllegalArgumentException e) {
      throw new InputException(
          message(e),
          equation == null ? "--grams, --yield or --purity" : "--equation",
          "'anodyne balance' mends an equation; shares lie between 0 and 1");
    }
  }

  private static String message(IllegalArgumentException e) {
    return Optional.ofNullable(e.getMessage()).orElse("not understood");
  }

  private static SynthesisEnergies energies(LibraryFiles library) {
    List<Phase> phases = new ArrayList<>(library.phases());
    phases.addAll(SodiationFiles.gases());
    return new SynthesisEnergies(phases, new Selection(library.methods()));
  }

  private static Formula formula(String text, String where) {
    try {
      return Formula.parse(text);
    } catch (FormulaException e) {
      throw new InputException(message(e), where, "write a formula, such as MoS2");
    }
  }

  private static void print(
      PrintWriter out,
      PreparationStudy study,
      SynthesisEnergies energies,
      List<Precaution> precautions) {
    Set<Precaution> needed = new LinkedHashSet<>();
    for (PreparationStudy.Made made : study.batches()) {
      out.printf(
          "%s%s%n", made.synthesis().text(), made.route().map(r -> "  (" + r + ")").orElse(""));
      made.batch()
          .precursors()
          .forEach(p -> out.printf(Locale.ROOT, "  %10.4f g %s%n", p.mass_g(), p.substance()));
      out.printf("  %s%n", heat(DrivingForce.of(made.synthesis(), energies::find)));
      precautions.stream()
          .filter(p ->
              made.synthesis().reactants().keySet().stream().anyMatch(p::concerns)
                  || made.synthesis().products().keySet().stream().anyMatch(p::concerns))
          .forEach(needed::add);
    }
    if (study.batches().isEmpty()) {
      out.println("no recorded route has an equation for " + study.phase() + "; give --equation");
    }
    study
        .exchanges()
        .forEach(e -> out.printf("%s  %s%n", e.exchange().synthesis().text(), heat(e.force())));
    needed.forEach(p ->
        out.printf(
            "%s: %s%s%s%n",
            p.name(),
            String.join(" ", p.statements()),
            p.exposureLimit().map(l -> ", limit " + l).orElse(""),
            p.remark().map(r -> "; " + r).orElse("")));
  }

  private static String heat(DrivingForce.Resolution resolution) {
    return switch (resolution) {
      case DrivingForce.Missing(Synthesis _, List<Formula> what) ->
          "no enthalpy of " + String.join(", ", what.stream().map(Formula::toString).toList());
      case DrivingForce.Ready(DrivingForce force) -> {
        Estimate h = force.enthalpy_kJ_per_mol();
        yield String.format(
            Locale.ROOT, "%.0f (%.0f to %.0f) kJ/mol", h.value(), h.low(), h.high());
      }
    };
  }
}
