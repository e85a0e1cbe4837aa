"""Who did what a sentence tells: who found the body, who designed the bridge, whose corner the goal came from.

A source answers "who says so?"; where a thing is told of its doer, "who did so?" is as checkable. Only deeds that have
one doer as a rule are read, in the forms that newsrooms give them: "Smith designed it", "designed by Smith"; "Smith's
corner", "a corner by Smith". The doer is a person by name, or one by trade ("a jogger").
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare import wordlists
from compare.detail import Detail, Kind, Severity, Verdict
from compare.details.context import Context
from compare.details.kind import Judgement, Setting
from compare.details.names.name import Name, NameType
from compare.details.nearby import shared
from compare.details.pairing.left_over import on_one_matter
from compare.details.quotations import nouns
from compare.details.quotations.camps import camps_of
from compare.details.quotations.identity import same_person
from compare.details.sieve import sentences_with
from compare.matching.synonyms import related
from compare.matching.words import stem
from compare.report import Report, Span


def _deed_of_form(heading: str) -> dict[str, str]:
    """The deed that each form under ``heading`` tells."""
    lines = (line.partition("=") for line in wordlists.sections("deeds")[heading])
    return {form.strip(): deed.strip() for deed, _, forms in lines for form in forms.split("|")}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_ACTIVE = _deed_of_form("verbs")
_TOLD = _deed_of_form("passive") | _ACTIVE
_DONE = _deed_of_form("nouns")
_DEED_OF_FORM = _TOLD | _DONE
_ACTIVES, _PASSIVES, _NOUNS = _any_of(_ACTIVE), _any_of(_TOLD), _any_of(_DONE)
_KIN = wordlists.section("name_cues", "kin")
_AS = r"(?:(?:had|who|first|later|soon|then|also) ){0,2}"
_BESIDE = r"(?P<beside>, [^,.;:“”\"]{2,60},)?"
_DETERMINED = r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ ){0,3}?"
_BETWEEN = r"(?: [\w’'-]+){0,4}"
"""Words between what was done and who did it: "discovered in 1984 by"."""

_OWNED = re.compile(rf"['’]s? (?:[a-z-]+ ){{0,2}}(?P<deed>{_NOUNS})\b")
_DID = re.compile(rf"{_BESIDE} {_AS}(?P<deed>{_ACTIVES})\b(?! by\b)")
_ITS_DOER = r" (?:(?:the |an? )?(?:[\w.-]+ ){1,3})?$"
_DONE_BY = re.compile(rf"\b(?P<deed>{_PASSIVES}){_BETWEEN} by{_ITS_DOER}")
_ITS_BY = re.compile(rf"\b(?P<deed>{_NOUNS}){_BETWEEN} (?:by|from){_ITS_DOER}")
_TRADE_DID = re.compile(rf"{_DETERMINED}(?P<trade>[a-z-]+){_BESIDE} {_AS}(?P<deed>{_ACTIVES})\b(?! by\b)")
_BY_TRADE = re.compile(
    rf"\b(?P<deed>{_PASSIVES}){_BETWEEN} by {_DETERMINED}(?P<trade>[a-z-]+)(?P<beside>)"
    r"(?=[,.;]|$| (?:who|when|as|while|on|in|at|near|from|last|yesterday|after|before)\b)"
)
_PARTING = frozenset('.;:“”"')
"""What no deed of a trade runs over."""
_GAP = 12  # code points between a deed and what was done
_MOST = 200  # details of a sentence that are looked through
_BEFORE = 90  # code points of a sentence before a name in which the deed stands


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed and its doer: by name, by trade ("auditor"), or both.

    ``whole``: its words say what was done too ("found the body", "corner").
    """

    deed: str
    whole: bool
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
    doers = nouns.roles() | wordlists.section("deeds", "doers")
    taken: set[int] = set()
    telling = sentences_with(context, _DEED_OF_FORM)
    for match in _by_trade(context.report, sorted(telling)):
        trade, sentence = match["trade"], context.sentence_at(match.start())
        if trade in doers and sentence is not None and match.end() <= sentence.end:
            first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
            inside = names[first:last] if match["beside"] else []
            taken.update(starts[first:last])
            person = _full(inside[0]) if len(inside) == 1 else None
            yield Detail(Kind.ATTRIBUTION, match.start(), match.end(), sentence.id, Deed(*_deed(match), person, trade))
    for name in names:
        if name.start not in taken and name.sentence in telling:
            yield from _named(name, context, text)


