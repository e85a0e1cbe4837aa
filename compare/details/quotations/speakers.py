"""Who speaks: the noun phrase beside a verb of speech, and the name in it.

Printed forms are kept as the newsroom wrote them, without the role before a name: "Kremlin spokesman Dmitry Peskov"
is *Dmitry Peskov*, "a spokeswoman for the mayor" stays whole. There is no tagger behind this: determiners, capitals
and closed lists of function words carry it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from compare.details import wordlists
from compare.details.names import lexicon
from compare.details.quotations import cues, nouns
from compare.details.quotations.tokens import Sort, Token
from compare.matching.tables import table

_LONGEST = 14  # words; longer phrases are clauses that the rules misread
_POSSESSIVES = wordlists.section("speakers", "possessives")
_ADJECTIVES = wordlists.section("speakers", "adjectives")
_FARTHEST = 40  # tokens of one insertion
_ASIDE = frozenset({"who", "which", "whose"}) | nouns.PREPOSITIONS
_PARTY = re.compile(r"[RDI]-[A-Z]")  # "Smith, R-Texas, said"
_CHUNKS = 5  # insertions between commas that may stand between a speaker and the verb


class SpeakerKind(StrEnum):
    """What a printed speaker is."""

    PERSON = "person"
    BODY = "body"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as printed, ``[start, end)`` in the report's text; ``role`` is what stands before the name."""

    start: int
    end: int
    words: str
    kind: SpeakerKind
    role: str = ""


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


def subject_after(tokens: Sequence[Token], at: int, text: str) -> Speaker | None:
    """The subject that begins at token ``at``, as in "said Dmitry"; None where no noun phrase does."""
    stop = at
    while stop < len(tokens) and stop - at < _LONGEST and _inside(tokens, at, stop):
        stop += 1
    phrase = tokens[at:stop]
    if not phrase or not _begins(phrase):
        return None
    speaker = _reduce(phrase, text)
    named = speaker and speaker.kind in (SpeakerKind.PERSON, SpeakerKind.PRONOUN)
    if not named and stop + 1 < len(tokens) and tokens[stop].text == ",":
        # "said the mayor, Jane Doe."
        end = stop + 1
        while end < len(tokens) and (tokens[end].capital or tokens[end].low in nouns.PARTICLES):
            end += 1
        closed = end == len(tokens) or tokens[end].sort is not Sort.WORD
        beside = _reduce(tokens[stop + 1 : end], text) if closed else None
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
    return _reduce(phrase, text)


def _last_capital(phrase: Sequence[Token]) -> int:
    """The last capital of the name that ``phrase`` opens with: a verb ends it, a role in lower case does not."""
    last = 0
    for index, token in enumerate(phrase):
        if token.capital:
            last = index
        elif token.low not in nouns.roles() | nouns.PARTICLES | nouns.CONNECTORS:
            break
    return last


def _inside(tokens: Sequence[Token], at: int, index: int) -> bool:
    """Whether token ``index`` goes on the noun phrase that began at ``at``."""
    token = tokens[index]
    low = token.low
    if not token.word:
        return False
    if low in nouns.NOT_PERSONS and index > at:
        return False
    if (low in nouns.CLAUSE_STARTS or low in nouns.PRONOUNS) and index > at:
        return False
    if low in {"of", "for"}:
        return index > at
    if low == "and":
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        return index > at and bool(following and following.capital and tokens[index - 1].capital)
    if low == "to" and index > at:
        return tokens[index - 1].low in {"adviser", "advisor", "ambassador", "aide", "envoy"}
    if low in {"in", "at", "with", "from"} and index > at:
        # "a doctor at the hospital", but "said Smith in a statement"
        following = tokens[index + 1].low if index + 1 < len(tokens) else ""
        return tokens[index - 1].low in nouns.roles() | nouns.COLLECTIVES and following not in {"a", "an"}
    return low not in nouns.PREPOSITIONS and not (index > at and token.adverb)


