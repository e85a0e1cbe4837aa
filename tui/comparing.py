"""How two reports are compared for a screen. Light: it is imported at every start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.engine.engine import Engine


def engine_here() -> Engine:
    """An engine in this process."""
    from compare.engine.here import Here  # once the texts are painted

    return Here()


def engine_apart() -> Engine:
    """An engine in a process of its own: what a screen of a user has."""
    from compare.engine.process import EngineProcess

    return EngineProcess()


@dataclass(frozen=True, slots=True)
class Comparing:
    """What is asked of the engine, and which engine it is.

    ``threshold`` is the score, 0..1, from which links are shown, None for the one that the engine holds best;
    ``include_fenced`` tells whether comments, credits and boilerplate take part in linking.
    """

    threshold: float | None = None
    include_fenced: bool = False
    engine: Callable[[], Engine] = engine_here
