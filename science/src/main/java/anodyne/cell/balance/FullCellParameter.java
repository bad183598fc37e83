package anodyne.cell.balance;

import java.util.Locale;

/** What a full cell is designed with, SI. */
public enum FullCellParameter {
  /** Reversible, C/kg of active material. */
  ANODE_CAPACITY(true, 0, Double.MAX_VALUE),
  /** Reversible over first capacity. */
  ANODE_EFFICIENCY(false, 0.01, 1),
  CATHODE_CAPACITY(true, 0, Double.MAX_VALUE),
  CATHODE_EFFICIENCY(false, 0.01, 1),
  /** Active material of one side, kg/m². */
  CATHODE_LOADING(true, 0, Double.MAX_VALUE),
  /** Reversible capacities, anode over cathode: it sets the loading of the anode. */
  NP_RATIO(true, 0, Double.MAX_VALUE),
  /** Sodium put into the anode beforehand, share of its first capacity. */
  PRESODIATION(false, 0, 1),
  /** On discharge, V. */
  OVERPOTENTIAL(false, 0, Double.MAX_VALUE),
  /** Added to the potential of the anode, V: error of its curve. */
  ANODE_SHIFT(false, -Double.MAX_VALUE, Double.MAX_VALUE),
  CATHODE_SHIFT(false, -Double.MAX_VALUE, Double.MAX_VALUE),
  /** Mass share of active material in the coating. */
  ANODE_SHARE(false, 0, 1),
  CATHODE_SHARE(false, 0, 1),
  /** Foil per area of the pair, kg/m². */
  COLLECTORS(true, 0, Double.MAX_VALUE),
  /** Dry, kg/m². */
  SEPARATOR(true, 0, Double.MAX_VALUE),
  /** kg/C of capacity. */
  ELECTROLYTE(true, 0, Double.MAX_VALUE);

  private final boolean logarithmic;
  private final double least;
  private final double most;

  FullCellParameter(boolean logarithmic, double least, double most) {
    this.logarithmic = logarithmic;
    this.least = least;
    this.most = most;
  }

  /** The nearest value it may have. */
  public double within(double value) {
    return Math.clamp(value, least, most);
  }

  /** True if it varies by factors. */
  public boolean isLogarithmic() {
    return logarithmic;
  }

  /** The word used in documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Words for people. */
  public String label() {
    return this == NP_RATIO ? "N/P ratio" : word().replace('_', ' ');
  }
}
