"""A real Chromium at the other end of two pipes, spoken to in the DevTools protocol: no driver and no port needed."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from fcntl import F_DUPFD, fcntl
from itertools import count
from pathlib import Path
from typing import Any

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

_FLAGS = (
    "--headless=new",
    "--no-sandbox",  # the only page is our own, and containers let nobody make sandboxes
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--remote-debugging-pipe",
)


class Page:
    """One page; ``requests`` are the addresses that it asked for, ``troubles`` what it logged as an error."""

    def __init__(self, to: int, back: int) -> None:
        self.requests: list[str] = []
        self.troubles: list[str] = []
        self._to, self._back = to, back
        self._ids = count(1)
        self._buffer = b""
        self._session: str | None = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol and wait for its answer."""
        number = next(self._ids)
        message = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != number:
            pass
        assert "error" not in answer, answer["error"]
        return answer["result"]  # type: ignore[no-any-return]

    def open(self, path: Path) -> None:
        """Open a file and wait until all of it is loaded."""
        self.call("Page.navigate", url=path.as_uri())
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def run(self, script: str) -> Any:
        """The value of a script, run in the page; promises are waited for."""
        done = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in done, done["exceptionDetails"]
        return done["result"].get("value")

    def look(self, *, width: int, height: int = 900, dark: bool = False, script: bool = True) -> None:
        """Set the window's size, whether it is dark, and whether scripts run."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.call("Emulation.setDeviceMetricsOverride", **size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.call("Emulation.setEmulatedMedia", media="", features=[scheme, still])
        self.call("Emulation.setScriptExecutionDisabled", value=not script)

    def click(self, selector: str) -> None:
        """Click in the middle of what stands there, as a mouse does."""
        x, y = self.run(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            " e.scrollIntoView({block: 'center', behavior: 'instant'});"
            " const r = e.getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def screenshot(self, path: Path) -> None:
        """What the window shows, as PNG."""
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot")["data"]))

    def print(self, path: Path) -> None:
        """The page as it is printed, as PDF."""
        path.write_bytes(base64.b64decode(self.call("Page.printToPDF", printBackground=True)["data"]))

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            read = os.read(self._back, 1 << 16)
            assert read, "Chromium went away"
            self._buffer += read
        first, _, self._buffer = self._buffer.partition(b"\0")
        message: dict[str, Any] = json.loads(first)
        parameters = message.get("params", {})
        match message.get("method"):
            case "Network.requestWillBeSent":
                self.requests.append(parameters["request"]["url"])
            case "Log.entryAdded":
                self.troubles.append(parameters["entry"]["text"])
            case "Runtime.exceptionThrown":
                self.troubles.append(parameters["exceptionDetails"]["text"])
            case "Page.javascriptDialogOpening":
                self.troubles.append(parameters["message"])
        return message


@contextmanager
def chromium() -> Iterator[Page]:
    """Start Chromium with a profile of its own, and end it."""
    assert PROGRAM
    with ExitStack() as held:
        profile = held.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        there, to = os.pipe()
        back, here = os.pipe()
        held.callback(os.close, to)
        held.callback(os.close, back)
        # The program reads from descriptor 3 and writes to 4; bash puts them there, from well above.
        high = [fcntl(descriptor, F_DUPFD, 20) for descriptor in (there, here)]
        process = subprocess.Popen(
            ["bash", "-c", f'exec "$0" "$@" 3<&{high[0]} 4>&{high[1]}', PROGRAM, *_FLAGS, f"--user-data-dir={profile}"],
            pass_fds=high,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for descriptor in (there, here, *high):
            os.close(descriptor)
        held.callback(process.wait)
        held.callback(process.kill)
        yield Page(to, back)
