package anodyne.app;

import anodyne.junction.Interface;
import anodyne.study.CellFindings;
import anodyne.study.CellResult;
import anodyne.study.Confidence;
import anodyne.study.JunctionResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The short text of a study on a terminal. */
final class Summary {
  private Summary() {}

  static void print(PrintWriter out, Study study) {
    out.println(study.title());
    study.verdict().forEach(sentence -> out.println("  " + sentence));
    switch (study.junction()) {
      case Stage.Unavailable<JunctionResult>(String reason, var _) ->
          out.println("  junction not available: " + reason);
      case Stage.Available<JunctionResult>(JunctionResult result) -> print(out, result);
    }
    if (study.cell() instanceof Stage.Available<CellResult>(CellResult result)) {
      print(out, result);
    }
  }

  private static void print(PrintWriter out, CellResult result) {
    CellFindings.of(result).stream().skip(1).forEach(s -> out.println("  cell: " + s));
    result.ageing().ifPresent(ageing -> out.println("  " + CellFindings.aged(ageing)));
    out.println("  weakest input of the cell: " + result.weakest().word());
  }

  private static void print(PrintWriter out, JunctionResult result) {
    List<Interface> interfaces = result.junction().interfaces();
    for (int i = 0; i < interfaces.size(); i++) {
      print(out, interfaces.get(i));
      if (i < result.confidence().interfaces().size()) {
        print(out, result.confidence().interfaces().get(i), interfaces.get(i));
      }
    }
    out.println("  weakest input quality: " + result.weakestQuality().word());
  }

  static void print(PrintWriter out, Interface i) {
    out.printf(
        Locale.ROOT,
        "  %s/%s: %s%s, built-in potential %+.3f V, field %+.3g | %+.3g V/m, sheet charge %+.2e"
            + " e/cm²%n",
        i.left(),
        i.right(),
        i.kind().word(),
        i.alignment().map(a -> ", " + a.word()).orElse(""),
        i.builtInPotential_V(),
        i.fieldLeft_V_per_m(),
        i.fieldRight_V_per_m(),
        i.sheetCharge_per_m2() * 1e-4);
    i.schottkyBarrier_eV()
        .ifPresent(
            b -> out.printf(Locale.ROOT, "    barrier of the majority carriers %.3f eV%n", b));
    i.flags().stream().sorted().forEach(flag -> out.println("    note: " + flag.meaning()));
  }

  private static void print(PrintWriter out, Confidence.AtInterface at, Interface i) {
    String kinds =
        at.kind().entrySet().stream()
            .sorted(Map.Entry.<Interface.Kind, Double>comparingByValue(Comparator.reverseOrder()))
            .map(e ->
                String.format(Locale.ROOT, "%s %.0f %%", e.getKey().word(), 100 * e.getValue()))
            .collect(Collectors.joining(", "));
    out.printf(
        Locale.ROOT,
        "    confidence: %s; field %s to %s %.0f %%, %s to %s %.0f %%; built-in potential %+.2f to"
            + " %+.2f V (90 %%)%n",
        kinds,
        i.left(),
        i.right(),
        100 * at.fieldLeftToRight(),
        i.right(),
        i.left(),
        100 * at.fieldRightToLeft(),
        at.builtInPotential_V().low(),
        at.builtInPotential_V().high());
  }
}
