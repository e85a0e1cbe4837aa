"""What two quotations amount to, and the findings of a link."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import LCSseq

from compare.detail import Detail, Finding, Kind, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.quotations.cuts import turning_cut
from compare.details.quotations.pairs import Match, match_pieces, matched_pairs
from compare.details.quotations.pieces import Piece, content_stems, pieces_of
from compare.details.quotations.quotation import Quotation
from compare.details.quotations.retold import retold
from compare.details.quotations.two_speakers import given_to_two
from compare.report import Zone

_RULES = {
    Verdict.AGREE: "the same words",
    Verdict.STYLE: "the same words, other spelling or marks",
    Verdict.TRIMMED: "one is a cut of the other's words",
    Verdict.ALTERED: "other words for one utterance",
}
_SHORTENED = "shortened for a headline"
_SHARED_RUN = 6  # words that two pieces share in order, at least
_NEARLY_ALL = 0.75
"""Words, and the share of the shorter piece's, that a statement without marks takes over in their order to be held to
the quotation. Pronouns and tenses change in reported speech, which takes one word in five of a short quotation."""
_LONGEST_RETOLD = 120  # words of a piece that are compared for it
_MILD = (Verdict.AGREE, Verdict.STYLE, Verdict.FINER, Verdict.TRIMMED)


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two quotations amount to, by the gravest of the sentences that they share; None for two utterances."""
    ours, theirs = pieces_of(a, setting.a.report.text), pieces_of(b, setting.b.report.text)
    found = [judgement_of(match, setting) for match in match_pieces(list(ours), list(theirs))]
    return max(found, key=lambda j: (j.verdict not in _MILD, j.closeness), default=None)


def judge_link(a: Sequence[Detail], b: Sequence[Detail], setting: Setting) -> Iterable[Finding]:
    """The findings on the quotations that run through two linked sentences.

    Places are narrowed to the sentence of a quotation that the finding is about. Words that the other report has
    elsewhere are no one-sided quotation.
    """
    matched = matched_pairs(setting.a, setting.b)
    matches = list(matches_of_link(setting))
    if not (a or b or matches):
        return  # as in most links
    for match in matches:
        judgement = judgement_of(match, setting)
        yield Finding(
            Kind.QUOTATION,
            judgement.verdict,
            judgement.rule,
            judgement.severity,
            _narrowed_to(match.a, setting.a),
            _narrowed_to(match.b, setting.b),
        )
    speakers = (given_to_two(match, setting) for match in matches)
    yield from dict.fromkeys(finding for finding in speakers if finding is not None)
    told_a, told_b = set[Detail](), set[Detail]()
    for p, q in retold(a, b, setting):
        told_a.add(p.detail)
        told_b.add(q.detail)
        places = _narrowed_to(p, setting.a), _narrowed_to(q, setting.b)
        if _cut_for_headline(p, q, setting):
            yield Finding(Kind.QUOTATION, Verdict.TRIMMED, _SHORTENED, Severity.NOTE, *places)
        else:
            yield Finding(Kind.QUOTATION, Verdict.ALTERED, _RULES[Verdict.ALTERED], Severity.CORRECTION, *places)
    for detail in a:
        if detail not in told_a and detail not in matched.details_a and _worth_a_line(detail):
            rule = "only the first report has it"
            yield Finding(Kind.QUOTATION, Verdict.ONE_SIDED, rule, Severity.NOTE, detail, None)
    for detail in b:
        if detail not in told_b and detail not in matched.details_b and _worth_a_line(detail):
            rule = "only the second report has it"
            yield Finding(Kind.QUOTATION, Verdict.ONE_SIDED, rule, Severity.NOTE, None, detail)


def matches_of_link(setting: Setting) -> Iterator[Match]:
    """The matches of quotations that touch both sentences of a link."""
    for match in matched_pairs(setting.a, setting.b).of_sentence.get(setting.a_sentence.id, ()):
        if match.b.span.overlaps(setting.b_sentence.span):
            yield match


def judgement_of(match: Match, setting: Setting) -> Judgement:
    """The verdict on the words of a match, with the rule in an editor's words.

    Who is said to have spoken them is another matter: see ``two_speakers``.
    """
    if not match.marked:
        if added := _added(match.a, match.b):
            rule = f"nearly the quoted words without marks, but for: {', '.join(added)}"
            return Judgement(Verdict.ALTERED, rule, Severity.NOTE, match.likeness.score)
        return Judgement(Verdict.FINER, "quoted here, paraphrased there", Severity.NOTE, match.likeness.score)
    if match.verdict is Verdict.ALTERED and _cut_for_headline(match.a, match.b, setting):
        return Judgement(Verdict.TRIMMED, _SHORTENED, Severity.NOTE, match.likeness.score)
    if match.verdict is Verdict.TRIMMED and (cut := _turned(match, setting)):
        return Judgement(Verdict.ALTERED, f"cut {cut}, which turns it", Severity.CORRECTION, match.likeness.score)
    severity = Severity.CORRECTION if match.verdict is Verdict.ALTERED else Severity.NOTE
    return Judgement(match.verdict, _RULES[match.verdict], severity, match.likeness.score)


def _cut_for_headline(p: Piece, q: Piece, setting: Setting) -> bool:
    """Whether a headline prints some of the other's words in their order, as headlines do: "A bang, then shaking"."""
    zones = setting.a.sentence(p.detail).zone, setting.b.sentence(q.detail).zone
    short, zone = (p, zones[0]) if len(p.words) < len(q.words) else (q, zones[1])
    if zone is not Zone.HEADLINE or max(len(p.words), len(q.words)) > _LONGEST_RETOLD:
        return False
    return LCSseq.similarity(p.words, q.words) == len(short.words)


def _turned(match: Match, setting: Setting) -> str | None:
    """Where the shorter of two pieces is cut so that it means something else."""
    if len(match.a.words) < len(match.b.words):
        return turning_cut(match.a, match.b, setting.a)
    return turning_cut(match.b, match.a, setting.b)


def _added(a: Piece, b: Piece) -> list[str]:
    """The content words that one of two pieces puts between words that both have, where those are nearly all.

    Only inside the shared words: what stands before or after them may be another utterance.
    """
    if max(len(a.words), len(b.words)) > _LONGEST_RETOLD:
        return []
    a, b = sorted((a, b), key=lambda piece: piece.words)  # of two alignments as long, the same one for either order
    blocks = [block for block in LCSseq.editops(a.words, b.words).as_matching_blocks() if block.size]
    shared = sum(block.size for block in blocks)
    if shared < max(_SHARED_RUN, _NEARLY_ALL * min(len(a.words), len(b.words))):
        return []
    first, last = blocks[0], blocks[-1]
    inner = a.words[first.a : last.a + last.size], b.words[first.b : last.b + last.size]
    known = a.stems | b.stems
    both = a.stems & b.stems
    return [word for words in inner for word in words if (content_stems(word) & known) - both]


def _narrowed_to(piece: Piece, side: DetailedReport) -> Detail:
    """The detail cut down to one of its sentences."""
    detail = piece.detail
    if (piece.start, piece.end) == (detail.start, detail.end):
        return detail
    sentence = side.context.sentence_at(piece.start)
    value = replace(piece.quotation, quote=piece.printed)
    return Detail(detail.kind, piece.start, piece.end, sentence.id if sentence else detail.sentence, value)


def _worth_a_line(detail: Detail) -> bool:
    """Whether a quotation that one side leaves out is shown: marked words with a speaker."""
    value = detail.value
    return isinstance(value, Quotation) and value.marked and value.speaker is not None
