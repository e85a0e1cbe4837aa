"""The verbs that bring in speech, and how each binds speaker and words.

The English list is the reporting verbs of the AP and Reuters stylebooks with the commoner ones of news English
(Pouliquen et al. 2007, "Automatic detection of quotations in multilingual news", and the verb classes *say* and
*transfer of message* of Levin 1993). Other languages have the few verbs that carry most quotations there.
"""

import re
from collections.abc import Mapping
from enum import Enum, auto
from functools import cache


class Bond(Enum):
    """What a cue takes.

    ``SAY`` a clause or a quotation ("said that", "said: “…”"); ``TELL`` a hearer first ("told NBC that"); ``ASK`` as
    SAY, but never an indirect statement; ``CALL`` quoted words only ("called it “a farce”").
    """

    SAY = auto()
    TELL = auto()
    ASK = auto()
    CALL = auto()


_SAY = """
say says said saying | add adds added adding | tell | state states stated stating | announce announces announced
announcing | claim claims claimed claiming | argue argues argued arguing | warn warns warned warning | insist insists
insisted insisting | note notes noted noting | explain explains explained explaining | confirm confirms confirmed
confirming | deny denies denied denying | acknowledge acknowledges acknowledged acknowledging | admit admits admitted
admitting | concede concedes conceded conceding | suggest suggests suggested suggesting | declare declares declared
declaring | allege alleges alleged alleging | assert asserts asserted asserting | maintain maintains maintained
maintaining | contend contends contended contending | believe believes | stress stresses stressed stressing | emphasise
emphasised emphasising emphasize emphasized emphasizing | reiterate reiterates reiterated reiterating | repeat repeats
repeated | promise promises promised promising | vow vows vowed vowing | pledge pledges pledged pledging | predict
predicts predicted predicting | recall recalls recalled recalling | remark remarks remarked remarking | observe observes
observed observing | reply replies replied replying | respond responds responded responding | answer answers answered |
write writes wrote written writing | tweet tweets tweeted tweeting | post posts posted posting | report reports reported
reporting | testify testifies testified testifying | complain complains complained complaining | conclude concludes
concluded concluding | disclose disclosed | reveal reveals revealed revealing | estimate estimates estimated | caution
cautions cautioned cautioning | continue continues continued continuing | joke jokes joked joking | quip quips quipped |
counter counters countered countering | retort retorts retorted | boast boasts boasted boasting | hint hints hinted |
agree agrees agreed | mention mentioned | indicate indicates indicated indicating | exclaim exclaims exclaimed | lament
laments lamented | muse mused | comment comments commented commenting | elaborate elaborated | begin began | interject
interjected | proclaim proclaims proclaimed proclaiming | swear swore | recount recounts recounted | relate related |
demand demands demanded demanding | urge urges urged urging | think thinks | opine opined | clarify clarifies clarified |
texted | emailed | blogged | quoth
"""
_TELL = """
tell tells told telling | inform informs informed informing | assure assures assured assuring | remind reminds reminded
reminding | advise advises advised | notify notified
"""
_ASK = """
ask asks asked asking | wonder wonders wondered wondering | shout shouts shouted shouting | yell yells yelled yelling |
cry cried | scream screams screamed screaming | whisper whispers whispered | mutter muttered | murmur murmured | bark
barked | snap snapped | sigh sighed | laugh laughed | read reads | chant chants chanted | sing sang | implore implored |
plead pleads pleaded pleading | beg begged | thunder thundered | roar roared | joined | went
"""
_CALL = """
call calls called calling | describe describes described describing | dub dubs dubbed dubbing | label labels labeled
labelled labeling labelling | brand brands branded branding | term terms termed terming | mock mocks mocked mocking |
denounce denounces denounced denouncing | condemn condemns condemned condemning | praise praises praised praising | hail
hails hailed hailing | accuse accuses accused accusing | blame blames blamed blaming | blast blasts blasted blasting |
slam slams slammed slamming | dismiss dismisses dismissed dismissing | decry decries decried decrying | criticise
criticised criticize criticizes criticized criticizing | deem deems deemed | refer refers referred referring | threaten
threatens threatened threatening | express expressed expressing expresses | deride derided | lambast lambasted |
characterise characterised characterize characterizes characterized characterizing | apologize apologized apologised |
thank thanked thanks thanking | speak speaks spoke speaking | cite cites cited citing | use uses used using | see sees |
welcome welcomed welcoming | reject rejects rejected rejecting | defend defended | portray portrayed | vow |
compare compared | tout touted touting | bemoan bemoaned | liken likened | attack attacked attacking | ridicule ridiculed
"""
_STRONG = frozenset(
    """said says say saying added adding adds told tells telling wrote writes tweeted tweets replied replies asked asks
    answered explained warned insisted noted stated argued posted announced declared claimed according""".split()
)
_FACTIVE_ONLY = frozenset(
    "began begin joined went read reads continue continued continues continuing comment comments commented elaborated".split()
)

