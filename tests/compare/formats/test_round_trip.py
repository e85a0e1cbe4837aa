"""Every sentence and every verdict of the JSON is in each of the other formats."""

import csv
import json
from html.parser import HTMLParser
from io import BytesIO, StringIO
from typing import Any

import docx
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from compare import Comparison
from compare.formats import FORMATS, write
from compare.formats.csv import COLUMNS
from tests.compare.formats import texts

PAIRS = {"seeds": texts.of_seeds, "hostile": texts.hostile, "versions": texts.versions}


@pytest.fixture(params=PAIRS)
def comparison(request: pytest.FixtureRequest) -> Comparison:
    return PAIRS[request.param]()


class _Text(HTMLParser):
    """The text that a reader of a page sees, without its hidden remarks to screen readers."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        if self._hidden or tag in ("script", "style") or given.get("class") == "unseen":
            self._hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and self._hidden[-1] == tag:
            self._hidden.pop()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def page(comparison: Comparison) -> _Text:
    parser = _Text()
    parser.feed(write(comparison, "html").decode())
    return parser


def _in_html(comparison: Comparison) -> str:
    return "".join(page(comparison).parts)


def _in_markdown(comparison: Comparison) -> str:
    parser = MarkdownIt("commonmark", {"linkify": False}).enable("table").enable("strikethrough")

    def text(token: Token) -> str:
        if token.type in ("text", "code_inline"):
            return token.content
        return "".join(map(text, token.children or ())) + ("\n" if token.type == "inline" else "")

    return "".join(map(text, parser.parse(write(comparison, "markdown").decode())))


def rows(comparison: Comparison) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(write(comparison, "csv").decode(), newline="")))


def _in_csv(comparison: Comparison) -> str:
    return "\n".join(cell for row in rows(comparison) for cell in row.values())


def _in_docx(comparison: Comparison) -> str:
    document = docx.Document(BytesIO(write(comparison, "docx")))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def _data(comparison: Comparison) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(write(comparison, "json"))
    return data


READERS = {"html": _in_html, "markdown": _in_markdown, "csv": _in_csv, "docx": _in_docx}


@pytest.mark.parametrize("form", READERS)
def test_every_sentence_is_there(comparison: Comparison, form: str) -> None:
    written = READERS[form](comparison)
    data = _data(comparison)
    for side in "ab":
        for sentence in data[side]["sentences"]:
            text = data[side]["text"][sentence["start"] : sentence["end"]]
            assert text in written


@pytest.mark.parametrize("form", READERS)
def test_every_detail_set_against_another_is_there_with_its_rule(comparison: Comparison, form: str) -> None:
    written = READERS[form](comparison)
    for link in _data(comparison)["links"]:
        for finding in link["details"]:
            for words in (finding["a"], finding["b"]):
                assert words is None or words["text"] in written
            assert finding["verdict"] in written
            assert finding["rule"] in written


def test_every_verdict_has_a_row_of_its_own(comparison: Comparison) -> None:
    written = {(row["what"], row["verdict"], row["a"].lstrip("'"), row["b"].lstrip("'")) for row in rows(comparison)}
    for link in _data(comparison)["links"]:
        for finding in link["details"]:
            a, b = ((finding[side] or {"text": ""})["text"].lstrip("'") for side in "ab")
            assert (finding["kind"], finding["verdict"], a, b) in written


def test_every_fact_conflict_and_unique_sentence_has_a_row(comparison: Comparison) -> None:
    kinds = [row["row"] for row in rows(comparison)]
    assert kinds.count("fact") == len(comparison.facts)
    assert kinds.count("disagreement") == len(comparison.disagreements)
    data = _data(comparison)
    assert kinds.count("only sentence") == len(data["only_a"]) + len(data["only_b"])


def test_the_rows_are_those_of_rfc_4180(comparison: Comparison) -> None:
    written = write(comparison, "csv").decode()
    assert written.startswith(",".join(COLUMNS) + "\r\n")
    assert written.endswith("\r\n")
    assert all(len(row) == len(COLUMNS) and None not in row for row in rows(comparison))


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "docx"])
def test_what_is_written_is_utf8_and_ends_in_a_newline(comparison: Comparison, form: str) -> None:
    assert write(comparison, form).decode("utf-8").endswith("\n")
