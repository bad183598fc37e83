package anodyne.app;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Asked before every step of many runs side by side: ends them when time is up. */
final class ManyRuns implements BooleanSupplier {
  private static final long FIRST_WORD_NS = 3_000_000_000L;
  private static final long BETWEEN_NS = 5_000_000_000L;

  private final Common common;
  private final double limit_s;
  private final long start = System.nanoTime();
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

  /** Says how far a series of stacks is and about how long it will take, now and then. */
  BiConsumer<Integer, Integer> counting(String series) {
    long from = System.nanoTime();
    AtomicLong due_ns = new AtomicLong(from + FIRST_WORD_NS);
    return (done, of) -> {
      long now = System.nanoTime();
      long due = due_ns.get();
      if (done.equals(of) || (now > due && due_ns.compareAndSet(due, now + BETWEEN_NS))) {
        common.say(words(series, done, of, 1e-9 * (now - from)));
      }
    };
  }

  private static String words(String series, int done, int of, double time_s) {
    return String.format(Locale.ROOT, "%s: %d of %d stacks in %.0f s", series, done, of, time_s)
        + (done < of
            ? String.format(Locale.ROOT, ", about %.0f s to go", time_s * (of - done) / done)
            : "");
  }
}
