/**
 * Full cells by their balance: which electrode limits, what the first cycle costs, which energy
 * follows.
 *
 * <p>Per area, with the capacity of the first pass Q₁ and the reversible one Q of each electrode (a
 * anode, c cathode) and sodium P put into the anode beforehand:
 *
 * <pre>
 *   first charge      q₁ = min(Q₁c, Q₁a - P)
 *   lost at the anode  l = min(Q₁a - Qa, P + q₁)   or   (Q₁a - Qa)(P + q₁)/Q₁a
 *   stored there       s = P + q₁ - l
 *   room at the cathode r = q₁ Qc/Q₁c
 *   first discharge    q = min(s, r)
 *   N/P = Qa/Qc,   ICE = q/q₁
 * </pre>
 *
 * <p>Later cycles repeat q. The loss of the anode is paid first (films form before anything is
 * stored) or in proportion to what it takes (sodium trapped in it).
 *
 * <p>Voltage on discharge of the charge z: U_c(1 - q₁/Q₁c + z/Qc) - U_a((s - z)/Qa) - η, with the
 * potentials over the filled share of the reversible window. Energy is its integral; {@code
 * electrodes} divides by the active masses of both electrodes, {@code cell} by everything.
 *
 * <p>No rate: η is a constant that stands for all overpotentials. The mean of published anodes
 * already holds that of their half cells.
 */
@NullMarked
package anodyne.cell.balance;

import org.jspecify.annotations.NullMarked;
