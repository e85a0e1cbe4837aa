"""The quotations view: what each person is quoted with, A beside B. Pure; no widget."""

from collections.abc import Iterator

from compare.comparison import Comparison
from compare.report import Report, sentences_of
from compare.side import Side
from compare.speakers import Printed, QuotationPair, Sameness, SpeakerQuotations
from tui.drawing.styled import Piece, StyledLine, fit, line, width_of
from tui.drawing.wrapped import wrapped
from tui.items.item import Item, Target
from tui.layout.cursor import Cursor
from tui.layout.wrap import wrap

_SIGNS = {
    Sameness.ALTERED: ("!", "altered: other words for one utterance", "alarm"),
    Sameness.TRIMMED: ("…", "trimmed: one is a cut of the other", "key"),
    Sameness.SAME: ("=", "the same words", "agrees"),
    Sameness.DIFFERENT: ("+", "only here", "unique"),
}
_GAP = " │ "


def quotation_items(comparison: Comparison, width: int) -> list[Item]:
    """A heading for each person, then their quotations: A's words on the left, B's on the right."""
    items: list[Item] = []
    for speaker in comparison.speakers:
        if items:
            items.append(Item((line(),)))
        items.append(Item((_heading(speaker),)))
        items.extend(_item(comparison, pair, width) for pair in speaker.pairs)
    return items


def _heading(speaker: SpeakerQuotations) -> StyledLine:
    told = "quoted in both" if speaker.in_both else "only in A" if any(p.a for p in speaker.pairs) else "only in B"
    return line(Piece(speaker.speaker, "heading"), Piece(f" · {told}", "label"))


def _item(comparison: Comparison, pair: QuotationPair, width: int) -> Item:
    sign, says, style = _SIGNS[pair.sameness]
    # The list draws its cursor in the first cell.
    column = max((width - 1 - len(_GAP)) // 2, 10)
    left, right = (list(_printed(printed, column)) for printed in (pair.a, pair.b))
    alike = pair.a is not None and pair.b is not None
    outlets = tuple(dict.fromkeys(p.outlet for p in (pair.a, pair.b) if p is not None and p.outlet))
    told_to = f" · told to different outlets: {' / '.join(outlets)}" if alike and len(outlets) == 2 else ""
    head = line(Piece(f"{sign} {says}", style), Piece(told_to, "alarm"))
    rows = list(wrapped(head, width - 1))
    for index in range(max(len(left), len(right))):
        one = left[index] if index < len(left) else line()
        two = right[index] if index < len(right) else line()
        padding = Piece(" " * (column - width_of(one)))
        rows.append((*one, padding, Piece(_GAP, "label"), *two))
    side = Side.A if pair.a else Side.B
    printed = pair.a or pair.b
    cursor = _cursor(comparison.report(side), side, printed) if printed else None
    return Item(tuple(rows), Target(cursor) if cursor else None)


def _printed(printed: Printed | None, width: int) -> Iterator[StyledLine]:
    """The words wrapped to a column, under them where and when they were said."""
    if printed is None:
        yield line(Piece("—", "label"))
        return
    for start, end in wrap(printed.words, 0, len(printed.words), width):
        yield line(printed.words[start:end])
    said = ", ".join(part for part in (printed.outlet, printed.occasion) if part)
    if said:
        yield fit(line(Piece(f"({said})", "label")), width)


def _cursor(report: Report, side: Side, printed: Printed) -> Cursor:
    return Cursor(side, next(iter(sentences_of(report, printed.place)), printed.detail.sentence))
