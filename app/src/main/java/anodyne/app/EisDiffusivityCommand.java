package anodyne.app;

import anodyne.analysis.ImpedanceDiffusivity;
import anodyne.analysis.WarburgTail;
import anodyne.data.InputException;
import anodyne.impedance.Circuit;
import anodyne.impedance.CircuitException;
import anodyne.impedance.CircuitFit;
import anodyne.impedance.Element;
import anodyne.impedance.ElementKind;
import anodyne.impedance.Fit;
import anodyne.impedance.FitSettings;
import anodyne.impedance.FittedParameter;
import anodyne.quantity.Assumption;
import anodyne.quantity.Warning;
import anodyne.workup.DiffusivityDocument;
import anodyne.workup.DiffusivityDocument.Diffusion;
import anodyne.workup.DiffusivityDocument.Given;
import anodyne.workup.MeasuredSpectrum;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Diffusion coefficients from impedance. */
@Command(
    name = "diffusivity",
    description = {
      "Diffusion coefficient from the Warburg tail, by the insertion formula"
          + " D = 1/2 [V_m (dE/dx)/(n F A sigma)]^2, or from a fitted Wo element as L^2/tau.",
      "A tail that is no Warburg is refused and said why. The dilute formula with a concentration"
          + " is shown for comparison with the literature only, and only with --concentration."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne eis diffusivity cell.mpt --area-cm2 1.13 --molar-volume-cm3 30.6 --slope-V 0.4",
      "  anodyne eis diffusivity cell.mpt --area-cm2 1.13 --length-um 5"
          + " --circuit \"R0-p(R1,CPE1)-Wo1\""
    })
final class EisDiffusivityCommand implements Callable<Integer> {
  private static final double ROOM_K = 298.15;

  /** Root mean square of a fit against |Z| from which on its parameters are doubted. */
  private static final double POOR_FIT = 0.05;

  @Mixin private final Common common = new Common();
  @Mixin private final SpectraOptions spectra = new SpectraOptions();

  @Option(
      names = "--area-cm2",
      required = true,
      paramLabel = "A",
      description = "electrode area; D goes with its square, so say which area it is")
  private double area_cm2;

  @Option(names = "--molar-volume-cm3", paramLabel = "V", description = "of the host, per mole")
  private @Nullable Double molarVolume_cm3;

  @Option(
      names = "--slope-V",
      paramLabel = "S",
      description = "dE/dx at this composition, from the open-circuit curve or titration")
  private @Nullable Double slope_V;

  @Option(
      names = "--concentration",
      paramLabel = "C",
      description = "mol per cm3, for the dilute formula; no default")
  private @Nullable Double concentration_mol_per_cm3;

  @Option(names = "--length-um", paramLabel = "L", description = "diffusion length, with --circuit")
  private @Nullable Double length_um;

  @Option(
      names = "--circuit",
      paramLabel = "CIRCUIT",
      description = "circuit with one Wo element, with --length-um")
  private @Nullable String circuit;

  @Option(
      names = "--temperature-K",
      paramLabel = "T",
      description = "for the dilute formula (default: 298.15)")
  private double temperature_K = ROOM_K;

  @Option(names = "--electrons", paramLabel = "N", description = "electrons per ion (default: 1)")
  private double electrons = 1;

  @Override
  public Integer call() {
    Given given = given();
    MeasuredSpectrum.Set set = spectra.read(1);
    List<Diffusion> found = set.spectra().stream().map(s -> diffusion(s, given)).toList();
    common.warn(set.warnings());
    found.forEach(d -> common.warn(d.warnings()));
    if (common.json) {
      common
          .out()
          .print(DiffusivityDocument.of(found, given, assumptions(), set.warnings()).text());
    } else {
      found.forEach(d -> print(common.out(), d, given));
    }
    return ExitCode.DONE;
  }

