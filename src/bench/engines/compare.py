"""The steady heat current of the first bath, by Ladderwork and by five programs of computer algebra, from the same equations.

    python3 src/bench/engines/compare.py [--runs 3] [--limit 60] [--out DIR] [ROW...]

Ladderwork reads the model file, derives the moment equations, solves them and prints the current, expanded and in lowest terms. The others get the moment
equations that ExportMoments writes, real, with short names, in the way each likes best (inputs.py), solve them and print the same. Whole processes in
turn, one after the other; medians of processor time (all threads, start-up included), largest resident memory; an answer counts only if it agrees with Ladderwork's, exactly, at random
rational points. Writes DIR/table.md, DIR/times.csv and the figure DIR/cost.svg.
"""

import argparse
import csv
import math
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from fractions import Fraction

import answers
import inputs
from figure import figure

HERE = os.path.dirname(os.path.abspath(__file__))
HOME = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
MODELS = os.path.join(HERE, "models")
DERIVATIONS = os.path.join(HOME, "derivations")
ROWS = [
    ("N = 2", f"{MODELS}/two-oscillators.lw", "1", []),
    ("N = 2, unequal rates", f"{MODELS}/two-oscillators-unequal.lw", "1", []),
    ("N = 2, η ≠ 0", f"{MODELS}/two-oscillators-pairing.lw", "1", []),
    ("N = 2, η ≠ 0, unequal rates", f"{MODELS}/two-oscillators-pairing-unequal.lw", "1", []),
    ("N = 3", f"{MODELS}/chain.lw", "1", ["N=3"]),
    ("N = 4", f"{MODELS}/chain.lw", "1", ["N=4"]),
    ("N = 5", f"{MODELS}/chain.lw", "1", ["N=5"]),
    ("N = 6", f"{MODELS}/chain.lw", "1", ["N=6"]),
    ("N = 8, uniform", f"{MODELS}/chain-uniform.lw", "1", ["N=8"]),
    ("N = 3, η ≠ 0", f"{MODELS}/chain-pairing.lw", "1", ["N=3"]),
    ("two qubits", f"{MODELS}/qubits.lw", "1", ["N=2"]),
    ("three qubits", f"{MODELS}/qubits.lw", "1", ["N=3"]),
    ("three-level maser", f"{DERIVATIONS}/three-level-maser.lw", "hot", []),
]


def run(command, limit):
    """CPU seconds, megabytes, output and wall seconds of one process; None for the output if it failed or took too long."""
    with tempfile.TemporaryFile("w+") as out:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, start_new_session=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(limit) + 1, math.ceil(limit) + 1)))
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            wall = time.perf_counter() - begun
            if pid:
                process.returncode = status
                break
            if wall > 20 * limit:
                os.killpg(process.pid, 9)
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = status
                return limit + 1, usage.ru_maxrss / 1024, None, wall
            time.sleep(0.002 if wall < 2 else 0.02)
        out.seek(0)
        text = out.read()
        used = usage.ru_utime + usage.ru_stime
        return used, usage.ru_maxrss / 1024, text if status == 0 else None, wall


def marked(text):
    """What stands behind the marks NUM and DEN, which start a line; lines that belong to neither are left out."""
    found, current = {}, None
    for line in text.split("\n"):
        word = line.strip().strip('"')
        if word.startswith(("NUM", "DEN")):
            current = word[:3]
            found[current] = word[3:].strip()
        elif word.startswith(("/", "Done", "Added", "print(")):
            continue
        elif current and word:
            found[current] += word  # a line may end within a name
    return found if set(found) == {"NUM", "DEN"} else None


def ladderwork(text):
    """The right side of the one formula that is printed, as numerator and denominator."""
    lines = text.split("\n")
    start = next((k for k, line in enumerate(lines) if line.strip().startswith("heat(")), None)
    if start is None or "unexpanded" in text:
        return None
    formula = []
    for line in lines[start:]:
        if not line.strip():
            break
        formula.append(line.strip())
    whole = " ".join(formula).split("=", 1)[1].strip()
    depth = 0
    for k, c in enumerate(whole):
        depth += (c == "(") - (c == ")")
        if c == "/" and depth == 0:
            return {"NUM": unbracketed(whole[:k]), "DEN": unbracketed(whole[k + 1 :])}
    return {"NUM": unbracketed(whole), "DEN": "1"}


def unbracketed(text):
    text = text.strip()
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text