def _begins(phrase: Sequence[Token]) -> bool:
    first = phrase[0]
    if first.low in nouns.NOT_PERSONS or first.low in nouns.LEADING - nouns.DETERMINERS:
        return False
    if first.capital or first.low in nouns.DETERMINERS | nouns.COLLECTIVES:
        return first.low != "that"
    if first.low in nouns.PRONOUNS:
        return len(phrase) == 1
    return any(token.capital for token in phrase[1:5]) or (
        len(phrase) > 1 and phrase[-1].low in nouns.COLLECTIVES | nouns.roles()
    )


def _around_insertion(tokens: Sequence[Token], at: int, text: str) -> Speaker | None:
    """The subject of "Dmitry, who gave no surname, said": the phrase before the insertion, or the name in it."""
    end = leftmost = at
    nearest: Speaker | None = None
    for _ in range(_CHUNKS):
        start = end
        opening = {"—", "–", "--"} if tokens[end].text in {"—", "–", "--"} else {"(", ","}
        while (
            start > 0
            and end - start < _FARTHEST
            and tokens[start - 1].sort is not Sort.QUOTED
            and tokens[start - 1].text not in opening | {";"}
        ):
            start -= 1
        chunk = tokens[start:end]
        if chunk and chunk[0].low not in _ASIDE and not _PARTY.match(chunk[0].text):
            here = _phrase_before(tokens, end - 1, text)
            leftmost = start
            if here and here.kind is SpeakerKind.PERSON and (nearest is None or _is_description(nearest)):
                if " " in here.words or here.role or start == 0:
                    return _with_role(tokens, start, here, text)
                nearest = here  # one capitalised word may be a party or a place beside the name: "Smith, R-Texas, said"
            elif here and here.kind is SpeakerKind.PERSON and (" " in here.words or here.role):
                return here
            if nearest is None or _is_description(nearest):
                nearest = here or nearest
            if here and nearest is not here and here.kind is not SpeakerKind.DESCRIPTION:
                return here if nearest is None or _is_description(nearest) else nearest
        if start == 0 or tokens[start - 1].text not in opening:
            break
        end = start - 1
        if end == 0:
            break
    if nearest is not None and nearest.start > tokens[leftmost].start:
        # "the mayor, Jane Doe, said": what stands before the name is her role
        return replace(nearest, role=text[tokens[leftmost].start : nearest.start].rstrip(", "))
    return nearest


def _with_role(tokens: Sequence[Token], start: int, name: Speaker, text: str) -> Speaker:
    """``name`` with the description that a comma parts from it: "the mayor, Jane Doe"."""
    if name.role or start < 2 or tokens[start - 1].text != ",":
        return name
    before = _phrase_before(tokens, start - 2, text)
    if before is None or before.kind is not SpeakerKind.DESCRIPTION or before.end != tokens[start - 2].end:
        return name
    return replace(name, role=before.words)


def _is_description(speaker: Speaker) -> bool:
    return speaker.kind is SpeakerKind.DESCRIPTION


def _phrase_before(tokens: Sequence[Token], last: int, text: str) -> Speaker | None:
    start = last + 1
    while start > 0 and last - start < _LONGEST and _goes_on(tokens, start - 1, last):
        start -= 1
    phrase = list(tokens[start : last + 1])
    while phrase and phrase[0].low in nouns.LEADING - {"that"}:
        del phrase[0]
    if phrase and phrase[0].low in nouns.PREPOSITIONS:
        phrase = _after_preposition(phrase)
    phrase = _after_time(phrase)
    return _reduce(phrase, text)


def _goes_on(tokens: Sequence[Token], index: int, last: int) -> bool:
    token = tokens[index]
    if not token.word or (token.low in nouns.CLAUSE_STARTS and (index == 0 or not token.capital)):
        return False
    if token.low in {"and", "or"}:
        before = tokens[index - 1] if index else None
        after = tokens[index + 1]
        if before is None or not before.word or index == last:
            return False
        if before.capital:
            return after.capital or after.low in {"his", "her", "their"}
        return not after.capital and before.low in nouns.COLLECTIVES
    if token.low.endswith("ed") and token.low in cues.english() and index < last and token.low not in _ADJECTIVES:
        return False
    return token.low != "by" and not (token.low in nouns.PRONOUNS and index < last)


