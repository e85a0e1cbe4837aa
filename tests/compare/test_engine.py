"""The engine in a process of its own: the same comparison, and a process that is there only while it is needed."""

import io
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

import seeds
from compare.comparison import Comparison
from compare.engine.here import Here
from compare.engine.message import Ended, Failed, Linked, Made, Message, ReadWhole, Share, WorkedOut
from compare.engine.passing import Receiver, Sender
from compare.engine.process import EngineProcess
from compare.engine.sealed import PackedDetails, SealedLink
from compare.engine.task import Compare, Judge, Source
from compare.formats import write
from compare.pipeline import compare
from compare.reading import open_page, read
from compare.side import Side
from tests.speed.texts import telling

_PATIENCE = 20.0  # seconds; ample, for a busy machine must not fail a test


@pytest.fixture
def engine() -> Iterator[EngineProcess]:
    apart = EngineProcess()
    yield apart
    apart.close()


def _task() -> Compare:
    return Compare(Source(open_page(seeds.A)), Source(open_page(seeds.B)))


def _book(tmp_path: Path) -> Compare:
    """Two reports that take a while."""
    pages = []
    for seed in (1, 2):
        path = tmp_path / f"{seed}.txt"
        path.write_text(telling(2_000, seed), encoding="utf-8")
        pages.append(open_page(str(path)))
    return Compare(*map(Source, pages))


def _made(engine: EngineProcess, task: Compare | Judge) -> Comparison:
    heard: list[Message] = []
    engine.work(task, heard.append)
    assert isinstance(heard[-1], Ended)
    shares = [message.done for message in heard if isinstance(message, Share)]
    assert shares == sorted(shares)
    (comparison,) = (message.comparison for message in heard if isinstance(message, Made))
    (values,) = (message.values for message in heard if isinstance(message, WorkedOut))
    comparison.know(values)
    return comparison


def _until(done: Callable[[], bool]) -> None:
    """Wait for what another process does of itself."""
    deadline = time.monotonic() + _PATIENCE
    while not done():
        assert time.monotonic() < deadline
        os.sched_yield()


def _worker(engine: EngineProcess) -> int:
    assert engine.pid is not None
    return engine.pid


def test_what_is_compared_apart_is_what_is_compared_here(engine: EngineProcess) -> None:
    here = compare(read(seeds.A), read(seeds.B))
    apart = _made(engine, _task())
    assert write(apart, "json") == write(here, "json")
    assert write(apart, "text") == write(here, "text")
    fewer = _made(engine, Judge(apart.at(0.9)))
    assert [link for link in fewer.links if link.score < 0.9] == []
    assert fewer.links == here.at(0.9).links
    assert fewer.a is apart.a
    assert fewer.b is apart.b


def test_a_report_is_not_read_again_and_what_changed_is_told(engine: EngineProcess, tmp_path: Path) -> None:
    a, b = read(seeds.A), read(seeds.B)
    edited = tmp_path / "b.txt"
    edited.write_text(b.text.replace("two decades", "three decades"), encoding="utf-8")
    heard: list[Message] = []
    engine.work(Compare(Source(a), Source(open_page(str(edited)), b)), heard.append)
    (made,) = (message for message in heard if isinstance(message, Made))
    assert made.comparison.a is a
    assert "B changed" in made.note


def test_a_long_report_is_shown_whole_before_it_is_compared(engine: EngineProcess, tmp_path: Path) -> None:
    heard: list[Message] = []

    def hear(message: Message) -> None:
        heard.append(message)
        if isinstance(message, ReadWhole):
            engine.stop()

    engine.work(_book(tmp_path), hear)
    (whole,) = (message for message in heard if isinstance(message, ReadWhole))
    assert len(whole.a.sentences) >= 2_000
    assert not any(isinstance(message, Made | Failed) for message in heard)
    assert isinstance(heard[-1], Ended)
    assert _made(engine, _task()).links  # and it does the next task


