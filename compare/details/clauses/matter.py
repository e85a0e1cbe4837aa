"""Whether two words of linked sentences tell of one matter, from the words of their clauses."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from compare import wordlists
from compare.details.clauses.words import BREAKS, Word
from compare.matching.synonyms import related
from compare.matching.words import stem

_OPEN = wordlists.section("negations", "open")
_OPEN_REACH = 6
"""Words before a verb, in its clause, that may leave it unstated: "urged him to", "may have been"."""
_MARKS = " \"'“”‘’"
"""Between two words of one clause: a word or two are often quoted."""
_FEW = 2
"""Words that tell below which a clause is read together with the one before it."""
_LIKE = 0.5
"""How closely two words around must be related to be one: half the words of one matter are printed otherwise."""
_ROOT = 6
"""Letters of a word from which a longer one that begins with it is made of it."""
_OTHERS = wordlists.section("negations", "others")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_PREPOSITIONS = frozenset(("for", "in", "at", "on", "with", "during", "from", "within", "since", "to", "over"))
_BESIDE = frozenset(("near", "next", "beside", "outside", "behind", "opposite", "alongside"))
_SUBJECTS = frozenset(("he", "she", "they", "it"))
_KIN = wordlists.section("implied", "kin")
_WHOSE = frozenset(("his", "her", "their"))
_SERIES = (
    wordlists.section("calendar", "en weekdays"),
    frozenset(names[0] for names in wordlists.forms("calendar", "en months")) - {"may"},  # mostly the verb
    *(
        frozenset(names.split())
        for names in (
            "first second third fourth fifth sixth seventh eighth ninth tenth last next previous earlier",
            "yesterday today tomorrow",
            "beforehand afterwards afterward later",
        )
    ),
)


@dataclass(frozen=True, slots=True)
class Matter:
    """What the clauses of two words share.

    ``shared`` counts the words that both print or paraphrase; ``subject`` says whether one of them stands before both,
    ``loose`` that in either clause a word stands before that the other side does not tell. ``untold_a`` and
    ``untold_b`` count the words of either clause that the other does not tell; ``named`` says that a name stands in
    both sentences, ``pronouns`` that one pronoun is the subject of both, ``theme`` that what follows the word in one
    clause stands before it in the other: they insured the ship, the ship was insured. ``apart`` says that each has its
    own day, year, turn or name, so that both may hold;
    ``other_object`` that what follows in either clause is told nowhere in the other's,
    ``ends_apart`` that this holds of some word that follows in each.
    """

    shared: int
    subject: bool
    loose: bool
    untold_a: int
    untold_b: int
    named: bool
    apart: bool
    other_object: bool
    ends_apart: bool
    theme: bool
    pronouns: bool


def matter(
    a: Sequence[Word], i: int, b: Sequence[Word], j: int, first: int | None = None, cue: int | None = None
) -> Matter:
    """What word ``i`` of one sentence and word ``j`` of another tell of; linear in the sentences.

    ``first`` is the first word of the other side's phrase where it says the same in several words, of which ``j`` is
    the last; ``cue`` is the word that denies word ``i``, if it is not counted.
    """
    first = j if first is None else first
    phrase = set(b[first : j + 1])
    if cue is not None:
        phrase.add(a[cue])
    ours = [word for word in around(a, i) if word not in phrase]
    theirs = [word for word in around(b, j) if word not in phrase]
    met_a, met_b = _met(ours, theirs), _met(theirs, ours)
    own_a = [word for word in _clause(a, i) if word.weighs and word not in phrase]
    own_b = [word for word in _clause(b, j) if word.weighs and word not in phrase]
    before_a, after_a = _split(own_a, a[i])
    before_b, after_b = _split(own_b, b[j])
    subject_a, subject_b = (_subject(a, i, _split(ours, a[i])[0]), _subject(b, first, _split(theirs, b[j])[0]))
    return Matter(
        shared=min(len(met_a), len(met_b)),
        subject=bool(_met(subject_a, subject_b)),
        loose=bool(_stems(before_a) - met_a and _stems(before_b) - met_b),
        untold_a=len(_stems(own_a) - met_a),
        untold_b=len(_stems(own_b) - met_b),
        named=bool({word.stem for word in a if word.capital} & {word.stem for word in b if word.capital}),
        apart=apart(_clause(a, i), _clause(b, j), met_a | met_b)
        or _turned(_on(a, i), _on(b, j))
        or _kin(a, i, b, j)
        or _only_beside(a, i, met_a)
        or _only_beside(b, first, met_b),
        other_object=bool(after_a and after_b) and not _met(after_a, own_b) and not _met(after_b, own_a),
        ends_apart=bool(_stems(after_a) - met_a and _stems(after_b) - met_b),
        theme=_crossed(before_a, after_a, before_b, _objects(b, j, after_b))
        or _crossed(before_b, after_b, before_a, _objects(a, i, after_a)),
        pronouns=not before_a and not before_b and not _pronouns(a, i).isdisjoint(_pronouns(b, first)),
    )


def _only_beside(words: Sequence[Word], i: int, met: AbstractSet[str]) -> bool:
    """Whether all that is shared before word ``i`` only tells what the thing is near: the church next to the school."""
    before = [word for word in words[:i] if word.clause == words[i].clause]
    at = next((k for k, word in enumerate(before) if word.low in _BESIDE), 0)
    told = [word.stem in met for word in before[:at] if word.weighs]
    return bool(told) and not any(told) and any(word.stem in met for word in before[at:])


def _crossed(
    before: Sequence[Word], after: Sequence[Word], others_before: Sequence[Word], others_after: Sequence[Word]
) -> bool:
    """Whether what follows in one clause stands before in the other, and no other thing in the place that it left."""
    if not _met(after, others_before):
        return False
    return not (_stems(before) - _met(before, others_after) and _stems(others_after) - _met(others_after, before))


def _pronouns(words: Sequence[Word], i: int) -> set[str]:
    return {word.low for word in words[:i] if word.clause == words[i].clause and word.low in _SUBJECTS}


def _objects(words: Sequence[Word], i: int, after: list[Word]) -> list[Word]:
    """The words ``after`` word ``i`` if they name what it is done to, or by whom; none if where, when or what for."""
    return [] if i + 1 < len(words) and words[i + 1].low in _PREPOSITIONS else after


def _subject(words: Sequence[Word], i: int, before: list[Word]) -> list[Word]:
    """The words ``before`` word ``i``; those of the clauses before its own where that names no subject."""
    here = words[i].clause
    if any(word.clause == here for word in before):
        return before
    return [*before, *(word for word in words[:i] if word.clause < here and word.weighs)]


def told(words: Sequence[Word], i: int, stems: AbstractSet[str]) -> bool:
    """Whether all of ``stems`` are told around word ``i``, in these words or like ones."""
    beside = _stems(around(words, i)) | _stems(_clause(words, i))
    return all(told_in(root, beside) for root in stems)


def around(words: Sequence[Word], i: int) -> list[Word]:
    """The words that tell in the clause of word ``i``, and in the one before it where they are few."""
    own = [word for word in _clause(words, i) if word.weighs]
    if len(own) >= _FEW:
        return own
    here = words[i].clause
    # "All of which he denied" tells of what stands before "all".
    before = max((word.clause for word in words[:i] if word.clause < here and word.weighs), default=here)
    beside = {before, here, here + 1}
    return [word for word in words if word.clause in beside and word.weighs and word is not words[i]]


def one_word(one: str, other: str) -> bool:
    """Whether two stems may stand for one another: the same, like ones, or one made of the other."""
    return told_in(one, {other}) or told_in(other, {one})


def turns_apart(
    a: Sequence[Word], i: int, b: Sequence[Word], j: int, *, common: AbstractSet[str] = frozenset()
) -> bool:
    """Whether the clauses of two words each have their own day, year, turn or name; ``common`` are stems of both."""
    ours, theirs = _clause(a, i), _clause(b, j)
    return apart(ours, theirs, _met(ours, theirs) | _met(theirs, ours) | common)


def apart(ours: Sequence[Word], theirs: Sequence[Word], met: AbstractSet[str]) -> bool:
    """Whether two runs of words each have their own day, year, turn or name; ``met`` are the stems that both tell."""
    if _another(ours) != _another(theirs):
        return True
    if _turned(ours, theirs):
        return True
    years = [{word.low for word in side if _YEAR.fullmatch(word.low)} for side in (ours, theirs)]
    if all(years) and years[0].isdisjoint(years[1]):
        return True
    of_time = frozenset().union(*_SERIES)
    own = [{word.stem for word in side if word.capital and word.low not in of_time} - met for side in (ours, theirs)]
    return all(own)


def _another(words: Sequence[Word]) -> bool:
    """Whether the words tell of another thing than some; "two different species" are only two."""
    return any(
        word.low in _OTHERS and not (k and words[k - 1].stem[0].isdigit() and word.start - words[k - 1].end == 1)
        for k, word in enumerate(words)
    )


def _kin(a: Sequence[Word], i: int, b: Sequence[Word], j: int) -> bool:
    """Whether one tells of someone and the other of who belongs to them: she was not in the car, her driver was."""
    ours, theirs = ([word for word in side[:k] if word.clause == side[k].clause] for side, k in ((a, i), (b, j)))
    if _of_kin(ours) != _of_kin(theirs) and not (_names_kin(ours) and _names_kin(theirs)):
        return True
    return (_belongs(ours) and not any(word.tells for word in theirs)) or (
        _belongs(theirs) and not any(word.tells for word in ours)
    )


def _belongs(before: Sequence[Word]) -> bool:
    return any(word.low in _WHOSE and after.tells for word, after in pairwise(before))


def _of_kin(before: Sequence[Word]) -> bool:
    """Whether someone is named by whom he belongs to: the hiker's brother."""
    return any(
        (word.low in _WHOSE or word.low.endswith("'s")) and after.low in _KIN for word, after in pairwise(before)
    )


