"""Fits of one spectrum from 32 starts beside impedance.py (https://github.com/ECSHackWeek/impedance.py).

The same 60 points, circuits and modulus weights; the starts of the peer are log-uniform over three decades around the truth, which
is kinder than what a user has. Prints processor times and sums of squares of both. Needs numpy, scipy and impedance.py on PYTHONPATH.
"""

import glob
import os

os.environ["OMP_NUM_THREADS"] = "1"
import subprocess
import sys
import time
import warnings

import numpy as np
from impedance.models.circuits import CustomCircuit

STARTS = 32
TRUTH = {
    "two-arcs": [5, 20, 1e-5, 0.9, 50, 2e-3, 0.8],
    "with-diffusion": [5, 20, 1e-5, 50, 30, 20, 2e-3],
}


def peer(text, truth, f, z):
    """Best weighted sum of squares over all starts, and the time in ms."""
    random = np.random.default_rng(1)
    best = np.inf
    start = time.process_time()
    for _ in range(STARTS):
        guess = [
            random.uniform(0.5, 1) if 0.6 < t < 1 else t * 10 ** random.uniform(-1.5, 1.5)
            for t in truth
        ]
        try:
            circuit = CustomCircuit(text, initial_guess=guess)
            circuit.fit(f, z, weight_by_modulus=True)
        except (RuntimeError, ValueError):
            continue
        d = (circuit.predict(f) - z) / np.abs(z)
        best = min(best, float(np.sum(np.abs(d) ** 2)))
    return best, (time.process_time() - start) * 1e3


def main():
    warnings.simplefilter("ignore")
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    folder = os.path.join(root, "bench", "target", "peers")
    class_path = os.environ.get("ANODYNE_CLASS_PATH") or ":".join(
        [os.path.join(root, m, "target", "classes") for m in ("bench", "science")]
        + glob.glob(os.path.expanduser("~/.m2/repository/org/hipparchus/hipparchus-*/*/*.jar")))
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java")
    ours = subprocess.run(
        [java, "-cp", class_path, "anodyne.bench.CircuitFitTimes", folder],
        check=True, capture_output=True, text=True).stdout
    for line in ours.splitlines():
        name, rest = line.split(",", 1)
        text, ms, total = rest.rsplit(",", 2)
        data = np.loadtxt(os.path.join(folder, name + ".csv"), delimiter=",")
        best, peer_ms = peer(text, TRUTH[name], data[:, 0], data[:, 1] + 1j * data[:, 2])
        print(f"{text}: anodyne {float(ms):.1f} ms, S {float(total):.6e}; "
              f"impedance.py {peer_ms:.0f} ms, S {best:.6e}; {peer_ms / float(ms):.0f} times")


if __name__ == "__main__":
    sys.exit(main())
