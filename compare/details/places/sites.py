"""The common place of a happening: found in a field, found on the roof of a barn; a fire that began in the kitchen.

So too the part of the body that is hurt, the way that burglars took, and where somebody died.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare import wordlists
from compare.detail import Detail, Kind, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names.reading import Reading
from compare.details.names.tokens import Token, tokens
from compare.details.pairing.left_over import SURE, on_one_matter
from compare.wordlists import lexicon

_DETERMINERS = frozenset(("a", "an", "the", "his", "her", "its", "their", "my", "our"))
_BARE = frozenset(("home", "hospital"))
"""Sites that stand without an article: "died at home"."""
_BODY = "body"
_BETWEEN = 12
"""Words from what happened to the preposition: "found the piece, about 5 feet long, on the roof"."""
_PHRASE = 3
"""Words from the article to the noun."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site as printed: ``noun`` is what it is, ``matter`` what happened there, or empty.

    ``whole`` is what the site is a part of, where that is told: the clinic of "on the roof of the clinic".
    """

    text: str
    noun: str
    matter: str
    whole: str = ""

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"place": self.text, "name": self.noun}


def find_sites(reading: Reading) -> Iterable[Detail]:
    """The sites of what the report tells, in reading order and apart; linear in its words."""
    matters, leading = _matters(), _section("before a site") | _section("right before a site")
    for sentence, own in enumerate(reading.words):
        told: dict[str, int] = {}
        past = 0
        for k, token in enumerate(own):
            if token.low in matters:
                told.update(dict.fromkeys(matters[token.low], k))
            if token.low not in leading or k < past or (noun := _noun(own, k)) == k:
                continue
            matter, end = _matter(own, k, noun, told), _whole(own, noun)
            if not matter and end == noun:
                continue
            text = " ".join(each.text for each in own[k : end + 1])
            site = Site(text, _named(own, noun), matter, own[end].low if end > noun else "")
            yield Detail(Kind.PLACE, token.start, own[end].end, sentence, site)
            told.pop(matter, None)
            past = end + 1


def judge_sites(a: Site, b: Site) -> Judgement | None:
    """What two sites amount to by themselves: one site; None where they differ."""
    if a.noun != b.noun or (a.whole and b.whole and a.whole != b.whole):
        return None
    same = a.text.lower() == b.text.lower()
    return Judgement(Verdict.AGREE, "same place") if same else Judgement(Verdict.STYLE, "same place, other words")


def judge_left_sites(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Two sites of one kind and of one matter in linked sentences, neither known to the other report.

    Or one part of two things of one kind, whatever happened there. Of the wounds of several the words around tell.
    """
    ours, theirs = a.value, b.value
    if not isinstance(ours, Site) or not isinstance(theirs, Site) or not _exclude_each_other(ours, theirs):
        return None
    if ours.matter == _BODY and setting.score < SURE and not on_one_matter(a, b, setting):
        return None
    if _known(setting.b, ours) or _known(setting.a, theirs):
        return None
    return Judgement(Verdict.CONFLICT, f"place differs: {ours.text}, {theirs.text}", Severity.CORRECTION, 0.7)


def _exclude_each_other(a: Site, b: Site) -> bool:
    if a.noun == b.noun:
        return a.whole != b.whole and _of_one_kind(a.whole, b.whole)
    if not a.matter or a.matter != b.matter:
        return False
    if (parts := _of_one_matter().get(a.matter)) is not None:
        return parts[a.noun] != parts[b.noun]
    return _of_one_kind(a.noun, b.noun)


def _of_one_kind(a: str, b: str) -> bool:
    return a in _kinds() and _kinds()[a] == _kinds().get(b)


def _known(side: DetailedReport, site: Site) -> bool:
    """Whether ``side`` tells of the site: prints its noun at all, or where that is a word of many senses, as a site."""
    if site.whole and site.whole in _words(side):
        return True
    if site.whole:
        return False  # the part is every house's
    if site.matter in _of_one_matter() and site.noun in _section("of many senses"):
        return (site.matter, site.noun) in _told(side)
    return site.noun in _words(side)


@lru_cache(maxsize=4)
def _told(side: DetailedReport) -> frozenset[tuple[str, str]]:
    values = (each.value for each in side.of_kind.get(Kind.PLACE, ()))
    return frozenset((value.matter, value.noun) for value in values if isinstance(value, Site))


