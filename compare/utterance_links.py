"""One utterance quoted in both reports as evidence that its two sentences state a same fact.

Links are weighed by the words of whole sentences; who is quoted is known only once details are found. So the evidence
of a quotation is added here, to links that the words alone leave in doubt.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import exp, log

from compare.details.detail import Detail, Verdict
from compare.details.kind import DetailedReport
from compare.details.quotations.pairs import Match, matched_pairs
from compare.matching import band
from compare.matching.link import Evidence, Link
from compare.report import Report

WEIGHT = 2.0
"""Log-odds that a matched quotation adds. Of the pairs of sentences that share a quotation of some length and are
scored below the threshold, five of six are linked in the marked pairs of reports."""
_FEWEST_WORDS = 4
"""In either quotation, unless the shorter is a cut of the other: fewer may be anybody's on any occasion."""


def link_utterances(
    a: Report, b: Report, details_a: Sequence[Detail], details_b: Sequence[Detail], links: Sequence[Link]
) -> tuple[Link, ...]:
    """The same links, in the same order, those between sentences that quote one utterance with its evidence added.

    Cost is linear in the links and in the quotations.
    """
    ours, theirs = DetailedReport.of(a, details_a), DetailedReport.of(b, details_b)
    told = {}
    for match in matched_pairs(ours, theirs).matches:
        if _tells(match):
            for i in ours.context.sentences_over(match.a.span):
                for j in theirs.context.sentences_over(match.b.span):
                    told[i, j] = match
    return tuple(_weighed(link, told[link.a, link.b]) if (link.a, link.b) in told else link for link in links)


def _tells(match: Match) -> bool:
    long = min(len(match.a.words), len(match.b.words)) >= _FEWEST_WORDS
    cut = match.same is True and match.verdict is not Verdict.ALTERED
    return match.marked and match.same is not False and (long or cut)


def _weighed(link: Link, match: Match) -> Link:
    odds = min(max(link.score, 1e-9), 1 - 1e-9)
    score = 1 / (1 + exp(-log(odds / (1 - odds)) - WEIGHT))
    speaker = match.a.quotation.person or match.b.quotation.person
    says = f"quote the same words of {speaker}" if speaker else "quote the same words"
    evidence = (*link.evidence, Evidence("utterance", WEIGHT, says))
    return replace(link, score=score, band=band(score), evidence=evidence)
