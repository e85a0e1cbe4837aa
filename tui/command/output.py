"""What goes to standard output or to a file: whole, or told why not."""

import codecs
import os
import stat
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from compare.reading import printable
from tui.command.trouble import TroubleError


def write_out(written: Iterable[bytes]) -> None:
    """Write pieces to standard output: as they are to a file or a pipe (UTF-8), to a terminal in what it reads.

    Raises:
        BrokenPipeError: The reader went away.
        TroubleError: It is closed, or takes no more.
    """
    if sys.stdout is None:
        raise TroubleError("standard output is closed: open it, or name a file with -o")
    if sys.stdout.isatty() and codecs.lookup(sys.stdout.encoding).name != "utf-8":
        from tui.command.charset import encoded  # few terminals read anything else

        written = (encoded(b"".join(written).decode(), sys.stdout.encoding),)
    try:
        sys.stdout.flush()
        sys.stdout.buffer.writelines(written)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        silence()
        raise
    except OSError as error:
        silence()
        raise TroubleError(f"cannot write to standard output: {error.strerror}: name a file with -o") from None


def flush_out() -> None:
    """Have what was printed written now, when it can still be told that it cannot be; raises as ``write_out``."""
    if sys.stdout is not None:
        write_out(())


def save(written: Iterable[bytes], output: str, sources: Sequence[str]) -> None:
    """Write a file of pieces, beside it first: what stood there is whole until the new file is.

    A link stays a link, and a device or a pipe is written to and not replaced.

    Raises:
        TroubleError: It cannot be written, or is one of ``sources``, the two reports.
    """
    from compare.reading.opening import is_path

    try:
        target = Path(output)
        if any(is_path(source) and target.exists() and target.samefile(source) for source in sources):
            raise TroubleError(f"{printable(output)} is one of the two reports: name another file with -o")
        mode = target.stat().st_mode if target.exists() else None
        if mode is None or stat.S_ISREG(mode):
            _replace(target.resolve(), written, mode)
        else:
            with target.open("wb") as file:
                file.writelines(written)
    except BrokenPipeError:
        raise
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise TroubleError(f"cannot write {printable(output)}: {printable(why)}: name another file with -o") from None


def _replace(target: Path, written: Iterable[bytes], mode: int | None) -> None:
    beside = target.with_name(f".{target.name[:200]}.{os.getpid()}.tmp")
    try:
        with beside.open("xb") as file:
            file.writelines(written)
            file.flush()
            os.fsync(file.fileno())  # some file systems find out only here that the disk is full
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def keep_places() -> None:
    """Open what is closed of input, output and errors, on nothing: the next file opened would take its place."""
    for place in range(3):
        try:
            os.fstat(place)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def silence() -> None:
    """Let what still waits to be written go nowhere: the interpreter would try once more at its end, and complain."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)
