package anodyne.junction;

import java.util.List;
import java.util.OptionalDouble;

/** One layer of a stack. */
public sealed interface Layer {
  String name();

  double thickness_m();

  /** Mobile ions. */
  List<Ion> ions();

  /** The same layer with other ions. */
  Layer holding(List<Ion> others);

  /** The same layer, as thick as given. */
  Layer resized(double other_m);

  /**
   * A semiconductor or insulator with parabolic bands and fully ionised dopants.
   *
   * @param name as shown
   * @param thickness_m extent along x
   * @param gap_eV band gap
   * @param electronAffinity_eV vacuum level minus conduction band edge
   * @param permittivity static, relative
   * @param conductionStates_per_m3 effective density of states of the conduction band
   * @param valenceStates_per_m3 effective density of states of the valence band
   * @param donors_per_m3 ionised donors
   * @param acceptors_per_m3 ionised acceptors
   * @param neutralityLevel_eV charge-neutrality level below vacuum; empty: midgap
   * @param ions mobile ions
   * @param traps levels in the gap, filled by the Fermi level
   * @param kinetics what moves and recombines; not used at equilibrium
   */
  record Semiconductor(
      String name,
      double thickness_m,
      double gap_eV,
      double electronAffinity_eV,
      double permittivity,
      double conductionStates_per_m3,
      double valenceStates_per_m3,
      double donors_per_m3,
      double acceptors_per_m3,
      OptionalDouble neutralityLevel_eV,
      List<Ion> ions,
      List<Trap> traps,
      Kinetics kinetics)
      implements Layer {
    public Semiconductor {
      Bounds.require("thickness_m of " + name, thickness_m, 1e-11, 1, "m");
      Bounds.require("band_gap_eV of " + name, gap_eV, 0, 20, "eV");
      Bounds.require("electron_affinity_eV of " + name, electronAffinity_eV, -5, 20, "eV");
      Bounds.require("permittivity of " + name, permittivity, 1, 1e5, "");
      Bounds.require("nc of " + name, conductionStates_per_m3, 1e15, 1e32, "1/m³");
      Bounds.require("nv of " + name, valenceStates_per_m3, 1e15, 1e32, "1/m³");
      Bounds.require("donors of " + name, donors_per_m3, 0, 1e30, "1/m³");
      Bounds.require("acceptors of " + name, acceptors_per_m3, 0, 1e30, "1/m³");
      neutralityLevel_eV.ifPresent(
          level -> Bounds.require("charge_neutrality_level_eV of " + name, level, -5, 30, "eV"));
      ions = List.copyOf(ions);
      traps = List.copyOf(traps);
      for (Trap trap : traps) {
        Bounds.require(
            "level of a trap of " + name, trap.levelBelowConduction_eV(), 0, gap_eV, "eV");
      }
      if (ions.stream().map(Ion::name).distinct().count() != ions.size()) {
        throw new IllegalArgumentException("layer " + name + " names an ion twice");
      }
    }

    /** A semiconductor without ions and traps. */
    public Semiconductor(
        String name,
        double thickness_m,
        double gap_eV,
        double electronAffinity_eV,
        double permittivity,
        double conductionStates_per_m3,
        double valenceStates_per_m3,
        double donors_per_m3,
        double acceptors_per_m3,
        Kinetics kinetics) {
      this(
          name,
          thickness_m,
          gap_eV,
          electronAffinity_eV,
          permittivity,
          conductionStates_per_m3,
          valenceStates_per_m3,
          donors_per_m3,
          acceptors_per_m3,
          OptionalDouble.empty(),
          List.of(),
          List.of(),
          kinetics);
    }

    /** The same semiconductor with other kinetics. */
    public Semiconductor with(Kinetics other) {
      return new Semiconductor(
          name,
          thickness_m,
          gap_eV,
          electronAffinity_eV,
          permittivity,
          conductionStates_per_m3,
          valenceStates_per_m3,
          donors_per_m3,
          acceptors_per_m3,
          neutralityLevel_eV,
          ions,
          traps,
          other);
    }

    @Override
    public Semiconductor holding(List<Ion> others) {
      return new Semiconductor(
          name,
          thickness_m,
          gap_eV,
          electronAffinity_eV,
          permittivity,
          conductionStates_per_m3,
          valenceStates_per_m3,
          donors_per_m3,
          acceptors_per_m3,
          neutralityLevel_eV,
          others,
          traps,
          kinetics);
    }

    @Override
    public Semiconductor resized(double other_m) {
      return new Semiconductor(
          name,
          other_m,
          gap_eV,
          electronAffinity_eV,
          permittivity,
          conductionStates_per_m3,
          valenceStates_per_m3,
          donors_per_m3,
          acceptors_per_m3,
          neutralityLevel_eV,
          ions,
          traps,
          kinetics);
    }

    /** The same semiconductor with other dopants. */
    public Semiconductor doped(double donors, double acceptors) {
      return new Semiconductor(
          name,
          thickness_m,
          gap_eV,
          electronAffinity_eV,
          permittivity,
          conductionStates_per_m3,
          valenceStates_per_m3,
          donors,
          acceptors,
          neutralityLevel_eV,
          ions,
          traps,
          kinetics);
    }

    /** The same semiconductor with all its levels lowered by an energy. */
    public Semiconductor lowered(double energy_eV) {
      return new Semiconductor(
          name,
          thickness_m,
          gap_eV,
          electronAffinity_eV + energy_eV,
          permittivity,
          conductionStates_per_m3,
          valenceStates_per_m3,
          donors_per_m3,
          acceptors_per_m3,
          neutralityLevel_eV.isPresent()
              ? OptionalDouble.of(neutralityLevel_eV.getAsDouble() + energy_eV)
              : OptionalDouble.empty(),
          ions,
          traps,
          kinetics);
    }

    /** The same semiconductor with another density of states of the conduction band. */
    public Semiconductor withConductionStates(double states_per_m3) {
      return new Semiconductor(
          name,
          thickness_m,
          gap_eV,
          electronAffinity_eV,
          permittivity,
          states_per_m3,
          valenceStates_per_m3,
          donors_per_m3,
          acceptors_per_m3,
          neutralityLevel_eV,
          ions,
          traps,
          kinetics);
    }

    /** Charge-neutrality level below vacuum, midgap if none was given. */
    public double neutralityLevelOrMidgap_eV() {
      return neutralityLevel_eV.orElse(electronAffinity_eV + 0.5 * gap_eV);
    }
  }

  /**
   * A metal: an equipotential, which screens the ions it holds.
   *
   * @param name as shown
   * @param thickness_m extent along x
   * @param workFunction_eV vacuum level minus Fermi level
   * @param ions mobile ions, neutralised on the spot
   */
  record Metal(String name, double thickness_m, double workFunction_eV, List<Ion> ions)
      implements Layer {
    public Metal {
      Bounds.require("thickness_m of " + name, thickness_m, 1e-11, 1, "m");
      Bounds.require("work_function_eV of " + name, workFunction_eV, 0.1, 15, "eV");
      ions = List.copyOf(ions);
      if (ions.stream().map(Ion::name).distinct().count() != ions.size()) {
        throw new IllegalArgumentException("layer " + name + " names an ion twice");
      }
    }

    @Override
    public Metal holding(List<Ion> others) {
      return new Metal(name, thickness_m, workFunction_eV, others);
    }

    @Override
    public Metal resized(double other_m) {
      return new Metal(name, other_m, workFunction_eV, ions);
    }

    /** A metal without ions. */
    public Metal(String name, double thickness_m, double workFunction_eV) {
      this(name, thickness_m, workFunction_eV, List.of());
    }
  }
}
