#!/usr/bin/env python3
"""Cells beside PyBaMM (https://github.com/pybamm-team/PyBaMM) and its fastest solver, IDAKLU.

    pybamm_cells.py PYTHON [--problems NAMES] [--rounds N] [--runs N] [--warm SECONDS]

PYTHON is an interpreter that can import pybamm and pybammsolvers (README.md says how to get one). The problems are the setups in
bench/src/main/resources/anodyne/bench: same cell, mesh, relative tolerance and protocol on both sides. In each round one process of
ours and one of the peer's run every problem in turns; each sets the problem up once and then solves it anew, first to warm up, then
for the record. Prints one JSON document: least and median processor time, user and system, and wall time of a solve, their ratios,
and the largest difference of the results. Processor times of ours are those of the thread that solves; of the peer, of its process.

Where the peer has several models of a cell, the one that took the least time counts, and its own integration time, without the
surroundings in Python, stands beside the time of the whole call. The problem `small` has no model there: it is measured alone, to
be held beside what PETLION.jl publishes.

With a launcher that has built, `--cold N` also takes N turns of whole processes: `anodyne cell run` of the sodium-ion discharge to its
end and of its first second, that is to the first voltages; a Java program that prints a word; and the peer from its import to the end
of the discharge. `--cold N --problems none` does nothing else.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

import anodyne_sweep
import cold_pn

SETUPS = os.path.join(anodyne_sweep.ROOT, "bench", "src", "main", "resources", "anodyne", "bench")
PROBLEMS = ("discharge", "small", "sodium", "titration", "voltammogram", "spectrum", "film")
PETLION_MS = 2.616
START_MOL_PER_M3 = {"titration": 400.0, "voltammogram": 0.00282 * 14540}
HALF = {
    "Negative electrode thickness [m]": 100e-6,
    "Negative electrode conductivity [S.m-1]": 2.1e7,
    "Exchange-current density for lithium metal electrode [A.m-2]": 10,
    "Lower voltage cut-off [V]": 0.005,
    "Upper voltage cut-off [V]": 2.0,
    "Open-circuit voltage at 0% SOC [V]": 0.005,
    "Open-circuit voltage at 100% SOC [V]": 2.0}


def setup(problem):
    with open(os.path.join(SETUPS, problem + ".json"), encoding="utf-8") as file:
        return json.load(file)


# ---------------------------------------------------------------- the peer's process


def half_cell(pybamm, start):
    """Hard carbon of Chayambuka2022 as working electrode, which half cells there call positive, against metal."""
    from pybamm.input.parameters.sodium_ion import Chayambuka2022 as source
    values = {}
    for name, value in source.get_parameter_values().items():
        if name in ("chemistry", "citations") or name.startswith("Positive ") or "positive electrode" in name:
            continue
        values[name.replace("Negative", "Positive").replace("negative", "positive")] = value
    most = values["Maximum concentration in positive electrode [mol.m-3]"]

    def diffusivity(sto, _temperature):
        name, (x, y) = source.D_n_data
        return pybamm.Interpolant(x, y, sto * most, name)

    values["Positive particle diffusivity [m2.s-1]"] = diffusivity
    values["Initial concentration in positive electrode [mol.m-3]"] = start
    return pybamm.ParameterValues({**values, **HALF})


def sodium_values():
    from pybamm.input.parameters.sodium_ion import Chayambuka2022 as source
    return {name: value for name, value in source.get_parameter_values().items() if name not in ("chemistry", "citations")}


def simulations(pybamm, problem):
    """The models of a problem: name, what solves it anew, what gives its solution."""
    import numpy as np
    given = setup(problem)
    places = {"x_n": 20, "x_s": 20, "x_p": 20, "r_n": 20, "r_p": 20}
    assert set(given["mesh"].values()) == {20}

    def solver():
        return pybamm.IDAKLUSolver(rtol=given["relative_tolerance"], atol=1e-6)

    def simulation(model, values, **more):
        return pybamm.Simulation(model, parameter_values=values, solver=solver(), var_pts=places, **more)

    half = {"working electrode": "positive"}
    if problem == "discharge":
        from pybamm.input.parameters.lithium_ion import Marquis2019
        values = pybamm.ParameterValues(Marquis2019.get_parameter_values())
        return [(model.name + " " + type(model).__name__, simulation(model, values), {"t_eval": [0, 3600]})
                for model in (pybamm.lithium_ion.DFN(), pybamm.lithium_ion.BasicDFN())]
    if problem == "sodium":
        return [("BasicDFN", simulation(pybamm.sodium_ion.BasicDFN(), pybamm.ParameterValues(sodium_values())), {"t_eval": [0, 3600]})]
    if problem == "titration":
        steps = ("Discharge at C/10 for 10 minutes or until 0.01 V", "Rest for 1 hour")
        return [("DFN", simulation(pybamm.lithium_ion.DFN(half), half_cell(pybamm, START_MOL_PER_M3[problem]),
                                   experiment=pybamm.Experiment([steps] * 20)), {})]
    if problem == "voltammogram":
        sweep = pybamm.step.voltage(np.array([[0, 1.2], [11800, 0.02], [23600, 1.2]]), duration=23600)
        return [("DFN", simulation(pybamm.lithium_ion.DFN(half), half_cell(pybamm, START_MOL_PER_M3[problem]),
                                   experiment=pybamm.Experiment([sweep])), {})]
    if problem == "spectrum":
        capacity = {side + " electrode double-layer capacity [F.m-2]": given["double_layer_F_per_m2"] for side in ("Negative", "Positive")}
        return [("DFN", pybamm.EISSimulation(
            pybamm.lithium_ion.DFN({"surface form": "differential"}),
            parameter_values=pybamm.ParameterValues({**sodium_values(), **capacity}), var_pts=places),
            {"frequencies": np.array(given["frequencies_Hz"])})]
    raise SystemExit("no model of the problem " + problem)


def peer(problem, warm_s, runs):
    """Runs in the peer's interpreter: times and results as JSON; times wanted come on the standard input."""
    os.environ.setdefault("PYBAMM_DISABLE_TELEMETRY", "true")
    import warnings
    warnings.simplefilter("ignore")
    import numpy as np
    import pybamm
    pybamm.set_logging_level("ERROR")
    wanted = json.load(sys.stdin)
    best = None
    if runs == 0:
        _, simulation, words = simulations(pybamm, problem)[0]
        simulation.solve(**words)
        return
    for name, simulation, words in simulations(pybamm, problem):
        solution = simulation.solve(**words)
        begin = time.process_time()
        while time.process_time() - begin < warm_s:
            solution = simulation.solve(**words)
        processor, wall, integration = [], [], []
        for _ in range(runs):
            started, started_processor = time.perf_counter(), time.process_time()
            solution = simulation.solve(**words)
            processor.append(1e3 * (time.process_time() - started_processor))
            wall.append(1e3 * (time.perf_counter() - started))
            if problem != "spectrum":
                integration.append(1e3 * float(solution.integration_time.value))
        answer = {"model": name, "version": pybamm.__version__, "processor_ms": processor, "wall_ms": wall}
        if problem == "spectrum":
            z = np.asarray(solution["Impedance [Ohm]"].data if hasattr(solution, "__getitem__") else solution.impedance)
            answer["values"] = [float(x) for x in z.real] + [float(x) for x in z.imag]
        else:
            at = [t for t in wanted if t <= solution.t[-1]]
            answer.update(
                integration_ms=integration, steps=len(solution.t), end_s=float(solution.t[-1]), time_s=at,
                voltage_V=[float(v) for v in solution["Voltage [V]"](np.array(at))],
                current_A=[float(i) for i in solution["Current [A]"](np.array(at))])
        if best is None or min(processor) < min(best["processor_ms"]):
            best = answer
    print(json.dumps(best))


