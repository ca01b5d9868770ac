"""SciPy's side of the comparison: solve_continuous_lyapunov, told what to do on standard input (see Solver.java).

    time NAME repeats     CPU seconds of this process per solve
    save NAME FILE        the solution (the last one, if it was timed)
    chain N repeats       CPU seconds for the uniform chain of N sites as a complex N x N equation
"""

import os
import sys
import time

import numpy as np
import scipy
from scipy.linalg import solve_continuous_lyapunov


def read(path):
    with open(path, "rb") as f:
        n = int(np.fromfile(f, "<i8", 1)[0])
        return np.fromfile(f, "<f8", n * n).reshape(n, n)


def uniform_chain(n, gamma=0.5):
    w = -1j * (np.eye(n, k=1) + np.eye(n, k=-1))
    f = np.zeros((n, n), complex)
    for end, occupation in ((0, 1.0), (n - 1, 0.2)):
        w[end, end] -= gamma / 2
        f[end, end] += gamma * occupation
    return w, f


def timed(k, d, repeats):
    """Seconds per solve, and the solution."""
    start = time.process_time()
    for _ in range(repeats):
        x = solve_continuous_lyapunov(k, -d)
    return (time.process_time() - start) / repeats, x


directory = sys.argv[1]
held = None
print("SciPy", scipy.__version__, flush=True)
for line in sys.stdin:
    order, name, *rest = line.split()
    if order == "chain":
        if held != line.split()[:2]:
            held, (k, d) = line.split()[:2], uniform_chain(int(name))
        print(timed(k, d, int(rest[0]))[0], flush=True)
        continue
    if held != name:
        x = None
        held, k, d = name, read(os.path.join(directory, f"K_{name}.bin")), read(os.path.join(directory, f"D_{name}.bin"))
    if order == "time":
        seconds, x = timed(k, d, int(rest[0]))
        print(seconds, flush=True)
    else:
        x = solve_continuous_lyapunov(k, -d) if x is None else x
        with open(os.path.join(directory, rest[0]), "wb") as f:
            np.array([len(k)], "<i8").tofile(f)
            x.astype("<f8").tofile(f)
        print("saved", flush=True)
