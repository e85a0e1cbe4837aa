"""Units of measure: how reports print them, what they measure, and their worth in a base unit.

Factors are exact by definition (International Yard and Pound Agreement of 1959; SI Brochure, 9th edition; NIST Special
Publication 811, appendix B.8), but for a month and a year, which are taken at their Gregorian mean (365.2425 days).
"""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``name`` in the singular, the ``dimension`` it measures, its worth in that dimension's base unit.

    A value in the base unit is ``value * factor + offset``; only temperatures have an offset.
    """

    name: str
    dimension: str
    factor: float
    offset: float = 0.0


_YEAR = 365.2425 * 86_400
# dimension | name | factor | other printed forms; names and forms of four letters and up have a plural in -s
_TABLE = f"""
length | kilometre | 1000 | km kms kilometer klick
length | metre | 1 | m meter
length | centimetre | 0.01 | cm centimeter
length | millimetre | 0.001 | mm millimeter
length | mile | 1609.344 | mi
length | nautical mile | 1852 |
length | yard | 0.9144 | yd yds
length | foot | 0.3048 | ft feet
length | inch | 0.0254 | in inches
area | square kilometre | 1e6 |
area | square metre | 1 |
area | square mile | 2589988.110336 |
area | square foot | 0.09290304 |
area | square yard | 0.83612736 |
area | hectare | 10000 | ha
area | acre | 4046.8564224 |
mass | kilogram | 1 | kg kgs kilo kilogramme
mass | gram | 0.001 | g gramme
mass | milligram | 1e-6 | mg milligramme
mass | tonne | 1000 |
mass | ton | 907.18474 |
mass | pound | 0.45359237 | lb lbs
mass | ounce | 0.028349523125 | oz
mass | stone | 6.35029318 |
volume | litre | 1 | liter l
volume | millilitre | 0.001 | ml milliliter
volume | gallon | 3.785411784 |
volume | pint | 0.473176473 |
volume | barrel | 158.987294928 | bbl
volume | cubic metre | 1000 |
volume | cubic foot | 28.316846592 |
speed | kilometre per hour | 0.27777777777777778 | kmh kph
speed | mile per hour | 0.44704 | mph
speed | metre per second | 1 |
speed | knot | 0.51444444444444444 |
time | second | 1 | sec secs
time | minute | 60 | min mins
time | hour | 3600 | hr hrs
time | day | 86400 |
time | week | 604800 |
time | month | {_YEAR / 12} |
time | year | {_YEAR} | yr yrs
power | watt | 1 |
power | kilowatt | 1e3 | kw
power | megawatt | 1e6 | mw
power | gigawatt | 1e9 | gw
energy | kilowatt-hour | 1 | kwh
energy | megawatt-hour | 1e3 | mwh
yield | kiloton | 1 |
yield | megaton | 1e3 |
data | kilobyte | 1e3 | kb
data | megabyte | 1e6 | mb
data | gigabyte | 1e9 | gb
data | terabyte | 1e12 | tb
pressure | millibar | 1 | hectopascal
frequency | megahertz | 1e6 | mhz
frequency | gigahertz | 1e9 | ghz
magnitude | magnitude | 1 |
share | percent | 1 | pc pct
points | percentage point | 1 |
points | basis point | 0.01 |
"""

_TEMPERATURES = (
    Unit("degree Celsius", "temperature", 1.0),
    Unit("degree Fahrenheit", "temperature", 5 / 9, -160 / 9),
    Unit("degree", "degree", 1.0),
)


@cache
def units() -> dict[str, Unit]:
    """Every printed form of a unit of one word, in lower case, and every unit's own name."""
    forms: dict[str, Unit] = {unit.name: unit for unit in _TEMPERATURES}
    for line in _TABLE.strip().splitlines():
        dimension, name, factor, others = (part.strip() for part in line.split("|"))
        unit = Unit(name, dimension, float(factor))
        for form in (name, *others.split()):
            forms[form] = unit
            if len(form) > 2 and not form.endswith("s") and (len(form) > 3 or form == name):
                forms[form + "s"] = unit
    return forms


def convertible(a: str, b: str) -> bool:
    """Whether the two units measure the same thing; a plain count measures only itself."""
    if a == b:
        return True
    known = units()
    return a in known and b in known and known[a].dimension == known[b].dimension


def in_base(value: float, unit: str) -> float:
    """``value`` of ``unit`` in the base unit of its dimension; unchanged where the unit is not known."""
    known = units().get(unit)
    return value if known is None else value * known.factor + known.offset
