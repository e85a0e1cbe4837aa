"""A soak: random keys at a pace of 200 a second, at random sizes, on the real screen, for as long as asked.

    python -m tests.speed.soak [SECONDS]

Reports keys pressed, sizes taken and the growth of memory; ends with a traceback where the program raises.
"""

import asyncio
import os
import random
import sys
import tempfile
import time
from pathlib import Path

_A_SECOND = 200
_LETTERS = "npuUcvdDxsijkhlgGfFowzaeJKtmXyrAEZRCPM+-?/ q"


def main() -> None:
    """Soak for the seconds named, a minute by default."""
    folder = tempfile.mkdtemp()
    os.environ.update({f"XDG_{kind}_HOME": folder for kind in ("CONFIG", "DATA", "STATE")})
    asyncio.run(_soak(float(sys.argv[1]) if len(sys.argv) > 1 else 60.0, Path(folder) / "soak.review"))


async def _soak(seconds: float, review: Path) -> None:
    from textual.events import Key

    from tests.tui.screen import opened

    chance = random.Random(7)
    keys = sizes = 0
    async with opened(review=review) as pilot:
        settled = _megabytes()
        began = time.perf_counter()
        while time.perf_counter() - began < seconds:
            if chance.random() < 0.02:
                await pilot.resize_terminal(chance.randint(1, 200), chance.randint(1, 60))
                sizes += 1
            for _ in range(20):
                letter = chance.choice(_LETTERS)
                # q would leave the reading screen for good; in a list it goes back.
                if letter != "q" or len(pilot.app.screen_stack) > 1:
                    pilot.app.post_message(Key("space" if letter == " " else letter, letter))
                    keys += 1
            await pilot.pause(20 / _A_SECOND)
        spent = time.perf_counter() - began
        print(f"{keys} keys in {spent:.0f} s ({keys / spent:.0f} a second), {sizes} sizes; no exception")
        print(f"memory {settled:.1f} MB before, {_megabytes():.1f} MB after")


def _megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
