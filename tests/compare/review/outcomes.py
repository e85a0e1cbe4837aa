"""A day's decisions on two reports, and what becomes of each in the next versions of both."""

import random
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from enum import StrEnum

from compare import Comparison
from compare.report import Span, Zone
from compare.review import deciding
from compare.review.anchor import Anchor
from compare.review.decision import (
    AddLink,
    CutLink,
    Decision,
    FindingTarget,
    JudgeFinding,
    LinkTarget,
    PassageTarget,
    SetZone,
    Standing,
    What,
    WriteNote,
)
from compare.review.placing import NotFoundError, Places, paragraphs_at
from compare.side import Side

from .edits import Version, standing_at


class Outcome(StrEnum):
    """What became of a decision."""

    FOUND = "found"
    LOST = "lost"
    """Not found, though what it is about is there."""
    GONE = "gone"
    """Rightly not found: its passage was cut, or the words that were judged were changed."""
    WRONG = "wrong"
    """Attached to what the editor never saw."""


def a_days_decisions(computed: Comparison, rng: random.Random) -> list[Decision]:
    """One decision of a kind on all that it can be made of."""
    known = {(link.a, link.b) for link in computed.all_links}
    by_hand = [(a.id, rng.choice(computed.b.sentences).id) for a in computed.a.sentences]
    comments = [p for p, paragraph in enumerate(computed.a.paragraphs) if paragraph.zone is Zone.COMMENT]
    sentences = [(side, sentence.id) for side in Side for sentence in computed.report(side).sentences]
    what: list[What] = [
        *(deciding.check(computed, *each) for each in sentences),
        *(deciding.note(deciding.passage(computed, *each), "ask the desk") for each in sentences),
        *(deciding.add_link(computed, a, b) for a, b in by_hand if (a, b) not in known),
        *(deciding.cut_link(computed, link) for link in computed.links),
        *(deciding.note(deciding.pair(computed, link.a, link.b), "one wire copy?") for link in computed.links),
        *(deciding.judge(computed, found, rng.choice((Standing.CONFIRMED, Standing.DISMISSED)))
          for found in computed.findings),
        *(deciding.note(deciding.finding(computed, found), "which is right?") for found in computed.findings),
        *(deciding.set_zone(computed, Side.A, [p, p + 1], Zone.BODY) for p in comments[:-1:3]),
    ]  # fmt: skip
    return [Decision(str(n), "jane", datetime(2023, 6, 25, tzinfo=UTC), each) for n, each in enumerate(what)]


def kind_of(decision: Decision) -> str:
    """What was decided, as the tables have it: "note on a link", "dismissed or confirmed"."""
    match decision.what:
        case WriteNote(PassageTarget()):
            return "note on a passage"
        case WriteNote(LinkTarget()):
            return "note on a link"
        case WriteNote():
            return "note on a verdict"
        case AddLink():
            return "link"
        case CutLink():
            return "link cut"
        case JudgeFinding():
            return "verdict judged"
        case SetZone():
            return "fence moved"
    return "passage checked"


def outcome(former: Comparison, versions: Mapping[Side, Version], now: Comparison, decision: Decision) -> Outcome:
    """What became of a decision on ``former`` in ``now``, which compares the ``versions``."""
    what = decision.what
    try:
        found = list(_places(now, what))
    except NotFoundError:
        return Outcome.LOST if all(_is_there(former, versions, *each) for each in _anchors(what)) else Outcome.GONE
    right = (
        _stands(former, versions, side, anchor, place)
        for (side, anchor, _), place in zip(_anchors(what), found, strict=True)
    )
    return Outcome.FOUND if all(right) else Outcome.WRONG


def _anchors(what: What) -> Iterator[tuple[Side, Anchor, bool]]:
    """What a decision is about, piece by piece, and whether only the very same words will do."""
    if isinstance(what, SetZone):
        yield from ((what.side, what.first, False), (what.side, what.last, False))
        return
    at = getattr(what, "at", None)
    if isinstance(at, PassageTarget):
        yield at.side, at.anchor, False
        return
    link = at.link if isinstance(at, FindingTarget) else at
    assert isinstance(link, LinkTarget)
    yield from ((Side.A, link.a, False), (Side.B, link.b, False))
    if isinstance(at, FindingTarget):
        yield from ((side, anchor, True) for side, anchor in ((Side.A, at.a), (Side.B, at.b)) if anchor)


def _places(now: Comparison, what: What) -> Iterator[Span]:
    """Where the same pieces were found."""
    places = Places(now)
    if isinstance(what, SetZone):
        ids, _ = paragraphs_at(now.report(what.side), what)
        paragraphs = now.report(what.side).paragraphs
        yield from (Span(paragraphs[each].start, paragraphs[each].end) for each in (ids[0], ids[-1]))
        return
    at = getattr(what, "at", None)
    if isinstance(at, PassageTarget):
        sentences, _ = places.passage(at)
        yield now.report(at.side).sentences[sentences[0]].span
        return
    link = at.link if isinstance(at, FindingTarget) else at
    assert isinstance(link, LinkTarget)
    (a, b), _ = places.link(link)
    yield from (now.a.sentences[a].span, now.b.sentences[b].span)
    if isinstance(at, FindingTarget):
        (_, _, *spans), _ = places.finding(at)
        yield from (span for span in spans if span is not None)


def _is_there(former: Comparison, versions: Mapping[Side, Version], side: Side, anchor: Anchor, exactly: bool) -> bool:  # noqa: FBT001 - one of a tuple
    version = versions[side]
    places = [version.places.get(each) for each in _held(former, side, anchor)]
    if not any(places):
        return False
    return not exactly or any(anchor.exact in version.report.quote(place) for place in places if place)


def _stands(former: Comparison, versions: Mapping[Side, Version], side: Side, anchor: Anchor, place: Span) -> bool:
    return any(standing_at(versions[side], each, place) for each in _held(former, side, anchor))


def _held(former: Comparison, side: Side, anchor: Anchor) -> list[int]:
    """The sentences that a passage or a detail lay in."""
    return [s.id for s in former.report(side).sentences if s.start < anchor.end and anchor.start < s.end]
