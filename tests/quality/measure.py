"""Measures the links on the marked pairs, every pair scored by a model that never saw it.

    python tests/quality/measure.py

Prints precision, recall and F1 at the best threshold and at the shipped one, over all pairs and over every third pair
from all decisions; how right the three bands are; and a reliability table: of links given a probability of .6, six in
ten should be right.
"""

from itertools import pairwise

import numpy as np
from fitting import Table, cross_validated, scored, tabulate
from gold import Curve, Marked, curve, marked_pairs

from compare.matching import DEFAULT_THRESHOLD, FLOOR
from compare.matching.evidence import CONTEXT, NAMES, WORDING
from compare.matching.links import SURE

_BAR = 40  # characters of a bar of one


def main() -> None:
    """Prints everything."""
    pairs = marked_pairs()
    table = tabulate(pairs)
    for title, names in (("whole reports", NAMES), ("as excerpts: no evidence of place", (*WORDING, *CONTEXT))):
        part = table.only(names)
        totals = cross_validated(part)
        print(f"\n{title}, cross-validated by pair")
        tell("all pairs", curve(pairs, scored(part, totals)))
        aside = [k for k, pair in enumerate(pairs) if pair.aside or pair.unrelated]
        kept = [pair if k in aside else _without_marks(pair) for k, pair in enumerate(pairs)]
        tell("every third", curve(kept, scored(part, totals, set(aside))))
    totals = cross_validated(table.only(NAMES))
    reliability(pairs, table, totals)


def _without_marks(pair: Marked) -> Marked:
    return Marked(pair.name, pair.a, pair.b, {}, frozenset(), pair.unrelated)


def tell(title: str, found: Curve) -> None:
    """Prints one curve at its best and at the shipped threshold."""
    print(f"  {title:12} best     {found.told(found.best)}  average precision {found.average_precision:.3f}")
    print(f"  {'':12} default  {found.told(found.at(DEFAULT_THRESHOLD))}")


def reliability(pairs: list[Marked], table: Table, totals: np.ndarray) -> None:
    """Prints how often links of each probability are right, and the three bands (related pairs only)."""
    related = np.array([not pairs[k].unrelated for k in table.group])
    aside = np.array([pairs[k].aside for k in table.group])
    chance = 1 / (1 + np.exp(-totals))
    print("\nreliability (right among links of that probability; | marks where it should be)")
    edges = np.linspace(0, 1, 11)
    for low, high in pairwise(edges):
        rows = related & (chance >= low) & (chance < high)
        told, right = chance[rows].mean(), table.right[rows].mean()
        bar = ["█" if k < right * _BAR else " " for k in range(_BAR + 1)]
        bar[round(told * _BAR)] = "|"
        print(f"  {low:.1f}-{high:.1f}  {rows.sum():5d} links  said {told:.2f}  right {right:.2f}  {''.join(bar)}")
    bands = (("sure", SURE, 1.01), ("likely", DEFAULT_THRESHOLD, SURE), ("faint", FLOOR, DEFAULT_THRESHOLD))
    for title, some in (("all pairs", related), ("every third", aside)):
        shares = []
        for name, low, high in bands:
            rows = some & (chance >= low) & (chance < high)
            shares.append(f"{name} {table.right[rows].mean():.2f} of {rows.sum()}")
        print(f"  {title}: right among " + ", ".join(shares))


if __name__ == "__main__":
    main()
