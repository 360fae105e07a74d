"""The questions in igraph, by its plainest calls where there are two."""

import math
from collections import Counter

import igraph

from peer import count_paths, dominators


class Library:
    def __init__(self, spec):
        self.spec = spec
        self.graph = self.build_it()
        count = spec["elements"]
        self.root, self.end = count, count + 1
        rooted = [(self.root, start) for start in spec["starts"]]
        ended = [(goal, self.end) for goal in spec["goals"]]
        self.rooted = igraph.Graph(n=count + 1, edges=spec["links"] + rooted, directed=True)
        self.between = igraph.Graph(n=count + 2, edges=spec["links"] + rooted + ended, directed=True)
        most = len(spec["links"])
        self.capacity = [1] * most + [most] * (len(rooted) + len(ended))

    def build_it(self):
        return igraph.Graph(n=self.spec["elements"], edges=self.spec["links"], directed=True)

    def build(self):
        return self.build_it, lambda it: {"elements": it.vcount(), "links": it.ecount()}

    def goals_of(self, starts):
        # Faster here than what is reached from each start, held against the goals.
        far = self.graph.distances(starts, self.spec["goals"], mode="out")
        return [len(row) - row.count(math.inf) for row in far]

    def count(self):
        def run():
            return count_paths(self.spec, self.graph.topological_sorting(), self.graph.get_adjlist().__getitem__)

        return run, lambda paths: {"paths": str(paths), "exact": True}

    def paths(self):
        def run():
            start, goal = self.spec["wide"]
            return self.graph.get_all_simple_paths(start, goal, max_results=self.spec["paths"])

        return run, lambda paths: {"paths": len(paths)}

    def betweenness(self):
        def run():
            return self.graph.edge_betweenness(directed=True)

        return run, lambda it: {"sum": sum(it), "most": max(it), "exact": True}

    def loops(self):
        def run():
            # Any text for `mode` fails in igraph 1.0.0; without it the links' own ways are taken.
            return self.graph.simple_cycles(output="epath")

        return run, lambda it: {"loops": len(it), "links": sum(map(len, it)), "exact": True}

    def components(self):
        def run():
            return igraph.GraphBase.connected_components(self.graph, mode="strong")

        def facts(component_of):
            sizes = Counter(component_of)
            return {"components": len(sizes), "largest": max(sizes.values())}

        return run, facts

    def dominators(self):
        def run():
            return self.rooted.dominator(self.root, mode="out")

        def facts(above):
            # Minus one stands at the root, minus two at what is not reached.
            return dominators([(it, int(up)) for it, up in enumerate(above) if up >= 0], self.root)

        return run, facts

    def cut(self):
        def run():
            return igraph.GraphBase.st_mincut(self.graph, *self.spec["wide"], None)

        return run, lambda found: {"size": len(found[1])}

    def whole_cut(self):
        def run():
            return igraph.GraphBase.st_mincut(self.between, self.root, self.end, self.capacity)

        return run, lambda found: {"size": len(found[1])}
