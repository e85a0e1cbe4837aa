"""What befell those whom a number counts: killed, hurt, missing, held, saved; or which way the number itself went."""

from functools import cache
from itertools import zip_longest

from compare.details import wordlists

_REACH = 4
"""Words on either side of a number that may say what befell those it counts."""
_OF_ONE_MATTER = (
    frozenset({"dead", "hurt", "missing", "held", "saved"}),
    frozenset({"up", "down"}),
    frozenset({"for", "against"}),
)
"""Roles that exclude each other; the share that approves may well be the one that has fallen."""


def role(before: list[str], inside: list[str], after: list[str], language: str) -> str | None:
    """The role that the nearest word of ``language`` gives to a number, from the words before, of and after it.

    Of two as near the one behind counts ("21 died and 38 were wounded"). None where no word gives any, and in languages
    that the list lacks.
    """
    roles = _roles(language)
    if inner := next((roles[word.lower()] for word in inside if word.lower() in roles), None):
        return inner
    for behind, ahead in zip_longest(before[: -_REACH - 1 : -1], after[:_REACH], fillvalue=""):
        for word in (ahead, behind):
            if word.lower() in roles:
                return roles[word.lower()]
    return None


def exclude_each_other(one: str | None, other: str | None) -> bool:
    """Whether what is counted as ``one`` cannot be what is counted as ``other``: the dead are not the hurt."""
    return one != other and any(one in matter and other in matter for matter in _OF_ONE_MATTER)


@cache
def _roles(language: str) -> dict[str, str]:
    """The role of each word of one language; a word of another language may mean anything ("salvos" in English)."""
    headings = (heading.split() for heading in wordlists.sections("befallen"))
    return {
        word: role
        for code, role in headings
        if code == language
        for word in wordlists.section("befallen", f"{code} {role}")
    }
