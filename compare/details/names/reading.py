"""The names of a whole report, read once and shared by the kinds that come of them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from compare.details.context import Context
from compare.details.kept import kept_while_finding
from compare.details.names import cues
from compare.details.names.abroad import persons_abroad
from compare.details.names.evidence import Evidence, gather
from compare.details.names.name import NameType
from compare.details.names.people import roll_of
from compare.details.names.pieces import Part, Piece, phrase, take_apart
from compare.details.names.runs import Run, Style, runs, style_of
from compare.details.names.tokens import ORDINAL_SUFFIXES, Token, tokens
from compare.wordlists import lexicon

_LISTED = frozenset((", ", " and ", ", and ", " or ", " & "))
_LONGEST_KNOWN = 6
"""Words of a name from the body that is looked for in a headline."""


class Mention(NamedTuple):
    """A name at ``[start, end)`` in its report's text; ``full`` is the longest form of it that the report prints.

    ``title`` is the title printed with a capital right before it and ``country`` what stood before that ("Italy",
    "Italian"), both in lower case, or empty.
    A tuple, as tokens are, for a report has thousands.
    """

    start: int
    end: int
    sentence: int
    text: str
    type: NameType | None
    title: str
    country: str
    full: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The names of a report in reading order, and the words of each sentence."""

    mentions: tuple[Mention, ...]
    words: tuple[tuple[Token, ...], ...]


@kept_while_finding("quotations")
def read(context: Context) -> Reading:
    """The names of the report, in time linear in its text.

    Sentences in prose are read first: a headline's capitals say nothing, but the names that the body knows are found
    in it.
    """
    report = context.report
    words = tuple(tuple(tokens(report.text, each.start, each.end)) for each in report.sentences)
    styles = [style_of(each) for each in words]
    evidence = gather(each for each, style in zip(words, styles, strict=True) if style is Style.PROSE)
    found: dict[int, list[Mention]] = {}
    known: set[str] = set()
    for sentence in sorted(report.sentences, key=lambda each: styles[each.id] is not Style.PROSE):
        own, style = words[sentence.id], styles[sentence.id]
        here = runs(own, style, evidence)
        if style is not Style.PROSE:
            here = [part for run in here for part in _known_parts(own, run, known)]
        found[sentence.id] = _coordinated(
            [mention for run in here for mention in _mentions(own, run, sentence.id, evidence)], report.text
        )
        if style is Style.PROSE:
            known.update(mention.text.lower() for mention in found[sentence.id] if mention.type is not None)
    in_order = [mention for sentence in report.sentences for mention in found[sentence.id]]
    if not context.english:
        in_order = _read_abroad(words, [mention for mention in in_order if _known_anywhere(mention)])
    return Reading(_resolved(in_order), words)


def _known_anywhere(mention: Mention) -> bool:
    """Whether a name is known without English cues: by a list, a given name, or as an abbreviation."""
    low = mention.text.lower()
    given = " " in low and low.split()[0] in lexicon.given_names()
    return given or low in lexicon.places() or low in lexicon.organisations() or mention.text.isupper()


def _read_abroad(words: Sequence[Sequence[Token]], known: Iterable[Mention]) -> list[Mention]:
    """The people of a report in another language, and what is known besides them, in reading order."""
    found: list[Mention] = []
    for sentence, (first, last) in persons_abroad(words):
        own = words[sentence]
        text = _printed(own, Piece(first, last, Part.NAME))
        found.append(Mention(own[first].start, own[last - 1].end, sentence, text, NameType.PERSON, "", "", text))
    starts = [person.start for person in found]
    apart: list[Mention] = []
    for each in known:
        at = bisect_left(starts, each.end) - 1  # the last person that starts before its end
        if at < 0 or found[at].end <= each.start:
            apart.append(each)
    return sorted([*found, *apart], key=lambda each: each.start)


def _known_parts(own: Sequence[Token], run: Run, known: set[str]) -> list[Run]:
    """The names within a headline's run that the body knows; the run itself where it knows none."""
    found: list[Run] = []
    k = run.first
    while k < run.last:
        most = min(_LONGEST_KNOWN, run.last - k)
        size = next((size for size in range(most, 0, -1) if _is_known(phrase(own, k, k + size), known)), 0)
        if size:
            found.append(Run(k, k + size))
        k += size or 1
    return found or [run]


