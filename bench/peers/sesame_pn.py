#!/usr/bin/env python3
"""The current of a stack file in sesame (https://github.com/usnistgov/sesame), beside the same file in Anodyne.

    sesame_pn.py CHECKOUT STACK.json [--bias FROM:TO:STEP] [--mesh N] [--halve TIMES] [--runs N] [--dark]
        [--velocity CM_PER_S or thermal] [--absorbed PHOTONS_PER_CM2_S:PER_CM] [--node-left]

Reads what sesame can express of a stack file: a slab of semiconductors, Boltzmann statistics, contacts that are ohmic or barriers,
recombination through midgap centres, generation by layer. The nodes are the `edges_nm` of the file, every cell halved as often as
--halve says, or with --mesh N intervals in every material, crowded at its ends. At an ohmic contact carriers recombine at once, at a
barrier too unless --velocity says else: a number (then at both contacts) or `thermal`, the emission velocity sqrt(kT/2 pi m) with m
from the density of states. --absorbed replaces the generation by light that enters at the first layer.

Signs are Anodyne's: the bias is V(last) - V(first) and J V > 0 in a passive device; sesame's currents have the other sign. sesame
gives every node to one layer, also the one on an interface: to the right layer, or to the left one with --node-left. So its interface
lies half a cell to the left or to the right of the given one; the mean of both currents is free of this first-order error.
Prints one JSON document: the median of the current over the cells, half its interquartile range, user processor times of this process
from the nodes to the last current, and Anodyne's beside it where JAVA_HOME is set and both solve the same.
"""

import argparse
import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
import logging
import math
import resource
import warnings

warnings.simplefilter("ignore")
import anodyne_sweep
import numpy as np

CM_PER_NM = 1e-7
INFINITE_CM_PER_S = 1e52


def crowded(thickness, nodes, steepness=5.0):
    """Nodes of one layer without the last, closest at both ends."""
    s = np.linspace(-1, 1, nodes + 1)[:-1]
    return thickness / 2 * (1 + np.tanh(steepness * s) / np.tanh(steepness))


def materials(stack):
    """Thicknesses of neighbouring layers that differ at most in name and generation, added up."""
    thicknesses, last = [], None
    for layer in stack["layers"]:
        same = {k: v for k, v in layer.items() if k not in ("name", "thickness_nm", "generation_per_cm3_s")}
        if same == last:
            thicknesses[-1] += layer["thickness_nm"]
        else:
            thicknesses.append(layer["thickness_nm"])
        last = same
    return thicknesses


def positions(stack, intervals, halvings):
    """Nodes in nm."""
    if intervals is None:
        x = np.array(stack["mesh"]["edges_nm"], dtype=float)
        for _ in range(halvings):
            x = np.sort(np.concatenate((x, (x[1:] + x[:-1]) / 2)))
        return x
    parts, start = [], 0.0
    for thickness in materials(stack):
        parts.append(start + crowded(thickness, intervals))
        start += thickness
    return np.append(np.concatenate(parts), start)


def region(low, high):
    """sesame asks for a function of one argument."""
    return lambda x: (x >= low) & (x < high)


def contact(given, layer):
    """Kind and work function in eV."""
    if given == "ohmic":
        return "Ohmic", None
    barrier = given["schottky_barrier_eV"]
    affinity = layer["electron_affinity_eV"]
    if layer.get("donors_per_cm3", 0) >= layer.get("acceptors_per_cm3", 0):
        return "Schottky", affinity + barrier
    return "Schottky", affinity + layer["band_gap_eV"] - barrier


def emission_cm_per_s(states_per_cm3, temperature_K):
    """Velocity of emission over a barrier, the mass from the density of states."""
    k, h = 1.380649e-23, 6.62607015e-34
    mass = h * h / (2 * math.pi * k * temperature_K) * (states_per_cm3 * 1e6 / 2) ** (2 / 3)
    return 100 * math.sqrt(k * temperature_K / (2 * math.pi * mass))


def velocities(stack, velocity):
    """Contact velocities of electrons and holes at the left, then at the right contact."""
    if velocity not in (None, "thermal"):
        return [float(velocity)] * 4
    given = []
    for side, layer in (("left", stack["layers"][0]), ("right", stack["layers"][-1])):
        for states in ("nc_per_cm3", "nv_per_cm3"):
            barrier = velocity == "thermal" and stack["contacts"][side] != "ohmic"
            given.append(
                emission_cm_per_s(layer[states], stack["temperature_K"]) if barrier else INFINITE_CM_PER_S)
    return given


