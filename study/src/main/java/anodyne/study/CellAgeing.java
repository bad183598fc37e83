package anodyne.study;

import anodyne.cell.AgeingCourse;
import anodyne.cell.ageing.AgeingScenario;
import java.util.List;

/**
 * A named scenario of ageing: each phase that reacts cycled alone, as an electrode of its own.
 *
 * @param scenario what ages
 * @param current_A_per_kg of the cycles, per active mass
 * @param cycles asked for
 * @param hosts one for each phase that reacts
 */
public record CellAgeing(
    AgeingScenario scenario, double current_A_per_kg, int cycles, List<Aged> hosts) {
  public CellAgeing {
    hosts = List.copyOf(hosts);
  }

  /**
   * A phase over many cycles.
   *
   * @param massShare of the active mass of the composite
   */
  public record Aged(String name, double massShare, AgeingCourse course) {}
}
