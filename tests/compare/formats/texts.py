"""Reports written for the tests of written formats, and comparisons of them, made once."""

from functools import cache

import seeds
from compare import Comparison, compare, read, read_text

HOSTILE_TITLE = "<script>alert(1)</script> closes --!> and </script> and {{ 7*7 }}"
HOSTILE = (
    "<script>alert('ferry')</script> sank off Oban on Monday with 12 people aboard, the coastguard said.\n"
    "</script><img src=x onerror=alert(2)> was the name of the boat, and 3 were hurt.\n"
    '=HYPERLINK("http://example.org") was painted on the hull, | said @harbour and #12.\n'
    "# Nobody & no one heard *anything* of `it` --> [here](javascript:alert(3)) at https://example.org/a_b_c.\n"
    "12. A list begins ~~here~~ &lt;b&gt; and ends $x$.\n"
)
HOSTILE_TOO = HOSTILE.replace("12 people", "14 people").replace("3 were hurt", "30 were hurt")

FIRST = """Ferry runs aground off Oban with 84 aboard
A passenger ferry ran aground off Oban on Monday evening with 84 people aboard, the coastguard said.
No one was hurt, and lifeboats from Oban and Tobermory took the passengers off within two hours.
“We heard a bang and the lights went out,” said Fiona MacRae, a teacher from Glasgow.
The vessel, the Isle of Kerrera, was built in 1998 and carries up to 150 people.
Its owner, Lorn Ferries, said it was too early to tell what had gone wrong.
The coastguard said the weather had been calm.
Police asked people to keep away from the shore.
"""
LATER = """Ferry runs aground off Oban with 87 aboard
A passenger ferry ran aground off Oban on Monday evening with 87 people aboard, the coastguard said.
Two people were taken to hospital with slight injuries.
The coastguard said the weather had been calm.
Lifeboats from Oban and Tobermory took the passengers off within two hours, and most were back on land by nine.
“We heard a bang and the lights went out,” said Fiona MacRae, a teacher from Glasgow.
The vessel, the Isle of Kerrera, was built in 1989 and carries up to 150 people.
Its owner, Lorn Ferries, said it was too early to tell what had gone wrong.
An inquiry will begin on Thursday.
"""
ELSEWHERE = """Passengers rescued after ferry strands near Oban
Dozens of people had to be rescued from a stranded ferry on the west coast of Scotland on Monday night.
Maritime officials put the number aboard at 87, two of whom were treated in hospital.
The ship struck rocks not far from the harbour in still weather, according to the coastguard.
Fiona MacRae, who teaches in Glasgow, told reporters that the lights failed after a loud noise.
Lorn Ferries, which owns the Isle of Kerrera, would not speculate about the cause.
"""


@cache
def of_seeds() -> Comparison:
    return compare(read(seeds.A), read(seeds.B))


@cache
def hostile() -> Comparison:
    a = read_text(HOSTILE, source="javascript:alert(4)", title=HOSTILE_TITLE, outlet='"><b onclick=alert(5)>')
    b = read_text(HOSTILE_TOO, source="=cmd|' /C calc'!A0.txt", title="+1", author="@somebody")
    return compare(a, b)


@cache
def versions() -> Comparison:
    return compare(read_text(FIRST), read_text(LATER))
