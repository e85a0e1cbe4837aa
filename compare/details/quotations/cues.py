"""The verbs that bring in speech, and how each binds speaker and words.

The English list is the reporting verbs of the AP and Reuters stylebooks with the commoner ones of news English
(Pouliquen et al. 2007, "Automatic detection of quotations in multilingual news", and the verb classes *say* and
*transfer of message* of Levin 1993). Other languages have the few verbs that carry most quotations there.
"""

from collections.abc import Mapping
from enum import Enum, auto
from functools import cache

from compare.details import wordlists


class Bond(Enum):
    """What a cue takes.

    ``SAY`` a clause or a quotation ("said that", "said: “…”"); ``TELL`` a hearer first ("told NBC that"); ``ASK`` as
    SAY, but never an indirect statement; ``CALL`` quoted words only ("called it “a farce”").
    """

    SAY = auto()
    TELL = auto()
    ASK = auto()
    CALL = auto()


_STRONG = frozenset(
    """said says say saying added adding adds told tells telling wrote writes tweeted tweets replied replies asked asks
    answered explained warned insisted noted stated argued posted announced declared claimed according""".split()
)
_FACTIVE_ONLY = frozenset(
    "began begin joined went goes read reads continue continued continues continuing comment comments commented elaborated".split()
)

AUXILIARIES = frozenset(
    """has have had having also then later now still again once even further both all repeatedly previously earlier
    recently publicly reportedly since already just first himself herself themselves itself who's did does do""".split()
)
"""Words that may stand between a speaker and the verb."""

PASSIVE = frozenset("is are was were be been being get gets got".split())
NEGATIONS = frozenset(
    "not never n't declined declines declining refused refuses refusing failed fails nor without cannot".split()
)
HYPOTHETICAL = frozenset("to would will could can may might should must shall if whether unless let".split())


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


_ENGLISH_LOOKALIKES = frozenset("dice lance assure sa".split())
FOREIGN_AUXILIARIES = frozenset("a ont avait hat haben hatte ha había hanno heeft har".split())
