"""What was measured, as Markdown."""

from statistics import median

COLUMNS = ["schakel", "one thread", "petgraph", "networkx", "rustworkx", "igraph"]
PEERS = COLUMNS[2:]

# Questions whose starts are dealt over the cores.
ON_ALL_CORES = {"reach", "betweenness"}

# How many times as fast as the best peer each question is meant to be on 10,000 elements.
AT_LEAST = {
    "reach": 100,
    "count": 15,
    "paths": 25,
    "betweenness": 2,
    "loops": 10,
    "components": 1.5,
    "dominators": 1,
    "cut": 0.7,
}

# What takes about as long for each link, however many there are.
LINEAR = ["build", "count", "components", "dominators", "cut", "hinges"]


def took(result):
    return median(result["times"]) if result.get("times") else None


def told(seconds):
    """Three figures that mean something."""
    if seconds >= 1:
        return f"{seconds:,.3g} s" if seconds < 1000 else f"{seconds:,.0f} s"
    if seconds >= 1e-3:
        return f"{seconds * 1e3:.3g} ms"
    return f"{seconds * 1e6:.3g} µs"


def cell(row, column):
    result = row["results"].get(column, {})
    if column == "one thread" and row["question"] not in ON_ALL_CORES:
        return ""
    if result.get("stopped") == "late":
        return "too long"
    if result.get("stopped") == "lacks" or not result.get("times"):
        return "–"
    about = "≈ " if result.get("share", 1) < 1 else ""
    differs = "" if result["agrees"] else " ≠"
    return about + told(took(result)) + differs


def best_peer(row):
    """The fastest of the others, with its name."""
    times = [(took(row["results"].get(peer, {})), peer) for peer in PEERS]
    times = [it for it in times if it[0] is not None]
    return min(times, default=None)


def ratio(row):
    best, ours = best_peer(row), took(row["results"]["schakel"])
    if best is None or not ours:
        return "no peer"
    return f"{best[0] / ours:.2g} ({best[1]})" if best[0] / ours < 100 else f"{best[0] / ours:.0f} ({best[1]})"


def target(row):
    is_size = row["graph"].endswith("_10000") or row["graph"] == "loops_300"
    least = AT_LEAST.get(row["question"])
    return f"{least}" if least and is_size else ""


def table(rows):
    head = ["question", "graph", *COLUMNS, "best peer / schakel", "at least"]
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    for row in rows:
        cells = [row["question"], row["graph"], *(cell(row, column) for column in COLUMNS), ratio(row), target(row)]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def costs_per_link(rows):
    lines = ["| question | graph | a link at 10,000 | at 100,000 | ratio |", "|---|---|---|---|---|"]
    for question in LINEAR:
        for kind in ["d", "k"]:
            found = {row["graph"]: row for row in rows if row["question"] == question and row["graph"][0] == kind}
            small, large = found.get(f"{kind}_10000"), found.get(f"{kind}_100000")
            if small and large:
                costs = [took(row["results"]["schakel"]) / row["links"] for row in (small, large)]
                told_costs = [f"{cost * 1e9:.3g} ns" for cost in costs]
                lines.append(f"| {question} | {kind} | {told_costs[0]} | {told_costs[1]} | {costs[1] / costs[0]:.2f} |")
    return "\n".join(lines)
