"""What two superlatives or ordinals amount to."""

from compare import wordlists
from compare.detail import Detail, Severity, Verdict
from compare.details.clauses.matter import around, one_word, turns_apart
from compare.details.clauses.words import Word, at, words_in
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.nearby.things import one_thing
from compare.details.superlatives.value import Superlative
from compare.matching.words import stem

_OPPOSITES = frozenset(frozenset(pair.split()) for pair in wordlists.sections("superlatives")["opposites"])
_ROWS = wordlists.section("superlatives", "rows")
_EACH_OF_MANY = wordlists.section("superlatives", "each of many")
_WORLD = "world"
_OWNED = frozenset(("his", "her", "their", "its", "my", "our", "whose"))
_LIKELY = 0.85
"""Score of a link from which the words of both sentences bear out that one happening is meant."""
_ROW_SHARES = 2
"""Words beside the noun that both print before two turns in a row that is played out are one happening's."""


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two superlatives amount to; None where they rank different things."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Superlative) or not isinstance(theirs, Superlative):
        return None
    if ours.out_of and ours.out_of == theirs.out_of and ours.rank != theirs.rank and ours.turn == theirs.turn:
        return _conflict(f"place in one row differs: {ours.of}, {theirs.of}")
    if ours.turn and theirs.turn and ours.rank != theirs.rank:
        return _turns(a, b, ours, theirs, setting)
    if ours.of == theirs.of:
        return _one_quality(a, b, ours, theirs, setting)
    if _shares(ours, theirs) and frozenset((ours.of, theirs.of)) in _OPPOSITES:
        return _conflict(f"opposite superlatives: {ours.of}, {theirs.of}")
    return None


def _one_quality(a: Detail, b: Detail, ours: Superlative, theirs: Superlative, setting: Setting) -> Judgement | None:
    unsaid = not ours.noun or not theirs.noun
    same_noun = ours.whose == theirs.whose if unsaid else _shares(ours, theirs)
    if ours.rank != theirs.rank:
        several = ours.among or theirs.among
        return _conflict(f"rank differs: {ours.rank}, {theirs.rank}") if same_noun and not several else None
    if ours.among != theirs.among:
        if (theirs if ours.among else ours).since is not None:
            return Judgement(Verdict.FINER, "one says since when", closeness=0.8)  # the worst of late is one of several
        return _conflict("one of several, the only one") if same_noun and not unsaid else None
    if ours.since != theirs.since:
        if None not in (ours.since, theirs.since):
            return _conflict(f"since another year: {ours.since}, {theirs.since}") if same_noun else None
        if same_noun and bool(ours.noun) == bool(theirs.noun) and (ours.ever if ours.since is None else theirs.ever):
            return _conflict(f"since {ours.since or theirs.since}, of all times")
        return Judgement(Verdict.FINER, "one says since when", closeness=0.8)
    if _elsewhere(ours, theirs) and (same_noun or (unsaid and _of_one_kind(a, b, setting))):
        return _conflict(f"of another whole: {ours.where}, {theirs.where}")
    if not same_noun:
        return _of_other_things(ours, theirs)
    same = setting.a.words(a).lower() == setting.b.words(b).lower()
    return Judgement(
        Verdict.AGREE if same else Verdict.STYLE, "same superlative" if same else "same superlative, other word"
    )


def _elsewhere(ours: Superlative, theirs: Superlative) -> bool:
    """Whether one holds of the world and the other of a part of it: no report may print the one for the other."""
    return bool(ours.where and theirs.where) and ours.where != theirs.where and _WORLD in (ours.where, theirs.where)


