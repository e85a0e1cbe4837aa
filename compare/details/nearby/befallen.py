"""What befell those whom a number counts: killed, hurt, missing, held, saved; or which way the number itself went."""

from functools import cache
from itertools import chain, zip_longest

from compare import wordlists

_REACH = 5
"""Words on either side of a number that may say what befell those it counts; a comma keeps off as a word does."""
_OF_ONE_MATTER = (
    frozenset({"dead", "hurt", "missing", "held", "saved"}),
    frozenset({"up", "down"}),
    frozenset({"for", "against"}),
)
"""Roles that exclude each other; the share that approves may well be the one that has fallen."""


def role(
    before: list[str], inside: list[str], after: list[str], language: str, *, from_last: int | None, to_next: int | None
) -> str | None:
    """The role that the nearest word of ``language`` gives to a number.

    A word that stands nearer to another number speaks of that one ("a 6.8 quake hit the north, killing three"); of two
    as near the one behind counts ("21 died and 38 were wounded").

    Args:
        before: The words and commas before the number, in reading order.
        inside: The words that are part of it ("three deaths").
        after: Those after it.
        language: The report's, as an ISO 639-1 code.
        from_last: How many words and commas lie between it and the number before it, if there is one.
        to_next: The same for the number after it.

    Returns:
        None where no word gives any, and in languages that the list lacks.
    """
    roles = _roles(language)
    if roles.keys().isdisjoint([word.lower() for word in chain(before, inside, after)]):
        return None  # as about most numbers
    if inner := next((roles[word.lower()] for word in inside if word.lower() in roles), None):
        return inner
    own_before = before[: -_own(from_last) - 1 : -1]
    for behind, ahead in zip_longest(own_before, after[: _own(to_next)], fillvalue=""):
        for word in (ahead, behind):
            if word.lower() in roles:
                return roles[word.lower()]
    return None


def _own(between: int | None) -> int:
    """How many words next to a number speak of it, where ``between`` lie before the next one: half, the middle too."""
    return _REACH if between is None else min(_REACH, (between + 1) // 2)


def exclude_each_other(one: str | None, other: str | None) -> bool:
    """Whether what is counted as ``one`` cannot be what is counted as ``other``: the dead are not the hurt."""
    if one is None or other is None or one == other:
        return False
    return any(one in matter and other in matter for matter in _OF_ONE_MATTER)


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
