"""Readers' comments that a page's markup names as such: taken out of the page, so that only the article is left."""

import re
from typing import TYPE_CHECKING

from compare.reading.furniture import is_comment_heading
from compare.reading.markup import text_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Elements that can hold a section of comments.
_HOLDERS = ("div", "section", "ol", "ul", "li", "aside", "article", "details", "table", "footer", "dl", "blockquote")
# One of an element's class names or its id, whole: what the common systems and themes call them (WordPress's comments,
# commentlist and respond, Disqus, Coral, Spot.IM, Viafoura, Hyvor, Facebook's plug-in).
_NAMED = re.compile(
    r"(?:(?:user|reader|readers|article|post|page|story|fb|wp|all|view|block|site|the|js|c|o|m|news)[-_])?"
    r"(?:comments?|replies|reactions|discussions?|conversations?|usercomments?|readercomments?)"
    r"(?:[-_]?(?:area|list|section|container|wrapper|wrap|block|box|body|content|stream|threads?|feed|module|panel|"
    r"holder|items?|entry|text|replies|children|main))?"
    r"|commentlist|comment[-_]?\d+|disqus[_-]thread|coral[-_](?:talk|comments?|thread)[\w-]*|spot-?im[\w-]*|"
    r"viafoura[\w-]*|vf-comments[\w-]*|hyvor-talk[\w-]*|respond|fb-comments"
)
_SCHEMA = re.compile(r"schema\.org/(?:User)?Comments?\b")
# The story itself, whatever the element around it is called.
_STORY = ".//h1|.//*[@itemprop='articleBody']|.//*[contains(@class, 'article-body')]|.//main"


def take_comments(tree: "HtmlElement") -> str:
    """Remove every section of comments from the page, and give the text that was in them.

    Links to them (``23 comments``) are removed as well: above an article they would pass for the section's heading.
    Cost grows in line with the markup.
    """
    texts: list[str] = []
    for element in list(tree.iter(*_HOLDERS)):
        if (
            not _is_named(element)
            or element.xpath(_STORY)
            or not any(above is tree for above in element.iterancestors())
        ):
            continue  # the last: within a section that is out already
        texts.append(text_of(element))
        element.drop_tree()
    for link in list(tree.iter("a")):
        if is_comment_heading(" ".join(link.text_content().split())):
            link.drop_tree()
    return "\n\n".join(text for text in texts if len(text.split()) > 2)


def _is_named(element: "HtmlElement") -> bool:
    names = [element.get("id") or "", *(element.get("class") or "").split()]
    if any(_NAMED.fullmatch(name.lower().partition("__")[0]) for name in names if name):
        return True
    return bool(_SCHEMA.search(element.get("itemtype") or ""))
