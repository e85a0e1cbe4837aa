"""The sentences inside a quotation, and how two of them compare word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz.distance import LCSseq

from compare import wordlists
from compare.detail import Detail, Verdict
from compare.details.kept import forgotten_with_links
from compare.details.quotations.quotation import Quotation
from compare.details.spelling import normal_form
from compare.matching.tables import table
from compare.matching.words import stem
from compare.report import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# A run of stops is tried from its first alone: from each it would grow with the square of the run.
_END = re.compile(r"(?<![.!?;…])[.!?;…]+[”’\"']*\s+(?=[^\Wa-z_]|[“‘\"'])|\n|(?P<cut>(?:…|\.\.\.)\s+)")
_LONG_PART = 8  # words on either side of an ellipsis that make two sentences of one
_AHEAD = 120  # code points that hold so many
_CUT = re.compile(r"…|\.\s?\.\s?\.|\[[^\]]{0,60}\]|\([^)]{0,60}\)")
_CONTRACTED = (("n't", " not"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"), ("'m", " am"))
_IS = wordlists.section("speakers", "is")
_LEAST_SHARED = 2  # content stems that two pieces share
_FEWEST_IN_ORDER = 4  # words in the same order, where no content stems tell
_NEARLY_ALL = 0.8  # share of the longer piece that those words must be
_LONGEST = 400  # words of a piece that are compared; a longer "sentence" is a list or a text without full stops


@dataclass(frozen=True, eq=False)
class Piece:
    """A sentence of a quotation, ``[start, end)`` in the report's text; ``printed`` is its words."""

    detail: Detail
    quotation: Quotation
    start: int
    end: int
    printed: str

    @property
    def span(self) -> Span:
        """Its place in the report's text."""
        return Span(self.start, self.end)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words with house style put aside: lower case, one spelling, contractions written out, no marks."""
        return _plain(self.printed)

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """Its words with spelling put aside but contractions kept: "it's" is not what "it is" quotes."""
        return tuple(normal_form(word.replace("’", "'")) for word in _WORD.findall(self.printed.lower()))

    @cached_property
    def cuts(self) -> tuple[tuple[str, ...], ...]:
        """The runs of words between the ellipses and insertions of the newsroom."""
        return tuple(filter(None, (_plain(part) for part in _CUT.split(self.printed))))

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of its content words."""
        return content_stems(self.printed)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two pieces compare: AGREE, STYLE, TRIMMED or ALTERED, and how alike they are, 0..1."""

    verdict: Verdict
    score: float


@forgotten_with_links
@lru_cache(maxsize=1 << 14)
def content_stems(printed: str) -> frozenset[str]:
    """Stems of the content words of ``printed``; irregular forms meet in their base."""
    return frozenset(_base_stem(word) for word in _plain(printed) if word not in wordlists.words("function"))


def pieces_of(detail: Detail, text: str) -> Iterator[Piece]:
    """The sentences of a quotation, in order; ``text`` is its report's."""
    quotation = detail.value
    if not isinstance(quotation, Quotation):
        return
    start = detail.start
    for match in _END.finditer(text, detail.start, detail.end):
        behind = text[match.end() : match.end() + _AHEAD].split()
        if match["cut"] and min(len(text[start : match.start()].split()), len(behind)) < _LONG_PART:
            continue
        yield from _piece(detail, quotation, text, start, match.end())
        start = match.end()
    yield from _piece(detail, quotation, text, start, detail.end)


def _piece(detail: Detail, quotation: Quotation, text: str, start: int, end: int) -> Iterator[Piece]:
    while start < end and (text[start].isspace() or text[start] in '“”"«»'):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if _WORD.search(text, start, end):
        yield Piece(detail, quotation, start, end, text[start:end])


def compare_pieces(a: Piece, b: Piece, *, known: bool) -> Likeness | None:
    """What two pieces amount to; None for different utterances.

    ``known`` says that both are known to be one speaker's; where it is not, more must be shared before words count
    as altered. The bounds were set on quotations of marked pairs of news reports. Cost: the product of the lengths
    in words over 64 (bit-parallel).
    """
    if a.words == b.words:
        if _recontracted(a, b):
            return Likeness(Verdict.ALTERED, 1.0)
        return Likeness(Verdict.AGREE if _inked(a.printed) == _inked(b.printed) else Verdict.STYLE, 1.0)
    short, long = (a, b) if len(a.words) <= len(b.words) else (b, a)
    if (known or len(short.words) >= _LEAST_SHARED + 1) and _is_cut(short, long):
        return Likeness(Verdict.ALTERED if _recontracted(short, long) else Verdict.TRIMMED, 0.9)
    score = _likeness(a, b, known=known)
    return Likeness(Verdict.ALTERED, score) if score else None


