"""The checking sheet as a Word document, by python-docx (the extra ``docx``)."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from compare.formats import FormatError
from compare.formats.laying_out import Result, lay_out
from compare.formats.sheet import ChangeLine, FactLines, FindingLine, NoteLine, OnlyLines, Passage, Sheet
from compare.speakers import Printed, QuotationPair, SpeakerQuotations

if TYPE_CHECKING:
    from docx.document import Document

_NONE = "—"
_COLOURS = {"conflict": "B3261E", "altered": "B3261E", "unsure": "855400", "trimmed": "855400", "finer": "855400"}
_MARGIN_CM = 2.0
_INDENT_CM = 0.75


def render(result: Result) -> bytes:
    """The checking sheet of ``result`` as the bytes of a .docx file.

    Linear in the sheet as far as sheets are read on paper; python-docx looks through the document for each paragraph.

    Raises:
        FormatError: python-docx is not installed.
    """
    try:
        import docx  # an extra, and slow to import
    except ImportError:
        raise FormatError("Word documents need python-docx: pip install 'synoptic[docx]'") from None
    sheet = lay_out(result)
    writer = _Writer(docx.Document())
    writer.sheet(sheet)
    out = BytesIO()
    writer.document.save(out)
    return out.getvalue()


class _Writer:
    """Appends the sections of a sheet to a document. Texts become runs, so nothing in them is markup."""

    def __init__(self, document: "Document") -> None:
        from docx.shared import Cm, Pt  # as late as the rest of it

        self.document: Any = document
        self.document.styles["Normal"].font.size = Pt(10)
        for section in self.document.sections:
            section.left_margin = section.right_margin = Cm(_MARGIN_CM)
            section.top_margin = section.bottom_margin = Cm(_MARGIN_CM)

    def sheet(self, sheet: Sheet) -> None:
        """Everything, in the order of the other formats."""
        a, b = sheet.sources
        self.document.core_properties.title = f"{a.name} / {b.name}"[:255]  # the format's limit
        self.document.add_heading(f"{a.name} / {b.name}", 0)
        fields = ("title", "outlet", "author", "published", "source")
        rows = [(field.capitalize(), getattr(a, field), getattr(b, field)) for field in fields]
        self.table(
            ("", "A", "B"), [(field, one or _NONE, other or _NONE) for field, one, other in rows if one or other]
        )
        for heading, line in sheet.summary:
            self.lead(heading, line)
        if sheet.versions:
            self.heading("What changed from A to B")
            self.changes(sheet.versions.changes)
        self.heading("What disagrees")
        for severity, found in sheet.by_severity:
            self.document.add_heading(severity.capitalize(), 2)
            self.findings(found)
        self.heading("What both tell")
        for fact in sheet.facts:
            self.fact(fact)
        self.heading("Quotations by speaker")
        for speaker in sheet.speakers:
            self.speaker(speaker)
        for only in sheet.only:
            self.only(only)
        self.heading("House style, no trouble")
        self.table(("A", "B", "Why"), [(f.a or _NONE, f.b or _NONE, f.rule) for f in sheet.house_styles])
        if sheet.decided:
            self.heading("What was decided")
            decisions = [(line.author, line.time, line.what, line.lost or "") for line in sheet.decided.lines]
            self.table(("Who", "When (UTC)", "What", "Not applied"), decisions)
        self.heading("Fenced off")
        for passages in sheet.fenced:
            for passage in passages:
                self.passage(passage, f"{passage.side.upper()} {passage.zone}")

    def heading(self, text: str) -> None:
        """The heading of a section."""
        self.document.add_heading(text, 1)

    def lead(self, label: str, text: str) -> None:
        """A line behind a label in bold."""
        paragraph = self.document.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(text)

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """A table with a head that is repeated on every page; nothing where there are no rows."""
        body = list(rows)
        if not body:
            return
        table = self.document.add_table(rows=1, cols=len(head), style="Table Grid")
        for cell, text in zip(table.rows[0].cells, head, strict=True):
            cell.paragraphs[0].add_run(text).bold = True
        _repeat(table.rows[0])
        for row in body:
            # Through the row, for ``table.cell`` counts all cells of the table anew.
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        self.document.add_paragraph()

    def findings(self, found: Sequence[FindingLine]) -> None:
        """Findings as a table."""
        rows = [
            (
                _NONE if f.fact is None else str(f.fact),
                str(f.kind),
                str(f.verdict),
                f.a or _NONE,
                f.b or _NONE,
                _why(f),
            )
            for f in found
        ]
        self.table(("Fact", "Detail", "Verdict", "A", "B", "Why"), rows)

    def finding(self, finding: FindingLine) -> None:
        """A finding on one line, what disagrees in bold."""
        from docx.shared import Cm, Pt

        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.left_indent = Cm(_INDENT_CM)
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.add_run(f"{finding.verdict}, {finding.kind}: ").bold = finding.verdict.disagrees
        paragraph.add_run(f"{finding.a or _NONE} | {finding.b or _NONE} ({_why(finding)})")

    def passage(self, passage: Passage, label: str) -> None:
        """A sentence with its marked details in bold and in the colour of their verdict."""
        from docx.shared import RGBColor

        paragraph = self.document.add_paragraph()
        paragraph.add_run(f"{label} ").bold = True
        for piece in passage.pieces:
            run = paragraph.add_run(piece.text)
            if piece.verdict in _COLOURS:
                run.bold = True
                run.font.color.rgb = RGBColor.from_string(_COLOURS[piece.verdict])
        for note in (*([f"checked by {passage.checked}"] if passage.checked else []), *map(_note, passage.notes)):
            paragraph.add_run(f" [{note}]").italic = True

    def fact(self, fact: FactLines) -> None:
        """A fact: its sentences, then its details."""
        copied = ", shared copy: one source" if fact.one_source else ""
        self.document.add_heading(f"Fact {fact.number}: {fact.grade}, {fact.band} {fact.score:.2f}{copied}", 2)
        for passage in (*fact.a, *fact.b):
            self.passage(passage, passage.side.upper())
        for line in (*([fact.by_hand] if fact.by_hand else []), *map(_note, fact.notes)):
            self.document.add_paragraph(line)
        # Lines, not a table: python-docx takes milliseconds for a cell, and long reports have thousands of details.
        for finding in fact.findings:
            self.finding(finding)

    def speaker(self, speaker: SpeakerQuotations) -> None:
        """A speaker's quotations, side by side."""
        self.document.add_heading(speaker.speaker, 2)
        self.table(("Words", "A", "B"), [_pair(pair) for pair in speaker.pairs])

    def only(self, only: OnlyLines) -> None:
        """What one report has alone."""
        self.heading(f"Only in {only.side.upper()}")
        for kind, printed in only.details:
            self.lead(str(kind), "; ".join(text for text, _ in printed))
        for passage in only.passages:
            self.passage(passage, passage.side.upper())

    def changes(self, changes: Sequence[ChangeLine]) -> None:
        """What one version did to the other."""
        for change in changes:
            moved = ", moved" if change.moved and change.what != "moved" else ""
            self.document.add_heading(f"{change.what.capitalize()}{moved}", 2)
            for passage in (*change.a, *change.b):
                self.passage(passage, passage.side.upper())
            for before, after, why in change.corrections:
                self.lead(why, f"{before} → {after}")


def _repeat(row: Any) -> None:
    """Repeat a table's row on every page; python-docx has no word for it."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - as python-docx's own answers advise


def _pair(pair: QuotationPair) -> tuple[str, ...]:
    verdict = str(pair.sameness) if pair.a and pair.b else f"only {'A' if pair.a else 'B'}"
    return verdict, _quoted(pair.a), _quoted(pair.b)


def _quoted(printed: Printed | None) -> str:
    if printed is None:
        return _NONE
    said = ", ".join(part for part in (printed.outlet, printed.occasion) if part)
    return printed.words + (f" ({said})" if said else "")


def _why(finding: FindingLine) -> str:
    return "; ".join(part for part in (finding.rule, finding.standing, *map(_note, finding.notes)) if part)


def _note(note: NoteLine) -> str:
    return f"{note.author}, {note.time}: {note.text}"
