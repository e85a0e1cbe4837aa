"""What the evidence of details makes of links, and links that details make by themselves."""

from collections.abc import Iterable, Iterator, Sequence

from compare.detail import Detail
from compare.link import Band, Evidence, Grade, Link
from compare.matching import FLOOR
from compare.matching.weighing import weighed

ENOUGH = 2.5
"""Log-odds that show a link of sentences which share nothing else."""


Told = Iterator[tuple[tuple[int, int], Evidence]]
"""The evidence for pairs of sentences, (sentence of A, sentence of B)."""


def weighed_by(links: Iterable[Link], told: Told) -> tuple[Link, ...]:
    """The same links, those weighed anew that something is told for: of several pieces of evidence by the last."""
    evidence = dict(told)
    return tuple(weighed(link, evidence[link.a, link.b]) if (link.a, link.b) in evidence else link for link in links)


def one_event(links: Sequence[Link]) -> bool:
    """Whether two reports may be held to tell one event: without a sure link they hardly do, and nothing is added."""
    return any(link.band is Band.SURE for link in links)


def with_made(links: Sequence[Link], told: Iterable[tuple[Detail, Detail, Evidence]]) -> tuple[Link, ...]:
    """The links with those that details of two sentences bear out, in the same order: once for each two sentences.

    A link that is there is weighed anew; one that is not begins as faint as links are kept. Linear in both.
    """
    found = {(link.a, link.b): link for link in links}
    for (i, j), (one, other, evidence) in {(each[0].sentence, each[1].sentence): each for each in told}.items():
        link = found.get((i, j)) or Link(i, j, FLOOR, Grade.PARAPHRASE, Band.FAINT, (), (one.span,), (other.span,))
        found[i, j] = weighed(link, evidence)
    return tuple(found[cell] for cell in sorted(found))
