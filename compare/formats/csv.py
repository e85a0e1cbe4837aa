"""The checking sheet as CSV (RFC 4180, UTF-8), for a spreadsheet: one row for each fact, finding and unique passage.

The column ``row`` tells what a row is: ``summary``, ``source``, ``change``, ``disagreement``, ``fact``, ``finding``
(every detail of a fact, whatever the verdict), ``quotation``, ``only detail``, ``only sentence``, ``house style``,
``dismissed``, ``decision`` or ``fenced``. Sentences are named by their numbers in the JSON too.
"""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from compare.formats.laying_out import Result, lay_out
from compare.formats.sheet import FindingLine, NoteLine, OnlyLines, Passage, Sheet
from compare.side import Side
from compare.speakers import SpeakerQuotations

COLUMNS = (
    "row",
    "fact",
    "what",
    "verdict",
    "severity",
    "a",
    "b",
    "why",
    "grade",
    "score",
    "sentences_a",
    "sentences_b",
    "decided",
    "notes",
)
"""The head of the table. ``a`` and ``b`` hold the words of either report, ``score`` is 0..1."""

Row = dict[str, str]

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render(result: Result) -> str:
    """The checking sheet of ``result`` as CSV. Linear in the sheet."""
    out = StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in _rows(lay_out(result)):
        writer.writerow({column: defused(cell) for column, cell in row.items()})
    return out.getvalue()


def defused(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before what would start one.

    After OWASP, "CSV Injection"; the full-width signs are read as the plain ones in East Asian settings.
    """
    return "'" + cell if cell.startswith(_STARTS_FORMULA) else cell


def _rows(sheet: Sheet) -> Iterator[Row]:
    a, b = sheet.sources
    for field in ("name", "title", "outlet", "author", "published", "source", "language"):
        one, other = getattr(a, field), getattr(b, field)
        if one or other:
            yield {"row": "source", "what": field, "a": one or "", "b": other or ""}
    yield from ({"row": "summary", "what": heading, "why": line} for heading, line in sheet.summary)
    yield from _changes(sheet)
    yield from (_finding("disagreement", finding) for finding in sheet.disagreements)
    for fact in sheet.facts:
        yield {
            "row": "fact",
            "fact": str(fact.number),
            "verdict": "disagrees" if fact.disagrees else "agrees",
            **_sentences(fact.a, fact.b),
            "why": "shared copy: one source" if fact.one_source else "",
            "grade": fact.grade,
            "score": f"{fact.score:.4f}",
            "decided": fact.by_hand or "",
            "notes": _notes(fact.notes),
        }
        yield from (_finding("finding", finding) for finding in fact.findings)
    for speaker in sheet.speakers:
        yield from _quotations(speaker)
    for only in sheet.only:
        yield from _only(only)
    yield from (_finding("house style", style) for style in sheet.house_styles)
    yield from (_finding("dismissed", finding) for finding in sheet.dismissed)
    for line in sheet.decided.lines if sheet.decided else ():
        yield {"row": "decision", "what": line.what, "why": line.lost or "", "decided": f"{line.author}, {line.time}"}
    for passages in sheet.fenced:
        yield from ({"row": "fenced", "what": passage.zone, **_alone(passage)} for passage in passages)


def _changes(sheet: Sheet) -> Iterator[Row]:
    for change in sheet.versions.changes if sheet.versions else ():
        why = "; ".join(f"{a} → {b} ({why})" for a, b, why in change.corrections)
        yield {"row": "change", "what": change.what, "why": why, **_sentences(change.a, change.b)}


def _finding(row: str, finding: FindingLine) -> Row:
    places = {
        f"sentences_{side}": " ".join(str(passage.sentence) for passage in finding.passages if passage.side is side)
        for side in Side
    }
    return {
        "row": row,
        "fact": "" if finding.fact is None else str(finding.fact),
        "what": finding.kind,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "a": finding.a or "",
        "b": finding.b or "",
        "why": finding.rule,
        **places,
        "decided": finding.standing or "",
        "notes": _notes(finding.notes),
    }


def _quotations(speaker: SpeakerQuotations) -> Iterator[Row]:
    for pair in speaker.pairs:
        said = {side: printed for side, printed in zip(Side, (pair.a, pair.b), strict=True) if printed}
        yield {
            "row": "quotation",
            "what": speaker.speaker,
            "verdict": pair.sameness if len(said) > 1 else f"only {next(iter(said), Side.A).upper()}",
            **{str(side): printed.words for side, printed in said.items()},
            "why": "; ".join(
                f"{s.upper()}: {p.outlet or p.occasion}" for s, p in said.items() if p.outlet or p.occasion
            ),
            "score": f"{pair.score:.4f}",
            **{f"sentences_{side}": str(printed.detail.sentence) for side, printed in said.items()},
        }


def _only(only: OnlyLines) -> Iterator[Row]:
    for kind, details in only.details:
        yield from ({"row": "only detail", "what": kind, str(only.side): text} for text, _ in details)
    yield from ({"row": "only sentence", **_alone(passage)} for passage in only.passages)


def _sentences(a: Sequence[Passage], b: Sequence[Passage]) -> Row:
    row: Row = {}
    for side, passages in zip(Side, (a, b), strict=True):
        row[side] = " ".join(passage.text for passage in passages)
        row[f"sentences_{side}"] = " ".join(str(passage.sentence) for passage in passages)
    return row


def _alone(passage: Passage) -> Row:
    return {
        str(passage.side): passage.text,
        f"sentences_{passage.side}": str(passage.sentence),
        "decided": f"checked by {passage.checked}" if passage.checked else "",
        "notes": _notes(passage.notes),
    }


def _notes(notes: Sequence[NoteLine]) -> str:
    return "; ".join(f"{note.author}, {note.time}: {note.text}" for note in notes)
