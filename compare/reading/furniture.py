"""Lines around an article that are no part of it: bylines, credits, timestamps, notices, navigation.

Each pattern must match a whole short paragraph, so none of them can fence a sentence of the story.
"""

import re
from functools import cache

from compare.report import Zone

# Longer paragraphs are prose, whatever they begin with.
_LONGEST = 300

_NAME = r"[A-Z][\w.’'-]*(?:[ -](?:(?:de|da|di|du|la|le|van|von|der|den|al|el|bin|ben|of|the)[ -])*[A-Z][\w.’'-]*){0,5}"
_NAMES = rf"{_NAME}(?:(?:, | and | & |, and ){_NAME}){{0,6}}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[aApP]\.?[mM]\.?)?(?:\s?(?:[A-Z]{2,5}|\(?GMT[^)]{0,8}\)?|local time))?)"
_DATE = rf"(?:(?:{_DAY},?\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?)(?:,?\s\d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
_WHEN = rf"(?:{_DATE}(?:,?\s(?:at\s|\|\s?|[-–—]\s)?{_CLOCK})?|{_CLOCK},?\s(?:on\s)?{_DATE})"
_AGENCY = r"(?:Reuters|Associated Press|The Associated Press|AP|AFP|Agence France-Presse|Bloomberg|UPI|PA Media|Press Association|CNN|BBC News|Xinhua|TASS|dpa|EFE|ANSA|Kyodo|Getty Images)"

_CREDIT = (
    rf"(?:By|BY|by) {_NAMES}(?:[,|–—-].{{0,80}})?",
    r"B[Yy] [A-Z][A-Z .,’'&-]{3,80}",
    rf"(?:{_AGENCY}|The [A-Z]\w+(?: [A-Z]\w+)?) (?:staff )?(?:contributed|also contributed) to this (?:report|story|article)\.?",
    r".{1,160}\b(?:contributed|contributing) (?:to|reporting (?:to|for)) (?:this|the) (?:report|story|article)\.?",
    r".{1,120}\bcontributed (?:reporting|research)\b.{0,80}",
    r"\(?(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Pp]hotography|[Ee]dited|[Ww]ritten|[Rr]eported) by\b.{1,200}",
    r"From (?:the |The )?(?:[A-Z][\w’'.&-]*)(?: [A-Z&][\w’'.&-]*){0,4}\.?",
    rf"(?:Source|Via|Credit|Courtesy|Photo credit|Image credit|Image source|Picture|Photos?|Image|Getty Images)s?\s?[:/—-]\s?.{{1,120}}",
    rf".{{0,120}}[(/|]\s?(?:{_AGENCY}|Getty|Shutterstock|iStock|EPA|Alamy|Reuters Photo|AP Photo)[^)]{{0,40}}\)?",
    rf"{_AGENCY}(?:/.{{1,40}})?",
    r"(?:©|\(c\)|Copyright)\s.{1,200}",
    r"(?:Our Standards: .{0,80}|Agence France-Presse|With (?:files|reporting|inputs?) from .{1,100})",
    r"(?:[A-Z][\w’'.-]* ){1,4}is (?:a|an|the) (?:\w+[ -]){0,6}(?:reporter|correspondent|editor|columnist|writer|journalist)\b.{0,160}",
    r"(?:Follow|E-?mail|Contact|Reach) .{1,80}(?: on | at | via |@).{1,100}",
)
_BOILERPLATE = (
    rf"(?:(?:First |Originally |Last )?(?:Published|PUBLISHED|Posted|POSTED|Updated|UPDATED|Modified|Created|Issued|Filed)(?:\s?[:|]|\s(?:on|at))?\s?(?:{_WHEN}|{_CLOCK}|\d+ \w+ ago).{{0,80}})",
    rf"{_WHEN}(?:\s?[|/·•–—-].{{0,60}})?",
    r"\d{1,3} (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago",
    r"(?:\d{1,2} )?min(?:ute)?s? read",
    r"(?:All [Rr]ights [Rr]eserved\.?.{0,100}|.{0,100}\bAll rights reserved\.?.{0,100})",
    r".{0,100}\bmay not be (?:published, broadcast|reproduced|republished).{0,120}",
    r"(?:Read [Mm]ore|READ MORE|Read [Nn]ext|Read also|See also|Also read|Related|RELATED|Watch|WATCH|Listen|More on this|MORE:|More:|Explainer|Analysis)\s?(?::|\||–|—|>|»|$).{0,200}",
    r"(?:Sign up|Subscribe|Register|Log in|Sign in|Join us|Download (?:our|the)|Click here|Follow us|Get (?:the|our) (?:latest|free|daily)|Support (?:our|independent)|Enter your email)\b.{0,200}",
    r"(?:Story continues below(?: advertisement)?|Article continues (?:below|after).{0,40}|Continue reading(?: the main story)?|Advertisement|ADVERTISEMENT|Sponsored|Promoted|Skip to .{1,40}|Skip advert.{0,40}|Loading\.*|Share(?: this)?(?: article| story)?|Print|Email|Save|Comment|Most read|Trending|Top stories|Related (?:stories|articles|topics|content|links).{0,40}|More (?:stories|news|from .{1,40})|Image caption.{0,160}|Media caption.{0,160}|File photo.{0,100}|Tags?:.{0,150}|Topics?:.{0,150}|Filed under:?.{0,150}|View (?:comments|gallery|image).{0,30}|Back to top|Home|Menu|Search)",
    r"\W{3,80}",
)
_CLOSING = r"(?:.{0,200}\b(?:contribut|[Rr]eporting by|[Ee]diting by|rights reserved|Our Standards).{0,200}|(?:©|\(c\)|Copyright)\s.{1,200}|From .{1,80})"
_COMMENT_HEADING = r"(?:(?:View |Show |Read |All |Reader |Readers’ |Readers' |User |Top )?(?:\d[\d,]* )?(?:[Cc]omments?|COMMENTS?|[Rr]esponses|[Rr]eplies|[Dd]iscussion|[Rr]eader (?:reactions|views))(?: ?\(\d[\d,]*\)| ?: ?\d*| \d[\d,]*| section)?|Join the (?:discussion|conversation)|Leave a (?:comment|reply)|What do you think\?|Have your say|Post a comment|\d[\d,]* thoughts on .{1,200})"


def furniture(paragraph: str) -> Zone | None:
    """Credit or boilerplate if the whole paragraph is such a line, else None."""
    if len(paragraph) > _LONGEST:
        return None
    if _whole(_CREDIT).fullmatch(paragraph):
        return Zone.CREDIT
    if _whole(_BOILERPLATE).fullmatch(paragraph):
        return Zone.BOILERPLATE
    return None


def closes_article(paragraph: str) -> bool:
    """Whether the line stands at the end of an article: who contributed, whose copyright, which wire it is from."""
    return furniture(paragraph) is not None and bool(_whole((_CLOSING,)).fullmatch(paragraph))


def is_comment_heading(paragraph: str) -> bool:
    """Whether the paragraph is a heading over readers' comments: ``Comments (23)``, ``Join the conversation``."""
    return len(paragraph) < 80 and bool(_whole((_COMMENT_HEADING,)).fullmatch(paragraph))


@cache
def _whole(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
