"""Quotations of one speaker are set against each other, in links and over whole reports."""

import pytest

import seeds
from compare.detail import Detail, Finding, Kind, Severity, Verdict
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.link import Band, Grade, Link
from compare.quotations_by_speaker import quotations_by_speaker
from compare.reading import Metadata, read, read_text
from compare.report import Report
from compare.speakers import Sameness


def report(text: str) -> Report:
    return read_text(text, Metadata(language="en"), source="test")


def details(text: Report) -> tuple[Detail, ...]:
    return find_details(text)


def findings(one: str, other: str, kind: Kind = Kind.QUOTATION) -> list[Finding]:
    """What comes of linking every sentence of ``one`` with every sentence of ``other``."""
    a, b = report(one), report(other)
    links = [Link(i.id, j.id, 1.0, Grade.CLOSE, Band.SURE) for i in a.sentences for j in b.sentences]
    found: list[Finding] = []
    for link in judge_links(a, b, details(a), details(b), links):
        found += [finding for finding in link.findings if finding.kind is kind and finding not in found]
    return found


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("“The bridge is closed,” Bell said.", "“The bridge is closed,” said Anna Bell.", Verdict.AGREE),
        ("“The bridge isn’t closed,” Bell said.", "Bell said: ‘The bridge isn't closed.’", Verdict.AGREE),
        ("“The armoured cars left,” Bell said.", "“The armored cars left,” Bell said.", Verdict.STYLE),
        (
            "“The old iron bridge is closed for good,” Bell said.",
            "The bridge is “closed for good,” Bell said.",
            Verdict.TRIMMED,
        ),
        (
            "“The old bridge is closed and will not open,” Bell said.",
            "“The old bridge … will not open,” Bell said.",
            Verdict.TRIMMED,
        ),
        (
            "“We see cracks emerging in the wall,” Bell said.",
            "“We have seen more cracks emerge,” Bell said.",
            Verdict.ALTERED,
        ),
        ("“We reject his message,” Bell said.", "“We reject his visit,” Bell said.", Verdict.ALTERED),
        (
            "“There were maybe twenty of them,” Bell said.",
            "“There were maybe thirty of them,” Bell said.",
            Verdict.ALTERED,
        ),
    ],
)
def test_two_quotations_of_one_speaker(one: str, other: str, verdict: Verdict) -> None:
    (finding,) = findings(one, other)
    assert finding.verdict is verdict
    assert finding.severity is (Severity.CORRECTION if verdict is Verdict.ALTERED else Severity.NOTE)
    (mirrored,) = findings(other, one)
    assert (mirrored.verdict, mirrored.rule, mirrored.a, mirrored.b) == (verdict, finding.rule, finding.b, finding.a)


def test_two_utterances_of_one_speaker_are_no_finding_but_one_sided() -> None:
    found = findings("“The bridge is closed,” Bell said.", "“My mother taught at the village school,” Bell said.")
    assert {finding.verdict for finding in found} == {Verdict.ONE_SIDED}


def test_a_paraphrase_without_marks_is_never_altered() -> None:
    found = findings(
        "“We see cracks emerging in the wall,” Bell said.", "Bell said more cracks had emerged in the wall."
    )
    assert Verdict.ALTERED not in {finding.verdict for finding in found}


