"""Negation: what one report denies and the other affirms."""

from collections.abc import Callable

import pytest

import seeds
from compare.detail import Finding, Kind, Verdict
from compare.details import negation
from compare.details.context import Context
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.details.negation import Negation
from compare.link import Band, Grade, Link
from compare.reading import read
from compare.report import Report

Make = Callable[..., Report]


def findings(a: Report, b: Report) -> list[Finding]:
    (link,) = judge_links(a, b, find_details(a), find_details(b), [Link(0, 0, 1.0, Grade.CLOSE, Band.SURE)])
    return [finding for finding in link.findings if finding.kind is Kind.NEGATION]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The mayor did not resign.", ["not"]),
        ("She won’t sell, and nobody asked.", ["won’t", "nobody"]),
        ("The firm denied the claim and refused to comment.", ["denied", "refused"]),
        ("Not only the mayor but no doubt the aide left.", []),
        ("The mayor resigned.", []),
    ],
)
def test_cues(a_report: Make, text: str, cues: list[str]) -> None:
    report = a_report(text)
    assert [report.quote(each.span) for each in negation.find(Context.of(report), ())] == cues


def test_the_scope_ends_with_the_clause(a_report: Make) -> None:
    report = a_report("The mayor did not resign, because the council stood firm.")
    (found,) = negation.find(Context.of(report), ())
    assert isinstance(found.value, Negation)
    assert found.value.denies == ("resign",)


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("His whereabouts were not known.", "His whereabouts were not immediately clear.", Verdict.AGREE),
        ("The bank declined to comment.", "The bank did not respond.", Verdict.AGREE),
        ("The mayor did not resign on Monday over the ferry.", "The mayor resigned on Monday over the ferry.",
         Verdict.CONFLICT),
        ("Was it not the mayor who sold the ferry on Monday?", "The mayor sold the ferry on Monday.", Verdict.UNSURE),
    ],
)  # fmt: skip
def test_two_sides(a_report: Make, ours: str, theirs: str, verdict: Verdict) -> None:
    assert [each.verdict for each in findings(a_report(ours), a_report(theirs))] == [verdict]
    assert [each.verdict for each in findings(a_report(theirs), a_report(ours))] == [verdict]


DENIED_AND_AFFIRMED = [
    ("Helicopters had not been able to reach the island.", "Three helicopters had reached the island by noon."),
    ("There was no fire on board, the airline said.", "A small fire broke out on board, passengers told reporters."),
    ("The company said no customer data had been stolen.", "Hackers stole customer data from the company."),
    ("None of the 40 passengers was hurt.", "Three of the 40 passengers were injured."),
    ("Nobody was seriously hurt in the crash.", "A cyclist had serious injuries after the crash."),
    ("Police found no weapon at the house.", "Officers recovered a weapon from the house."),
    ("The firm had not carried out any soil tests.", "The firm had completed one soil test."),
    ("The judge said he had shown not a shred of regret.", "The judge said he had shown regret."),
    ("She never learned to read music.", "She had taught herself to read music."),
    ("We do not believe that the barge was overloaded.", "The navy believes that the barge was overloaded."),
    ("She left the court without speaking to reporters.", "She spoke to reporters as she left the court."),
    ("The bank failed to disclose the losses.", "The bank disclosed the losses in March."),
    ("The rebels did not shell the port.", "The rebels admitted shelling the bay."),
    ("The painting is not a genuine Vermeer.", "Experts concluded that the painting is a genuine Vermeer."),
    ("The president did not rule out a second term.", "The president ruled out a second term."),
    ("The two did not know each other, police said.", "The victim and the suspect knew each other, police said."),
    ("The treaty has yet to be ratified by parliament.", "Parliament has ratified the treaty."),
    ("The defence minister ruled out sending troops.", "Troops will be sent, the defence minister said."),
    ("The family was not told of the arrest.", "The family was told of the arrest."),
    ("Neither pilot survived the crash.", "One pilot survived the crash."),
    ("The charity received none of the money.", "The charity received half of the money."),
    ("The city does not have enough water.", "The city has enough water for the summer."),
    ("There were no survivors.", "Two people survived."),
    ("Officers used pepper spray but not batons.", "Batons and pepper spray had been used by officers."),
]


