"""What another version of a report changed, in one line."""

from compare.mode import Mode
from compare.pipeline import compare
from compare.report import Report
from compare.side import Side
from compare.versions import Versions, What


def what_changed(side: Side, old: Report, new: Report) -> str:
    """One line on what the new version of a report added, cut and reworded. Costs a comparison of the two."""
    versions = compare(old, new, include_fenced=True, mode=Mode.VERSIONS).versions
    return f"{side.upper()} changed: {(versions and _counted(versions)) or 'no sentence reads otherwise'}"


def _counted(versions: Versions) -> str:
    counts = [
        (len(versions.of(what)), what) for what in (What.ADDED, What.CUT, What.CORRECTED, What.REWORDED, What.MOVED)
    ]
    said = [f"{count} {what}" for count, what in counts if count]
    if said:
        first = next(count for count, _ in counts if count)
        said[0] = said[0].replace(" ", " sentence " if first == 1 else " sentences ", 1)
    return ", ".join(said)