def _by_trade(report: Report, telling: Sequence[int]) -> Iterator[re.Match[str]]:
    """The deeds told of a trade; ``telling`` are the sentences with the form of a deed, in order."""
    text, sentences = report.text, report.sentences
    stretches: list[tuple[int, int]] = []
    for sentence in telling:
        if stretches and sentences[sentence].start < stretches[-1][1]:
            continue
        first = last = sentence
        while first and text[sentences[first - 1].end - 1] not in _PARTING:
            first -= 1
        while last + 1 < len(sentences) and text[sentences[last].end - 1] not in _PARTING:
            last += 1
        stretches.append((sentences[first].start, sentences[last].end))
    for pattern in (_TRADE_DID, _BY_TRADE):
        for start, end in stretches:
            yield from pattern.finditer(text, start, end)


def _named(name: Detail, context: Context, text: str) -> Iterator[Detail]:
    sentence = context.report.sentences[name.sentence]
    behind = _OWNED.match(text, name.end, sentence.end) or _DID.match(text, name.end, sentence.end)
    if behind:
        yield Detail(Kind.ATTRIBUTION, name.start, behind.end(), name.sentence, Deed(*_deed(behind), _full(name)))
        return
    start = max(sentence.start, name.start - _BEFORE)
    before = _DONE_BY.search(text, start, name.start) or _ITS_BY.search(text, start, name.start)
    if before:
        yield Detail(Kind.ATTRIBUTION, before.start(), name.end, name.sentence, Deed(*_deed(before), _full(name)))


def _deed(match: re.Match[str]) -> tuple[str, bool]:
    """The deed that is told, and whether its words say what was done."""
    form = match["deed"]
    return _DEED_OF_FORM[form], form in _DONE or " the " in form


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
        return _two_doers(rule, a, b, setting, one=one, whole=ours.whole or theirs.whole)
    if ours.trade and theirs.trade:
        if ours.trade == theirs.trade:
            return Judgement(Verdict.AGREE, "the same doer")
        if _may_be_one(ours.trade, theirs.trade):
            return Judgement(Verdict.UNSURE, rule)
        return _two_doers(rule, a, b, setting, one=one, whole=ours.whole or theirs.whole)
    return Judgement(Verdict.FINER, "one side names the doer")


def _two_doers(rule: str, a: Detail, b: Detail, setting: Setting, *, one: bool, whole: bool) -> Judgement | None:
    """Two doers conflict where the link and the words around bear out that one thing was done.

    ``one``: the link rests on both deeds; ``whole``: one of them says what was done, so that no word around has to.
    """
    if not (whole or shared(a, b, setting)) or not (one or on_one_matter(a, b, setting)):
        return None
    return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, one_thing=one)


def _several(detail: Detail, of_sentence: Mapping[int, Sequence[Detail]]) -> bool:
    deed = detail.value.deed if isinstance(detail.value, Deed) else ""
    here = of_sentence.get(detail.sentence, ())
    return sum(isinstance(each.value, Deed) and each.value.deed == deed for each in here[:_MOST]) > 1


def _touches(detail: Detail, parts: Sequence[Span]) -> bool:
    """Whether the link rests on the deed, or on what was done: "an auditor noticed | that a bill was paid twice"."""
    return any(part.start <= detail.end + _GAP and detail.start - _GAP <= part.end for part in parts)


def _may_be_one(ours: str, theirs: str) -> bool:
    """Whether two trades may be one person's: "boss" and "manager"; police of two ranks; a mother has a trade too."""
    if ours in _KIN or theirs in _KIN or camps_of(ours) & camps_of(theirs):
        return True
    return stem(theirs) in related(stem(ours)) or stem(ours) in related(stem(theirs))
