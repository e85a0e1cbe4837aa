"""Who speaks: the noun phrase beside a verb of speech."""

import re
from collections.abc import Iterator, Sequence

from compare import wordlists
from compare.details.quotations import cues, nouns
from compare.details.quotations.phrases import Speaker, SpeakerKind, is_surname, read_phrase
from compare.details.quotations.tokens import Sort, Token
from compare.wordlists import lexicon

_LONGEST = 14  # words; longer phrases are clauses that the rules misread
_ADJECTIVES = wordlists.section("speakers", "adjectives")
_FARTHEST = 40  # tokens of one insertion
_ASIDE = frozenset({"who", "which", "whose"}) | nouns.PREPOSITIONS
_DATIVES = frozenset({"dem", "der"})
_DASHES = frozenset({"—", "–", "--"})
_PARTY = re.compile(r"[RDI]-[A-Z]")  # "Smith, R-Texas, said"
_CHUNKS = 5  # insertions between commas that may stand between a speaker and the verb


def subject_before(tokens: Sequence[Token], first: int, text: str) -> Speaker | None:
    """The subject that ends just before token ``first``, insertions between commas left out."""
    at = first - 1
    if at < 0:
        return None
    if tokens[at].low in {"who", "which", "that"} and at > 0:
        at -= 2 if tokens[at - 1].text == "," else 1
        return _phrase_before(tokens, at, text)
    if tokens[at].text in {",", "—", "–", ")", "--"}:
        return _around_insertion(tokens, at, text)
    return _phrase_before(tokens, at, text)


def subject_after(tokens: Sequence[Token], at: int, text: str, *, bare: bool = False) -> Speaker | None:
    """The subject that begins at token ``at``, as in "said Dmitry"; None where no noun phrase does.

    ``bare`` takes a noun without a determiner too ("according to data").
    """
    stop = at
    while stop < len(tokens) and stop - at < _LONGEST and _inside(tokens, at, stop):
        stop += 1
    phrase = tokens[at:stop]
    if not phrase or not (bare or _begins(phrase)):
        return None
    speaker = read_phrase(phrase, text)
    named = speaker and speaker.kind in (SpeakerKind.PERSON, SpeakerKind.PRONOUN)
    if not named and stop + 1 < len(tokens) and tokens[stop].text == ",":
        # "said the mayor, Jane Doe."
        begin = stop + 1 + tokens[stop + 1].low.endswith("-year-old")
        end = begin
        while end < len(tokens) and (tokens[end].capital or tokens[end].low in nouns.PARTICLES):
            end += 1
        closed = end == len(tokens) or tokens[end].sort is not Sort.WORD
        beside = read_phrase(tokens[begin:end], text) if closed else None
        if beside and beside.kind is SpeakerKind.PERSON:
            return beside
    return speaker


def first_subject(tokens: Sequence[Token], text: str) -> Speaker | None:
    """The subject that a sentence opens with: its leading name, pronoun or determined noun."""
    at = 0
    if tokens and tokens[0].low in nouns.PREPOSITIONS:
        at = next((i + 1 for i, t in enumerate(tokens[:20]) if t.text == ","), len(tokens))
    while at < len(tokens) and (tokens[at].low in nouns.LEADING or tokens[at].text == ","):
        at += 1
    stop = at
    while stop < len(tokens) and stop - at < _LONGEST and _inside(tokens, at, stop):
        low = tokens[stop].low
        if stop > at and not tokens[stop].capital and low.endswith("ed"):
            break
        stop += 1
    phrase = tokens[at:stop]
    if not phrase or not phrase[0].word:
        return None
    if phrase[0].low in nouns.PRONOUNS:
        phrase = phrase[:1]
    elif phrase[0].capital and phrase[0].low not in nouns.DETERMINERS:
        last = _last_capital(phrase)
        if last == 0 and at == 0 and lexicon.common(phrase[0].low):
            return None  # a capital that the head of a sentence gives
        phrase = phrase[: last + 1]
    return read_phrase(phrase, text)


def _last_capital(phrase: Sequence[Token]) -> int:
    """The last capital of the name that ``phrase`` opens with: a verb ends it, a role in lower case does not."""
    last = 0
    for index, token in enumerate(phrase):
        if token.capital:
            last = index
        elif token.low not in nouns.roles_and_joints():
            break
    return last


def _inside(tokens: Sequence[Token], at: int, index: int) -> bool:
    """Whether token ``index`` goes on the noun phrase that began at ``at``."""
    token = tokens[index]
    low = token.low
    if not token.word:
        return False
    if low in nouns.NOT_PERSONS and index > at:
        return is_surname(token, tokens[index - 1])
    if (low in nouns.CLAUSE_STARTS or low in nouns.PRONOUNS) and index > at:
        return False
    if low in _DATIVES and index > at and tokens[index - 1].capital and tokens[index - 1].low not in nouns.PARTICLES:
        return False  # "sagte Lang dem NDR": the hearer
    if low in {"of", "for"}:
        return index > at
    if low == "and":
        return index > at and index + 1 < len(tokens) and tokens[index + 1].capital and tokens[index - 1].capital
    if low == "to" and index > at:
        return tokens[index - 1].low in {"adviser", "advisor", "ambassador", "aide", "envoy"}
    if low in {"in", "at", "with", "from"} and index > at:
        # "a doctor at the hospital", but "said Smith in a statement"
        indefinite = index + 1 < len(tokens) and tokens[index + 1].low in {"a", "an"}
        return tokens[index - 1].low in nouns.roles_and_collectives() and not indefinite
    return low not in nouns.PREPOSITIONS and not (index > at and token.adverb)


