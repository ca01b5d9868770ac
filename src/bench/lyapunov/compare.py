"""Drives the sides of the comparison in turn and prints Markdown tables; started by run.sh.

Every side is one process with one thread that has solved each problem before it is timed, but for those that take many
seconds. A round asks every side once for the same problem, in alternating order; the tables hold medians over the rounds, of processor time (user and system,
all threads of the process) and of the ratios within a round.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


class Side:
    def __init__(self, name, command, greeting=True, end="\n"):
        self.name, self.end = name, end
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.version = self.process.stdout.readline().strip() if greeting else name

    def ask(self, *words):
        self.process.stdin.write(" ".join(str(w) for w in words) + self.end)
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer:
            sys.exit(f"{self.name} died at {words}")
        return answer

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def rounds(orders, args):
    """Median seconds by order, and all rounds. An order is (label, side, words...): the repeats are found and appended."""
    repeats, count, enough, warm_up, taken = {}, args.rounds, args.enough, args.warm, {}
    for label, side, *words in orders:
        n, spent, warm = 1, float(side.ask(*words, 1)), 0.0  # the first solves also compile and fill caches
        taken[label] = [spent]
        if max(first for first, *_ in taken.values()) > args.once:
            continue
        while spent < enough or warm < warm_up:
            n = max(1, min(10 * n, int(1.2 * n * enough / max(spent, 1e-6))))
            spent = n * float(side.ask(*words, n))
            warm += spent
        repeats[label] = n
    if len(repeats) < len(orders):  # minutes for a round: the first one is it
        return taken
    if any(repeats[label] == 1 for label, *_ in orders):
        count = min(count, 3)
    taken = {label: [] for label, *_ in orders}
    for r in range(count):
        for label, side, *words in orders if r % 2 == 0 else orders[::-1]:
            taken[label].append(float(side.ask(*words, repeats[label])))
    return taken


def number(x):
    return f"{x:.2g}" if x < 1e-3 else f"{x:.3g}"


def ratio(taken, a, b):
    return f"{statistics.median(x / y for x, y in zip(taken[a], taken[b])):.2f}" if b in taken else ""


def middle(taken, label):
    return number(statistics.median(taken[label])) if label in taken else ""


def dense(args, directory, java, native, scipy, octave):
    print("| matrix, n | pure Java s | SciPy s | ratio | Octave s | ratio | with LAPACK s | ratio to SciPy"
          " | error | LAPACK | SciPy | Octave | bound costs × | bound | refined costs × | bound |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|")
    for n in args.sizes:
        for family in args.families:
            name = f"{family}_{n:04d}"
            java.ask("write", family, n)
            orders = [("java", java, "time", name, "plain"), ("scipy", scipy, "time", name)]
            if octave:
                orders.append(("octave", octave, "time", name))
            if native:
                orders.append(("lapack", native, "time", name, "plain"))
            orders.append(("bound", java, "time", name, "bound"))
            orders.append(("refined", java, "time", name, "refined"))
            taken = rounds(orders, args)
            errors = {}
            for label, side in (("java", java), ("lapack", native), ("scipy", scipy), ("octave", octave)):
                if side:
                    how = ["plain"] if side in (java, native) else []
                    side.ask("save", name, *how, f"X.{label}.bin")
                    errors[label] = java.ask("error", name, f"X.{label}.bin")
            cells = [
                f"{family} {n}", middle(taken, "java"), middle(taken, "scipy"), ratio(taken, "java", "scipy"),
                middle(taken, "octave"), ratio(taken, "java", "octave"),
                middle(taken, "lapack"), ratio(taken, "lapack", "scipy") if native else "",
                *(errors.get(label, "") for label in ("java", "lapack", "scipy", "octave")),
                ratio(taken, "bound", "java"), java.ask("bound", name, "bound"),
                ratio(taken, "refined", "java"), java.ask("bound", name, "refined"),
            ]
            print("| " + " | ".join(cells) + " |", flush=True)


def chains(args, java, scipy):
    print("\n| chain, N | s | SciPy s | ratio | worst relative error of an occupation | of a current | own estimate |")
    print("|---|---|---|---|---|---|---|")
    for n in args.chains:
        orders = [("java", java, "chain", n)]
        if n <= 1000:
            orders.append(("scipy", scipy, "chain", n))
        taken = rounds(orders, args)
        if n <= 1000:
            share = statistics.median(x / y for x, y in zip(taken["java"], taken["scipy"]))
        cells = [str(n), middle(taken, "java"), middle(taken, "scipy"), f"{share:.3f}" if n <= 1000 else ""]
        print("| " + " | ".join(cells + java.ask("accuracy", n).split()) + " |", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("classpath")
    parser.add_argument("--sizes", type=int, nargs="*", default=[4, 10, 20, 40, 100, 200, 400, 1000, 2000])
    parser.add_argument("--families", nargs="*", default=["dense", "chain"])
    parser.add_argument("--chains", type=int, nargs="*", default=[20, 100, 1000, 10000])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--enough", type=float, default=0.3, help="processor seconds per measurement, at least one solve")
    parser.add_argument("--once", type=float, default=4, help="processor seconds of a solve from which on one round must do")
    parser.add_argument("--warm", type=float, default=2.5, help="processor seconds of each problem before it is timed")
    args = parser.parse_args()
    directory = tempfile.mkdtemp()
    solver = lambda *flags: ["java", "-XX:+UseSerialGC", "-Xmx4g", *flags, "-cp", args.classpath, "Solver", directory]
    java = Side("Ladderwork", solver("-Dladderwork.lapack=off"), greeting=False)
    native = Side("Ladderwork with LAPACK", solver(), greeting=False)
    scipy = Side("SciPy", [sys.executable, os.path.join(HERE, "lyapunov.py"), directory])
    octave = None
    if shutil.which("octave-cli"):
        script = os.path.join(HERE, "lyapunov.m")
        octave = Side("Octave", ["octave-cli", "--no-gui", "--quiet", script, directory], end="\n\n")
    try:
        print(f"{scipy.version}, {octave.version if octave else 'no Octave'}; CPU seconds per solve, one thread\n")
        if args.sizes:
            dense(args, directory, java, native, scipy, octave)
        if args.chains:
            chains(args, java, scipy)
    finally:
        for side in (java, native, scipy, octave):
            if side:
                side.close()
        shutil.rmtree(directory)


if __name__ == "__main__":
    main()
