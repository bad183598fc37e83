package anodyne.app;

import anodyne.data.InputException;
import anodyne.impedance.Circuit;
import anodyne.impedance.CircuitException;
import anodyne.impedance.CircuitFit;
import anodyne.impedance.Comparison;
import anodyne.impedance.Fit;
import anodyne.impedance.FitSettings;
import anodyne.impedance.FittedParameter;
import anodyne.impedance.Preset;
import anodyne.impedance.SeriesFit;
import anodyne.impedance.Weighting;
import anodyne.quantity.Warning;
import anodyne.workup.CircuitFitDocument;
import anodyne.workup.CircuitFitDocument.Fitted;
import anodyne.workup.MeasuredSpectrum;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits an equivalent circuit to spectra. */
@Command(
    name = "fit",
    description = {
      "Fit an equivalent circuit from many starts: values, standard errors, correlation, and what"
          + " the data do not determine.",
      "Circuits: R0-p(R1,CPE1)-Wo1 (impedance.py) or R(RQ)Wo (circuit description code); braces"
          + " set start, fixed (f) and limits: R0{R=20f}, C{C=2e-6/1e-7/1e-5}.",
      "Presets: randles, randles-finite, arc, arc-tail, two-arcs, film, film-randles, pore,"
          + " blocking."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne eis fit cell.mpt --circuit \"R0-p(R1,CPE1)-Wo1\"",
      "  anodyne eis fit cell.DTA --circuit randles --compare \"R(RQ)(RQ)\" --json",
      "  anodyne eis fit soc*.mpr --circuit film --series --out fits"
    })
final class EisFitCommand implements Callable<Integer> {
  private static final int LEAST = 3;

  /** Words for weights. */
  enum Weight {
    UNIT,
    MODULUS,
    PROPORTIONAL;

    private Weighting weighting() {
      return switch (this) {
        case UNIT -> new Weighting.Unit();
        case MODULUS -> new Weighting.Modulus();
        case PROPORTIONAL -> new Weighting.Proportional();
      };
    }
  }

  /** Words for points with Im Z >= 0. */
  enum Treatment {
    AUTO,
    KEEP,
    DROP;

    private FitSettings.Inductive inductive() {
      return switch (this) {
        case AUTO -> FitSettings.Inductive.AUTOMATIC;
        case KEEP -> FitSettings.Inductive.KEEP;
        case DROP -> FitSettings.Inductive.DROP;
      };
    }
  }

  @Mixin private final Common common = new Common();
  @Mixin private final SpectraOptions spectra = new SpectraOptions();

  @Option(
      names = "--circuit",
      required = true,
      paramLabel = "C",
      description = "the circuit, or the name of a preset")
  private String circuit = "";

