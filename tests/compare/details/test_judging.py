"""What the details of linked sentences amount to."""

from collections.abc import Callable

import pytest

import seeds
from compare.detail import Detail, Kind, Verdict
from compare.details import quantity
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.details.kind import Judgement, Setting
from compare.link import Band, Grade, Link
from compare.pipeline import compare
from compare.reading import read, read_text
from compare.report import Report, Span
from tests.compare.details.judged import findings, verdicts

Make = Callable[..., Report]


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("The ferry sank 100 km off Malta.", "The ferry sank 100 miles off Malta.", Verdict.CONFLICT),
        ("The ferry sank 160 km off Malta.", "The ferry sank 100 miles off Malta.", Verdict.STYLE),
        ("The ferry sank hundreds of miles off Malta.", "Hundreds of kilometres off Malta it sank.", Verdict.CONFLICT),
        ("The storm killed 12 people.", "The storm killed 21 people.", Verdict.CONFLICT),
        ("The storm killed 12 people.", "Twelve people were killed by the storm.", Verdict.STYLE),
        ("The storm killed 43 people.", "The storm killed more than 40 people.", Verdict.FINER),
        ("The storm killed more than 40 people.", "The storm killed nearly 40 people.", Verdict.CONFLICT),
        ("The storm killed at least 16 people.", "The storm killed at least 18 people.", Verdict.CONFLICT),
        ("The storm killed at least 16 people.", "The storm killed 18 people.", Verdict.FINER),
        ("The storm hit up to 1,600 homes.", "The storm hit 1,500 homes.", Verdict.CONFLICT),
        ("The storm hit up to 2,000 homes.", "The storm hit 1,850 homes.", Verdict.FINER),
        ("The bank lost $1.2bn in the crash.", "The bank lost $1.23 billion in the crash.", Verdict.FINER),
        ("The bank lost £3m in the crash.", "The bank lost 3 million pounds in the crash.", Verdict.STYLE),
        ("The bank lost £3m in the crash.", "The bank lost $3m in the crash.", Verdict.CONFLICT),
        ("Turnout was 35.7% in Ghent.", "Turnout was 30 percent in Ghent.", Verdict.CONFLICT),
        ("Anna Roe, 62, was seen.", "Anna Roe, 63, was seen.", Verdict.CONFLICT),
        ("The captain, Ali Omar, 47, was held at sea.", "Skipper Ali Omari, 44, was seized.", Verdict.CONFLICT),
        ("The ferry carried 120 passengers.", "The ferry carried 160 people.", Verdict.CONFLICT),
        ("More than 140 people were injured.", "More than 190 others were hurt.", Verdict.CONFLICT),
        ("The loss is put at $6.5m.", "It may have cost $5.6m.", Verdict.CONFLICT),
        ("She lied from 2016 to 2019 to the bank.", "She lied from 2015 to 2019 to the bank.", Verdict.CONFLICT),
        ("The storm left 12 dead.", "The storm killed 21 people.", Verdict.CONFLICT),
        ("The storm wrecked 30 homes.", "The storm wrecked 34 houses.", Verdict.CONFLICT),
        ("The bank fell 3 percent in trading.", "The bank fell 3.2% in trading.", Verdict.FINER),
        ("The judge freed her about 9:40 p.m. GMT.", "The judge freed her shortly before 10 p.m. GMT.", Verdict.FINER),
        ("The judge freed her on Tuesday.", "The judge freed her on Wednesday.", Verdict.CONFLICT),
        ("The judge freed her early Tuesday.", "The judge freed her on Monday night.", Verdict.FINER),
        ("The judge freed her late on Saturday.", "The judge freed her overnight.", Verdict.FINER),
        ("The judge freed her on 12 June.", "The judge freed her in June.", Verdict.FINER),
        ("The judge freed her at 3 p.m. GMT.", "The judge freed her at 4 p.m. BST.", Verdict.STYLE),
        ("She was caged for five years.", "She got a prison sentence of four and a half years.", Verdict.CONFLICT),
        ("Nine children were among the dead.", "Six of the dead were children.", Verdict.CONFLICT),
        ("Forty-one cases have been confirmed.", "It is confirmed that 51 people have it.", Verdict.CONFLICT),
        ("Dies at 92, a singer of folk songs.", "The folk singer has died, aged 93.", Verdict.CONFLICT),
        ("More than 230 people were injured.", "More than 200 people were hurt.", Verdict.FINER),
        ("It is to save 180 million a year from 2026.", "Savings should follow from 2027.", Verdict.CONFLICT),
        ("They will not resume until Thursday.", "Divers are not back before Friday morning.", Verdict.CONFLICT),
        ("Some 40,000 homes lost power.", "About 55,000 households lost power.", Verdict.CONFLICT),
        ("Three of its 14 beds are ready.", "Four of the beds are ready.", Verdict.CONFLICT),
        ("The quake struck at 4:12 a.m.", "The quake hit at 5:12 in the morning.", Verdict.CONFLICT),
        ("The shelling began at about 9 a.m.", "The shelling began at about 9 in the morning.", Verdict.STYLE),
        ("The tunnel is 11 km long.", "The tunnel, 14 km in length, is shut.", Verdict.CONFLICT),
        ("She earned $20 a day there.", "For this she was paid $20 a session.", Verdict.CONFLICT),
        ("The fee is £40 a month now.", "They now pay £40 per month.", Verdict.AGREE),
        ("He left 23 footprints.", "The 32 prints are his.", Verdict.CONFLICT),
        ("He called for a 72-hour pause in the war.", "He wants a 48-hour truce.", Verdict.CONFLICT),
        ("Fishing ends, says a notice issued Thursday.", "In a notice published on Friday it ends.", Verdict.CONFLICT),
    ],
)
def test_two_details_of_one_fact(a_report: Make, ours: str, theirs: str, verdict: Verdict) -> None:
    assert verdicts(a_report(ours), a_report(theirs)) == [verdict]
    assert verdicts(a_report(theirs), a_report(ours)) == [verdict]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The storm killed 12 people.", "The storm wrecked 3 houses."),
        ("The storm killed 12 people.", "The storm left 21 people injured."),
        ("The fee is £480 a year.", "The fee is £40 a month."),
        ("The ship is 180 metres long.", "The ship lies at a depth of 200 metres."),
        ("Turnout was 61 percent.", "The party took 54 per cent of the vote."),
        ("Rangers beat Rovers 3-1.", "Rangers were 2-1 ahead of Rovers at the break."),
        ("The river rose by four metres.", "The river stood at six metres."),
        ("The jury took six hours over its verdict.", "The jury heard four weeks of evidence."),
        ("The firm was fined $50,000 by the court.", "The firm paid $75,000 in damages to the court."),
        ("The festival runs until 14 July.", "The festival opened on July 1."),
        ("A 72-hour ceasefire began.", "A 10-hour bombardment ended."),
        ("He was jailed for five years in 2012.", "He has served three years in prison."),
        ("Nine women and five children died.", "Fourteen of the dead were women and children."),
        ("They met on Saturday.", "The trial opens on Monday."),
        ("Anna Roe, 62, was seen.", "Ben Low, 40, was with her."),
        ("Anna Roe, 62, was seen in Ghent.", "In Ghent, 40-year-old Ben Roe was seen."),
    ],
)
def test_details_of_two_facts_never_conflict(a_report: Make, ours: str, theirs: str) -> None:
    assert Verdict.CONFLICT not in verdicts(a_report(ours), a_report(theirs))


