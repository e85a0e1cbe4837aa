"""Finding superlatives: words in -est, "most" and "least", "first", "only" and "last" where something is ranked."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from compare import wordlists
from compare.detail import Detail, Kind
from compare.details.context import Context
from compare.details.sieve import sentences_with
from compare.details.spelling import normal_form
from compare.details.superlatives.ordinals import RANKS, ordinals_of, sentences_counting
from compare.details.superlatives.rows import row_after
from compare.details.superlatives.value import Superlative
from compare.report import Sentence
from compare.wordlists import lexicon

_IRREGULAR = {
    "best": "good",
    "worst": "bad",
    "most": "many",
    "least": "little",
    "farthest": "far",
    "furthest": "far",
    "eldest": "old",
}
_NO_SUPERLATIVE = wordlists.section("superlatives", "no superlative")
_SYNONYMS = {
    word: words[0] for words in map(str.split, wordlists.sections("superlatives")["synonyms"]) for word in words[1:]
}
_ORDINAL = "|".join(RANKS)
_SUPERLATIVE = re.compile(
    rf"\b(?:(?P<rank>{_ORDINAL})[- ])?"
    r"(?:(?P<degree>most|least)[- ](?P<adjective>[a-z]+)|(?P<est>[a-z]+est|worst|best))\b"
    r"|\b(?P<alone>first|only|sole|last|unprecedented)\b",
    re.IGNORECASE,
)
_PARTS = ("est", "least", "only", "last", "first", "most", "worst", "sole", "unprecedented")
"""What every match of the pattern holds one of: a sentence without them, as most are, is passed over."""
_SINCE = re.compile(r"\bsince (?:[A-Za-z]+ ){0,2}(\d{4})\b")
_NEXT = re.compile(r"[ -]([^\W\d_]+)(?:[ -]([^\W\d_]+))?(?:[ -]([^\W\d_]+))?")
_BEFORE = re.compile(r"(?:\b(the|its|his|her|their|this|our)|['’]s?) (?:[a-z]+ )?$", re.IGNORECASE)
_OWNER = re.compile(r"\b([^\W\d_]+)['’]s?\s+$")
_WHOLES = frozenset(("world", "country", "nation", "europe", "asia", "africa", "america", "britain", "scotland"))
_IN_WHOLE = re.compile(r"(?: [^\W\d_]+){0,3} (?:in|on) (?:the )?([^\W\d_]+)")
_OWNER_REACH = 24  # code points before a superlative
_AFTER_ALONE = wordlists.section("superlatives", "after alone")
_AMONG = re.compile(
    r"\b(?:one of|among) (?:the|its|his|her|their|our|[^\W\d_]+['’]s?)(?: [^\W\d_]+['’]s?)? $", re.IGNORECASE
)
_AMONG_REACH = 40  # code points before a superlative
_ONE_OF = re.compile(
    r"\bone of (?:the |his |her |their |its )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d{1,4})\b",
    re.IGNORECASE,
)
_EVER = re.compile(r"\b(?:ever|in history|on record|of all time)\b", re.IGNORECASE)
_CLAIMING = (Kind.TIME, Kind.NAME, Kind.PLACE, Kind.TITLE)
_SPAN_REACH = 80
"""Code points after a superlative within which "since 1998" or "ever" says of which time it holds."""


def find(context: Context, found: Sequence[Detail]) -> Iterable[Detail]:
    """The superlatives and ordinals of the report in reading order."""
    if not context.english:
        return
    text = context.report.text
    ranked, ones = sentences_with(context, _PARTS), sentences_with(context, ("one of",))
    counted = sentences_counting(context)
    claimed = sorted(each.start for each in found if each.kind in _CLAIMING) if counted else []
    for number in sorted(ranked | ones | counted):
        sentence = context.report.sentences[number]
        here = list(_superlatives(text, sentence)) if number in ranked else []
        if number in ones:
            here += _ones_of(text, sentence)
        if number in counted:
            taken = {at for each in here for at in range(each.start, each.end)}
            here += (each for each in ordinals_of(text, sentence, claimed) if each.start not in taken)
        yield from sorted(here, key=lambda each: each.start)


def _superlatives(text: str, sentence: Sentence) -> Iterable[Detail]:
    folded = text[sentence.start : sentence.end].casefold()
    if not any(part in folded for part in _PARTS):
        return
    since = _SINCE.search(text, sentence.start, sentence.end)
    ever = _EVER.search(text, sentence.start, sentence.end)
    for match in _SUPERLATIVE.finditer(text, sentence.start, sentence.end):
        quality = _quality(match, text, sentence.start)
        if not quality:
            continue
        before = text[max(sentence.start, match.start() - _AMONG_REACH) : match.start()]
        owner = _OWNER.search(text, max(sentence.start, match.start() - _OWNER_REACH), match.start())
        many, of_what = row_after(text, match.end(), sentence.end)
        value = Superlative(
            quality,
            RANKS.get((match["rank"] or "first").lower(), 1),
            (normal_form(of_what),) if many else _noun(text, match.end(), sentence.end),
            int(since[1]) if since and 0 <= since.start() - match.end() < _SPAN_REACH else None,
            owner[1].lower() if owner else "",
            among=_AMONG.search(before) is not None,
            ever=ever is not None and 0 <= ever.start() - match.end() < _SPAN_REACH,
            turn=quality == "first",
            out_of=many,
            where=_where(text, match.end(), sentence.end, owner[1] if owner else ""),
        )
        yield Detail(Kind.SUPERLATIVE, match.start(), match.end(), sentence.id, value)


def _where(text: str, start: int, end: int, owner: str) -> str:
    """What a superlative holds of: "world" of "the world's longest" and of "the longest bridge in the world"."""
    low = owner.lower()
    if low not in _WHOLES and (found := _IN_WHOLE.match(text, start, end)):
        low = found[1].lower()
    return low if low in _WHOLES else ""


def _ones_of(text: str, sentence: Sentence) -> Iterable[Detail]:
    """What denies "the only survivor": one of two survivors."""
    for match in _ONE_OF.finditer(text, sentence.start, sentence.end):
        noun = _noun(text, match.end(), sentence.end)
        if noun:
            value = Superlative("only", 1, noun, None, among=True)
            yield Detail(Kind.SUPERLATIVE, match.start(), match.end(), sentence.id, value)


def _quality(match: re.Match[str], text: str, start: int) -> str:
    """The quality in plain form; empty where the words only look like a superlative."""
    if alone := match["alone"]:
        low = alone.lower()
        following = _NEXT.match(text, match.end())
        bare = not _BEFORE.search(text, max(start, match.start() - 24), match.start())
        if (
            bare
            or not following
            or following[1].lower() in _AFTER_ALONE - {"time"}
            or following[1].lower() in lexicon.function_words()
        ):
            return ""
        return "only" if low == "sole" else low
    if match["degree"]:
        adjective = match["adjective"].lower()
        if adjective in lexicon.function_words() or not _BEFORE.search(
            text, max(start, match.start() - 24), match.start()
        ):
            return ""
        return adjective if match["degree"].lower() == "most" else f"least {adjective}"
    return _plain(match["est"].lower())


@cache
def _plain(word: str) -> str:
    if word in _NO_SUPERLATIVE:
        return ""
    base = _IRREGULAR.get(word)
    if base is None:
        stem = word[:-3]
        forms = [
            stem + "e",
            stem,
            stem[:-1] + "y" if stem.endswith("i") else "",
            stem[:-1] if stem[-1:] == stem[-2:-1] else "",
        ]
        base = next((form for form in forms if len(form) > 1 and lexicon.common(form)), "")
    return _SYNONYMS.get(base, base)


def _noun(text: str, start: int, end: int) -> tuple[str, ...]:
    following = _NEXT.match(text, start, end)
    words = [word.lower() for word in following.groups() if word] if following else []
    kept: list[str] = []
    for word in words:
        if word in lexicon.function_words():
            break
        kept.append(normal_form(word))
    return tuple(kept)
