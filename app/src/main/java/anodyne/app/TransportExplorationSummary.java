package anodyne.app;

import anodyne.study.TransportExploration;
import anodyne.study.TransportMap;
import anodyne.study.TransportMapReading;
import anodyne.study.TransportSensitivity;
import java.io.PrintWriter;
import java.util.Locale;

/** The short text of what was explored of transport. */
final class TransportExplorationSummary {
  private TransportExplorationSummary() {}

  static void print(PrintWriter out, TransportExploration exploration) {
    exploration.sensitivity().ifPresent(s -> print(out, s));
    exploration.map().ifPresent(m -> print(out, m));
  }

  private static void print(PrintWriter out, TransportSensitivity sensitivity) {
    out.printf(
        Locale.ROOT,
        "shares of the variance of ranks (first order | total, 90 %% interval), %d stacks, %d not"
            + " computed%n",
        sensitivity.evaluations(),
        sensitivity.failed());
    for (TransportSensitivity.Quantity quantity : TransportSensitivity.Quantity.values()) {
      TransportSensitivity.Ranked result = sensitivity.results().get(quantity);
      if (result == null) {
        out.println("    " + quantity.word() + ": no index, it does not vary or is missing");
      } else {
        out.printf(
            Locale.ROOT,
            "    %s: median %.3g (90 %% of the draws %.3g to %.3g); first orders add up to %s%n",
            quantity.word(),
            result.median(),
            result.low(),
            result.high(),
            ExplorationSummary.sumOfFirst(result.indices()));
        ExplorationSummary.print(out, sensitivity.inputs(), result.indices());
      }
    }
  }

  private static void print(PrintWriter out, TransportMap map) {
    print(out, map.x());
    print(out, map.y());
    TransportMapReading.of(map).says().forEach(sentence -> out.println("  " + sentence));
  }

  private static void print(PrintWriter out, TransportMap.Axis axis) {
    out.printf(
        Locale.ROOT,
        "%s from %.4g to %.4g %s (%s), %.4g as it is%n",
        axis.input().word(),
        axis.values().first(),
        axis.values().last(),
        axis.input().unit(),
        axis.origin(),
        axis.central());
  }
}
