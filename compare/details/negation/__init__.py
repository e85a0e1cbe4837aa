"""Negation: what one report denies and the other affirms, in the same words, in like ones or in opposite ones.

A ``DetailKind`` and a ``LinkKind``. The scope of a negation is taken to be the words after it in its clause, which is
right often and not always; so what one side denies and the other affirms is a conflict only where the words around it
are of one matter, and else "unsure" or left alone.
"""

import re
from collections.abc import Generator, Iterable, Sequence

from compare.detail import Detail, Finding, Kind, Severity, Verdict
from compare.details.clauses.words import plain_words, words_in, words_of
from compare.details.context import Context
from compare.details.kind import Judgement, Setting
from compare.details.negation.affirming import STRONG, affirmed
from compare.details.negation.cues import STARTERS, denied_words, denies_something
from compare.details.negation.opposites import opposed
from compare.details.negation.predicates import groups_of
from compare.details.negation.value import Negation
from compare.details.sieve import sentences_matching, sentences_with
from compare.matching.words import stem

__all__ = ["KINDS", "ONE_SIDED", "Negation", "find", "judge", "judge_link"]

KINDS = (Kind.NEGATION,)
ONE_SIDED = True

_NO = re.compile(r"no(?:r|t|ne)?(?![^\W_])")
_DENYING = (*(STARTERS - {"no", "nor", "not", "none"}), "n't", "n’t")
_MOST_IN_SENTENCE = 12
"""Negations of a sentence that are set against the other; the most of 58 news reports is 5."""


def find(context: Context, _found: Sequence[Detail]) -> Iterable[Detail]:
    """The negations of the report in reading order; those in a fixed phrase ("no longer", "not only") are left out."""
    if not context.english:
        return
    text = context.report.text
    telling = sentences_with(context, _DENYING) | sentences_matching(context, _NO)
    for sentence in map(context.report.sentences.__getitem__, sorted(telling)):
        if not _may_deny(text[sentence.start : sentence.end]):
            continue
        words = words_of(context.report, sentence)
        for k, word in enumerate(words):
            if denies_something(words, k):
                value = Negation(word.low, denied_words(words, k))
                yield Detail(Kind.NEGATION, word.start, word.end, sentence.id, value)


def judge(a: Detail, b: Detail, _setting: Setting) -> Judgement | None:
    """Two negations of one predicate agree; None for two predicates."""
    if not isinstance(a.value, Negation) or not isinstance(b.value, Negation):
        return None
    return Judgement(Verdict.AGREE, "both deny it") if _same(a.value, b.value) else None


def judge_link(a: Sequence[Detail], b: Sequence[Detail], setting: Setting) -> Iterable[Finding]:
    """What one sentence denies set against the other: denied too, affirmed there, or left out; then opposites."""
    if a or b:
        found = yield from _denied(a, b, setting)
    else:
        found = []  # as in most links
    if setting.a.context.english and setting.b.context.english:
        # "Denied" and "admitted" are opposites, and one denies what the other admits.
        told = [each for each in found if each.verdict.disagrees]
        yield from (each for each in _opposites(setting) if not any(_one_matter(each, other) for other in told))


def _denied(a: Sequence[Detail], b: Sequence[Detail], setting: Setting) -> Generator[Finding, None, list[Finding]]:
    """The findings on what either sentence denies; returns those on what only one does."""
    met: set[Detail] = set()
    for ours in a[:_MOST_IN_SENTENCE]:
        theirs = next((each for each in b[:_MOST_IN_SENTENCE] if each not in met and judge(ours, each, setting)), None)
        if theirs is not None:
            met.update((ours, theirs))
            yield Finding(Kind.NEGATION, Verdict.AGREE, "both deny it", Severity.NOTE, ours, theirs)
    swapped = setting.swapped()
    found: list[Finding] = []
    for place, ours in enumerate(a):
        if ours not in met:
            found.append(_alone(ours, setting, looks=place < _MOST_IN_SENTENCE))
    for place, theirs in enumerate(b):
        if theirs not in met:
            turned = _alone(theirs, swapped, looks=place < _MOST_IN_SENTENCE)
            found.append(Finding(turned.kind, turned.verdict, turned.rule, turned.severity, turned.b, turned.a))
    yield from found
    return found


def _alone(denied: Detail, setting: Setting, *, looks: bool) -> Finding:
    """The finding on a negation of side ``setting.a`` that the other side does not make.

    ``looks`` says whether to look for what affirms it there.
    """
    found = affirmed(denied, setting) if looks else None
    if found is None:
        return Finding(Kind.NEGATION, Verdict.ONE_SIDED, "only one report denies it", Severity.NOTE, denied, None)
    word, sure = found
    there = Detail(Kind.NEGATION, word.start, word.end, setting.b_sentence.id, Negation("", (word.stem,)))
    if sure:
        return Finding(Kind.NEGATION, Verdict.CONFLICT, "denied, affirmed", Severity.CORRECTION, denied, there)
    return Finding(Kind.NEGATION, Verdict.UNSURE, "denied, perhaps affirmed", Severity.NOTE, denied, there)


def _opposites(setting: Setting) -> Iterable[Finding]:
    for x, y in opposed(
        setting.a, setting.a_sentence.id, setting.b, setting.b_sentence.id, strong=setting.score >= STRONG
    ):
        one, other = words_in(setting.a, setting.a_sentence.id), words_in(setting.b, setting.b_sentence.id)
        ours, theirs = (
            Detail(
                Kind.NEGATION,
                words[each.first].start,
                words[each.last].end,
                sentence.id,
                Negation("", tuple(word.stem for word in words[each.first : each.last + 1])),
            )
            for words, each, sentence in ((one, x, setting.a_sentence), (other, y, setting.b_sentence))
        )
        rule = f"opposites: {setting.a.words(ours)}, {setting.b.words(theirs)}"
        yield Finding(Kind.NEGATION, Verdict.CONFLICT, rule, Severity.CORRECTION, ours, theirs)


def _one_matter(one: Finding, other: Finding) -> bool:
    return any(x and y and x.span.overlaps(y.span) for x, y in ((one.a, other.a), (one.b, other.b)))


def _same(a: Negation, b: Negation) -> bool:
    if not a.denies or not b.denies:
        return not a.denies and not b.denies and a.cue == b.cue
    if stem(a.cue) == b.denies[0] != a.denies[0] or stem(b.cue) == a.denies[0] != b.denies[0]:
        return False  # "ruled out", "did not rule out"
    if a.denies[0] in b.denies or b.denies[0] in a.denies:
        return True
    return not groups_of(a.denies[0]).isdisjoint(groups_of(b.denies[0]))


def _may_deny(printed: str) -> bool:
    """Whether a sentence prints anything that may be a cue: a quick look that spares most sentences the slow one."""
    words = plain_words(printed)
    return not STARTERS.isdisjoint(words) or any(word.endswith("n't") for word in words)
