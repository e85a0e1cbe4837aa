"""Speakers beside quotations in Chinese and Japanese, which print no spaces and no capitals."""

import re

from compare.details.quotations.marks import Quoted
from compare.details.quotations.phrases import Speaker, SpeakerKind

_WINDOW = 40  # code points on either side of a quotation that are looked at
_CLAUSE = r"[^\s、。，,：:；;「」『』“”（）()]"
_JAPANESE_TOPIC = re.compile(rf"({_CLAUSE}{{1,20}}?)[はがも]、?{_CLAUSE}{{0,12}}、?$")
_JAPANESE_SAID = re.compile(r"と(?:述べ|語|話|言|い[うっ]|説明|発表|強調|指摘|主張|訴え|コメント|表明|答え)")
_CHINESE_SAID = re.compile(
    rf"({_CLAUSE}{{2,16}}?)(?:\d{{1,2}}日|(?:周|星期)[一二三四五六日天]|再次|还|也|则|就此)?"
    r"(?:表示|说|說|称|稱|指出|强调|強調|写道|寫道|警告|宣布|告诉\w{1,10}|告訴\w{1,10})[：:，,]?$"
)
_UNSPACED = re.compile(r"[぀-ヿ㐀-䶿一-鿿]")


def speaker_beside(text: str, stretch: Quoted) -> Speaker | None:
    """The speaker printed before a quotation: the topic of a verb of speech behind it, or the subject of one before."""
    at = stretch.outer_start
    low = max(0, at - _WINDOW, text.rfind("\n", 0, at) + 1, text.rfind("。", 0, at) + 1)
    before = text[low:at]
    if not _UNSPACED.search(before):
        return None
    match = _CHINESE_SAID.search(before)
    if match is None and _JAPANESE_SAID.match(text, stretch.outer_end):
        match = _JAPANESE_TOPIC.search(before)
    if match is None:
        return None
    start, end = low + match.start(1), low + match.end(1)
    return Speaker(start, end, text[start:end], SpeakerKind.PERSON)
