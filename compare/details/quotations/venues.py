"""Where something was said: the outlet and the occasion that a sentence gives with its cue."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from compare import wordlists
from compare.details.outlet_names import OutletMention, find_outlets
from compare.details.quotations import nouns
from compare.details.quotations.cue_reading import Cue
from compare.details.quotations.cues import Bond
from compare.details.quotations.cues import foreign as foreign_verbs
from compare.details.quotations.tokens import Sort, Token
from compare.details.quotations.unlisted import DESCRIPTORS, unlisted

_NEAR = 16  # tokens around a cue in which its outlet stands; further off it is another clause's
_PHRASE = 6  # tokens from "told" to the name: "told the local radio station"
_TELLING = frozenset({"told", "tell", "tells", "telling"})
_AFFILIATES = frozenset({"affiliate", "partner", "sister", "station", "member"})
_OWNS = frozenset({"’s", "'s"})
_MARKS = "“”\"'‘’«»„.,‚ "
_LONGEST_TITLE = 80  # code points
_LINKS = wordlists.section("speakers", "links")
_FOREIGN_LINKS = wordlists.section("speakers", "foreign links")
_FOREIGN_DESCRIPTORS = wordlists.section("speakers", "foreign descriptors")
_OPENS_INSERTION = nouns.PREPOSITIONS | {"speaking", "writing"}
_OPENS_LEAD = _OPENS_INSERTION | {"appearing", "asked"}
_DESCRIBING = DESCRIPTORS | _AFFILIATES
_OCCASION = re.compile(
    r"\b(?:in|at|during|on|via|through) (?:a|an|the|his|her|its|their) (?:[\w’'-]+ ){0,4}?"
    r"(?:interview|statement|speech|address|conference|briefing|hearing|tweet|post|letter|email|memo|debate|rally|"
    r"broadcast|call|message|video|testimony|filing|report|op-ed|column|podcast|memoir|book|thread|release)\b"
)
_TITLED = re.compile(r"(?:’s|'s|[’']|\bon|\bprogramme|\bprogram|\bshow|\bpodcast)\s*$")


class Venue(NamedTuple):
    """An outlet at ``[start, end)`` of the report's text, and the occasion; either may be missing.

    A tuple, as tokens are, for a report has thousands.
    """

    outlet: str | None = None
    start: int = -1
    end: int = -1
    occasion: str | None = None


def venue_of(cue: Cue, tokens: Sequence[Token], text: str) -> Venue:
    """The outlet and occasion of ``cue``: the hearer of "told", or what a preposition near the verb leads to."""
    lead = _lead(tokens, cue)
    if cue.source:
        return Venue()
    stop = cue.after
    while stop < len(tokens) and stop - cue.after < _NEAR and tokens[stop].sort is not Sort.QUOTED:
        if tokens[stop].low in {
            "that",
            "who",
            "which",
            "after",
            "as",
            "while",
            "and",
            "but",
            "whether",
            "adding",
        } or tokens[stop].text in {";", ":"}:
            break
        stop += 1
    foreign = tokens[cue.last].low in foreign_verbs()
    outlet = _outlet(tokens[cue.first : stop], text, hearer=cue.bond is Bond.TELL, foreign=foreign)
    if outlet is None and foreign:
        outlet = _between_marks(tokens, stop, text)
    if outlet is None and lead:
        outlet = _outlet(lead, text, hearer=False)
    return Venue(
        outlet[2] if outlet else None,
        outlet[0] if outlet else -1,
        outlet[1] if outlet else -1,
        _occasion(tokens, cue.after, stop, lead, text),
    )


def _lead(tokens: Sequence[Token], cue: Cue) -> Sequence[Token]:
    """The adverbial before the subject: "In an interview with CNN on Sunday, …", if nothing else is said before."""
    at = cue.first - 1
    begin = at
    while begin >= 0 and at - begin < 2 * _NEAR and tokens[begin].sort is not Sort.QUOTED and tokens[begin].text != ";":
        begin -= 1
    window = tokens[begin + 1 : at + 1]
    starts = bool(window) and window[0].low in _OPENS_LEAD
    if starts:
        return window
    # "Smith, in an interview with CNN, said": an insertion beside the verb
    comma = next((i for i in range(len(window) - 2, -1, -1) if window[i].text == ","), None)
    if comma is not None and window[-1].text == "," and window[comma + 1].low in _OPENS_INSERTION:
        return window[comma + 1 :]
    return ()


def _outlet(tokens: Sequence[Token], text: str, *, hearer: bool, foreign: bool = False) -> tuple[int, int, str] | None:
    mentions: Mapping[int, OutletMention] | None = None
    links = _FOREIGN_LINKS if foreign else _LINKS
    for index, token in enumerate(tokens):
        if token.low not in links or (token.low in _TELLING and not hearer):
            continue
        if mentions is None:
            mentions = {mention.start: mention for mention in find_outlets(text, tokens[0].start, tokens[-1].end)}
        found = _behind(tokens, index + 1, text, mentions)
        if found:
            return found
    return None


def _behind(
    tokens: Sequence[Token], at: int, text: str, mentions: Mapping[int, OutletMention]
) -> tuple[int, int, str] | None:
    """The outlet in the phrase at ``at``, "the" kept: a known name, or one that the words about it make an outlet."""
    begin = at
    described = False
    while at < len(tokens) and at - begin < _PHRASE and tokens[at].word:
        low = tokens[at].low
        mention = mentions.get(tokens[at].start)
        if mention and not _of_another(tokens, at, mention):
            start = mention.start
            if at > begin and tokens[at - 1].low == "the" and start - tokens[at - 1].end == 1:
                start = tokens[at - 1].start
            return start, mention.end, text[start : mention.end]
        if tokens[at].capital and low not in nouns.NOT_PERSONS and low not in _FOREIGN_DESCRIPTORS:
            end, named = unlisted(tokens, at, begin, described=described)
            if named:
                start = tokens[at - 1].start if at > begin and tokens[at - 1].low == "the" else tokens[at].start
                stop = tokens[named - 1].end - (2 if tokens[named - 1].low.endswith(("’s", "'s")) else 0)
                return start, stop, text[start:stop]
            if end < len(tokens) and tokens[end].low not in _DESCRIBING and tokens[end - 1].low[-2:] not in _OWNS:
                return None
            at = end
            continue
        if low in _LINKS and low != "told" and at > begin:
            return None
        described = described or low in DESCRIPTORS or low in _FOREIGN_DESCRIPTORS
        at += 1
    return None


def _between_marks(tokens: Sequence[Token], at: int, text: str) -> tuple[int, int, str] | None:
    """The outlet that stands between marks, as German papers print it: "sagte sie der „Rheinischen Post“"."""
    if not 0 < at < len(tokens) or tokens[at].sort is not Sort.QUOTED or not reads_as_title(tokens[at].text):
        return None
    if tokens[at - 1].low not in _FOREIGN_LINKS | _FOREIGN_DESCRIPTORS:
        return None
    name = tokens[at].text.strip(_MARKS)
    start = tokens[at].start + tokens[at].text.find(name)
    return (start, start + len(name), text[start : start + len(name)]) if name else None


def _of_another(tokens: Sequence[Token], at: int, mention: OutletMention) -> bool:
    """Whether an outlet only tells whose another is: "CNN affiliate KUSA"."""
    while at < len(tokens) and tokens[at].start < mention.end:
        at += 1
    return at + 1 < len(tokens) and tokens[at].low in _AFFILIATES and tokens[at + 1].capital


def _occasion(tokens: Sequence[Token], after: int, stop: int, lead: Sequence[Token], text: str) -> str | None:
    """The occasion as printed: a programme's title in marks, or "in an interview"."""
    if stop < len(tokens) and tokens[stop].sort is Sort.QUOTED and stop > after - 1:
        at = tokens[stop].start
        if is_title(tokens, stop, text) and _TITLED.search(text[max(0, at - 12) : at]):
            return tokens[stop].text.strip("“”\"'‘’«»„.,").strip()
    for region in (lead, tokens[after:stop]):
        if region:
            match = _OCCASION.search(text, region[0].start, region[-1].end)
            if match:
                return match.group()
    return None


def is_title(tokens: Sequence[Token], index: int, text: str) -> bool:
    """Whether a quoted stretch is a title or a name: capitals throughout, and nothing before that brings in speech."""
    if not reads_as_title(tokens[index].text):
        return False
    before = tokens[index - 1] if index else None
    if before is None or before.text in {",", ":"} or before.low == "that":
        return False
    if len(tokens[index].text.split()) == 1 and tokens[index].text[-2:-1] in {".", "!", "?"}:
        return _TITLED.search(text[max(0, before.start - 1) : tokens[index].start]) is not None
    return True


def reads_as_title(words: str) -> bool:
    """Whether words are set as a title is: few, and every longer one with a capital."""
    if len(words) > _LONGEST_TITLE:
        return False
    found = re.findall(r"[^\W\d_]+(?:[’'-]\w+)*", words)
    content = [
        word for word in found if (len(word) > 3 or word[0].isupper()) and word.lower() not in nouns.PREPOSITIONS
    ]
    return bool(content) and len(found) <= 8 and all(word[0].isupper() for word in content)
