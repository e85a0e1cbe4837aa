"""Whether two reports seem to tell one event at all."""

from collections.abc import Sequence

from compare.link import Link
from compare.matching.event_check import EventCheck
from compare.matching.evidence.context import kinship
from compare.matching.links import DEFAULT_THRESHOLD
from compare.matching.profile import vocabulary
from compare.report import Report

_KIN = 0.26  # share of common words below which the reports of marked pairs told two events, above it one
_KIN_LINKED = 0.15  # the same for reports that are well linked: an excerpt of a sentence or two shares few words
_SHARE_LINKED = 0.25  # of the shorter report's sentences with a link, from which reports count as well linked


def same_event(a: Report, b: Report, links: Sequence[Link]) -> EventCheck:
    """Judge whether ``a`` and ``b`` tell one event, given the links found between them; linear in the reports.

    Thresholds are fitted on the marked pairs (``tests/quality/events.py``).
    """
    foreign = a.language != b.language
    ours, theirs = vocabulary(a, names_only=foreign), vocabulary(b, names_only=foreign)
    shown = [link for link in links if link.score >= DEFAULT_THRESHOLD]
    shorter = max(1, min(_telling(a), _telling(b)))
    linked = min(len({link.a for link in shown}), len({link.b for link in shown})) / shorter
    kin = kinship(ours, theirs, "" if foreign else a.language)
    if foreign:
        notice = f"two languages ({a.language}, {b.language}): linked by names and numbers only"
        return EventCheck(same=True, foreign=True, kinship=kin, linked=linked, says=notice)
    same = kin >= _KIN or (linked >= _SHARE_LINKED and kin >= _KIN_LINKED)
    notice = "" if same else "these seem to be about different events"
    return EventCheck(same=same, foreign=False, kinship=kin, linked=linked, says=notice)


def _telling(report: Report) -> int:
    """How many sentences take part in linking."""
    return sum(not sentence.zone.fenced for sentence in report.sentences)