@pytest.mark.parametrize(("ours", "theirs"), DENIED_AND_AFFIRMED)
def test_what_one_denies_and_the_other_affirms(a_report: Make, ours: str, theirs: str) -> None:
    assert Verdict.CONFLICT in {each.verdict for each in findings(a_report(ours), a_report(theirs))}
    assert Verdict.CONFLICT in {each.verdict for each in findings(a_report(theirs), a_report(ours))}


NOT_AFFIRMED = [
    ("She was not in the car when it exploded.", "Her driver was in the car when it exploded."),
    ("The minister will not visit the region this week.", "The minister visited the region in 2020."),
    ("The two sides have not met since May.", "The two sides met in May."),
    ("No trains ran on Monday.", "Trains ran as normal on Tuesday."),
    ("The plane was not hit by the missile.", "The missile hit a building."),
    ("Officials said no decision had been made.", "Officials said a decision would be made next week."),
    ("She did not want to leave the house.", "She left the house at noon."),
    ("Doctors were not able to treat all of the injured.", "Doctors treated 30 of the injured."),
    ("The team did not win the league last year.", "The team won the cup last year."),
    ("No one should be above the law, he said.", "He said that the law had been broken."),
    ("Officials have not ruled out sabotage.", "Officials said sabotage was possible."),
    ("The mayor did not attend the opening.", "The deputy mayor attended the opening."),
    ("Police found no breach of its code on privacy.", "Police found a breach of its code on accuracy."),
    ("The minister denied taking bribes.", "Prosecutors accuse the minister of taking bribes."),
    ("If the dam had not held, the village would have flooded.", "The dam held and the village was saved."),
    ("The driver was not hurt but two passengers were hurt.", "Two passengers were hurt."),
    ("Police have not released the name of the victim.", "Police released a photograph of the suspect."),
    ("The mayor said he would not bargain with rebels.", "Aides had urged the mayor to bargain with rebels."),
    ("He did not die until Tuesday.", "He died on Tuesday."),
    ("No more than 40 people were hurt.", "About 40 people were hurt."),
    ("Prices did not rise as fast as in June.", "Prices rose by 2% in July."),
    ("The hotel was not damaged in the second quake.", "The hotel was damaged in the first quake."),
    ("Nothing was stolen except a laptop.", "A laptop was stolen."),
    ("No one was seriously hurt.", "Two people were slightly hurt."),
    ("No one has been arrested.", "Police arrested a man over a separate theft."),
    ("Not everyone was happy with the verdict.", "Friends of the family were happy with the verdict."),
    ("The minister said there was no reason to panic.", "The minister gave the reason for the delay."),
]


@pytest.mark.parametrize(("ours", "theirs"), NOT_AFFIRMED)
def test_what_only_looks_affirmed(a_report: Make, ours: str, theirs: str) -> None:
    assert Verdict.CONFLICT not in {each.verdict for each in findings(a_report(ours), a_report(theirs))}
    assert Verdict.CONFLICT not in {each.verdict for each in findings(a_report(theirs), a_report(ours))}


