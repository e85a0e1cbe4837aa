"""What is shown of a decision on a link or a zone before the engine has judged it: all that is known by then."""

from dataclasses import replace

from compare.comparison import Comparison
from compare.report import Report
from compare.side import Side


def judged_meanwhile(comparison: Comparison, known: Comparison) -> Comparison:
    """``comparison`` with the findings that ``known``, of the same texts, has on its links; new links have none yet.

    Linear in the links.
    """
    told = {(link.a, link.b): link.findings for link in known.links}
    return comparison.judged_as(
        tuple(
            replace(link, findings=told.get((link.a, link.b), ()))
            for link in comparison.all_links
            if link.score >= comparison.threshold
        )
    )


def zoned_meanwhile(computed: Comparison, a: Report, b: Report) -> Comparison:
    """``computed`` of the reports ``a`` and ``b``, which are its own in other zones.

    Without the links of sentences that take part no more; those of sentences that do now are not found yet. Linear in
    the links.
    """
    zoned = replace(computed, a=a, b=b)
    links = tuple(
        link for link in computed.all_links if zoned.takes_part(Side.A, link.a) and zoned.takes_part(Side.B, link.b)
    )
    return judged_meanwhile(replace(zoned, all_links=links), computed)
