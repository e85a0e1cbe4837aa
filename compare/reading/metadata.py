"""What a report says of itself: who wrote it, for whom, and when it was published; only where it is explicit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from compare.report import Zone


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, outlet, author and date of a report; None where the text does not say."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: datetime | None = None


def sniff(paragraphs: Sequence[str], zones: Sequence[Zone]) -> Metadata:
    """Read the metadata off the head and the credit lines of a report."""
    title = next((p for p, z in zip(paragraphs, zones, strict=True) if z is Zone.HEADLINE), None)
    outlet = None
    for paragraph, zone in zip(paragraphs, zones, strict=True):
        if zone is Zone.CREDIT and (match := re.fullmatch(r"From ((?:[Tt]he )?[A-Z].{1,60}?)\.?", paragraph)):
            outlet = match[1]
    return Metadata(title=title, outlet=outlet)
