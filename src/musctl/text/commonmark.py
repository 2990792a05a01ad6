"""A Markdown text as markdown-it-py reads it: its headings, the authority behind the quick scan, and its pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from musctl.named import NamedTuple
from musctl.text.headings import Heading
from musctl.text.tree import Span

_BREAK = re.compile(r"\r\n|\n|\r")


def headings(text: str, start: int) -> list[Heading]:
    """Every heading that stands by itself, not inside a list or a quotation."""
    engine = MarkdownIt("commonmark")
    engine.core.ruler.enableOnly(["normalize", "block"])
    body = text[start:]
    tokens = engine.parse(body)
    starts = [0, *(end.end() for end in _BREAK.finditer(body)), len(body)]
    found = []
    for token, inline in pairwise(tokens):
        if token.type == "heading_open" and token.level == 0 and token.map:
            first, after = (starts[min(line, len(starts) - 1)] for line in token.map)
            end = first + len(body[first:after].rstrip(" \t\r\n"))
            found.append(Heading(int(token.tag[1]), inline.content, Span(start + first, start + end)))
    return found


class Piece(NamedTuple):
    """A heading, a paragraph or an item of a text, without its marks; `level` is 0 for what is no heading."""

    kind: str
    text: str
    level: int = 0


def pieces(text: str) -> Iterator[Piece]:
    """What a Markdown text says, piece by piece, for a page that is no Markdown."""
    items = 0
    kind, level = "paragraph", 0
    for token in MarkdownIt("commonmark", {"html": False}).parse(text):
        match token.type:
            case "list_item_open" | "list_item_close":
                items += token.nesting
            case "heading_open":
                kind, level = "heading", int(token.tag[1])
            case "paragraph_open":
                kind, level = ("item" if items else "paragraph"), 0
            case "inline":
                yield Piece(kind, "".join(map(_spoken, token.children or ())), level)
            case "fence" | "code_block":
                yield Piece("paragraph", token.content.rstrip("\n"))


def _spoken(token: Token) -> str:
    return "\n" if token.type in {"softbreak", "hardbreak"} else token.content
