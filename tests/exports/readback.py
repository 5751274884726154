"""Reads the exports back with networkx, igraph, ndex2 and Python's own csv and zipfile, and compares them with what GraphQL says.

python readback.py FOLDER, where tests/exports/writeFiles.ts has written. Exits 1 and names every difference.
"""

import csv
import io
import json
import re
import sqlite3
import sys
import zipfile
from collections import Counter
from pathlib import Path

import igraph
import networkx
from ndex2.cx2 import RawCX2NetworkFactory
from pyrefiqda import RefiProject


def main(folder):
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    problems = []
    for name, read in READERS.items():
        try:
            nodes, edges = read(folder)
        except Exception as error:  # Whatever a reader stumbles over, the file is at fault.
            problems.append(f"{name}: cannot be read: {type(error).__name__}: {error}")
            continue
        problems += [f"{name}: {problem}" for problem in compare(expected, nodes, edges)]
        print(f"{name}: {len(nodes)} nodes, {len(edges)} edges")
    problems += positions(folder, expected)
    problems += dna(folder, expected)
    problems += qdpx(folder, expected)
    problems += webanno(folder, expected)
    problems += annotations(folder, expected)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def compare(expected, nodes, edges):
    """Nodes by id and edges as lists of their attributes, against GraphQL's counts and names."""
    found = {
        "nodes": Counter(node["type"] for node in nodes.values()),
        "edges": Counter(edge["relation"] for edge in edges),
        "nodeAttributes": {name: having(nodes.values(), name) for name in expected["nodeAttributes"]},
        "edgeAttributes": {name: having(edges, name) for name in expected["edgeAttributes"]},
    }
    for part, counts in found.items():
        if dict(counts) != expected[part]:
            yield f"{part}: {dict(counts)} was read, GraphQL says {expected[part]}"
    for thing in expected["labels"]:
        read = nodes.get(thing["id"])
        if read is not None and read["label"] != thing["name"]:
            yield f"{thing['id']}: the label {read['label']!r} was read, GraphQL says {thing['name']!r}"


def having(records, name):
    return sum(1 for record in records if record.get(name) not in (None, ""))


def of_networkx(graph):
    nodes = {key: {"label": data.get("name"), **data} for key, data in graph.nodes(data=True)}
    return nodes, [data for _, _, data in graph.edges(data=True)]


def gexf(folder):
    nodes, edges = of_networkx(networkx.read_gexf(folder / "graph.gexf"))
    for node in nodes.values():
        if not {"position", "size", "color"} <= node["viz"].keys():
            raise ValueError(f"{node['label']} has no position, size or colour")
    if not any("start" in edge for edge in edges):
        raise ValueError("no edge has a time")
    return nodes, edges


def graphml(folder):
    return of_networkx(networkx.read_graphml(folder / "graph.graphml", force_multigraph=True))


def graphml_igraph(folder):
    graph = igraph.Graph.Read_GraphML(str(folder / "graph.graphml"))
    nodes = {vertex["id"]: numbers(vertex.attributes()) for vertex in graph.vs}
    return nodes, [numbers(edge.attributes()) for edge in graph.es]


def numbers(attributes):
    """igraph has no empty number: it reads an absent one as NaN."""
    return {name: None if value != value else value for name, value in attributes.items()}


def node_link(folder):
    return of_networkx(networkx.node_link_graph(load(folder / "graph.json"), edges="links"))


def cytoscape(folder):
    return of_networkx(networkx.cytoscape_graph(load(folder / "graph.cyjs")))


def cx2(folder):
    network = RawCX2NetworkFactory().get_cx2network(str(folder / "graph.cx2"))
    ends = network.get_nodes()
    for edge in network.get_edges().values():
        if edge["s"] not in ends or edge["t"] not in ends:
            raise ValueError(f"{edge['v']['key']} has an end that is no node")
    for node in ends.values():
        if node["x"] is None or node["y"] is None:
            raise ValueError(f"{node['v']['name']} has no place")
    nodes = {node["v"]["key"]: {**node["v"], "label": node["v"]["name"]} for node in ends.values()}
    return nodes, [edge["v"] for edge in network.get_edges().values()]


def graphology(folder):
    graph = load(folder / "graph.graphology.json")
    return {node["key"]: node["attributes"] for node in graph["nodes"]}, [edge["attributes"] for edge in graph["edges"]]


def gephi_csv(folder):
    with zipfile.ZipFile(folder / "graph.zip") as archive:
        broken = archive.testzip()
        if broken is not None:
            raise ValueError(f"{broken} is damaged")
        nodes = {row["Id"]: {"label": re.sub(r"^'(?=[=+@-])", "", row["Label"]), **row} for row in rows(archive.read("nodes.csv"))}
        edges = list(rows(archive.read("edges.csv")))
    for edge in edges:
        if edge["Source"] not in nodes or edge["Target"] not in nodes:
            raise ValueError(f"{edge['Id']} has an end that is no node")
    return nodes, edges


def positions(folder, expected):
    found = list(rows((folder / "positions.csv").read_bytes()))
    if len(found) != expected["rows"]:
        yield f"positions.csv: {len(found)} rows were read, GraphQL says {expected['rows']}"
    if len({row["position"] for row in found}) != expected["positions"]:
        yield f"positions.csv: not the {expected['positions']} positions of GraphQL"
    print(f"positions.csv: {len(found)} rows")


