"""To whom a statement is attributed: "according to Reuters", "police said", "reported Reuters".

Whose words a quotation gives is compared with the quotation itself; here it is statements without marks. One claim may
have many sources, so another source is a conflict only where the claim is the same almost word for word.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.detail import Detail, Kind, Severity, Verdict
from compare.details.attribution.deeds import Deed, find_deeds, judge_deeds
from compare.details.attribution.estimates import estimates
from compare.details.context import Context
from compare.details.figures.numeral import PARTS, SMALL, TENS
from compare.details.kept import forgotten_with_links
from compare.details.kind import Judgement, Setting
from compare.details.outlet_names import find_outlets
from compare.details.quotations import Form, Utterance, nouns, utterances
from compare.details.quotations.camps import opposed
from compare.details.quotations.find import described as described_speaker
from compare.details.quotations.identity import same_person
from compare.details.quotations.phrases import SpeakerKind
from compare.details.quotations.pieces import content_stems
from compare.wordlists import lexicon

KINDS: tuple[Kind, ...] = (Kind.ATTRIBUTION,)
ONE_SIDED = True

_SAME_CLAIM = 0.6  # share of the shorter claim's content stems and figures; below it two claims may be meant
_SAME_FIGURE = 0.5  # the same share where both claims give one figure, which is what the two sources vouch for
_FEWEST_SHARED = 3  # content stems and figures that two claims share
_FEWEST_WORDS = 5  # of a claim that both give word for word
_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"\d[\d,.]*\d|[^\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_IN_WORDS = {word: str(number) for word, number in {**PARTS, **SMALL, **TENS}.items()}


@dataclass(frozen=True, slots=True)
class Attribution:
    """The source of a statement.

    ``source`` is printed; ``person`` the name that it leads to, if any; ``cue`` the verb or "according to"; ``claim``
    what is attributed, as printed; ``described`` the source with the role about its name.
    """

    source: str
    person: str | None
    cue: str
    claim: str
    kind: SpeakerKind
    described: str

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"source": self.source, "person": self.person, "cue": self.cue, "claim": self.claim}


def find(context: Context, found: Sequence[Detail]) -> Iterable[Detail]:
    """The attributions of statements without marks, and of deeds to their doers, in reading order.

    Each lies over the source and its verb, or over the doer and the deed.
    """
    told = filter(None, (_detail(utterance, context) for utterance in utterances(context)))
    put = _estimates(context) if context.english else ()
    yield from sorted([*told, *put, *find_deeds(context, found)], key=lambda detail: (detail.start, detail.end))


def _estimates(context: Context) -> Iterable[Detail]:
    text = context.report.text
    for place, source, claim in estimates(context):
        printed, sentence = text[source.start : source.end], context.sentence_at(place.start)
        body = printed[:4].lower() == "the " or not nouns.BODIES.isdisjoint(printed.lower().split())
        kind = SpeakerKind.BODY if body or " " not in printed else SpeakerKind.PERSON
        value = Attribution(printed, printed, "put", claim, kind, printed)
        if sentence is not None:
            yield Detail(Kind.ATTRIBUTION, place.start, place.end, sentence.id, value)


def _detail(utterance: Utterance, context: Context) -> Detail | None:
    quotation, speaker, cue = utterance.quotation, utterance.speaker, utterance.cue
    if quotation.form is not Form.INDIRECT or speaker is None or cue is None or quotation.speaker is None:
        return None
    start, end = min(speaker.start, cue.start), max(speaker.end, cue.end)
    sentence = context.sentence_at(start)
    if sentence is None or end > sentence.end:
        return None
    kind = utterance.speaker_kind or SpeakerKind.DESCRIPTION
    described = described_speaker(utterance, context.report.text)
    value = Attribution(quotation.speaker, quotation.person, quotation.cue or "", quotation.quote, kind, described)
    return Detail(Kind.ATTRIBUTION, start, end, sentence.id, value)


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two attributions amount to: one source, a source named more exactly, or two for one claim."""
    ours, theirs = a.value, b.value
    if isinstance(ours, Deed) and isinstance(theirs, Deed):
        return judge_deeds(ours, theirs, a, b, setting)
    if not isinstance(ours, Attribution) or not isinstance(theirs, Attribution):
        return None
    claims = _likeness(ours.claim, theirs.claim)
    if _one_person(ours, theirs):
        if ours.source == theirs.source:
            return Judgement(Verdict.AGREE, "the same source", closeness=0.5 + claims / 2)
        return Judgement(Verdict.STYLE, "the same source under another form of its name", closeness=0.5 + claims / 2)
    if _bare(ours.source) == _bare(theirs.source):
        return Judgement(Verdict.AGREE, "the same source", closeness=0.5 + claims / 2)
    if not claims:
        return None
    return _two_sources(ours, theirs, claims)


