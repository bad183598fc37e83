package anodyne.cell;

import anodyne.cell.ageing.Film;
import anodyne.quantity.Series;

/**
 * A film that grows on the surface of particles while a cell runs: a reaction beside theirs, which
 * takes electrons and sodium for good. The resistance of the film belongs to the particles ({@link
 * Insertion#film_ohm_m2()}); its potential is that of the solid less that of the electrolyte,
 * without the drop over the film. It does not store what could come back, so that it must not be
 * the first phase of an electrode. Its volume is counted with the pores.
 *
 * @param area_per_m surface it grows on, over the volume of the electrode
 * @param thickness_m at the start: one for all places, or one for each
 */
public record GrowingFilm(String name, Film film, double area_per_m, Series thickness_m)
    implements ActivePhase {
  public GrowingFilm {
    Shares.positive("surface of the film", area_per_m);
    for (int i = 0; i < thickness_m.size(); i++) {
      Shares.positive("thickness of the film", thickness_m.get(i));
    }
  }

  /** None: it is counted with the pores. */
  @Override
  public double volumeShare() {
    return 0;
  }

  /** None beside that of the particles. */
  @Override
  public double most_C_per_m3() {
    return 0;
  }

  @Override
  public double surface_per_m() {
    return 0;
  }

  double thickness_m(int place) {
    return thickness_m.get(thickness_m.size() == 1 ? 0 : place);
  }
}
