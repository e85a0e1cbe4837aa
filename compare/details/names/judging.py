"""What two names amount to: one name, a longer form of it, another house's style, or a misspelling."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from compare.detail import Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names.name import Name, NameType
from compare.details.names.organisation_names import same_body, turned
from compare.details.names.person_names import may_be_one, words_of
from compare.report import Sentence

_WORD = re.compile(r"[^\W_]+")
SHORTEST_NEAR = 5
"""Letters a surname needs before a slip in it can be told from another name (Khan, Kahn)."""
SHORTEST_NEAR_FULL = 4
"""The same where the given names are one (Hassan Omar, Hassan Omari): they vouch for the rest."""
NEAREST_GIVEN = 0.7
"""OSA similarity from which two given names are spellings of one (Steven, Stephen: 0.71; Sandi, Sandra: 0.67)."""
_TWO_LETTERS = 2  # letters that changed places, one between them
NEAREST_LONG_GIVEN = 0.65
"""The same for names of eight letters or more, which have no such short forms (Aleksandr, Alexander: 0.67)."""


def judge_names(a: Name, b: Name, setting: Setting) -> Judgement | None:
    """What two names of people or bodies amount to; None where they name two things."""
    if a.text == b.text:
        return Judgement(Verdict.AGREE, "same name")
    if words_of(a.text) == words_of(b.text):
        return Judgement(Verdict.STYLE, "same name, other accents, hyphens or suffix")
    types = {a.type, b.type}
    if types == {NameType.PERSON}:
        return _people(a, b, setting)
    judgement = _bodies(a, b, setting)
    # A body may pass for a person by its shape ("Harwick Wool"), so only what is the same may meet.
    return None if judgement and judgement.verdict.disagrees and NameType.PERSON in types else judgement


def _people(a: Name, b: Name, setting: Setting) -> Judgement | None:
    if may_be_one(a.text, b.text) and may_be_one(a.full, b.full):
        return _one_person(words_of(a.text), words_of(b.text), setting)
    slip = near_spelling(words_of(a.text), words_of(b.text)) or _near_given(words_of(a.text), words_of(b.text))
    if slip is not None and same_or_misspelt(words_of(a.full), words_of(b.full)) and not _both_printed(slip, setting):
        return _misspelt(slip)
    if a.office and a.office == b.office and not _named_in(setting.a, b) and not _named_in(setting.b, a):
        rule = f"other name for one office: {a.full}, {b.full}"
        return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, closeness=0.8)
    return None


def same_or_misspelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names are one name, or spellings of one in the surname or in the given name."""
    return near_or_equal(a, b) or _near_given(a, b) is not None


def _near_given(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, str] | None:
    """The two given names before one surname where they are spellings of one (Marcus, Markus), else None."""
    if 1 in (len(a), len(b)) or a[-1] != b[-1] or a[0] == b[0] or min(len(a[0]), len(b[0])) < SHORTEST_NEAR_FULL:
        return None
    return (a[0], b[0]) if _given_near(a[0], b[0]) else None


def _one_person(a: tuple[str, ...], b: tuple[str, ...], setting: Setting) -> Judgement:
    if (len(a) == 1) != (len(b) == 1):
        return Judgement(Verdict.FINER, "surname, full name", closeness=0.9)
    if a[-1] == b[-1] and a[0] != b[0] and 1 not in (len(a[0]), len(b[0])):
        if _given_near(a[0], b[0]) and not _both_printed((a[0], b[0]), setting):
            return _misspelt((a[0], b[0]))
        return Judgement(Verdict.STYLE, "short or other form of the given name", closeness=0.9)
    return Judgement(Verdict.STYLE, "middle name or initial", closeness=0.95)


def _given_near(a: str, b: str) -> bool:
    """Whether two given names are spellings of one, and neither is short for the other."""
    if a.startswith(b) or b.startswith(a):
        return False
    return OSA.normalized_similarity(a, b) >= (NEAREST_GIVEN if min(len(a), len(b)) < 8 else NEAREST_LONG_GIVEN)


