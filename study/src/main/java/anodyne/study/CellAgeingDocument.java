package anodyne.study;

import anodyne.cell.AgedCycle;
import anodyne.cell.AgeingCourse;
import anodyne.data.JsonObject;
import java.util.List;
import java.util.Optional;

/** Writes a scenario of ageing. */
public final class CellAgeingDocument {
  private static final double MAH_PER_C = 1 / 3.6;

  private CellAgeingDocument() {}

  static JsonObject of(Stage<CellAgeing> stage) {
    return switch (stage) {
      case Stage.Unavailable<CellAgeing>(String reason, var _) ->
          new JsonObject().put("unavailable", reason);
      case Stage.Available<CellAgeing>(CellAgeing ageing) -> fields(ageing);
    };
  }

  private static JsonObject fields(CellAgeing ageing) {
    return new JsonObject()
        .put("scenario", ageing.scenario().id())
        .put("says", ageing.scenario().description() + "; a scenario, no prediction")
        .put("weakest_quality", ageing.scenario().weakest().word())
        .put("current_A_per_g", 1e-3 * ageing.current_A_per_kg())
        .put("cycles_asked_for", ageing.cycles())
        .put(
            "hosts",
            ageing.hosts().stream()
                .map(host ->
                    new JsonObject()
                        .put("name", host.name())
                        .put("mass_fraction", host.massShare())
                        .putAll(course(host.course(), true)))
                .toList());
  }

  /**
   * A course over many cycles, for documents of other commands too.
   *
   * @param half whether it is of one electrode against sodium
   */
  public static JsonObject course(AgeingCourse course, boolean half) {
    List<AgedCycle> cycles = course.simulated();
    Optional<Double> retention =
        cycles.isEmpty()
            ? Optional.empty()
            : Optional.of(100 * cycles.getLast().capacity_C() / cycles.getFirst().capacity_C());
    return new JsonObject()
        .put("simulated_cycles", cycles.size())
        .put("last_cycle", cycles.isEmpty() ? Optional.empty() : cycles.getLast().cycle())
        .put("retention_percent", retention)
        .put("stopped", course.stopped())
        .put("worst_check", course.worstCheck())
        .put("cycles", cycles.stream().map(c -> cycle(c, half)).toList());
  }

  private static JsonObject cycle(AgedCycle cycle, boolean half) {
    double charge_mAh = MAH_PER_C * cycle.charged_C();
    double discharge_mAh = MAH_PER_C * cycle.capacity_C();
    return new JsonObject()
        .put("number", cycle.cycle())
        .put("charge_mAh", charge_mAh)
        .put("discharge_mAh", discharge_mAh)
        .put("sodiation_mAh", half ? Optional.of(discharge_mAh) : Optional.empty())
        .put("desodiation_mAh", half ? Optional.of(charge_mAh) : Optional.empty())
        .put("coulombic_efficiency_percent", 100 * cycle.efficiency())
        .put("film_nm", 1e9 * cycle.film_m())
        .put("active_share", cycle.activeShare())
        .put("bound_mAh", MAH_PER_C * cycle.bound_C());
  }
}
