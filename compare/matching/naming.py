"""Sentences that share one long name and little else: no link, however many words the name has."""

import math

from compare.matching.profile import Profile
from compare.matching.weights import Weights

AT_MOST = -0.4
"""The log-odds that such a pair is given at most: faint, a probability of .4. Of the few marked pairs of this kind that
score higher by their words as many are wrong as right, and these are the mistakes that an editor resents most."""

_TOPIC = 0.12  # topical weight below which a name runs through both reports and tells nothing
_LITTLE = 0.25  # topical weight of shared words beyond names that is little: one common word


def shares_one_name(one: Profile, other: Profile, weights: Weights, gist: float) -> bool:
    """Whether all that two sentences share is one name of several words ("US Secretary of State Antony Blinken").

    Args:
        one: The sentence of A.
        other: The sentence of B.
        weights: The weights of both reports.
        gist: The evidence of that name for the pair.
    """
    if math.expm1(gist) >= _LITTLE or one.numbers & other.numbers:
        return False
    names = {stem for stem in one.names & other.names if weights.topical[stem] >= _TOPIC}
    return len(names) > 1 and _in_one_run(names, one) and _in_one_run(names, other)


def _in_one_run(names: set[str], sentence: Profile) -> bool:
    return any(names <= set(run) for run in sentence.runs)