def _recontracted(short: Piece, long: Piece) -> bool:
    """Whether one prints a contraction that the other writes out: a quotation is to keep the words as spoken."""
    if not any("'" in word for word in (*short.spoken, *long.spoken)):
        return False
    ours, theirs = set(short.spoken), set(long.spoken)
    return any(
        "'" in word and word not in other and len(_plain(word)) > 1 and _find(_plain(word), side.words, 0) >= 0
        for mine, other, side in ((ours, theirs, long), (theirs, ours, short))
        for word in mine
    )


def _inked(printed: str) -> str:
    """The letters and digits as printed, one space between words: what is left when marks are put aside."""
    return " ".join(_WORD.findall(printed.replace("’", "'")))


def _is_cut(short: Piece, long: Piece) -> bool:
    """Whether the runs of ``short`` stand in ``long`` in order."""
    if not any(word not in wordlists.words("function") for word in short.words):
        return False
    at = 0
    for run in short.cuts or (short.words,):
        at = _find(run, long.words, at)
        if at < 0:
            return False
    return True


def place_in(short: Piece, long: Piece) -> tuple[int, int] | None:
    """The words ``[first, end)`` of ``long`` that ``short`` prints; None where they are no single run."""
    end = _find(short.words, long.words, 0) if short.words else -1
    return (end - len(short.words), end) if end >= 0 else None


def _find(run: Sequence[str], words: Sequence[str], at: int) -> int:
    """The index behind the first place of ``run`` in ``words`` from ``at`` on, or -1."""
    padded = " ".join(words[at:]) + " "
    place = (" " + padded).find(" " + " ".join(run) + " ")
    return -1 if place < 0 else at + padded[:place].count(" ") + len(run)


def _likeness(a: Piece, b: Piece, *, known: bool) -> float:
    """How alike two pieces in other words are, 0 where they are two utterances."""
    ours, theirs = a.stems, b.stems
    shared = len(ours & theirs)
    least, most = sorted((len(a.words), len(b.words)))
    if least < 3:
        return 0.0
    if not shared:
        # "There were maybe twenty of them", "thirty of them": no content word to share, and one speaker's all the same.
        order = LCSseq.similarity(a.words[:_LONGEST], b.words[:_LONGEST])
        return order / most if known and order >= _FEWEST_IN_ORDER and order / most >= _NEARLY_ALL else 0.0
    held = shared / min(len(ours), len(theirs))
    spread = shared / len(ours | theirs)
    order = LCSseq.similarity(a.words[:_LONGEST], b.words[:_LONGEST])
    content = shared >= _LEAST_SHARED and (held >= 0.6 or (shared >= 3 and held >= 0.5)) and spread >= 0.25
    sequence = order >= 5 and order / least >= 0.5 and shared >= _LEAST_SHARED
    near = order >= 3 and order / least >= 0.7 and order / most >= 0.6
    alike = (content or sequence or near) if known else (content and sequence and shared > _LEAST_SHARED)
    return max(held * 0.8, order / most) if alike else 0.0


def _plain(printed: str) -> tuple[str, ...]:
    low = printed.lower().replace("’", "'").replace("-", " ")
    words: list[str] = []
    for word in _WORD.findall(low):
        if "'" in word:
            if word in {"can't", "won't", "shan't"}:
                words += {"can't": ["can", "not"], "won't": ["will", "not"], "shan't": ["shall", "not"]}[word]
                continue
            if word in _IS:
                words += [word[:-2], "is"]
                continue
            ending = next(((end, full) for end, full in _CONTRACTED if word.endswith(end) and word != end), None)
            if ending:
                words += [word.removesuffix(ending[0]), ending[1].strip()]
                continue
        words.append(normal_form(word))
    return tuple(words)


@lru_cache(maxsize=1 << 15)
def _base_stem(word: str) -> str:
    irregular = table("irregular-en")
    return stem((irregular.get(word) if irregular else None) or word)
