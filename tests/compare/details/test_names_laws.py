"""What holds for the names of any text."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.details.context import Context
from compare.details.names.name import NameType
from compare.details.names.person_names import may_be_one
from compare.details.names.reading import read
from compare.details.tokens import words
from compare.report import Report
from tests.compare.calls import calls

Make = Callable[..., Report]

# What the grammar of names hangs on, in any order.
PIECES = sorted(
    words(
        """
        Ada Lorn Peake J. Jr. III van der al-Assad O’Neill Aznar-López Mr. Dr. Sen. President Minister of the State for
        and Institute Council University Lake City US U.S. UN Russia Russian Moscow Paris May Monday The In “ ” , . ( )
        — ’s ’ said told who 62 a an ministry AT&T NBC ROSTOV King Baker General Electric Saint-Germain Wagner group
        near
        """
    )
)
texts = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
LENIENT = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@LENIENT
@given(text=texts, language=st.sampled_from(["en", "fr"]))
def test_names_lie_apart_in_their_sentence_and_print_what_they_say(a_report: Make, text: str, language: str) -> None:
    report = a_report(text, language=language)
    last = 0
    for mention in read(Context.of(report)).mentions:
        assert last <= mention.start < mention.end <= report.sentences[mention.sentence].end
        assert mention.text.split()[0] in report.text[mention.start : mention.end]
        last = mention.end


@LENIENT
@given(text=texts)
def test_a_full_name_is_printed_and_may_be_the_mention_s_own(a_report: Make, text: str) -> None:
    mentions = read(Context.of(a_report(text))).mentions
    printed = {mention.text for mention in mentions}
    for mention in mentions:
        assert mention.full in printed
        if mention.type is not NameType.PERSON:
            assert mention.full == mention.text


@LENIENT
@given(text=texts)
def test_one_name_has_one_type_in_a_report(a_report: Make, text: str) -> None:
    types: dict[str, NameType | None] = {}
    for mention in read(Context.of(a_report(text))).mentions:
        assert types.setdefault(mention.text.lower(), mention.type) is mention.type


@pytest.mark.parametrize(
    "piece",
    ["A", "A ", "A. ", "U.S.", "Ada ", "of the ", "Minister of the ", "Bank of ", "and ", "Ways and ", "King’s ", "’s ",
     "s’ ", "de la ", "Ada Lorn, ", "New York ", "President ", "X-", "AT&", "‘Ada ", "Doctors Without ", "Joe Lorn. "],
)  # fmt: skip
def test_work_grows_in_line_with_hostile_names(a_report: Make, piece: str) -> None:
    read(Context.of(a_report("Warm the lists: Ada Lorn of the Bank of England in Paris.")))
    short, long = a_report(piece * 250), a_report(piece * 1000)
    few, many = calls(lambda: read(Context.of(short))), calls(lambda: read(Context.of(long)))
    assert many <= 5 * few + 2_000


def test_many_people_of_one_family_are_read_in_line(a_report: Make) -> None:
    def family(size: int) -> Report:
        return a_report("\n".join(f"Then X{chr(97 + k % 26)}{chr(97 + k // 26)}o Lorn spoke." for k in range(size)))

    small, large = family(100), family(400)
    few, many = calls(lambda: read(Context.of(small))), calls(lambda: read(Context.of(large)))
    assert many <= 6 * few


@given(st.text(max_size=30), st.text(max_size=30))
def test_being_one_person_takes_any_text(one: str, other: str) -> None:
    assert may_be_one(one, other) == may_be_one(other, one)
