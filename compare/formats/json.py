"""The JSON contract, schema ``synoptic/1``. Keys may be added, never renamed: ``schema.json`` is the contract."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from compare.comparison import Comparison
from compare.detail import Detail, Finding
from compare.formats import indented
from compare.formats.laying_out import Result, comparison_of
from compare.link import Link
from compare.reading.clean import is_unsafe
from compare.reading.hidden import names
from compare.report import Report, Span
from compare.side import Side

if TYPE_CHECKING:
    from compare.review import Reviewed

SCHEMA = "synoptic/1"


def render(result: Result) -> str:
    """The comparison as one JSON document; offsets are code points of that side's ``text``."""
    return "".join(pieces(result))


def pieces(result: Result) -> Iterator[str]:
    """The document of ``render`` in pieces, made while they are asked for: links and details one by one."""
    yield from map(_safe, indented.pieces(_contract(result)))
    yield "\n"


def _safe(written: str) -> str:
    """What a terminal would obey as escapes: it stands in strings alone."""
    if written.isascii() and "\x7f" not in written:
        return written  # all other controls are escapes already
    unsafe = {ord(char): json.dumps(char)[1:-1] for char in set(written) - {"\n"} if is_unsafe(char)}
    return written.translate(unsafe) if unsafe else written


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that every rendered comparison fulfils."""
    data: dict[str, Any] = json.loads((files("compare.formats") / "schema.json").read_text(encoding="utf-8"))
    return data


def _contract(result: Result) -> dict[str, Any]:
    comparison = comparison_of(result)
    return {
        "schema": SCHEMA,
        "threshold": comparison.threshold,
        "notices": list(comparison.notices),
        "event": {
            "same": comparison.event.same,
            "kinship": round(comparison.event.kinship, 3),
            "linked": round(comparison.event.linked, 3),
        },
        "a": _report(comparison, Side.A),
        "b": _report(comparison, Side.B),
        "links": indented.Items(_link(comparison, link) for link in comparison.links),
        "only_a": list(comparison.only(Side.A)),
        "only_b": list(comparison.only(Side.B)),
        "only_details_a": _only(comparison, Side.A),
        "only_details_b": _only(comparison, Side.B),
        "house_style": [_finding(comparison, finding) for finding in comparison.house_styles],
        "quotations": [speaker.as_json() for speaker in comparison.speakers],
        "origin": comparison.origin.as_json(),
        "versions": _versions(comparison),
        "review": None if isinstance(result, Comparison) else _review(result),
    }


def _versions(comparison: Comparison) -> dict[str, Any] | None:
    versions = comparison.versions
    if versions is None:
        return None
    return {
        "statement": versions.statement,
        "unchanged": versions.unchanged,
        "changes": [
            {
                "what": change.what,
                "a": list(change.a),
                "b": list(change.b),
                "moved": change.moved,
                "corrections": [
                    {"a": _words(comparison.a, each.a), "b": _words(comparison.b, each.b), "says": each.says}
                    for each in change.corrections
                ],
            }
            for change in versions.changes
        ],
    }


def _review(reviewed: "Reviewed") -> dict[str, Any]:
    from compare.review.data import decision_as_json  # most comparisons have no review

    lost = {each.decision.id: each.why for each in reviewed.lost}
    return {
        "checked": reviewed.progress.checked,
        "passages": reviewed.progress.passages,
        "decisions": [{**decision_as_json(each), "lost": lost.get(each.id)} for each in reviewed.decisions],
        "dismissed": [_finding(reviewed.comparison, each.finding) for each in reviewed.dismissed],
    }


def _report(comparison: Comparison, side: Side) -> dict[str, Any]:
    report = comparison.report(side)
    return {
        "source": report.source,
        "title": report.title,
        "outlet": report.outlet,
        "author": report.author,
        "published": report.published.isoformat() if report.published else None,
        "language": report.language,
        "text": report.text,
        "hidden": [{"at": each.place, "characters": list(names(each))} for each in report.hidden],
        "sentences": indented.Items(
            {"id": s.id, "start": s.start, "end": s.end, "zone": s.zone} for s in report.sentences
        ),
        "details": indented.Items(
            _detail(report, number, detail) for number, detail in enumerate(comparison.details(side))
        ),
    }


def _detail(report: Report, number: int, detail: Detail) -> dict[str, Any]:
    return {
        "id": number,
        "sentence": detail.sentence,
        "kind": detail.kind,
        **_span(detail.span),
        "text": report.quote(detail.span),
        "value": detail.value.as_json(),
    }


def _only(comparison: Comparison, side: Side) -> list[dict[str, Any]]:
    report = comparison.report(side)
    return [
        {
            "kind": only.detail.kind,
            "sentence": only.detail.sentence,
            **_span(only.detail.span),
            "text": report.quote(only.detail.span),
            "mentions": only.mentions,
        }
        for only in comparison.only_details(side)
    ]


def _link(comparison: Comparison, link: Link) -> dict[str, Any]:
    return {
        "a": link.a,
        "b": link.b,
        "fact": comparison.fact_of(Side.A)[link.a],
        "score": round(link.score, 4),
        "grade": link.grade,
        "band": link.band,
        "evidence": {e.name: {"weight": round(e.weight, 4), "says": e.says} for e in link.evidence},
        "a_parts": [_span(span) for span in link.a_parts],
        "b_parts": [_span(span) for span in link.b_parts],
        "one_source": (link.a, link.b) in comparison.one_source,
        "details": [_finding(comparison, finding) for finding in link.findings],
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _finding(comparison: Comparison, finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "verdict": finding.verdict,
        "rule": finding.rule,
        "severity": finding.severity,
        "a": _printed(comparison.a, finding.a),
        "b": _printed(comparison.b, finding.b),
    }


def _printed(report: Report, detail: Detail | None) -> dict[str, Any] | None:
    return _words(report, detail.span) if detail else None


def _words(report: Report, span: Span) -> dict[str, Any]:
    return {**_span(span), "text": report.quote(span)}
