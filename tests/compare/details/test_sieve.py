"""The sieve lets no sentence through its holes that holds what is looked for."""

import random
import re

from compare import read_text
from compare.details.context import Context
from compare.details.sieve import lowered, sentences_matching, sentences_with

_WORDS = ("Not", "NO", "note", "last", "Laſt", "fırst", "İn", "K", "one", "of", "“led”", "called", "3rd", "2023-06-24")
_PARTS = ("not", "last", "first", "one of", "led", " of", "st")


def _context(seed: int) -> Context:
    chance = random.Random(seed)
    words = (chance.choice(_WORDS) + chance.choice(("", "", "", ".", ",", "\n\n")) for _ in range(200))
    return Context.of(read_text(" ".join(words)))


def test_each_sentence_with_a_part_is_told() -> None:
    for seed in range(20):
        context = _context(seed)
        text = lowered(context)
        assert len(text) == len(context.report.text)
        for part in _PARTS:
            holding = {each.id for each in context.report.sentences if part in text[each.start : each.end]}
            assert holding <= sentences_with(context, (part,))


def test_each_sentence_with_a_match_is_told() -> None:
    pattern = re.compile(r"\d(?=[-./]\d)|no(?![^\W_])")
    for seed in range(20):
        context = _context(seed)
        text = lowered(context)
        holding = {each.id for each in context.report.sentences if pattern.search(text, each.start, each.end)}
        assert holding <= sentences_matching(context, pattern)


def test_letters_of_two_cases_are_taken_as_patterns_take_them() -> None:
    context = Context.of(read_text("The fİrst ship. The laſt one."))
    assert sentences_with(context, ("first",)) == {0}
    assert sentences_with(context, ("last",)) == {1}
