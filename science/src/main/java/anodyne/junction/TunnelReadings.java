package anodyne.junction;

import anodyne.quantity.Series;
import anodyne.tunnelling.BandEdge;
import anodyne.tunnelling.ContactResistivity;
import anodyne.tunnelling.FermiLevels;
import anodyne.tunnelling.TransmissionCurve;
import java.util.ArrayList;
import java.util.List;

/** Collects what tunnels along a sweep. */
final class TunnelReadings {
  private static final int POINTS = 400;

  private final List<Barrier> barriers = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent") // filled along the sweep
  private record Barrier(
      int cell,
      boolean holes,
      String left,
      String right,
      TransmissionCurve transmission,
      ContactResistivity resistivity,
      double[] enhancement) {}

  /** Takes the barriers of the equilibrium. */
  TunnelReadings(BiasedSolver solver, int biases) {
    Stack stack = solver.state.start.stack();
    if (stack.tunnelling() == Tunnelling.NONE) {
      return;
    }
    for (int cell : solver.tunnelling.cells()) {
      for (boolean holes : new boolean[] {false, true}) {
        solver
            .tunnelling
            .edge(cell, holes)
            .ifPresent(edge -> barriers.add(barrier(solver, cell, holes, edge, biases)));
      }
    }
  }

  private static Barrier barrier(
      BiasedSolver solver, int cell, boolean holes, BandEdge edge, int biases) {
    double temperature_K = solver.state.start.stack().temperature_K();
    return new Barrier(
        cell,
        holes,
        solver.tunnelling.name(cell, true),
        solver.tunnelling.name(cell, false),
        TransmissionCurve.of(edge, FermiLevels.equal(0, temperature_K), POINTS),
        ContactResistivity.of(solver.tunnelling.transmission(edge), 0, temperature_K),
        new double[biases]);
  }

  /** Takes the factors of the present state. */
  void take(BiasedSolver solver, int bias) {
    for (Barrier barrier : barriers) {
      CarrierCurrents currents = solver.state.problem.currents;
      barrier.enhancement()[bias] =
          barrier.holes()
              ? currents.holeEnhancement(barrier.cell())
              : currents.electronEnhancement(barrier.cell());
    }
  }

  List<TunnelBarrier> barriers() {
    return barriers.stream()
        .map(b ->
            new TunnelBarrier(
                b.left(),
                b.right(),
                b.holes(),
                Series.of(b.enhancement()),
                b.transmission(),
                b.resistivity()))
        .toList();
  }
}
