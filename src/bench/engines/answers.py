"""Values of printed formulas at a rational point, exactly."""

import re
from fractions import Fraction

TOKEN = re.compile(r"\s*(?:(\d+)|([A-Za-z_]\w*(?:\[[\d,]+\])?)|(\*\*|[-+*/^()]))")
LEVEL = {"+": 1, "-": 1, "*": 2, "/": 2, "neg": 3, "^": 4}


def value(text, point):
    """The value of a formula of + - * / ^ and brackets; point: name to Fraction."""
    values, signs = [], []

    def apply():
        sign = signs.pop()
        right = values.pop()
        if sign == "neg":
            values.append(-right)
            return
        left = values.pop()
        if sign == "+":
            values.append(left + right)
        elif sign == "-":
            values.append(left - right)
        elif sign == "*":
            values.append(left * right)
        elif sign == "/":
            values.append(left / right)
        else:
            values.append(left ** int(right))

    at, operand = 0, True
    text = text.strip()
    while at < len(text):
        m = TOKEN.match(text, at)
        if not m:
            raise ValueError("cannot read " + text[at : at + 40])
        at = m.end()
        number, name, sign = m.groups()
        if number:
            values.append(Fraction(int(number)))
            operand = False
        elif name:
            values.append(point[name])
            operand = False
        elif sign == "(":
            signs.append("(")
            operand = True
        elif sign == ")":
            while signs[-1] != "(":
                apply()
            signs.pop()
            operand = False
        else:
            sign = "^" if sign == "**" else sign
            if operand:
                if sign == "-":
                    signs.append("neg")
                continue
            while signs and signs[-1] != "(" and LEVEL[signs[-1]] >= LEVEL[sign] and sign != "^":
                apply()
            signs.append(sign)
            operand = True
    while signs:
        apply()
    return values[0]


def terms(text):
    """The number of terms of an expanded sum: signs outside of brackets."""
    depth, count, before = 0, 1, "("
    for c in text.strip():
        if c in "+-" and depth == 0 and before not in "(^*/+-":
            count += 1
        depth += (c == "(") - (c == ")")
        before = before if c == " " else c
    return count
