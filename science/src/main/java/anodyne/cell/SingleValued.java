package anodyne.cell;

/** A potential that does not depend on the way sodium goes. */
public sealed interface SingleValued extends OpenCircuit permits SingleCurve, Galleries {

  /**
   * As one curve over the share of filled sites.
   *
   * @param temperature_K at which it is needed
   */
  SingleCurve curve(double temperature_K);
}
