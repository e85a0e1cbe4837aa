"""All that is fuzzed, by name: one table for every engine."""

from functools import cache

from tests.fuzz import comparing, reading, reviewing, settings
from tests.fuzz.target import Target


@cache
def all_targets() -> dict[str, Target]:
    """The targets by name, in the order of the way that a report goes."""
    rooms = (reading, comparing, reviewing, settings)
    return {target.name: target for room in rooms for target in room.targets()}
