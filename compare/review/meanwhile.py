"""What is shown of other links, or zones, before the engine has judged them: all that is known by then."""

from dataclasses import replace

from compare.comparison import Comparison
from compare.linked import LinkedReports
from compare.report import Report
from compare.side import Side

# Told of the texts until the engine tells it anew: to find it out here would be to load the engine.
_STILL_TOLD = (
    "notices", "event", "origin", "one_source", "versions", "deceptions", "house_styles", "speakers", "_only_details",
)  # fmt: skip


def judged_meanwhile(comparison: Comparison, known: Comparison) -> Comparison:
    """``comparison`` with the findings that ``known``, of the same texts, has on its links; new links have none yet.

    Linear in the links.
    """
    told = {(link.a, link.b): link.findings for link in known.links}
    meanwhile = comparison.judged_as(
        tuple(
            replace(link, findings=told.get((link.a, link.b), ()))
            for link in comparison.all_links
            if link.score >= comparison.threshold
        )
    )
    meanwhile.know(known.known(_STILL_TOLD))
    return meanwhile


def zoned_meanwhile(computed: Comparison, a: Report, b: Report) -> Comparison:
    """``computed`` of the reports ``a`` and ``b``, which are its own in other zones.

    Without the links of sentences that take part no more; those of sentences that do now are not found yet. Linear in
    the links.
    """
    offered = LinkedReports(a, b, (), computed.include_fenced)  # to ask a comparison would be to judge its links
    links = tuple(
        link for link in computed.all_links if offered.takes_part(Side.A, link.a) and offered.takes_part(Side.B, link.b)
    )
    return judged_meanwhile(replace(computed, a=a, b=b, all_links=links), computed)
