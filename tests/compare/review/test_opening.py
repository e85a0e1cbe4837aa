"""Which file holds the review of two reports."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

import seeds
from compare import Comparison, read, read_text
from compare.report import Report
from compare.review import ReviewError, deciding, open_review
from compare.review.decision import AddLink, CheckPassage, What
from compare.review.mounts import on_network
from compare.review.opening import default_folder, find_review, save_elsewhere
from compare.review.review import Review
from compare.review.sketch import shared, sketch
from compare.side import Side

from .edits import Desk
from .texts import COUNT, FLOOD, TRIAL


def _close(review: Review) -> str:
    review.close()
    return review.name


def test_a_review_is_found_again_whichever_report_is_named_first(computed: Comparison, tmp_path: Path) -> None:
    review = open_review(computed.a, computed.b, folder=tmp_path)
    review.add(deciding.check(computed, Side.A, 3))
    review.add(deciding.add_link(computed, 2, 5))
    name = _close(review)
    again = open_review(computed.b, computed.a, folder=tmp_path)
    assert again.name == name
    check, link = (decision.what for decision in again.decisions)
    assert isinstance(check, CheckPassage)
    assert isinstance(link, AddLink)
    assert check.at.side is Side.B
    assert computed.b.quote(computed.b.sentences[5]) == link.at.a.exact


def test_looking_for_a_review_makes_none(computed: Comparison, tmp_path: Path) -> None:
    assert find_review(computed.a, computed.b, folder=tmp_path / "reviews") is None
    assert not list(tmp_path.iterdir())
    name = _close(open_review(computed.a, computed.b, folder=tmp_path))
    found = find_review(computed.b, computed.a, folder=tmp_path)
    assert found is not None
    assert _close(found) == name


def test_a_next_version_under_another_name_finds_the_review(computed: Comparison, tmp_path: Path) -> None:
    name = _close(open_review(computed.a, computed.b, folder=tmp_path))
    report = computed.a
    for number in range(2, 5):
        edited = Desk(random.Random(number)).edit(report).report
        report = read_text(edited.text, source=f"rostov, writethru {number}.txt")
        assert _close(open_review(report, computed.b, folder=tmp_path)) == name


def test_other_reports_of_the_same_names_get_a_review_of_their_own(tmp_path: Path) -> None:
    def named(text: str, name: str) -> Report:
        return read_text(text, source=f"desk/{name}.txt")

    first = _close(open_review(named(COUNT, "a"), named(TRIAL, "b"), folder=tmp_path))
    second = _close(open_review(named(FLOOD, "a"), named(TRIAL, "b"), folder=tmp_path))
    assert first != second
    assert _close(open_review(named(TRIAL, "b"), named(COUNT, "a"), folder=tmp_path)) == first
    assert _close(open_review(named(FLOOD, "a"), named(TRIAL, "b"), folder=tmp_path)) == second


def test_no_name_of_a_report_leads_out_of_the_folder(tmp_path: Path) -> None:
    for source in ("-", "", "/", "../../x", "a\u202eb.txt", "ü" * 500, "https://example.org/news/?id=1&x=../y"):
        review = open_review(read_text(COUNT, source=source), read_text(TRIAL, source=source), folder=tmp_path / "r")
        assert Path(_close(review)).parent == tmp_path / "r"
        Path(review.name).unlink()


def test_a_damaged_review_beside_it_does_not_stop_another(computed: Comparison, tmp_path: Path) -> None:
    (tmp_path / "broken.review").write_bytes(b"SQLite format 3\x00" + os.urandom(3000))
    (tmp_path / "notes.review").write_text("no review")
    assert Path(_close(open_review(computed.a, computed.b, folder=tmp_path))).name == "rostov-a--rostov-b.review"


def test_a_review_can_be_taken_to_another_file(
    opened: Callable[..., Review], computed: Comparison, tmp_path: Path, checks: list[What]
) -> None:
    review = opened()
    review.add(checks[0])
    save_elsewhere(review, computed.a, computed.b, tmp_path / "copy.review")
    review.add(checks[1])
    assert review.name == str(tmp_path / "copy.review")
    mirrored = open_review(computed.b, computed.a, file=tmp_path / "copy.review")
    assert len(mirrored.decisions) == 2
    assert isinstance(mirrored.decisions[0].what, CheckPassage)
    assert mirrored.decisions[0].what.at.side is Side.B


def test_the_default_folder_is_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if os.uname().sysname == "Linux":
        assert default_folder() == tmp_path / "synoptic" / "reviews"


def test_a_folder_that_cannot_be_made_is_told(computed: Comparison, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ReviewError, match="keep the review in another file"):
        open_review(computed.a, computed.b, folder=tmp_path / "file" / "reviews")


def test_versions_share_most_of_a_sketch_and_other_reports_little() -> None:
    a, b = read(seeds.A), read(seeds.B)
    edited = Desk(random.Random(3)).edit(a).report
    assert shared(sketch(a.text), sketch(edited.text)) > 0.6
    assert shared(sketch(a.text), sketch(b.text)) < 0.4
    assert shared(sketch(COUNT), sketch(TRIAL)) < 0.1


def test_network_file_systems_are_known_by_the_nearest_mount(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        f"server:/x {tmp_path}/the\\040desk nfs4 rw 0 0\n"
        f"tmpfs {tmp_path}/the\\040desk/tmp tmpfs rw 0 0\n"
    )
    assert on_network(tmp_path / "the desk" / "x.review", mounts)
    assert not on_network(tmp_path / "the desk" / "tmp" / "x.review", mounts)
    assert not on_network(tmp_path / "the deskx" / "x.review", mounts)
    assert not on_network(tmp_path / "x.review", tmp_path / "no such list")
