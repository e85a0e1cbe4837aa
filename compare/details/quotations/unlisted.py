"""Outlets that no list of names knows: told by the words about them.

Any town has its paper and its station. A run of capitals is an outlet where a word before it says so ("the newspaper
Il Tempo"), behind it ("the Il Tempo daily"), at its end ("the Harbour Times") or at its head ("Radio Norte", "Channel
9"), where it is a call sign, and where it stands as interviews are credited ("in an interview with Tempo").
"""

import re
from collections.abc import Sequence

from compare import wordlists
from compare.details.quotations import nouns
from compare.details.quotations.tokens import Token
from compare.wordlists import lexicon

DESCRIPTORS = wordlists.section("speakers", "descriptors")
"""Words beside a name that make it an outlet."""

_ENDINGS = wordlists.section("speakers", "endings")
_HEADS = wordlists.section("speakers", "heads")
_ARTICLES = wordlists.section("speakers", "foreign articles")
_GIVEN_TO = frozenset({"with", "to", "by", "for", "on"})
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-[A-Z]{2})?")
_YEAR = re.compile(r"(?:19|20)\d\d")


def unlisted(tokens: Sequence[Token], at: int, begin: int, *, described: bool) -> tuple[int, int]:
    """Where the capitals at ``at`` end, and where the outlet's name in them does: 0 where nothing says it is one.

    ``begin`` is the first token behind the word that leads to the name ("told", "with"); ``described`` says that a
    word for outlets stands between.
    """
    end = at
    while end < len(tokens) and (tokens[end].capital or _goes_on(tokens, at, end)):
        end += 1
        if _owner(tokens[end - 1]):
            return end, 0  # "Ireland's RTE": the name comes behind
    last = end
    while last > at and tokens[last - 1].low in nouns.NOT_PERSONS:
        last -= 1
    behind = tokens[end].low if end < len(tokens) else ""
    nation = all(token.low in lexicon.nationalities() for token in tokens[at:last])  # "Swedish television"
    if nation or (behind in DESCRIPTORS and end + 1 < len(tokens) and tokens[end + 1].capital):
        return end, 0  # "Italian newspaper Il Tempo": the name is still to come
    sure = described or tokens[last - 1].text in _ENDINGS or behind in DESCRIPTORS
    return end, last if sure or _by_shape(tokens, at, last) or _interviewed(tokens, at, last, begin) else 0


def _owner(token: Token) -> bool:
    """Whether a word is a place or a day to which an outlet belongs: "Ireland's", "Sunday's"."""
    bare = token.low.replace("’", "'").removesuffix("'s")
    return bare != token.low and (bare in lexicon.places() or bare in nouns.NOT_PERSONS)


def _goes_on(tokens: Sequence[Token], at: int, index: int) -> bool:
    """Whether a small word or a number goes on a name: "Corriere della Sera", "Globe and Mail", "Channel 9"."""
    token = tokens[index]
    if token.low in {"della", "de", "of", "and"}:
        return index > at and index + 1 < len(tokens) and tokens[index + 1].capital
    return index > at and token.text.isdigit() and tokens[at].text in _HEADS


def _by_shape(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a name is an outlet's by itself: "Radio Norte", "Channel 9", "WGBH", "The Ledger", "El Faro"."""
    if last == at + 1:
        return _CALL_SIGN.fullmatch(tokens[at].text) is not None
    owned = at > 0 and tokens[at - 1].low.endswith(("’s", "'s"))  # "Italy's La Voce": no surname
    return (
        tokens[at].text in _HEADS
        or tokens[at].text == "The"
        or (tokens[at].text in _ARTICLES and not owned)
        or (owned and tokens[at].text in _ARTICLES | {"La", "Le"})
    )


def _interviewed(tokens: Sequence[Token], at: int, last: int, begin: int) -> bool:
    """Whether a name stands as interviews are credited: "in an interview with Tempo", "told Tempo in 1994".

    An interviewer is a person: a given name, a title, or two words neither of which is a common one.
    """
    name = tokens[at:last]
    dated = last + 1 < len(tokens) and tokens[last].low == "in" and _YEAR.fullmatch(tokens[last + 1].text) is not None
    told = begin == at and begin > 0 and tokens[begin - 1].low == "told"
    interview = begin > 1 and tokens[begin - 1].low in _GIVEN_TO and tokens[begin - 2].low.startswith("interview")
    if not (interview or (told and dated)) or (last < len(tokens) and tokens[last].word and not _ends(tokens[last])):
        return False
    if any(t.low in nouns.BODIES | nouns.roles() | nouns.HONORIFICS | nouns.COLLECTIVES for t in name):
        return False
    if name[0].low in lexicon.given_names():
        return False
    return len(name) == 1 or name[0].text in _ARTICLES | {"La", "Le"} or any(lexicon.common(t.low) for t in name)


def _ends(token: Token) -> bool:
    """Whether a word behind a name is no part of its phrase: "with Tempo that", but not "with Yale students"."""
    return token.low in nouns.PREPOSITIONS | nouns.CLAUSE_STARTS | nouns.NOT_PERSONS | {
        "and",
        "last",
        "this",
        "earlier",
    }
