"""The manner a paragraph is written in: a newsroom's, or a reader's below the article."""

import re
from functools import cache

# Sign, weight, and whether what stands in quotation marks counts. Weights were set by hand on invented and marked
# examples; positive speaks for a reader's comment, negative for an article.
_SIGNS: tuple[tuple[str, float], ...] = (
    (r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|myself|mine)\b", 1.0),
    (r"\b(?:[Ww]e|[Oo]ur|us)\b", 0.4),
    (r"\b(?:[Yy]ou|[Yy]our|[Yy]ourself|u|ur)\b", 0.6),
    (r"(?:^|\s)i(?:['’](?:m|ve|d|ll))?\s", 1.5),
    (r"!", 0.8),
    (r"[!?]\s?[!?]", 1.0),
    (r"\?", 0.5),
    (r"\.{4,}|…\s?…|\.\.\.|…", 0.5),
    (r"[\U0001f300-\U0001faff☀-➿]|[:;]-?[)(DP]", 1.5),
    (r"\b(?:[Ll][Oo][Ll]|(?:ha){2,}h?|[Hh]ah?!+|[Ii][Mm][Hh]?[Oo]|btw|[Bb]tw|[Oo]mg|[Ww]tf|WTF|[Tt]bh|smh|[Yy]eah|[Yy]ep|[Nn]ope|gonna|wanna|gotta|kinda|dunno|guys|folks|mate|[Ll]et['’]?s face it|should of|could of|would of|dont|cant|wont|isnt|doesnt|didnt|thats|theyre|youre|arent|wasnt|alot|[Pp]lz|[Tt]hx)\b", 1.2),
    (r"^(?:@|Agreed?|I agree|Exactly|Precisely|Indeed|Absolute(?:ly)?|Well said|Well done|Great (?:article|piece|read|post)|Good (?:point|article|read|on|for|riddance|luck|news)|Thanks?\b|Thank you|Typical|No (?:surprise|wonder|doubt|way|thanks)|Very true|So true|True|Spot on|Nonsense|Rubbish|RIP|R\.I\.P|Sorry|Shame|Wow|Oh|Ah|Ha|Hmm|Yes|Yeah|Nope|No,|So |Well,|Hear, hear|Bravo|Disgust|Unbelievable|Ridiculous|Pathetic|Shocking|What (?:a|an) |How (?:can|could|dare|about|come|many more|sad)|Why (?:is|are|do|does|don|can|should)|Finally|About time|Congrat|Just (?:a|another|like|more)|Another example|Maybe|Perhaps|Seriously|Really)", 1.2),
    (r"\b(?:disgrace|shame(?:ful)?|joke|idiots?|morons?|pathetic|clowns?|stupid|crap|BS|bullshit|disgusting|nonsense|rubbish|hypocrites?|sheeple|wake up|propaganda|fake news|so-called|wishful thinking|fed up|sick of)\b", 0.7),
    (r"\b(?:in my opinion|imo|my guess|I think|I believe|I guess|I bet|if you ask me|personally|to be honest|who cares|of course|it seems|seems to|[Yy]ou can|[Yy]ou can['’]?t|no one|[Nn]obody|everyone|these people|those people|the rest of us|what happens when|always|never)\b", 0.5),
    (r"\b(?:should (?:be|have|of|just|all|never)|need(?:s)? to|has to|must be|will (?:never|all|be|come))\b", 0.3),
    (r"\b\w+n['’]t\b|\b(?:it|that|there|they|he|she|who|what)['’](?:s|re|ll|d|ve)\b", 0.3),
    (r"\b(?:said|says|told|asked|added|according to|announced|reported|reports|confirmed|denied|warned|declined to|spokes(?:man|woman|person)|in a statement|officials?|authorities|police|prosecutors?|investigators?)\b", -1.0),
    (r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", -0.8),
    (r"[$€£]\s?\d|\d\s?(?:percent|per cent|%|million|billion|km|miles|people)|\b\d{2,}\b", -0.3),
    (r"\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+\b", -0.4),
    (r"\b(?:was|were|had|[a-z]{3,}ed)\b", -0.3),
)
_QUOTED = re.compile(r"“[^“”]{0,2000}(?:”|$)|\"[^\"]{0,2000}(?:\"|$)|«[^«»]{0,2000}(?:»|$)|‘[^‘’]{0,400}’(?!\w)")
_BASE = -0.4


def comment_likeness(paragraph: str) -> float:
    """How much a paragraph reads like a reader's comment (above 0) or like an article (below)."""
    text = paragraph[:3000]
    own = _QUOTED.sub(" “” ", text)
    score = _BASE + sum(weight for pattern, weight in _compiled() if pattern.search(own))
    if "“”" in own:
        score -= 0.7
    if text[0].islower():
        score += 1.0
    if not re.search(r"[.!?…][\"'”’)»]*$", text):
        score += 0.6
    if len(own.split()) < 6:
        score += 0.4
    return score


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], float], ...]:
    return tuple((re.compile(pattern), weight) for pattern, weight in _SIGNS)
