"""Which language a report is in: by its script, its letters and its commonest small words.

No model is loaded: the little words of a language give it away within a sentence or two, and a report has dozens.
"""

import re
from functools import cache

# A report's first pages decide; reading more changes nothing.
_SAMPLE = 6000
_WORD = re.compile(r"[^\W\d_]+")

# The weekdays and commonest function words of each language that is written in Latin letters, and the letters it adds to a to z.
_LATIN: dict[str, tuple[str, str]] = {
    "en": ("monday tuesday wednesday thursday friday saturday sunday say says ha the of and to in that is was for on with as his he she it at by be from said has have had not are but they who "
           "will were this would an which their been its i you we what so no about one there when out up after over if or "
           "do does did can could than then them him her my our your", ""),
    "de": ("montag dienstag mittwoch donnerstag freitag samstag sonntag "
           "der die das und ist von zu mit den dem im nicht ein eine einer einen auf für sich des er sie es an werden wurde "
           "wird aus am als auch hat haben bei nach sind vor zum zur über ich wir wie noch nur aber oder war um", "äöüß"),
    "fr": ("lundi mardi mercredi jeudi vendredi samedi dimanche "
           "le la les de des du et est un une dans en à que qui pour sur au aux par pas ne se ce il elle ont été "
           "avec plus son sa ses a cette mais nous vous je sont ou où après selon leur comme", "àâçéèêëîïôùûœ"),
    "es": ("lunes martes miércoles jueves viernes sábado domingo "
           "el la los las de del y en que un una es por con para se su sus al lo como más no ha han fue son pero este esta "
           "sobre también entre le ya está desde hasta según tras muy cuando", "áéíñóú"),
    "it": ("lunedì martedì mercoledì giovedì venerdì sabato domenica polizia "
           "il lo la gli le un di del della dei delle degli e è uno una che in per con non si al alla dal dalla nel nella "
           "sono ha hanno ma anche come più i su stato dopo questo da ed cui tra", "àèéìòù"),
    "pt": ("segunda terça quarta quinta sexta-feira sábado domingo "
           "o a os as de do da dos das e em no na nos nas que um uma é por com para se não ao à foi mais como são seu sua "
           "mas pelo pela também disse ele ela já ou após segundo entre", "ãáâàçéêíóôõú"),
    "nl": ("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag politie "
           "de het een en van in is dat op te zijn voor met die niet aan er om ook als bij naar door wordt werd heeft hebben "
           "maar nog over uit dan hij ze wij ik geen deze dit was volgens tegen", "ëé"),
    "pl": ("poniedziałek wtorek środę czwartek piątek sobotę niedzielę "
           "w i na z do się nie to że jest o po przez od za dla jak ale był była są oraz co tym jego roku już być ze",
           "ąćęłńóśźż"),
    "sv": ("måndagen tisdagen onsdagen torsdagen fredagen lördagen polisen "
           "och att det i en på är som för av den med till inte har de ett om han hon var vid från sig efter men hade kan "
           "under ska enligt söndagen", "åäö"),
    "no": ("mandag tirsdag onsdag torsdag fredag lørdag søndag politiet "
           "og i det er på en som for av til at med ikke har de den et om han hun var fra seg etter men hadde kan ved sa sier "
           "skal gikk ble opp noe mot", "åæø"),
    "da": ("mandag tirsdag onsdag torsdag fredag lørdag søndag politiet "
           "og i det er på en som for af til at med ikke har de den et om han hun var fra sig efter men havde kan ved sagde "
           "siger skal blev op noget mod", "åæø"),
    "fi": ("maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina "
           "ja on ei että oli se hän joka mutta kun ovat myös mukaan kuin sen tai niin jo vain hänen sekä olla", "äö"),
    "ro": ("luni marți miercuri joi vineri sâmbătă duminică "
           "de și în a la cu pe că nu un o din este pentru care au sau mai fost prin ca după între dar lui ale dintre",
           "ăâîșțşţ"),
    "tr": ("pazartesi salı çarşamba perşembe cuma cumartesi pazar "
           "ve bir bu da de için ile olarak olan çok daha en gibi sonra kadar ama ne var yok oldu günü dedi etti ki mi",
           "çğıöşü"),
    "cs": ("pondělí úterý středu čtvrtek pátek sobotu neděli "
           "a v se na je že o z do s to i za pro by ale jako k po si podle od byl byla jsou které který však už ve",
           "áčďéěíňóřšťúůýž"),
    "hu": ("hétfőn kedden szerdán csütörtökön pénteken szombaton vasárnap "
           "a az és hogy nem is egy volt meg de ez csak már mint szerint el vagy után ki azt még pedig lesz kell",
           "áéíóöőúüű"),
    "vi": ("thứ chủ nhật "
           "và của là có được cho không trong với các người này đã một khi để những ở từ về hôm theo tại ông",
           "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    "id": ("senin selasa rabu kamis jumat sabtu minggu "
           "yang dan di dari untuk dengan ini itu pada tidak akan dalam adalah ke oleh juga telah mereka ada karena hari diri "
           "kata sudah bisa saat para", ""),
}  # fmt: skip
# A letter counts as much as a word: a name can carry it, but it stands in every other word.
_LETTER = 1.0
# What English starts with, so that a line of which nothing is known stays English.
_ENGLISH_FIRST = 0.45
# The share of words that are among those above in running English: .35 to .5; in other languages under .1.
_PLAINLY_ENGLISH = 0.25


