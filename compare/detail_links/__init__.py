"""What two sentences say of one detail as evidence that they state a same fact.

Links are weighed by the words of whole sentences; what stands in them as details is known only later. So the evidence
of details is added here, to links that the words alone leave in doubt: one utterance quoted in both, one rare name that
each report spells its own way, one rare thing that each measures, counts or dates otherwise. Such a disagreement is
shown only where the sentences are linked, and the unlike words are what kept the link faint.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from compare.detail import Detail, Kind, Severity, Verdict
from compare.detail_links.aged import with_ages
from compare.detail_links.contradicting import contradictions
from compare.detail_links.made import Told, weighed_by
from compare.detail_links.transposed import with_transposed
from compare.details.figures.amount import Amount
from compare.details.figures.nouns import counted_noun, counts_persons
from compare.details.kept import readings_for_links
from compare.details.kind import DetailedReport, Setting
from compare.details.linked_details import setting_of
from compare.details.nearby import issued, measured, role_of
from compare.details.pairing import MOST_IN_SENTENCE
from compare.details.quantity import measures
from compare.details.quotations.identity import same_speaker
from compare.details.quotations.pairs import Match, matched_pairs
from compare.details.quotations.pieces import Piece, pieces_of
from compare.details.registry import by_kind
from compare.link import Evidence, Link
from compare.matching import DEFAULT_THRESHOLD
from compare.matching.weighing import weighed
from compare.progress import Progress, counted
from compare.report import Report, Zone

WEIGHT = 2.0
"""Log-odds that a matched quotation adds. Of the pairs of sentences that share a quotation of some length and are
scored below the threshold, five of six are linked in the marked pairs of reports."""
NAMED_WEIGHT = 1.0
"""Log-odds that a rare thing adds that both name, spelt two ways, measured or dated otherwise: half of what a
quotation does, about what a rare word in common weighs."""
FAINTEST = 0.35
"""Score from which a faint link is looked at for figures: below it chance brings like figures together."""
FIGURES_WEIGHT = 1.0
"""Log-odds that figures of one question add: of the marked reports' faint links that have some, six of seven are right,
of all of them every second one."""
_FIGURES = frozenset({Kind.QUANTITY, Kind.MONEY, Kind.AGE})
_FEWEST_WORDS = 4
"""In either quotation, unless one is a cut of the other by a known speaker: fewer may be anybody's words."""
_FEWEST_STEMS = 2
"""Content words of a headline's quotation that another quotation must hold."""
_COUNTED_ROLES = {
    "dead": "the dead",
    "hurt": "the hurt",
    "missing": "the missing",
    "held": "those held",
    "saved": "those saved",
}
_RARE = 2
"""Times at most that a report names what tells its sentences apart from others."""
_TOLD = 3  # figures or times of one thing in either report, for it to tell their sentences apart from others
_ALIKE = 3  # first letters that two spellings of a name share in one of their words
_MOST = 12  # names of either report with the same first letters that are compared


@readings_for_links()
def weigh_by_details(
    a: Report,
    b: Report,
    details_a: Sequence[Detail],
    details_b: Sequence[Detail],
    links: Sequence[Link],
    progress: Progress | None = None,
) -> tuple[Link, ...]:
    """The same links, in the same order, each with the evidence that the details of its sentences add.

    Two sentences that print one figure, its digits in another order, or the ages of one person, are linked even if no
    words brought them together. Cost is linear in the links and in the details.
    """
    ours, theirs = DetailedReport.of(a, details_a), DetailedReport.of(b, details_b)
    links = with_ages(ours, theirs, with_transposed(ours, theirs, links))
    for find in counted((_utterances, _spelt_apart, _told_apart, _counted_alike), progress):
        links = weighed_by(links, find(ours, theirs))
    links = [_answered(link, ours, theirs) if FAINTEST <= link.score < DEFAULT_THRESHOLD else link for link in links]
    return weighed_by(links, contradictions(links, ours, theirs))


def _answered(link: Link, ours: DetailedReport, theirs: DetailedReport) -> Link:
    """The link with the evidence of its figures, where one answers the question of another, be it otherwise."""
    setting = setting_of(link, ours, theirs)
    here = [each for each in ours.of_sentence.get(link.a, ()) if each.kind in _FIGURES][:MOST_IN_SENTENCE]
    there = [each for each in theirs.of_sentence.get(link.b, ()) if each.kind in _FIGURES][:MOST_IN_SENTENCE]
    for one in here:
        for other in there:
            if one.kind is other.kind and by_kind()[one.kind].judge(one, other, setting) is not None:
                says = f"answer one question: {ours.words(one)}, {theirs.words(other)}"
                return weighed(link, Evidence("figures", FIGURES_WEIGHT, says))
    return link


def _utterances(ours: DetailedReport, theirs: DetailedReport) -> Told:
    """The sentences that quote one utterance."""
    for match in matched_pairs(ours, theirs).matches:
        if _tells(match):
            speaker = match.a.quotation.person or match.b.quotation.person
            says = f"quote the same words of {speaker}" if speaker else "quote the same words"
            for i in ours.context.sentences_over(match.a.span):
                for j in theirs.context.sentences_over(match.b.span):
                    yield (i, j), Evidence("utterance", WEIGHT, says)
    says = "quote one utterance, a headline in its own form"
    for i, j in _in_headlines(ours, theirs):
        yield (i, j), Evidence("utterance", WEIGHT, says)
    for j, i in _in_headlines(theirs, ours):
        yield (i, j), Evidence("utterance", WEIGHT, says)


