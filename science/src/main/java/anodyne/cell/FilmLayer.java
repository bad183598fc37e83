package anodyne.cell;

import anodyne.cell.ageing.Film;
import anodyne.cell.ageing.FilmGrowth;
import java.util.List;

/**
 * {@link GrowingFilm} at all places of an electrode. Unknowns: the charge bound since the start at
 * every place, then the thickness at every place in units of the start thickness of the law.
 */
final class FilmLayer implements PhaseModel {
  private final GrowingFilm layer;
  private final Film film;
  private final FilmGrowth growth;
  private final int places;
  private final double[] width_m;
  private final double unit_m;

  /** 1/(shift - d rate/d thickness), and the change of thickness with the potential. */
  private final double[] inverse;

  private final double[] byPotential;
  private final double[] currentByThickness;
  private final double[] currentByPotential;
  private double shift;

  FilmLayer(GrowingFilm layer, double[] width_m) {
    this.layer = layer;
    film = layer.film();
    growth = film.growth();
    unit_m = film.start_m();
    this.width_m = width_m.clone();
    places = width_m.length;
    if (layer.thickness_m().size() != 1 && layer.thickness_m().size() != places) {
      throw new IllegalArgumentException(
          "a film needs one thickness or one for each of "
              + places
              + " places, got "
              + layer.thickness_m().size());
    }
    inverse = new double[places];
    byPotential = new double[places];
    currentByThickness = new double[places];
    currentByPotential = new double[places];
  }

  @Override
  public int unknowns() {
    return 2 * places;
  }

  @Override
  public boolean stores(int row) {
    return true;
  }

  @Override
  public int surfaceRow(int place) {
    return place;
  }

  @Override
  public void atRest(double[] y, int at) {
    for (int i = 0; i < places; i++) {
      y[at + i] = 0;
      y[at + places + i] = layer.thickness_m(i) / unit_m;
    }
  }

  @Override
  public void absoluteTolerances(double relative, double[] tolerances, int at) {
    for (int i = 0; i < places; i++) {
      double whole = width_m[i] * layer.area_per_m() * film.charge_C_per_m2(unit_m);
      tolerances[at + i] = relative * whole;
      tolerances[at + places + i] = relative;
    }
  }

  @Override
  public void amounts(double[] y, int at, double[] amounts) {
    System.arraycopy(y, at, amounts, at, 2 * places);
  }

  @Override
  public void rates(double[] y, int at, Places along, double[] rates) {
    for (int i = 0; i < places; i++) {
      double thickness = unit_m * y[at + places + i];
      double potential = along.potential[i];
      double density =
          layer.area_per_m() * growth.current_A_per_m2(thickness, potential, along.temperature_K);
      along.current[i] -= density;
      rates[at + i] = width_m[i] * density;
      rates[at + places + i] =
          film.rate_m_per_s(thickness, potential, along.temperature_K) / unit_m;
    }
  }

  @Override
  public boolean linearise(double[] y, int at, Places along, double shiftNow) {
    shift = shiftNow;
    boolean finite = true;
    for (int i = 0; i < places; i++) {
      lookAt(unit_m * y[at + places + i], i, along);
      inverse[i] =
          1
              / (shift
                  - film.byThickness(
                      unit_m * y[at + places + i], along.potential[i], along.temperature_K));
      double density = currentByPotential[i] + currentByThickness[i] * byPotential[i] * inverse[i];
      along.byPotential[i] -= density;
      finite &= Math.abs(density) <= Double.MAX_VALUE && Math.abs(inverse[i]) <= Double.MAX_VALUE;
    }
    return finite;
  }

  /** Derivatives per volume of the electrode and unit of thickness. */
  private void lookAt(double thickness, int place, Places along) {
    double potential = along.potential[place];
    double temperature = along.temperature_K;
    double area = layer.area_per_m();
    currentByThickness[place] =
        area * unit_m * growth.byThickness(thickness, potential, temperature);
    currentByPotential[place] = area * growth.byPotential(thickness, potential, temperature);
    byPotential[place] = film.byPotential(thickness, potential, temperature) / unit_m;
  }

  @Override
  public void eliminate(double[] x, int at, Places along) {
    for (int i = 0; i < places; i++) {
      x[at + places + i] *= inverse[i];
      along.currentChange[i] -= currentByThickness[i] * x[at + places + i];
    }
  }

  @Override
  public void substitute(double[] x, int at, Places along) {
    for (int i = 0; i < places; i++) {
      x[at + places + i] += inverse[i] * byPotential[i] * along.potentialChange[i];
      double density =
          currentByThickness[i] * x[at + places + i]
              + currentByPotential[i] * along.potentialChange[i];
      x[at + i] = (x[at + i] + width_m[i] * density) / shift;
    }
  }

  @Override
  public boolean respond(double[] y, int at, Places along, double angular_per_s) {
    for (int i = 0; i < places; i++) {
      double thickness = unit_m * y[at + places + i];
      lookAt(thickness, i, along);
      double decay = -film.byThickness(thickness, along.potential[i], along.temperature_K);
      double size = decay * decay + angular_per_s * angular_per_s;
      double coupled = currentByThickness[i] * byPotential[i] / size;
      along.byPotential[i] -= currentByPotential[i] + coupled * decay;
      along.byPotentialIm[i] += coupled * angular_per_s;
    }
    return true;
  }

  @Override
  public double sodium_C_per_m2(double[] amounts, int at) {
    double sum = 0;
    for (int i = 0; i < places; i++) {
      sum += amounts[at + i];
    }
    return sum;
  }

  /** Thickness at a place, from the unknowns. */
  double thickness_m(double[] y, int at, int place) {
    return unit_m * y[at + places + place];
  }

  @Override
  public double restPotential_V() {
    throw new IllegalStateException("a film has no potential at rest");
  }

  @Override
  public List<HeldEnthalpy> enthalpy(int at) {
    return List.of();
  }

  @Override
  public double volumeRatio(double[] y, int at, Places along) {
    return 1;
  }
}
