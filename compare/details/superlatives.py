"""Superlatives and firsts: the largest, second-deadliest, worst since 1998, the first, the only.

A ``DetailKind``. Papers love them and check them least; where one report ranks a thing another way, both cannot be
printed.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from compare.details import wordlists
from compare.details.context import Context
from compare.details.detail import Detail, Kind, Severity, Verdict
from compare.details.kind import Judgement, Setting
from compare.details.names import lexicon
from compare.details.spelling import normal_form
from compare.matching.synonyms import related
from compare.matching.words import stem

KINDS = (Kind.SUPERLATIVE,)
ONE_SIDED = True

_RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINALS = {word: rank for rank, word in enumerate(_RANKS, 1)}
_IRREGULAR = {"best": "good", "worst": "bad", "most": "many", "least": "little", "farthest": "far", "furthest": "far"}
_NO_SUPERLATIVE = wordlists.section("superlatives", "no superlative")
_SYNONYMS = {
    word: words[0] for words in map(str.split, wordlists.sections("superlatives")["synonyms"]) for word in words[1:]
}
_OPPOSITES = frozenset(frozenset(pair.split()) for pair in wordlists.sections("superlatives")["opposites"])
_ORDINAL = "|".join(_ORDINALS)
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
_OWNER_REACH = 24
_AFTER_ALONE = wordlists.section("superlatives", "after alone")


@dataclass(frozen=True, slots=True)
class Superlative:
    """What is ranked, and how.

    ``of`` is the quality in plain form (``large`` for biggest; ``first`` and ``only`` stand for themselves), ``rank``
    counts from 1 (2 for second-largest), ``noun`` are the words after it in plain form, ``since`` the year it holds
    from, or None; ``whose`` the owner printed before it ("world" of "the world's largest"), or empty.
    """

    of: str
    rank: int
    noun: tuple[str, ...]
    since: int | None
    whose: str = ""

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"quality": self.of, "rank": self.rank, "of": list(self.noun), "since": self.since, "whose": self.whose}


def find(context: Context, _found: Sequence[Detail]) -> Iterable[Detail]:
    """The superlatives of the report in reading order."""
    if not context.english:
        return
    text = context.report.text
    for sentence in context.report.sentences:
        folded = text[sentence.start : sentence.end].casefold()
        if not any(part in folded for part in _PARTS):
            continue
        since = _SINCE.search(text, sentence.start, sentence.end)
        for match in _SUPERLATIVE.finditer(text, sentence.start, sentence.end):
            quality = _quality(match, text, sentence.start)
            if not quality:
                continue
            rank = _ORDINALS.get((match["rank"] or "first").lower(), 1)
            noun = _noun(text, match.end(), sentence.end)
            year = int(since[1]) if since and 0 <= since.start() - match.end() < 80 else None
            owner = _OWNER.search(text, max(sentence.start, match.start() - _OWNER_REACH), match.start())
            value = Superlative(quality, rank, noun, year, owner[1].lower() if owner else "")
            yield Detail(Kind.SUPERLATIVE, match.start(), match.end(), sentence.id, value)


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two superlatives amount to; None where they rank different things."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Superlative) or not isinstance(theirs, Superlative):
        return None
    unsaid = not ours.noun or not theirs.noun
    same_noun = ours.whose == theirs.whose if unsaid else not set(ours.noun).isdisjoint(theirs.noun)
    if ours.of == theirs.of:
        if ours.rank != theirs.rank:
            return _conflict(f"rank differs: {ours.rank}, {theirs.rank}") if same_noun else None
        if ours.since != theirs.since:
            if None in (ours.since, theirs.since):
                return Judgement(Verdict.FINER, "one says since when", closeness=0.8)
            return _conflict(f"since another year: {ours.since}, {theirs.since}") if same_noun else None
        if not same_noun:
            return _of_other_things(ours, theirs)
        same = setting.a.words(a).lower() == setting.b.words(b).lower()
        return (
            Judgement(Verdict.AGREE, "same superlative")
            if same
            else Judgement(Verdict.STYLE, "same superlative, other word")
        )
    shares = bool(ours.noun) and not set(ours.noun).isdisjoint(theirs.noun)
    if shares and frozenset((ours.of, theirs.of)) in _OPPOSITES:
        return _conflict(f"opposite superlatives: {ours.of}, {theirs.of}")
    return None


def _of_other_things(a: Superlative, b: Superlative) -> Judgement | None:
    """What one owner's superlative of two things amounts to: the world's largest cannery, the world's largest landlord.

    Both may hold, so it is a note; None where the two may be words for one thing, or no owner is printed.
    """
    if not a.whose or a.whose != b.whose or any(_one_thing(x, y) for x in a.noun for y in b.noun):
        return None
    rule = f"one superlative of two things: {' '.join(a.noun)}, {' '.join(b.noun)}"
    return Judgement(Verdict.CONFLICT, rule, Severity.NOTE, closeness=0.6)


def _one_thing(a: str, b: str) -> bool:
    """Whether two nouns may be words for one thing: listed so, or related in a dictionary."""
    one, other = stem(a), stem(b)
    if one == other or one in related(other) or other in related(one):
        return True
    return any(one in group and other in group for group in _things())


@cache
def _things() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(stem, line.split())) for line in wordlists.sections("superlatives")["things"])


def _conflict(rule: str) -> Judgement:
    return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, closeness=0.8)


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
