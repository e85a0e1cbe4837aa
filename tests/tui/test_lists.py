"""The lists: what disagrees, quotations by speaker, about the reports; choosing an entry goes there."""

import asyncio

import pytest

from tests.tui.screen import opened, press, shown


def _after(*keys: str, size: tuple[int, int] = (120, 40)) -> list[str]:
    async def run() -> list[str]:
        async with opened(size) as pilot:
            return [await press(pilot, each) for each in keys]

    return asyncio.run(run())


def test_disagreements_are_listed_with_both_printed_forms_and_the_rule() -> None:
    (text,) = _after("x")
    assert "hundreds of kilometres south" in text
    assert "hundreds of miles south" in text
    assert "units differ" in text
    assert "correction" in text


def test_the_list_is_narrowed_to_a_verdict_and_to_a_kind() -> None:
    everything, finer, kinds = _after("x", "v", "V t")
    assert "units differ" in everything
    assert "units differ" not in finer
    assert "late on Saturday" in finer
    assert "all kinds" not in kinds


def test_choosing_a_disagreement_goes_there_in_both_panes() -> None:
    (text,) = _after("x enter")
    assert text.count("▌!") == 2


def test_leaving_a_list_stays_where_one_was() -> None:
    before, after = _after("n n", "x j j q")
    assert before == after


def test_quotations_stand_side_by_side_with_their_outlets() -> None:
    (text,) = _after("s")
    assert "Antony Blinken · quoted in both" in text
    assert "altered: other words for one utterance" in text
    assert "NBC / ABC News" in text


def test_the_reports_are_told_of_with_their_origin_and_what_only_one_has() -> None:
    (text,) = _after("i")
    assert "Partly shared copy" in text
    assert "Reuters (credit)" in text
    assert "Oleksii Reznikov" in text


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (200, 60), (10, 3), (1, 1)])
def test_every_list_stands_at_every_size(size: tuple[int, int]) -> None:
    # All on one screen, one after the other: to open a screen takes longer than all that is done on it.
    lists = ("x", "s", "i", "question_mark")
    texts = _after(*(keys for each in lists for keys in (each, "j j j space b G g", "q n")), size=size)
    assert all(len(row) <= size[0] for text in texts for row in text.splitlines())
    if min(size) >= 15:
        first = [text.splitlines()[0] for text in texts]
        opened, left = first[::3], first[2::3]
        assert len({*opened, *left}) == len(lists) + 1  # each list has a head of its own, and each was left again


def test_the_strip_shows_disagreements_where_they_lie() -> None:
    async def run() -> str:
        async with opened((120, 40)) as pilot:
            return shown(pilot)

    rows = asyncio.run(run()).splitlines()
    assert any(row.endswith("!!") for row in rows)
