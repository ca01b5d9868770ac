"""Cost against size: seconds of the whole process against the terms of the answer, both logarithmic, as SVG.

    python3 src/bench/engines/figure.py times.csv cost.svg
"""

import csv
import math
import sys

COLOURS = {
    "Ladderwork": "#0b5394", "SymPy": "#999999", "Maxima": "#b45f06", "Giac": "#38761d", "FriCAS": "#741b47", "Singular": "#cc0000",
}
WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 640, 400, 60, 50, 20, 110


def figure(source, target):
    with open(source, encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if r["verdict"] == "ok" and int(r["terms"]) > 0]
    if not rows:
        return
    xs = [math.log10(int(r["terms"])) for r in rows]
    ys = [math.log10(float(r["seconds"])) for r in rows]
    x0, x1, y0, y1 = math.floor(min(xs)), math.ceil(max(xs)), math.floor(min(ys)), math.ceil(max(ys))
    across = lambda x: LEFT + (x - x0) / max(1, x1 - x0) * (WIDTH - LEFT - RIGHT)
    up = lambda y: HEIGHT - BOTTOM - (y - y0) / max(1, y1 - y0) * (HEIGHT - BOTTOM - TOP)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    for x in range(x0, x1 + 1):
        out.append(f'<line x1="{across(x):.1f}" y1="{TOP}" x2="{across(x):.1f}" y2="{HEIGHT - BOTTOM}" stroke="#ddd"/>')
        out.append(f'<text x="{across(x):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{10 ** x}</text>')
    for y in range(y0, y1 + 1):
        out.append(f'<line x1="{LEFT}" y1="{up(y):.1f}" x2="{WIDTH - RIGHT}" y2="{up(y):.1f}" stroke="#ddd"/>')
        out.append(f'<text x="{LEFT - 8}" y="{up(y) + 4:.1f}" text-anchor="end">{10.0 ** y:g}</text>')
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 12}" text-anchor="middle">terms of the answer</text>')
    out.append(f'<text x="16" y="{HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 16 {HEIGHT / 2})">seconds, whole process</text>')
    for k, program in enumerate(p for p in COLOURS if any(r["program"] == p for r in rows)):
        points = sorted((x, y) for x, y, r in zip(xs, ys, rows) if r["program"] == program)
        line = " ".join(f"{across(x):.1f},{up(y):.1f}" for x, y in points)
        out.append(f'<polyline points="{line}" fill="none" stroke="{COLOURS[program]}" stroke-width="1.2" opacity="0.5"/>')
        out.extend(f'<circle cx="{across(x):.1f}" cy="{up(y):.1f}" r="3.5" fill="{COLOURS[program]}"/>' for x, y in points)
        out.append(f'<text x="{WIDTH - RIGHT + 12}" y="{TOP + 16 + 18 * k}" fill="{COLOURS[program]}">{program}</text>')
    out.append("</svg>")
    with open(target, "w", encoding="utf-8") as file:
        file.write("\n".join(out) + "\n")


if __name__ == "__main__":
    figure(sys.argv[1], sys.argv[2])
