"""Which addresses of the internet may be fetched: none that only this machine or its network can reach.

A page may redirect, and a name may resolve, to a router's or a cloud machine's own pages. So the addresses are checked
that a name resolves to, for every redirect anew, and the connection is made to the address that was checked.
"""

import ipaddress
import socket

from compare.reading.errors import ReadError

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
# RFC 6052: IPv4 addresses as seen through a NAT64 gateway.
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")

_PRIVATE = "{host} is an address of this machine or its own network: allow that with --allow-private"


def is_public(address: str) -> bool:
    """Whether an IP address can be reached from all of the internet; so must be what it embeds of another."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    return all(part.is_global and not part.is_multicast for part in _embedded(ip))


def public_addresses(host: str, port: int, *, allow_private: bool = False) -> list[str]:
    """The addresses that a host name resolves to.

    Args:
        host: A name or an address, ASCII.
        port: The port that will be asked for.
        allow_private: Whether addresses of this machine and its network will do.

    Raises:
        ReadError: There are none, or one of them is private.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise ReadError(f"no host is called {host}: check the address, and the connection to the internet") from None
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not allow_private and not all(map(is_public, addresses)):
        raise ReadError(_PRIVATE.format(host=host))
    return addresses


def check_name(host: str) -> None:
    """Refuse what is private by its name alone, for a fetch through a proxy, which resolves all other names itself.

    Raises:
        ReadError: The name is this machine's, or an address that is not public.
    """
    name = host.rstrip(".").lower()
    try:
        private = not is_public(name)
    except ValueError:  # no address, but a name
        private = name == "localhost" or name.endswith((".localhost", ".local", ".internal"))
    if private:
        raise ReadError(_PRIVATE.format(host=host))


def _embedded(ip: _Address) -> list[_Address]:
    """The address and those of the older protocol inside it."""
    if isinstance(ip, ipaddress.IPv4Address):
        return [ip]
    inner: list[_Address | None] = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    if ip in _NAT64:
        inner.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    # A mapped address is that of IPv4 alone: as one of IPv6 it is never global.
    return [part for part in inner if part] if ip.ipv4_mapped or ip in _NAT64 else [ip, *(p for p in inner if p)]
