"""Next versions of a report, made by the edits that desks make, with what became of every sentence."""

import random
import re
from dataclasses import dataclass, field

from compare.reading import Metadata, read_text
from compare.report import Report, Span

# What a rewrite desk swaps without changing what is told.
SYNONYMS = {
    "said": "told reporters", "told": "informed", "says": "maintains", "also": "further", "late": "towards the end",
    "after": "following", "before": "ahead of", "many": "numerous", "began": "started", "killed": "left dead",
    "would": "was to", "had": "had already", "the": "this", "several": "a number of", "because": "since",
    "while": "as", "people": "persons", "about": "some", "large": "sizeable", "police": "officers", "very": "most",
    "show": "demonstrate", "troops": "forces", "forces": "troops", "city": "town", "leader": "chief", "deal": "accord",
    "fire": "blaze", "were": "had been", "was": "had been", "and": "as well as", "but": "though", "now": "at present",
    "move": "relocate", "crisis": "emergency", "reports": "accounts", "weak": "feeble", "end": "close",
}  # fmt: skip
INSERTED = ("according to two officials,", "it emerged later,", "as first reported here,", "in a further twist,")
ADDED = (
    "A spokeswoman for the harbour authority declined to comment when reached by telephone.",
    "The figures could not be verified independently before publication.",
    "Schools in the eastern districts will stay shut until further notice.",
    "Traffic was diverted through the old tunnel for most of the afternoon.",
    "No one from the ministry was available at the weekend.",
    "He denied it.",
    "Neighbours brought blankets and hot soup to the sports hall.",
    "An inquiry is expected to begin in the autumn and to hear some forty witnesses.",
    "Shares in the company fell by a tenth in early trading.",
    "It was the third such incident since the spring, campaigners noted.",
)


@dataclass(frozen=True)
class Version:
    """A new version, and where each sentence of the old one stands in it; what was cut is not there."""

    report: Report
    places: dict[int, Span]
    reworded: frozenset[int]


@dataclass
class Desk:
    """Edits a report at random, a share of its sentences for each kind of edit."""

    rng: random.Random
    cut: float = 0.08
    replaced: float = 0.04
    added: float = 0.1
    moved: float = 0.08
    reworded: float = 0.2
    merged: float = 0.03
    heavy: float = 0.25  # share of the words of a reworded sentence that may change
    _reworded: set[int] = field(default_factory=set)

    def edit(self, report: Report) -> Version:
        rng = self.rng
        self._reworded = set()
        paragraphs: list[list[tuple[int | None, str]]] = [[] for _ in report.paragraphs]
        for sentence in report.sentences:
            text = report.quote(sentence)
            if rng.random() < self.cut:
                continue
            other = rng.choice(ADDED)
            if rng.random() < self.replaced and other != text:
                paragraphs[sentence.paragraph].append((None, other))
                continue
            if rng.random() < self.reworded:
                other = self._reword(text)
                if other != text:
                    self._reworded.add(sentence.id)
                text = other
            paragraphs[sentence.paragraph].append((sentence.id, text))
            if rng.random() < self.added:
                paragraphs[sentence.paragraph].append((None, rng.choice(ADDED)))
        self._move(paragraphs)
        return self._version(report, [each for each in paragraphs if each])

    def _reword(self, text: str) -> str:
        rng = self.rng
        words = text.split(" ")
        most = max(1, round(self.heavy * len(words)))
        for _ in range(rng.randint(1, most)):
            at = rng.randrange(len(words))
            word = words[at]
            bare = word.strip(".,;:“”‘’").casefold()
            if bare in SYNONYMS:
                words[at] = word.replace(word.strip(".,;:“”‘’"), SYNONYMS[bare])
            elif re.fullmatch(r"\d+", bare):
                words[at] = word.replace(bare, str(int(bare) + rng.randint(1, 9)))
            elif len(words) > 6 and rng.random() < 0.4:
                del words[at]
            elif len(words) > 6 and rng.random() < 0.3:
                words.insert(at, rng.choice(INSERTED))
        return _turned_round(" ".join(words)) if rng.random() < 0.15 else " ".join(words)

    def _move(self, paragraphs: list[list[tuple[int | None, str]]]) -> None:
        for _ in range(round(self.moved * len(paragraphs))):
            taken = paragraphs.pop(self.rng.randrange(len(paragraphs)))
            paragraphs.insert(self.rng.randrange(len(paragraphs) + 1), taken)

    def _version(self, former: Report, paragraphs: list[list[tuple[int | None, str]]]) -> Version:
        text, places = "", {}
        for number, paragraph in enumerate(paragraphs):
            text += "\n" if number else ""
            for at, (sentence, printed) in enumerate(paragraph):
                text += " " if at else ""
                merged = sentence is not None and at and self.rng.random() < self.merged
                if merged and text.endswith(". "):
                    text = text[:-2] + ", and "
                if sentence is not None:
                    places[sentence] = Span(len(text), len(text) + len(printed))
                text += printed
        report = read_text(text, Metadata(language=former.language), source=former.source)
        assert report.text == text
        return Version(report, places, frozenset(self._reworded))


def _turned_round(text: str) -> str:
    """The last clause put first: "Rain fell, he said." becomes "He said, rain fell."."""
    head, comma, tail = text.rpartition(", ")
    if not comma or not tail.endswith(".") or not tail[0].isalpha() or not head[0].isalpha():
        return text
    return f"{tail[0].upper()}{tail[1:-1]}, {head[0].lower()}{head[1:]}."


def standing_at(version: Version, sentence: int, found: Span) -> bool:
    """Whether a passage found is the sentence: more than half of either lies in the other."""
    place = version.places.get(sentence)
    if place is None:
        return False
    common = min(place.end, found.end) - max(place.start, found.start)
    return 2 * common > len(place) or 2 * common > len(found)
