"""To whom a statement is attributed: "according to Reuters", "police said", "reported Reuters".

Whose words a quotation gives is compared with the quotation itself; here it is statements without marks. One claim may
have many sources, so another source is a conflict only where the claim is the same almost word for word.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compare.details.camps import opposed
from compare.details.context import Context
from compare.details.detail import Detail, Kind, Severity, Verdict
from compare.details.kind import Judgement, Setting
from compare.details.quotations import Form, Utterance, utterances
from compare.details.quotations.identity import same_person
from compare.details.quotations.phrases import SpeakerKind
from compare.details.quotations.pieces import content_stems

KINDS: tuple[Kind, ...] = (Kind.ATTRIBUTION,)
ONE_SIDED = True

_SAME_CLAIM = 0.75  # share of the shorter claim's content stems; below it two claims may be meant
_FEWEST_STEMS = 4


@dataclass(frozen=True, slots=True)
class Attribution:
    """The source of a statement.

    ``source`` is printed; ``person`` the name that it leads to, if any; ``cue`` the verb or "according to"; ``claim``
    what is attributed, as printed.
    """

    source: str
    person: str | None
    cue: str
    claim: str
    kind: SpeakerKind

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"source": self.source, "person": self.person, "cue": self.cue, "claim": self.claim}


def find(context: Context, _found: Sequence[Detail]) -> Iterable[Detail]:
    """The attributions of statements without marks, in reading order; each lies over its source and its verb."""
    found = sorted(filter(None, (_detail(u, context) for u in utterances(context))), key=lambda d: (d.start, d.end))
    yield from found


def _detail(utterance: Utterance, context: Context) -> Detail | None:
    quotation, speaker, cue = utterance.quotation, utterance.speaker, utterance.cue
    if quotation.form is not Form.INDIRECT or speaker is None or cue is None or quotation.speaker is None:
        return None
    start, end = min(speaker.start, cue.start), max(speaker.end, cue.end)
    sentence = context.sentence_at(start)
    if sentence is None or end > sentence.end:
        return None
    kind = utterance.speaker_kind or SpeakerKind.DESCRIPTION
    value = Attribution(quotation.speaker, quotation.person, quotation.cue or "", quotation.quote, kind)
    return Detail(Kind.ATTRIBUTION, start, end, sentence.id, value)


def judge(a: Detail, b: Detail, _setting: Setting) -> Judgement | None:
    """What two attributions amount to: one source, a source named more exactly, or two for one claim."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Attribution) or not isinstance(theirs, Attribution):
        return None
    claims = _same_claim(ours.claim, theirs.claim)
    if ours.person and theirs.person and same_person(ours.person, theirs.person):
        if ours.source == theirs.source:
            return Judgement(Verdict.AGREE, "the same source", closeness=0.5 + claims / 2)
        return Judgement(Verdict.STYLE, "the same source under another form of its name", closeness=0.5 + claims / 2)
    if _bare(ours.source) == _bare(theirs.source):
        return Judgement(Verdict.AGREE, "the same source", closeness=0.5 + claims / 2)
    if claims < _SAME_CLAIM:
        return None
    rule = f"one claim, two sources: {ours.source}, {theirs.source}"
    if SpeakerKind.PRONOUN in (ours.kind, theirs.kind):
        return Judgement(Verdict.UNSURE, rule, closeness=claims)
    named = ours.kind is SpeakerKind.PERSON, theirs.kind is SpeakerKind.PERSON
    if named[0] != named[1] and not opposed(ours.source, theirs.source):
        return Judgement(Verdict.FINER, "one side names the source", closeness=claims)
    if all(named) or opposed(ours.source, theirs.source):
        return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, claims)
    return Judgement(Verdict.UNSURE, rule, closeness=claims)


def _same_claim(a: str, b: str) -> float:
    """The share of the shorter claim's content stems that the other has, 0..1; 0 where there is too little to say."""
    ours, theirs = content_stems(a), content_stems(b)
    least = min(len(ours), len(theirs))
    return len(ours & theirs) / least if least >= _FEWEST_STEMS else 0.0


def _bare(source: str) -> str:
    return source.lower().removeprefix("the ").removesuffix("'s").removesuffix("’s")
