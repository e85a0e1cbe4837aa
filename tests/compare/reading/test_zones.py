"""Comments, credits and boilerplate are fenced, and never a sentence of the story."""

import importlib
import random
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import seeds
from compare.reading import dateline_prefix, read
from compare.reading.furniture import furniture, is_comment_heading
from compare.reading.manner import Manner, Sign, manner, signs
from compare.reading.nameplate import outlet_of
from compare.reading.zones import zones
from compare.report import Zone

Cases = Callable[[str], list[dict[str, Any]]]

NEWS = [
    "A ferry ran aground off the coast on Monday with 212 people aboard, the coastguard said.",
    "Passengers were taken off by helicopter in high winds.",
    "“We felt a bang and then the lights went out,” said Mary Hart, 52, who was on the car deck.",
    "The company said in a statement that an investigation had begun.",
    "It was the third such accident in two years, according to the maritime authority.",
    "Services are expected to resume on Thursday.",
]


def kinds(paragraphs: list[str]) -> list[str]:
    return [zone.value for zone in zones(paragraphs)]


def test_the_first_seed_ends_where_its_readers_begin() -> None:
    report = read(seeds.A)
    body = [report.quote(p) for p in report.paragraphs if not p.zone.fenced]
    comments = [p for p in report.paragraphs if p.zone is Zone.COMMENT]
    assert body[-1].endswith("which the Defence Ministry denied.")
    assert comments[0].start > report.text.index(body[-1])
    assert comments[-1].end == len(report.text)
    assert len(body) + len(comments) == len(report.paragraphs)


def test_the_second_seed_ends_with_two_credit_lines() -> None:
    report = read(seeds.B)
    assert [p.zone for p in report.paragraphs[-3:]] == [Zone.BODY, Zone.CREDIT, Zone.CREDIT]
    assert not any(p.zone.fenced for p in report.paragraphs[:-2])


def test_an_article_in_any_manner_is_all_body(zone_texts: dict[str, Any]) -> None:
    for name, article in zone_texts["articles"].items():
        assert not any(zone.fenced for zone in zones(article)), name


def test_comments_in_blocks_are_found_below_news(zone_texts: dict[str, Any]) -> None:
    draw = random.Random(20230625)
    found = total = 0
    for size in (3, 4, 5, 8, 12) * 8:
        out = zones([*NEWS, *draw.sample(zone_texts["comments"], size)])
        assert not any(zone.fenced for zone in out[: len(NEWS)])
        found += sum(zone is Zone.COMMENT for zone in out[len(NEWS) :])
        total += size
    assert found >= 0.9 * total


def test_what_follows_a_heading_over_comments_is_comment() -> None:
    below = ["Comments (2)", "The sea was rough that night.", "It was."]
    assert kinds(NEWS + below)[len(NEWS) :] == ["comment"] * 3


@pytest.mark.parametrize("above", [[], ["Ferry runs aground off coast"], ["Ferry runs aground off coast", NEWS[1]]])
def test_a_link_to_the_comments_at_the_head_of_a_page_fences_only_itself(above: list[str]) -> None:
    out = kinds([*above, "23 Comments", *NEWS, "Comments (1)", "Never again on that boat."])
    assert out[len(above)] == "boilerplate"
    assert out[len(above) + 1 :] == ["body"] * len(NEWS) + ["comment"] * 2


def test_a_page_of_comments_has_no_story() -> None:
    assert kinds(["Comments (2)", "The sea was rough that night.", "It was."]) == ["comment"] * 3


def test_a_credit_line_tells_comments_from_story() -> None:
    below = ["Reporting by Jane Roe; Editing by Tom Poe", "My aunt was on that boat. Never again."]
    assert kinds(NEWS + below)[len(NEWS) :] == ["credit", "comment"]


def test_a_quotation_printed_line_by_line_stays_in_the_story() -> None:
    lines = ["“I told them so!", "You never listen to me, I said.", "I could cry!", "Why did they do it? Why?”"]
    assert kinds([*NEWS[:5], *lines]) == ["body"] * 9


