"""What a number counts: the noun after it, and whether two nouns may name the same things."""

from functools import lru_cache

from compare.details.figures.glossary import glossary
from compare.details.figures.numeral import SMALL
from compare.details.tokens import Shape, Token, glued, low, words
from compare.matching.synonyms import related
from compare.matching.words import stem

_FARTHEST = 4
"""Words after a number in which its noun is looked for."""

_STOPS = words(
    """
    aboard below above strong alive apart remaining aloft
    the a an and or but nor so yet of in on at by for from to with without within into onto over under after before
    during since until till about against between among through across near around is are was were be been being am
    has have had having do does did done can could will would shall should may might must not no that which who whom
    whose this these those there here it its he she they them his her their we us our you your i my me what when
    where why how if as than then also were said says say told killed died dead injured wounded hurt left fled made
    took gave got went came each every apiece ago later earlier away per percent times time out up down off because
    while though although however both either neither all according including saying
    """
)
_PLURALS = words(
    """
    people men women children police troops personnel cattle sheep fish feet teeth mice aircraft species crew youth
    staff clergy firemen policemen congressmen servicemen gunmen fishermen businessmen lawmen dead deaths wounded
    casualties infantry livestock headquarters homeless elderly injured missing media criteria data folk
    """
)
_SINGULAR_S = ("ss", "us", "is")
_VERBS_S = words(
    """
    says was has does goes gets makes takes comes shows seems remains includes means gives
    """
)
_NO_NOUNS = words(
    """
    more other additional new further extra total separate different older younger such
    """
)
# Nouns that reports change for one another when they count the same persons.
_PERSONS = words(
    """
    person people men women man woman civilian resident villager inhabitant victim casualty death dead fatality life
    individual human citizen local demonstrator protester soldier serviceman troop fighter militant student
    passenger survivor refugee migrant hostage prisoner inmate detainee evacuee guest pupil patient pilgrim
    worshipper worshiper miner sailor tourist traveller traveler employee worker other fan
    spectator supporter voter customer case infection
    """
)
# Words that reports print for one another of other things.
_SYNONYMS = {
    word: group[0]
    for group in (
        ("house", "home", "residence", "dwelling", "household"),
        ("truck", "lorry"),
        ("shop", "store"),
        ("flat", "apartment"),
        ("ship", "vessel", "boat"),
        ("plane", "aircraft", "jet", "airplane"),
        ("company", "firm", "business"),
        ("film", "movie"),
        ("match", "game", "fixture"),
        ("rocket", "missile"),
        ("cow", "cattle"),
        ("body", "corpse"),
        ("child", "kid", "youngster"),
        ("lawmaker", "legislator", "senator", "congressman"),
        ("shot", "round", "bullet"),
        ("job", "position", "post"),
        ("worker", "employee", "staffer"),
        ("vehicle", "car", "automobile"),
        ("attack", "assault", "raid"),
        ("vote", "ballot", "score"),
    )
    for word in group
}
_GATHERED = words("crowd attendance audience gathering turnout")
_IRREGULAR = {"children": "child", "men": "man", "women": "woman", "people": "person", "lives": "life", "feet": "foot"}
_SAID_TO_BE = words("were are")
_BEFALLEN = words("dead injured wounded missing homeless")
_DETERMINERS = words("the these those its their his her our")
_BROAD = words(
    """
    person people victim casualty individual life human others other
    """
)


def noun_after(tokens: list[Token], at: int, *, one: bool, english: bool, of: bool) -> tuple[str, int]:
    """The noun that a number ending before token ``at`` counts, and where it ends; empty where none is printed.

    In English the first plural within a few words ("12 armed men", "two of the men"), else the next word that may be a
    noun; in other languages the next word. ``one``: no plural can follow, as after "1" and "2.5". ``of``: the noun may
    follow a bare "of", as after "hundreds".
    """
    if english and at > 2 and low(tokens, at - 2) == "of" and low(tokens, at - 3) in _GATHERED:
        return "people", at  # "a crowd of 81,644"
    if english and (whole := _whole(tokens, at)):
        return noun_after(tokens, whole, one=False, english=True, of=False)[0], at  # "three | of its 14 beds"
    start = at + 1 if (of and low(tokens, at) == "of") or low(tokens, at) == "-" else at
    if english and low(tokens, at) == "of" and low(tokens, at + 1) in _DETERMINERS:
        start = at + 2
        if low(tokens, start) in _PLURALS:  # "two of the dead", which is a noun nowhere else
            return _said_to_be(tokens, start + 1) or tokens[start].low, start + 1
    if not english:
        follows = start < len(tokens) and tokens[start].shape is Shape.WORD
        return (tokens[start].text, start + 1) if follows else ("", at)
    head, last = None, start
    while last < min(start + _FARTHEST, len(tokens)) and _may_be_of_noun(tokens[last]):
        last = _past_hyphen(tokens, last)
        word = tokens[last].low
        if not one and _plural(word):
            return word, last + 1
        if head is None and word not in _NO_NOUNS and not word.endswith("ed"):
            head = last
        last += 1
    # A singular: "one man", "a 12-member jury".
    return ("", at) if head is None else (tokens[head].low, head + 1)


