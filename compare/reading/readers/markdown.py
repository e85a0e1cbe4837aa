"""Markdown becomes a Document: markup gone, links kept as their text, pictures left out."""

import re
from datetime import datetime

from compare.reading.declared import decode_declared
from compare.reading.document import Document, Metadata
from compare.reading.limits import LIMITS, Limits

# Front matter, as static site generators write it: simple "key: value" lines between two fences.
_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n((?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"(?m)^(title|author|outlet|site|publication|date|published):[ \t]*([^\n]{1,300}?)[ \t]*\r?$")
_TAG = re.compile(r"<[^<>]{0,1000}>")


def read_markdown(
    data: bytes,
    charset: str | None = None,
    limits: Limits = LIMITS,  # noqa: ARG001 - it takes no more than the size of the file
) -> Document:
    """Read a text in CommonMark with tables and strikethrough; struck text is left out."""
    from markdown_it import MarkdownIt

    text = decode_declared(data, charset).text
    fields: dict[str, str] = {}
    if front := _FRONT.match(text):
        fields = {name: value.strip("\"'") for name, value in _FIELD.findall(front[1])}
        text = text[front.end() :]
    blocks: list[str] = []
    marker = ""
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        if token.type == "list_item_open":
            # The number of an item is printed, its bullet says nothing.
            marker = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "inline":
            blocks.append(marker + _inline(token.children or []))
            marker = ""
        elif token.type in {"code_block", "fence"}:
            blocks.append(token.content)
        elif token.type == "html_block":
            blocks.append(_TAG.sub("", token.content))
    return Document(
        "\n\n".join(block for block in blocks if block.strip()),
        metadata=Metadata(
            title=fields.get("title"),
            outlet=fields.get("outlet") or fields.get("publication") or fields.get("site"),
            author=fields.get("author"),
            published=_moment(fields.get("published") or fields.get("date") or ""),
        ),
    )


def _inline(tokens: list) -> str:  # type: ignore[type-arg]
    parts: list[str] = []
    struck = 0
    for token in tokens:
        struck += token.nesting if token.type in {"s_open", "s_close"} else 0
        if struck:
            continue
        if token.type in {"text", "code_inline"}:
            parts.append(token.content)
        elif token.type == "softbreak":
            parts.append(" ")
        elif token.type == "hardbreak":
            parts.append("\n")
    return "".join(parts)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
