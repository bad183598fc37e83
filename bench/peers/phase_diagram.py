#!/usr/bin/env python3
"""Phase diagrams of random entries: Anodyne beside pymatgen, the same entries for both.

Prints, for each size, the warm median and best of Anodyne (diagram with the energies above the hull
of all entries) and one run of pymatgen (diagram; energies above the hull), the ratios, and the
largest difference of an energy above the hull. Times are processor times of one thread in ms.
Without pymatgen only our times are printed.
"""

import csv
import os
import subprocess
import sys
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"

SIZES = sys.argv[1:] or ["4-500", "5-2000", "6-1000"]
KJ_PER_MOL_PER_EV = 96.48533212331
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FOLDER = os.path.join(ROOT, "bench", "target", "peers")


def ours():
    """Median and best time in ms by size; writes entries and results into FOLDER."""
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else "java"
    classes = os.pathsep.join(
        os.path.join(ROOT, module, "target", "classes") for module in ("bench", "science")
    )
    command = [java, "-cp", classes, "anodyne.bench.PhaseDiagramTimes", FOLDER, *SIZES]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return {line.split()[0]: [float(x) for x in line.split()[1:3]] for line in lines}


def rows(name):
    with open(os.path.join(FOLDER, name), newline="") as table:
        return list(csv.DictReader(table))


def theirs(size):
    """Times in ms of the diagram and of all energies above the hull, and the largest difference."""
    from pymatgen.analysis.phase_diagram import PDEntry, PhaseDiagram
    from pymatgen.core import Composition, Element

    compositions = [
        (Composition(row["formula"]), float(row["energy_kJ_per_mol"]) / KJ_PER_MOL_PER_EV)
        for row in rows(f"entries-{size}.csv")
    ]
    entries = [PDEntry(composition, energy) for composition, energy in compositions]
    elements = {element for composition, _ in compositions for element in composition}
    entries += [PDEntry(Composition(Element(str(e)).symbol), 0) for e in elements]
    start = time.process_time()
    diagram = PhaseDiagram(entries)
    built = time.process_time()
    above = [diagram.get_e_above_hull(entry) for entry in entries[: len(compositions)]]
    end = time.process_time()
    expected = [float(row["above_hull_eV_per_atom"]) for row in rows(f"above-{size}.csv")]
    difference = max(abs(a - b) for a, b in zip(above, expected))
    return (built - start) * 1e3, (end - built) * 1e3, difference


def main():
    times = ours()
    try:
        import pymatgen.core  # noqa: F401
    except ImportError:
        print("pymatgen is not installed here; times of Anodyne in ms: median, best")
        for size, (median, best) in times.items():
            print(f"{size:>8} {median:9.2f} {best:9.2f}")
        return
    print(f"{'size':>8} {'Anodyne/ms':>11} {'(best)':>8} {'pymatgen/ms':>12} {'+ above/ms':>11}"
          f" {'ratio':>7} {'with above':>11} {'difference/eV':>14}")
    for size, (median, best) in times.items():
        built, asked, difference = theirs(size)
        print(f"{size:>8} {median:11.2f} {best:8.2f} {built:12.1f} {asked:11.1f}"
              f" {built / median:7.0f} {(built + asked) / median:11.0f} {difference:14.1e}", flush=True)


if __name__ == "__main__":
    main()
