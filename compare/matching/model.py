"""The fitted model: pieces of evidence in, a calibrated probability out.

A logistic model whose coefficients lie in ``data/model.json``; ``tests/quality/fit.py`` fits them. It has one set for
two whole reports and one without the evidence of place, for excerpts and transcripts.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic model of evidence.

    ``weights`` are log-odds for one unit of each piece of evidence, ``means`` the mean of each over the candidate
    pairs that it was fitted on: what a piece adds is told against them.
    """

    intercept: float
    weights: Mapping[str, float]
    means: Mapping[str, float]

    def log_odds(self, columns: Mapping[str, Sequence[float]], count: int) -> list[float]:
        """The log-odds that each of ``count`` pairs is a link; pieces of evidence without a weight are not read."""
        totals = [self.intercept] * count
        for name, weight in self.weights.items():
            totals = [total + weight * value for total, value in zip(totals, columns[name], strict=True)]
        return totals

    def adds(self, name: str, value: float) -> float:
        """What ``value`` of the evidence ``name`` adds to the log-odds of a pair, against an ordinary candidate."""
        return self.weights.get(name, 0.0) * (value - self.means.get(name, 0.0))


def probability(log_odds: float) -> float:
    """The probability, 0..1, rounded to six digits so that it prints the same everywhere."""
    return round(1 / (1 + math.exp(-max(-50.0, min(50.0, log_odds)))), 6)


@cache
def load_model(*, whole: bool) -> Model:
    """The shipped model for two whole reports, or for texts of which one is an excerpt."""
    shipped = json.loads(Path(__file__).with_name("data").joinpath("model.json").read_text("utf-8"))
    part = shipped["whole" if whole else "excerpt"]
    return Model(part["intercept"], part["weights"], part["means"])
