"""The steady state of two coupled oscillators by SymPy: what `ladderwork derive` is measured against.

The four moment equations of H = omega_1 a_1'a_1 + omega_2 a_2'a_2 + epsilon (a_1'a_2 + a_2'a_1) with a thermal bath of
rate gamma and occupation n_i on each oscillator (De Chiara et al., New J. Phys. 20, 113024 (2018), Sec. II), written down
by hand and solved; the answers are its Eqs. (8)-(10).
"""

from sympy import I, linsolve, symbols

omega_1, omega_2, gamma, n_1, n_2 = symbols("omega_1 omega_2 gamma n_1 n_2", positive=True)
epsilon = symbols("epsilon", real=True)
N_1, N_2, C, D = symbols("N_1 N_2 C D")  # <a_1'a_1>, <a_2'a_2>, <a_2'a_1>, <a_1'a_2>

equations = [
    I * epsilon * (C - D) - gamma * (N_1 - n_1),
    -I * epsilon * (C - D) - gamma * (N_2 - n_2),
    (I * (omega_2 - omega_1) - gamma) * C + I * epsilon * (N_1 - N_2),
    (-I * (omega_2 - omega_1) - gamma) * D - I * epsilon * (N_1 - N_2),
]
for name, value in zip((N_1, N_2, C, D), next(iter(linsolve(equations, N_1, N_2, C, D)))):
    print(name, "=", value)
