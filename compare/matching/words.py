"""Words of a sentence and their stems, for any of the languages that reports come in."""

import re
from functools import cache

from Stemmer import Stemmer

from compare.matching.tables import table

# A run of dotted letters ("U.S.") is one word; so is a number with its separators ("1,200", "9:30").
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
_NO_STEMMER_CUT = 6  # letters kept of a longer word where there is no stemmer: case endings come after them
_CUT_LANGUAGES = frozenset({"be", "bg", "cs", "hr", "lt", "lv", "mk", "pl", "sk", "sl", "sr", "uk"})

# Newsroom short forms and number words, by the word that other desks write.
_SHORT_FORMS = {
    "u.s": "america", "u.s.a": "america", "usa": "america", "u.k": "britain", "u.n": "united-nations",
    "gop": "republican", "dem": "democrat", "sen": "senator", "rep": "representative", "gov": "governor",
    "congressman": "representative", "congresswoman": "representative", "lt": "lieutenant", "sgt": "sergeant",
    "dept": "department", "prof": "professor", "tv": "television", "mom": "mother", "mum": "mother", "dad": "father",
    "jan": "january", "feb": "february", "aug": "august", "sept": "september", "oct": "october", "nov": "november",
    "dec": "december", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
    "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20",
}  # fmt: skip


def words(text: str) -> list[tuple[str, int, int]]:
    """The words of ``text`` in order, each with its place ``[start, end)``; linear in the text."""
    if _is_spaced(text):
        return [(match.group(), *match.span()) for match in _WORD.finditer(text)]
    found = []
    for match in _WORD.finditer(text):
        word, start = match.group(), match.start()
        if not word.isascii() and _UNSPACED.match(word):
            found += [(word[k : k + 2], start + k, start + min(k + 2, len(word))) for k in range(max(1, len(word) - 1))]
        else:
            found.append((word, start, match.end()))
    return found


def words_alone(text: str) -> list[str]:
    """The words of ``text`` as ``words`` cuts them, without their places: a third of the time."""
    return _WORD.findall(text) if _is_spaced(text) else [word for word, _, _ in words(text)]


def _is_spaced(text: str) -> bool:
    """Whether nothing in a text is written without spaces between words."""
    return text.isascii() or _UNSPACED.search(text) is None


@cache
def stem(word: str, language: str = "en") -> str:
    """The stem of ``word`` in lower case, the same for all its forms as far as the language's tools tell.

    English irregular forms go to their base ("ran", "run") and peoples to their countries ("Russian", "Russia"), both
    from WordNet; newsroom short forms and number words to what they stand for. Other languages have Snowball's
    stemmer (Porter 2001) where it exists, and Slavic and Baltic ones without it the first letters of the word.
    """
    plain = word.lower().replace("’", "'")
    if plain[0].isdigit():
        return plain.replace(",", "")
    plain = plain.rstrip(".")
    if not plain.isascii() and _UNSPACED.match(plain):
        return plain
    if language == "en":
        irregular = table("irregular-en")
        base = plain.removesuffix("'s")
        plain = _SHORT_FORMS.get(base) or (irregular.get(base) if irregular else None) or plain
        if plain[0].isdigit():
            return plain
    plain = plain.replace(".", "")
    name = _SNOWBALL.get(language)
    if name:
        return str(_stemmer(name).stemWord(plain))
    return plain[:_NO_STEMMER_CUT] if language in _CUT_LANGUAGES else plain


@cache
def _stemmer(name: str) -> Stemmer:
    return Stemmer(name)