def _after_preposition(phrase: list[Token]) -> list[Token]:
    """What follows the adverbial in "In a statement the ministry"."""
    for index in range(len(phrase) - 1, 1, -1):
        if phrase[index].low in nouns.DETERMINERS and phrase[index - 1].low not in nouns.PREPOSITIONS:
            return phrase[index:]
    for index in range(len(phrase) - 1, 0, -1):
        if phrase[index].low in nouns.NOT_PERSONS or (phrase[index].capital and not phrase[-1].capital):
            return phrase[index + 1 :]
    return phrase[-1:] if phrase[-1].capital or phrase[-1].low in nouns.PRONOUNS | nouns.COLLECTIVES else []


def _after_time(phrase: list[Token]) -> list[Token]:
    """``phrase`` without a day before it ("Sunday Blinken")."""
    for index in range(len(phrase) - 2, -1, -1):
        if phrase[index].low in nouns.NOT_PERSONS and phrase[index].text != "May":
            return phrase[index + 1 :]
    return phrase


def _reduce(phrase: Sequence[Token], text: str) -> Speaker | None:
    """The speaker in a noun phrase: the name where it ends in one, else all of it."""
    phrase = [token for token in phrase if token.word]
    while phrase and phrase[-1].low in nouns.TRAILING:
        phrase.pop()
    if not phrase:
        return None
    if len(phrase) == 1 and phrase[0].low in nouns.PRONOUNS and phrase[0].text != "WHO":
        return _speaker(phrase, text, SpeakerKind.PRONOUN)
    leading = _leading_person(phrase)
    if leading:
        return _speaker(leading, text, SpeakerKind.PERSON, phrase)
    if _is_no_phrase(phrase):
        return None
    if len(phrase) == 1 and _is_no_name(phrase[0]):
        return _speaker(phrase, text, SpeakerKind.DESCRIPTION)
    start = len(phrase)
    while start > 0 and (
        phrase[start - 1].capital or (phrase[start - 1].low in nouns.PARTICLES and start < len(phrase))
    ):
        start -= 1
    if start == len(phrase):
        return _speaker(phrase, text, SpeakerKind.DESCRIPTION)
    if phrase[start].low in nouns.DETERMINERS:
        start += 1
        while start < len(phrase) and not phrase[start].capital:
            start += 1
        if start == len(phrase):
            return _speaker(phrase, text, SpeakerKind.DESCRIPTION)
    before = phrase[start - 1] if start else None
    if before is not None and before.low in {"in", "at", "from", "with", "on", "near"}:
        return _joined(phrase, text)
    if before is not None and before.low in nouns.CONNECTORS - {"the", "de", "la", "du", "des"}:
        return _joined(phrase, text)
    if before is not None and before.low in nouns.DETERMINERS:
        inner = phrase[start - 2].low if start > 1 else ""
        if inner in nouns.CONNECTORS | nouns.PREPOSITIONS:
            return _joined(phrase, text)
        name = _without_roles(phrase[start:])
        if len(name) < len(phrase) - start and _personal(name):
            return _speaker(name, text, SpeakerKind.PERSON, phrase)
        indefinite = before.low in {"a", "an", "one", "some", "many", "another"}
        return _speaker(phrase[start - 1 :], text, SpeakerKind.DESCRIPTION if indefinite else SpeakerKind.BODY)
    name = _without_roles(phrase[start:])
    if _personal(name):
        return _speaker(name, text, SpeakerKind.PERSON, phrase)
    whole = phrase if not any(t.low.endswith(("’s", "'s")) for t in phrase[:start]) else phrase[start:]
    return _speaker(whole, text, SpeakerKind.BODY)


def _is_no_name(token: Token) -> bool:
    """Whether a word alone is a common noun, whatever its case: "Police", "critics"."""
    known = wordlists.words("common")
    plural = token.low.endswith("s") and len(token.low) > 6 and (token.low in known or token.low[:-1] in known)
    return token.low in nouns.COLLECTIVES or plural


