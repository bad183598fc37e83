package anodyne.junction;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Admittance of a biased stack.
 *
 * <p>Method: at the steady state of {@link DriftDiffusion} the finite volumes are linearised and
 * solved for a voltage of 1 V e^(iωt) at the last contact by {@link LinearResponse}; the answer is
 * that of the discrete equations to rounding. Order 2 in the cell width; cost O(nodes) per
 * frequency. Laux, IEEE Trans. Electron Devices 32, 2028 (1985), in IEEE Trans. Computer-Aided
 * Design too, doi 10.1109/TCAD.1985.1270145.
 *
 * <p>Ions and dopants stand still. Traps and interface states stay filled by the carriers at every
 * frequency: what they take is drawn from the band whose density fills them. Barrier lowering by
 * the image force follows the field at once; an enlargement of the emission by tunnelling stays
 * that of the operating point.
 */
public final class SmallSignal {
  /** So low that only terms of first order are left, in any stack. */
  private static final double LIMIT_PER_S = 1e-30;

  private static final double MOST_VARIATION = 1e-6;

  /** Highest frequency that is taken. */
  static final double MOST_HZ = 1e18;

  private static final int MOST_FREQUENCIES = 100_000;

  private SmallSignal() {}

  /** What came of it. */
  public sealed interface Outcome permits Found, Stopped {}

  /** All frequencies were solved. */
  public record Found(AdmittanceSpectrum spectrum) implements Outcome {}

  /**
   * They were not.
   *
   * @param bias_V bias at which it stopped
   * @param reason one sentence
   */
  public record Stopped(double bias_V, String reason) implements Outcome {}

  /**
   * Admittances at one bias.
   *
   * @param bias_V potential of the last contact less that of the first
   * @param frequency_Hz in any order; 0 is the limit of low frequency
   */
  public static Outcome admittance(
      Stack stack, double bias_V, Series frequency_Hz, DriftDiffusion.Settings settings) {
    DriftDiffusion.requireContacts(stack);
    Bounds.require("bias_V", bias_V, -100, 100, "V");
    Bounds.require("number of frequencies", frequency_Hz.size(), 1, MOST_FREQUENCIES, "");
    for (int i = 0; i < frequency_Hz.size(); i++) {
      requireFrequency(frequency_Hz.get(i));
    }
    Outcome plain = on(stack, 0, bias_V, frequency_Hz, settings.scheme());
    if (settings.compareMeshes()
        && plain instanceof Found(AdmittanceSpectrum spectrum)
        && on(stack, 1, bias_V, frequency_Hz, settings.scheme())
            instanceof Found(AdmittanceSpectrum fine)) {
      return new Found(
          new AdmittanceSpectrum(
              stack,
              bias_V,
              spectrum.points(),
              spectrum.limit(),
              spectrum.solver(),
              OptionalDouble.of(change(spectrum, fine))));
    }
    return plain;
  }

  static void requireFrequency(double frequency_Hz) {
    Bounds.require("frequency_Hz", frequency_Hz, 0, MOST_HZ, "Hz");
  }

  private static Outcome on(
      Stack stack, int halvings, double bias_V, Series frequency_Hz, FluxScheme scheme) {
    return switch (Equilibrium.start(stack, halvings)) {
      case Equilibrium.NotStarted(Equilibrium.NotSolved failure) ->
          new Stopped(0, "no equilibrium: " + failure.reason());
      case Equilibrium.Started(Equilibrium.Start start) ->
          from(new BiasedSolver(start, scheme), bias_V, frequency_Hz);
    };
  }

  private static Outcome from(BiasedSolver solver, double bias_V, Series frequency_Hz) {
    Optional<String> stopped = solver.goTo(bias_V);
    if (stopped.isPresent()) {
      return new Stopped(bias_V, stopped.get());
    }
    LinearResponse response = new LinearResponse(solver.state.grid, solver.state.start);
    response.linearise(solver);
    List<Admittance> points = new ArrayList<>();
    for (int i = 0; i < frequency_Hz.size(); i++) {
      Optional<Admittance> point = at(solver, response, frequency_Hz.get(i));
      if (point.isEmpty()) {
        return new Stopped(bias_V, unresolved(frequency_Hz.get(i)));
      }
      points.add(point.get());
    }
    return new Found(
        new AdmittanceSpectrum(
            solver.state.start.stack(),
            bias_V,
            points,
            at(solver, response, 0),
            new Solver(
                solver.state.grid.nodes(), solver.state.start.iterations() + solver.iterations()),
            OptionalDouble.empty()));
  }

  static String unresolved(double frequency_Hz) {
    return "at "
        + frequency_Hz
        + " Hz a part of the stack is connected to the contacts too weakly for the current to be"
        + " resolved in the digits of the computation: take a higher frequency";
  }

  /** The answer at a frequency; empty if its current is not the same through every cell. */
  static Optional<Admittance> at(
      BiasedSolver solver, LinearResponse response, double frequency_Hz) {
    double angular = frequency_Hz == 0 ? LIMIT_PER_S : 2 * Math.PI * frequency_Hz;
    if (!response.solve(angular)) {
      return Optional.empty();
    }
    double variation =
        frequency_Hz == 0
            ? Math.max(response.conductanceVariation, response.susceptanceVariation)
            : response.variation;
    if (!(variation <= MOST_VARIATION)) {
      return Optional.empty();
    }
    double[] share = new double[solver.state.start.stack().layers().size()];
    for (int layer = 0; layer < share.length; layer++) {
      share[layer] = response.drop(layer);
    }
    return Optional.of(
        new Admittance(
            solver.bias(),
            frequency_Hz,
            response.conductance,
            frequency_Hz == 0 ? 0 : response.susceptance,
            response.susceptance / angular,
            variation,
            Series.of(share)));
  }

  private static double change(AdmittanceSpectrum coarse, AdmittanceSpectrum fine) {
    double largest = 0;
    for (int i = 0; i < coarse.points().size(); i++) {
      Admittance a = coarse.points().get(i);
      Admittance b = fine.points().get(i);
      largest = Math.max(largest, change(a, b));
    }
    return largest;
  }

  /** |ΔY|/|Y|; in the limit of low frequency the larger of those of G and C. */
  static double change(Admittance coarse, Admittance fine) {
    double conductance = fine.conductance_S_per_m2() - coarse.conductance_S_per_m2();
    if (coarse.frequency_Hz() == 0) {
      double capacitance = fine.capacitance_F_per_m2() - coarse.capacitance_F_per_m2();
      return Math.max(
          Math.abs(conductance / fine.conductance_S_per_m2()),
          Math.abs(capacitance / fine.capacitance_F_per_m2()));
    }
    return Math.hypot(conductance, fine.susceptance_S_per_m2() - coarse.susceptance_S_per_m2())
        / Math.hypot(fine.conductance_S_per_m2(), fine.susceptance_S_per_m2());
  }
}
