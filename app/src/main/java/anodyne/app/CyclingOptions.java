package anodyne.app;

import anodyne.analysis.CycleNumbering;
import anodyne.data.InputException;
import anodyne.workup.CyclingSettings;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Choices for cycling data that the data cannot make themselves. */
final class CyclingOptions {
  @Option(
      names = "--numbering",
      paramLabel = "WHOSE",
      description =
          "whose cycles are counted: instrument, charge_first, discharge_first (default: by role"
              + " and data)")
  private @Nullable CycleNumbering numbering;

  @Option(
      names = "--split-V",
      paramLabel = "VOLT",
      description =
          "voltage that parts plateau and slope: the charge of each half cycle on both sides")
  private @Nullable Double split_V;

  CyclingSettings settings() {
    return CyclingSettings.PLAIN
        .withNumbering(Optional.ofNullable(numbering))
        .withSplit(split_V == null ? OptionalDouble.empty() : OptionalDouble.of(finite(split_V)));
  }

  private static double finite(double voltage_V) {
    if (!Double.isFinite(voltage_V)) {
      throw new InputException(
          InputException.quoted(Double.toString(voltage_V)) + " is no voltage",
          "--split-V",
          "write volts, for example 0.1");
    }
    return voltage_V;
  }
}