def _begins(phrase: Sequence[Token]) -> bool:
    first = phrase[0]
    if first.low in nouns.NOT_PERSONS or (first.low in nouns.LEADING and first.low not in nouns.DETERMINERS):
        return False
    if first.capital or first.low in nouns.DETERMINERS_AND_COLLECTIVES:
        return first.low != "that"
    if first.low in nouns.PRONOUNS:
        return len(phrase) == 1
    return any(token.capital for token in phrase[1:5]) or (
        len(phrase) > 1 and phrase[-1].low in nouns.roles_and_collectives()
    )


def _around_insertion(tokens: Sequence[Token], at: int, text: str) -> Speaker | None:
    """The subject of "Dmitry, who gave no surname, said": the phrase before the insertion, or the name in it."""
    found = [
        (start, speaker) for start, end in _parts(tokens, at) if (speaker := _phrase_before(tokens, end - 1, text))
    ]
    people = [(start, speaker) for start, speaker in found if speaker.kind is SpeakerKind.PERSON]
    # One capitalised word may be a place beside the name: "Anna Smith, Leeds, said".
    full = [(start, each) for start, each in people if " " in each.words or each.role or start == 0]
    bodies = [(start, speaker) for start, speaker in found if speaker.kind is SpeakerKind.BODY]
    for start, speaker in (*full[:1], *people[:1], *bodies[:1], *found[-1:]):
        return _with_role(tokens, start, speaker, text)
    return None


def _parts(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """The stretches ``[start, end)`` between commas, dashes or brackets before ``at``, the nearest first.

    Those that cannot hold the subject are left out: a relative clause, a party, "speaking in Rome".
    """
    end = at
    for _ in range(_CHUNKS):
        opening = _DASHES if tokens[end].text in _DASHES else {"(", ","}
        ends = opening | {";"}
        start = end
        while start > 0 and end - start < _FARTHEST and tokens[start - 1].text not in ends:
            if tokens[start - 1].sort is Sort.QUOTED:
                break
            start -= 1
        if start < end:
            first = tokens[start]
            verbal = not first.capital and first.low.endswith(("ed", "ing"))
            if first.low not in _ASIDE and not verbal and not _PARTY.match(first.text):
                yield start, end
        if start < 2 or tokens[start - 1].text not in opening:
            return
        end = start - 1


def _with_role(tokens: Sequence[Token], start: int, name: Speaker, text: str) -> Speaker:
    """``name`` with the description that a comma parts from it: "the mayor, Jane Doe"."""
    if name.role or start < 2 or tokens[start - 1].text != ",":
        return name
    before = _phrase_before(tokens, start - 2, text)
    if before is None or before.kind is not SpeakerKind.DESCRIPTION or before.end != tokens[start - 2].end:
        return name
    return name._replace(role=before.words)


def _phrase_before(tokens: Sequence[Token], last: int, text: str) -> Speaker | None:
    start = last + 1
    while start > 0 and last - start < _LONGEST and _goes_on(tokens, start - 1, last):
        start -= 1
    phrase = list(tokens[start : last + 1])
    while phrase and phrase[0].low in nouns.LEADING and phrase[0].low != "that":
        del phrase[0]
    if phrase and phrase[0].low in nouns.PREPOSITIONS:
        phrase = _after_preposition(phrase)
    phrase = _after_time(phrase)
    return read_phrase(phrase, text)


def _goes_on(tokens: Sequence[Token], index: int, last: int) -> bool:
    token = tokens[index]
    if not token.word or (token.low in nouns.CLAUSE_STARTS and (index == 0 or not token.capital)):
        return False
    if token.low in {"and", "or"}:
        return 0 < index < last and _joins(tokens[index - 1], tokens[index + 1])
    if token.low.endswith("ed") and token.low in cues.english() and index < last and token.low not in _ADJECTIVES:
        return False
    return token.low != "by" and not (token.low in nouns.PRONOUNS and index < last)


def _joins(before: Token, after: Token) -> bool:
    """Whether "and" between the two joins two speakers: "Smith and Jones", "Smith and her lawyer"."""
    if before.capital:
        return after.capital or after.low in {"his", "her", "their"}
    return before.low in nouns.COLLECTIVES and not after.capital


def _after_preposition(phrase: list[Token]) -> list[Token]:
    """What follows the adverbial in "In a statement the ministry"."""
    for index in range(len(phrase) - 1, 1, -1):
        if phrase[index].low in nouns.DETERMINERS and phrase[index - 1].low not in nouns.PREPOSITIONS:
            return phrase[index:]
    for index in range(len(phrase) - 1, 0, -1):
        if phrase[index].low in nouns.NOT_PERSONS or (phrase[index].capital and not phrase[-1].capital):
            return phrase[index + 1 :]
    return phrase[-1:] if phrase[-1].capital or phrase[-1].low in nouns.PRONOUNS_AND_COLLECTIVES else []


def _after_time(phrase: list[Token]) -> list[Token]:
    """``phrase`` without a day before it ("Sunday Blinken")."""
    for index in range(len(phrase) - 2, -1, -1):
        if phrase[index].low in nouns.NOT_PERSONS and phrase[index].text != "May":
            return phrase[index + 1 :]
    return phrase
