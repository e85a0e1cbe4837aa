"""A capitalised run taken apart: nationalities, titles, places before them, and the name itself."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from compare import wordlists
from compare.details.names.tokens import Token
from compare.wordlists import lexicon

_STATE_BODIES = wordlists.section("name_cues", "state bodies")
_OF = frozenset(("of", "for"))


class Part(Enum):
    """What a piece of a run is."""

    NAME = auto()
    TITLE = auto()
    PLACE = auto()
    NATIONALITY = auto()


class Piece(NamedTuple):
    """Words ``tokens[first:last]`` of a sentence and what they are.

    A tuple, as tokens are, for a report has thousands.
    """

    first: int
    last: int
    part: Part


def phrase(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words ``tokens[first:last]`` in lower case with single spaces and straight apostrophes."""
    return tokens[first].low if last == first + 1 else " ".join([token.low for token in tokens[first:last]])


def take_apart(tokens: Sequence[Token], first: int, last: int) -> list[Piece]:
    """The pieces of the run ``tokens[first:last]``, in order. A run is short, so this is quick."""
    found: list[Piece] = []
    while first < last and tokens[first].low in ("the", "a", "an"):
        first += 1
    while first < last:
        if known := _known(tokens, first, last):
            return [*found, Piece(first, last, known)]
        if _nationality(tokens, first, last):
            found.append(Piece(first, first + 1, Part.NATIONALITY))
            first += 1
            continue
        if (size := _leading_place(tokens, first, last)) > 0:
            found.append(Piece(first, first + size, Part.PLACE))
            first += size
            continue
        break
    if first < last:
        head = _title_end(tokens, first, last)
        if head > first:
            found.extend(_title_pieces(tokens, first, head))
            first = head
        if first < last:
            found.append(Piece(first, last, Part.NAME))
    return found


def role_at(tokens: Sequence[Token], k: int, last: int) -> int:
    """The end of the longest listed role that starts at ``k`` and ends by ``last``; ``k`` where none does."""
    if k >= last:
        return k
    low = tokens[k].low
    for size in range(min(4, last - k, lexicon.longest_role().get(low, 1)), 1, -1):
        if phrase(tokens, k, k + size).rstrip(".") in lexicon.roles():
            return k + size
    return k + 1 if low.rstrip(".") in lexicon.roles() else k


def _known(tokens: Sequence[Token], first: int, last: int) -> Part | None:
    if last - first > max(1, lexicon.longest_listed().get(tokens[first].low, 0)):
        return None
    words = phrase(tokens, first, last)
    if words in lexicon.organisations():
        return Part.NAME
    if words in lexicon.places():
        return Part.PLACE
    return None


def _nationality(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the first word is a nationality that is no part of the name after it ("British Airways" keeps its)."""
    if tokens[first].low not in lexicon.nationalities():
        return False
    if last - first == 1:
        return True
    end = tokens[last - 1].low
    if end in lexicon.heads("organisation") or end in lexicon.heads("place"):
        # "Israeli | Defense Ministry", but "European Council": no one country's.
        return end in _STATE_BODIES and bool(lexicon.nationalities()[tokens[first].low])
    return True


def _leading_place(tokens: Sequence[Token], first: int, last: int) -> int:
    """How many words of a place stand before a title or a state body: "US" in "US Secretary of State Blinken"."""
    for size in range(min(3, max(1, lexicon.longest_listed().get(tokens[first].low, 0))), 0, -1):
        if first + size >= last or phrase(tokens, first, first + size) not in lexicon.places():
            continue
        rest = first + size
        end = tokens[last - 1].low
        abbreviated = size == 1 and tokens[first].acronym
        if role_at(tokens, rest, last) > rest or (_title_end(tokens, rest, last) > rest and not _is_body(end)):
            return size
        if abbreviated and (_is_body(end) or phrase(tokens, rest, last) in lexicon.organisations()):
            return size
    return 0


def _is_body(word: str) -> bool:
    return word in lexicon.heads("organisation") or word in lexicon.heads("place")


def _title_end(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the title that opens ``[first, last)`` ends; ``first`` where there is none."""
    end = k = first
    if tokens[first].low in lexicon.given_names() and role_at(tokens, first, last) == first:
        return first  # "Martin Luther King Jr.": a role word within a name
    while k < last:
        stop = role_at(tokens, k, last)
        if stop > k:
            end = k = _through_of(tokens, stop, last)
        else:
            k += 1
    if end in (first, last):
        return end
    # "Justice Department", "Marshall Islands": a role word that opens the name of a body or a place.
    name = [token.low for token in tokens[end:last]]
    if _is_body(name[-1]) and name[0] not in lexicon.given_names():
        return first
    return end


def _through_of(tokens: Sequence[Token], stop: int, last: int) -> int:
    """The end of a title's "of the Interior", "of Defence": one or more common words, never the name after it."""
    if stop >= last or tokens[stop].low not in _OF:
        return stop
    k = stop + 1
    while k < last and (
        tokens[k].text == "the" or (lexicon.common(tokens[k].low) and tokens[k].low not in lexicon.given_names())
    ):
        k += 1
    return k if k > stop + 1 else stop


def _title_pieces(tokens: Sequence[Token], first: int, end: int) -> list[Piece]:
    """A title with the body or place it is of parted off: "State Department | spokesperson"."""
    role = next((k for k in range(first, end) if role_at(tokens, k, end) > k), end)
    found: list[Piece] = []
    for stop in range(role, first, -1):
        words = phrase(tokens, first, stop)
        if words in lexicon.places():
            found.append(Piece(first, stop, Part.PLACE))
        elif words in lexicon.organisations() or (
            stop - first > 1 and tokens[stop - 1].low in lexicon.heads("organisation")
        ):
            found.append(Piece(first, stop, Part.NAME))
        elif stop - first == 1 and tokens[first].low in lexicon.nationalities():
            found.append(Piece(first, stop, Part.NATIONALITY))
        else:
            continue
        first = stop
        break
    return [*found, Piece(first, end, Part.TITLE)]