def built(sesame, stack, x, given):
    """The system on the nodes x, without light."""
    if stack.get("statistics") != "boltzmann" or stack.get("geometry", "slab") != "slab":
        raise SystemExit("sesame has Boltzmann statistics and slabs only")
    layers = stack["layers"]
    system = sesame.Builder(x * CM_PER_NM, T=stack["temperature_K"])
    start, shift = 0.0, (1e-6 if given.node_left else -1e-6) * np.min(np.diff(x))
    for i, layer in enumerate(layers):
        end = start + layer["thickness_nm"]
        here = region(
            -np.inf if i == 0 else (start + shift) * CM_PER_NM,
            np.inf if i == len(layers) - 1 else (end + shift) * CM_PER_NM)
        system.add_material({
            "Nc": layer["nc_per_cm3"], "Nv": layer["nv_per_cm3"], "Eg": layer["band_gap_eV"],
            "affinity": layer["electron_affinity_eV"], "epsilon": layer["permittivity"], "Et": 0,
            "mu_e": layer["electron_mobility_cm2_per_Vs"], "mu_h": layer["hole_mobility_cm2_per_Vs"],
            "tau_e": layer["srh_lifetime_s"],
            "tau_h": layer.get("srh_hole_lifetime_s", layer["srh_lifetime_s"])}, here)
        system.add_donor(layer.get("donors_per_cm3", 0), here)
        system.add_acceptor(layer.get("acceptors_per_cm3", 0), here)
        start = end
    left, left_eV = contact(stack["contacts"]["left"], layers[0])
    right, right_eV = contact(stack["contacts"]["right"], layers[-1])
    system.contact_type(left, right, left_eV, right_eV)
    system.contact_S(*velocities(stack, given.velocity))
    return system


def generation(stack, x, absorbed):
    """Generation in 1/(cm3 s), averaged over the cell around each node."""
    sides = np.concatenate(([x[0]], (x[1:] + x[:-1]) / 2, [x[-1]])) * CM_PER_NM
    if absorbed:
        photons, per_cm = (float(part) for part in absorbed.split(":"))
        total = photons * -np.expm1(-per_cm * sides)
    else:
        thickness = np.array([layer["thickness_nm"] for layer in stack["layers"]]) * CM_PER_NM
        rate = np.array([layer.get("generation_per_cm3_s", 0) for layer in stack["layers"]])
        total = np.interp(sides, np.append(0, np.cumsum(thickness)), np.append(0, np.cumsum(rate * thickness)))
    return np.diff(total) / np.diff(sides)


def stepped(solver, system, state, at_rest, start, target):
    """The state at a bias, from the state at another; steps are halved where sesame does not converge."""
    last, now, step = start, target, target - start
    while True:
        trial = {name: values.copy() for name, values in state.items()}
        trial["v"][-1] = at_rest + now / system.scaling.energy
        trial = solver.solve(system, guess=trial, verbose=False, maxiter=100)
        if trial is not None:
            state, last = trial, now
            if last == target:
                return state
            now = target if abs(target - last) <= abs(step) * 1.001 else last + step
        else:
            step = (now - last) / 2
            if abs(step) < 1e-4:
                raise SystemExit(f"sesame does not converge beyond {last} V")
            now = last + step


def solved(sesame, stack, x, bias, given):
    """Currents in A/cm2 (our sign), and how uneven they are over the cells."""
    solver = sesame.solvers.Solver()
    system = built(sesame, stack, x, given)
    rest = solver.solve(system, compute="Poisson", verbose=False)
    at_rest = rest["v"][-1]
    if not given.dark:
        system.generation(generation(stack, x, given.absorbed))
        rest = solver.solve(system, guess=rest, verbose=False)
    current, uneven = np.zeros(len(bias)), np.zeros(len(bias))
    for outwards in (np.argsort(bias)[np.sort(bias) >= 0], np.argsort(-bias)[np.sort(-bias) > 0]):
        state, last = rest, 0.0
        for i in outwards:
            state, last = stepped(solver, system, state, at_rest, last, bias[i]), bias[i]
            cells = np.arange(len(x) - 1)
            flow = -system.scaling.current * (
                sesame.observables.get_jn(system, state["efn"], state["v"], cells, cells + 1, system.dx)
                + sesame.observables.get_jp(system, state["efp"], state["v"], cells, cells + 1, system.dx))
            low, middle, high = np.quantile(flow, [0.25, 0.5, 0.75])
            current[i], uneven[i] = middle, (high - low) / 2
    return current.tolist(), uneven.tolist()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("checkout")
    parser.add_argument("stack")
    parser.add_argument("--bias", default="0:0.8:0.02")
    parser.add_argument("--mesh", type=int)
    parser.add_argument("--halve", type=int, default=0)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--velocity")
    parser.add_argument("--absorbed")
    parser.add_argument("--node-left", action="store_true")
    given = parser.parse_args()
    sys.path.insert(0, given.checkout)
    import sesame
    import sesame.observables
    import sesame.solvers
    logging.disable(logging.ERROR)

    with open(given.stack, encoding="utf-8") as text:
        stack = json.load(text)
    low, high, step = (float(part) for part in given.bias.split(":"))
    bias = np.linspace(low, high, round((high - low) / step) + 1)
    x = positions(stack, given.mesh, given.halve)
    times = []
    for _ in range(given.runs):
        start = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        current, uneven = solved(sesame, stack, x, bias, given)
        times.append(resource.getrusage(resource.RUSAGE_SELF).ru_utime - start)
    document = {
        "nodes": len(x), "biases": len(bias), "user_s": {"least": min(times), "all": times},
        "bias_V": [round(float(v), 9) for v in bias],
        "current_A_per_cm2": current, "uneven_A_per_cm2": uneven}
    if given.mesh is None and given.halve == 0 and not given.dark and given.absorbed is None:
        document |= anodyne_sweep.beside(given.stack, document["bias_V"], min(times), current, given.runs)
    print(json.dumps(document))


if __name__ == "__main__":
    main()