def test_a_headline_stands_above_prose() -> None:
    assert kinds(["Ferry runs aground off coast", "By Jane Roe", "Published June 25, 2023 4:05 p.m. EDT", *NEWS])[
        :4
    ] == [
        "headline",
        "credit",
        "boilerplate",
        "body",
    ]
    assert kinds(["Is This the End of the Road Ferry?", *NEWS])[0] == "headline"
    assert kinds(["Ferry runs aground off coast", "Ferry runs aground off coast", *NEWS])[:3] == ["headline"] * 2 + [
        "body"
    ]
    assert kinds(NEWS)[0] == "body"
    assert kinds(["No prose below"])[0] == "body"


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "By JANE ROE and TOM POE",
        "By Jane van der Berg, Associated Press",
        "By April Jones | The Daily Example",
        "Jane Roe, Reuters",
        "Jane Roe is a reporter at The Example who covers ports.",
        "Reuters contributed to this report.",
        "Jane Roe in Kyiv and Tom Poe in Paris contributed reporting.",
        "Additional reporting by Ana Lopez in Madrid.",
        "(Reporting by Jane Roe in London; Editing by Tom Poe)",
        "From The Daily Example",
        "The Associated Press",
        "Con información de Reuters",
        "© 2023 Example News. All rights reserved.",
        "Photo: Jane Roe/AFP",
        "Smoke rises over the harbour. (AP Photo/Jane Roe)",
        "FOR IMMEDIATE RELEASE",
        "PORT ELLEN, Scotland, March 4, 2024",
        "Port Ellen (AP) - 4 March 2024",
    ],
)
def test_credit_lines(line: str) -> None:
    assert furniture(line) is Zone.CREDIT


@pytest.mark.parametrize(
    "line",
    [
        "Published June 25, 2023 4:05 p.m. EDT",
        "Updated 3:15 p.m. ET, Mon June 26, 2023",
        "MAR. 14, 2013, 8:12 PM",
        "Sunday 25 June 2023 16.05 BST",
        "2023-06-25 16:05",
        "3 hours ago",
        "4 min read",
        "Veröffentlicht am 25.06.2023",
        "Publié le 25 juin 2023 à 16h05",
        "Read more: Why the ferries fail",
        "Sign up for our newsletter",
        "Story continues below advertisement",
        "Advertisement",
        "Share this article",
        "This is a developing story and will be updated.",
        "This article was originally published by Example News",
        "* * *",
    ],
)
def test_boilerplate(line: str) -> None:
    assert furniture(line) is Zone.BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday, the water had reached the second floor.",
        "By the time help came, he was dead.",
        "From London he flew to Paris.",
        "Reuters reported the strike.",
        "The Associated Press has the story, and it tells it well.",
        "Reporting by the newspaper shows that he lied.",
        "Photos by the dozen were found in the attic.",
        "He was 77.",
        "More than 40 people died",
        "NATO",
        "Edited by hand, the film took years.",
        "The story is developing quickly in Kyiv, where troops are massing.",
        "She told AFP/Reuters on Monday that it was over.",
        "Share prices fell.",
        "Live fire was heard.",
        "Related cases are pending.",
        "Home prices rose 3% in May.",
        "Dover fell silent on 4 March 2024.",
    ],
)
def test_sentences_that_look_like_furniture(line: str) -> None:
    assert furniture(line) is None


