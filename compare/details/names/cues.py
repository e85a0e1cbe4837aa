"""What a name names, from its words and from the words beside it."""

from collections.abc import Sequence

from compare.details.names import lexicon
from compare.details.names.name import NameType
from compare.details.names.pieces import phrase
from compare.details.names.tokens import Token

_IN = frozenset("in at near outside inside around throughout across toward towards via off".split())
_TO = frozenset("from to on of into through over leaving left reach reached entered".split())
_PLACE_NOUNS = frozenset(
    "city town village port capital region province state district county suburb island river neighborhood neighbourhood"
    " republic area territory country nation municipality community settlement".split()
)
_BODY_NOUNS_BEFORE = frozenset(
    "newspaper firm company group agency party network broadcaster magazine tank retailer carmaker airline bank charity"
    " club band channel website manufacturer producer startup giant maker daily weekly tabloid publisher operator militia"
    " outlet station lender insurer developer supplier union".split()
)
_BODY_NOUNS_AFTER = frozenset(
    "group agency newspaper company fighters forces troops mercenaries mercenary shares employees officials executives"
    " spokesman spokeswoman spokesperson lawmakers militants rebels soldiers staff workers chief chairman"
    " news members customers users website stock headquarters subsidiary militia"
    " movement party plc ceo founder insurgents gunmen midfielder striker defender goalkeeper offices".split()
)
_OF_A_PERSON = frozenset("administration campaign supporters fans allies aides loyalists ally supporter aide family presidency".split())
_PARTIES = frozenset("republicans democrats gop tories conservatives liberals labour greens".split())
_VESSELS = frozenset("mv ins hms uss ss rms hmas hmcs mt".split())
_HUMAN_VERBS = frozenset(
    "said says told added wrote tweeted suggested argued insisted admitted recalled explained joked replied asked thinks"
    " thought believes resigned died married testified smiled laughed tweeted blamed praised accused vowed urged denied"
    " acknowledged declined noted warned has had was is will would met spoke visited".split()
)
_SPEECH_BEFORE = frozenset("said says told asked added wrote recalled according".split())
_BODY_VERBS = frozenset(
    "reported announced posted launched acquired bought sells sold manufactures employs hired fined cut recalled published"
    " broadcast beat defeated".split()
)
_NOT_PERSON_BEFORE = frozenset(("the", "a", "an", "these", "those", "this", "some", "many", "several", "hurricane", "storm"))
_EVENTS = frozenset("hurricane typhoon cyclone operation tropical".split())
_JOINERS = {"of": "before of", "for": "before for", "on": "before for"}
_PLACE_HEADS = frozenset("republic kingdom gulf bay isle horn cape sea".split())
_KIN = frozenset("he she his her who whose himself herself".split())
_WORK_NOUNS = frozenset("bill act law deal treaty agreement pact amendment award prize cup war championship championships games".split())


def type_of(tokens: Sequence[Token], first: int, last: int, *, after_title: bool, quoted: bool = False) -> NameType | None:
    """What ``tokens[first:last]``, a name without title, names; None where no cue says.

    Cues in order of trust: a title before it, lists, the last word, the words beside it, a given name, its shape.
    """
    words = phrase(tokens, first, last)
    size = last - first
    own = tokens[first:last]
    if after_title:
        return NameType.PERSON
    if words in lexicon.organisations():
        return NameType.ORGANISATION
    if (by_head := _by_head(own)) is not None:
        return by_head
    if _is_event(tokens, first, last):
        return None
    if first and tokens[first].gap == ", " and f"{words}." in lexicon.places():
        return NameType.PLACE
    if words in lexicon.places() and not _person_beside(tokens, first, last):
        return NameType.PLACE
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
    if low[-1] in lexicon.heads("organisation") and not (low[0] in lexicon.given_names() and len(own) == 2 and lexicon.common(low[-1]) is False):
        return NameType.ORGANISATION
    if low[-1] in _PARTIES:
        return NameType.ORGANISATION
    if low[0] in ("st", "mount", "lake", "fort", "port", "cape", "gulf", "ft", "mt") and not own[0].acronym:
        return NameType.PLACE
    if low[0] == "university" or "&" in (token.gap.strip() for token in own[1:]):
        return NameType.ORGANISATION
    return None


def _person_beside(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an age or "who" follows at once: "Jordan, 34," is no country."""
    if last >= len(tokens):
        return False
    after = tokens[last]
    return after.gap.startswith(",") and (
        after.low in ("who", "whose") or (after.text.isdigit() and len(after.text) < 3 and _comma_after(tokens, last))
    )


def _comma_after(tokens: Sequence[Token], k: int) -> bool:
    return k + 1 >= len(tokens) or tokens[k + 1].gap[:1] in (",", ".", ")")


def _beside(tokens: Sequence[Token], first: int, last: int) -> NameType | None:
    """By the words before and after."""
    before = tokens[first - 1] if first and tokens[first].gap in (" ", ", ") else None
    low = before.low if before else ""
    comma = tokens[first].gap == ", "
    after = tokens[last] if last < len(tokens) and tokens[last - 1].after == tokens[last - 1].end else None
    next_low = after.low if after and after.gap == " " else ""
    if _person_beside(tokens, first, last):
        return NameType.PERSON
    if low in _BODY_NOUNS_BEFORE and not (low == "union"):
        return NameType.ORGANISATION
    if not comma:
        if low in _PLACE_NOUNS or (low == "of" and first > 1 and tokens[first - 2].low in _PLACE_NOUNS):
            return NameType.PLACE
        if next_low in _BODY_NOUNS_AFTER:
            return NameType.ORGANISATION
        if low in _IN and not tokens[last - 1].possessive and not all(lexicon.common(each.low) for each in tokens[first:last]):
            return NameType.PERSON if last - first > 1 and tokens[first].low in lexicon.given_names() else NameType.PLACE
    if low in lexicon.roles() and low not in ("the",):
        return NameType.PERSON
    if after and after.gap == ", " and after.capital and after.low.rstrip(".") in _short_places():
        return NameType.PLACE
    if before and comma and before.low in lexicon.roles():
        return NameType.PERSON
    return None


def _short_places() -> dict[str, str]:
    return lexicon.places()


def _by_shape(tokens: Sequence[Token], first: int, last: int) -> NameType | None:
    """By the name's own shape and the verb after it, when nothing surer speaks."""
    own = tokens[first:last]
    low = tokens[first - 1].low if first and tokens[first].gap == " " else ""
    article = low in _NOT_PERSON_BEFORE
    after = tokens[last].low if last < len(tokens) and tokens[last].gap == " " else ""
    if len(own) == 1 and own[0].acronym and len(own[0].text) < 7 and own[0].text.replace(".", "").replace("&", "").isalpha():
        return NameType.ORGANISATION if lexicon.common(own[0].low) is False or len(own[0].text) < 6 else None
    if article or all(lexicon.common(token.low) for token in own):
        return None
    if len(own) == 1:
        if after in _BODY_VERBS and after not in _HUMAN_VERBS:
            return NameType.ORGANISATION
        if after in _HUMAN_VERBS or after in _OF_A_PERSON or low in _SPEECH_BEFORE or own[0].low in lexicon.given_names():
            return NameType.PERSON
        if low in ("from", "to", "into", "on", "through") and not own[0].possessive:
            return NameType.PLACE
        return None
    if sum(token.capital for token in own) <= 4 and not any(lexicon.common(token.low) and token.low not in lexicon.given_names() for token in own[:1]):
        return NameType.PERSON
    return None
