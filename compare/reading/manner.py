"""The manner a paragraph is written in: a newsroom's, or that of a reader below the article.

Every sign has a small weight and none decides alone. They were chosen on invented articles and comments and then checked
on a hundred news articles, of which none reaches half of the evidence that ``zones`` asks for.
"""

import re
from dataclasses import dataclass
from functools import cache

# Paragraphs are judged by their beginning; comments are short, and long articles stay cheap.
_LONGEST = 2000
# Without any sign a paragraph is the article's.
_BASE = -0.4
# No paragraph says more than this for or against, so that no fence stands on a single one.
_MOST = 2.0

# Who speaks, and to whom: a sign in a news report, none in a column that has spoken so from its start.
_PERSONS: tuple[tuple[float, str], ...] = (
    (1.0, r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|myself|mine)\b"),
    (0.4, r"\b(?:[Ww]e|[Oo]urs?|us|[Ww]e['’](?:re|ve|ll))\b"),
    (0.6, r"\b(?:[Yy]ou|[Yy]ours?|[Yy]ourself|[Yy]ou['’](?:re|ve|ll)|u|ur)\b"),
)
# What else a reader writes outside quotation marks, and how much it speaks for a comment.
_READER: tuple[tuple[float, str], ...] = (
    (1.5, r"(?:^|\s)i(?:['’](?:m|ve|d|ll))?\s"),
    (0.8, r"!"),
    (1.0, r"[!?]\s?[!?]"),
    (0.5, r"\?"),
    (0.5, r"\.\.\.|…"),
    (1.5, r"[\U0001f300-\U0001faff\u2600-\u27bf]|[:;]-?[)(DP](?!\w)"),
    (1.2, r"\b(?i:should|could|would) of\b|\b(?i:let['’]?s face it|end of story)\b"),
    # How people begin when they answer an article or one another.
    (1.2, r"^(?:@\w|Agreed?\b|I agree|Exactly|Precisely|Indeed\b|Absolute(?:ly)?\b|Totally|Completely|Well said|Well done|"
          r"Well,|Great\b|Good (?:point|article|read|on|for|riddance|luck|news|grief|job)|Fair (?:point|enough|play)|"
          r"Thank(?:s| you)|Typical|Brilliant|Excellent|Superb|Bravo|Congrat|Love (?:this|it)|Hear,? hear|"
          r"No (?:surprise|wonder|doubt|way|thanks|chance|idea|mention)|Not (?:surpris|sure|a fan|one|in my)|Nothing (?:new|will)|"
          r"(?:Very|So|Too|How|Quite) true|True\b|Spot on|Nonsense|Rubbish|Utter|Total\b|RIP\b|R\.I\.P|Rest in peace|"
          r"Thoughts and prayers|Sorry|Sad\b|So sad|Shame|Wow|Oh\b|Ah\b|Ha\b|Hmm|Yes\b|No,|Nope|Please\b|Hope\b|Hopefully|"
          r"Disgust|Disgrace|Unbelievabl|Ridiculous|Pathetic|Shocking|Outrageous|Appalling|Poor (?:man|woman|guy|lad|kid|"
          r"girl|boy|thing|little|old)|Here we go|Same old|Same here|Another (?:day|example|one)|About time|Finally|First sensible|"
          r"What (?:a|an|is wrong|about|did (?:you|they) expect)\b|How (?:can|could|dare|come|many more|sad|about|do (?:they|we))|"
          r"Why (?:is|are|do|does|don|can|should|would|on earth)|When will|Where (?:is|are|was|were) the|Who (?:cares|knew|is going)|"
          r"Can (?:someone|anyone|we|you)|Does (?:anyone|anybody)|Is (?:it|this|there) (?:just|any|really)|"
          r"Imagine\b|Maybe|Perhaps|Seriously|Honestly|Really\b|Surely|Obviously|Apparently|Just (?:a|another|like|more|wait)|"
          r"Sooner or later|Follow the money|Don['’]t (?:believe|forget|be)|You (?:lot|can|do|know|people)|So (?:much|they|what|the|now))"),
    (0.7, r"\b(?i:wake up|fake news|mainstream media|the media|wishful thinking|fed up|sick (?:of|and tired)|"
          r"taxpayers['’]? money|our (?:taxes|money|kids|children))\b"),
    (0.7, r"\b(?i:in my (?:opinion|view|experience)|my (?:guess|two cents)|couldn['’]t agree more|i (?:think|believe|guess|bet|wonder|hope|doubt|agree|"
          r"suppose|remember)|if you ask me|to be (?:honest|fair)|who cares|of course|it(?:['’]s| is) (?:not rocket science|simple|about time|"
          r"no wonder)|i['’]m (?:no expert|not sure)|said (?:this )?before|this article|the article|the author|great article|the comments|"
          r"(?:above|other) (?:comment|poster)s?|same (?:old )?story|and counting)\b"),
    (0.4, r"\b(?i:no one|(?:these|those) people|people like|the rest of us|all of (?:this|that|them|us)|what happens when|"
          r"years ago|and then some|every (?:single )?time)\b"),
    (0.4, r"\b(?i:they|people|the government|we|someone|he|she|this|it) (?i:should|shouldn['’]t|need(?:s)? to|ought to|will just|"
          r"must|must be|just|never|always|clearly|obviously|really)\b"),
    (0.3, r"\b(?:This|That|It) (?:is|was|will be)\b|\b(?:That|It|There|Here|What)['’]s\b"),
    (0.3, r"\b\w+n['’]t\b|\b(?:[Tt]hey|he|she|who)['’](?:s|re|ll|d|ve)\b"),
    (0.5, r"\b(?!(?:NATO|NASA|UNESCO|UNICEF|OPEC|AIDS|COVID|ISIS|FIFA|UEFA|ASEAN)\b)[A-Z]{4,}\W+[A-Z]{2,}\b|\bNOT\b|\bNEVER\b|\bEVERY\b"),
)  # fmt: skip
# Words that readers use and newsrooms avoid, each kind counted once.
_READER_WORDS: tuple[tuple[float, frozenset[str]], ...] = (
    (1.2, frozenset(
        "lol lmao imo imho btw omg wtf tbh smh fyi afaik yeah yep yup nope gonna wanna gotta kinda sorta dunno guys mate ha "
        "haha hahaha hah meh ugh plz pls thx alot dont doesnt didnt isnt wasnt arent wouldnt couldnt shouldnt thats theyre "
        "youre theres".split())),
    (0.7, frozenset(
        "disgrace disgraceful shame shameful joke idiot idiots moron morons fool fools pathetic clown clowns stupid crap bs "
        "bullshit disgusting nonsense rubbish shambles hypocrite hypocrites hypocrisy sheep sheeple so-called ludicrous greed "
        "liar liars crook crooks snowflake snowflakes".split())),
    (0.4, frozenset("nobody everyone everybody anyone politicians always never".split())),
)  # fmt: skip
# What a newsroom writes, and how much it speaks against one.
_NEWSROOM: tuple[tuple[float, str], ...] = (
    (-1.2, r"(?:\b(?!Well )[A-Z][\w’'-]+|\b(?i:he|she|they|who|it|police|officials?|authorities|spokes\w+|ministry|report)|[”\"’],?|“”) "
           r"(?:said|says|told|asked|added|adds|explained|announced|reported|confirmed|denied|warned|replied|insisted|wrote|"
           r"argued|claimed|noted|declined|urged)\b(?! me\b)|(?<!Well )\bsaid (?:[A-Z]|the\b|a\b)"),
    (-0.8, r"\b(?i:according to|spokes(?:man|woman|person)|in a statement|officials?|authorities|police|prosecutors?|"
           r"investigators?|was (?:arrested|charged|sentenced|elected|appointed)|reported(?:ly)?|alleged(?:ly)?|declined to|"
           r"is expected to|are expected to|survived by)\b"),
    (-0.8, r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:Jan|Feb|Sept|Nov|Dec)(?:\.|\w*) \d"),
    (-0.4, r"[$€£]\s?\d|\d\s?(?:percent|per cent|%|million|billion|km|miles|people|points|minutes)|, \d\d,|\b\d+-\d+\b"),
    (-0.4, r"\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+\b"),
    (-0.2, r"\b(?:was|were|had|[a-z]{3,}ed)\b"),
    # A transcript's speaker, a live blog's clock, a dateline.
    (-2.0, r"^(?:[A-Z][A-Z .’'-]{1,40}|[A-Z][a-z]+(?: [A-Z][a-z’'-]+){1,3}|[QA]|Question|Answer|Host|Moderator):\s|^\d{1,2}[:.]\d\d\b|"
           r"^[A-Z][A-Z .,’'-]{2,40}(?:, [A-Z][\w .]{2,20})?(?: \([A-Z]\w+\))? ?[-–—] "),
)  # fmt: skip
_QUOTED = re.compile(
    r"“[^“”]{0,1500}(?:”|$)|\"[^\"]{0,1500}(?:\"|$)|«[^«»]{0,1500}(?:»|$)|(?<!\w)‘[^‘]{0,600}?’(?!\w)|^[^“”\"]{0,800}[”\"]$"
)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_CLOSED = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_CAPITAL_INSIDE = re.compile(r"[a-z,;] [A-Z](?!['’ ])|\d")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a paragraph reads.

    ``likeness`` is above 0 like a reader's comment, below 0 like an article, -2..2. ``person`` is how much of it would
    rest on the first and second person; it is not in ``likeness``.
    """

    likeness: float
    person: float


def manner(paragraph: str) -> Manner:
    """Judge how a paragraph is written; the work is bounded, however long it is."""
    text = paragraph[:_LONGEST]
    # What somebody else says inside quotation marks is no sign of who writes.
    own = _QUOTED.sub("“”", text)
    reader, newsroom, persons = map(_compiled, (_READER, _NEWSROOM, _PERSONS))
    score = _BASE + sum(weight for weight, sign in reader if sign.search(own))
    words = set(_WORD.findall(own.lower()))
    score += sum(weight for weight, known in _READER_WORDS if not known.isdisjoint(words))
    against = sum(weight for weight, sign in newsroom if sign.search(own))
    if "“”" in own:
        against -= 0.8
    if against == 0 and not _CAPITAL_INSIDE.search(own):
        score += 0.3
    if text[0].islower():
        score += 1.0
    if not _CLOSED.search(text) and len(own.split()) > 2:
        score += 0.6
    if len(own.split()) < 6 and "“”" not in own:
        score += 0.3
    return Manner(
        likeness=max(-_MOST, min(_MOST, score + against)),
        person=sum(weight for weight, sign in persons if sign.search(own)),
    )


@cache
def _compiled(signs: tuple[tuple[float, str], ...]) -> tuple[tuple[float, re.Pattern[str]], ...]:
    return tuple((weight, re.compile(sign)) for weight, sign in signs)
