"""Numbers that count nothing: names (F-16, Channel 4), addresses, years, telephone numbers, "no one", ordinals."""

from enum import Enum, auto

from compare.details.figures.numeral import Numeral
from compare.details.tokens import Shape, Token, glued, low, words

# A number after one of these is a name or a place in a row.
_DESIGNATORS = words(
    """
    channel flight article route highway interstate section chapter title rule formula area proposition prop page
    room phase level category cat type grade boeing airbus apollo falcon unit apartment apt suite pier gate terminal
    ward district zone line episode season part volume vol act scene week round lap stage group amendment resolution
    exit bus train platform studio model version windows iphone galaxy playstation xbox mark lot count
    question step figure table clause paragraph number nos class tower building block hall box file case ps psalm
    verse site sector camp reactor engine ladder precinct local studio lane runway hole game game's hb sb h.r bwv
    opus op k agenda century radio fm tv sr vision day row seat floor point bowl
    """
)
_DESIGNATORS_IN_CAPITALS = words("bill no us order executive")
_STREETS = words(
    """
    street st avenue ave road rd boulevard blvd lane ln drive dr square place way court ct terrace crescent row hill
    gardens close parkway highway plaza broadway pennsylvania
    """
)
_NOT_ONE_BEFORE = words("no the this that any every some each which another that's as such")
_NOT_ONE_AFTER = words(
    """
    of another day time thing way point side hand more last day's such that who which is was has had can could
    should would will may might must has of's to and or but by in on at for from with said says word
    """
)
_PEOPLE = words(
    """
    people persons men women children soldiers troops fighters civilians protesters demonstrators residents students
    workers employees refugees migrants police officers voters prisoners passengers patients deaths dead wounded
    casualties victims homes houses buildings families jobs tonnes tons members guests fans supporters
    """
)
_TELEPHONE = words("call phone tel telephone fax dial hotline text ext")
_HYPHENED = words(
    """
    sided way star pack party state term off liner fold on size time door dimensional tier piece man's stop click
    shot up down out and to in by handed eyed legged storey
    """
)
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


class Case(Enum):
    """What a capital inside a sentence says: a name; nothing, in a headline; a noun, in German."""

    NAMES = auto()
    TITLE = auto()
    NOUNS = auto()


def names_something(tokens: list[Token], numeral: Numeral, case: Case, *, bounded: bool, measured: bool) -> bool:
    """Whether ``numeral`` is no quantity.

    ``bounded``: a bound stands before it; ``measured``: a unit or a currency beside it.
    """
    if tokens[numeral.first].shape is Shape.NUMBER:
        return _figures_name(tokens, numeral, case, bounded=bounded, measured=measured)
    return _words_name(tokens, numeral, case, measured=measured)


def _figures_name(tokens: list[Token], numeral: Numeral, case: Case, *, bounded: bool, measured: bool) -> bool:
    first, after = numeral.first, numeral.after
    text = tokens[first].text
    if _part_of_a_word(tokens, numeral) or (text[0] == "0" and len(text) > 1 and not text.startswith(("0.", "0,"))):
        return True
    before = low(tokens, first - 1)
    if before in {"#", "№"} or (before == "." and low(tokens, first - 2) in {"no", "nos", "vol", "art", "sec", "pp"}):
        return True
    if measured:
        return False
    if not bounded and (before in _DESIGNATORS or (before in _DESIGNATORS_IN_CAPITALS and tokens[first - 1].capital)):
        return True
    if _address(tokens, after) or not _TELEPHONE.isdisjoint([token.low for token in tokens[max(0, first - 3) : first]]):
        return True
    follower = tokens[after] if after < len(tokens) else None
    counts = follower is not None and follower.shape is Shape.WORD and (case is Case.NOUNS or not follower.capital)
    if _year(text, numeral) and not bounded and not (counts and follower and follower.low in _PEOPLE):
        return True
    named = first > 1 and tokens[first - 1].capital and tokens[first - 1].shape is Shape.WORD
    return named and not counts and not bounded and low(tokens, after) not in {"to", "-", "–"}


def _part_of_a_word(tokens: list[Token], numeral: Numeral) -> bool:
    """MH17, Su-35, COVID-19, 4x4, 24/7, 555-0199: figures that letters, slashes or colons run into."""
    first, after = numeral.first, numeral.after
    if glued(tokens, first):
        before = tokens[first - 1]
        if before.shape is Shape.WORD:
            return True
        if before.low in {"-", "‑", "/", ":", ".", "_", "–", "@", "+", "^"} and glued(tokens, first - 1):
            return True
    if not glued(tokens, after):
        return False
    here = tokens[after]
    if here.low in {"/", ":"} and glued(tokens, after + 1) and tokens[after + 1].shape is Shape.NUMBER:
        return True
    return here.low in {"st", "nd", "rd", "th", "x", "s", "d", "g", "º", "am", "pm"} and here.shape is Shape.WORD


def _address(tokens: list[Token], after: int) -> bool:
    """Whether capitalised words that end in a word for a street follow: "10 Downing Street"."""
    for at in range(after, min(after + 4, len(tokens))):
        if not tokens[at].capital:
            return False
        if tokens[at].low in _STREETS and at > after:
            return True
    return False


def _year(text: str, numeral: Numeral) -> bool:
    return len(text) == 4 and text.isdecimal() and _FIRST_YEAR <= numeral.lo <= _LAST_YEAR and numeral.scale == 1


def _words_name(tokens: list[Token], numeral: Numeral, case: Case, *, measured: bool) -> bool:
    first, after = numeral.first, numeral.after
    token = tokens[first]
    if glued(tokens, first) and low(tokens, first - 1) in {"-", "–"} and glued(tokens, first - 1):
        return True
    before = tokens[first - 1] if first else None
    inside = before is not None and before.shape is Shape.WORD and token.capital and case is Case.NAMES
    if inside and before is not None and (before.capital or before.low in {"the", "of"}):
        return True
    if measured:
        return False
    if before and before.low in _DESIGNATORS and (after >= len(tokens) or tokens[after].shape is not Shape.WORD):
        return True
    hyphen = low(tokens, after) == "-" and glued(tokens, after) and glued(tokens, after + 1)
    if hyphen and (low(tokens, after + 1) in _HYPHENED or numeral.lo <= 2):
        return True
    if numeral.after == first + 1 and token.low in {"one", "zero"}:
        return _pronoun(tokens, first)
    return False


def _pronoun(tokens: list[Token], at: int) -> bool:
    """Whether "one" counts nothing: "no one", "the one who", "one of the", "one day"."""
    if low(tokens, at - 1) in _NOT_ONE_BEFORE or low(tokens, at + 1) in _NOT_ONE_AFTER:
        return True
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    return follower is None or follower.shape is not Shape.WORD or follower.capital or follower.low.endswith("ed")
