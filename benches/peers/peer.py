"""One library as a process that run.py asks, in the same words as our own side.

In: a line of JSON a question. Out: a line of JSON with the time of each run, in seconds, and
what the answer says; {"lacks": ...} where the library has nothing for it.
"""

import gc
import importlib
import json
import sys
import time

MOST_RUNS = 50

# Reach is asked from each start by itself, so some starts tell what all cost: as many as
# fit into this many seconds, in the order of the graph.
SECONDS_OF_STARTS = 3.0
STARTS_AT_ONCE = 8


def repeated(seconds, run, facts):
    """Runs as often as fits, once at least. What is told of an answer, and giving back its
    memory, is not measured; the collector of cycles waits, as in timeit."""
    begun, times, told = time.perf_counter(), [], None
    while not times or (len(times) < MOST_RUNS and time.perf_counter() - begun < seconds):
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        answer = run()
        times.append(time.perf_counter() - start)
        gc.enable()
        if told is None:
            told = facts(answer)
        answer = None
    return {"times": times, "facts": told}


def reach(spec, goals_of):
    """How many goals each start reaches; the time is that of all starts, from those that fit.
    No start is a goal in these graphs."""
    begun, reached = time.perf_counter(), []
    while len(reached) < len(spec["starts"]) and time.perf_counter() - begun < SECONDS_OF_STARTS:
        reached += goals_of(spec["starts"][len(reached) : len(reached) + STARTS_AT_ONCE])
    share = len(reached) / len(spec["starts"])
    took = (time.perf_counter() - begun) / share
    return {"times": [took], "facts": {"reached": reached}, "share": share}


def dominators(above, root):
    """In our words: an element counts from 1, what comes before all starts is 0."""
    pairs = [(element + 1, 0 if it == root else it + 1) for element, it in above if element != root]
    return {"reached": len(pairs), "sum": sum(one * other for one, other in pairs)}


def count_paths(spec, order, after):
    """The exact count in the order of a library; none of the three has a call for it."""
    ways = [0] * spec["elements"]
    for start in spec["starts"]:
        ways[start] = 1
    for element in order:
        here = ways[element]
        if here:
            for following in after(element):
                ways[following] += here
    return sum(ways[goal] for goal in spec["goals"])


def answer(library, spec, question, seconds):
    if question == "reach":
        return reach(spec, library.goals_of)
    asked = getattr(library, question.replace(" ", "_"), None)
    if asked is None:
        return {"lacks": True}
    run, facts = asked()
    return repeated(seconds, run, facts)


def main():
    kind = importlib.import_module("of_" + sys.argv[1]).Library
    library = spec = None
    for line in sys.stdin:
        asked = json.loads(line)
        if "graph" in asked:
            with open(asked["graph"], encoding="utf-8") as file:
                spec = json.load(file)
            spec["links"] = [tuple(link) for link in spec["links"]]
            library = kind(spec)
            reply = {"graph": spec["name"]}
        else:
            reply = answer(library, spec, asked["question"], asked["seconds"])
        print(json.dumps(reply), flush=True)


if __name__ == "__main__":
    main()
