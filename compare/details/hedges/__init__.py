"""Hedges: the words by which a report keeps its distance, and how far.

A ``DetailKind`` and a ``StatedKind``. A hedge in one report only, or a weaker one, is for the editor to see and no
conflict: reports differ in what they could confirm. What one says it does not know and the other states is one.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from compare import wordlists
from compare.detail import Detail, Kind, Verdict
from compare.details.context import Context
from compare.details.hedges.stated import stated
from compare.details.hedges.value import STRENGTH, Hedge
from compare.details.kind import Judgement, Setting
from compare.details.sieve import sentences_with

__all__ = ["KINDS", "ONE_SIDED", "STRENGTH", "Hedge", "find", "judge", "judge_stated"]

judge_stated = stated
KINDS = (Kind.HEDGE,)
ONE_SIDED = True

_MANNERS = ("sourced", "likely", "possible", "unlikely")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def find(context: Context, _found: Sequence[Detail]) -> Iterable[Detail]:
    """The hedges of the report; where two begin at one word, the longer."""
    if not context.english:
        return
    text = context.report.text
    for sentence in map(context.report.sentences.__getitem__, sorted(sentences_with(context, _telling()))):
        words = _WORD.findall(text, sentence.start, sentence.end)
        lows = [word.lower() for word in words]
        if _hedges().keys().isdisjoint(lows):
            continue
        places: list[re.Match[str]] = []
        k = 0
        while k < len(words):
            size, manner = _hedge_at(words, lows, k)
            if not size:
                k += 1
                continue
            places = places or list(_WORD.finditer(text, sentence.start, sentence.end))
            said = " ".join(lows[k : k + size])
            on = lows[k + size] if k + size < len(words) else ""
            start, end = places[k].start(), places[k + size - 1].end()
            yield Detail(Kind.HEDGE, start, end, sentence.id, Hedge(said, manner, on))
            k += size


def judge(a: Detail, b: Detail, _setting: Setting) -> Judgement | None:
    """What two hedges amount to: the same, as strong, or one stronger."""
    if not isinstance(a.value, Hedge) or not isinstance(b.value, Hedge):
        return None
    ours, theirs = a.value, b.value
    closeness = 1.0 if ours.on == theirs.on else 0.7
    if ours.words == theirs.words:
        return Judgement(Verdict.AGREE, "same hedge", closeness=closeness)
    if ours.manner == theirs.manner:
        return Judgement(Verdict.STYLE, "hedged alike", closeness=closeness)
    return Judgement(Verdict.FINER, f"hedged more and less: {ours.words}, {theirs.words}", closeness=closeness / 2)


def _hedge_at(words: Sequence[str], lows: Sequence[str], k: int) -> tuple[int, str]:
    """How many words from the ``k``-th on are a hedge, and its manner; (0, "") for none."""
    entries = _hedges().get(lows[k])
    if not entries or (words[k] == "May" and k):
        return 0, ""
    for rest, manner in entries:
        if lows[k + 1 : k + 1 + len(rest)] == rest:
            return 1 + len(rest), manner
    return 0, ""


@cache
def _telling() -> frozenset[str]:
    """The longest word of each hedge: without one of them a sentence holds no hedge."""
    hedges = ((first, *rest) for first, entries in _hedges().items() for rest, _ in entries)
    return frozenset(max(words, key=len) for words in hedges)


@cache
def _hedges() -> dict[str, list[tuple[list[str], str]]]:
    """By first word, the words that must follow and the manner, longest first."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for manner in _MANNERS:
        entries = wordlists.sections("hedges")[manner]
        for entry in " ".join(entries).split():
            first, *rest = entry.split("_")
            found.setdefault(first, []).append((rest, manner))
    for each in found.values():
        each.sort(key=lambda entry: -len(entry[0]))
    return found
