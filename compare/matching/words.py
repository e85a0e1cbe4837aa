"""Words of a sentence and their stems, for any of the languages that reports come in."""

import re
from functools import cache

import snowballstemmer

# A capital or digit run with dots ("U.S.") is one word; so is a number with its separators ("1,200", "9:30").
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,:]\d+)*")
# Written without spaces between words: cut into pairs of characters, the usual index unit for these scripts.
_UNSPACED = re.compile(r"[぀-ヿ㐀-䶿一-鿿豈-﫿฀-๿]")

_SNOWBALL = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}


def words(text: str) -> list[tuple[str, int, int]]:
    """The words of ``text`` in order, each with its place ``[start, end)``; linear in the text."""
    found = []
    for match in _WORD.finditer(text):
        word, start = match.group(), match.start()
        if _UNSPACED.match(word):
            found += [(word[k : k + 2], start + k, start + min(k + 2, len(word))) for k in range(max(1, len(word) - 1))]
        else:
            found.append((word, start, match.end()))
    return found


@cache
def stem(word: str, language: str = "en") -> str:
    """The stem of ``word`` in lower case; the word itself for a language without a stemmer."""
    plain = word.lower().replace(".", "" if word[:1].isalpha() else ".").replace("’", "'").replace(",", "")
    if not plain.isascii() and _UNSPACED.match(plain):
        return plain
    name = _SNOWBALL.get(language)
    return str(_stemmer(name).stemWord(plain)) if name else plain


@cache
def _stemmer(name: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(name)
