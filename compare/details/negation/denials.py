"""What a negation denies: a predicate ("did not resign") or that there was a thing ("no damage", "not any survey")."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from compare import wordlists
from compare.details.clauses.words import LEAST, LIGHT, SUPPORT, Word
from compare.details.negation.cues import REACH, STARTERS, VERBS, WITH_NEXT, reached
from compare.details.negation.predicates import BARGAINING, EXIST
from compare.wordlists import lexicon

_SOME = wordlists.section("negations", "some")
_CONDITIONS = wordlists.section("negations", "conditions")
_SOFT = wordlists.section("negations", "soft")
_EXCEPT = wordlists.section("negations", "except")
_AUXILIARIES = wordlists.section("negations", "auxiliaries")
_NOBODY = frozenset(("nobody", "none", "nothing"))
_VERBS_ALONE = STARTERS & {*WITH_NEXT, "deny", "denied", "denies", "denying"}
"""Cues that are the verb of what they deny."""
_GIVING = frozenset(("offer", "offered", "give", "given", "show", "shown", "send", "sent", "pay", "paid"))
_WHOLE = wordlists.section("negations", "whole")
_OUGHT = wordlists.section("negations", "ought")
_THIS = frozenset(("this", "that", "then", "last"))
_OF_THINGS = frozenset(("no", "without", "lack", "lacked", "lacks", "lacking"))
_THEN_TO = ("fail", "refus", "declin", "unabl", "unwill")
_TOLD = frozenset(("told", "informed"))
"""Verbs of speech that may be denied of who hears it: the family was not told."""
_BARGAINS = wordlists.section("negations", "bargains")
_NOUNS = frozenset(("failure", "refusal", "denial", "rejection"))
"""Cues that name a denial, and not who denies."""
_PLACED = frozenset(("at", "in", "on", "inside", "aboard", "near"))
INTENTS = frozenset(("intention", "intentions", "plan", "plans", "desire", "wish", "reason"))
_EITHER = frozenset(("side", "party", "team", "man", "woman", "country", "company", "club"))
_COPULAS = frozenset(("is", "was", "are", "were"))
_DETERMINERS = frozenset(("a", "an", "any", "the", "single"))
_AT_ONCE = 3
"""Words after the cue among which "should" is said of what is denied: "no one should"."""


@dataclass(frozen=True, slots=True)
class Denial:
    """What the negation at word ``cue`` denies: the word ``target``, as far as the words ``limits`` reach.

    "Not seriously hurt" denies no slight hurt: "seriously" is a limit. ``thing`` says whether a thing is denied and no
    predicate, ``verb`` is then the word whose object it is; ``nobody`` that it is denied of all; ``soft`` that more
    than the word stands in doubt; ``party`` that only one who is accused denies it, which nobody but he belies;
    ``place`` that someone was not there; ``bare`` that nothing is told of the thing that was not had.
    """

    cue: int
    target: int
    limits: tuple[int, ...] = ()
    thing: bool = False
    verb: int | None = None
    nobody: bool = False
    soft: bool = False
    party: bool = False
    place: bool = False
    bare: bool = False


def denial(words: Sequence[Word], k: int) -> Denial | None:
    """What the negation at ``k`` denies; None where that cannot be told, or some of it is left standing."""
    scope = list(reached(words, k))
    if not scope or _conditional(words, k, scope):
        return None
    found = _read(words, k, scope, soft=words[k].low in _NOUNS or any(words[each].low in _SOFT for each in scope))
    if found is None or (words[found.target].capital and not found.limits):
        return None  # a name is no predicate: "why can't Roe run?"
    partly = found.target + 1 < len(words) and words[found.target + 1].low in _WHOLE
    return None if partly else found


def _conditional(words: Sequence[Word], k: int, scope: Sequence[int]) -> bool:
    """Whether it is denied under a condition, with an exception, or only ought not to be."""
    if any(words[each].low in _EXCEPT for each in range(k + 1, min(k + 2 * REACH, len(words)))):
        return True
    if any(word.low in _CONDITIONS and word.clause == words[k].clause for word in words[max(0, k - REACH) : k]):
        return True
    if any(word.low == "before" and after.low in _THIS for word, after in pairwise(words[k : k + 1 + 2 * REACH])):
        return True  # never before this season
    ought = [words[each].low for each in scope[:_AT_ONCE]] + ([words[k - 1].low] if k else [])
    return not _OUGHT.isdisjoint(ought)


def _read(words: Sequence[Word], k: int, scope: list[int], *, soft: bool) -> Denial | None:
    """What is denied, by the form of the cue."""
    low, first = words[k].low, words[scope[0]].low
    if low in WITH_NEXT or low.startswith(_THEN_TO):
        return _of_what_follows(words, k, scope, soft=soft)
    if low.startswith(("deni", "deny")):
        read = _of_predicate if first.endswith("ing") or words[scope[0]].gap != " " else _of_thing
        found = read(words, k, scope, soft=soft)
        return found and replace(found, party=True)
    if low == "without" and first.endswith("ing"):
        return Denial(k, scope[0], soft=soft)
    if _denies_things(words, k, first):
        return _of_thing(words, k, scope, soft=soft)
    if low in _NOBODY or low == "no":
        return _of_nobody(words, k, scope, soft=soft)
    if low in VERBS or low in ("nor", "neither", "hardly") or first in _SOME:
        return None
    return _of_predicate(words, k, scope, soft=soft)


def _of_what_follows(words: Sequence[Word], k: int, scope: list[int], *, soft: bool) -> Denial | None:
    """What a cue denies that takes another word: ruled out a strike, yet to be signed, refused to go."""
    low = words[k].low
    rest = scope[1:]
    if low not in WITH_NEXT and words[scope[0]].low != "to":
        return None
    predicate = low not in WITH_NEXT or low == "yet" or (rest and words[rest[0]].low.endswith("ing"))
    return (_of_predicate if predicate else _of_thing)(words, k, rest, soft=soft)


def _denies_things(words: Sequence[Word], k: int, first: str) -> bool:
    """Whether the cue denies that there is a thing: no damage, neither driver, four of whom none of the boats found."""
    low = words[k].low
    if low in _OF_THINGS and f"{low} {first}" != "no one":
        return True
    if low == "neither" and all(word.low != "nor" for word in words[k:]):
        return True
    return low == "none" and first == "of" and k > 0 and words[k - 1].tells


def _of_predicate(words: Sequence[Word], k: int, scope: Sequence[int], *, soft: bool) -> Denial | None:
    """What "not" denies: did not resign, had not been able to reach, had not carried out any survey."""
    limits: list[int] = []
    verb: int | None = None
    for place, each in enumerate(scope):
        word = words[each]
        if word.low in _SOME:
            return None
        if word.low in WITH_NEXT and each + 1 < len(words) and words[each + 1].low == "out":
            return Denial(k, each, tuple(limits), soft=soft)  # not ruled out, ruled out
        if word.low in _DETERMINERS and (verb is not None or place == 0 or words[scope[place - 1]].low in SUPPORT):
            return _of_object(words, k, scope[place:], verb, soft=soft, first=place == 0)
        rest = scope[place + 1 :]
        if _says_nothing(word) or (verb is not None and words[verb].low in _GIVING and _determined(words, rest)):
            limits += [each] if word.low == "enough" else []
            continue  # to whom too: did not offer passengers a refund
        if word.low.endswith("ly") and rest:
            limits.append(each)
        elif word.low in SUPPORT and _more_told(words, rest):
            verb = each
        else:
            return _ended(words, k, each, rest, tuple(limits), soft=soft)
    return None if verb is None else Denial(k, verb, tuple(limits), soft=soft)


def _says_nothing(word: Word) -> bool:
    return (not word.tells and word.low not in _TOLD) or word.low in _SOFT


def _ended(
    words: Sequence[Word], k: int, at: int, rest: Sequence[int], limits: tuple[int, ...], *, soft: bool
) -> Denial | None:
    """What is denied where word ``at`` is the first that tells: it, or the bargain that was not struck."""
    if words[at].low in BARGAINING and (bargain := _bargain(words, rest)) is not None:
        return Denial(k, bargain, limits, thing=True, verb=at, soft=soft)
    if at - 2 > k and words[at - 1].low in _DETERMINERS and words[at - 2].low in _PLACED:
        return Denial(k, at, limits, soft=soft, place=True)
    compared = at + 1 < len(words) and words[at + 1].low in ("as", "than")
    return None if compared else Denial(k, at, limits, soft=soft)


def _of_object(
    words: Sequence[Word], k: int, scope: Sequence[int], verb: int | None, *, soft: bool, first: bool
) -> Denial | None:
    """The thing of a verb that says little: not any survey, had not made a payment."""
    found = _thing(words, k, scope, soft=soft)
    # "Is not a joke" says what a thing is, not that there is none.
    is_not = first and k > 0 and words[k - 1].low in _COPULAS
    return found and Denial(k, found.target, found.limits, thing=not is_not, verb=verb, soft=found.soft)


def _determined(words: Sequence[Word], scope: Sequence[int]) -> bool:
    return bool(scope) and words[scope[0]].low in _DETERMINERS


def _bargain(words: Sequence[Word], scope: Sequence[int]) -> int | None:
    """The bargain among the next words: reach a new deal."""
    return next((each for each in scope[:_AT_ONCE] if words[each].low in _BARGAINS), None)


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
    rest = [each for each in scope if each > found.target]
    if words[found.target].low in INTENTS and rest and words[rest[0]].low in ("of", "to"):
        return _of_predicate(words, k, rest[1:], soft=soft)  # no intention of resigning
    if words[k].low == "neither" and words[found.target].low in _EITHER:
        helped = _of_nobody(words, k, scope, soft=soft)
        return helped and replace(helped, limits=())
    own = k > 0 and words[k - 1].clause == words[k].clause and words[k].low not in _VERBS_ALONE | {"without"}
    before = words[k - 1] if own else None
    verb = k - 1 if before and before.tells and before.low not in _AUXILIARIES else None
    after = [each for each in scope if each > found.target]
    helper = next((place for place, each in enumerate(after) if words[each].low in _AUXILIARIES), None)
    if verb is None and helper is not None:
        said = next((each for each in after[helper + 1 :] if words[each].tells), None)
        if said is not None and words[said].low not in EXIST:
            return Denial(k, said, (*found.limits, found.target), nobody=True, soft=found.soft)
    bare = verb is not None and not found.limits and not _more_told(words, after)
    return Denial(k, found.target, found.limits, thing=True, verb=verb, soft=found.soft, bare=bare)


def _thing(words: Sequence[Word], k: int, scope: Sequence[int], *, soft: bool) -> Denial | None:
    """The noun that ends the first run of words after a determiner, limited by those before it in the run."""
    run: list[int] = []
    for each in scope:
        word = words[each]
        if word.low in LEAST or (not run and word.low in _DETERMINERS | {"of", "such"}):
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
