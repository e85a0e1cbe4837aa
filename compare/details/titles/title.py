"""A title or role as read."""

from dataclasses import dataclass

PAST = frozenset(("former", "ex", "late", "onetime", "erstwhile", "previous", "ousted", "retired", "outgoing"))
"""Words that make a role one of the past: no contradiction to another of today."""
LESSER = frozenset(("deputy", "assistant", "vice", "acting", "interim", "associate", "junior", "under", "co"))
"""Words that make another, lesser post of a role: a deputy director is no director."""
RANKED = {"lead": 1, "first": 1, "principal": 1, "second": 2, "third": 3, "fourth": 4}
"""Words that give one of several alike their place: the lead and the second author of a study."""
BEFORE_ROLE = PAST | LESSER | RANKED.keys() | frozenset(("chief", "senior", "top"))


@dataclass(frozen=True, slots=True)
class Title:
    """A role as printed beside a name.

    ``role`` is its plain form (``ceo`` for chief executive), ``before`` the words that change it (former, deputy),
    ``owner`` the fullest form of the name that it belongs to, ``charge`` the words of what it is over ("finance",
    "committee") and ``party`` the party or camp printed before it ("labour"), or both are empty.
    """

    printed: str
    role: str
    before: tuple[str, ...]
    owner: str
    charge: tuple[str, ...] = ()
    party: str = ""

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"printed": self.printed, "role": self.role, "before": list(self.before), "of": self.owner}
