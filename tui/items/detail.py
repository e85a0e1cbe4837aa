"""What the detail pane says of the passage under the cursor. Pure; no widget."""

from collections.abc import Callable, Iterator

from compare.comparison import Comparison
from compare.detail import Finding, Severity, Verdict, only_one_has
from compare.link import Evidence, Link
from compare.report import Report
from compare.side import Side
from compare.wording import Run, compare_wording
from tui.drawing.passages import HIDDEN
from tui.drawing.styled import Piece, StyledLine, line
from tui.drawing.wrapped import wrapped
from tui.items.item import VERDICT_SIGNS, printed
from tui.items.seen import Seen
from tui.layout.cursor import Cursor, current_link
from tui.layout.wrap import wrap

_MOST_REASONS = 4  # reasons that are told of one link
KeyOf = Callable[[str], str]
_INDENT = "  "
_IN_BRIEF = frozenset({Verdict.ONE_SIDED, Verdict.STYLE, Verdict.AGREE})


def detail_lines(seen: Seen, width: int, key_of: KeyOf) -> list[StyledLine]:
    """The lines of the detail pane, ``width`` cells wide; ``key_of`` gives the key of an action by its name.

    First what the editor decided. On a link: its number, grade, score and reasons; what its details amount to, worst
    first; both sentences with their word diff. On anything else: why there is no link, and the nearest miss.
    """
    comparison, cursor = seen.comparison, seen.here
    link = current_link(comparison, cursor)
    lines: list[StyledLine] = []
    if seen.decided.as_computed:
        lines.append(
            line(Piece(f"as computed, without decisions{_hint(key_of('as-computed'), 'shows them')}", "label"))
        )
    lines += seen.decided.told(cursor, link, width)
    lines += _hidden(comparison, cursor, width)
    if link is None:
        return [*lines, *_unlinked(comparison, cursor, width, key_of)]
    return [*lines, *_linked(seen, link, width, key_of)]


def _hidden(comparison: Comparison, cursor: Cursor, width: int) -> Iterator[StyledLine]:
    """The invisible characters that stood in the passage, in order."""
    report = comparison.report(cursor.side)
    sentence = report.sentences[cursor.sentence]
    found = report.hidden_in(sentence.start, sentence.end)
    if found:
        from compare.reading.hidden import names  # few texts hide anything

        yield from _wrapped(f"{HIDDEN} hidden", "; ".join(", ".join(names(each)) for each in found), width)


def _linked(seen: Seen, link: Link, width: int, key_of: KeyOf) -> Iterator[StyledLine]:
    comparison, cursor = seen.comparison, seen.here
    here = comparison.links_of(cursor.side)[cursor.sentence]
    fact = comparison.fact_of(Side.A)[link.a]
    following = _hint(key_of("other-links-of-this-passage"), "next")
    several = f" · link {here.index(link) + 1} of {len(here)} here{following}" if len(here) > 1 else ""
    head = line(
        Piece(f"fact {fact}", "heading"),
        f" · {link.grade} · {link.band} {_score(link.score)}{several}",
        " · shared copy: one source, not two" if (link.a, link.b) in comparison.one_source else "",
    )
    yield from wrapped(head, width)
    yield from _details_to_come(comparison)
    findings = sorted(link.findings, key=lambda finding: finding.rank)
    dismissed = (f.finding for f in comparison.dismissed_findings if (f.link.a, f.link.b) == (link.a, link.b))
    for finding, stands in (*((each, True) for each in findings), *((each, False) for each in dismissed)):
        held = list(seen.decided.of_finding(finding, width - len(_INDENT)))
        if held or finding.verdict not in _IN_BRIEF:
            yield from _finding(comparison, finding, width, stands=stands)
            yield from ((Piece(_INDENT), *said) for said in held)
    wording = compare_wording(_sentence(comparison.a, link.a), _sentence(comparison.b, link.b), link.grade)
    yield from _worded("A", _sentence(comparison.a, link.a), wording.a, width)
    yield from _worded("B", _sentence(comparison.b, link.b), wording.b, width)
    for side in Side:
        told = dict.fromkeys(printed(comparison.report(side), detail) for detail in only_one_has(findings, side))
        if told:
            yield from _wrapped(f"{VERDICT_SIGNS[Verdict.ONE_SIDED]} only {side.upper()}", "; ".join(told), width)
    reasons = [evidence.says for evidence in _strongest(link)]
    if reasons:
        yield from _wrapped("why", "; ".join(reasons), width)
    for verdict, label in ((Verdict.STYLE, "house style"), (Verdict.AGREE, "agrees")):
        pairs = dict.fromkeys(_pair(comparison, finding) for finding in findings if finding.verdict is verdict)
        if pairs:
            yield from _wrapped(f"{VERDICT_SIGNS[verdict]} {label}", "; ".join(pairs), width)


