"""Which document a version is: the `id:` in its own front matter, however the editor that saved it wrote the bytes."""

from __future__ import annotations

import re

from musctl.named import NamedTuple

DOOMABLE = frozenset({"referat", "forberedelse"})
"""The types of document that are ever destroyed."""

MARKS = (b"---", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"-\0", b"\0-", b"\n", b"\r", b" ", b"\t")
HEADER = 1 << 15  # bytes looked at; the reader refuses a header of more than half of it

_CANONICAL = rb"---[ \t]*\r?\n(?:[a-z\xc3\xa6\xb8\xa5]+:[^\r\n|>\[{&*!]*\r?\n)+?---[ \t]*(?:\r?\n|\Z)"
_WRITTEN = re.compile(
    rb"---\ntype: (referat|forberedelse)\nid: ([\w.-]+)\n(?:(?!type|id)[a-z]+:(?: [\w./\"-]*)?\n)*---\n",
    re.ASCII,
)  # as musctl writes it
_LINE = rb"(?m)^(type|id):[ \t]+([\"']?)([\w.-]+)\2[ \t]*(?:[ \t]#[^\r\n]*)?\r?$"
_NAMES = re.compile(rb"referat|forberedelse", re.IGNORECASE)
_SILENT = rb"(?m)(?s:<!--.*?-->)|\A(?s:---[ \t]*\r?\n.*?^---[ \t]*$)|^[ \t]*#.*$"
_SAYS = rb"\w|[\x80-\xff]"


class Identity(NamedTuple):
    """What a version says it is; "" where that cannot be read."""

    slags: str
    id: str


UNREADABLE = Identity("", "")


def doc_id(data: bytes) -> str | None:
    """The id of a referat or a forberedelse; None for everything else, and where it cannot be read (H17)."""
    found = identity(data)
    return found.id if found.slags in DOOMABLE and found.id else None


def at_once(beginning: bytes) -> Identity | None:
    """The same of a version whose first bytes say it; None when they do not."""
    if not beginning.startswith(MARKS):
        return UNREADABLE
    written = _WRITTEN.match(beginning)
    return Identity(written[1].decode(), written[2].decode()) if written else None


def identity(data: bytes) -> Identity:
    """The type and id in the front matter. What is no Markdown with a header says nothing."""
    settled = at_once(data)
    if settled is not None:
        return settled
    header = data if len(data) <= HEADER else data[: data.rfind(b"\n", 0, HEADER) + 1]
    if frame := re.match(_CANONICAL, header):
        found = re.findall(_LINE, frame[0])
        if len(found) == 2 and found[0][0] != found[1][0]:  # noqa: PLR2004
            said = {key: value.decode() for key, _, value in found}
            return Identity(said[b"type"], said[b"id"])
    return _at_leisure(header)


def looks_like_one(name: bytes) -> bool:
    """Whether a file's name says that it is a referat or a forberedelse."""
    return bool(_NAMES.search(name)) and not name.lower().endswith((b".yaml", b".yml"))


def says_something(data: bytes) -> bool:
    """Whether anything is written outside headers, headings and comments."""
    return bool(re.search(_SAYS, re.sub(_SILENT, b"", data)))


def _at_leisure(header: bytes) -> Identity:
    """As musctl's own reader has it; and where that gives up, as the two lines stand. Two ids are none."""
    from musctl.text.decode import decode
    from musctl.text.source import read

    plain = _plain(header)
    text = decode(plain)[0].lstrip("\ufeff \t\r\n")
    frame = text.partition("---")[2].partition("\n---")[0] if text.startswith("---") else ""
    found = {(key, value.decode()) for key, _, value in re.findall(_LINE, frame.encode())}
    slags, ids = ({value for key, value in found if key == word} for word in (b"type", b"id"))
    if len(ids) > 1 or len(slags) > 1:
        return UNREADABLE
    document = read("version.md", plain)
    said = [document.data.get(key) for key in ("type", "id")] if document.readable else []
    if said and all(isinstance(value, str) for value in said):
        return Identity(*map(str, said))
    return Identity("".join(slags), "".join(ids))


def _plain(header: bytes) -> bytes:
    """UTF-8 without a mark; a Windows editor may have saved something else."""
    if header.startswith((b"\xff\xfe", b"\xfe\xff")):
        return header[: len(header) & ~1].decode("utf-16", "replace").encode("utf-8", "replace")
    return header
