"""Names made of a common word and a number or a letter: Terminal B, Flight 212, Route 9, Article 5.

Two of one head word in linked sentences stand for one thing told two ways, unless a report knows both.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare import wordlists
from compare.detail import Detail, Kind, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names.reading import Reading
from compare.details.names.tokens import Token

_NUMBER = re.compile(r"[A-Z]{0,3}-?\d{1,4}[A-Za-z]?(?:-\d{3})?")
_ROMAN = re.compile(r"[IVX]{1,5}")
_LETTER = re.compile(r"[A-Z]\d?")
_CODE = re.compile(r"[A-Z-]{1,4}(?=\d)")  # as much as may stand before the digits of a number
_ROAD = re.compile(r"(?:[AM]|I-)\d{1,4}")
"""British roads and motorways (A1, M25) and American interstates (I-95): a number that needs no head."""
_ROAD_LETTERS = frozenset("AMI")
_BEFORE_ROAD = frozenset(("the", "on", "off", "along", "onto", "via", "of"))
_DETERMINERS = frozenset(("the", "a", "an", "this", "that", "each", "every", "per", "his", "her", "its", "their"))
_DESIGNATED = frozenset((" ", " #", "#"))


@dataclass(frozen=True, slots=True)
class Designation:
    """A designation as printed: ``head`` is what its kind goes by ("platform" for "Track 4"), ``number`` the rest."""

    text: str
    head: str
    number: str

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"name": self.text, "type": None, "full": self.text, "number": self.number}


def find_designations(reading: Reading) -> Iterable[Detail]:
    """The designations of a report, in reading order; linear in its words."""
    heads = _heads()
    for sentence, own in enumerate(reading.words):
        past = 0
        # Nearly every word is told from a head without a call.
        for k in [k for k, each in enumerate(own) if each.low in heads or each.text[0] in _ROAD_LETTERS]:
            if k >= past and (past := _end(own, k)) > k:
                yield _detail(own, k, past, sentence)


def judge_designations(a: Designation, b: Designation) -> Judgement | None:
    """What two designations amount to by themselves: the same, or one finer; None where they differ."""
    if a.head != b.head:
        return None
    if a.number == b.number:
        same = a.text.lower() == b.text.lower()
        return Judgement(Verdict.AGREE, "same name") if same else Judgement(Verdict.STYLE, "same name, other style")
    short, long = sorted((a.number, b.number), key=len)
    if long.startswith(short) and not long[len(short)].isdigit():  # 14 and 14A, 737 and 737-800
        return Judgement(Verdict.FINER, "longer form of the name", closeness=0.9)
    return None


def judge_left_designations(a: Designation, b: Designation, setting: Setting) -> Judgement | None:
    """Two designations of one head word, left over in linked sentences; a conflict where neither report knows both."""
    if a.head != b.head or judge_designations(a, b) is not None:
        return None
    if (b.head, b.number) in _printed(setting.a) or (a.head, a.number) in _printed(setting.b):
        return None
    return Judgement(Verdict.CONFLICT, f"other {a.head}: {a.text}, {b.text}", Severity.CORRECTION, 0.7)


def _end(own: Sequence[Token], k: int) -> int:
    """Where the designation that starts at word ``k`` ends; ``k`` where none does."""
    token = own[k]
    if _ROAD.fullmatch(token.text):
        named = token.text[0] == "I" or (k > 0 and own[k - 1].low in _BEFORE_ROAD and token.gap == " ")
        return k + 1 if named else k
    if token.low not in _heads() or token.possessive:
        return k
    n = k + 1
    if n < len(own) and own[n].low.rstrip(".") in _between() and own[n].gap == " ":
        n += 1
    if n >= len(own) or own[n].gap not in _DESIGNATED:
        return k
    ends = n + 1 == len(own) or own[n + 1].gap != " "
    if not _numbers(token, own[n], between=n > k + 1, ends=ends):
        return k
    if not token.capital:
        # "gate 14", but "the platform 2 metres wide" and "turn 40".
        counted = n == k + 1 and own[n].text[0].isdigit() and k > 0 and own[k - 1].low in _DETERMINERS
        if token.low in _capital_only() or counted:
            return k
    return n + 1


def _numbers(head: Token, number: Token, *, between: bool, ends: bool) -> bool:
    """Whether ``number`` may number ``head``: a figure, a small one in words, a Roman one, or a letter."""
    if _NUMBER.fullmatch(number.text):
        return not (len(number.text) == 4 and number.text[:2] in ("19", "20"))  # a year
    if number.low in _figures():
        return between or (head.capital and number.capital)
    if head.low in _lettered() and _LETTER.fullmatch(number.text) and number.text != "I":
        return ends or number.end - number.start == len(number.text)  # "Hall C.", but "Hall J. Roe"
    return head.capital and len(number.text) > 1 and bool(_ROMAN.fullmatch(number.text))


def _detail(own: Sequence[Token], k: int, last: int, sentence: int) -> Detail:
    words = " ".join(token.text for token in own[k:last])
    head = _heads().get(own[k].low, "road")
    number = own[last - 1].text
    if number.lower() in _figures():
        number = str(_figures().index(number.lower()) + 1)
    if number.startswith("I-"):
        head = "route"  # I-95, Interstate 95
    # A flight may carry its line's code: "Flight 618", "flight MA618".
    plain = _CODE.sub("", number) if head in ("flight", "route") else number
    return Detail(
        Kind.NAME, own[k].start, own[last - 1].start + len(number), sentence, Designation(words, head, plain.upper())
    )


@lru_cache(maxsize=4)
def _printed(side: DetailedReport) -> frozenset[tuple[str, str]]:
    named = (each.value for each in side.of_kind.get(Kind.NAME, ()))
    return frozenset((value.head, value.number) for value in named if isinstance(value, Designation))


@cache
def _heads() -> dict[str, str]:
    lines = ([form.strip() for form in line.split(",")] for line in wordlists.sections("designations")["heads"])
    return {form: forms[0] for forms in lines for form in forms}


@cache
def _between() -> frozenset[str]:
    return wordlists.section("designations", "between")


@cache
def _figures() -> tuple[str, ...]:
    return tuple(" ".join(wordlists.sections("designations")["figures"]).split())


@cache
def _lettered() -> frozenset[str]:
    return wordlists.section("designations", "lettered")


@cache
def _capital_only() -> frozenset[str]:
    return wordlists.section("designations", "with capital only")
