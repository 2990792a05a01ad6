"""A page to read, to print and to sign: the same content as text, Markdown, HTML and PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from musctl import pdf
from musctl.named import NamedTuple

Kind = Literal["heading", "paragraph", "item", "fields", "signatures"]

LINE = "_" * 28


class Block(NamedTuple):
    """One piece of a page; `rows` are label and value of fields, and whoever signs with the day of it."""

    kind: Kind
    text: str = ""
    level: int = 0
    rows: tuple[tuple[str, str], ...] = ()


class Sheet(NamedTuple):
    """A page with its title."""

    title: str
    blocks: tuple[Block, ...]


def text(sheet: Sheet) -> bytes:
    """The page as plain text."""
    lines = [sheet.title, "=" * len(sheet.title), *_lines(sheet.blocks, _TEXT)]
    return _joined(lines)


def markdown(sheet: Sheet) -> bytes:
    """The page as Markdown."""
    return _joined([f"# {sheet.title}", *_lines(sheet.blocks, _MARKDOWN)])


def html(sheet: Sheet) -> bytes:
    """The page as HTML that prints well and asks for nothing from elsewhere."""
    from html import escape

    def shown(words: str) -> str:
        return escape(words).replace("\n", "<br>\n")

    body = "\n".join(_html(block, shown) for block in stepped(sheet.blocks)).replace("</ul>\n<ul>", "\n")
    title = shown(sheet.title)
    return (
        f'<!DOCTYPE html>\n<html lang="da">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>\n{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n{body}\n</body>\n</html>\n"
    ).encode()


def printed(sheet: Sheet) -> bytes:
    """The page as PDF. Raises Machine when the extra for it is not installed."""
    blocks = [block._asdict() for block in stepped(sheet.blocks)]
    return pdf.made({"title": sheet.title.strip() or "Side", "blocks": blocks})


def stepped(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with headings that go down one step at a time, as whoever listens to a page needs them; no empty ones."""
    level = 1
    for block in blocks:
        if block.kind != "heading":
            yield block
        elif block.text.strip():
            level = min(max(2, block.level), level + 1)
            yield block._replace(level=level)


FORMS: Mapping[str, Callable[[Sheet], bytes]] = {
    "text": text,
    "md": markdown,
    "html": html,
    "pdf": printed,
}
"""The forms a page can take."""

ENDINGS: Mapping[str, str] = {"text": ".txt", "md": ".md", "html": ".html", "pdf": ".pdf"}


class _Words(NamedTuple):
    """How a form writes what is more than words: the depth of a heading, a label, an item."""

    heading: str
    field: str
    item: str


_TEXT = _Words("{text}", "{label}: {value}", "  - {text}")
_MARKDOWN = _Words("{marks} {text}", "- **{label}:** {value}", "- {text}")


def _lines(blocks: Sequence[Block], words: _Words) -> Iterator[str]:
    before = ""
    for block in blocks:
        if block.kind != "item" or before != "item":
            yield ""
        before = block.kind
        match block.kind:
            case "heading":
                yield words.heading.format(marks="#" * max(2, block.level), text=block.text)
            case "item":
                yield words.item.format(text=block.text.replace("\n", "\n  "))
            case "fields":
                for label, value in block.rows:
                    yield words.field.format(label=label, value=value.replace("\n", "\n  ") or LINE)
            case "signatures":
                for who, day in block.rows:
                    yield from (f"Den {day or LINE[:14]}  {LINE}  {who}", "")
            case _:
                yield block.text


def _joined(lines: Sequence[str]) -> bytes:
    return ("\n".join(line.rstrip() for line in lines).rstrip() + "\n").encode()


def _html(block: Block, shown: Callable[[str], str]) -> str:
    match block.kind:
        case "heading":
            level = min(max(2, block.level), 6)
            return f"<h{level}>{shown(block.text)}</h{level}>"
        case "item":
            return f"<ul><li>{shown(block.text)}</li></ul>"
        case "fields":
            rows = "\n".join(
                f'<tr><th scope="row">{shown(label)}</th><td>{shown(value)}</td></tr>'
                for label, value in block.rows
            )
            return f"<table>\n{rows}\n</table>"
        case "signatures":
            lines = "\n".join(
                f'<p class="sign">Den {shown(day) or "&nbsp;"} <span></span> {shown(who)}</p>'
                for who, day in block.rows
            )
            return f'<section class="signatures">\n{lines}\n</section>'
        case _:
            return f"<p>{shown(block.text)}</p>"


_STYLE = """\
body { font: 11pt/1.45 "Liberation Sans", Arial, sans-serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.6em; } h2 { font-size: 1.2em; margin-top: 1.6em; } h3 { font-size: 1.05em; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #888; padding: .4em .6em; vertical-align: top; }
th { width: 32%; text-align: left; font-weight: 600; } ul { margin: .2em 0; }
.signatures { margin-top: 3em; break-inside: avoid; } .sign { margin: 2.4em 0 0; }
.sign span { display: inline-block; width: 20em; border-bottom: 1px solid #000; margin: 0 .6em; }
@media print { body { margin: 0; max-width: none; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } }
"""
