"""Negation: what one report denies and the other affirms.

A ``DetailKind`` and a ``LinkKind``. The scope of a negation is taken to be the words after it in its clause, which is
right often and not always; so a predicate that one side negates and the other affirms is "unsure", and a conflict only
where the words around it are the same too.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from compare.details import wordlists
from compare.details.context import Context
from compare.details.detail import Detail, Finding, Kind, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.matching.words import stem
from compare.report import Report, Sentence

KINDS = (Kind.NEGATION,)
ONE_SIDED = True

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CLAUSE_END = re.compile(r"[,;:.!?()“”\"—–]")
_BREAKS = wordlists.section("negations", "breaks")
_CUES = wordlists.section("negations", "cues")
_VERBS = wordlists.section("negations", "verbs")
_STARTERS = _CUES | _VERBS
_LIGHT = wordlists.section("negations", "light")
_OPPOSED = wordlists.section("negations", "opposed")
_OF_THINGS = frozenset(("no", "none", "nothing", "nobody", "without", "neither", "nor"))
"""Cues that deny a thing rather than what is said of it, so the other side's using the word affirms nothing."""
_REACH = 8
"""Words after the cue that it may deny, in its clause; negated predicates of news lie within that."""
_CONFLICT_SHARES = 3
_UNSURE_SHARES = 2
"""Other words near the predicate that both sides print before a lone negation is unsure, and before it conflicts."""


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation: its cue in lower case, and the stems of the words that it denies, the predicate first."""

    cue: str
    denies: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"cue": self.cue, "denies": list(self.denies)}


@dataclass(frozen=True, slots=True)
class _Word:
    low: str
    start: int
    end: int
    gap: str
    capital: bool


def find(context: Context, _found: Sequence[Detail]) -> Iterable[Detail]:
    """The negations of the report in reading order; those in a fixed phrase ("no longer", "not only") are left out."""
    if not context.english:
        return
    text = context.report.text
    for sentence in context.report.sentences:
        if not _may_deny(text[sentence.start : sentence.end]):
            continue
        words = _words(context.report, sentence)
        for k, word in enumerate(words):
            if (denies := _denied(words, k)) is not None:
                yield Detail(Kind.NEGATION, word.start, word.end, sentence.id, Negation(word.low, denies))


def judge(a: Detail, b: Detail, _setting: Setting) -> Judgement | None:
    """Two negations of one predicate agree; None for two predicates."""
    if not isinstance(a.value, Negation) or not isinstance(b.value, Negation):
        return None
    return Judgement(Verdict.AGREE, "both deny it") if _same(a.value, b.value) else None


def judge_link(a: Sequence[Detail], b: Sequence[Detail], setting: Setting) -> Iterable[Finding]:
    """What one sentence denies set against the other: denied too, affirmed there, or left out."""
    met: set[Detail] = set()
    for ours in a:
        theirs = next((each for each in b if each not in met and judge(ours, each, setting)), None)
        if theirs is not None:
            met.update((ours, theirs))
            yield Finding(Kind.NEGATION, Verdict.AGREE, "both deny it", Severity.NOTE, ours, theirs)
    for ours in a:
        if ours not in met:
            yield _alone(ours, setting, b)
    for theirs in b:
        if theirs not in met:
            turned = _alone(theirs, setting.swapped(), a)
            yield Finding(turned.kind, turned.verdict, turned.rule, turned.severity, turned.b, turned.a)


def _alone(denial: Detail, setting: Setting, others: Sequence[Detail]) -> Finding:
    """The finding on a negation of side ``setting.a`` that the other side does not make."""
    affirmed = _affirmed(denial, setting, others)
    if affirmed is None:
        return Finding(Kind.NEGATION, Verdict.ONE_SIDED, "only one report denies it", Severity.NOTE, denial, None)
    there, shared = affirmed
    if shared >= _CONFLICT_SHARES and not others and not _doubtful(setting):
        return Finding(Kind.NEGATION, Verdict.CONFLICT, "denied, affirmed", Severity.CORRECTION, denial, there)
    return Finding(Kind.NEGATION, Verdict.UNSURE, "denied, perhaps affirmed", Severity.NOTE, denial, there)


def _doubtful(setting: Setting) -> bool:
    """Whether a sentence asks, or opposes in other words than a negation ("turned down a request")."""
    if any(side.report.quote(sentence).rstrip("”\"’' ").endswith("?") for side, sentence in _sentences(setting)):
        return True
    return any(word.low in _OPPOSED for word in _words(setting.b.report, setting.b_sentence))


def _sentences(setting: Setting) -> tuple[tuple[DetailedReport, Sentence], tuple[DetailedReport, Sentence]]:
    return (setting.a, setting.a_sentence), (setting.b, setting.b_sentence)


def _affirmed(denial: Detail, setting: Setting, others: Sequence[Detail]) -> tuple[Detail, int] | None:
    """The predicate of ``denial`` where the other sentence affirms it, and how many words around it are shared."""
    if not isinstance(denial.value, Negation) or not denial.value.denies or denial.value.cue in _OF_THINGS:
        return None
    predicate = denial.value.denies[0]
    theirs = _words(setting.b.report, setting.b_sentence)
    spans = [each.value for each in others if isinstance(each.value, Negation)]
    if any(predicate in each.denies for each in spans):
        return None
    at = next((k for k, word in enumerate(theirs) if stem(word.low) == predicate), None)
    if at is None:
        return None
    word = theirs[at]
    near = {stem(each.low) for each in theirs[max(0, at - _REACH) : at + _REACH + 1] if each.low not in _LIGHT}
    ours = _words(setting.a.report, setting.a_sentence)
    here = next(k for k, each in enumerate(ours) if each.start >= denial.start)
    around = {stem(each.low) for each in ours[max(0, here - _REACH) : here + _REACH + 1] if each.low not in _LIGHT}
    shared = len((near & around) - {predicate})
    there = Detail(Kind.NEGATION, word.start, word.end, setting.b_sentence.id, Negation("", (predicate,)))
    enough = shared >= _UNSURE_SHARES or (shared and _named(ours, here) & _named(theirs, at))
    return (there, shared) if enough else None


def _named(words: Sequence[_Word], at: int) -> set[str]:
    """The capitalised words near the word ``at``, in lower case: of whom it is denied, or affirmed."""
    return {word.low for word in words[max(0, at - _REACH) : at] if word.capital and word.low not in _LIGHT}


def _same(a: Negation, b: Negation) -> bool:
    if not a.denies or not b.denies:
        return not a.denies and not b.denies and a.cue == b.cue
    if a.denies[0] in b.denies or b.denies[0] in a.denies:
        return True
    return not _groups_of(a.denies[0]).isdisjoint(_groups_of(b.denies[0]))


def _words(report: Report, sentence: Sentence) -> list[_Word]:
    found: list[_Word] = []
    last = sentence.start
    for match in _WORD.finditer(report.text, sentence.start, sentence.end):
        low = match.group().lower().replace("’", "'")
        found.append(
            _Word(low, match.start(), match.end(), report.text[last : match.start()], match.group()[0].isupper())
        )
        last = match.end()
    return found


def _may_deny(printed: str) -> bool:
    """Whether a sentence prints anything that may be a cue: a quick look that spares most sentences the slow one."""
    low = printed.lower().replace("’", "'")
    return "n't" in low or not _STARTERS.isdisjoint(_WORD.findall(low))


def _denied(words: Sequence[_Word], k: int) -> tuple[str, ...] | None:
    """The stems that the word at ``k`` denies; None where it denies nothing."""
    low = words[k].low
    if low not in _CUES and not low.endswith("n't") and low not in _VERBS:
        return None
    pair = f"{low} {words[k + 1].low}" if k + 1 < len(words) and words[k + 1].gap == " " else low
    if pair in _fixed() or (
        low == "no" and k + 1 < len(words) and (words[k + 1].gap != " " or words[k + 1].low.isdigit())
    ):
        return None
    denied: list[str] = (
        [stem(low)]
        if low in _VERBS and low[:4] in ("deny", "deni", "reje", "dism") and low not in ("denial", "rejection")
        else []
    )
    for word in words[k + 1 : k + 1 + _REACH]:
        if _CLAUSE_END.search(word.gap) or word.low in _BREAKS:
            break
        if word.low not in _LIGHT:
            denied.append(stem(word.low))
    return tuple(denied)


@cache
def _fixed() -> frozenset[str]:
    return frozenset(wordlists.sections("negations")["fixed"])


@cache
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for k, line in enumerate(wordlists.sections("negations")["groups"]):
        for word in line.split():
            found.setdefault(stem(word), set()).add(k)
    return {word: frozenset(groups) for word, groups in found.items()}


def _groups_of(stem: str) -> frozenset[int]:
    return _groups().get(stem, frozenset())
