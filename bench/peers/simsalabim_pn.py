#!/usr/bin/env python3
"""The dark p-n diode of examples/stacks/pn-diode.json in SIMsalabim (https://github.com/kostergroup/SIMsalabim).

    simsalabim_pn.py CHECKOUT [--points N] [--step V] [--temperature K] [--runs N] [--tolerance X]

Compiles SimSS of a checked-out SIMsalabim into a scratch folder with the free Pascal compiler fpc (nothing is written into the
checkout), writes the parameters, checks the currents against the converged ones of the same diode, then takes the smallest user
processor time of the whole process out of several runs, and Anodyne's beside it where JAVA_HOME is set. Prints one JSON document; a
current that is off is exit 1, without times.

Three habits of the peer matter. Its constants have five digits: its k/q is 2.3e-5 high, which is 4e-4 in the current of this diode, so
the temperature is the one at which its kT/q is that of 300 K. Carriers cross an interface with a finite velocity, 1e3 m/s in its own
examples, which takes 0.5 % off the current at 0.8 V; here 1e9. Its mesh is its own: points crowd at both ends of every layer, and the
interface lies inside a cell. At 400 points its currents are up to 1.2e-3 high, at 1000 points up to 5e-4.
"""

import argparse
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile

import anodyne_sweep

# The peer's k and q, and the temperature at which its kT/q is that of 300 K.
TEMPERATURE_K = 300 * (1.380649e-23 / 1.602176634e-19) / (1.3807e-23 / 1.6022e-19)
# Largest relative difference from the converged currents times the number of points: a little above what the peer's mesh causes.
DIFFERENCE_TIMES_POINTS = 1.0
STACK = os.path.join(anodyne_sweep.ROOT, "examples", "stacks", "pn-diode.json")
CONVERGED = os.path.join(
    anodyne_sweep.ROOT, "app", "src", "test", "resources", "anodyne", "app", "peer-currents.json")

SETUP = """** SimSS Simulation Setup:
** version: {version}
**General**
T = {temperature:.9g} *
**Layers**
l1 = L1_parameters.txt *
l2 = L2_parameters.txt *
**Contacts**
leftElec = -1 *
W_L = sfb *
W_R = sfb *
S_n_L = -1E-7 *
S_p_L = -1E-7 *
S_n_R = -1E-7 *
S_p_R = -1E-7 *
R_shunt = -1 *
R_series = 0 *
**Optics**
G_frac = 0 *
genProfile = none *
L_TCO = 0 *
L_BE = 1E-7 *
nkSubstrate = none *
nkTCO = none *
nkBE = none *
spectrum = none *
lambda_min = 3.5E-7 *
lambda_max = 8E-7 *
**Numerical Parameters**
NP = {points} *
tolPois = 1E-5 *
maxDelV = 10 *
maxItPois = 2000 *
maxItSS = 2000 *
currDiffInt = 2 *
tolCurr = 1E-3 *
tolDens = {tolerance:g} *
couplePC = 4 *
minAcc = 0.5 *
maxAcc = 0.95 *
ignoreNegDens = 1 *
convVar = 1 *
failureMode = 0 *
grad = 4 *
**Voltage range of simulation**
Vdist = 1 *
preCond = 0 *
Vpre = 0 *
fixIons = 0 *
Vscan = 1 *
Vmin = 0 *
Vmax = 0.8 *
Vstep = {step:g} *
Vacc = 0 *
NJV = 100 *
untilVoc = 0 *
**User interface**
timeout = 300 *
pauseAtEnd = 0 *
autoTidy = 0 *
useExpData = 0 *
expJV = none *
fitMode = lin *
fitThreshold = 0.8 *
JVFile = JV.dat *
varFile = none *
limitDigits = 0 *
outputRatio = 0 *
scParsFile = scPars.txt *
logFile = log.txt *
"""

