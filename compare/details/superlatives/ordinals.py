"""Finding ordinals that count a turn: the third accident, his second goal, finished fifth."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from compare import wordlists
from compare.detail import Detail, Kind
from compare.details.clauses.words import LIGHT
from compare.details.context import Context
from compare.details.sieve import sentences_matching, sentences_with
from compare.details.spelling import normal_form
from compare.details.superlatives.rows import row_after
from compare.details.superlatives.value import Superlative
from compare.report import Sentence
from compare.wordlists import lexicon

_NAMES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
RANKS = {name: rank for rank, name in enumerate(_NAMES.split(), 1)}
"""The ordinals that are written out, with their ranks."""
_NO_TURN = wordlists.section("superlatives", "no turn")
_ORDINAL = re.compile(rf"\b(?P<name>{'|'.join(RANKS)}|last|\d{{1,3}}(?:st|nd|rd|th))\b(?![-'’])", re.IGNORECASE)
_PARTS = (*RANKS, "last")
_MAY_BE_NUMBERED = re.compile(r"\d(?=[snrt][tdh])")
_NUMBERED = re.compile(r"\d(?:st|nd|rd|th)\b", re.IGNORECASE)
_PLACED = re.compile(r"\b(?:finish(?:ed|es|ing)?|c[ao]me|comes|coming|placed|ranked|ranks) $", re.IGNORECASE)
_PLACED_REACH = 12  # code points before an ordinal
_WORD = re.compile(r" ([^\W\d_]+(?:-[^\W\d_]+)?)")
_MOST_WORDS = 4
"""Words after an ordinal that may be its noun with what describes it: the third fatal ferry accident."""


def sentences_counting(context: Context) -> set[int]:
    """The ids of the sentences that may hold an ordinal."""
    return sentences_with(context, _PARTS) | sentences_matching(context, _MAY_BE_NUMBERED)


def ordinals_of(text: str, sentence: Sentence, claimed: Sequence[int]) -> Iterable[Detail]:
    """The ordinals of ``sentence`` with a noun, or after "finished"; ``claimed`` are starts of other details, sorted.

    "First" and "last" before a noun are superlatives and read as such.
    """
    folded = text[sentence.start : sentence.end].casefold()
    if not any(part in folded for part in _PARTS) and not _NUMBERED.search(folded):
        return
    for match in _ORDINAL.finditer(text, sentence.start, sentence.end):
        name = match["name"].lower()
        if match["name"][0].isupper() and match.start() > sentence.start:
            continue
        if bisect_left(claimed, match.start()) != bisect_left(claimed, match.end()):
            continue
        placed = _PLACED.search(text, max(sentence.start, match.start() - _PLACED_REACH), match.start())
        noun = ("place",) if placed else _noun(text, match.end(), sentence.end)
        many, of_what = row_after(text, match.end(), sentence.end)
        if many and not noun:
            noun = (normal_form(of_what),)
        if (
            not noun
            or noun[0] in _NO_TURN
            or noun[-1] in _NO_TURN
            or (name in ("first", "last") and not (placed or many))
        ):
            continue
        rank = 0 if name == "last" else RANKS.get(name) or int(name[:-2])
        value = Superlative(name, rank, noun, None, turn=True, out_of=many)
        yield Detail(Kind.SUPERLATIVE, match.start(), match.end(), sentence.id, value)


def _noun(text: str, start: int, end: int) -> tuple[str, ...]:
    """The words after an ordinal up to the first small word or mark; none where a name follows."""
    found: list[str] = []
    at = start
    while len(found) < _MOST_WORDS and (match := _WORD.match(text, at, end)):
        low = match[1].lower()
        if low in lexicon.function_words() or low in LIGHT:
            break
        if match[1][0].isupper() and not found:
            at = match.end()  # "her third Olympic gold", but no noun in "the second Gulf War"
            continue
        found.append(normal_form(low))
        at = match.end()
    return tuple(found)
