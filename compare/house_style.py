"""What the two houses print differently throughout: spellings, and short forms of places.

A link shows the variants of its two sentences; this looks over both reports, so that an editor sees once that A prints
Defence and US where B prints Defense and U.S., wherever they stand.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from compare.detail import Detail, Finding, Kind, Severity, Verdict
from compare.details.kind import DetailedReport
from compare.details.places import Place
from compare.details.spelling import normal_form, spelled, spellings

_Name = tuple[Kind, str]
"""What is meant: a word by its plain form, or a place by its name."""
_Forms = Mapping[_Name, Mapping[str, int]]
"""By what is meant, the printed forms in lower case, first met first, and how often each stands."""


def house_styles(a: DetailedReport, b: DetailedReport) -> tuple[Finding, ...]:
    """The words and places that the two reports print in different forms, each once, in the reading order of A.

    Each report's most frequent form counts, and only where the other never prints it: a quotation may keep its
    source's spelling. Fenced sentences are not looked at. Time is linear in the text.
    """
    ours, theirs = _forms(a), _forms(b)
    apart: list[tuple[_Name, str, str]] = []
    for name, printed in ours.items():
        other = theirs.get(name)
        if not other:
            continue
        first, second = max(printed, key=printed.__getitem__), max(other, key=other.__getitem__)
        if first != second and (first not in other or second not in printed):
            apart.append((name, first, second))
    in_a = _first(a, {(name, form) for name, form, _ in apart})
    in_b = _first(b, {(name, form) for name, _, form in apart})
    found = [
        Finding(name[0], Verdict.STYLE, "printed so throughout", Severity.NOTE, in_a[name, first], in_b[name, second])
        for name, first, second in apart
    ]
    return tuple(sorted(found, key=lambda finding: finding.a.start if finding.a else 0))


def _forms(side: DetailedReport) -> _Forms:
    found: dict[_Name, dict[str, int]] = {}
    for _place, printed in _places(side):
        forms = found.setdefault((Kind.PLACE, printed.name), {})
        form = _form(printed.text)
        forms[form] = forms.get(form, 0) + 1
    # A book prints few words, many times each: they are counted first, then looked at.
    words: Counter[str] = Counter()
    for sentence in side.report.sentences:
        if not sentence.zone.fenced:
            words.update(spelled(side.report, sentence))
    for word, times in words.items():
        forms = found.setdefault((Kind.SPELLING, normal_form(word)), {})
        form = _form(word)
        forms[form] = forms.get(form, 0) + times
    return found


def _first(side: DetailedReport, wanted: set[tuple[_Name, str]]) -> Mapping[tuple[_Name, str], Detail]:
    """Where each of the ``wanted`` forms is printed first."""
    found: dict[tuple[_Name, str], Detail] = {}
    for place, printed in _places(side):
        key = (Kind.PLACE, printed.name), _form(printed.text)
        if key in wanted:
            found.setdefault(key, place)
    for sentence in side.report.sentences if wanted else ():
        if sentence.zone.fenced:
            continue
        keys = [((Kind.SPELLING, normal_form(word)), _form(word)) for word in spelled(side.report, sentence)]
        if not wanted.isdisjoint(keys):
            for key, detail in zip(keys, spellings(side.report, sentence), strict=True):
                if key in wanted:
                    found.setdefault(key, detail)
    return found


def _places(side: DetailedReport) -> Iterator[tuple[Detail, Place]]:
    for detail in side.of_kind.get(Kind.PLACE, ()):
        if isinstance(detail.value, Place) and not side.sentence(detail).zone.fenced:
            yield detail, detail.value


def _form(printed: str) -> str:
    return printed.lower().replace("’", "'")
