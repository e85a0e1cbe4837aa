"""Details and links that keep packed away what is seldom looked at, and open it when it is.

The value of a detail is of a class that lives among the rules for its kind: to hold one is to have loaded them all. A
screen shows details by their places and by the findings on them. The evidence of a link is the larger part of it, and
an editor looks at that of one link at a time.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from operator import getitem
from typing import Any, cast, overload

from compare.detail import Detail, Finding, Kind
from compare.engine.store import Store
from compare.link import Evidence, Link

_KINDS = tuple(Kind)


class SealedDetail(Detail):
    """A detail like any other, equal to the one that was packed; looking at ``value`` loads the rules for its kind."""

    __slots__ = ("_number", "_packed")
    _packed: "PackedDetails"
    _number: int

    def __getattr__(self, name: str) -> object:
        """A field, from where it is packed."""
        if name in Detail.__slots__:
            return self._packed.field(self._number, name)
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        """Equal to a detail of the same kind, place and value, sealed or not; the value is looked at last."""
        if not isinstance(other, Detail):
            return NotImplemented
        return self is other or (_placed(self) == _placed(other) and self.value == other.value)

    def __hash__(self) -> int:
        """That of any detail."""
        return Detail.__hash__(self)

    def __reduce__(self) -> tuple[object, ...]:
        """Sealed as it is."""
        if hasattr(self, "_packed"):
            return getitem, (self._packed, self._number)
        return Detail, (*_placed(self), self.value)  # made by ``replace`` of another


def _placed(detail: Detail) -> tuple[Kind, int, int, int]:
    return detail.kind, detail.start, detail.end, detail.sentence


class PackedDetails(Sequence[Detail]):
    """The details of a report: 13 bytes each, and their values in a ``Store``. Each is made when it is asked for."""

    __slots__ = ("_kinds", "_places", "_values")

    def __init__(self, details: Iterable[Detail] = ()) -> None:
        details = tuple(details)
        self._kinds = bytes(_KINDS.index(detail.kind) for detail in details)
        self._places = array("I", (place for each in details for place in (each.start, each.end, each.sentence)))
        self._values = Store(detail.value for detail in details)

    def __len__(self) -> int:
        return len(self._kinds)

    @overload
    def __getitem__(self, at: int) -> Detail: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Detail]: ...
    def __getitem__(self, at: int | slice) -> Detail | Sequence[Detail]:
        """The detail of that number, in reading order."""
        if isinstance(at, slice):
            return [self[each] for each in range(len(self))[at]]
        detail = SealedDetail.__new__(SealedDetail)
        object.__setattr__(detail, "_packed", self)
        object.__setattr__(detail, "_number", range(len(self))[at])
        return detail

    def field(self, number: int, name: str) -> object:
        """A field of a detail, by its name in ``Detail``."""
        if name == "value":
            return self._values[number]
        if name == "kind":
            return _KINDS[self._kinds[number]]
        return self._places[3 * number + _PLACES.index(name)]

    def opened(self) -> Iterator[Detail]:
        """All of them, open; linear."""
        return (Detail(*_placed(detail), detail.value) for detail in self)


_PLACES = ("start", "end", "sentence")


class SealedLink(Link):
    """A link like any other; its evidence is opened when it is looked at."""

    __slots__ = ("_number", "_store")
    _store: Store
    _number: int

    def __getattr__(self, name: str) -> tuple[Evidence, ...]:
        """The evidence; every other field is there from the start. It is not kept: one link is looked at at a time."""
        if name != "evidence":
            raise AttributeError(name)
        return cast("tuple[Evidence, ...]", self._store[self._number])

    def __eq__(self, other: object) -> bool:
        """Equal to a link of the same fields, sealed or not; the evidence is looked at last."""
        if not isinstance(other, Link):
            return NotImplemented
        return self is other or (_shown(self) == _shown(other) and self.evidence == other.evidence)

    def __hash__(self) -> int:
        """That of any link."""
        return Link.__hash__(self)

    @property
    def store(self) -> Store | None:
        """Where the evidence is; None where it is open."""
        return self._store if hasattr(self, "_store") else None

    def with_findings(self, findings: tuple[Finding, ...]) -> Link:
        """The same link with these findings; the evidence stays sealed."""
        if not hasattr(self, "_store"):  # made by ``replace`` of another
            return super().with_findings(findings)
        return sealed_link((*_shown(self)[:-1], findings), self._store, self._number)

    def __reduce__(self) -> tuple[object, ...]:
        """Sealed as it is."""
        if hasattr(self, "_store"):
            return sealed_link, (_shown(self), self._store, self._number)
        return Link, tuple(getattr(self, name) for name in Link.__slots__)


def seal_link(link: Link, store: Store, number: int) -> SealedLink:
    """``link`` with its evidence, which is that of ``number`` in ``store``, packed away."""
    return sealed_link(_shown(link), store, number)


def sealed_link(shown: tuple[object, ...], store: Store, number: int) -> SealedLink:
    """A link of these fields, those of ``Link`` but for the evidence, which is that of ``number`` in ``store``."""
    link = SealedLink.__new__(SealedLink)
    for name, field in zip(_SHOWN, shown, strict=True):
        object.__setattr__(link, name, field)
    object.__setattr__(link, "_store", store)
    object.__setattr__(link, "_number", number)
    return link


_SHOWN = tuple(name for name in Link.__slots__ if name != "evidence")


def _shown(link: Link) -> tuple[Any, ...]:
    return tuple(getattr(link, name) for name in _SHOWN)
