"""Paired runs of `ladderwork derive derivations/two-oscillators.lw` and of SymPy on the same four moments.

    python3 src/bench/against_sympy.py [pairs]

Both are warm: the program is built and its class archive made, SymPy's byte code is on the disk. Each pair runs both,
in alternating order; the table gives medians, of wall-clock time and of processor time.
"""

import os
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
HOME = os.path.dirname(os.path.dirname(HERE))
DERIVE = [os.path.join(HOME, "ladderwork"), "derive", os.path.join(HOME, "derivations", "two-oscillators.lw")]
SYMPY = [sys.executable, os.path.join(HERE, "four_moments.py")]


def run(command):
    """Wall-clock and processor seconds of one run, children included."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    if status != 0:
        sys.exit(f"{command[0]} failed: {error.decode()}")
    return wall, usage.ru_utime + usage.ru_stime


def row(name, runs):
    wall, processor = (statistics.median(column) for column in zip(*runs))
    return f"| {name} | {wall:.2f} | {processor:.2f} | {min(r[0] for r in runs):.2f} – {max(r[0] for r in runs):.2f} |"


def main():
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    os.environ["LADDERWORK_ARCHIVE"] = "now"
    run(DERIVE)
    os.environ["LADDERWORK_ARCHIVE"] = "auto"
    run(SYMPY)
    ours, theirs = [], []
    for pair in range(pairs):
        for command, runs in ((DERIVE, ours), (SYMPY, theirs))[:: 1 if pair % 2 == 0 else -1]:
            runs.append(run(command))
    ratio = statistics.median(a[0] / b[0] for a, b in zip(ours, theirs))
    sympy = subprocess.run(
        [sys.executable, "-c", "import sympy; print(sympy.__version__)"], capture_output=True, text=True, check=True
    ).stdout.strip()
    print(f"| {pairs} pairs, warm | wall s, median | CPU s, median | wall s, range |")
    print("|---|---|---|---|")
    print(row("`ladderwork derive derivations/two-oscillators.lw`", ours))
    print(row(f"SymPy {sympy}: import, write down and solve the four moments", theirs))
    print(f"\nmedian of the ratios of wall time, pair by pair: {ratio:.2f}")


if __name__ == "__main__":
    main()