def _is_no_phrase(phrase: Sequence[Token]) -> bool:
    """Whether ``phrase`` is the tail of a clause, not a noun phrase: it begins with a verb, or is a stray word."""
    first = phrase[0]
    if len(phrase) == 1 and first.low in nouns.DETERMINERS:
        return first.low in _POSSESSIVES
    if first.capital or first.low in nouns.DETERMINERS | nouns.COLLECTIVES:
        return False
    if len(phrase) == 1:
        return not first.low.endswith("s") and first.low not in nouns.roles() | nouns.PRONOUNS
    irregular = table("irregular-en")
    verb = first.low.endswith(("ed", "ing")) or bool(
        irregular and irregular.get(first.low) and first.low[-1] not in "sn"
    )
    return verb and len(phrase) > 2


def _leading_person(phrase: Sequence[Token]) -> Sequence[Token]:
    """The name at the head of ``phrase`` with an adjunct behind it ("Jane Doe of Oxfam", "Gov. Jim Cole of Ohio")."""
    size = 0
    while size < len(phrase) and phrase[size].capital:
        size += 1
    if not 2 <= size <= 6 or size == len(phrase) or phrase[size].low not in {"of", "for", "at", "in", "with", "from"}:
        return ()
    roles = 0
    while roles < size and phrase[roles].low in nouns.roles():
        roles += 1
    run = phrase[roles:size]
    if len(run) + min(roles, 1) < 2 or not run:
        return ()
    if any(t.low in nouns.BODIES | nouns.roles() | nouns.DETERMINERS | nouns.NOT_PERSONS for t in run):
        return ()
    return run


def _joined(phrase: Sequence[Token], text: str) -> Speaker | None:
    """A body with connectors in its name ("the Institute for the Study of War"), or a described speaker."""
    name = _after_office(phrase)
    if name:
        return _speaker(name, text, SpeakerKind.PERSON, phrase)
    first = next(i for i, t in enumerate(phrase) if t.capital or i == len(phrase) - 1)
    proper = all(t.capital or t.low in nouns.CONNECTORS | nouns.PARTICLES for t in phrase[first:])
    plain = all(t.low in nouns.DETERMINERS for t in phrase[:first])
    kind = SpeakerKind.BODY if proper and plain else SpeakerKind.DESCRIPTION
    return _speaker(phrase, text, kind)


def _after_office(phrase: Sequence[Token]) -> Sequence[Token]:
    """The name after a role and what it is "of" ("Secretary of State Antony Blinken"); empty where none follows."""
    for index in range(len(phrase) - 3, -1, -1):
        if phrase[index].low in nouns.roles() and phrase[index + 1].low in {"of", "for"}:
            at = index + 2
            while at < len(phrase) and (phrase[at].low in nouns.OFFICES | {"the", "and", "of"}):
                at += 1
            rest = _without_roles(phrase[at:])
            return rest if at > index + 2 and rest and _personal(rest) else ()
    return ()


def _without_roles(run: Sequence[Token]) -> Sequence[Token]:
    """``run`` of capitals after its last role word, or whole where it ends in one."""
    office = _after_office(run)
    if office:
        return office
    for index in range(len(run) - 2, -1, -1):
        if run[index].low in nouns.roles():
            return run[index + 1 :]
        if index < len(run) - 1 and run[index].low.endswith(("’s", "'s")):
            return run[index + 1 :]
    return run


def _personal(run: Sequence[Token]) -> bool:
    """Whether a run of capitals may be a person: short, with no word of a body or a role in it."""
    if not 1 <= len(run) <= 5:
        return False
    if any(t.low in nouns.BODIES | nouns.roles() | nouns.COLLECTIVES | nouns.DETERMINERS for t in run):
        return False
    return run[0].low in nouns.HONORIFICS or not all(t.text.isupper() and len(t.text) > 1 for t in run)


def _speaker(run: Sequence[Token], text: str, kind: SpeakerKind, phrase: Sequence[Token] = ()) -> Speaker | None:
    start, end = run[0].start, run[-1].end
    if len(run[-1].low) > 3 and run[-1].low.endswith(("’s", "'s")):
        end -= 2
    words = text[start:end]
    role = text[phrase[0].start : start].strip() if phrase else ""
    return Speaker(start, end, words, kind, role)