def agree(ours, theirs, system, seed=1):
    """Whether both fractions have one value at three random rational points."""
    chance = random.Random(seed)
    for _ in range(3):
        draw = [Fraction(chance.randint(1, 99), chance.randint(1, 9)) for _ in system.parameters]
        own = dict(zip(system.parameters, draw))
        short = dict(zip(system.letters(), draw))
        a, b = answers.value(ours["NUM"], own), answers.value(ours["DEN"], own)
        c, d = answers.value(theirs["NUM"], short), answers.value(theirs["DEN"], short)
        if b == 0 or d == 0 or a * d != c * b:
            return False
    return True


def cell(results):
    if results["verdict"] == "ok":
        return f"{results['wall']:.2f} s, {results['memory']:.0f} MB"
    return results["verdict"]


def measure(name, model, bath, settings, options, work):
    classes = options.classes or os.path.join(HOME, "target", "ladderwork.jar")
    export = subprocess.run(
        ["java", "-cp", classes, os.path.join(HERE, "ExportMoments.java"), model, bath, *settings],
        capture_output=True, text=True, check=True)
    system = inputs.System(export.stdout)
    commands = {}
    own = options.ladderwork.split() + ["derive", model, "--only", f"heat({bath})", "--form", "expanded", "--ascii"]
    commands["Ladderwork"] = own + [word for s in settings for word in ("--set", s)]
    for program, (write, command, suffix) in inputs.PROGRAMS.items():
        if shutil.which(command[0]) and program in options.programs:
            path = os.path.join(work, "input" + suffix)
            with open(path, "w", encoding="utf-8") as file:
                file.write(write(system))
            commands[program] = [word.replace("{file}", path) for word in command]
    runs = {program: [] for program in commands}
    for turn in range(options.runs):
        for program, command in commands.items():
            done = runs[program]
            if done and (done[-1][2] is None or done[-1][0] > options.long):
                continue  # one run tells enough
            done.append(run(command, options.limit))
            print(f"{name}: {program} {done[-1][0]:.2f} s {'' if done[-1][2] is not None else 'no answer'}", file=sys.stderr, flush=True)
    results, reference = {}, None
    for program, done in runs.items():
        wall = statistics.median(r[0] for r in done)
        entry = {"wall": wall, "clock": statistics.median(r[3] for r in done), "memory": max(r[1] for r in done), "terms": 0}
        text = done[-1][2]
        answer = None if text is None else ladderwork(text) if program == "Ladderwork" else marked(text)
        if text is None:
            entry["verdict"] = f"> {options.limit:.0f} s" if wall > options.limit else "fails"
        elif answer is None:
            entry["verdict"] = "fails" if program != "Ladderwork" else f"unexpanded, {wall:.2f} s"
        else:
            entry["terms"] = answers.terms(answer["NUM"]) + answers.terms(answer["DEN"])
            entry["verdict"] = "ok"
            if program == "Ladderwork":
                reference = answer
            elif reference is not None and not agree(reference, answer, system):
                entry["verdict"] = "DIFFERS"
        results[program] = entry
    return results


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", help="which rows, by their names; default all")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=float, default=60, help="processor seconds for one process")
    parser.add_argument("--long", type=float, default=10, help="a process that took longer runs once")
    parser.add_argument("--out", default=os.path.join(HOME, "target", "engines"))
    parser.add_argument("--programs", nargs="*", default=list(inputs.PROGRAMS))
    parser.add_argument("--ladderwork", default=os.path.join(HOME, "ladderwork"), help="the command that starts Ladderwork")
    parser.add_argument("--classes", default="", help="class path with the compiled classes; default the jar")
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    programs = ["Ladderwork"] + options.programs
    table = ["| system | terms | " + " | ".join(programs) + " |", "|---" * (len(programs) + 2) + "|"]
    lines = []
    with tempfile.TemporaryDirectory() as work:
        for row in ROWS:
            if options.rows and row[0] not in options.rows:
                continue
            results = measure(*row, options, work)
            terms = results["Ladderwork"]["terms"]
            cells = [cell(results[p]) if p in results else "not installed" for p in programs]
            table.append(f"| {row[0]} | {terms or '–'} | " + " | ".join(cells) + " |")
            print(table[-1], flush=True)
            for p, r in results.items():
                lines.append([row[0], p, terms, f"{r['wall']:.3f}", f"{r['clock']:.3f}", f"{r['memory']:.0f}", r["verdict"]])
    with open(os.path.join(options.out, "table.md"), "w", encoding="utf-8") as file:
        file.write("\n".join(table) + "\n")
    with open(os.path.join(options.out, "times.csv"), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["system", "program", "terms", "seconds", "wall", "megabytes", "verdict"])
        writer.writerows(lines)
    figure(os.path.join(options.out, "times.csv"), os.path.join(options.out, "cost.svg"))
    if any(line[5] == "DIFFERS" for line in lines):
        sys.exit("two programs disagree")


if __name__ == "__main__":
    main()
