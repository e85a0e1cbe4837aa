"""Offices that one person holds at a time: for telling that two reports give one office to two people."""

from functools import cache

from compare.details.names import lexicon
from compare.details.spelling import normal_form

_ONE_OF_A_KIND = frozenset(
    "president|vice president|prime minister|chancellor|secretary of state|attorney general|governor|lieutenant governor"
    "|mayor|ceo|chief justice|speaker|surgeon general|secretary-general|first minister|first lady|king|queen|pope".split("|")
)
_HEADED = ("minister", "secretary")


@cache
def plain_role(words: str) -> str:
    """The plain form of a role in lower case: ``ceo`` for "chief executive", ``foreign minister`` for itself."""
    bare = words.replace(".", "")
    listed = lexicon.roles().get(bare)
    return listed[0] if listed else " ".join(normal_form(word) for word in bare.split())


def office_of(title: str, country: str) -> str:
    """The office that ``title`` of ``country`` is, both in lower case; empty where several may hold it at once.

    ``country`` may be a nationality ("italian"), a place or a body.
    """
    if not title or not country:
        return ""
    role = plain_role(title)
    if role not in _ONE_OF_A_KIND and not (role.endswith(_HEADED) and " " in role and "deputy" not in role):
        return ""
    where = lexicon.nationalities().get(country) or lexicon.places().get(country) or country
    return f"{where.lower()}: {role}"