LAYER = """** SIMsalabim Layer parameters:
** version: {version}
**General**
L = 2E-7 *
eps_r = 4 *
E_c = 4 *
E_v = 5 *
N_c = 1E25 *
N_D = {donors:g} *
N_A = {acceptors:g} *
**Mobilities**
mu_n = 1E-4 *
mu_p = 1E-4 *
mobnDep = 0 *
mobpDep = 0 *
gamma_n = 0 *
gamma_p = 0 *
**Interface-layer-to-right**
nu_int_n = 1E9 *
nu_int_p = 1E9 *
N_t_int = 0 *
E_t_int = 4.5 *
intTrapFile = none *
intTrapType = 0 *
C_n_int = 1E-13 *
C_p_int = 1E-13 *
**Ions**
N_anion = 0 *
N_cation = 0 *
mu_anion = 0 *
mu_cation = 0 *
ionsMayEnter = 0 *
**Generation and recombination**
G_ehp = 0 *
layerGen = 0 *
nkLayer = none *
fieldDepG = 0 *
P0 = 0 *
a = 1E-9 *
thermLengDist = 2 *
k_f = 1E6 *
k_direct = 0 *
preLangevin = 1 *
useLangevin = 0 *
**Bulk trapping**
N_t_bulk = 1E20 *
C_n_bulk = 1E-13 *
C_p_bulk = 1E-13 *
E_t_bulk = 4.5 *
bulkTrapFile = none *
bulkTrapType = 0 *
"""


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="ascii") as out:
        out.write(text)


def version(checkout):
    """The version that the parameter files must name."""
    with open(os.path.join(checkout, "Units", "DDTypesAndConstants.pas"), encoding="utf-8") as source:
        return re.search(r"Version\s*=\s*'([\d.]+)'", source.read(), re.IGNORECASE).group(1)


def commit(checkout):
    answer = subprocess.run(["git", "-C", checkout, "rev-parse", "HEAD"], capture_output=True, text=True)
    return answer.stdout.strip() or None


def compiled(checkout, folder):
    """SimSS, optimised, without a file written into the checkout."""
    subprocess.run(
        ["fpc", "-O3", "-Fu" + os.path.join(checkout, "Units"), "-FE" + folder,
         os.path.join(checkout, "SimSS", "simss.pas")],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return os.path.join(folder, "simss")


def processor_s():
    """User and system time of the children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(program, folder):
    """Processor time in s of one whole process, user and system."""
    before = processor_s()
    done = subprocess.run([program], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stdout)
    return processor_s() - before


def currents(folder):
    """Current in A/cm2 by bias in V."""
    with open(os.path.join(folder, "JV.dat"), encoding="ascii") as table:
        head = table.readline().split()
        rows = [line.split() for line in table if line.strip()]
    bias, current = head.index("Vext"), head.index("Jext")
    return {round(float(row[bias]), 9): float(row[current]) * 1e-4 for row in rows}


def expected():
    """The converged currents by bias."""
    with open(CONVERGED, encoding="utf-8") as text:
        cases = json.load(text)["cases"]
    case = next(c for c in cases if c["name"] == "pn-diode")
    return dict(zip(case["bias_V"], case["converged_A_per_cm2"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("checkout")
    parser.add_argument("--points", type=int, default=400)
    parser.add_argument("--step", type=float, default=0.02)
    parser.add_argument("--temperature", type=float, default=TEMPERATURE_K)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--tolerance", type=float, default=1e-5)
    given = parser.parse_args()
    checkout = os.path.abspath(given.checkout)
    number = version(checkout)
    with tempfile.TemporaryDirectory() as folder:
        program = compiled(checkout, folder)
        write(folder, "simulation_setup.txt", SETUP.format(
            version=number, temperature=given.temperature, points=given.points, step=given.step,
            tolerance=given.tolerance))
        write(folder, "L1_parameters.txt", LAYER.format(version=number, donors=3.022e22, acceptors=0))
        write(folder, "L2_parameters.txt", LAYER.format(version=number, donors=0, acceptors=3.022e22))
        run(program, folder)
        current = currents(folder)
        differences = {v: current[v] / j - 1 for v, j in expected().items() if v > 0 and v in current}
        worst = max(map(abs, differences.values()), default=float("inf"))
        document = {
            "peer": "SIMsalabim " + number, "commit": commit(checkout), "points": given.points,
            "biases": len(current), "largest_relative_difference": worst,
            "bias_V": list(current), "current_A_per_cm2": list(current.values())}
        if worst > DIFFERENCE_TIMES_POINTS / given.points:
            print(json.dumps(document))
            return 1
        times = [run(program, folder) for _ in range(given.runs)]
    document["processor_s"] = {"least": min(times), "median": statistics.median(times), "all": times}
    document |= anodyne_sweep.beside(STACK, document["bias_V"], min(times), document["current_A_per_cm2"], given.runs)
    print(json.dumps(document))
    return 0


if __name__ == "__main__":
    sys.exit(main())
