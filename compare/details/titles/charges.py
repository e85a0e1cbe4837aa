"""What a role is over: "chair of the finance committee", "finance committee chair", "who chairs the committee"."""

from collections.abc import Sequence
from functools import cache

from compare import wordlists
from compare.details.names.offices import plain_role
from compare.details.names.tokens import Token
from compare.wordlists import lexicon

_LONGEST = 5
"""Words of a charge."""
_CLAUSE = 24
"""Words after a name among which "who chairs" is looked for."""
_SAY_ALL = frozenset(("chairs", "captains", "coaches", "edits"))
"""Verbs that tell of a role whatever follows; one also "leads the race" and "heads the queue"."""
_DETERMINERS = frozenset(("the", "its", "a", "an", "his", "her", "their"))
_ADVERBS = frozenset(("also", "now", "currently", "still", "himself", "herself"))


def charge_after(own: Sequence[Token], k: int) -> tuple[str, ...]:
    """The words after "of" or "for" at ``k``; empty where there are none."""
    if k >= len(own) or own[k].low not in ("of", "for") or own[k].gap != " ":
        return ()
    return _phrase(own, k + 1)[1]


def charge_before(own: Sequence[Token], k: int) -> tuple[str, ...]:
    """The committee or the like right before a role at ``k``: "the finance committee | chair"; else empty."""
    if not k or own[k].gap != " " or own[k - 1].low not in _charged():
        return ()
    first = k - 1
    while first > 0 and k - first < _LONGEST and own[first].gap == " " and _plain(own[first - 1]):
        first -= 1
    return tuple(token.low for token in own[first:k])


def party_before(own: Sequence[Token], k: int) -> str:
    """The party printed right before a role at ``k``, by the name that all its forms share: "Tory | councillor"."""
    return _parties().get(own[k - 1].low, "") if k and own[k].gap == " " and own[k - 1].capital else ""


def role_told(own: Sequence[Token], last: int, stop: int) -> tuple[str, int, int, tuple[str, ...]] | None:
    """The role that a verb gives the person named before ``last``, its first word and end, and what it is over.

    "X chairs the finance committee", "X, who also chairs it", "X, 57, chairs it". Words up to ``stop`` are read.
    """
    for k in range(last, min(stop, last + _CLAUSE)):
        if own[k].low not in _verbs():
            continue
        n = k
        while n > last and own[n - 1].low in _ADVERBS:
            n -= 1
        led = n == last or own[n].gap == ", " or own[n - 1].low == "who"
        if led and k + 1 < len(own) and own[k + 1].gap == " " and own[k + 1].low in _DETERMINERS:
            end, charge = _phrase(own, k + 1)
            if charge and (own[k].low in _SAY_ALL or charge[-1] in _charged()):
                return plain_role(_verbs()[own[k].low]), k, end, charge
    return None


def _phrase(own: Sequence[Token], k: int) -> tuple[int, tuple[str, ...]]:
    """The end and the words of the noun phrase at ``k``, its article and its owner left out."""
    words: list[str] = []
    end = k
    while end < len(own) and end - k < _LONGEST and own[end].gap == " ":
        token = own[end]
        if token.low in _DETERMINERS and not words:
            end += 1
            continue
        if token.low in lexicon.function_words():
            break
        end += 1
        if token.possessive:
            words = []
            continue
        words.append(token.low)
    return end, tuple(words)


def _plain(token: Token) -> bool:
    return not token.possessive and token.low not in lexicon.function_words() and lexicon.common(token.low)


@cache
def _charged() -> frozenset[str]:
    return wordlists.section("charges", "charged")


@cache
def _parties() -> dict[str, str]:
    lines = (line.split() for line in wordlists.sections("charges")["parties"])
    return {form: forms[0] for forms in lines for form in forms}


@cache
def _verbs() -> dict[str, str]:
    lines = (line.partition(":") for line in wordlists.sections("charges")["verbs"])
    return {verb.strip(): role.strip() for verb, _, role in lines}