def test_the_next_task_takes_the_place_of_the_one_that_is_done(engine: EngineProcess, tmp_path: Path) -> None:
    heard: list[Message] = []
    first = Thread(target=engine.work, args=(_book(tmp_path), heard.append))
    first.start()
    _until(lambda: bool(heard))
    assert _made(engine, _task()).links
    first.join(_PATIENCE)
    assert isinstance(heard[-1], Ended)
    assert not any(isinstance(message, Made | Failed) for message in heard)


def test_the_process_goes_when_nothing_is_asked_and_comes_again(tmp_path: Path) -> None:
    engine = EngineProcess(kept=0.05)
    assert _made(engine, _task()).links
    before = _worker(engine)
    _until(lambda: engine.gone)
    assert _made(engine, _task()).links
    assert _worker(engine) != before
    engine.close()
    _until(lambda: engine.gone)
    heard: list[Message] = []
    engine.work(_book(tmp_path), heard.append)
    assert heard == [Ended()]


def test_a_process_that_is_killed_is_told_of_and_started_anew(engine: EngineProcess, tmp_path: Path) -> None:
    heard: list[Message] = []

    def hear(message: Message) -> None:
        if isinstance(message, Share) and not any(isinstance(each, Share) for each in heard):
            os.kill(_worker(engine), signal.SIGKILL)
        heard.append(message)

    engine.work(_book(tmp_path), hear)
    (failed,) = (message for message in heard if isinstance(message, Failed))
    assert "memory" in failed.why
    assert isinstance(heard[-1], Ended)
    assert _made(engine, _task()).links


def test_what_a_task_cannot_do_is_told_in_a_line(engine: EngineProcess) -> None:
    page = open_page(seeds.A)
    heard: list[Message] = []
    engine.work(Compare(Source(replace(page, limits=replace(page.limits, sentences=3))), Source(page)), heard.append)
    (failed,) = (message for message in heard if isinstance(message, Failed))
    assert "3 are the most" in failed.why
    assert "\n" not in failed.why
    assert _made(engine, _task()).links


_PARENT = """
import os, sys
from compare.engine.process import EngineProcess
from compare.engine.task import Compare, Source
from compare.reading import open_page
engine = EngineProcess()
def hear(message):
    print(engine.pid, flush=True)
engine.work(Compare(*(Source(open_page(path)) for path in sys.argv[1:])), hear)
"""


