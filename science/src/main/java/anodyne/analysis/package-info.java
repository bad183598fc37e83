/**
 * Numbers from measurements: capacities, efficiencies, voltammetry, titration, energy levels. A
 * {@link anodyne.measurement.Measurement} goes in, measured or simulated alike; every result says
 * which of its assumptions the data violate.
 *
 * <p><b>Cycling.</b> Q = sum of I<sub>i</sub> (t<sub>i</sub> - t<sub>i-1</sub>) in C, the current I
 * in A of a row belonging to the interval that ends at it, t in s the time within its step; E = sum
 * of V<sub>i</sub> I<sub>i</sub> (t<sub>i</sub> - t<sub>i-1</sub>) in J. A {@link
 * anodyne.analysis.HalfCycle} holds all steps until the current turns; charge is a current above 0.
 * Coulombic efficiency: of an anode in a half cell charge over discharge (desodiation over
 * sodiation), of a cathode or a full cell discharge over charge. {@link
 * anodyne.analysis.DifferentialCapacity} keeps the charge exactly. Fails where records are so
 * sparse that the integral misses what flowed between them: then the counter of the instrument is
 * right, and both are named. References: Savitzky and Golay 1964, doi 10.1021/ac60214a047; Feng et
 * al. 2020, doi 10.1016/j.etran.2020.100051.
 */
@NullMarked
package anodyne.analysis;

import org.jspecify.annotations.NullMarked;