@pytest.mark.parametrize(
    ("one", "other", "places"),
    [
        ("“It is closed for good,” said Anna Bell.", "“It is closed for good,” John Clay said.", "John Clay said"),
        (
            "The pier is gone, Anna Bell said. “It is closed for good,” she said.",
            "“It is closed for good,” said John Clay.",
            "said John Clay",
        ),
        ("“It is closed for good,” raged nurse Anna Bell.", "“It is closed for good,” a union spokesman said.", ""),
        (
            "“It is closed for good,” the union's leader said.",
            "“It is closed for good,” an airline spokesman said.",
            "an airline spokesman said",
        ),
        ("“It is closed for good,” Anna Bell said.", "“It is closed for good,” she said.", ""),
        ("“It is closed for good,” Anna Bell said.", "John Clay was there. “It is closed for good,” she said.", ""),
        ("“It is closed for good,” said Curt Delaney.", "“It is closed for good,” said Kurt Delaney.", ""),
        ("“It is closed for good,” police said.", "“It is closed for good,” Inspector John Clay said.", ""),
        ("“It is closed for good,” the ministry said.", "“It is closed for good,” said Energy Minister Anna Bell.", ""),
    ],
)
def test_the_same_words_given_to_another_speaker(one: str, other: str, places: str) -> None:
    """Only two people by name, or sources of two camps, disagree: a pronoun or a description may be anybody."""
    for first, second in ((one, other), (other, one)):
        told = findings(first, second, Kind.ATTRIBUTION)
        conflicts = [(f.severity, f.rule, report(second).quote(f.b.span)) for f in told if f.b and f.verdict.disagrees]
        assert bool(conflicts) is bool(places)
        if places and second == other:
            assert conflicts[0][::2] == (Severity.CORRECTION, places)
            assert conflicts[0][1].startswith("the same words, given to ")
    assert all(finding.verdict in (Verdict.AGREE, Verdict.STYLE) for finding in findings(one, other))


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        ("“The pier is safe, but I would not fish there,” Bell said.", "“The pier is safe,” Bell said.", "but"),
        ("“We will sell the pier if the price is right,” Bell said.", "“We will sell the pier,” Bell said.", "if"),
        ("“If it rains again, we will lose the pier,” Bell said.", "“We will lose the pier,” Bell said.", "if"),
        ("“I don’t think that the pier is safe,” Bell said.", "“The pier is safe,” Bell said.", "not"),
        ("“The pier is safe, and it opens in May,” Bell said.", "“The pier is safe,” Bell said.", ""),
        ("“We saw nothing but smoke on the pier,” Bell said.", "“We saw nothing,” Bell said.", ""),
        ("“The pier is fun, though,” Bell said.", "“The pier is fun,” Bell said.", ""),
        ("“We did not sleep, and we left the pier at dawn,” Bell said.", "“We left the pier at dawn,” Bell said.", ""),
        ("“The pier is safe, but I would not fish there,” Bell said.", "“The pier is safe …” Bell said.", ""),
        (
            "“The pier is safe, but I would not fish there,” Bell said.",
            "“The pier is safe,” Bell said, though she would not fish there.",
            "",
        ),
    ],
)
def test_a_cut_that_turns_the_sense_is_altered(one: str, other: str, word: str) -> None:
    for first, second in ((one, other), (other, one)):
        (found,) = (finding for finding in findings(first, second) if finding.verdict is not Verdict.ONE_SIDED)
        if word:
            assert (found.verdict, found.severity) == (Verdict.ALTERED, Severity.CORRECTION)
            assert found.rule == f"cut at “{word}”, which turns it"
        else:
            assert found.verdict is Verdict.TRIMMED


@pytest.mark.parametrize(
    ("one", "other", "altered"),
    [
        ("“We had no warning at all,” Anna Bell said.", "“We had plenty of warning,” Anna Bell said.", True),
        (
            "Anna Bell called the decision to close the pier “shameful”.",
            "Anna Bell called the decision to close the pier “courageous”.",
            True,
        ),
        (
            "Anna Bell called the decision to close the pier “shameful”.",
            "Anna Bell called the decision to close the pier “shameful” and “a disgrace”.",
            False,
        ),
        ("Anna Bell called the critics “lazy”.", "Anna Bell called the decision to close the pier “brave”.", False),
        ("“We had a warning,” Anna Bell said.", "“We had a long, cold night,” Anna Bell said.", False),
    ],
)
def test_what_one_speaker_says_of_one_matter_in_other_words(one: str, other: str, altered: bool) -> None:  # noqa: FBT001 - a value under test
    for first, second in ((one, other), (other, one)):
        verdicts = [finding.verdict for finding in findings(first, second)]
        assert (Verdict.ALTERED in verdicts) is altered
        assert not altered or verdicts == [Verdict.ALTERED]


