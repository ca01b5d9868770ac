#!/usr/bin/env bash
# Dense Lyapunov equations beside SciPy and Octave (SLICOT), and chains, on the same matrices in the same run, one thread
# each. Prints a Markdown table.
#   src/bench/lyapunov/run.sh [--quick] [CLASSPATH]
# CLASSPATH: the compiled classes and libraries; default target/classes and the libraries Maven finds.
# Needs python3 with SciPy; Octave with its control package is used when it is there.
set -eu
export LC_ALL=C OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
here=$(cd "$(dirname "$0")" && pwd); top=$(cd "$here/../../.." && pwd)
sizes="4 10 20 40 100 200 400 1000 2000"; chains="20 100 1000 10000"
if [ "${1:-}" = --quick ]; then sizes="4 40 200"; chains="20 1000"; shift; fi
if [ $# -gt 0 ]; then cp=$1; else
    cp="$top/target/classes:$(cd "$top" && mvn -q -o dependency:build-classpath -Dmdep.outputFile=/dev/stdout)"
fi
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
javac -encoding UTF-8 -d "$work/classes" -cp "$cp" "$here/LyapunovTable.java"
table() { java -XX:+UseSerialGC -Xmx4g -cp "$work/classes:$cp" LyapunovTable "$@"; }
table write "$work" $sizes
python3 "$here/lyapunov.py" "$work"
command -v octave-cli >/dev/null && octave-cli --no-gui --quiet "$here/lyapunov.m" "$work" >&2 || true
table report "$work" "$sizes" "$chains"
