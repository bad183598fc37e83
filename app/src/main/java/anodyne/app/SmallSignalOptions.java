package anodyne.app;

import anodyne.data.FrequencyText;
import anodyne.data.InputException;
import anodyne.design.BiasRange;
import anodyne.junction.CapacitanceVoltage;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.FrequencyGrid;
import anodyne.junction.SmallSignal;
import anodyne.junction.Stack;
import anodyne.study.CurrentResult;
import anodyne.study.JunctionResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked about the answer of a junction to small voltages. */
final class SmallSignalOptions {
  @Option(
      names = "--frequency",
      paramLabel = "HZ",
      description =
          "with --bias: capacitance and conductance at this frequency over the bias, and the"
              + " Mott-Schottky reading; 0 is the limit of low frequency")
  private @Nullable Double frequency;

  @Option(
      names = "--admittance",
      paramLabel = "FROM:TO:PER_DECADE",
      description = "admittance over the frequency, such as 1:1e9:10, at the bias of --at")
  private @Nullable String admittance;

  @Option(names = "--at", paramLabel = "V", description = "bias of --admittance, V (0 without it)")
  private @Nullable Double at;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write figures of --frequency and --admittance with their numbers there")
  private @Nullable Path out;

  /** Refuses options that need another one. */
  void require(Optional<BiasRange> range) {
    if (frequency != null && range.isEmpty()) {
      throw new InputException(
          "--frequency goes along a range of bias", "command line", "add --bias=FROM:TO:STEP");
    }
    if (frequency != null && !(frequency >= 0 && frequency <= 1e18)) {
      throw new InputException(
          "--frequency must lie in [0, 1e18] Hz, got " + frequency,
          "command line",
          "write for example 1e3");
    }
    if (at != null && admittance == null) {
      throw new InputException(
          "--at is the bias of --admittance", "command line", "add --admittance=1:1e9:10");
    }
    if (at != null && !(Math.abs(at) <= BiasRange.MOST_V)) {
      throw new InputException(
          "--at must lie in [-100, 100] V, got " + at, "command line", "write for example 0.3");
    }
    if (out != null && !isGiven()) {
      throw new InputException(
          "--out takes figures of --frequency or --admittance",
          "command line",
          "add one of the two, or leave --out out");
    }
    if (admittance != null) {
      FrequencyText.grid(admittance, "--admittance");
    }
    if (out != null) {
      OutFolder.require(out);
    }
  }

  boolean isGiven() {
    return frequency != null || admittance != null;
  }

  /** The stack that a study solves under bias. */
  static Stack stack(Study study) {
    if (study.junction() instanceof Stage.Available<JunctionResult>(JunctionResult result)) {
      return switch (result.current()) {
        case Stage.Available<CurrentResult>(CurrentResult current) -> current.stack();
        case Stage.Unavailable<CurrentResult>(String reason, var _) ->
            throw new InputException(
                "no admittance: " + reason,
                study.title(),
                "leave --frequency and --admittance out, or name a semiconductor");
      };
    }
    throw new IllegalArgumentException("the study has no junction");
  }

  /** Solves what is asked for. */
  SmallSignalOutput solve(Common common, Stack stack, Optional<BiasRange> range, String where) {
    try {
      Optional<CapacitanceVoltage.Outcome> capacitance =
          Optional.ofNullable(frequency)
              .flatMap(f ->
                  range.map(r ->
                      CapacitanceVoltage.of(
                          stack, r.values_V(), f, DriftDiffusion.Settings.COMPARED)));
      Optional<FrequencyGrid> grid =
          Optional.ofNullable(admittance).map(text -> FrequencyText.grid(text, "--admittance"));
      Optional<SmallSignal.Outcome> spectrum =
          grid.map(g ->
              SmallSignal.admittance(
                  stack, at == null ? 0 : at, g.values_Hz(), DriftDiffusion.Settings.COMPARED));
      return new SmallSignalOutput(common, capacitance, spectrum, Optional.ofNullable(out));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("no admittance"),
          where,
          "correct the stack, or leave --frequency and --admittance out");
    }
  }
}
