"""Indented JSON in pieces is the text that the standard library would write."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from compare.formats.indented import Items, pieces

_LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
_DATA = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4)
)


@given(_DATA)
def test_the_pieces_make_what_the_standard_library_writes(data: Any) -> None:
    assert "".join(pieces(data)) == json.dumps(data, ensure_ascii=False, indent=1)


@given(st.lists(_DATA, max_size=4), _DATA)
def test_items_are_written_as_a_list_is_each_when_it_is_asked_for(items: list[Any], other: Any) -> None:
    plain = {"before": other, "inside": {"items": items}, "behind": []}
    made: list[int] = []

    def one_by_one() -> Any:
        for number, item in enumerate(items):
            made.append(number)
            yield item

    lazy = {"before": other, "inside": {"items": Items(one_by_one())}, "behind": Items(())}
    written = pieces(lazy)
    first = next(written)
    assert not made
    assert first + "".join(written) == json.dumps(plain, ensure_ascii=False, indent=1)
