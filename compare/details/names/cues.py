"""What a name names, from its words and from the words beside it."""

from collections.abc import Sequence
from functools import partial

from compare import wordlists
from compare.details.names.name import NameType
from compare.details.names.pieces import phrase
from compare.details.names.tokens import Token
from compare.wordlists import lexicon

_cues = partial(wordlists.section, "name_cues")
_IN = _cues("in place")
_FAMILY_PREFIXES = _cues("family prefixes")
_TOWARDS = _cues("toward a place")
_PLACE_NOUNS = _cues("place nouns")
_DIVISIONS = _cues("divisions")
_OF_PLACE = _PLACE_NOUNS | _cues("of place")
_OF_BODY = _cues("of a body")
_BODY_NOUNS_BEFORE = _cues("body nouns before")
_BODY_NOUNS_AFTER = _cues("body nouns after")
_OF_A_PERSON = _cues("of a person")
_KIN = _cues("kin")
_PARTIES = _cues("parties")
_VESSELS = _cues("vessels")
_HUMAN_VERBS = _cues("human verbs")
_SPEECH_BEFORE = _cues("done to people")
_BODY_VERBS = _cues("body verbs")
_NOT_PERSON_BEFORE = _cues("not before a person")
_EVENTS = _cues("events")
_JOINERS = {"of": "before of", "for": "before for", "on": "before for"}
_PLACE_HEADS = _cues("place heads")
_WORK_NOUNS = _cues("work nouns")


def type_of(
    tokens: Sequence[Token], first: int, last: int, *, after_title: bool, quoted: bool = False
) -> NameType | None:
    """What ``tokens[first:last]``, a name without title, names; None where no cue says.

    Cues in order of trust: a title before it, lists, the last word, the words beside it, a given name, its shape.
    """
    words = phrase(tokens, first, last)
    size = last - first
    own = tokens[first:last]
    if after_title:
        return NameType.PERSON
    if words in lexicon.organisations() or (size > 2 and phrase(tokens, first + 1, last) in lexicon.organisations()):
        return NameType.ORGANISATION
    if (by_head := _by_head(own)) is not None:
        return by_head
    if _is_event(tokens, first, last):
        return None
    if first and tokens[first].gap == ", " and f"{words}." in lexicon.places():
        return NameType.PLACE
    if words in lexicon.places() and not _person_beside(tokens, last):
        return NameType.PERSON if after_kin(tokens, first, last) else NameType.PLACE
    if quoted:
        return None
    if size > 1 and own[0].low in lexicon.given_names():
        return NameType.PERSON
    return _beside(tokens, first, last) or _by_shape(tokens, first, last)


def _is_event(tokens: Sequence[Token], first: int, last: int) -> bool:
    before = tokens[first - 1].low if first else ""
    vessel = tokens[first].acronym and tokens[first].low in _VESSELS
    return vessel or tokens[first].low in _EVENTS or before in _EVENTS or tokens[last - 1].low in _WORK_NOUNS


def _by_head(own: Sequence[Token]) -> NameType | None:
    """By the word that heads the name: the last one, or the first before "of" and "for"."""
    low = [token.low for token in own]
    if len(own) < 2:
        return None
    joiner = next((k for k in range(1, len(low) - 1) if low[k] in _JOINERS), 0)
    if joiner:
        head = low[joiner - 1]
        if head in lexicon.heads("place") or head in _PLACE_HEADS:
            return NameType.PLACE
        if head in lexicon.heads(_JOINERS[low[joiner]]):
            return NameType.ORGANISATION
    if low[-1] in lexicon.heads("place"):
        return NameType.PLACE
    if low[-1] in lexicon.heads("organisation") and not (
        low[0] in lexicon.given_names() and len(own) == 2 and lexicon.common(low[-1]) is False
    ):
        return NameType.ORGANISATION
    if low[-1] in _PARTIES:
        return NameType.ORGANISATION
    if (
        low[0] in ("st", "river", "loch", "mount", "lake", "fort", "port", "cape", "gulf", "ft", "mt")
        and not own[0].acronym
    ):
        return NameType.PLACE
    if low[0] == "university" or "&" in (token.gap.strip() for token in own[1:]):
        return NameType.ORGANISATION
    return None


def _person_beside(tokens: Sequence[Token], last: int) -> bool:
    """Whether an age or "who" follows at once: "Jordan, 34," is no country."""
    if last >= len(tokens):
        return False
    after = tokens[last]
    return after.gap.startswith(",") and (
        after.low in ("who", "whose") or (after.text.isdigit() and len(after.text) < 3 and _comma_after(tokens, last))
    )


