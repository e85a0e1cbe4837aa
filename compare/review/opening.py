"""Which file holds the review of two reports, and opening it."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from compare.reading.clean import printable
from compare.reading.source import STANDARD_INPUT
from compare.report import Report
from compare.review.errors import ReviewError
from compare.review.folder import default_folder
from compare.review.review import Review
from compare.review.sketch import shared, sketch
from compare.review.sqlite_log import PATIENCE, SqliteLog, reports_of
from compare.review.trouble import told, trouble
from compare.side import Side

SUFFIX = ".review"

_SAME_TEXT = 0.4  # of the shorter text, from which two reports of other names are versions of one
_SAME_NAME = 0.1  # the same, of reports of one name: they may have been rewritten, or be another story altogether
_LONGEST_NAME = 40  # letters of either report in the name of a file
_MOST_LOOKED_AT = 500  # files of the folder, newest first: about a millisecond each

_MOST_OF_A_NAME = 1_000  # reviews whose names differ by a number alone
_LONGEST_TOLD = 200  # letters of names in a message

_Seen = tuple[str, str, str]  # side, name and sketch of a version
_Pair = tuple[_Seen, _Seen]
_Known = Sequence[_Seen]


def open_review(
    a: Report,
    b: Report,
    *,
    file: Path | None = None,
    folder: Path | None = None,
    author: str | None = None,
    patience: float = PATIENCE,
) -> Review:
    """The review of two reports, whichever is named first, with all that was decided of them before.

    One file a pair: it can be copied, handed on or thrown away, and damage to one review leaves the others whole.
    Without ``file``, the review is looked for in ``folder`` by what the reports say: versions of both, under the same
    names or others, make it the same pair. Where there is none, one is made, named after both reports.

    Args:
        a: The one report.
        b: The other.
        file: The review to open or make, wherever it is; two people may share it.
        folder: Where to look otherwise; ``default_folder()`` if not given. It is made if need be.
        author: Who decides; the login name if not given.
        patience: Seconds to wait for another program that is writing, now and with each decision.

    Raises:
        LockedError: Another program keeps it locked.
        ReviewError: It cannot be opened or made, or is a review of other reports.
    """
    seen = (_version(Side.A, a), _version(Side.B, b))
    if file is not None:
        return Review(_open_related(file, seen, patience), author=author)
    folder = default_folder() if folder is None else folder
    with told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        found = _found(folder, a, b, seen)
    for path in (*found, *_new_names(folder, a, b)):
        log = SqliteLog(path, patience=patience)
        if _take(log, seen, _same_pair):
            return Review(log, author=author)
        log.close()  # another program made it for other reports just now
    raise trouble(folder, "too many reviews of reports of these names: throw some away, or name a file")


def find_review(
    a: Report, b: Report, *, folder: Path | None = None, author: str | None = None, patience: float = PATIENCE
) -> Review | None:
    """The review of two reports if there is one, as ``open_review`` finds it; nothing is made.

    Raises:
        LockedError: There is one, and another program keeps it locked.
        ReviewError: There is one, and it cannot be opened.
    """
    folder = default_folder() if folder is None else folder
    seen = (_version(Side.A, a), _version(Side.B, b))
    with told(folder):
        found = _found(folder, a, b, seen) if folder.is_dir() else []
    for path in found:
        log = SqliteLog(path, patience=patience)
        if _take(log, seen, _same_pair):
            return Review(log, author=author)
        log.close()
    return None


def save_elsewhere(review: Review, a: Report, b: Report, file: Path, *, patience: float = PATIENCE) -> None:
    """Keep a review of these reports in another file from now on, with all that was done, saved or not.

    ``patience`` is in seconds, as for ``open_review``.

    Raises:
        ReviewError: That file cannot be written either, or is a review of other reports; the review goes on as it was.
    """
    log = _open_related(file, (_version(Side.A, a), _version(Side.B, b)), patience)
    try:
        review.copy_to(log)
    except ReviewError:
        log.close()
        raise


def _open_related(file: Path, seen: _Pair, patience: float) -> SqliteLog:
    log = SqliteLog(file, patience=patience)
    if _take(log, seen, _related):
        return log
    names = " and ".join(dict.fromkeys(name for _, name, _ in log.reports()))
    log.close()
    raise trouble(file, f"a review of {printable(names[:_LONGEST_TOLD])}, not of these reports: name another file")


def _take(log: SqliteLog, seen: _Pair, likeness: Callable[[_Known, _Pair], float]) -> bool:
    """Use the review for these reports, the right way round; False where it is of others."""
    try:
        log.claim(seen)
        known = log.reports()
        straight, flipped = likeness(known, seen), likeness(known, _turned(seen))
        if known and not max(straight, flipped):
            return False
        log.flipped = flipped > straight
        log.add_reports(_turned(seen) if log.flipped else seen)
    except ReviewError:
        log.close()
        raise
    return True


def _same_pair(known: _Known, seen: _Pair) -> float:
    """How much both texts are versions of what is known, 0..2; 0 where either is not."""
    sides = [_side(known, version) for version in seen]
    return sum(sides) if all(sides) else 0.0


def _related(known: _Known, seen: _Pair) -> float:
    """The same where one of the two will do: an editor who names the file may set a report against another one."""
    return sum(_side(known, version) for version in seen)


def _side(known: _Known, version: _Seen) -> float:
    """How much of a version stands in those known of its side, 0..1; 0 where it is another report."""
    best = 0.0
    for side, name, text in known:
        if side == version[0]:
            much = shared(text, version[2])
            same_name = name == version[1] != STANDARD_INPUT
            if much >= (_SAME_NAME if same_name else _SAME_TEXT):
                best = max(best, much)
    return best


def _found(folder: Path, a: Report, b: Report, seen: _Pair) -> list[Path]:
    """The review in the folder that is most surely of this pair, if there is any: first among those named so."""
    newest_first = sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: -path.stat().st_mtime)
    names = (_plain_name(a, b), _plain_name(b, a))
    named_so = [path for path in newest_first if path.name.startswith(names)]
    for paths in (named_so, newest_first[:_MOST_LOOKED_AT]):
        known = {path: reports_of(path) for path in paths}
        likeness = {path: max(_same_pair(known[path], seen), _same_pair(known[path], _turned(seen))) for path in paths}
        best = max(paths, key=lambda path: likeness[path], default=None)
        if best is not None and likeness[best]:
            return [best]
    return []


def _new_names(folder: Path, a: Report, b: Report) -> Iterator[Path]:
    """Names for a new review, the plainest first; one that is taken turns out so when it is opened."""
    plain = _plain_name(a, b)
    yield folder / (plain + SUFFIX)
    for number in range(2, _MOST_OF_A_NAME):
        yield folder / f"{plain}-{number}{SUFFIX}"


def _plain_name(a: Report, b: Report) -> str:
    return f"{_slug(a)}--{_slug(b)}"


def _slug(report: Report) -> str:
    name = _name(report)
    stem = report.title or "report" if name == STANDARD_INPUT else name.rpartition(".")[0] or name
    return "-".join(re.findall(r"\w+", stem))[:_LONGEST_NAME] or "report"


def _name(report: Report) -> str:
    return report.source.rstrip("/").rpartition("/")[2] or STANDARD_INPUT


def _version(side: Side, report: Report) -> _Seen:
    return side, _name(report), sketch(report.text)


def _turned(seen: _Pair) -> _Pair:
    (_, *one), (_, *other) = seen
    return (Side.A, other[0], other[1]), (Side.B, one[0], one[1])
