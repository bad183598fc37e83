package anodyne.app;

import anodyne.data.InputException;
import anodyne.data.TransportStackReader;
import anodyne.junction.FluxScheme;
import anodyne.junction.Ion;
import anodyne.junction.MeshChoice;
import anodyne.quantity.Assumption;
import anodyne.quantity.Series;
import anodyne.study.TransportPlan;
import anodyne.transport.SodiationRun;
import anodyne.transport.TransportStage;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How moving ions are computed. */
final class TransportOptions {
  private static final int CELLS = 120;
  private static final double TOLERANCE = 1e-4;
  private static final int MOST_CELLS = 20_000;
  private static final int MOST_NODES = 100_000;
  private static final int PROFILES = 4;
  private static final int MOST_PROFILES = 200;

  /** Flux of the ions between two nodes. */
  enum Scheme {
    EXCESS,
    ENHANCED
  }

  @Option(
      names = "--cells",
      paramLabel = "N",
      description = "cells of each layer (120, or nodes_per_layer of the stack; 80 of a pair)")
  private @Nullable Integer cells;

  @Option(
      names = "--tolerance",
      paramLabel = "X",
      description = "relative error of the amounts stored (1e-4)")
  private @Nullable Double tolerance;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "give up after this time, with exit code 3 (600)")
  private double timeLimit_s = 600;

  @Option(
      names = "--only-gains",
      description = "compare with the stack without offsets only, on one mesh")
  boolean onlyGains;

  @Option(
      names = "--scheme",
      paramLabel = "WORD",
      description = "flux between nodes: excess (default) or enhanced, a cross-check")
  private Scheme scheme = Scheme.EXCESS;

  @Option(
      names = "--profiles",
      paramLabel = "N",
      description =
          "profiles kept on each way, at even shares of the sodium moved (4; 10 of a pair)")
  private @Nullable Integer profiles;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write transport.json and tables (CSV) there")
  @Nullable Path out;

  /** Refuses values outside their bounds. */
  void require() {
    if (cells != null && !(cells >= 4 && cells <= MOST_CELLS)) {
      throw new InputException(
          "--cells must lie in 4..20000, got " + cells, "command line", "write for example 120");
    }
    if (tolerance != null && !(tolerance >= 1e-9 && tolerance <= 1e-2)) {
      throw new InputException(
          "--tolerance must lie in [1e-9, 0.01], got " + tolerance,
          "command line",
          "write for example 1e-4");
    }
    if (!(timeLimit_s > 0 && timeLimit_s <= 1e7)) {
      throw new InputException(
          "--time-limit must lie above 0 and at most 1e7 s, got " + timeLimit_s,
          "command line",
          "write for example 600");
    }
    if (profiles != null && !(profiles >= 0 && profiles <= MOST_PROFILES)) {
      throw new InputException(
          "--profiles must lie in 0..200, got " + profiles, "command line", "write for example 4");
    }
    if (out != null) {
      OutFolder.require(out);
    }
  }

  /** Refuses what this stack cannot take. */
  void require(TransportStackReader.Driven driven, Path file) {
    long all = (long) driven.stack().layers().size() * settings(driven.cells()).cells();
    boolean edges = driven.stack().mesh() instanceof MeshChoice.Edges;
    if (!edges && all > MOST_NODES) {
      throw new InputException(
          "a run in time takes at most " + MOST_NODES + " cells, got " + all,
          file.toString(),
          "lower --cells or nodes_per_layer: 120 a layer are enough for most stacks");
    }
    if (edges && cells != null) {
      throw new InputException(
          "the stack gives its cells itself",
          file.toString(),
          "leave --cells or mesh.edges_nm out");
    }
    if (scheme == Scheme.ENHANCED
        && driven.stack().layers().stream()
            .flatMap(layer -> layer.ions().stream())
            .anyMatch(Ion::sharedLattice)) {
      throw new InputException(
          "the enhanced flux takes ions on lattices of their own",
          file.toString(),
          "leave --scheme out, or write \"lattice\": \"own\"");
    }
  }

  /** Defaults taken. */
  List<Assumption> assumptions(TransportStackReader.Driven driven) {
    boolean byDefault =
        cells == null
            && driven.cells().isEmpty()
            && !(driven.stack().mesh() instanceof MeshChoice.Edges);
    return byDefault
        ? List.of(
            new Assumption(
                "cells_per_layer",
                String.valueOf(CELLS),
                "amounts within 1e-3; convergence shows the same on twice as many"))
        : List.of();
  }

  TransportStage.Scope scope() {
    return onlyGains ? TransportStage.Scope.GAINS : TransportStage.Scope.ALL;
  }

  /** How the transport of phases of the library is computed. */
  TransportPlan plan(BooleanSupplier proceed) {
    SodiationRun.Settings usual = TransportPlan.standard().settings();
    return new TransportPlan(
        settings(OptionalInt.of(usual.cells()))
            .withShares(profiles == null ? usual.shares() : shares(profiles))
            .withMostSteps(usual.mostSteps())
            .askedBeforeSteps(proceed),
        scope());
  }

  String timeIsUp() {
    return "stopped by --time-limit after " + timeLimit_s + " s";
  }

  double timeLimit_s() {
    return timeLimit_s;
  }

  /** The settings of many runs, as usual for them unless cells, tolerance or scheme are given. */
  SodiationRun.Settings many(SodiationRun.Settings usual) {
    return usual
        .withCells(cells == null ? usual.cells() : cells)
        .withTolerance(tolerance == null ? usual.relativeTolerance() : tolerance)
        .withScheme(settings(OptionalInt.empty()).scheme());
  }

  /**
   * The settings.
   *
   * @param ofStack cells per layer that a stack file gives
   */
  SodiationRun.Settings settings(OptionalInt ofStack) {
    SodiationRun.Settings settings = SodiationRun.Settings.standard();
    return settings
        .withCells(cells != null ? cells : ofStack.orElse(CELLS))
        .withTolerance(tolerance == null ? TOLERANCE : tolerance)
        .withScheme(
            switch (scheme) {
              case EXCESS -> FluxScheme.EXCESS_POTENTIAL;
              case ENHANCED -> FluxScheme.DIFFUSION_ENHANCED;
            })
        .withShares(shares(profiles == null ? PROFILES : profiles));
  }

  /** Even shares below that at which a way ends. */
  private static Series shares(int number) {
    double most = SodiationRun.Settings.standard().until();
    return Series.of(
        IntStream.rangeClosed(1, number).mapToDouble(i -> most * i / (number + 1)).toArray());
  }
}
