package anodyne.cell;

import anodyne.quantity.Constants;
import java.util.List;

/**
 * A cell at rest at a state of charge: 0 where its open-circuit voltage is the lower limit, 1 where
 * it is the upper limit, linear in the charge between. The sodium is that of the cell as given; a
 * limit out of reach of the tables counts as reached where an electrode is full or empty.
 */
public final class StateOfCharge {
  private static final double MARGIN = 1e-6;
  private static final int HALVINGS = 60;

  private final Cell cell;
  private final double least_C;
  private final double most_C;

  private StateOfCharge(Cell cell) {
    this.cell = cell;
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    Insertion working = only(cell.working());
    double capacity_C = capacity_C(cell.working());
    double share = working.start_mol_per_m3() / working.most_mol_per_m3();
    low = Math.max(low, (share - 1 + MARGIN) * capacity_C);
    high = Math.min(high, (share - MARGIN) * capacity_C);
    if (cell.counter() instanceof PorousElectrode counter) {
      Insertion other = only(counter);
      double otherCapacity_C = capacity_C(counter);
      double otherShare = other.start_mol_per_m3() / other.most_mol_per_m3();
      low = Math.max(low, (MARGIN - otherShare) * otherCapacity_C);
      high = Math.min(high, (1 - MARGIN - otherShare) * otherCapacity_C);
    }
    least_C = at(cell.lowest_V(), low, high);
    most_C = at(cell.highest_V(), low, high);
  }

  /**
   * The cell at a state of charge.
   *
   * @param stateOfCharge from 0 to 1
   * @throws IllegalArgumentException if an electrode has several phases
   */
  public static Cell of(Cell cell, double stateOfCharge) {
    if (!(stateOfCharge >= 0 && stateOfCharge <= 1)) {
      throw new IllegalArgumentException(
          "state of charge " + stateOfCharge + " must lie between 0 and 1");
    }
    StateOfCharge window = new StateOfCharge(cell);
    return window.charged(window.least_C + stateOfCharge * (window.most_C - window.least_C));
  }

  /** Open-circuit voltage of the cell as it starts, V. */
  public static double openCircuit_V(Cell cell) {
    double counter_V =
        switch (cell.counter()) {
          case PorousElectrode counter -> potential_V(only(counter), cell.temperature_K());
          case SodiumMetal metal -> 0;
        };
    return potential_V(only(cell.working()), cell.temperature_K()) - counter_V;
  }

  /** Charge from the start at which the open-circuit voltage is reached. */
  private double at(double voltage_V, double low, double high) {
    double from = low;
    double to = high;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = 0.5 * (from + to);
      if (openCircuit_V(charged(middle)) < voltage_V) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return 0.5 * (from + to);
  }

  /** The cell with so much charge more, C. */
  private Cell charged(double charge_C) {
    return cell.withElectrodes(
        switch (cell.counter()) {
          case PorousElectrode counter -> filled(counter, charge_C);
          case SodiumMetal metal -> metal;
        },
        filled(cell.working(), -charge_C));
  }

  private PorousElectrode filled(PorousElectrode electrode, double sodium_C) {
    Insertion phase = only(electrode);
    double more = sodium_C / capacity_C(electrode) * phase.most_mol_per_m3();
    double start_mol_per_m3 = phase.start_mol_per_m3() + more;
    return electrode.withPhases(
        electrode.phases().stream()
            .map(p -> p instanceof Insertion one ? one.withStart(start_mol_per_m3) : p)
            .toList());
  }

  private double capacity_C(PorousElectrode electrode) {
    return only(electrode).most_mol_per_m3()
        * electrode.phases().stream().mapToDouble(ActivePhase::volumeShare).sum()
        * electrode.thickness_m()
        * cell.area_m2()
        * Constants.FARADAY_C_PER_MOL;
  }

  private static Insertion only(PorousElectrode electrode) {
    List<ActivePhase> storing =
        electrode.phases().stream().filter(p -> !(p instanceof GrowingFilm)).toList();
    if (storing.getFirst() instanceof Insertion first
        && storing.stream().allMatch(p -> p instanceof Insertion one && alike(first, one))) {
      return first;
    }
    throw new IllegalArgumentException(
        "a state of charge needs electrodes of one inserting phase each; give the filled share of"
            + " the phases instead");
  }

  /** True if two phases differ in nothing but what they share of the electrode and their size. */
  private static boolean alike(Insertion one, Insertion other) {
    return one.most_mol_per_m3() == other.most_mol_per_m3()
        && one.start_mol_per_m3() == other.start_mol_per_m3()
        && one.openCircuit().equals(other.openCircuit());
  }

  private static double potential_V(Insertion phase, double temperature_K) {
    double x = phase.start_mol_per_m3() / phase.most_mol_per_m3();
    return switch (phase.openCircuit()) {
      case SingleValued single -> single.curve(temperature_K).potential_V().value(x);
      case Hysteresis hysteresis ->
          0.5
              * ((1 + hysteresis.start())
                      * hysteresis.desodiation().curve(temperature_K).potential_V().value(x)
                  + (1 - hysteresis.start())
                      * hysteresis.sodiation().curve(temperature_K).potential_V().value(x));
    };
  }
}
