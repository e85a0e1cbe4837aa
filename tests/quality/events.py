"""Measures the notice "these seem to be about different events" on the marked pairs.

python tests/quality/events.py
"""

from gold import marked_pairs

from compare.matching import find_links, same_event


def main() -> None:
    """Prints the judgement of every pair, and how many are right."""
    right = {True: 0, False: 0}
    pairs = marked_pairs()
    for marked in pairs:
        check = same_event(marked.a, marked.b, find_links(marked.a, marked.b))
        right[marked.unrelated] += check.same is not marked.unrelated
        sign = " " if check.same is not marked.unrelated else "!"
        print(f"{sign} {marked.name:12} kinship {check.kinship:.2f}  linked {check.linked:.2f}  {check.says}")
    unrelated = sum(marked.unrelated for marked in pairs)
    print(f"right: {right[False]} of {len(pairs) - unrelated} on one event, {right[True]} of {unrelated} on two")


if __name__ == "__main__":
    main()
