"""Whether two printed speakers are one person."""

from functools import lru_cache

from compare.details.names.judging import same_or_misspelt
from compare.details.names.person_names import words_of
from compare.details.quotations.quotation import Quotation


def same_speaker(a: Quotation, b: Quotation) -> bool | None:
    """Whether two quotations are one speaker's: True, False, or None where one of them leads to no name.

    Two are told apart by their names alone: whom a pronoun or a role leads to is a guess, good enough to confirm the
    other report's name and too weak to deny it.
    """
    if a.person is None or b.person is None:
        if a.speaker and b.speaker and a.speaker.lower() == b.speaker.lower() and " " in a.speaker:
            return True
        return None
    if same_person(a.person, b.person):
        return True
    return False if _by_name(a) and _by_name(b) else None


def _by_name(quotation: Quotation) -> bool:
    """Whether the printed speaker holds a word of the name that it leads to."""
    printed, full = _bare(quotation.speaker or "").split(), _bare(quotation.person or "").split()
    return not set(printed).isdisjoint(full)


@lru_cache(maxsize=4096)
def same_person(a: str, b: str) -> bool:
    """Whether two names may be one speaker's: forms or spellings of a person's name, a body with and without "the".

    How a name is spelt is the name's own matter: the words are no other person's for it.
    """
    return _bare(a) == _bare(b) or same_or_misspelt(words_of(a), words_of(b))


def _bare(name: str) -> str:
    return name.casefold().replace("’", "'").removeprefix("the ").removesuffix("'s")
