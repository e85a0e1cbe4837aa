"""A detail whose value is opened when it is first looked at.

A value is of a class that lives among the rules for its kind: to hold one is to have loaded them all. A screen shows
details by their places and by the findings on them, and looks into hardly any.
"""

import pickle

from compare.details.detail import Detail, Kind, Value

_Fields = tuple[Kind, int, int, int]


class SealedDetail(Detail):
    """A detail like any other, equal to the one that was sealed; looking at ``value`` loads the rules for its kind."""

    __slots__ = ("_sealed",)
    _sealed: bytes

    def __getattr__(self, name: str) -> Value:
        """The value, once; every other field is there from the start."""
        if name != "value":
            raise AttributeError(name)
        value: Value = pickle.loads(self._sealed)  # noqa: S301 - sealed by ``sealed``, in a process of our own
        object.__setattr__(self, "value", value)
        return value

    def __eq__(self, other: object) -> bool:
        """Equal to a detail of the same kind, place and value, sealed or not; the value is looked at last."""
        if not isinstance(other, Detail):
            return NotImplemented
        return self is other or (_fields(self) == _fields(other) and self.value == other.value)

    def __hash__(self) -> int:
        """That of any detail."""
        return Detail.__hash__(self)

    def __reduce__(self) -> tuple[object, ...]:
        """Arrives open, for what it is sent to has the rules; it is not opened here for that."""
        try:
            return _open, (_fields(self), object.__getattribute__(self, "_sealed"))
        except AttributeError:  # made by ``replace`` of another
            return Detail, (*_fields(self), self.value)


def sealed(detail: Detail) -> tuple[object, tuple[object, ...]]:
    """How pickle is to make a sealed one of ``detail``, as ``__reduce__`` tells it."""
    return _seal, (_fields(detail), pickle.dumps(detail.value, pickle.HIGHEST_PROTOCOL))


def _fields(detail: Detail) -> _Fields:
    return detail.kind, detail.start, detail.end, detail.sentence


def _seal(fields: _Fields, value: bytes) -> SealedDetail:
    detail = SealedDetail.__new__(SealedDetail)
    for name, field in zip(("kind", "start", "end", "sentence"), fields, strict=True):
        object.__setattr__(detail, name, field)
    object.__setattr__(detail, "_sealed", value)
    return detail


def _open(fields: _Fields, value: bytes) -> Detail:
    return Detail(*fields, pickle.loads(value))  # noqa: S301 - sealed by ``sealed``, in a process of our own
