package anodyne.app;

import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Asked before every step of long runs, of several at a time too: says that it goes on, and ends it
 * when time is up.
 */
final class Deadline implements BooleanSupplier {
  private static final double FIRST_WORD_S = 3;
  private static final double BETWEEN_S = 5;

  private final Common common;
  private final double limit_s;
  private final long start = System.nanoTime();
  private double nextWord_s = FIRST_WORD_S;
  private long steps;
  private volatile boolean passed;

  Deadline(Common common, double limit_s) {
    this.common = common;
    this.limit_s = limit_s;
  }

  /** True once a run was ended. */
  boolean passed() {
    return passed;
  }

  @Override
  public synchronized boolean getAsBoolean() {
    steps++;
    double now = 1e-9 * (System.nanoTime() - start);
    if (now > limit_s) {
      passed = true;
      return false;
    }
    if (now > nextWord_s) {
      common.say(
          String.format(Locale.ROOT, "%d steps in %.0f s of at most %.0f s", steps, now, limit_s));
      nextWord_s = now + BETWEEN_S;
    }
    return true;
  }
}
