"""Quotations: who said what to whom, and whether the other report has the same words.

A finder and a judge of the kind QUOTATION (see ``kind.DetailKind``). The way through: ``marks`` finds what stands
between quotation marks, ``cue_reading`` the verbs of speech with their speakers, ``attribute`` joins the two,
``statements`` adds what is told without marks, ``people`` leads pronouns and surnames to names; ``pairs`` sets the
quotations of two reports against each other sentence by sentence, ``judging`` words the findings.
"""

from compare.detail import Kind
from compare.details.quotations.find import Utterance, find, utterances
from compare.details.quotations.judging import judge, judge_link
from compare.details.quotations.quotation import Form, Quotation, Resolution

__all__ = [
    "KINDS",
    "ONE_SIDED",
    "Form",
    "Quotation",
    "Resolution",
    "Utterance",
    "find",
    "judge",
    "judge_link",
    "utterances",
]

KINDS: tuple[Kind, ...] = (Kind.QUOTATION,)
ONE_SIDED = True
