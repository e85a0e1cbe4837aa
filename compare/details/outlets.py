"""Where something was said or reported: the outlets that a report names, and whether the other names another.

An outlet counts as a detail where it carries words ("told NBC", "wrote on Twitter") or a report ("reported Reuters").
Two outlets disagree only if they carry the same speaker's words, or the same words: an interview given to NBC is not
one given to ABC.
"""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import cast

from compare.detail import Detail, Finding, Kind, Severity, Verdict
from compare.details.context import Context
from compare.details.journals import find_journals
from compare.details.kind import DetailedReport, DetailKind, Judgement, Setting
from compare.details.outlet_names import find_outlets, outlet_key
from compare.details.pairing import Pair, judged, one_to_one
from compare.details.quotations import Utterance, utterances
from compare.details.quotations.identity import same_person
from compare.details.quotations.judging import matches_of_link

KINDS: tuple[Kind, ...] = (Kind.OUTLET,)
ONE_SIDED = True

_NEAR = 3  # paragraphs over which an outlet named once carries the same speaker's words
_FIRST_WITHIN = 8  # code points before the verb: "was first reported"
_FIRST = "first "
_FIRST_BY = re.compile(r"\bfirst (?:reported|published|revealed|disclosed|broken)(?: \w+){0,2} by(?: the)?\b")
_LONGEST_NAME = 60  # code points
_SAME_WORDS = frozenset({Verdict.AGREE, Verdict.STYLE, Verdict.TRIMMED})
_TELLING = 4  # words that are one utterance whoever is said to have spoken them


class Part(StrEnum):
    """What an outlet does in its sentence: a speaker's words were given to it (*venue*), it tells (*source*).

    Or it told before all others (*first*), which only one can have done; or a study appeared in it (*journal*), which
    no study does in two.
    """

    VENUE = "venue"
    SOURCE = "source"
    FIRST = "first"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet as printed and the key by which two printings of one outlet meet ("The ABC News", "ABC").

    ``speaker`` is whose words it carries, as far as known; None for a source.
    """

    printed: str
    key: str
    part: Part
    speaker: str | None = None

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"outlet": self.printed, "key": self.key, "part": str(self.part), "speaker": self.speaker}


def find(context: Context, _found: Sequence[Detail]) -> Iterable[Detail]:
    """The outlets of a report that carry someone's words or tell something themselves, in reading order."""
    places: dict[tuple[int, int], Outlet] = {}
    for utterance in utterances(context):
        for start, end, outlet in _outlets_of(utterance, context.report.text):
            places.setdefault((start, end), outlet)
    for start, end, outlet in _first_tellers(context.report.text):
        places[start, end] = outlet
    if context.english:
        for start, end in find_journals(context):
            printed = context.report.text[start:end]
            places[start, end] = Outlet(printed, outlet_key(printed), Part.JOURNAL)
    for (start, end), outlet in sorted(places.items(), key=lambda item: item[0]):
        sentence = context.sentence_at(start)
        if sentence is not None:
            yield Detail(Kind.OUTLET, start, end, sentence.id, outlet)


def _outlets_of(utterance: Utterance, text: str) -> Iterable[tuple[int, int, Outlet]]:
    if utterance.outlet is not None:
        start, end = utterance.outlet.start, utterance.outlet.end
        printed = text[start:end]
        yield start, end, Outlet(printed, outlet_key(printed), Part.VENUE, utterance.quotation.person)
    if utterance.speaker is not None:
        for mention in find_outlets(text, utterance.speaker.start, utterance.speaker.end)[:1]:
            printed = text[mention.start : mention.end]
            part = Part.FIRST if _tells_first(utterance, text) else Part.SOURCE
            yield mention.start, mention.end, Outlet(printed, outlet_key(printed), part)


def _first_tellers(text: str) -> Iterable[tuple[int, int, Outlet]]:
    """The outlets that a passive credits: "the plan, first reported by the Ledger"."""
    at = text.find(_FIRST)
    while at >= 0:
        credit = _FIRST_BY.match(text, at)
        at = text.find(_FIRST, at + 1)
        if credit is None:
            continue
        for mention in find_outlets(text, credit.end(), min(len(text), credit.end() + _LONGEST_NAME))[:1]:
            if not text[credit.end() : mention.start].strip():
                printed = text[mention.start : mention.end]
                yield mention.start, mention.end, Outlet(printed, outlet_key(printed), Part.FIRST)


def _tells_first(utterance: Utterance, text: str) -> bool:
    """Whether an outlet is credited with having told something first: "first reported by", "CNN first reported"."""
    cue = utterance.cue
    return cue is not None and "first" in text[max(0, cue.start - _FIRST_WITHIN) : cue.end].lower().split()


