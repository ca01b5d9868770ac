"""SciPy's share of the table: solve_continuous_lyapunov on the matrices of a directory, one thread.

Reads K_<name>.bin and D_<name>.bin (n, then n*n doubles, little endian, by rows), writes X_<name>.scipy.bin and lines
`name seconds` to scipy.txt: CPU seconds of this thread, best of several runs.
"""

import glob
import os
import sys

os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["OMP_NUM_THREADS"] = "1"
import time

import numpy as np
import scipy
from scipy.linalg import solve_continuous_lyapunov


def read(path):
    with open(path, "rb") as f:
        n = int(np.fromfile(f, "<i8", 1)[0])
        return np.fromfile(f, "<f8", n * n).reshape(n, n)


directory = sys.argv[1]
with open(os.path.join(directory, "scipy.txt"), "w") as out:
    print("version", scipy.__version__, file=out)
    for path in sorted(glob.glob(os.path.join(directory, "K_*.bin"))):
        name = os.path.basename(path)[2:-4]
        k, d = read(path), read(os.path.join(directory, f"D_{name}.bin"))
        best, spent, runs = float("inf"), 0.0, 0
        while runs < 3 or (spent < 1.0 and runs < 2000):
            start = time.thread_time()
            x = solve_continuous_lyapunov(k, -d)
            seconds = time.thread_time() - start
            best, spent, runs = min(best, seconds), spent + seconds, runs + 1
            if seconds > 5:
                break
        x.astype("<f8").tofile(os.path.join(directory, f"X_{name}.scipy.bin"))
        print(name, best, file=out, flush=True)
