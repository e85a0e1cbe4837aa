"""Which cue of its sentence a quoted stretch belongs to, and whether it stands on its own or inside the clause."""

from collections.abc import Mapping, Sequence

from compare import wordlists
from compare.details.quotations.cue_reading import Cue
from compare.details.quotations.cues import Bond, needs_quotation
from compare.details.quotations.quotation import Form
from compare.details.quotations.tokens import Sort, Token
from compare.details.quotations.venues import is_title

_SPEECH_ENDS = frozenset(",.?!…—–-")
_REACH = 30  # tokens between a verb and the marked words of its clause ("argued that the rebellion has … “weak”")
_CALL_REACH = 16  # likewise for "called", "described as"
_TAG_REACH = 24  # tokens between a quotation and the verb behind it, insertions included
_BREAKS = wordlists.section("speakers", "breaks")
_BETWEEN_SENTENCES = frozenset(";:?!.")
_COLONS = frozenset({":", ",", "—", "–", "--"})


def attribute(tokens: Sequence[Token], cues: Sequence[Cue], text: str) -> Mapping[int, tuple[Cue, Form]]:
    """For each token that is a quoted stretch and has a cue in this sentence: the cue and the form.

    A verb behind the stretch wins where the stretch ends as speech does ("…,” Smith said"); else the nearest before
    it. Time is linear in tokens plus cues: every look is bounded.
    """
    given: dict[int, tuple[Cue, Form]] = {}
    behind = before = 0
    for index, token in enumerate(tokens):
        if token.sort is not Sort.QUOTED:
            continue
        while behind < len(cues) and cues[behind].last < index:
            behind += 1
        before = behind
        tag = _tag(tokens, cues, behind, index)
        if tag is not None:
            given[index] = tag
            continue
        clause = _clause(tokens, cues, before, index, text)
        if clause is not None:
            given[index] = clause
    return given


def _ends_as_speech(tokens: Sequence[Token], index: int) -> bool:
    inner = tokens[index].text.rstrip("”\"'’»“‘」』›` ")
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return inner[-1:] in _SPEECH_ENDS or following == ","


def _tag(tokens: Sequence[Token], cues: Sequence[Cue], behind: int, index: int) -> tuple[Cue, Form] | None:
    """The cue behind a stretch: "“…,” Smith said", "“…” said Smith", "“cracks” were showing, Smith said"."""
    if behind == len(cues):
        return None
    cue = cues[behind]
    if cue.participle or cue.denied or cue.speaker is None or cue.first - index > _TAG_REACH or cue.bond is Bond.CALL:
        return None
    between = tokens[index + 1 : cue.first]
    if any(token.sort is Sort.QUOTED or token.text in _BETWEEN_SENTENCES for token in between):
        return None
    lead = next((token for token in between if token.word), None)
    if lead is not None and lead.low in _BREAKS:
        return None
    subject = cue.speaker.start
    at_once = (cue.inverted or cue.source) and not any(token.word for token in between)
    # The subject, with its role, is all that stands between.
    role = len(cue.speaker.role.split()) + 1
    words = sum(1 for token in between if token.word and token.start < subject)
    adjacent = at_once or (not cue.inverted and words <= role and (role > 1 or _from_mark(between, subject)))
    if adjacent and needs_quotation(cue.printed) and not _opens(tokens, index) and behind:
        return None  # "he said it was “a lie,” which she denies"
    if adjacent and (_ends_as_speech(tokens, index) or cue.inverted or _opens(tokens, index)):
        return cue, Form.DIRECT if _opens(tokens, index) else Form.MIXED
    comma = next((i for i in range(len(between) - 1, -1, -1) if between[i].text == ","), None)
    closes = cue.after >= len(tokens) or not tokens[cue.after].word or tokens[cue.after].low in {"on", "in", "at"}
    if comma is not None and closes and (cue.inverted or between[comma].end <= subject):
        return cue, Form.MIXED
    return None


def _from_mark(between: Sequence[Token], subject: int) -> bool:
    """Whether no comma stands between the stretch and the subject, but at its own end."""
    inner = [token for token in between if token.start < subject]
    return all(token.text != "," for token in inner[1:]) or not any(token.word for token in inner[:1])


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether a stretch stands at the head of its sentence, or follows only marks or other stretches."""
    return all(not token.word for token in tokens[max(0, index - 3) : index])


def _clause(tokens: Sequence[Token], cues: Sequence[Cue], upto: int, index: int, text: str) -> tuple[Cue, Form] | None:
    """The cue before a stretch whose clause it stands in."""
    cue = next((cue for cue in reversed(cues[max(0, upto - 3) : upto]) if not cue.denied), None)
    if cue is None or cue.speaker is None or (cue.inverted and not cue.source and _closed(tokens, cue, index)):
        return None
    gap = index - max(cue.last, cue.after - 1) - 1
    if gap > (_CALL_REACH if cue.bond is Bond.CALL else _REACH):
        return None
    between = tokens[cue.last + 1 : index]
    if any(token.text == ";" for token in between) or is_title(tokens, index, text):
        return None
    mark = tokens[index - 1].text
    starts_large = tokens[index].text.strip("“”\"'‘’«»„「『` …[(")[:1].isupper()
    if mark in _COLONS:
        said = cue.bond is not Bond.CALL and (starts_large or _resumes(tokens, cue, index))
        whole = mark == ":" or not any(token.low == "that" for token in between)
        return cue, Form.DIRECT if said and whole else Form.MIXED
    if cue.last == index - 1 and starts_large and cue.bond is not Bond.CALL:
        return cue, Form.DIRECT
    return cue, Form.MIXED


def _closed(tokens: Sequence[Token], cue: Cue, index: int) -> bool:
    """Whether an inverted cue is done before the stretch: a full stop stands between."""
    return any(token.text in {".", "!", "?"} for token in tokens[cue.after : index])


def _resumes(tokens: Sequence[Token], cue: Cue, index: int) -> bool:
    """Whether a stretch goes on after an interruption: "“I,” Smith said, “am leaving.”"."""
    return (
        any(token.sort is Sort.QUOTED for token in tokens[max(0, cue.first - 6) : cue.first]) and index - cue.last < 8
    )
