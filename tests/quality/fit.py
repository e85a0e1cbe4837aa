"""Fits the model of evidence on the marked pairs and writes compare/matching/data/model.json.

    python tests/quality/fit.py

Run it after any change to the evidence, then ``measure.py`` for what the change is worth.
"""

import json
from pathlib import Path

from fitting import Table, fit, tabulate
from gold import marked_pairs

from compare.matching.evidence import CONTEXT, NAMES, WORDING

MODEL = Path(__file__).parents[2] / "compare" / "matching" / "data" / "model.json"


def main() -> None:
    """Fits both sets of coefficients on all pairs."""
    table = tabulate(marked_pairs())
    sets = {"whole": part(table.only(NAMES)), "excerpt": part(table.only((*WORDING, *CONTEXT)))}
    MODEL.write_text(json.dumps(sets, indent=1) + "\n", "utf-8")
    print(MODEL.read_text("utf-8"))


def part(table: Table) -> dict[str, object]:
    """One set of coefficients as the program reads it."""
    fitted = fit(table.values, table.right)
    return {
        "intercept": round(fitted.intercept, 4),
        "weights": dict(zip(table.names, fitted.weights.round(4).tolist(), strict=True)),
        "means": dict(zip(table.names, fitted.means.round(4).tolist(), strict=True)),
    }


if __name__ == "__main__":
    main()
