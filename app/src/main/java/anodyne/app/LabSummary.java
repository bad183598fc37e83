package anodyne.app;

import anodyne.analysis.Cycle;
import anodyne.analysis.Direction;
import anodyne.analysis.Retention;
import anodyne.report.draw.Numbers;
import anodyne.workup.CyclingWorkUp;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The short text of cycling data on a terminal. */
final class LabSummary {
  /** Longer tests show their first and last cycles. */
  private static final int MOST_CYCLES = 12;

  private LabSummary() {}

  static void print(PrintWriter out, CyclingWorkUp work) {
    List<Cycle> cycles = work.cycles().cycles();
    out.printf(
        Locale.ROOT,
        "  %s, %s numbering (%s)%n",
        Common.counted(cycles.size(), "cycle"),
        work.cycles().numbering().word(),
        work.cycles().why());
    for (int i = 0; i < cycles.size(); i++) {
      if (cycles.size() > MOST_CYCLES && i == MOST_CYCLES - 3) {
        out.printf(Locale.ROOT, "  %6s%n", "...");
        i = cycles.size() - 2;
      }
      print(out, work, cycles.get(i));
    }
    OptionalDouble ice = work.initialEfficiency();
    if (ice.isPresent()) {
      out.printf(Locale.ROOT, "  initial Coulombic efficiency %s %%%n", percent(ice.getAsDouble()));
    }
    work.life().chosen().ifPresent(retention -> print(out, retention));
  }

  private static void print(PrintWriter out, CyclingWorkUp work, Cycle cycle) {
    OptionalDouble efficiency = work.efficiency(cycle);
    out.printf(
        Locale.ROOT,
        "  %6d  charge %s mAh  discharge %s mAh%s%s%n",
        cycle.number(),
        charge(cycle, Direction.CHARGE),
        charge(cycle, Direction.DISCHARGE),
        efficiency.isPresent() ? "  CE " + percent(efficiency.getAsDouble()) + " %" : "",
        cycle.complete() ? "" : "  unfinished");
  }

  private static void print(PrintWriter out, Retention retention) {
    out.printf(
        Locale.ROOT,
        "  %.1f %% left at cycle %d of cycle %d (%s)%n",
        100 * retention.share(),
        retention.cycle(),
        retention.referenceCycle(),
        retention.reference().word());
  }

  private static String charge(Cycle cycle, Direction direction) {
    OptionalDouble charge_C = cycle.charge_C(direction);
    return charge_C.isPresent()
        ? String.format(Locale.ROOT, "%9.5g", charge_C.getAsDouble() / 3.6)
        : "        -";
  }

  private static String percent(double share) {
    return Numbers.known(100 * share, 4);
  }
}
