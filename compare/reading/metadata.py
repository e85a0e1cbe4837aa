"""What a report says of itself: who wrote it, for whom, and when it was published; only where it is explicit."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from compare.reading.dateline import AGENCIES, agency_in_brackets, dateline_agency
from compare.reading.document import Metadata
from compare.reading.nameplate import outlet_of
from compare.reading.published import printed_moment
from compare.report import Zone

_BYLINE = re.compile(r"(?:By|BY):? (?P<who>[^|–—]{2,100}?)(?:,? (?:\||[–—-]|for|of) (?P<outlet>.{2,60}))?")
_RIGHTS = re.compile(
    r"(?i:©|\(c\)|copyright(?: ©| \(c\))?)\s?(?:\d{4}(?:[-–]\d{2,4})?,? )?(?:by )?"
    r"(?P<who>[A-Z][^.,|;]{1,60}?)(?: All [Rr]ights.*|[.,|;].*|$)"
)
_FROM = re.compile(r"(?:From|FROM) (?P<who>(?:[Tt]he )?\S.{1,60}?)\.?")
_WHERE = re.compile(r" in [A-Z][\w, ’'.-]{0,300}$")
_JOB = re.compile(r"(?i)correspondent|reporter|editor|writer|columnist|staff|bureau|desk")
# The dateline stands in one of the first paragraphs: a summary may come before it.
_HEAD = 3
# Lines that say when, the surest first: when it was published, a date alone, when it was changed.
_PUBLISHED = re.compile(r"(?i)(?:first |originally )?(?:published|posted|issued|filed|released)|for immediate release")
_CHANGED = re.compile(r"(?i)(?:last )?(?:updated|modified|edited)")


def sniff(paragraphs: Sequence[str], zones: Sequence[Zone]) -> Metadata:
    """Read the metadata off the headline, the dateline and the lines of credit and boilerplate.

    Cost grows in line with the number of paragraphs.
    """

    def lying_in(*wanted: Zone) -> list[str]:
        return [paragraph for paragraph, zone in zip(paragraphs, zones, strict=True) if zone in wanted]

    title = next(iter(lying_in(Zone.HEADLINE)), None)
    story = lying_in(Zone.BODY)[:_HEAD]
    credits_ = lying_in(Zone.CREDIT)
    notices = lying_in(Zone.CREDIT, Zone.BOILERPLATE)
    byline = next((match for line in credits_ if (match := _BYLINE.fullmatch(line))), None)
    author, desk = _split_byline(byline) if byline else (None, None)
    return Metadata(
        title=title.lstrip("# ") if title else None,
        outlet=next(_outlets(credits_), None) or desk or next(filter(None, map(dateline_agency, story)), None),
        author=author,
        published=_published(notices),
    )


def _split_byline(byline: re.Match[str]) -> tuple[str | None, str | None]:
    """Author and outlet of "By Jane Roe and John Poe, Associated Press"; jobs are dropped."""
    names, _, last = byline["who"].rpartition(", ")
    if not names or not (last in AGENCIES or last.startswith("The ") or _JOB.search(last)):
        names, last = byline["who"], ""
    outlet = byline["outlet"] or last
    no_outlet = not outlet or _JOB.search(outlet) or printed_moment(outlet)
    outlet = None if no_outlet else AGENCIES.get(outlet, outlet)
    if names in AGENCIES:
        return None, AGENCIES[names]
    names = _WHERE.sub("", names)
    # A byline set in capitals is a matter of style; the names are kept as people write them.
    return re.sub(r"\b[A-Z]{3,}\b", lambda name: name[0].capitalize(), names), outlet


def _outlets(lines: Sequence[str]) -> Iterator[str]:
    """Outlets that credit lines name as the publisher: "From ...", its name, whose rights, the wire it was filed to."""
    yield from (match["who"].strip() for line in lines if (match := _FROM.fullmatch(line)))
    yield from filter(None, map(outlet_of, lines))
    yield from (match["who"].strip() for line in lines if (match := _RIGHTS.fullmatch(line)))
    dated = (line for line in lines if _is_date_line(line) and printed_moment(line))
    yield from filter(None, map(agency_in_brackets, dated))


def _published(lines: Sequence[str]) -> datetime | None:
    dated = [(line, moment) for line in lines if (moment := printed_moment(line))]
    for wanted in (_PUBLISHED.match, lambda line: not _CHANGED.match(line) and _is_date_line(line), _CHANGED.match):
        for line, moment in dated:
            if wanted(line):
                return moment
    return None


def _is_date_line(line: str) -> bool:
    """Whether the line is a date and little else, rather than a photograph's or a right's."""
    return len(line) < 60 and not re.match(r"(?i)©|\(c\)|copyright|photo|image|picture|correction|credit", line)
