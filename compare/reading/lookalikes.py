"""Words that mix letters of two alphabets which look alike: a search does not find ``Pаypal`` with a Cyrillic а.

Only letters that have a twin count (Unicode's confusables, UTS 39), so a word that two scripts spell on purpose, as
``β-blocker`` or ``Wi-Fi-сеть``, is none.
"""

import re

# Letters of Cyrillic and Greek that are drawn as a Latin one.
_CYRILLIC = "аеорсухіјѕһԁԛԝАВЕЅІЈКМНОРСТУХԌԚԜ"
_GREEK = "ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_OTHER = f"{_CYRILLIC}{_GREEK}"
# Found by where the alphabets meet, then widened to the word: a pattern of whole words would try each letter as the
# first, and grow with the square of a long one.
_MEETING = re.compile(f"[A-Za-z](?=[{_OTHER}])|[{_OTHER}](?=[A-Za-z])")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 60  # letters of a word that is told
_MOST_TOLD = 3  # words in one notice


def notice(text: str) -> str:
    """The words of a text that mix alphabets, on one line; empty where there are none. Linear in the text."""
    if text.isascii():
        return ""
    found: dict[str, None] = {}
    end = 0
    for meeting in _MEETING.finditer(text):
        if meeting.start() < end:
            continue
        first = meeting.start()
        while first > end and first > meeting.start() - _LONGEST and text[first - 1].isalpha():
            first -= 1
        word = _WORD.match(text, first, meeting.start() + _LONGEST)
        if word:
            found[word[0]] = None
            end = word.end()
    if not found:
        return ""
    more = ", …" if len(found) > _MOST_TOLD else ""
    count = f"{len(found)} words mix" if len(found) > 1 else "1 word mixes"
    return f"{count} letters of two alphabets that look alike: {', '.join(list(found)[:_MOST_TOLD])}{more}"
