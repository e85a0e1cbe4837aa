"""The one way to add a kind of detail: what its module holds, and what it is given to judge by."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol, runtime_checkable

from compare.detail import Detail, Finding, Kind, Severity, Verdict
from compare.details.context import Context
from compare.details.kept import kept_by_identity
from compare.report import Report, Sentence, Span


class Judgement(NamedTuple):
    """What two details of one kind amount to.

    ``rule`` says in an editor's words what decided; ``closeness``, 0..1, says how surely the two answer the same
    question: where a detail could be set against several, the closest of the best verdict is its partner. ``one_thing``
    says that the two tell of one thing by its name (two spellings of it, one person's age, what a figure measures), so
    that a conflict stands wherever in the sentences the link rests, and even where another sentence tells it alike: a
    report may contradict itself. A tuple, as a pair of details is.
    """

    verdict: Verdict
    rule: str
    severity: Severity = Severity.NOTE
    closeness: float = 1.0
    one_thing: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class DetailedReport:
    """One report of a comparison with all its details; hashed by identity, so it may key an ``lru_cache``.

    ``of_kind`` and ``of_sentence`` hold the details in reading order; what is absent has no key. A quotation that runs
    over several sentences is a detail of each.
    """

    context: Context
    details: tuple[Detail, ...]
    of_kind: Mapping[Kind, tuple[Detail, ...]]
    of_sentence: Mapping[int, tuple[Detail, ...]]

    @staticmethod
    def of(report: Report, details: Sequence[Detail]) -> "DetailedReport":
        """Index ``details`` of ``report``, in time linear in their number.

        The same object while both are among the last few asked for, so what a module keeps by side serves every use.
        """
        return _detailed(report, details)

    @property
    def report(self) -> Report:
        """The report itself."""
        return self.context.report

    def words(self, detail: Detail) -> str:
        """The words of ``detail`` as printed."""
        return self.report.text[detail.start : detail.end]

    def sentences_of(self, detail: Detail) -> range:
        """The ids of the sentences that ``detail`` touches: its own, but for a quotation that runs on."""
        return _sentences_of(detail, self.context)

    def sentence(self, detail: Detail) -> Sentence:
        """The sentence that ``detail`` lies in."""
        return self.report.sentences[detail.sentence]


def _sentences_of(detail: Detail, context: Context) -> range:
    own = context.report.sentences[detail.sentence]
    inside = own.start <= detail.start and detail.end <= own.end
    return range(own.id, own.id + 1) if inside else context.sentences_over(detail.span)


@kept_by_identity(4)
def _detailed(report: Report, details: Sequence[Detail]) -> DetailedReport:
    context = Context.of(report)
    kinds: dict[Kind, list[Detail]] = {}
    sentences: dict[int, list[Detail]] = {}
    for detail in details:
        kinds.setdefault(detail.kind, []).append(detail)
        for sentence in _sentences_of(detail, context):
            sentences.setdefault(sentence, []).append(detail)
    return DetailedReport(
        context,
        tuple(details),
        {kind: tuple(found) for kind, found in kinds.items()},
        {sentence: tuple(found) for sentence, found in sentences.items()},
    )


class Setting(NamedTuple):
    """Where two details are judged: both reports, and the two linked sentences with the parts the link rests on.

    ``score``, 0..1, is how surely the two sentences tell one fact. A tuple, for one is made for every link and a
    frozen dataclass takes three times as long to make.
    """

    a: DetailedReport
    b: DetailedReport
    a_sentence: Sentence
    b_sentence: Sentence
    a_parts: tuple[Span, ...] = ()
    b_parts: tuple[Span, ...] = ()
    score: float = 0.0

    def swapped(self) -> "Setting":
        """The same link with the sides exchanged."""
        return Setting(self.b, self.a, self.b_sentence, self.a_sentence, self.b_parts, self.a_parts, self.score)


@runtime_checkable
class DetailKind(Protocol):
    """What a module named in ``registry.MODULES`` holds.

    ``KINDS`` are the kinds that its details carry; no two modules share one. ``ONE_SIDED`` says whether a detail that
    the other side leaves out is worth a line of its own.
    """

    KINDS: tuple[Kind, ...]
    ONE_SIDED: bool

    # Values are hashable (frozen dataclasses): details are kept in sets.

    def find(self, context: Context, found: Sequence[Detail]) -> Iterable[Detail]:
        """The details of these kinds, in reading order, in time linear in the text.

        ``found`` holds, in reading order, what the modules before this one in the registry found: so an earlier
        module wins words that two would claim.
        """

    def judge(self, a: Detail, b: Detail, setting: Setting) -> Judgement | None:
        """What ``a`` and ``b``, of one kind, amount to; None where they answer different questions.

        Swapping the sides never changes the verdict, and a detail judged against its like is ``agree``. The two need
        not lie in ``setting``'s sentences: a fact is also looked for next to them.
        """


@runtime_checkable
class LinkKind(Protocol):
    """What such a module holds besides, when its findings are not pairs of details (negation, spelling)."""

    def judge_link(self, a: Sequence[Detail], b: Sequence[Detail], setting: Setting) -> Iterable[Finding]:
        """The findings of one link, from the details of these kinds in its two sentences.

        Stands in place of pairing by ``judge``, and decides alone what is one-sided.
        """


@runtime_checkable
class RivalKind(Protocol):
    """What such a module holds besides, when its details may be set against each other because nothing else is left."""

    def judge_left_over(self, a: Detail, b: Detail, setting: Setting) -> Judgement | None:
        """What two details amount to that nothing else in two linked sentences answers; None where they are no rivals.

        Both lie in ``setting``'s sentences.
        """


@runtime_checkable
class AgreeingKind(Protocol):
    """What such a module holds besides, when it can tell at a glance that two details do not tell the same."""

    def may_agree(self, a: Detail, b: Detail) -> bool:
        """Whether ``judge`` may find two details of one kind to agree, be it in another style; for any two reports.

        Where it is false, ``judge`` finds them anything else or nothing. It asks for no words around either.
        """


@runtime_checkable
class StatedKind(Protocol):
    """What such a module holds besides, when a detail may stand against plain words of the other side (a hedge)."""

    def judge_stated(self, a: Sequence[Detail], b: Sequence[Detail], setting: Setting) -> Iterable[Finding]:
        """The findings of one link that are no pairs of details; a detail that one holds is not one-sided."""
