"""What is known of a word before any report is read: lists, and the small rules that stretch them."""

from collections.abc import Iterable
from functools import cache

from compare import wordlists

# An ending, and what may stand in its place in the plain word.
_INFLECTIONS = tuple(
    (ending, instead)
    for ending, _, all_instead in (entry.partition(":") for entry in wordlists.sections("name_cues")["inflections"])
    for instead in all_instead.split(",")
)
_COMMON_ENDINGS = tuple(wordlists.section("name_cues", "common endings"))


@cache
def function_words() -> frozenset[str]:
    """Words that are no name by themselves, whatever their case: closed classes, months, weekdays."""
    return wordlists.words("function")


@cache
def common(word: str) -> bool:
    """Whether ``word``, in lower case, is a common English word or a plain inflection or derivation of one."""
    known = wordlists.words("common")
    if word in known or word in function_words():
        return True
    for ending, instead in _INFLECTIONS:
        if word.endswith(ending) and len(word) - len(ending) > 1:
            stem = word[: -len(ending)]
            if stem + instead in known or (stem[-1:] == stem[-2:-1] and stem[:-1] in known):
                return True
    return len(word) > 6 and word.endswith(_COMMON_ENDINGS)


@cache
def given_names() -> frozenset[str]:
    """Given names of many countries, in lower case."""
    return frozenset(name.lower() for name in wordlists.words("given_names"))


@cache
def nationalities() -> dict[str, str]:
    """What people and things of a country are called, in lower case, with the country."""
    found: dict[str, str] = {}
    for line in wordlists.lines("countries"):
        names, called, _ = _fields(line)
        for each in called:
            found[each.lower()] = names[0]
    for extra in wordlists.section("name_cues", "peoples"):
        found.setdefault(extra, "")
    return found


@cache
def places() -> dict[str, str]:
    """Places in lower case, each with the name it goes by (``u.s.`` is ``United States``; most go by their own)."""
    found: dict[str, str] = {}
    for line in wordlists.lines("cities") + wordlists.lines("regions"):
        found[line.lower()] = line
    for line in wordlists.lines("place_names"):
        names = [name.strip() for name in line.split(",")]
        found.update((name.lower(), names[0]) for name in names)
    for line in wordlists.lines("states"):
        names, codes, short = _fields(line)
        for each in (*names, *short):
            found[each.lower()] = names[0]
            if each.count(".") == 1 and len(each) > 4:  # "Calif" at the end of a bracket; "Wis" and "La" are words
                found[each.lower().rstrip(".")] = names[0]
        del codes
    for line in wordlists.lines("countries"):
        names, _, capitals = _fields(line)
        for each in capitals:
            found[each.lower()] = capitals[0]
        for each in names:
            found[each.lower()] = names[0]
    return found


@cache
def countries_and_states() -> frozenset[str]:
    """The names of countries, their capitals and states, in lower case: seldom the surname that they look like."""
    found: set[str] = set()
    for line in wordlists.lines("countries"):
        names, _, capitals = _fields(line)
        found.update(name.lower() for name in (*names, *capitals))
    for line in wordlists.lines("states"):
        found.update(name.lower() for name in _fields(line)[0])
    return frozenset(found)


@cache
def country_of_capital() -> dict[str, str]:
    """The country of each capital, both in lower case."""
    found: dict[str, str] = {}
    for line in wordlists.lines("countries"):
        names, _, capitals = _fields(line)
        found.update((each.lower(), names[0].lower()) for each in capitals)
    return found


@cache
def organisations() -> dict[str, str]:
    """Organisations that need no cue, in lower case, each with its first form in the list."""
    found: dict[str, str] = {}
    for line in wordlists.lines("organisations"):
        forms = [form.strip() for form in line.split(" = ")]
        for form in forms:
            found.setdefault(form.lower(), forms[0])
    return found


@cache
def longest_listed() -> dict[str, int]:
    """By first word, in lower case, how many words the longest listed place or organisation of several words has."""
    return longest_by_first(name for name in (*places(), *organisations()) if " " in name)


def longest_by_first(names: Iterable[str]) -> dict[str, int]:
    """How many words the longest of ``names`` has that begins with a word: most words begin none of a list."""
    found: dict[str, int] = {}
    for name in names:
        first, _, rest = name.partition(" ")
        found[first] = max(found.get(first, 0), rest.count(" ") + 2 if rest else 1)
    return found


@cache
def heads(section: str) -> frozenset[str]:
    """Words that end or begin names: ``organisation``, ``place``, ``before of`` or ``before for``."""
    return wordlists.section("heads", section)


@cache
def roles() -> dict[str, tuple[str, str]]:
    """Titles and roles in lower case, each with its plain form and its section (honorific, rank or role)."""
    found: dict[str, tuple[str, str]] = {}
    for section, entries in wordlists.sections("roles").items():
        for entry in entries:
            forms = [form.strip() for form in entry.split(",")]
            for form in forms:
                found.setdefault(form, (forms[0], section))
    return found


@cache
def longest_role() -> dict[str, int]:
    """By first word, in lower case, how many words the longest listed role has."""
    return longest_by_first(roles())


def _fields(line: str) -> tuple[list[str], list[str], list[str]]:
    parts = [[item.strip() for item in field.split(",") if item.strip()] for field in line.split("|")]
    parts += [[]] * (3 - len(parts))
    return parts[0], parts[1], parts[2]
