"""Which language a report is in: by its script, its letters and its commonest small words.

No model is loaded: the little words of a language give it away within a sentence or two, and a report has dozens.
"""

import re
from functools import cache
from pathlib import Path

# A report's first pages decide; reading more changes nothing.
_SAMPLE = 6000
_WORD = re.compile(r"[^\W\d_]+")

# A letter counts as much as a word: a name can carry it, but it stands in every other word.
_LETTER = 1.0
# What English starts with, so that a line of which nothing is known stays English.
_ENGLISH_FIRST = 0.45
# The share of words that are among those above in running English: .35 to .5; in other languages under .1.
_PLAINLY_ENGLISH = 0.25


def detect(text: str) -> str:
    """The language of a text as an ISO 639-1 code; ``en`` where nothing tells.

    Only the first 6,000 characters are looked at, so the cost does not grow with the text (under 2 ms).
    """
    sample = text[:_SAMPLE]
    return _by_script(sample) or _by_words(sample)


def _by_script(sample: str) -> str | None:
    """The language that the script alone, or a letter that only it has, gives away; None for Latin letters."""
    if sample.isascii():
        return None
    letters = _letters(sample)
    script, count = max(letters.items(), key=lambda pair: pair[1])
    if (
        letters["kana"]
        and letters["kana"] + letters["han"] > letters["latin"] / 2
        and letters["kana"] * 20 > letters["han"]
    ):
        return "ja"
    if script == "latin" or count == 0:
        return None
    if script == "cyrillic":
        return _cyrillic(sample.lower())
    if script == "arabic":
        return _arabic(sample)
    return {"kana": "ja", "han": "zh"}.get(script, script)


_SCRIPTS = {
    "latin": "a-zA-Z\u00c0-\u024f\u1e00-\u1eff",
    "cyrillic": "\u0400-\u052f",
    "arabic": "\u0600-\u06ff\u0750-\u077f",
    "kana": "\u3041-\u30ff",
    "han": "\u4e00-\u9fff",
    "ko": "\uac00-\ud7a3",
    "he": "\u05d0-\u05ea",
    "hi": "\u0904-\u097f",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "th": "\u0e01-\u0e5b",
    "bn": "\u0980-\u09ff",
    "ta": "\u0b80-\u0bff",
    "te": "\u0c00-\u0c7f",
    "ka": "\u10a0-\u10ff",
    "hy": "\u0530-\u058f",
}


def _letters(sample: str) -> dict[str, int]:
    return {name: len(re.findall(f"[{letters}]", sample)) for name, letters in _SCRIPTS.items()}


def _cyrillic(sample: str) -> str:
    """Tell the Cyrillic alphabets apart by the letters that only one of them has."""
    if "ў" in sample:
        return "be"
    own = {
        "uk": sum(map(sample.count, "іїєґ")),
        "ru": sum(map(sample.count, "ыэъё")),
        "sr": sum(map(sample.count, "ђјљњћџ")),
        "bg": sample.count("ъ") * 2,
    }
    best = max(own, key=lambda code: own[code])
    if best in {"ru", "bg"} and own["bg"] > 1.2 * sum(map(sample.count, "ыэ")) * 2 and "ы" not in sample:
        return "bg"
    return best if own[best] else "ru"


def _arabic(sample: str) -> str:
    """Tell Arabic from Persian and Urdu by their letters."""
    if any(map(sample.count, "ٹڈڑےں")):
        return "ur"
    persian = sum(map(sample.count, "پچژگیک"))
    arabic = sum(map(sample.count, "ةيكىأإ"))
    return "fa" if persian > arabic else "ar"


def _by_words(sample: str) -> str:
    """The likeliest language written in Latin letters."""
    words = [word.lower() for word in _WORD.findall(sample)]
    english = _known()["en"][0]
    if len(words) > 20 and sum(word in english for word in words) > _PLAINLY_ENGLISH * len(words):
        return "en"
    scores = dict.fromkeys(_known(), 0.0) | {"en": _ENGLISH_FIRST}
    small_words, letters = _marks()
    for word in words:
        for code, weight in small_words.get(word, ()):
            scores[code] += weight
    for char in sample.lower():
        for code, weight in letters.get(char, ()):
            scores[code] += weight * _LETTER
    return max(scores, key=lambda code: scores[code])


@cache
def _known() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """The small words and the letters of each language, from ``data/languages.tsv``."""
    lines = Path(__file__).with_name("data").joinpath("languages.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {code: (frozenset(words.split()), frozenset(letters)) for code, words, letters in rows}


_Marks = dict[str, list[tuple[str, float]]]


@cache
def _marks() -> tuple[_Marks, _Marks]:
    """For each small word and each letter, the languages that have it; it says less the more they are."""
    return (
        _shared({code: words for code, (words, _) in _known().items()}),
        _shared({code: letters for code, (_, letters) in _known().items()}),
    )


def _shared(owned: dict[str, frozenset[str]]) -> _Marks:
    owners: dict[str, list[str]] = {}
    for code, marks in owned.items():
        for mark in marks:
            owners.setdefault(mark, []).append(code)
    return {mark: [(code, len(codes) ** -0.5) for code in codes] for mark, codes in owners.items()}
