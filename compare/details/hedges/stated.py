"""What one report leaves open or only alleges, and the other states or confirms."""

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import NamedTuple

from compare import wordlists
from compare.detail import Detail, Finding, Kind, Severity, Verdict
from compare.details.clauses.matter import apart, left_open, one_word
from compare.details.clauses.words import CLAUSE_END, Word, words_in
from compare.details.hedges.value import Hedge
from compare.details.kept import kept_for_links
from compare.details.kind import DetailedReport, Setting
from compare.details.pairing.left_over import SURE
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
_WHETHER = re.compile(
    r"\b(?:not|n[’']t|never|declined to|refused to|without|yet to) (?:yet |publicly |immediately )?"
    r"(?:say|said|saying|confirm(?:ed|ing)?|disclosed?|reveal(?:ed)?|indicated?|commented on)"
    r" (?P<polar>whether|if)\b",
    re.IGNORECASE,
)
"""What one will not say: the other states that he did."""
_THINKS = re.compile(r"\b(?:believes?|thinks?|suspects?|assumes?|provisionally|tentatively)\b", re.IGNORECASE)
_CONFIRMED = wordlists.section("hedges", "confirmed")
_SAID = wordlists.section("negations", "says") | _CONFIRMED
_ENDS_QUESTION = frozenset(("but", "although", "though", "while", "and", "as"))
_MOST_ASKED = 20
"""Words of a question that are compared: the longest indirect question of 58 news reports holds 17."""
_SHARES, _SHARE = 2, 0.6
"""How many, and which share, of the words of what one leaves open the other must print, to state the same."""
_ALLEGING = frozenset(("sourced", "possible", "likely"))
_TO_COME = ("expected", "likely", "unlikely", "potential")
"""Hedges of what is to come, which may be confirmed as what is to come."""
_ACCUSERS = frozenset(("prosecutor", "prosecutors", "prosecution", "indictment", "accuser", "accusers", "claimant"))
_SURELY = 3
"""How many words of what one alleges the other must print where the sentences surely tell one fact."""
_PRONOUNS = frozenset(("he", "she", "they", "it", "we"))


def stated(a: Sequence[Detail], b: Sequence[Detail], setting: Setting) -> Iterable[Finding]:
    """What the sentence of one side leaves open and that of the other states: at most one finding a direction."""
    # Most sentences leave nothing open and allege nothing, and need no reading.
    if not b and (a or _unsettled(setting.a, setting.a_sentence.id)):
        yield from _one_way(a, setting)
    if not a and (b or _unsettled(setting.b, setting.b_sentence.id)):
        for turned in _one_way(b, setting.swapped()):
            yield Finding(turned.kind, turned.verdict, turned.rule, turned.severity, turned.b, turned.a)


class _Unsettled(NamedTuple):
    """Where a sentence leaves something open, else where one does not say whether it is so, else what one thinks.

    What somebody thinks is a hedge, though no word of the claim.
    """

    left_open: re.Match[str] | None = None
    unsaid: re.Match[str] | None = None
    thought: Detail | None = None


@kept_for_links
def _unsettled(side: DetailedReport, sentence: int) -> _Unsettled | None:
    """What a sentence leaves unsettled; kept, for most sentences have many links and settle all they tell."""
    text, there = side.report.text, side.report.sentences[sentence]
    if match := _OPEN.search(text, there.start, there.end):
        return _Unsettled(left_open=match)
    if match := _WHETHER.search(text, there.start, there.end):
        return _Unsettled(unsaid=match)
    if match := _THINKS.search(text, there.start, there.end):
        value = Hedge(match.group().lower(), "likely", "")
        return _Unsettled(thought=Detail(Kind.HEDGE, match.start(), match.end(), sentence, value))
    return None


