"""The process that reads one source: bytes on standard input, a Document or a refusal as JSON on standard output.

Started by ``compare.reading.bounded`` alone: ``python -m compare.reading.worker KIND CHARSET LIMITS_AS_JSON``.
"""

import json
import os
import resource
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from compare.reading.errors import ReadError
from compare.reading.kind import SourceKind
from compare.reading.limits import LIMITS, RAISE, Limits
from compare.reading.readers import reader_for


def main(arguments: Sequence[str]) -> None:
    """Read standard input as the kind, charset and memory limit in the arguments say."""
    kind, charset, limits = SourceKind[arguments[0]], arguments[1] or None, Limits(**json.loads(arguments[2]))
    # What a library prints must not end up in the answer.
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    data = sys.stdin.buffer.read()
    with suppress(ValueError, OSError):  # a system with tighter limits, or without this one
        resource.setrlimit(resource.RLIMIT_AS, (limits.reader_memory, limits.reader_memory))
    answer.write(json.dumps(_read(data, kind, charset, limits)).encode("ascii"))
    answer.flush()


def _read(data: bytes, kind: SourceKind, charset: str | None, limits: Limits = LIMITS) -> dict[str, Any]:
    try:
        document = reader_for(kind)(data, charset, limits)
    except ReadError as refusal:
        return {"refused": str(refusal)}
    except MemoryError:
        return {
            "refused": f"{kind} that takes more than {limits.reader_memory >> 20} MB of memory to read: "
            f"save its text to a file, {RAISE}"
        }
    except RecursionError:
        return {"refused": f"{kind} nested too deeply to be a report: save its text to a file"}
    except ImportError as missing:
        library = (missing.name or "lxml").partition(".")[0]
        return {"refused": f"{kind}: the library {library}, which reads it, is missing: install Synoptic anew"}
    except Exception as error:  # noqa: BLE001 - whatever a library raises on a broken file, the answer is one line
        return {
            "refused": f"{kind} that is damaged ({type(error).__name__}): open it and save it again, or save its text"
        }
    said = asdict(document)
    said["metadata"]["published"] = document.metadata.published and document.metadata.published.isoformat()
    return said


if __name__ == "__main__":
    main(sys.argv[1:])
