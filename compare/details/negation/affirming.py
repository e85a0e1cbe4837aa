"""Where the other report affirms what one denies, and how surely it is of the same matter."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from compare import wordlists
from compare.detail import Detail, Kind
from compare.details.clauses.matter import Matter, left_open, matter, told
from compare.details.clauses.words import Word, at, words_in
from compare.details.kept import kept_for_links
from compare.details.kind import DetailedReport, Setting
from compare.details.negation.cues import reach
from compare.details.negation.denials import INTENTS, Denial, denial
from compare.details.negation.implied import affirming, claims_of
from compare.details.negation.predicates import places_of, same_predicate, supports
from compare.details.negation.value import Negation
from compare.details.pairing.left_over import SURE
from compare.report import Report, Sentence, Span

_OPPOSED = wordlists.section("negations", "opposed")
_ADMITS = wordlists.section("negations", "admits")
_ADMITTING = 3
"""Words before a verb among which one says that it is admitted: "admitted having fired"."""
_TRIED = 3
"""Words of the other sentence that may affirm what is denied; the first that does counts."""
STRONG = 0.7
"""Score of a link from which two bare statements ("there were no survivors") are taken to be of one matter."""
_HELD = wordlists.section("negations", "held")
_HELD_REACH = 10
"""Words after "do not believe" that may be what is not believed."""
_EVER = frozenset(("never", "ever", "previously", "before"))
_LATER = 4
"""Words after what is denied among which it may be said that it never was before."""
_AGAIN = wordlists.section("negations", "again")
_RULED_OUT = frozenset(("rule", "rules", "ruled", "ruling"))
_CONSIDERS = wordlists.section("negations", "considers")
_CONSIDERING = 4
"""Words before what is ruled out among which another report may say that it is thought of."""
_LINKED = 0.6
"""Score of a link that is well over the threshold."""
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
    what = _denied(setting.a, denied)
    if what is None or not isinstance(denied.value, Negation):
        return None
    ours = words_in(setting.a, denied.sentence)
    found = _told(ours, what, denied, setting) or _implied(ours, what, denied, setting)
    if found is None and ours[what.target].low in _HELD:
        for inner in _held(ours, what):
            found = found or _told(ours, inner, denied, setting) or _implied(ours, inner, denied, setting)
    return found


@kept_for_links
def _denied(side: DetailedReport, denied: Detail) -> Denial | None:
    """What a negation denies: kept, for a sentence may have many links."""
    words = words_in(side, denied.sentence)
    return denial(words, at(words, denied.start)) if words else None


def _held(ours: Sequence[Word], what: Denial) -> Iterator[Denial]:
    """What is denied in what one does not believe."""
    here = ours[what.target].clause
    for k in range(what.target + 1, min(what.target + 1 + _HELD_REACH, len(ours))):
        if ours[k].clause > here + 1:
            break
        if ours[k].tells and not ours[k].capital:
            yield replace(what, target=k)


def _told(ours: Sequence[Word], what: Denial, denied: Detail, setting: Setting) -> tuple[Word, bool] | None:
    """As ``affirmed``, by the word that is denied or one that says the same."""
    target = ours[what.target]
    theirs = words_in(setting.b, setting.b_sentence.id)
    places = places_of(target, theirs)
    if not places:
        return None  # as in most links
    under = reach(setting.b, setting.b_sentence.id)
    if any(k in under for k in places):
        return None
    if not {k for k in places_of(target, ours) if k != what.target} <= reach(setting.a, denied.sentence):
        return None
    again = next((word for word in theirs if word.low in _AGAIN), None) if _before_now(ours, what) else None
    for k in places[:_TRIED]:
        if again and not left_open(theirs, k):
            found = matter(ours, what.target, theirs, k, cue=what.cue)
            if found.shared and not found.apart:
                return again, not _doubtful(denied, what, setting, again)  # never before, for the second time
        if _stated(ours, what, theirs, k) and (sure := _belies(ours, what, theirs, k, setting.score)) is not None:
            return theirs[k], sure and not _doubtful(denied, what, setting, theirs[k])
    return None


def _stated(ours: Sequence[Word], what: Denial, theirs: Sequence[Word], k: int) -> bool:
    """Whether word ``k`` states what is denied as far as it is: of the same, by whom it takes, not as a possibility."""
    if (what.party and not _admitted(theirs, k)) or (_reflexive(theirs, k) and not _reflexive(ours, what.target)):
        return False
    return not _left_open(ours, what, theirs, k) and _limits_told(ours, what, theirs, k)


def _belies(ours: Sequence[Word], what: Denial, theirs: Sequence[Word], k: int, score: float) -> bool | None:
    """Whether word ``k`` tells of the matter of the denial, surely or perhaps; None where it does not."""
    found = matter(ours, what.target, theirs, k, cue=what.cue)
    exact = ours[what.target].stem == theirs[k].stem
    if (exact or what.party) and not found.apart and _admitted(theirs, k):
        return True
    if found.apart or found.other_object:
        return None
    if _of_one_matter(what, found, exact=exact, score=score, verbs=_verbs_meet(ours, what, theirs, k)):
        return True
    return False if exact and (found.shared >= 2 or (found.shared and found.subject)) else None


def _reflexive(words: Sequence[Word], k: int) -> bool:
    """Whether it is done to oneself: he identifies himself, though the report does not identify him."""
    return k + 1 < len(words) and words[k + 1].low.endswith(("self", "selves"))


def _left_open(ours: Sequence[Word], what: Denial, theirs: Sequence[Word], k: int) -> bool:
    """Whether word ``k`` is not stated; what one rules out another opposes by only thinking of it."""
    if ours[what.cue].low in _RULED_OUT and any(
        word.low in _CONSIDERS and word.clause == theirs[k].clause for word in theirs[max(0, k - _CONSIDERING) : k]
    ):
        return False
    return left_open(theirs, k)


def _before_now(words: Sequence[Word], what: Denial) -> bool:
    """Whether it is denied of all that was before: never, not previously, not ever."""
    near = words[what.cue : what.target + 1 + _LATER]
    return any(word.low in _EVER and word.clause == words[what.cue].clause for word in near)


def _implied(ours: Sequence[Word], what: Denial, denied: Detail, setting: Setting) -> tuple[Word, bool] | None:
    """As ``affirmed``, by other words: those that are listed for the claim that is denied."""
    claims = (
        {**claims_of(ours, what.limits[-1]), **claims_of(ours, what.target)}
        if what.limits
        else claims_of(ours, what.target)
    )
    there = affirming(setting.b, setting.b_sentence.id) if claims else {}
    if there.keys().isdisjoint(claims):
        return None
    theirs = words_in(setting.b, setting.b_sentence.id)
    for line in sorted(there.keys() & claims.keys()):
        limits = [each for each in what.limits if each not in claims[line]]
        for first, last in there[line][:_TRIED]:
            if what.party and not _admitted(theirs, first):
                continue
            found = matter(ours, what.target, theirs, last, first, what.cue)
            if found.apart or not told(theirs, last, {ours[each].stem for each in limits}):
                continue
            if _implied_of_one_matter(what, found, limited=bool(limits), score=setting.score):
                return theirs[first], not _doubtful(denied, what, setting, theirs[first])
    return None


def _implied_of_one_matter(what: Denial, found: Matter, *, limited: bool, score: float) -> bool:
    """Whether what is denied of all, or of one, is affirmed of the same by other words.

    A denial of all is belied by whomever it befell; a denial of one by what befell that one only.
    """
    if what.nobody or (what.thing and not limited):
        told = found.shared >= 1 and not found.ends_apart
        return score >= SURE or told or (found.named and not found.untold_a)
    if found.loose:
        return score >= SURE and found.subject
    if found.subject and score >= STRONG:
        return True
    alike = found.subject or found.theme or not found.untold_a or score >= SURE
    return found.shared >= 2 or (found.shared >= 1 and alike)


def _of_one_matter(what: Denial, found: Matter, *, exact: bool, score: float, verbs: bool) -> bool:
    """Whether so much is shared that both cannot be printed; more is asked of a paraphrase than of the same word."""
    if what.thing and not verbs:
        return False
    strong = found.named or score >= STRONG
    if what.nobody:
        return found.shared >= 1 or bool(what.limits) or not found.loose
    if what.place and not found.subject:
        return False
    if not found.untold_a and (found.shared or (strong and (what.thing or (exact and not found.untold_b)))):
        return True
    if found.shared >= _SURELY and not what.place:
        return True
    if exact and score >= STRONG and not found.untold_a and found.pronouns:
        return True  # she has not been charged, she has been charged with theft
    if what.bare and found.untold_a <= 1 and score >= _LINKED:
        return True  # police made no arrests: all that the clause says besides is who did not
    if found.loose or (found.ends_apart and not (score >= SURE and exact and found.shared >= 2 and not what.thing)):
        return False
    told = not (found.untold_a and found.untold_b)
    return found.shared >= 2 or (exact and (found.subject or (strong and (told or found.theme) and found.shared > 0)))


def _admitted(words: Sequence[Word], k: int) -> bool:
    """Whether one admits it: an admission answers a denial, whatever else either says."""
    near = words[max(0, k - _ADMITTING) : k + 1]
    return any(word.low in _ADMITS and word.clause == words[k].clause for word in near)


def _limits_told(ours: Sequence[Word], what: Denial, theirs: Sequence[Word], k: int) -> bool:
    """Whether all that limits the denial is told; a noun may go by another: no distress signal, a distress call."""
    limits = [ours[each].stem for each in what.limits]
    if what.nobody and len(limits) > 1 and ours[what.target].stem == theirs[k].stem:
        limits = limits[:-1]
    return told(theirs, k, set(limits))


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
    if setting.score < SURE and ours[what.target].stem in _denied_by(setting.b):
        return True
    if _ahead(ours, ours[what.target], _TO_COME) and not _ahead(theirs, there, _AHEAD):
        return True
    if (
        _ahead(theirs, there, _AHEAD)
        and not _ahead(ours, ours[what.target], _AHEAD)
        and ours[what.cue].low not in _OF_FUTURE
        and not any(word.low in INTENTS for word in ours[what.cue : what.target])
    ):
        return True
    if setting.score >= SURE:
        return False
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
