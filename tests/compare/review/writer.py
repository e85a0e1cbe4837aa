"""A program that decides as fast as it can, and prints each decision's id once it is saved.

python writer.py FILE COUNT NAME
"""

import sys
from pathlib import Path

from compare.review.anchor import Anchor
from compare.review.decision import CheckPassage, PassageTarget
from compare.review.review import Review
from compare.review.sqlite_log import SqliteLog
from compare.side import Side


def main(file: str, count: int, name: str) -> None:
    review = Review(SqliteLog(Path(file), patience=60), author=name)
    for number in range(count):
        made = review.add(CheckPassage(PassageTarget(Side.A, Anchor(f"{name} {number}", "", "", 0, 1))))
        print(made.id, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
