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
                        .putAll(course(host.course())))
                .toList());
  }

  /** A course over many cycles, for documents of other commands too. */
  public static JsonObject course(AgeingCourse course) {
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
        .put(
            "cycles",
            cycles.stream()
                .map(c ->
                    new JsonObject()
                        .put("number", c.cycle())
                        .put("discharge_mAh", MAH_PER_C * c.capacity_C())
                        .put("coulombic_efficiency_percent", 100 * c.efficiency())
                        .put("film_nm", 1e9 * c.film_m())
                        .put("active_share", c.activeShare())
                        .put("bound_mAh", MAH_PER_C * c.bound_C()))
                .toList());
  }
}
