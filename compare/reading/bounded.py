"""Runs a reader in a process of its own, with a deadline and a bound on memory.

Parsers of HTML, PDF and packed files can be driven into hours of work or gigabytes by a small hostile file. A process
can be ended whatever it is doing; a thread cannot. Plain text needs none of this and never starts one: it costs 20 ms,
and the imports of the reader (up to 400 ms).
"""

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from compare.reading.document import Document
from compare.reading.errors import ReadError
from compare.reading.kind import SourceKind

LIMIT_SECONDS = 8.0
"""The longest that a reader may work on one source, seconds on the clock."""

LIMIT_MEMORY = 400 << 20
"""The most memory that a reader may take, bytes: 170 MB are the libraries themselves."""


def read_bounded(
    data: bytes,
    kind: SourceKind,
    charset: str | None = None,
    *,
    limit_seconds: float = LIMIT_SECONDS,
    limit_memory: int = LIMIT_MEMORY,
) -> Document:
    """Read bytes with the reader for their kind.

    Args:
        data: The source.
        kind: Its kind.
        charset: The encoding that came with it, if any did.
        limit_seconds: The longest that it may take.
        limit_memory: The most bytes of memory that it may take.

    Raises:
        ReadError: The reader refused it or ran into a limit; the message lacks the source's name.
    """
    package_root = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, (package_root, os.environ.get("PYTHONPATH"))))
    worker = subprocess.Popen(  # noqa: S603 - this interpreter and a module of this package
        [sys.executable, "-P", "-m", "compare.reading.worker", kind.name, charset or "", str(limit_memory)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
        process_group=0,  # ctrl+c is for this process, which then ends the worker
    )
    with worker:
        try:
            answer, _ = worker.communicate(data, timeout=limit_seconds)
        except subprocess.TimeoutExpired:
            raise ReadError(
                f"{kind} that takes more than {limit_seconds:g} seconds to read: save its text to a file"
            ) from None
        finally:
            worker.kill()
    if worker.returncode or not answer:
        raise ReadError(f"{kind} that is damaged or takes too much memory to read: save its text to a file")
    return _document(answer)


def _document(answer: bytes) -> Document:
    """What the worker wrote.

    Raises:
        ReadError: It says that there is no document to be had.
    """
    said = json.loads(answer)
    if "refused" in said:
        raise ReadError(said["refused"])
    published = said.pop("published")
    return Document(**said, published=datetime.fromisoformat(published) if published else None)
