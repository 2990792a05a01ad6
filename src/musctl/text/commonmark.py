"""The headings of a Markdown text as markdown-it-py reads them: the authority behind the quick scan."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from musctl.text.markdown import Line
from musctl.text.tree import Span

_BREAK = re.compile(r"\r\n|\n|\r")


def headings(text: str, start: int) -> list[Line]:
    """Every heading that stands by itself, not inside a list or a quotation."""
    body = text[start:]
    starts = [0, *(end.end() for end in _BREAK.finditer(body)), len(body)]
    engine = MarkdownIt("commonmark")
    engine.core.ruler.enableOnly(["normalize", "block"])
    tokens = engine.parse(body)
    found = []
    for token, inline in zip(tokens, tokens[1:], strict=False):
        if token.type == "heading_open" and token.level == 0 and token.map:
            first, last = token.map
            end = starts[min(last, len(starts) - 1)]
            begin = starts[first]
            written = body[begin:end].rstrip("\r\n \t")
            found.append(Line(int(token.tag[1]), inline.content, Span(start + begin, start + begin + len(written))))
    return found
