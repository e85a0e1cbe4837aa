"""What a further piece of evidence makes of a link."""

from dataclasses import replace
from math import exp, log

from compare.link import Evidence, Link
from compare.matching.links import band


def weighed(link: Link, evidence: Evidence) -> Link:
    """``link`` with ``evidence`` added to its log-odds, its score and band after it."""
    odds = min(max(link.score, 1e-9), 1 - 1e-9)
    score = 1 / (1 + exp(-log(odds / (1 - odds)) - evidence.weight))
    return replace(link, score=score, band=band(score), evidence=(*link.evidence, evidence))
