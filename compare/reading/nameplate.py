"""Lines that name the outlet: ``Capitol Ledger``, ``The Northern Courier, 14 June 2024``."""

import re

from compare.reading.dateline import AGENCIES

_CALLED = (
    "Times|Post|News|Herald|Courier|Tribune|Guardian|Telegraph|Journal|Gazette|Chronicle|Mail|Mirror|Express|Star|"
    "Standard|Observer|Independent|Press|Magazine|Today|Examiner|Inquirer|Dispatch|Record|Review|Globe|Sentinel|Echo|"
    "Argus|Monitor|Bulletin|Ledger|Register|Advertiser|Reporter|Daily|Weekly|Online|Radio|TV"
)
_WORD = r"[A-Z][\w’'&.-]{0,40}"
_BY_ITS_WORD = rf"(?:[Tt]he )?(?:{_WORD} ){{0,4}}(?:{_CALLED})"
_AGENCY = "|".join(map(re.escape, AGENCIES))
_ALONE = re.compile(rf"{_AGENCY}|{_BY_ITS_WORD}")
_DATED = re.compile(
    rf"(?P<outlet>{_AGENCY}|{_BY_ITS_WORD}|[Tt]he {_WORD}(?: {_WORD}){{0,4}} ?)"
    rf"\s?[,|/·•–—-]\s?(?=.{{0,36}}\d{{4}})[^|]{{6,40}}"
)


def is_nameplate(line: str) -> bool:
    """Whether a line is an outlet's name alone, known as an agency's or by its last word ("Post", "Ledger")."""
    return _ALONE.fullmatch(line) is not None


def outlet_of(line: str) -> str | None:
    """The outlet that a line of credit names, alone or with a date; None where it names none.

    With a date "The" and capitals are enough; what no word marks as an outlet may be a place ("London, 14 June 2024").
    """
    dated = _DATED.fullmatch(line)
    named = dated["outlet"].strip() if dated else line if is_nameplate(line) else None
    return AGENCIES.get(named, named) if named else None
