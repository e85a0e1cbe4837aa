"""Fitting the model of evidence, and scoring pairs with models that never saw them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from gold import Cell, Marked

from compare.matching.evidence import gather
from compare.matching.pairing import pair

RIDGE = 1.0  # of standardised coefficients: the pieces of evidence are few, so this only steadies them
FOLDS = 15  # groups of pairs left out in turn; no pair is ever scored by a model that it was fitted on


@dataclass(frozen=True, slots=True)
class Table:
    """The evidence of every candidate of every pair: one row each.

    ``values`` [rows, names]; ``right`` 1.0 where a mark is hit; ``group`` indexes the pairs; ``cells``: sentence ids.
    """

    names: tuple[str, ...]
    values: np.ndarray
    right: np.ndarray
    group: np.ndarray
    cells: list[Cell]

    def only(self, names: Sequence[str]) -> "Table":
        """The same rows with some pieces of evidence."""
        columns = [self.names.index(name) for name in names]
        return Table(tuple(names), self.values[:, columns], self.right, self.group, self.cells)


def tabulate(pairs: Sequence[Marked]) -> Table:
    """Gather the evidence of all pairs."""
    values, right, group, cells = [], [], [], []
    names: tuple[str, ...] = ()
    for k, marked in enumerate(pairs):
        pairing = pair(marked.a, marked.b)
        columns = gather(pairing)
        names = tuple(columns)
        for at, (i, j) in enumerate(pairing.alike):
            cell = (pairing.a[i].id, pairing.b[j].id)
            values.append([column[at] for column in columns.values()])
            right.append(float(cell in marked.hits))
            group.append(k)
            cells.append(cell)
    return Table(names, np.array(values), np.array(right), np.array(group), cells)


@dataclass(frozen=True, slots=True)
class Fit:
    """A fitted logistic model, in the units of the evidence."""

    intercept: float
    weights: np.ndarray
    means: np.ndarray

    def log_odds(self, values: np.ndarray) -> np.ndarray:
        """Log-odds of rows of evidence."""
        return self.intercept + values @ self.weights


def fit(values: np.ndarray, right: np.ndarray) -> Fit:
    """Logistic regression by Newton's method with a ridge on standardised coefficients, none on the intercept."""
    means, spread = values.mean(0), values.std(0) + 1e-9
    rows = np.column_stack([np.ones(len(values)), (values - means) / spread])
    ridge = np.diag([0.0, *[RIDGE] * values.shape[1]])
    beta = np.zeros(rows.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(rows @ beta, -30, 30)))
        slope = rows.T @ (right - chance) - ridge @ beta
        step = np.linalg.solve((rows * (chance * (1 - chance))[:, None]).T @ rows + ridge, slope)
        beta += step
        if np.abs(step).max() < 1e-8:
            break
    weights = beta[1:] / spread
    return Fit(float(beta[0] - weights @ means), weights, means)


def cross_validated(table: Table) -> np.ndarray:
    """The log-odds of every row by a model fitted without its pair."""
    totals = np.zeros(len(table.right))
    for fold in range(FOLDS):
        left_out = table.group % FOLDS == fold
        totals[left_out] = fit(table.values[~left_out], table.right[~left_out]).log_odds(table.values[left_out])
    return totals


def scored(table: Table, totals: np.ndarray, keep: set[int] | None = None) -> list[tuple[float, int, Cell]]:
    """Rows as ``gold.curve`` takes them, of all pairs or of those in ``keep``."""
    chance = 1 / (1 + np.exp(-totals))
    rows = zip(chance.tolist(), table.group.tolist(), table.cells, strict=True)
    return [row for row in rows if keep is None or row[1] in keep]