def test_what_a_headline_prints_of_the_words_in_their_order_is_a_cut() -> None:
    body = "“There was a bang, then the whole row started shaking,” Anna Bell said."
    a, b = report(f"“A bang, then shaking”: jet turns back\n\n{body}"), report(body)
    verdicts = {
        finding.verdict
        for link in judge_links(a, b, details(a), details(b), [Link(0, 0, 1.0, Grade.CLOSE, Band.SURE)])
        for finding in link.findings
        if finding.kind is Kind.QUOTATION
    }
    assert verdicts == {Verdict.TRIMMED}


def test_an_altered_finding_lies_over_the_sentence_that_differs() -> None:
    one = "“It was late and we were tired. The harbour gates were open. Nobody came,” Anna Bell said."
    a, b = report(one), report("“The harbour gate was wide open,” Anna Bell said.")
    links = [Link(s.id, 0, 1.0, Grade.CLOSE, Band.SURE) for s in a.sentences]
    altered = [
        finding
        for link in judge_links(a, b, details(a), details(b), links)
        for finding in link.findings
        if finding.verdict is Verdict.ALTERED
    ]
    assert {a.quote(finding.a.span) for finding in altered if finding.a} == {"The harbour gates were open."}


def test_the_seeds_altered_cracks_and_two_networks() -> None:
    a, b = read(seeds.A), read(seeds.B)
    here = next(s for s in a.sentences if "cracks emerge in" in a.quote(s))
    there = next(s for s in b.sentences if "cracks emerging" in b.quote(s))
    (link,) = judge_links(a, b, details(a), details(b), [Link(here.id, there.id, 1.0, Grade.CLOSE, Band.SURE)])
    told = {
        (f.kind, f.verdict, f.severity): (a.quote(f.a.span), b.quote(f.b.span)) for f in link.findings if f.a and f.b
    }
    assert told[Kind.QUOTATION, Verdict.ALTERED, Severity.CORRECTION] == (
        "We’ve seen more cracks emerge in the Russian facade.",
        "We see cracks emerging,",
    )
    assert told[Kind.OUTLET, Verdict.CONFLICT, Severity.CORRECTION] == ("NBC", "ABC News")


def test_reported_speech_is_held_to_the_quotation_that_it_takes_over() -> None:
    one = "“We will open the old bridge to all the farmers by the spring,” Bell said."
    added = findings(one, "Bell said that they would open the old bridge free to all the farmers by the spring.")
    assert [(each.verdict, each.severity) for each in added] == [(Verdict.ALTERED, Severity.NOTE)]
    assert added[0].rule.endswith("but for: free")
    behind = findings(one, "Bell said that they would open the old bridge to all the farmers by the spring or quit.")
    assert [each.verdict for each in behind] == [Verdict.FINER]


def test_the_view_by_speaker_sets_unlinked_quotations_side_by_side() -> None:
    a, b = read(seeds.A), read(seeds.B)
    speakers = {speaker.speaker: speaker for speaker in quotations_by_speaker(a, b, details(a), details(b))}
    pairs = speakers["Antony Blinken"].pairs
    altered = [pair for pair in pairs if pair.sameness is Sameness.ALTERED]
    assert [(pair.a.outlet, pair.b.outlet) for pair in altered if pair.a and pair.b] == [("NBC", "ABC News")] * 2
    assert "This Week" in {pair.b.occasion for pair in pairs if pair.b}
    assert [pair.score for pair in pairs] == sorted((pair.score for pair in pairs), reverse=True)
    assert speakers["Oleg"].as_json()["speaker"] == "Oleg"
    assert not speakers["Oleg"].in_both


def test_swapping_the_reports_mirrors_the_view() -> None:
    a, b = read(seeds.A), read(seeds.B)
    there = quotations_by_speaker(a, b, details(a), details(b))
    back = quotations_by_speaker(b, a, details(b), details(a))
    assert [s.speaker for s in there] == [s.speaker for s in back]
    for one, other in zip(there, back, strict=True):
        assert {(p.a, p.b, p.sameness) for p in one.pairs} == {(p.b, p.a, p.sameness) for p in other.pairs}


def test_a_report_against_itself_has_only_the_same_words() -> None:
    a = read(seeds.B)
    for speaker in quotations_by_speaker(a, a, details(a), details(a)):
        assert {pair.sameness for pair in speaker.pairs} == {Sameness.SAME}