def _is_known(words: str, known: set[str]) -> bool:
    return words in known or words in lexicon.places() or words in lexicon.organisations()


def _mentions(own: Sequence[Token], run: Run, sentence: int, evidence: Evidence) -> Iterable[Mention]:
    title = country = ""
    before = run.first - 1
    if before >= 0 and own[before].possessive and own[run.first].gap == " ":
        country = own[before].low  # "Italy's | Foreign Minister"
    pieces = take_apart(own, run.first, run.last)
    if len(pieces) == 1 and pieces[0].part is Part.TITLE and own[run.first].low in evidence.surnames:
        pieces = [Piece(run.first, run.last, Part.NAME)]  # "Baker" where the report names Tom Baker
    for piece in pieces:
        words = phrase(own, piece.first, piece.last)
        if piece.part is Part.TITLE:
            title = words
            continue
        if piece.part is Part.NATIONALITY:
            country = words
            continue
        text = _printed(own, piece)
        if len(text) < 2 or words in ORDINAL_SUFFIXES:
            continue
        kind: NameType | None = NameType.PLACE
        if cues.after_kin(own, piece.first, piece.last):
            kind = NameType.PERSON
        elif piece.part is Part.NAME:
            kind = cues.type_of(own, piece.first, piece.last, after_title=bool(title), quoted=run.quoted)
        start, end = own[piece.first].start, own[piece.last - 1].end
        yield Mention(start, end, sentence, text, kind, title, country if title else "", text)
        title, country = "", words


def _coordinated(mentions: list[Mention], text: str) -> list[Mention]:
    """The mentions of a sentence, where one that no cue types takes the type of the name it is listed with."""
    for step in (1, -1):
        order = range(len(mentions)) if step > 0 else range(len(mentions) - 1, -1, -1)
        for k in order:
            other = k - step
            if mentions[k].type is None and 0 <= other < len(mentions) and mentions[other].type is not None:
                first, second = sorted((mentions[k], mentions[other]), key=lambda each: each.start)
                if text[first.end : second.start] in _LISTED and " " not in mentions[k].text:
                    mentions[k] = mentions[k]._replace(type=mentions[other].type)
    return mentions


def _printed(own: Sequence[Token], piece: Piece) -> str:
    """The name with single spaces: "Richard Blumenthal Jr"."""
    parts = [own[piece.first].text]
    for before, token in zip(own[piece.first :], own[piece.first + 1 : piece.last], strict=False):
        owner = ("", "’ ", "’s ")[min(before.after - before.end, 2)]
        parts.append(owner or (" & " if "&" in token.gap else " "))
        parts.append(token.text)
    return "".join(parts)


def _resolved(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions with what the report as a whole says: one type for one name, one full name for one person."""
    votes: dict[str, Counter[NameType]] = {}
    for each in mentions:
        if each.type is not None:
            votes.setdefault(each.text.lower(), Counter())[each.type] += 1
    surnames = {_surname(each) for each in mentions if each.type is NameType.PERSON and " " in each.text}
    surnames -= lexicon.countries_and_states()
    typed = [each._replace(type=_settled(each, votes, surnames)) for each in mentions]
    persons = [k for k, each in enumerate(typed) if each.type is NameType.PERSON]
    named = [(typed[k].text, typed[k].title.rpartition(" ")[2]) for k in persons]
    for k, full in zip(persons, roll_of(named), strict=True):
        typed[k] = typed[k]._replace(full=full)
    return tuple(typed)


def _surname(each: Mention) -> str:
    return each.text.lower().split()[-1]


def _settled(each: Mention, votes: dict[str, Counter[NameType]], surnames: set[str]) -> NameType | None:
    low = each.text.lower()
    if low in surnames and low not in lexicon.organisations():
        return NameType.PERSON
    cast = votes.get(low)
    return cast.most_common(1)[0][0] if cast else None
