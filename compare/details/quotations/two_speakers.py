"""The same words given to two speakers: when that is a disagreement, and where it is printed.

A pronoun or a description names nobody: whom it leads to is a guess by recency, and the one it stands for may well be
the person whom the other report names. So only two people whom the reports name disagree, or sources of two camps.
"""

from collections.abc import Mapping
from functools import lru_cache

from compare.detail import Detail, Finding, Kind, Severity, Verdict
from compare.details.context import Context
from compare.details.kind import DetailedReport, Setting
from compare.details.quotations.camps import opposed
from compare.details.quotations.find import Utterance, described, utterances
from compare.details.quotations.identity import same_person
from compare.details.quotations.pairs import Match
from compare.details.quotations.phrases import SpeakerKind
from compare.details.quotations.pieces import Piece
from compare.report import Span

_ASIDE = 60  # code points between a speaker and the verb: "Jane Doe, a nurse at the clinic, said"
_NAMES = frozenset({SpeakerKind.PERSON, SpeakerKind.BODY})


def given_to_two(match: Match, setting: Setting) -> Finding | None:
    """The finding on the two speakers of the same words; None where they are one, or may be.

    It lies over the speakers with their verbs, not over the words, in which nothing differs.
    """
    if match.same or not match.marked:
        return None
    ours, theirs = _speaking(match.a, setting.a), _speaking(match.b, setting.b)
    if ours is None or theirs is None:
        return None
    a, b = _place(ours, setting.a), _place(theirs, setting.b)
    if a is None or b is None:
        return None
    rule = f"the same words, given to {_printed(ours)} and to {_printed(theirs)}"
    people = ours.quotation.person, theirs.quotation.person
    apart = people[0] is not None and people[1] is not None and not same_person(people[0], people[1])
    if (apart and _named_apart(ours, theirs, setting)) or opposed(
        described(ours, setting.a.report.text), described(theirs, setting.b.report.text)
    ):
        return Finding(Kind.ATTRIBUTION, Verdict.CONFLICT, rule, Severity.CORRECTION, a, b)
    return Finding(Kind.ATTRIBUTION, Verdict.UNSURE, rule, Severity.NOTE, a, b) if apart else None


def _printed(utterance: Utterance) -> str:
    """The speaker as printed; a pronoun with the name that it seems to lead to."""
    speaker, person = utterance.quotation.speaker or "", utterance.quotation.person
    return f"{speaker} ({person})" if utterance.speaker_kind is SpeakerKind.PRONOUN and person else speaker


def _named_apart(ours: Utterance, theirs: Utterance, setting: Setting) -> bool:
    """Whether both are surely people, each known by name."""
    return _surely_named(ours, setting.a) and _surely_named(theirs, setting.b)


def _surely_named(utterance: Utterance, side: DetailedReport) -> bool:
    if not _beside(utterance, side):
        return False
    if utterance.speaker_kind is SpeakerKind.PERSON:
        return True
    if utterance.speaker_kind is not SpeakerKind.PRONOUN:
        return False
    before = _named_before(side.context).get(utterance.span)
    return before is not None and before == utterance.quotation.person


def _beside(utterance: Utterance, side: DetailedReport) -> bool:
    """Whether the speaker stands in the quotation's paragraph, and with a verb of its own: no participle further on."""
    speaker, cue = utterance.speaker, utterance.cue
    if speaker is None:
        return False
    place, words = side.context.sentence_at(speaker.start), side.context.sentence_at(utterance.span.start)
    if place is None or words is None or place.paragraph != words.paragraph:
        return False
    return cue is None or max(cue.start - speaker.end, speaker.start - cue.end) <= _ASIDE


def _speaking(piece: Piece, side: DetailedReport) -> Utterance | None:
    found = _by_place(side.context).get(piece.detail.span)
    return found if found is not None and found.speaker is not None else None


@lru_cache(maxsize=4)
def _by_place(context: Context) -> Mapping[Span, Utterance]:
    return {each.span: each for each in utterances(context)}


@lru_cache(maxsize=4)
def _named_before(context: Context) -> Mapping[Span, str]:
    """For each quotation the person who, by name, spoke last before it in its paragraph: a pronoun leads there."""
    found: dict[Span, str] = {}
    paragraph, person = -1, None
    for each in utterances(context):
        sentence = context.sentence_at(each.span.start)
        if sentence is None:
            continue
        if sentence.paragraph != paragraph:
            paragraph, person = sentence.paragraph, None
        if each.speaker_kind in _NAMES:
            person = each.quotation.person
        if person is not None:
            found[each.span] = person
    return found


def _place(utterance: Utterance, side: DetailedReport) -> Detail | None:
    """The speaker with the verb, where both stand in one sentence; else the speaker alone."""
    if utterance.speaker is None:
        return None
    sentence = side.context.sentence_at(utterance.speaker.start)
    if sentence is None:
        return None
    start, end = utterance.speaker.start, utterance.speaker.end
    cue = utterance.cue
    if cue is not None and sentence.start <= cue.start and cue.end <= sentence.end:
        start, end = min(start, cue.start), max(end, cue.end)
    return Detail(Kind.ATTRIBUTION, start, end, sentence.id, utterance.quotation)
