#!/usr/bin/env python3
"""Puts the same questions on the same graphs to Schakel and to other libraries, in one run.

    python3 -m venv peers && peers/bin/pip install -r benches/peers/requirements.txt
    peers/bin/python benches/peers/run.py

Every library is a process of its own that is asked in turn, round after round, so that
whatever else the machine does meets all of them alike. An answer that differs from ours is
marked and makes the run fail. Prints two tables in Markdown.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

from side import Side  # noqa: E402
from table import costs_per_link, table  # noqa: E402

HERE = Path(__file__).resolve().parent
PEERS = ["networkx", "rustworkx", "igraph"]

LAYERED = ["build", "reach", "count", "paths", "betweenness", "components", "dominators", "cut", "whole cut", "hinges"]
KNOTTED = ["reach", "components", "dominators", "cut", "hinges"]
GRAPHS = {
    "d_1000": LAYERED,
    "d_10000": LAYERED,
    "d_100000": [question for question in LAYERED if question != "betweenness"],
    "k_1000": KNOTTED,
    "k_10000": KNOTTED,
    "k_100000": KNOTTED,
    "loops_300": ["loops"],
    "loops_26": ["loops"],
}


def our_program():
    """Builds our side, and finds where it was put."""
    command = ["cargo", "bench", "--bench", "peers", "--no-run", "--message-format=json"]
    lines = subprocess.run(command, cwd=HERE, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    built = [json.loads(line) for line in lines]
    return next(it["executable"] for it in built if it.get("executable") and it["target"]["name"] == "peers")


def sides(program, wait):
    """Every side by its name. The first is the one that the others are held against."""
    one_thread = {**os.environ, "RAYON_NUM_THREADS": "1"}
    served = [program, "serve"]
    peers = [Side(peer, [sys.executable, "-B", str(HERE / "peer.py"), peer], wait) for peer in PEERS]
    ours = [Side("schakel", served, wait), Side("one thread", served, wait, one_thread)]
    return [*ours, Side("petgraph", served, wait), *peers]


def agree(ours, theirs):
    """Whether two answers say the same, as far as both say it."""
    for key in ours.keys() & theirs.keys():
        one, other = ours[key], theirs[key]
        if key == "reached" and isinstance(other, list):
            one = one[: len(other)]
        if isinstance(one, float) or isinstance(other, float):
            if abs(one - other) > 1e-6 * max(abs(one), abs(other), 1):
                return False
        elif one != other:
            return False
    return True


def compare(question, all_sides, options):
    """Asks all sides in turn, each time beginning with another."""
    results = {side.name: {"times": []} for side in all_sides}
    for turn in range(options.rounds):
        shift = turn % len(all_sides)
        for side in all_sides[shift:] + all_sides[:shift]:
            result = results[side.name]
            # Whoever takes long is asked less often.
            if result.get("stopped") or sum(result["times"]) > options.enough:
                continue
            reply = side.ask(question, options.seconds)
            if reply is None or reply.get("lacks") or reply.get("facts") is None:
                result["stopped"] = "late" if reply is None else "lacks"
                continue
            result["times"] += reply["times"]
            result.update(facts=reply["facts"], share=reply.get("share", 1))
    ours = results[all_sides[0].name]
    for result in results.values():
        result["agrees"] = "facts" not in result or agree(ours["facts"], result["facts"])
    return results


def run(options):
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        all_sides = sides(options.program or our_program(), options.wait)
        late = set()
        for graph, questions in GRAPHS.items():
            if options.graphs and graph not in options.graphs:
                continue
            # The first side writes the graph down for the peers.
            for side in all_sides:
                side.take(graph, folder)
            for question in questions:
                if options.questions and question not in options.questions:
                    continue
                asked = [side for side in all_sides if (side.name, question, graph[0]) not in late]
                results = compare(question, asked, options)
                late |= {(name, question, graph[0]) for name, it in results.items() if it.get("stopped") == "late"}
                for side in set(all_sides) - set(asked):
                    results[side.name] = {"times": [], "stopped": "late", "agrees": True}
                rows.append({"question": question, "graph": graph, "links": all_sides[0].links, "results": results})
                print(f"{graph} {question}: {results['schakel'].get('facts')}"[:200], file=sys.stderr, flush=True)
        for side in all_sides:
            side.stop()
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="how often each side is asked")
    parser.add_argument("--seconds", type=float, default=0.2, help="how long a side repeats an answer each time")
    parser.add_argument("--enough", type=float, default=8, help="seconds after which a side has answered enough")
    parser.add_argument("--wait", type=float, default=45, help="seconds after which a side is stopped")
    parser.add_argument("--graphs", nargs="*", help="only these graphs: " + ", ".join(GRAPHS))
    parser.add_argument("--questions", nargs="*", help="only these questions")
    parser.add_argument("--program", help="our side, where it is built already")
    parser.add_argument("--raw", help="a file for all times and answers")
    options = parser.parse_args()
    rows = run(options)
    if options.raw:
        Path(options.raw).write_text(json.dumps(rows, indent=1), encoding="utf-8")
    print(table(rows))
    print()
    print(costs_per_link(rows))
    if not all(result["agrees"] for row in rows for result in row["results"].values()):
        sys.exit("Not all answers agree: see the marks in the table.")


if __name__ == "__main__":
    main()