def _of_one_kind(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether the noun that one superlative stands before is told in the other's sentence."""
    nouns = {stem(each.value.noun[-1]) for each in (a, b) if isinstance(each.value, Superlative) and each.value.noun}
    one, other = words_in(setting.a, a.sentence), words_in(setting.b, b.sentence)
    return bool(nouns) and all(nouns & {word.stem for word in side} for side in (one, other))


def _turns(a: Detail, b: Detail, ours: Superlative, theirs: Superlative, setting: Setting) -> Judgement | None:
    """Two places in a row of one kind of thing: the second warning, the third; None where both may be told.

    A report goes through the men charged, the blasts, the halves of a match one by one, so there the words around
    must tell that one is meant.
    """
    if not _one_row(ours.noun, theirs.noun):
        return None
    one, other = words_in(setting.a, a.sentence), words_in(setting.b, b.sentence)
    i, j = at(one, a.start), at(other, b.start)
    nouns = frozenset(map(stem, (*ours.noun, *theirs.noun)))
    rest, beside = ({word.stem for word in around(words, k)} - nouns for words, k in ((one, i), (other, j)))
    met = {root for root in rest if any(one_word(root, each) for each in beside)}
    heads = {ours.noun[-1], theirs.noun[-1]}
    common: set[str] = set()
    if setting.score >= _LIKELY:  # a sentence that is told anew tells of the same in another of its clauses
        common = {word.stem for word in one if word.weighs} & {word.stem for word in other if word.weighs} - nouns
    if turns_apart(one, i, other, j, common=common):
        return None
    met |= common
    if heads & _EACH_OF_MANY and not (_owned(setting.a, a, one, i) and _owned(setting.b, b, other, j)):
        return None
    if 1 in (ours.rank, theirs.rank) and "a" in (one[i - 1].low if i else "", other[j - 1].low if j else ""):
        return None  # "a second" comes after the first, of which the other report may tell
    needed = _ROW_SHARES if heads & _ROWS else 1
    if len(met) >= needed or (needed == 1 and not (rest and beside)):
        return _conflict(f"rank differs: {ours.of}, {theirs.of}")
    return None


def _owned(side: DetailedReport, detail: Detail, words: tuple[Word, ...], k: int) -> bool:
    """Whether a turn is counted in one row that is told: their fifth child, the second woman to lead the bank."""
    if k and (words[k - 1].low in _OWNED or words[k - 1].low.endswith("'s")):
        return True
    value = detail.value
    size = len(value.noun) if isinstance(value, Superlative) else 0
    after = words[k + 1 + size : k + 3 + size]
    return (
        len(after) == 2 and after[0].low == "to" and after[1].low != "be" and side.sentence(detail).end > after[1].end
    )


def _one_row(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two nouns head one row: the same last word, and no word before it on either side that is not met."""
    if not ours or not theirs:
        return False
    first, second = [stem(word) for word in ours], [stem(word) for word in theirs]
    # What follows the noun may be read as part of it: first woman elected, second woman.
    if not (any(one_thing(first[-1], each) for each in second) or any(one_thing(second[-1], each) for each in first)):
        return False
    loose_a = [root for root in first if not any(_like(root, each) for each in second)]
    loose_b = [root for root in second if not any(_like(root, each) for each in first)]
    return not (loose_a and loose_b)


def _like(a: str, b: str) -> bool:
    return one_thing(a, b) or one_word(a, b)


def _shares(ours: Superlative, theirs: Superlative) -> bool:
    if not set(map(stem, ours.noun)).isdisjoint(map(stem, theirs.noun)):
        return True
    # One owner's: the world's largest airline, the world's largest carrier.
    return bool(ours.whose) and ours.whose == theirs.whose and one_thing(ours.noun[0], theirs.noun[0])


def _of_other_things(a: Superlative, b: Superlative) -> Judgement | None:
    """What one owner's superlative of two things amounts to: the world's largest cannery, the world's largest landlord.

    Both may hold, so it is a note; None where the two may be words for one thing, or no owner is printed.
    """
    if not a.whose or a.whose != b.whose or any(one_thing(x, y) for x in a.noun for y in b.noun):
        return None
    rule = f"one superlative of two things: {' '.join(a.noun)}, {' '.join(b.noun)}"
    return Judgement(Verdict.CONFLICT, rule, Severity.NOTE, closeness=0.6)


def _conflict(rule: str) -> Judgement:
    return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, closeness=0.8)
