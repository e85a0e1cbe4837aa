"""House spellings: British and American forms, hyphens and joined words; never trouble.

A ``DetailKind`` and a ``LinkKind``. A detail stands on each word whose plain form is another; in a link it is set
against the word of the other sentence that has the same plain form.

Own rules and a short list, because no list in a wheel was fit: ``eng`` 0.1.2 (MIT, 1,878 pairs) also turns film into
movie and quarter into fourth, and codespell's is GPL. ``tests/compare/details/test_spelling.py`` holds the rules to
what matters: words that only one side spells so meet, two different words never do.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare import wordlists
from compare.detail import Detail, Finding, Kind, Severity, Verdict
from compare.details.context import Context
from compare.details.kept import forgotten_with_links
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.report import Report, Sentence

KINDS = (Kind.SPELLING,)
ONE_SIDED = False

_SHORT = 2  # letters of a word that no house spells otherwise
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ISE = re.compile(r"(?<=[a-z]{3})([iy])s(e|ed|es|er|ers|ing|ingly|ation|ations|able|ational|ationally|ement)$")
_OUR = re.compile(
    r"our(?=(?:s|ed|er|ers|ing|ings|able|ably|al|ant|ful|fully|ite|ites|itism|hood|hoods|less|y|ies|ist|ists|i[sz]e[ds]?|some)?$)"
)
_RE = re.compile(r"(?<=[a-z]{2})([bchtv])re(s|d)?$")
_DOUBLE_L = re.compile(
    r"(?<=[aeiouy])([bcdfghjkmnpqrstvwxz]*)([aei])ll(?=(?:ed|ing|ings|ingly|er|ers|est|ist|ists|ous)$)"
)
# The last syllable is stressed (or is a word of its own), so both houses double the l.
_DOUBLED_ABROAD = re.compile(
    r"(?:(?:app|enthr|be?f|c|corr|st|b|w|sm|f|h|m|sh|sq|inst|t)all|(?:p|c|b|t|sp|sm|sh|f|s|qu|dw)ell|(?:f|t|st|m|k|sk|w|ch|dr|gr|h|b|inst|dist|spitefu)ill)"
    r"(?:ed|ing|ings|ingly|er|ers|est|ist|ists|ous)$"
)
# ... but for these, where it is not.
_DOUBLED_HERE = re.compile(
    r"^(?:cancell|labell|libell|parcell|travell|counsell|fuell|pencill|duell|mis?labell|initiall|marshall|equall|tassell|chisell|dishevell|gambell|barrell)"
)
_OGUE = re.compile(r"^(catal|dial|anal|monol|travel)ogu(?:e(?=[sdr]?$)|(?=e[dr]s?$|ing$))")
_EABLE = re.compile(r"(?<=[klvztm])eable(?=$)")
_AE = re.compile(r"(?<=[a-z])ae(?=[bcdfghjkmnpqstvxz])|^ae(?=[stg])|(?<=[mfpd])oe(?=[bcdgmnpst])|^oe(?=[sd])")
_SHORT_OUR = re.compile(
    r"^(?:(?:out|de|con|bi|down|half|rush|de)?(?:f|h|p|t|y|s|d|fl|sc|gl?am|vel|param|troubad|dev|cont|potp)our)"
)
_SAME_ABROAD = wordlists.section("spelling_exceptions", "same abroad")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word as printed, and the plain form that its other spellings share."""

    printed: str
    plain: str

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"printed": self.printed, "plain": self.plain}


@lru_cache(maxsize=1 << 15)
def normal_form(word: str) -> str:
    """The form that all house spellings of ``word`` share: lower case, no hyphens, American endings.

    The form is for comparing, not for printing. Time is linear in the word.
    """
    low = word.lower().replace("’", "'").replace("‐", "-")
    if (listed := _listed().get(low)) is not None:
        return listed
    low = low.replace("-", "")
    if (listed := _listed().get(low)) is not None:
        return listed
    if len(low) < 5 or not low.isascii() or low in _SAME_ABROAD:
        return low
    return _patterned(low)


def same_spelling(a: str, b: str) -> bool:
    """Whether ``a`` and ``b`` are one word, house spelling apart: armoured and armored, de-escalate and deescalate."""
    return a == b or normal_form(a) == normal_form(b)


def _patterned(low: str) -> str:
    if not _ise_everywhere(low):
        low = _ISE.sub(r"\1z\2", low)
    if "our" in low and not _SHORT_OUR.match(low):
        low = _OUR.sub("or", low)
    if "re" in low:
        low = _RE.sub(lambda found: f"{found[1]}er{'ed' if found[2] == 'd' else found[2] or ''}", low)
    if "ll" in low and (_DOUBLED_HERE.match(low) or not _DOUBLED_ABROAD.search(low)):
        low = _DOUBLE_L.sub(r"\1\2l", low)
    if "ogu" in low:
        low = _OGUE.sub(r"\1og", low)
    if low.endswith("eable"):
        low = _EABLE.sub("able", low)
    if "dgement" in low:
        low = low.replace("dgement", "dgment")
    if "gramme" in low and low.endswith(("gramme", "grammes")):
        low = low.replace("gramme", "gram")
    if "ae" in low or "oe" in low:
        low = _AE.sub("e", low)
    return low


