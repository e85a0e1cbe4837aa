"""Two numbers that a dash or a word joins: a range, a score, a telephone number, or a change from one to the other."""

from compare.details.figures.figure import Term
from compare.details.figures.numeral import Numeral
from compare.details.tokens import Shape, Token, glued, low, words

DASHES = frozenset("-–—‑−")
_SCORES = words(
    """
    won win wins winning beat beats beating lost lose loses losing drew draw defeat defeated victory vote voted
    votes score scored ruling ruled decision lead led loss tie tied
    """
)
# After one of these "by 3 to 5" and "3% to 45%" tell a change and where it led, no range.
_CHANGES = words(
    """
    rose rise rises rising fell fall falls falling up down gained lost climbed dropped jumped increased decreased
    grew slipped surged soared tumbled declined advanced went slid plunged added shed cut
    """
)
_BETWEEN = frozenset({"between"})
_LEADING = 4
"""Words before a number that may tell what it is joined to the next one for."""


def joint(tokens: list[Token], term: Term, *, worded: bool) -> int | None:
    """Where the second number of a range or a score begins, if what joins two numbers follows ``term``.

    ``worded``: English words may join them, printed or as a translation.
    """
    at = term.after
    here = low(tokens, at)
    if here in DASHES and glued(tokens, at) and glued(tokens, at + 1):
        return at + 3 if low(tokens, at + 1) == "to" and low(tokens, at + 2) == "-" else at + 1
    if not worded:
        return None
    if here == "to" or (here == "or" and not term.unit and term.hi < 100):
        return at + 1
    return at + 1 if here == "and" and _led_by(tokens, term, _BETWEEN) else None


def is_telephone(tokens: list[Token], term: Term, second: Term) -> bool:
    """Whether figures joined by hyphens are no range: 555-0199, 12-34-56."""
    one, two = tokens[term.numeral.first].text, tokens[second.numeral.first].text
    more = low(tokens, second.numeral.after) in DASHES and glued(tokens, second.numeral.after + 1)
    long = len(one) == 3 and len(two) == 4
    return (
        (two[:1] == "0" and len(two) > 1 and "." not in two)
        or long
        or (more and second.after < len(tokens) - 1 and tokens[second.after + 1].shape is Shape.NUMBER)
    )


def is_score(tokens: list[Token], term: Term, second: Term) -> bool:
    """Whether two bare figures joined by a dash are a score or a vote: "3-1", "lost 2-5"."""
    least, most = _ends(term, second)
    return not (term.unit or second.unit) and (least >= most or _led_by(tokens, term, _SCORES))


def one_range(
    tokens: list[Token], term: Term, second: Term, first: int, *, dash: bool, translated: bool
) -> Term | None:
    """The range from ``term`` to ``second``, opened before token ``first`` if at all; None where they make none.

    ``dash``: a dash joins them, which never tells a change; ``translated``: the words are those of another language,
    of which the one for "to" is often another word too ("1,2 % à 7 300 points"), so both ends need the unit or neither.
    """
    least, most = _ends(term, second)
    same = not (term.unit and second.unit) or (term.unit, term.worth) == (second.unit, second.worth)
    apart = translated and not dash and term.unit and not second.unit
    changed = not dash and _led_by(tokens, term, _CHANGES)
    if not same or apart or changed or least >= most or second.numeral.share or term.numeral.share:
        return None
    step = min(term.numeral.step * term.worth, second.numeral.step * second.worth)
    opened = first - 1 if low(tokens, first - 1) in {"between", "from"} else first
    numeral = Numeral(least, most, step, term.numeral.first, second.numeral.after, digits=True)
    return Term(numeral, opened, second.after, term.unit or second.unit, 1.0, term.money or second.money)


def _ends(term: Term, second: Term) -> tuple[float, float]:
    """Both ends of a range in one unit; "10-15m" and "5 to 7 percent" print what both share only once."""
    least, most = term.numeral, second.numeral
    shared = most.scale if least.scale == 1 < most.scale and least.lo < most.lo / most.scale else 1.0
    worth = term.worth if term.unit else second.worth
    return least.lo * shared * worth, most.hi * (second.worth if second.unit else worth)


def _led_by(tokens: list[Token], term: Term, leads: frozenset[str]) -> bool:
    return any(low(tokens, at) in leads for at in range(max(0, term.first - _LEADING), term.first))
