"""Sums of money, in any currency that reports print."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from compare import wordlists
from compare.detail import Detail, Kind, Severity, Verdict
from compare.details.context import Context
from compare.details.figures.amount import Amount, same_printed
from compare.details.figures.currencies import may_be_one
from compare.details.figures.judging import amounts_may_agree, judged, judged_left_over
from compare.details.figures.reading import figures
from compare.details.kept import kept_for_links
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.nearby import alone, closeness, roles_clash, shared, told_by

KINDS = (Kind.MONEY,)
ONE_SIDED = True

_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 45  # code points on either side of a sum in which the word stands that says what it is
_MOST = 5  # and so many words, itself excluded


def find(context: Context, found: Sequence[Detail]) -> Iterable[Detail]:
    """Every figure with a currency."""
    del found  # a currency's sign or word claims its number before any other kind
    for figure in figures(context):
        if figure.money:
            yield Detail(Kind.MONEY, figure.start, figure.end, figure.sentence, Amount.of(figure))


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Sums in one currency by their figures; in two, only the same number is held against another currency."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount):
        return None
    near, around = closeness(a, b, setting), shared(a, b, setting)
    if not may_be_one(ours.unit, theirs.unit):
        if around < 1:
            return None
        rule = f"currencies differ: {', '.join(sorted((ours.unit, theirs.unit)))}"
        if same_printed(ours, theirs):
            return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, near)
        return Judgement(Verdict.UNSURE, f"{rule}; no rate to tell", Severity.NOTE, near)
    ours = replace(ours, unit=theirs.unit)
    clash = roles_clash(a, b, setting) or _two_things(a, b, setting)
    one_sum = around >= 2 or (alone(setting.a, a) and alone(setting.b, b))
    return judged(a, b, (ours, theirs), setting, per=told_by(a, b, setting), near=near, alike=not clash and one_sum)


def may_agree(a: Detail, b: Detail) -> bool:
    """Whether two sums may be the same in what they print."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount) or not may_be_one(ours.unit, theirs.unit):
        return False
    return amounts_may_agree(replace(ours, unit=theirs.unit), theirs)


def judge_left_over(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Two left-over sums in one currency."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount) or not may_be_one(ours.unit, theirs.unit):
        return None
    if roles_clash(a, b, setting) or _two_things(a, b, setting):
        return None
    return judged_left_over(a, b, (replace(ours, unit=theirs.unit), theirs), setting)


def _two_things(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether the words at hand say that two sums are two things: a fine, and damages."""
    ours = _thing(setting.a, a)
    return bool(ours) and bool(theirs := _thing(setting.b, b)) and ours != theirs


@kept_for_links
def _thing(side: DetailedReport, detail: Detail) -> str:
    """What a sum is by the nearest word before or after it, the one before first; empty where none says."""
    text, sentence = side.report.text, side.sentence(detail)
    before = _WORD.findall(text, max(sentence.start, detail.start - _NEAR), detail.start)[:-_MOST:-1]
    after = _WORD.findall(text, detail.end, min(sentence.end, detail.end + _NEAR))[: _MOST - 1]
    for behind, ahead in zip_longest(before, after, fillvalue=""):
        if thing := _things().get(behind.lower()) or _things().get(ahead.lower()):
            return thing
    return ""


@cache
def _things() -> dict[str, str]:
    lines = (line.split() for line in wordlists.lines("sums"))
    return {word: words[0] for words in lines for word in words}
