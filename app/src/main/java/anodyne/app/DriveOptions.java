package anodyne.app;

import anodyne.data.InputException;
import anodyne.design.Design;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How sodium is driven through a pair: shorthands of the design. */
final class DriveOptions {
  /** How electrons follow. */
  enum Electrons {
    EQUILIBRIUM,
    MOVING
  }

  @Option(
      names = "--sodium-from",
      paramLabel = "X",
      description = "sodium per formula unit of the driven phase at first (design: transport)")
  private @Nullable Double from;

  @Option(
      names = "--sodium-to",
      paramLabel = "X",
      description = "and at last; the limit of the pristine phase where not given")
  private @Nullable Double to;

  @Option(
      names = "--electrons",
      paramLabel = "WORD",
      description = "equilibrium, or moving through the layers (design: transport.electrons)")
  private @Nullable Electrons electrons;

  boolean isGiven() {
    return from != null || to != null || electrons != null;
  }

  /** The design so driven. */
  Design over(Design design) {
    if (!isGiven()) {
      return design;
    }
    Design.Drive given = design.drive();
    boolean moving = electrons == null ? given.movingElectrons() : electrons == Electrons.MOVING;
    try {
      return design.with(
          new Design.Drive(
              from == null ? given.fromNaPerFormula() : OptionalDouble.of(from),
              to == null ? given.toNaPerFormula() : OptionalDouble.of(to),
              moving,
              moving ? given.electronFace() : Optional.empty()));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("not acceptable"),
          "command line",
          "correct --sodium-from or --sodium-to");
    }
  }
}
