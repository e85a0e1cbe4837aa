"""Web pages: what is taken for the article, for comments, for the page's word about itself, and what is no article."""

from datetime import datetime
from typing import Any

import pytest

import seeds
from compare.reading import ReadError
from compare.reading.readers.html_page import read_page
from compare.report import Zone

STORY = (
    "The old bridge over the Tay was closed on Monday after engineers found cracks in two of its piers.",
    "Repairs will take until March, said Ann Roe, who leads the council’s roads department, and cost £3m.",
    "Buses will go round by the motorway, which adds forty minutes to the journey from the villages.",
)

PAID = '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>'


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def story(*more: str) -> str:
    return "<article>" + "".join(f"<p>{paragraph}</p>" for paragraph in STORY) + "".join(more) + "</article>"


def test_a_page_says_what_it_is(make: Any, seed: Any, here: Any) -> None:
    report = here(make["page"](seed(seeds.B)[0]))
    assert (report.title, report.outlet, report.author) == (
        "Wagner fighters leave Rostov",
        "The Daily Herald",
        "Jane Roe",
    )
    assert report.published == datetime(2023, 6, 25, 16, 5)  # noqa: DTZ001 - the newsroom's own clock
    assert report.sentences[0].zone is Zone.HEADLINE


@pytest.mark.parametrize("markup", ["wordpress", "schema.org"])
def test_comments_are_fenced_whatever_they_sound_like(markup: str, make: Any, seed: Any, here: Any) -> None:
    remarks = [
        "The council said on Friday that the works would go on.",
        "Officials declined to comment, the BBC reported.",
    ]
    report = here(make["page"](seed(seeds.B)[0], remarks, markup))
    fenced = " ".join(report.quote(s) for s in report.sentences if s.zone is Zone.COMMENT)
    assert all(remark in fenced for remark in remarks)
    assert not any(report.quote(s) in remarks for s in report.sentences if not s.zone.fenced)


def test_a_story_without_spaces_between_words_is_a_story() -> None:
    text = "消防局は月曜日、古い橋の橋脚に亀裂が見つかったため、通行を止めたと発表した。復旧は三月になる見通しだ。"
    assert text in read_page(page(f"<article><h1>橋を通行止め</h1><p>{text}</p><p>{text}</p></article>")).text


def test_a_story_in_an_element_called_after_comments_is_kept() -> None:
    found = read_page(page(f'<div class="comments">{story()}</div>'))
    assert all(paragraph in found.text for paragraph in STORY)


def test_struck_words_scripts_and_forms_are_no_text() -> None:
    found = read_page(
        page(story("<p>The toll is <del>twelve</del> fourteen, the police said on Tuesday.</p><script>x = 1</script>"))
    )
    assert "The toll is fourteen" in " ".join(found.text.split())
    assert "x = 1" not in found.text


def test_the_headline_stands_above_the_text_once() -> None:
    outside = page(
        f"<header><h1>Bridge over the Tay closed</h1></header>{story()}",
        "<title>Bridge over the Tay closed - Herald</title>",
    )
    found = read_page(outside)
    assert found.metadata.title == "Bridge over the Tay closed"
    assert found.text.count("Bridge over the Tay closed") == 1
    assert found.text.startswith("Bridge over the Tay closed\n\n")


def test_the_heading_of_a_hidden_box_is_no_headline() -> None:
    head = "<title>Bridge over the Tay closed | The Herald</title>"
    boxes = "<div hidden><h1>Keyboard shortcuts</h1></div><h1>The Herald</h1>"
    assert (
        read_page(page(f"{boxes}<h1>Bridge over the Tay closed</h1>{story()}", head)).metadata.title
        == "Bridge over the Tay closed"
    )


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "iso-8859-1"), ("cp1252", "utf-8"), ("cp1252", "iso-8859-1"), ("utf-16", "utf-8"), ("koi8-r", "koi8-r")],
)
def test_a_wrong_charset_does_not_garble(encoding: str, declared: str) -> None:
    special = (
        "Министр сообщил о закрытии моста в понедельник утром" if encoding == "koi8-r" else "cost £3m — “too much”"
    )
    text = (
        page(story(f"<p>It is {special}, he said then.</p>")).decode().replace("charset=utf-8", f"charset={declared}")
    )
    text = text.replace("’", "'").replace("£", "" if encoding == "koi8-r" else "£")
    assert special in read_page(text.encode(encoding)).text


@pytest.mark.parametrize(
    ("markup", "named"),
    [
        (page(""), "without an article"),
        (page("<p>Please turn on JavaScript.</p>"), "without an article"),
        (page("<ul>" + "<li><a href=/1>Minister says the bridge fell on Sunday</a>" * 60 + "</ul>"), "links"),
        (page(f"<article><p>{STORY[0]}</p></article>", PAID), "paywall"),
        (page(f"<article><p>{STORY[0]}</p></article><div>Subscribe to continue reading</div>"), "paywall"),
        (b"<!doctype html>" + b"<p>The bridge fell on Sunday.</p>" * 400_000, "10 MB"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_named(markup: bytes, named: str) -> None:
    with pytest.raises(ReadError, match=named):
        read_page(markup)


def test_a_subscriber_reads_a_paid_article_whole() -> None:
    paid = page(story(*(f"<p>{text}</p>" for text in STORY * 2)), PAID)
    assert STORY[1] in read_page(paid).text


def test_pictures_saved_in_a_page_do_not_count() -> None:
    picture = "data:image/png;base64," + "iVBORw0KGgo" * 1_100_000
    assert STORY[0] in read_page(page(f'<img src="{picture}">{story()}')).text
