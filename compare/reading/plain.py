"""Plain text becomes a Report: clean, split, zone. Readers of other kinds of file end here too, with their text."""

from compare.progress import Progress, counted
from compare.reading.clean import clean, printable
from compare.reading.document import UNKNOWN, Metadata
from compare.reading.hidden import hidden_in
from compare.reading.language import detect
from compare.reading.metadata import sniff
from compare.reading.paragraphs import paragraphs
from compare.reading.sentences import sentences
from compare.reading.zones import zones
from compare.report import Paragraph, Report, Sentence, Zone


def read_text(
    text: str,
    known: Metadata = UNKNOWN,
    *,
    comments: str = "",
    source: str = "",
    progress: Progress | None = None,
) -> Report:
    """Make a Report of text that is already decoded.

    What is known wins over what the text says of itself, and is made safe to print. Reading ``report.text`` again gives
    the same text, paragraphs and sentences. Cost grows in line with the text: 1 ms per 100 words or so.

    Args:
        text: The text, as printed; it need not be clean.
        known: What is known of it; the language is detected if it is not.
        comments: What readers wrote below it, where the source keeps that apart; the rest is found in the text.
        source: Where it came from, for messages and titles.
        progress: Told the share that is done, 0..1; what it raises ends the work.
    """
    known = known.made_safe()
    lines = paragraphs(clean(text))
    kinds = zones(lines)
    if lines and lines[0] == known.title:
        kinds[0] = Zone.HEADLINE
    remarks = paragraphs(clean(comments))
    lines, kinds = lines + remarks, kinds + [Zone.COMMENT] * len(remarks)
    body = "\n".join(lines)
    code = known.language or detect(body)
    places: list[Paragraph] = []
    found: list[Sentence] = []
    at = 0
    for index, (line, zone) in enumerate(counted(list(zip(lines, kinds, strict=True)), progress)):
        places.append(Paragraph(at, at + len(line), zone))
        for span in sentences(line, code):
            found.append(Sentence(len(found), at + span.start, at + span.end, zone, index))
        at += len(line) + 1
    said = known.or_else(sniff(lines, kinds))
    return Report(
        source=printable(source),
        text=body,
        paragraphs=tuple(places),
        sentences=tuple(found),
        title=said.title,
        outlet=said.outlet,
        author=said.author,
        published=said.published,
        language=code,
        hidden=hidden_in(f"{text}\n{comments}", body),
    )
