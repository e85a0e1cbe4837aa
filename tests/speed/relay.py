"""A bad line on this machine: a relay that lets through so many bits a second, and each so much later.

Both ways have a rate of their own, as on a modem or a mobile line. Every read is taken for a packet with 40 bytes of
TCP and IP headers (RFC 9293, RFC 791), of at most 1,460 bytes. What a sender hands over sooner than the line takes it
waits with the sender, but for a few kilobytes, as in a router.
"""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from queue import Queue

_PACKET = 1460
_HEADERS = 40
_ROUTER = 8  # packets that wait on the way at most
_BUFFER = 4096  # bytes that the kernel keeps for the relay


@dataclass(slots=True)
class Line:
    """A line: ``rate`` in bits a second each way, ``delay`` in seconds each way; it counts bytes, headers included."""

    rate: int
    delay: float
    port: int = 0
    down: int = 0
    up: int = 0
    _sockets: list[socket.socket] = field(default_factory=list)

    def _carry(self, source: socket.socket, target: socket.socket, *, down: bool) -> None:
        """Take packets from one end; hand them to the other end when they have got through."""
        on_the_way: Queue[tuple[float, bytes]] = Queue(maxsize=10_000)
        threading.Thread(target=_arrive, args=(on_the_way, target), daemon=True).start()
        clear_at = time.perf_counter()  # when the line has taken all that was handed to it
        packet_time = (_PACKET + _HEADERS) * 8 / self.rate
        while True:
            try:
                data = source.recv(_PACKET)
            except OSError:
                data = b""
            now = time.perf_counter()
            size = len(data) + _HEADERS
            clear_at = max(clear_at, now) + size * 8 / self.rate
            on_the_way.put((clear_at + self.delay, data))
            if not data:
                return
            if down:
                self.down += size
            else:
                self.up += size
            time.sleep(max(clear_at - now - _ROUTER * packet_time, 0))


def _arrive(on_the_way: "Queue[tuple[float, bytes]]", target: socket.socket) -> None:
    while True:
        at, data = on_the_way.get()
        time.sleep(max(at - time.perf_counter(), 0))
        with suppress(OSError):
            if not data:
                target.shutdown(socket.SHUT_WR)
                return
            target.sendall(data)


@contextmanager
def bad_line(to: int, rate: int, delay: float) -> Iterator[Line]:
    """A line to a port of this machine, from another port: ``Line.port``."""
    line = Line(rate, delay)
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _BUFFER)
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        line.port = listening.getsockname()[1]
        threading.Thread(target=_take_calls, args=(line, listening, to), daemon=True).start()
        yield line


def _take_calls(line: Line, listening: socket.socket, to: int) -> None:
    while True:
        try:
            near, _ = listening.accept()
        except OSError:
            return
        far = socket.socket()
        far.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _BUFFER)
        far.connect(("127.0.0.1", to))
        for end in (near, far):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for source, target, down in ((far, near, True), (near, far, False)):
            threading.Thread(target=line._carry, args=(source, target), kwargs={"down": down}, daemon=True).start()
