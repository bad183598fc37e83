package anodyne.app;

import anodyne.cell.CellHistory;
import anodyne.cell.CellModel;
import anodyne.cell.CellTest;
import anodyne.cell.Protocol;
import anodyne.data.InputException;
import anodyne.data.cell.CellSetup;
import java.util.Locale;
import java.util.Optional;

/** Runs a protocol, says on stderr how far it is, and ends it when time is up. */
final class CellRunner {
  private static final double FIRST_WORD_S = 3;
  private static final double BETWEEN_S = 5;

  private final Common common;
  private final double limit_s;
  private final long start = System.nanoTime();
  private double nextWord_s = FIRST_WORD_S;
  private boolean passed;
  private long done;
  private long all;
  private double time_s;

  CellRunner(Common common, double limit_s) {
    this.common = common;
    this.limit_s = limit_s;
  }

  /** What the model did. */
  CellHistory run(CellSetup setup, CellModel model, Protocol protocol) {
    CellTest.Settings settings =
        new CellTest.Settings(
            setup.relativeTolerance(),
            setup.activeMass_kg(),
            CellTest.Settings.of(setup.relativeTolerance()).period_s(),
            CellTest.Settings.of(setup.relativeTolerance()).mostSteps());
    all = protocol.steps();
    try {
      return new CellTest(model, settings).run(protocol, this::goOn, this::tell);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("the protocol cannot be run"),
          setup.file(),
          "add active_mass_mg to the setup, or correct the protocol");
    }
  }

  /** True once a run was ended by the clock. */
  boolean passed() {
    return passed;
  }

  double seconds() {
    return 1e-9 * (System.nanoTime() - start);
  }

  private boolean goOn() {
    double now = seconds();
    passed |= now > limit_s;
    if (now > nextWord_s) {
      common.say(
          String.format(
              Locale.ROOT,
              "%d of %d steps of the protocol, %.4g h of the test, %.0f s of at most %.0f s",
              done,
              all,
              time_s / 3600,
              now,
              limit_s));
      nextWord_s = now + BETWEEN_S;
    }
    return !passed;
  }

  private void tell(long doneNow, long allSteps, double now_s) {
    done = doneNow;
    all = allSteps;
    time_s = now_s;
  }
}
