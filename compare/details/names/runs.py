"""Capitalised runs: the stretches of a sentence that are printed as names are."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from compare import wordlists
from compare.details.names.evidence import Evidence
from compare.details.names.pieces import phrase
from compare.details.names.tokens import ORDINAL_SUFFIXES, Token
from compare.wordlists import lexicon

_PARTICLES = wordlists.section("name_cues", "particles")
_OPENERS = frozenset("“‘\"'«„([:;—–-•*")
_QUOTES = frozenset('“"«„')
_SUFFIX_GAPS = frozenset((", ", " "))
_PARTY_HEADS = frozenset(("democrats", "party"))
_LONGEST_RUN = 24
"""Words of one run. A longer stretch of capitals is a list or a heading set without punctuation."""


class Style(Enum):
    """How a sentence uses capitals."""

    PROSE = auto()
    TITLE = auto()
    CAPITALS = auto()


class Run(NamedTuple):
    """Words printed as one name, ``tokens[first:last]`` ; ``quoted`` where quotation marks enclose them.

    A tuple, as tokens are, for a report has thousands.
    """

    first: int
    last: int
    quoted: bool = False


def style_of(tokens: Sequence[Token]) -> Style:
    """How the sentence of ``tokens`` uses capitals; only in prose does a capital say that a word is a name."""
    words = [token for token in tokens if token.text[0].isalpha()]
    capitals = len([token for token in words if token.text.isupper()])
    if len(words) < 3:
        return Style.CAPITALS if len(words) == 2 == capitals else Style.PROSE
    if capitals > 0.8 * len(words):
        return Style.CAPITALS
    plain = [token for token in words if not token.text[0].isupper()]
    upper = len(words) - len(plain)
    if upper < 4 or upper <= 0.6 * len(words) or any(token.text not in lexicon.function_words() for token in plain):
        return Style.PROSE
    return Style.TITLE


def runs(tokens: Sequence[Token], style: Style, evidence: Evidence) -> list[Run]:
    """The capitalised runs of a sentence, in order and apart, in time linear in its length."""
    named = [token.capital and _named(tokens, k, style, evidence) for k, token in enumerate(tokens)]
    found: list[Run] = []
    k = 0
    while k < len(tokens):
        if not tokens[k].capital:
            k += 1
            continue
        listed = _listed_end(tokens, k)
        if not named[k] and listed == k:
            k += 1
            continue
        last = max(k + 1, listed)
        while last - k < _LONGEST_RUN and (reach := _reach(tokens, named, k, last)) > last:
            last = reach
        found.append(Run(k, last, _quoted(tokens, k, last)))
        k = last
    return found


def opens(tokens: Sequence[Token], k: int) -> bool:
    """Whether a capital on token ``k`` may be due to its place: the start of a sentence or of a quotation."""
    return k == 0 or not _OPENERS.isdisjoint(tokens[k].gap)


def _named(tokens: Sequence[Token], k: int, style: Style, evidence: Evidence) -> bool:
    """Whether the capital of token ``k`` is a name's."""
    token = tokens[k]
    low = token.low
    if style is not Style.PROSE:
        return _named_in_headline(tokens, k, evidence)
    if len(token.text) == 1 and token.end - token.start == 2 and k and tokens[k - 1].capital and token.gap == " ":
        return True  # "Mark A. Milley"
    if low in lexicon.function_words() and not (token.acronym and len(low) < 4 and low in lexicon.places()):
        return _surname_all_the_same(tokens, k)
    if token.acronym and len(low) > 4 and lexicon.common(low) and not evidence.name(low):
        return False  # "UPDATE:", "BREAKING": shouted, not named
    if token.initial and len(token.text) == 1:
        return low != "i" and (_next_capital(tokens, k) or (k > 0 and tokens[k - 1].capital))
    if opens(tokens, k):
        return _named_at_start(tokens, k, evidence)
    return True


