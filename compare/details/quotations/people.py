"""Whom a printed speaker leads to: bare surnames, pronouns and roles, within one report.

Names are tied to their longest form by ``compare.details.names``. For the rest recency decides, as readers do: the
latest speaker or subject that may be meant. Where nothing clear stands before, the speaker stays unresolved; a wrong
name under a quotation is worse than none.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from compare import wordlists
from compare.details.context import Context
from compare.details.names.name import NameType
from compare.details.names.offices import plain_role
from compare.details.names.reading import Mention, read
from compare.details.quotations import nouns
from compare.details.quotations.phrases import Speaker, SpeakerKind
from compare.details.quotations.quotation import Resolution

_MAN = wordlists.section("speakers", "man")
_WOMAN = wordlists.section("speakers", "woman")
_MEMORY = 6  # speakers or subjects looked back on for a pronoun
_PARAGRAPHS = 3  # how far back, in paragraphs


@dataclass(slots=True)
class Cast:
    """The people of a report as far as it has been read; ``paragraph`` is the one being read.

    ``mentions`` are all names of the report with their longest forms, ``starts`` where they begin.
    """

    mentions: Sequence[Mention]
    starts: Sequence[int]
    roles: dict[str, list[str]]
    women: dict[str, bool] = field(default_factory=dict)
    paragraph: int = 0
    _recent: list[tuple[int, str]] = field(default_factory=list)
    _body: tuple[int, str] | None = None

    @classmethod
    def of(cls, context: Context) -> "Cast":
        """The cast of a report before it is read: its names, and the roles printed before them."""
        mentions = read(context).mentions
        cast = cls(mentions, [mention.start for mention in mentions], {})
        for mention in mentions:
            if mention.title:
                cast.learn_role(mention.full, mention.title)
        return cast

    def enter(self, speaker: Speaker) -> None:
        """A named speaker or subject comes up."""
        if speaker.kind is SpeakerKind.PERSON and not self._is_place(speaker):
            person = self.full(speaker)
            first = speaker.words.split()[0].lower().strip(".")
            self.learn_role(person, f"{speaker.role} {first if first in _MAN or first in _WOMAN else ''}")
            self._recent.append((self.paragraph, person))
            del self._recent[:-_MEMORY]
        elif speaker.kind is SpeakerKind.BODY:
            self._body = (self.paragraph, speaker.words)

    def names_person(self, speaker: Speaker) -> bool:
        """Whether the report's names hold a person, or a name that no cue types, where ``speaker`` is printed."""
        mention = self._mention(speaker)
        return mention is not None and mention.type in (NameType.PERSON, None)

    def _mention(self, speaker: Speaker) -> Mention | None:
        at = bisect_right(self.starts, speaker.end - 1) - 1
        return self.mentions[at] if at >= 0 and self.mentions[at].end > speaker.start else None

    def _is_place(self, speaker: Speaker) -> bool:
        mention = self._mention(speaker)
        return mention is not None and mention.type is NameType.PLACE and mention.start <= speaker.start

    def full(self, speaker: Speaker) -> str:
        """The longest form of a printed name, without form of address."""
        mention = self._mention(speaker)
        if mention is not None and mention.type in (NameType.PERSON, None):
            return mention.full
        words = speaker.words.split()
        return " ".join(word for word in words if word.lower() not in nouns.HONORIFICS) or speaker.words

    def resolve(self, speaker: Speaker) -> tuple[str | None, Resolution]:
        """Whom ``speaker`` leads to, and how that is known."""
        if speaker.kind is SpeakerKind.PERSON:
            if self._is_place(speaker) or (" " not in speaker.words and self._mention(speaker) is None):
                return None, Resolution.UNRESOLVED
            full = self.full(speaker)
            return full, Resolution.NAMED if full in speaker.words else Resolution.RESOLVED
        if speaker.kind is SpeakerKind.BODY:
            return speaker.words, Resolution.NAMED
        low = speaker.words.lower()
        person: str | None = None
        if low in {"he", "she"}:
            person = self._latest(woman=low == "she")
        elif low == "it" and self._body and self.paragraph - self._body[0] < _PARAGRAPHS:
            person = self._body[1]
        elif speaker.kind is SpeakerKind.DESCRIPTION and low.startswith("the "):
            holders = self.roles.get(low.removeprefix("the "), [])
            person = holders[0] if len(holders) == 1 else None
        if person and low != "it":
            self._recent.append((self.paragraph, person))
        return person, Resolution.RESOLVED if person else Resolution.UNRESOLVED

    def _latest(self, *, woman: bool) -> str | None:
        """The person who came up last and may be "he" or "she"; the pronoun then tells of that person from there on."""
        for paragraph, person in reversed(self._recent):
            if self.paragraph - paragraph >= _PARAGRAPHS:
                return None
            if self.women.setdefault(person, woman) is woman:
                return person
        return None

    def learn_role(self, person: str, role: str) -> None:
        """``person`` is printed with ``role``, which later stands for the name."""
        words = [plain_role(word.strip(".,")) for word in role.lower().split()]
        for at, word in enumerate(words):
            if word in _MAN or word in _WOMAN:
                self.women.setdefault(person, word in _WOMAN)
            if word in nouns.roles():
                # "Defence Minister X" is "the defence minister" or "the minister" later on.
                for form in {word, " ".join(words[max(0, at - 1) : at + 1])}:
                    holders = self.roles.setdefault(form, [])
                    if person not in holders:
                        holders.append(person)
