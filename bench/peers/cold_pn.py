#!/usr/bin/env python3
"""The cold command beside the whole process of SIMsalabim: the dark p-n diode examples/stacks/pn-diode.json at 41 biases.

    cold_pn.py CHECKOUT [--runs N] [--points N]

Takes turns with four processes: `anodyne junction --stack FILE --bias=0:0.8:0.02 --json`, `anodyne --version`, SimSS of a checked-out
SIMsalabim (compiled and parametrised by simsalabim_pn.py, currents checked first), and a Java program that prints a word under the
flags of the launcher. Prints one JSON document: the least and the median processor time, user and system, of each process, and the
ratio of our command to the peer and the start of Java together. Needs a JAVA_HOME of JDK 25 and a launcher that has built. Our
command solves the equilibrium until its mesh changes nothing, and the sweep on two meshes; the peer solves one mesh.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile

import anodyne_sweep
import simsalabim_pn

HELLO = 'public class Hello { public static void main(String[] a) { System.out.println("hello"); } }'
FLAGS = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"]


def processor_s(command, folder):
    """User and system time of one whole process, its children among it, in s."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def peer(checkout, folder, points):
    """The peer's command in this folder; ends the script if its currents are off."""
    program = simsalabim_pn.compiled(checkout, folder)
    number = simsalabim_pn.version(checkout)
    simsalabim_pn.write(folder, "simulation_setup.txt", simsalabim_pn.SETUP.format(
        version=number, temperature=simsalabim_pn.TEMPERATURE_K, points=points, step=0.02, tolerance=1e-5))
    for layer, donors, acceptors in (("L1", 3.022e22, 0), ("L2", 0, 3.022e22)):
        simsalabim_pn.write(folder, layer + "_parameters.txt", simsalabim_pn.LAYER.format(
            version=number, donors=donors, acceptors=acceptors))
    simsalabim_pn.run(program, folder)
    current = simsalabim_pn.currents(folder)
    worst = max(abs(current[v] / j - 1) for v, j in simsalabim_pn.expected().items() if v > 0 and v in current)
    if worst > simsalabim_pn.DIFFERENCE_TIMES_POINTS / points:
        raise SystemExit(f"the peer's currents are {worst:.1e} off")
    return [program]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("checkout")
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--points", type=int, default=400)
    given = parser.parse_args()
    java = os.path.join(os.environ["JAVA_HOME"], "bin")
    launcher = os.path.join(anodyne_sweep.ROOT, "anodyne")
    with tempfile.TemporaryDirectory() as folder:
        simsalabim_pn.write(folder, "Hello.java", HELLO)
        subprocess.run([os.path.join(java, "javac"), "Hello.java"], cwd=folder, check=True)
        processes = {
            "anodyne_junction": [
                launcher, "junction", "--stack", simsalabim_pn.STACK, "--bias=0:0.8:0.02", "--json"],
            "anodyne_version": [launcher, "--version"],
            "simsalabim": peer(os.path.abspath(given.checkout), folder, given.points),
            "java_start": [os.path.join(java, "java"), *FLAGS, "-cp", folder, "Hello"]}
        processor_s(processes["anodyne_version"], folder)  # builds if it has to
        times = {name: [] for name in processes}
        for _ in range(given.runs):
            for name, command in processes.items():
                times[name].append(processor_s(command, folder))
    least = {name: min(all_s) for name, all_s in times.items()}
    print(json.dumps({
        "runs": given.runs,
        "peer_commit": simsalabim_pn.commit(given.checkout),
        "least_s": least,
        "median_s": {name: statistics.median(all_s) for name, all_s in times.items()},
        "command_over_peer_and_java": least["anodyne_junction"] / (least["simsalabim"] + least["java_start"])}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
