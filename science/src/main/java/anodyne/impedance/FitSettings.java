package anodyne.impedance;

/**
 * How a circuit is fitted.
 *
 * @param weighting what each point counts
 * @param starts number of starting points, at least 1
 * @param inductive what becomes of points with Im Z &gt;= 0
 * @param low_Hz lowest frequency used
 * @param high_Hz highest frequency used
 */
public record FitSettings(
    Weighting weighting, int starts, Inductive inductive, double low_Hz, double high_Hz) {
  /** Starting points where nothing else is asked for. */
  public static final int STARTS = 32;

  /** Im Z against the modulus from which on points are taken to be an inductive tail. */
  public static final double INDUCTIVE_TAIL = 0.1;

  /** Modulus weights, every frequency. */
  public static final FitSettings USUAL = with(new Weighting.Modulus());

  /** Points whose imaginary part is not negative. */
  public enum Inductive {
    /**
     * Dropped if the circuit has no inductor and one of them exceeds {@link #INDUCTIVE_TAIL}; else
     * kept, for to drop one half of the scatter around 0 would bias the fit.
     */
    AUTOMATIC,
    KEEP,
    DROP
  }

  public FitSettings {
    if (!(starts >= 1 && starts <= 100_000)) {
      throw new IllegalArgumentException("starts must be 1 to 100000, got " + starts);
    }
    if (!(low_Hz >= 0 && high_Hz > low_Hz)) {
      throw new IllegalArgumentException(
          "a range of frequencies needs 0 <= low < high, got " + low_Hz + ", " + high_Hz + " Hz");
    }
  }

  /** The usual settings with these weights. */
  public static FitSettings with(Weighting weighting) {
    return new FitSettings(weighting, STARTS, Inductive.AUTOMATIC, 0, Double.POSITIVE_INFINITY);
  }

  /** The same with so many starts. */
  public FitSettings withStarts(int number) {
    return new FitSettings(weighting, number, inductive, low_Hz, high_Hz);
  }

  /** The same with this treatment of points with Im Z &gt;= 0. */
  public FitSettings with(Inductive treatment) {
    return new FitSettings(weighting, starts, treatment, low_Hz, high_Hz);
  }

  /** The same between these frequencies. */
  public FitSettings between(double lowest_Hz, double highest_Hz) {
    return new FitSettings(weighting, starts, inductive, lowest_Hz, highest_Hz);
  }
}