def test_without_a_date_a_weekday_and_a_week_are_no_conflict(a_report: Make) -> None:
    found = verdicts(a_report("The judge freed her on Saturday."), a_report("The judge freed her last week."))
    assert set(found) <= {Verdict.FINER, Verdict.UNSURE}


def test_a_publication_date_tells(a_report: Make) -> None:
    ours = a_report("The judge freed her on Saturday.", published="2023-06-25T20:00:00")
    theirs = a_report("The judge freed her yesterday.", published="2023-06-25T09:00:00")
    assert verdicts(ours, theirs) == [Verdict.STYLE]


def test_an_exact_match_claims_its_partner_first(a_report: Make) -> None:
    ours = a_report("The storm killed 12 people and then killed 15 people.")
    theirs = a_report("The storm killed 15 people and then killed 12 people.")
    assert verdicts(ours, theirs) == [Verdict.AGREE, Verdict.AGREE]


def test_a_figure_told_in_another_linked_sentence_is_no_conflict(a_report: Make) -> None:
    ours = a_report("The storm killed 12 people in Ghent.")
    theirs = a_report("The storm killed 21 people in Ghent.\nThe storm killed 12 people in Ghent.")
    assert Verdict.CONFLICT not in verdicts(ours, theirs, (0, 0), (0, 1))


def test_a_wider_figure_elsewhere_settles_nothing(a_report: Make) -> None:
    ours = a_report("The storm hit 1,500 homes in Ghent.")
    theirs = a_report("The storm hit up to 1,600 homes in Ghent.\nThe storm hit 500 to 1,600 homes in Ghent.")
    assert Verdict.CONFLICT in verdicts(ours, theirs, (0, 0), (0, 1))