  private Given given() {
    Given given =
        new Given(
            1e-4 * area_cm2,
            optional(molarVolume_cm3, 1e-6, "--molar-volume-cm3"),
            slope_V == null ? OptionalDouble.empty() : OptionalDouble.of(slope_V),
            optional(concentration_mol_per_cm3, 1e6, "--concentration"),
            optional(length_um, 1e-6, "--length-um"),
            temperature_K,
            electrons);
    require(positive(area_cm2), "--area-cm2");
    require(positive(temperature_K), "--temperature-K");
    require(positive(electrons), "--electrons");
    if (slope_V != null && !positive(Math.abs(slope_V))) {
      throw new InputException(
          "dE/dx must be a number other than 0", "--slope-V", "write for example 0.4");
    }
    if (given.molarVolume_m3().isPresent() != given.slope_V().isPresent()) {
      throw new InputException(
          "molar volume and dE/dx are needed together",
          "--molar-volume-cm3, --slope-V",
          "give both, or neither");
    }
    if (given.length_m().isPresent() != (circuit != null)) {
      throw new InputException(
          "length and circuit are needed together",
          "--length-um, --circuit",
          "give both, or neither");
    }
    if (given.slope_V().isEmpty()
        && given.length_m().isEmpty()
        && given.concentration_mol_per_m3().isEmpty()) {
      throw new InputException(
          "nothing to compute D from",
          "command line",
          "give --molar-volume-cm3 and --slope-V, or --length-um and --circuit");
    }
    return given;
  }

  private static OptionalDouble optional(@Nullable Double value, double factor, String option) {
    if (value == null) {
      return OptionalDouble.empty();
    }
    require(positive(value), option);
    return OptionalDouble.of(value * factor);
  }

  private static boolean positive(double value) {
    return value > 0 && Double.isFinite(value);
  }

  private static void require(boolean holds, String option) {
    if (!holds) {
      throw new InputException("must be above 0", option, "give a number above 0");
    }
  }

  private List<Assumption> assumptions() {
    List<Assumption> all = new ArrayList<>();
    if (temperature_K == ROOM_K && concentration_mol_per_cm3 != null) {
      all.add(new Assumption("temperature_K", "298.15", "room temperature unless given"));
    }
    if (electrons == 1) {
      all.add(new Assumption("electrons", "1", "one electron per sodium ion"));
    }
    return all;
  }

  private Diffusion diffusion(MeasuredSpectrum source, Given given) {
    WarburgTail tail =
        spectra.cut() ? WarburgTail.within(source.spectrum()) : WarburgTail.find(source.spectrum());
    List<ImpedanceDiffusivity> coefficients = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    switch (tail) {
      case WarburgTail.Found found -> fromTail(found, given, coefficients);
      case WarburgTail.Refused(WarburgTail.Lines lines, List<String> reasons) ->
          warnings.add(
              new Warning(
                  "no_warburg_tail",
                  String.format(
                      Locale.ROOT,
                      "no D from the tail between %.4g and %.4g Hz: %s",
                      lines.from_Hz(),
                      lines.to_Hz(),
                      String.join("; ", reasons)),
                  source.name()));
    }
    if (circuit != null && given.length_m().isPresent()) {
      fromCircuit(circuit, source, given.length_m().getAsDouble(), coefficients, warnings);
    }
    return new Diffusion(source, tail, coefficients, warnings);
  }

  private static void fromTail(
      WarburgTail.Found found, Given given, List<ImpedanceDiffusivity> coefficients) {
    if (given.slope_V().isPresent() && given.molarVolume_m3().isPresent()) {
      coefficients.add(
          ImpedanceDiffusivity.insertion(
              found,
              given.area_m2(),
              given.molarVolume_m3().getAsDouble(),
              given.slope_V().getAsDouble(),
              given.electrons()));
    }
    given
        .concentration_mol_per_m3()
        .ifPresent(c ->
            coefficients.add(
                ImpedanceDiffusivity.dilute(
                    found, given.area_m2(), c, given.temperature_K(), given.electrons())));
  }

