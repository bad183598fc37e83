package anodyne.study;

import anodyne.junction.Contact;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.Equilibrium;
import anodyne.junction.Geometry;
import anodyne.junction.InterfaceCharge;
import anodyne.junction.Junction;
import anodyne.junction.Kinetics;
import anodyne.junction.Layer;
import anodyne.junction.MeshChoice;
import anodyne.junction.Stack;
import anodyne.junction.Statistics;
import anodyne.junction.StepTransport;
import anodyne.junction.Trap;
import anodyne.junction.Tunnelling;
import anodyne.quantity.Series;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Contacts of a model semiconductor: gap 1.5 eV, affinity 4 eV, permittivity 10, Nc = Nv = 1e19
 * cm⁻³, 300 nm thick, mobilities 100 cm²/(V s), lifetimes 10 ns, 298.15 K, ohmic outer faces,
 * emission over steps.
 */
final class ModelContacts {
  static final double TEMPERATURE_K = 298.15;
  static final double STATES_PER_M3 = 1e25;
  static final double GAP_EV = 1.5;
  static final double AFFINITY_EV = 4;
  static final double PERMITTIVITY = 10;
  static final double THICKNESS_M = 3e-7;
  static final double MOBILITY_M2_PER_VS = 1e-2;
  static final double LIFETIME_S = 1e-8;
  private static final int CELLS = 80;

  /** What lies between two layers. */
  record Join(double dipole_V, OptionalDouble pinningSlope, InterfaceCharge charge) {
    static final Join PLAIN = new Join(0, OptionalDouble.empty(), InterfaceCharge.NONE);
  }

  private ModelContacts() {}

  static Layer.Semiconductor n(String name, double affinity_eV, double donors_per_m3) {
    return semiconductor(name, GAP_EV, affinity_eV, donors_per_m3, 0);
  }

  static Layer.Semiconductor p(String name, double affinity_eV, double acceptors_per_m3) {
    return semiconductor(name, GAP_EV, affinity_eV, 0, acceptors_per_m3);
  }

  static Layer.Semiconductor semiconductor(
      String name, double gap_eV, double affinity_eV, double donors, double acceptors) {
    return layer(name, gap_eV, affinity_eV, donors, acceptors, LIFETIME_S, List.of());
  }

  static Layer.Semiconductor withTraps(String name, double donors_per_m3, Trap trap) {
    return layer(name, GAP_EV, AFFINITY_EV, donors_per_m3, 0, LIFETIME_S, List.of(trap));
  }

  static Layer.Semiconductor layer(
      String name,
      double gap_eV,
      double affinity_eV,
      double donors,
      double acceptors,
      double lifetime_s,
      List<Trap> traps) {
    return new Layer.Semiconductor(
        name,
        THICKNESS_M,
        gap_eV,
        affinity_eV,
        PERMITTIVITY,
        STATES_PER_M3,
        STATES_PER_M3,
        donors,
        acceptors,
        OptionalDouble.empty(),
        List.of(),
        traps,
        Kinetics.ofCentres(MOBILITY_M2_PER_VS, MOBILITY_M2_PER_VS, lifetime_s));
  }

  static Layer.Metal metal(double workFunction_eV) {
    return new Layer.Metal("metal", 1e-8, workFunction_eV);
  }

  static Junction solved(Layer... layers) {
    return solved(stack(Join.PLAIN, new MeshChoice.PerLayer(200), layers));
  }

  static Junction joined(Join join, Layer... layers) {
    return solved(stack(join, new MeshChoice.PerLayer(200), layers));
  }

  private static Junction solved(Stack stack) {
    return switch (Equilibrium.solve(stack, Equilibrium.Accuracy.SINGLE)) {
      case Equilibrium.Solved(Junction junction) -> junction;
      case Equilibrium.NotSolved(String reason, Series _) ->
          throw new IllegalStateException("a model contact did not converge: " + reason);
    };
  }

  /** Currents at these biases of the last contact against the first. */
  static CurrentVoltage swept(Series bias_V, Layer... layers) {
    return switch (DriftDiffusion.sweep(
        stack(Join.PLAIN, graded(layers), layers), bias_V, DriftDiffusion.Settings.PLAIN)) {
      case DriftDiffusion.Swept(CurrentVoltage curve) -> curve;
      case DriftDiffusion.Stopped(double _, String reason, List<?> _) ->
          throw new IllegalStateException(
              "the current of a model contact was not found: " + reason);
    };
  }

  /** Cells that widen in proportion to the root of the distance from the one interface. */
  private static MeshChoice graded(Layer... layers) {
    if (layers.length == 1) {
      return new MeshChoice.PerLayer(CELLS);
    }
    double interface_m = layers[0].thickness_m();
    double[] edges = new double[2 * CELLS + 1];
    for (int i = 0; i <= CELLS; i++) {
      double share = (double) i / CELLS;
      edges[CELLS - i] = interface_m - share * share * layers[0].thickness_m();
      edges[CELLS + i] = interface_m + share * share * layers[1].thickness_m();
    }
    edges[0] = 0;
    return new MeshChoice.Edges(Series.of(edges));
  }

  private static Stack stack(Join join, MeshChoice mesh, Layer... layers) {
    int joins = layers.length - 1;
    return new Stack(
        TEMPERATURE_K,
        Geometry.SLAB,
        Statistics.FERMI_DIRAC,
        List.of(layers),
        new Contact.Ohmic(),
        new Contact.Ohmic(),
        Series.of(
            Collections.nCopies(joins, join.dipole_V()).stream().mapToDouble(d -> d).toArray()),
        Collections.nCopies(joins, join.pinningSlope()),
        Collections.nCopies(joins, join.charge()),
        StepTransport.THERMIONIC,
        Tunnelling.NONE,
        mesh);
  }
}
