"""A paragraph becomes sentences: sentencex proposes the breaks, small repairs set right what news is full of.

Quotation marks and brackets are hidden from sentencex: it takes a whole quotation for one sentence, and its work grows
with the square of the text where one is never closed. Each break is then put on the right side of the marks around it,
and dropped where the sentence goes on: in lower case, with the speaker of a question, with the rest of an initial.
"""

import re
from functools import cache
from itertools import pairwise

from sentencex import segment

from compare.report import Span

_MARKS = "\"“”„‟«»‹›「」『』()[]{}（）【】〈〉《》‘‚’‛'"
_OPENERS = frozenset("“„‟«‹「『([{（【〈《‘‚‛")
# An apostrophe inside a word is no quotation mark.
_MARK = re.compile(f"(?<!\\w)['’]|['’](?!\\w)|[{re.escape(_MARKS.replace(chr(39), '').replace('’', ''))}]")
_BEFORE_MARKS = re.compile(f"[\\s{re.escape(_MARKS)}]")
# What follows a break: its marks, then the first character of what is said.
_OPENING = re.compile(f"[\\s{re.escape(_MARKS)}…—–-]{{0,12}}")
_WORD = re.compile(r"[^\W_]")
# Emoji stand after the sentence that they colour.
_EMOJI = re.compile(
    r"[\s\U0001f000-\U0001faff\u2600-\u27bf\u200d\ufe0f]{0,40}[\U0001f000-\U0001faff\u2600-\u27bf]\ufe0f?"
)
_GOES_ON = re.compile(r"\s?[,;:]")
_INITIAL_BEFORE = re.compile(r"(?:^|[\s\W])[^\W\d_]\.$")
_INITIAL_AFTER = re.compile(r"[^\W\d_]\.")
_LIST_MARKER = re.compile(r"\s{0,9}(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,4})[.)]|[•‣▪*–-])\s{0,9}$")
# "…?" Smith asked. / "…!" Police Chief Ann Roe shouted.: a capital, so sentencex breaks; the verb says it goes on.
_SPEAKER = re.compile(
    r"\s{0,9}+(?!(?:He|She|They|It|We|I|You|The|A|An|This|That|These|Those|But|And|Then)\s)"
    r"(?:[A-Z][\w.’'-]{0,30}+\s{1,9}+){1,5}"
    r"(?:said|says|asked|asks|told|added|adds|replied|wrote|writes|tweeted|posted|shouted|cried|wondered|continued|"
    r"yelled|joked|recalled|answered|responded|screamed|declared|quipped|exclaimed)\b"
)
# The crowd, chanting "Shame! Resign!" all night, ...: cries quoted in the middle of a sentence.
_CRY_BEFORE = re.compile(r"[a-z] [\"“‘][^\"“”‘’]{1,58}$")
_CRY_AFTER = re.compile(r"[^\"“”‘’.]{0,60}[\"”’],? [a-z]")
# at 9:40 p.m. Friday
_HALF_DAY = re.compile(r"[ap]\.m\.$")
_DAY_AFTER = re.compile(
    r" (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{1,4}T|GMT|UTC|Eastern|Pacific|Central|Mountain)\b"
)
_JAPANESE_QUOTED = re.compile(r"(?:と|って|など|との)")
_CHINESE_SPEAKER = re.compile(r"[^，。！？“”]{0,6}(?:说|說|表示|称|稱|写道|寫道|喊道)[，。：]")
# Languages that write ordinals with a full stop: "der 1. FC", "im 19. Jahrhundert".
_ORDINAL_POINT = frozenset({"de", "da", "no", "nb", "nn", "fi", "cs", "sk", "sl", "hr", "hu", "et", "lv", "is", "tr"})
_ORDINAL = re.compile(r"(?:^|\s)\d{1,2}\.$")
# Abbreviations that sentencex (1.0.32) takes for the end of a sentence, by language.
_ABBREVIATIONS = {
    "en": "Adm Amb Apt Ariz Assoc Asst Atty Brig Calif Capt Cmdr Col Colo Cong Conn Const Cpl Dep Det Dist Dr Fr Ft "
    "Gen Gov Hon Insp Lt Maj Mass Messrs Minn Mr Mrs Ms Mt Mx Okla Ore Pres Prof Pvt Rep Rev Sec Sen Sgt St Supt "
    "Tenn Wash Wis approx",
    "fr": "Dr M MM Me Mgr Mlle Mme Mmes St Ste art av avr déc env févr janv juil nov oct sept vol éd",
    "it": "avv dott ing on pag prof sig",
    "es": "EE UU pág art núm",
}