def judge(a: Detail, b: Detail, _setting: Setting) -> Judgement | None:
    """What two outlets amount to: the same one, another one for the same speaker, or two that do different things."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Outlet) or not isinstance(theirs, Outlet) or ours.part is not theirs.part:
        return None
    if (one := _one_outlet(ours, theirs)) is not None:
        return one
    if ours.part is Part.FIRST:
        rule = f"two outlets had it first: {ours.printed}, {theirs.printed}"
        return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION)
    if ours.part is Part.JOURNAL:
        rule = f"two journals: {ours.printed}, {theirs.printed}"
        return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION)
    if ours.part is Part.SOURCE or ours.speaker is None or theirs.speaker is None:
        return Judgement(Verdict.UNSURE, f"outlets differ: {ours.printed}, {theirs.printed}", closeness=0.3)
    if not same_person(ours.speaker, theirs.speaker):
        return None
    rule = f"one speaker, two outlets: {ours.printed}, {theirs.printed}"
    return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION)


def _one_outlet(ours: Outlet, theirs: Outlet) -> Judgement | None:
    """What two names of one outlet amount to; None for two outlets."""
    if ours.printed == theirs.printed:
        return Judgement(Verdict.AGREE, "the same outlet")
    if ours.key == theirs.key:
        return Judgement(Verdict.STYLE, "the same outlet under another form of its name")
    few, many = sorted((set(ours.key.split()), set(theirs.key.split())), key=len)
    if few < many:
        return Judgement(Verdict.FINER, "one names the outlet more exactly", closeness=0.9)
    return None


def judge_link(a: Sequence[Detail], b: Sequence[Detail], setting: Setting) -> Iterable[Finding]:
    """The findings on outlets of one link.

    Besides the outlets printed in the two sentences, those that carry a quotation both sentences share: a speech is
    often spread over paragraphs, with its outlet named once.
    """
    pairs = [*judged(_THIS, a, b, setting), *_behind_quotations(setting)]
    if not (a or b or pairs):
        return  # as in most links
    chosen = one_to_one(pairs)
    paired = {detail for pair in chosen for detail in (pair.a, pair.b)}
    for pair in chosen:
        yield Finding(Kind.OUTLET, pair.judgement.verdict, pair.judgement.rule, pair.judgement.severity, pair.a, pair.b)
    for detail in a:
        if detail not in paired:
            yield Finding(Kind.OUTLET, Verdict.ONE_SIDED, "only the first report has it", Severity.NOTE, detail, None)
    for detail in b:
        if detail not in paired:
            yield Finding(Kind.OUTLET, Verdict.ONE_SIDED, "only the second report has it", Severity.NOTE, None, detail)


def _behind_quotations(setting: Setting) -> Iterable[Pair]:
    """The outlets of the quotations that run through both sentences.

    Of one speaker in any words; and of the same words, whoever speaks them: "she" may be led to another's name, and
    whom a report names otherwise is told of by the quotation itself.
    """
    for match in matches_of_link(setting):
        words = (
            match.marked and match.verdict in _SAME_WORDS and min(len(match.a.words), len(match.b.words)) >= _TELLING
        )
        if not match.same and not words:
            continue
        ours, theirs = venue_of(match.a.detail, setting.a), venue_of(match.b.detail, setting.b)
        if ours is None or theirs is None:
            continue
        judgement = judge(ours, theirs, setting)
        if words and (judgement is None or judgement.verdict is Verdict.UNSURE):
            judgement = _given_to(ours, theirs) or judgement
        if judgement is not None:
            yield Pair(ours, theirs, judgement)


def _given_to(a: Detail, b: Detail) -> Judgement | None:
    """What the outlets of the same words amount to, however their speaker is printed."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Outlet) or not isinstance(theirs, Outlet) or {ours.part, theirs.part} != {Part.VENUE}:
        return None
    rule = f"the same words, two outlets: {ours.printed}, {theirs.printed}"
    return _one_outlet(ours, theirs) or Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION)


def venue_of(quotation: Detail, side: DetailedReport) -> Detail | None:
    """The outlet that a quotation was given to: printed beside it, or near before with the same speaker's words."""
    return _venues(side).get((quotation.start, quotation.end))


@lru_cache(maxsize=4)
def _venues(side: DetailedReport) -> Mapping[tuple[int, int], Detail]:
    """The outlet of each quotation, by the quotation's place; linear in the quotations."""
    outlets = {detail.span: detail for detail in side.of_kind.get(Kind.OUTLET, ())}
    last: dict[str, tuple[int, Detail]] = {}
    found: dict[tuple[int, int], Detail] = {}
    for utterance in utterances(side.context):
        sentence = side.context.sentence_at(utterance.span.start)
        person = utterance.quotation.person
        own = outlets.get(utterance.outlet) if utterance.outlet is not None else None
        if sentence is None or person is None:
            if own is not None:
                found[utterance.span.start, utterance.span.end] = own
            continue
        if own is not None:
            last[person] = sentence.paragraph, own
        paragraph, venue = last.get(person, (-_NEAR, None))
        if venue is not None and sentence.paragraph - paragraph < _NEAR:
            found[utterance.span.start, utterance.span.end] = venue
    return found


_THIS = cast("DetailKind", sys.modules[__name__])
