"""Packed documents changed from within: elements moved, doubled, nested, renamed; parts taken away or said twice.

Changed as bytes, a packed document is only ever damaged, and refused before anything is made of it; changed as trees,
every input is one that the readers take apart to the end.
"""

import io
import warnings
import zipfile
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from tests.fuzz.target import Choices

_MOST_STEPS = 60
_DEEPEST = 400  # times that an element is put into itself in one step
_MOST_ELEMENTS = 5_000
_TEXT_PARTS = ("document.xml", "content.xml")
_VALUES = ("", "0", "-1", "1", "7", "99999999999", "true", "none", "Heading1", "x" * 300, "a b", "../x", "\u202e", "é")
_TEXTS = ("", " ", "\n", "Three were hurt.", "“We saw it,” she said.", "\u200b", "漢字", "HYPERLINK", "Author: A", "—")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a format: names of elements and attributes, with their namespaces (``{uri}name``)."""

    elements: tuple[str, ...]
    attributes: tuple[str, ...]


def _named(space: str, names: str) -> tuple[str, ...]:
    return tuple(f"{{{space}}}{name}" if space else name for name in names.split())


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = Vocabulary(
    _named(_W, "p r t tab br cr ins del delText moveFrom moveTo hyperlink fldChar instrText fldSimple sdt sdtContent")
    + _named(_W, "tbl tr tc tcPr gridSpan vMerge pPr rPr pStyle rStyle numPr ilvl numId outlineLvl vanish b i drawing")
    + _named(_W, "footnoteReference endnoteReference commentReference footnote endnote comment style name basedOn")
    + _named(_W, "sectPr pict object altChunk smartTag customXml sym noBreakHyphen softHyphen bookmarkStart lvl numFmt")
    + _named("http://schemas.openxmlformats.org/markup-compatibility/2006", "AlternateContent Choice Fallback"),
    _named(_W, "val id type styleId author instr fldCharType anchor char font space")
    + _named(_R, "id")
    + _named("", "Id Type Target TargetMode PartName ContentType Extension"),
)
_O = "urn:oasis:names:tc:opendocument:xmlns:"
OPEN = Vocabulary(
    _named(f"{_O}text:1.0", "p h s tab line-break span a list list-item list-header section note note-body deletion")
    + _named(f"{_O}text:1.0", "note-citation soft-page-break tracked-changes changed-region insertion change ruby")
    + _named(f"{_O}text:1.0", "change-start change-end bookmark ruby-base ruby-text table-of-content index-body")
    + _named(f"{_O}office:1.0", "annotation annotation-end body text document-content automatic-styles meta")
    + _named(f"{_O}table:1.0", "table table-row table-cell covered-table-cell table-header-rows")
    + _named(f"{_O}drawing:1.0", "frame text-box image g"),
    _named(f"{_O}text:1.0", "c style-name outline-level name id change-id note-class display")
    + _named(f"{_O}table:1.0", "number-columns-repeated number-rows-repeated number-columns-spanned")
    + _named("http://www.w3.org/1999/xlink", "href"),
)


def changed(document: bytes, choices: Choices, words: Vocabulary) -> bytes:
    """A packed document, changed in the ways that an input names."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    trees: dict[int, etree._Element] = {}
    for _ in range(_MOST_STEPS):
        if choices.left <= 0:
            break
        # Mostly the text; now and then another part, or all of a part.
        text = next((at for at, (name, _) in enumerate(parts) if name.endswith(_TEXT_PARTS)), 0)
        number = text if choices.below(4) else choices.below(len(parts))
        if choices.below(24) == 1:
            _change_parts(parts, trees, number, choices)
            if not parts:
                break
            continue
        if number not in trees:
            try:
                trees[number] = etree.fromstring(parts[number][1])
            except (etree.XMLSyntaxError, ValueError):
                continue
        _change(trees[number], choices, words)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a name that is there twice is meant
        for number, (name, content) in enumerate(parts):
            archive.writestr(name, etree.tostring(trees[number]) if number in trees else content)
    return stream.getvalue()


def _change_parts(
    parts: list[tuple[str, bytes]], trees: dict[int, etree._Element], number: int, choices: Choices
) -> None:
    name, content = parts[number]
    match choices.below(4):
        case 0:
            parts[number] = (name, b"")
            trees.pop(number, None)
        case 1:
            parts[number] = (name, content[: choices.below(max(1, len(content)))])
            trees.pop(number, None)
        case 2:
            parts.append((choices.of([each for each, _ in parts]) + choices.of(("2", "/x", ".rels")), content))
        case _:
            parts[number] = (name + ".bak", content)


def _change(root: etree._Element, choices: Choices, words: Vocabulary) -> None:
    every = [each for each in root.iter() if isinstance(each.tag, str)]
    one = every[choices.below(len(every))]
    match choices.below(6):
        case 0:
            one.tag = choices.of(words.elements)
        case 1:
            one.set(choices.of(words.attributes), choices.of(_VALUES))
        case 2:
            one.text, one.tail = choices.of(_TEXTS), choices.of(_TEXTS)
        case 3 if (parent := one.getparent()) is not None:
            parent.remove(one)
        case 4 if one is not root and one not in set((there := choices.of(every)).iterancestors()) | {there}:
            there.append(one)
        case _ if len(every) < _MOST_ELEMENTS:
            _grow(one, choices, words)


def _grow(one: etree._Element, choices: Choices, words: Vocabulary) -> None:
    """Put an element into another: one like it, a few new ones, or one into itself, very deep."""
    match choices.below(3):
        case 0:
            one.append(deepcopy(one))
        case 1:
            for _ in range(choices.of((1, 1, 1, 50))):
                etree.SubElement(one, choices.of(words.elements)).text = choices.of(_TEXTS)
        case _:
            for _ in range(choices.of((1, 2, 8, _DEEPEST))):
                one = etree.SubElement(one, one.tag)
            one.text = choices.of(_TEXTS)
