package anodyne.junction;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/** Stacks of the verification cases. */
final class Stacks {
  static final double TEMPERATURE_K = 298.15;
  static final double VT = Constants.thermalVoltage_V(TEMPERATURE_K);
  static final Kinetics STILL = Kinetics.ofCentres(1e-2, 1e-2, 1e-8);
  static final Contact OHMIC = new Contact.Ohmic();
  static final Contact INSULATED = new Contact.Insulated();

  private Stacks() {}

  static Layer.Semiconductor semiconductor(
      String name,
      double thickness_nm,
      double gap,
      double affinity,
      double permittivity,
      double nc_per_cm3,
      double nv_per_cm3,
      double donors_per_cm3,
      double acceptors_per_cm3,
      Ion... ions) {
    return new Layer.Semiconductor(
        name,
        thickness_nm * 1e-9,
        gap,
        affinity,
        permittivity,
        nc_per_cm3 * 1e6,
        nv_per_cm3 * 1e6,
        donors_per_cm3 * 1e6,
        acceptors_per_cm3 * 1e6,
        OptionalDouble.empty(),
        Arrays.asList(ions),
        List.of(),
        STILL);
  }

  static Layer.Semiconductor silicon(String name, double thickness_nm, double nd, double na) {
    return semiconductor(name, thickness_nm, 1.12, 4.05, 11.7, 2.8e19, 1.04e19, nd, na);
  }

  static Stack slab(
      Statistics statistics, int intervals, Contact left, Contact right, Layer... layers) {
    return stack(Geometry.SLAB, statistics, intervals, left, right, layers);
  }

  static Stack stack(
      Geometry geometry,
      Statistics statistics,
      int intervals,
      Contact left,
      Contact right,
      Layer... layers) {
    List<OptionalDouble> unpinned = new ArrayList<>();
    for (int i = 1; i < layers.length; i++) {
      unpinned.add(OptionalDouble.empty());
    }
    return new Stack(
        TEMPERATURE_K,
        geometry,
        statistics,
        List.of(layers),
        left,
        right,
        Series.of(new double[layers.length - 1]),
        unpinned,
        new MeshChoice.PerLayer(intervals));
  }

  /** A slab at 300 K between ohmic contacts, as the published cases have it. */
  static Stack published(Statistics statistics, MeshChoice mesh, Layer... layers) {
    return published(
        statistics, mesh, Collections.nCopies(layers.length - 1, InterfaceCharge.NONE), layers);
  }

  static Stack published(
      Statistics statistics, MeshChoice mesh, List<InterfaceCharge> charges, Layer... layers) {
    return new Stack(
        300,
        Geometry.SLAB,
        statistics,
        List.of(layers),
        OHMIC,
        OHMIC,
        Series.of(new double[layers.length - 1]),
        Collections.nCopies(layers.length - 1, OptionalDouble.empty()),
        charges,
        StepTransport.CONTINUOUS,
        Tunnelling.NONE,
        mesh);
  }

  static Junction solved(Stack stack) {
    return solved(stack, Equilibrium.Accuracy.SINGLE);
  }

  static Junction solved(Stack stack, Equilibrium.Accuracy accuracy) {
    return switch (Equilibrium.solve(stack, accuracy)) {
      case Equilibrium.Solved(Junction junction) -> junction;
      case Equilibrium.NotSolved(String reason, Series updates) ->
          throw new AssertionError(reason + " " + updates + " " + stack);
    };
  }
}
