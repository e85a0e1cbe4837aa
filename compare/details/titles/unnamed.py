"""People who are told of without a name, by whose they are or by what they do: her brother-in-law, a taxi driver.

Two of them in linked sentences may well be two people, so they disagree only where nothing else answers either and
neither report knows the other's anywhere.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare import wordlists
from compare.detail import Detail, Kind, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names.reading import Reading
from compare.details.names.tokens import Token, tokens
from compare.details.pairing.left_over import on_one_matter
from compare.details.titles.callings import calling_at, plain_calling, trade_of

_PRONOUNS = frozenset(("his", "her", "their", "my", "our"))
_ARTICLES = frozenset(("a", "an", "the", "one"))
_OPENING = _PRONOUNS | _ARTICLES
_REACH = 3
"""Words from the owner or the article to the noun, itself included: "her younger brother", "a retired bus driver"."""
_PAST = frozenset(("former", "retired", "ex", "late", "trainee"))
_JOINING = frozenset(("and", "or"))


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A person told of without a name.

    ``what`` is the relation or the trade, one for all words of it; ``owner`` the pronoun of whom the person is related
    to, empty for a noun and for a calling.
    """

    printed: str
    what: str
    owner: str

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"printed": self.printed, "role": self.what, "of": self.owner}


def find_unnamed(reading: Reading) -> Iterable[Detail]:
    """The people told of by relation or calling alone, in reading order and apart; linear in the words."""
    for sentence, own in enumerate(reading.words):
        past = 0
        for k in [k for k, each in enumerate(own) if each.low in _OPENING or each.after > each.end]:
            if k < past:
                continue
            first, last, value = _told_at(own, k)
            if value is not None and not _named(own, last) and first >= past:
                yield Detail(Kind.TITLE, own[first].start, own[last - 1].end, sentence, value)
                past = last


def judge_unnamed(a: Unnamed, b: Unnamed) -> Judgement | None:
    """What two people told of without a name amount to by themselves; None where they differ."""
    if a.what != b.what or (a.owner and b.owner and a.owner != b.owner):
        return None
    same = a.printed.lower() == b.printed.lower()
    return Judgement(Verdict.AGREE, "same role") if same else Judgement(Verdict.STYLE, "same role, other words")


def judge_left_unnamed(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Two people of two relations to one, or of two trades, of whom neither report knows the other's."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Unnamed) or not isinstance(theirs, Unnamed) or ours.what == theirs.what:
        return None
    if ours.what.split(":")[0] != theirs.what.split(":")[0] or (
        ours.owner and theirs.owner and ours.owner != theirs.owner
    ):
        return None
    if ours.what in _known(setting.b) or theirs.what in _known(setting.a) or not on_one_matter(a, b, setting):
        return None
    rule = f"another person: {ours.printed}, {theirs.printed}"
    return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, 0.7)


def _told_at(own: Sequence[Token], k: int) -> tuple[int, int, Unnamed | None]:
    """The first word, the end and the value of the person whose owner or article stands at ``k``."""
    possessive, pronoun = own[k].possessive, own[k].low in _PRONOUNS
    owned = possessive or pronoun
    for n in range(k + 1, min(k + 1 + _REACH, len(own))):
        if own[n].gap != " " or own[n].capital or own[n - 1].low in _PAST or own[n].possessive:
            break
        if owned and own[n].low in _relations():
            first = n if possessive else k
            if _in_a_list(own, first, n + 1):
                break
            owner = own[k].low if pronoun else ""
            return first, n + 1, Unnamed(_words(own, first, n + 1), f"relation: {_relations()[own[n].low]}", owner)
        if not owned and (end := calling_at(own, n, len(own))) > n:
            if own[n].low in _PAST or _in_a_list(own, k, end):
                break
            trade = trade_of(plain_calling(_words(own, n, end).lower()))
            return k, end, Unnamed(_words(own, k, end), trade, "")
    return k, k, None


def _named(own: Sequence[Token], last: int) -> bool:
    """Whether a name follows: "her brother, Tom Peake", "the baker Tom Peake"."""
    return last < len(own) and own[last].capital and own[last].gap in (" ", ", ")


def _in_a_list(own: Sequence[Token], first: int, last: int) -> bool:
    """Whether another is told in one breath: "her husband and son", of whom the other report may tell one."""
    return (last < len(own) and own[last].low in _JOINING) or (first > 0 and own[first - 1].low in _JOINING)


def _words(own: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.text for token in own[first:last])


@lru_cache(maxsize=4)
def _known(side: DetailedReport) -> frozenset[str]:
    """The relations and trades that a report prints anywhere, of whomever it tells."""
    found: set[str] = set()
    for sentence in side.report.sentences:
        own = tokens(side.report.text, sentence.start, sentence.end)
        for k, token in enumerate(own):
            for form in (token.low, token.low.removesuffix("s")):
                if form in _relations():
                    found.add(f"relation: {_relations()[form]}")
                elif trade := trade_of(plain_calling(form)):
                    found.add(trade)
            if (end := calling_at(own, k, len(own))) > k + 1:
                found.add(trade_of(plain_calling(_words(own, k, end).lower())))
    return frozenset(found)


@cache
def _relations() -> dict[str, str]:
    lines = (line.split() for line in wordlists.lines("relations"))
    return {word: words[0] for words in lines for word in words}