def detect(text: str) -> str:
    """The language of a text as an ISO 639-1 code; ``en`` where nothing tells.

    Only the first 6,000 characters are looked at, so the cost does not grow with the text (under 2 ms).
    """
    sample = text[:_SAMPLE]
    return _by_script(sample) or _by_words(sample)


def _by_script(sample: str) -> str | None:
    """The language that the script alone, or a letter that only it has, gives away; None for Latin letters."""
    if sample.isascii():
        return None
    letters = _letters(sample)
    script, count = max(letters.items(), key=lambda pair: pair[1])
    if (
        letters["kana"]
        and letters["kana"] + letters["han"] > letters["latin"] / 2
        and letters["kana"] * 20 > letters["han"]
    ):
        return "ja"
    if script == "latin" or count == 0:
        return None
    if script == "cyrillic":
        return _cyrillic(sample.lower())
    if script == "arabic":
        return _arabic(sample)
    return {"kana": "ja", "han": "zh"}.get(script, script)


_SCRIPTS = {
    "latin": "a-zA-Z\u00c0-\u024f\u1e00-\u1eff",
    "cyrillic": "\u0400-\u052f",
    "arabic": "\u0600-\u06ff\u0750-\u077f",
    "kana": "\u3041-\u30ff",
    "han": "\u4e00-\u9fff",
    "ko": "\uac00-\ud7a3",
    "he": "\u05d0-\u05ea",
    "hi": "\u0904-\u097f",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "th": "\u0e01-\u0e5b",
    "bn": "\u0980-\u09ff",
    "ta": "\u0b80-\u0bff",
    "te": "\u0c00-\u0c7f",
    "ka": "\u10a0-\u10ff",
    "hy": "\u0530-\u058f",
}


def _letters(sample: str) -> dict[str, int]:
    return {name: len(re.findall(f"[{letters}]", sample)) for name, letters in _SCRIPTS.items()}


def _cyrillic(sample: str) -> str:
    """Tell the Cyrillic alphabets apart by the letters that only one of them has."""
    if "ў" in sample:
        return "be"
    own = {
        "uk": sum(map(sample.count, "іїєґ")),
        "ru": sum(map(sample.count, "ыэъё")),
        "sr": sum(map(sample.count, "ђјљњћџ")),
        "bg": sample.count("ъ") * 2,
    }
    best = max(own, key=lambda code: own[code])
    if best in {"ru", "bg"} and own["bg"] > 1.2 * sum(map(sample.count, "ыэ")) * 2 and "ы" not in sample:
        return "bg"
    return best if own[best] else "ru"


def _arabic(sample: str) -> str:
    """Tell Arabic from Persian and Urdu by their letters."""
    if any(map(sample.count, "ٹڈڑےں")):
        return "ur"
    persian = sum(map(sample.count, "پچژگیک"))
    arabic = sum(map(sample.count, "ةيكىأإ"))
    return "fa" if persian > arabic else "ar"


def _by_words(sample: str) -> str:
    """The likeliest language written in Latin letters."""
    words = [word.lower() for word in _WORD.findall(sample)]
    english = frozenset(_LATIN["en"][0].split())
    if len(words) > 20 and sum(word in english for word in words) > _PLAINLY_ENGLISH * len(words):
        return "en"
    scores = dict.fromkeys(_LATIN, 0.0) | {"en": _ENGLISH_FIRST}
    small_words, letters = _marks()
    for word in words:
        for code, weight in small_words.get(word, ()):
            scores[code] += weight
    for char in sample.lower():
        for code, weight in letters.get(char, ()):
            scores[code] += weight * _LETTER
    return max(scores, key=lambda code: scores[code])


_Marks = dict[str, list[tuple[str, float]]]


@cache
def _marks() -> tuple[_Marks, _Marks]:
    """For each small word and each letter, the languages that have it; it says less the more they are."""
    return (
        _shared({code: words.split() for code, (words, _) in _LATIN.items()}),
        _shared({code: list(letters) for code, (_, letters) in _LATIN.items()}),
    )


def _shared(owned: dict[str, list[str]]) -> _Marks:
    owners: dict[str, list[str]] = {}
    for code, marks in owned.items():
        for mark in marks:
            owners.setdefault(mark, []).append(code)
    return {mark: [(code, len(codes) ** -0.5) for code in codes] for mark, codes in owners.items()}
