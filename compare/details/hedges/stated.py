"""What one report leaves open or only alleges, and the other states or confirms."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from compare.details import wordlists
from compare.details.clauses.matter import apart, left_open, one_word
from compare.details.clauses.words import CLAUSE_END, Word, words_in
from compare.details.detail import Detail, Finding, Kind, Severity, Verdict
from compare.details.hedges.value import Hedge
from compare.details.kind import DetailedReport, Setting
from compare.report import Sentence

_OPEN = re.compile(
    r"\b(?:too (?:early|soon) to (?:say|tell|know|judge)|unclear|unknown|undetermined|uncertain|unconfirmed"
    r"|not (?:(?P<soft>immediately|yet|currently) |been |fully )*"
    r"(?:clear|known|certain|established|determined|confirmed)"
    r"|(?:could|can)(?: not|n[’']t|not) (?:immediately )?(?:say|confirm|tell)|(?:did|do|does)(?: not|n[’']t) know"
    r"|(?:yet|still|remain(?:s|ed)?) to be (?:established|determined|confirmed|seen)|no idea)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"[ ,]{0,9}+(?:for certain )?(?P<polar>whether|if|that)\b|[ ,]{0,9}+(?:what|how|why|who|when|where|which)\b",
    re.IGNORECASE,
)
_CONFIRMED = wordlists.section("hedges", "confirmed")
_ENDS_QUESTION = frozenset(("but", "although", "though", "while", "and", "as"))
_MOST_ASKED = 20
"""Words of a question that are compared: the longest indirect question of 58 news reports holds 17."""
_SHARES, _SHARE = 2, 0.6
"""How many, and which share, of the words of what one leaves open the other must print, to state the same."""
_ALLEGING = frozenset(("sourced", "possible", "likely"))


def stated(a: Sequence[Detail], b: Sequence[Detail], setting: Setting) -> Iterable[Finding]:
    """What the sentence of one side leaves open and that of the other states: at most one finding a direction."""
    yield from _one_way(a, b, setting)
    for turned in _one_way(b, a, setting.swapped()):
        yield Finding(turned.kind, turned.verdict, turned.rule, turned.severity, turned.b, turned.a)


@lru_cache(maxsize=1 << 16)
def _open(side: DetailedReport, sentence: int) -> re.Match[str] | None:
    """Where a sentence leaves something open; kept, for most sentences have many links and leave nothing open."""
    there = side.report.sentences[sentence]
    return _OPEN.search(side.report.text, there.start, there.end)


def _one_way(a: Sequence[Detail], b: Sequence[Detail], setting: Setting) -> Iterable[Finding]:
    # Most sentences leave nothing open and allege nothing, and need no reading.
    if b:
        return
    match = _open(setting.a, setting.a_sentence.id)
    if not (match or a):
        return
    printed = setting.b.report.quote(setting.b_sentence)
    if _OPEN.search(printed) or printed.rstrip("”\"’' ").endswith("?"):
        return
    ours, theirs = words_in(setting.a, setting.a_sentence.id), words_in(setting.b, setting.b_sentence.id)
    confirmed = any(word.low in _CONFIRMED for word in theirs)
    if match:
        yield from _left_open(match, ours, theirs, setting, confirmed=confirmed)
    elif confirmed and not any(word.low in _CONFIRMED for word in ours):
        yield from _alleged(a, ours, theirs, setting)


def _left_open(
    match: re.Match[str], ours: Sequence[Word], theirs: Sequence[Word], setting: Setting, *, confirmed: bool
) -> Iterable[Finding]:
    """What one cannot say yet, or does not know: a conflict where the other states the very thing."""
    asks = _ASKS.match(setting.a.report.text, match.end(), setting.a_sentence.end)
    asked = _question(ours, asks.end()) if asks else [word for word in ours if word.end <= match.start()]
    answer = _answer(asked, theirs)
    if answer is None:
        return
    sure = not match["soft"] and (confirmed or bool(asks and asks["polar"]))
    yield Finding(
        Kind.HEDGE,
        Verdict.CONFLICT if sure else Verdict.UNSURE,
        "left open, stated",
        Severity.CORRECTION if sure else Severity.NOTE,
        Detail(Kind.HEDGE, match.start(), match.end(), setting.a_sentence.id, Hedge(match.group().lower(), "open", "")),
        _told(answer, setting.b_sentence),
    )


def _alleged(a: Sequence[Detail], ours: Sequence[Word], theirs: Sequence[Word], setting: Setting) -> Iterable[Finding]:
    """Alleged here and confirmed there: "unsure", for reports may differ in what they could confirm."""
    for detail in a:
        if not isinstance(detail.value, Hedge) or detail.value.manner not in _ALLEGING:
            continue
        k = next((k for k, word in enumerate(ours) if word.start >= detail.start), None)
        if k is None:
            continue
        clause = [
            word for word in ours if word.clause == ours[k].clause and not detail.start <= word.start < detail.end
        ]
        answer = _answer(clause, theirs)
        if answer is not None:
            there = _told(answer, setting.b_sentence)
            yield Finding(Kind.HEDGE, Verdict.UNSURE, "alleged, confirmed", Severity.NOTE, detail, there)
            return


def _question(words: Sequence[Word], start: int) -> list[Word]:
    """The words of an indirect question that begins at ``start``, up to a mark or what is said besides."""
    found: list[Word] = []
    for word in words:
        if word.start < start:
            continue
        if (found and CLAUSE_END.search(word.gap)) or word.low in _ENDS_QUESTION or len(found) == _MOST_ASKED:
            break
        found.append(word)
    return found


def _answer(asked: Sequence[Word], theirs: Sequence[Word]) -> list[Word] | None:
    """The words of the other sentence that tell what is asked; None where too little of it is, or none states it."""
    roots = {word.stem for word in asked if word.tells}
    there = [(k, word) for k, word in enumerate(theirs) if word.tells]
    met = {root for root in roots if any(one_word(root, word.stem) for _, word in there)}
    if len(met) < _SHARES or len(met) < _SHARE * len(roots):
        return None
    told = [(k, word) for k, word in there if any(one_word(root, word.stem) for root in met)]
    if any(left_open(theirs, k) for k, _ in told) or apart(asked, theirs, met | {word.stem for _, word in told}):
        return None
    return [word for _, word in told]


def _told(answer: Sequence[Word], sentence: Sentence) -> Detail:
    """The stretch of the other sentence that states it."""
    return Detail(Kind.HEDGE, answer[0].start, answer[-1].end, sentence.id, Hedge("", "stated", ""))
