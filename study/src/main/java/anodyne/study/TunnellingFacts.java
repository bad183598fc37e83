package anodyne.study;

import anodyne.junction.Junction;
import anodyne.junction.Profile;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import anodyne.tunnelling.BandEdge;
import anodyne.tunnelling.ContactResistivity;
import anodyne.tunnelling.Reservoir;
import anodyne.tunnelling.Transmission;
import anodyne.tunnelling.Wkb;

/** Electrons below the top of a solved Schottky barrier of the {@link ModelContacts model}. */
final class TunnellingFacts {
  static final double WORK_FUNCTION_EV = 4.6;
  static final double THICK_DONORS_PER_M3 = 1e23;
  static final double THIN_DONORS_PER_M3 = 1e26;

  /** Bottom of the metal's band below its Fermi level. */
  private static final double METAL_BAND_EV = 5;

  private TunnellingFacts() {}

  /** The barrier of a metal on a layer of so many donors: its solved conduction band. */
  static BandEdge barrier(double donors_per_m3) {
    Junction junction =
        ModelContacts.solved(
            ModelContacts.metal(WORK_FUNCTION_EV),
            ModelContacts.n("n", ModelContacts.AFFINITY_EV, donors_per_m3));
    Profile profile = junction.profile();
    int first = 0;
    while (profile.layer().get(first) < 1) {
      first++;
    }
    int size = profile.position_m().size() - first;
    double[] position = new double[size];
    double[] edge = new double[size];
    double[] mass = new double[size];
    for (int i = 0; i < size; i++) {
      position[i] = profile.position_m().get(first + i);
      edge[i] = profile.conductionBand_eV().get(first + i);
      mass[i] = mass_me();
    }
    BandEdge inside = BandEdge.throughNodes(Series.of(position), Series.of(edge), Series.of(mass));
    return inside.between(new Reservoir(-METAL_BAND_EV, 1), inside.right());
  }

  /** Mass of a parabolic band with the model's states. */
  static double mass_me() {
    return Constants.densityOfStatesMass_me(
        ModelContacts.STATES_PER_M3, ModelContacts.TEMPERATURE_K);
  }

  /** Shares of the conductance below and above the top, semiclassically: no reflection above it. */
  static ContactResistivity contact(double donors_per_m3) {
    return ContactResistivity.of(new Wkb(barrier(donors_per_m3)), 0, ModelContacts.TEMPERATURE_K);
  }

  /** Transmission half-way between the Fermi level and the top. */
  static double halfWay(Transmission transmission) {
    return transmission.at(0.5 * transmission.edge().top_eV());
  }
}
