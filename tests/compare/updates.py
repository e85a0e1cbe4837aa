"""Versions of reports, written for the tests: what newsrooms do to a story in a day. And reports by somebody else."""

FERRY_FLASH = """A passenger ferry ran aground off Oban on Monday evening with 84 people aboard, the coastguard said.
No one was hurt, and lifeboats from Oban and Tobermory took the passengers off within two hours.
"""

FERRY = """Ferry runs aground off Oban with 84 aboard
A passenger ferry ran aground off Oban on Monday evening with 84 people aboard, the coastguard said.
No one was hurt, and lifeboats from Oban and Tobermory took the passengers off within two hours.
“We heard a bang and the lights went out,” said Fiona MacRae, a teacher from Glasgow.
The vessel, the Isle of Kerrera, was built in 1998 and carries up to 150 people.
Its owner, Lorn Ferries, said it was too early to tell what had gone wrong.
The coastguard said the weather had been calm.
Police asked people to keep away from the shore.
"""

FERRY_NEXT_DAY = """Ferry runs aground off Oban with 87 aboard
A passenger ferry ran aground off Oban on Monday evening with 87 people aboard, the coastguard said.
Two people were taken to hospital with slight injuries.
The coastguard said the weather had been calm.
Lifeboats from Oban and Tobermory took the passengers off within two hours, and most were back on land by nine.
“We heard a bang and the lights went out,” said Fiona MacRae, a teacher from Glasgow.
The vessel, the Isle of Kerrera, was built in 1989 and carries up to 150 people.
Its owner, Lorn Ferries, said it was too early to tell what had gone wrong.
An inquiry will begin on Thursday.
"""

FERRY_REWRITTEN = """Inquiry opens into Oban grounding as captain is named
An inquiry into the grounding of a passenger ferry off Oban opened on Thursday, three days after lifeboats from Oban
 and Tobermory took the passengers off within two hours.
The ship’s captain was named as Alasdair Munro, who has sailed these waters for twenty years.
“We heard a bang and the lights went out,” said Fiona MacRae, a teacher from Glasgow, who was on her way to a wedding.
The vessel, the Isle of Kerrera, was built in 1989 and carries up to 150 people. She was last inspected in March.
Its owner, Lorn Ferries, said it was too early to tell what had gone wrong, but that a part of the steering gear had
 been sent to a laboratory in Glasgow.
The passenger ferry ran aground off Oban on Monday evening with 87 people aboard, the coastguard said.
Two of them were treated for cuts and bruises.
""".replace("\n ", " ")

FERRY_BY_ANOTHER = """Passengers rescued after ferry strands near Oban
Dozens of people had to be rescued from a stranded ferry on the west coast of Scotland on Monday night.
Maritime officials put the number aboard at 87, two of whom were treated in hospital.
“We heard a bang and the lights went out,” Fiona MacRae, who teaches in Glasgow, told reporters.
The ship struck rocks not far from the harbour in still weather, according to the coastguard.
Lorn Ferries, which owns the Isle of Kerrera, would not speculate about the cause.
The company has four other ships of the kind, and said that they would go on sailing.
"""

COUNCIL = """Council backs library plan by one vote
Councillors in Marlow Vale voted by 21 to 20 on Tuesday night to close four branch libraries and extend a fifth.
The plan will save £1.2 million a year from April, the leader of the council, Ruth Adeyemi, said.
Some 300 people stood outside the town hall for the three hours of the debate.
“You are taking away the only warm room in the street,” said Tom Hale, who runs a reading group in Ashby Road.
Ms Adeyemi said that the money would otherwise have to come out of care for the old.
The opposition has asked the district auditor to look at the figures.
Two of the four buildings are listed. The other two are to be sold.
Libraries in the county lent 1.9 million books last year, a fifth fewer than ten years before.
"""

COUNCIL_CORRECTED = (
    COUNCIL.replace("21 to 20", "22 to 20")
    .replace("by one vote", "by two votes")
    .replace("Ruth Adeyemi", "Ruth Adeyeme")
    .replace("Tuesday night", "Wednesday night")
)

VERSIONS = {
    "next day": (FERRY, FERRY_NEXT_DAY),
    "flash made a story": (FERRY_FLASH, FERRY),
    "flash to next day": (FERRY_FLASH, FERRY_NEXT_DAY),
    "rewritten": (FERRY_NEXT_DAY, FERRY_REWRITTEN),
    "corrected": (COUNCIL, COUNCIL_CORRECTED),
    "shortened": (COUNCIL, "\n".join(COUNCIL.splitlines()[:5])),
    "nothing": (COUNCIL, COUNCIL),
}
TWO_REPORTS = {
    "another newsroom": (FERRY, FERRY_BY_ANOTHER),
    "another newsroom, later": (FERRY_NEXT_DAY, FERRY_BY_ANOTHER),
    "another event": (FERRY, COUNCIL),
}