def _named_at_start(tokens: Sequence[Token], k: int, evidence: Evidence) -> bool:
    """Whether a capital that its place would explain is a name's: by the rest of the report, then by the word."""
    token = tokens[k]
    low = token.low
    if token.acronym or (low in lexicon.roles() and _next_capital(tokens, k)):
        return True
    if evidence.name(low) and (
        not lexicon.common(low) or low in evidence.alone or low in evidence.surnames or _next_capital(tokens, k)
    ):
        return True
    if low in lexicon.given_names() and (_next_capital(tokens, k) or not lexicon.common(low)):
        return True
    if low in lexicon.organisations() and not evidence.plain(low):
        return True
    if evidence.plain(low):
        return False
    if not lexicon.common(low):
        return True
    return _next_capital(tokens, k) and _belongs_to_common(tokens[k + 1].low)


def _belongs_to_common(word: str) -> bool:
    """Whether a common word before the capitalised ``word`` belongs to it: "Supreme Court", "White House"."""
    if word in lexicon.function_words() or word in lexicon.nationalities() or word in lexicon.given_names():
        return False
    return lexicon.common(word)


def _listed_end(tokens: Sequence[Token], k: int) -> int:
    """Where the longest listed name of several words that starts at ``k`` ends; ``k`` where none does.

    Listed names may hold plain words: "Doctors Without Borders", "Bosnia and Herzegovina".
    """
    most = lexicon.longest_listed().get(tokens[k].low, 0)
    for stop in range(min(k + most, len(tokens)), k + 1, -1):
        words = phrase(tokens, k, stop)
        if words in lexicon.places() or words in lexicon.organisations():
            apart = any(token.possessive for token in tokens[k : stop - 1]) or any(
                token.gap != " " for token in tokens[k + 1 : stop]
            )
            return k if apart else stop
    return k


def _named_in_headline(tokens: Sequence[Token], k: int, evidence: Evidence) -> bool:
    token = tokens[k]
    low = token.low
    if evidence.name(low) and not (evidence.plain(low) and lexicon.common(low)):
        return True
    if low in lexicon.function_words():
        return low == "us" and token.acronym and "." in token.text
    if low in lexicon.places() or (low in lexicon.organisations() and not lexicon.common(low)):
        return True
    if low in lexicon.given_names() and _next_capital(tokens, k):
        return True
    if low in lexicon.roles() and _next_capital(tokens, k) and not lexicon.common(tokens[k + 1].low):
        return True
    return not lexicon.common(low) and not evidence.plain(low)


def _next_capital(tokens: Sequence[Token], k: int) -> bool:
    return k + 1 < len(tokens) and tokens[k + 1].capital and tokens[k + 1].gap == " " and not tokens[k].possessive


def _surname_all_the_same(tokens: Sequence[Token], k: int) -> bool:
    """Whether a given name or a title stands before a function word or a month: "Theresa May", "Mr. Long"."""
    if not k or tokens[k].gap != " ":
        return False
    before = tokens[k - 1].low.rstrip(".")
    if tokens[k].text[1:] != tokens[k].text[1:].lower() or tokens[k].low in (
        "the",
        "a",
        "an",
        "and",
        "of",
        "in",
        "i",
        "at",
        "on",
    ):
        return False
    return tokens[k - 1].capital and (
        before in lexicon.given_names() or lexicon.roles().get(before, ("", ""))[1] == "honorific"
    )


def _reach(tokens: Sequence[Token], named: Sequence[bool], first: int, last: int) -> int:
    """Where the run ``[first, last)`` ends when what comes next is taken in; ``last`` where it ends already."""
    if last >= len(tokens):
        return last
    if tokens[last - 1].possessive:
        joined = _shop(tokens, first, last) or _house_of(tokens, last) or _patron_of(tokens, first, last)
        return last + 1 if named[last] and joined else last
    token = tokens[last]
    if token.low in ORDINAL_SUFFIXES and token.gap in _SUFFIX_GAPS:
        return last + 1
    if token.gap in (" & ", " &") and named[last]:
        return last + 1
    if token.gap != " ":
        return last
    if named[last]:
        return last + 1
    if (
        token.text.isdigit()
        and tokens[last - 1].text.isalpha()
        and not tokens[last - 1].low.endswith("y")
        and last - first == 1
    ):
        return last
    ahead = last
    while ahead < len(tokens) and ahead - last < 3 and tokens[ahead].text in _PARTICLES and tokens[ahead].gap == " ":
        ahead += 1
    if ahead == last:
        ahead = _connected(tokens, first, last)
    reaches = last < ahead < len(tokens) and named[ahead] and tokens[ahead].gap == " "
    return ahead + 1 if reaches else last


