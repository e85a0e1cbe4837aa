"""Who did what a sentence tells: who found the fault, whose corner the goal came from.

A source answers "who says so?"; where a thing is told of its doer, "who did so?" is as checkable. Only deeds of one
doer are read, in the forms that newsrooms give them: "Smith's corner", "a corner by Smith"; "an auditor noticed",
"spotted by an auditor". The doer is a person by name, or one by trade.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from compare.details import wordlists
from compare.details.context import Context
from compare.details.detail import Detail, Kind, Severity, Verdict
from compare.details.kind import Judgement, Setting
from compare.details.names.name import Name, NameType
from compare.details.quotations import nouns
from compare.details.quotations.camps import camps_of
from compare.details.quotations.identity import same_person
from compare.matching.synonyms import related
from compare.matching.words import stem
from compare.report import Span

_NOUNS = "|".join(sorted(wordlists.section("deeds", "nouns"), key=len, reverse=True)).replace("-", "[- ]")
_FINDING = "|".join(sorted(wordlists.section("deeds", "finding")))
_OWNED = re.compile(rf"['’]s? (?:[a-z-]+ ){{0,2}}({_NOUNS})\b")
_BY = re.compile(rf"\b({_NOUNS}|{_FINDING})(?: [a-z-]+){{0,4}} (?:by|from) $")
_AS = r"(?:(?:had|who|first|later|soon) ){0,2}"
_FOUND = re.compile(rf"(?:, [^,.;:“”\"]{{2,60}},)? {_AS}({_FINDING})\b")
_DETERMINED = r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ ){0,3}?"
_TRADE = re.compile(rf"{_DETERMINED}(?P<trade>[a-z-]+)(?P<beside>, [^,.;:“”\"]{{2,60}},)? {_AS}(?:{_FINDING})\b")
_BY_TRADE = re.compile(
    rf"\b(?:{_FINDING})(?: [a-z-]+){{0,3}} by {_DETERMINED}(?P<trade>[a-z-]+)(?P<beside>)"
    r"(?=[,.;]| (?:who|when|on|in|at)\b)"
)
_GAP = 12  # code points between a deed and what was done
_MOST = 200  # details of a sentence that are looked through
_BEFORE = 60  # code points of a sentence before a name in which the deed stands


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed and its doer: by name, by trade ("auditor"), or both."""

    deed: str
    person: str | None
    trade: str | None = None

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"deed": self.deed, "person": self.person, "trade": self.trade}


def find_deeds(context: Context, found: Sequence[Detail]) -> Iterator[Detail]:
    """The deeds of a report whose doers it tells, in any order; ``found`` holds its names. Linear in the text."""
    if not context.english:
        return
    text = context.report.text
    names = [each for each in found if isinstance(each.value, Name) and each.value.type is NameType.PERSON]
    starts = [each.start for each in names]
    taken: set[int] = set()
    for match in chain(_TRADE.finditer(text), _BY_TRADE.finditer(text)):
        trade, sentence = match["trade"], context.sentence_at(match.start())
        if trade in nouns.roles() and sentence is not None and match.end() <= sentence.end:
            first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
            inside = names[first:last] if match["beside"] else []
            taken.update(starts[first:last])
            person = _full(inside[0]) if len(inside) == 1 else None
            yield Detail(Kind.ATTRIBUTION, match.start(), match.end(), sentence.id, Deed("find", person, trade))
    for name in names:
        if name.start not in taken:
            yield from _named(name, context, text)


def _named(name: Detail, context: Context, text: str) -> Iterator[Detail]:
    sentence = context.report.sentences[name.sentence]
    behind = _OWNED.match(text, name.end, sentence.end) or _FOUND.match(text, name.end, sentence.end)
    if behind:
        yield Detail(Kind.ATTRIBUTION, name.start, behind.end(), name.sentence, Deed(_deed(behind[1]), _full(name)))
        return
    start = max(sentence.start, name.start - _BEFORE)
    before = _BY.search(text[start : name.start])
    if before:
        place = start + before.start()
        yield Detail(Kind.ATTRIBUTION, place, name.end, name.sentence, Deed(_deed(before[1]), _full(name)))


def _deed(word: str) -> str:
    return "find" if word in wordlists.section("deeds", "finding") else word.replace(" ", "-")


def _full(name: Detail) -> str:
    return name.value.full if isinstance(name.value, Name) else ""


def judge_deeds(ours: Deed, theirs: Deed, a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two deeds amount to; None where they are two, or where a sentence tells of several."""
    if ours.deed != theirs.deed or _several(a, setting.a.of_sentence) or _several(b, setting.b.of_sentence):
        return None
    rule = f"one deed, two doers: {ours.person or ours.trade}, {theirs.person or theirs.trade}"
    one = _touches(a, setting.a_parts) and _touches(b, setting.b_parts)
    if ours.person and theirs.person:
        if same_person(ours.person, theirs.person):
            return Judgement(Verdict.AGREE, "the same doer")
        return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, one_thing=one)
    if ours.trade and theirs.trade:
        if ours.trade == theirs.trade:
            return Judgement(Verdict.AGREE, "the same doer")
        if camps_of(ours.trade) & camps_of(theirs.trade) or _alike(ours.trade, theirs.trade):
            return Judgement(Verdict.UNSURE, rule)
        return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, one_thing=one)
    return Judgement(Verdict.FINER, "one side names the doer")


def _several(detail: Detail, of_sentence: Mapping[int, Sequence[Detail]]) -> bool:
    deed = detail.value.deed if isinstance(detail.value, Deed) else ""
    here = of_sentence.get(detail.sentence, ())
    return sum(isinstance(each.value, Deed) and each.value.deed == deed for each in here[:_MOST]) > 1


def _touches(detail: Detail, parts: Sequence[Span]) -> bool:
    """Whether the link rests on the deed, or on what was done: "an auditor noticed | that a bill was paid twice"."""
    return any(part.start <= detail.end + _GAP and detail.start - _GAP <= part.end for part in parts)


def _alike(ours: str, theirs: str) -> bool:
    """Whether two trades may be one: "boss" and "manager"."""
    return stem(theirs) in related(stem(ours)) or stem(ours) in related(stem(theirs))
