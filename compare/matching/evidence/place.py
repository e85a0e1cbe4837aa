"""Evidence in where the two sentences stand, which holds for whole reports only."""

from array import array

from compare.matching.pairing import Pairing

_OPENING = 9  # sentences from the start over which importance falls: the inverted pyramid of news


def place(pairing: Pairing) -> "dict[str, array[float]]":
    """Where two sentences stand.

    order: how far apart their relative places are, 0..1; reports of one event are told in a like order.
    early: how many sentences stand before the two, no more than nine counted on either side: reports open with the
        facts that they share and end with what is their own.
    """
    n, m = len(pairing.a), len(pairing.b)
    return {
        "order": array("d", [abs(i * m - j * n) / (n * m) for i, j in pairing.alike]),
        "early": array("d", [min(i, _OPENING) + min(j, _OPENING) for i, j in pairing.alike]),
    }
