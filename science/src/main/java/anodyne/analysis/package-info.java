/**
 * Numbers from measurements: capacities, efficiencies, voltammetry, titration, energy levels. A
 * {@link anodyne.measurement.Measurement} goes in, measured or simulated alike; every result says
 * which of its assumptions the data violate.
 */
@NullMarked
package anodyne.analysis;

import org.jspecify.annotations.NullMarked;
