"""Superlatives and ordinals: the largest, one of the oldest, worst since 1998, the only, the first, the third accident.

A ``DetailKind``. Papers love them and check them least; where one report ranks a thing another way, both cannot be
printed.
"""

from compare.detail import Kind
from compare.details.superlatives.judging import judge
from compare.details.superlatives.reading import find
from compare.details.superlatives.value import Superlative

__all__ = ["KINDS", "ONE_SIDED", "Superlative", "find", "judge"]

KINDS = (Kind.SUPERLATIVE,)
ONE_SIDED = True
