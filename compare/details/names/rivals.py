"""Names that answer one question otherwise: nothing else in two linked sentences answers either of them.

Three rules, each for names that the other report nowhere prints: a person with another given name or another surname,
and a body or a building of one kind with another proper part (Leeds Crown Court, Bradford Crown Court).
"""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from compare import wordlists
from compare.detail import Detail, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names.judging import vocabulary
from compare.details.names.name import Name, NameType
from compare.details.names.person_names import may_be_one, words_of
from compare.details.names.tokens import tokens
from compare.details.nearby import shared, stem, surroundings
from compare.details.nearby.things import one_thing
from compare.details.pairing.left_over import SURE
from compare.wordlists import lexicon

_LEADING = wordlists.section("kinds_of_bodies", "leading")
"""Heads that stand before the proper part: River Tees, HMS Richmond, Hurricane Ida."""
_BESIDE = 32  # code points before a name in which the noun stands that says what it names
_NOUN_BEFORE = re.compile(r"\b([^\W\d_]+),? (?:(?:called|named|titled|entitled|dubbed) )?[“‘\"']?$")
_NOUN_AFTER = re.compile(r"[”’\"']? ([^\W\d_]+)\b")
_SOUNDS_LIKE = 0.6
"""OSA similarity of two given names with one first letter that may be heard as one (Lewis, Louis: 0.60)."""
_LOOKS_LIKE = 0.5
"""The same for two surnames after one given name (Ridley, Riddell: 0.57)."""
_MOST_SENTENCES = 40
"""Sentences with a proper word among which the whole name is looked for: a bound on the work in a text made by rote."""
_SAME_WORDS = 2
"""Words near both that make sure that two unlike names are told of one person."""


def judge_rivals(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Two names that nothing else in linked sentences answers; None where they need not be told of one thing."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Name) or not isinstance(theirs, Name):
        return None
    if (things := _named_things(a, b, setting)) is not None:
        return things  # whatever their shape: a ship may be called as a woman is
    if ours.type is theirs.type is NameType.PERSON:
        return _people(a, b, ours, theirs, setting)
    if NameType.PERSON in (ours.type, theirs.type):
        return None
    return judge_bodies(ours.text, theirs.text, setting)


def _people(a: Detail, b: Detail, ours: Name, theirs: Name, setting: Setting) -> Judgement | None:
    """Two people with one surname, or with one given name, of whom neither report knows the other's."""
    first, second = words_of(ours.full), words_of(theirs.full)
    if min(len(first), len(second)) < 2 or may_be_one(ours.full, theirs.full):
        return None
    if first[-1] == second[-1]:
        unlike, near = (first[0], second[0]), _SOUNDS_LIKE
        alike = first[0][0] == second[0][0]
    elif first[0] == second[0] and len(first[0]) > 1:
        unlike, near, alike = (first[-1], second[-1]), _LOOKS_LIKE, True
    else:
        return None
    if min(map(len, unlike)) < 2 or unlike[0] in vocabulary(setting.b) or unlike[1] in vocabulary(setting.a):
        return None
    rule = f"other name: {ours.full}, {theirs.full}"
    alike = alike and OSA.normalized_similarity(*unlike) >= near
    if (alike or shared(a, b, setting) >= _SAME_WORDS or _one_role(a, b, setting)) and not _kin(a, b, setting):
        return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, 0.7)
    return Judgement(Verdict.UNSURE, f"{rule}: one person or two", closeness=0.5)


