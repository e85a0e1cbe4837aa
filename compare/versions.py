"""Two versions of one report: what the later one added, cut, moved, reworded and corrected.

Two reports of one event share facts; two versions of one report share sentences, in order. Sentences are paired one to
one (a sentence split in two, or two made one, stays one change), and each pair is told by the gravest thing that
happened to it.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from compare.corrections import Correction, find_corrections
from compare.link import Grade, Link
from compare.linked import LinkedReports
from compare.origin import Origin, SharedRun
from compare.report import Report, Zone
from compare.side import Side
from compare.wording import compare_wording

SHARE_OF_SHORTER = 0.5
"""Share of the shorter text's own words, 0..1, in runs that both have. Measured: of 50 pairs of reports by two
newsrooms none passes .28; of the updates in ``tests/compare/updates.py`` the heaviest rewriting keeps .57."""
SHARE_OF_LONGER = 0.15
"""The same for the longer text: a flash told again in a story four times as long keeps .22 there, one paragraph taken
into a long text less."""
IN_ORDER = 0.6
"""Share of the words in shared runs, 0..1, that stand in one order in both; half the words of a random order do not."""
_CONTAINED = 0.6  # share of a sentence's words that another has, from which it is a part of that one


class What(StrEnum):
    """What happened to a passage; of several the gravest, which stands first."""

    CORRECTED = "corrected"
    REWORDED = "reworded"
    MOVED = "moved"
    ADDED = "added"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Change:
    """One passage that is not as it was: ids of its sentences in A and in B, none where it was added or cut.

    ``corrections`` are the figures, names, dates and quotations that now read otherwise. ``moved`` tells that the
    passage stands elsewhere too.
    """

    what: What
    a: tuple[int, ...]
    b: tuple[int, ...]
    corrections: tuple[Correction, ...] = ()
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Versions:
    """All changes from A to B in the order of B, what was cut at its place in A; and how many sentences stayed."""

    changes: tuple[Change, ...]
    unchanged: int

    def of(self, what: What) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(change for change in self.changes if change.what is what)

    @property
    def statement(self) -> str:
        """One line in plain words."""
        counts = Counter(change.what for change in self.changes)
        said = ", ".join(f"{counts[what]} {what}" for what in What if counts[what]) or "nothing changed"
        stayed = f"{self.unchanged} sentence{'' if self.unchanged == 1 else 's'} unchanged"
        return f"Two versions of one text, from A to B: {said}; {stayed}."


def are_versions(a: Report, b: Report, origin: Origin) -> bool:
    """Whether the two texts are mostly one, its order mostly kept, and no two outlets printed them.

    Near linear in the words.
    """
    if a.outlet and b.outlet and a.outlet.casefold() != b.outlet.casefold():
        return False
    shorter, longer = sorted((origin.share_a, origin.share_b), reverse=True)
    return shorter >= SHARE_OF_SHORTER and longer >= SHARE_OF_LONGER and in_order(origin.all_runs) >= IN_ORDER


def in_order(runs: Sequence[SharedRun]) -> float:
    """Share of the runs' words, 0..1, in runs whose order is the same in A and B; runs times their logarithm."""
    ordered = sorted(runs, key=lambda run: (run.a.start, run.b.start))
    kept = _kept([run.b.start for run in ordered])
    total = sum(run.words for run in ordered)
    return sum(run.words for run, stays in zip(ordered, kept, strict=True) if stays) / total if total else 0.0


def find_versions(linked: LinkedReports) -> Versions:
    """The changes from A to B; near linear in sentences and links."""
    groups = _joined(linked, _paired(linked))
    ordered = sorted(groups)
    kept = _kept([b[0] for _, b in ordered])
    changes: list[tuple[float, Change]] = []
    unchanged = 0
    for (a, b), stays in zip(ordered, kept, strict=True):
        change = _change(linked, a, b, moved=not stays)
        if change is None:
            unchanged += len(b)
        else:
            changes.append((b[0], change))
    met = {side: {s for group in groups for s in group[side is Side.B]} for side in Side}
    place = {a[-1]: b[-1] for (a, b), stays in zip(ordered, kept, strict=True) if stays}
    before = -1
    for sentence in _telling(linked, Side.A):
        before = place.get(sentence, before)
        if sentence not in met[Side.A]:
            changes.append((before + 0.5, Change(What.CUT, (sentence,), ())))
    changes.extend(
        (sentence, Change(What.ADDED, (), (sentence,)))
        for sentence in _telling(linked, Side.B)
        if sentence not in met[Side.B]
    )
    changes.sort(key=lambda placed: placed[0])
    return Versions(tuple(change for _, change in changes), unchanged)