def _house_of(tokens: Sequence[Token], last: int) -> bool:
    """Whether a common word's possessive and the head after it make one name: "Magistrates’ Court"."""
    owner, head = tokens[last - 1].low, tokens[last]
    plural = tokens[last - 1].after == tokens[last - 1].end + 1
    if head.gap != " " or head.low not in lexicon.heads("organisation"):
        return False
    return (plural or lexicon.common(owner)) and owner not in lexicon.places() and owner not in lexicon.given_names()


def _patron_of(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a saint's, a king's or a founder's possessive and a house make one name: "St. James’s Hospital"."""
    if tokens[last].gap != " " or tokens[last].low not in lexicon.heads("after a patron"):
        return False
    saint = tokens[first].low in ("st", "saint") and last - first > 1
    return saint or (last - first == 1 and tokens[first].low in lexicon.heads("patrons"))


def _shop(tokens: Sequence[Token], k: int, last: int) -> bool:
    """Whether a given name's possessive and a common word make one name: "Sam's Club", "Angie's List"."""
    first, second = tokens[k], tokens[last]
    if last - k > 1 or first.low not in lexicon.given_names() or first.low in lexicon.places() or second.gap != " ":
        return False
    ends = not _next_capital(tokens, last)
    return second.capital and ends and lexicon.common(second.low) and second.low not in lexicon.roles()


def _connected(tokens: Sequence[Token], first: int, last: int) -> int:
    """The word after "of the", "for", "on" or "and" where the words before it call for more; else ``last``."""
    word, before = tokens[last].text, tokens[last - 1].low
    if word == "and":
        return last + 1 if _and_joins(tokens, first, last) else last
    wanted = {"of": "before of", "for": "before for"}.get(word)
    if word == "on":
        if before not in ("committee", "commission", "council", "conference", "subcommittee", "panel"):
            return last
    elif wanted is None or (before not in lexicon.heads(wanted) and not _inside_of(tokens, first, last)):
        return last
    ahead = last + 1
    if ahead < len(tokens) and tokens[ahead].text == "the":
        ahead += 1
    return ahead


def _inside_of(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a common word after "for the" or "of the" calls for more: "Institute for the Study | of War"."""
    joined = any(token.text in ("of", "for") for token in tokens[first:last])
    return joined and lexicon.common(tokens[last - 1].low) and tokens[first].low in lexicon.heads("before for")


def _and_joins(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether "and" at ``last`` is inside a name: "Trinidad and Tobago", "Food and Drug Administration"."""
    after = last + 1
    if after >= len(tokens) or not tokens[after].capital or tokens[after].gap != " ":
        return False
    pair = f"{tokens[last - 1].low} and {tokens[after].low}"
    if pair in lexicon.places():
        return True
    stop = after
    while stop < len(tokens) and stop - after < 5 and tokens[stop].capital and tokens[stop].gap == " ":
        stop += 1
    right = [token.low for token in tokens[after:stop]]
    left = [token.low for token in tokens[first:last]]
    if not lexicon.common(right[0]) or not lexicon.common(left[-1]):
        return False
    inside = any(word in ("of", "for", "on") for word in left)
    heads = lexicon.heads("organisation")
    head = next((k for k, word in enumerate(right) if word in heads or not lexicon.common(word)), len(right))
    if inside and left[0] in lexicon.heads("before of"):
        return right[0] not in lexicon.heads("before of") and all(map(lexicon.common, right))
    return 0 < head < len(right) and right[head] in heads - _PARTY_HEADS and len(left) <= 3 and left[-1] not in heads


def _quoted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether quotation marks enclose just this run: the title of a work, a nickname, a chant."""
    if _QUOTES.isdisjoint(tokens[first].gap[-1:]) or last >= len(tokens):
        return False
    return not {"”", '"', "»", "“"}.isdisjoint(tokens[last].gap[:2])
