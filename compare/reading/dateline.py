"""The dateline before a story's first words: ``ROSTOV, Russia (Reuters) - ``."""

import re
from functools import cache

# News agencies, as datelines, bylines and credit lines name them, and the name they go by.
AGENCIES = {
    "AP": "Associated Press",
    "Associated Press": "Associated Press",
    "The Associated Press": "Associated Press",
    "Reuters": "Reuters",
    "REUTERS": "Reuters",
    "Thomson Reuters": "Reuters",
    "AFP": "AFP",
    "Agence France-Presse": "AFP",
    "UPI": "UPI",
    "Bloomberg": "Bloomberg",
    "CNN": "CNN",
    "PA": "PA Media",
    "PA Media": "PA Media",
    "Press Association": "PA Media",
    "Xinhua": "Xinhua",
    "TASS": "TASS",
    "Interfax": "Interfax",
    "dpa": "dpa",
    "DPA": "dpa",
    "EFE": "EFE",
    "ANSA": "ANSA",
    "Kyodo": "Kyodo",
    "Kyodo News": "Kyodo",
    "PTI": "PTI",
    "ANI": "ANI",
    "IANS": "IANS",
    "AAP": "AAP",
    "Anadolu": "Anadolu",
    "Ukrinform": "Ukrinform",
}

_CAPITALS = r"[A-ZÀ-ÞА-ЯЁІЇЄҐ][A-ZÀ-ÞА-ЯЁІЇЄҐ.'’/ -]{1,35}"
_TITLE = r"[A-ZÀ-Þ][\w.'’-]{1,20}(?: [A-ZÀ-Þ][\w.'’-]{1,20}){0,2}"
_REGION = r"(?:, [A-ZÀ-Þ][\w.'’ -]{1,25}?)?"
_DAY = r"(?:,? (?:[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,9}\.?)(?:,? \d{4})?)?"
_DASH = r"(?:\s?—\s?|\s?--\s?|\s[-–_|]\s|\s?\.[-–—]\s?)"


def dateline_prefix(text: str) -> int:
    """How many code points at the start of a text are its dateline, with the dash and space after it; 0 if none.

    It stays in its sentence, so that a report's text is rebuilt whole; linking and details may skip it.
    """
    match = _dateline().match(text)
    return match.end() if match else 0


def dateline_agency(text: str) -> str | None:
    """The agency that a text's dateline names, by the name it goes by: ``LONDON (AP) -`` gives Associated Press."""
    return agency_in_brackets(text[: dateline_prefix(text)])


def agency_in_brackets(line: str) -> str | None:
    """The agency that stands in brackets in a dateline, by the name it goes by."""
    named = re.search(r"\(([^()]{2,30})\)", line)
    return AGENCIES.get(named[1].strip()) if named else None


@cache
def _dateline() -> re.Pattern[str]:
    agency = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
    return re.compile(
        rf"(?:{_CAPITALS}{_REGION}{_DAY}(?: ?\([\w .&/-]{{2,40}}\))?{_DASH}"
        rf"|(?:{_CAPITALS}|{_TITLE}){_REGION}{_DAY},? ?\((?:{agency})(?:[ /][\w .]{{1,20}})?\)(?:{_DASH}|\s*)"
        rf"|\((?:{agency})\)(?:{_DASH}|\s*))(?=[\"'“‘«„¿¡(\[]{{0,2}}[A-ZÀ-ÞА-ЯЁІЇЄҐ0-9])"
    )