def _whole(tokens: list[Token], at: int) -> int:
    """Where the number ends of which one that ends before token ``at`` is a part; 0 where none is told."""
    if low(tokens, at) != "of":
        return 0
    k = at + 2 if low(tokens, at + 1) in _DETERMINERS else at + 1
    return k + 1 if k < len(tokens) and (tokens[k].shape is Shape.NUMBER or tokens[k].low in SMALL) else 0


def _said_to_be(tokens: list[Token], at: int) -> str:
    """The noun that "two of the dead" are said to be: "were children"; empty where none is."""
    if low(tokens, at) not in _SAID_TO_BE or at + 1 >= len(tokens) or not _may_be_of_noun(tokens[at + 1]):
        return ""
    word = tokens[at + 1].low
    joined = low(tokens, at + 2) in {"and", "or"}
    return word if _plural(word) and word not in _BEFALLEN and not joined else ""


def _past_hyphen(tokens: list[Token], at: int) -> int:
    """The last word of a compound: "workers" of "co-workers"."""
    joined = low(tokens, at + 1) == "-" and glued(tokens, at + 1) and glued(tokens, at + 2)
    return at + 2 if joined and tokens[at + 2].shape is Shape.WORD else at


def _may_be_of_noun(token: Token) -> bool:
    return token.shape is Shape.WORD and token.low not in _STOPS and not token.low.endswith("ly")


def _plural(word: str) -> bool:
    return word in _PLURALS or (
        len(word) > 3
        and word.endswith("s")
        and word[-2] not in "'’"
        and not word.endswith(_SINGULAR_S)
        and word not in _VERBS_S
    )


@lru_cache(maxsize=1 << 14)
def singular(noun: str) -> str:
    """``noun`` without the plural's ending, as far as comparing needs it."""
    word = noun.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(_SINGULAR_S) else word


@lru_cache(maxsize=1 << 14)
def _base(noun: str, language: str) -> str:
    """The singular of ``noun`` in English, or the stem of one that the glossary of its language lacks."""
    if language == "en":
        return singular(noun)
    known, form = glossary(language), noun.lower()
    return singular(known.nouns[form]) if known and form in known.nouns else stem(form, language)


def counted_noun(noun: str, language: str = "en") -> str:
    """The word that stands for ``noun`` and what reports print in its place: "house" for "homes"."""
    one = _base(noun, language)
    return _SYNONYMS.get(one, one)


def counts_persons(noun: str, language: str = "en") -> bool:
    """Whether ``noun`` counts persons of no kind of their own, or of one that is as good as people."""
    return _base(noun, language) in _PERSONS | _BROAD


def same_noun(a: str, b: str, language: str = "en") -> bool | None:
    """Whether two counted nouns of ``language`` may name the same things; None where one is not printed."""
    if not a or not b:
        return None
    if a == b:
        return True
    one, two = _base(a, language), _base(b, language)
    if _SYNONYMS.get(one, one) == _SYNONYMS.get(two, two):
        return True
    return one in _PERSONS and two in _PERSONS and (one in _BROAD or two in _BROAD)


def may_be_one(a: str, b: str) -> bool:
    """Whether two English nouns may be words for one thing: prints for footprints, jobs for posts."""
    one, other = singular(a), singular(b)
    if one.endswith(other) or other.endswith(one):
        return True
    first, second = stem(one), stem(other)
    return first in related(second) or second in related(first)
