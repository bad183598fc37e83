package anodyne.junction;

import anodyne.quantity.Series;
import anodyne.tunnelling.ContactResistivity;
import anodyne.tunnelling.TransmissionCurve;

/**
 * What tunnelling does at one interface.
 *
 * @param left name of what is left of it: a layer, or {@code contact}
 * @param right name of what is right of it
 * @param holes true for holes, whose energies are counted downwards from the Fermi level
 * @param enhancement current over the current above the barrier, one per bias
 * @param transmission by both methods at the first bias asked for
 * @param resistivity of the barrier at equilibrium
 */
public record TunnelBarrier(
    String left,
    String right,
    boolean holes,
    Series enhancement,
    TransmissionCurve transmission,
    ContactResistivity resistivity) {}
