package anodyne.study;

import anodyne.cell.Heterointerface;
import anodyne.cell.ageing.FirstCycle;
import anodyne.cell.anode.AnodeHost;
import anodyne.cell.anode.HalfCellCourse;
import anodyne.cell.balance.FullCellDesign;
import anodyne.quantity.Assumption;
import anodyne.quantity.Quality;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The heterostructure as a half cell against sodium.
 *
 * @param conditions it is predicted for
 * @param hosts its phases at central values
 * @param contact what the heterointerface does
 * @param central the porous electrode at central values, with the heterointerface
 * @param without the same without it
 * @param limit the single-particle limit at central values, with it
 * @param firstCycle of the central porous electrode, C/kg of active mass
 * @param draws what the spread of the inputs makes of it
 * @param points the reported operating points beside the prediction
 * @param fullCell with a cathode
 * @param ageing a scenario, if one was asked for
 * @param weakest the least trusted quality among the inputs
 * @param assumptions every default used
 * @param warnings what must be said
 */
public record CellResult(
    CellConditions conditions,
    List<HostUsed> hosts,
    Heterointerface contact,
    HalfCellCourse central,
    HalfCellCourse without,
    HalfCellCourse limit,
    FirstCycle firstCycle,
    Draws draws,
    List<PointBeside> points,
    Stage<FullCell> fullCell,
    Optional<Stage<CellAgeing>> ageing,
    Quality weakest,
    List<Assumption> assumptions,
    List<Warning> warnings) {
  public CellResult {
    hosts = List.copyOf(hosts);
    points = List.copyOf(points);
    assumptions = List.copyOf(assumptions);
    warnings = List.copyOf(warnings);
  }

  /**
   * A phase and where its steps come from.
   *
   * @param reported true if reported steps are taken; false for those of equilibrium, or none
   */
  public record HostUsed(AnodeHost host, boolean reported) {}

  /**
   * What the draws say.
   *
   * @param samples draws whose cycles all ended at a limit of the voltage
   * @param stopped draws that came to no end, by what stopped them; counted in nothing else
   * @param bands one for each half cycle
   * @param capacities one for each cycle
   * @param efficiency of the first cycle
   * @param meanDesodiation_V of the second cycle
   */
  public record Draws(
      int samples,
      Map<String, Integer> stopped,
      List<Band> bands,
      List<Capacity> capacities,
      Optional<Confidence.Quantiles> efficiency,
      Optional<Confidence.Quantiles> meanDesodiation_V) {
    public Draws {
      bands = List.copyOf(bands);
      capacities = List.copyOf(capacities);
    }

    /** Draws that came to no end. */
    public int failed() {
      return stopped.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Charge at each potential of a half cycle over the draws.
   *
   * @param charge_C_per_kg one for each potential
   */
  public record Band(
      int cycle, boolean sodiation, Series voltage_V, List<Confidence.Quantiles> charge_C_per_kg) {
    public Band {
      charge_C_per_kg = List.copyOf(charge_C_per_kg);
    }
  }

  /**
   * Capacity of a cycle over the draws, C/kg of active mass.
   *
   * @param contactRatio desodiation with the heterointerface over that without it
   */
  public record Capacity(
      int cycle,
      double current_A_per_kg,
      Confidence.Quantiles sodiation,
      Confidence.Quantiles desodiation,
      Optional<Confidence.Quantiles> contactRatio) {}

  /**
   * A reported operating point beside the prediction of a fresh cell.
   *
   * @param central of the porous electrode, C/kg; empty if that cycle was not reached
   * @param drawn over the draws, C/kg
   */
  public record PointBeside(
      CellConditions.Point point, OptionalDouble central, Optional<Confidence.Quantiles> drawn) {

    /** True if the reported capacity lies in the interval. */
    public Optional<Boolean> inside() {
      double reported = 3600 * point.capacity_mAh_per_g();
      return drawn.map(q -> q.low() <= reported && reported <= q.high());
    }
  }

  /**
   * A full cell with a cathode of the library.
   *
   * @param cell_Wh_per_kg on everything but the case, over draws
   * @param electrodes_Wh_per_kg on both active masses, over draws
   * @param voltage_V mean on discharge, over draws
   * @param samples draws that gave a cell
   * @param failed draws that gave none
   */
  public record FullCell(
      FullCellDesign design,
      Confidence.Quantiles cell_Wh_per_kg,
      Confidence.Quantiles electrodes_Wh_per_kg,
      Confidence.Quantiles voltage_V,
      int samples,
      int failed) {}
}
