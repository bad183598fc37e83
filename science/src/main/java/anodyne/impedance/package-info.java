/**
 * Impedance: circuits and their fits, tests by the Kramers-Kronig relations, distributions of
 * relaxation times. Knows no cell.
 *
 * <h2>Circuits and fits</h2>
 *
 * <p>A {@link anodyne.impedance.Circuit} is read from either notation of the field; {@link
 * anodyne.impedance.ElementKind} has the equation Z(s), s = jω, of each element, with Z in ohm, ω
 * in rad/s and Im Z below 0 for a capacitor. {@link anodyne.impedance.CircuitFit} makes S = Σ
 * w'(ΔZ')² + w''(ΔZ'')² small from many starts and says which parameters the data determine:
 *
 * <pre>{@code
 * Circuit circuit = Circuit.of("R0-p(R1,CPE1)-Wo1");
 * Fit fit = CircuitFit.of(circuit, spectrum, FitSettings.USUAL);
 * for (FittedParameter p : fit.parameters()) {
 *   System.out.println(p.name() + " " + p.value() + " " + p.unit() + " " + p.identified());
 * }
 * Circuit.Response z = circuit.impedance(frequencies, fit.values());
 * }</pre>
 *
 * <p>Assumed are errors that are independent, of mean 0 and of the relative size the weights say.
 * It fails where the spectrum itself is not that of a linear, stable system: test it first.
 *
 * <p>Boukamp, Solid State Ionics 20, 31 (1986), doi:10.1016/0167-2738(86)90031-7; Orazem and
 * Tribollet, Electrochemical Impedance Spectroscopy, 2nd ed., Wiley (2017),
 * doi:10.1002/9781119363682.
 */
@NullMarked
package anodyne.impedance;

import org.jspecify.annotations.NullMarked;