OPPOSITES = [
    ("The council voted to approve the stadium plan.", "Councillors blocked the stadium plan at a meeting."),
    ("The match will go ahead on Sunday despite the rain.", "The match on Sunday has been postponed."),
    ("Shares in Tarrow rose 3% after the news.", "Tarrow shares fell 3 per cent on the news."),
    ("Minister Ana Ruiz said she would remain in office.", "Ruiz said she would resign by Friday."),
    ("The reactor was shut down before the quake.", "The reactor was shut down after the quake."),
    ("The rebels denied carrying out the attack.", "The rebels admitted carrying out the attack."),
    ("The club confirmed that Silva would leave in June.", "The club said Silva would stay beyond June."),
    ("Turnout was higher than four years ago.", "Turnout was lower than four years ago."),
    ("The firm remains profitable, its accounts show.", "The firm is no longer profitable, its accounts show."),
    ("The patient was no longer in danger.", "The patient was still in danger."),
    ("She was sober at the time, her lawyer said.", "She had been drunk at the time, according to the prosecutor."),
    ("The bill passed by a wide margin.", "The bill failed in the Senate."),
    ("Exports were up 5 percent on the year.", "Exports were down 5 per cent on the year."),
    ("The festival was cancelled.", "The festival took place as planned."),
    ("The bridge suffered minor damage in the storm.", "The storm caused serious damage to the bridge."),
]


@pytest.mark.parametrize(("ours", "theirs"), OPPOSITES)
def test_opposites_of_one_matter(a_report: Make, ours: str, theirs: str) -> None:
    (finding,) = [each for each in findings(a_report(ours), a_report(theirs)) if each.verdict is Verdict.CONFLICT]
    assert finding.rule.startswith("opposites: ")
    (turned,) = [each for each in findings(a_report(theirs), a_report(ours)) if each.verdict is Verdict.CONFLICT]
    assert turned.rule.startswith("opposites: ")


TWO_MATTERS = [
    ("Sales at Tarrow rose 3%.", "Profits at Tarrow fell 3%."),
    ("Shares in Tarrow rose on Monday.", "Shares in Tarrow fell on Tuesday."),
    ("Sales rose while profits fell at Tarrow.", "Tarrow's profits fell and its sales rose."),
    ("The museum opened in 1974.", "The museum closed in 2019."),
    ("City won the match 2-0.", "Rovers lost the match 2-0."),
    ("The union rejected the first offer.", "The union accepted a second offer."),
    ("The dog was found before noon.", "The dog was found after a long search."),
    ("The road was not closed.", "The road remained open."),
    ("Five passengers survived.", "The pilot died."),
    ("Six of the ten plans were rejected.", "Four of the ten plans were accepted."),
    ("The ministry neither confirmed nor denied the report.", "The ministry confirmed that it saw the report."),
    ("The plane took off before the storm.", "The plane landed after the storm."),
    ("The new law bans smoking in cars.", "The law allows smoking in gardens."),
    ("The dollar rose against the euro.", "The euro fell against the dollar."),
    ("He won the first set but lost the match.", "He lost the match in three sets."),
]


@pytest.mark.parametrize(("ours", "theirs"), TWO_MATTERS)
def test_opposites_of_two_matters(a_report: Make, ours: str, theirs: str) -> None:
    assert Verdict.CONFLICT not in {each.verdict for each in findings(a_report(ours), a_report(theirs))}


def test_the_affirmed_word_is_shown(a_report: Make) -> None:
    ours, theirs = (
        a_report("The mayor resigned on Monday, at noon."),
        a_report("The mayor did not resign on Monday at noon."),
    )
    (finding,) = findings(ours, theirs)
    assert finding.a is not None
    assert ours.quote(finding.a.span) == "resigned"


def test_a_denial_that_the_other_leaves_out_is_one_sided(a_report: Make) -> None:
    (finding,) = findings(a_report("The mayor did not wave."), a_report("The ferry sank."))
    assert finding.verdict is Verdict.ONE_SIDED


def test_no_false_alarm_on_the_seeds() -> None:
    a, b = read(seeds.A), read(seeds.B)
    every = [Link(one, other, 1.0, Grade.CLOSE, Band.SURE) for one in range(0, 28, 3) for other in range(0, 30, 3)]
    judged = judge_links(a, b, find_details(a), find_details(b), every)
    found = {finding.verdict for link in judged for finding in link.findings if finding.kind is Kind.NEGATION}
    assert Verdict.CONFLICT not in found
