"""The country that a person told of without a name comes from: a Dutch tourist, a Belgian tourist."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare import wordlists
from compare.detail import Detail, Kind, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names.reading import Reading
from compare.details.names.tokens import Token
from compare.wordlists import lexicon

_PHRASE = 3
"""Words from the nationality to the noun: "a Dutch lorry driver"."""


@dataclass(frozen=True, slots=True)
class National:
    """A person by country: ``country`` and the noun that says what the person is."""

    text: str
    country: str
    noun: str

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"place": self.text, "name": self.country}


def find_nationals(reading: Reading) -> Iterable[Detail]:
    """The people told of by country alone, in reading order and apart; linear in the words."""
    nationalities = lexicon.nationalities()
    for sentence, own in enumerate(reading.words):
        for k in [k for k, token in enumerate(own) if token.capital and token.low in nationalities]:
            token, country = own[k], nationalities[own[k].low]
            if country and not token.possessive and (noun := _noun(own, k)) > k:
                text = " ".join(each.text for each in own[k : noun + 1])
                yield Detail(Kind.PLACE, token.start, own[noun].end, sentence, National(text, country, own[noun].low))


def judge_nationals(a: National, b: National) -> Judgement | None:
    """What two people told of by country amount to by themselves: one country's; None where they differ."""
    if a.country != b.country:
        return None
    same = a.text == b.text
    return Judgement(Verdict.AGREE, "same country") if same else Judgement(Verdict.STYLE, "same country, other words")


def judge_left_nationals(a: National, b: National, setting: Setting) -> Judgement | None:
    """Two of one calling from two countries in linked sentences, neither country's people known to the other report."""
    if a.noun != b.noun or a.country == b.country:
        return None
    if b.country in _countries(setting.a) or a.country in _countries(setting.b):
        return None
    return Judgement(Verdict.CONFLICT, f"country differs: {a.text}, {b.text}", Severity.CORRECTION, 0.7)


@lru_cache(maxsize=4)
def _countries(side: DetailedReport) -> frozenset[str]:
    told = (each.value for each in side.of_kind.get(Kind.PLACE, ()))
    return frozenset(each.country if isinstance(each, National) else str(each.as_json()["name"]) for each in told)


def _noun(own: Sequence[Token], k: int) -> int:
    """Where the noun of the person stands; ``k`` where none does, or a name follows ("French striker Amy Poole")."""
    for n in range(k + 1, min(k + 1 + _PHRASE, len(own))):
        if own[n].gap != " " or own[n].capital or own[n].low in lexicon.function_words():
            break
        if own[n].low in _persons():
            named = n + 1 < len(own) and own[n + 1].gap == " " and own[n + 1].capital
            return k if named or own[n].possessive else n
    return k


@cache
def _persons() -> frozenset[str]:
    return wordlists.words("nationals")
