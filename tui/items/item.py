"""What the lists show: findings and quotations as items of styled lines. Pure; no widget."""

from dataclasses import dataclass
from itertools import groupby

from compare.comparison import Comparison
from compare.detail import Detail, Kind, Verdict
from compare.linked_finding import LinkedFinding
from compare.report import Report
from compare.side import Side
from tui.drawing.styled import Piece, StyledLine, line
from tui.items.seen import Seen
from tui.layout.cursor import Cursor


@dataclass(frozen=True, slots=True)
class Target:
    """Where choosing an item leads: a cursor, and the finding that is then marked in both panes."""

    cursor: Cursor
    finding: LinkedFinding | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list; one without a target is a heading, or ``says`` why it leads nowhere."""

    lines: tuple[StyledLine, ...]
    target: Target | None = None
    says: str = ""

    @property
    def is_stop(self) -> bool:
        """Whether the cursor stops at it: headings are passed over."""
        return self.target is not None or bool(self.says)


VERDICT_SIGNS = {
    Verdict.CONFLICT: "!",
    Verdict.ALTERED: "!",
    Verdict.UNSURE: "?",
    Verdict.TRIMMED: "…",
    Verdict.FINER: "~",
    Verdict.ONE_SIDED: "+",
    Verdict.STYLE: "≈",
    Verdict.AGREE: "=",
}

_NAMES = {
    Verdict.CONFLICT: "Conflicts",
    Verdict.ALTERED: "Quotations altered",
    Verdict.UNSURE: "Unsure: to be checked",
    Verdict.TRIMMED: "Quotations trimmed",
    Verdict.FINER: "One is finer than the other",
    Verdict.ONE_SIDED: "Only one side has it",
    Verdict.STYLE: "House style",
    Verdict.AGREE: "Agreement",
}

DISMISSED = "what was dismissed"

SCOPES: tuple[tuple[str, frozenset[Verdict]], ...] = (
    ("what disagrees", frozenset({Verdict.CONFLICT, Verdict.ALTERED})),
    ("what to check", frozenset({Verdict.UNSURE, Verdict.TRIMMED, Verdict.FINER})),
    ("what one side leaves out", frozenset({Verdict.ONE_SIDED})),
    ("house style", frozenset({Verdict.STYLE})),
    ("what agrees", frozenset({Verdict.AGREE})),
    ("everything", frozenset(Verdict)),
    (DISMISSED, frozenset(Verdict)),
)
"""What the list of findings can be narrowed to, in the order in which a key goes through them."""


def findings_in(comparison: Comparison, scope: str) -> list[LinkedFinding]:
    """The findings of a scope, worst first."""
    found = comparison.dismissed_findings if scope == DISMISSED else comparison.findings
    return [each for each in found if each.finding.verdict in dict(SCOPES)[scope]]


def finding_items(seen: Seen, scope: str, kind: Kind | None, width: int) -> list[Item]:
    """The findings of a scope (and of one kind, if given), worst first, under headings."""
    found = [each for each in findings_in(seen.comparison, scope) if kind in (None, each.finding.kind)]
    items: list[Item] = []
    for verdict, group in groupby(found, key=lambda each: each.finding.verdict):
        members = list(group)
        if items:
            items.append(Item((line(),)))
        items.append(Item((line(Piece(f"{_NAMES[verdict]} ({len(members)})", "heading")),)))
        items.extend(_finding_item(seen, each, width) for each in members)
    return items


def kinds_found(comparison: Comparison, scope: str) -> list[Kind]:
    """The kinds among the findings of a scope, in the order of ``Kind``."""
    present = {each.finding.kind for each in findings_in(comparison, scope)}
    return [kind for kind in Kind if kind in present]


def _finding_item(seen: Seen, found: LinkedFinding, width: int) -> Item:
    comparison, finding, link = seen.comparison, found.finding, found.link
    alarm = finding.verdict.disagrees
    fact = comparison.fact_of(Side.A)[link.a]
    head = line(
        Piece(f"{VERDICT_SIGNS[finding.verdict]} {finding.kind}", "alarm" if alarm else "key"),
        f" · {finding.rule}",
        Piece(f" · {finding.severity} · fact {fact}" if alarm else f" · fact {fact}", "label"),
    )
    lines = [head]
    for side, detail in ((Side.A, finding.a), (Side.B, finding.b)):
        if detail is not None:
            shown = excerpt(comparison.report(side), detail, width - 6, "disagrees" if alarm else "differs")
            lines.append((Piece(f"  {side.upper()} ", "label"), *shown))
    held = seen.decided.of_finding(finding, width - 3)
    lines += [(Piece("  "), *said) for said in held]
    side = Side.A if finding.a else Side.B
    return Item(tuple(lines), Target(cursor_on(comparison, found, side), found))


def cursor_on(comparison: Comparison, found: LinkedFinding, side: Side) -> Cursor:
    """The cursor that looks at a finding from one side."""
    sentence = found.link.a if side is Side.A else found.link.b
    ends = [(link.a, link.b) for link in comparison.links_of(side).get(sentence, ())]
    here = (found.link.a, found.link.b)
    return Cursor(side, sentence, ends.index(here) if here in ends else 0)


def excerpt(report: Report, detail: Detail, width: int, style: str) -> StyledLine:
    """A detail in its sentence, on one line of at most ``width`` cells, the detail's words marked."""
    sentence = report.sentences[detail.sentence]
    end = max(sentence.end, detail.end)
    room = max(width - (detail.end - detail.start), 0)
    start = sentence.start
    if end - start > width:
        start = max(start, detail.start - room // 2)
        start = report.text.find(" ", start, detail.start) + 1 if start > sentence.start else start
        start = start or detail.start
    return line(
        Piece("… " if start > sentence.start else "", "label"),
        report.text[start : detail.start],
        Piece(report.text[detail.start : detail.end], style),
        report.text[detail.end : end],
    )


def printed(report: Report, detail: Detail | None) -> str:
    """The words of a detail, or a dash where that side has none."""
    return report.quote(detail.span) if detail else "—"
