"""Words that tell what kind of speaker a noun phrase is, and where such a phrase begins and ends."""

from functools import cache

from compare.details import wordlists

PRONOUNS = frozenset("he she they it i we you who".split())
"""Pronouns that can be the subject of a verb of speech."""

DETERMINERS = frozenset(
    """the a an this that these those his her its their our my one two three four five six some several many most other
    another no every each both few all""".split()
)

HONORIFICS = frozenset(
    """mr mr. mrs mrs. ms ms. miss mx mx. dr dr. sir dame lord lady pope queen king prince princess m. mme mme. mlle
    herr frau señor señora sig. signor sr. sra. saint st. sister brother""".split()
)
"""Forms of address that newsrooms keep beside a name."""

@cache
def roles() -> frozenset[str]:
    """Role and rank words that stand before a name and are no part of it, lower case, with and without a full stop."""
    lists = wordlists.sections("roles")
    words = {word for heading in ("rank", "role") for line in lists[heading] for word in line.replace(",", " ").split()}
    return frozenset(words - {"of", "the", "in"}) | {f"{word}." for word in words if len(word) < 5} | _MORE_ROLES


_MORE_ROLES = frozenset("bundeskanzler präsident ministerpräsident außenminister président ministre presidente ministro vice-president president-elect secretary-general ministers gens undersecretary counsel chief".split())

OFFICES = frozenset(
    """state defense defence affairs staff treasury interior security energy health education commerce labor labour
    transportation transport agriculture justice finance war police parliament congress operations trade
    foreign home internal external""".split()
)
"""What a role may be "of", before the name: "Secretary of State", "Chief of Staff"."""

BODIES = frozenset(
    """ministry department institute university college bank agency police council commission committee court congress
    senate house parliament government army navy force forces office bureau service services union party group company
    corporation corp corp. inc inc. ltd ltd. association organization organisation foundation federation authority board
    centre center hospital school church administration kremlin pentagon nato un eu fbi cia nasa cdc who team club
    times post news journal herald tribune telegraph guardian gazette chronicle television tv radio network press
    statement report website campaign embassy airlines airways railway district county city command fund society
    league republicans democrats officials authorities prosecutors headquarters ministers lawmakers watch amnesty
    international nations states reserve exchange trust alliance coalition brigade guard division intelligence""".split()
)
"""Words in the name of a body, not of a person."""

COLLECTIVES = frozenset(
    """police officials authorities residents witnesses prosecutors investigators lawyers doctors scientists researchers
    experts analysts critics supporters opponents aides sources reporters organizers organisers protesters activists
    republicans democrats lawmakers firefighters detectives relatives neighbors neighbours people rescuers medics
    diplomats economists survivors parents students teachers workers""".split()
)
"""Plural speakers that stand without a determiner: "said police"."""

NOT_PERSONS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi
    mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes lunedì martedì mercoledì giovedì
    venerdì maandag dinsdag woensdag donderdag vrijdag today yesterday tomorrow tonight""".split()
)
"""Capitalised (or bare) words of time, which end a noun phrase."""

PARTICLES = frozenset("de van von der den bin ibn al el la del da di dos du ter ten le of-the".split())
"""Lower-case parts of surnames."""

CONNECTORS = frozenset("of for the and & on de des du et und la".split())
"""Lower-case words inside the name of a body: "Institute for the Study of War"."""

PREPOSITIONS = frozenset(
    """in on at after before during for by with from under amid despite following since until through about over of to
    into against near within without outside inside across around between per via upon among behind like unlike
    besides beyond given am im beim nach gegenüber à dans sur lors après en durante nel nella tras op på regarding concerning towards toward""".split()
)

CLAUSE_STARTS = frozenset(
    """that because as while when after before but which who whom whose what where since although though if whether so
    than how why until whereas is are was were be been has had have will would can could may might must should did does
    do not also then n't there said says""".split()
)
"""Words that no noun phrase of a speaker holds: a walk to the left ends at them."""

LEADING = frozenset(
    """but and meanwhile still later yet however then so also instead moreover nevertheless earlier today yesterday
    separately though or nor additionally afterwards recently soon now indeed thus once when as while if because
    although since after before that than""".split()
)
"""Words before a subject that are no part of it."""

TRAILING = NOT_PERSONS | PREPOSITIONS | frozenset("and the last next week month year morning evening night".split())
"""Words that are no end of a speaker's phrase."""
