"""Titles and roles: Senator, Defence Minister, chief executive, "the chief of the general staff".

A ``DetailKind``. A title counts only with the name that it stands beside; two titles are compared only where the names
are one person's. Different titles of one person are mostly both right (lawyer, activist), so only two posts that one
person does not hold at once conflict.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare.details import wordlists
from compare.details.context import Context
from compare.details.detail import Detail, Kind, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names.name import NameType
from compare.details.names.offices import plain_role
from compare.details.names.people import same_person
from compare.details.names.pieces import phrase, role_at
from compare.details.names.reading import Mention, Reading, read
from compare.details.names.tokens import Token

KINDS = (Kind.TITLE,)
ONE_SIDED = True

_REACH = 9
"""Words after "Putin, " among which a role is looked for."""
_COURTESY = frozenset(("mr", "mrs", "ms", "miss", "mister", "messrs"))
_PAST = frozenset(("former", "ex", "late", "onetime", "erstwhile", "previous", "ousted", "retired", "outgoing"))
_LESSER = frozenset(("deputy", "assistant", "vice", "acting", "interim", "associate", "junior", "under", "co"))
_BEFORE_ROLE = _PAST | _LESSER | frozenset(("chief", "senior", "top"))


@dataclass(frozen=True, slots=True)
class Title:
    """A role as printed beside a name.

    ``role`` is its plain form (``ceo`` for chief executive), ``before`` the words that change it (former, deputy), and
    ``owner`` the fullest form of the name that it belongs to.
    """

    printed: str
    role: str
    before: tuple[str, ...]
    owner: str

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"printed": self.printed, "role": self.role, "before": list(self.before), "of": self.owner}


def find(context: Context, _found: Sequence[Detail]) -> Iterable[Detail]:
    """The titles and roles that stand beside a person's name."""
    reading = read(context)
    found: dict[int, Detail] = {}
    for own, mentions in _by_sentence(reading):
        if mentions:
            for detail in _beside_names(context, own, mentions):
                found.setdefault(detail.start, detail)
    return [found[start] for start in sorted(found)]


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two titles amount to; None where they belong to two people."""
    if not isinstance(a.value, Title) or not isinstance(b.value, Title):
        return None
    ours, theirs = a.value, b.value
    if not same_person(ours.owner, theirs.owner):
        return None
    if ours.role == theirs.role and set(ours.before) == set(theirs.before):
        same = ours.printed.lower() == theirs.printed.lower()
        return Judgement(Verdict.AGREE, "same role") if same else Judgement(Verdict.STYLE, "same role, other style")
    if _excluded(ours, theirs) and not (_held(setting.a, theirs) or _held(setting.b, ours)):
        return Judgement(Verdict.CONFLICT, f"role differs: {ours.printed}, {theirs.printed}", Severity.CORRECTION, 0.8)
    return Judgement(Verdict.FINER, "other or fuller role for one name", closeness=0.6)


def _by_sentence(reading: Reading) -> Iterable[tuple[Sequence[Token], list[Mention]]]:
    of_sentence: dict[int, list[Mention]] = {}
    for mention in reading.mentions:
        if mention.type is NameType.PERSON:
            of_sentence.setdefault(mention.sentence, []).append(mention)
    return ((reading.words[sentence], mentions) for sentence, mentions in of_sentence.items())


def _beside_names(context: Context, own: Sequence[Token], mentions: Sequence[Mention]) -> Iterable[Detail]:
    at = {token.start: k for k, token in enumerate(own)}
    for mention in mentions:
        first = at[mention.start]
        last = first
        while last < len(own) and own[last].start < mention.end:
            last += 1
        for begin, end in (_role_before(own, first), _role_after(own, last)):
            if end > begin and not (end - begin == 1 and own[begin].low in _COURTESY):
                yield _detail(context, own, begin, end, mention)


def _role_before(own: Sequence[Token], first: int) -> tuple[int, int]:
    """The role that ends right before the name, across one comma: "spokesman X", "their commander, X"."""
    if not first or own[first].gap not in (" ", ", "):
        return 0, 0
    for size in range(min(6, first), 0, -1):
        begin = first - size
        if any(token.gap != " " for token in own[begin + 1 : first]):
            continue
        if own[first].gap == ", " and not _determined(own, begin):
            continue
        stop = role_at(own, begin, first)
        if stop == first or (stop > begin and own[stop].low == "of" and own[first].gap in (" ", ", ")):
            return _widened(own, begin), first
    return 0, 0


def _determined(own: Sequence[Token], begin: int) -> bool:
    """Whether "the", "their" or the like stands within three words before: "and the chief of the staff, X"."""
    return any(
        token.low in ("the", "its", "their", "his", "her", "our", "whose") or token.possessive
        for token in own[max(0, begin - 3) : begin]
    )


def _role_after(own: Sequence[Token], last: int) -> tuple[int, int]:
    """The role in an apposition: "X, the Russian president"; it ends before the next comma."""
    if last >= len(own) or own[last].gap != ", ":
        return 0, 0
    stop = last + 1
    while stop < len(own) and stop - last < _REACH and own[stop].gap == " ":
        stop += 1
    if (
        own[last].low not in ("the", "a", "an", "his", "her", "its", "their", "who")
        and role_at(own, last, stop) == last
        and own[last].low not in _BEFORE_ROLE
    ):
        return 0, 0
    for k in range(last, stop):
        if (end := role_at(own, k, stop)) > k:
            return _widened(own, k, last), end
        if own[k].low in ("of", "in", "for", "who", "said", "with", "to"):
            break
    return 0, 0


def _widened(own: Sequence[Token], begin: int, least: int = 0) -> int:
    """Where a role starts when the words that change it are taken in: "former", "deputy"."""
    while begin > least and own[begin - 1].low in _BEFORE_ROLE and own[begin].gap in (" ", "-"):
        begin -= 1
    return begin


def _detail(context: Context, own: Sequence[Token], begin: int, end: int, owner: Mention) -> Detail:
    k = begin
    while k < end - 1 and own[k].low in _BEFORE_ROLE and role_at(own, k, end) == k:
        k += 1
    before = tuple(token.low for token in own[begin:k])
    words = phrase(own, k, role_at(own, k, end) if role_at(own, k, end) > k else end)
    printed = context.report.text[own[begin].start : own[end - 1].end]
    return Detail(
        Kind.TITLE,
        own[begin].start,
        own[end - 1].end,
        owner.sentence,
        Title(printed, plain_role(words), before, owner.full),
    )


def _excluded(a: Title, b: Title) -> bool:
    """Whether one person does not hold both posts at once."""
    if not _PAST.isdisjoint((*a.before, *b.before)):
        return False
    if a.role == b.role:
        return set(a.before) & _LESSER != set(b.before) & _LESSER
    return any(a.role in family and b.role in family for family in _posts())


@cache
def _posts() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(post.strip() for post in line.split(",")) for line in wordlists.lines("posts"))


def _held(side: DetailedReport, title: Title) -> bool:
    """Whether ``side`` gives ``title`` to the same person anywhere."""
    return any(each.role == title.role and same_person(each.owner, title.owner) for each in _titles(side))


@lru_cache(maxsize=4)
def _titles(side: DetailedReport) -> tuple[Title, ...]:
    return tuple(each.value for each in side.of_kind.get(Kind.TITLE, ()) if isinstance(each.value, Title))
