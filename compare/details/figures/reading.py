"""Every number of a report that counts or measures something, read once for quantities, money and ages alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from compare.details.context import Context
from compare.details.figures import abroad, agewords, bounds, currencies, measures
from compare.details.figures.bounds import Bound
from compare.details.figures.glossary import Glossary, glossary
from compare.details.figures.misread import Case, names_something
from compare.details.figures.nouns import noun_after
from compare.details.figures.numeral import OPENERS, Numeral
from compare.details.figures.numerals import read
from compare.details.figures.translating import translate
from compare.details.kept import kept_while_finding
from compare.details.tokens import Shape, Token, cut_sentences, glued, low, words
from compare.report import Zone

_OPENERS = OPENERS | currencies.OPENERS
_DASHES = frozenset("-–—‑−")
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
_MILLION = 1_000_000
_BALLOTS = frozenset({"votes", "seats", "points", "goals", "runs"})
_DIMENSIONS = words(
    """
    high tall long wide deep away above below from apart of in on at and or to the by
    """
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with all that is printed about it, ``[start, end)`` in the report's text.

    ``unit`` is a unit's name, a currency's code where ``money`` is set, or empty for a count, whose ``noun`` may be
    known; ``step`` is the worth of the last printed place, in that unit. ``age``: it says how old someone is.
    """

    start: int
    end: int
    sentence: int
    lo: float
    hi: float
    step: float
    unit: str = ""
    bound: Bound | None = None
    noun: str = ""
    money: bool = False
    age: bool = False


@kept_while_finding("quantity")
def figures(context: Context) -> tuple[Figure, ...]:
    """The figures of a report in reading order, in time linear in its text."""
    found: list[Figure] = []
    known = glossary(context.report.language)
    for sentence, printed in zip(context.report.sentences, cut_sentences(context), strict=True):
        tokens = translate(printed, known) if known else printed
        reader = _Reader(tokens, sentence.id, context.english, known, titled=sentence.zone is Zone.HEADLINE)
        found.extend(_in_currency(reader.figures()))
    return tuple(found)


def _in_currency(figures: Iterable[Figure]) -> Iterator[Figure]:
    """The figures of a sentence, with the currency that a sum leaves out because the one before it has it.

    "Between 430 million and 450 million pounds, compared with 480 million to 500 million": in the millions and of
    nothing that is named.
    """
    currency = ""
    for figure in figures:
        if figure.money:
            currency = figure.unit
        bare = not (figure.money or figure.unit or figure.noun or figure.age)
        if bare and currency and figure.lo >= _MILLION and figure.step >= _MILLION / 100:
            yield replace(figure, unit=currency, money=True)
        else:
            yield figure


