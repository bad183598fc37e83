package anodyne.junction;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Admittances of a stack at one bias.
 *
 * @param stack what was solved
 * @param bias_V potential of the last contact less that of the first
 * @param points one per frequency, in the order asked for
 * @param limit the limit of low frequency: dJ/dV and the capacitance there
 * @param solver cost of the operating point
 * @param meshChange largest relative change of |Y| when every cell is halved; empty if that was not
 *     done
 */
public record AdmittanceSpectrum(
    Stack stack,
    double bias_V,
    List<Admittance> points,
    Admittance limit,
    Solver solver,
    OptionalDouble meshChange) {
  public AdmittanceSpectrum {
    points = List.copyOf(points);
  }
}
