"""The steady heat current of the first bath, by Ladderwork and by five programs of computer algebra, from the same equations.

    python3 src/bench/engines/compare.py [--runs 3] [--limit 120] [--memory 8] [--out DIR] [--readme README.md] [ROW...]

Ladderwork reads the model file, derives the moment equations, solves them and prints the current, expanded and in lowest terms. The others get the moment
equations that ExportMoments writes, real, with short names, in the way each likes best (inputs.py), solve them and print the same. Whole processes in
turn, one after the other; medians of processor time (all threads, start-up included), largest resident memory; a process that takes longer than a few seconds runs once, one that takes
more than the limit of time or memory is stopped and its cell says so. An answer counts only if it agrees with Ladderwork's, exactly, at random rational points. Writes DIR/table.md,
DIR/times.csv and the figure DIR/cost.svg, prints the table, and with --readme puts it between the two marks in that file.
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


def resident(session):
    """Megabytes that the processes of a session hold."""
    pages = 0
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat", encoding="utf-8") as file:
                    fields = file.read().rsplit(")", 1)[1].split()
                if int(fields[3]) == session:
                    pages += int(fields[21])
            except (OSError, IndexError):
                continue  # it has ended
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def run(command, limit, memory, folder):
    """CPU seconds, megabytes, output, wall seconds and how it ended: "" well, else why there is no output."""
    cpu = math.ceil(limit)
    with tempfile.TemporaryFile("w+") as out:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, start_new_session=True, cwd=folder,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu)))
        why, looked = "", 0.0
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            wall = time.perf_counter() - begun
            if pid:
                process.returncode = status
                break
            if wall > looked + 0.5:
                looked = wall
                if wall > 4 * limit or resident(process.pid) > memory * 1024:
                    why = f"> {limit:.0f} s" if wall > 4 * limit else f"> {memory:g} GB"
                    os.killpg(process.pid, 9)
                    continue
            time.sleep(0.002 if wall < 2 else 0.02)
        out.seek(0)
        text = out.read()
        used = usage.ru_utime + usage.ru_stime
        if status != 0 and not why:
            why = f"> {limit:.0f} s" if used >= cpu - 0.5 else "fails"
        return used, usage.ru_maxrss / 1024, None if why else text, wall, why


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
        return f"{results['cpu']:.2f} s, {results['memory']:.0f} MB"
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
            done.append(run(command, options.limit, options.memory, work))
            print(f"{name}: {program} {done[-1][0]:.2f} s {done[-1][4]}", file=sys.stderr, flush=True)
    results, reference = {}, None
    for program, done in runs.items():
        cpu = statistics.median(r[0] for r in done)
        entry = {"cpu": cpu, "clock": statistics.median(r[3] for r in done), "memory": max(r[1] for r in done), "terms": 0}
        text = done[-1][2]
        answer = None if text is None else ladderwork(text) if program == "Ladderwork" else marked(text)
        if text is None:
            entry["verdict"] = done[-1][4]
        elif answer is None:
            entry["verdict"] = "fails" if program != "Ladderwork" else f"unexpanded, {cpu:.2f} s"
        else:
            entry["terms"] = answers.terms(answer["NUM"]) + answers.terms(answer["DEN"])
            entry["verdict"] = "ok"
            if program == "Ladderwork":
                reference = answer
            elif reference is not None and not agree(reference, answer, system):
                entry["verdict"] = "another answer"
        results[program] = entry
    return results


def beside(row, results):
    """Seconds of Ladderwork and of the fastest other program with the right answer, or None without one."""
    others = [(r["cpu"], p) for p, r in results.items() if p != "Ladderwork" and r["verdict"] == "ok"]
    if not others or results["Ladderwork"]["verdict"] != "ok":
        return None
    seconds, program = min(others)
    return row, results["Ladderwork"]["cpu"], seconds, program


def summary(compared, results):
    """What the table says: where Ladderwork is ahead, and by how much; where all is start-up, beside SymPy."""
    long = [c for c in compared if c[2] > 2]
    lines = []
    if long:
        lines.append("Times that the fastest of the others needs, in units of Ladderwork's: " + ", ".join(
            f"{row} {seconds / own:.1f} ({program})" for row, own, seconds, program in long) + ".")
    small = [(row, r["Ladderwork"]["cpu"] / r["SymPy"]["cpu"]) for row, r in results.items()
             if "SymPy" in r and r["SymPy"]["verdict"] == "ok" and r["SymPy"]["cpu"] < 2]
    if small:
        row, worst = max(small, key=lambda x: x[1])
        lines.append(f"Where SymPy needs less than two seconds, Ladderwork needs at most {worst:.2f} times as much ({row}).")
    return lines


BEGIN, END = "<!-- engines: written by src/bench/engines/compare.py -->", "<!-- engines: end -->"


def insert(path, text):
    with open(path, encoding="utf-8") as file:
        page = file.read()
    begin, end = page.index(BEGIN) + len(BEGIN), page.index(END)
    with open(path, "w", encoding="utf-8") as file:
        file.write(page[:begin] + "\n" + text + page[end:])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", help="which rows, by their names; default all")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=float, default=120, help="processor seconds for one process")
    parser.add_argument("--memory", type=float, default=8, help="gigabytes for one process")
    parser.add_argument("--long", type=float, default=5, help="a process that took longer runs once")
    parser.add_argument("--out", default=os.path.join(HERE, "results"))
    parser.add_argument("--readme", default="", help="a file to put the table into, between its two marks")
    parser.add_argument("--programs", nargs="*", default=list(inputs.PROGRAMS))
    parser.add_argument("--ladderwork", default=os.path.join(HOME, "ladderwork"), help="the command that starts Ladderwork")
    parser.add_argument("--classes", default="", help="class path with the compiled classes; default the jar")
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    programs = ["Ladderwork"] + options.programs
    table = ["| system | terms | " + " | ".join(programs) + " |", "|---" * (len(programs) + 2) + "|"]
    lines, compared, measured = [], [], {}
    # A first call builds, and makes the archive of classes that every later call starts from.
    subprocess.run([*options.ladderwork.split(), "version"], stdout=subprocess.DEVNULL, check=True, env=dict(os.environ, LADDERWORK_ARCHIVE="now"))
    begun = time.strftime("%B %Y")
    with tempfile.TemporaryDirectory() as work:
        for row in ROWS:
            if options.rows and row[0] not in options.rows:
                continue
            results = measure(*row, options, work)
            terms = results["Ladderwork"]["terms"]
            cells = [cell(results[p]) if p in results else "not installed" for p in programs]
            table.append(f"| {row[0]} | {terms or '–'} | " + " | ".join(cells) + " |")
            print(table[-1], file=sys.stderr, flush=True)
            measured[row[0]] = results
            compared.extend(filter(None, [beside(row[0], results)]))
            for p, r in results.items():
                lines.append([row[0], p, terms, f"{r['cpu']:.3f}", f"{r['clock']:.3f}", f"{r['memory']:.0f}", r["verdict"]])
    text = f"Processor seconds and largest memory, {begun}, {os.cpu_count()} cores; stopped after {options.limit:.0f} s or {options.memory:g} GB:\n\n"
    text += "\n".join(table) + "\n\n" + "\n".join(summary(compared, measured)) + "\n"
    print(text)
    with open(os.path.join(options.out, "table.md"), "w", encoding="utf-8") as file:
        file.write(text)
    if options.readme:
        picture = os.path.relpath(os.path.join(options.out, "cost.svg"), os.path.dirname(os.path.abspath(options.readme)))
        insert(options.readme, text + f"\n![Processor seconds against the terms of the answer]({picture})\n")
    with open(os.path.join(options.out, "times.csv"), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["system", "program", "terms", "seconds", "wall", "megabytes", "verdict"])
        writer.writerows(lines)
    figure(os.path.join(options.out, "times.csv"), os.path.join(options.out, "cost.svg"))
    odd = [f"{line[0]}: {line[1]}" for line in lines if line[6] == "another answer"]
    if odd:
        print("an answer of its own: " + ", ".join(odd), file=sys.stderr)


if __name__ == "__main__":
    main()
