package anodyne.study;

import anodyne.design.Bonding;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.PhaseTransport;
import anodyne.junction.Stack;
import anodyne.junction.TunnelBarrier;
import anodyne.quantity.Assumption;
import anodyne.quantity.Quality;
import anodyne.quantity.Warning;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a junction does under bias.
 *
 * @param stack what was solved: the central values, planar, between ohmic faces
 * @param transports mobility and lifetime of each phase; none for a metal
 * @param outcome currents of the central values, or where they stopped
 * @param compared_V magnitude of the bias at which variations and draws are compared
 * @param variations the same with one mobility, or the lifetimes, at both ends of their interval
 * @param draws the same over the draws of library values, mobilities and lifetimes
 * @param conduction resistance at zero bias; empty if it could not be solved
 * @param tunnels barriers at its interfaces, as tunnelling would pass them at equilibrium; the
 *     currents do not count it
 * @param small answers to small voltages
 * @param assumptions what was assumed to let a current flow
 * @param warnings what must be said
 */
public record CurrentResult(
    Stack stack,
    List<Optional<PhaseTransport>> transports,
    DriftDiffusion.Outcome outcome,
    double compared_V,
    List<Variation> variations,
    Draws draws,
    Optional<InterfaceConduction> conduction,
    List<TunnelBarrier> tunnels,
    SmallSignals small,
    List<Assumption> assumptions,
    List<Warning> warnings) {
  public CurrentResult {
    transports = List.copyOf(transports);
    variations = List.copyOf(variations);
    tunnels = List.copyOf(tunnels);
    assumptions = List.copyOf(assumptions);
    warnings = List.copyOf(warnings);
  }

  /** The barrier that tunnelling passes most easily; empty where no interface has one. */
  public Optional<TunnelBarrier> thinnest() {
    return tunnels.stream().max(Comparator.comparingDouble(b -> b.enhancement().first()));
  }

  /**
   * Currents at two mirrored biases.
   *
   * @param positive_A_per_m2 at the positive bias
   * @param negative_A_per_m2 at the negative bias, below 0
   */
  public record Mirrored(double positive_A_per_m2, double negative_A_per_m2) {
    /**
     * Current of the positive bias over that of the negative one; below 1 if the latter conducts.
     */
    public double ratio() {
      return Math.abs(positive_A_per_m2 / negative_A_per_m2);
    }
  }

  /**
   * One input moved.
   *
   * @param what which one
   * @param factor by which
   * @param currents empty if they could not be solved
   */
  public record Variation(String what, double factor, Optional<Mirrored> currents) {}

  /**
   * What the draws say.
   *
   * @param samples draws solved
   * @param failed draws that were not
   * @param positiveConducts share in which the positive bias conducts better
   * @param ratio current of the conducting direction over the blocking one, whichever it is; empty
   *     without draws, as the others
   * @param current_A_per_m2 current in the direction that conducts
   * @param contacts_ohm_m2 what the contacts add to the resistance at zero bias
   */
  public record Draws(
      int samples,
      int failed,
      OptionalDouble positiveConducts,
      Optional<Confidence.Quantiles> ratio,
      Optional<Confidence.Quantiles> current_A_per_m2,
      Optional<Confidence.Quantiles> contacts_ohm_m2) {}

  /**
   * One phase as a layer that conducts.
   *
   * @param name of the phase
   * @param thickness_m of its layer
   * @param conductivity_S_per_m of its neutral interior
   * @param quality of that
   */
  public record LayerConduction(
      String name, double thickness_m, double conductivity_S_per_m, Quality quality) {
    /** Area resistance of the layer alone. */
    public double resistance_ohm_m2() {
      return thickness_m / conductivity_S_per_m;
    }
  }

  /**
   * The stack at zero bias as resistances in series.
   *
   * @param layers each alone
   * @param contacts_ohm_m2 what the contacts add: dV/dJ of the solution less the semiconductors
   *     alone; negative where carriers that gather short-circuit their layers
   */
  public record InterfaceConduction(List<LayerConduction> layers, double contacts_ohm_m2) {
    public InterfaceConduction {
      layers = List.copyOf(layers);
    }

    /** Layers and contacts. */
    public double whole_ohm_m2() {
      return contacts_ohm_m2
          + layers.stream().mapToDouble(LayerConduction::resistance_ohm_m2).sum();
    }

    /** Thickness of the stack over its resistance. */
    public double effective_S_per_m() {
      return layers.stream().mapToDouble(LayerConduction::thickness_m).sum() / whole_ohm_m2();
    }
  }

  /**
   * The barrier of a metal on a semiconductor of the junction.
   *
   * @param semiconductor name of the phase
   * @param metal id of the metal
   * @param electrons true if the majority carriers of the semiconductor are electrons
   * @param flatBand_eV distance of the Fermi level from the band of the majority carriers: a larger
   *     barrier depletes
   * @param byBonding the barrier by kind of bonding; empty if an input is missing
   * @param quality the least trusted input
   * @param missing what the library lacks
   */
  public record Barrier(
      String semiconductor,
      String metal,
      boolean electrons,
      double flatBand_eV,
      Map<Bonding, Height> byBonding,
      Quality quality,
      String missing) {
    public Barrier {
      byBonding = Map.copyOf(byBonding);
    }

    /** The height of one bonding, if it is known. */
    public Optional<Height> of(Bonding bonding) {
      return Optional.ofNullable(byBonding.get(bonding));
    }
  }

  /**
   * A barrier.
   *
   * @param central_eV with the values of the library
   * @param drawn_eV over the draws
   */
  public record Height(double central_eV, Confidence.Quantiles drawn_eV) {}

  /** The currents of the central values, if all were reached. */
  public Optional<CurrentVoltage> curve() {
    return outcome instanceof DriftDiffusion.Swept(CurrentVoltage curve)
        ? Optional.of(curve)
        : Optional.empty();
  }

  /** The least trusted mobility or lifetime. */
  public Quality weakestQuality() {
    return transports.stream()
        .flatMap(Optional::stream)
        .map(PhaseTransport::quality)
        .reduce(Quality.MEASURED, Quality::weaker);
  }
}
