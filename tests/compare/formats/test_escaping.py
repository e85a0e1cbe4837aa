"""What comes from outside stays text, in every format."""

import csv
import re
from html.parser import HTMLParser
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from compare import compare, read_text
from compare.formats import write
from compare.formats.csv import defused
from compare.formats.html import web_address
from compare.formats.markdown import escaped
from tests.compare.formats import texts

_MARKS = st.sampled_from(" ab1.!#*_`[]()<>|&;:/@\\~$+-=\"'\n\t")
_ANY = st.characters(codec="utf-8", exclude_characters="\0◆")  # NUL is not allowed in Markdown; reports have none
MARKED_UP = st.text(_MARKS | _ANY, max_size=40)
_RUNS_ON = re.compile(r"(?<![\w&])[@#]\w")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def _tags(page: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = _Tags()
    parser.feed(page)
    return parser.tags


def test_a_hostile_page_has_the_tags_of_a_tame_one() -> None:
    tame = {tag for made in (texts.of_seeds, texts.versions) for tag, _ in _tags(write(made(), "html").decode())}
    tags = _tags(write(texts.hostile(), "html").decode())
    assert {tag for tag, _ in tags} <= tame
    assert sum(tag == "script" for tag, _ in tags) == 1
    assert not [name for _, given in tags for name in given if name.startswith("on")]
    assert "49" not in write(texts.hostile(), "html").decode().partition("<main>")[0]


def test_the_page_links_to_nothing_but_itself_and_the_two_addresses() -> None:
    there = read_text("A ferry sank off Oban on Monday.", source="https://example.org/a?b=1&c=2")
    here = read_text("On Monday a ferry sank off Oban.", source="JavaScript:alert(1)//https://example.org")
    page = write(compare(there, here), "html").decode()
    links = [given.get("href") or given.get("src") for _, given in _tags(page)]
    outside = {link for link in links if link and not link.startswith("#")}
    assert outside == {"https://example.org/a?b=1&c=2", "data:,"}


@pytest.mark.parametrize("source", ["javascript:x", " http://a.b", "data:text/html,x", "//a.b", "file:///etc", "-"])
def test_only_web_addresses_become_links(source: str) -> None:
    assert web_address(source) is None


def test_the_policy_of_the_page_admits_its_own_script_and_style_alone() -> None:
    page = write(texts.hostile(), "html").decode()
    policy = next(given["content"] for tag, given in _tags(page) if given.get("http-equiv"))
    assert policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http:" not in policy


def _shown(token: Token) -> str:
    return token.content if token.type == "text" else "".join(map(_shown, token.children or ()))


@given(MARKED_UP)
@example("# head")
@example("12. item")
@example("@harbour and #12 at www.example.org and https://example.org")
@example("<!-- --> &lt; <b>")
@example("===")
@example("| a | b |")
def test_markdown_shows_any_text_as_it_stands(text: str) -> None:
    parser = MarkdownIt("commonmark").enable("table").enable("strikethrough")
    cells = "| one | other |\n| --- | --- |\n"
    for before, after, around in (("- ", "", 5), ("> **◆** ", "", 4), ("◆\n\n", "", 5), (f"{cells}| ◆ | ", " |", 24)):
        tokens = parser.parse(f"{before}{escaped(text)}{after}\n")
        shown = "".join(map(_shown, tokens))
        shown = shown.partition("◆")[2] if "◆" in before else shown
        assert " ".join(shown.split()) == " ".join(text.split())
        assert len(tokens) <= around + 2  # the paragraph and what it stands in, no more
        inline = [child.type for token in tokens for child in token.children or ()]
        assert set(inline) <= {"text", "strong_open", "strong_close", "html_inline", "text_special"}


@given(MARKED_UP)
def test_markdown_notifies_nobody(text: str) -> None:
    assert not _RUNS_ON.search(escaped(text))


@given(st.text())
def test_no_cell_is_taken_for_a_formula_and_no_text_is_lost(text: str) -> None:
    cell = defused(text)
    assert cell.removeprefix("'") == text or cell == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_hostile_cells_are_defused_in_the_table() -> None:
    written = write(texts.hostile(), "csv").decode()
    cells = [cell for row in csv.reader(StringIO(written, newline="")) for cell in row]
    assert "'=cmd|' /C calc'!A0.txt" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
