"""When a screen gets what it shows of two long reports, and what memory that takes, on either side of the pipe.

    python -m tests.speed.arriving [--sizes 300,3000,20000]

Each size is asked of an engine in a process of its own, as the screen asks it. Times are seconds on the clock from the
question, so the machine should have nothing else to do: until both are read whole, until their links are there, until
all that is shown first is, and until whatever else may be asked for is. Memory is the most that either process held
(resident, megabytes), where the system tells it (/proc).
"""

import argparse
import tempfile
import time
from pathlib import Path

from compare.engine.message import Ended, Linked, Made, Message, ReadWhole, WorkedOut
from compare.engine.process import EngineProcess
from compare.engine.task import Compare, Source
from compare.reading import open_page
from tests.speed.texts import telling

_STEPS = {ReadWhole: "read whole", Linked: "links", Made: "all that is shown", WorkedOut: "the rest"}


def main() -> None:
    """Measure, and print one table."""
    parser = argparse.ArgumentParser(prog="python -m tests.speed.arriving", description="When links arrive.")
    parser.add_argument("--sizes", default="300,3000,20000", metavar="N,N", help="sentences of either report")
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    print(f"| n x n sentences | {' | '.join(_STEPS.values())} | engine | screen's side |")
    print(f"| --- |{' --- |' * (len(_STEPS) + 2)}")
    for size in sizes:
        arrived, engine = _arrivals(size)
        told = [f"{arrived[kind]:.1f} s" if kind in arrived else "-" for kind in _STEPS]
        print(f"| {size:,} | {' | '.join(told)} | {engine} | {_most_resident('self')} |", flush=True)


def _arrivals(size: int) -> tuple[dict[type[Message], float], str]:
    """The seconds after which each kind of message first came, and the most memory of the engine."""
    engine, arrived, held = EngineProcess(), dict[type[Message], float](), ""
    with tempfile.TemporaryDirectory() as folder:
        pages = []
        for seed in (1, 2):
            path = Path(folder) / f"{seed}.txt"
            path.write_text(telling(size, seed), encoding="utf-8")
            pages.append(open_page(str(path)))
        start = time.perf_counter()

        def hear(message: Message) -> None:
            nonlocal held
            arrived.setdefault(type(message), time.perf_counter() - start)
            if not isinstance(message, Ended):
                held = _most_resident(str(engine.pid))

        engine.work(Compare(*map(Source, pages), links_first=True), hear)
    engine.close()
    return arrived, held


def _most_resident(process: str) -> str:
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return "-"
    return f"{int(status.split('VmHWM:')[1].split()[0]) >> 10} MB"


if __name__ == "__main__":
    main()
