package anodyne.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the article prints about electron flow and field of one interface.
 *
 * @param left one side: a phase, or a kind of material in the two general cases
 * @param right the other side
 * @param generic true for the general cases without a named pair
 * @param types conductivity type of a side, where printed
 * @param termination termination of the interface, where printed
 * @param electrons electron flow on contact: from the donor to the acceptor
 * @param electronsBasis whether the flow is printed or implied by what is printed
 * @param lowerWorkFunction side said to have the lower work function
 * @param workFunctions_eV printed work functions by side
 * @param bandGaps_eV printed gaps by side
 * @param fieldPrinted direction of the built-in field, where printed
 * @param fieldBasis how the direction is printed, if not plainly
 * @param positivePrinted side said to be charged positively
 * @param negativePrinted side said to be charged negatively
 * @param higherPotentialPrinted side said to have the higher average electrostatic potential
 * @param adsorbingSide side on which sodium is said to adsorb
 * @param sodiumOnDischarge way sodium is said to take on discharge
 * @param releasedFirst side whose discharge product gives sodium back first, with the printed
 *     reason
 * @param reversedFieldPrinted direction of the field on charging, where printed
 * @param sodiumPoorPrinted side said to be poor in sodium on charging
 * @param sodiumRichPrinted side said to be rich in sodium on charging
 * @param ref number in the article's reference list
 */
public record InterfaceCase(
    String left,
    String right,
    boolean generic,
    Map<String, String> types,
    Optional<String> termination,
    Direction electrons,
    String electronsBasis,
    Optional<String> lowerWorkFunction,
    Map<String, Double> workFunctions_eV,
    Map<String, Double> bandGaps_eV,
    Optional<Direction> fieldPrinted,
    Optional<String> fieldBasis,
    Optional<String> positivePrinted,
    Optional<String> negativePrinted,
    Optional<String> higherPotentialPrinted,
    Optional<String> adsorbingSide,
    Optional<Direction> sodiumOnDischarge,
    Optional<Release> releasedFirst,
    Optional<Direction> reversedFieldPrinted,
    Optional<String> sodiumPoorPrinted,
    Optional<String> sodiumRichPrinted,
    Optional<Integer> ref) {

  /** The side that gives its sodium back first, and why. */
  public record Release(String side, String basis) {}

  public InterfaceCase {
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    workFunctions_eV = Collections.unmodifiableMap(new LinkedHashMap<>(workFunctions_eV));
    bandGaps_eV = Collections.unmodifiableMap(new LinkedHashMap<>(bandGaps_eV));
    if (!(hasSide(left, right, electrons.from()) && hasSide(left, right, electrons.to()))) {
      throw new IllegalArgumentException(
          "electrons must flow between " + left + " and " + right + ", got " + electrons);
    }
  }

  /** The side opposite to the one named. */
  public String otherSide(String side) {
    if (!hasSide(left, right, side)) {
      throw new IllegalArgumentException("no side " + side + " between " + left + " and " + right);
    }
    return side.equals(left) ? right : left;
  }

  private static boolean hasSide(String left, String right, String side) {
    return side.equals(left) || side.equals(right);
  }
}