def _names_kin(before: Sequence[Word]) -> bool:
    return any(word.low in _KIN for word in before)


def _turned(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether each has its own day, month or turn."""
    for names in _SERIES:
        one, other = ({word.low for word in side} & names for side in (ours, theirs))
        if one and other and one.isdisjoint(other):
            return True
    return False


def _on(words: Sequence[Word], i: int) -> list[Word]:
    """The clause of word ``i`` and the next where that goes on with "as": ran as normal on Tuesday."""
    here = words[i].clause
    after = next((word for word in words[i:] if word.clause > here), None)
    goes_on = after is not None and after.low == "as"
    return [word for word in words if word.clause == here or (goes_on and word.clause == here + 1)]


def left_open(words: Sequence[Word], i: int) -> bool:
    """Whether word ``i`` is asked, wished, alleged or only possible, and so not stated."""
    for each in range(i - 1, max(-1, i - 1 - _OPEN_REACH), -1):
        if words[each].clause != words[each + 1].clause and words[each + 1].gap.strip(_MARKS):
            break
        if words[each].clause != words[each + 1].clause and words[each + 1].low in BREAKS:
            break
        if words[each].low in _OPEN and not words[each].noun:
            return True
    return False


def _clause(words: Sequence[Word], i: int) -> list[Word]:
    return [word for word in words if word.clause == words[i].clause and word is not words[i]]


def _split(words: Sequence[Word], at: Word) -> tuple[list[Word], list[Word]]:
    """The words before and after ``at``."""
    return [word for word in words if word.start < at.start], [word for word in words if word.start > at.start]


def _stems(words: Sequence[Word]) -> set[str]:
    return {word.stem for word in words}


def _met(ours: Sequence[Word], theirs: Sequence[Word]) -> set[str]:
    there = _stems(theirs)
    return {word.stem for word in ours if told_in(word.stem, there)}


def told_in(root: str, there: AbstractSet[str]) -> bool:
    """Whether a word is told by one of ``there``: the same, a like one, or one made of it (council, councillor)."""
    if root in there or not there.isdisjoint(_like(root)):
        return True
    return any(_made_of(root, other) or _made_of(other, root) for other in there)


def _made_of(longer: str, shorter: str) -> bool:
    return len(shorter) >= _ROOT and longer.startswith(shorter)


@cache
def _like(root: str) -> frozenset[str]:
    near = {other for other, near in related(root).items() if near >= _LIKE}
    return frozenset(near.union(*(group for group in _groups() if root in group)))


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(stem, line.split())) for line in wordlists.sections("negations")["matters"])
