"""Links of sentences that print the age of one person, each another: "Ada Lorn, 58, of Hull", "Lorn, 56, sold 21".

Where an age stands beside a name, nothing else in the sentence need be alike: whose age it is, is told. A person is of
one age in one event, so the two cannot both be printed.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from compare.detail import Detail, Kind
from compare.detail_links.made import ENOUGH, one_event, with_made
from compare.details.age import whose
from compare.details.figures.amount import Amount
from compare.details.kind import DetailedReport
from compare.details.names.judging import same_or_misspelt
from compare.details.names.person_names import words_of
from compare.link import Evidence, Link

_MOST = 8  # people of one surname in either report that are compared


def with_ages(ours: DetailedReport, theirs: DetailedReport, links: Sequence[Link]) -> tuple[Link, ...]:
    """The links with those of sentences that give one person two ages, in the same order; linear in the ages."""
    return with_made(links, _told(ours, theirs)) if one_event(links) else tuple(links)


def _told(ours: DetailedReport, theirs: DetailedReport) -> Iterator[tuple[Detail, Detail, Evidence]]:
    for one, other in _two_ages(ours, theirs):
        yield one, other, Evidence("age", ENOUGH, f"tell one person's age: {ours.words(one)}, {theirs.words(other)}")


def _two_ages(ours: DetailedReport, theirs: DetailedReport) -> Iterator[tuple[Detail, Detail]]:
    """The first age that either report prints beside a name that both have, where none of one is one of the other."""
    here, there = _aged(ours), _aged(theirs)
    for surname, people in here.items():
        for person, ages in list(people.items())[:_MOST]:
            for other, their_ages in list(there.get(surname, {}).items())[:_MOST]:
                if same_or_misspelt(words_of(person), words_of(other)) and _values(ages).isdisjoint(
                    _values(their_ages)
                ):
                    yield ages[0], their_ages[0]


def _aged(side: DetailedReport) -> Mapping[str, Mapping[str, list[Detail]]]:
    """The ages that stand beside names, by surname and full name, outside of what is no part of the report."""
    found: dict[str, dict[str, list[Detail]]] = defaultdict(lambda: defaultdict(list))
    for age in side.of_kind.get(Kind.AGE, ()):
        person = None if side.sentence(age).zone.fenced else whose(side, age)
        if person is not None and len(person.split()) > 1:
            found[person.split()[-1].casefold()][person].append(age)
    return found


def _values(ages: Sequence[Detail]) -> set[float]:
    return {age.value.lo for age in ages if isinstance(age.value, Amount)}
