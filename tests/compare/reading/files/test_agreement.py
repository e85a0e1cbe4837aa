"""One report in every kind of file gives the same sentences, and the same links to the other report."""

from collections.abc import Callable
from typing import Any

import pytest

import seeds
from compare import compare, read_text
from compare.report import Report

Made = dict[str, Callable[..., bytes]]
Links = set[tuple[str, str]]
HEADLINE = "Wagner fighters leave Rostov"

VARIANTS: dict[str, Callable[[Made, list[str], list[str]], bytes]] = {
    "page, WordPress comments": lambda make, article, comments: make["page"](article, comments, "wordpress"),
    "page, schema.org comments": lambda make, article, comments: make["page"](article, comments, "schema.org"),
    "page, unnamed comments": lambda make, article, comments: make["page"](article, comments, "unnamed"),
    "PDF, one column": lambda make, article, _: make["pdf"](article),
    "PDF, two columns": lambda make, article, _: make["pdf"](article, 2),
    "PDF, three ragged columns": lambda make, article, _: make["pdf"](article, 3, justified=False),
    "Word": lambda make, article, _: make["docx"](article),
    "OpenDocument": lambda make, article, _: make["odt"](article),
    "RTF": lambda make, article, _: make["rtf"](article),
    "Markdown": lambda make, article, _: make["markdown"](article),
    "mail": lambda make, article, _: make["mail"](article),
    "mail in HTML": lambda make, article, _: make["mail"](article, "html"),
}


@pytest.fixture(scope="module")
def as_text(seed: Any) -> dict[str, Report]:
    return {side: read_text("\n".join(seed(side)[0])) for side in (seeds.A, seeds.B)}


def linked(a: Report, b: Report) -> Links:
    return {(a.quote(a.sentences[link.a]), b.quote(b.sentences[link.b])) for link in compare(a, b).links}


@pytest.fixture(scope="module")
def texts(as_text: dict[str, Report]) -> tuple[dict[str, Report], dict[str, Links]]:
    """Both seeds read from text, and the links of each to the other."""
    a, b = as_text[seeds.A], as_text[seeds.B]
    return as_text, {seeds.A: linked(a, b), seeds.B: linked(b, a)}


@pytest.mark.parametrize("side", [seeds.A, seeds.B], ids=["a", "b"])
@pytest.mark.parametrize("variant", VARIANTS)
def test_the_same_sentences_and_links(
    variant: str, side: str, make: Made, seed: Any, told: Any, texts: tuple[dict[str, Report], dict[str, Links]]
) -> None:
    here, body = told
    as_text, links_as_text = texts
    report = here(VARIANTS[variant](make, *seed(side)))
    wanted, found = body(as_text[side]), body(report)
    shared = len(set(wanted) & set(found))
    assert shared >= 0.95 * len(wanted), sorted(set(wanted) - set(found))
    assert len(found) <= 1.05 * len(wanted) + 1, sorted(set(found) - set(wanted))
    other = seeds.B if side == seeds.A else seeds.A
    ours = {(a, b) for a, b in linked(report, as_text[other]) if a != HEADLINE}
    same = links_as_text[side]
    assert len(ours & same) >= 0.9 * len(ours | same), ours ^ same


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-8-sig"])
def test_encodings(encoding: str, tmp_path: Any, seed: Any, told: Any, as_text: dict[str, Report]) -> None:
    _, body = told
    from compare import read

    (tmp_path / "a.txt").write_bytes("\r\n".join(seed(seeds.A)[0]).encode(encoding))
    assert body(read(str(tmp_path / "a.txt"))) == body(as_text[seeds.A])
