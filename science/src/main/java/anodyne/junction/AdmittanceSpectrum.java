package anodyne.junction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Admittances of a stack at one bias.
 *
 * @param stack what was solved
 * @param bias_V potential of the last contact less that of the first
 * @param points one per frequency, in the order asked for
 * @param limit the limit of low frequency: dJ/dV and the capacitance there; empty if a part of the
 *     stack is connected so weakly that the digits of the computation do not resolve it
 * @param solver cost of the operating point
 * @param meshChange largest relative change of |Y| when every cell is halved; empty if that was not
 *     done
 */
public record AdmittanceSpectrum(
    Stack stack,
    double bias_V,
    List<Admittance> points,
    Optional<Admittance> limit,
    Solver solver,
    OptionalDouble meshChange) {
  public AdmittanceSpectrum {
    points = List.copyOf(points);
  }
}
