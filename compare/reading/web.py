"""A page fetched from the web: bounded in time, size and redirects, and never from a private address unasked.

urllib3 is used for what it allows: to connect to the very address that was checked, while the certificate and the Host
header keep the name. httpx and requests resolve the name themselves, a second time.
"""

import time
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit, urlunsplit
from urllib.request import getproxies, proxy_bypass

from compare.reading.addresses import check_name, public_addresses
from compare.reading.clean import printable
from compare.reading.errors import ReadError
from compare.reading.limits import LIMITS, RAISE, Limits

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, HTTPConnectionPool, ProxyManager, Timeout

_SCHEMES = ("http", "https")
_PIECE = 1 << 16
_SAFE = "%/:=&?~+!$,;'@()*[]"
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; synoptic/0.1)",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "*",
}
_IN_BROWSER = "open it in a browser and save the page or its text"
_WHY = {
    401: f"the site asks for a login: {_IN_BROWSER}",
    402: f"the site asks for payment: {_IN_BROWSER}",
    403: f"the site refuses programs or this reader: {_IN_BROWSER}",
    404: "there is no such page: check the address",
    410: "the page was removed: look for a copy of it in an archive",
    429: "the site has had too many requests: try again later",
    451: "the page is withheld for legal reasons: look for another source",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: its bytes, the charset its server named, and the address it was found at."""

    data: bytes
    charset: str | None
    address: str


def fetch(url: str, limits: Limits = LIMITS, *, allow_private: bool = False) -> Fetched:
    """Fetch one page, through the proxy that the environment names, if any.

    Args:
        url: An http or https address.
        limits: How large the page may be, as unpacked, how often it may redirect, and how long all of it may take: that
            is looked at before each request and between the pieces of a body; none may take longer on its own.
        allow_private: Whether this machine and its own network may be asked.

    Raises:
        ReadError: There is no page to be had; the message lacks the address.
    """
    from urllib3 import exceptions

    deadline = time.monotonic() + limits.fetch_seconds
    slow = f"the site takes longer than {limits.fetch_seconds:g} seconds: try again, {_IN_BROWSER}, {RAISE}"
    try:
        for _ in range(limits.redirects + 1):
            parts = _checked(url)
            response = _request(parts, max(0.01, deadline - time.monotonic()), allow_private=allow_private)
            try:
                if target := response.get_redirect_location():
                    url = urljoin(urlunsplit(parts), target)
                    continue
                _check_status(response.status)
                return Fetched(
                    _body(response, limits.source_bytes, deadline, slow), _charset(response), urlunsplit(parts)
                )
            finally:
                response.close()
    except exceptions.NewConnectionError:
        raise ReadError("the site does not answer: check the address and the connection to the internet") from None
    except exceptions.TimeoutError:
        raise ReadError(slow) from None
    except exceptions.SSLError as error:
        raise ReadError(
            f"the site's certificate cannot be trusted ({printable(str(error))[:80]}): {_IN_BROWSER}"
        ) from None
    except (exceptions.HTTPError, OSError, ValueError):
        raise ReadError(f"the connection failed: check the address and the connection, or {_IN_BROWSER}") from None
    raise ReadError(f"the site redirects more than {limits.redirects} times: {_IN_BROWSER}")


def _checked(url: str) -> SplitResult:
    """The parts of an address, in ASCII.

    Raises:
        ReadError: It is none that is fetched.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except (ValueError, UnicodeError):
        raise ReadError("not an address of the web: check it") from None
    if parts.scheme not in _SCHEMES or not host:
        raise ReadError(f"leads to {printable(url)[:80]!r}: only http and https addresses are fetched")
    if parts.username or parts.password:
        raise ReadError("an address with a name or password in it is not fetched: leave them out")
    netloc = f"[{host}]" if ":" in host else host
    netloc += f":{port}" if port else ""
    return SplitResult(parts.scheme, netloc, quote(parts.path or "/", _SAFE), quote(parts.query, _SAFE), "")


def _request(parts: SplitResult, seconds: float, *, allow_private: bool) -> "BaseHTTPResponse":
    from urllib3 import Timeout
    from urllib3.exceptions import NewConnectionError

    timeout = Timeout(total=seconds)
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    proxy = getproxies().get(parts.scheme)
    if proxy and not proxy_bypass(host):
        if not allow_private:
            check_name(host)
        return _through(proxy, urlunsplit(parts), timeout)
    target = urlunsplit(("", "", parts.path, parts.query, ""))
    headers = {**_HEADERS, "Host": parts.netloc}
    *others, last = public_addresses(host, port, allow_private=allow_private)
    for address in others:
        with suppress(NewConnectionError):
            return _get(_pool(parts.scheme, host, port, address), target, headers, timeout)
    return _get(_pool(parts.scheme, host, port, last), target, headers, timeout)


def _get(
    asked: "HTTPConnectionPool | ProxyManager", target: str, headers: dict[str, str], timeout: "Timeout"
) -> "BaseHTTPResponse":
    return asked.urlopen(
        "GET", target, headers=headers, redirect=False, retries=False, preload_content=False, timeout=timeout
    )


def _pool(scheme: str, host: str, port: int, address: str) -> "HTTPConnectionPool":
    """Connections to the checked address, under the host's name."""
    from urllib3 import HTTPConnectionPool, HTTPSConnectionPool

    if scheme == "http":
        return HTTPConnectionPool(address, port)
    return HTTPSConnectionPool(address, port, server_hostname=host, assert_hostname=host)


def _through(proxy: str, url: str, timeout: "Timeout") -> "BaseHTTPResponse":
    """Ask a proxy: it resolves the name, and what that may lead to is its keeper's decision."""
    from urllib3 import ProxyManager, make_headers

    named = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    if named.scheme not in _SCHEMES:
        raise ReadError(
            f"the proxy's scheme {printable(named.scheme)!r} is not known: name an http proxy in the environment"
        )
    login = f"{unquote(named.username)}:{unquote(named.password or '')}" if named.username else None
    where = urlunsplit((named.scheme, named.netloc.rpartition("@")[2], "", "", ""))
    manager = ProxyManager(where, proxy_headers=make_headers(proxy_basic_auth=login))
    return _get(manager, url, _HEADERS, timeout)


def _check_status(status: int) -> None:
    if status == HTTPStatus.OK:
        return
    try:
        name = f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        name = str(status)
    server = "the site is in trouble: try again later" if status >= 500 else f"the site gave no page: {_IN_BROWSER}"
    raise ReadError(f"{name}: {_WHY.get(status, server)}")


def _body(response: "BaseHTTPResponse", limit: int, deadline: float, slow: str) -> bytes:
    """The body, unpacked piece by piece, so that neither a long one nor a packed bomb is held whole."""
    pieces, size = [], 0
    while piece := response.read1(_PIECE, decode_content=True):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            raise ReadError(
                f"the page is larger than {limit:,} bytes, the most that is read: save the article's text, {RAISE}"
            )
        if time.monotonic() > deadline:
            raise ReadError(slow)
    return b"".join(pieces)


def _charset(response: "BaseHTTPResponse") -> str | None:
    """The charset in the Content-Type header."""
    _, _, named = response.headers.get("Content-Type", "").lower().partition("charset=")
    return named.partition(";")[0].strip(" \"'") or None
