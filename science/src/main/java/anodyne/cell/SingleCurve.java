package anodyne.cell;

/**
 * One potential, whichever way sodium goes.
 *
 * @param potential_V over the share x of filled sites
 * @param entropic_V_per_K dU/dT over x
 * @param reference_K temperature at which the potential holds
 */
public record SingleCurve(Curve potential_V, Curve entropic_V_per_K, double reference_K)
    implements SingleValued {
  @Override
  public SingleCurve curve(double temperature_K) {
    return this;
  }

  public static SingleCurve of(Curve potential_V) {
    return new SingleCurve(potential_V, new Constant(0), 298.15);
  }
}
