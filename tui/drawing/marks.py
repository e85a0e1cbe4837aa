"""What each sentence is marked with: the sign and number in the gutter, and the style of its words. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from compare.report import Report, Span, merged
from compare.side import Side

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison
    from compare.link import Link

LINKED, REWORDED, DISAGREES, UNIQUE, FENCED = "=", "~", "!", "+", "░"

_BANDS = {"sure": " ", "likely": "·", "faint": "?"}

_MINOR = 0.5  # of a sentence's length: where a link rests on less, only that part is shown as linked


class Mark(NamedTuple):
    """The mark of a sentence.

    ``sign`` is one cell; ``number`` the fact it belongs to, empty where it is unlinked; ``band`` one cell that tells
    how sure its best link is (blank sure, ``·`` likely, ``?`` faint); ``style`` and ``sign_style`` are style names.
    """

    sign: str = " "
    number: str = ""
    band: str = " "
    style: str = "plain"
    sign_style: str = ""


_UNREAD = Mark()


class Marks:
    """The marks of one report's sentences, worked out as they are asked for; ``fold_hint`` stands on every fold."""

    def __init__(
        self,
        report: Report,
        side: Side,
        comparison: Comparison | None,
        stamps: Mapping[int, str] | None = None,
        fold_hint: str = "",
    ) -> None:
        self.fold_hint = fold_hint
        self._stamps = stamps or {}
        self._report = report
        self._side = side
        self._comparison = comparison
        facts = len(comparison.facts) if comparison else 0
        self.digits = max(2, len(str(facts)))
        self.gutter = self.digits + 4
        """Width of the gutter in cells: cursor, sign, number, band, space."""

    def of(self, sentence: int) -> Mark:
        """The mark of a sentence."""
        comparison = self._comparison
        if comparison is None:
            return Mark(FENCED, style="fenced") if self._report.sentences[sentence].zone.fenced else _UNREAD
        links = comparison.links_of(self._side).get(sentence)
        if not links:
            if not comparison.takes_part(self._side, sentence):
                return Mark(FENCED, style="fenced")
            return Mark(UNIQUE, style="unique")
        number = str(comparison.fact_of(self._side)[sentence])
        best = links[0]
        if any(finding.verdict.disagrees for link in links for finding in link.findings):
            return Mark(DISAGREES, number, _BANDS[best.band], "linked", "alarm")
        sign = REWORDED if best.grade == "paraphrase" else LINKED
        return Mark(sign, number, _BANDS[best.band], "faint" if best.band == "faint" else "linked", "agrees")

    def stamp(self, sentence: int) -> str:
        """One cell that tells what an editor did with a sentence: ``✓`` checked, ``*`` a note, else blank."""
        return self._stamps.get(sentence, " ")

    def minor_parts(self, sentence: int) -> Sequence[Span]:
        """The parts of a sentence that its links rest on, where they are the lesser part of it; else nothing."""
        links = self._links(sentence)
        parts = {part for link in links for part in (link.a_parts if self._side is Side.A else link.b_parts)}
        whole = self._report.sentences[sentence]
        told = sum(len(part) for part in merged(parts))
        return merged(parts) if 0 < told < _MINOR * (whole.end - whole.start) else ()

    def _links(self, sentence: int) -> Sequence[Link]:
        return self._comparison.links_of(self._side).get(sentence, ()) if self._comparison else ()

    def disagreeing(self, sentence: int) -> Sequence[Span]:
        """The places in a sentence whose words disagree with the other report."""
        details = (
            finding.a if self._side is Side.A else finding.b
            for link in self._links(sentence)
            for finding in link.findings
            if finding.verdict.disagrees
        )
        return sorted({detail.span for detail in details if detail is not None}, key=lambda span: span.start)
