"""The journals that a study appeared in: "published in the journal Cell", "a paper in Nature Geoscience"."""

import re
from collections.abc import Iterator

from compare import wordlists
from compare.details.context import Context
from compare.details.sieve import sentences_with

_JOURNALS = wordlists.section("journals", "journals")
_HEADS = wordlists.section("journals", "heads")
_NAME = r"(?:The )?[A-Z][\w’'&-]*(?: (?:(?:of|and|in|for|the|&) ){0,2}[A-Z][\w’'&-]*){0,6}"
_KIND = r"(?:[a-z-]+ ){0,2}"
_CALLED = re.compile(rf"\b(?:the|a) {_KIND}journal,? (?P<name>{_NAME})")
_APPEARED = re.compile(
    r"\b(?:[Pp]ublished|[Aa]ppear(?:s|ed|ing)?|[Pp]rinted|[Uu]nveiled|[Dd]escribed|[Pp]aper|[Ss]tudy|[Rr]esearch)"
    rf"(?: (?:on )?(?:[A-Z][a-z]+day|today|yesterday|this (?:week|month)|last (?:week|month)))?,? in (?P<name>{_NAME})"
)
_STUDIED = re.compile(r"\b(?:study|studies|papers?|findings|research(?:ers)?|scientists|results)\b", re.IGNORECASE)
_SOME_OF_STUDIED = ("study", "studies", "paper", "findings", "research", "scientists", "results", " journal")


def find_journals(context: Context) -> Iterator[tuple[int, int]]:
    """The journals of a report, ``[start, end)`` of each; linear in the text."""
    sentences = context.report.sentences
    for sentence in sorted(sentences_with(context, _SOME_OF_STUDIED)):
        yield from _journals_of(context.report.text, sentences[sentence].start, sentences[sentence].end)


def _journals_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if not _STUDIED.search(text, start, end) and " journal" not in text[start:end]:
        return
    called = [match.span("name") for match in _CALLED.finditer(text, start, end)]
    yield from called
    for match in _APPEARED.finditer(text, start, end):
        if match.span("name") not in called and _may_be_one(match["name"]):
            yield match.span("name")


def _may_be_one(name: str) -> bool:
    """Whether a name that stands where a journal's may is one by the look of it: no place, no day."""
    words = name.lower().removeprefix("the ").split()
    if len(words) == 1 or words[0] in ("nature", "lancet"):
        return words[0] in _JOURNALS
    return words[-1] in _HEADS
