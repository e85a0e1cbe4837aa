"""Reports of any length to measure with: two tellings of one made-up event, told with a fixed seed."""

import random

_WHO = ("The harbour master", "A spokesman for the ferry company", "The mayor of Eastholm", "Inspector Ada Lind",
        "The union of dock workers", "A crew member", "The ministry of transport", "Two witnesses", "The captain",
)  # fmt: skip
_DID = ("said", "confirmed", "denied", "reported", "added", "told reporters", "announced", "warned")
_WHAT = ("the northern pier", "a ferry with passengers on board", "the damaged crane", "the customs office",
         "an inquiry into the collision", "the evening crossing", "the fuel that leaked", "the rescue boats",
         "the insurance of the vessel", "the repair of the quay", "the safety drill", "a second explosion")  # fmt: skip
_HOW = ("would be closed for repairs", "had been inspected in the spring", "was moved to the southern basin",
        "had not been insured", "could reopen within weeks", "was seen burning before dawn", "cost more than planned",
        "is still under water", "will be paid for by the region", "had failed twice since the winter")  # fmt: skip
_WHEN = ("on Monday", "late on Tuesday", "overnight", "before noon", "in March", "last year", "within the hour")


def telling(sentences: int, seed: int) -> str:
    """A report of so many sentences, three a paragraph; about half of them are told again under another seed."""
    own, shared = random.Random(seed), random.Random(0)
    told = []
    for number in range(sentences):
        source = shared if number % 2 else own
        who, did, what, how, when = (source.choice(words) for words in (_WHO, _DID, _WHAT, _HOW, _WHEN))
        count = source.randrange(2, 9_000)
        told.append(f"{who} {did} {when} that {what} {how}, and that {count:,} crates stood at berth {number % 97}.")
    return "\n\n".join(" ".join(told[i : i + 3]) for i in range(0, sentences, 3)) + "\n"
