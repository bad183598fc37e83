package anodyne.transport;

import anodyne.quantity.Constants;

/**
 * Ions carried through a layer by a field that nothing changes, into an end that takes all of them:
 * how their flux compares with that without the field. With Pe = q ΔΨ/kT it is Pe/(1-e^-Pe) along
 * the field and Pe/(e^Pe-1) against it; a round trip takes sinh(Pe)/Pe ≥ 1 times as long. No field
 * that stays as it is makes a round trip shorter.
 *
 * @param peclet drop over the layer in thermal voltages, positive
 */
public record FrozenField(double peclet) {
  public FrozenField {
    if (!(peclet > 0 && peclet < 700)) {
      throw new IllegalArgumentException("Pe must lie above 0 and below 700, got " + peclet);
    }
  }

  /** The field of a drop, for an ion of charge one. */
  public static FrozenField of(double drop_V, double temperature_K) {
    return new FrozenField(drop_V / Constants.thermalVoltage_V(temperature_K));
  }

  /** Flux along the field over that without it. */
  public double along() {
    return peclet / -Math.expm1(-peclet);
  }

  /** Flux against the field over that without it. */
  public double against() {
    return peclet / Math.expm1(peclet);
  }

  /** Time of a round trip without the field over that with it. */
  public double roundTrip() {
    return peclet / Math.sinh(peclet);
  }
}
