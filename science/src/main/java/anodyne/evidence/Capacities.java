package anodyne.evidence;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What faradaic bounds rest on, and the capacities the article prints.
 *
 * @param alloys end of alloying of each metal
 * @param standIns fixed formulas for phases written with an unknown amount
 * @param theoretical hosts with the electrons counted for them
 */
public record Capacities(
    List<Alloy> alloys, List<StandIn> standIns, List<Theoretical> theoretical) {

  /** A sodium alloy taken as the end of sodiation of its metal. */
  public record Alloy(String formula, String basis) {}

  /** A formula taken for another one that holds an unknown amount. */
  public record StandIn(String formula, String taken) {}

  /**
   * Electrons per formula unit of a host.
   *
   * @param formula host
   * @param printed_mAh_per_g theoretical capacity the article prints
   * @param line line in the text of the article
   * @param electrons a number or a fraction
   * @param how how they were counted
   */
  public record Theoretical(
      String formula,
      OptionalDouble printed_mAh_per_g,
      OptionalInt line,
      String electrons,
      String how) {}

  public Capacities {
    alloys = List.copyOf(alloys);
    standIns = List.copyOf(standIns);
    theoretical = List.copyOf(theoretical);
  }
}
