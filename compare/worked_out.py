"""What an immutable object works out of itself: when it is first asked for, kept, and handed to its like."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, ClassVar


class WorkedOutOnce:
    """A base for frozen dataclasses (without slots) whose cached properties cost much.

    ``DERIVED`` names those that are worth handing on. They go with the object when it is pickled; what else is cached
    does not.
    """

    DERIVED: ClassVar[tuple[str, ...]] = ()

    def known(self, names: Iterable[str]) -> Mapping[str, object]:
        """Those of ``names`` that were worked out by now."""
        return {name: self.__dict__[name] for name in names if name in self.__dict__}

    @property
    def worked_out(self) -> Mapping[str, object]:
        """All that is worth handing on and was worked out by now, by its name."""
        return self.known(self.DERIVED)

    def know(self, worked_out: Mapping[str, object]) -> None:
        """Take in what was worked out of the same object elsewhere, so that it is not worked out again."""
        for name, value in worked_out.items():
            self.__dict__.setdefault(name, value)

    def __getstate__(self) -> dict[str, object]:
        """Its fields, and what is worth handing on."""
        own: Any = self
        return {**{each.name: getattr(own, each.name) for each in fields(own)}, **self.worked_out}
