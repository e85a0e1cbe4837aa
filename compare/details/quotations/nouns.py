"""Words that tell what kind of speaker a noun phrase is, and where such a phrase begins and ends."""

from functools import cache

from compare import wordlists

PRONOUNS = wordlists.section("speakers", "pronouns")
"""Pronouns that can be the subject of a verb of speech."""

DETERMINERS = wordlists.section("speakers", "determiners")

HONORIFICS = wordlists.section("speakers", "honorifics")
"""Forms of address that newsrooms keep beside a name."""


@cache
def roles() -> frozenset[str]:
    """Role and rank words that stand before a name and are no part of it, lower case, with and without a full stop."""
    lists = wordlists.sections("roles")
    words = {word for heading in ("rank", "role") for line in lists[heading] for word in line.replace(",", " ").split()}
    return frozenset(words - {"of", "the", "in"}) | {f"{word}." for word in words if len(word) < 6} | _MORE_ROLES


_MORE_ROLES = wordlists.section("speakers", "more roles")

OFFICES = wordlists.section("speakers", "offices")
"""What a role may be "of", before the name: "Secretary of State", "Chief of Staff"."""

BODIES = wordlists.section("speakers", "bodies")
"""Words in the name of a body, not of a person."""

COLLECTIVES = wordlists.section("speakers", "collectives")
"""Plural speakers that stand without a determiner: "said police"."""

NOT_PERSONS = wordlists.section("speakers", "not persons")
"""Capitalised (or bare) words of time, which end a noun phrase."""

PARTICLES = wordlists.section("speakers", "particles")
"""Lower-case parts of surnames."""

CONNECTORS = wordlists.section("speakers", "connectors")
"""Lower-case words inside the name of a body: "Institute for the Study of War"."""

PREPOSITIONS = wordlists.section("speakers", "prepositions")

CLAUSE_STARTS = wordlists.section("speakers", "clause starts")
"""Words that no noun phrase of a speaker holds: a walk to the left ends at them."""

LEADING = wordlists.section("speakers", "leading")
"""Words before a subject that are no part of it."""

DETERMINERS_AND_COLLECTIVES = DETERMINERS | COLLECTIVES

PRONOUNS_AND_COLLECTIVES = PRONOUNS | COLLECTIVES

CONNECTORS_AND_PREPOSITIONS = CONNECTORS | PREPOSITIONS


@cache
def roles_and_collectives() -> frozenset[str]:
    """Words for people by what they do, one or many."""
    return roles() | COLLECTIVES


@cache
def roles_and_joints() -> frozenset[str]:
    """The words in lower case that a name with its role may hold."""
    return roles() | PARTICLES | CONNECTORS


@cache
def no_names() -> frozenset[str]:
    """The words that are no part of a person's name."""
    return BODIES | roles() | DETERMINERS


TRAILING = NOT_PERSONS | PREPOSITIONS | wordlists.section("speakers", "trailing")
"""Words that are no end of a speaker's phrase."""