@lru_cache(maxsize=4)
def _words(side: DetailedReport) -> frozenset[str]:
    """The nouns of the lists that a report prints anywhere, singular and plural being one."""
    text = side.report.text
    printed = {
        token.low
        for sentence in side.report.sentences
        if not sentence.zone.fenced
        for token in tokens(text, sentence.start, sentence.end)
    }
    return frozenset(noun for noun in _nouns() if noun in printed or f"{noun}s" in printed)


def _noun(own: Sequence[Token], k: int) -> int:
    """Where the noun stands that the word at ``k`` leads to; ``k`` where no listed one does.

    A name ("the Church Street") and a noun that another follows ("the hospital ward") are no such site.
    """
    if k + 1 >= len(own) or own[k + 1].gap != " ":
        return k
    determined = own[k + 1].low in _DETERMINERS
    if not determined and not _stands_bare(own, k + 1):
        return k
    for n in range(k + 1 + determined, min(k + 2 + _PHRASE, len(own))):
        if own[n].gap != " " or own[n].capital:
            break
        if own[n].low in _nouns() and not (n + 1 < len(own) and own[n + 1].low in _section("homes")):
            follows = n + 1 < len(own) and own[n + 1].gap == " "
            if follows and own[n + 1].low in _nouns():
                continue  # "the back door"
            alone = not follows or own[n + 1].low in lexicon.function_words() or own[n + 1].capital
            return n if alone and not own[n].possessive else k
        if own[n].low in lexicon.function_words():
            break
    return k


def _stands_bare(own: Sequence[Token], k: int) -> bool:
    return own[k].low in _BARE or own[k - 1].low in _section("right before a site")


def _whole(own: Sequence[Token], part: int) -> int:
    """Where the noun stands of which the one at ``part`` is a part: "the roof | of the clinic"; else ``part``."""
    if part + 1 >= len(own) or own[part + 1].low != "of":
        return part
    whole = _noun(own, part + 1)
    return whole if whole > part + 1 and own[whole].low in _kinds() else part


def _matter(own: Sequence[Token], k: int, noun: int, told: Mapping[str, int]) -> str:
    """The matter told last, near enough before ``k``, that has sites like the noun; empty where none was."""
    site = _named(own, noun)
    near = {matter for matter, at in told.items() if k - at <= _BETWEEN}
    for matter, parts in _of_one_matter().items():
        if matter in near and site in parts and own[k].low in _section(f"{matter} before"):
            return matter
    if own[k].low not in _section("before a site") or site not in _kinds():
        return ""
    return max(near - _of_one_matter().keys(), key=lambda matter: told[matter], default="")


def _named(own: Sequence[Token], noun: int) -> str:
    """What the site is called: "nursing home" is a name of its own."""
    home = own[noun].low == "home" and own[noun - 1].low in _section("homes")
    return f"{own[noun - 1].low}-home" if home else own[noun].low


@cache
def _section(name: str) -> frozenset[str]:
    return wordlists.section("sites", name)


@cache
def _kinds() -> dict[str, int]:
    return {noun: k for k, line in enumerate(wordlists.sections("sites")["kinds"]) for noun in line.split()}


@cache
def _of_one_matter() -> dict[str, dict[str, int]]:
    """The sites that only one matter has, with the number of the part that each belongs to."""
    lines = (line.partition(":") for line in wordlists.sections("sites")["sites of one matter"])
    return {
        matter: {noun: k for k, part in enumerate(parts.split("|")) for noun in part.split()}
        for matter, _, parts in lines
    }


@cache
def _nouns() -> frozenset[str]:
    return frozenset(_kinds()).union(*_of_one_matter().values())


@cache
def _matters() -> dict[str, tuple[str, ...]]:
    """The matters that each word tells of."""
    found: dict[str, tuple[str, ...]] = {}
    for line in wordlists.sections("sites")["matters"]:
        words = line.split()
        for word in words:
            found[word] = (*found.get(word, ()), words[0])
    for line in wordlists.sections("sites")["matters of their own"]:
        matter, _, told = line.partition(":")
        for word in told.split():
            found[word] = (*found.get(word, ()), matter)
    return found
