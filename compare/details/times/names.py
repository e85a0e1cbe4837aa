"""The words of the calendar: months, weekdays, seasons, holidays, and the units in which time is told."""

from compare import wordlists
from compare.details.times.value import Grain, Part
from compare.details.tokens import words

_MONTHS = wordlists.forms("calendar", "en months")
MONTHS = {name: number for number, (name, *_) in enumerate(_MONTHS, start=1)}
SHORT_MONTHS = {short: number for number, (_, *shorts) in enumerate(_MONTHS, start=1) for short in shorts}
WEEKDAYS = {name: number for number, (name,) in enumerate(wordlists.forms("calendar", "en weekdays"))}
# Only with a full stop, or in capitals as on a wire: "sat" and "sun" are words.
SHORT_WEEKDAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
UNITS = {
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "weekend": Grain.WEEKEND,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
}
PARTS = {
    "morning": Part.MORNING,
    "afternoon": Part.AFTERNOON,
    "evening": Part.EVENING,
    "night": Part.NIGHT,
    "nighttime": Part.NIGHT,
    "lunchtime": Part.AFTERNOON,
    "dawn": Part.DAWN,
    "daybreak": Part.DAWN,
    "sunrise": Part.DAWN,
    "dusk": Part.EVENING,
    "sunset": Part.EVENING,
    "predawn": Part.EARLY,
    "overnight": Part.NIGHT,
}
# Printed beside a weekday these make the name of something else.
BEFORE_WEEKDAY = words("black good bloody super palm ash cyber shrove easter maundy casual holy fat mardi ruby blue")
AFTER_WEEKDAY = words("times telegraph mirror express mail post star herald people sun world morning's football club")
# Fixed holidays: month, day. Movable ones are worked out in ``resolving``.
HOLIDAYS = {
    ("new", "year’s", "eve"): (12, 31),
    ("new", "year’s", "day"): (1, 1),
    ("new", "year's", "eve"): (12, 31),
    ("new", "year's", "day"): (1, 1),
    ("christmas", "eve"): (12, 24),
    ("christmas", "day"): (12, 25),
    ("boxing", "day"): (12, 26),
    ("christmas",): (12, 25),
    ("halloween",): (10, 31),
    ("valentine’s", "day"): (2, 14),
    ("valentine's", "day"): (2, 14),
    ("independence", "day"): (7, 4),
    ("fourth", "of", "july"): (7, 4),
    ("veterans", "day"): (11, 11),
    ("may", "day"): (5, 1),
    ("bastille", "day"): (7, 14),
    ("st", ".", "patrick’s", "day"): (3, 17),
    ("st", ".", "patrick's", "day"): (3, 17),
}
# Holidays that move with the year, by name: days from Easter Sunday, or (month, weekday, which one; -1 the last).
MOVABLE: dict[tuple[str, ...], int | tuple[int, int, int]] = {
    ("good", "friday"): -2,
    ("palm", "sunday"): -7,
    ("ash", "wednesday"): -46,
    ("easter", "sunday"): 0,
    ("easter", "monday"): 1,
    ("thanksgiving",): (11, 3, 4),
    ("thanksgiving", "day"): (11, 3, 4),
    ("labor", "day"): (9, 0, 1),
    ("memorial", "day"): (5, 0, -1),
    ("columbus", "day"): (10, 0, 2),
    ("mother’s", "day"): (5, 6, 2),
    ("father’s", "day"): (6, 6, 3),
    ("mother's", "day"): (5, 6, 2),
    ("father's", "day"): (6, 6, 3),
}
ZONES = {
    "gmt": 0,
    "utc": 0,
    "z": 0,
    "bst": 60,
    "cet": 60,
    "cest": 120,
    "eet": 120,
    "eest": 180,
    "msk": 180,
    "ist": 330,
    "jst": 540,
    "aest": 600,
    "est": -300,
    "edt": -240,
    "cst": -360,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
}
# "ET" is EST or EDT with the season: a zone by name, without an offset.
LOOSE_ZONES = words("et ct mt pt")
# Words that put what a sentence tells ahead of its publication.
AHEAD = words("will shall scheduled due expected slated planned plans upcoming set tomorrow next coming")
