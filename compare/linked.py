"""Two reports and the links that are let in between them: all that the search for versions and corrections needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from compare.link import Link
from compare.report import Report
from compare.side import Side


@dataclass(frozen=True)
class LinkedReports:
    """Reports ``a`` and ``b`` and the ``links`` between them, by place in A, then in B, each with its findings.

    ``include_fenced`` tells that comments, credits and boilerplate took part in linking.
    """

    a: Report
    b: Report
    links: tuple[Link, ...]
    include_fenced: bool = False

    def report(self, side: Side) -> Report:
        """The report of that side."""
        return self.a if side is Side.A else self.b

    def takes_part(self, side: Side, sentence: int) -> bool:
        """Whether a sentence was offered for linking: all but fenced ones, unless those were asked for."""
        return self.include_fenced or not self.report(side).sentences[sentence].zone.fenced

    def links_of(self, side: Side) -> Mapping[int, tuple[Link, ...]]:
        """The links of each linked sentence of that side, best first."""
        return self._links_of[side]

    def linked(self, side: Side) -> tuple[int, ...]:
        """Ids of that side's linked sentences, in reading order."""
        return self._linked[side]

    def left_out(self, side: Side) -> int:
        """How many sentences of that side took no part in linking."""
        return self._left_out[side]

    def only(self, side: Side) -> tuple[int, ...]:
        """Ids of that side's sentences that take part in linking and have no link, in reading order."""
        return self._only[side]

    @cached_property
    def _links_of(self) -> Mapping[Side, Mapping[int, tuple[Link, ...]]]:
        best_first = sorted(self.links, key=lambda link: -link.score)  # stable: ties stay in reading order
        found: dict[Side, dict[int, list[Link]]] = {Side.A: {}, Side.B: {}}
        for link in best_first:
            found[Side.A].setdefault(link.a, []).append(link)
            found[Side.B].setdefault(link.b, []).append(link)
        return {side: {s: tuple(links) for s, links in of.items()} for side, of in found.items()}

    @cached_property
    def _only(self) -> Mapping[Side, tuple[int, ...]]:
        return {
            side: tuple(
                sentence.id
                for sentence in self.report(side).sentences
                if sentence.id not in self._links_of[side] and self.takes_part(side, sentence.id)
            )
            for side in Side
        }

    @cached_property
    def _linked(self) -> Mapping[Side, tuple[int, ...]]:
        return {side: tuple(sorted(self._links_of[side])) for side in Side}

    @cached_property
    def _left_out(self) -> Mapping[Side, int]:
        return {side: sum(not self.takes_part(side, each.id) for each in self.report(side).sentences) for side in Side}