@dataclass(frozen=True, slots=True)
class _Term:
    """One number with its own currency and unit, as it may stand at either end of a range."""

    numeral: Numeral
    first: int
    after: int
    unit: str = ""
    worth: float = 1.0
    money: bool = False

    @property
    def lo(self) -> float:
        return self.numeral.lo * self.worth

    @property
    def hi(self) -> float:
        return self.numeral.hi * self.worth


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the figures of one sentence from its tokens, left to right.

    ``known`` is the glossary by which the tokens were translated, None for English and languages without one.
    """

    tokens: list[Token]
    sentence: int
    english: bool
    known: Glossary | None
    titled: bool

    @property
    def worded(self) -> bool:
        """Whether English words stand in the sentence: printed, or put there from the glossary."""
        return self.english or self.known is not None

    def figures(self) -> Iterator[Figure]:
        tokens, at = self.tokens, 0
        while at < len(tokens):
            if tokens[at].shape is Shape.WORD and tokens[at].low not in _OPENERS:
                at += 1  # nearly every token, told from a number without a call
                continue
            term = self._term(at)
            if term is None:
                at += 1
                continue
            figures, at = self._figure(term)
            yield from figures

    def _term(self, at: int, *, money: bool = False) -> _Term | None:
        """The number that begins at ``at`` with the currency before it and the unit or currency after it.

        ``money``: the first number of the range is a sum, so that "15m" is no length.
        """
        tokens = self.tokens
        if tokens[at].shape is Shape.WORD and tokens[at].low not in _OPENERS:
            return None
        prefix = currencies.before(tokens, at) if tokens[at].shape is not Shape.NUMBER else None
        first = prefix.after if prefix else at
        if first >= len(tokens) or (prefix and tokens[first].shape is not Shape.NUMBER):
            return None
        numeral = self._numeral(first, money=money or prefix is not None)
        if numeral is None:
            return None
        if prefix is None and money and numeral.scale > 1:
            return _Term(numeral, at, numeral.after)
        if prefix:
            return _Term(numeral, at, numeral.after, prefix.code, prefix.worth, money=True)
        after = numeral.after
        of = after + 1 if numeral.vague and low(tokens, after) == "of" else after
        suffix = currencies.after(tokens, of, scaled=numeral.scale > 1, digits=numeral.digits)
        if suffix is None and numeral.digits and self._millions(after):
            return _Term(self._numeral(first, money=True) or numeral, at, after + 1)
        if suffix is None and numeral.digits and glued(tokens, after) and low(tokens, after) in {"m", "b"}:
            scaled = self._numeral(first, money=True)
            suffix = currencies.after(tokens, scaled.after, scaled=True, digits=True) if scaled else None
            numeral = scaled if suffix and scaled else numeral
        if suffix:
            return _Term(numeral, at, suffix.after, suffix.code, suffix.worth, money=True)
        measure = measures.read(tokens, of, digits=numeral.digits)
        if measure:
            return _Term(numeral, at, measure.after, measure.unit, measure.worth)
        return _Term(numeral, at, after, measures.leading(tokens, first))

    @property
    def _case(self) -> Case:
        """What a capital says in the sentence."""
        if self.known and self.known.language == "de":
            return Case.NOUNS
        return Case.TITLE if self.titled else Case.NAMES

    def _numeral(self, at: int, *, money: bool) -> Numeral | None:
        return read(self.tokens, at, money=money, english=self.english, worded=self.worded)

    def _millions(self, at: int) -> bool:
        """Whether a bare "m" on figures is a million: a plural follows it ("1.2m people"), no word of a dimension."""
        tokens = self.tokens
        if low(tokens, at) != "m" or not glued(tokens, at) or not self.english or at + 1 >= len(tokens):
            return False
        follower = tokens[at + 1]
        return follower.low not in _DIMENSIONS and follower.low.endswith(("s", "people")) and not follower.capital

    def _figure(self, term: _Term) -> tuple[list[Figure], int]:
        """What begins with ``term``: a range, a score, a compound, an age or a plain figure; and where to read on."""
        tokens = self.tokens
        bound, first = bounds.before(tokens, term.first) if self.worded else (None, term.first)
        if bound and term.money and bounds.is_matter(tokens, first, term.after):
            bound, first = None, term.first
        joint = self._joint(term)
        second = self._term(joint, money=term.money) if joint and joint < len(tokens) else None
        measured = bool(term.unit or (second and second.unit))
        if self._age(term) is None and (
            names_something(tokens, term.numeral, self._case, bounded=bound is not None, measured=measured)
            or (self.known and abroad.counts_nothing(tokens, term.numeral.first, self.known))
        ):
            return [], self._past_name(term)
        if second is not None and joint is not None:
            return self._range(term, second, joint, bound, first)
        term = self._compound(term)
        return self._alone(term, bound, first)

    def _past_name(self, term: _Term) -> int:
        """Where to read on after a number that counts nothing; one that runs on by hyphens is passed whole."""
        at = term.numeral.after
        while at + 1 < len(self.tokens) and self.tokens[at].low in {"-", "/", ":", "."} and glued(self.tokens, at):
            if not glued(self.tokens, at + 1) or self.tokens[at + 1].shape is not Shape.NUMBER:
                break
            at += 2
        return at

    def _joint(self, term: _Term) -> int | None:
        """Where the second number of a range or a score begins, if words that join two numbers follow ``term``."""
        tokens, at = self.tokens, term.after
        here = low(tokens, at)
        if here in _DASHES and glued(tokens, at) and glued(tokens, at + 1):
            if low(tokens, at + 1) == "to" and low(tokens, at + 2) == "-":
                return at + 3
            return at + 1
        if not self.worded:
            return None
        if here == "to" or (here == "or" and not term.unit and term.hi < 100):
            return at + 1
        return at + 1 if here == "and" and self._led_by(term, _BETWEEN) else None

    def _range(
        self, term: _Term, second: _Term, joint: int, bound: Bound | None, first: int
    ) -> tuple[list[Figure], int]:
        """Two joined numbers: a range, a score of two figures, a telephone number, or the first one by itself."""
        dash = self.tokens[joint - 1].low in _DASHES
        if dash and self._telephone(term, second):
            return [], second.after
        least, most = self._ends(term, second)
        backwards = least >= most
        if dash and not (term.unit or second.unit) and (backwards or self._led_by(term, _SCORES)):
            return [self._bare(term), self._bare(second)], second.after
        same = not (term.unit and second.unit) or (term.unit, term.worth) == (second.unit, second.worth)
        if self.known and not dash and term.unit and not second.unit:
            same = False  # "1,2 % à 7 300 points"
        changed = not dash and self._led_by(term, _CHANGES)
        if not same or changed or backwards or second.numeral.share or term.numeral.share:
            return self._alone(self._compound(term), bound, first)
        step = min(term.numeral.step * term.worth, second.numeral.step * second.worth)
        opened = self._opened(first)
        numeral = Numeral(least, most, step, term.numeral.first, second.numeral.after, digits=True)
        whole = _Term(numeral, opened, second.after, term.unit or second.unit, 1.0, term.money or second.money)
        return self._alone(whole, bound, min(first, opened))

    def _ends(self, term: _Term, second: _Term) -> tuple[float, float]:
        """Both ends of a range in one unit; "10-15m" and "5 to 7 percent" print what both share only once."""
        least, most = term.numeral, second.numeral
        shared = most.scale if least.scale == 1 < most.scale and least.lo < most.lo / most.scale else 1.0
        worth = term.worth if term.unit else second.worth
        return least.lo * shared * worth, most.hi * (second.worth if second.unit else worth)

    def _led_by(self, term: _Term, leads: frozenset[str]) -> bool:
        return any(low(self.tokens, at) in leads for at in range(max(0, term.first - 4), term.first))

    def _opened(self, first: int) -> int:
        """Where the "between" or "from" of a range stands, or ``first``."""
        return first - 1 if low(self.tokens, first - 1) in {"between", "from"} else first

    def _telephone(self, term: _Term, second: _Term) -> bool:
        """Whether figures joined by hyphens are no range: 555-0199, 12-34-56."""
        tokens = self.tokens
        one, two = tokens[term.numeral.first].text, tokens[second.numeral.first].text
        more = low(tokens, second.numeral.after) in _DASHES and glued(tokens, second.numeral.after + 1)
        long = len(one) == 3 and len(two) == 4
        return (
            (two[:1] == "0" and len(two) > 1 and "." not in two)
            or long
            or (more and second.after < len(tokens) - 1 and tokens[second.after + 1].shape is Shape.NUMBER)
        )

    def _compound(self, term: _Term) -> _Term:
        """Read "5ft 10in", "two hours and 30 minutes" as one measure in the smaller unit."""
        tokens, at = self.tokens, term.after
        next_down = measures.smaller(term.unit)
        if next_down is None or term.money or term.lo != term.hi:
            return term
        unit, many = next_down
        at = at + 1 if low(tokens, at) in {"and", "-", ","} else at
        second = self._term(at) if at < len(tokens) else None
        if second is None or second.money or second.unit not in {unit, ""} or not 0 < second.hi < many:
            return term
        if not second.unit and not (term.unit == "foot" and low(tokens, at - 1) == "-"):
            return term
        value = term.lo * many + second.lo
        numeral = Numeral(value, value, second.numeral.step, term.numeral.first, second.numeral.after, digits=True)
        return _Term(numeral, term.first, second.after, unit)

    def _alone(self, term: _Term, bound: Bound | None, first: int) -> tuple[list[Figure], int]:
        """One figure, with the bound and the noun after it."""
        age = self._age(term)
        if age:
            return [self._made(term, min(age.first, first), age.after, bound, age=age)], age.after
        trailing, after = bounds.after(self.tokens, term.after) if self.worded else (None, term.after)
        return [self._made(term, first, after, bound or trailing)], after

    def _age(self, term: _Term) -> agewords.Age | None:
        if term.money:
            return None
        if not self.english:
            return agewords.read_abroad(self.tokens, term.first, term.numeral.after, term.hi)
        return agewords.read(self.tokens, term.first, term.after, term.unit, term.hi)

    def _bare(self, term: _Term) -> Figure:
        """One side of a score or a vote; what follows is not what it counts."""
        made = self._made(term, term.first, term.after, None)
        return replace(made, noun="score", end=self.tokens[term.after - 1].end)

    def _made(
        self, term: _Term, first: int, after: int, bound: Bound | None, *, age: agewords.Age | None = None
    ) -> Figure:
        tokens, numeral = self.tokens, term.numeral
        noun, end = ("", after)
        if not term.unit and age is None and not numeral.share:
            loose = numeral.vague or numeral.about
            one = term.lo == term.hi and (term.lo == 1 or term.lo % 1 > 0)
            if self.known:
                noun, end = abroad.noun_after(tokens, after, self.known, one=one)
            else:
                noun, end = noun_after(tokens, after, one=one, english=self.english, of=loose)
            if not noun and low(tokens, first - 1) == "to" and low(tokens, first - 2) in _BALLOTS:
                noun = low(tokens, first - 2)  # "by 166 votes to 162"
        if numeral.vague:
            bound = Bound.VAGUE
        elif bound is None and numeral.about:
            bound = Bound.ABOUT
        negative = low(tokens, first - 1) in {"minus", "−"} or (
            low(tokens, first - 1) == "-" and glued(tokens, first) and not glued(tokens, first - 1)
        )
        sign = -1 if negative and first else 1
        lo, hi = sorted((sign * term.lo, sign * term.hi))
        lo, hi = (lo + age.more[0], hi + age.more[1]) if age else (lo, hi)
        return Figure(
            tokens[first - (sign < 0)].start,
            tokens[end - 1].end,
            self.sentence,
            lo,
            hi,
            numeral.step * term.worth,
            age.unit if age else term.unit,
            bound,
            noun,
            money=term.money,
            age=age is not None,
        )
