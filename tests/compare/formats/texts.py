"""Reports written for the tests of written formats, and comparisons of them, made once."""

from functools import cache

import seeds
from compare import Comparison, compare, read, read_text
from compare.reading import Metadata
from tests.compare import updates

HOSTILE_TITLE = "<script>alert(1)</script> closes --!> and </script> and {{ 7*7 }}"
HOSTILE = (
    "<script>alert('ferry')</script> sank off Oban on Monday with 12 people aboard, the coastguard said.\n"
    "</script><img src=x onerror=alert(2)> was the name of the boat, and 3 were hurt.\n"
    '=HYPERLINK("http://example.org") was painted on the hull, | said @harbour and #12.\n'
    "# Nobody & no one heard *anything* of `it` --> [here](javascript:alert(3)) at https://example.org/a_b_c.\n"
    "12. A list begins ~~here~~ &lt;b&gt; and ends $x$.\n"
)
HOSTILE_TOO = HOSTILE.replace("12 people", "14 people").replace("3 were hurt", "30 were hurt")

FIRST = updates.FERRY
LATER = updates.FERRY_NEXT_DAY


@cache
def of_seeds() -> Comparison:
    return compare(read(seeds.A), read(seeds.B))


@cache
def hostile() -> Comparison:
    a = read_text(HOSTILE, Metadata(title=HOSTILE_TITLE, outlet='"><b onclick=alert(5)>'), source="javascript:alert(4)")
    b = read_text(HOSTILE_TOO, Metadata(title="+1", author="@somebody"), source="=cmd|' /C calc'!A0.txt")
    return compare(a, b)


@cache
def versions() -> Comparison:
    return compare(read_text(FIRST), read_text(LATER))
