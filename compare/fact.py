"""Facts: the linked sentences of both reports in groups small enough to be looked at as one."""

from collections.abc import Sequence
from dataclasses import dataclass

from compare.link import Link
from compare.side import Side

_Node = tuple[Side, int]


@dataclass(frozen=True, slots=True)
class Fact:
    """Sentences of A and B that state a same fact, with the links between them.

    ``number`` counts from 1 in the reading order of A: an editor sees it beside every sentence of the fact, so that
    from either side it leads to the other.
    """

    number: int
    a: tuple[int, ...]
    b: tuple[int, ...]
    links: tuple[Link, ...]


def group_facts(links: Sequence[Link]) -> tuple[Fact, ...]:
    """Join each linked sentence to the one that its best link leads to.

    Not all links join: where a lead sums up half a report, a chain of links would make one fact of everything. A
    link between two facts belongs to neither. Near linear in the links (union-find over both sides).
    """
    best: dict[_Node, Link] = {}
    for link in sorted(links, key=lambda link: (-link.score, link.a, link.b)):
        best.setdefault((Side.A, link.a), link)
        best.setdefault((Side.B, link.b), link)
    parent: dict[_Node, _Node] = {node: node for node in best}

    def root(node: _Node) -> _Node:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for link in best.values():
        parent[root((Side.B, link.b))] = root((Side.A, link.a))
    members: dict[_Node, tuple[list[int], list[int]]] = {}
    for side, sentence in sorted(best):
        members.setdefault(root((side, sentence)), ([], []))[side is Side.B].append(sentence)
    inside: dict[_Node, list[Link]] = {}
    for link in links:
        if root((Side.A, link.a)) == root((Side.B, link.b)):
            inside.setdefault(root((Side.A, link.a)), []).append(link)
    ordered = sorted(members, key=lambda node: members[node][0][0])
    return tuple(
        Fact(number, tuple(members[node][0]), tuple(members[node][1]), tuple(inside[node]))
        for number, node in enumerate(ordered, start=1)
    )
