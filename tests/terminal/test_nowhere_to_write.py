"""Full disks, no home, closed ends: one clear line, and what was decided is kept until there is room."""

import os
import resource
import stat
import subprocess
from pathlib import Path

import pytest

from tests.terminal.pseudoterminal import SYNOPTIC, Terminal
from tui.command.output import save
from tui.command.trouble import TroubleError
from tui.handing_on import HandingOnError, append_to
from tui.settings.state import State

_FULL = Path("/dev/full")
_NO_HOME = {"HOME": "/proc/nowhere", "XDG_CONFIG_HOME": None, "XDG_DATA_HOME": None, "XDG_STATE_HOME": None}


def test_on_a_full_disk_decisions_are_kept_and_saved_as_soon_as_there_is_room(tmp_path: Path) -> None:
    review = tmp_path / "shared.review"
    file = tmp_path / "facts.txt"
    command = ["bash", "-c", f"ulimit -S -f 4; exec {SYNOPTIC} --demo --review {review}"]  # no file over 4 kB
    # Python does not look whether a compiled module was written whole, and would find half of it ever after.
    with Terminal(command, 140, 40, environment={"PYTHONDONTWRITEBYTECODE": "1"}) as terminal:
        terminal.wait("shared.review: the disk")
        terminal.send("nt")
        terminal.wait("NOT SAVED")
        terminal.send("j")
        terminal.wait("NOT SAVED · checked 2/")
        file.write_bytes(b"x" * 4_000)
        terminal.send("W")
        terminal.wait("add this fact")
        terminal.send(f"{file}\r")
        terminal.wait("cannot write")
        assert file.read_bytes() == b"x" * 4_000  # and no part of the fact
        terminal.send("q")
        terminal.wait("lost if you quit again")
        resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        terminal.wait("saved now")
        terminal.send("q")
        assert terminal.finish() == 0
    with Terminal([SYNOPTIC, "--demo", "--review", str(review)], 140, 40) as terminal:
        terminal.wait("checked 2/")


def test_without_a_home_all_works_but_keeping_and_that_is_said() -> None:
    with Terminal([SYNOPTIC, "--demo"], 140, 40, environment=_NO_HOME) as terminal:
        terminal.wait("links")
        terminal.send("nt")
        terminal.wait("NOT SAVED")
        terminal.send("Z")
        terminal.wait(lambda text: "✓" not in text)
        terminal.send("qq")
        assert terminal.finish() == 2
        assert terminal.left_behind() == []
        assert "synoptic: 4 decisions could not be saved" in terminal.text


def test_what_cannot_be_saved_in_its_place_can_be_kept_in_another_file(tmp_path: Path) -> None:
    kept = tmp_path / "kept.review"
    with Terminal([SYNOPTIC, "--demo"], 140, 40, environment=_NO_HOME) as terminal:
        terminal.wait("links")
        terminal.send("nt")
        terminal.wait("NOT SAVED")
        terminal.send(f"O{tmp_path}/no/such/folder\r")
        terminal.wait("cannot be opened or made")
        terminal.send(f"O{kept}\r")
        terminal.wait("decisions are kept in")
        terminal.wait(lambda text: "NOT SAVED" not in text)
        terminal.send("ntg")
        terminal.wait("checked 4/")
        terminal.send("q")
        assert terminal.finish() == 0
    command = [SYNOPTIC, "--demo", "--review", str(kept), "--format", "text"]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    assert told.partition("WHAT WAS DECIDED")[2].count(" checked: ") == 4


@pytest.mark.skipif(not _FULL.is_char_device(), reason="there is no /dev/full here")
@pytest.mark.parametrize("flags", [["--demo", "--format", "json"], ["--version"], ["--man"]], ids=" ".join)
def test_an_output_that_takes_no_more_is_told_in_one_line(flags: list[str]) -> None:
    with _FULL.open("w") as full:
        done = subprocess.run([SYNOPTIC, *flags], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("synoptic: cannot write to standard output: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("ends", "code", "says"),
    [
        (">&-", 2, "standard output is closed"),
        ("<&- >&-", 2, "standard output is closed"),
        ("2>&- | head -1 >/dev/null", 0, ""),
        ("<&- | head -c 10 >/dev/null", 0, ""),
    ],
)
def test_closed_ends_and_readers_that_leave_end_in_no_traceback(ends: str, code: int, says: str) -> None:
    command = f"{SYNOPTIC} --demo --format text {ends}; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert done.stdout == ""
    assert says in done.stderr
    assert done.stderr.count("\n") == bool(says)


def test_a_file_is_replaced_whole_a_link_stays_and_a_pipe_is_written_to(tmp_path: Path) -> None:
    target, link, pipe = tmp_path / "sheet.md", tmp_path / "link.md", tmp_path / "pipe"
    target.write_bytes(b"before")
    target.chmod(0o640)
    link.symlink_to(target)
    save([b"after"], str(link), ())
    assert link.is_symlink()
    assert target.read_bytes() == b"after"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        save([b"through"], str(pipe), ())
        assert reader.communicate()[0] == b"through"
    assert pipe.is_fifo()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        with pytest.raises(TroubleError, match=r"cannot write .*sheet\.md: "):
            save([b"x"] * 2_000, str(target), ())
        State(tmp_path / "state").remember({"theme": "x" * 2_000})  # a trifle: no word of it
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert target.read_bytes() == b"after"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.md", "pipe", "sheet.md"]
    with pytest.raises(HandingOnError, match="a device or a pipe"):
        append_to("/dev/null", "fact", ())


def test_a_message_of_a_hostile_name_is_one_printable_line() -> None:
    for flags in (["--\x1b]0;owned\x07", "a", "b"], ["a", "b", "--serve", "\x1b[2J:80"], ["a", "b", "c\u202e"]):
        done = subprocess.run([SYNOPTIC, *flags], capture_output=True, text=True, check=False)
        assert done.returncode == 2
        assert done.stderr.startswith("synoptic: ")
        assert done.stderr.removesuffix("\n").isprintable()
