"""The checking sheet: what every written report says and in which order, before any of it is markup.

Made once of a comparison (``laying_out``), then written as Markdown, HTML, CSV or a Word document. All text is as
printed in its source or in plain words; to escape it is the renderer's part.
"""

from dataclasses import dataclass
from functools import cached_property

from compare.detail import Kind, Severity, Verdict
from compare.link import Band, Grade
from compare.report import Zone
from compare.side import Side
from compare.speakers import SpeakerQuotations


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of one of the two reports.

    ``told`` counts the sentences that take part in linking, ``fenced`` the others.
    """

    side: Side
    name: str
    source: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    language: str
    told: int
    fenced: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, with the gravest verdict on a detail in it that is worth a mark."""

    text: str
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class NoteLine:
    """What an editor wrote on something; ``time`` is UTC, to the minute."""

    author: str
    time: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, cut into pieces at what is marked in it; ``fact`` is the number of its fact if it is linked.

    ``checked`` names who checked it, where anybody did and it has not been reworded since.
    """

    side: Side
    sentence: int
    zone: Zone
    takes_part: bool
    fact: int | None
    pieces: tuple[Piece, ...]
    checked: str | None = None
    notes: tuple[NoteLine, ...] = ()

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class FindingLine:
    """Two details set against each other, as printed; None where a side leaves the detail out.

    ``standing`` says who confirmed or dismissed the verdict. ``passages`` are the linked sentences and those
    that the details lie in; a finding of house style belongs to none, and to no fact.
    """

    kind: Kind
    verdict: Verdict
    severity: Severity
    rule: str
    a: str | None
    b: str | None
    fact: int | None = None
    passages: tuple[Passage, ...] = ()
    standing: str | None = None
    notes: tuple[NoteLine, ...] = ()


@dataclass(frozen=True, slots=True)
class FactLines:
    """A fact that both reports tell: its sentences, how sure the best link is, and its details.

    ``see`` are the numbers of the facts that further links lead to; their findings stand with the fact of A.
    """

    number: int
    grade: Grade
    band: Band
    score: float
    one_source: bool
    a: tuple[Passage, ...]
    b: tuple[Passage, ...]
    findings: tuple[FindingLine, ...]
    see: tuple[int, ...]
    by_hand: str | None = None
    notes: tuple[NoteLine, ...] = ()

    @property
    def disagrees(self) -> bool:
        """Whether an editor must look."""
        return any(finding.verdict.disagrees for finding in self.findings)


@dataclass(frozen=True, slots=True)
class OnlyLines:
    """What only one report has: details by kind, each as printed and counted, and whole sentences."""

    side: Side
    details: tuple[tuple[Kind, tuple[tuple[str, int], ...]], ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class OriginLines:
    """How far the two are one text: the statement, and the longest runs of words that both have, with their length."""

    relation: str
    statement: str
    runs: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One decision in plain words; ``lost`` says why it is not applied, where it is not. ``time`` is UTC."""

    author: str
    time: str
    what: str
    lost: str | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided, in the order of the review, and how many of the passages were checked."""

    lines: tuple[DecisionLine, ...]
    checked: int
    passages: int

    @property
    def by(self) -> tuple[tuple[str, int], ...]:
        """Who decided, and how many decisions are theirs, in order of name."""
        authors = [line.author for line in self.lines]
        return tuple((author, authors.count(author)) for author in sorted(set(authors)))


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What one change between two versions did, in the order of the later version.

    ``what`` is added, cut, moved, reworded or corrected; ``corrections`` are the words of A, those of B, and why.
    """

    what: str
    a: tuple[Passage, ...]
    b: tuple[Passage, ...]
    corrections: tuple[tuple[str, str, str], ...] = ()
    moved: bool = False


@dataclass(frozen=True, slots=True)
class VersionLines:
    """The changes from the earlier version, A, to the later, B; ``unchanged`` counts the sentences that stay."""

    statement: str
    changes: tuple[ChangeLine, ...]
    unchanged: int


@dataclass(frozen=True)
class Sheet:
    """Everything a written report says."""

    threshold: float
    links: int
    sources: tuple[Source, Source]
    disagreements: tuple[FindingLine, ...]
    dismissed: tuple[FindingLine, ...]
    facts: tuple[FactLines, ...]
    speakers: tuple[SpeakerQuotations, ...]
    only: tuple[OnlyLines, OnlyLines]
    house_styles: tuple[FindingLine, ...]
    origin: OriginLines
    paragraphs: tuple[tuple[tuple[Passage, ...], ...], tuple[tuple[Passage, ...], ...]]
    decided: Decided | None = None
    versions: VersionLines | None = None
    deceptions: tuple[str, ...] = ()

    @cached_property
    def by_severity(self) -> tuple[tuple[Severity, tuple[FindingLine, ...]], ...]:
        """What disagrees, the gravest first; severities without any are left out."""
        grouped = ((s, tuple(f for f in self.disagreements if f.severity is s)) for s in Severity)
        return tuple((severity, found) for severity, found in grouped if found)

    @cached_property
    def agreeing(self) -> int:
        """The facts in which nothing disagrees."""
        return sum(not fact.disagrees for fact in self.facts)

    @cached_property
    def fenced(self) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
        """The sentences of either report that take no part, and the zone of each."""
        a, b = (tuple(p for paragraph in side for p in paragraph if not p.takes_part) for side in self.paragraphs)
        return a, b

    @cached_property
    def summary(self) -> tuple[tuple[str, str], ...]:
        """What stands on top of every written report: headings, and a line for each."""
        disagreements = ", ".join(f"{len(found)} {severity}" for severity, found in self.by_severity) or "none"
        one_source = sum(fact.one_source for fact in self.facts)
        copied = f"; {one_source} of shared copy, which is one source" if one_source else ""
        only = "; ".join(
            f"{each.side.upper()}: {counted(len(each.passages), 'sentence')}, "
            f"{counted(sum(len(printed) for _, printed in each.details), 'detail')}"
            for each in self.only
        )
        both = sum(speaker.in_both for speaker in self.speakers)
        lines = [
            ("Disagreements", disagreements),
            ("Facts that both tell", f"{len(self.facts)}, of which {self.agreeing} without disagreement{copied}"),
            ("Only in one", only),
            ("Quotations", f"{counted(len(self.speakers), 'speaker')}, {both} quoted in both"),
            ("Origin", self.origin.statement),
        ]
        if self.house_styles:
            forms = "; ".join(f"{style.a} / {style.b}" for style in self.house_styles)
            lines.append(("House style, no trouble", forms))
        if self.versions:
            lines.insert(0, ("Versions", self.versions.statement))
        lines += [("Not as it looks", deception) for deception in self.deceptions]
        lines.append(("Decided", _decided(self.decided)))
        lines.append(("Links", f"{self.links}, at threshold {self.threshold:.2f}"))
        return tuple(lines)


def counted(number: int, what: str) -> str:
    """A number and its noun: 1 sentence, 2 sentences."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def _decided(decided: Decided | None) -> str:
    if decided is None or not decided.lines:
        return "nothing yet"
    by = ", ".join(f"{author} ({count})" for author, count in decided.by)
    lost = sum(line.lost is not None for line in decided.lines)
    gone = f"; {lost} not applied" if lost else ""
    return f"{decided.checked} of {decided.passages} passages checked; decisions by {by}{gone}"
