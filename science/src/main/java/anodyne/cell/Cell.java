package anodyne.cell;

/**
 * A cell: what it is made of. The working electrode is the anode under test in a half cell, the
 * positive electrode in a full cell; the counter electrode is sodium or the negative electrode.
 *
 * @param area_m2 of the electrodes
 * @param contact_ohm_m2 resistance of current collectors and contacts
 * @param nominalCapacity_Ah what C-rates refer to
 * @param lowest_V voltage below which a step ends
 * @param highest_V voltage above which a step ends
 * @param temperature_K of cell and surroundings
 */
public record Cell(
    CounterElectrode counter,
    Separator separator,
    PorousElectrode working,
    Electrolyte electrolyte,
    double area_m2,
    double contact_ohm_m2,
    double nominalCapacity_Ah,
    double lowest_V,
    double highest_V,
    double temperature_K) {
  public Cell {
    Shares.positive("area", area_m2);
    Shares.notNegative("contact resistance", contact_ohm_m2);
    Shares.positive("nominal capacity", nominalCapacity_Ah);
    Shares.positive("temperature", temperature_K);
    if (!(lowest_V < highest_V)) {
      throw new IllegalArgumentException(
          "the lower voltage limit " + lowest_V + " V must lie below the upper, " + highest_V);
    }
  }

  /** True if the counter electrode is sodium metal. */
  public boolean isHalf() {
    return counter instanceof SodiumMetal;
  }

  /** True if the geometry of an electrode follows the sodium in it. */
  public boolean breathes() {
    return working.breathing().isPresent()
        || (counter instanceof PorousElectrode negative && negative.breathing().isPresent());
  }

  public Cell withElectrodes(CounterElectrode otherCounter, PorousElectrode otherWorking) {
    return new Cell(
        otherCounter,
        separator,
        otherWorking,
        electrolyte,
        area_m2,
        contact_ohm_m2,
        nominalCapacity_Ah,
        lowest_V,
        highest_V,
        temperature_K);
  }
}
