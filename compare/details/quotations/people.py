"""Whom a printed speaker leads to: bare surnames, pronouns and roles, within one report.

Recency decides, as readers do: the latest speaker or subject that may be meant. Where nothing clear stands before,
the speaker stays unresolved; a wrong name under a quotation is worse than none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from compare.details.quotations import nouns
from compare.details.quotations.quotation import Resolution
from compare.details.quotations.speakers import Speaker, SpeakerKind, full_names
from compare.details.quotations.tokens import Token

_HE = frozenset("he him his mr mr. sir lord herr señor king prince spokesman congressman chairman actor".split())
_SHE = frozenset("she her mrs mrs. ms ms. miss lady dame frau señora queen princess spokeswoman congresswoman chairwoman actress mother sister wife daughter".split())
_MEMORY = 6  # speakers or subjects looked back on for a pronoun
_PARAGRAPHS = 3  # how far back, in paragraphs


@dataclass(slots=True)
class Cast:
    """The people of a report as far as it has been read. ``paragraph`` counts those read."""

    paragraph: int = 0
    _full: dict[str, list[str]] = field(default_factory=dict)
    _roles: dict[str, list[str]] = field(default_factory=dict)
    _gender: dict[str, str] = field(default_factory=dict)
    _recent: list[tuple[int, str]] = field(default_factory=list)
    _body: tuple[int, str] | None = None

    def know(self, tokens: Sequence[Token], text: str) -> None:
        """Learn the full names that a sentence prints."""
        for speaker in full_names(tokens, text):
            self._learn(speaker)

    def enter(self, speaker: Speaker) -> None:
        """A named speaker or subject comes up."""
        if speaker.kind is SpeakerKind.PERSON:
            self._learn(speaker)
            person = self.named(speaker.words)
            self._recent.append((self.paragraph, person))
            del self._recent[: -2 * _MEMORY]
        elif speaker.kind is SpeakerKind.BODY:
            self._body = (self.paragraph, speaker.words)

    def named(self, words: str) -> str:
        """The full name that a printed name leads to; itself, without form of address, where none or several do."""
        parts = [w for w in words.split() if w.lower() not in nouns.HONORIFICS] or words.split()
        bare = " ".join(parts)
        fuller = self._full.get(parts[-1].lower(), [])
        if len(parts) == 1 and len(fuller) == 1:
            return fuller[0]
        return bare

    def resolve(self, speaker: Speaker) -> tuple[str | None, Resolution]:
        """Whom ``speaker`` leads to, and how that is known."""
        if speaker.kind is SpeakerKind.PERSON:
            person = self.named(speaker.words)
            return person, Resolution.NAMED if person == speaker.words else Resolution.RESOLVED
        if speaker.kind is SpeakerKind.BODY:
            return speaker.words, Resolution.NAMED
        low = speaker.words.lower()
        person: str | None = None
        if low in {"he", "she"}:
            person = self._latest("m" if low == "he" else "f")
        elif low in {"it", "they"} and self._body and self.paragraph - self._body[0] < _PARAGRAPHS:
            person = self._body[1]
        elif speaker.kind is SpeakerKind.DESCRIPTION and low.startswith("the "):
            holders = self._roles.get(low.split()[-1], [])
            person = holders[0] if len(holders) == 1 else None
        return person, Resolution.RESOLVED if person else Resolution.UNRESOLVED

    def _latest(self, gender: str) -> str | None:
        for paragraph, person in reversed(self._recent[-_MEMORY:]):
            if self.paragraph - paragraph >= _PARAGRAPHS:
                return None
            known = self._gender.get(person.split()[-1].lower())
            if known in (None, gender):
                self._gender[person.split()[-1].lower()] = gender
                return person
        return None

    def _learn(self, speaker: Speaker) -> None:
        words = speaker.words.split()
        last = words[-1].lower()
        for word in (*speaker.role.lower().split(), words[0].lower()):
            if word in _HE or word in _SHE:
                self._gender[last] = "m" if word in _HE else "f"
        bare = [w for w in words if w.lower() not in nouns.HONORIFICS]
        if len(bare) > 1:
            name = " ".join(bare)
            known = self._full.setdefault(last, [])
            if name not in known:
                known.append(name)
        person = self.named(speaker.words)
        for word in speaker.role.lower().split():
            if word in nouns.ROLES and person not in (holders := self._roles.setdefault(word, [])):
                holders.append(person)
