"""A web page becomes a Document: the article without navigation, comments apart, and what the page says of itself.

trafilatura finds the article. It knows few kinds of comment section, so those that their markup names are taken out
before it looks; comments in unnamed markup stay in the text, where zoning finds them by their manner.
"""

import re
from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Any

from compare.reading.declared import decode_declared
from compare.reading.document import Document, Metadata
from compare.reading.errors import ReadError
from compare.reading.limits import LIMITS, RAISE, Limits
from compare.reading.markup import text_of
from compare.reading.readers.comments import take_comments

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Pictures and fonts that "save as one file" puts into the page; most of its size, and no words.
_DATA = re.compile(rb"data:[\w.+-]{1,40}/[\w.+-]{1,60}(?:;[\w=.+-]{1,60}){0,4},[A-Za-z0-9+/=%_.~-]*")
_CHARSET = re.compile(
    rb"(?i)<meta[^>]{0,200}?charset\s*+=\s*+(?:[\"']\s*+)?([\w.:-]{2,40})|<\?xml[^>]{0,80}encoding=[\"']([\w.:-]{2,40})"
)
_CHARSET_WITHIN = 4096  # bytes from the beginning in which a page says its encoding
# An article has at least one sentence of this many words, and that many in all.
_FEWEST_WORDS = 20
_SENTENCE_WORDS = 8
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
# Above this share of its words in links a page is a list of articles.
_MOST_LINKED = 0.5
_LIST_WITHIN = 20_000
_LINKS = 500
# schema.org's mark of an article that only subscribers get to read, and what is printed where it is cut off.
_PAID = re.compile(r'"isAccessibleForFree"\s*+:\s*+(?:"\s*+)?false', re.IGNORECASE)
_SUBSCRIBE = re.compile(
    r"(?i)\b(?:subscribe (?:now )?to (?:continue|read|keep reading)|(?:log|sign) in to (?:continue|read|keep reading)|"
    r"already a subscriber|to (?:read|continue reading) (?:this (?:article|story)|the (?:full|rest))|"
    r"this (?:article|content|story) is (?:only )?(?:for|available to) (?:\w+ )?(?:subscribers|members))"
)
# A teaser above a paywall has a paragraph or two.
_TEASER_WORDS = 120
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date.issued", "dc.date",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
)  # fmt: skip
_LD_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')


def read_page(
    data: bytes,
    charset: str | None = None,
    limits: Limits = LIMITS,
) -> Document:
    """Read a saved or fetched page.

    Args:
        data: The page.
        charset: What the server said it is encoded in.
        limits: How much markup is parsed.

    Raises:
        ReadError: It is too large, or there is no article in it.
    """
    data = _DATA.sub(b"", data)
    if len(data) > limits.markup_bytes:
        raise ReadError(
            f"an HTML page of {len(data) >> 20} MB, {limits.markup_bytes >> 20} MB are the most that is read: "
            f"save the article's text to a file, {RAISE}"
        )
    said = _CHARSET.search(data[:_CHARSET_WITHIN])
    declared = charset or (said and (said[1] or said[2]).decode("ascii")) or None
    markup = decode_declared(data, declared).text.replace("\0", "")
    tree = _parsed(markup)
    comments = take_comments(tree)
    found = _article(tree)
    if found is None and comments:
        # What looked like comments was the story.
        tree, comments = _parsed(markup), ""
        found = _article(tree)
    if found is None:
        raise ReadError(_why_none(markup, _words(tree.text_content())))
    headings = [" ".join(heading.text_content().split()) for heading in tree.iter("h1")]
    links = {text for link in tree.iter("a") if _words(text := " ".join(link.text_content().split())) > 1}
    text = text_of(found.body)
    _check(text, links, markup)
    headline = _headline(tree, headings, found.title)
    more = text_of(found.commentsbody) if found.commentsbody is not None else ""
    return Document(
        text=_with_headline(text, headings, headline),
        comments="\n\n".join(part for part in (comments, more) if part),
        metadata=Metadata(
            title=headline,
            outlet=found.sitename or None,
            author=", ".join(name.strip() for name in found.author.split(";")) if found.author else None,
            published=_published(tree, markup, found.date),
        ),
    )


