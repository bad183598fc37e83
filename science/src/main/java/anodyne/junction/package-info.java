/**
 * Semiconductor and metal layers in contact, at equilibrium and under bias.
 *
 * <p>-(1/x^g) d/dx (x^g ε dψ/dx) = q (p - n + Σ z c + Nd - Na + traps), (1/x^g) d/dx (x^g j) = ± q
 * R, j = -q μ n dφ/dx, with g = 0, 1, 2 for slab, cylinder, sphere; n = Nc F½((qψ + χ - qφn)/kT), p
 * = Nv F½((qφp - qψ - χ - Eg)/kT), F½ the Fermi integral or e^η. ψ steps at an interface by its
 * dipole and its pinning; carriers pass it with continuous levels or by emission over the higher
 * edge, which tunnelling enlarges.
 *
 * <p>Signs: x runs from the first to the last layer, a field is positive towards the last, a bias
 * is the potential of the last contact less that of the first, and J V > 0 in a passive device.
 * Energies are eV from the Fermi level at equilibrium, or from that of the first contact.
 *
 * <p>Assumptions: parabolic bands, ionised dopants, one temperature, ions at rest during a sweep.
 * Below about a nanometre a continuum profile is questionable.
 *
 * <p>Selberherr, Analysis and Simulation of Semiconductor Devices (1984); Scharfetter and Gummel,
 * IEEE Trans. Electron Devices 16, 64 (1969), doi:10.1109/T-ED.1969.16566; Abdel et al., Opt.
 * Quantum Electron. 53, 163 (2021), doi:10.1007/s11082-021-02803-4.
 */
@NullMarked
package anodyne.junction;

import org.jspecify.annotations.NullMarked;
