"""The same linear system, as each program likes it best.

A system is what ExportMoments prints: 0 = c_k + sum_l A_kl x_l over the rationals with parameters, and q = c + sum_l d_l x_l.
Parameters are called p1, p2, ... everywhere, since gamma, beta or epsilon mean something else to some of the programs.
Every program prints the numerator and the denominator of q, expanded and without a common divisor, behind the marks NUM and DEN.
"""

import re


class System:
    def __init__(self, text):
        lines = text.strip().split("\n")
        self.parameters = lines[0].split()
        self.size = int(lines[1])
        self.names = {name: f"p{k + 1}" for k, name in enumerate(self.parameters)}
        self.rows = [self._row(line) for line in lines[2 : 2 + self.size]]
        self.asked = self._row(lines[2 + self.size])

    def _row(self, line):
        pieces = line.split("; ")
        entries = {}
        for piece in pieces[1:]:
            index, coefficient = piece.split(" ", 1)
            entries[int(index)] = self._plain(coefficient)
        return self._plain(pieces[0]), entries

    def _plain(self, text):
        return re.sub(r"[A-Za-z]\w*(\[[\d,]+\])?", lambda m: self.names[m.group(0)], text)

    def letters(self):
        return [self.names[p] for p in self.parameters]

    def equation(self, row, unknown="x"):
        constant, entries = row
        return " + ".join([f"({constant})"] + [f"({c})*{unknown}{l}" for l, c in sorted(entries.items())])

    def matrix(self):
        return [[row[1].get(l, "0") for l in range(self.size)] for row in self.rows]


def sympy(system):
    """DomainMatrix: fraction-free elimination over Z[p] (sparse), one common divisor at the end."""
    power = lambda s: s.replace("^", "**")
    entries = power(repr(system.matrix()))
    right = power(repr([row[0] for row in system.rows]))
    asked = power(repr([system.asked[0], [system.asked[1].get(l, "0") for l in range(system.size)]]))
    return f"""
from sympy import ring, QQ
from sympy.polys.matrices import DomainMatrix
R, *gens = ring({','.join(system.letters())!r}, QQ)
env = dict(zip({system.letters()!r}, gens))
p = lambda s: R(eval(s.replace("/", "*Q/") if "/" in s else s, dict(env, Q=R(1))))
rows, right, asked = {entries}, {right}, {asked}
n = len(rows)
dom = R.to_domain()
A = DomainMatrix([[p(x) for x in row] for row in rows], (n, n), dom).to_sparse()
b = DomainMatrix([[-p(x)] for x in right], (n, 1), dom).to_sparse()
x, den = A.solve_den(b)
x = x.to_dense().to_list()
num = p(asked[0])*den
for l in range(n):
    num = num + p(asked[1][l])*x[l][0]
num, den = num.cancel(den)
print("NUM", num.as_expr()); print("DEN", den.as_expr())
"""


def maxima(system):
    unknowns = ",".join(f"x{l}" for l in range(system.size))
    equations = ",".join(system.equation(row) for row in system.rows)
    return f"""display2d:false$ linsolve_params:false$ solve_inconsistent_error:true$ linel:1000000$
s: linsolve([{equations}],[{unknowns}])$
q: ratsimp(subst(s,{system.equation(system.asked)}))$
print("NUM",expand(num(q)))$
print("DEN",expand(denom(q)))$
"""


def giac(system):
    unknowns = ",".join(f"x{l}" for l in range(system.size))
    equations = ",".join(system.equation(row) for row in system.rows)
    return f"""s:=linsolve([{equations}],[{unknowns}]):;
q:=normal(subst({system.equation(system.asked)},[{unknowns}],s)):;
print("NUM "+string(numer(q))):;
print("DEN "+string(denom(q))):;
"""


def fricas(system):
    unknowns = ",".join(f"x{l}" for l in range(system.size))
    equations = ",".join(f"{system.equation(row)}=0" for row in system.rows)
    return f""")set output algebra off
)set messages autoload off
)set messages type off
F ==> Fraction Polynomial Integer
s := solve([{equations}],[{unknowns}])
q : F := eval(({system.equation(system.asked)})::F, first s)
)set output algebra on
output("NUM")
output(unparse(numer(q)::InputForm))
output("DEN")
output(unparse(denom(q)::InputForm))
"""


def singular(system):
    """Cramer's rule for q alone: q = det[[A, c], [d, c_q]] / det A, two determinants of sparse matrices, then one gcd."""
    def lines(matrix):
        return ",".join(x for row in matrix for x in row)

    n = system.size
    a = system.matrix()
    border = [row + [system.rows[k][0]] for k, row in enumerate(a)]
    border.append([system.asked[1].get(l, "0") for l in range(n)] + [system.asked[0]])
    return f"""ring r=0,({','.join(system.letters())}),dp; short=0;
matrix A[{n}][{n}]={lines(a)};
matrix B[{n + 1}][{n + 1}]={lines(border)};
poly d=det(A); poly m=det(B); poly g=gcd(d,m);
"NUM "+string(m/g);
"DEN "+string(d/g);
quit;
"""


# program: (input, arguments before the file or None for standard input, suffix)
PROGRAMS = {
    "SymPy": (sympy, ["python3", "{file}"], ".py"),
    "Maxima": (maxima, ["maxima", "--very-quiet", "-b", "{file}"], ".mac"),
    "Giac": (giac, ["giac", "{file}"], ".giac"),
    "FriCAS": (fricas, ["fricas", "-nosman", "-eval", ")read {file} )quiet", "-eval", ")quit"], ".input"),
    "Singular": (singular, ["Singular", "-q", "{file}"], ".sing"),
}
