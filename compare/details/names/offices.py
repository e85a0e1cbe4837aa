"""Offices that one person holds at a time: for telling that two reports give one office to two people."""

from functools import cache

from compare import wordlists
from compare.details.spelling import normal_form
from compare.wordlists import lexicon

_HEADED = ("minister", "secretary")


@cache
def _one_of_a_kind() -> frozenset[str]:
    return frozenset(wordlists.sections("name_cues")["one of a kind"])


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
    if role not in _one_of_a_kind() and not (role.endswith(_HEADED) and " " in role and "deputy" not in role):
        return ""
    where = lexicon.nationalities().get(country) or lexicon.places().get(country) or country
    return f"{where.lower()}: {role}"
