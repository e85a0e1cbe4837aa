"""The screen as a browser shows it, in real Chromium."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from time import perf_counter

import pytest

from tests.compare.formats.chromium import PROGRAM, Page, chromium
from tests.terminal.pseudoterminal import DEADLINE, SYNOPTIC

pytest.importorskip("textual_serve", reason="textual-serve is not installed")


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
    command = [SYNOPTIC, "--serve", str(number), "--demo"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as server:
        assert server.stderr
        said = server.stderr.readline()
        assert f"http://127.0.0.1:{number}" in said, said
        yield number
        server.terminate()


def _request(port: int, origin: str) -> bytes:
    """The status line of the answer to a page of ``origin`` that asks for the screen."""
    head = (
        f"GET /ws HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nOrigin: {origin}\r\n\r\n"
    )
    end = perf_counter() + DEADLINE
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=DEADLINE) as line:
                line.sendall(head.encode())
                return line.recv(1000).partition(b"\r\n")[0]
        except ConnectionRefusedError:
            assert perf_counter() < end


def test_a_page_from_elsewhere_is_refused(port: int) -> None:
    assert b"403" in _request(port, "http://elsewhere.example")
    assert b"101" in _request(port, f"http://127.0.0.1:{port}")


# What xterm.js holds in its buffer is drawn on a canvas; its text is read from the frames that the page is sent.
_LISTEN = """
window.told = "";
const Plain = window.WebSocket;
window.WebSocket = class extends Plain {
    constructor(...given) {
        super(...given);
        this.addEventListener("message", async (event) => {
            const data = event.data;
            if (typeof data === "string") return;
            const bytes = data instanceof Blob ? await data.arrayBuffer() : data;
            window.told += new TextDecoder().decode(bytes).replace(/\\x1b\\[[0-9;?]*[A-Za-z]/g, "");
        });
    }
};
"""


def _wait(page: Page, words: str) -> None:
    end = perf_counter() + DEADLINE
    while words not in page.run("window.told"):
        assert perf_counter() < end, page.run("window.told")[-2000:]


@pytest.mark.skipif(PROGRAM is None, reason="no Chromium here")
def test_chromium_shows_both_texts_and_n_moves(port: int) -> None:
    with chromium() as page:
        page.look(width=1200)
        page.call("Page.addScriptToEvaluateOnNewDocument", source=_LISTEN)
        page.call("Page.navigate", url=f"http://127.0.0.1:{port}/")
        _wait(page, "Reznikov has mocked")
        _wait(page, "Russia’s Wagner mercenary group")
        _wait(page, "12 links")
        page.run("window.told = ''; document.querySelector('textarea').focus()")
        page.call("Input.insertText", text="n")
        _wait(page, "fact 1")


def test_other_machines_are_let_in_only_with_a_warning() -> None:
    with socket.create_server(("0.0.0.0", 0)) as taken:  # noqa: S104 - taken for a moment, never accepted on
        address = f"0.0.0.0:{taken.getsockname()[1]}"
        command = [
            sys.executable,
            "-c",
            "from tui.cli import main; raise SystemExit(main())",
            "--serve",
            address,
            "--demo",
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ})
    assert done.returncode == 2
    warning, trouble = done.stderr.splitlines()
    assert "there is no password" in warning
    assert "try another port" in trouble


@pytest.mark.parametrize("text", ["", "http", "0", "65536", "host:", "１２"])
def test_what_is_no_port_is_told(text: str) -> None:
    done = subprocess.run([SYNOPTIC, "--serve", text, "--demo"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "is not a port" in done.stderr