def dna(folder, expected):
    """Each statement's words by its offsets, which count UTF-16 code units, as Java does."""
    with sqlite3.connect(folder / "positions.dna") as database:
        broken = database.execute("PRAGMA integrity_check").fetchall() + database.execute("PRAGMA foreign_key_check").fetchall()
        found = database.execute(
            "SELECT Start, Stop, Text FROM STATEMENTS JOIN DOCUMENTS ON DOCUMENTS.ID = DocumentId"
            " JOIN STATEMENTTYPES ON STATEMENTTYPES.ID = StatementTypeId WHERE Label != 'Annotation'"
        ).fetchall()
    if broken != [("ok",)]:
        yield f"positions.dna: {broken}"
    words = [[start, stop, text.encode("utf-16-le")[2 * start : 2 * stop].decode("utf-16-le")] for start, stop, text in found]
    if sorted(words) != sorted(expected["words"]):
        yield f"positions.dna: not the words of GraphQL: {sorted(words)}"
    print(f"positions.dna: {len(found)} statements")


def qdpx(folder, expected):
    """The words of each selection that has codes, by its offsets, which count code points, as Python does."""
    unpacked = folder / "qdpx"
    project = RefiProject.load(folder / "positions.qdpx", unpacked)
    words = set()
    for source in project.sources.text_source:
        text = (unpacked / "sources" / source.plain_text_path.removeprefix("internal://")).read_bytes().decode("utf-8")
        words |= {text[one.start_position : one.end_position] for one in source.plain_text_selection if one.coding}
    if words != {exact for _, _, exact in expected["words"]}:
        yield f"positions.qdpx: not the words of GraphQL: {sorted(words)}"
    print(f"positions.qdpx: {len(words)} stretches of text")


def webanno(folder, expected):
    """The words of each annotation with an issue, by the offsets of its tokens, which count UTF-16 code units; and every token against its text."""
    words = []
    with zipfile.ZipFile(folder / "positions.webanno.zip") as archive:
        for name in archive.namelist():
            if not name.endswith(".tsv") or name == "documents.tsv":
                continue
            text = archive.read(f"source/{name.removesuffix('.tsv')}.txt").decode("utf-8").encode("utf-16-le")
            lines = archive.read(name).decode("utf-8").split("\n")
            if lines[0] != "#FORMAT=WebAnno TSV 3.3" or lines[2:4] != ["", ""]:
                yield f"{name}: no head of WebAnno TSV 3.3"
            issue = lines[1].split("|").index("issue") + 2
            spans = {}
            for line in lines[4:]:
                if line == "" or line.startswith("#"):
                    continue
                cells = line.split("\t")
                start, end = map(int, cells[1].split("-"))
                if text[2 * start : 2 * end].decode("utf-16-le") != cells[2]:
                    yield f"{name}: the token {cells[0]} is {cells[2]!r}, which does not stand at its offsets"
                for value, number in re.findall(r"((?:\\.|[^|\\])*?)\[(\d+)\](?:\||$)", cells[issue]):
                    if value != "*":
                        spans[number] = (spans.get(number, (start, end))[0], end)
            words += [[start, end, text[2 * start : 2 * end].decode("utf-16-le")] for start, end in spans.values()]
    # A position toward two is annotated twice.
    found, wanted = {tuple(one) for one in words}, {tuple(one) for one in expected["words"]}
    if found != wanted:
        yield f"positions.webanno.zip: not the words of GraphQL: {sorted(found ^ wanted)}"
    print(f"positions.webanno.zip: {len(words)} annotations")


def annotations(folder, expected):
    """The words of each annotation with an issue, by its offsets, which count code points, and by its quote."""
    page = json.loads((folder / "positions.annotations.jsonld").read_text(encoding="utf-8"))
    texts = {source["id"]: source["value"] for source in page["sources"]}
    words = []
    for item in page["items"]:
        quote, place = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        if text[place["start"] : place["end"]] != quote["exact"]:
            yield f"{item['id']}: {quote['exact']!r} does not stand at its offsets"
        before = text[: place["start"]].endswith(quote["prefix"])
        if not before or not text[place["end"] :].startswith(quote["suffix"]):
            yield f"{item['id']}: not what stands around its words"
        if any(body["value"].startswith("issue: ") for body in item["body"]):
            words.append(quote["exact"])
    if sorted(words) != sorted(exact for _, _, exact in expected["words"]):
        yield f"positions.annotations.jsonld: not the words of GraphQL: {sorted(words)}"
    print(f"positions.annotations.jsonld: {len(words)} annotations")


def rows(data):
    return csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)


def load(file):
    return json.loads(file.read_text(encoding="utf-8"))


READERS = {
    "gexf in networkx": gexf,
    "graphml in networkx": graphml,
    "graphml in igraph": graphml_igraph,
    "node-link in networkx": node_link,
    "cytoscape in networkx": cytoscape,
    "cx2 in ndex2": cx2,
    "graphology": graphology,
    "gephi-csv": gephi_csv,
}

if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("readback.py takes the folder that tests/exports/writeFiles.ts has written to.")
    sys.exit(main(Path(sys.argv[1])))
