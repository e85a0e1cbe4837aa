"""The titles and roles of a report that stand beside a person's name, before it or in an apposition."""

from collections.abc import Iterable, Sequence

from compare.detail import Detail, Kind
from compare.details.context import Context
from compare.details.names.name import NameType
from compare.details.names.offices import plain_role
from compare.details.names.pieces import phrase
from compare.details.names.reading import Mention, Reading, read
from compare.details.names.tokens import Token
from compare.details.titles.callings import plain_calling, told_role_at
from compare.details.titles.charges import charge_after, charge_before, party_before, role_told
from compare.details.titles.title import BEFORE_ROLE, LESSER, Title

_REACH = 9
"""Words after "Putin, " among which a role is looked for."""
_SECOND_ROLE = 8
"""Words after one role among which "and" may join another: "a biologist at the university and lead author"."""
_OF_BODY = frozenset(("of", "from", "at"))
_COURTESY = frozenset(("mr", "mrs", "ms", "miss", "mister", "messrs"))
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "who"))
_ENDS_SEARCH = frozenset(("of", "in", "for", "who", "said", "with", "to"))

Span = tuple[int, int]
"""The words ``[first, end)`` of a sentence."""


def find_titles(context: Context) -> list[Detail]:
    """The titles and roles of people, in reading order; linear in the text."""
    reading = read(context)
    found: dict[int, Detail] = {}
    for own, mentions in _by_sentence(reading):
        for detail in _beside_names(context, own, mentions):
            found.setdefault(detail.start, detail)
    return [found[start] for start in sorted(found)]


def _by_sentence(reading: Reading) -> Iterable[tuple[Sequence[Token], list[Mention]]]:
    of_sentence: dict[int, list[Mention]] = {}
    for mention in reading.mentions:
        if mention.type is NameType.PERSON:
            of_sentence.setdefault(mention.sentence, []).append(mention)
    return ((reading.words[sentence], mentions) for sentence, mentions in of_sentence.items())


def _beside_names(context: Context, own: Sequence[Token], mentions: Sequence[Mention]) -> Iterable[Detail]:
    at = {token.start: k for k, token in enumerate(own)}
    for n, mention in enumerate(mentions):
        first = at[mention.start]
        last = first
        while last < len(own) and own[last].start < mention.end:
            last += 1
        for begin, end in (_role_before(own, first), *_roles_after(own, last)):
            if end > begin and not (end - begin == 1 and own[begin].low in _COURTESY):
                yield _detail(context, own, begin, end, mention)
        stop = at[mentions[n + 1].start] if n + 1 < len(mentions) else len(own)
        if (told := role_told(own, last, stop)) is not None:
            role, begin, end, charge = told
            printed = context.report.text[own[begin].start : own[end - 1].end]
            value = Title(printed, role, (), mention.full, charge)
            yield Detail(Kind.TITLE, own[begin].start, own[end - 1].end, mention.sentence, value)


def _role_before(own: Sequence[Token], first: int) -> Span:
    """The role that ends right before the name, across one comma: "spokesman X", "their commander, X"."""
    if not first or own[first].gap not in (" ", ", "):
        return 0, 0
    for size in range(min(6, first), 0, -1):
        begin = first - size
        if any(token.gap != " " for token in own[begin + 1 : first]):
            continue
        if own[first].gap == ", " and not _determined(own, begin):
            continue
        stop = told_role_at(own, begin, first)
        if stop == first or (stop > begin and own[stop].low == "of" and own[first].gap in (" ", ", ")):
            return _widened(own, begin), first
    return 0, 0


def _determined(own: Sequence[Token], begin: int) -> bool:
    """Whether "the", "their" or the like stands within three words before: "and the chief of the staff, X"."""
    return any(
        token.low in ("the", "its", "their", "his", "her", "our", "whose") or token.possessive
        for token in own[max(0, begin - 3) : begin]
    )


def _roles_after(own: Sequence[Token], last: int) -> Iterable[Span]:
    """The roles in an apposition: "X, the Russian president", "X of Y University, a biologist and second author"."""
    last = _past_body(own, last)
    begin, end = _role_after(own, last)
    if end == begin:
        return
    yield begin, end
    stop = end
    while stop < len(own) and stop - end < _SECOND_ROLE and own[stop].gap == " ":
        if own[stop].low == "and":
            limit = min(stop + 4, len(own))
            for k in range(stop + 1, limit):
                if own[k].gap != " ":
                    return
                if (second := _role_end(own, k, limit)) > k:
                    yield _widened(own, k, stop + 1), second
                    return
        stop += 1


def _past_body(own: Sequence[Token], last: int) -> int:
    """Where the apposition begins when a body stands between: "X of Y University, the president"."""
    if last + 1 >= len(own) or own[last].low not in _OF_BODY or own[last].gap != " ":
        return last
    k = last + 1
    while k < len(own) and k - last < _REACH and own[k].gap == " ":
        k += 1
    body = any(token.capital for token in own[last + 1 : last + 3])
    return k if body and k < len(own) and own[k].gap == ", " else last


def _role_after(own: Sequence[Token], last: int) -> Span:
    """The role in an apposition that starts at ``last``; it ends before the next comma."""
    if last >= len(own) or own[last].gap != ", ":
        return 0, 0
    stop = last + 1
    while stop < len(own) and stop - last < _REACH and own[stop].gap == " ":
        stop += 1
    if own[last].low not in _DETERMINERS and told_role_at(own, last, stop) == last and own[last].low not in BEFORE_ROLE:
        return 0, 0
    for k in range(last, stop):
        if (end := _role_end(own, k, stop)) > k:
            return _widened(own, k, last), end
        if own[k].low in _ENDS_SEARCH:
            break
    return 0, 0


def _role_end(own: Sequence[Token], k: int, stop: int) -> int:
    """The end of the role at ``k``, a lesser one with the role it is a part of: "assistant | coach"."""
    if (
        k + 1 < stop
        and own[k].low in LESSER
        and (end := told_role_at(own, k + 1, stop)) > k + 1
        and own[k + 1].gap == " "
    ):
        return end
    return told_role_at(own, k, stop)


def _widened(own: Sequence[Token], begin: int, least: int = 0) -> int:
    """Where a role starts when the words that change it are taken in: "former", "deputy"."""
    while begin > least and own[begin - 1].low in BEFORE_ROLE and own[begin].gap in (" ", "-"):
        begin -= 1
    return begin


def _detail(context: Context, own: Sequence[Token], begin: int, end: int, owner: Mention) -> Detail:
    k = begin
    while (
        k < end - 1
        and own[k].low in BEFORE_ROLE
        and (told_role_at(own, k, end) == k or (own[k].low in LESSER and told_role_at(own, k + 1, end) > k + 1))
    ):
        k += 1
    before = tuple(token.low for token in own[begin:k])
    stop = told_role_at(own, k, end) if told_role_at(own, k, end) > k else end
    words = phrase(own, k, stop)
    printed = context.report.text[own[begin].start : own[end - 1].end]
    charge = charge_after(own, stop) or charge_before(own, begin)
    role = plain_calling(words) or plain_role(words)
    value = Title(printed, role, before, owner.full, charge, party_before(own, begin))
    return Detail(Kind.TITLE, own[begin].start, own[end - 1].end, owner.sentence, value)
