package anodyne.app;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Asked before every step of long runs, of several at a time too: says how far they are. */
final class StepsSaid implements BooleanSupplier {
  private static final double FIRST_WORD_S = 3;
  private static final double BETWEEN_S = 5;
  private static final long LOOKS = 256;

  private final Common common;
  private final String what;
  private final AtomicLong steps = new AtomicLong();
  private long start;
  private double nextWord_s = FIRST_WORD_S;

  /**
   * @param what is running
   */
  StepsSaid(Common common, String what) {
    this.common = common;
    this.what = what;
  }

  @Override
  public boolean getAsBoolean() {
    long done = steps.incrementAndGet();
    if (done == 1 || done % LOOKS == 0) {
      look(done);
    }
    return true;
  }

  private synchronized void look(long done) {
    if (start == 0) {
      start = System.nanoTime();
    }
    double now = 1e-9 * (System.nanoTime() - start);
    if (now > nextWord_s) {
      common.say(
          String.format(Locale.ROOT, "%s: %d steps of the integration in %.0f s", what, done, now));
      nextWord_s = now + BETWEEN_S;
    }
  }
}
