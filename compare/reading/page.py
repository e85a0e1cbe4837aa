"""A text as it can be shown at once: cleaned and in paragraphs, not yet split into sentences nor zoned.

Splitting and zoning compile some hundred patterns, about 60 ms at the start of a program; a reader should not wait for
them to see the first page.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from compare.reading.clean import clean, printable
from compare.reading.errors import ReadError
from compare.reading.hidden import hidden_in
from compare.reading.limits import LIMITS, RAISE, Limits
from compare.reading.paragraphs import paragraphs
from compare.report import Paragraph, Report, Sentence, Zone


@dataclass(frozen=True, slots=True)
class Page:
    """A source to be read in two steps.

    ``shown`` is a Report in which each paragraph is one sentence, of the body unless its source keeps comments apart;
    ``whole`` gives the Report proper, whose text is the same to the letter, so that places in the one are places in the
    other.
    """

    shown: Report
    given_language: str | None
    limits: Limits = LIMITS

    def whole(self) -> Report:
        """Split and zone what is shown. Cost grows in line with the text.

        Raises:
            ReadError: It has more sentences than are compared.
        """
        from compare.reading.plain import read_text

        remarks = next((p.start for p in self.shown.paragraphs if p.zone is Zone.COMMENT), len(self.shown.text))
        read = read_text(
            self.shown.text[:remarks],
            comments=self.shown.text[remarks:],
            source=self.shown.source,
            title=self.shown.title,
            outlet=self.shown.outlet,
            author=self.shown.author,
            published=self.shown.published,
            language=self.given_language,
        )
        if len(read.sentences) > self.limits.sentences:
            raise ReadError(
                f"{self.shown.source}: {len(read.sentences):,} sentences, {self.limits.sentences:,} are the most that "
                f"are compared: cut the text, {RAISE}"
            )
        return replace(read, hidden=self.shown.hidden)


def page_of(
    text: str,
    *,
    comments: str = "",
    source: str = "",
    title: str | None = None,
    outlet: str | None = None,
    author: str | None = None,
    published: datetime | None = None,
    language: str | None = None,
) -> Page:
    """The page of a decoded text; the arguments are those of ``read_text``."""
    lines = [(line, Zone.BODY) for line in paragraphs(clean(text))]
    lines += [(line, Zone.COMMENT) for line in paragraphs(clean(comments))]
    places: list[Paragraph] = []
    at = 0
    for line, zone in lines:
        places.append(Paragraph(at, at + len(line), zone))
        at += len(line) + 1
    title, outlet, author = (printable(value) if value else None for value in (title, outlet, author))
    body = "\n".join(line for line, _ in lines)
    shown = Report(
        source=printable(source),
        text=body,
        paragraphs=tuple(places),
        sentences=tuple(Sentence(i, p.start, p.end, p.zone, i) for i, p in enumerate(places)),
        title=title,
        outlet=outlet,
        author=author,
        published=published,
        hidden=hidden_in(f"{text}\n{comments}", body),
    )
    return Page(shown, language)