def may_agree(a: Detail, b: Detail) -> bool:
    """Whether two attributions may name one source, or one doer: whatever they claim of it."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Attribution) or not isinstance(theirs, Attribution):
        return isinstance(ours, Deed) and isinstance(theirs, Deed)
    return _bare(ours.source) == _bare(theirs.source) or _one_person(ours, theirs)


def _one_person(ours: Attribution, theirs: Attribution) -> bool:
    return bool(ours.person and theirs.person and same_person(ours.person, theirs.person))


def _two_sources(ours: Attribution, theirs: Attribution, claims: float) -> Judgement:
    """What two sources of one claim amount to: in conflict only where neither may stand for the other."""
    rule = f"one claim, two sources: {ours.source}, {theirs.source}"
    unsure = Judgement(Verdict.UNSURE, rule, closeness=claims)
    kinds = {ours.kind, theirs.kind}
    if SpeakerKind.PRONOUN in kinds or find_outlets(ours.source) or find_outlets(theirs.source):
        return unsure  # a pronoun may be either; an outlet tells what others say
    apart = opposed(ours.described, theirs.described)
    if SpeakerKind.PERSON in kinds and len(kinds) > 1 and not apart:
        return Judgement(Verdict.FINER, "one side names the source", closeness=claims)
    if (
        apart
        or (kinds == {SpeakerKind.BODY} and _other_body(ours.source, theirs.source))
        or kinds == {SpeakerKind.PERSON}
    ):
        return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, claims, one_thing=True)
    return unsure


def _other_body(ours: str, theirs: str) -> bool:
    """Whether two bodies share no word but their country's: the Welsh heads' association, the Welsh teachers' union."""
    called = lexicon.nationalities()
    one, other = (
        content_stems(" ".join(word for word in source.split() if word.lower().rstrip("’'s") not in called))
        for source in (ours, theirs)
    )
    return bool(one and other) and not one & other


def _likeness(a: str, b: str) -> float:
    """How far two claims are one, 0..1: the share of the shorter one's content stems that the other has.

    0 where two claims may be meant. A shared figure vouches for claims in other words, the same words for short ones.
    """
    ours, theirs = _figures(a), _figures(b)
    figures = ours & theirs
    ours, theirs = ours | content_stems(a), theirs | content_stems(b)
    least, shared = min(len(ours), len(theirs)), len(ours & theirs)
    if ours == theirs and _WORD.findall(a.lower()) == _WORD.findall(b.lower()):
        return 1.0 if len(a.split()) >= _FEWEST_WORDS else 0.0
    share = shared / least if least else 0.0
    return share if shared >= _FEWEST_SHARED and share >= (_SAME_FIGURE if figures else _SAME_CLAIM) else 0.0


@forgotten_with_links
@lru_cache(maxsize=1 << 14)
def _figures(claim: str) -> frozenset[str]:
    """The figures of a claim, number words as digits; "one" and years, which many claims hold, are left out."""
    found = {_IN_WORDS.get(word, word).replace(",", "") for word in _FIGURE.findall(claim.lower())}
    return frozenset(
        figure for figure in found if figure[0].isdigit() and figure != "1" and not _YEAR.fullmatch(figure)
    )


def _bare(source: str) -> str:
    return source.lower().removeprefix("the ").removesuffix("'s").removesuffix("’s")
