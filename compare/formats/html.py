"""The checking sheet as one HTML file: nothing is fetched, and nothing but its own script and style runs in it.

The template escapes every text by default (Jinja2's autoescape); the style and the script are the only markup put in
as it stands, and the page's policy names both by their hash, so that a text that slipped through could still not run.
"""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any

from compare.comparison import Comparison
from compare.detail import Kind, Verdict
from compare.formats.laying_out import Result, comparison_of, lay_out
from compare.formats.sheet import Passage, counted
from compare.side import Side

if TYPE_CHECKING:
    from jinja2 import Template

_QUIET = frozenset({Verdict.AGREE, Verdict.STYLE, Verdict.ONE_SIDED})  # folded: of these there are many, none urgent


def render(result: Result) -> str:
    """The checking sheet of ``result`` as a page that works from a file, without network. Linear in the sheet."""
    sheet = lay_out(result)
    findings = [finding for fact in sheet.facts for finding in fact.findings]
    page = _template().render(
        sheet=sheet,
        counterpart=_counterparts(comparison_of(result)),
        verdicts=[verdict for verdict in Verdict if any(finding.verdict is verdict for finding in findings)],
        kinds=[kind for kind in Kind if any(finding.kind is kind for finding in findings)],
        quiet=_QUIET,
        stretches=[_stretches(paragraphs) for paragraphs in sheet.paragraphs],
    )
    return page + "\n"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs in a row that are all fenced off, or all not; ``says`` what is folded away."""

    fenced: bool
    says: str
    paragraphs: tuple[tuple[Passage, ...], ...]


def _stretches(paragraphs: Sequence[tuple[Passage, ...]]) -> list[Stretch]:
    found = []
    for takes_part, group in groupby(paragraphs, key=lambda paragraph: paragraph[0].takes_part):
        together = tuple(group)
        zones = dict.fromkeys(str(passage.zone) for paragraph in together for passage in paragraph)
        count = counted(sum(map(len, together)), "sentence")
        found.append(Stretch(not takes_part, f"{count} fenced off: {', '.join(zones)}", together))
    return found


def _counterparts(comparison: Comparison) -> dict[str, str]:
    """For each linked sentence by its place in the page, the place of the one that its best link leads to."""
    found: dict[str, str] = {}
    for side in Side:
        for sentence, links in comparison.links_of(side).items():
            best = links[0]
            found[f"{side}{sentence}"] = f"{side.other}{best.b if side is Side.A else best.a}"
    return found


def web_address(source: str) -> str | None:
    """``source`` if it may be made a link: an address of the web, never of another kind (``javascript:``)."""
    return source if source.startswith(("http://", "https://")) else None


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape  # no other format needs it

    environment = Environment(
        loader=PackageLoader("compare.formats", "page"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["web_address"] = web_address
    environment.globals.update(_own("style", "sheet.css") | _own("script", "sheet.js"))
    return environment.get_template("sheet.html.j2")


def _own(name: str, file: str) -> dict[str, Any]:
    """A file of the package as markup, and the hash by which the page's policy admits it."""
    from markupsafe import Markup

    text = (files("compare.formats") / "page" / file).read_text(encoding="utf-8")
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return {name: Markup(text), f"{name}_hash": f"sha256-{digest}"}  # noqa: S704 - the package's own file, no outside text
