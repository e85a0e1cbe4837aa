"""All quotations of a report: marks, cues, speakers, venues and indirect statements put together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from compare.detail import Detail, Kind
from compare.details.context import Context
from compare.details.quotations.attribute import attribute
from compare.details.quotations.cue_reading import Cue, read_cues
from compare.details.quotations.marks import Quoted, find_quoted
from compare.details.quotations.people import Cast
from compare.details.quotations.phrases import Speaker, SpeakerKind
from compare.details.quotations.quotation import Form, Quotation, Resolution
from compare.details.quotations.speakers import first_subject, subject_before
from compare.details.quotations.statements import statement_of
from compare.details.quotations.tokens import Sort, Token
from compare.details.quotations.units import Unit, read_units
from compare.details.quotations.unspaced import speaker_beside
from compare.details.quotations.venues import Venue, reads_as_title, venue_of
from compare.report import Report, Span, Zone

_SHORTEST_LOOSE = 4  # words; fewer, that nobody is said to have spoken, are emphasis or a name

_LONGEST_APPOSITION = 90  # code points
_APPOSITION = re.compile(r",\s((?!who|which|whose|said|says|told|adding)[^,.;:“”\"]+)")
_LONGEST_LABEL = 7  # tokens before a quotation that a name and a colon bring in: "Kerry: “We are close.”"


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation and its place, with the places of its speaker, verb and outlet, for the kinds that build on it.

    ``role`` is what stands before the speaker's name ("the union's leader").
    """

    span: Span
    quotation: Quotation
    speaker: Span | None = None
    speaker_kind: SpeakerKind | None = None
    cue: Span | None = None
    outlet: Span | None = None
    role: str = ""


class _Said(NamedTuple):
    """An attribution: who, by which verb, where, and how the name is known.

    A tuple, as tokens are, for a report has thousands.
    """

    speaker: Speaker
    person: str | None
    resolution: Resolution
    venue: Venue
    cue: Cue | None
    place: Span | None


