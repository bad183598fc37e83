package anodyne.verdict;

/** One-sided sign test. */
final class SignTest {
  /** Significance. */
  static final double LEVEL = 0.05;

  private SignTest() {}

  /** Probability of at least so many heads in n tosses of a fair coin. */
  static double tail(int n, long heads) {
    double term = Math.pow(0.5, n);
    double sum = 0;
    for (int k = 0; k <= n; k++) {
      if (k >= heads) {
        sum += term;
      }
      term *= (n - k) / (k + 1.0);
    }
    return sum;
  }
}
