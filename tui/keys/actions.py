"""Every action of the reading screen, once: keys, palette and help are made from this list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """Something an editor can do.

    ``name`` is the ``action_`` method of the reading screen, with its arguments; ``keys`` are Textual key names, the
    first of them the one that hints show, two of them with a blank between for keys typed one after the other;
    ``title`` is the palette's entry, ``says`` the help's line.
    """

    name: str
    keys: tuple[str, ...]
    group: str
    title: str
    says: str

    @property
    def setting(self) -> str:
        """The name in the ``[keys]`` table of the config file."""
        return self.title.lower().replace(" ", "-")


ACTIONS: tuple[Action, ...] = (
    Action("link(1)", ("n",), "Facts", "Next link", "next linked passage"),
    Action("link(-1)", ("p", "N"), "Facts", "Previous link", "previous linked passage"),
    Action("unique(1)", ("u",), "Facts", "Next unique passage", "next passage that only one report has"),
    Action("unique(-1)", ("U",), "Facts", "Previous unique passage", "previous such passage"),
    Action("counterpart", ("c",), "Facts", "Counterpart", "the same fact in the other report"),
    Action("link_here", ("v",), "Facts", "Other links of this passage", "walk through the links of this passage"),
    Action(
        "disagreement(1)",
        ("d", "right_square_bracket c"),
        "What disagrees",
        "Next disagreement",
        "next disagreement, worst first",
    ),
    Action(
        "disagreement(-1)",
        ("D", "left_square_bracket c"),
        "What disagrees",
        "Previous disagreement",
        "previous disagreement",
    ),
    Action("findings", ("x",), "What disagrees", "List what disagrees", "list of all findings, by verdict and kind"),
    Action("quotations", ("s",), "What disagrees", "Quotations by speaker", "quotations, speaker by speaker"),
    Action("passages", ("P",), "What disagrees", "List passages", "list of passages, by state, kind, speaker"),
    Action("link_map", ("M",), "What disagrees", "Map of links", "map of links: place in A against place in B"),
    Action("summary", ("i",), "What disagrees", "About these reports", "sources, origin, names only one has"),
    Action("sentence(1)", ("j", "down"), "Move", "Down", "next passage"),
    Action("sentence(-1)", ("k", "up"), "Move", "Up", "previous passage"),
    Action("side('a')", ("h", "left"), "Move", "To report A", "to report A"),
    Action("side('b')", ("l", "right"), "Move", "To report B", "to report B"),
    Action("other_side", ("tab",), "Move", "Other report", "to the other report, at the same height"),
    Action("page(1)", ("space", "pagedown", "ctrl+f"), "Move", "Page down", "page down"),
    Action("page(-1)", ("b", "pageup", "ctrl+b"), "Move", "Page up", "page up"),
    Action("scroll(1)", ("ctrl+e",), "Move", "Scroll down", "scroll a line down"),
    Action("scroll(-1)", ("ctrl+y",), "Move", "Scroll up", "scroll a line up"),
    Action("top", ("g", "home"), "Move", "Top", "to the top"),
    Action("bottom", ("G", "end"), "Move", "End", "to the end"),
    Action("search", ("slash",), "Search", "Search", "search both reports"),
    Action("hit(1)", ("f",), "Search", "Next hit", "next hit"),
    Action("hit(-1)", ("F",), "Search", "Previous hit", "previous hit"),
    Action("check", ("t",), "Decide", "Checked", "tick this fact as checked, or untick it"),
    Action("mark", ("m",), "Decide", "Mark and link", "mark this passage; m in the other report links the two"),
    Action("cut", ("X",), "Decide", "Cut the link", "cut the link under the cursor"),
    Action("confirm_verdict", ("y",), "Decide", "Confirm the verdict", "this disagreement is one"),
    Action("dismiss_verdict", ("r",), "Decide", "Dismiss the verdict", "this disagreement is none"),
    Action("note", ("A",), "Decide", "Write a note", "write a note on this passage"),
    Action("fence", ("E",), "Decide", "Move the fence", "comments or credits begin here, or end above"),
    Action("undo", ("Z",), "Decide", "Undo", "take back what was decided last"),
    Action("redo", ("R",), "Decide", "Redo", "restore what was taken back"),
    Action("as_computed", ("C",), "Decide", "As computed", "show it without any decision, and back"),
    Action("copy", ("Y",), "Hand on", "Copy", "copy this fact with its source"),
    Action("copy_to_file", ("W",), "Hand on", "Copy to a file", "add this fact with its source to a file"),
    Action("threshold(1)", ("plus", "equals_sign"), "View", "Raise the threshold", "fewer, surer links"),
    Action("threshold(-1)", ("minus",), "View", "Lower the threshold", "more, fainter links"),
    Action("order", ("o",), "View", "Switch order", "aligned order, or each report as printed"),
    Action("lead", ("w",), "View", "Switch lead", "which report the aligned order follows"),
    Action("fold", ("z",), "View", "Fold or unfold", "fold or unfold comments, credits, boilerplate"),
    Action("fenced", ("a",), "View", "Link fenced text too", "let comments and credits take part in linking"),
    Action("enlarge", ("enter", "e"), "View", "Enlarge the details", "more or less room for the details"),
    Action("detail(1)", ("J",), "View", "Scroll the details down", "scroll the details"),
    Action("detail(-1)", ("K",), "View", "Scroll the details up", "scroll the details back"),
    Action("help", ("question_mark",), "Program", "Help", "this help"),
    Action("app.command_palette", ("ctrl+p",), "Program", "Command palette", "find any action by name"),
    Action("app.quit", ("q",), "Program", "Quit", "quit"),
)

_SHOWN = {
    "slash": "/", "plus": "+", "minus": "-", "equals_sign": "=", "question_mark": "?", "down": "↓", "up": "↑",
    "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End", "space": "Space",
    "enter": "Enter", "tab": "Tab", "escape": "Esc", "right_square_bracket": "]", "left_square_bracket": "[",
    "quotation_mark": '"',
}  # fmt: skip


def shown(key: str) -> str:
    """A key as an editor knows it: ``slash`` is ``/``, ``ctrl+p`` stays; keys typed one after the other stand close."""
    return "".join(_SHOWN.get(each, each) for each in key.split())