@dataclass(slots=True)
class _Reading:
    """A report being read. ``speech`` is the attribution that a stretch without a verb of its own goes on from."""

    report: Report
    quoted: tuple[Quoted, ...]
    cast: Cast
    marked: dict[int, Utterance] = field(default_factory=dict)
    waiting: list[int] = field(default_factory=list)
    indirect: list[Utterance] = field(default_factory=list)
    speech: _Said | None = None
    speech_at: int = -1
    introduced: _Said | None = None

    def read(self, unit: Unit) -> None:
        """Take in one unit: its names, its verbs of speech, its quoted stretches, its statements."""
        text, tokens = self.report.text, unit.tokens
        if unit.paragraph != self.cast.paragraph:
            self.waiting.clear()
        self.cast.paragraph = unit.paragraph
        cues = read_cues(tokens, text)
        given = attribute(tokens, cues, text) if unit.quoted else {}
        subject = first_subject(tokens, text)
        if subject is not None and tokens[0].sort is not Sort.QUOTED and self.cast.names_person(subject):
            self.cast.enter(subject)
        said = {cue.last: self._said(cue, cue.speaker, tokens) for cue in cues if cue.speaker is not None}
        spoken = False
        for index, token in enumerate(tokens) if unit.quoted else ():
            if token.sort is not Sort.QUOTED:
                continue
            if index in given and (who := said.get(given[index][0].last)):
                self._mark(token.quoted, given[index][1], who)
                spoken = True
            else:
                self._go_on(unit, index)
        self._tag_behind(unit, cues, said)
        self.indirect.extend(self._statements(cues, given, said, tokens))
        self._look_ahead(unit, cues, said, subject, spoken=spoken)

    def _said(self, cue: Cue, speaker: Speaker, tokens: tuple[Token, ...]) -> _Said:
        person, resolution = self.cast.resolve(speaker)
        self.cast.enter(speaker)
        place = Span(tokens[cue.first].start, tokens[cue.last].end)
        return _Said(speaker, person, resolution, venue_of(cue, tokens, self.report.text), cue, place)

    def _mark(self, quoted: int, form: Form, who: _Said, resolution: Resolution | None = None) -> None:
        """Give a quoted stretch its speaker, and those that wait before it in the paragraph with it."""
        stretch = self.quoted[quoted]
        self.marked[quoted] = _utterance(
            Span(stretch.start, stretch.end), stretch.words(self.report.text), form, who, resolution
        )
        if form is Form.DIRECT:
            for earlier in self.waiting:
                if earlier not in self.marked:
                    before = self.quoted[earlier]
                    words = before.words(self.report.text)
                    place = Span(before.start, before.end)
                    self.marked[earlier] = _utterance(place, words, Form.DIRECT, who, Resolution.CARRIED)
            self.waiting.clear()
            self.speech, self.speech_at = who, self.cast.paragraph

    def _go_on(self, unit: Unit, index: int) -> None:
        """A stretch without a verb of its own: it goes on from speech before it, or waits for a verb behind it."""
        quoted = unit.tokens[index].quoted
        if quoted in self.marked:
            return
        speaker = _labelled(unit, index, self.report.text) or speaker_beside(self.report.text, self.quoted[quoted])
        if speaker is not None:
            person, resolution = self.cast.resolve(speaker)
            self.cast.enter(speaker)
            self._mark(quoted, Form.DIRECT, _Said(speaker, person, resolution, Venue(), None, None))
            return
        if index > unit.first_word or not _is_sentence(unit, index):
            return
        if self.introduced is not None:
            self._mark(quoted, Form.DIRECT, self.introduced, Resolution.CARRIED)
        elif self.speech is not None and self.cast.paragraph - self.speech_at <= 1:
            opens_paragraph = self.cast.paragraph != self.speech_at
            if not opens_paragraph or len(unit.tokens) <= index + 2:
                self._mark(quoted, Form.DIRECT, self.speech, Resolution.CARRIED)
            else:
                self.waiting.append(quoted)
        else:
            self.waiting.append(quoted)

    def _tag_behind(self, unit: Unit, cues: list[Cue], said: Mapping[int, _Said]) -> None:
        """A verb at the head of a unit may belong to what ended the one before: "“Glory!” The crowd shouted."."""
        if not self.waiting or not cues or unit.tokens[0].sort is Sort.QUOTED:
            return
        cue = cues[0]
        ends = cue.after >= len(unit.tokens) or not unit.tokens[cue.after].word
        if cue.last <= 6 and ends and cue.last in said:
            self._mark(self.waiting[-1], Form.DIRECT, said[cue.last])

    def _statements(
        self,
        cues: list[Cue],
        given: Mapping[int, tuple[Cue, Form]],
        said: Mapping[int, _Said],
        tokens: tuple[Token, ...],
    ) -> Iterator[Utterance]:
        """The indirect statements of a unit, the outermost only, where no marked words belong to their verb."""
        taken = {cue.last for cue, _ in given.values()}
        reach = -1
        for cue in cues:
            if cue.last in taken or cue.last not in said or cue.first < reach:
                continue
            extent = statement_of(cue, tokens)
            if extent is None:
                continue
            first, end = extent
            if first <= cue.first < end:
                continue
            reach = max(reach, end)
            place = Span(tokens[first].start, tokens[end - 1].end)
            words = self.report.text[place.start : place.end]
            yield _utterance(place, words, Form.INDIRECT, said[cue.last])

    def _look_ahead(
        self, unit: Unit, cues: list[Cue], said: Mapping[int, _Said], subject: Speaker | None, *, spoken: bool
    ) -> None:
        """What a stretch in the next unit would go on from."""
        tokens = unit.tokens
        self.introduced = None
        if unit.last_word < 0:
            return
        last = next((said[cue.last] for cue in reversed(cues) if cue.last in said), None)
        if tokens[-1].text == ":":
            self.introduced = last or self._of_subject(subject)
        if not spoken:
            self.speech = last or self._of_subject(subject)
            self.speech_at = unit.paragraph if self.speech else -1

    def _of_subject(self, subject: Speaker | None) -> _Said | None:
        if subject is None or subject.kind not in (SpeakerKind.PERSON, SpeakerKind.PRONOUN):
            return None
        person, resolution = self.cast.resolve(subject)
        return _Said(subject, person, resolution, Venue(), None, None) if person else None

    def loose(self) -> Iterator[Utterance]:
        """Marked words of some length that nobody is said to have spoken, and no title but in a headline."""
        headlines = [each for each in self.report.paragraphs if each.zone is Zone.HEADLINE]
        for index, stretch in enumerate(self.quoted):
            words = stretch.words(self.report.text)
            titled = any(each.start <= stretch.start < each.end for each in headlines)
            if index in self.marked or len(words.split()) < _SHORTEST_LOOSE:
                continue
            if titled or not reads_as_title(words):
                yield Utterance(Span(stretch.start, stretch.end), Quotation(words, Form.MIXED))


