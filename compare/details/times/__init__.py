"""Times: dates, weekdays, parts of the day, clock times and longer stretches, as intervals."""

from collections.abc import Iterable, Sequence

from compare.detail import Detail, Kind, Severity, Verdict
from compare.details.context import Context
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.nearby import closeness, issued, shared, tenses_clash
from compare.details.pairing.left_over import on_one_matter
from compare.details.times.comparing import set_against
from compare.details.times.reading import times
from compare.details.times.value import Grain, When
from compare.details.tokens import lows

KINDS = (Kind.TIME,)
ONE_SIDED = True

_ON_THE_CALENDAR = frozenset({Grain.DAY, Grain.MONTH, Grain.YEAR})
_EDGES = {
    "from": "from",
    "since": "since",
    **dict.fromkeys(("until", "till", "by", "before"), "until"),
    **dict.fromkeys(("begin", "begins", "began", "start", "starts", "started", "opens", "opened", "launched"), "begun"),
    **dict.fromkeys(("end", "ends", "ended", "close", "closes", "closed", "finished", "expires", "expired"), "ended"),
}
_OPPOSITE = ({"from", "until"}, {"from", "ended"}, {"begun", "until"}, {"begun", "ended"})
_ON = frozenset(("on", "in", "at", "the"))
_NEAR = 20
"""Code points before a time in which the word stands that makes it an edge."""
_LIKELY = 0.75
"""Score of a link from which two edges of one kind are those of one fact."""
_LEADS = frozenset({"on", "the", "of", "in", "at"})


def find(context: Context, found: Sequence[Detail]) -> Iterable[Detail]:
    """Every time of the report, resolved by its day of publication where that is known."""
    del found  # the calendar's words claim their numbers before any count
    return times(context)


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Times as intervals; two that do not meet disagree only where the words around them tell of one happening."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, When) or not isinstance(theirs, When):
        return None
    ruling = set_against(ours, theirs, same_words=_printed(setting.a, a) == _printed(setting.b, b))
    if ruling is None:
        return None
    verdict, rule = ruling
    near = closeness(a, b, setting)
    if verdict in {Verdict.CONFLICT, Verdict.UNSURE}:
        document = issued(setting.a, a)
        one_thing = bool(document) and document == issued(setting.b, b)
        if tenses_clash(a, b, setting) or _edges_clash(a, b, setting) or (shared(a, b, setting) < 2 and not one_thing):
            return None
    severity = Severity.CORRECTION if verdict is Verdict.CONFLICT else Severity.NOTE
    return Judgement(verdict, rule, severity, near)


def may_agree(a: Detail, b: Detail) -> bool:
    """Whether two times may come to the same; the same words only ever make more of them agree."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, When) or not isinstance(theirs, When):
        return False
    ruling = set_against(ours, theirs, same_words=True)
    return ruling is not None and ruling[0] in {Verdict.AGREE, Verdict.STYLE}


def judge_left_over(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Two left-over times that do not meet, where neither looks ahead from the other."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, When) or not isinstance(theirs, When):
        return None
    ruling = set_against(ours, theirs, same_words=False)
    if ruling is None or ruling[0] is not Verdict.CONFLICT:
        return None
    documents = issued(setting.a, a), issued(setting.b, b)
    if ours.grain is not theirs.grain and not {ours.grain, theirs.grain} <= _ON_THE_CALENDAR:
        return None
    if tenses_clash(a, b, setting) or _edges_clash(a, b, setting) or (all(documents) and documents[0] != documents[1]):
        return None
    if not _one_edge(a, b, setting) and not (shared(a, b, setting) and on_one_matter(a, b, setting)):
        return None
    return Judgement(Verdict.CONFLICT, ruling[1], Severity.CORRECTION)


def _one_edge(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether both times open or close what linked sentences tell: from 2026, from 2027; until Thursday, by Friday."""
    edge = _edge(setting.a, a)
    return bool(edge) and edge == _edge(setting.b, b) and setting.score >= _LIKELY


def _edges_clash(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether one tells when something begins, the other when it ends: "opened on July 1", "runs until 14 July"."""
    return {_edge(setting.a, a), _edge(setting.b, b)} in _OPPOSITE


def _edge(side: DetailedReport, detail: Detail) -> str:
    """What a time opens or closes; empty where it does neither."""
    text, sentence = side.report.text, side.sentence(detail)
    before = text[max(sentence.start, detail.start - _NEAR) : detail.start].lower().split()
    while before and before[-1] in _ON:
        before.pop()
    return _EDGES.get(before[-1], "") if before else ""


def _printed(side: DetailedReport, detail: Detail) -> tuple[str, ...]:
    """The words that count, to tell a style from the very same words."""
    printed = lows(side.report.text, detail.start, detail.end)
    return printed if _LEADS.isdisjoint(printed) else tuple(word for word in printed if word not in _LEADS)
