"""What was corrected between two versions of a passage: figures, names, dates and quotations that now differ."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from compare.detail import Kind, Verdict
from compare.linked import LinkedReports
from compare.report import Span
from compare.side import Side

if TYPE_CHECKING:
    from compare.detail import Finding

_WORD = re.compile(r"[^\W_]+(?:['’.,\-][^\W_]+)*")
_FIGURE = re.compile(r"\d")
_HOUSE_STYLE = re.compile(r"(?<=\d),(?=\d{3})|(?<=[^\W\d])[.’'](?!\d)")  # 1,200 and 1200; U.S. and US
_MOST_WORDS = 400  # of a passage; comparing grows with the square, and nobody writes a longer sentence
_LONGEST = 4  # words of one replaced name with its title; what is longer was rewritten


@dataclass(frozen=True, slots=True)
class Correction:
    """The words at ``a`` in A and at ``b`` in B, and in plain words why the change is one of fact."""

    a: Span
    b: Span
    says: str


def find_corrections(linked: LinkedReports, a: tuple[int, ...], b: tuple[int, ...]) -> tuple[Correction, ...]:
    """The corrections from sentences ``a`` of A to sentences ``b`` of B, in the order of A.

    Disagreements that the rules for details found come first; where they have no opinion, a figure in the place of
    another figure, or a capitalised word in the place of another, in words that else stayed. Between two reports that
    would be guesswork; between two versions the words around it vouch for it.
    """
    findings = [
        finding
        for sentence in a
        for link in linked.links_of(Side.A).get(sentence, ())
        if link.b in b
        for finding in link.findings
    ]
    judged = [
        Correction(finding.a.span, finding.b.span, finding.rule)
        for finding in findings
        if finding.verdict.disagrees and finding.a and finding.b
    ]
    replaced = [each for each in _replaced(linked, a, b) if not _judged(each, findings)]
    return tuple(sorted(dict.fromkeys([*judged, *replaced]), key=lambda each: (each.a.start, each.b.start)))


def _judged(correction: Correction, findings: "list[Finding]") -> bool:
    """Whether the rules for details set these very places against each other, whatever they made of them.

    An attribution tells whose words they are, not how the name is spelt.
    """
    return any(
        finding.a.span.overlaps(correction.a) and finding.b.span.overlaps(correction.b)
        for finding in findings
        if finding.a and finding.b and finding.kind is not Kind.ATTRIBUTION and finding.verdict is not Verdict.ONE_SIDED
    )


def _replaced(linked: LinkedReports, a: tuple[int, ...], b: tuple[int, ...]) -> Iterator[Correction]:
    ours, theirs = _words(linked, Side.A, a), _words(linked, Side.B, b)
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        return
    plain, other_plain = ([_plain(word.group()) for word in words] for words in (ours, theirs))
    matcher = SequenceMatcher(None, plain, other_plain, autojunk=False)
    for what, i, i_end, j, j_end in matcher.get_opcodes():
        if what != "replace" or max(i_end - i, j_end - j) > _LONGEST:
            continue
        one, other = ours[i:i_end], theirs[j:j_end]
        says = _says([word.group() for word in one], [word.group() for word in other], opens=i == 0 or j == 0)
        if says:
            yield Correction(Span(one[0].start(), one[-1].end()), Span(other[0].start(), other[-1].end()), says)


def _words(linked: LinkedReports, side: Side, sentences: tuple[int, ...]) -> list[re.Match[str]]:
    report = linked.report(side)
    places = (report.sentences[sentence] for sentence in sentences)
    return [word for place in places for word in _WORD.finditer(report.text, place.start, place.end)]


def _plain(word: str) -> str:
    return _HOUSE_STYLE.sub("", word).casefold()


def _says(one: list[str], other: list[str], *, opens: bool) -> str | None:
    """Why the words ``other`` in the place of ``one`` are a correction; None if they are another wording.

    ``opens`` tells that they open a passage, where any word has a capital.
    """
    figures, others = ([word for word in words if _FIGURE.search(word)] for words in (one, other))
    if figures and others and [*map(_plain, figures)] != [*map(_plain, others)]:
        return "another figure in its place"
    capital = all(word[0].isupper() for word in (*one, *other))
    return "another name or day in its place" if capital and not opens else None
