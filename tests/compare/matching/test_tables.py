"""The tables of words: whatever is in them is found, in memory and on disk, and nothing else."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.matching.tables import BlockTable, FileTable, table

_WORDS = st.text(st.characters(exclude_characters="\t\n", exclude_categories=["Cs"]), min_size=1, max_size=12)
_LONG = st.integers(0, 3_000).map("value ".__mul__).map(str.strip)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(_WORDS, st.sampled_from(["", "a:8 b:4"]) | _LONG, min_size=1, max_size=60), _WORDS, st.data())
def test_both_kinds_of_table_give_what_is_in_them(
    tmp_path: Path, entries: dict[str, str], other: str, data: st.DataObject
) -> None:
    many = entries | {
        f"{word}{number}": "x" * 90 for word in entries for number in range(data.draw(st.integers(0, 40)))
    }
    ordered = sorted((word.encode(), value.encode()) for word, value in many.items())
    # By word, not by line: a control character sorts before the tab.
    lines = b"\n".join(b"\t".join(entry) for entry in ordered)
    (tmp_path / "words.tsv").write_bytes(lines)
    for each in (BlockTable(lines), FileTable(tmp_path / "words.tsv")):
        assert {word: each.get(word) for word in many} == many
        assert each.get(other) == many.get(other)
        assert each.get("no such\tkey") is None


def test_the_tables_that_ship_are_found_by_name() -> None:
    synonyms, irregular = table("synonyms-en"), table("irregular-en")
    assert synonyms is not None
    assert irregular is not None
    assert "odour" in str(synonyms.get("aroma"))
    assert irregular.get("ran") == "run"
    assert table("synonyms-xx") is None
