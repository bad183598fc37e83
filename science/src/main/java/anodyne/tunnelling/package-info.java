/**
 * Electrons that pass a barrier: over it and through it.
 *
 * <p>A {@link anodyne.tunnelling.BandEdge} V(x) lies between two reservoirs. An electron that moves
 * across with energy E passes with the probability T(E), a {@link anodyne.tunnelling.Transmission}:
 * {@link anodyne.tunnelling.Classical} (1 above the top, 0 below), {@link anodyne.tunnelling.Wkb},
 * T = exp(-2 ∫ √(2m(V - E)) dx/ħ), or {@link anodyne.tunnelling.TransferMatrix}, the solution of
 * -(ħ²/2) (ψ'/m)' + Vψ = Eψ.
 *
 * <p>From T(E) follow the current between reservoirs of Fermi levels EF_l and EF_r ({@link
 * anodyne.tunnelling.Emission}, after Tsu and Esaki),
 *
 * <p>J = (e m/(2π² ħ³)) ∫ T(E) kT ln[(1 + e^((EF_l - E)/kT))/(1 + e^((EF_r - E)/kT))] dE,
 *
 * <p>which is Richardson's A* T² e^(-(V_top - EF)/kT) (e^(eU/kT) - 1) for classical electrons, the
 * {@link anodyne.tunnelling.ContactResistivity} 1/(dJ/dU) at U = 0, and the enhancement of the
 * current over the classical one. {@link anodyne.tunnelling.CharacteristicEnergy} and {@link
 * anodyne.tunnelling.TriangularBarrier} are the closed forms of textbooks, for comparison.
 *
 * <table>
 * <caption>Symbols</caption>
 * <tr><td>V, E</td><td>band edge, energy of the motion across, eV, upwards</td></tr>
 * <tr><td>m</td><td>effective mass, in electron masses; in J the smaller of the reservoirs'</td></tr>
 * <tr><td>J</td><td>A/m², positive when electrons pass to the right on balance</td></tr>
 * <tr><td>A*</td><td>4π e m k²/h³, A/(m² K²)</td></tr>
 * </table>
 *
 * <p>Assumed: one parabolic band with an effective mass; a plane barrier; waves coherent over its
 * width; reservoirs in equilibrium; T a function of the energy across alone, which is exact for one
 * mass throughout. No image potential unless the edge contains it, no traps, no phonons, no
 * tunnelling between bands. Holes: the caller mirrors the valence band, E → -E.
 *
 * <p>References: Tsu and Esaki, Appl. Phys. Lett. 22, 562 (1973), 10.1063/1.1654509; BenDaniel and
 * Duke, Phys. Rev. 152, 683 (1966), 10.1103/PhysRev.152.683; Padovani and Stratton, Solid-State
 * Electron. 9, 695 (1966), 10.1016/0038-1101(66)90097-9; Yang, East and Haddad, Solid-State
 * Electron. 36, 321 (1993); Fowler and Nordheim, Proc. R. Soc. A 119, 173 (1928),
 * 10.1098/rspa.1928.0091.
 *
 * <pre>{@code
 * BandEdge oxide = BandEdge.throughNodes(
 *     Series.of(0, 1e-9, 1e-9, 3e-9, 3e-9, 4e-9),
 *     Series.of(0, 0, 1.0, 0.8, -0.2, -0.2),
 *     Series.of(0.5, 0.5, 0.4, 0.4, 0.5, 0.5));
 * Transmission wave = new TransferMatrix(oxide);
 * double share = wave.at(0.1);
 * Emission emission = Emission.of(wave, new FermiLevels(0.1, -0.1, 298.15));
 * double current_A_per_m2 = emission.current_A_per_m2();
 * double timesClassical = emission.enhancement().orElseThrow();
 * }</pre>
 */
@NullMarked
package anodyne.tunnelling;

import org.jspecify.annotations.NullMarked;
