"""What people do for a living, told in lower case words, and what ministers are over.

"Ada Lorn, a midwife", "the screenwriter Ada Lorn", "the education minister, Ada Lorn".
"""

from collections.abc import Iterable, Sequence
from functools import cache

from compare import wordlists
from compare.details.names.pieces import phrase, role_at
from compare.details.names.tokens import Token
from compare.wordlists import lexicon

HEADED = frozenset(("minister", "secretary"))
"""Roles that are over a portfolio, printed before them."""
_JOINING = frozenset(("and", "&"))
_LONGEST = 3
"""Words of a calling, and of a portfolio."""


def told_role_at(own: Sequence[Token], k: int, last: int) -> int:
    """The end of the role or calling that starts at ``k`` and ends by ``last``; ``k`` where none does.

    A minister's portfolio is part of it, be it listed or not: "emergencies minister". The baker of "a baker's wife" is
    another.
    """
    end = max(_over_portfolio(own, k, last), calling_at(own, k, last), role_at(own, k, last))
    return k if end > k and own[end - 1].possessive else end


def calling_at(own: Sequence[Token], k: int, last: int) -> int:
    """The end of the longest calling at ``k``; ``k`` where a noun follows it, for that is what the person is."""
    if k >= last:
        return k
    for size in range(min(_LONGEST, last - k, _longest_calling().get(own[k].low, 0)), 0, -1):
        opens = 1 if k == 0 and size > 1 else 0  # a sentence begins with a capital
        if phrase(own, k, k + size) not in _plain_callings() or any(each.capital for each in own[k + opens : k + size]):
            continue
        stop = k + size
        follows = stop < len(own) and own[stop].gap == " " and not own[stop].capital
        return k if follows and own[stop].low not in lexicon.function_words() else stop
    return k


def _over_portfolio(own: Sequence[Token], k: int, last: int) -> int:
    """The end of "health and sport minister" at ``k``; ``k`` where no portfolio is."""
    n = k
    while n < min(last, k + 2 * _LONGEST) and (own[n].low in _portfolios() or (n > k and own[n].low in _JOINING)):
        n += 1
    return n + 1 if k < n < last and own[n].low in HEADED and own[n].gap == " " else k


def plain_calling(words: str) -> str:
    """The plain form of a calling in lower case; empty where ``words`` are none."""
    return _plain_callings().get(words, "")


def trade_of(role: str) -> str:
    """The trade of a role in plain form, as its section and a number; empty where it is no calling."""
    trade = _trades().get(role)
    return f"{trade[0]}: {trade[1]}" if trade else ""


def of_two_trades(a: str, b: str) -> bool:
    """Whether two roles, in plain form, are callings of two trades: a midwife is no surgeon."""
    trade, other = _trades().get(a), _trades().get(b)
    return trade is not None and other is not None and trade[0] == other[0] and trade != other


def over_two_portfolios(a: str, b: str) -> bool:
    """Whether two roles, in plain form, are those of ministers over two portfolios."""
    ours, theirs = a.split(), b.split()
    if not ours or not theirs or ours[-1] not in HEADED or theirs[-1] not in HEADED:
        return False
    over, other = ({_portfolios()[word] for word in words[:-1] if word in _portfolios()} for words in (ours, theirs))
    return bool(over and other) and over.isdisjoint(other)


@cache
def _plain_callings() -> dict[str, str]:
    return {form: forms[0] for _, line in _lines() for forms in line for form in forms}


@cache
def _longest_calling() -> dict[str, int]:
    """By first word, how many words the longest calling has: hardly a word begins one."""
    return lexicon.longest_by_first(_plain_callings())


@cache
def _trades() -> dict[str, tuple[str, int]]:
    """The section and the number of each calling's trade."""
    return {forms[0]: (section, trade) for trade, (section, line) in enumerate(_lines()) for forms in line}


def _lines() -> Iterable[tuple[str, list[list[str]]]]:
    """Each section's name beside each of its lines: the callings of one trade, each with its forms."""
    for section, lines in wordlists.sections("callings").items():
        for line in lines:
            yield section, [[form.strip() for form in each.split("|")] for each in line.split(",")]


@cache
def _portfolios() -> dict[str, int]:
    lines = enumerate(wordlists.sections("charges")["portfolios"])
    return {word: number for number, line in lines for word in line.split()}
