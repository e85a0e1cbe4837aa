"""Runs a reader in a process of its own, with a deadline and a bound on memory.

Parsers of HTML, PDF and packed files can be driven into hours of work or gigabytes by a small hostile file. A process
can be ended whatever it is doing; a thread cannot. Plain text needs none of this and never starts one: it costs 20 ms,
and the imports of the reader (up to 400 ms).
"""

import json
import subprocess
from dataclasses import asdict
from datetime import datetime

from compare.own_process import start_module
from compare.reading.document import Document, Metadata
from compare.reading.errors import ReadError
from compare.reading.kind import SourceKind
from compare.reading.limits import LIMITS, RAISE, Limits


def read_bounded(data: bytes, kind: SourceKind, charset: str | None = None, limits: Limits = LIMITS) -> Document:
    """Read bytes with the reader for their kind.

    Args:
        data: The source.
        kind: Its kind.
        charset: The encoding that came with it, if any did.
        limits: How long it may take, how much memory, and how much of each kind of file it reads.

    Raises:
        ReadError: The reader refused it or ran into a limit; the message lacks the source's name.
    """
    worker = start_module("compare.reading.worker", kind.name, charset or "", json.dumps(asdict(limits)))
    with worker:
        try:
            answer, _ = worker.communicate(data, timeout=limits.reader_seconds)
        except subprocess.TimeoutExpired:
            raise ReadError(
                f"{kind} that takes more than {limits.reader_seconds:g} seconds to read: "
                f"save its text to a file, {RAISE}"
            ) from None
        finally:
            worker.kill()
    if worker.returncode or not answer:
        raise ReadError(
            f"{kind} that is damaged or takes more than {limits.reader_memory >> 20} MB of memory to read: "
            f"save its text to a file, {RAISE}"
        )
    return _document(answer)


def _document(answer: bytes) -> Document:
    """What the worker wrote.

    Raises:
        ReadError: It says that there is no document to be had.
    """
    said = json.loads(answer)
    if "refused" in said:
        raise ReadError(said["refused"])
    metadata = said["metadata"]
    metadata["published"] = metadata["published"] and datetime.fromisoformat(metadata["published"])
    return Document(said["text"], said["comments"], Metadata(**metadata))
