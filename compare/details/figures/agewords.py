"""Words that make a number an age: "62-year-old", "aged nine", ", 62,", "in her 40s"."""

from dataclasses import dataclass

from compare.details.tokens import Shape, Token, glued, low, words

_OLDEST = 115
_MONTHS = words(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
    """
)
_PERSONS = words(
    """
    man woman boy girl teenager teen youth student driver victim suspect son daughter wife husband father mother
    brother sister baby child toddler passenger resident officer soldier gunman teacher pensioner friend partner
    neighbor neighbour employee worker boyfriend girlfriend grandmother grandfather nephew niece cousin
    """
)
_YEARS = words("jahre ans años anni anos jaar лет года років роки")
_YEAR_OLD = ("jährig", "jarige", "летн", "річн")
_OLD_ABROAD = ("alt", "oud")
_AGED_ABROAD = ("âgé", "edad", "età", "idade")
_PERSONS_ABROAD = words(
    """
    homme femme garçon fille adolescent adolescente hombre mujer joven niño niña chico chica anciano anciana uomo donna
    ragazzo ragazza bambino bambina homem mulher jovem menino menina rapaz man vrouw jongen meisje
    """
)
_PERSONS_BEFORE_AGE = words(
    """
    мужчина мужчину мужчины мужчине женщина женщину женщины женщине мальчик мальчика девочка девочку девочки юноша юношу
    девушка девушку чоловік чоловіка жінка жінку жінки хлопець хлопця хлопчик хлопчика дівчина дівчину дівчинка дівчинку
    """
)
_OWNERS = words("her his their my our your early mid late")
_AFTER_AGE = words("and when but or at years")
_JUST = words("just only still now then barely")
_WITHIN_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_ENDS_AGE = frozenset(",;)")


@dataclass(frozen=True, slots=True)
class Age:
    """Words for an age: tokens ``[first, after)``, its unit, and what the words add to its bounds (a decade)."""

    first: int
    after: int
    unit: str = "year"
    more: tuple[int, int] = (0, 0)


def read(tokens: list[Token], first: int, after: int, unit: str, value: float) -> Age | None:
    """The age that the number in tokens ``[first, after)`` with ``unit`` tells, if the words around it say so."""
    if unit in {"year", "month", "week", "day"}:
        return _old(tokens, first, after, unit)
    if unit or not 0 <= value <= _OLDEST:
        return None
    return (
        _decade(tokens, first, after, value)
        or _aged(tokens, first, after)
        or _beside_a_name(tokens, first, after, value)
    )


def read_abroad(tokens: list[Token], first: int, after: int, value: float) -> Age | None:
    """The age that a number tells in another language than English: "43 Jahre alt", "34-jährige", "âgé de 43 ans"."""
    if not 0 < value <= _OLDEST:
        return None
    at = after + 1 if _form(tokens, after) == "-" else after
    here = _form(tokens, at)
    if here.startswith(_YEAR_OLD) or (here in _YEARS and _form(tokens, at + 1).startswith(_OLD_ABROAD)):
        return Age(first, at + 1 if here.startswith(_YEAR_OLD) else at + 2)
    if here not in _YEARS:
        return _beside_a_name(tokens, first, after, value)
    of_person = _form(tokens, first - 1) in {"de", "di", "van"} and (
        _form(tokens, first - 2).startswith(_AGED_ABROAD) or _form(tokens, first - 2) in _PERSONS_ABROAD
    )
    named = _form(tokens, first - 1) == "," and _form(tokens, at + 1) == "," and first > 1 and tokens[first - 2].capital
    told = named or _form(tokens, first - 1) in _PERSONS_BEFORE_AGE
    if not named and _form(tokens, first - 1) == "de" and _form(tokens, first - 2) == ",":  # "Pérez, de 36 años,"
        told = _form(tokens, at + 1) == "," and first > 2 and tokens[first - 3].capital
    return Age(first, at + 1) if of_person or told else None


def _form(tokens: list[Token], at: int) -> str:
    """Token ``at`` as printed but for case, whatever it was translated to; an empty string beyond either end."""
    return tokens[at].text.lower() if 0 <= at < len(tokens) else ""


def _old(tokens: list[Token], first: int, after: int, unit: str) -> Age | None:
    old = after + 1 if low(tokens, after) == "-" else after
    if low(tokens, old).removesuffix("'s").removesuffix("’s") in {"old", "olds"}:
        return Age(first, old + 1, unit)
    if low(tokens, after) == "of" and low(tokens, after + 1) == "age":
        return Age(first, after + 2, unit)
    return None


def _decade(tokens: list[Token], first: int, after: int, value: float) -> Age | None:
    """Read "in her 40s", "in his late 60s", "their mid-20s"."""
    if not (low(tokens, after) == "s" and glued(tokens, after) and value % 10 == 0 and 10 <= value <= 100):
        return None
    before = first - 2 if low(tokens, first - 1) == "-" else first - 1
    word = low(tokens, before)
    if word not in _OWNERS:
        return None
    if word in _WITHIN_DECADE and low(tokens, before - 1) not in _OWNERS:
        return None
    return Age(before if word in _WITHIN_DECADE else first, after + 1, more=_WITHIN_DECADE.get(word, (0, 9)))


def _aged(tokens: list[Token], first: int, after: int) -> Age | None:
    """Read "aged 62", "at age 9", "between the ages of 5 and 11", "turned 18", "who is 57"."""
    before = low(tokens, first - 1)
    follows_noun = after < len(tokens) and tokens[after].shape is Shape.WORD and not tokens[after].capital
    if before in {"aged", "age", "ages"}:
        return Age(first - 1, after)
    if before in {"of", "between"} and low(tokens, first - 2) in {"age", "ages"}:
        return Age(first - 2, after)
    told = not follows_noun or low(tokens, after) in _AFTER_AGE
    if before in {"is", "was"} and low(tokens, first - 2) in {"who", "he", "she"} and told:
        return Age(first, after)
    if before in {"turned", "turns", "turning"} and (not follows_noun or low(tokens, after) in {"in", "on", "last"}):
        return Age(first, after)
    return None


def _beside_a_name(tokens: list[Token], first: int, after: int, value: float) -> Age | None:
    """Read "Prigozhin, 62, was"; "Anna Roe (34)": a whole number set off from the capitalised word before it."""
    if after != first + 1 or first < 2 or value < 1 or value != int(value):
        return None
    if low(tokens, first - 1) in _JUST and first > 2:
        first -= 1  # "Jordan Eke, just 18, scored"
    mark, name = tokens[first - 1].low, tokens[first - 2]
    named = name.shape is Shape.WORD and name.capital and name.low not in _MONTHS
    junior = name.low == "." and first > 2 and tokens[first - 3].low in {"jr", "sr"}
    party = name.low == ")" and mark == ","
    if not (named or junior or party or name.low in _PERSONS):
        return None
    end = low(tokens, after)
    closed = end in _ENDS_AGE or (end in {".", ""} and after >= len(tokens) - 1)
    if not closed and end == "and":
        closed = after + 1 < len(tokens) and tokens[after + 1].capital
    if (mark == "," and closed and end != ")") or (mark == "(" and end == ")" and value >= 5):
        return Age(first, after)
    return None
