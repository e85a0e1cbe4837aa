"""Targets: details of any text, comparisons of any two, and what is written of them in every format."""

from pathlib import Path

import seeds
from compare import Comparison, Metadata, compare, read_text
from compare.detail import Kind, Verdict
from compare.details.finding import find_details
from compare.details.kind import DetailedReport, Setting
from compare.details.registry import by_kind
from compare.formats import write
from tests.fuzz import documents, laws
from tests.fuzz.target import PART, RefusedError, Target, two_texts

_MOST = 12  # details of a kind that are judged against each other


def _details(data: bytes) -> None:
    report = read_text(data.decode("utf-8", "replace"))
    found = find_details(report)
    laws.details(report, found)
    side = DetailedReport.of(report, found)
    for kind, module in by_kind().items():
        for detail in side.of_kind.get(kind, ())[:_MOST]:
            place = report.sentences[detail.sentence]
            judged = module.judge(detail, detail, Setting(side, side, place, place))
            assert judged is None or judged.verdict is Verdict.AGREE


def _judging(data: bytes) -> None:
    sides = []
    for text in two_texts(data):
        report = read_text(text)
        if not report.sentences:
            raise RefusedError
        sides.append(DetailedReport.of(report, find_details(report)))
    a, b = sides
    for kind, module in by_kind().items():
        if kind is Kind.QUOTATION:
            continue  # judged by where it stands, too
        for ours in a.of_kind.get(kind, ())[:_MOST]:
            for theirs in b.of_kind.get(kind, ())[:_MOST]:
                there = Setting(a, b, a.sentence(ours), b.sentence(theirs))
                one, other = module.judge(ours, theirs, there), module.judge(theirs, ours, there.swapped())
                assert (one and (one.verdict, one.severity)) == (other and (other.verdict, other.severity))


def _compared(data: bytes) -> Comparison:
    one, other = two_texts(data)
    a, b = (
        read_text(one, source="=1+1"),
        read_text(other, Metadata(title="<script>", outlet="@b"), source="javascript:x"),
    )
    return compare(a, b, threshold=(None, 0.2)[len(data) % 2])


def _comparing(data: bytes) -> None:
    compared = _compared(data)
    laws.comparison(compared)
    laws.details(compared.a, compared.details_a)
    laws.mirrored(compared, compare(compared.b, compared.a, threshold=compared.threshold))
    again = _compared(data)
    assert write(again, "json") == write(compared, "json")
    laws.written(compared, "json")


def _same(data: bytes) -> None:
    report = read_text(data.decode("utf-8", "replace"))
    compared = compare(report, report)
    laws.comparison(compared)
    assert not [found.finding for found in compared.disagreements]


def _written(data: bytes) -> None:
    laws.all_written(_compared(data))


def _pairs() -> list[bytes]:
    one, other, third = documents.texts()
    seed = [Path(source).read_bytes()[:1200] for source in (seeds.A, seeds.B)]
    changed = one.replace(b"40 people", b"45 people").replace(b"miles", b"kilometres").replace(b"Lind", b"Lindt")
    turned = other + PART + other.replace(b"12", b"21")
    return [one + PART + changed, PART.join(seed), turned, third + PART + third, b"12" + PART + b"21"]


def _texts() -> list[bytes]:
    return [*documents.texts(), *(Path(source).read_bytes()[:1200] for source in (seeds.A, seeds.B))]


_WORDS = tuple(
    word.encode()
    for word in (
        "12 ", "1,234", "½", "$3m ", "£", "°C", " km ", "-year-old ", "hundreds of ", "more than ", "June ", "3rd ",
        "Saturday ", "overnight ", "4:05 p.m. ", "03/04/2023 ", "“", "”", "Prigozhin ", "Dr. ", "said ", "NBC ", "not ",
        "first ", "colour ", "killed ", " and ", ". ", "\n", "<b>", "|", "=", "@", "between ", "one in five ", "Sen. ",
        "'", "(", "—", "last ",
    )
)  # fmt: skip


def targets() -> tuple[Target, ...]:
    """The targets of this module."""
    return (
        Target("details", "every kind of detail in any text", _details, _texts, _WORDS),
        Target(
            "judging", "details of two texts against each other, both ways round", _judging, _pairs, (PART, *_WORDS)
        ),
        Target(
            "compare", "two reports, both ways round and twice, and the JSON", _comparing, _pairs, (PART, *_WORDS), 10.0
        ),
        Target("same", "a report against itself", _same, _texts, _WORDS),
        Target("formats", "two reports written in every format", _written, _pairs, (PART, *_WORDS), 10.0),
    )
