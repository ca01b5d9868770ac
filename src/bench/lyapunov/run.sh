#!/usr/bin/env bash
# Dense Lyapunov equations beside SciPy and Octave (SLICOT), and chains, on the same matrices in the same run, one thread
# each. Prints Markdown tables.
#   src/bench/lyapunov/run.sh [--classpath CP] [--sizes 4 40 200] [--families dense chain] [--chains 1000] [--rounds 9]
# CP: the compiled classes and libraries; default target/classes and target/lib.
# Needs python3 with SciPy; Octave with its control package is used when it is there.
set -eu
export LC_ALL=C OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 MKL_NUM_THREADS=1
here=$(cd "$(dirname "$0")" && pwd); top=$(cd "$here/../../.." && pwd)
cp="$top/target/classes:$top/target/lib/*"
if [ "${1:-}" = --classpath ]; then cp=$2; shift 2; fi
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
javac -encoding UTF-8 -d "$work" -cp "$cp" "$here/Solver.java"
python3 "$here/compare.py" "$work:$cp" "$@"
