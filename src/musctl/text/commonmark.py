"""The headings of a Markdown text as markdown-it-py reads them: the authority behind the quick scan."""

from __future__ import annotations

import re
from itertools import pairwise

from markdown_it import MarkdownIt

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
