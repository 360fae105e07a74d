#!/usr/bin/env python3
"""Draws the same theories with Schakel and with other programs, in one run.

    mkdir peers && cp benches/peers/package.json peers && npm --prefix peers install
    python3 benches/peers/diagram.py --modules peers

Needs Graphviz (`dot`) and node. Every program gets the boxes of our drawing, with their sizes,
and the links between them; `dot` gets the words too. Crossings and faults are counted by one program for all. Whole
processes are timed, to SVG for Schakel and `dot`; for the others the placing alone, within
their process. Prints a table in Markdown.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SIZES = [30, 100, 300, 1000, 3000]
PROGRAMS = ["dot", "dot clusters", "elk lanes", "elk orthogonal", "elk", "dagre", "layout-rs"]
# From these sizes on a program is not asked.
TOO_LARGE = {"dagre": 1000, "elk": 3000, "elk orthogonal": 1000, "layout-rs": 1000}


def built(kind, name):
    """Builds one of our programs, and finds where it was put."""
    command = ["cargo", *kind, "--message-format=json"]
    lines = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    found = [json.loads(line) for line in lines if line.startswith("{")]
    return next(it["executable"] for it in found if it.get("executable") and it["target"]["name"] == name)


def run(command, wait, stdin=None):
    """The output of a program and its time in milliseconds, or nothing if it takes too long."""
    begun = time.perf_counter()
    try:
        done = subprocess.run(command, input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=wait)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode != 0:
        print(f"{command[:3]}: {done.stderr[-300:]}", file=sys.stderr)
        return None
    return done.stdout, (time.perf_counter() - begun) * 1e3


def as_dot(drawing, clusters):
    """The drawing in the language of `dot`: sizes in inches, and the words, which fit their boxes."""
    lines = ["digraph {", "rankdir=LR; nodesep=0.125; ranksep=0.83; node [shape=box, fixedsize=true, fontsize=9];"]
    lanes = drawing["lanes"]
    for at, (_, _, wide, high) in enumerate(drawing["boxes"]):
        words = json.dumps(drawing["labels"][at], ensure_ascii=False)
        lines.append(f"b{at} [width={wide / 72:.4f}, height={high / 72:.4f}, label={words}];")
    if clusters:
        for lane in sorted(set(lanes)):
            members = " ".join(f"b{at};" for at, one in enumerate(lanes) if one == lane)
            lines.append(f"subgraph cluster_{lane} {{ {members} }}")
    lines += [f"b{one} -> b{other} [id=l{at}];" for at, (one, other) in enumerate(drawing["links"])]
    return "\n".join(lines + ["}"])


def from_dot(text, drawing):
    """What `dot` placed: boxes by their middle, lines as pieces of their curves."""
    told = json.loads(text)
    boxes, lines = [None] * len(drawing["boxes"]), [None] * len(drawing["links"])
    for node in told["objects"]:
        if not node["name"].startswith("b"):
            continue
        x, y = (float(part) for part in node["pos"].split(","))
        wide, high = float(node["width"]) * 72, float(node["height"]) * 72
        boxes[int(node["name"][1:])] = [x - wide / 2, y - high / 2, wide, high]
    for edge in told["edges"]:
        lines[int(edge["id"][1:])] = flattened(edge["pos"])
    return {"boxes": boxes, "lines": lines, "links": drawing["links"], "lanes": drawing["lanes"]}


def flattened(told, pieces=16):
    """A curve of `dot` as points, from its start to its tip."""
    start, end, points = None, None, []
    for part in told.split():
        if part.startswith(("s,", "e,")):
            point = tuple(float(number) for number in part[2:].split(","))
            start, end = (point, end) if part[0] == "s" else (start, point)
        else:
            points.append(tuple(float(number) for number in part.split(",")))
    line = [points[0]]
    for at in range(0, len(points) - 3, 3):
        a, b, c, d = points[at : at + 4]
        for piece in range(1, pieces + 1):
            t = piece / pieces
            u = 1 - t
            weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            line.append(tuple(sum(w * p[axis] for w, p in zip(weights, (a, b, c, d))) for axis in (0, 1)))
    return ([start] if start else []) + line + ([end] if end else [])


class Case:
    """One theory, as every program gets it."""

    def __init__(self, name, file, ours, folder, options):
        self.name, self.file, self.ours, self.folder, self.options = name, file, ours, folder, options
        self.results = {}
        placed = run([ours, "draw", str(file)], 600)
        self.told = folder / "drawing.json"
        self.told.write_text(placed[0], encoding="utf-8")
        self.drawing = json.loads(placed[0])
        self.results["Schakel"] = {"times": [], **self.count(self.drawing)}

    def count(self, drawing):
        file = self.folder / "count.json"
        file.write_text(json.dumps(drawing), encoding="utf-8")
        return json.loads(run([self.ours, "count", str(file)], 600)[0])

    def ask(self, program):
        """One time of one program; its drawing is counted the first time."""
        wait, options = self.options.wait, self.options
        result = self.results.setdefault(program, {"times": []})
        if program == "Schakel":
            command = [options.program, "draw", *options.arguments, str(self.file), "-o", str(self.folder / "figure.svg")]
            done = run(command, wait)
            if done:
                result["times"].append(done[1])
        elif program.startswith("dot"):
            text = as_dot(self.drawing, program == "dot clusters")
            done = run(["dot", "-Tsvg", "-o", str(self.folder / "dot.svg")], wait, text)
            if done is None:
                result["late"] = True
                return
            result["times"].append(done[1])
            if "crossings" not in result:
                result.update(self.count(from_dot(run(["dot", "-Tjson"], 10 * wait, text)[0], self.drawing)))
        else:
            command = [self.ours, "layout-rs", str(self.told)]
            if program != "layout-rs":
                script = [str(HERE / "diagram.mjs"), program.replace(" ", "-"), str(self.told), str(options.modules)]
                command = ["node", "--stack-size=60000", *script]
            done = run(command, wait)
            if done is None:
                result["late"] = True
                return
            placed = json.loads(done[0])
            result["times"].append(placed["milliseconds"])
            if "crossings" not in result:
                result.update(self.count(placed))
                if not placed["lines"]:
                    result["crossings"] = None


def all_cases(options, ours, folder):
    names = [str(size) for size in options.sizes]
    subprocess.run([ours, "write", str(folder), *names], check=True)
    for lanes in options.lanes:
        for size in options.sizes:
            for seed in options.seeds:
                yield (lanes, size, seed), folder / f"{lanes}_{size}_{seed}.ron"
    if options.shipped:
        for file in sorted((ROOT / "models").glob("*.ron")):
            yield ("shipped", file.stem, 0), file


def compare(options, ours):
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        late = set()
        for name, file in all_cases(options, ours, folder):
            case = Case(name, file, ours, folder, options)
            programs = ["Schakel"] if options.program else []
            for program in options.programs:
                size = len(case.drawing["boxes"])
                if size < TOO_LARGE.get(program, 10**9) and (program, name[0], name[1]) not in late:
                    programs.append(program)
            for turn in range(options.rounds):
                shift = turn % max(len(programs), 1)
                for program in programs[shift:] + programs[:shift]:
                    result = case.results.get(program, {"times": []})
                    if not result.get("late") and sum(result["times"]) < 1e3 * options.enough:
                        case.ask(program)
                        if case.results[program].get("late"):
                            late.add((program, name[0], name[1]))
            yield name, case.results
            print(name, {key: it.get("crossings") for key, it in case.results.items()}, file=sys.stderr, flush=True)


def middle(values):
    values = [value for value in values if value is not None]
    return statistics.median(values) if values else None


def table(rows):
    """A line for every kind, size and program: medians over the seeds."""
    grouped = {}
    for (lanes, size, _), results in rows:
        for program, result in results.items():
            grouped.setdefault((lanes, size), {}).setdefault(program, []).append(result)
    print("| theory | elements | program | time, ms | crossings | / Schakel | area | out of lane order | through boxes | overlaps |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for (lanes, size), programs in grouped.items():
        ours = middle([result.get("crossings") for result in programs["Schakel"]])
        for program, results in programs.items():
            if not any("crossings" in result for result in results):
                print(f"| {lanes} | {size} | {program} | too long | | | | | | |")
                continue
            spent = middle([middle(result["times"]) for result in results])
            crossings = middle([result.get("crossings") for result in results])
            out = sum(result.get("out", 0) for result in results) / sum(result.get("elements", 1) for result in results)
            cells = [
                f"{spent:.3g}" if spent is not None else "",
                f"{crossings:.0f}" if crossings is not None else "–",
                f"{ours / crossings:.3f}" if crossings else "–",
                f"{middle([result.get('area') for result in results]):.2f}",
                f"{100 * out:.1f} %",
                f"{middle([result.get('through') for result in results]):.0f}",
                f"{middle([result.get('overlaps') for result in results]):.0f}",
            ]
            flaws = [result["flaws"] for result in results if result.get("flaws")]
            print(f"| {lanes} | {size} | {program} | " + " | ".join(cells) + f" |{' FLAWS ' + str(flaws) if flaws else ''}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--modules", type=Path, default=Path("peers"), help="where elkjs and dagre are installed")
    parser.add_argument("--sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--seeds", nargs="*", type=int, default=[1, 2, 3, 4, 5])
    parser.add_argument("--lanes", nargs="*", default=["following", "moved"])
    parser.add_argument("--programs", nargs="*", default=PROGRAMS)
    parser.add_argument("--rounds", type=int, default=3, help="how often each program is timed")
    parser.add_argument("--enough", type=float, default=10, help="seconds after which a program was timed enough")
    parser.add_argument("--wait", type=float, default=120, help="seconds after which a program is stopped")
    parser.add_argument("--shipped", action="store_true", help="the shipped theories too")
    parser.add_argument("--ours", help="our side, where it is built already")
    parser.add_argument("--program", help="schakel itself, where it is built already; none: it is not timed")
    parser.add_argument("--arguments", nargs="*", default=["--lens=full"], help="what schakel is asked with")
    parser.add_argument("--raw", help="a file for all figures")
    options = parser.parse_args()
    options.modules = options.modules.resolve()
    ours = options.ours or built(["bench", "--bench", "figures", "--no-run"], "figures")
    rows = list(compare(options, ours))
    if options.raw:
        Path(options.raw).write_text(json.dumps(rows, indent=1), encoding="utf-8")
    table(rows)


if __name__ == "__main__":
    main()