def _one_role(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether one role stands right before both names in sentences that surely tell one fact."""
    before = surroundings(setting.a, a).before[-1:]
    role = bool(before) and before[0] in lexicon.roles()
    return role and setting.score >= SURE and before == surroundings(setting.b, b).before[-1:]


def _kin(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether one of two people of one surname is told by whom they belong to: "his brother, Paul Lang"."""
    ours, theirs = (surroundings(side, each).stems & _relations() for side, each in ((setting.a, a), (setting.b, b)))
    return ours != theirs


@cache
def _relations() -> frozenset[str]:
    lines = wordlists.sections("posts")["relations"]
    return frozenset(stem(word.strip()) for line in lines for word in line.split(","))


def judge_bodies(a: str, b: str, setting: Setting) -> Judgement | None:
    """Two bodies or buildings of one kind with nothing in common but the kind, neither known to the other report."""
    if (family := _family(a)) and family == _family(b):
        return _of_one_family(a, b, setting)
    ours, theirs = kind_and_proper(a), kind_and_proper(b)
    if ours is None or theirs is None or ours[0] != theirs[0]:
        return None
    if ours[1] <= theirs[1] or theirs[1] <= ours[1]:
        return None
    if _told(setting.b, *ours) or _told(setting.a, *theirs):
        return None
    return Judgement(Verdict.CONFLICT, f"other {ours[0]}: {a}, {b}", Severity.CORRECTION, 0.7)


def _named_things(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Two names of things of one kind, as the noun beside either says, of which neither report knows the other's."""
    ours, theirs = setting.a.words(a), setting.b.words(b)
    kind, other = _kind_beside(setting.a, a), _kind_beside(setting.b, b)
    if not kind or not other or not one_thing(kind, other):
        return None
    first, second = frozenset(words_of(ours)), frozenset(words_of(theirs))
    if first <= second or second <= first or first <= vocabulary(setting.b) or second <= vocabulary(setting.a):
        return None
    return Judgement(Verdict.CONFLICT, f"other {kind}: {ours}, {theirs}", Severity.CORRECTION, 0.7)


def _kind_beside(side: DetailedReport, name: Detail) -> str:
    """What the noun beside a name, or in it, says that it names; empty where none does."""
    text, sentence = side.report.text, side.sentence(name)
    before = _NOUN_BEFORE.search(text[max(sentence.start, name.start - _BESIDE) : name.start])
    after = _NOUN_AFTER.match(text, name.end, sentence.end)
    own = text[name.start : name.end].lower().split()[:1]
    told = (*own, *(found[1].lower() for found in (before, after) if found))
    return next((noun for noun in told if noun in wordlists.section("kinds_of_bodies", "named things")), "")


def _of_one_family(a: str, b: str, setting: Setting) -> Judgement | None:
    """Two bodies of which one does what is told: the Senate or the House, neither known to the other report."""
    first, second = frozenset(words_of(a)), frozenset(words_of(b))
    if first == second or first <= vocabulary(setting.b) or second <= vocabulary(setting.a):
        return None
    return Judgement(Verdict.CONFLICT, f"other body: {a}, {b}", Severity.CORRECTION, 0.7)


def _family(name: str) -> int:
    return _families().get(" ".join(words_of(name)), 0)


@cache
def _families() -> dict[str, int]:
    lines = enumerate(wordlists.sections("kinds_of_bodies")["families"], start=1)
    return {name.strip(): k for k, line in lines for name in line.split(",")}


@lru_cache(maxsize=4096)
def kind_and_proper(name: str) -> tuple[str, frozenset[str]] | None:
    """What kind of body or building ``name`` names, and the words that make it one of them; None where none is told.

    ``("court", {"leeds"})`` of "Leeds Crown Court", ``("university", {"cape", "town"})`` of "University of Cape Town".
    """
    words = words_of(name)
    heads = _kinds()
    leads = words[0] in heads and (words[1:2] in (("of",), ("de",)) or words[0] in _LEADING)
    at = len(words) - 1 if words[-1] in heads else 0 if leads else -1
    if at < 0 or len(words) < 2:
        return None
    proper = frozenset(word for k, word in enumerate(words) if k != at and word not in _qualifiers())
    return (heads[words[at]], proper) if proper else None


def _told(side: DetailedReport, kind: str, proper: frozenset[str]) -> bool:
    """Whether a sentence of ``side`` prints the kind and all the proper words: "the court in Leeds"."""
    sentences = _sentences_with(side, kind)
    rarest = min((sentences.get(word, ()) for word in proper), key=len)
    return any(proper <= words for words in rarest[:_MOST_SENTENCES])


@lru_cache(maxsize=64)
def _sentences_with(side: DetailedReport, kind: str) -> dict[str, list[frozenset[str]]]:
    """By each of their words, the words of the sentences that print ``kind`` in any of its forms."""
    forms = {form for form, plain in _kinds().items() if plain == kind}
    text = side.report.text
    found: dict[str, list[frozenset[str]]] = {}
    for sentence in side.report.sentences:
        if sentence.zone.fenced:
            continue
        words = frozenset(word for token in tokens(text, sentence.start, sentence.end) for word in words_of(token.text))
        if not forms.isdisjoint(words):
            for word in words:
                found.setdefault(word, []).append(words)
    return found


@cache
def _kinds() -> dict[str, str]:
    lines = (line.split() for line in wordlists.sections("kinds_of_bodies")["kinds"])
    return {form: forms[0] for forms in lines for form in forms}


@cache
def _qualifiers() -> frozenset[str]:
    return wordlists.section("kinds_of_bodies", "no proper part")
