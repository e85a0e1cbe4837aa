"""Who puts a figure at what: "the union put the cost at $2m". The verbs are hardly ones of speech."""

import re
from collections.abc import Iterator

from compare.details.context import Context
from compare.details.sieve import sentences_with
from compare.report import Span

_NAME = r"[A-Z][\w’'&-]{0,40}"
_PUT = re.compile(
    rf"(?P<source>(?:[Tt]he )?{_NAME}(?: (?:(?:of|and|for|the|de) )?{_NAME}){{0,7}}),? "
    r"(?:has |have |had |also )?(?:puts?|estimate[sd]?|value[sd]?|reckon(?:s|ed)|calculate[sd]?) "
    r"(?P<claim>(?:the|its|their|that|this|a) [^.;:“”\"]{3,90}? at [^;:“”\"\s][^;:“”\"]{0,60})"
)
_VERBS = ("put", "estimate", "value", "reckon", "calculate")


def estimates(context: Context) -> Iterator[tuple[Span, Span, str]]:
    """The source with its verb, the source alone, and the claim, of each figure so put; linear in the text."""
    text = context.report.text
    for sentence in map(context.report.sentences.__getitem__, sorted(sentences_with(context, _VERBS))):
        for match in _PUT.finditer(text, sentence.start, sentence.end):
            yield (
                Span(match.start(), match.start("claim") - 1),
                Span(*match.span("source")),
                match["claim"].rstrip(" .,!?"),
            )
