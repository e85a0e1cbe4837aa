"""Every number of a report that counts or measures something, read once for quantities, money and ages alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compare.details.context import Context
from compare.details.figures import abroad, agewords, bounds, currencies, measures, ranges
from compare.details.figures.bounds import Bound
from compare.details.figures.figure import Figure, Term
from compare.details.figures.glossary import Glossary, glossary
from compare.details.figures.misread import Case, names_something
from compare.details.figures.nouns import noun_after
from compare.details.figures.number_words import AFTER_ARTICLE
from compare.details.figures.numeral import OPENERS, Numeral
from compare.details.figures.numerals import read
from compare.details.figures.translating import translate
from compare.details.kept import kept_while_finding
from compare.details.tokens import Shape, Token, cut_sentences, glued, low, words
from compare.report import Zone

_OPENERS = OPENERS | currencies.OPENERS
_MAY_OPEN = _OPENERS | currencies.SIGNS
"""All but figures that a number, or the currency before it, begins with."""
_ARTICLES = frozenset({"a", "an"})
_AFTER_ARTICLE = AFTER_ARTICLE | {"$"}
_MILLION = 1_000_000
_BALLOTS = frozenset({"votes", "seats", "points", "goals", "runs"})
_DIMENSIONS = words(
    """
    high tall long wide deep away above below from apart of in on at and or to the by
    """
)


@kept_while_finding("quantity")
def figures(context: Context) -> tuple[Figure, ...]:
    """The figures of a report in reading order, in time linear in its text."""
    found: list[Figure] = []
    known = glossary(context.report.language)
    for sentence, printed in zip(context.report.sentences, cut_sentences(context), strict=True):
        tokens = translate(printed, known) if known else printed
        reader = _Reader(tokens, sentence.id, context.report.language, known, titled=sentence.zone is Zone.HEADLINE)
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
            yield figure._replace(unit=currency, money=True)
        else:
            yield figure


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the figures of one sentence from its tokens, left to right.

    ``language`` is its ISO 639-1 code; ``known`` the glossary by which the tokens were translated, None for English and
    languages without one. ``titled``: it is a headline, where a capital tells nothing.
    """

    tokens: list[Token]
    sentence: int
    language: str
    known: Glossary | None
    titled: bool

    @property
    def english(self) -> bool:
        """Whether the sentence is in English."""
        return self.language == "en"

    @property
    def worded(self) -> bool:
        """Whether English words stand in the sentence: printed, or put there from the glossary."""
        return self.english or self.known is not None

    def figures(self) -> Iterator[Figure]:
        tokens, past = self.tokens, 0
        # Nearly every token is told from a number without a call.
        for at in [at for at, each in enumerate(tokens) if each.shape is Shape.NUMBER or each.low in _MAY_OPEN]:
            if at < past or (tokens[at].low in _ARTICLES and low(tokens, at + 1) not in _AFTER_ARTICLE):
                continue
            term = self._term(at)
            if term is not None:
                figures, past = self._figure(term)
                yield from figures

    def _term(self, at: int, *, money: bool = False) -> Term | None:
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
            return Term(numeral, at, numeral.after)
        if prefix:
            return Term(numeral, at, numeral.after, prefix.code, prefix.worth, money=True)
        after = numeral.after
        of = after + 1 if numeral.vague and low(tokens, after) == "of" else after
        suffix = currencies.after(tokens, of, scaled=numeral.scale > 1, digits=numeral.digits)
        if suffix is None and numeral.digits and self._millions(after):
            return Term(self._numeral(first, money=True) or numeral, at, after + 1)
        if suffix is None and numeral.digits and glued(tokens, after) and low(tokens, after) in {"m", "b"}:
            scaled = self._numeral(first, money=True)
            suffix = currencies.after(tokens, scaled.after, scaled=True, digits=True) if scaled else None
            numeral = scaled if suffix and scaled else numeral
        if suffix:
            return Term(numeral, at, suffix.after, suffix.code, suffix.worth, money=True)
        measure = measures.read(tokens, of, digits=numeral.digits)
        if measure:
            return Term(numeral, at, measure.after, measure.unit, measure.worth)
        return Term(numeral, at, after, measures.leading(tokens, first))

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

    def _figure(self, term: Term) -> tuple[list[Figure], int]:
        """What begins with ``term``: a range, a score, a compound, an age or a plain figure; and where to read on."""
        tokens = self.tokens
        bound, first = bounds.before(tokens, term.first) if self.worded else (None, term.first)
        if bound and term.money and bounds.is_matter(tokens, first, term.after):
            bound, first = None, term.first
        joint = ranges.joint(tokens, term, worded=self.worded)
        second = self._term(joint, money=term.money) if joint and joint < len(tokens) else None
        measured = bool(term.unit or (second and second.unit))
        coded = term.money and term.first != term.numeral.first  # "SEK412m" is no part of a word
        age = self._age(term)
        if (
            not coded
            and age is None
            and (
                names_something(tokens, term.numeral, self._case, bounded=bound is not None, measured=measured)
                or (self.known and abroad.counts_nothing(tokens, term.numeral.first, self.known))
            )
        ):
            return [], self._past_name(term)
        if second is not None and joint is not None:
            return self._range(term, second, joint, bound, first)
        whole = self._compound(term)
        return self._alone(whole, bound, first, age if whole is term else self._age(whole))

    def _past_name(self, term: Term) -> int:
        """Where to read on after a number that counts nothing; one that runs on by hyphens is passed whole."""
        at = term.numeral.after
        while at + 1 < len(self.tokens) and self.tokens[at].low in {"-", "/", ":", "."} and glued(self.tokens, at):
            if not glued(self.tokens, at + 1) or self.tokens[at + 1].shape is not Shape.NUMBER:
                break
            at += 2
        return at

    def _range(self, term: Term, second: Term, joint: int, bound: Bound | None, first: int) -> tuple[list[Figure], int]:
        """Two joined numbers: a range, a score of two figures, a telephone number, or the first one by itself."""
        tokens = self.tokens
        dash = tokens[joint - 1].low in ranges.DASHES
        if dash and ranges.is_telephone(tokens, term, second):
            return [], second.after
        if dash and ranges.is_score(tokens, term, second):
            return [self._bare(term), self._bare(second)], second.after
        whole = ranges.one_range(tokens, term, second, first, dash=dash, translated=self.known is not None)
        if whole is None:
            whole = self._compound(term)
            return self._alone(whole, bound, first, self._age(whole))
        return self._alone(whole, bound, min(first, whole.first), self._age(whole))

    def _compound(self, term: Term) -> Term:
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
        return Term(numeral, term.first, second.after, unit)

    def _alone(self, term: Term, bound: Bound | None, first: int, age: agewords.Age | None) -> tuple[list[Figure], int]:
        """One figure, with the bound and the noun after it."""
        if age:
            return [self._made(term, min(age.first, first), age.after, bound, age=age)], age.after
        trailing, after = bounds.after(self.tokens, term.after) if self.worded else (None, term.after)
        return [self._made(term, first, after, bound or trailing)], after

    def _age(self, term: Term) -> agewords.Age | None:
        return None if term.money else agewords.read(self.tokens, term, self.language)

    def _bare(self, term: Term) -> Figure:
        """One side of a score or a vote; what follows is not what it counts."""
        made = self._made(term, term.first, term.after, None)
        return made._replace(noun="score", end=self.tokens[term.after - 1].end)

    def _made(
        self, term: Term, first: int, after: int, bound: Bound | None, *, age: agewords.Age | None = None
    ) -> Figure:
        tokens, numeral = self.tokens, term.numeral
        noun, end = ("", after)
        least, most = term.lo, term.hi
        if not term.unit and age is None and not numeral.share:
            loose = numeral.vague or numeral.about
            one = least == most and (least == 1 or least % 1 > 0)
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
        lo, hi = sorted((sign * least, sign * most))
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
