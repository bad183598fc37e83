"""Anodyne's side of the sweeps: processor times and currents of a stack file, for the scripts beside this one.

Needs a JAVA_HOME of JDK 25 and the modules compiled, or a class path in ANODYNE_CLASS_PATH.
"""

import os
import resource
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def _java():
    home = os.environ.get("JAVA_HOME")
    return os.path.join(home, "bin", "java") if home else None


def class_path():
    return os.environ.get("ANODYNE_CLASS_PATH") or os.pathsep.join([
        os.path.join(ROOT, "bench", "target", "classes"), os.path.join(ROOT, "app", "target", "lib", "*")])


def warm(stack, bias):
    """Processor time of a warm sweep in s, and the currents in A/cm2; None without Java."""
    if not _java():
        return None
    lines = subprocess.run(
        [_java(), "-XX:+UseSerialGC", "-cp", class_path(), "anodyne.bench.DriftDiffusionTimes", stack,
         repr(float(bias[0])), repr(float(bias[-1])), str(len(bias))],
        check=True, capture_output=True, text=True).stdout.splitlines()
    median, least = (float(ms) / 1e3 for ms in lines[0].split())
    return {"median": median, "least": least, "current_A_per_cm2": [float(line.split()[1]) for line in lines[1:]]}


def command(stack, bias, runs):
    """Least user processor time in s of the whole command, started by the launcher; None if it fails."""
    step = (bias[-1] - bias[0]) / (len(bias) - 1)
    times = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        done = subprocess.run(
            [os.path.join(ROOT, "anodyne"), "junction", "--stack", stack,
             "--bias", f"{bias[0]:.9g}:{bias[-1]:.9g}:{step:.9g}", "--json"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if done.returncode:
            return None
        times.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)
    return min(times)


def beside(stack, bias, peer_s, peer_current, runs):
    """What to print beside a peer: our times, how many times less they are, the largest difference of a current."""
    ours = warm(stack, bias)
    if ours is None:
        return {}
    pairs = [(a, b) for v, a, b in zip(bias, ours["current_A_per_cm2"], peer_current) if v != 0]
    whole = command(stack, bias, runs) if not os.environ.get("ANODYNE_CLASS_PATH") else None
    return {
        "anodyne_warm_s": {"median": ours["median"], "least": ours["least"]},
        "anodyne_command_user_s": whole,
        "peer_over_anodyne_median": peer_s / ours["median"],
        "peer_over_anodyne_least": peer_s / ours["least"],
        "largest_relative_difference_from_anodyne": max(abs(a / b - 1) for a, b in pairs)}
