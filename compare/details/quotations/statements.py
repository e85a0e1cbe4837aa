"""What an indirect statement covers: the clause that a verb of speech brings in or closes."""

from collections.abc import Sequence

from compare import wordlists
from compare.details.quotations import cues, nouns
from compare.details.quotations.cue_reading import Cue
from compare.details.quotations.cues import Bond
from compare.details.quotations.tokens import Sort, Token

_CLAUSE = 20  # tokens in which a clause without "that" shows its verb
_ENDS = frozenset(",.;:!?—–-…)") | {"--"}
_LONGEST_ROLE = 14  # words
_FEWEST = 3  # words; less is "said so", "told them no"
_EMPTY = wordlists.section("speakers", "empty")
_NO_STATEMENT = _EMPTY | nouns.PREPOSITIONS - {"about", "over"}
_HEARERS = wordlists.section("speakers", "hearers")
_LOOSE_VERBS = wordlists.section("speakers", "loose verbs")
_PLAIN_VERBS = wordlists.section("speakers", "plain verbs")
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_KINDS_OF_OCCASION = wordlists.section("speakers", "kinds of occasion")
_FINITE = wordlists.section("speakers", "finite")


def statement_of(cue: Cue, tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The tokens ``[first, end)`` of the statement of ``cue``, or None: denied, asked, or nothing that can be told."""
    if cue.denied or cue.infinitive or cue.bond in (Bond.ASK, Bond.CALL) or cue.speaker is None:
        return None
    if cues.quotation_only(cue.printed) or (cue.first > 1 and _relative(cue, tokens)):
        return None
    behind = _behind(cue, tokens)
    return behind or _before(cue, tokens)


def _relative(cue: Cue, tokens: Sequence[Token]) -> bool:
    """Whether the verb's clause is "what he said" or "which the ministry denied": its statement is no clause."""
    at = cue.first
    while at > 0 and cue.speaker is not None and tokens[at - 1].start >= cue.speaker.start:
        at -= 1
    if at == 0 or (at > 1 and tokens[at - 2].low in nouns.PREPOSITIONS):
        return False  # "in which he said that" is a clause
    return tokens[at - 1].low in {"what", "which", "whom", "than", "whatever"}


def _behind(cue: Cue, tokens: Sequence[Token]) -> tuple[int, int] | None:
    if cue.inverted and not cue.source:
        return None
    at = cue.after
    if cue.source:
        # "According to X, five drones …": only at the head of its sentence
        while at < len(tokens) and tokens[at].text != ",":
            at += 1
        opens = cue.first == 0 or (cue.first == 1 and tokens[0].low in nouns.LEADING)
        return _extent(tokens, at + 1, len(tokens)) if opens else None
    that = next((i for i in range(at, min(len(tokens), at + 14)) if tokens[i].low == "that"), None)
    if that is not None and not any(
        tokens[i].text in {";", ":"} or tokens[i].sort is Sort.QUOTED for i in range(at, that)
    ):
        return _extent(tokens, that + 1, len(tokens))
    if cues.needs_quotation(cue.printed) and cue.printed not in _LOOSE_VERBS:
        return None
    if at < len(tokens) and not tokens[at].word:
        return None
    at = _past_hearer(tokens, at, tell=cue.bond is Bond.TELL)
    if at >= len(tokens) or not tokens[at].word or tokens[at].low in _NO_STATEMENT:
        return None
    if cue.printed not in _PLAIN_VERBS and not any(t.low in _FINITE for t in tokens[at : at + _CLAUSE]):
        return None  # "announced a halt": an object, not a clause
    return _extent(tokens, at, len(tokens))


def _past_hearer(tokens: Sequence[Token], at: int, *, tell: bool) -> int:
    """The token behind the hearer and the adverbials after a verb ("told reporters on Sunday in a statement …")."""
    if tell and at < len(tokens):
        at += tokens[at].low in nouns.DETERMINERS
        if at < len(tokens) and tokens[at].low in _HEARERS:
            at += 1
        else:
            while at < len(tokens) and tokens[at].capital:
                at += 1
    for _ in range(3):
        behind = _past_adverbial(tokens, at)
        if behind == at:
            break
        at = behind
    return at


def _past_adverbial(tokens: Sequence[Token], at: int) -> int:
    """The token behind one adverbial of time, place or hearer at ``at``; ``at`` where there is none."""
    low = [token.low for token in tokens[at : at + 3]] + [""] * 3
    if low[0] in nouns.NOT_PERSONS:
        return at + 1 + (low[1] in _PARTS_OF_DAY)
    if (low[0] in {"on", "late", "early"} and low[1] in nouns.NOT_PERSONS) or (low[0] == "to" and low[1] in _HEARERS):
        return at + 2
    if low[0] in {"in", "at", "during", "on"} and low[1] in {"a", "an"}:
        at += 2
        while at < len(tokens) and tokens[at].low in _KINDS_OF_OCCASION:
            at += 1
        return at + 1
    return at


def _before(cue: Cue, tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The clause before a cue that closes it: "…, Peskov said on Sunday"."""
    begin = cue.first
    subject = cue.speaker.start if cue.speaker and not cue.inverted else tokens[cue.first].start
    while begin > 0 and tokens[begin - 1].start >= subject:
        begin -= 1
    begin = _before_role(tokens, begin, cue.speaker.role if cue.speaker and not cue.inverted else "")
    while begin > 0 and not cue.inverted and tokens[begin - 1].text not in {",", "—", "–", "--"}:
        if not tokens[begin - 1].word or cue.first - begin > 12:
            return None
        begin -= 1
    if begin == 0 or (not cue.source and tokens[begin - 1].text not in {",", "—", "–", "--"}):
        return None
    end = begin - 1 if not tokens[begin - 1].word else begin
    return _extent(tokens, 0, end)


def _before_role(tokens: Sequence[Token], begin: int, role: str) -> int:
    """The token at which a speaker's role begins, where a comma parts it from the name: "the mayor, Jane Doe"."""
    last = begin - 1
    first = last
    while role and first > 0 and last - first < _LONGEST_ROLE and tokens[first - 1].word:
        first -= 1
        if role == " ".join(token.text for token in tokens[first:last]):
            return first if tokens[last].text == "," else begin
    return begin


def _extent(tokens: Sequence[Token], at: int, end: int) -> tuple[int, int] | None:
    """``[at, end)`` without marks at its ends; None if it is too short, or holds a quoted stretch."""
    while at < end and not tokens[at].word:
        if tokens[at].sort is Sort.QUOTED:
            return None
        at += 1
    while end > at and tokens[end - 1].text in _ENDS:
        end -= 1
    body = tokens[at:end]
    if (
        len([token for token in body if token.sort is Sort.WORD]) < _FEWEST
        or body[0].low in {"asked", "speaking", "writing"}
        or Sort.QUOTED in [token.sort for token in body]
    ):
        return None
    return at, end