  @Option(
      names = "--weight",
      paramLabel = "W",
      description = "unit, modulus or proportional (default: ${DEFAULT-VALUE})")
  private Weight weight = Weight.MODULUS;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "starting points (default: ${DEFAULT-VALUE})")
  private int starts = FitSettings.STARTS;

  @Option(
      names = "--compare",
      paramLabel = "C2,C3",
      description = "other circuits to rank beside it by the criterion of Akaike")
  private List<String> compare = List.of();

  @Option(
      names = "--inductive",
      paramLabel = "RULE",
      description =
          "points with Im Z >= 0: keep, drop, or auto: dropped if the circuit has no inductor and"
              + " one exceeds 10 %% of the modulus (default: ${DEFAULT-VALUE})")
  private Treatment inductive = Treatment.AUTO;

  @Option(
      names = "--series",
      description = "the spectra are a series: each starts from the result of the one before")
  private boolean series;

  @Option(names = "--out", paramLabel = "DIR", description = "write figures and tables there")
  @Nullable Path out;

  @Override
  public Integer call() {
    Circuit main = parse(circuit, "--circuit");
    List<Circuit> others = new ArrayList<>();
    compare.forEach(text -> split(text).forEach(c -> others.add(parse(c, "--compare"))));
    if (!(starts >= 1 && starts <= 100_000)) {
      throw new InputException(
          starts + " starts", "--starts", "give a number from 1 to 100000; 32 is usual");
    }
    FitSettings settings =
        FitSettings.with(weight.weighting()).withStarts(starts).with(inductive.inductive());
    MeasuredSpectrum.Set set = spectra.read(LEAST);
    List<Warning> warnings = new ArrayList<>(set.warnings());
    List<Fitted> fitted = fit(main, others, set.spectra(), settings, warnings);
    if (out != null) {
      LabFigures.write(common, out, FitFiles.figures(fitted, series), FitFiles.tables(fitted));
    }
    common.warn(warnings);
    fitted.forEach(f -> common.warn(told(f.fit())));
    if (common.json) {
      common.out().print(CircuitFitDocument.of(fitted, warnings, List.of()).text());
    } else {
      fitted.forEach(f -> print(common.out(), f));
    }
    return ExitCode.DONE;
  }

  /** What the table of parameters does not show. */
  private static List<Warning> told(Fit fit) {
    return fit.warnings().stream()
        .filter(w -> !w.code().startsWith("parameter_not") && !w.code().startsWith("combination"))
        .toList();
  }

  private List<Fitted> fit(
      Circuit main,
      List<Circuit> others,
      List<MeasuredSpectrum> spectra,
      FitSettings settings,
      List<Warning> warnings) {
    for (MeasuredSpectrum at : spectra) {
      enough(main, at, settings);
      others.forEach(c -> enough(c, at, settings));
    }
    List<Fit> fits;
    if (series) {
      SeriesFit chain =
          SeriesFit.of(main, spectra.stream().map(MeasuredSpectrum::spectrum).toList(), settings);
      warnings.addAll(chain.warnings(spectra.stream().map(MeasuredSpectrum::name).toList()));
      fits = chain.fits();
    } else {
      fits = spectra.stream().map(s -> CircuitFit.of(main, s.spectrum(), settings)).toList();
    }
    List<Fitted> result = new ArrayList<>();
    for (int i = 0; i < fits.size(); i++) {
      List<Comparison.Entry> ranking =
          others.isEmpty()
              ? List.of()
              : Comparison.beside(fits.get(i), others, spectra.get(i).spectrum()).entries();
      result.add(new Fitted(spectra.get(i), fits.get(i), ranking));
    }
    return result;
  }

  private static void enough(Circuit circuit, MeasuredSpectrum at, FitSettings settings) {
    int points = CircuitFit.points(circuit, at.spectrum(), settings);
    int free = (int) circuit.settings().stream().filter(s -> !s.fixed()).count();
    if (free == 0) {
      throw new InputException(
          "every parameter of " + circuit + " is fixed", "--circuit", "leave one free");
    }
    if (2 * points <= free + 1) {
      throw new InputException(
          "a fit of " + free + " parameters to " + points + " points is not possible",
          at.name(),
          "take a simpler circuit, a wider range, or --inductive keep");
    }
  }

  private static Circuit parse(String text, String option) {
    Optional<Preset> preset = Preset.named(text.strip());
    if (preset.isPresent()) {
      return preset.get().circuit();
    }
    try {
      return Circuit.of(text);
    } catch (CircuitException e) {
      String message = Optional.ofNullable(e.getMessage()).orElse("not a circuit");
      int hint = message.indexOf("; ");
      throw new InputException(
          hint < 0 ? message : message.substring(0, hint),
          option + " " + InputException.quoted(text) + ", character " + e.position(),
          hint < 0 ? "write it as R0-p(R1,CPE1) or R(RQ)" : message.substring(hint + 2));
    }
  }

  /** Circuits separated by commas that stand outside of brackets. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private void print(PrintWriter out, Fitted fitted) {
    Fit fit = fitted.fit();
    out.printf(
        Locale.ROOT,
        "%s: %s, %s weights, %d points%n",
        fitted.source().name(),
        fit.circuit(),
        fit.settings().weighting().word(),
        fit.spectrum().size());
    for (FittedParameter p : fit.parameters()) {
      String error =
          p.standardError().isPresent()
              ? String.format(Locale.ROOT, "+- %.2g", p.standardError().getAsDouble())
              : p.fixed() ? "fixed" : "";
      out.printf(
          Locale.ROOT,
          "  %-8s %12.5g %-10s %-12s %s%n",
          p.name(),
          p.value(),
          error,
          p.unit(),
          p.doubt().map(d -> "not identified: " + d).orElse(""));
    }
    fit.combinations()
        .forEach(c ->
            out.printf(
                Locale.ROOT,
                "  determined is %s = %.4g +- %.2g%n",
                c.text(),
                c.value(),
                c.standardError()));
    out.printf(
        Locale.ROOT,
        "  S %.5g, pseudo chi2 %.5g, S/(2N-P) %.4g, AICc %.2f, %d minima, the best from %d of %d"
            + " starts%n",
        fit.sumOfSquares(),
        fit.pseudoChiSquare(),
        fit.variance(),
        fit.aicc(),
        fit.minima().size(),
        fit.minima().getFirst().starts(),
        fit.settings().starts());
    for (Comparison.Entry entry : fitted.comparison()) {
      out.printf(
          Locale.ROOT,
          "  %5.1f %%  AICc %+.2f  %s%n",
          100 * entry.weight(),
          entry.difference(),
          entry.fit().circuit());
    }
  }
}