def _misspelt(slip: tuple[str, str]) -> Judgement:
    first, second = (word.capitalize() for word in slip)
    rule = f"one name spelt two ways: {first}, {second}"
    return Judgement(Verdict.CONFLICT, rule, Severity.REFILE, closeness=0.8, one_thing=True)


def _bodies(a: Name, b: Name, setting: Setting) -> Judgement | None:
    verdict, rule = same_body(a.text, b.text)
    severity = Severity.REFILE
    if verdict is None and turned(a.text, b.text):
        verdict, rule, severity = Verdict.CONFLICT, "one name with another direction in it", Severity.CORRECTION
    if verdict is None:
        return None
    if verdict is Verdict.CONFLICT:
        if any(_printed_in(side, name) for side, name in ((setting.a, b), (setting.b, a))):
            return None
        return Judgement(verdict, rule, severity, closeness=0.7)
    return Judgement(verdict, rule, closeness=0.9)


def near_spelling(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, str] | None:
    """The two surnames where one looks like a slip or another transliteration of the other, else None.

    One or two edits by optimal string alignment (a swap of neighbours is one), at most one in five letters and one in
    seven for a first letter: what keeps Prigozhin and Prigohzin together and Johnson and Jonson's like apart from
    Peters and Meyers. Given names must not exclude each other.
    """
    if not a or not b or a[-1] == b[-1]:
        return None
    one_given = 1 not in (len(a), len(b)) and a[0] == b[0] and len(a[0]) > 1
    shortest = SHORTEST_NEAR_FULL if one_given else SHORTEST_NEAR
    if not slip_between(a[-1], b[-1], shortest=shortest) and not (one_given and _letters_changed(a[-1], b[-1])):
        return None
    if len(a) > 1 and len(b) > 1 and not (may_be_one(f"{a[0]} x", f"{b[0]} x") or slip_between(a[0], b[0])):
        return None
    return a[-1], b[-1]


def near_or_equal(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names are one name or spellings of one."""
    return may_be_one(" ".join(a), " ".join(b)) or near_spelling(a, b) is not None


def _letters_changed(a: str, b: str) -> bool:
    """Whether two surnames after one given name are the same letters in another order (Verzosa, Versoza)."""
    return len(a) >= SHORTEST_NEAR and a[0] == b[0] and sorted(a) == sorted(b) and OSA.distance(a, b) == _TWO_LETTERS


def slip_between(a: str, b: str, *, shortest: int = SHORTEST_NEAR) -> bool:
    """Whether two words of at least ``shortest`` letters are near enough to be spellings of one word."""
    longest = max(len(a), len(b))
    if a == b or min(len(a), len(b)) < shortest or longest > 40:
        return False
    allowed = 1 if longest < 8 or a[0] != b[0] else 2
    if a.rstrip("s") == b.rstrip("s"):
        return False
    return OSA.distance(a, b, score_cutoff=allowed) <= allowed


def _both_printed(slip: tuple[str, str], setting: Setting) -> bool:
    """Whether one report prints both words: then they are two people, or the report knows both spellings."""
    return any(slip[0] in words and slip[1] in words for words in (vocabulary(setting.a), vocabulary(setting.b)))


def _named_in(side: DetailedReport, name: Name) -> bool:
    """Whether the report prints any word of the person's name, but for initials."""
    return any(len(word) > 1 and word in vocabulary(side) for word in words_of(name.full))


def _printed_in(side: DetailedReport, name: Name) -> bool:
    return set(words_of(name.text)) <= vocabulary(side)


@lru_cache(maxsize=4)
def vocabulary(side: DetailedReport) -> frozenset[str]:
    """The words that a report prints in its headline and body, folded as names are."""
    text = " ".join(side.report.quote(each) for each in side.report.sentences if _told(each))
    return frozenset(word for match in _WORD.finditer(text) for word in words_of(match.group()))


def _told(sentence: Sentence) -> bool:
    return not sentence.zone.fenced
