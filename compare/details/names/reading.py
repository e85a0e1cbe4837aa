"""The names and titles of a whole report, read once and shared by the kinds that come of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from compare.details.context import Context
from compare.details.names import cues, lexicon
from compare.details.names.evidence import gather
from compare.details.names.name import NameType
from compare.details.names.people import roll_of
from compare.details.names.pieces import Part, take_apart
from compare.details.names.runs import Style, runs, style_of
from compare.details.names.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at ``[start, end)`` in its report's text; ``full`` is the longest form of it that the report prints.

    ``honorific`` is the title printed right before it, in lower case, or empty.
    """

    start: int
    end: int
    sentence: int
    text: str
    type: NameType | None
    honorific: str
    full: str


@dataclass(frozen=True, slots=True)
class PrintedTitle:
    """A capitalised title at ``[start, end)`` and the name that follows it, as an index in ``Reading.mentions``."""

    start: int
    end: int
    sentence: int
    owner: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """The names of a report and the titles printed with capitals, both in reading order; the words of each sentence."""

    mentions: tuple[Mention, ...]
    titles: tuple[PrintedTitle, ...]
    words: tuple[tuple[Token, ...], ...]


@lru_cache(maxsize=4)
def read(context: Context) -> Reading:
    """The names of the report, in time linear in its text. Kept for the few reports of one comparison."""
    report = context.report
    words = tuple(tuple(tokens(report.text, each.start, each.end)) for each in report.sentences)
    styles = [style_of(each) for each in words]
    body = (each for each, style in zip(words, styles, strict=True) if style is Style.PROSE)
    evidence = gather(body)
    mentions: list[Mention] = []
    titles: list[PrintedTitle] = []
    for sentence, own, style in zip(report.sentences, words, styles, strict=True):
        for run in runs(own, style, evidence):
            _take(own, run.first, run.last, sentence.id, mentions, titles, quoted=run.quoted)
    return Reading(_resolved(mentions), tuple(titles), words)


def _take(
    own: Sequence[Token],
    first: int,
    last: int,
    sentence: int,
    mentions: list[Mention],
    titles: list[PrintedTitle],
    *,
    quoted: bool,
) -> None:
    title = ""
    for piece in take_apart(own, first, last):
        start, end = own[piece.first].start, own[piece.last - 1].end
        if piece.part is Part.TITLE:
            titles.append(PrintedTitle(start, end, sentence, None))
            title = " ".join(token.low for token in own[piece.first : piece.last])
        elif piece.part is Part.NATIONALITY:
            continue
        else:
            kind = NameType.PLACE
            if piece.part is Part.NAME:
                kind = cues.type_of(own, piece.first, piece.last, after_title=bool(title), quoted=quoted)
            text = _printed(own, piece.first, piece.last)
            if len(text) < 2:
                continue
            if piece.part is Part.NAME and title:
                titles[-1] = replace(titles[-1], owner=len(mentions))
            mentions.append(Mention(start, end, sentence, text, kind, title.split()[-1] if title else "", text))
            title = ""


def _printed(own: Sequence[Token], first: int, last: int) -> str:
    """The name with single spaces: "Richard Blumenthal Jr."."""
    parts = [own[first].text]
    for token in own[first + 1 : last]:
        parts.append(" & " if "&" in token.gap else " ")
        parts.append(token.text)
    return "".join(parts)


def _resolved(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions with what the report as a whole says: one type for one name, one full name for one person."""
    votes: dict[str, Counter[NameType]] = {}
    for each in mentions:
        if each.type is not None:
            votes.setdefault(each.text.lower(), Counter())[each.type] += 1
    surnames = {
        each.text.lower().split()[-1]
        for each in mentions
        if each.type is NameType.PERSON and " " in each.text and each.text.lower().split()[-1] not in lexicon.places()
    }
    typed = [replace(each, type=_settled(each, votes, surnames)) for each in mentions]
    persons = [k for k, each in enumerate(typed) if each.type is NameType.PERSON]
    for k, full in zip(persons, roll_of((typed[k].text, typed[k].honorific) for k in persons), strict=True):
        typed[k] = replace(typed[k], full=full)
    return tuple(typed)


def _settled(each: Mention, votes: dict[str, Counter[NameType]], surnames: set[str]) -> NameType | None:
    low = each.text.lower()
    if low in surnames and low not in lexicon.organisations():
        return NameType.PERSON
    cast = votes.get(low)
    return cast.most_common(1)[0][0] if cast else None
