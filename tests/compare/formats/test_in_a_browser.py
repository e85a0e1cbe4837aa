"""The page in a real Chromium: it asks for nothing, follows links, filters, prints, and reads without scripts."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from compare import Comparison
from compare.formats import write
from tests.compare.formats import texts
from tests.compare.formats.chromium import PROGRAM, Page, chromium

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium is installed: apt-get install chromium")

_SHOWN = "[...document.querySelectorAll('[data-row]')].filter(row => row.offsetParent).length"
_IN_VIEW = """(() => {
  const seen = document.querySelector('%s').getBoundingClientRect();
  return seen.top >= 0 && seen.bottom <= innerHeight;
})()"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Page]:
    with chromium() as page:
        yield page


def _open(browser: Page, tmp_path: Path, comparison: Comparison, *, script: bool = True) -> Path:
    path = tmp_path / "sheet.html"
    path.write_bytes(write(comparison, "html"))
    browser.requests.clear()
    browser.troubles.clear()
    browser.look(width=1280, script=script)
    browser.open(path)
    return path


@pytest.mark.parametrize("made", [texts.of_seeds, texts.hostile, texts.versions])
def test_no_request_leaves_the_page_and_nothing_foreign_runs(
    browser: Page, tmp_path: Path, made: Callable[[], Comparison]
) -> None:
    path = _open(browser, tmp_path, made())
    browser.screenshot(tmp_path / "sheet.png")
    browser.print(tmp_path / "sheet.pdf")
    outside = [request for request in browser.requests if request not in (path.as_uri(), "data:,")]
    assert not outside
    assert not browser.troubles
    assert (tmp_path / "sheet.png").stat().st_size > 10_000
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_a_link_is_followed_from_either_side(browser: Page, tmp_path: Path) -> None:
    comparison = texts.of_seeds()
    link = max(comparison.links, key=lambda link: link.score)
    _open(browser, tmp_path, comparison)
    for here, there in ((f"#a{link.a}", f"#b{link.b}"), (f"#b{link.b}", f"#a{link.a}")):
        browser.click(f"{here} a.number")
        assert browser.run(f"document.querySelector('{there}').classList.contains('current')")
        assert browser.run("location.hash") == there
        assert browser.run(_IN_VIEW % there)
        assert browser.run(f"document.activeElement.closest('.sentence').matches('{there}')")


def test_what_disagrees_is_filtered_by_verdict_kind_and_text(browser: Page, tmp_path: Path) -> None:
    comparison = texts.of_seeds()
    _open(browser, tmp_path, comparison)
    everything = browser.run(_SHOWN)

    def choose(script: str) -> int:
        browser.run(f"form.reset(); {script}; form.dispatchEvent(new Event('input'))")
        return int(browser.run(_SHOWN))

    conflicting = choose("form.elements.disagrees.checked = true")
    assert len(comparison.disagreements) <= conflicting < everything
    assert choose("form.elements.verdict.value = 'altered'") < conflicting
    assert choose("form.elements.kind.value = 'outlet'") < conflicting
    assert choose("form.elements.text.value = 'no such words'") == 0
    assert 0 < choose("form.elements.text.value = 'KILOMETRES'") < everything
    assert "shown" in browser.run("form.querySelector('output').textContent")
    assert choose("") == everything


def test_it_reads_without_scripts(browser: Page, tmp_path: Path) -> None:
    comparison = texts.of_seeds()
    path = _open(browser, tmp_path, comparison, script=False)
    assert browser.run("document.getElementById('filter').hidden")
    browser.call("Page.navigate", url=f"{path.as_uri()}#b{comparison.links[0].b}")
    assert browser.run(f"document.querySelector(':target').id === 'b{comparison.links[0].b}'")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1280, 400])
def test_nothing_is_wider_than_the_window(browser: Page, tmp_path: Path, width: int, *, dark: bool) -> None:
    _open(browser, tmp_path, texts.hostile())
    browser.look(width=width, dark=dark)
    browser.screenshot(tmp_path / f"sheet-{width}.png")
    assert browser.run("document.documentElement.scrollWidth <= innerWidth")


def test_a_screen_reader_finds_its_way(browser: Page, tmp_path: Path) -> None:
    _open(browser, tmp_path, texts.of_seeds())
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    roles = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes if not node["ignored"]]
    assert {"banner", "navigation", "main", "search", "contentinfo"} <= {role for role, _ in roles}
    assert ("region", "What disagrees") in roles
    assert [name for role, name in roles if role in ("link", "combobox", "searchbox", "checkbox") and not name] == []
    levels = browser.run("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    ids = browser.run("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    targets = browser.run("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))")
    assert set(targets) <= set(ids)
