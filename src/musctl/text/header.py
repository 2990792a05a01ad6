"""The header of a Markdown file: the YAML between two lines of ``---``, and what is wrong when it is not there."""

from __future__ import annotations

from musctl.named import NamedTuple
from musctl.text.markdown import next_line
from musctl.text.tree import Edit, Fault, Span, line_of

MAX_HEADER = 16 * 1024
"""How much a header may hold, in bytes; one that musctl writes has three hundred."""


class Header(NamedTuple):
    """Where the YAML stands, where the text after it begins, and what is wrong with the frame."""

    yaml: Span
    body: int
    fault: Fault | None = None


def find_header(text: str) -> Header:
    """The header of a Markdown text; a frame that is missing or open is a fault, and its YAML is empty."""
    if text.startswith("---\n"):
        end = text.find("\n---", 3) + 1
        if 0 < end < MAX_HEADER // 4 and text[end + 3 : end + 4] == "\n":  # no letter has five bytes
            return Header(Span(4, end), end + 4)
    start = next_line(text, 0)
    if _is_mark(text, 0, "---"):
        end = _closing(text, start)
        if end >= 0:
            return _measured(text, Header(Span(start, end), next_line(text, end)))
        return Header(Span(start, start), 0, _open(text, start))
    return Header(Span(0, 0), 0, _missing(text))


def _is_mark(text: str, at: int, mark: str) -> bool:
    return text.startswith(mark, at) and not text[at + len(mark) : next_line(text, at)].strip(" \t\r\n")


def _closing(text: str, at: int) -> int:
    """Where the line begins that closes the header; -1 when there is none."""
    if _is_mark(text, at, "---"):
        return at
    lone = "\r" if text.find("\r") >= 0 and text.find("\n") < 0 else "\n"
    at -= 1
    while (at := text.find(f"{lone}---", at)) >= 0:
        at += 1
        if _is_mark(text, at, "---"):
            return at
    return -1


def _measured(text: str, header: Header) -> Header:
    size = len(text[slice(*header.yaml)].encode())
    if size <= MAX_HEADER:
        return header
    message = f"Hovedet fylder {size // 1024} kB og må højst fylde {MAX_HEADER // 1024} kB; flyt teksten ned under ---."
    return header._replace(fault=Fault("MUS006", Span(0, 3), message))


def _open(text: str, start: int) -> Fault:
    end = _end_of_entries(text, start)
    line = line_of(text, max(end - 1, 0))
    message = f"Hovedet er ikke lukket; sæt en linje med --- efter linje {line}."
    after = text[end : next_line(text, end)]
    sure = end > start and (not after.strip() or after.startswith("#"))
    newline = "\r\n" if "\r\n" in text else "\n"
    edit = (
        Edit(Span(end, end), ("" if text[end - 1] in "\r\n" else newline) + "---" + newline) if sure else None
    )
    return Fault("MUS008", Span(0, 3), message, edit)


def _end_of_entries(text: str, at: int) -> int:
    """Where the lines stop that look like a header: ``nøgle: værdi``, or something under it."""
    while at < len(text):
        end = next_line(text, at)
        line = text[at:end]
        if not line.strip() or not (line[0] in " -" or ":" in line) or line.startswith("#"):
            break
        at = end
    return at


def _missing(text: str) -> Fault:
    if not text.strip():
        return Fault(
            "MUS008", Span(0, 0), "Filen er tom; den skal begynde med et hoved mellem to linjer med ---."
        )
    first = len(text) - len(text.lstrip())
    end = next_line(text, first)
    span = Span(first, first + len(text[first:end].rstrip()))
    if _is_mark(text, first, "---"):
        message = "Hovedet skal begynde på første linje; slet det, der står over ---."
        return Fault("MUS008", span, message, Edit(Span(0, first), ""))
    if text[slice(*span)].strip(" -–—") == "" and text[first] in "-–—":
        message = "Hovedet skal begynde med tre bindestreger; ret linjen til ---."
        return Fault("MUS008", span, message, Edit(span, "---"))
    return Fault(
        "MUS008", span, "Hovedet mangler; filen skal begynde med »nøgle: værdi« mellem to linjer med ---."
    )
