"""The common place of a happening: found in a field, found on the roof of a barn; a fire that began in the kitchen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare.details import wordlists
from compare.details.detail import Detail, Kind, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names import lexicon
from compare.details.names.reading import Reading
from compare.details.names.tokens import Token, tokens

_PREPOSITIONS = frozenset(("in", "on", "at", "inside", "into", "onto", "under", "by", "near"))
_DETERMINERS = frozenset(("a", "an", "the", "his", "her", "its", "their", "my", "our"))
_BETWEEN = 12
"""Words from what happened to the preposition: "found the piece, about 5 feet long, on the roof"."""
_PHRASE = 3
"""Words from the article to the noun."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site as printed: ``noun`` is what it is, ``matter`` what happened there."""

    text: str
    noun: str
    matter: str

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"place": self.text, "name": self.noun}


def find_sites(reading: Reading) -> Iterable[Detail]:
    """The sites of what the report tells, in reading order and apart; linear in its words."""
    for sentence, own in enumerate(reading.words):
        matter, told_at = "", 0
        for k, token in enumerate(own):
            if (told := _matters().get(token.low)) is not None:
                matter, told_at = told, k
            elif matter and token.low in _PREPOSITIONS and k - told_at <= _BETWEEN and (noun := _noun(own, k)) > k:
                text = " ".join(each.text for each in own[k : noun + 1])
                yield Detail(Kind.PLACE, token.start, own[noun].end, sentence, Site(text, own[noun].low, matter))
                matter = ""


def judge_sites(a: Site, b: Site) -> Judgement | None:
    """What two sites amount to by themselves: one site; None where they differ."""
    if a.noun != b.noun:
        return None
    same = a.text.lower() == b.text.lower()
    return Judgement(Verdict.AGREE, "same place") if same else Judgement(Verdict.STYLE, "same place, other words")


def judge_left_sites(a: Site, b: Site, setting: Setting) -> Judgement | None:
    """Two sites of one kind and of one matter in linked sentences, neither known to the other report."""
    if a.noun == b.noun or a.matter != b.matter or _kinds()[a.noun] != _kinds()[b.noun]:
        return None
    if a.noun in _words(setting.b) or b.noun in _words(setting.a):
        return None
    return Judgement(Verdict.CONFLICT, f"place differs: {a.text}, {b.text}", Severity.CORRECTION, 0.7)


@lru_cache(maxsize=4)
def _words(side: DetailedReport) -> frozenset[str]:
    """The nouns of the list that a report prints anywhere, singular and plural being one."""
    text = side.report.text
    printed = {
        token.low
        for sentence in side.report.sentences
        if not sentence.zone.fenced
        for token in tokens(text, sentence.start, sentence.end)
    }
    return frozenset(noun for noun in _kinds() if noun in printed or f"{noun}s" in printed)


def _noun(own: Sequence[Token], k: int) -> int:
    """Where the noun stands that the preposition at ``k`` leads to; ``k`` where no listed one does.

    A name ("the Church Street") and a noun that another follows ("the hospital ward") are no such site.
    """
    if k + 1 >= len(own) or own[k + 1].low not in _DETERMINERS or own[k + 1].gap != " ":
        return k
    for n in range(k + 2, min(k + 2 + _PHRASE, len(own))):
        if own[n].gap != " " or own[n].capital:
            break
        if own[n].low in _kinds():
            follows = n + 1 < len(own) and own[n + 1].gap == " "
            alone = not follows or own[n + 1].low in lexicon.function_words() or own[n + 1].capital
            return n if alone and not own[n].possessive else k
        if own[n].low in lexicon.function_words():
            break
    return k


@cache
def _kinds() -> dict[str, int]:
    return {noun: k for k, line in enumerate(wordlists.sections("sites")["kinds"]) for noun in line.split()}


@cache
def _matters() -> dict[str, str]:
    lines = (line.split() for line in wordlists.sections("sites")["matters"])
    return {word: words[0] for words in lines for word in words}