def _ise_everywhere(low: str) -> bool:
    for ending, instead in (
        ("", ""),
        ("d", ""),
        ("s", ""),
        ("r", ""),
        ("rs", ""),
        ("ing", "e"),
        ("able", "e"),
        ("ment", ""),
    ):
        if low.endswith(ending):
            stem = low.removesuffix(ending) + instead
            if stem in wordlists.words("ise_everywhere"):
                return True
    return False


@cache
def _listed() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in wordlists.lines("spellings"):
        forms = line.split()
        found.update(dict.fromkeys(forms, forms[0]))
    return found


def find(context: Context, _found: Sequence[Detail]) -> Iterable[Detail]:
    """The words that another house spells in another way, or joins."""
    if not context.english:
        return
    report = context.report
    for sentence in report.sentences:
        if sentence.zone.fenced:
            continue
        # Nearly every word is its own plain form, and needs no detail.
        if any(map(_varies, _WORD.findall(report.text, sentence.start, sentence.end))):
            for match in _WORD.finditer(report.text, sentence.start, sentence.end):
                if _varies(match.group()):
                    yield _spelling(match, sentence)


@lru_cache(maxsize=1 << 15)
def _varies(word: str) -> bool:
    return len(word) > _SHORT and normal_form(word) != word.lower()


def judge(a: Detail, b: Detail, _setting: Setting) -> Judgement | None:
    """Two spellings of one word are style; None for two words."""
    if _plain(a) != _plain(b):
        return None
    return Judgement(Verdict.AGREE, "same spelling") if _key(a) == _key(b) else Judgement(Verdict.STYLE, _RULE)


_RULE = "two spellings of one word"


def judge_link(a: Sequence[Detail], b: Sequence[Detail], setting: Setting) -> Iterable[Finding]:
    """Each word that the two sentences spell differently, once."""
    if not a and not b:
        return
    met = _plain_words(setting.a, setting.a_sentence.id) & _plain_words(setting.b, setting.b_sentence.id)
    wanted = [plain for plain in dict.fromkeys(_plain(each) for each in (*a, *b)) if plain in met]
    if not wanted:
        return  # as in most links: a word that one prints and the other does not in any spelling
    ours = _by_plain(setting.a, setting.a_sentence, wanted)
    theirs = _by_plain(setting.b, setting.b_sentence, wanted)
    for plain in wanted:
        left, right = ours.get(plain), theirs.get(plain)
        if left and right and {_key(each) for each in left}.isdisjoint(_key(each) for each in right):
            yield Finding(Kind.SPELLING, Verdict.STYLE, _RULE, Severity.NOTE, left[0], right[0])


@forgotten_with_links
@lru_cache(maxsize=2048)
def _plain_words(side: DetailedReport, sentence: int) -> frozenset[str]:
    """The plain forms of the words of a sentence; kept for other links."""
    return frozenset(map(normal_form, spelled(side.report, side.report.sentences[sentence])))


def _by_plain(side: DetailedReport, sentence: Sentence, wanted: Collection[str]) -> Mapping[str, Sequence[Detail]]:
    """The words of a sentence with a ``wanted`` plain form, by it, the one that was found as a detail first."""
    listed = [each for each in side.of_sentence.get(sentence.id, ()) if each.kind is Kind.SPELLING]
    found: dict[str, list[Detail]] = {}
    for each in (*listed, *spellings(side.report, sentence, wanted)):
        found.setdefault(_plain(each), []).append(each)
    return found


def spellings(report: Report, sentence: Sentence, wanted: Collection[str] | None = None) -> Iterable[Detail]:
    """Every word of ``sentence`` of three letters or more with its plain form, in order; of ``wanted`` forms if any."""
    for match in _WORD.finditer(report.text, sentence.start, sentence.end):
        if len(match[0]) > _SHORT and (wanted is None or normal_form(match[0]) in wanted):
            yield _spelling(match, sentence)


def spelled(report: Report, sentence: Sentence) -> list[str]:
    """The words of ``spellings`` as printed, without their places: a fifth of the time."""
    return [word for word in _WORD.findall(report.text, sentence.start, sentence.end) if len(word) > _SHORT]


def _spelling(match: re.Match[str], sentence: Sentence) -> Detail:
    value = Spelling(match.group(), normal_form(match.group()))
    return Detail(Kind.SPELLING, match.start(), match.end(), sentence.id, value)


def _plain(detail: Detail) -> str:
    return detail.value.plain if isinstance(detail.value, Spelling) else ""


def _key(detail: Detail) -> str:
    return detail.value.printed.lower().replace("’", "'") if isinstance(detail.value, Spelling) else ""
