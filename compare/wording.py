"""Which words two linked sentences share, and which stand in only one of them.

Two ways, because one does not serve both cases. Where the wording is near verbatim, order matters and a diff over
words (Myers, as diff-match-patch implements it) shows exactly what was cut, added or replaced. Where a sentence was
reworded, any diff is noise: there the words are only told apart into shared ones (in any order or inflection) and
unshared ones.

The only importer of diff_match_patch.
"""

import re
from dataclasses import dataclass
from typing import Any

from compare.link import Grade
from compare.matching.words import stem

_TOKEN = re.compile(r"\w+(?:['’.\-]\w+)*|\s+|[^\w\s]")

_MOST_TOKENS_TO_DIFF = 4_000  # Myers grows with length times difference: beyond this a reader needs no diff


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one sentence, ``[start, end)`` in code points from the sentence's start.

    ``shared`` tells whether the other sentence has these words too.
    """

    start: int
    end: int
    shared: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """Both sentences cut into runs, in order and without gaps."""

    a: tuple[Run, ...]
    b: tuple[Run, ...]


def compare_wording(a: str, b: str, grade: Grade) -> Wording:
    """Set the words of two linked sentences against each other.

    Args:
        a: The sentence of report A.
        b: The sentence of report B.
        grade: How alike they are, which decides between a diff in order and a plain sharing of words.

    Returns:
        The runs of either sentence. Cost is linear in the words for paraphrases and near linear for near-verbatim
        pairs (words times differences).
    """
    tokens_a, tokens_b = _TOKEN.findall(a), _TOKEN.findall(b)
    if grade is not Grade.PARAPHRASE and len(tokens_a) + len(tokens_b) <= _MOST_TOKENS_TO_DIFF:
        shared_a, shared_b = _diff(tokens_a, tokens_b)
    else:
        shared_a, shared_b = _in_common(tokens_a, tokens_b), _in_common(tokens_b, tokens_a)
    return Wording(_runs(tokens_a, shared_a), _runs(tokens_b, shared_b))


def _diff(tokens_a: list[str], tokens_b: list[str]) -> tuple[list[bool], list[bool]]:
    """Mark the tokens that a word diff keeps; letter case and house style of quotes and dashes do not count."""
    from diff_match_patch import diff_match_patch  # not needed before the first link is looked at

    codes: dict[str, str] = {}

    def encode(tokens: list[str]) -> str:
        # One private character a word, above the surrogates: the trick of diff-match-patch's own line mode.
        return "".join(codes.setdefault(_folded(token), chr(0x10000 + len(codes))) for token in tokens)

    engine: Any = diff_match_patch()
    engine.Diff_Timeout = 0  # the same result on a slow machine: length is bounded above instead
    diffs = engine.diff_main(encode(tokens_a), encode(tokens_b), False)  # noqa: FBT003 - the library's signature
    engine.diff_cleanupSemanticLossless(diffs)
    shared_a: list[bool] = []
    shared_b: list[bool] = []
    for operation, coded in diffs:
        if operation <= 0:
            shared_a.extend([operation == 0] * len(coded))
        if operation >= 0:
            shared_b.extend([operation == 0] * len(coded))
    return shared_a, shared_b


def _in_common(tokens: list[str], others: list[str]) -> list[bool]:
    """Mark the tokens whose stem occurs among ``others``; punctuation and space are settled by ``_runs``."""
    stems = {_stem(token) for token in others}
    return [_stem(token) in stems for token in tokens]


def _runs(tokens: list[str], shared: list[bool]) -> tuple[Run, ...]:
    """Join tokens of one kind. Punctuation goes with the word before it; space between two kinds counts as shared."""
    kinds: list[bool] = []
    for index, (token, is_shared) in enumerate(zip(tokens, shared, strict=True)):
        before = kinds[-1] if kinds else is_shared
        if token.isspace():
            after = shared[index + 1] if index + 1 < len(tokens) else True
            kinds.append(before or after)
        else:
            kinds.append(is_shared if token[0].isalnum() else before)
    runs: list[Run] = []
    end = 0
    for token, kind in zip(tokens, kinds, strict=True):
        start, end = end, end + len(token)
        if runs and runs[-1].shared == kind:
            runs[-1] = Run(runs[-1].start, end, kind)
        else:
            runs.append(Run(start, end, kind))
    return tuple(runs)


_PUNCTUATION = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def _folded(token: str) -> str:
    return " " if token.isspace() else token.casefold().translate(_PUNCTUATION)


def _stem(token: str) -> str:
    folded = _folded(token)
    return stem(folded) if folded[0].isalnum() else folded
