"""The cues of a sentence: each verb of speech with its speaker."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from compare import wordlists
from compare.details.quotations import cues, nouns
from compare.details.quotations.cues import Bond
from compare.details.quotations.phrases import Speaker, SpeakerKind, is_surname
from compare.details.quotations.speakers import first_subject, subject_after, subject_before
from compare.details.quotations.tokens import Sort, Token

_NOUNS_TOO = wordlists.section("speakers", "nouns too")
"""Forms that are nouns as often as verbs."""

_LATE_SUBJECT_ENDS = wordlists.section("speakers", "late subject ends")
_FEW = 8  # earlier verbs of a sentence that may lend their subject
_FAR = 120  # tokens looked back on for the subject of a sentence
_GOES_ON = wordlists.section("speakers", "goes on")


class Cue(NamedTuple):
    """A verb of speech: tokens ``[first, last]`` of its sentence, auxiliaries included.

    ``after`` is the token that follows verb (and speaker, where that comes after it). ``denied`` marks "did not say";
    ``printed`` is the verb as printed. ``speaker`` is None where the sentence does not tell.
    A tuple, as tokens are, for a report has thousands.
    """

    first: int
    last: int
    after: int
    bond: Bond
    printed: str
    speaker: Speaker | None
    inverted: bool = False
    participle: bool = False
    denied: bool = False
    infinitive: bool = False
    source: bool = False
    """Whether it is "according to", which takes its statement before or after."""


def read_cues(tokens: Sequence[Token], text: str) -> list[Cue]:
    """The cues of one sentence in order. Time is linear in its tokens: every look around is bounded."""
    found: list[Cue] = []
    english, foreign, telling = cues.english(), cues.foreign(), _telling()
    for index, token in enumerate(tokens):
        if token.low not in telling or token.sort is not Sort.WORD:
            continue
        cue: Cue | None = None
        if token.low in english and (token.text.islower() or index == 0):
            cue = _english(tokens, index, text, english[token.low], found)
        elif token.low in foreign and not token.capital:
            cue = _foreign(tokens, index, text)
        elif token.low == "according" and _low(tokens, index + 1) == "to":
            speaker = subject_after(tokens, index + 2, text, bare=True)
            after = _token_after(tokens, index + 2, speaker)
            cue = Cue(index, index + 1, after, Bond.SAY, "according to", speaker, inverted=True, source=True)
        if cue is not None:
            found.append(cue)
    return found


@cache
def _telling() -> frozenset[str]:
    """The words that may be cues, or begin one."""
    return frozenset({*cues.english(), *cues.foreign(), "according"})


def _low(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].low if 0 <= index < len(tokens) else ""


def _token_after(tokens: Sequence[Token], at: int, speaker: Speaker | None) -> int:
    if speaker is not None:
        while at < len(tokens) and tokens[at].start < speaker.end:
            at += 1
    return at


def _english(tokens: Sequence[Token], index: int, text: str, bond: Bond, earlier: Sequence[Cue]) -> Cue | None:
    low = tokens[index].low
    if low in _NOUNS_TOO and not _is_verb(tokens, index):
        return None
    participle = low.endswith("ing")
    first, denied, infinitive, passive = _verb_group(tokens, index)
    printed = tokens[index].text
    reported = _quoted_as(tokens, index) if participle else -1
    if reported >= 0:
        first, denied, infinitive, _ = _verb_group(tokens, reported)
        participle = False
    elif passive and not participle:
        agent = _agent(tokens, index, text)
        return Cue(first, index, index + 1, bond, printed, agent) if agent else None
    progressive = participle and passive
    speaker: Speaker | None = None
    inverted = False
    after = index + 1
    if not (participle and not progressive) and not infinitive:
        speaker = None if bond in (Bond.TELL, Bond.CALL) else _late_subject(tokens, first, index, text)
        inverted = speaker is not None
        if speaker is not None:
            after = _token_after(tokens, index + 1, speaker)
        elif _low(tokens, first - 1) not in {"and", "but", "or", "to"}:
            speaker = subject_before(tokens, first, text)
    if speaker is None and first > 0:
        speaker = _shared_subject(tokens, first, text, earlier)
    if infinitive and _low(tokens, first - 1) not in _GOES_ON and _low(tokens, first - 2) not in _GOES_ON:
        denied = denied or bond is not Bond.CALL
    return Cue(
        first, index, after, bond, printed, speaker, inverted, participle and not progressive, denied, infinitive
    )


def _quoted_as(tokens: Sequence[Token], index: int) -> int:
    """The token "quoted" of "was quoted by Interfax as saying", -1 where ``index`` is no such "saying"."""
    if _low(tokens, index - 1) == "as":
        for at in range(index - 2, max(-1, index - 10), -1):
            if tokens[at].low in {"quoted", "cited"}:
                return at
    return -1


def _is_verb(tokens: Sequence[Token], index: int) -> bool:
    """Whether a form that may be a noun is a verb here: a subject stands before it, and no "of" behind."""
    before = tokens[index - 1] if index else None
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if any(token.sort is Sort.QUOTED for token in tokens[max(0, index - 5) : index]) and (
        (before is not None and not before.word) or behind is None or not behind.word
    ):
        return True  # "“…” reads the letter", "“…,” the report read."
    if before is None or not before.word or _low(tokens, index + 1) in {"of", "by", "from", "about"}:
        return False
    if before.low in nouns.DETERMINERS or before.low in nouns.PREPOSITIONS or before.low.endswith(("’s", "'s")):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and (following.text == ":" or following.sort is Sort.QUOTED):
        return True
    plural = tokens[index].low[-1] != "s"
    if before.low in nouns.PRONOUNS or before.low in cues.AUXILIARIES or before.low in cues.HYPOTHETICAL:
        return True
    if plural:
        return before.low in nouns.COLLECTIVES or (before.low.endswith("s") and not before.capital)
    return before.capital


def _verb_group(tokens: Sequence[Token], index: int) -> tuple[int, bool, bool, bool]:
    """Where the verb group of ``index`` begins, and whether it is denied, infinitive or hypothetical, passive."""
    first = index
    denied = infinitive = passive = False
    while first > 0 and index - first < 6:
        low = tokens[first - 1].low
        if first > 1 and is_surname(tokens[first - 1], tokens[first - 2]):
            break
        if low in cues.NEGATIONS or low.endswith(("n’t", "n't")):
            denied = True
        elif low in cues.PASSIVE:
            passive = True
        elif low in cues.HYPOTHETICAL:
            infinitive = True
        elif low not in cues.AUXILIARIES and not tokens[first - 1].adverb:
            break
        first -= 1
    return first, denied, infinitive, passive


def _agent(tokens: Sequence[Token], index: int, text: str) -> Speaker | None:
    """The "by" phrase after a passive: "described as “weak” by Smith"."""
    for at in range(index + 1, min(len(tokens), index + 12)):
        if tokens[at].low == "by":
            return subject_after(tokens, at + 1, text)
        if tokens[at].text in {";", ","}:
            return None
    return None


def _late_subject(tokens: Sequence[Token], first: int, index: int, text: str) -> Speaker | None:
    """The subject behind its verb: after a quotation, a comma, or at the head of a sentence ("said Dmitry")."""
    if first != index:
        return None
    before = tokens[first - 1] if first else None
    parted = before is not None and before.text in {",", "—", "–"}
    quoted = before is not None and (
        before.sort is Sort.QUOTED or (parted and first > 1 and tokens[first - 2].sort is Sort.QUOTED)
    )
    if before is not None and not quoted and before.text not in {",", "—", "–", "--", "’", '"', "”"}:
        return None
    speaker = subject_after(tokens, index + 1, text)
    if speaker is None or quoted:
        return speaker
    # Without a quotation the phrase must end the clause: not "Smith, who resigned, said Putin would go".
    at = _token_after(tokens, index + 1, speaker)
    following = tokens[at] if at < len(tokens) else None
    ends = (
        following is None
        or not following.word
        or following.low in _LATE_SUBJECT_ENDS
        or following.low in nouns.NOT_PERSONS
    )
    phrase = tokens[index + 1 : at]
    plain = all(b.capital or not a.capital or b.low in nouns.CONNECTORS for a, b in pairwise(phrase))
    return speaker if ends and plain else None


def _shared_subject(tokens: Sequence[Token], first: int, text: str, earlier: Sequence[Cue]) -> Speaker | None:
    """The subject of a participle or a second verb: that of the cue before it, else of the sentence."""
    for cue in reversed(earlier[-_FEW:]):
        if cue.speaker is not None:
            return cue.speaker
    head = max(0, first - _FAR)
    begin = max((i + 1 for i in range(head, first) if tokens[i].sort is Sort.QUOTED), default=head)
    speaker = first_subject(tokens[begin:first], text)
    return None if speaker is not None and speaker.kind is SpeakerKind.DESCRIPTION and begin else speaker


def _foreign(tokens: Sequence[Token], index: int, text: str) -> Cue | None:
    first = index
    if _low(tokens, index - 1) in cues.FOREIGN_AUXILIARIES:
        first -= 1
    printed = text[tokens[first].start : tokens[index].end]
    before = tokens[first - 1] if first else None
    if before is None or not before.word:
        speaker = subject_after(tokens, index + 1, text)
        if speaker is not None:
            after = _token_after(tokens, index + 1, speaker)
            return Cue(first, index, after, Bond.ASK, printed, speaker, inverted=True)
    speaker = subject_before(tokens, first, text) if first else None
    return Cue(first, index, index + 1, Bond.ASK, printed, speaker) if speaker else None
