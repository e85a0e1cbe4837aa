"""The people of a report: every mention of one person under one name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from compare.detail import Detail, Kind
from compare.details.names.name import Name, NameType
from compare.details.names.person_names import may_be_one, words_of
from compare.wordlists import lexicon

_CANDIDATES = 40
"""People sharing a word of their name, latest first, among whom a mention's owner is looked for: a bound on the work in
a report that names hundreds of one family."""
_WOMAN = frozenset(("mrs", "ms", "miss", "lady", "dame", "madame", "mme"))
_MAN = frozenset(("mr", "sir", "lord", "messrs"))


@dataclass(frozen=True, slots=True)
class Person:
    """One person of a report: the longest form of the name that the report prints, and every mention in order."""

    name: str
    mentions: tuple[Detail, ...]


def people(details: Sequence[Detail]) -> tuple[Person, ...]:
    """The people among ``details`` (all those of a report), in order of first mention; linear in their number.

    The names were resolved when they were found: mentions of one person share ``Name.full``.
    """
    mentions: dict[str, list[Detail]] = {}
    for detail in details:
        value = detail.value
        if detail.kind is Kind.NAME and isinstance(value, Name) and value.type is NameType.PERSON:
            mentions.setdefault(value.full, []).append(detail)
    return tuple(Person(name, tuple(found)) for name, found in mentions.items())


def same_person(a: str, b: str) -> bool:
    """Whether full name ``a`` of one report and full name ``b`` of the other may be one person's."""
    return may_be_one(a, b)


def people_of_both(a: Sequence[Detail], b: Sequence[Detail]) -> tuple[tuple[Person | None, Person | None], ...]:
    """Each person of either report beside the same person of the other, None where the other names nobody so.

    Longer names choose first, so "Prigozhin" is paired with "Yevgeny Prigozhin" before a relative may claim it.
    """
    ours, theirs = people(a), people(b)
    by_word: dict[str, list[Person]] = {}
    for person in theirs:
        for word in set(words_of(person.name)):
            by_word.setdefault(word, []).append(person)
    partner: dict[str, Person] = {}
    taken: set[str] = set()
    for exact in (True, False):
        for person in sorted(ours, key=lambda person: -len(person.name)):
            if person.name in partner:
                continue
            shared = (other for word in words_of(person.name) for other in by_word.get(word, [])[:_CANDIDATES])
            near = [other for other in shared if other.name not in taken]
            fit = [
                other for other in near if (other.name == person.name if exact else may_be_one(person.name, other.name))
            ]
            if fit:
                partner[person.name] = max(fit, key=lambda other: len(other.name))
                taken.add(partner[person.name].name)
    rows: list[tuple[Person | None, Person | None]] = [(person, partner.get(person.name)) for person in ours]
    return (*rows, *((None, person) for person in theirs if person.name not in taken))


@dataclass(slots=True)
class Roll:
    """The people met so far while a report is read."""

    forms: list[list[str]] = field(default_factory=list)
    women: list[bool | None] = field(default_factory=list)
    by_word: dict[str, list[int]] = field(default_factory=dict)

    def enter(self, name: str, honorific: str = "") -> int:
        """The number of the person that ``name`` is a mention of: one met before, or a new one.

        Of several people it may be, the one with the same surname goes first, then the one met last.
        """
        woman = True if honorific in _WOMAN else False if honorific in _MAN else None
        words = words_of(name)
        if not words:
            words = (name,)
        known = list(dict.fromkeys(k for word in words for k in self.by_word.get(word, [])[-_CANDIDATES:]))
        fit = [k for k in known if self._fits(k, name, woman=woman)]
        if fit:
            chosen = max(fit, key=lambda k: (words_of(self.longest(k))[-1] == words[-1], k))
        else:
            chosen = len(self.forms)
            self.forms.append([])
            self.women.append(None)
        if name not in self.forms[chosen]:
            self.forms[chosen].append(name)
            for word in words:
                entry = self.by_word.setdefault(word, [])
                if chosen not in entry[-8:]:
                    entry.append(chosen)
        if woman is not None and self.women[chosen] is None:
            self.women[chosen] = woman
        return chosen

    def longest(self, k: int) -> str:
        """The longest form of the name of person ``k``, the earliest of several."""
        return max(self.forms[k], key=lambda form: (len(words_of(form)), len(form)))

    def _fits(self, k: int, name: str, *, woman: bool | None) -> bool:
        if woman is not None and self.women[k] is not None and self.women[k] is not woman:
            return False
        known = self.longest(k)
        ours, theirs = words_of(known), words_of(name)
        if len(ours) == 1 < len(theirs) and ours[0] != theirs[-1] and ours[0] in lexicon.given_names():
            return False
        return may_be_one(name, known)


def roll_of(names: Iterable[tuple[str, str]]) -> list[str]:
    """The full name for each (name, honorific) in the order printed.

    Surnames that a later full name owns are entered after it, so a headline's "Putin" finds its owner; a given name
    alone ("Dmitry") finds only one named in full before.
    """
    given = list(names)
    surnames = {words_of(name)[-1] for name, _ in given if len(words_of(name)) > 1}
    later = [len(words_of(name)) == 1 and words_of(name)[-1] in surnames for name, _ in given]
    roll = Roll()
    order = sorted(range(len(given)), key=lambda k: (later[k], k))
    numbers: dict[int, int] = {k: roll.enter(*given[k]) for k in order}
    return [roll.longest(numbers[k]) for k in range(len(given))]
