package anodyne.cell;

/** What stores sodium in an electrode. */
public sealed interface ActivePhase permits Insertion, Conversion, SurfaceStorage, GrowingFilm {
  String name();

  /** Volume of the phase over that of the electrode. */
  double volumeShare();

  /** Surface over the volume of the electrode, 1/m. */
  double surface_per_m();

  /** Charge of all sodium it can hold over the volume of the electrode, C/m³; 0 for a film. */
  double most_C_per_m3();
}
