"""How two texts are taken: as two reports of one event, or as two versions of one report."""

from enum import StrEnum


class Mode(StrEnum):
    """What to take the two for; ``AUTO`` lets the texts decide."""

    AUTO = "auto"
    REPORTS = "reports"
    VERSIONS = "versions"