def test_what_is_to_come_is_no_account_of_what_was(a_report: Make) -> None:
    ours = a_report("The harbour ferry trial will open in Ghent on Friday.")
    theirs = a_report("The harbour ferry trial opened in Ghent on Wednesday.")
    assert Verdict.CONFLICT not in verdicts(ours, theirs)


def test_counts_that_the_same_words_lead_up_to_are_one_count(a_report: Make) -> None:
    ours = a_report("Police seized seven old hunting rifles, two other pistols and a knife.")
    theirs = a_report("Police seized seven old hunting rifles, three machine guns and a knife.")
    assert Verdict.CONFLICT in verdicts(ours, theirs)


def test_a_slip_in_a_place_stands_though_another_sentence_has_it_right(a_report: Make) -> None:
    ours = a_report("He spoke of his service at a 2008 rally in Norfolk.")
    theirs = a_report("He spoke to a rally of veterans in Norwalk in 2008.\nOf the rally in Norfolk he said little.")
    found = findings(ours, theirs, (0, 0), (0, 1))
    assert [one.verdict for one in found if one.kind is Kind.PLACE] == [Verdict.CONFLICT, Verdict.AGREE]


def test_a_quotation_over_two_sentences_is_judged_in_both(a_report: Make) -> None:
    ours = a_report("“The sea rose. We lost the old harbour wall,” said Anna Roe.")
    theirs = a_report("“The sea rose. We lost the new harbour wall,” said Anna Roe.")
    assert Verdict.ALTERED in [one.verdict for one in findings(ours, theirs) if one.kind is Kind.QUOTATION]


def test_a_contraction_written_out_alters_a_quotation(a_report: Make) -> None:
    ours = a_report("“It is not enough to wait for the tide,” said Anna Roe.")
    theirs = a_report("“It’s not enough to wait for the tide,” said Anna Roe.")
    assert Verdict.ALTERED in [one.verdict for one in findings(ours, theirs) if one.kind is Kind.QUOTATION]


def test_linked_quotations_of_one_speaker_tell_one_thing_in_other_words(a_report: Make) -> None:
    ours = a_report("“No matter how heated the council gets, that excuses no insult of mine,” said Anna Roe.")
    theirs = a_report("“No matter how loud a council may be, an insult cannot be the reply,” said Anna Roe.")
    assert Verdict.ALTERED in [one.verdict for one in findings(ours, theirs) if one.kind is Kind.QUOTATION]


def test_what_one_side_leaves_out_is_one_sided(a_report: Make) -> None:
    found = findings(a_report("The storm killed 12 people."), a_report("The storm killed people."))
    assert [(one.verdict, one.b) for one in found if one.kind is Kind.QUANTITY] == [(Verdict.ONE_SIDED, None)]


def test_the_seeds_disagree_where_a_reader_sees_it() -> None:
    a, b = read(seeds.A), read(seeds.B)
    shown = [
        (a.quote(one.a.span), one.verdict, b.quote(one.b.span))
        for link in compare(a, b).links
        for one in link.findings
        if one.a and one.b
    ]
    units = ("hundreds of kilometres", Verdict.CONFLICT, "hundreds of miles")
    assert shown.count(units) == 2
    assert ("late on Saturday", Verdict.FINER, "overnight") in shown
    assert ("62", Verdict.AGREE, "62") in shown
    assert all(verdict is not Verdict.CONFLICT for ours, verdict, theirs in shown if "Saturday" in ours + theirs)


def test_days_of_two_documents_are_two_happenings(a_report: Make) -> None:
    assert not verdicts(
        a_report("Fishing ends, says a notice issued Thursday."), a_report("In a letter sent Friday it ends.")
    )


def test_a_report_that_contradicts_itself_on_one_measured_thing_is_shown(a_report: Make) -> None:
    ours = a_report("The town had five days of floods.")
    theirs = a_report("Five days of flooding hit the town.\nFour days of the worst floods on record left it empty.")
    assert verdicts(ours, theirs, (0, 0), (0, 1)) == [Verdict.AGREE, Verdict.CONFLICT]


def test_shares_of_one_whole_are_many(a_report: Make) -> None:
    ours = a_report("They won 40 percent of seats.")
    theirs = a_report("They won 40 percent of seats.\nIn 1990 they won 20 percent of seats.")
    assert Verdict.CONFLICT not in verdicts(ours, theirs, (0, 0), (0, 1))