def sentences(paragraph: str, language: str = "en") -> list[Span]:
    """The sentences of one paragraph, in order, as offsets into it; together they hold all that is not white space.

    ``language`` is an ISO 639-1 code; one that sentencex does not know is split by its general rules.
    Cost grows in line with the paragraph.
    """
    if len(paragraph) < 2 or not paragraph.strip():
        return [Span(0, len(paragraph))] if paragraph.strip() else []
    hidden = _MARK.sub(" ", paragraph).replace("`", " ")
    cuts, at, start = [], 0, 0
    for piece in segment(language, hidden):
        at += len(piece)
        cut = _settle(paragraph, at, language)
        if start < cut < len(paragraph) and _ends(paragraph, start, cut, language):
            cuts.append(cut)
            start = cut
    return _spans(paragraph, cuts)


def _settle(text: str, at: int, language: str) -> int:
    """Move a break so that closing marks stand before it, and opening marks after."""
    while at > 0 and _BEFORE_MARKS.match(text, at - 1):
        at -= 1
    while at < len(text) and text[at] in _MARKS and (text[at] not in _OPENERS or not text[at + 1 : at + 2].strip()):
        # “ closes in German, « in Danish: what stands between a full stop and a space does not open anything.
        at += 1
    if emoji := _EMOJI.match(text, at):
        return emoji.end()
    if language == "fr" and text[at : at + 2] == " »":
        at += 2
    return at


def _ends(text: str, start: int, cut: int, language: str) -> bool:
    """Whether the stretch from ``start`` to ``cut`` is a sentence of its own and does not go on after ``cut``."""
    said = _skip(text, cut)
    first = text[said : said + 1]
    if not first or _GOES_ON.match(text, cut):
        return False
    if first.islower() and not text[said + 1 : said + 2].isupper():  # but iPhone, eBay
        return False
    if _LIST_MARKER.fullmatch(text, start, cut) or (
        _INITIAL_AFTER.match(text, said) and _INITIAL_BEFORE.search(text, max(start, cut - 4), cut)
    ):
        return False
    quoted = text[cut - 1] in _MARKS
    if quoted and language == "ja":
        return not _JAPANESE_QUOTED.match(text, cut)
    if quoted and language == "zh":
        return not _CHINESE_SPEAKER.match(text, cut)
    if (
        quoted
        and (speaker := _SPEAKER.match(text, cut))
        and (text[cut - 2] in "?!…" or text[speaker.end() : speaker.end() + 1] == ".")
    ):
        return False
    if text[cut - 1] in "?!" and _CRY_BEFORE.search(text, max(start, cut - 60), cut) and _CRY_AFTER.match(text, cut):
        return False
    if _HALF_DAY.search(text, max(start, cut - 6), cut) and _DAY_AFTER.match(text, cut):
        return False
    return not _abbreviates(text[max(start, cut - 12) : cut], language)


def _skip(text: str, cut: int) -> int:
    """Where the words begin after a break: behind its white space, marks and dashes."""
    opening = _OPENING.match(text, cut)
    return opening.end() if opening else cut


def _abbreviates(tail: str, language: str) -> bool:
    if language in _ORDINAL_POINT and _ORDINAL.search(tail):
        return True
    return tail.endswith(".") and re.split(r"[\s\W]", tail[:-1])[-1] in _abbreviations(language)


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(_ABBREVIATIONS.get(language, "").split())


def _spans(text: str, cuts: list[int]) -> list[Span]:
    """Stretches between the cuts without the white space around them; one without letters or digits joins another."""
    spans: list[Span] = []
    worded = False
    for start, end in pairwise([0, *cuts, len(text)]):
        piece = text[start:end]
        left, right = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        if left >= right:
            continue
        has_word = bool(_WORD.search(piece))
        if spans and not (has_word and worded):
            left = spans.pop().start
            has_word = has_word or worded
        spans.append(Span(left, right))
        worded = has_word
    return spans