def find_utterances(context: Context) -> tuple[Utterance, ...]:
    """The quotations of a report in reading order, in time linear in its text."""
    report = context.report
    reading = _Reading(report, find_quoted(report.text, report.paragraphs), Cast.of(context))
    for unit in read_units(report, reading.quoted):
        if unit.tokens:
            reading.read(unit)
    found = [*reading.marked.values(), *reading.indirect, *reading.loose()]
    return tuple(sorted(found, key=lambda utterance: (utterance.span.start, utterance.span.end)))


@lru_cache(maxsize=4)
def utterances(context: Context) -> tuple[Utterance, ...]:
    """``find_utterances``, once a context: attribution and outlets are read off the same quotations."""
    return find_utterances(context)


def find(context: Context, _found: Sequence[Detail]) -> Iterator[Detail]:
    """The quotations of a report as details, in reading order."""
    for utterance in utterances(context):
        sentence = context.sentence_at(utterance.span.start)
        if sentence is not None:
            yield Detail(Kind.QUOTATION, utterance.span.start, utterance.span.end, sentence.id, utterance.quotation)


def described(utterance: Utterance, text: str) -> str:
    """The printed speaker with what stands about the name: "union leader Jane Doe", "Jane Doe, head of the union"."""
    if utterance.speaker is None:
        return ""
    behind = _APPOSITION.match(text, utterance.speaker.end, utterance.speaker.end + _LONGEST_APPOSITION)
    return f"{utterance.role} {utterance.quotation.speaker} {behind[1] if behind else ''}".strip()


def _labelled(unit: Unit, index: int, text: str) -> Speaker | None:
    """The name that alone brings in a stretch with a colon: "Kerry: “We are close.”"."""
    if not 1 < index <= _LONGEST_LABEL or unit.tokens[index - 1].text != ":":
        return None
    speaker = subject_before(unit.tokens[:index], index - 1, text)
    ends = speaker is not None and speaker.end == unit.tokens[index - 2].end
    return speaker if ends and speaker is not None and speaker.kind is SpeakerKind.PERSON else None


def _is_sentence(unit: Unit, index: int) -> bool:
    """Whether a stretch reads as speech of its own: it begins large and ends as a sentence does, or fills its unit."""
    words = unit.tokens[index].text.strip("“”\"'‘’«»„「」『』` ")
    return words[:1].isupper() and (words[-1:] in ".?!…,—" or index > unit.last_word)


def _utterance(span: Span, words: str, form: Form, who: _Said, resolution: Resolution | None = None) -> Utterance:
    venue = who.venue
    return Utterance(
        span,
        Quotation(
            words,
            form,
            who.speaker.words,
            who.person,
            resolution or who.resolution,
            who.cue.printed if who.cue else None,
            venue.outlet,
            venue.occasion,
        ),
        Span(who.speaker.start, who.speaker.end),
        who.speaker.kind,
        who.place,
        Span(venue.start, venue.end) if venue.outlet else None,
        who.speaker.role,
    )
