package anodyne.app;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Asked before every step of many runs side by side: ends them when time is up. */
final class ManyRuns implements BooleanSupplier {
  private static final long FIRST_WORD_NS = 3_000_000_000L;
  private static final long BETWEEN_NS = 5_000_000_000L;

  private final Common common;
  private final double limit_s;
  private final long start = System.nanoTime();
  private final AtomicLong nextWord_ns = new AtomicLong(FIRST_WORD_NS);
  private volatile boolean passed;

  ManyRuns(Common common, double limit_s) {
    this.common = common;
    this.limit_s = limit_s;
  }

  /** True once runs were ended. */
  boolean passed() {
    return passed;
  }

  @Override
  public boolean getAsBoolean() {
    if (1e-9 * (System.nanoTime() - start) > limit_s) {
      passed = true;
    }
    return !passed;
  }

  /** Says how far it is, now and then, whichever thread asks. */
  void say(int done, int of) {
    long now = System.nanoTime() - start;
    long due = nextWord_ns.get();
    if (now > due && nextWord_ns.compareAndSet(due, now + BETWEEN_NS)) {
      common.say(String.format(Locale.ROOT, "%d of %d stacks in %.0f s", done, of, 1e-9 * now));
    }
  }
}
