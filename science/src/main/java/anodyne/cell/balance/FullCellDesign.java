package anodyne.cell.balance;

import anodyne.cell.Constant;
import anodyne.cell.Curve;
import anodyne.cell.MonotoneTable;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A full cell with sourced parameters. Its result is a pure function of them, so that a draw of all
 * parameters gives a draw of the result.
 *
 * @param anodePotential_V over the filled share of its reversible window, on desodiation
 * @param cathodePotential_V over the filled share of its reversible window, on sodiation
 * @param parameters all of {@link FullCellParameter}
 */
public record FullCellDesign(
    String anode,
    String cathode,
    Curve anodePotential_V,
    Curve cathodePotential_V,
    LossOrder order,
    Map<FullCellParameter, Estimate> parameters) {
  public FullCellDesign {
    parameters = Collections.unmodifiableMap(new EnumMap<>(parameters));
    for (FullCellParameter parameter : FullCellParameter.values()) {
      if (!parameters.containsKey(parameter)) {
        throw new IllegalArgumentException("a full cell needs its " + parameter.word());
      }
    }
  }

  /** The estimate of a parameter. */
  public Estimate estimate(FullCellParameter parameter) {
    Estimate estimate = parameters.get(parameter);
    if (estimate == null) {
      throw new IllegalStateException("checked on construction: " + parameter.word());
    }
    return estimate;
  }

  /** The same design with another estimate. */
  public FullCellDesign with(FullCellParameter parameter, Estimate estimate) {
    Map<FullCellParameter, Estimate> others = new EnumMap<>(parameters);
    others.put(parameter, estimate);
    return new FullCellDesign(anode, cathode, anodePotential_V, cathodePotential_V, order, others);
  }

  /** The cell at the values of all estimates. */
  public FullCellResult result() {
    return result(parameter -> estimate(parameter).value());
  }

  /**
   * The cell of a draw.
   *
   * @param normal for each parameter a point of the standard normal distribution
   */
  public FullCellResult drawn(ToDoubleFunction<FullCellParameter> normal) {
    return result(parameter ->
        parameter.within(
            Spread.at(
                estimate(parameter), normal.applyAsDouble(parameter), parameter.isLogarithmic())));
  }

  /** The cell at other values of the parameters. */
  public FullCellResult result(ToDoubleFunction<FullCellParameter> of) {
    double cathodeLoading = of.applyAsDouble(FullCellParameter.CATHODE_LOADING);
    BalancedElectrode positive =
        BalancedElectrode.of(
            cathodeLoading,
            of.applyAsDouble(FullCellParameter.CATHODE_CAPACITY),
            of.applyAsDouble(FullCellParameter.CATHODE_EFFICIENCY),
            shifted(cathodePotential_V, of.applyAsDouble(FullCellParameter.CATHODE_SHIFT)));
    double anodeCapacity = of.applyAsDouble(FullCellParameter.ANODE_CAPACITY);
    double anodeLoading =
        of.applyAsDouble(FullCellParameter.NP_RATIO)
            * positive.reversible_C_per_m2()
            / anodeCapacity;
    BalancedElectrode negative =
        BalancedElectrode.of(
            anodeLoading,
            anodeCapacity,
            of.applyAsDouble(FullCellParameter.ANODE_EFFICIENCY),
            shifted(anodePotential_V, of.applyAsDouble(FullCellParameter.ANODE_SHIFT)));
    double presodiation =
        of.applyAsDouble(FullCellParameter.PRESODIATION) * negative.first_C_per_m2();
    CellBalance balance = CellBalance.of(negative, positive, presodiation, order);
    CellMass mass =
        new CellMass(
            anodeLoading,
            anodeLoading * (1 / of.applyAsDouble(FullCellParameter.ANODE_SHARE) - 1),
            cathodeLoading,
            cathodeLoading * (1 / of.applyAsDouble(FullCellParameter.CATHODE_SHARE) - 1),
            of.applyAsDouble(FullCellParameter.COLLECTORS),
            of.applyAsDouble(FullCellParameter.SEPARATOR),
            of.applyAsDouble(FullCellParameter.ELECTROLYTE) * balance.capacity_C_per_m2());
    return new FullCellResult(balance, mass, of.applyAsDouble(FullCellParameter.OVERPOTENTIAL));
  }

  private static Curve shifted(Curve curve, double shift_V) {
    if (shift_V == 0) {
      return curve;
    }
    if (curve instanceof Constant(double constant)) {
      return new Constant(constant + shift_V);
    }
    int points = 401;
    double[] x = new double[points];
    double[] y = new double[points];
    for (int i = 0; i < points; i++) {
      x[i] = i / (points - 1.0);
      y[i] = curve.value(x[i]) + shift_V;
    }
    return new MonotoneTable(Series.of(x), Series.of(y));
  }

  /**
   * What limits the confidence, the widest share of the specific energy first.
   *
   * @param parameter whose interval it is
   * @param low_Wh_per_kg energy on both active masses at one end of its interval
   * @param high_Wh_per_kg at the other end, above the first
   */
  public record Influence(
      FullCellParameter parameter, Quality quality, double low_Wh_per_kg, double high_Wh_per_kg) {
    /** Width over which the parameter moves the energy. */
    public double width_Wh_per_kg() {
      return high_Wh_per_kg - low_Wh_per_kg;
    }
  }

  /** One parameter at a time to both ends of its interval, the widest first. */
  public List<Influence> influences() {
    List<Influence> all = new ArrayList<>();
    for (FullCellParameter parameter : FullCellParameter.values()) {
      Estimate own = estimate(parameter);
      double a = result(p -> p == parameter ? own.low() : estimate(p).value()).cell_Wh_per_kg();
      double b = result(p -> p == parameter ? own.high() : estimate(p).value()).cell_Wh_per_kg();
      all.add(new Influence(parameter, own.quality(), Math.min(a, b), Math.max(a, b)));
    }
    all.sort(Comparator.comparingDouble(Influence::width_Wh_per_kg).reversed());
    return all;
  }
}