# ---------------------------------------------------------------- both


def ours(problem, warm_s, runs):
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java")
    done = subprocess.run(
        [java, "-XX:+UseSerialGC", "-cp", anodyne_sweep.class_path(), "anodyne.bench.CellTimes", problem, str(warm_s), str(runs)],
        check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def theirs(python, problem, warm_s, runs, times):
    done = subprocess.run(
        [python, os.path.abspath(__file__), "--peer", problem, str(warm_s), str(runs)],
        input=json.dumps(times), capture_output=True, text=True,
        env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"})
    if done.returncode:
        raise SystemExit(f"{python} did not run PyBaMM on '{problem}':\n" + done.stderr[-2000:])
    return json.loads(done.stdout)


def difference(mine, peers):
    """Largest difference of what both found, with its unit."""
    if "end_s" not in peers:
        half = len(mine["values"]) // 2
        pairs = zip(mine["values"][:half], mine["values"][half:], peers["values"][:half], peers["values"][half:])
        return {"impedance_relative": max(abs(complex(a - c, b - d)) / abs(complex(c, d)) for a, b, c, d in pairs)}
    count = len(peers["time_s"])
    volts = max(abs(a - b) for a, b in zip(mine["voltage_V"][:count], peers["voltage_V"]))
    most = max(abs(i) for i in peers["current_A"])
    amperes = max(abs(a + b) for a, b in zip(mine["current_A"][:count], peers["current_A"]))  # theirs is above 0 on discharge
    return {"voltage_V": volts, "current_relative": amperes / most, "end_s": mine["end_s"] - peers["end_s"], "compared_at": count}


def cold(python, turns):
    """Times of whole processes, in turns."""
    launcher = os.path.join(anodyne_sweep.ROOT, "anodyne")
    example = os.path.join(anodyne_sweep.ROOT, "examples", "cells", "discharge.json")
    java = os.path.join(os.environ["JAVA_HOME"], "bin")
    with tempfile.TemporaryDirectory() as folder:
        with open(example, encoding="utf-8") as file:
            first = {**json.load(file), "protocol": ["Discharge at 3 mA for 1 second"]}
        path = os.path.join(folder, "first.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(first, file)
        with open(os.path.join(folder, "Hello.java"), "w", encoding="utf-8") as file:
            file.write(cold_pn.HELLO)
        subprocess.run([os.path.join(java, "javac"), "Hello.java"], cwd=folder, check=True)
        processes = {
            "anodyne_first_voltage": [launcher, "cell", "run", path, "--json"],
            "anodyne_discharge": [launcher, "cell", "run", example, "--json"],
            "anodyne_version": [launcher, "--version"],
            "java_start": [os.path.join(java, "java"), *cold_pn.FLAGS, "-cp", folder, "Hello"],
            "pybamm_discharge": [python, os.path.abspath(__file__), "--peer", "sodium", "0", "0"]}
        subprocess.run(processes["anodyne_version"], check=True, stdout=subprocess.DEVNULL)  # builds if it has to
        processor, wall = ({name: [] for name in processes} for _ in range(2))
        for _ in range(turns):
            for name, command in processes.items():
                before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
                subprocess.run(command, input="[]", text=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                wall[name].append(time.perf_counter() - begin)
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                processor[name].append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return {
        "turns": turns,
        "processor_s": {name: spread(all_s) for name, all_s in processor.items()},
        "wall_s": {name: spread(all_s) for name, all_s in wall.items()},
        "first_voltage_over_java_start_processor_s": round(min(processor["anodyne_first_voltage"]) - min(processor["java_start"]), 3),
        "first_voltage_over_java_start_wall_s": round(min(wall["anodyne_first_voltage"]) - min(wall["java_start"]), 3)}


def spread(values):
    return {"least": round(min(values), 4), "median": round(statistics.median(values), 4)}


def main():
    if len(sys.argv) > 1 and sys.argv[1] == "--peer":
        peer(sys.argv[2], float(sys.argv[3]), int(sys.argv[4]))
        return 0
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("python", help="an interpreter that can import pybamm")
    parser.add_argument("--problems", default=",".join(PROBLEMS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--runs", type=int, default=40, help="of the peer in a round; ours are three times as many")
    parser.add_argument("--cold", type=int, default=0, help="turns of whole processes")
    parser.add_argument("--warm", type=float, default=6, help="processor seconds; the peer warms up for a third of them")
    given = parser.parse_args()
    if "JAVA_HOME" not in os.environ:
        raise SystemExit("set JAVA_HOME to a JDK of 25 or later")
    found = subprocess.run([given.python, "-c", "import pybamm, pybammsolvers"], capture_output=True, text=True)
    if found.returncode:
        raise SystemExit(f"{given.python} cannot import pybamm and pybammsolvers; bench/peers/README.md says how to get them:\n"
                         + found.stderr[-500:])
    report = {}
    for problem in given.problems.split(",") if given.problems != "none" else []:
        with_peer = problem not in ("small", "film")
        mine, peers = [], []
        for _ in range(given.rounds):
            mine.append(ours(problem, given.warm, 3 * given.runs))
            if with_peer:
                peers.append(theirs(given.python, problem, given.warm / 3, given.runs, mine[0].get("time_s", [])))
        one = {"title": setup(problem)["title"]}
        for what in ("processor_ms", "wall_ms"):
            one["anodyne_" + what] = spread([x for m in mine for x in m[what]])
        if mine[0]["steps"]:
            one["anodyne_steps"] = mine[0]["steps"]
        if with_peer:
            for what in ("processor_ms", "wall_ms", "integration_ms"):
                times = [x for p in peers for x in p.get(what, [])]
                if times:
                    one["pybamm_" + what] = spread(times)
            one["pybamm"] = peers[0]["version"] + " " + peers[0]["model"]
            if "steps" in peers[0]:
                one["pybamm_points"] = peers[0]["steps"]
            for what in ("processor_ms", "wall_ms"):
                one["ratio_" + what[:-3]] = {
                    kind: round(one["pybamm_" + what][kind] / one["anodyne_" + what][kind], 2) for kind in ("least", "median")}
            if "pybamm_integration_ms" in one:
                one["ratio_their_integration_to_our_whole_wall"] = {
                    kind: round(one["pybamm_integration_ms"][kind] / one["anodyne_wall_ms"][kind], 2) for kind in ("least", "median")}
            one["difference"] = difference(mine[0], peers[0])
        if problem == "small":
            one["petlion_published_median_ms"] = PETLION_MS
            one["ratio_published_to_our_wall_median"] = round(PETLION_MS / one["anodyne_wall_ms"]["median"], 2)
        report[problem] = one
        print(problem, json.dumps(one), file=sys.stderr)
    whole = {"rounds": given.rounds, "problems": report}
    if given.cold:
        whole["cold"] = cold(given.python, given.cold)
    print(json.dumps(whole, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
