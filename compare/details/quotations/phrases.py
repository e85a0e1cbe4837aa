"""The speaker in a noun phrase: the name where there is one, else the phrase as printed.

Printed forms are kept as the newsroom wrote them, without the role before a name: "Kremlin spokesman Dmitry Peskov"
is *Dmitry Peskov*, "a spokeswoman for the mayor" stays whole. There is no tagger behind this: determiners, capitals
and closed lists of function words carry it.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from compare import wordlists
from compare.details.quotations import nouns
from compare.details.quotations.tokens import Token
from compare.matching.tables import table
from compare.wordlists import lexicon

_POSSESSIVES = wordlists.section("speakers", "possessives")
_PLACED = frozenset({"in", "at", "from", "with", "on", "near"})
_INDEFINITE = frozenset({"a", "an", "one", "some", "many", "another"})
_JOINING = nouns.CONNECTORS - {"the", "de", "la", "du", "des"}


class SpeakerKind(StrEnum):
    """What a printed speaker is."""

    PERSON = "person"
    BODY = "body"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


class Speaker(NamedTuple):
    """A speaker as printed, ``[start, end)`` in the report's text; ``role`` is what stands before the name.

    A tuple, as tokens are, for a report has thousands.
    """

    start: int
    end: int
    words: str
    kind: SpeakerKind
    role: str = ""


def read_phrase(phrase: Sequence[Token], text: str) -> Speaker | None:
    """The speaker in a noun phrase; None where it is none. Linear in the phrase."""
    words = [token for token in phrase if token.word]
    while words and words[-1].low in nouns.TRAILING and not (len(words) > 1 and is_surname(words[-1], words[-2])):
        words.pop()
    if not words or _is_no_phrase(words):
        return None
    if len(words) == 1 and words[0].low in nouns.PRONOUNS and words[0].text != "WHO":
        return _speaker(words, text, SpeakerKind.PRONOUN)
    leading = _leading_person(words)
    if leading:
        return _speaker(leading, text, SpeakerKind.PERSON, words)
    start = len(words) if len(words) == 1 and _is_no_name(words[0]) else _name_start(words)
    return _speaker(words, text, SpeakerKind.DESCRIPTION) if start == len(words) else _named(words, start, text)


def is_surname(token: Token, before: Token) -> bool:
    """Whether the word ``before``, a given name or an honorific, makes a surname of a day or month: "Theresa May"."""
    named = before.low in lexicon.given_names() or before.low.rstrip(".") in nouns.HONORIFICS
    return named and token.capital and before.capital


def _name_start(phrase: Sequence[Token]) -> int:
    """Where the capitals that end ``phrase`` begin, a determiner at their head left out; its length where none do."""
    size = len(phrase)
    start = size
    while start > 0 and (phrase[start - 1].capital or (phrase[start - 1].low in nouns.PARTICLES and start < size)):
        start -= 1
    if start < size and phrase[start].low in nouns.DETERMINERS:
        start += 1
        while start < size and not phrase[start].capital:
            start += 1
    return start


def _named(phrase: Sequence[Token], start: int, text: str) -> Speaker:
    """The speaker in a phrase that ends in capitals from ``start`` on."""
    before = phrase[start - 1].low if start else ""
    further = phrase[start - 2].low if start > 1 else ""
    determined = before in nouns.DETERMINERS
    if before in _PLACED or before in _JOINING or (determined and further in nouns.CONNECTORS_AND_PREPOSITIONS):
        return _joined(phrase, text)
    name = _without_roles(phrase[start:])
    if _personal(name) and (not determined or len(name) < len(phrase) - start):
        return _speaker(name, text, SpeakerKind.PERSON, phrase)
    if determined:
        kind = SpeakerKind.DESCRIPTION if before in _INDEFINITE else SpeakerKind.BODY
        return _speaker(phrase[start - 1 :], text, kind)
    owned = any(token.low.endswith(("’s", "'s")) for token in phrase[:start])
    return _speaker(phrase[start:] if owned else phrase, text, SpeakerKind.BODY)


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
    if first.capital or first.low in nouns.DETERMINERS_AND_COLLECTIVES:
        return False
    if len(phrase) == 1:
        return not first.low.endswith(("s", "a")) and first.low not in nouns.roles() and first.low not in nouns.PRONOUNS
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
    if any(t.low in nouns.no_names() or t.low in nouns.NOT_PERSONS for t in run):
        return ()
    return run


def _joined(phrase: Sequence[Token], text: str) -> Speaker:
    """A body with connectors in its name ("the Institute for the Study of War"), or a described speaker."""
    name = _after_office(phrase)
    if name:
        return _speaker(name, text, SpeakerKind.PERSON, phrase)
    first = next(i for i, t in enumerate(phrase) if t.capital or i == len(phrase) - 1)
    proper = all(t.capital or t.low in nouns.CONNECTORS or t.low in nouns.PARTICLES for t in phrase[first:])
    plain = all(t.low in nouns.DETERMINERS for t in phrase[:first])
    kind = SpeakerKind.BODY if proper and plain else SpeakerKind.DESCRIPTION
    return _speaker(phrase, text, kind)


def _after_office(phrase: Sequence[Token]) -> Sequence[Token]:
    """The name after a role and what it is "of" ("Secretary of State Antony Blinken"); empty where none follows."""
    for index in range(len(phrase) - 3, -1, -1):
        if phrase[index].low in nouns.roles() and phrase[index + 1].low in {"of", "for"}:
            at = index + 2
            while at < len(phrase) and (phrase[at].low in nouns.OFFICES or phrase[at].low in {"the", "and", "of"}):
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
    if any(t.low in nouns.no_names() or t.low in nouns.COLLECTIVES for t in run):
        return False
    return run[0].low in nouns.HONORIFICS or not all(t.text.isupper() and len(t.text) > 1 for t in run)


def _speaker(run: Sequence[Token], text: str, kind: SpeakerKind, phrase: Sequence[Token] = ()) -> Speaker:
    start, end = run[0].start, run[-1].end
    if len(run[-1].low) > 3 and run[-1].low.endswith(("’s", "'s")):
        end -= 2
    words = text[start:end]
    role = text[phrase[0].start : start].strip() if phrase else ""
    return Speaker(start, end, words, kind, role)