def _pair(comparison: Comparison, finding: Finding) -> str:
    """Both printed forms, or one where they are the same."""
    forms = dict.fromkeys((printed(comparison.a, finding.a), printed(comparison.b, finding.b)))
    return " │ ".join(forms)


def _unlinked(comparison: Comparison, cursor: Cursor, width: int, key_of: KeyOf) -> Iterator[StyledLine]:
    report = comparison.report(cursor.side)
    name, other = cursor.side.upper(), cursor.side.other.upper()
    sentence = report.sentences[cursor.sentence]
    if not comparison.takes_part(cursor.side, cursor.sentence):
        lets_it = _hint(key_of("link-fenced-text-too"), "lets it")
        yield line(Piece(f"{sentence.zone}", "heading"), f" · fenced: takes no part in linking{lets_it}")
        yield from _wrapped(name, report.quote(sentence), width)
        return
    yield line(Piece(f"only in {name}", "heading"), f" · no passage of {other} is linked to this one")
    yield from _details_to_come(comparison)
    yield from _wrapped(name, report.quote(sentence), width)
    nearest = _nearest_miss(comparison, cursor)
    if nearest is not None:
        at = nearest.b if cursor.side is Side.A else nearest.a
        words = _sentence(comparison.report(cursor.side.other), at)
        lowers_it = _hint(key_of("lower-the-threshold"), "lowers it")
        yield line(Piece("nearest ", "label"), f"{_score(nearest.score)} below the threshold{lowers_it}")
        yield from _wrapped(other, words, width)


def _details_to_come(comparison: Comparison) -> Iterator[StyledLine]:
    """That nobody knows yet what disagrees, and what else is linked for the sake of a detail."""
    if comparison.links_only:
        yield line(Piece("details: not compared yet", "label"))


def _nearest_miss(comparison: Comparison, cursor: Cursor) -> Link | None:
    of_this = [
        link for link in comparison.all_links if (link.a if cursor.side is Side.A else link.b) == cursor.sentence
    ]
    return max(of_this, key=lambda link: link.score, default=None)


def _strongest(link: Link) -> list[Evidence]:
    """The reasons that weigh most for the link."""
    return sorted((e for e in link.evidence if e.says and e.weight > 0), key=lambda e: -e.weight)[:_MOST_REASONS]


def _finding(comparison: Comparison, finding: Finding, width: int, *, stands: bool) -> Iterator[StyledLine]:
    """What two details amount to; one that was dismissed alarms nobody."""
    alarm = finding.verdict.disagrees and stands
    grave = f" · {finding.severity}" if alarm and finding.severity is not Severity.NOTE else ""
    pieces = line(
        Piece(f"{VERDICT_SIGNS[finding.verdict]} {finding.kind:<12}", "alarm" if alarm else "label"),
        Piece(printed(comparison.a, finding.a), "disagrees" if alarm else ""),
        Piece(" │ ", "label"),
        Piece(printed(comparison.b, finding.b), "disagrees" if alarm else ""),
        Piece(f"   {finding.verdict}{grave} · {finding.rule}", "label"),
    )
    return wrapped(pieces, width)


def _worded(name: str, text: str, runs: tuple[Run, ...], width: int) -> Iterator[StyledLine]:
    """A sentence wrapped under its letter, the words that the other lacks marked."""
    indent = len(name) + 1
    for index, (start, end) in enumerate(wrap(text, 0, len(text), width - indent)):
        pieces = [Piece(f"{name} " if index == 0 else " " * indent, "heading")]
        for run in runs:
            left, right = max(run.start, start), min(run.end, end)
            if left < right:
                pieces.append(Piece(text[left:right], "shared" if run.shared else "differs"))
        yield tuple(pieces)


def _wrapped(label: str, text: str, width: int) -> Iterator[StyledLine]:
    indent = len(label) + 1
    for index, (start, end) in enumerate(wrap(text, 0, len(text), width - indent)):
        yield line(Piece(f"{label} " if index == 0 else " " * indent, "label"), text[start:end])


def _sentence(report: Report, sentence: int) -> str:
    return report.quote(report.sentences[sentence])


def _score(score: float) -> str:
    """A score as editors read it: ``.72``, and ``1.0`` only where it is."""
    return "1.0" if score >= 0.995 else f"{score:.2f}".removeprefix("0")


def _hint(key: str, does: str) -> str:
    """What a key does, in brackets; nothing where the action has none."""
    return f" ({key} {does})" if key else ""
