"""The checking sheet as Markdown, for a message or a ticket: CommonMark, and tables as GitHub has them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from compare.formats.laying_out import Result, lay_out
from compare.formats.sheet import ChangeLine, FactLines, FindingLine, NoteLine, OnlyLines, Passage, Sheet, Source
from compare.speakers import Printed, QuotationPair

_NONE = "—"
# What means something anywhere in a line: emphasis, code, links, images, tables, tags, entities, mathematics.
_ANYWHERE = re.compile(r"[\\`*_\[\]<>&|~$]")
# What means something only at its head: headings, lists, rules, underlines of headings, definitions.
_AT_HEAD = re.compile(r"^(?:[#+\-=:]|\d{1,9}(?=[.)]))")
# What GitHub and others make links of, even where the sign before it is escaped.
_ADDRESS = re.compile(r"(?<=[a-z])(?=://)|(?<=www)(?=\.)", re.IGNORECASE)
_MENTION = re.compile(r"[@#](?=\w)")


def render(result: Result) -> str:
    """The checking sheet of ``result``; every text from outside stays text. Linear in the sheet."""
    return "\n".join(_sheet(lay_out(result))).rstrip() + "\n"


def escaped(text: str) -> str:
    r"""``text`` on one line, so that Markdown shows it as it stands.

    Names and numbers that would notify somebody or link a ticket (``@name``, ``#12``) are parted by an empty comment:
    such links are made after a backslash is gone.
    """
    line = _ANYWHERE.sub(r"\\\g<0>", " ".join(text.split()))
    line = _MENTION.sub(r"\g<0><!-- -->", _ADDRESS.sub(r"\\", line))
    return _AT_HEAD.sub(lambda head: head[0] + "\\" if head[0].isdigit() else "\\" + head[0], line)


def _sheet(sheet: Sheet) -> Iterator[str]:
    a, b = sheet.sources
    yield f"# {escaped(a.name)} / {escaped(b.name)}"
    yield ""
    yield from _table(("", "A", "B"), _sources(a, b))
    yield from (f"- **{heading}**: {escaped(line)}" for heading, line in sheet.summary)
    if sheet.versions:
        yield from _section("What changed from A to B", _changes(sheet.versions.changes))
    yield from _section("What disagrees", _disagreements(sheet))
    yield from _section("What both tell", (line for fact in sheet.facts for line in _fact(fact)))
    yield from _section("Quotations by speaker", _quotations(sheet))
    for only in sheet.only:
        yield from _section(f"Only in {only.side.upper()}", _only(only))
    yield from _section("House style, no trouble", _house_style(sheet))
    yield from _section(
        "Words that both have", (f"- {words} words: {escaped(text)}" for words, text in sheet.origin.runs)
    )
    yield from _section("What was decided", _decisions(sheet))
    yield from _section("Dismissed", _findings(sheet.dismissed))
    yield from _section(
        "Fenced off", (f"- {p.side.upper()}, {p.zone}: {escaped(p.text)}" for side in sheet.fenced for p in side)
    )


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    body = list(lines)
    if body:
        yield from ("", f"## {title}", "", *body)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Cells are Markdown already."""
    body = ["| " + " | ".join(row) + " |" for row in rows]
    if body:
        yield "| " + " | ".join(head) + " |"
        yield "|" + " --- |" * len(head)
        yield from body
        yield ""


def _sources(a: Source, b: Source) -> Iterator[tuple[str, ...]]:
    for heading, one, other in (
        ("Title", a.title, b.title),
        ("Outlet", a.outlet, b.outlet),
        ("Author", a.author, b.author),
        ("Published", a.published, b.published),
        ("Source", a.source, b.source),
    ):
        if one or other:
            yield heading, _or_none(one), _or_none(other)
    yield "Sentences", *(f"{s.told}" + (f", {s.fenced} fenced off" if s.fenced else "") for s in (a, b))


def _disagreements(sheet: Sheet) -> Iterator[str]:
    for severity, found in sheet.by_severity:
        yield f"### {severity.capitalize()}"
        yield ""
        yield from _findings(found)


def _findings(found: Sequence[FindingLine], *, with_fact: bool = True) -> Iterator[str]:
    rows = [_finding(finding, with_fact=with_fact) for finding in found]
    held = any(finding.standing or finding.notes for finding in found)
    head = (*(("Fact",) if with_fact else ()), "Detail", "Verdict", "A", "B", "Why", "Decided")
    yield from _table(head if held else head[:-1], (row if held else row[:-1] for row in rows))


def _finding(finding: FindingLine, *, with_fact: bool) -> tuple[str, ...]:
    verdict = f"**{finding.verdict}**" if finding.verdict.disagrees else str(finding.verdict)
    held = "; ".join(part for part in (escaped(finding.standing or ""), *map(_note, finding.notes)) if part)
    fact = (_NONE if finding.fact is None else str(finding.fact),) if with_fact else ()
    values = (_or_none(finding.a), _or_none(finding.b))
    return (*fact, str(finding.kind), verdict, *values, escaped(finding.rule), held)


def _fact(fact: FactLines) -> Iterator[str]:
    sure = "" if fact.by_hand else f", {fact.band} {fact.score:.2f}"
    copied = ", shared copy: one source" if fact.one_source else ""
    yield f"### {'! ' if fact.disagrees else ''}Fact {fact.number}: {fact.grade}{sure}{copied}"
    yield ""
    for passage in (*fact.a, *fact.b):
        yield f"> **{passage.side.upper()}** {_passage(passage)}"
        yield ">"
    yield ""
    yield from _findings(fact.findings, with_fact=False)
    if fact.by_hand:
        yield f"- {escaped(fact.by_hand)}"
    yield from (f"- {_note(note)}" for note in fact.notes)
    if fact.see:
        yield f"See also fact {', '.join(map(str, fact.see))}."
    yield ""


def _passage(passage: Passage) -> str:
    said = (f"checked by {escaped(passage.checked)}" if passage.checked else "", *map(_note, passage.notes))
    held = "; ".join(part for part in said if part)
    return escaped(passage.text) + (f" *({held})*" if held else "")


def _note(note: NoteLine) -> str:
    return f"{escaped(note.author)}, {note.time}: {escaped(note.text)}"


def _quotations(sheet: Sheet) -> Iterator[str]:
    for speaker in sheet.speakers:
        yield f"### {escaped(speaker.speaker)}"
        yield ""
        yield from _table(("Words", "A", "B"), (_pair(pair) for pair in speaker.pairs))


def _pair(pair: QuotationPair) -> tuple[str, ...]:
    only = "only A" if pair.b is None else "only B"
    verdict = str(pair.sameness) if pair.a and pair.b else only
    return verdict, *(_quoted(printed) for printed in (pair.a, pair.b))


def _quoted(printed: Printed | None) -> str:
    if printed is None:
        return _NONE
    said = ", ".join(escaped(part) for part in (printed.outlet, printed.occasion) if part)
    return escaped(printed.words) + (f" ({said})" if said else "")


def _only(only: OnlyLines) -> Iterator[str]:
    for kind, details in only.details:
        yield f"- *{kind}*: {'; '.join(escaped(text) for text, _ in details)}"
    if only.details:
        yield ""
    for passage in only.passages:
        yield f"- {_passage(passage)}"


def _house_style(sheet: Sheet) -> Iterator[str]:
    rows = ((_or_none(style.a), _or_none(style.b), escaped(style.rule)) for style in sheet.house_styles)
    yield from _table(("A", "B", "Why"), rows)


def _changes(changes: Sequence[ChangeLine]) -> Iterator[str]:
    for change in changes:
        yield f"- **{change.what}{', moved' if change.moved and change.what != 'moved' else ''}**"
        yield from (f"  - {p.side.upper()}: {escaped(p.text)}" for p in (*change.a, *change.b))
        yield from (f"  - {escaped(a)} → {escaped(b)} ({escaped(why)})" for a, b, why in change.corrections)


def _decisions(sheet: Sheet) -> Iterator[str]:
    lines = sheet.decided.lines if sheet.decided else ()
    rows = ((escaped(d.author), d.time, escaped(d.what), escaped(d.lost or "applied")) for d in lines)
    yield from _table(("Who", "When (UTC)", "What", ""), rows)


def _or_none(text: str | None) -> str:
    return escaped(text) if text else _NONE
