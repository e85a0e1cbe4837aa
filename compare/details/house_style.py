"""What the two houses print differently throughout: spellings, and short forms of places.

A link shows the variants of its two sentences; this looks over both reports, so that an editor sees once that A prints
Defence and US where B prints Defense and U.S., wherever they stand.
"""

from collections.abc import Iterable

from compare.details.detail import Detail, Finding, Kind, Severity, Verdict
from compare.details.kind import DetailedReport
from compare.details.places import Place
from compare.details.spelling import Spelling, spellings
from compare.report import Sentence


def house_styles(a: DetailedReport, b: DetailedReport) -> tuple[Finding, ...]:
    """The words and places that the two reports print in different forms, each once, in the reading order of A.

    Each report's most frequent form counts, and only where the other never prints it: a quotation may keep its
    source's spelling. Fenced sentences are not looked at. Time is linear in the text.
    """
    ours, theirs = _forms(a), _forms(b)
    found: list[Finding] = []
    for name, printed in ours.items():
        other = theirs.get(name)
        if not other:
            continue
        first, second = max(printed, key=lambda form: len(printed[form])), max(other, key=lambda form: len(other[form]))
        if first != second and (first not in other or second not in printed):
            a_detail, b_detail = printed[first][0], other[second][0]
            found.append(Finding(name[0], Verdict.STYLE, "printed so throughout", Severity.NOTE, a_detail, b_detail))
    return tuple(sorted(found, key=lambda finding: finding.a.start if finding.a else 0))


def _forms(side: DetailedReport) -> dict[tuple[Kind, str], dict[str, list[Detail]]]:
    """By what is meant, the printed forms in lower case, each with the details that print it so."""
    found: dict[tuple[Kind, str], dict[str, list[Detail]]] = {}
    for detail in _details(side):
        value = detail.value
        if isinstance(value, Spelling):
            key, form = (Kind.SPELLING, value.plain), value.printed
        elif isinstance(value, Place):
            key, form = (Kind.PLACE, value.name), value.text
        else:
            continue
        found.setdefault(key, {}).setdefault(form.lower().replace("’", "'"), []).append(detail)
    return found


def _details(side: DetailedReport) -> Iterable[Detail]:
    for sentence in side.report.sentences:
        if not sentence.zone.fenced:
            yield from _of_sentence(side, sentence)


def _of_sentence(side: DetailedReport, sentence: Sentence) -> Iterable[Detail]:
    yield from (detail for detail in side.of_sentence.get(sentence.id, ()) if detail.kind is Kind.PLACE)
    yield from spellings(side.report, sentence)
