"""The real program in windows of real terminals, and whether the short way to write leaves the picture of the long one.

    python -m tests.terminal.windows FOLDER [xterm urxvt xfce4-terminal]

Starts each terminal on an X server without a screen, presses the same keys twice, once with ``--full-frames``, keeps a
picture after each in FOLDER and tells how many of its pixels differ. Where a text has emoji that are joined they do
differ: what follows them stands in its own place the short way and is pushed aside the long way. Look at the pictures.

Needs (Debian): xvfb xterm rxvt-unicode xfce4-terminal dbus-x11 imagemagick xdotool fonts-dejavu-core.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import seeds
from tests.terminal.pseudoterminal import SYNOPTIC

_TERMINALS = {
    "xterm": ["xterm", "-u8", "-fa", "DejaVu Sans Mono", "-fs", "9", "-geometry", "110x36+0+0", "-e"],
    "urxvt": ["urxvt", "-fn", "xft:DejaVu Sans Mono:size=9", "-geometry", "110x36+0+0", "-e"],
    # What VTE draws: GNOME's, Xfce's, LXDE's and MATE's terminals.
    "xfce4-terminal": ["dbus-run-session", "xfce4-terminal", "--disable-server", "--geometry", "110x36+0+0",
                       "--hide-menubar", "--hide-scrollbar", "-x"],
}  # fmt: skip
_KEYS = ("n", "n", "d", "d", "j", "j", "Next", "u", "question", "Escape", "x", "Escape", "P", "Escape", "G", "g", "d")
_SIZES = ((600, 400), (900, 600))  # pixels
_STARTED = 6.0  # seconds after which the links stand on the screen
_DRAWN = 1.0  # seconds after which what a key changed does
_WIDE = """The ministry 外交部 said on Sunday that {} people 🙂 crossed the river 長江 with 👩‍👩‍👧 and 🇬🇧 flags.

Cafe\u0301 owners in Zu\u0308rich said that مرحبا بالعالم and שלום were printed on {} posters.

日本の首相は月曜日に東京で演説し、「経済は回復している」と述べた。

"""


@contextmanager
def _server() -> Iterator[str]:
    """The name of a display of its own."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1000x700x24"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        try:
            yield ":" + os.read(reader, 16).decode().strip()
        finally:
            os.close(reader)
            server.terminate()


def _pictures(terminal: str, flags: list[str], folder: Path, name: str) -> list[Path]:
    """Press the keys in a terminal and return what its window looked like after each."""
    taken: list[Path] = []
    with tempfile.TemporaryDirectory() as home, _server() as display:
        environment = {**os.environ, "DISPLAY": display, "SYNOPTIC_HINT": "false"}
        environment |= {f"XDG_{kind}_HOME": home for kind in ("CONFIG", "DATA", "STATE")}
        sources = []
        for source, count in ((seeds.A, 12), (seeds.B, 14)):
            sources.append(Path(home, Path(source).name))
            sources[-1].write_text(_WIDE.format(count, count) + Path(source).read_text("utf-8"), "utf-8")

        def do(*command: str) -> str:
            return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout

        def take(after: str) -> None:
            time.sleep(_DRAWN)
            taken.append(folder / f"{terminal}-{name}-{len(taken):02}-{after}.png")
            do("import", "-window", "root", str(taken[-1]))

        command = [*_TERMINALS[terminal], SYNOPTIC, *flags, *map(str, sources)]
        with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as program:
            time.sleep(_STARTED)
            window = do("xdotool", "search", "--onlyvisible", "--class", terminal).split()[-1]
            do("xdotool", "windowfocus", window, "mousemove", "999", "699")
            for key in _KEYS:
                do("xdotool", "key", key)
                take(key)
            for width, height in _SIZES:
                do("xdotool", "windowsize", window, str(width), str(height))
                take(f"{width}x{height}")
            do("xdotool", "key", "q")
            program.wait(_STARTED)
    return taken


def main() -> int:
    """Tell of each picture how many pixels differ between the two ways to write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("terminals", nargs="*", choices=[*_TERMINALS, []], help="all that are installed, by default")
    arguments = parser.parse_args()
    needed = [each for each in ("Xvfb", "xdotool", "import", "compare") if not shutil.which(each)]
    if needed:
        print(f"not installed: {', '.join(needed)}", file=sys.stderr)
        return 2
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for terminal in arguments.terminals or filter(shutil.which, _TERMINALS):
        short, long = (
            _pictures(terminal, flags, arguments.folder, name)
            for flags, name in (([], "short"), (["--full-frames"], "long"))
        )
        for one, other in zip(short, long, strict=True):
            told = subprocess.run(
                ["compare", "-metric", "AE", one, other, "null:"], capture_output=True, text=True, check=False
            )
            print(f"{told.stderr:>8}  {one.name}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
