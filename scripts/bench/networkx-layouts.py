"""Lays out a network by networkx: reads {nodes, ties: [[a, b], ...], layout, seed} as JSON, writes [[x, y], ...]."""

import json
import sys

import networkx as nx

asked = json.load(sys.stdin)
graph = nx.Graph()
graph.add_nodes_from(range(asked["nodes"]))
graph.add_edges_from(asked["ties"])
if asked["layout"] == "kamada-kawai":
    places = nx.kamada_kawai_layout(graph)
else:
    places = nx.spring_layout(graph, seed=asked["seed"], iterations=200)
json.dump([[float(places[node][0]), float(places[node][1])] for node in range(asked["nodes"])], sys.stdout)
