"""An sshd of one's own on loopback, with keys of its own in a folder of its own."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from getpass import getuser
from pathlib import Path
from time import perf_counter

from tests.terminal.pseudoterminal import DEADLINE

_SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


class SshdError(Exception):
    """No sshd can be had here; the message says why."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running sshd: its port on 127.0.0.1, and the key that it lets in."""

    port: int
    key: Path

    def client(self, *options: str, port: int | None = None) -> list[str]:
        """The ssh command, with a terminal, that reaches it, or what listens for it at ``port``."""
        return [
            "ssh", "-tt", "-F", os.devnull, "-i", str(self.key), "-p", str(port or self.port), "-o", "BatchMode=yes",
            "-o", "StrictHostKeyChecking=no", "-o", f"UserKnownHostsFile={os.devnull}", "-o", "LogLevel=ERROR",
            *options, f"{getuser()}@127.0.0.1",
        ]  # fmt: skip


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Run one as long as the context lasts; what it needs is written to ``folder``.

    Raises:
        SshdError: OpenSSH is not installed, or lets nobody in here.
    """
    if _SSHD is None or shutil.which("ssh") is None or shutil.which("ssh-keygen") is None:
        raise SshdError("OpenSSH is not installed")
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True)
    (folder / "authorized").write_text((folder / "user.pub").read_text(encoding="ascii"), encoding="ascii")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options: Mapping[str, object] = {
        "Port": port,
        "ListenAddress": "127.0.0.1",
        "HostKey": folder / "host",
        "AuthorizedKeysFile": folder / "authorized",
        "PidFile": folder / "pid",
        "StrictModes": "no",
        "UsePAM": "no",
        "PasswordAuthentication": "no",
        "PermitRootLogin": "yes",
    }
    config = folder / "config"
    config.write_text("".join(f"{name} {value}\n" for name, value in options.items()), encoding="utf-8")
    with (folder / "log").open("w+", encoding="utf-8") as log:
        process = subprocess.Popen([_SSHD, "-D", "-e", "-f", str(config)], stdout=log, stderr=log)
        try:
            _reach(port, process, folder / "log")
            server = Server(port, folder / "user")
            allowed = subprocess.run([*server.client(), "true"], capture_output=True, text=True, check=False)
            if allowed.returncode:
                raise SshdError(f"sshd lets nobody in here: {allowed.stderr.strip() or allowed.stdout.strip()}")
            yield server
        finally:
            process.terminate()
            process.wait()


def _reach(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = perf_counter() + DEADLINE
    while perf_counter() < end and process.poll() is None:
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
    raise SshdError(f"sshd does not start here: {log.read_text(encoding='utf-8').strip()}")