AUXILIARIES = frozenset(
    """has have had having also then later now still again once even further both all repeatedly previously earlier
    recently publicly reportedly since already just first himself herself themselves itself who's did does do""".split()
)
"""Words that may stand between a speaker and the verb."""

PASSIVE = frozenset("is are was were be been being get gets got".split())
NEGATIONS = frozenset(
    "not never n't declined declines declining refused refuses refusing failed fails nor without cannot".split()
)
HYPOTHETICAL = frozenset("to would will could can may might should must shall if whether unless let".split())


def _bonds(text: str, bond: Bond) -> dict[str, Bond]:
    return dict.fromkeys(text.replace("|", " ").split(), bond)


@cache
def english() -> Mapping[str, Bond]:
    """Each form of each English cue verb, lower case, with its bond."""
    return {**_bonds(_CALL, Bond.CALL), **_bonds(_ASK, Bond.ASK), **_bonds(_SAY, Bond.SAY), **_bonds(_TELL, Bond.TELL)}


def needs_quotation(form: str) -> bool:
    """Whether a SAY verb is too common in other senses to bring in a statement without marks or ``that``."""
    return form not in _STRONG


def quotation_only(form: str) -> bool:
    """Whether a SAY verb brings in marked words only ("began: “…”")."""
    return form in _FACTIVE_ONLY


PARTICIPLE = re.compile(r"[a-z]+ing")

FOREIGN: Mapping[str, frozenset[str]] = {
    language: frozenset(verbs.split())
    for language, verbs in {
        "fr": """déclaré dit affirmé expliqué ajouté annoncé indiqué estimé précisé assuré écrit souligné confié lancé
              répondu dénoncé déclare affirme explique ajoute annonce indique estime précise assure écrit souligne confie
              lance répond insiste""",
        "de": """sagte sagt erklärte erklärt betonte betont schrieb schreibt meinte meint warnte warnt teilte fügte
              kritisierte kündigte forderte antwortete fragte behauptete twitterte hieß""",
        "es": """dijo dice afirmó aseguró declaró explicó añadió señaló indicó agregó sostuvo escribió advirtió respondió
              manifestó anunció preguntó comentó expresó subrayó""",
        "it": """detto dice disse dichiarato affermato spiegato aggiunto scritto annunciato sottolineato avvertito
              risposto spiega afferma aggiunge dichiara sottolinea scrive""",
        "pt": "disse diz afirmou declarou explicou acrescentou escreveu anunciou respondeu alertou destacou perguntou",
        "nl": "zei zegt verklaarde schreef schrijft vertelde vertelt stelde stelt voegde waarschuwde antwoordde aldus",
        "sv": "sade säger sa skriver skrev berättar uppger sier sagde siger skriver fortæller sanoi sanoo",
        "pl": "powiedział powiedziała mówi dodał dodała napisał napisała oświadczył oświadczyła stwierdził podkreślił",
        "ru": """сказал сказала заявил заявила сообщил сообщила отметил отметила добавил добавила написал написала
              подчеркнул подчеркнула сказав говорит пояснил рассказал рассказала считает""",
        "uk": """сказав сказала заявив заявила повідомив повідомила зазначив зазначила додав додала написав написала
              підкреслив наголосив розповів розповіла""",
    }.items()
}
"""Verbs of speech of other languages, by ISO 639-1 code, lower case."""


@cache
def foreign() -> frozenset[str]:
    """All foreign forms that are no English word: a foreign quotation is read so in an English report too."""
    return frozenset().union(*FOREIGN.values()) - english().keys() - {"sa", "dice", "lance", "assure", "stelle"}


FOREIGN_AUXILIARIES = frozenset("a ont avait hat haben hatte ha había hanno heeft har".split())