def test_judging_looks_at_a_bounded_number_of_pairs_for_each_link(
    a_report: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    judge = quantity.judge
    looked: list[Detail] = []

    def counting(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
        looked.append(a)
        return judge(a, b, setting)

    def looks_per_link(size: int) -> float:
        looked.clear()
        ours, theirs = (
            a_report("\n".join(f"Berth {k} held {k + more} crates of salt." for k in range(size))) for more in (7, 900)
        )
        findings(ours, theirs, *((i, j) for i in range(size) for j in range(size)))
        return len(looked) / size**2

    monkeypatch.setattr(quantity, "judge", counting)
    assert looks_per_link(40) <= looks_per_link(20)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("A 6.8 quake hits the north of Chile.", "A 6.7-magnitude earthquake shook Chile's north."),
        ("It measured 7.1 on the Richter scale in Chile.", "The tremor in Chile had a magnitude of 7.4."),
        ("Two of the dead worked at Stowe copper mine.", "Three of the victims worked at Stowe copper mine."),
        ("It expects sales of between 430 million and 450 million pounds, not 480 million to 500 million.",
         "It guided to £430m to £450m, after £490m to £510m."),
        ("Growth of between 5% and 7% is expected.", "Growth in a range of 4 to 7 per cent is expected."),
        ("Kim Roe, who is 57, chairs the board.", "Kim Roe, 67, chairs the board."),
        ("Kim Roe, just 18, chairs the board.", "Kim Roe, 19, chairs the board."),
        ("The shop made SEK412m in May.", "The shop made 421 million kronor in May."),
        ("He got seven agonising minutes of stoppage.", "He got nine minutes of stoppage."),
        ("The quake struck Calama early, at 3:14 a.m. local time.", "The quake struck Calama early, at 3:41 a.m."),
        ("The match is on 22 March in Ghent.", "They will play the match in Ghent on 29 March."),
        ("The bill passed 33-27 in Ghent.", "The bill passed in Ghent by 33 votes to 28."),
        ("He was jailed in Ghent for four-and-a-half years.", "Ghent jailed him for four years and three months."),
    ],
)  # fmt: skip
def test_figures_told_otherwise_in_natural_words_conflict(a_report: Make, ours: str, theirs: str) -> None:
    assert verdicts(a_report(ours), a_report(theirs)).count(Verdict.CONFLICT) == 1


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("He said 312 people had been injured in Arequipa and a further 46 in Cusco.",
         "He said 358 people were injured in Arequipa and Cusco."),
        ("He was sent off in Ghent five minutes before the break.", "He was sent off in Ghent on 40 minutes."),
        ("She took £640,000 from the home over six years.", "She was jailed for four years for taking £640,000."),
        ("The shop made SEK412m in May.", "The shop made 412 million kronor in May."),
        ("The bed lies at a depth of 38 km in Ghent.", "The bed lies at 38 km (24 miles) in Ghent."),
        ("A blast killed 38 people and injured 62.", "A blast killed at least 38 people, two residents said."),
        ("The ferry with 143 passengers rolled over.", "Nine people are missing since the ferry rolled over."),
        ("The quake struck Calama at 3:14 a.m. local time.", "The quake struck Calama at 6:14 a.m."),
    ],
)  # fmt: skip
def test_figures_that_can_both_be_printed_do_not_conflict(a_report: Make, ours: str, theirs: str) -> None:
    assert Verdict.CONFLICT not in verdicts(a_report(ours), a_report(theirs))


def test_a_pair_is_judged_by_what_its_own_link_rests_on(a_report: Make) -> None:
    a = a_report("It ended when an auditor noticed that a bill of £4,200 had been paid twice.")
    b = a_report("She wept for the auditors.\nIt ended when a manager noticed that an invoice had been paid.")
    what_a, what_b = (Span(each.text.index(" that ") + 1, len(each.text)) for each in (a, b))
    links = [
        Link(0, 0, 0.8, Grade.CLOSE, Band.SURE, a_parts=(Span(0, 8),), b_parts=(Span(0, 8),)),
        Link(0, 1, 0.7, Grade.CLOSE, Band.SURE, a_parts=(what_a,), b_parts=(what_b,)),
    ]
    alone, beside = (
        judge_links(a, b, find_details(a), find_details(b), given)[-1].findings for given in (links[1:], links)
    )
    assert alone == beside
    assert Verdict.CONFLICT in {each.verdict for each in beside if each.kind is Kind.ATTRIBUTION}


def test_what_both_reports_tell_is_no_disagreement_between_them() -> None:
    berg, known, dahl = (
        "The bridge will close on Monday, Anna Berg said.\n",
        "Nothing else was known.\n",
        "The bridge will close on Monday, Carl Dahl said.\n",
    )
    both = read_text(berg + known + dahl)
    assert compare(both, both).disagreements == ()
    apart = compare(read_text(berg + known), read_text(known + dahl))
    assert [each.finding.kind for each in apart.disagreements] == [Kind.ATTRIBUTION]