def _parsed(markup: str) -> "HtmlElement":
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_pis=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8", errors="replace"), parser=parser)
    except etree.XMLSyntaxError:  # also where memory runs out
        raise ReadError("an HTML page too large or too broken to read: save the article's text to a file") from None
    except (etree.ParserError, ValueError):
        raise ReadError("an HTML page without text: open it in a browser and save the article's text") from None
    for struck in list(tree.iter("del", "s", "strike")):
        struck.drop_tree()
    return tree


def _article(tree: "HtmlElement") -> Any:
    """The article as trafilatura finds it; None if there is none."""
    # A page that shows nothing without its scripts is not worth the third of a second that the import takes.
    if _words(tree.text_content()) < _FEWEST_WORDS:
        return None
    from trafilatura import bare_extraction

    found: Any = bare_extraction(
        tree,
        include_comments=True,
        with_metadata=True,
        # Dates only where the page states one: the others are guesses from any number on it.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    return found if found is not None and _words(text_of(found.body)) >= _FEWEST_WORDS else None


def _check(text: str, links: Collection[str], markup: str) -> None:
    """Refuse what is no article; ``links`` are the texts of the page's links.

    Raises:
        ReadError: A teaser, a list of links, or too little.
    """
    words = _words(text)
    if words < _TEASER_WORDS and _is_paid(markup):
        raise ReadError(_why_none(markup, words))
    prose = any(_words(block) >= _SENTENCE_WORDS for block in text.split("\n\n"))
    if words < _FEWEST_WORDS or not prose:
        raise ReadError(_why_none(markup, words))
    start = text[:_LIST_WITHIN]
    linked = sum(start.count(link) * _words(link) for link in sorted(links)[:_LINKS])
    if linked > _MOST_LINKED * _words(start):
        raise ReadError("an HTML page of links, not an article: name the address of one of its articles")


def _words(text: str) -> int:
    """How many words; two characters make one in scripts that put no spaces between them."""
    return len(text.split()) + len(_UNSPACED.findall(text)) // 2


def _is_paid(markup: str) -> bool:
    return bool(_PAID.search(markup) or _SUBSCRIBE.search(markup))


def _why_none(markup: str, words: int) -> str:
    if _is_paid(markup):
        return "an HTML page behind a paywall: open it in a browser where you are signed in, and save it or its text"
    return (
        f"an HTML page without an article ({words} words): if a browser shows one, save the page from there once it "
        "has loaded, or save its text"
    )


def _headline(tree: "HtmlElement", headings: list[str], guess: str | None) -> str | None:
    """The headline as the page prints it: the heading that the page's title begins with, or else ``guess``.

    A title has the site's name behind it as often as not, and a page may have headings of boxes that are not shown.
    """
    titles = [meta.get("content") or "" for meta in tree.iter("meta") if meta.get("property") == "og:title"]
    titles += [element.text_content() for element in tree.iter("title")]
    for title in (" ".join(title.lower().split()) for title in titles):
        printed = [heading for heading in headings if heading and heading.lower() in title]
        if printed:
            return min((title.index(heading.lower()), -len(heading), heading) for heading in printed)[-1]
    return guess or (headings[0] if len(headings) == 1 else None) or None


def _with_headline(text: str, headings: list[str], headline: str | None) -> str:
    """The text below its headline, which stands outside the article's own markup on many pages."""
    if not headline or headline not in headings or headline in text[: 2 * len(headline) + 200]:
        return text
    return f"{headline}\n\n{text}"


def _published(tree: "HtmlElement", markup: str, guess: str | None) -> datetime | None:
    """When the page says it was published, by its own clock; ``guess`` is a day, YYYY-MM-DD."""
    said: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        said.setdefault(name.lower(), meta.get("content") or "")
    stated = [said[name] for name in _PUBLISHED if name in said]
    for moment in (*stated, *_LD_PUBLISHED.findall(markup)[:1], guess or ""):
        try:
            return datetime.fromisoformat(moment.strip()).replace(tzinfo=None)
        except ValueError:
            continue
    return None
