"""Every action of the reading screen, once: keys, palette and help are made from this list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from compare.side import Side

if TYPE_CHECKING:
    # A command that shows no screen reads the names and keys alone.
    from tui.actions.acts import Acts


class Action(NamedTuple):
    """Something an editor can do.

    ``title`` is the palette's entry, ``says`` the help's line; ``keys`` are Textual key names, the first of them the
    one that hints show, two of them with a blank between for keys typed one after the other. ``do`` does it on the
    groups of ``tui.actions``, so many times; where that has no sense, once.
    """

    title: str
    keys: tuple[str, ...]
    says: str
    do: Callable[[Acts, int], None]
    group: str = ""

    @property
    def setting(self) -> str:
        """The name in the ``[keys]`` table of the config file."""
        return self.title.lower().replace(" ", "-")


def _group(name: str, *actions: Action) -> tuple[Action, ...]:
    return tuple(action._replace(group=name) for action in actions)


ACTIONS: tuple[Action, ...] = (
    *_group(
        "Facts",
        Action("Next link", ("n",), "next linked passage", lambda do, n: do.moving.link(n)),
        Action("Previous link", ("p", "N"), "previous linked passage", lambda do, n: do.moving.link(-n)),
        Action(
            "Next unique passage", ("u",), "next passage that only one report has", lambda do, n: do.moving.unique(n)
        ),
        Action("Previous unique passage", ("U",), "previous such passage", lambda do, n: do.moving.unique(-n)),
        Action("Counterpart", ("c",), "the same fact in the other report", lambda do, _: do.moving.counterpart()),
        Action(
            "Other links of this passage",
            ("v",),
            "walk through the links of this passage",
            lambda do, _: do.moving.link_here(),
        ),
    ),
    *_group(
        "What disagrees",
        Action(
            "Next disagreement",
            ("d", "right_square_bracket c"),
            "next disagreement, worst first",
            lambda do, n: do.disagreeing.step(n),
        ),
        Action(
            "Previous disagreement",
            ("D", "left_square_bracket c"),
            "previous disagreement",
            lambda do, n: do.disagreeing.step(-n),
        ),
        Action(
            "List what disagrees",
            ("x",),
            "list of all findings, by verdict and kind",
            lambda do, _: do.lists.findings(),
        ),
        Action("Quotations by speaker", ("s",), "quotations, speaker by speaker", lambda do, _: do.lists.quotations()),
        Action("List passages", ("P",), "list of passages, by state, kind, speaker", lambda do, _: do.lists.passages()),
        Action(
            "Map of links", ("M",), "map of links: place in A against place in B", lambda do, _: do.lists.link_map()
        ),
        Action("About these reports", ("i",), "sources, origin, names only one has", lambda do, _: do.lists.summary()),
    ),
    *_group(
        "Move",
        Action("Down", ("j", "down"), "next passage", lambda do, n: do.moving.sentence(n)),
        Action("Up", ("k", "up"), "previous passage", lambda do, n: do.moving.sentence(-n)),
        Action("To report A", ("h", "left"), "to report A", lambda do, _: do.moving.side(Side.A)),
        Action("To report B", ("l", "right"), "to report B", lambda do, _: do.moving.side(Side.B)),
        Action(
            "Other report", ("tab",), "to the other report, at the same height", lambda do, _: do.moving.other_side()
        ),
        Action("Page down", ("space", "pagedown", "ctrl+f"), "page down", lambda do, n: do.moving.page(n)),
        Action("Page up", ("b", "pageup", "ctrl+b"), "page up", lambda do, n: do.moving.page(-n)),
        Action("Scroll down", ("ctrl+e",), "scroll a line down", lambda do, n: do.moving.scroll(n)),
        Action("Scroll up", ("ctrl+y",), "scroll a line up", lambda do, n: do.moving.scroll(-n)),
        Action("Centre", ("full_stop",), "this passage to the middle", lambda do, _: do.moving.centre()),
        Action("Top", ("g", "home"), "to the top", lambda do, _: do.moving.top()),
        Action("End", ("G", "end"), "to the end", lambda do, _: do.moving.bottom()),
    ),
    *_group(
        "Search",
        Action("Search", ("slash",), "search both reports", lambda do, _: do.searching.search()),
        Action("Next hit", ("f",), "next hit", lambda do, n: do.searching.hit(n)),
        Action("Previous hit", ("F",), "previous hit", lambda do, n: do.searching.hit(-n)),
    ),
    *_group(
        "Decide",
        Action("Checked", ("t",), "tick this fact as checked, or untick it", lambda do, _: do.deciding.check()),
        Action(
            "Mark and link",
            ("m",),
            "mark; again in the other report: link the two",
            lambda do, _: do.deciding.mark(),
        ),
        Action("Cut the link", ("X",), "cut the link under the cursor", lambda do, _: do.deciding.cut()),
        Action("Confirm the verdict", ("y",), "this disagreement is one", lambda do, _: do.deciding.confirm()),
        Action("Dismiss the verdict", ("r",), "this disagreement is none", lambda do, _: do.deciding.dismiss()),
        Action(
            "Write a note",
            ("A",),
            "note on a passage, a link or a verdict",
            lambda do, _: do.noting.write(),
        ),
        Action(
            "Move the fence", ("E",), "comments or credits begin here, or end above", lambda do, _: do.deciding.fence()
        ),
        Action("Undo", ("Z",), "take back what was decided last", lambda do, _: do.deciding.undo()),
        Action("Redo", ("R",), "restore what was taken back", lambda do, _: do.deciding.redo()),
        Action("Keep elsewhere", ("O",), "keep all decisions in another file", lambda do, _: do.keeping.elsewhere()),
        Action(
            "As computed", ("C",), "show it without any decision, and back", lambda do, _: do.deciding.as_computed()
        ),
    ),
    *_group(
        "Hand on",
        Action("Copy", ("Y",), "copy this fact with its source", lambda do, _: do.handing_on.copy()),
        Action(
            "Copy to a file",
            ("W",),
            "add this fact with its source to a file",
            lambda do, _: do.handing_on.copy_to_file(),
        ),
    ),
    *_group(
        "View",
        Action(
            "Raise the threshold", ("plus", "equals_sign"), "fewer, surer links", lambda do, n: do.showing.threshold(n)
        ),
        Action("Lower the threshold", ("minus",), "more, fainter links", lambda do, n: do.showing.threshold(-n)),
        Action("Switch order", ("o",), "aligned order, or each report as printed", lambda do, _: do.showing.order()),
        Action("Switch lead", ("w",), "which report the aligned order follows", lambda do, _: do.showing.lead()),
        Action(
            "Fold or unfold", ("z",), "fold or unfold comments, credits, boilerplate", lambda do, _: do.showing.fold()
        ),
        Action(
            "Link fenced text too",
            ("a",),
            "let comments and credits take part in linking",
            lambda do, _: do.showing.fenced(),
        ),
        Action(
            "Enlarge the details",
            ("enter", "e"),
            "more or less room for the details",
            lambda do, _: do.showing.enlarge(),
        ),
        Action(
            "Stop or start comparing",
            ("S",),
            "stop a long comparison, or start it again",
            lambda do, _: do.showing.stop_or_start(),
        ),
        Action("Scroll the details down", ("J",), "scroll the details", lambda do, n: do.showing.details(n)),
        Action("Scroll the details up", ("K",), "scroll the details back", lambda do, n: do.showing.details(-n)),
    ),
    *_group(
        "Program",
        Action("Help", ("question_mark",), "this help", lambda do, _: do.program.help()),
        Action("Command palette", ("ctrl+p",), "find any action by name", lambda do, _: do.program.palette()),
        Action(
            "Redraw", ("ctrl+l",), "draw all of it, if another program wrote on it", lambda do, _: do.program.redraw()
        ),
        Action("Quit", ("q",), "quit", lambda do, _: do.program.quit()),
    ),
)

_SHOWN = {
    "slash": "/", "plus": "+", "minus": "-", "equals_sign": "=", "question_mark": "?", "down": "↓", "up": "↑",
    "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End", "space": "Space",
    "enter": "Enter", "tab": "Tab", "escape": "Esc", "right_square_bracket": "]", "left_square_bracket": "[",
    "quotation_mark": '"', "full_stop": ".",
}  # fmt: skip


def shown(key: str) -> str:
    """A key as an editor knows it: ``slash`` is ``/``, ``ctrl+p`` stays; keys typed one after the other stand close."""
    return "".join(_SHOWN.get(each, each) for each in key.split())