@pytest.mark.skipif(not Path("/proc").exists(), reason="whether a process is there is read from /proc")
def test_the_process_goes_with_the_one_that_started_it(tmp_path: Path) -> None:
    _book(tmp_path)
    files = [str(tmp_path / f"{seed}.txt") for seed in (1, 2)]
    with subprocess.Popen([sys.executable, "-c", _PARENT, *files], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        parent.kill()
    _until(lambda: not Path(f"/proc/{worker}").exists() or "Z" in Path(f"/proc/{worker}/stat").read_text().split()[2])


def test_to_hold_a_comparison_loads_no_rules() -> None:
    script = """
import sys
from dataclasses import replace
from compare.engine.process import EngineProcess
from compare.engine.message import Made, WorkedOut
from compare.engine.task import Compare, Source
from compare.reading import open_page
from compare.report import Zone
from compare.review.meanwhile import zoned_meanwhile
heard = []
engine = EngineProcess()
engine.work(Compare(*(Source(open_page(path)) for path in sys.argv[1:])), heard.append)
engine.close()
(made,) = (each for each in heard if isinstance(each, Made))
made.comparison.know(*(each.values for each in heard if isinstance(each, WorkedOut)))
known = made.comparison
for shown in (known, known.dismissing(frozenset({("name", "conflict", None, None)}))):
    shown.links, shown.findings, shown.facts, shown.notices, shown.speakers, shown.origin, shown.house_styles
    shown.one_source, [shown.only_details(side) for side in shown.details_a and "ab"]
fenced = replace(known.b, sentences=tuple(replace(sentence, zone=Zone.COMMENT) for sentence in known.b.sentences))
meanwhile = zoned_meanwhile(known, known.a, fenced)
meanwhile.links, meanwhile.findings, meanwhile.facts, meanwhile.notices, meanwhile.one_source
rules = [name for name in sys.modules if name.startswith(("compare.details.", "compare.matching."))]
print(*sorted(rules), *(name for name in sys.modules if name in ("rapidfuzz", "sentencex", "Stemmer")))
"""
    told = subprocess.run(
        [sys.executable, "-c", script, seeds.A, seeds.B], capture_output=True, text=True, check=True, timeout=60
    )
    assert set(told.stdout.split()) <= {
        "compare.details.context",
        "compare.detail",
        "compare.details.kept",
        "compare.details.kind",
        "compare.link",
        "compare.matching.event_check",
        "compare.matching.words",
        "compare.matching.tables",
        "Stemmer",
    }


def test_what_is_packed_is_what_it_was(engine: EngineProcess) -> None:
    here = compare(read(seeds.A), read(seeds.B))
    apart = _made(engine, _task())
    for side in Side:
        sealed, details = apart.details(side), here.details(side)
        assert isinstance(sealed, PackedDetails)
        assert list(sealed) == list(details)
        assert list(details) == list(sealed)
        assert list(sealed[2:9:3]) == list(details[2:9:3])
        assert sealed[-1] == details[-1]
        assert sealed[0] != details[1]
        assert {*sealed, *details} == set(details)
        assert [replace(each, start=each.start) for each in sealed] == list(details)
        assert list(sealed.opened()) == list(details)
        assert list(pickle.loads(pickle.dumps(sealed))) == list(details)  # noqa: S301 - made here
    assert apart.all_links == here.all_links
    assert here.all_links == apart.all_links
    assert {*apart.links, *here.links} == set(here.links)
    for ours, theirs in zip(apart.links, here.links, strict=True):
        assert isinstance(ours, SealedLink)
        assert ours.evidence == theirs.evidence
        assert ours.with_findings(()) == theirs.with_findings(())
        assert replace(ours, score=0.5) == replace(theirs, score=0.5)
        assert replace(ours, score=0.5).with_findings(()) != ours
        for each in (ours, replace(ours, score=0.5)):
            assert pickle.loads(pickle.dumps(each)) == each  # noqa: S301 - made here


def test_judged_again_no_more_is_sent_than_was_judged(engine: EngineProcess) -> None:
    apart = _made(engine, _task())
    again = _made(engine, Judge(apart.at(0.7)))
    assert again.details_a is apart.details_a
    assert again.all_links is apart.all_links
    assert again.links == compare(read(seeds.A), read(seeds.B)).at(0.7).links
    assert {id(link.store) for link in again.links} == {id(link.store) for link in apart.links}


def test_of_a_long_pair_the_links_come_before_the_details(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("compare.engine.task.LONG", 100)
    paths = [tmp_path / f"{seed}.txt" for seed in (1, 2)]
    for seed, path in enumerate(paths, start=1):
        path.write_text(telling(60, seed), encoding="utf-8")
    a, b = (Source(open_page(str(path))) for path in paths)
    task, pipe = Compare(a, b, links_first=True), io.BytesIO()
    Here().work(task, Sender(pipe, task))
    pipe.seek(0)
    receive, told = Receiver(pipe, task), list[Message]()
    while not isinstance(message := receive(), Ended):
        told.append(message)
    (linked,) = (message.comparison for message in told if isinstance(message, Linked))
    made = told[-1].comparison if isinstance(told[-1], Made) else None
    assert linked.links_only
    assert linked.links
    assert not any(link.findings for link in linked.links)
    assert linked.facts
    # What was told before is not told again, and what came of it is as if nothing had been told.
    assert made is not None
    here = compare(*(read(str(path)) for path in paths))
    assert {(link.a, link.b) for link in linked.links} <= {(link.a, link.b) for link in made.links}
    assert not made.links_only
    assert made.all_links == here.all_links
    assert made.links == here.links
    assert write(made, "json") == write(here, "json")


def test_of_a_short_pair_all_comes_at_once(engine: EngineProcess) -> None:
    heard: list[Message] = []
    engine.work(replace(_task(), links_first=True), heard.append)
    assert not any(isinstance(message, Linked) for message in heard)
