"""Whether a file lies on a network file system, where SQLite's write-ahead log does not work."""

import re
from pathlib import Path

_NETWORK = re.compile(
    r"9p|afpfs|afs|beegfs|ceph|cifs|davfs|gfs2?|glusterfs|gpfs|lustre|ncpfs|nfs4?|ocfs2|orangefs|smb[23]|smbfs|virtiofs"
    r"|fuse\.(?:davfs|glusterfs|rclone|s3fs|sshfs)"
)
_MOUNTS = Path("/proc/self/mounts")


def on_network(path: Path, mounts: Path = _MOUNTS) -> bool:
    """Whether ``path`` is on a network or cluster file system, as the kernel's list of mounts says.

    Only Linux has that list: elsewhere the answer is False, and a review that is to be shared over a network belongs
    on a machine that all log in to.
    """
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    real = path.resolve()
    best: tuple[int, str] = (-1, "")
    for line in lines:
        _, point, kind, *_ = line.split(" ")
        folder = Path(_unescaped(point))
        if real.is_relative_to(folder):
            best = max(best, (len(folder.parts), kind), key=lambda found: found[0])
    return _NETWORK.fullmatch(best[1]) is not None


def _unescaped(point: str) -> str:
    """A mount point as it is named: the list writes blanks as octal escapes (fstab(5))."""
    return point.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\")
