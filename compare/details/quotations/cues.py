"""The verbs that bring in speech, and how each binds speaker and words.

The English list is the reporting verbs of the AP and Reuters stylebooks with the commoner ones of news English
(Pouliquen et al. 2007, "Automatic detection of quotations in multilingual news", and the verb classes *say* and
*transfer of message* of Levin 1993). Other languages have the few verbs that carry most quotations there.
"""

from collections.abc import Mapping
from enum import Enum, auto
from functools import cache

from compare import wordlists


class Bond(Enum):
    """What a cue takes.

    ``SAY`` a clause or a quotation ("said that", "said: “…”"); ``TELL`` a hearer first ("told NBC that"); ``ASK`` as
    SAY, but never an indirect statement; ``CALL`` quoted words only ("called it “a farce”").
    """

    SAY = auto()
    TELL = auto()
    ASK = auto()
    CALL = auto()


_STRONG = wordlists.section("speakers", "strong")
_FACTIVE_ONLY = wordlists.section("speakers", "factive only")

AUXILIARIES = wordlists.section("speakers", "auxiliaries")
"""Words that may stand between a speaker and the verb."""

PASSIVE = wordlists.section("speakers", "passive")
NEGATIONS = wordlists.section("speakers", "negations")
HYPOTHETICAL = wordlists.section("speakers", "hypothetical")


@cache
def english() -> Mapping[str, Bond]:
    """Each form of each English verb of speech, lower case, with its bond."""
    lists = wordlists.sections("speech")
    bonds = {"call": Bond.CALL, "ask": Bond.ASK, "say": Bond.SAY, "tell": Bond.TELL}
    return {form: bond for heading, bond in bonds.items() for line in lists[heading] for form in line.split()}


def needs_quotation(form: str) -> bool:
    """Whether a SAY verb is too common in other senses to bring in a statement without marks or ``that``."""
    return form not in _STRONG


def quotation_only(form: str) -> bool:
    """Whether a SAY verb brings in marked words only ("began: “…”")."""
    return form in _FACTIVE_ONLY


@cache
def foreign() -> frozenset[str]:
    """Forms of other languages that are no English word: a foreign quotation is read in an English report too."""
    lists = wordlists.sections("speech")
    languages = lists.keys() - {"call", "ask", "say", "tell"}
    forms = frozenset(form for language in languages for line in lists[language] for form in line.split())
    return forms - english().keys() - _ENGLISH_LOOKALIKES


_ENGLISH_LOOKALIKES = wordlists.section("speakers", "english lookalikes")
FOREIGN_AUXILIARIES = wordlists.section("speakers", "foreign auxiliaries")
