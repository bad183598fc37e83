package anodyne.study;

import anodyne.cell.AgedCycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the cell says, in sentences. */
public final class CellFindings {
  private static final double MAH_PER_G = 1.0 / 3600;

  private CellFindings() {}

  /** All of them. */
  public static List<String> of(CellResult result) {
    List<String> findings = new ArrayList<>();
    findings.add(verdict(result));
    for (CellResult.PointBeside beside : result.points()) {
      findings.add(beside(beside));
    }
    return findings;
  }

  /** What a scenario of ageing makes of each phase. */
  public static String aged(Stage<CellAgeing> stage) {
    return switch (stage) {
      case Stage.Unavailable<CellAgeing>(String reason, var _) -> "ageing not available: " + reason;
      case Stage.Available<CellAgeing>(CellAgeing ageing) ->
          "ageing "
              + ageing.scenario().id()
              + " (a scenario, no prediction): "
              + ageing.hosts().stream().map(CellFindings::aged).collect(Collectors.joining("; "));
    };
  }

  private static String aged(CellAgeing.Aged host) {
    List<AgedCycle> cycles = host.course().simulated();
    if (cycles.isEmpty()) {
      return host.name() + " " + host.course().stopped().orElse("ran no cycle");
    }
    return String.format(
            Locale.ROOT,
            "%s keeps %.1f %% after %d cycles, film %.0f nm",
            host.name(),
            100 * cycles.getLast().capacity_C() / cycles.getFirst().capacity_C(),
            cycles.getLast().cycle(),
            1e9 * cycles.getLast().film_m())
        + host.course().stopped().map(reason -> " (ended: " + reason + ")").orElse("");
  }

  private static String beside(CellResult.PointBeside beside) {
    String reported =
        String.format(
            Locale.ROOT,
            "At %.3g A/g %.0f mAh/g are reported%s",
            beside.point().current_A_per_kg() / 1e3,
            beside.point().capacity_mAh_per_g(),
            beside.point().published() == CellConditions.Published.CYCLING
                ? " after " + beside.point().cycles() + " cycles"
                : " in a rate test");
    return reported
        + beside
            .drawn()
            .map(q ->
                String.format(
                    Locale.ROOT,
                    ", a fresh cell is predicted to give %s (draws: median %.0f, 90 %% between %.0f"
                        + " and %.0f)",
                    beside.central().isPresent()
                        ? String.format(
                            Locale.ROOT, "%.0f", MAH_PER_G * beside.central().getAsDouble())
                        : "nothing at central values",
                    MAH_PER_G * q.median(),
                    MAH_PER_G * q.low(),
                    MAH_PER_G * q.high()))
            .orElse("; no draw came to its end")
        + ".";
  }

  /** One sentence for the verdict. */
  static String verdict(CellResult result) {
    double central = MAH_PER_G * result.central().halfCycles().get(3).capacity_C_per_kg();
    double current = result.central().halfCycles().get(3).current_A_per_kg() / 1e3;
    return result.draws().capacities().size() < 2
        ? String.format(
            Locale.ROOT,
            "A fresh half cell is predicted to give %.0f mAh/g at %.2g A/g; no draw came to its"
                + " end, so that nothing is said of how sure that is.",
            central,
            current)
        : String.format(
            Locale.ROOT,
            "A fresh half cell is predicted to give %.0f mAh/g at %.2g A/g (draws: median %.0f,"
                + " 90 %% between %.0f and %.0f).",
            central,
            current,
            MAH_PER_G * result.draws().capacities().get(1).desodiation().median(),
            MAH_PER_G * result.draws().capacities().get(1).desodiation().low(),
            MAH_PER_G * result.draws().capacities().get(1).desodiation().high());
  }
}
