"""What two titles amount to.

Different titles of one person are mostly both right (lawyer, activist), so only posts that nobody holds at once
conflict: two of one family, a post and its deputy, the first and the second of a kind, one post over two things.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from compare import wordlists
from compare.detail import Detail, Kind, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names.judging import vocabulary
from compare.details.names.people import same_person
from compare.details.names.person_names import words_of
from compare.details.nearby import stem
from compare.details.titles.callings import of_two_trades, over_two_portfolios
from compare.details.titles.title import LESSER, PAST, RANKED, Title
from compare.wordlists import lexicon

_MOST_ALIKE = 60
"""Titles of one role and one name that are looked through: a bound on the work in a text made by rote."""
_HEARD_AS_ONE = 0.5
"""OSA similarity of two given names of one relation (Sophie, Sofia: 0.50; Helen, Ellen: 0.60)."""


def judge_titles(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two titles amount to; None where they belong to two people, or answer other titles of the one."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Title) or not isinstance(theirs, Title):
        return None
    if not same_person(ours.owner, theirs.owner):
        return None
    if ours.party and theirs.party and ours.party != theirs.party and ours.role == theirs.role:
        rule = f"party differs: {ours.party.capitalize()}, {theirs.party.capitalize()}"
        return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, 0.9)
    excluded = _excluded(ours, theirs)
    if not excluded and ours.role == theirs.role and set(ours.before) == set(theirs.before):
        same = ours.printed.lower() == theirs.printed.lower()
        return Judgement(Verdict.AGREE, "same role") if same else Judgement(Verdict.STYLE, "same role, other style")
    if excluded and not (_held(setting.a, theirs) or _held(setting.b, ours)):
        told = f"{_in_full(ours)}, {_in_full(theirs)}"
        return Judgement(Verdict.CONFLICT, f"role differs: {told}", Severity.CORRECTION, 0.8)
    if not excluded and _answered(a, b, setting):
        return None
    return Judgement(Verdict.FINER, "other or fuller role for one name", closeness=0.6)


def judge_left_titles(ours: Title, theirs: Title, setting: Setting) -> Judgement | None:
    """One post that one person holds, given to two people of whom neither report knows the other's."""
    if ours.role != theirs.role or ours.before or theirs.before:
        return None
    if ours.role not in _section("held by one") and not _kin(ours, theirs):
        return None
    if same_person(ours.owner, theirs.owner) or not set(words_of(ours.owner)).isdisjoint(words_of(theirs.owner)):
        return None
    if _named(setting.b, ours.owner) or _named(setting.a, theirs.owner):
        return None
    rule = f"other name for one post: {ours.owner}, {theirs.owner}"
    return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, 0.7)


def _kin(ours: Title, theirs: Title) -> bool:
    """Whether both name one relation alone, in names that may be heard as one: her daughter Sophie, Sofia."""
    first, second = words_of(ours.owner), words_of(theirs.owner)
    if ours.role not in _section("relations") or len(first) != 1 or len(second) != 1:
        return False
    return OSA.normalized_similarity(first[0], second[0]) >= _HEARD_AS_ONE


def _named(side: DetailedReport, owner: str) -> bool:
    return any(len(word) > 1 and word in vocabulary(side) for word in words_of(owner))


def _in_full(title: Title) -> str:
    of = f" of {' '.join(title.charge)}" if title.charge and title.charge[-1] not in title.printed.lower() else ""
    return f"{title.printed}{of}"


def _excluded(a: Title, b: Title) -> bool:
    """Whether one person does not hold both posts at once."""
    if not PAST.isdisjoint((*a.before, *b.before)):
        return False
    lesser, other_lesser = set(a.before) & LESSER, set(b.before) & LESSER
    if a.role == b.role:
        ranks, others = ({RANKED[word] for word in each.before if word in RANKED} for each in (a, b))
        placed = bool(ranks and others and ranks.isdisjoint(others))
        return lesser != other_lesser or placed or _over_two_things(a.charge, b.charge)
    if lesser or other_lesser or a.role.endswith(f" {b.role}") or b.role.endswith(f" {a.role}"):
        return False  # a lieutenant colonel is called colonel too
    if of_two_trades(a.role, b.role) or over_two_portfolios(a.role, b.role):
        return True
    return any(a.role in family and b.role in family for family in _posts())


def _over_two_things(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one post is over two things of one kind: the finance committee, the transport committee."""
    if not a or not b or stem(a[-1]) != stem(b[-1]):
        return False
    ours, theirs = (frozenset(stem(word) for word in each[:-1] if _plain(word)) for each in (a, b))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _plain(word: str) -> bool:
    return lexicon.common(word) and word not in lexicon.nationalities() and word not in _CHAMBERS


_CHAMBERS = frozenset(("commons", "lords", "senate", "house", "state", "city", "national", "powerful", "influential"))


def _answered(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether another title of the person in the other's sentence excludes one of the two, and so answers it better."""
    return any(_excludes(a, each) for each in _titles_of(setting.b, b.sentence)) or any(
        _excludes(b, each) for each in _titles_of(setting.a, a.sentence)
    )


def _excludes(detail: Detail, other: Title) -> bool:
    value = detail.value
    return isinstance(value, Title) and same_person(value.owner, other.owner) and _excluded(value, other)


@cache
def _posts() -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(post.strip() for post in line.split(",")) for line in wordlists.sections("posts")["families"]
    )


@cache
def _section(name: str) -> frozenset[str]:
    return frozenset(post.strip() for line in wordlists.sections("posts")[name] for post in line.split(","))


def _held(side: DetailedReport, title: Title) -> bool:
    """Whether ``side`` gives ``title`` to the same person anywhere."""
    return any(
        each.role == title.role
        and set(each.before) == set(title.before)
        and (not title.charge or not each.charge or not _over_two_things(each.charge, title.charge))
        and same_person(each.owner, title.owner)
        for each in _alike(side, title)
    )


def _alike(side: DetailedReport, title: Title) -> Iterable[Title]:
    """The titles of one role that ``side`` gives to people with a word of the owner's name."""
    of_word = _by_role_and_word(side)
    for word in words_of(title.owner):
        yield from of_word.get((title.role, word), ())[:_MOST_ALIKE]


@lru_cache(maxsize=4)
def _by_role_and_word(side: DetailedReport) -> dict[tuple[str, str], list[Title]]:
    found: dict[tuple[str, str], list[Title]] = {}
    for each in side.of_kind.get(Kind.TITLE, ()):
        if isinstance(each.value, Title):
            for word in words_of(each.value.owner):
                found.setdefault((each.value.role, word), []).append(each.value)
    return found


def _titles_of(side: DetailedReport, sentence: int) -> tuple[Title, ...]:
    """The first titles of a sentence; a sentence that holds more than a dozen is a list of names."""
    here: list[Detail] = [each for each in side.of_sentence.get(sentence, ()) if each.kind is Kind.TITLE]
    return tuple(each.value for each in here[:12] if isinstance(each.value, Title))
