"""Makes the pictures of the real program on the seeds: ``python screenshots/make.py [NAME ...]``.

SVG by Textual's own export, without its reference to web fonts. The same program makes the same bytes: the ids in a
picture are named after it, not after its content. With ``--png`` each is also drawn by headless Chromium, to look at.
"""

import argparse
import asyncio
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Picture:
    """A view of the program: the size of the terminal in cells, and the keys that lead there."""

    columns: int
    rows: int
    keys: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)


_SIXTEEN = {"TERM": "xterm", "COLORTERM": ""}

PICTURES: Mapping[str, Picture] = {
    "overview": Picture(120, 36, ("n", "n")),
    "disagreement": Picture(120, 36, ("d",)),
    "link": Picture(120, 36, ("d", "enter")),
    "as-printed": Picture(120, 36, ("n", "o")),
    "findings": Picture(120, 36, ("x",)),
    "quotations": Picture(120, 36, ("s",)),
    "reports": Picture(120, 36, ("i",)),
    "sixteen-colours": Picture(80, 24, ("d",), _SIXTEEN),
    "narrow": Picture(60, 20, ("d",)),
}


def main() -> None:
    """Make all pictures, or those that are named."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(PICTURES)}")
    parser.add_argument("--png", type=Path, metavar="FOLDER", help="draw them there too, with Chromium")
    arguments = parser.parse_args()
    for name in arguments.names or PICTURES:
        target = _HERE / f"{name}.svg"
        target.write_text(_clean(asyncio.run(_take(PICTURES[name])), name), encoding="utf-8")
        print(target.relative_to(_HERE.parent))
        if arguments.png:
            _draw(target, arguments.png)


async def _take(picture: Picture) -> str:
    """The program's screen as SVG, after the comparison has come and the keys were pressed."""
    # Colours are settled when Textual is imported: the environment comes first.
    os.environ.update({"TERM": "xterm-256color", "COLORTERM": "truecolor"} | dict(picture.environment))
    os.environ.pop("NO_COLOR", None)
    for home in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[home] = tempfile.gettempdir() + "/synoptic-pictures"  # nobody's settings and decisions
    os.chdir(_HERE.parent)  # sources are shown as they are named: from here, not from wherever this checkout lies
    from compare.reading import open_page
    from tui.app import Synoptic
    from tui.screens.reading import Reading

    app = Synoptic(open_page("seeds/rostov-a.txt"), open_page("seeds/rostov-b.txt"))
    async with app.run_test(size=(picture.columns, picture.rows)) as pilot:
        reading = app.screen
        if not isinstance(reading, Reading):
            raise TypeError(f"opened on {type(reading).__name__}")
        while reading.comparison is None:
            await app.workers.wait_for_complete()
            await pilot.pause()
        for key in picture.keys:
            await pilot.press(key)
        await pilot.pause()
        return app.export_screenshot(title="Synoptic", simplify=True)


def _clean(svg: str, name: str) -> str:
    """Without web fonts, with ids that do not change with the content, and no blanks at the ends of lines."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: Fira Code", "font-family: ui-monospace, Menlo, Consolas, DejaVu Sans Mono", svg)
    svg = re.sub(r"terminal-\d+", f"terminal-{name}", svg)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def _draw(svg: Path, folder: Path) -> None:
    """Draw one picture as PNG."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        raise SystemExit("--png needs Chromium")
    width, height = (float(number) for number in re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg.read_text())[0])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        command = [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={profile}",
            f"--window-size={int(width) + 1},{int(height) + 1}", f"--screenshot={folder / svg.stem}.png", svg.as_uri(),
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own file


if __name__ == "__main__":
    main()