_Group = tuple[tuple[int, ...], tuple[int, ...]]


def _telling(linked: LinkedReports, side: Side) -> list[int]:
    return [s.id for s in linked.report(side).sentences if linked.takes_part(side, s.id)]


def _paired(linked: LinkedReports) -> dict[int, int]:
    """Sentences of A and B one to one: those printed alike in order, headlines, then by links, the surest first."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for b in reversed(_telling(linked, Side.B)):
        waiting[_printed(linked, Side.B, b)].append(b)
    pairs: dict[int, int] = {}
    for a in _telling(linked, Side.A):
        same = waiting.get(_printed(linked, Side.A, a))
        if same:
            pairs[a] = same.pop()
    taken = set(pairs.values())
    for a, b in zip(*(_headlines(linked, side) for side in Side), strict=False):
        if a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)
    for link in sorted(linked.links, key=lambda link: (-link.score, abs(link.a - link.b))):
        if link.a not in pairs and link.b not in taken and _same_zone(linked, link):
            pairs[link.a] = link.b
            taken.add(link.b)
    return pairs


def _headlines(linked: LinkedReports, side: Side) -> list[int]:
    return [s.id for s in linked.report(side).sentences if s.zone is Zone.HEADLINE]


def _same_zone(linked: LinkedReports, link: Link) -> bool:
    """A headline is no version of the sentence that tells it again."""
    return linked.a.sentences[link.a].zone is linked.b.sentences[link.b].zone


def _joined(linked: LinkedReports, pairs: Mapping[int, int]) -> list[_Group]:
    """The pairs, each with the linked sentences beside it that are contained in its other side: a split, a merger."""
    back = {b: a for a, b in pairs.items()}
    more: dict[int, tuple[set[int], set[int]]] = {a: ({a}, {b}) for a, b in pairs.items()}
    for link in linked.links:
        whole_a, whole_b = link.a in pairs, link.b in back
        if whole_a == whole_b or not _same_zone(linked, link) or (whole_a and _alike(linked, link.a, pairs[link.a])):
            continue
        if whole_b and _alike(linked, back[link.b], link.b):
            continue
        one, other = (_printed(linked, side, s) for side, s in ((Side.A, link.a), (Side.B, link.b)))
        if whole_b and _share_told(one, other) >= _CONTAINED:
            more[back[link.b]][0].add(link.a)
        elif whole_a and _share_told(other, one) >= _CONTAINED:
            more[link.a][1].add(link.b)
    claimed: set[tuple[Side, int]] = {(Side.A, a) for a in pairs} | {(Side.B, b) for b in back}
    groups: list[_Group] = []
    for first, (a, b) in sorted(more.items()):
        ours = {first} | {s for s in a if (Side.A, s) not in claimed}
        theirs = {pairs[first]} | {s for s in b if (Side.B, s) not in claimed}
        claimed |= {(Side.A, s) for s in ours} | {(Side.B, s) for s in theirs}
        groups.append((tuple(sorted(ours)), tuple(sorted(theirs))))
    return groups


def _share_told(one: str, other: str) -> float:
    """Share of ``one``, 0..1, in words that ``other`` has too."""
    runs = compare_wording(one, other, Grade.PARAPHRASE).a
    return sum(run.end - run.start for run in runs if run.shared) / max(1, len(one))


def _alike(linked: LinkedReports, a: int, b: int) -> bool:
    return _printed(linked, Side.A, a) == _printed(linked, Side.B, b)


def _change(linked: LinkedReports, a: tuple[int, ...], b: tuple[int, ...], *, moved: bool) -> Change | None:
    ours, theirs = (" ".join(_printed(linked, side, s) for s in ids) for side, ids in ((Side.A, a), (Side.B, b)))
    if ours == theirs:
        return Change(What.MOVED, a, b, moved=True) if moved else None
    corrections = find_corrections(linked, a, b)
    return Change(What.CORRECTED if corrections else What.REWORDED, a, b, corrections, moved)


_MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


def _printed(linked: LinkedReports, side: Side, sentence: int) -> str:
    """A sentence without what only the typesetter chose."""
    report = linked.report(side)
    return " ".join(report.quote(report.sentences[sentence]).translate(_MARKS).split())


def _kept(places: Sequence[int]) -> list[bool]:
    """Which of ``places`` belong to a longest run that never goes back (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, place in enumerate(places):
        height = bisect_left(tails, place)
        if height == len(tails):
            tails.append(place)
            ends.append(index)
        else:
            tails[height] = place
            ends[height] = index
        before.append(ends[height - 1] if height else -1)
    kept = [False] * len(places)
    at = ends[-1] if ends else -1
    while at >= 0:
        kept[at] = True
        at = before[at]
    return kept
