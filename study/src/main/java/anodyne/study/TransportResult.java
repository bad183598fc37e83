package anodyne.study;

import anodyne.quantity.Assumption;
import anodyne.quantity.Quality;
import anodyne.quantity.Warning;
import anodyne.transport.CellDiffusivity;
import anodyne.transport.PairStack;
import anodyne.transport.SodiationRun;
import anodyne.transport.SodiumInputs;
import anodyne.transport.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Sodium and electrons through the pair.
 *
 * @param inputs what sodium finds in each phase, in order
 * @param pair the stack of the central values and how it is driven
 * @param settings with which the central solution was computed
 * @param central the solution with every comparison
 * @param halved change of the central solution when every cell is cut in two
 * @param moving the same with moving electrons, where electrons at equilibrium are not justified
 * @param layers sodium of each layer before and after
 * @param products what touches beyond the pristine phases, if the steps of sodiation are known
 * @param draws what the spread of the inputs makes of it
 * @param assumptions every default used
 * @param warnings what must be said
 * @param exploration what was asked for beyond
 */
public record TransportResult(
    List<SodiumInputs> inputs,
    PairStack pair,
    SodiationRun.Settings settings,
    Transport central,
    Optional<MeshChange> halved,
    Optional<Transport> moving,
    List<LayerSodium> layers,
    Optional<ProductContacts> products,
    Draws draws,
    List<Assumption> assumptions,
    List<Warning> warnings,
    TransportExploration exploration) {
  public TransportResult {
    inputs = List.copyOf(inputs);
    layers = List.copyOf(layers);
    assumptions = List.copyOf(assumptions);
    warnings = List.copyOf(warnings);
  }

  /** A result of which nothing was asked beyond. */
  public TransportResult(
      List<SodiumInputs> inputs,
      PairStack pair,
      SodiationRun.Settings settings,
      Transport central,
      Optional<MeshChange> halved,
      Optional<Transport> moving,
      List<LayerSodium> layers,
      Optional<ProductContacts> products,
      Draws draws,
      List<Assumption> assumptions,
      List<Warning> warnings) {
    this(
        inputs,
        pair,
        settings,
        central,
        halved,
        moving,
        layers,
        products,
        draws,
        assumptions,
        warnings,
        TransportExploration.none());
  }

  /** The same with what was explored, and more to be said. */
  TransportResult with(TransportExploration explored, List<Warning> more) {
    List<Warning> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new TransportResult(
        inputs,
        pair,
        settings,
        central,
        halved,
        moving,
        layers,
        products,
        draws,
        assumptions,
        all,
        explored);
  }

  /** What a model of a cell takes from it, if the field could be taken out. */
  public Optional<CellDiffusivity> toCell() {
    return CellDiffusivity.of(central);
  }

  /**
   * The least trusted quality among potential, sites and diffusivity of the phases that take up
   * sodium.
   */
  public Quality weakestQuality() {
    return TransportStudy.weakest(inputs)
        .orElseThrow(() -> new IllegalStateException("no phase takes up sodium"));
  }

  /**
   * Relative changes on twice as many cells.
   *
   * @param cells of the coarser mesh, per layer
   * @param stored of the amounts stored before and after, the larger
   * @param time of the times to nine tenths, the larger
   */
  public record MeshChange(int cells, double stored, double time) {}

  /**
   * Sodium of one layer.
   *
   * @param name of the phase
   * @param before sodium per formula unit before; empty if it takes none
   * @param after after
   * @param limit up to which the pristine phase is believed
   * @param potential_V at which it takes up the limit
   */
  public record LayerSodium(
      String name,
      OptionalDouble before,
      OptionalDouble after,
      OptionalDouble limit,
      OptionalDouble potential_V) {
    /** True if the layer holds more sodium before or after the step than its limit. */
    public boolean isBeyondPristine() {
      return isBeyondBefore() || isBeyond(after);
    }

    /** True if the layer holds more sodium than its limit already before the step. */
    public boolean isBeyondBefore() {
      return isBeyond(before);
    }

    private boolean isBeyond(OptionalDouble held) {
      return held.isPresent() && held.getAsDouble() > 1.05 * limit.getAsDouble();
    }
  }

  /**
   * What the draws say.
   *
   * @param samples draws solved
   * @param failed draws that were not, counted in nothing
   * @param total gains over the stack without offsets
   * @param field gains over the stack without its field
   * @param siteEnergies gains over the stack without steps of the site energy
   * @param stored ions stored over those of the stack without offsets
   * @param fieldPositive share of draws whose field before points from first to last
   * @param reverses share of draws in which the field of an interface reverses
   * @param in_s time to nine tenths on the way in
   * @param out_s on the way out
   */
  public record Draws(
      int samples,
      int failed,
      Optional<Effect> total,
      Optional<Effect> field,
      Optional<Effect> siteEnergies,
      Optional<Confidence.Quantiles> stored,
      OptionalDouble fieldPositive,
      OptionalDouble reverses,
      Optional<Confidence.Quantiles> in_s,
      Optional<Confidence.Quantiles> out_s) {}

  /**
   * Gains over a variant in the draws.
   *
   * @param samples draws in which both could be compared
   * @param in gain on the way in
   * @param out on the way out
   * @param roundTrip of both
   * @param inHelps share of draws with a gain above 1 on the way in
   * @param outHelps on the way out
   * @param roundTripHelps of both
   */
  public record Effect(
      int samples,
      Confidence.Quantiles in,
      Confidence.Quantiles out,
      Confidence.Quantiles roundTrip,
      double inHelps,
      double outHelps,
      double roundTripHelps) {}
}