def _one_way(a: Sequence[Detail], setting: Setting) -> Iterable[Finding]:
    """What the sentence of A, with its hedges ``a``, leaves open, and that of B, which has none, states."""
    match, unsaid, thought = _unsettled(setting.a, setting.a_sentence.id) or _Unsettled()
    printed = setting.b.report.quote(setting.b_sentence)
    if _OPEN.search(printed) or printed.rstrip("”\"’' ").endswith("?"):
        return
    ours, theirs = words_in(setting.a, setting.a_sentence.id), words_in(setting.b, setting.b_sentence.id)
    confirmed = _confirming(theirs) is not None
    if match:
        yield from _left_open(match, ours, theirs, setting, confirmed=confirmed)
    elif unsaid:
        yield from _not_said(unsaid, ours, theirs, setting)
    elif confirmed and _confirming(ours) is None:
        yield from _alleged(a or [thought] if thought else a, ours, theirs, setting)


def _confirming(words: Sequence[Word]) -> Word | None:
    """The word by which a sentence says that a thing is settled: confirmed, found that."""
    for word, after in zip_longest(words, words[1:]):
        if word.low in _CONFIRMED or (word.low == "found" and after is not None and after.low == "that"):
            return word
    return None


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


def _not_said(
    match: re.Match[str], ours: Sequence[Word], theirs: Sequence[Word], setting: Setting
) -> Iterable[Finding]:
    """Whether he will sign he has not said here; there he has said that he will."""
    asked = _question(ours, match.end())
    if asked and asked[0].low in _PRONOUNS:
        asked = [*(word for word in ours if word.end <= match.start() and word.capital), *asked]
    answer = _answer(asked, theirs)
    if answer is None or not any(word.low in _SAID for word in theirs):
        return
    value = Hedge(match.group().lower(), "open", "")
    here = Detail(Kind.HEDGE, match.start(), match.end(), setting.a_sentence.id, value)
    there = _told(answer, setting.b_sentence)
    yield Finding(Kind.HEDGE, Verdict.CONFLICT, "not said, said", Severity.CORRECTION, here, there)


def _alleged(a: Sequence[Detail], ours: Sequence[Word], theirs: Sequence[Word], setting: Setting) -> Iterable[Finding]:
    """Alleged or thought here and confirmed there: one of the two is out of date, or goes too far.

    What accusers confirm is still an allegation.
    """
    for detail in a:
        if not isinstance(detail.value, Hedge) or detail.value.manner not in _ALLEGING:
            continue
        k = next((k for k, word in enumerate(ours) if word.start >= detail.start), None)
        if k is None or detail.value.words.startswith(_TO_COME):
            continue
        clause = [
            word for word in ours if word.clause == ours[k].clause and not detail.start <= word.start < detail.end
        ]
        answer = _answer(clause, theirs, sure=setting.score >= SURE)
        if answer is not None:
            word = _confirming(theirs)
            there = _told([word] if word else answer, setting.b_sentence)
            if any(word.low in _ACCUSERS for word in theirs):
                yield Finding(Kind.HEDGE, Verdict.UNSURE, "alleged, confirmed", Severity.NOTE, detail, there)
            else:
                yield Finding(Kind.HEDGE, Verdict.CONFLICT, "alleged, confirmed", Severity.CORRECTION, detail, there)
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


def _answer(asked: Sequence[Word], theirs: Sequence[Word], *, sure: bool = False) -> list[Word] | None:
    """The words of the other sentence that tell what is asked; None where too little of it is, or none states it.

    ``sure`` says that the two sentences tell one fact, so that the share counts no more.
    """
    roots = {word.stem for word in asked if word.tells}
    there = [(k, word) for k, word in enumerate(theirs) if word.tells]
    met = {root for root in roots if any(one_word(root, word.stem) for _, word in there)}
    if len(met) < _SHARES or (len(met) < _SHARE * len(roots) and not (sure and len(met) >= _SURELY)):
        return None
    told = [(k, word) for k, word in there if any(one_word(root, word.stem) for root in met)]
    if any(left_open(theirs, k) for k, _ in told) or apart(asked, theirs, met | {word.stem for _, word in told}):
        return None
    return [word for _, word in told]


def _told(answer: Sequence[Word], sentence: Sentence) -> Detail:
    """The stretch of the other sentence that states it."""
    return Detail(Kind.HEDGE, answer[0].start, answer[-1].end, sentence.id, Hedge("", "stated", ""))
