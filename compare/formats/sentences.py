"""One report as bare lines, a sentence each: what a line-by-line tool such as git can compare."""

from compare.report import Report


def render_report(report: Report) -> str:
    """The sentences of ``report``, one a line, with an empty line between paragraphs. Linear in the text."""
    lines: list[str] = []
    for before, sentence in zip((None, *report.sentences), report.sentences, strict=False):
        if before is not None and before.paragraph != sentence.paragraph:
            lines.append("")
        lines.append(report.quote(sentence))
    return "".join(f"{line}\n" for line in lines)
