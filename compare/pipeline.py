"""Two reports in, one Comparison out: links, details, what details say of links, verdicts."""

from collections.abc import Callable

from compare.comparison import Comparison
from compare.mode import Mode
from compare.progress import Progress, part
from compare.report import Report
from compare.uncollected import uncollected

# The engine's rooms are imported where they are entered: a screen is painted before the first comparison is made.


def compare(
    a: Report,
    b: Report,
    *,
    threshold: float | None = None,
    include_fenced: bool = False,
    mode: Mode = Mode.AUTO,
    progress: Progress | None = None,
    linked: Callable[[Comparison], None] | None = None,
) -> Comparison:
    """Set two reports against each other.

    Args:
        a: The one report.
        b: The other; swapping the two mirrors the result.
        threshold: The least score, 0..1, of a link that is shown; by default one that favours precision. Weaker
            links are kept, down to the floor, for ``Comparison.at``.
        include_fenced: Let comments, credits and boilerplate take part in linking.
        mode: Whether to take them for two reports or for two versions of one; by default the texts decide.
        progress: Told the share that is done, 0..1, never less than before, some 150 times, and 1 when all is. What is
            else worked out when it is first asked for, up to what a screen shows first, is then worked out here.
            What it raises ends the work and is raised here.
        linked: Handed what the words alone make of the two (``Comparison.links_only``) before any detail is read, to be
            shown meanwhile: of two books that is a sixth of the time. What it raises ends the work, too.

    Returns:
        The comparison. Cost is near linear in the number of sentences.
    """
    from compare.detail_links import weigh_by_details
    from compare.details.finding import find_details
    from compare.matching import DEFAULT_THRESHOLD, FLOOR, score_pairs

    threshold = DEFAULT_THRESHOLD if threshold is None else threshold
    floor = min(FLOOR, threshold)
    with uncollected(len(a.sentences) + len(b.sentences)):
        pairs = score_pairs(a, b, include_fenced=include_fenced, floor=floor, progress=part(progress, 0.0, 0.15))
        if linked is not None:
            links = pairs.links(threshold, part(progress, 0.15, 0.2))
            first = Comparison(a, b, (), (), links, threshold, floor, include_fenced, mode=mode, links_only=True)
            first.work_out(shown_first=True)
            linked(first)
            del first
        links = pairs.links(floor, part(progress, 0.2, 0.3))
        del pairs
        details_a = find_details(a, progress=part(progress, 0.3, 0.5))
        details_b = find_details(b, progress=part(progress, 0.5, 0.7))
        links = weigh_by_details(a, b, details_a, details_b, links, part(progress, 0.7, 0.75))
        comparison = Comparison(a, b, details_a, details_b, links, threshold, floor, include_fenced, mode=mode)
        if progress is not None:
            comparison.work_out(part(progress, 0.75, 1.0), shown_first=True)
            progress(1.0)  # whatever the last share was rounded to
    return comparison
