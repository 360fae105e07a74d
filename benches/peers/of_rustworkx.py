"""The questions in rustworkx. It has no cut between two elements of a directed graph, and no
way to stop its listing of paths at a number of them."""

import rustworkx

from peer import count_paths, dominators


class Library:
    def __init__(self, spec):
        self.spec = spec
        self.goals = set(spec["goals"])
        self.graph = self.build_it()
        self.between = self.graph.copy()
        self.root = self.between.add_node(None)
        self.between.add_edges_from_no_data([(self.root, start) for start in spec["starts"]])

    def build_it(self):
        graph = rustworkx.PyDiGraph(multigraph=True)
        graph.add_nodes_from(range(self.spec["elements"]))
        graph.add_edges_from_no_data(self.spec["links"])
        return graph

    def build(self):
        return self.build_it, lambda it: {"elements": it.num_nodes(), "links": it.num_edges()}

    def goals_of(self, starts):
        return [len(self.goals.intersection(rustworkx.descendants(self.graph, start))) for start in starts]

    def count(self):
        def run():
            return count_paths(self.spec, rustworkx.topological_sort(self.graph), self.graph.successor_indices)

        return run, lambda paths: {"paths": str(paths), "exact": True}

    def betweenness(self):
        def run():
            return rustworkx.digraph_edge_betweenness_centrality(self.graph, normalized=False)

        return run, lambda it: {"sum": sum(it.values()), "most": max(it.values()), "exact": True}

    def loops(self):
        def run():
            return list(rustworkx.simple_cycles(self.graph))

        return run, lambda it: {"loops": len(it), "links": sum(map(len, it)), "exact": True}

    def components(self):
        def run():
            return rustworkx.strongly_connected_components(self.graph)

        return run, lambda it: {"components": len(it), "largest": max(map(len, it))}

    def dominators(self):
        def run():
            return rustworkx.immediate_dominators(self.between, self.root)

        return run, lambda above: dominators(above.items(), self.root)