def _in_headlines(here: DetailedReport, there: DetailedReport) -> Iterator[tuple[int, int]]:
    """The sentences of a headline's quotation and of one that holds all of its content, in whatever form.

    What a headline quotes mostly stands in its body too, and is set against the other report's words from there.
    """
    quoted = [piece for piece in _marked(here) if here.sentence(piece.detail).zone is Zone.HEADLINE]
    for piece in quoted:
        if len(piece.words) < _FEWEST_WORDS or len(piece.stems) < _FEWEST_STEMS:
            continue
        for other in _marked(there):
            if piece.stems <= other.stems and same_speaker(piece.quotation, other.quotation) is not False:
                for j in there.context.sentences_over(other.span):
                    yield piece.detail.sentence, j


def _marked(side: DetailedReport) -> Iterator[Piece]:
    for detail in side.of_kind.get(Kind.QUOTATION, ()):
        for piece in pieces_of(detail, side.report.text):
            if piece.quotation.marked:
                yield piece


def _tells(match: Match) -> bool:
    long = min(len(match.a.words), len(match.b.words)) >= _FEWEST_WORDS
    cut = match.same is True and match.verdict is not Verdict.ALTERED
    return match.marked and match.same is not False and (long or cut)


def _spelt_apart(ours: DetailedReport, theirs: DetailedReport) -> Told:
    """The sentences that name one rare thing, each in a spelling of its own report."""
    judge = by_kind()[Kind.NAME].judge
    there = _rare_names(theirs)
    for start, names in _rare_names(ours).items():
        for one in names:
            for other in there.get(start, ()):
                judgement = judge(one, other, Setting(ours, theirs, ours.sentence(one), theirs.sentence(other)))
                if judgement and judgement.verdict is Verdict.CONFLICT and judgement.severity is Severity.REFILE:
                    says = f"name {ours.words(one)} and {theirs.words(other)}, spellings of one name"
                    yield (one.sentence, other.sentence), Evidence("spelling", NAMED_WEIGHT, says)


def _rare_names(side: DetailedReport) -> Mapping[str, list[Detail]]:
    """The names that a report prints once or twice, by the first letters of their words."""
    times: dict[str, list[Detail]] = defaultdict(list)
    for detail in side.of_kind.get(Kind.NAME, ()):
        times[side.words(detail).casefold()].append(detail)
    found: dict[str, list[Detail]] = defaultdict(list)
    for printed, details in times.items():
        if len(details) <= _RARE:
            for start in dict.fromkeys(word[:_ALIKE] for word in printed.split()):
                found[start].extend(details)
    return {start: details for start, details in found.items() if len(details) <= _MOST}


def _told_apart(ours: DetailedReport, theirs: DetailedReport) -> Told:
    """The sentences that measure or date one rare thing otherwise: five days of riots, four; a notice of Thursday."""
    there = _rare_things(theirs)
    for thing, details in _rare_things(ours).items():
        judge = by_kind()[thing[0]].judge
        for one in details:
            for other in there.get(thing, ()):
                judgement = judge(one, other, Setting(ours, theirs, ours.sentence(one), theirs.sentence(other)))
                if judgement and judgement.verdict is Verdict.CONFLICT:
                    says = f"tell one thing otherwise: {ours.words(one)}, {theirs.words(other)}"
                    yield (one.sentence, other.sentence), Evidence("one thing", NAMED_WEIGHT, says)


def _rare_things(side: DetailedReport) -> Mapping[tuple[Kind, str], list[Detail]]:
    """The figures by each stem of what they measure, the times by the document they date, where few do the like."""
    found: dict[tuple[Kind, str], list[Detail]] = defaultdict(list)
    for detail in side.of_kind.get(Kind.QUANTITY, ()):
        if isinstance(detail.value, Amount) and measures(detail.value):
            for thing in measured(side, detail):
                found[Kind.QUANTITY, thing].append(detail)
    for detail in side.of_kind.get(Kind.TIME, ()):
        if document := issued(side, detail):
            found[Kind.TIME, document].append(detail)
    return {thing: details for thing, details in found.items() if len(details) <= _TOLD}


def _counted_alike(ours: DetailedReport, theirs: DetailedReport) -> Told:
    """The sentences that count those whom the same befell, told in a sentence or two of either report, or one thing.

    "More than 140 people were injured" and "some 190 others were hurt" share no word that says much, and nothing else
    in two reports of one event is as sure to be checked.
    """
    there = _rare_counts(theirs)
    for (befallen, noun), sentences in _rare_counts(ours).items():
        says = f"count {_COUNTED_ROLES[befallen]}" if befallen else "count the same things"
        weight = WEIGHT if befallen else NAMED_WEIGHT
        for i in sentences:
            for j in there.get((befallen, noun), ()):
                yield (i, j), Evidence("count", weight, says)


def _rare_counts(side: DetailedReport) -> Mapping[tuple[str, str], frozenset[int]]:
    """The few sentences that count persons, by what befell them, and the one that counts a thing, by its noun."""
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for detail in side.of_kind.get(Kind.QUANTITY, ()):
        amount = detail.value
        if not isinstance(amount, Amount) or amount.unit:
            continue
        if not amount.noun or counts_persons(amount.noun, side.report.language):
            befallen = role_of(side, detail)
            if befallen in _COUNTED_ROLES:
                found[befallen, ""].add(detail.sentence)
        else:
            found["", counted_noun(amount.noun, side.report.language)].add(detail.sentence)
    return {what: frozenset(found_in) for what, found_in in found.items() if len(found_in) <= (_RARE if what[0] else 1)}