def after_kin(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether "sister" or the like stands right before a name of one word: "her daughter Sofia" is no capital."""
    return last - first == 1 and first > 0 and tokens[first].gap in (" ", ", ") and tokens[first - 1].low in _KIN


def _comma_after(tokens: Sequence[Token], k: int) -> bool:
    return k + 1 >= len(tokens) or tokens[k + 1].gap[:1] in (",", ".", ")")


def _beside(tokens: Sequence[Token], first: int, last: int) -> NameType | None:
    """By the words before and after: those right beside it, then those across a comma."""
    if _person_beside(tokens, last):
        return NameType.PERSON
    gap = tokens[first].gap if first else ""
    low = tokens[first - 1].low if gap in (" ", ", ") else ""
    if low in _BODY_NOUNS_BEFORE:
        return NameType.ORGANISATION
    if (kind := _by_apposition(tokens, last)) is not None:
        return kind
    if gap == " " and (kind := _right_beside(tokens, first, last, low)) is not None:
        return kind
    if gap == " " and low == "of" and tokens[first - 1].gap == ", " and not tokens[last - 1].possessive:
        return NameType.PLACE  # "Alison Pratchard, of Harrogate"
    if low in lexicon.roles():
        return NameType.PERSON
    if not gap and _next_word(tokens, last) in _BODY_NOUNS_AFTER:
        return NameType.ORGANISATION
    after = tokens[last] if last < len(tokens) and not tokens[last - 1].possessive else None
    if after and after.gap == ", " and after.capital and not {after.low, f"{after.low}."}.isdisjoint(lexicon.places()):
        return NameType.PLACE
    return None


def _right_beside(tokens: Sequence[Token], first: int, last: int, low: str) -> NameType | None:
    """By the word ``low`` right before, and the one right after: "city of X", "shares of X", "X group", "in X"."""
    of = tokens[first - 2].low if low == "of" and first > 1 else ""
    if low in _PLACE_NOUNS or of in _OF_PLACE:
        return NameType.PLACE
    if _next_word(tokens, last) in _DIVISIONS:
        return NameType.PLACE
    if of in _OF_BODY or _next_word(tokens, last) in _BODY_NOUNS_AFTER:
        return NameType.ORGANISATION
    all_common = all(lexicon.common(each.low) for each in tokens[first:last])
    return NameType.PLACE if low in _IN and not tokens[last - 1].possessive and not all_common else None


def _by_apposition(tokens: Sequence[Token], last: int) -> NameType | None:
    """By the noun that explains the name: "Paradise, a town of 26,000", "Belta, a news agency", "Roe, a baker"."""
    if last + 1 >= len(tokens) or tokens[last].gap != ", " or tokens[last].low not in ("a", "an", "the"):
        return None
    for token in tokens[last + 1 : last + 4]:
        if token.gap != " ":
            break
        if token.low in _PLACE_NOUNS:
            return NameType.PLACE
        if token.low in _BODY_NOUNS_BEFORE:
            return NameType.ORGANISATION
        if token.low in lexicon.roles():
            return NameType.PERSON
    return None


def _next_word(tokens: Sequence[Token], last: int) -> str:
    follows = last < len(tokens) and tokens[last].gap == " " and not tokens[last - 1].possessive
    return tokens[last].low if follows else ""


def _by_shape(tokens: Sequence[Token], first: int, last: int) -> NameType | None:
    """By the name's own shape and the verb after it, when nothing surer speaks."""
    own = tokens[first:last]
    before = tokens[first - 1].low if first and tokens[first].gap == " " else ""
    if len(own) == 1 and _abbreviation(own[0]):
        numbered = first > 0 and tokens[first - 1].text.isdigit()  # "the 737 MAX"
        shouted = len(own[0].text) > 4 and lexicon.common(own[0].low)
        return None if numbered or shouted else NameType.ORGANISATION
    if len(own) == 1 and _inner_capital(own[0].text):
        return NameType.ORGANISATION
    if before in _NOT_PERSON_BEFORE or all(lexicon.common(token.low) for token in own):
        return None
    if len(own) == 1:
        return _single(own[0], before, _next_word(tokens, last))
    starts_common = lexicon.common(own[0].low) and own[0].low not in lexicon.given_names()
    return NameType.PERSON if sum(token.capital for token in own) <= 4 and not starts_common else None


def _abbreviation(word: Token) -> bool:
    return word.acronym and len(word.text) < 7 and word.text.replace(".", "").replace("&", "").isalpha()


def _inner_capital(word: str) -> bool:
    """Whether a word has a capital inside as firms print theirs (OpenAI, YouTube), not as families do (McDonald)."""
    inside = next((k for k in range(1, len(word)) if word[k].isupper()), 0)
    return inside > 0 and word[inside - 1].islower() and word[:inside] not in _FAMILY_PREFIXES


def _single(own: Token, before: str, after: str) -> NameType | None:
    """One uncommon word with a capital: by the verb after it or the preposition before it."""
    if after in _BODY_VERBS and after not in _HUMAN_VERBS:
        return NameType.ORGANISATION
    if after in _HUMAN_VERBS or after in _OF_A_PERSON or before in _SPEECH_BEFORE or own.low in lexicon.given_names():
        return NameType.PERSON
    return NameType.PLACE if before in _TOWARDS and not own.possessive else None
