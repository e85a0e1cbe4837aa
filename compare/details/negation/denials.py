"""What a negation denies: a predicate ("did not resign") or that there was a thing ("no damage", "not any survey")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare.details import wordlists
from compare.details.clauses.words import LEAST, LIGHT, SUPPORT, Word, words_in
from compare.details.kind import DetailedReport
from compare.details.names import lexicon
from compare.matching.synonyms import related
from compare.matching.words import stem

_CUES = wordlists.section("negations", "cues")
_VERBS = wordlists.section("negations", "verbs")
STARTERS = _CUES | _VERBS
_SOME = wordlists.section("negations", "some")
_EXIST = wordlists.section("negations", "exist")
_CONDITIONS = wordlists.section("negations", "conditions")
_SOFT = wordlists.section("negations", "soft")
_EXCEPT = wordlists.section("negations", "except")
_AUXILIARIES = wordlists.section("negations", "auxiliaries")
_NOBODY = frozenset(("nobody", "none", "nothing"))
_WITH_NEXT = {"yet": "to", "rule": "out", "rules": "out", "ruled": "out", "ruling": "out"}
"""Words that are a negation with the word after them only: yet to be signed, ruled out a strike."""
_TWICE = 4
"""Words before "ruled out" among which another negation turns it round: "could not be ruled out"."""
_WHOLE = wordlists.section("negations", "whole")
_OUGHT = wordlists.section("negations", "ought")
_OF_THINGS = frozenset(("no", "without", "lack", "lacked", "lacks", "lacking"))
_THEN_TO = ("fail", "refus", "declin", "unabl", "unwill")
_TOLD = frozenset(("told", "informed"))
"""Verbs of speech that may be denied of who hears it: the family was not told."""
_COPULAS = frozenset(("is", "was", "are", "were"))
_DETERMINERS = frozenset(("a", "an", "any", "the", "single"))
_REACH = 8
"""Words after the cue that it may deny, in its clause; negated predicates of news lie within that."""
_AT_ONCE = 3
"""Words after the cue among which "should" is said of what is denied: "no one should"."""
_NEAR = 0.8
"""How closely two predicates must be related to be one: synonyms in their main senses, or words of one root."""


@dataclass(frozen=True, slots=True)
class Denial:
    """What the negation at word ``cue`` denies: the word ``target``, as far as the words ``limits`` reach.

    "Not seriously hurt" denies no slight hurt: "seriously" is a limit. ``thing`` says whether a thing is denied and no
    predicate, ``verb`` is then the word whose object it is; ``nobody`` that it is denied of all; ``soft`` that more
    than the word stands in doubt.
    """

    cue: int
    target: int
    limits: tuple[int, ...] = ()
    thing: bool = False
    verb: int | None = None
    nobody: bool = False
    soft: bool = False


def denies_something(words: Sequence[Word], k: int) -> bool:
    """Whether the word at ``k`` is a negation, and none of a fixed phrase ("not only", "no doubt", "No. 10")."""
    low = words[k].low
    if low not in STARTERS and not low.endswith("n't"):
        return False
    if k + 1 == len(words):
        return True
    after = words[k + 1]
    if low in _WITH_NEXT:
        return after.low == _WITH_NEXT[low] and not any(word.low in _CUES for word in words[max(0, k - _TWICE) : k])
    if after.gap == " " and f"{low} {after.low}" in _fixed():
        return False
    return low != "no" or (after.gap == " " and not after.low.isdigit())


def denied_words(words: Sequence[Word], k: int) -> tuple[str, ...]:
    """The stems that the negation at ``k`` denies, the predicate first: those that tell in its clause."""
    low = words[k].low
    own = low in _VERBS and low[:4] in ("deny", "deni", "reje", "dism") and low not in ("denial", "rejection")
    scope = (words[each].stem for each in _scope(words, k) if words[each].low not in LIGHT)
    return (stem(low), *scope) if own else tuple(scope)


@lru_cache(maxsize=512)
def reach(side: DetailedReport, sentence: int) -> frozenset[int]:
    """The words of a sentence, by their number, that stand under a negation of it: kept, as the words are."""
    words = words_in(side, sentence)
    return frozenset(each for k in range(len(words)) if denies_something(words, k) for each in _scope(words, k))


def denial(words: Sequence[Word], k: int) -> Denial | None:
    """What the negation at ``k`` denies; None where that cannot be told, or some of it is left standing."""
    scope = list(_scope(words, k))
    if not scope or _conditional(words, k, scope):
        return None
    found = _read(words, k, scope, soft=any(words[each].low in _SOFT for each in scope))
    if found is None or (words[found.target].capital and not found.limits):
        return None  # a name is no predicate: "why can't Roe run?"
    partly = found.target + 1 < len(words) and words[found.target + 1].low in _WHOLE
    return None if partly else found


def _conditional(words: Sequence[Word], k: int, scope: Sequence[int]) -> bool:
    """Whether it is denied under a condition, with an exception, or only ought not to be."""
    if any(words[each].low in _EXCEPT for each in range(k + 1, min(k + 2 * _REACH, len(words)))):
        return True
    if any(word.low in _CONDITIONS and word.clause == words[k].clause for word in words[max(0, k - _REACH) : k]):
        return True
    ought = [words[each].low for each in scope[:_AT_ONCE]] + ([words[k - 1].low] if k else [])
    return not _OUGHT.isdisjoint(ought)


def _read(words: Sequence[Word], k: int, scope: list[int], *, soft: bool) -> Denial | None:
    """What is denied, by the form of the cue."""
    low, first = words[k].low, words[scope[0]].low
    if low in _WITH_NEXT or low.startswith(_THEN_TO):
        rest = scope[1:]
        if low not in _WITH_NEXT and first != "to":
            return None
        predicate = low not in _WITH_NEXT or low == "yet" or (rest and words[rest[0]].low.endswith("ing"))
        return (_of_predicate if predicate else _of_thing)(words, k, rest, soft=soft)
    if low == "without" and first.endswith("ing"):
        return Denial(k, scope[0], soft=soft)
    if low in _OF_THINGS and f"{low} {first}" != "no one":
        return _of_thing(words, k, scope, soft=soft)
    if low == "neither" and all(word.low != "nor" for word in words[k:]):
        return _of_thing(words, k, scope, soft=soft)
    if low == "none" and first == "of" and k and words[k - 1].tells:
        return _of_thing(words, k, scope, soft=soft)
    if low in _NOBODY or low == "no":
        return _of_nobody(words, k, scope, soft=soft)
    if low in _VERBS or low in ("nor", "neither", "hardly") or first in _SOME:
        return None
    return _of_predicate(words, k, scope, soft=soft)


def same_predicate(one: Word, other: Word) -> bool:
    """Whether two words may say the same of something: one root, synonyms, or listed as one."""
    if one.stem == other.stem:
        return True
    if not one.tells or not other.tells:
        return False
    near = max(related(one.stem).get(other.stem, 0.0), related(other.stem).get(one.stem, 0.0))
    return near >= _NEAR or not _of("alike", one.stem).isdisjoint(_of("alike", other.stem))


def supports(word: Word) -> bool:
    """Whether a verb says little beside its object: carried out a survey, suffered damage."""
    return word.low in SUPPORT or word.low in _EXIST or word.low in LIGHT


def groups_of(root: str) -> frozenset[int]:
    """The listed groups of words for one thing that a stem is in, by number."""
    return _of("groups", root)


def _of(section: str, root: str) -> frozenset[int]:
    return _groups(section).get(root, frozenset())


def _scope(words: Sequence[Word], k: int) -> Iterator[int]:
    for each in range(k + 1, min(k + 1 + _REACH, len(words))):
        if words[each].clause != words[k].clause:
            break
        yield each


def _of_predicate(words: Sequence[Word], k: int, scope: Sequence[int], *, soft: bool) -> Denial | None:
    """What "not" denies: did not resign, had not been able to reach, had not carried out any survey."""
    limits: list[int] = []
    verb: int | None = None
    for place, each in enumerate(scope):
        word = words[each]
        if word.low in _SOME:
            return None
        if word.low in _WITH_NEXT and each + 1 < len(words) and words[each + 1].low == "out":
            return Denial(k, each, tuple(limits), soft=soft)  # not ruled out, ruled out
        if word.low in _DETERMINERS and (verb is not None or place == 0 or words[scope[place - 1]].low in SUPPORT):
            found = _thing(words, k, scope[place:], soft=soft)
            # "Is not a joke" says what a thing is, not that there is none.
            is_not = place == 0 and k > 0 and words[k - 1].low in _COPULAS
            return found and Denial(k, found.target, found.limits, thing=not is_not, verb=verb, soft=found.soft)
        if (not word.tells and word.low not in _TOLD) or word.low in _SOFT:
            if word.low == "enough":
                limits.append(each)
            continue
        if word.low.endswith("ly") and place + 1 < len(scope):
            limits.append(each)
        elif word.low in SUPPORT and _more_told(words, scope[place + 1 :]):
            verb = each
        elif each + 1 < len(words) and words[each + 1].low in ("as", "than"):
            return None
        else:
            return Denial(k, each, tuple(limits), soft=soft)
    return None if verb is None else Denial(k, verb, tuple(limits), soft=soft)


def _of_nobody(words: Sequence[Word], k: int, scope: Sequence[int], *, soft: bool) -> Denial | None:
    """The predicate after the auxiliary: no one was seriously hurt, none of the passengers was hurt."""
    helper = next((place for place, each in enumerate(scope) if words[each].low in _AUXILIARIES), None)
    if helper is None:
        return None
    found = _of_predicate(words, k, scope[helper + 1 :], soft=soft)
    return found and Denial(k, found.target, found.limits, nobody=True, soft=soft)


def _of_thing(words: Sequence[Word], k: int, scope: Sequence[int], *, soft: bool) -> Denial | None:
    """What "no" denies: damage, a weapon that was not found; of "no data had been stolen" the theft, of all data."""
    found = _thing(words, k, scope, soft=soft)
    if found is None:
        return None
    before = words[k - 1] if k and words[k - 1].clause == words[k].clause else None
    verb = k - 1 if before and before.tells and before.low not in _AUXILIARIES else None
    after = [each for each in scope if each > found.target]
    helper = next((place for place, each in enumerate(after) if words[each].low in _AUXILIARIES), None)
    if verb is None and helper is not None:
        said = next((each for each in after[helper + 1 :] if words[each].tells), None)
        if said is not None and words[said].low not in _EXIST:
            return Denial(k, said, (*found.limits, found.target), nobody=True, soft=found.soft)
    return Denial(k, found.target, found.limits, thing=True, verb=verb, soft=found.soft)


def _thing(words: Sequence[Word], k: int, scope: Sequence[int], *, soft: bool) -> Denial | None:
    """The noun that ends the first run of words after a determiner, limited by those before it in the run."""
    run: list[int] = []
    for each in scope:
        word = words[each]
        if word.low in LEAST or (not run and word.low in _DETERMINERS | {"of"}):
            run = []
        elif not word.low[0].isalpha() or word.low in _AUXILIARIES or (run and _ends_noun(word)):
            break
        else:
            run.append(each)
    if not run or not words[run[-1]].tells:
        return None
    return Denial(k, run[-1], tuple(run[:-1]), thing=True, soft=soft)


def _ends_noun(word: Word) -> bool:
    return word.low in LIGHT or word.low in lexicon.function_words()


def _more_told(words: Sequence[Word], scope: Sequence[int]) -> bool:
    return any(words[each].tells for each in scope)


@cache
def _fixed() -> frozenset[str]:
    return frozenset(wordlists.sections("negations")["fixed"])


@cache
def _groups(section: str) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for k, line in enumerate(wordlists.sections("negations")[section]):
        for word in line.split():
            found.setdefault(stem(word), set()).add(k)
    return {word: frozenset(groups) for word, groups in found.items()}
