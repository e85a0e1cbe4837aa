"""The text of a piece of markup: a paragraph for each block, nothing of what a page does not print."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

# Blocks of HTML, and of the tree that trafilatura makes of a page (head is its heading).
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "item", "li", "list",
    "main", "nav", "ol", "p", "pre", "quote", "row", "section", "summary", "table", "tbody", "thead", "tr", "ul",
})  # fmt: skip
_CELLS = frozenset({"td", "th", "cell"})
_BREAKS = frozenset({"br", "lb"})
# Not printed, or no words of the report: struck text was taken back by whoever struck it.
_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "title", "svg", "math", "button", "input", "select", "textarea",
    "option", "iframe", "object", "audio", "video", "canvas", "del", "s", "strike",
})  # fmt: skip
_SPACE = re.compile(r"[ \t\n\r\f\v]+")


def text_of(tree: "_Element") -> str:
    """The printed text below an element, paragraphs parted by blank lines. Cost grows in line with the markup."""
    from lxml import etree  # imported here: 30 ms that plain text does not need

    parts: list[str] = []
    walker = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            _open(parts, tag)
            if tag in _SKIPPED:
                walker.skip_subtree()
            elif element.text:
                parts.append(_SPACE.sub(" ", element.text))
            continue
        if tag in _BLOCKS:
            parts.append("\n\n")
        if element.tail and element is not tree:
            parts.append(_SPACE.sub(" ", element.tail))
    blocks = (re.sub(r" ?\n ?", "\n", block).strip() for block in re.split(r"(?:\n ?){2,}", "".join(parts)))
    return "\n\n".join(_SPACE_RUN.sub(" ", block) for block in blocks if block)


def _open(parts: list[str], tag: str) -> None:
    """What stands between an element and the text before it."""
    if tag in _BLOCKS:
        parts.append("\n\n")
    elif tag in _BREAKS:
        parts.append("\n")
    elif tag in _CELLS:
        parts.append(" ")


_SPACE_RUN = re.compile(r" {2,}")
