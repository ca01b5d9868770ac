#!/usr/bin/env bash
# The numerical layer: dense Lyapunov equations beside SciPy and Octave (SLICOT), and chains, on the same matrices in the
# same run, one thread each; then, where asked for, whole commands and the JMH kernels. Prints Markdown tables.
#   src/bench/lyapunov/run.sh [--classpath CP] [--commands "10000 100000"] [--kernels]
#                             [--sizes 4 40 200] [--families dense chain] [--chains 1000] [--rounds 9]
# CP: the compiled classes and libraries; default target/classes and target/lib. --sizes and --chains without numbers
# leave that table out. --commands: ladderwork evaluate for chains of so many sites, on all cores. --kernels: by Maven.
# Needs python3 with SciPy; Octave with its control package is used when it is there.
set -eu
export LC_ALL=C OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 MKL_NUM_THREADS=1
here=$(cd "$(dirname "$0")" && pwd); top=$(cd "$here/../../.." && pwd)
cp="$top/target/classes:$top/target/lib/*"
commands= kernels=
while :; do
  case ${1:-} in
    --classpath) cp=$2; shift 2 ;;
    --commands) commands=$2; shift 2 ;;
    --kernels) kernels=yes; shift ;;
    *) break ;;
  esac
done
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
javac -encoding UTF-8 -d "$work" -cp "$cp" "$here/Solver.java"
python3 "$here/compare.py" "$work:$cp" "$@"

if [ -n "$commands" ]; then
  printf '\n| whole command, N | wall s | user + system s | peak MB | heat(1), exact 0.188235294117647 | own estimate of the error |\n|---|---|---|---|---|---|\n'
  for n in $commands; do
    python3 - "$top/ladderwork" evaluate "$top/derivations/uniform-chain-all-n.lw" --set N="$n" --set omega=1 --set epsilon=1 \
      --set gamma_1=1/2 --set gamma_N=1/2 --set n_1=1 --set n_N=1/5 <<'PYTHON'
import resource, subprocess, sys, time
start = time.time()
out = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, text=True, check=True).stdout
wall, used = time.time() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
heat = next(line.split() for line in out.splitlines() if line.strip().startswith("heat(1)"))
size = sys.argv[4 + sys.argv[4:].index("--set") + 1][2:]
print(f"| {size} | {wall:.1f} | {used.ru_utime + used.ru_stime:.1f} | {used.ru_maxrss / 1024:.0f} | {heat[1]} | {heat[3]} |", flush=True)
PYTHON
  done
fi
if [ -n "$kernels" ]; then
  printf '\n'
  (cd "$top" && ./mvnw -q -Pbench test-compile exec:exec@jmh -Djmh="NumericBenchmark" | sed -n '/^Benchmark /,$p')
fi
