package anodyne.transport;

import anodyne.junction.Contact;
import anodyne.junction.Geometry;
import anodyne.junction.Ion;
import anodyne.junction.Kinetics;
import anodyne.junction.Layer;
import anodyne.junction.MeshChoice;
import anodyne.junction.Stack;
import anodyne.junction.Statistics;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Stacks of the transport tests. */
final class TransportStacks {
  static final double TEMPERATURE_K = 298.15;
  static final double VT = Constants.thermalVoltage_V(TEMPERATURE_K);
  static final double PERMITTIVITY_PER_CHARGE =
      Constants.VACUUM_PERMITTIVITY_F_PER_M / Constants.ELEMENTARY_CHARGE_C;
  static final Contact OHMIC = new Contact.Ohmic();
  static final Contact INSULATED = new Contact.Insulated();

  private TransportStacks() {}

  static Ion ion(String name, int charge, double sites, double energy, double d, double initial) {
    return new Ion(
        name,
        charge,
        sites > 0 ? OptionalDouble.of(sites) : OptionalDouble.empty(),
        energy,
        d,
        initial,
        false);
  }

  static Ion sodium(double sites, double energy, double d, double initial) {
    return ion("Na", 1, sites, energy, d, initial);
  }

  static Layer.Semiconductor layer(
      String name,
      double thickness_nm,
      double affinity,
      double permittivity,
      double states_per_m3,
      double donors_per_m3,
      double mobility_m2_per_Vs,
      Ion... ions) {
    return new Layer.Semiconductor(
        name,
        thickness_nm * 1e-9,
        3,
        affinity,
        permittivity,
        states_per_m3,
        states_per_m3,
        donors_per_m3,
        0,
        OptionalDouble.empty(),
        List.of(ions),
        List.of(),
        Kinetics.ofCentres(mobility_m2_per_Vs, mobility_m2_per_Vs, 1e-8));
  }

  static Stack stack(Geometry geometry, Contact left, Contact right, Layer... layers) {
    OptionalDouble[] unpinned = new OptionalDouble[layers.length - 1];
    Arrays.fill(unpinned, OptionalDouble.empty());
    return new Stack(
        TEMPERATURE_K,
        geometry,
        Statistics.BOLTZMANN,
        List.of(layers),
        left,
        right,
        Series.of(new double[layers.length - 1]),
        List.of(unpinned),
        new MeshChoice.PerLayer(100));
  }

  /** 10 + 10 nm, the inner half with other affinity and site energy, as the reference runs. */
  static Stack bilayer(double affinityStep, double energyStep) {
    return stack(
        Geometry.SLAB,
        INSULATED,
        INSULATED,
        layer("outer", 10, 4, 10, 1e25, 1e24, 1e-2, sodium(1e27, 0, 1e-17, 1e24)),
        layer(
            "inner",
            10,
            4 + affinityStep,
            10,
            1e25,
            1e24,
            1e-2,
            sodium(1e27, energyStep, 1e-17, 1e24)));
  }

  static LevelStep step(Stack stack) {
    return LevelStep.of(stack, new SodiumStep("Na", Face.LEFT, 1e24, 1e26));
  }

  static double[] uniform(double length_m, int cells) {
    double[] x = new double[cells + 1];
    for (int i = 0; i <= cells; i++) {
      x[i] = length_m * i / cells;
    }
    return x;
  }

  static SodiationRun.Completed completed(SodiationRun.Outcome outcome) {
    return switch (outcome) {
      case SodiationRun.Completed run -> run;
      case SodiationRun.Stopped stopped ->
          throw new AssertionError(stopped.reason() + " " + stopped.history());
    };
  }

  static ProtocolResult completed(ProtocolRun.Outcome outcome) {
    return switch (outcome) {
      case ProtocolRun.Completed(ProtocolResult result) -> result;
      case ProtocolRun.Stopped stopped ->
          throw new AssertionError(stopped.step() + " " + stopped.reason() + stopped.history());
    };
  }

  static double[] found(Balance.Outcome outcome) {
    return switch (outcome) {
      case Balance.Found(double[] y) -> y;
      case Balance.NotFound(String reason, Series updates) ->
          throw new AssertionError(reason + " " + updates);
    };
  }

  static void show(String what, double value) {
    if (System.getProperty("show") != null) {
      System.out.printf("   %s %.8g%n", what, value);
    }
  }
}
