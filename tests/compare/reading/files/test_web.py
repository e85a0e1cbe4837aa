"""Addresses of the web, against a real server on this machine."""

import gzip
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

import seeds
from compare.reading import Limits, Metadata, ReadError, read
from compare.reading.addresses import is_public, public_addresses
from compare.reading.web import fetch

LIMIT = 1 << 20


class Site:
    """A site that answers as the test wants it to; paths map to what writes the answer."""

    def __init__(self) -> None:
        self.answers: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {}
        self.asked: list[tuple[str, str]] = []
        self.over = threading.Event()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, self.headers["Host"]))
                site.answers[self.path](self)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.at = f"http://127.0.0.1:{self.server.server_port}"

    def put(self, path: str, body: bytes, status: int = 200, **headers: str) -> str:
        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            for name, value in headers.items():
                request.send_header(name.replace("_", "-"), value)
            request.send_header("Content-Length", str(len(body)))
            request.end_headers()
            request.wfile.write(body)

        self.answers[path] = answer
        return self.at + path


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    site = Site()
    thread = threading.Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield site
    site.over.set()
    site.server.shutdown()
    thread.join()
    site.server.server_close()


def refusal(url: str, **options: Any) -> str:
    with pytest.raises(ReadError) as caught:
        fetch(url, allow_private=True, **options)
    return str(caught.value)


def test_a_page_is_read_from_its_address(site: Site, make: Any, seed: Any) -> None:
    url = site.put("/story", make["page"](seed(seeds.B)[0]), Content_Type="text/html; charset=utf-8")
    report = read(url, Metadata(outlet="ABC"), allow_private=True)
    assert (report.source, report.title, report.outlet) == (url, "Wagner fighters leave Rostov", "ABC")
    assert "Reuters said it was able to verify" in report.text


def test_the_kind_is_told_by_content_and_the_charset_by_the_server(site: Site) -> None:
    url = site.put("/a.html", "Мост закрыт с понедельника.".encode("koi8-r"), Content_Type="text/html; charset=KOI8-R")
    assert read(url, allow_private=True).text == "Мост закрыт с понедельника."


def test_redirects_are_followed_but_not_for_ever(site: Site) -> None:
    site.put("/end", b"The bridge fell.")
    for step in range(5):
        site.put(f"/{step}", b"", 302, Location="/end" if step == 4 else f"{step + 1}")
    assert fetch(f"{site.at}/0", allow_private=True).data == b"The bridge fell."
    site.put("/loop", b"", 301, Location="/loop")
    assert "redirects more than 5 times" in refusal(f"{site.at}/loop")


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/x", "data:text/html,hello", "//"])
def test_a_redirect_out_of_the_web_is_refused(site: Site, target: str) -> None:
    assert "http" in refusal(site.put("/out", b"", 302, Location=target)) or target == "//"


def test_a_redirect_to_a_private_address_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first host counts as public here; the one that it leads to does not."""
    import compare.reading.addresses

    monkeypatch.setattr(compare.reading.addresses, "is_public", lambda address: address == "127.0.0.1")
    site.put("/inside", b"secret")
    url = site.put("/", b"", 302, Location=f"http://127.0.0.2:{site.server.server_port}/inside")
    with pytest.raises(ReadError, match="--allow-private"):
        fetch(url)
    assert [path for path, _ in site.asked] == ["/"]


def test_private_addresses_are_refused_unasked(site: Site) -> None:
    url = site.put("/", b"The bridge fell.")
    with pytest.raises(ReadError, match="--allow-private"):
        fetch(url)
    with pytest.raises(ReadError, match="--allow-private"):
        fetch(url.replace("127.0.0.1", "localhost"))
    assert site.asked == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.1.2.3", "224.0.0.1",
     "::1", "fe80::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
     "2002:7f00:1::", "255.255.255.255", "::"],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.1", "2130706433", "0x7f000001", "localhost"])
def test_other_spellings_of_this_machine_are_seen_through(host: str) -> None:
    with pytest.raises(ReadError):
        public_addresses(host, 80)


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(2, 1, 6, "", (address, 80)) for address in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(ReadError, match="--allow-private"):
        public_addresses("rebind.example.org", 80)


def test_the_checked_address_is_asked_under_the_name(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name is resolved once: what a second look-up would give does not matter."""
    resolve, asked = socket.getaddrinfo, []

    def once(host: str, *rest: Any, **named: Any) -> Any:
        asked.append(host)
        return resolve("127.0.0.1" if host == "news.example.org" else host, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", once)
    site.put("/", b"The bridge fell.")
    port = site.server.server_port
    fetch(f"http://news.example.org:{port}/", allow_private=True)
    assert asked.count("news.example.org") == 1
    assert site.asked == [("/", f"news.example.org:{port}")]


@pytest.mark.parametrize(
    ("status", "named"),
    [
        (404, "check the address"),
        (403, "browser"),
        (402, "payment"),
        (429, "later"),
        (503, "trouble"),
        (204, "no page"),
        (999, "999"),
    ],
)
def test_what_the_site_refuses(site: Site, status: int, named: str) -> None:
    message = refusal(site.put("/", b"", status))
    assert message.startswith(str(status))
    assert named in message


def test_a_huge_body_is_not_read_to_its_end(site: Site) -> None:
    assert "larger than 1,048,576 bytes" in refusal(site.put("/", b"word " * LIMIT), limits=Limits(source_bytes=LIMIT))
    packed = gzip.compress(b"a" * (64 << 20))
    assert "larger than" in refusal(site.put("/", packed, Content_Encoding="gzip"), limits=Limits(source_bytes=LIMIT))


def test_a_body_that_comes_too_slowly(site: Site) -> None:
    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        request.wfile.write(b"The bridge")
        request.wfile.flush()
        site.over.wait(10)

    site.answers["/"] = drip
    assert "longer than 0.2 seconds" in refusal(site.at + "/", limits=Limits(fetch_seconds=0.2))


def test_nobody_answers() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "does not answer" in refusal(f"http://127.0.0.1:{port}/")


@pytest.mark.parametrize(
    "url", ["http://", "http://[::1", "https://user:secret@example.org/", "http://a b/", "http://x:99999/"]
)
def test_what_is_no_address(url: str) -> None:
    assert "secret" not in refusal(url)


def test_a_proxy_of_the_environment_is_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", site.at)
    monkeypatch.setenv("no_proxy", "")
    site.answers["http://news.example.org/story?page=2"] = lambda request: (
        request.send_response(200), request.end_headers(), request.wfile.write(b"Through the proxy.")
    )[0]  # fmt: skip
    assert fetch("http://news.example.org/story?page=2#top").data == b"Through the proxy."


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "169.254.169.254", "localhost", "x.localhost", "db.internal"])
def test_a_proxy_is_not_asked_for_private_addresses(site: Site, host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", site.at)
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(ReadError, match="--allow-private"):
        fetch(f"http://{host}/")
    assert site.asked == []


def test_a_garbled_answer(site: Site) -> None:
    site.answers["/"] = lambda request: request.wfile.write(b"\x00\x01 nonsense\r\n\r\n") and None
    assert "connection failed" in refusal(site.at + "/")
