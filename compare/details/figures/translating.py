"""A sentence of another language with the English words for its numbers, units and bounds, for one grammar to read.

Every token keeps the text and the place that are printed. A word that the glossary lacks has no lower case, so that no
English rule takes it for the English word that it looks like.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from compare.details.figures.glossary import Entry, Glossary, glossary, part_elision
from compare.details.figures.joined import worth
from compare.details.figures.numeral import LOOSE, MULTIPLES, PARTS, SMALL, TENS, VAGUE
from compare.details.figures.spelled import spelled
from compare.details.figures.units import units
from compare.details.tokens import Shape, Token, glued, low

_NUMERIC = frozenset({*SMALL, *TENS, *MULTIPLES, *LOOSE, "half", "a"})
_BOUND_ENDS = frozenset({"about", "over", "than", "nearly", "least", "under", "to"})
"""Last words of bounds: after one of them a plural like the Russian for "thousands" is the genitive of one."""
_UP_TO = ("up", "to")
"""Between two numbers the words for this join a range: "от 3 до 5 процентов"."""
_AND_A_HALF = ("and", "a", "half")
_LARGEST = 1_000_000  # numbers in words are read below it; "million" is a multiple of its own
_SCORE = 20
_TWENTIES = (60, 80)
"""In French 70 and 90 are counted on from these, and 80 is four times twenty."""
_JOINTS = {"fr": ("-", "et"), "es": ("y",), "pt": ("e",), "it": ("e",), "nl": (), "de": (), "ru": (), "uk": ()}


def translate(tokens: list[Token], known: Glossary) -> list[Token]:
    """The tokens of a sentence in the language of ``known`` as the English grammar reads them; in linear time."""
    parted: list[Token] = []
    for token in tokens:
        if token.shape is Shape.WORD and not token.low.isalpha():  # an apostrophe, which few words have
            parted.extend(_parted(token, known))
        else:
            parted.append(token)
    return _Translator(parted, known).all()


def _parted(token: Token, known: Glossary) -> tuple[Token, ...]:
    form = token.low.replace("’", "'")
    whole = form in known.entries or form in known.alone or form in known.numbers or "d" not in known.of
    return (token._replace(low=form),) if whole else part_elision(token._replace(low=form))


@lru_cache(maxsize=1 << 14)
def _says_nothing(word: str, language: str) -> bool:
    """Whether the glossary of ``language`` has nothing that begins with ``word``, which is true of nearly every one."""
    known = glossary(language)
    if known is None or word in known.entries or word in known.alone or word in known.numbers:
        return known is None
    return worth(word, language, known.small) is None


@dataclass(frozen=True, slots=True)
class _Translator:
    tokens: list[Token]
    known: Glossary

    def all(self) -> list[Token]:
        made: list[Token] = []
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            if token.shape is not Shape.WORD:
                made.append(token)
                at += 1
                continue
            if _says_nothing(token.low, self.known.language):
                made.append(Token(token.text, "", token.start, token.end, token.shape))
                at += 1
                continue
            english, after = self._english(at, made[-1] if made else None)
            if english == _AND_A_HALF and self._is_counted(made):
                self._halve(made, after)
                at = self._past_of(after, (made[-1].low,), made)
                continue
            if english:
                made.extend(self._printed(at, after, english))
                at = self._past_of(after, english, made)
                continue
            made.append(token._replace(low=""))
            at += 1
        return made

    def _is_counted(self, made: list[Token]) -> bool:
        """Whether a multiple, or a unit after its number, is the last word: "dos millones", "trois heures"."""
        last, before = (made[-1].low, made[-2]) if len(made) > 1 else ("", None)
        counted = before is not None and (before.shape is Shape.NUMBER or before.low in _NUMERIC)
        return counted and (last in MULTIPLES or last in units())

    def _halve(self, made: list[Token], after: int) -> None:
        """Put the "and a half" that ends before ``after`` before its multiple or unit, as English has it."""
        multiple = made.pop()
        made.extend(Token(word, word, multiple.start, multiple.start, Shape.WORD) for word in _AND_A_HALF)
        made.append(multiple._replace(end=self.tokens[after - 1].end))

    def _english(self, at: int, last: Token | None) -> tuple[tuple[str, ...], int]:
        """The English words for what begins at ``at`` and where that ends; none where the glossary has nothing."""
        counted = last is not None and (last.shape is Shape.NUMBER or last.low in _NUMERIC)
        bounded = last is not None and last.low in _BOUND_ENDS
        if not counted and not bounded and (entry := self._entry(at, self.known.alone)):
            return entry.english, at + 1 + len(entry.rest)
        entry = self._entry(at, self.known.entries)
        if entry is None or not entry.rest:
            value, after = self._number(at)
            if value is not None:
                return self._words_for(at, after, value, counted=counted)
        if entry is None:
            return (), at
        joins = entry.english == _UP_TO and last is not None and (counted or last.low in units())
        return ("to",) if joins else entry.english, at + 1 + len(entry.rest)

    def _entry(self, at: int, entries: Mapping[str, tuple[Entry, ...]]) -> Entry | None:
        """The longest phrase that stands at ``at``."""
        for entry in entries.get(self.tokens[at].low, ()):
            rest = self.tokens[at + 1 : at + 1 + len(entry.rest)]
            if len(rest) == len(entry.rest) and all(
                one.low == other for one, other in zip(rest, entry.rest, strict=True)
            ):
                return entry
        return None

    def _words_for(self, at: int, after: int, value: int, *, counted: bool) -> tuple[tuple[str, ...], int]:
        """The English words for a number in tokens ``[at, after)``; none where it is part of a name or a time."""
        if counted:  # "3 mil", "plusieurs milliers", but not "12 sept"
            return ((spelled(value)[-1],), after) if value in {100, 1_000} and after == at + 1 else ((), at)
        hyphen = low(self.tokens, after) == "-" and glued(self.tokens, after) and glued(self.tokens, after + 1)
        if hyphen and low(self.tokens, after + 1) not in self.known.entries:
            return (), at  # "mille-feuille"
        if self._is_named(at) or self._is_time(at, after) or self._is_other_word(at, after):
            return (), at
        if value >= 1_000 and low(self.tokens, after) in self.known.entries:
            following = self._entry(after, self.known.entries)
            if following and following.english[0] in MULTIPLES:
                return (str(value),), after  # "dos mil millones"
        return spelled(value), after

    def _is_named(self, at: int) -> bool:
        """Whether a capital inside a German sentence makes a noun of a number: "die deutsche Elf"."""
        inside = at > 0 and self.tokens[at - 1].shape is Shape.WORD
        return self.known.language == "de" and inside and self.tokens[at].capital

    def _is_time(self, at: int, after: int) -> bool:
        """Whether a number in words is that of a day or an hour: "el dos de mayo", "um drei Uhr"."""
        tokens, known = self.tokens, self.known
        month = after + 1 if low(tokens, after) in known.of else after
        if low(tokens, month) in known.months or low(tokens, after) == "uhr":
            return True
        hours = self._entry(after, known.entries) if after < len(tokens) else None
        if low(tokens, at - 1) not in known.clock or hours is None or hours.english[0] not in {"hour", "hours"}:
            return False
        return at < 2 or not (tokens[at - 2].shape is Shape.NUMBER or tokens[at - 2].low in known.numbers)  # a range

    def _is_other_word(self, at: int, after: int) -> bool:
        doubtful = after == at + 1 and self.tokens[at].low in self.known.doubtful
        return doubtful and low(self.tokens, after) not in self.known.countable

    def _number(self, at: int) -> tuple[int | None, int]:
        """The number in words that begins at ``at``, and where it ends: "deux cent trente et un", "сто два"."""
        total, group, last, room = 0, 0, 0, _LARGEST
        place = after = at
        while (value := self._worth(place, started=after > at)) is not None:
            if value == 1_000 and total == 0:
                total, group, room = max(group, 1) * 1_000, 0, 1_000
            elif value == 100 and 1 < group < 10:
                group, room = group * 100, 100
            elif value == _SCORE and last == 4 and self.known.language == "fr":
                group, room = group - 4 + 4 * _SCORE, _SCORE
            elif value < room:
                group, room = group + value, self._room(value, group + value)
            else:
                break
            last, after = value, place + 1
            place = self._joined(after)
        return (total + group, after) if after > at else (None, at)

    def _room(self, value: int, group: int) -> int:
        """What the next word must be less than after ``value``, of which ``group`` is the sum so far."""
        if value >= 100:
            return 1_000 if value >= 1_000 else 100
        if self.known.language == "fr" and (group % 100 in _TWENTIES or value == 10):
            return _SCORE if value != 10 else 10
        return 10 if value >= 20 and value % 10 == 0 else 0

    def _joined(self, at: int) -> int:
        """Past the hyphen or the "and" between two words of one number."""
        return at + 1 if low(self.tokens, at) in _JOINTS[self.known.language] else at

    def _worth(self, at: int, *, started: bool) -> int | None:
        word, known = low(self.tokens, at), self.known
        if not word or self.tokens[at].shape is not Shape.WORD:
            return None
        value = known.numbers.get(word)
        if value is None and started:
            value = known.inside.get(word)
        return worth(word, known.language, known.small) if value is None else value

    def _printed(self, at: int, after: int, english: tuple[str, ...]) -> Iterator[Token]:
        """Tokens of the ``english`` words over what is printed: the first has all of it, the others no width."""
        printed = self.tokens[at:after]
        end = printed[-2].end if len(printed) > 1 and printed[-1].low == "." else printed[-1].end
        text = printed[0].text if len(printed) == 1 else " ".join(token.text for token in printed)
        if english[0].isdecimal():
            yield Token(english[0], english[0], printed[0].start, end, Shape.NUMBER)
            return
        yield Token(text, english[0], printed[0].start, end, Shape.WORD)
        for word in english[1:]:
            yield Token(word, word, end, end, Shape.MARK if word == "-" else Shape.WORD)

    def _past_of(self, at: int, english: tuple[str, ...], made: list[Token]) -> int:
        """Where to read on after ``english``: past the "of" between a multiple and what it counts.

        After a part of a whole it is put there for every language: the grammar tells by it that it is one.
        """
        of = low(self.tokens, at) in self.known.of
        past = at + (2 if of and low(self.tokens, at + 1) == "'" else 1) if of else at
        if english[-1] in PARTS and "and" not in english:
            if of or not self.known.of:
                end = made[-1].end
                made.append(Token("of", "of", end, end, Shape.WORD))
            return past
        return past if english[-1] in MULTIPLES or english[-1] in VAGUE or english[0] == "about" else at