  private static void fromCircuit(
      String text,
      MeasuredSpectrum source,
      double length_m,
      List<ImpedanceDiffusivity> coefficients,
      List<Warning> warnings) {
    Circuit parsed = withOpenWarburg(text);
    Fit fit = fit(parsed, source);
    FittedParameter tau =
        fit.parameters().stream()
            .filter(p -> p.name().startsWith(element(parsed).name()) && "tau".equals(p.symbol()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("a Wo element has a tau"));
    double misfit = Math.sqrt(fit.pseudoChiSquare() / fit.residuals());
    if (tau.identified() && tau.standardError().isPresent()) {
      coefficients.add(
          ImpedanceDiffusivity.finiteSpace(
              length_m, tau.value(), tau.standardError().getAsDouble()));
    } else {
      warnings.add(
          new Warning(
              "tau_not_identified",
              "no D from the Wo element, its time is not determined ("
                  + tau.doubt().orElse("it was fixed")
                  + "): measure to lower frequencies",
              source.name()));
    }
    if (misfit > POOR_FIT) {
      warnings.add(
          new Warning(
              "circuit_fits_poorly",
              String.format(
                  Locale.ROOT,
                  "%s misses the spectrum by %.0f %% of |Z| on average: its time constant, and D"
                      + " from it, mean little; take a circuit that fits",
                  parsed,
                  100 * misfit),
              source.name()));
    }
  }

  private static Element element(Circuit circuit) {
    return circuit.elements().stream()
        .filter(e -> e.kind() == ElementKind.OPEN_WARBURG)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("checked to hold a Wo element"));
  }

  private static Circuit withOpenWarburg(String text) {
    Circuit circuit;
    try {
      circuit = Circuit.of(text);
    } catch (CircuitException e) {
      throw new InputException(
          String.valueOf(e.getMessage()), "--circuit", "write R0-p(R1,CPE1)-Wo1, say");
    }
    long count =
        circuit.elements().stream().filter(e -> e.kind() == ElementKind.OPEN_WARBURG).count();
    if (count != 1) {
      throw new InputException(
          "holds " + count + " Wo elements", "--circuit", "give one, as in R0-Wo1");
    }
    return circuit;
  }

  private static Fit fit(Circuit circuit, MeasuredSpectrum source) {
    int points = CircuitFit.points(circuit, source.spectrum(), FitSettings.USUAL);
    int free = (int) circuit.settings().stream().filter(s -> !s.fixed()).count();
    if (free == 0) {
      throw new InputException(
          "every parameter of " + circuit + " is fixed", "--circuit", "leave tau free");
    }
    if (2 * points <= free + 1) {
      throw new InputException(
          "a fit of " + free + " parameters to " + points + " points is not possible",
          source.name(),
          "take a simpler circuit or a wider range");
    }
    return CircuitFit.of(circuit, source.spectrum(), FitSettings.USUAL);
  }

  private void print(PrintWriter out, Diffusion diffusion, Given given) {
    WarburgTail.Lines lines = diffusion.tail().lines();
    out.println(diffusion.source().name());
    if (diffusion.tail() instanceof WarburgTail.Found) {
      out.printf(
          Locale.ROOT,
          "  sigma %.4g +- %.2g ohm s^-1/2 from %d points, %.4g to %.4g Hz%n",
          lines.sigma(),
          lines.slopeError(),
          lines.points(),
          lines.from_Hz(),
          lines.to_Hz());
    }
    out.printf(
        Locale.ROOT,
        "  A %.4g cm2, V_m %s cm3/mol, L %s um, dE/dx %s V%n",
        1e4 * given.area_m2(),
        shown(given.molarVolume_m3(), 1e6),
        shown(given.length_m(), 1e6),
        shown(given.slope_V(), 1));
    for (ImpedanceDiffusivity d : diffusion.coefficients()) {
      out.printf(
          Locale.ROOT,
          "  D %.2g cm2/s (%.2g to %.2g, log10 %.2f), %s%n",
          1e4 * d.d_m2_per_s(),
          1e4 * d.low_m2_per_s(),
          1e4 * d.high_m2_per_s(),
          Math.log10(1e4 * d.d_m2_per_s()),
          words(d.formula()));
    }
  }

  private static String shown(OptionalDouble value, double factor) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%.4g", factor * value.getAsDouble())
        : "-";
  }

  private static String words(ImpedanceDiffusivity.Formula formula) {
    return switch (formula) {
      case INSERTION -> "insertion formula";
      case DILUTE -> "dilute formula, for comparison with the literature only";
      case FINITE_SPACE -> "L^2/tau of the Wo element";
    };
  }
}
