"""The questions in networkx."""

from itertools import islice

import networkx

from peer import count_paths, dominators


class Library:
    def __init__(self, spec):
        self.spec = spec
        self.goals = set(spec["goals"])
        self.graph = self.build_it()
        # One node before all starts and one behind all goals, for questions about layers.
        self.root, self.end = spec["elements"], spec["elements"] + 1
        self.between = self.graph.copy()
        networkx.set_edge_attributes(self.between, 1, "capacity")
        self.between.add_edges_from((self.root, start) for start in spec["starts"])
        self.between.add_edges_from((goal, self.end) for goal in spec["goals"])

    def build_it(self):
        graph = networkx.DiGraph()
        graph.add_nodes_from(range(self.spec["elements"]))
        graph.add_edges_from(self.spec["links"])
        return graph

    def build(self):
        return self.build_it, lambda it: {"elements": it.number_of_nodes(), "links": it.number_of_edges()}

    def goals_of(self, starts):
        return [len(self.goals.intersection(networkx.descendants(self.graph, start))) for start in starts]

    def count(self):
        def run():
            return count_paths(self.spec, networkx.topological_sort(self.graph), self.graph.successors)

        return run, lambda paths: {"paths": str(paths), "exact": True}

    def paths(self):
        def run():
            return list(islice(networkx.all_simple_paths(self.graph, *self.spec["wide"]), self.spec["paths"]))

        return run, lambda paths: {"paths": len(paths)}

    def betweenness(self):
        def run():
            return networkx.edge_betweenness_centrality(self.graph, normalized=False)

        return run, lambda it: {"sum": sum(it.values()), "most": max(it.values()), "exact": True}

    def loops(self):
        def run():
            return list(networkx.simple_cycles(self.graph))

        return run, lambda it: {"loops": len(it), "links": sum(map(len, it)), "exact": True}

    def components(self):
        def run():
            return list(networkx.strongly_connected_components(self.graph))

        return run, lambda it: {"components": len(it), "largest": max(map(len, it))}

    def dominators(self):
        def run():
            return networkx.immediate_dominators(self.between, self.root)

        def facts(above):
            return dominators([(it, up) for it, up in above.items() if it != self.end], self.root)

        return run, facts

    def cut(self):
        def run():
            return networkx.minimum_edge_cut(self.graph, *self.spec["wide"])

        return run, lambda links: {"size": len(links)}

    def whole_cut(self):
        def run():
            value, sides = networkx.minimum_cut(self.between, self.root, self.end)
            near = sides[0]
            return value, [(one, other) for one in near for other in self.graph.adj.get(one, ()) if other not in near]

        return run, lambda found: {"size": len(found[1])}
