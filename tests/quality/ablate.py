"""What each piece of evidence adds, cross-validated by pair.

    python tests/quality/ablate.py

One row a piece: the model fitted without it. What adds nothing is taken out of ``compare.matching.evidence``.
"""

from fitting import Table, cross_validated, scored, tabulate
from gold import Curve, Marked, curve, marked_pairs

from compare.matching.evidence import CONTEXT, NAMES, PLACE, WORDING


def main() -> None:
    """Prints the table."""
    pairs = marked_pairs()
    table = tabulate(pairs).only(NAMES)
    whole = measured(pairs, table)
    print(f"{'all evidence':24} F1 {whole.f1[whole.best]:.3f}  average precision {whole.average_precision:.3f}")
    groups = {"all of wording": WORDING, "all of context": CONTEXT, "all of place": PLACE}
    for title, gone in [*((name, (name,)) for name in NAMES), *groups.items()]:
        less = measured(pairs, table.only([name for name in NAMES if name not in gone]))
        lost = whole.f1[whole.best] - less.f1[less.best]
        precise = whole.average_precision - less.average_precision
        crossed = less.crossings[less.best] - whole.crossings[whole.best]
        print(f"without {title:16} F1 {-lost:+.3f}  average precision {-precise:+.3f}  unrelated {crossed:+.2f}")


def measured(pairs: list[Marked], table: Table) -> Curve:
    """The curve of a model fitted on ``table``, every pair left out in turn."""
    return curve(pairs, scored(table, cross_validated(table)))


if __name__ == "__main__":
    main()
