"""A text as it can be shown at once: cleaned and in paragraphs, not yet split into sentences nor zoned.

Splitting and zoning compile some hundred patterns, about 60 ms at the start of a program, and a book takes seconds; a
reader should wait for neither to see the first page. Of a long text only the beginning is made ready.
"""

from dataclasses import dataclass, replace

from compare.progress import Progress
from compare.reading.clean import clean, printable, shows_all
from compare.reading.document import UNKNOWN, Document, Metadata
from compare.reading.errors import ReadError
from compare.reading.limits import LIMITS, RAISE, Limits
from compare.reading.paragraphs import paragraphs
from compare.report import Hidden, Paragraph, Report, Sentence, Zone

BEGINNING = 48_000
"""Code points of a long text that are made ready to be shown: some thirty screens, in a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Page:
    """A source to be read in two steps.

    ``shown`` is a Report in which each paragraph is one sentence, of the body unless its source keeps comments apart.
    Of a text more than twice as long as ``BEGINNING`` it holds the beginning only, and ``unread`` the source.
    ``whole`` gives the Report proper. Its text is that of ``shown`` to the letter, or begins with it, so that places in
    the one are places in the other; only where lines are wrapped and the beginning looks otherwise than the whole, a
    long text may be parted into other paragraphs.
    """

    shown: Report
    known: Metadata
    unread: Document | None = None
    limits: Limits = LIMITS

    def whole(self, progress: Progress | None = None) -> Report:
        """Split and zone all of it. Cost grows in line with the text.

        ``progress`` is told the share that is done, 0..1; what it raises ends the work.

        Raises:
            ReadError: It has more sentences than are compared.
        """
        read = self._read(progress)
        if len(read.sentences) > self.limits.sentences:
            raise ReadError(
                f"{self.shown.source}: {len(read.sentences):,} sentences, {self.limits.sentences:,} are the most that "
                f"are compared: cut the text, {RAISE}"
            )
        return read

    def _read(self, progress: Progress | None) -> Report:
        from compare.reading.plain import read_text

        if self.unread is not None:
            text, comments = self.unread.text, self.unread.comments
            return read_text(text, self.known, comments=comments, source=self.shown.source, progress=progress)
        text, source = self.shown.text, self.shown.source
        remarks = next((p.start for p in self.shown.paragraphs if p.zone is Zone.COMMENT), len(text))
        read = read_text(text[:remarks], self.known, comments=text[remarks:], source=source, progress=progress)
        return replace(read, hidden=self.shown.hidden)


def page_of(document: Document, known: Metadata = UNKNOWN, source: str = "") -> Page:
    """The page of a document; what is ``known`` of it wins over what it says of itself."""
    known = known.or_else(document.metadata).made_safe()
    if len(document.text) > 2 * BEGINNING:
        shown = _shown(Document(_beginning(document.text)), known, source)
        if shown.sentences:
            return Page(shown, known, unread=document)
    return Page(_shown(document, known, source), known)


def _shown(document: Document, known: Metadata, source: str) -> Report:
    """The report in which each paragraph is one sentence."""
    lines = [(line, Zone.BODY) for line in paragraphs(clean(document.text))]
    lines += [(line, Zone.COMMENT) for line in paragraphs(clean(document.comments))]
    places: list[Paragraph] = []
    at = 0
    for line, zone in lines:
        places.append(Paragraph(at, at + len(line), zone))
        at += len(line) + 1
    text = "\n".join(line for line, _ in lines)
    return Report(
        source=printable(source),
        text=text,
        paragraphs=tuple(places),
        sentences=tuple(Sentence(i, p.start, p.end, p.zone, i) for i, p in enumerate(places)),
        title=known.title,
        outlet=known.outlet,
        author=known.author,
        published=known.published,
        hidden=_hidden_in(f"{document.text}\n{document.comments}", text),
    )


def _hidden_in(raw: str, text: str) -> tuple[Hidden, ...]:
    if shows_all(raw):
        return ()
    from compare.reading.hidden import hidden_in  # with its patterns some 5 ms, which few texts need

    return hidden_in(raw, text)


def _beginning(text: str) -> str:
    """The first part of a long text, up to where a paragraph ends, or else a line, or else a word."""
    for ends in (("\n\n", "\n\r\n", "\r\r"), ("\n", "\r"), (" ",)):
        if (at := max(text.rfind(end, 0, BEGINNING) for end in ends)) > 0:
            return text[:at]
    return text[:BEGINNING]
