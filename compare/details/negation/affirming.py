"""Where the other report affirms what one denies, and how surely it is of the same matter."""

from collections.abc import Sequence
from functools import lru_cache

from compare.details import wordlists
from compare.details.clauses.matter import Matter, left_open, matter, told
from compare.details.clauses.words import Word, at, words_in
from compare.details.detail import Detail, Kind
from compare.details.kind import DetailedReport, Setting
from compare.details.negation.denials import Denial, denial, reach, same_predicate, supports
from compare.details.negation.value import Negation
from compare.report import Report, Sentence, Span

_OPPOSED = wordlists.section("negations", "opposed")
_ADMITS = wordlists.section("negations", "admits")
_ADMITTING = 3
"""Words before a verb among which one says that it is admitted: "admitted having fired"."""
_TRIED = 3
"""Words of the other sentence that may affirm what is denied; the first that does counts."""
STRONG = 0.7
"""Score of a link from which two bare statements ("there were no survivors") are taken to be of one matter."""
_AHEAD = frozenset(("will", "would", "shall", "won't", "wouldn't"))
_TO_COME = frozenset(("will", "won't", "shall"))
_OF_FUTURE = frozenset(("ruled", "rule", "rules", "ruling", "refused", "refuses", "unwilling"))
"""Cues that deny what is yet to come."""
_SURELY = 3
"""Shared words around what is denied and affirmed from which the matter is one, whoever is said to act."""


def affirmed(denied: Detail, setting: Setting) -> tuple[Word, bool] | None:
    """The word by which ``setting.b_sentence`` affirms what ``denied`` of side ``a`` denies, and whether surely so.

    None where it says nothing of it, denies it too, or tells of another matter.
    """
    ours, theirs = words_in(setting.a, denied.sentence), words_in(setting.b, setting.b_sentence.id)
    what = denial(ours, at(ours, denied.start)) if ours else None
    if what is None or not isinstance(denied.value, Negation):
        return None
    target = ours[what.target]
    places = [k for k, word in enumerate(theirs) if same_predicate(target, word)]
    if not places:
        return None  # as in most links
    own = {k for k, word in enumerate(ours) if k != what.target and same_predicate(target, word)}
    under = reach(setting.b, setting.b_sentence.id)
    if any(k in under for k in places) or not own <= reach(setting.a, denied.sentence):
        return None
    for k in places[:_TRIED]:
        if left_open(theirs, k) or not _limits_told(ours, what, theirs, k):
            continue
        found = matter(ours, what.target, theirs, k)
        exact = target.stem == theirs[k].stem
        if exact and not found.apart and _admitted(theirs, k):
            return theirs[k], not _doubtful(denied, what, setting, theirs[k])
        if found.apart or found.other_object:
            continue
        strong = found.named or setting.score >= STRONG
        if _of_one_matter(what, found, exact=exact, strong=strong, verbs=_verbs_meet(ours, what, theirs, k)):
            return theirs[k], not _doubtful(denied, what, setting, theirs[k])
        if exact and (found.shared >= 2 or (found.shared and found.subject)):
            return theirs[k], False
    return None


def _of_one_matter(what: Denial, found: Matter, *, exact: bool, strong: bool, verbs: bool) -> bool:
    """Whether so much is shared that both cannot be printed; more is asked of a paraphrase than of the same word."""
    if what.thing and not verbs:
        return False
    if what.nobody:
        return found.shared >= 1 or bool(what.limits) or not found.loose
    if not found.untold_a and (found.shared or (strong and (what.thing or (exact and not found.untold_b)))):
        return True
    if found.shared >= _SURELY:
        return True
    if found.loose or found.ends_apart:
        return False
    told = not (found.untold_a and found.untold_b)
    return found.shared >= 2 or (exact and (found.subject or (strong and told and found.shared > 0)))


def _admitted(words: Sequence[Word], k: int) -> bool:
    """Whether one admits it: an admission answers a denial, whatever else either says."""
    return any(word.low in _ADMITS and word.clause == words[k].clause for word in words[max(0, k - _ADMITTING) : k])


def _limits_told(ours: Sequence[Word], what: Denial, theirs: Sequence[Word], k: int) -> bool:
    return told(theirs, k, {ours[each].stem for each in what.limits})


def _verbs_meet(ours: Sequence[Word], what: Denial, theirs: Sequence[Word], k: int) -> bool:
    """Whether a thing that is denied is had in the same way: found no weapon, recovered a weapon."""
    if what.verb is None or supports(ours[what.verb]):
        return True
    clause = [word for word in theirs if word.clause == theirs[k].clause]
    return any(same_predicate(ours[what.verb], word) for word in clause)


def _doubtful(denied: Detail, what: Denial, setting: Setting, there: Word) -> bool:
    """Whether one asks, opposes in other words, tells of another time, or denies it too elsewhere."""
    if what.soft or _asks(setting.a.report, setting.a_sentence) or _asks(setting.b.report, setting.b_sentence):
        return True
    ours, theirs = words_in(setting.a, denied.sentence), words_in(setting.b, setting.b_sentence.id)
    if any(word.low in _OPPOSED for word in theirs if word.start < there.start):
        return True
    if ours[what.target].stem in _denied_by(setting.b):
        return True
    if _ahead(ours, ours[what.target], _TO_COME) and not _ahead(theirs, there, _AHEAD):
        return True
    if (
        _ahead(theirs, there, _AHEAD)
        and not _ahead(ours, ours[what.target], _AHEAD)
        and ours[what.cue].low not in _OF_FUTURE
    ):
        return True
    return not (_touches(setting.a_parts, denied.span) or _touches(setting.b_parts, Span(there.start, there.end)))


def _ahead(words: Sequence[Word], at: Word, helpers: frozenset[str]) -> bool:
    return any(word.low in helpers for word in words if word.clause == at.clause)


def _touches(parts: Sequence[Span], span: Span) -> bool:
    return not parts or any(span.overlaps(part) for part in parts)


def _asks(report: Report, sentence: Sentence) -> bool:
    return report.quote(sentence).rstrip("”\"’' ").endswith("?")


@lru_cache(maxsize=4)
def _denied_by(side: DetailedReport) -> frozenset[str]:
    """The stems of the first words that ``side`` denies, anywhere: a report seldom affirms what it denies elsewhere."""
    values = (detail.value for detail in side.of_kind.get(Kind.NEGATION, ()))
    return frozenset(value.denies[0] for value in values if isinstance(value, Negation) and value.denies)
