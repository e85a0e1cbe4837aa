"""What holds of anything that was read, compared or written; each raises ``AssertionError`` where it does not."""

import csv
import json
import unicodedata
from functools import cache
from html.parser import HTMLParser
from io import BytesIO, StringIO
from typing import Any

import docx
from jsonschema import Draft202012Validator

from compare import Comparison, Report, Side
from compare.detail import Detail, Kind
from compare.details.registry import by_kind
from compare.formats import FORMATS, write
from compare.formats.json import schema
from compare.formats.laying_out import Result, comparison_of
from compare.reading import clean
from compare.report import Span

_OBEYED = {"Cc", "Cf", "Cs", "Zl", "Zp"}
# Format characters that are printed or spell: Arabic number signs, joiners, and the soft ones of emoji.
_PRINTED = set("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd\u200c\u200d")


def one_line(text: str) -> None:
    """A message or a name is a line that is safe to print."""
    assert text
    assert not [char for char in set(text) if unicodedata.category(char) in _OBEYED], ascii(text)


def safe(text: str, kept: str = "\n") -> None:
    """Nothing in it is obeyed by a terminal, and nothing hides."""
    found = {char for char in set(text) - set(kept) - _PRINTED if unicodedata.category(char) in _OBEYED}
    assert not found, found


def spans(text: str, found: list[Span]) -> None:
    """Spans in order, none over another, that hold all but blanks and neither begin nor end with one."""
    at = 0
    for span in found:
        assert at <= span.start < span.end <= len(text)
        assert not text[at : span.start].strip()
        printed = text[span.start : span.end]
        assert printed == printed.strip()
        at = span.end
    assert not text[at:].strip()


def report(read: Report) -> None:
    """A report as ``Report`` promises it."""
    assert read.text == clean(read.text)
    safe(read.text)
    assert read.text == "\n".join(read.quote(paragraph) for paragraph in read.paragraphs)
    spans(read.text, [sentence.span for sentence in read.sentences])
    for number, sentence in enumerate(read.sentences):
        paragraph = read.paragraphs[sentence.paragraph]
        assert sentence.id == number
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
        assert sentence.zone is paragraph.zone
    for said in (read.source, read.title, read.outlet, read.author, read.name):
        if said:
            one_line(said)


def details(read: Report, found: tuple[Detail, ...]) -> None:
    """Details lie in their sentences, in reading order, with values that are JSON and can be told apart."""
    assert list(found) == sorted(found, key=lambda detail: (detail.start, detail.end))
    for detail in found:
        sentence = read.sentences[detail.sentence]
        assert detail.kind in by_kind()
        assert sentence.start <= detail.start < detail.end
        assert detail.end <= (len(read.text) if detail.kind is Kind.QUOTATION else sentence.end)
        value = detail.value.as_json()
        assert json.loads(json.dumps(value)) == json.loads(json.dumps(value, sort_keys=True))
        assert hash(detail.value) == hash(detail.value)


def comparison(compared: Comparison, *, by_hand: bool = False) -> None:
    """Each sentence that takes part is linked or unique (by hand others are linked too); parts lie in sentences."""
    for side in Side:
        offered = {s.id for s in compared.report(side).sentences if compared.takes_part(side, s.id)}
        linked, only = set(compared.links_of(side)), compared.only(side)
        assert linked | set(only) >= offered if by_hand else linked | set(only) == offered
        assert not linked & set(only)
        assert list(only) == sorted(only)
    places = [(link.a, link.b) for link in compared.links]
    assert places == sorted(set(places))
    for link in compared.links:
        assert compared.threshold <= link.score <= 1
        sides = ((compared.a, link.a, link.a_parts), (compared.b, link.b, link.b_parts))
        for read, number, parts in sides:
            sentence = read.sentences[number]
            assert parts
            assert all(sentence.start <= part.start < part.end <= sentence.end for part in parts)


def mirrored(one: Comparison, other: Comparison) -> None:
    """Swapping the reports swaps the comparison."""
    there = {(link.b, link.a): link for link in other.links}
    assert {(link.a, link.b) for link in one.links} == there.keys()
    for link in one.links:
        back = there[link.a, link.b]
        assert abs(link.score - back.score) < 1e-9
        assert link.grade is back.grade
    assert len(one.disagreements) == len(other.disagreements)
    assert one.only(Side.A) == other.only(Side.B)


@cache
def _contract() -> Draft202012Validator:
    return Draft202012Validator(schema())


def written(result: Result, form: str) -> None:
    """A written report in one format: whole, safe, and with nothing in it that runs."""
    data = write(result, form)
    if form == "docx":
        docx.Document(BytesIO(data))
        return
    text = data.decode("utf-8")
    assert text.endswith("\n")
    safe(text, kept="\n\r" if form == "csv" else "\n\t" if form == "html" else "\n")
    checks = {"json": _json, "html": _html, "csv": _csv}
    if form in checks:
        checks[form](text, result)


def all_written(result: Result) -> None:
    """A written report in every format."""
    for form in FORMATS:
        written(result, form)


def _json(text: str, result: Result) -> None:
    data = json.loads(text)
    _contract().validate(data)
    compared = comparison_of(result)
    for side, told in (("a", compared.a), ("b", compared.b)):
        said = data[side]
        assert said["text"] == told.text
        for detail in said["details"]:
            assert said["text"][detail["start"] : detail["end"]] == detail["text"]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.scripts = 0
        self.refused: list[Any] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        self.refused += [tag] if tag in {"iframe", "object", "embed", "base", "img", "svg"} else []
        for name, value in attrs:
            leads = name in {"href", "src"} and not (value or "").startswith(("#", "http://", "https://", "data:,"))
            self.refused += [(tag, name, value)] if name.startswith("on") or leads else []


def _html(text: str, _: Result) -> None:
    tags = _Tags()
    tags.feed(text)
    tags.close()
    assert tags.scripts == 1
    assert not tags.refused, tags.refused


def _csv(text: str, _: Result) -> None:
    rows = list(csv.reader(StringIO(text, newline=""), strict=True))
    assert all(len(row) == len(rows[0]) for row in rows)
    cells = {cell[:1] for row in rows for cell in row}
    assert not cells & set("=+-@\t\r\n＝＋－＠"), cells
