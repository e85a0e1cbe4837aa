"""Lines around an article that are no part of it: bylines, credits, timestamps, notices, navigation.

A pattern must match a whole short paragraph, so none can fence a sentence of the story because of how it begins.
"""

import re
from functools import cache

from compare.reading.dateline import AGENCIES
from compare.report import Zone

# Longer paragraphs are prose, whatever they look like.
_LONGEST = 300

_MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?i:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?i:day)?\.?"
_ZONE_NAME = r"(?:[A-Z]{2,5}|\(?(?:GMT|UTC)[^)|]{0,8}\)?|local time|Uhr)"
_CLOCK = rf"\d{{1,2}}(?:[:.h]\d\d){{0,2}}\s?(?:[aApP]\.?[mM]\.?)?(?:\s{_ZONE_NAME})?"
_MONTH_AND_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s|-){_MONTH}|{_MONTH}\s(?:-\s)?\d{{1,2}}(?:st|nd|rd|th)?)"
_DATE = rf"(?:(?:{_WEEKDAY},?\s)?{_MONTH_AND_DAY}(?:(?:,?\s|-)\d{{2,4}})?|\d{{4}}[-/]\d\d?[-/]\d\d?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
_DATE_AND_CLOCK = (
    rf"(?:{_DATE}(?:,?(?:\s|T|-)(?:at\s|\|\s?|[-–—]\s)?{_CLOCK})?|{_CLOCK},?\s(?:on\s|\([^)]{{1,20}}\),\s)?{_DATE})"
)
# Dates and agencies are put in place of these two in a line before it is matched: neither is ever in a clean text.
_WHEN, _AGENCY = "\x00", "\x01"
_PICTURE_AGENCY = rf"(?:{_AGENCY}|Getty(?: Images)?|{_AGENCY} via Getty Images|Shutterstock|iStock|EPA(?:-EFE)?|Alamy|{_AGENCY} Photo|Handout|File)"
_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?: (?:(?:de|da|di|du|la|le|van|von|der|den|al|el|bin) ){0,2}[A-ZÀ-Þ][\w.’'-]*){0,4}"
_NAMES = rf"{_NAME}(?:(?:, | and | & |, and | with ){_NAME}){{0,5}}"
# A line that begins "By Friday" or "By the time" is no byline.
_NOT_TIME = rf"(?!(?:{_WEEKDAY}|{_MONTH})\b(?! [A-Z])|(?:The|This|That|Then|Now|Late|Early|Midnight|Noon|Dawn|Comparison|Law)\b)"
_PLACES = r"(?: in [A-Z][\w, ’'.-]{1,60})?"

_CREDITS = (
    # Who wrote it.
    rf"(?:By|BY|by|Von|Par|Por|Di|Door):? {_NOT_TIME}(?:{_NAMES}|{_AGENCY})(?:,? (?:\||[–—-]|for|of|in) .{{1,80}}|, (?:{_AGENCY}|[A-Z][\w’' &.-]{{1,50}}))?",
    r"(?:By|BY) (?:[A-ZÀ-Þ.’'-]{2,20}[ ,]{0,2}){2,8}(?:\||[–—-] .{1,60})?",
    rf"{_NAMES}, (?:{_AGENCY}|.{{0,40}}\b(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ss]taff [Ww]riter|[Cc]olumnist))",
    rf"{_NAMES} (?:is|was|covers|writes) .{{0,80}}\b(?:reporter|correspondent|columnist|staff writer|editor at|bureau chief)\b.{{0,120}}",
    # Who helped, and which wire it came by.
    rf"(?:{_NAMES}|{_AGENCY}|.{{1,150}}) (?:also )?contributed (?:reporting |research |additional reporting )?(?:to|for) (?:this|the) "
    r"(?:report|story|article|post|piece)\b.{0,40}",
    r".{1,150}\bcontributed (?:additional )?(?:reporting|research)\b.{0,60}",
    rf"\(?(?:(?:Additional|Further|Other) )?(?i:reporting|writing|editing|compiled|photography|edited|written|reported|translated) "
    rf"by:? (?:{_NAMES}{_PLACES}|.{{1,30}}\b(?:staff|desk|bureau|newsroom))(?:[;,.)].{{0,200}})?",
    rf"(?:With (?:files|reporting|inputs?|additional reporting|information)|Material) (?:from|by) .{{1,100}}",
    r"(?:Avec|Con información de|Mit Material (?:von|der)|Con|Met|Com) (?:[A-Z]{2,5}|Reuters)(?:[ ,/](?:[A-Z]{2,5}|et|and|y|und|e|Reuters)){0,4}\.?",
    rf"(?:From|FROM) (?:[Tt]he )?(?!{_WEEKDAY}\b)[A-ZÀ-Þ][\w’'.&-]*(?: (?:of|and|the|[A-ZÀ-Þ&][\w’'.&-]*)){{0,5}}",
    rf"(?:The )?(?:{_AGENCY})(?: News| Agency| staff| wire| Wire)?(?: ?[/,|–—-] ?[\w ./,:{_AGENCY}{_WHEN}-]{{1,60}})?",
    rf"(?:[A-Z][A-Z .,’'-]{{2,40}} )?\((?:{_AGENCY})\)",
    # Whose pictures, whose rights.
    r"(?:(?:Photo(?:graph)?|Image|Picture|Video|Illustration|File|Cover)s? ?(?:[Cc]redit|[Ss]ource|[Bb]y|[Cc]ourtesy(?: of)?)?|Credit|Source|Via|"
    r"Courtesy of|Courtesy|Foto|Crédit|Quelle|Fuente|Fonte|Bron) ?[:/|] ?.{1,120}",
    r"(?:Photo(?:graph)?s?|Images?|Pictures?|Courtesy) (?:by|courtesy of|of) [A-Z].{1,100}",
    rf".{{0,250}}[(/|©] ?(?:{_PICTURE_AGENCY}(?:/(?:{_PICTURE_AGENCY}|{_NAME}))?)\)?",
    rf".{{0,200}}\([^()]{{0,40}}\b(?:{_PICTURE_AGENCY})(?:/[^()]{{1,40}})?\)",
    rf".{{0,250}}Credit(?:[A-Z][\w.’'-]* ?){{1,4}}(?:/ ?{_PICTURE_AGENCY}| for .{{1,40}})",
    r"(?:©|\(c\)|\(C\)|Copyright)\s?.{1,220}",
    r"Our Standards:? .{0,80}",
    r"(?:Follow|E-?mail|Contact|Reach) .{1,80}(?: on | at | via |@).{1,100}",
    # The head of a press release.
    r"(?:FOR IMMEDIATE RELEASE|For [Ii]mmediate [Rr]elease|EMBARGOED|Office of the Press Secretary|Press [Rr]elease|PRESS RELEASE|"
    r"Media [Cc]ontacts?|Notes? to editors)\b.{0,80}",
)
_BOILERPLATE = (
    # When.
    rf"(?:(?i:first |originally |last |article )?(?i:published|posted|updated|modified|edited|created|issued|filed|released)"
    rf"(?:\s?[:|]|\s(?i:on|at))?\s?(?:{_WHEN}|{_CLOCK}|\d+ \w+ ago|{_WEEKDAY}|[Yy]esterday|[Tt]oday).{{0,80}})",
    r"(?:Publi[ée]e?|Mis à jour|Modifié|Veröffentlicht|Aktualisiert|Erstellt|Stand|Publicad[oa]|Actualizad[oa]|Atualizado|Pubblicato|Aggiornato|"
    r"Gepubliceerd|Bijgewerkt|Опубликовано|Обновлено|Опубліковано|Оновлено)\b.{0,40}\d.{0,60}",
    rf"(?:[Oo]n )?(?:{_WHEN}|{_WEEKDAY})(?:\s?[|/·•–—-].{{0,80}})?",
    rf"{_WHEN} (?:\(?(?:updated|Updated|UPDATED).{{0,60}})",
    r"\d{1,2}[:.]\d\d\s?(?:[aApP]\.?[mM]\.?)?(?:\s[A-Z]{2,4})?:?",
    r"\d{1,3} (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago",
    r"(?:Reading time:? )?\d{1,2}[ -]min(?:ute)?s?(?: read)?",
    # Rights and corrections.
    r".{0,120}\b(?:All rights reserved|may not be (?:published, broadcast|reproduced|republished))\b.{0,120}",
    r"(?:This|The) (?:post|article|story|report|piece|page) (?:has been|was|is being) (?:\w+ )?(?:updated|revised|corrected|edited|amended|republished|"
    r"developing|first published|originally published)\b.{0,120}",
    r"(?:This is a developing story|This is a breaking news story|This story is developing)\b.{0,120}",
    rf"(?:Correction|CORRECTION|Clarification|Editor[’']s [Nn]ote)s?:?(?: {_WHEN})?",
    # Where else to look.
    r"(?:Read [Mm]ore|READ MORE|Read [Nn]ext|Read also|READ ALSO|Read:|READ:|See also|SEE ALSO|Also read|ALSO READ|Related|RELATED|WATCH|LISTEN|MORE|"
    r"More on this story|Learn more|Find out more|In pictures|In case you missed it|Don[’']t miss|Recommended|Most [Rr]ead|"
    r"Lire aussi|À lire aussi|Lesen Sie auch|Mehr zum Thema|Lea también|Leggi anche|Leia também|Lees ook|Читайте также|Читайте також)"
    r"(?: ?[:|–—>»-].{0,200})?",
    r"(?:Sign up|Subscribe|Register|Log in|Sign in|Join (?:us|our|the)|Download (?:our|the)|Click (?:here|on)|Tap here|Follow us|Like us|"
    r"Get (?:the|our|all the) (?:latest|free|daily|best|news)|Support (?:our|independent|us)|Enter your e-?mail|Get in touch|Have a (?:tip|story)|"
    r"Got a (?:tip|story)|Send (?:us )?(?:your )?tips|For more (?:news|stories|information|on this)|Thank you for reading)\b.{0,200}",
    r"(?:(?:Story|Article) continues (?:below|after).{0,40}|Continue reading.{0,40}|Advertisements?|ADVERTISEMENTS?|Ad|AD|Sponsored.{0,40}|Promoted.{0,40}|"
    r"Skip (?:to|past|advert|ad)\b.{0,40}|Loading\W*|Share(?: this)?(?: article| story| on .{1,20})?|Print|E-?mail|Save|Copy link|"
    r"Top [Ss]tories|Trending(?: now)?|Popular|Breaking [Nn]ews|Live|LIVE|Related (?:[Ss]tories|[Aa]rticles|[Tt]opics|[Cc]ontent|[Ll]inks).{0,40}|"
    r"More (?:[Ss]tories|[Nn]ews|from .{1,40})|(?:Image|Media|Video|Photo) caption.{0,160}|File (?:photo|image|picture).{0,100}|"
    r"(?:Tags|Topics|Filed under|Keywords|Categories|Section):? ?.{0,150}|View (?:gallery|image|photos).{0,30}|Back to top|Home|Menu|Search|"
    r"Newsletter|Cookies?|Privacy [Pp]olicy|Terms of (?:[Uu]se|[Ss]ervice)|Accept(?: all)?(?: cookies)?)",
    r"\W{1,80}",
)
# Lines with which an article ends; what follows them is not the story.
_CLOSING = (
    r".{0,200}(?:contribut|[Rr]eporting by|[Ee]diting by|rights reserved|Our Standards|©|\([cC]\) |Copyright).{0,220}",
    r"(?:From|FROM) .{1,80}",
)
_COMMENT_HEADING = (
    r"(?:(?i:view|show|read|all|reader|readers[’']|user|top|latest|recent) )?(?:all )?(?:\d[\d,.]* )?(?i:comments?|responses|replies|reader reactions|"
    r"discussion)(?: ?\(\d[\d,.]*\)| ?: ?\d*| [\d,.]+| section| below)?",
    r"(?:Join|JOIN) the (?:discussion|conversation|debate).{0,20}",
    r"(?:Leave|Post|Add|Write) a (?:comment|reply).{0,20}",
    r"(?:What do you think\?|Have your say|Your (?:views|comments|say))(?: .{1,40})?",
    r"\d[\d,]* thoughts on .{1,150}",
    r"(?:Commentaires?|Kommentare?|Comentarios?|Commenti|Comentários|Reacties|Комментарии|Коментарі|التعليقات|评论|コメント)(?: ?\(\d+\)| ?: ?\d*| \d+)?",
)


def furniture(paragraph: str) -> Zone | None:
    """Credit or boilerplate if the whole paragraph is such a line, else None. The work is bounded by its length."""
    if len(paragraph) > _LONGEST:
        return None
    line = _agency().sub(_AGENCY, _when().sub(_WHEN, paragraph))
    if _any_of(_CREDITS).fullmatch(line):
        return Zone.CREDIT
    if _any_of(_BOILERPLATE).fullmatch(line):
        return Zone.BOILERPLATE
    return None


def closes_article(line: str) -> bool:
    """Whether a line of furniture is of the kind an article ends with: who contributed, whose rights, which wire."""
    return len(line) <= _LONGEST and bool(_any_of(_CLOSING).fullmatch(line))


def is_comment_heading(paragraph: str) -> bool:
    """Whether the paragraph is a heading over readers' comments: ``Comments (23)``, ``Join the conversation``."""
    return len(paragraph) < 80 and bool(_any_of(_COMMENT_HEADING).fullmatch(paragraph))


@cache
def _when() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_DATE_AND_CLOCK}(?!\w)")


@cache
def _agency() -> re.Pattern[str]:
    names = sorted((re.escape(name) for name in AGENCIES), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")


@cache
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