@pytest.mark.parametrize(
    "line", ["Comments", "Comments (23)", "12 Comments", "View all comments", "Join the conversation", "Kommentare"]
)
def test_headings_over_comments(line: str) -> None:
    assert is_comment_heading(line)
    assert not is_comment_heading(f"{line} were made by the minister")


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("ROSTOV, Russia (Reuters) - Heavily armed men left.", "ROSTOV, Russia (Reuters) - "),
        ("NEW YORK, Dec. 12 (UPI) -- A ship sank.", "NEW YORK, Dec. 12 (UPI) -- "),
        ("WASHINGTON — The Senate voted.", "WASHINGTON — "),
        ("London (CNN) The queen waved.", "London (CNN) "),
        ("(AP) — Police said so.", "(AP) — "),
        ("Madrid, 25 jun (EFE).- El rey salió.", "Madrid, 25 jun (EFE).- "),
        ("МОСКВА, 25 июн (Reuters) - Президент уехал.", "МОСКВА, 25 июн (Reuters) - "),
        ("COVID-19 cases rose.", ""),
        ("NATO—the alliance—said no.", ""),
        ("The ship (Reuters has seen it) sank.", ""),
        ("", ""),
    ],
)
def test_datelines(text: str, prefix: str) -> None:
    assert text[: dateline_prefix(text)] == prefix


def test_shared_cases(cases: Cases) -> None:
    found = total = 0
    for case in cases("zones"):
        out = zones(case["paras"])
        in_block = case["labels"].count("comment") >= 3
        for label, zone in zip(case["labels"], out, strict=True):
            assert label != "body" or not zone.fenced, case["id"]
            if label == "comment" and in_block:
                found, total = found + zone.fenced, total + 1
    assert found >= 0.9 * total


def test_each_paragraph_is_judged_once_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    module = importlib.import_module("compare.reading.zones")
    judged: list[str] = []

    def judge(paragraph: str) -> Manner:
        judged.append(paragraph)
        return manner(paragraph)

    monkeypatch.setattr(module, "manner", judge)
    for paragraphs in ([*NEWS * 40], ["Comments", *NEWS] * 40, ['"' + line for line in NEWS * 40]):
        judged.clear()
        module.zones(paragraphs)
        assert 0 < len(judged) <= len(paragraphs)


def test_however_long_a_paragraph_is_only_its_beginning_is_judged() -> None:
    beginning = "The bridge fell on Monday, police said. " * 60
    assert manner(beginning + "I could cry!!! lol") == manner(beginning)


@settings(max_examples=40)
@given(
    st.sampled_from([sign for section in ("reader", "newsroom", "person") for sign in signs(section)]).flatmap(
        lambda sign: st.tuples(st.just(sign), st.from_regex(sign.pattern, alphabet=st.characters(codec="cp1252")))
    )
)
def test_no_sign_is_passed_over_for_want_of_its_words(found: tuple[Sign, str]) -> None:
    sign, text = found
    assert sign.stands_in(text, frozenset(re.findall("[a-z]+", text.lower())))


@given(st.lists(st.text(st.sampled_from('ab AB.!?“”"1©:()|By-'), min_size=1).filter(str.strip), max_size=20))
def test_every_paragraph_has_a_zone_and_comments_are_last(paragraphs: list[str]) -> None:
    lines = [" ".join(p.split()) for p in paragraphs]
    out = zones(lines)
    assert len(out) == len(lines)
    if Zone.COMMENT in out:
        rest = out[out.index(Zone.COMMENT) :]
        assert Zone.BODY not in rest


@pytest.mark.parametrize(
    "line", ["By " + "Aa " * 90, "A, " * 90, "May 1 " * 49, "(AP " * 70, "Aa and " * 42, "Photo: " * 40, "!" * 299,
     "By " + "A" * 290 + "!", "aCreditA" * 37, "Credit" + "A" * 290 + "!", "The " + "A-" * 147, "The " + "A" * 290]
)  # fmt: skip
def test_no_line_makes_a_pattern_run_away(line: str) -> None:
    # The engine gives up after exponential work, not after these few hundred characters: that it ends is the test.
    furniture(line)
    dateline_prefix(line)
    outlet_of(line)


@pytest.mark.parametrize("line", ["By JOHN SMITH", "BY REUTERS", "By ANN ROE, JOHN SMITH | Oban Times"])
def test_a_byline_in_capitals_is_one_however_its_words_are_parted(line: str) -> None:
    assert furniture(line) is Zone.CREDIT
