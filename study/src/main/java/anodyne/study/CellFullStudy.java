package anodyne.study;

import anodyne.cell.MonotoneTable;
import anodyne.cell.anode.HalfCycle;
import anodyne.cell.balance.FullCellDesign;
import anodyne.cell.balance.FullCellParameter;
import anodyne.cell.balance.FullCellResult;
import anodyne.cell.balance.LossOrder;
import anodyne.cell.balance.PouchCell;
import anodyne.cell.part.Part;
import anodyne.cell.part.PartCurve;
import anodyne.cell.part.PartProperty;
import anodyne.cell.part.Parts;
import anodyne.numerics.SobolPoints;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;

/** The anode of a predicted half cell in a pouch cell with a cathode of the library. */
final class CellFullStudy {
  private static final int DRAWS = 256;
  private static final int POINTS = 41;
  private static final double CONFIDENCE = 0.9;

  /** Of the central capacity, and of the first one: an anode that gives less back is none. */
  private static final double LEAST_SHARE = 0.01;

  private static final String SOURCE = "the predicted half cell of this study";

  private CellFullStudy() {}

  /**
   * The cell.
   *
   * @param desodiation of the second cycle, of the porous electrode
   * @param draws of the half cell
   * @param efficiency of the first cycle, central
   * @param cathode id of a part
   */
  static Stage<CellResult.FullCell> of(
      HalfCycle desodiation,
      CellResult.Draws draws,
      double efficiency,
      Parts parts,
      String cathode) {
    List<String> missing = new ArrayList<>();
    Part positive = parts.find(cathode).orElse(null);
    if (positive == null) {
      missing.add("a cathode called " + cathode);
    } else {
      for (PartProperty property :
          List.of(
              PartProperty.REVERSIBLE_CAPACITY,
              PartProperty.FIRST_CYCLE_EFFICIENCY,
              PartProperty.AVERAGE_VOLTAGE)) {
        if (positive.estimate(property).isEmpty()) {
          missing.add(property.word() + " of " + cathode);
        }
      }
      if (positive.curve(PartCurve.OPEN_CIRCUIT).isEmpty()) {
        missing.add("open-circuit curve of " + cathode);
      }
    }
    if (draws.capacities().size() < 2 || draws.meanDesodiation_V().isEmpty()) {
      missing.add("the interval of the anode: no draw gave any back");
    }
    if (!(desodiation.capacity_C_per_kg() > 0 && efficiency > 0)) {
      missing.add("capacity of the anode: the predicted cell gives none back");
    }
    return positive == null || !missing.isEmpty()
        ? new Stage.Unavailable<>(String.join("; ", missing))
        : new Stage.Available<>(cell(desodiation, draws, efficiency, parts, positive));
  }

  private static CellResult.FullCell cell(
      HalfCycle desodiation, CellResult.Draws draws, double efficiency, Parts parts, Part cathode) {
    Confidence.Quantiles capacity = draws.capacities().get(1).desodiation();
    Confidence.Quantiles first = draws.efficiency().orElseThrow();
    Confidence.Quantiles mean_V = draws.meanDesodiation_V().orElseThrow();
    FullCellDesign design =
        PouchCell.design(
            new PouchCell.Anode(
                "predicted anode",
                estimate(
                    desodiation.capacity_C_per_kg(),
                    Math.max(LEAST_SHARE * desodiation.capacity_C_per_kg(), capacity.low()),
                    capacity.high()),
                estimate(efficiency, Math.max(LEAST_SHARE, first.low()), Math.min(1, first.high())),
                potential(desodiation),
                estimate(
                    0,
                    mean_V.low() - desodiation.meanVoltage_V(),
                    mean_V.high() - desodiation.meanVoltage_V())),
            cathode,
            parts,
            LossOrder.FIRST);
    SobolPoints sobol = new SobolPoints(FullCellParameter.values().length, 0);
    double[] cells = new double[DRAWS];
    double[] electrodes = new double[DRAWS];
    double[] volts = new double[DRAWS];
    int solved = 0;
    for (int k = 0; k < DRAWS; k++) {
      double[] uniform = sobol.next();
      FullCellResult drawn =
          design.drawn(
              p -> SobolPoints.normal(uniform[List.of(FullCellParameter.values()).indexOf(p)]));
      if (Double.isFinite(drawn.cell_Wh_per_kg()) && Double.isFinite(drawn.voltage_V())) {
        cells[solved] = drawn.cell_Wh_per_kg();
        electrodes[solved] = drawn.electrodes_Wh_per_kg();
        volts[solved] = drawn.voltage_V();
        solved++;
      }
    }
    return new CellResult.FullCell(
        design,
        Sampling.quantiles(java.util.Arrays.copyOf(cells, solved)),
        Sampling.quantiles(java.util.Arrays.copyOf(electrodes, solved)),
        Sampling.quantiles(java.util.Arrays.copyOf(volts, solved)),
        solved,
        DRAWS - solved);
  }

  private static Estimate estimate(double value, double low, double high) {
    return new Estimate(
        value, Math.min(value, low), Math.max(value, high), CONFIDENCE, SOURCE, Quality.ESTIMATED);
  }

  /** The potential over what is still in: the curve turned round. */
  private static MonotoneTable potential(HalfCycle desodiation) {
    double all = desodiation.capacity_C_per_kg();
    double[] share = new double[POINTS];
    double[] volts = new double[POINTS];
    int at = 1;
    for (int i = 0; i < POINTS; i++) {
      share[i] = i / (POINTS - 1.0);
      volts[i] = Double.NaN;
    }
    for (int i = POINTS - 1; i >= 0; i--) {
      double out = (1 - share[i]) * all;
      while (at < desodiation.charge_C_per_kg().size() - 1
          && desodiation.charge_C_per_kg().get(at) < out) {
        at++;
      }
      double before = desodiation.charge_C_per_kg().get(at - 1);
      double after = desodiation.charge_C_per_kg().get(at);
      double part = after > before ? Math.clamp((out - before) / (after - before), 0, 1) : 1;
      volts[i] =
          desodiation.voltage_V().get(at - 1)
              + part * (desodiation.voltage_V().get(at) - desodiation.voltage_V().get(at - 1));
    }
    return new MonotoneTable(Series.of(share), Series.of(volts));
  }
}
