package anodyne.app;

import anodyne.cell.ageing.AgeingParameter;
import anodyne.cell.ageing.AgeingScenario;
import anodyne.cell.part.Part;
import anodyne.cell.part.PartCurve;
import anodyne.cell.part.PartProperty;
import anodyne.cell.part.Parts;
import anodyne.cell.part.Reported;
import anodyne.cell.part.Sourced;
import anodyne.cell.part.SourcedCurve;
import anodyne.data.AgeingReader;
import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.PartsDocument;
import anodyne.data.PartsReader;
import anodyne.quantity.Estimate;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what cells are made of. */
@Command(
    name = "parts",
    description = "Cathodes, electrolytes, sodium, recipes, materials and scenarios of ageing.",
    footerHeading = "%nExample:%n",
    footer = "  anodyne library parts NVP")
final class LibraryParts implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "a part or a scenario, with all its values; none lists them")
  private @Nullable String name;

  @Override
  public Integer call() {
    Parts parts = PartsReader.builtIn();
    List<AgeingScenario> scenarios = AgeingReader.builtIn();
    List<Part> shown = parts.all();
    List<AgeingScenario> ageing = scenarios;
    String wanted = name;
    if (wanted != null) {
      shown = parts.find(wanted).map(List::of).orElse(List.of());
      ageing = scenarios.stream().filter(s -> s.id().equals(wanted)).toList();
      if (shown.isEmpty() && ageing.isEmpty()) {
        throw unknown(wanted, parts);
      }
    }
    if (common.json) {
      common.out().print(PartsDocument.of(shown, ageing, Document.provenance()).text());
    } else if (wanted == null) {
      shown.forEach(part -> line(part.kind().word(), part.id(), part.description()));
      ageing.forEach(scenario -> line("ageing", scenario.id(), scenario.description()));
    } else {
      shown.forEach(part -> print(common.out(), part));
      ageing.forEach(scenario -> print(common.out(), scenario));
    }
    return ExitCode.DONE;
  }

  private static InputException unknown(String wanted, Parts parts) {
    List<String> near = parts.suggestions(wanted);
    return new InputException(
        "unknown part " + InputException.quoted(wanted),
        "library of parts",
        near.isEmpty()
            ? "'library parts' lists all"
            : "did you mean " + String.join(" or ", near) + "?");
  }

  private void line(String kind, String id, String description) {
    common.out().printf("%-12s %-28s %s%n", kind, id, description);
  }

  private static void print(PrintWriter out, Part part) {
    out.println(part.id() + ": " + part.description());
    out.println("names: " + String.join(", ", part.allNames()));
    for (Map.Entry<PartProperty, Sourced> entry : part.properties().entrySet()) {
      PartProperty property = entry.getKey();
      print(out, property.word(), property.unit(), entry.getValue().used());
      for (Reported reported : entry.getValue().reported()) {
        out.printf(
            "  %-22s %-10s %-20s %s%n",
            shown(reported),
            reported.quality().word(),
            reported.method() + (reported.sample().isEmpty() ? "" : ", " + reported.sample()),
            reported.source());
      }
    }
    for (Map.Entry<PartCurve, SourcedCurve> entry : part.curves().entrySet()) {
      SourcedCurve curve = entry.getValue();
      out.println(
          "curve "
              + entry.getKey().word()
              + ": "
              + curve.quality().word()
              + ", "
              + curve.basis()
              + "; "
              + curve.source());
    }
    part.missing().forEach(missing -> out.println("missing: " + missing));
    part.notes().forEach(note -> out.println("note: " + note));
  }

  private static void print(PrintWriter out, AgeingScenario scenario) {
    out.println(scenario.id() + ": " + scenario.description());
    for (Map.Entry<AgeingParameter, Estimate> entry : scenario.parameters().entrySet()) {
      print(out, entry.getKey().word(), entry.getKey().unit(), entry.getValue());
    }
  }

  private static void print(PrintWriter out, String name, String unit, Estimate used) {
    out.printf(
        Locale.ROOT,
        "%s (%s): %.5g (%.4g to %.4g, 90 %%), %s: %s%n",
        name,
        unit,
        used.value(),
        used.low(),
        used.high(),
        used.quality().word(),
        used.source());
  }

  private static String shown(Reported reported) {
    return reported.low() == reported.high()
        ? String.format(Locale.ROOT, "%.5g", reported.low())
        : String.format(Locale.ROOT, "%.4g to %.4g", reported.low(), reported.high());
  }
}
