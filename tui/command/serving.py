"""The same screen in a browser, by textual-serve: for colleagues who have no terminal on this machine.

Each page that is opened runs the program once more, as the same user, with the same arguments.
"""

import logging
import shlex
import socket
import sys
from collections.abc import Sequence
from ipaddress import ip_address

from aiohttp import web
from textual_serve.server import Server

from tui.command.address import Address

_AGAIN = "from tui.cli import main; raise SystemExit(main())"
_ANY = ("0.0.0.0", "::")  # noqa: S104 - named in order to tell of it, never bound to unasked


def serve(address: Address, argv: Sequence[str]) -> None:
    """Serve until ctrl+c.

    Args:
        address: Where to listen.
        argv: The arguments of the program, which each page's own process is given too.

    Raises:
        OSError: Nothing can be served there.
    """
    with socket.create_server((address.host, address.port), family=_family(address.host)):
        pass  # textual-serve itself would leave a traceback
    _Server(address, shlex.join([sys.executable, "-c", _AGAIN, *argv])).serve()


class _Server(Server):
    """textual-serve, on stderr, and with no ear for the pages of others."""

    def __init__(self, address: Address, command: str) -> None:
        name = socket.gethostname() if address.host in _ANY else address.host
        super().__init__(
            command, host=address.host, port=address.port, title="Synoptic", public_url=_url(name, address)
        )
        names = {name, *(("localhost", "127.0.0.1", "::1") if is_loopback(address.host) else ())}
        self._origins = {_url(each, address) for each in names}

    def initialize_logging(self) -> None:
        """Tell of trouble alone; who asked for what is nobody's business."""
        logging.basicConfig(level=logging.WARNING, format="synoptic: %(message)s", stream=sys.stderr)

    async def on_startup(self, app: web.Application) -> None:
        """Say where to look."""
        del app
        sys.stderr.write(f"synoptic: on {self.public_url} until ctrl+c\n")
        sys.stderr.flush()

    async def handle_index(self, request: web.Request) -> web.StreamResponse:
        """The page, kept from asking another machine for a font."""
        page: web.StreamResponse = await super().handle_index(request)
        own = f"'self' {self.public_url}"
        page.headers["Content-Security-Policy"] = f"style-src {own} 'unsafe-inline'; font-src {own} data:"
        return page

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Refuse pages from elsewhere: browsers let any page speak to any address, and name it as the origin."""
        if request.headers.get("Origin") not in self._origins:
            raise web.HTTPForbidden(text="only Synoptic's own page may use it")
        return await super().handle_websocket(request)


def _url(name: str, address: Address) -> str:
    host = f"[{name}]" if ":" in name else name
    return f"http://{host}" if address.port == 80 else f"http://{host}:{address.port}"


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a host name or address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
